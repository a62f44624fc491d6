"""How the state of a review is said: of what is shown on a page or a document, and of a pack. One wording for all of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.guidelines.schema import Pack
from hgnen_desktop.core.phrase import day_words
from hgnen_desktop.core.signoff.standing import NOT_SIGNED, SignOff, Standing, who

if TYPE_CHECKING:
    from hgnen_desktop.core.signoff.subjects import Key


@dataclass(frozen=True, slots=True)
class ReviewState:
    """The state of what is shown.

    Attributes:
        unsigned: that it is not, or only in part, signed off; empty when all of it is.
        due: the packs whose review date has passed, each with that day; empty when none has.
    """

    unsigned: str
    due: tuple[tuple[str, dt.date], ...]

    def words(self) -> str:
        """Both in a few words, for the edge of each page; empty when all is signed off and nothing is due."""
        parts = [f"guidelines {self.unsigned}"] if self.unsigned else []
        if self.due:
            first = min(day for _pack, day in self.due)
            parts.append(f"guideline review was due on {day_words(first)}")
        return "; ".join(parts)


UNREVIEWED = ReviewState(NOT_SIGNED, ())


def review_state(sign_off: SignOff, keys: Sequence[Key], packs: Iterable[Pack], day: dt.date) -> ReviewState:
    """The state of what is shown.

    Args:
        sign_off: what reviewers said.
        keys: everything that is shown.
        packs: the packs it is from.
        day: the day for which it is shown.
    """
    due = tuple((pack.source.short, pack.review_by) for pack in packs if day > pack.review_by)
    if sign_off.is_signed_off(keys, day):
        return ReviewState("", due)
    signed = 0 if sign_off.is_empty else sign_off.coverage(keys, day).signed_off
    return ReviewState(f"signed off in part: {signed} of {len(keys)} items" if signed else NOT_SIGNED, due)


def packs_state(sign_off: SignOff, packs: Iterable[Pack], day: dt.date) -> ReviewState:
    """The state of whole packs, of what rests on any part of them, such as the questions of a quiz."""
    several = tuple(packs)
    keys = [key for pack in several for key in sign_off.of_pack(pack.id)]
    return review_state(sign_off, keys, several, day)


def pack_words(sign_off: SignOff, pack: Pack, keys: Sequence[Key], day: dt.date) -> str:
    """How far what is shown of a pack is signed off, by whom, and until when: ``signed off by A (2026-12-01), B (...)``."""
    mine = [key for key in keys if key.pack == pack.id]
    if not mine and not sign_off.is_empty:
        mine = list(sign_off.of_pack(pack.id))
    return "; ".join([*_signed(sign_off, mine, day), *_until(sign_off, pack, mine, day)])


def _signed(sign_off: SignOff, keys: list[Key], day: dt.date) -> Iterator[str]:
    if sign_off.is_empty:
        yield NOT_SIGNED
        return
    coverage = sign_off.coverage(keys, day)
    signers = sign_off.signers((key for key in keys if sign_off.of(key, day).is_signed_off), day)
    names = ", ".join(f"{one.reviewer.name} ({day_words(one.mark.on)})" for one in signers)
    if sign_off.is_signed_off(keys, day):
        yield f"signed off by {names}"
    elif coverage.signed_off:
        yield f"signed off in part, by {names}: {coverage.words()}"
    elif coverage.is_untouched:
        yield NOT_SIGNED
    else:
        yield f"{NOT_SIGNED}: {coverage.words()}"


def _until(sign_off: SignOff, pack: Pack, keys: list[Key], day: dt.date) -> Iterator[str]:
    if day > pack.review_by:
        yield f"review was due on {day_words(pack.review_by)}"
        return
    lapses = None if sign_off.is_empty else sign_off.lapses(keys, day)
    if lapses is not None:
        yield f"lapses after {day_words(min(lapses, pack.review_by))}"


def review_lines(sign_off: SignOff, index: Index, keys: Sequence[Key], day: dt.date) -> Iterator[str]:
    """What a document says of the review of what it shows: how far, who with which interests, what is open; nothing while
    nobody has reviewed anything.
    """
    if sign_off.is_empty:
        return
    yield f"Of what is shown here, {sign_off.coverage(keys, day).words()}."
    yield from (f"{line}." for line in who(sign_off.reviewers))
    for key in keys:
        standing = sign_off.of(key, day)
        for one in standing.said:
            if one.mark.what:
                yield f"Open, {title_of(sign_off, index, key)}: {one.reviewer.name}, {one.mark.words()}"


def title_of(sign_off: SignOff, index: Index, key: Key) -> str:
    """What an item is called in a line."""
    entry = sign_off.subjects[key].entry
    return str(getattr(entry, "title", "") or getattr(entry, "label", "") or key.id)


def item_review(sign_off: SignOff, name: str, day: dt.date) -> str:
    """How far the item of this id is signed off; empty while nobody has reviewed anything."""
    key = None if sign_off.is_empty else sign_off.key_of(name)
    return "" if key is None else standing_words(sign_off.of(key, day))


def standing_words(standing: Standing) -> str:
    """How far one item is read, in a few words."""
    names = ", ".join(one.reviewer.name for one in standing.said)
    if standing.is_signed_off:
        return f"signed off by {names}"
    if standing.said:
        told = ", ".join(f"{one.reviewer.name}: {one.mark.opinion.value}" for one in standing.said)
        return f"not signed off; {told}" + ("; the review date has passed" if standing.is_due else "")
    if standing.lapsed:
        return f"not signed off; what {', '.join(one.reviewer.name for one in standing.lapsed)} said has lapsed"
    if standing.earlier:
        return (
            f"not signed off; read in an earlier wording by {', '.join(one.reviewer.name for one in standing.earlier)}"
        )
    return "not read"
