"""What the commands that encrypt and decrypt say at their end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hgnen_desktop.cli.codes import BAD_INPUT, DONE
from hgnen_desktop.cli.said import tell

if TYPE_CHECKING:
    from hgnen_desktop.core.storage.protection import Outcome


def report(outcome: Outcome, words: str) -> int:
    """Say what became of the files; returns the exit code."""
    tell([f"{_files(outcome.changed)} {words} now: cases, and earlier versions of them."])
    if outcome.others:
        tell([f"{_files(outcome.others)} no cases, such as PDF files and calendars, and can be read as before."])
    for heading, faults in (
        ("Left as they are, because they have a passphrase of their own or are damaged:", outcome.strange),
        ("Not written; the same command goes on with them:", outcome.left),
    ):
        if faults:
            tell([heading, *(f"    {fault.sentence()}" for fault in faults)])
    return BAD_INPUT if outcome.left else DONE


def _files(number: int) -> str:
    return "1 file is" if number == 1 else f"{number} files are"
