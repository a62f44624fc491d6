"""How far the guidelines are signed off: who said what of each item, how many were read by two, what is open, what lapsed.

An item is *signed off* when two reviewers agree with the wording that stands now, nobody wants it changed or asks about it,
and neither their word nor the review date of its pack has lapsed. Nothing else is ever called so.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.errors import Fault
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.signoff.marks import Mark, Opinion, Review, Reviewer

if TYPE_CHECKING:
    from hgnen_desktop.core.signoff.subjects import Key, Subject

READERS = 2  # who have to agree before anything is called signed off
NOT_SIGNED = "not yet clinically signed off"


@dataclass(frozen=True, slots=True)
class Said:
    """A mark with who made it."""

    reviewer: Reviewer
    mark: Mark


@dataclass(frozen=True, slots=True)
class Standing:
    """What reviewers said of one item.

    Attributes:
        said: of the wording that stands now, not lapsed; one entry a reviewer, his last word.
        lapsed: the same, lapsed.
        earlier: of an earlier wording; it counts for nothing.
        is_due: whether the review date of the pack has passed, so that nothing of it is signed off any more.
    """

    said: tuple[Said, ...] = ()
    lapsed: tuple[Said, ...] = ()
    earlier: tuple[Said, ...] = ()
    is_due: bool = False

    def of(self, opinion: Opinion) -> tuple[Said, ...]:
        """Those who said this."""
        return tuple(one for one in self.said if one.mark.opinion is opinion)

    @property
    def is_read_by_two(self) -> bool:
        """Whether two reviewers have read the wording that stands now, whatever they said."""
        return len(self.said) >= READERS

    @property
    def is_signed_off(self) -> bool:
        """Whether it may be called signed off."""
        return not self.is_due and len(self.of(Opinion.AGREE)) == len(self.said) >= READERS

    @property
    def is_disputed(self) -> bool:
        """Whether reviewers disagree: one agrees with what another wants changed."""
        return bool(self.of(Opinion.AGREE)) and bool(self.of(Opinion.CHANGE))

    @property
    def lapses(self) -> dt.date | None:
        """The last day on which what was said holds; None where nothing was said."""
        return min((one.mark.until for one in self.said), default=None)


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many items were read, of how many."""

    items: int
    read_once: int = 0
    read_by_two: int = 0
    signed_off: int = 0
    changes: int = 0
    questions: int = 0
    disputed: int = 0
    lapsed: int = 0
    earlier: int = 0

    @property
    def is_untouched(self) -> bool:
        """Whether nothing was said of any of them."""
        return not (self.read_once or self.read_by_two or self.lapsed or self.earlier)

    def words(self) -> str:
        """In a sentence without its point: ``142 of 410 items read by two; 130 signed off; 3 to change; 1 question open``."""
        parts = [f"{self.read_by_two} of {self.items} items read by two"]
        counts = (
            (self.signed_off, "signed off"),
            (self.read_once, "read by one"),
            (self.changes, "to change"),
            (self.questions, "with an open question"),
            (self.disputed, "on which reviewers disagree"),
            (self.lapsed, "lapsed"),
            (self.earlier, "read in an earlier wording"),
        )
        return "; ".join([*parts, *(f"{number} {words}" for number, words in counts if number)])


