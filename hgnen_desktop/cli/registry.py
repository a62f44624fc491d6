"""The commands: a new one is its file in ``commands`` and a line here. Only the one that was asked for is loaded."""

from __future__ import annotations

import argparse
import importlib
from typing import Protocol, cast

from hgnen_desktop.core.dataclass import dataclass


class CommandModule(Protocol):
    """What a file in ``commands`` holds."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare what the command may be given."""

    def run(self, options: argparse.Namespace) -> int:
        """Do it and return the exit code."""


@dataclass(frozen=True, slots=True)
class Command:
    """A command by its name, which is that of its file with - for _, and what it does in a line."""

    name: str
    help: str

    def load(self) -> CommandModule:
        """Its file."""
        return cast(CommandModule, importlib.import_module(f"hgnen_desktop.cli.commands.{self.name.replace('-', '_')}"))


COMMANDS = {
    command.name: command
    for command in (
        Command("case", "print an empty case file or its JSON Schema, or the history of a case"),
        Command("assess", "say what the sources say of a case"),
        Command("plan", "make the care plan of a case"),
        Command(
            "schedule",
            "turn a surveillance rule into visits: calendar, table, patient sheet; of one case or a table of many",
        ),
        Command("due", "list who is overdue, due and coming in folders of case files"),
        Command("check", "say which case files in folders can be read and which cannot"),
        Command("visit", "record a visit as done, moved or missed, or a call about it, in its case file"),
        Command("tree", "draw the decision tree, whole or with the road of a case"),
        Command("explain", "say why an item applies to a case, and what would turn it"),
        Command("compare", "say what differs between two cases"),
        Command("encrypt", "encrypt the cases of a folder: they open with a passphrase from then on"),
        Command("decrypt", "make the cases of an encrypted folder, or one copied out of it, plain again"),
        Command("passphrase", "give an encrypted folder another passphrase"),
        Command("self-check", "say whether the program does on this computer what it was proven to do"),
        Command("quiz", "make a quiz over teaching cases for a class or for Moodle, or collect the answers of one"),
        Command("lesson", "tell a teaching case as a lesson: printed step by step, or as slides"),
        Command("guidelines", "list, check or show the bundled guidelines"),
        Command("guide", "tell how to work with the program, as a clinician, a nurse or an educator"),
        Command("completion", "print what a shell needs to complete commands and options"),
    )
}
