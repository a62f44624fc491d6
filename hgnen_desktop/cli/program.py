"""The program as it is started: which command, the window, and every way it can end in a sentence and an exit code."""

from __future__ import annotations

import argparse
import os
import signal
import sys
from pathlib import Path
from typing import NoReturn

from hgnen_desktop import __version__
from hgnen_desktop.cli.codes import BAD_GUIDELINES, BAD_INPUT, DONE, INTERRUPTED, NO_DISPLAY, TERMINATED, UNEXPECTED
from hgnen_desktop.cli.files import tell
from hgnen_desktop.cli.passphrase import asker
from hgnen_desktop.cli.registry import COMMANDS
from hgnen_desktop.core.errors import GuidelineError, HgnenError, on_one_line
from hgnen_desktop.core.storage.backups import keeper
from hgnen_desktop.core.storage.keyring import keyring
from hgnen_desktop.core.storage.unfinished import finish_unfinished

_EPILOG = """\
Without a command the window opens; with a case file it opens on that case.
Exit codes: 0 done, 1 a check found faults, 2 the input cannot be used, 3 the guidelines cannot be used,
4 there is no display for the window, 5 an unexpected error."""


class _Parser(argparse.ArgumentParser):
    """Says what is wrong with the arguments in one line, and where to read more."""

    def error(self, message: str) -> None:  # type: ignore[override]
        print(f"hgnen-desktop: {on_one_line(message)}. Try '{self.prog} --help'.", file=sys.stderr)
        raise SystemExit(BAD_INPUT)


def main(argv: list[str] | None = None) -> int:
    """Run the program with these arguments and return its exit code."""
    arguments = sys.argv[1:] if argv is None else argv
    if argv is None:
        signal.signal(signal.SIGTERM, _stopped)
    _printable_output()
    try:
        code = _run(arguments)
        # Here, not when Python ends: a full disk or a reader that went away must still be told by the exit code.
        if sys.stdout is not None:
            sys.stdout.flush()
    except GuidelineError as error:
        return _say(error, BAD_GUIDELINES)
    except HgnenError as error:
        return _say(error, BAD_INPUT)
    except BrokenPipeError:
        _drop_output()
        return DONE
    except KeyboardInterrupt:
        return INTERRUPTED
    except (MemoryError, ImportError):  # told at the door, without loading anything more
        raise
    except Exception as error:  # noqa: BLE001 - the last place where a sentence can be said instead of a traceback
        return _unexpected(error)
    return code


def _run(arguments: list[str]) -> int:
    if not arguments or (arguments[0] not in COMMANDS and not arguments[0].startswith("-")):
        return _window(arguments, list(COMMANDS))
    options = _parser(arguments[0]).parse_args(arguments)
    finish_unfinished()
    asker.start_over()
    keyring.ask = asker
    keeper.begin(tell)
    try:
        return int(options.run(options))
    finally:
        keeper.end()
        keyring.forget()


def _stopped(_number: int, _frame: object) -> NoReturn:
    """The system asks the program to end: what is half written is taken away first."""
    raise SystemExit(TERMINATED)


def _printable_output() -> None:
    """Never fail on a character, and give programs the same bytes in every locale."""
    if sys.stderr is None:  # closed: sentences would go to standard output, into the data
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - open for as long as the program runs
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace", encoding=None if stream.isatty() else "utf-8")


def _drop_output() -> None:
    """Send what is left nowhere, so that Python does not complain of the closed pipe when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _unexpected(error: Exception) -> int:
    """Say where it happened. The error's own words may hold what was entered, and are left out."""
    import traceback

    from hgnen_desktop.core.bundled import BundledDataMissing

    if isinstance(error, BundledDataMissing):
        print(f"hgnen-desktop: {on_one_line(str(error))}", file=sys.stderr)
        return UNEXPECTED
    if isinstance(error, OSError) and error.filename is None:
        print(
            f"hgnen-desktop: the output could not be written ({error.strerror or 'no reason given'}).", file=sys.stderr
        )
        _drop_output()
        return BAD_INPUT
    frames = traceback.extract_tb(error.__traceback__)
    way = " > ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in frames[-4:])
    what = f"an unexpected error ({type(error).__name__} at {way})"
    print(f"hgnen-desktop: {what}. Please report this line; it holds nothing of the case.", file=sys.stderr)
    return UNEXPECTED


def _say(error: HgnenError, code: int) -> int:
    for fault in error.faults:
        print(fault.sentence(), file=sys.stderr)
    return code


def _window(arguments: list[str], commands: list[str]) -> int:
    import difflib

    close = difflib.get_close_matches(arguments[0], commands, n=1) if arguments and len(arguments[0]) < 40 else []
    if close and not os.path.exists(arguments[0]):
        name = on_one_line(arguments[0])
        print(f"hgnen-desktop: there is no command '{name}'. Did you mean '{close[0]}'?", file=sys.stderr)
        return BAD_INPUT
    if len(arguments) > 1:
        print(
            f"hgnen-desktop: one case file at a time, not {len(arguments)}. Try 'hgnen-desktop --help'.",
            file=sys.stderr,
        )
        return BAD_INPUT
    if arguments and not os.path.exists(arguments[0]):
        name = on_one_line(arguments[0])
        print(
            f"hgnen-desktop: there is no command and no file '{name}'. Try 'hgnen-desktop --help'.",
            file=sys.stderr,
        )
        return BAD_INPUT
    if not _has_display():
        print(
            "hgnen-desktop: there is no display for the window. 'hgnen-desktop assess' and 'hgnen-desktop plan' work without one.",
            file=sys.stderr,
        )
        return NO_DISPLAY
    from hgnen_desktop.gui.app import run

    return run(Path(arguments[0]) if arguments else None)


def _has_display() -> bool:
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _parser(chosen: str) -> argparse.ArgumentParser:
    """The parser; of the commands only the chosen one is loaded."""
    parser = _Parser(
        prog="hgnen-desktop",
        description="Offline companion for high-grade neuroendocrine neoplasms.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"hgnen-desktop {__version__}")
    sub = parser.add_subparsers(required=True, metavar="COMMAND")
    for command in COMMANDS.values():
        own = sub.add_parser(command.name, help=command.help, description=f"{command.help.capitalize()}.")
        if command.name == chosen:
            module = command.load()
            module.add_arguments(own)
            own.set_defaults(run=module.run)
    return parser
