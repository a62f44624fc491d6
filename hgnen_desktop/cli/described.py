"""The commands as data: what ``--help``, the completions of shells and the manual page are all made from."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from hgnen_desktop.cli.parser import make_parser, parts_of
from hgnen_desktop.cli.registry import COMMANDS
from hgnen_desktop.core.dataclass import dataclass

_FILES = {"F", "CASE", "DIR", "FOLDER", "IN.csv"}


@dataclass(frozen=True, slots=True)
class Option:
    """One option, or an argument without a name.

    Attributes:
        names: ``-q`` and ``--quiet``; empty for an argument that is told by its place.
        value: what stands for its value; empty when it takes none.
        help: what it is for.
        choices: its allowed values, where they are few.
        may_lack_value: whether the value may be left out.
    """

    names: tuple[str, ...]
    value: str
    help: str
    choices: tuple[str, ...] = ()
    may_lack_value: bool = False

    @property
    def takes_file(self) -> bool:
        """Whether its value is the name of a file or folder."""
        return self.value in _FILES


@dataclass(frozen=True, slots=True)
class Described:
    """A command, or a part of one.

    Attributes:
        words: what is typed for it after the program's name, for example ``("visit", "done")``.
        help: what it does in a line.
        usage: how it is called, on one line.
        options: what it may be given.
        parts: what may follow its name; empty for a command that does one thing.
        epilog: what else there is to know.
    """

    words: tuple[str, ...]
    help: str
    usage: str
    options: tuple[Option, ...]
    parts: tuple[Described, ...]
    epilog: str

    def walk(self) -> Iterator[Described]:
        """This and everything below."""
        yield self
        for part in self.parts:
            yield from part.walk()


def described() -> Described:
    """The whole program."""
    return _described(make_parser(list(COMMANDS)), (), "")


def _described(parser: argparse.ArgumentParser, words: tuple[str, ...], help_: str) -> Described:
    helps = {choice.dest: choice.help or "" for choice in _choices(parser)}
    return Described(
        words=words,
        help=help_,
        usage=" ".join(parser.format_usage().removeprefix("usage: ").split()),
        options=tuple(_option(one) for one in parser._actions if not isinstance(one, argparse._SubParsersAction)),
        parts=tuple(_described(part, (*words, name), helps[name]) for name, part in parts_of(parser).items()),
        epilog=parser.epilog or "",
    )


def _choices(parser: argparse.ArgumentParser) -> list[argparse.Action]:
    return [
        choice
        for action in parser._actions
        if isinstance(action, argparse._SubParsersAction)
        for choice in action._choices_actions
    ]


def _option(action: argparse.Action) -> Option:
    choices = tuple(str(one) for one in action.choices or ())
    metavar = str(action.metavar or ("{" + ",".join(choices) + "}" if choices else action.dest.upper()))
    return Option(
        names=tuple(action.option_strings),
        value="" if action.nargs == 0 else metavar,
        help=action.help or "",
        choices=choices,
        may_lack_value=bool(action.option_strings) and action.nargs == "?",
    )
