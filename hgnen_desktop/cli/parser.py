"""The arguments of the program: one parser for all commands, which says what is wrong in one line and how to mend it."""

from __future__ import annotations

import argparse
import difflib
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

from hgnen_desktop import __version__
from hgnen_desktop.cli.arguments import named_path
from hgnen_desktop.cli.codes import BAD_GUIDELINES, BAD_INPUT, DONE
from hgnen_desktop.cli.registry import COMMANDS
from hgnen_desktop.cli.said import complain
from hgnen_desktop.core.errors import GuidelineError, on_one_line

PROGRAM = "hgnen-desktop"
ABOUT = "Offline companion for high-grade neuroendocrine neoplasms."
EXIT_CODES = {
    "0": "done",
    "1": "a check found faults",
    "2": "the input cannot be used",
    "3": "the guidelines cannot be used",
    "4": "there is no display for the window",
    "5": "an unexpected error",
    "130": "stopped by the keyboard",
    "143": "asked to end by the system",
}
WITHOUT_COMMAND = "Without a command the window opens; with a case file it opens on that case."
EVERYWHERE = "In every command - is standard input or output; nothing is printed in color."
_EPILOG = "\n".join(
    (WITHOUT_COMMAND, EVERYWHERE, f"Exit codes: {', '.join(f'{code} {what}' for code, what in EXIT_CODES.items())}.")
)
DATA = "--data"
_DATA_HELP = "before the command or the case: keep settings, rescued work and earlier versions in this folder, and nothing elsewhere"
_ASIDE = re.compile(r"argument (?P<what>[^:]+): (?P<wrong>.+)", re.DOTALL)
_NO_CHOICE = re.compile(r"invalid choice: '(?P<given>.*)' \(choose from (?P<allowed>.*)\)", re.DOTALL)
_FEW = 8
_MISSING = "the following arguments are required: "
_UNKNOWN = "unrecognized arguments: "


class _Once(argparse.Action):
    """An option that takes one value: given twice, one of the two would be lost without a word."""

    def __call__(
        self, parser: argparse.ArgumentParser, namespace: argparse.Namespace, values: object, option: str | None = None
    ) -> None:
        given = namespace.__dict__.setdefault("given_once", set())
        if option is not None and self.dest in given:
            raise argparse.ArgumentError(self, "it is given twice; give it once")
        given.add(self.dest)
        setattr(namespace, self.dest, values)


class Parser(argparse.ArgumentParser):
    """Says what is wrong with the arguments in one line, and where to read more."""

    def __init__(self, **settings: Any) -> None:  # noqa: ANN401 - what argparse takes
        settings.setdefault("formatter_class", argparse.RawDescriptionHelpFormatter)
        super().__init__(allow_abbrev=False, **settings)
        self.register("action", None, _Once)
        self.register("action", "store", _Once)

    def parse_known_args(  # type: ignore[override]
        self, args: Sequence[str] | None = None, namespace: argparse.Namespace | None = None
    ) -> tuple[argparse.Namespace, list[str]]:
        """The arguments; an option that there is not is refused before anything that is missing because of it."""
        for one in args or ():
            if one == "--" or (parts_of(self) and not one.startswith("-")):
                break
            if one.startswith("--") and one.partition("=")[0] not in self._option_string_actions:
                self.error(f"{_UNKNOWN}{one}")
        options, unknown = super().parse_known_args(args, namespace)
        if unknown:
            self.error(f"{_UNKNOWN}{unknown[0]}")
        return options, unknown

    def error(self, message: str) -> NoReturn:
        """Say it, and end."""
        complain(f"{self._in_words(message)} Try '{self.prog} --help'.")
        raise SystemExit(BAD_INPUT)

    def _in_words(self, message: str) -> str:
        if message.startswith(_MISSING):
            named = message.removeprefix(_MISSING)
            allowed = next((list(one.choices) for one in self._actions if one.metavar == named and one.choices), [])
            return f"{named} is missing." + (f" Allowed: {', '.join(allowed)}." if 0 < len(allowed) <= _FEW else "")
        if message.startswith(_UNKNOWN):
            given = message.removeprefix(_UNKNOWN)
            kind = "option" if given.startswith("-") else "argument"
            return f"there is no {kind} '{on_one_line(given)}' here.{self._meant(given, list(self._option_string_actions))}"
        aside = _ASIDE.fullmatch(message)
        if aside is None:
            return f"{message}."
        choice = _NO_CHOICE.fullmatch(aside["wrong"])
        if choice is None:
            return f"{aside['what']}: {aside['wrong']}."
        allowed = [one.strip().strip("'\"") for one in choice["allowed"].split(",")]
        meant = self._meant(choice["given"], allowed)
        if not meant or len(allowed) <= _FEW:  # of few values all are named, whatever was meant
            meant = f"{meant} Allowed: {', '.join(allowed)}."
        return f"{aside['what']}: '{choice['given'][:40]}' is not possible.{meant}"

    @staticmethod
    def _meant(given: str, allowed: Sequence[str]) -> str:
        close = difflib.get_close_matches(given[:40].partition("=")[0], allowed, n=1)
        return f" Did you mean '{close[0]}'?" if close else ""


