"""Reviewers and reviews that tests make; none ships with the program."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from hgnen_desktop.core.signoff.marks import Mark, Opinion, Review, Reviewer
from hgnen_desktop.core.signoff.standing import SignOff
from hgnen_desktop.core.signoff.subjects import Key

DAY = dt.date(2026, 12, 1)
PACK = "nanets_hgnen_2023"
FIRST = Reviewer("Test Reviewer One", "oncologist", "Hospital A", "none")
SECOND = Reviewer("Test Reviewer Two", "surgeon", "Hospital B", "advisory board of a maker")


def mark(sign_off: SignOff, key: Key, opinion: Opinion = Opinion.AGREE, on: dt.date = DAY, **more: str) -> Mark:
    """What a reviewer says of the wording that stands now."""
    if opinion is not Opinion.AGREE:
        more = {"what": "Say it otherwise.", **more}
    if opinion is Opinion.CHANGE:
        more = {"why": "The paper says it otherwise.", **more}
    return Mark(key, sign_off.wording(key), opinion, on, sign_off.review_by(key.pack), **more)


def agreed(sign_off: SignOff, reviewer: Reviewer, keys: Iterable[Key], on: dt.date = DAY) -> Review:
    """A review in which somebody agrees with all of these."""
    return Review(reviewer, tuple(mark(sign_off, key, on=on) for key in keys), f"{reviewer.id}.yaml")


def both(sign_off: SignOff, keys: Iterable[Key]) -> SignOff:
    """The guidelines after two reviewers agreed with all of these."""
    wanted = tuple(keys)
    return sign_off.with_reviews([agreed(sign_off, FIRST, wanted), agreed(sign_off, SECOND, wanted)])
