"""The errors a person may see. Each carries finished sentences: what is wrong, where, and how to mend it."""

from __future__ import annotations

import re

from hgnen_desktop.core.dataclass import dataclass

_NOT_TEXT = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong with something a person gave us.

    Attributes:
        where: the place in the person's own terms, for example ``findings > pathology.ki67`` or ``nec.yaml:12``.
        what: one sentence that says what is wrong.
        remedy: one sentence that says how to mend it, with the allowed values where there are any.
    """

    where: str
    what: str
    remedy: str = ""

    def what_to_do(self) -> str:
        """What is wrong and how to mend it, where the place is plain to see."""
        return on_one_line(f"{self.what[:1].upper()}{self.what[1:]} {self.remedy}".strip())

    def beside(self, place: str) -> str:
        """The fault as one line beside the name of a place, which is not said twice."""
        return self.what_to_do() if self.where == place else self.sentence()

    def sentence(self) -> str:
        """The fault as one line of text; nothing in it that a terminal would obey."""
        parts = [f"{self.where}: {self.what}" if self.where else self.what]
        if self.remedy:
            parts.append(self.remedy)
        return on_one_line(" ".join(parts))


def on_one_line(text: str) -> str:
    """The text with a mark for each character that would break the line or steer a terminal."""
    return "".join(char if char.isprintable() or char == "\u00a0" else "\ufffd" for char in readable(text))


def readable(text: str) -> str:
    """The text with each byte of a name that is not UTF-8 as ``\\xff``, so that names stay apart and can be written anywhere."""
    return _NOT_TEXT.sub(_as_byte, text)


def _as_byte(found: re.Match[str]) -> str:
    code = ord(found.group()) - 0xDC00
    return f"\\x{code:02x}" if 0x80 <= code <= 0xFF else "\ufffd"


class HgnenError(Exception):
    """Base of every error that is shown to a person as it stands."""

    def __init__(self, faults: list[Fault] | Fault) -> None:
        self.faults: list[Fault] = [faults] if isinstance(faults, Fault) else list(faults)
        super().__init__("\n".join(fault.sentence() for fault in self.faults))


class GuidelineError(HgnenError):
    """A guideline file cannot be used. ``where`` is ``file:line``."""


class CaseFileError(HgnenError):
    """A case file cannot be read or written."""


class CaseChangedError(CaseFileError):
    """A case file was changed by another window or program since it was read, so it was not written."""


class PlanError(HgnenError):
    """A care plan or a schedule cannot be made from what was given."""


class ExportError(HgnenError):
    """A document cannot be written as asked, for example because a character cannot be printed."""


def lower_first(words: str) -> str:
    """The words as they stand inside a sentence; an abbreviation, a name with a number or a hyphen keeps its capitals."""
    return words[:1].lower() + words[1:] if re.match(r"[A-Z]([a-z]+|)(?=$|[\s,.;:/()])", words) else words