class _Version(argparse.Action):
    """``--version``: the program and every pack that is installed, as they stand on a plan."""

    def __init__(self, option_strings: Sequence[str], dest: str, help: str) -> None:
        super().__init__(option_strings, dest=argparse.SUPPRESS, default=argparse.SUPPRESS, nargs=0, help=help)

    def __call__(self, parser: argparse.ArgumentParser, *_rest: object) -> None:
        from hgnen_desktop.core.workflow import Workbench

        print(f"{PROGRAM} {__version__}")
        try:
            packs = Workbench().index.packs.values()
        except GuidelineError as error:
            for fault in error.faults:
                complain(fault.sentence())
            parser.exit(BAD_GUIDELINES)
        for pack in packs:
            print(f"{pack.id} {pack.version}  {pack.hash[:16]}")
        parser.exit(DONE)


def make_parser(chosen: Sequence[str]) -> Parser:
    """The parser of the program.

    Args:
        chosen: the commands there are for this start; with none of them, name and help of all are known, and nothing is loaded.
    """
    parser = Parser(prog=PROGRAM, description=ABOUT, epilog=_EPILOG)
    parser.add_argument(DATA, metavar="DIR", type=named_path, help=_DATA_HELP)
    parser.add_argument("--version", action=_Version, help="print the version of the program and of its guidelines")
    sub = parser.add_subparsers(required=True, metavar="COMMAND", dest="command")
    for command in [COMMANDS[name] for name in chosen if name in COMMANDS] or COMMANDS.values():
        own = sub.add_parser(command.name, help=command.help, description=f"{command.help.capitalize()}.")
        if command.name in chosen:
            module = command.load()
            module.add_arguments(own)
            for each in _with_parts(own):
                each.add_argument(
                    "-q",
                    "--quiet",
                    action="store_true",
                    help="say nothing of what was written or could be set, nor how far the work has come",
                )
            own.set_defaults(run=module.run)
    return parser


def parts_of(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    """The commands of a program, or the parts of a command, by name; empty for a command that does one thing."""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            return dict(action.choices)
    return {}


def _with_parts(parser: argparse.ArgumentParser) -> list[argparse.ArgumentParser]:
    """The command itself, or its parts: what a person gives arguments to."""
    return list(parts_of(parser).values()) or [parser]


def data_folder_of(arguments: Sequence[str]) -> tuple[Path | None, list[str]]:
    """The folder that ``--data`` names before anything else, if any, and the arguments after it."""
    if not arguments or arguments[0].partition("=")[0] != DATA:
        return None, list(arguments)
    parser = Parser(prog=PROGRAM, add_help=False)
    parser.add_argument(DATA, type=named_path)
    given = 1 if "=" in arguments[0] else 2
    return parser.parse_args(arguments[:given]).data, list(arguments[given:])


def as_asked(arguments: Sequence[str]) -> list[str]:
    """``help`` and ``help COMMAND`` as what they mean."""
    if list(arguments[:1]) != ["help"]:
        return list(arguments)
    return [*(one for one in arguments[1:2] if one in COMMANDS), "--help"]
