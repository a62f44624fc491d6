"""The program as it is started: which command, the window, and every way it can end in a sentence and an exit code."""

from __future__ import annotations

import argparse
import errno
import os
import signal
import sys
import threading
from pathlib import Path
from typing import NoReturn

from hgnen_desktop.cli.codes import BAD_GUIDELINES, BAD_INPUT, DONE, INTERRUPTED, NO_DISPLAY, TERMINATED, UNEXPECTED
from hgnen_desktop.cli.files import print_json, refusal_data
from hgnen_desktop.cli.outputs import STANDARD
from hgnen_desktop.cli.parser import as_asked, data_folder_of, make_parser
from hgnen_desktop.cli.passphrase import asker
from hgnen_desktop.cli.registry import COMMANDS
from hgnen_desktop.cli.said import complain, complain_of, tell
from hgnen_desktop.core.errors import GuidelineError, HgnenError
from hgnen_desktop.core.storage.backups import keeper
from hgnen_desktop.core.storage.keyring import keyring
from hgnen_desktop.core.storage.own_folder import keep_all_in
from hgnen_desktop.core.storage.unfinished import finish_unfinished

_NO_ROOM = ("start new thread", "without setting an exception", "without exception set")


def main(argv: list[str] | None = None) -> int:
    """Run the program with these arguments and return its exit code."""
    arguments = sys.argv[1:] if argv is None else argv
    if argv is None:
        _listen()
    _printable_output()
    try:
        code = _run(arguments)
        # Here, not when Python ends: a full disk or a reader that went away must still be told by the exit code.
        if sys.stdout is not None:
            sys.stdout.flush()
    except HgnenError as error:
        complain_of(error)
        return _code_of(error)
    except BrokenPipeError:
        _drop_output()
        return DONE
    except KeyboardInterrupt:
        return _interrupted()
    except (MemoryError, ImportError):  # told at the door, without loading anything more
        raise
    except Exception as error:  # noqa: BLE001 - the last place where a sentence can be said instead of a traceback
        if _is_for_want_of_memory(error):
            raise MemoryError from None
        return _unexpected(error)
    return code


def _run(arguments: list[str]) -> int:
    folder, arguments = data_folder_of(arguments)
    if folder is not None:
        keep_all_in(folder)
    arguments = as_asked(arguments)
    if not arguments or (arguments[0] not in COMMANDS and not arguments[0].startswith("-")):
        return _window(arguments, list(COMMANDS))
    options = make_parser(arguments[:1]).parse_args(arguments)
    finish_unfinished()
    asker.start_over()
    keyring.ask = asker
    keeper.begin(tell)
    try:
        return int(options.run(options))
    except HgnenError as error:
        if _is_for_programs(options):
            print_json(refusal_data(error, _code_of(error)))
        raise
    finally:
        keeper.end()
        keyring.forget()


def _is_for_programs(options: argparse.Namespace) -> bool:
    """Whether standard output was to hold JSON: then a refusal is told there as well."""
    wanted = getattr(options, "json", False)
    return wanted is True or (isinstance(wanted, list) and STANDARD in wanted)


def _code_of(error: HgnenError) -> int:
    return BAD_GUIDELINES if isinstance(error, GuidelineError) else BAD_INPUT


def _listen() -> None:
    """End in order on Ctrl+C, and when the system asks; not on a Ctrl+C that whoever started the program keeps from it."""
    signal.signal(signal.SIGTERM, _stopped)
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, _stopped)


def _stopped(number: int, _frame: object) -> NoReturn:
    """What is half written is taken away first, and asking once more does not disturb that."""
    signal.signal(number, signal.SIG_IGN)
    if number == signal.SIGINT:
        raise KeyboardInterrupt
    raise SystemExit(TERMINATED)


def _interrupted() -> int:
    """Say so, on a line of its own below how far the work had come."""
    if sys.stderr.isatty():
        print(file=sys.stderr)
    complain("stopped. No file is half written.")
    return INTERRUPTED


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


def _is_for_want_of_memory(error: Exception) -> bool:
    """Whether a limit of memory stands behind it: no room for a thread, an error, or what the system was asked to do."""
    is_told = any(words in str(error) for words in _NO_ROOM)
    return isinstance(error, (RuntimeError, SystemError)) and is_told or getattr(error, "errno", None) == errno.ENOMEM


def _unexpected(error: Exception) -> int:
    """Say where it happened. The error's own words may hold what was entered, and are left out."""
    import traceback

    from hgnen_desktop.core.bundled import BundledDataMissing

    if isinstance(error, BundledDataMissing):
        complain(str(error))
        return UNEXPECTED
    if isinstance(error, FileNotFoundError) and _folder_is_gone():
        complain("the folder this was started in is gone. Change to another one and try again.")
        return BAD_INPUT
    if isinstance(error, OSError) and error.filename is None:
        complain(f"the output could not be written ({error.strerror or 'no reason given'}).")
        _drop_output()
        return BAD_INPUT
    frames = traceback.extract_tb(error.__traceback__)
    way = " > ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in frames[-4:])
    what = f"an unexpected error ({type(error).__name__} at {way})"
    complain(f"{what}. Please report this line; it holds nothing of the case.")
    return UNEXPECTED


def _folder_is_gone() -> bool:
    try:
        os.getcwd()
    except FileNotFoundError:
        return True
    return False


def _window(arguments: list[str], commands: list[str]) -> int:
    import difflib

    close = difflib.get_close_matches(arguments[0], commands, n=1) if arguments and len(arguments[0]) < 40 else []
    if close and not os.path.exists(arguments[0]):
        complain(f"there is no command '{arguments[0]}'. Did you mean '{close[0]}'?")
        return BAD_INPUT
    if len(arguments) > 1:
        complain(f"one case file at a time, not {len(arguments)}. Try 'hgnen-desktop --help'.")
        return BAD_INPUT
    if arguments and not os.path.exists(arguments[0]):
        complain(f"there is no command and no file '{arguments[0]}'. Try 'hgnen-desktop --help'.")
        return BAD_INPUT
    if not _has_display():
        return _no_display()
    if threading.current_thread() is threading.main_thread():
        # While the window is loaded nothing is held yet, and an exit raised in the middle of it is taken for a broken part.
        for number in (signal.SIGTERM, signal.SIGINT):
            if signal.getsignal(number) is _stopped:
                signal.signal(number, signal.SIG_DFL)
    from hgnen_desktop.gui.app import run

    return run(Path(arguments[0]) if arguments else None, _no_display)


def _no_display() -> int:
    complain("there is no display for the window. 'hgnen-desktop assess' and 'hgnen-desktop plan' work without one.")
    return NO_DISPLAY


def _has_display() -> bool:
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
