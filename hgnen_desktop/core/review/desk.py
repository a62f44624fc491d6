"""Where a reviewer is: what is read in which order, what was said of it, and what comes next.

Each word is kept at once in the user's own folder; whoever comes back goes on behind the last one.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.review.reading import Chapter, Reading
from hgnen_desktop.core.review.store import keep_review, merged, own_review
from hgnen_desktop.core.signoff.marks import Mark, Opinion, Review, Reviewer
from hgnen_desktop.core.signoff.standing import SignOff, Standing
from hgnen_desktop.core.signoff.subjects import Key

EVERYTHING = ""


@dataclass(frozen=True, slots=True)
class Place:
    """One thing to read, in the chapter in which it is read."""

    chapter: Chapter
    key: Key


class Desk:
    """One reviewer at work.

    Args:
        reading: the order of reading.
        sign_off: what was said so far; :attr:`sign_off` is what is said now.
        day: the day of what is said.
    """

    def __init__(self, reading: Reading, sign_off: SignOff, day: dt.date) -> None:
        self.reading, self.day = reading, day
        self.sign_off = sign_off
        self.reviewer: Reviewer | None = None
        self.part = EVERYTHING
        self.places = self._of_part(EVERYTHING)
        self.number = 0

    @property
    def here(self) -> Place:
        """What is read now."""
        return self.places[self.number]

    def begin(self, reviewer: Reviewer) -> None:
        """Somebody reviews, and goes on behind the last word of an earlier day."""
        self.reviewer = reviewer
        self.go_on()

    def go_on(self) -> None:
        """Go to the first unread thing behind the last one that was said, or to the first unread of all."""
        said = own_review(self.sign_off, self.reviewer).marks if self.reviewer is not None else ()
        numbers = {place.key: number for number, place in enumerate(self.places)}
        last = next((numbers[one.key] for one in reversed(said) if one.key in numbers), -1)
        self.number = last if last >= 0 else 0
        if last < 0 and not self.is_read(self.places[0].key):
            return
        self.next_unread()

    def choose_part(self, part: str) -> None:
        """Read one part, or everything; begin at its first unread thing."""
        self.part = part
        self.places = self._of_part(part)
        self.number = next((n for n, one in enumerate(self.places) if not self.is_read(one.key)), 0)

    def show(self, key: Key) -> bool:
        """Go to one thing; False where the part does not hold it."""
        found = next((number for number, one in enumerate(self.places) if one.key == key), None)
        if found is not None:
            self.number = found
        return found is not None

    def step(self, by: int) -> bool:
        """Go on or back by so many; False at the end."""
        wanted = self.number + by
        if not 0 <= wanted < len(self.places):
            return False
        self.number = wanted
        return True

    def next_unread(self) -> bool:
        """Go to the next thing of which nothing was said, from the beginning again behind the last; False when all is read."""
        for by in range(1, len(self.places) + 1):
            number = (self.number + by) % len(self.places)
            if not self.is_read(self.places[number].key):
                self.number = number
                return True
        return False

    # --- what was said ------------------------------------------------------------------------------------------------

    def mark(self, key: Key) -> Mark | None:
        """What this reviewer said of the wording that stands now; None where nothing, or where it has lapsed."""
        found = self.sign_off.last_of(self.reviewer, key) if self.reviewer is not None else None
        return found if found is not None and found.until >= self.day else None

    def is_read(self, key: Key) -> bool:
        """Whether this reviewer has said something of it."""
        return self.mark(key) is not None

    def standing(self, key: Key) -> Standing:
        """What everyone said of it."""
        return self.sign_off.of(key, self.day)

    def read_of(self, part: str) -> tuple[int, int]:
        """How many things of a part this reviewer has read, of how many."""
        places = self.places if part == self.part else self._of_part(part)
        return sum(self.is_read(one.key) for one in places), len(places)

    def said(self, opinion: Opinion, what: str = "", why: str = "") -> Review:
        """The reviewer's own file with a word on what is read now; nothing is kept yet (see :meth:`keep`)."""
        assert self.reviewer is not None
        key = self.here.key
        mark = Mark(key, self.sign_off.wording(key), opinion, self.day, self.sign_off.review_by(key.pack), what, why)
        return merged(own_review(self.sign_off, self.reviewer), [mark])

    def taken_back(self) -> Review:
        """The reviewer's own file without a word on what is read now."""
        assert self.reviewer is not None
        own = own_review(self.sign_off, self.reviewer)
        return replace(own, marks=tuple(one for one in own.marks if one.key != self.here.key))

    def keep(self, review: Review) -> None:
        """Write the reviewer's own file, and count it from now on.

        Raises:
            CaseFileError: when it cannot be written; what was there before is as it was, and counts.
        """
        keep_review(review)
        self.sign_off = self.sign_off.with_reviews([review])

    def _of_part(self, part: str) -> tuple[Place, ...]:
        """What is read in a part, each thing in the first of its chapters."""
        chapters = self.reading.chapters if part == EVERYTHING else self.reading.of_part(part)
        places: dict[Key, Chapter] = {}
        for chapter in chapters:
            for key in chapter.keys:
                places.setdefault(key, chapter)
        return tuple(Place(chapter, key) for key, chapter in places.items())
