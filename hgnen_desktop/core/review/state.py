"""The state of a review as lines: how far each pack, situation and question is read, what is open, who disagrees, who read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from hgnen_desktop.core.domain.dates import long_date
from hgnen_desktop.core.errors import on_one_line
from hgnen_desktop.core.phrase import day_words
from hgnen_desktop.core.review.reading import Reading
from hgnen_desktop.core.signoff.marks import Opinion
from hgnen_desktop.core.signoff.shared import SHARED
from hgnen_desktop.core.signoff.standing import Said, SignOff, who
from hgnen_desktop.core.signoff.subjects import Key
from hgnen_desktop.core.signoff.words import standing_words


def coverage_lines(sign_off: SignOff, reading: Reading, day: dt.date, part: str = "") -> Iterator[str]:
    """How far the guidelines are read: all, each pack, each situation; or of one part, each question."""
    if part:
        chapters = reading.of_part(part)
        keys = dict.fromkeys(key for one in chapters for key in one.keys)
        yield f"{reading.parts[part]}: {sign_off.coverage(keys, day).words()}"
        for chapter in chapters:
            yield f"  {chapter.ask}: {sign_off.coverage(chapter.keys, day).words()}"
        return
    yield f"All guidelines: {sign_off.coverage(reading.order, day).words()}"
    for pack in reading.index.packs.values():
        yield f"  {pack.source.short} {pack.version}: {sign_off.coverage(sign_off.of_pack(pack.id), day).words()}"
        yield f"    {review_date_words(pack.review_by, day)}"
    yield f"  What all packs share: {sign_off.coverage(sign_off.of_pack(SHARED), day).words()}"
    yield f"    {review_date_words(sign_off.review_by(SHARED), day)}"
    for name, label in reading.parts.items():
        keys = dict.fromkeys(key for one in reading.of_part(name) for key in one.keys)
        yield f"  {label} ({name}): {sign_off.coverage(keys, day).words()}"


def review_date_words(review_by: dt.date, day: dt.date) -> str:
    """Until when a review holds, or that the day has passed."""
    return f"review was due on {long_date(review_by)}" if day > review_by else f"review by {long_date(review_by)}"


def open_lines(sign_off: SignOff, reading: Reading, keys: Iterable[Key], day: dt.date) -> Iterator[str]:
    """What remains open: changes and questions, each with who said it; disagreements of reviewers say so."""
    for key in keys:
        standing = sign_off.of(key, day)
        wanted = (*standing.of(Opinion.CHANGE), *standing.of(Opinion.QUESTION))
        if not wanted:
            continue
        about = "; reviewers disagree" if standing.is_disputed else ""
        yield on_one_line(f"{reading.passage(key).number}. {reading.passage(key).title} ({key}){about}")
        yield from (f"    {one}" for one in said_lines(standing.said))


def said_lines(said: Iterable[Said]) -> Iterator[str]:
    """What reviewers said, one line each."""
    for one in said:
        yield on_one_line(f"{one.reviewer.name}, {day_words(one.mark.on)}: {one.mark.words()}")


def item_lines(sign_off: SignOff, reading: Reading, keys: Iterable[Key], day: dt.date) -> Iterator[str]:
    """Every item with its number and how far it is read."""
    for key in keys:
        passage = reading.passage(key)
        words = standing_words(sign_off.of(key, day))
        yield on_one_line(f"{passage.number}. {passage.title} ({passage.kind.value}; {key.id}): {words}")


def reviewer_lines(sign_off: SignOff, day: dt.date) -> Iterator[str]:
    """Who reviewed, how much, and whether the file is signed."""
    lines = dict(zip((one.id for one in sign_off.reviewers), who(sign_off.reviewers), strict=True))
    for reviewer in sign_off.reviewers:
        mine = [one for one in sign_off.reviews if one.reviewer.id == reviewer.id]
        marks = [mark for one in mine for mark in one.marks if mark.on <= day]
        signed = "; signed with a key" if any(one.is_signed for one in mine) else ""
        last = max((mark.on for mark in marks), default=None)
        when = f", last on {long_date(last)}" if last is not None else ""
        yield on_one_line(f"{lines[reviewer.id]}; {len({mark.key for mark in marks})} items{when}{signed}")
