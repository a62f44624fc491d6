"""What one clinician says of what was read: agree, change or question, tied to the wording that was read."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import TYPE_CHECKING

from hgnen_desktop.core.dataclass import dataclass

if TYPE_CHECKING:
    from hgnen_desktop.core.signoff.subjects import Key


class Opinion(StrEnum):
    """What a reviewer says of an item."""

    AGREE = "agree"
    CHANGE = "change"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class Reviewer:
    """Who reads. Names tell reviewers apart, so each of two people of one name needs something added to it.

    Attributes:
        interests: conflicts of interest in the reviewer's own words; ``none`` where there are none.
        key: the public Ed25519 key that signs the reviewer's files; empty where there is none.
    """

    name: str
    profession: str
    institution: str
    interests: str
    key: str = ""

    @property
    def id(self) -> str:
        """The name as it tells reviewers apart: without regard to capitals and spaces."""
        return " ".join(self.name.casefold().split())

    def is_like(self, other: Reviewer) -> bool:
        """Whether everything that is said of two reviewers of one name is the same."""
        return all(
            " ".join(mine.casefold().split()) == " ".join(theirs.casefold().split())
            for mine, theirs in ((self.profession, other.profession), (self.institution, other.institution))
        )

    def words(self) -> str:
        """The reviewer in a line."""
        return ", ".join(part for part in (self.name, self.profession, self.institution) if part)


@dataclass(frozen=True, slots=True)
class Mark:
    """What a reviewer said of one item.

    Attributes:
        key: of what.
        wording: the digest of what was read (see :func:`hgnen_desktop.core.signoff.subjects.wording`).
        opinion: what was said.
        on: the day.
        until: the last day on which the reviewer stands behind it.
        what: what is to change, or what is asked; empty for *agree*.
        why: why it is to change; empty otherwise.
    """

    key: Key
    wording: str
    opinion: Opinion
    on: dt.date
    until: dt.date
    what: str = ""
    why: str = ""

    def words(self) -> str:
        """What was said, in a line: ``agree``, or ``change: ... (because ...)``."""
        if self.opinion is Opinion.AGREE:
            return self.opinion.value
        return f"{self.opinion.value}: {self.what}" + (f" (because: {self.why})" if self.why else "")


@dataclass(frozen=True, slots=True)
class Review:
    """What one reviewer said, as it stands in one file.

    Attributes:
        name: the file, for messages.
        is_signed: whether the file carries a signature that fits the reviewer's key.
    """

    reviewer: Reviewer
    marks: tuple[Mark, ...]
    name: str = ""
    is_signed: bool = False