class SignOff:
    """What reviewers said of one set of guidelines. Nothing in it changes; other reviews make another."""

    def __init__(self, index: Index, reviews: Iterable[Review] = (), faults: Iterable[Fault] = ()) -> None:
        """Put reviews together.

        Args:
            index: the guidelines.
            reviews: what was read from files; a later one of the same reviewer goes before an earlier one of the same day.
            faults: of files that could not be used, told wherever the state of the review is.
        """
        self._index = index
        kept, doubtful = told_apart(reviews)
        self.reviews = kept
        self.faults = (*faults, *doubtful)
        self._known: dict[Key, str] = {}  # wordings, which take longer than anything else here

    @property
    def is_empty(self) -> bool:
        """Whether nobody has said anything."""
        return not any(one.marks for one in self.reviews)

    @cached_property
    def subjects(self) -> dict[Key, Subject]:
        """Everything that can be signed."""
        from hgnen_desktop.core.signoff.subjects import subjects

        return subjects(self._index)

    @cached_property
    def reviewers(self) -> tuple[Reviewer, ...]:
        """Everyone who said something, each once."""
        return tuple({one.reviewer.id: one.reviewer for one in self.reviews if one.marks}.values())

    @cached_property
    def _marks(self) -> dict[Key, dict[str, list[Said]]]:
        """Key -> reviewer -> everything the reviewer said of it, the last word last."""
        found: dict[Key, dict[str, list[Said]]] = {}
        for review in self.reviews:
            for mark in review.marks:
                said = found.setdefault(mark.key, {}).setdefault(review.reviewer.id, [])
                said.append(Said(review.reviewer, mark))
        for by_reviewer in found.values():
            for said in by_reviewer.values():
                said.sort(key=lambda one: one.mark.on)
        return found

    @cached_property
    def _wordings(self) -> dict[Key, str]:
        """The wording that stands now, of what anything was said of."""
        return {key: self.wording(key) for key in self._marks if key in self.subjects}

    def wording(self, key: Key) -> str:
        """The digest of the wording of an item as it stands now."""
        if key not in self._known:
            from hgnen_desktop.core.signoff.subjects import wording

            self._known[key] = wording(self.subjects[key], self._index)
        return self._known[key]

    def of(self, key: Key, day: dt.date) -> Standing:
        """What was said of an item by that day."""
        is_due = self._is_due(key.pack, day)
        if key not in self._wordings:
            return Standing(is_due=is_due)
        said: list[Said] = []
        lapsed: list[Said] = []
        earlier: list[Said] = []
        for words in self._marks[key].values():
            known = [one for one in words if one.mark.on <= day]
            now = [one for one in known if one.mark.wording == self._wordings[key]]
            if now:
                (lapsed if day > now[-1].mark.until else said).append(now[-1])
            elif known:
                earlier.append(known[-1])
        return Standing(tuple(said), tuple(lapsed), tuple(earlier), is_due)

    def _is_due(self, pack: str, day: dt.date) -> bool:
        from hgnen_desktop.core.signoff.shared import SHARED

        return (pack == SHARED or pack in self._index.packs) and day > self.review_by(pack)

    def last_of(self, reviewer: Reviewer, key: Key) -> Mark | None:
        """What a reviewer said last of the wording that stands now; None where nothing."""
        said = [] if key not in self._wordings else self._marks[key].get(reviewer.id, [])
        return next((one.mark for one in reversed(said) if one.mark.wording == self._wordings[key]), None)

    def coverage(self, keys: Iterable[Key], day: dt.date) -> Coverage:
        """How far these are read and signed off on that day."""
        wanted = tuple(dict.fromkeys(keys))
        if self.is_empty:
            return Coverage(len(wanted))
        found = [self.of(key, day) for key in wanted]
        return Coverage(
            items=len(found),
            read_once=sum(len(one.said) == 1 for one in found),
            read_by_two=sum(one.is_read_by_two for one in found),
            signed_off=sum(one.is_signed_off for one in found),
            changes=sum(bool(one.of(Opinion.CHANGE)) for one in found),
            questions=sum(bool(one.of(Opinion.QUESTION)) for one in found),
            disputed=sum(one.is_disputed for one in found),
            lapsed=sum(bool(one.lapsed) for one in found),
            earlier=sum(bool(one.earlier) for one in found),
        )

    def review_by(self, pack: str) -> dt.date:
        """The day after which nothing of a pack is signed off any more; of what packs share, that of the program's own pack
        that comes first.
        """
        from hgnen_desktop.core.signoff.shared import SHARED

        packs = self._index.packs
        return (
            min(one.review_by for one in packs.values() if one.trust == "bundled")
            if pack == SHARED
            else packs[pack].review_by
        )

    def with_reviews(self, reviews: Iterable[Review]) -> SignOff:
        """The same with further reviews, each in the place of an earlier one from the same file."""
        more = tuple(reviews)
        names = {one.name for one in more}
        kept = (one for one in self.reviews if one.name not in names)
        other = SignOff(self._index, (*kept, *more), self.faults)
        other._known = self._known
        other.subjects = self.subjects
        return other

    @cached_property
    def _by_id(self) -> dict[str, Key]:
        return {key.id: key for key in self.subjects}

    def key_of(self, name: str) -> Key | None:
        """What is signed under this id; None where nothing is."""
        return self._by_id.get(name)

    def of_pack(self, pack: str) -> tuple[Key, ...]:
        """Everything of a pack that can be signed."""
        return tuple(key for key in self.subjects if key.pack == pack)

    def is_signed_off(self, keys: Iterable[Key], day: dt.date) -> bool:
        """Whether all of these are signed off, and there is one at least."""
        wanted = tuple(keys)
        return bool(wanted) and not self.is_empty and all(self.of(key, day).is_signed_off for key in wanted)

    def signers(self, keys: Iterable[Key], day: dt.date) -> tuple[Said, ...]:
        """Whoever agreed with one of these, each once with the last day on which that was said."""
        found: dict[str, Said] = {}
        for key in keys:
            for one in self.of(key, day).of(Opinion.AGREE):
                before = found.get(one.reviewer.id)
                if before is None or one.mark.on > before.mark.on:
                    found[one.reviewer.id] = one
        return tuple(found.values())

    def lapses(self, keys: Iterable[Key], day: dt.date) -> dt.date | None:
        """The first day after which something that was said of these no longer holds; None where nothing was said."""
        return min((until for key in keys if (until := self.of(key, day).lapses) is not None), default=None)


def told_apart(reviews: Iterable[Review]) -> tuple[tuple[Review, ...], tuple[Fault, ...]]:
    """The reviews of reviewers who can be told apart, and a fault for each that is left out because it cannot be."""
    kept: list[Review] = []
    faults: list[Fault] = []
    for review in reviews:
        before = next((one for one in kept if one.reviewer.id == review.reviewer.id), None)
        if before is not None and not before.reviewer.is_like(review.reviewer):
            faults.append(one_name(review, before))
        elif before is not None and before.reviewer.key and review.reviewer.key not in ("", before.reviewer.key):
            faults.append(other_key(review, before))
        else:
            kept.append(review)
    return tuple(kept), tuple(faults)


def one_name(review: Review, before: Review) -> Fault:
    """What is said of two reviewers of one name."""
    mine, theirs = review.reviewer, before.reviewer
    what = f"two reviewers are called '{mine.name}': {_about(mine)} here, {_about(theirs)} in {before.name or 'another file'}."
    remedy = (
        "If they are one person, write profession and institution alike in both files; if they are two, add an initial to one "
        "name. Nothing of this file was taken."
    )
    return Fault(review.name, what, remedy)


def _about(reviewer: Reviewer) -> str:
    return f"{reviewer.profession} at {reviewer.institution}"


def other_key(review: Review, before: Review) -> Fault:
    """What is said of two files of one reviewer that name different keys."""
    what = f"'{review.reviewer.name}' signs with another key here than in {before.name or 'another file'}."
    return Fault(review.name, what, "Ask the reviewer which key is right. Nothing of this file was taken.")


def who(reviewers: Iterable[Reviewer]) -> Iterator[str]:
    """Reviewers with what they declare, one line each."""
    for one in reviewers:
        yield f"{one.words()}; conflicts of interest: {one.interests}"
