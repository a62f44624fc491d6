"""A document as sections and blocks, before it is laid out. PDF, text, HTML and the board page only render it.

Each block is plain data. What a block says stands in every rendering of it: signs are drawn in each form's own way and are
always said in words too (``lead`` or ``tail``).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from hgnen_desktop.core.brief.signs import Sign
from hgnen_desktop.core.careplan.plan import CarePlan
from hgnen_desktop.core.dataclass import dataclass

if TYPE_CHECKING:
    from hgnen_desktop.core.course import picture as course_picture


@dataclass(frozen=True, slots=True)
class Line:
    """One line.

    Attributes:
        text: what it says.
        sign: drawn before it; what it means also stands in ``lead`` or ``tail``.
        lead: words in bold before the text.
        tail: who says it how firmly, or where it stands; set back.
        after: what is said of it besides, in another voice; it stands behind the tail.
        level: how far it stands in, 0 to 2.
        is_strong, is_small: how it is set.
        is_own: whether a person typed it; line breaks and runs of spaces are then kept.
        leads_to: the title of the section that goes on with it, where a form can lead there; empty for none.
    """

    text: str
    sign: Sign | None = None
    lead: str = ""
    tail: str = ""
    after: str = ""
    level: int = 0
    is_strong: bool = False
    is_small: bool = False
    is_own: bool = False
    leads_to: str = ""

    def words(self) -> Iterator[str]:
        """Everything it says."""
        yield from (part for part in (self.lead, self.text, self.tail, self.after) if part)


@dataclass(frozen=True, slots=True)
class Heading:
    """Names the blocks after it, inside a section."""

    text: str

    def words(self) -> Iterator[str]:
        """Everything it says."""
        yield self.text


@dataclass(frozen=True, slots=True)
class Row:
    """A label with the lines that belong to it: a question with its answers, a finding with its value, a visit."""

    label: str
    lines: tuple[Line, ...]
    is_narrow: bool = False  # a label of one or two short words, such as a date

    def words(self) -> Iterator[str]:
        """Everything it says."""
        yield self.label
        for line in self.lines:
            yield from line.words()


@dataclass(frozen=True, slots=True)
class Picture:
    """The visits as a picture, where a form can draw; the rows beside it say the same."""

    plan: CarePlan

    def words(self) -> Iterator[str]:
        """Nothing that does not stand in words beside it."""
        yield from ()


@dataclass(frozen=True, slots=True)
class CoursePicture:
    """The course of the patient as a picture, where a form can draw; the line beside it says the same."""

    picture: course_picture.Picture

    def words(self) -> Iterator[str]:
        """Nothing that does not stand in words beside it."""
        yield from ()


@dataclass(frozen=True, slots=True)
class Form:
    """Lines to fill in by hand, or filled in already: a signature, the decision of a board; ``is_wide`` one below the other."""

    rows: tuple[tuple[str, str], ...]
    is_wide: bool = False

    def words(self) -> Iterator[str]:
        """Everything it says."""
        for label, value in self.rows:
            yield label
            yield value


Block = Line | Heading | Row | Picture | CoursePicture | Form


@dataclass(frozen=True, slots=True)
class Section:
    """A part with a title of its own.

    Attributes:
        key: names it for whoever has to shorten or find it.
        title: may be empty.
        blocks: what it says.
        leads_to: the title of the section that says it in full; empty for none.
    """

    key: str
    title: str
    blocks: tuple[Block, ...]
    leads_to: str = ""

    def words(self) -> Iterator[str]:
        """Everything it says."""
        if self.title:
            yield self.title
        for block in self.blocks:
            yield from block.words()


@dataclass(frozen=True, slots=True)
class Document:
    """A document of one patient on one day.

    Attributes:
        kind: what it is, for example ``Care plan``.
        label: what the clinic calls the case; ``name`` is the patient's, when one is entered.
        sentence: the patient in one sentence.
        first, second: the two pages: what to do, and why.
        record: the full record, an annex by choice.
        versions: which guidelines it was made with.
        unsigned: says so when no clinician has signed the guidelines; empty when one has.
        entered: (where, text) of everything a person typed, for forms that cannot print every character.
        number, seal: which final plan of the case it is, and the beginning of its seal; 0 and empty for one that is not kept.
    """

    kind: str
    label: str
    name: str
    plan_date: dt.date
    is_final: bool
    sentence: str
    first: tuple[Section, ...]
    second: tuple[Section, ...]
    record: tuple[Section, ...]
    versions: str
    unsigned: str
    entered: tuple[tuple[str, str], ...]
    number: int = 0
    seal: str = ""

    @property
    def made_with(self) -> str:
        """The guidelines, and for a final plan its number and seal, where a form has room for both."""
        return f"{self.versions}; plan {self.number}, seal {self.seal}" if self.number else self.versions

    @property
    def status(self) -> str:
        """Whether it may still change, and which final plan of the case it is."""
        if not self.is_final:
            return "DRAFT"
        return f"FINAL, PLAN {self.number}" if self.number else "FINAL"

    def sections(self, *, full: bool) -> tuple[Section, ...]:
        """The sections in the order in which they are read, with or without the full record."""
        return (*self.first, *self.second, *(self.record if full else ()))

    def words(self, *, full: bool) -> Iterator[str]:
        """Everything it says, piece by piece."""
        yield from (one for one in (self.label, self.name, self.sentence, self.versions, self.unsigned) if one)
        for section in self.sections(full=full):
            yield from section.words()


def section(key: str, title: str, blocks: Iterator[Block] | Sequence[Block]) -> tuple[Section, ...]:
    """A section, or none when it has nothing to say."""
    made = tuple(blocks)
    return (Section(key, title, made),) if made else ()
