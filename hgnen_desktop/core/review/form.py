"""A review that came from a person, checked entry by entry: each thing that is wrong is a sentence with its place.

Files are read by :mod:`hgnen_desktop.core.review.yaml_file` and :mod:`hgnen_desktop.core.review.table`; what their fields may
hold is decided here, once for both.
"""

from __future__ import annotations

import datetime as dt
import difflib
import re
from collections.abc import Iterable, Mapping

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.dates import long_date
from hgnen_desktop.core.errors import CaseFileError, Fault
from hgnen_desktop.core.signoff.marks import Mark, Opinion, Review, Reviewer
from hgnen_desktop.core.signoff.standing import SignOff, told_apart
from hgnen_desktop.core.signoff.subjects import WORDING, Key

LONGEST = 2_000  # characters of what a reviewer writes about one item
MOST_MARKS = 20_000
REVIEWER_FIELDS = {
    "name": "your name",
    "profession": "your profession",
    "institution": "your institution",
    "interests": "your conflicts of interest ('none' where there are none)",
}
_OF_THE_REVIEWER = {
    "name": "the name of the reviewer is",
    "profession": "the profession of the reviewer is",
    "institution": "the institution of the reviewer is",
    "interests": "the conflicts of interest of the reviewer are",
}
OPINIONS = ", ".join(one.value for one in Opinion)
_ALLOWED = f"Allowed: {OPINIONS}; leave it empty where you have not read it."


class ReviewError(CaseFileError):
    """A review cannot be used; nothing of it was taken."""


@dataclass(frozen=True, slots=True)
class Written:
    """One entry as a person wrote it; all texts.

    Attributes:
        where: its place, for example ``review.csv, row 14``.
        on: the day; empty takes the day of the file.
        until: the last day on which it holds; empty takes the review date of the pack.
    """

    where: str
    pack: str
    item: str
    wording: str
    says: str
    what: str = ""
    why: str = ""
    on: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class Read:
    """What was read from a file.

    Attributes:
        review: the reviewer and every mark, those of an earlier wording too.
        earlier: marks that are of an earlier wording than the one that stands now, and count for nothing.
        content: the file as it is, where its bytes count because it is signed.
    """

    review: Review
    earlier: tuple[Mark, ...]
    content: bytes = b""

    def notes(self) -> list[str]:
        """What a person should know of it: whom it is from, and what does not count any more."""
        marks = self.review.marks
        said = ", ".join(f"{sum(one.opinion is opinion for one in marks)} {opinion.value}" for opinion in Opinion)
        lines = [f"{self.review.reviewer.words()}: {len(marks)} item{'' if len(marks) == 1 else 's'} read ({said})."]
        if self.review.is_signed:
            lines.append("The file is signed with the reviewer's key.")
        if self.earlier:
            named = ", ".join(str(one.key) for one in self.earlier[:5])
            more = f" and {len(self.earlier) - 5} more" if len(self.earlier) > 5 else ""
            lines.append(
                f"Of an earlier wording, and not counted until it is read again: {named}{more}. "
                "A word of the item or of one of its statements has changed since."
            )
        return lines


class Checker:
    """Checks what a person wrote against the guidelines.

    Args:
        sign_off: the guidelines with what is said of them so far.
        today: no mark may be of a later day; None where that is not asked.
        kept: whether the file was taken before. A pack or an item may then be gone; what was said of it stays in the file.
    """

    def __init__(self, sign_off: SignOff, today: dt.date | None, *, kept: bool = False) -> None:
        self._sign_off, self._today, self._kept = sign_off, today, kept
        self._packs = {key.pack for key in sign_off.subjects}
        self.faults: list[Fault] = []

    def reviewer(self, where: Mapping[str, str], told: Mapping[str, str], key: str = "") -> Reviewer:
        """Who reviews; each missing part is a fault.

        Args:
            where: field -> its place.
            told: field -> what was written.
            key: the public key; empty for none.
        """
        given = {name: clean(told.get(name, "")) for name in REVIEWER_FIELDS}
        for name, asked in REVIEWER_FIELDS.items():
            if not given[name]:
                self._fault(where[name], f"{_OF_THE_REVIEWER[name]} missing.", f"Write {asked}.")
            elif len(given[name]) > LONGEST:
                remedy = f"Write at most {LONGEST} characters."
                self._fault(where[name], f"{_OF_THE_REVIEWER[name]} too long.", remedy)
        return Reviewer(key=key, **given)

    def day(self, where: str, text: str, what: str, default: dt.date | None = None) -> dt.date | None:
        """A day as YYYY-MM-DD; a fault, and the default, where it is none or lies in the future."""
        if not text.strip():
            if default is None:
                self._fault(where, f"the {what} is missing.", "Write it as YYYY-MM-DD, for example 2026-12-01.")
            return default
        try:
            found = dt.date.fromisoformat(text.strip())
        except ValueError:
            self._fault(
                where, f"'{text.strip()[:40]}' is not a day.", "Write it as YYYY-MM-DD, for example 2026-12-01."
            )
            return default
        if what == "date" and self._today is not None and found > self._today:
            self._fault(where, f"{long_date(found)} is later than today.", "Write the day on which it was read.")
        return found

    def mark(self, entry: Written, day: dt.date | None) -> Mark | None:
        """One entry; None where nothing was said or something is wrong with it, which is then a fault.

        Args:
            entry: as written.
            day: the day of the file.
        """
        says = clean(entry.says).casefold()
        what, why = clean(entry.what), clean(entry.why)
        if not says:
            if what or why:
                self._fault(entry.where, "there is a remark and nothing is said.", f"Write {OPINIONS} beside it.")
            return None
        before = len(self.faults)
        key = self._key(entry)
        if says not in [one.value for one in Opinion]:
            self._fault(entry.where, f"'{entry.says.strip()[:40]}' is not what can be said. {near(says)}{_ALLOWED}")
            return None
        opinion = Opinion(says)
        self._remarks(entry.where, opinion, what, why)
        if not re.fullmatch(WORDING, entry.wording.strip()):
            remedy = "Copy it from the packet as it is; it says which wording you read."
            given = entry.wording.strip()[:40]
            self._fault(entry.where, f"'{given}' is no wording." if given else "the wording is missing.", remedy)
        # That the day of the file is missing or none is told once, where it stands.
        on = self.day(entry.where, entry.on, "date", day) if entry.on.strip() else day
        if key is None or on is None or len(self.faults) > before:
            return None
        # What is said of a pack that is not here is kept, and counts when it is here again.
        review_by = self._sign_off.review_by(key.pack) if key.pack in self._packs else on
        until = self.day(entry.where, entry.until, "until", review_by)
        assert until is not None
        return Mark(key, entry.wording.strip(), opinion, on, until, what, why)

    def _key(self, entry: Written) -> Key | None:
        pack, item = entry.pack.strip(), entry.item.strip()
        if self._kept:
            return Key(pack, item)
        for name, given in (("pack", pack), ("item", item)):
            if not given:
                self._fault(entry.where, f"the {name} is missing.", "Copy it from the packet as it is.")
        if not pack or not item:
            return None
        if pack not in self._packs:
            what = f"there is no pack '{pack[:60]}'. {near(pack, self._packs)}".strip()
            self._fault(entry.where, what, "Copy it from the packet as it is.")
            return None
        key = Key(pack, item)
        if key in self._sign_off.subjects:
            return key
        ids = {one.id for one in self._sign_off.subjects if one.pack == pack}
        self._fault(
            entry.where,
            f"there is no item '{item[:80]}' in {pack}. {near(item, ids)}".strip(),
            "Copy it from the packet as it is; take the entry out where the item is gone.",
        )
        return None

    def _remarks(self, where: str, opinion: Opinion, what: str, why: str) -> None:
        if opinion is Opinion.CHANGE and not (what and why):
            missing = " and ".join(name for name, text in (("what", what), ("why", why)) if not text)
            self._fault(where, f"a change needs {missing}.", "Write what is to change, and why.")
        if opinion is Opinion.QUESTION and not what:
            self._fault(where, "the question is missing.", "Write it under 'what'.")
        if opinion is Opinion.AGREE and (what or why):
            remedy = "Write 'change' or 'question', or take the remark away."
            self._fault(where, "'agree' stands beside a remark.", remedy)
        if len(what) > LONGEST or len(why) > LONGEST:
            self._fault(where, "the remark is too long.", f"Write at most {LONGEST} characters.")

    def add(self, fault: Fault) -> None:
        """Something else that is wrong."""
        self.faults.append(fault)

    def _fault(self, where: str, what: str, remedy: str = "") -> None:
        self.faults.append(Fault(where, what, remedy))

    def finished(
        self,
        reviewer: Reviewer,
        marks: list[tuple[str, Mark]],
        name: str,
        *,
        is_signed: bool = False,
        content: bytes = b"",
    ) -> Read:
        """Everything together.

        Args:
            reviewer: who reviews.
            marks: each with its place.
            name: the file.
            is_signed: whether it carries a signature that fits.
            content: its bytes.

        Raises:
            ReviewError: every fault that was found; nothing is taken then.
        """
        first: dict[Key, str] = {}
        for where, mark in marks:
            if mark.key in first:
                what = f"'{mark.key.id}' stands twice; first in {first[mark.key]}."
                self._fault(where, what, "Keep the line that is right.")
            first.setdefault(mark.key, where)
        review = Review(reviewer, tuple(mark for _where, mark in marks), name, is_signed)
        if not self.faults and not self._kept:
            self.faults += told_apart([*self._sign_off.reviews, review])[1]
        if self.faults:
            raise ReviewError(self.faults)
        here = (one for one in review.marks if one.key in self._sign_off.subjects)
        earlier = tuple(one for one in here if one.wording != self._sign_off.wording(one.key))
        return Read(review, earlier, content if is_signed else b"")


def near(text: str, names: Iterable[str] | None = None) -> str:
    """``Did you mean ...?`` for the names like the text, or nothing."""
    known = [one.value for one in Opinion] if names is None else list(names)
    close = difflib.get_close_matches(
        text[:100], known, n=1 if names is None else 2, cutoff=0.5 if names is None else 0.6
    )
    return f"Did you mean {' or '.join(repr(one) for one in close)}? " if close else ""


def clean(text: str) -> str:
    """What a person wrote, on one line, without characters that a terminal or a file would obey."""
    return "".join(one if one.isprintable() else "\ufffd" for one in " ".join(text.split()))
