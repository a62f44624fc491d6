"""What one pack is, in lines: who stands behind it, how far clinicians have signed it, until when, and what is in it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from hgnen_desktop.core.domain.dates import long_date
from hgnen_desktop.core.guidelines.schema import Pack, Question
from hgnen_desktop.core.signoff.standing import SignOff
from hgnen_desktop.core.signoff.words import pack_words
from hgnen_desktop.core.storage.signatures import fingerprint_of

_HOLDS = {
    "recommendations": "recommendations",
    "cautions": "cautions",
    "surveillance": "rules of follow-up",
    "evidence": "groups of figures",
    "trials": "trials",
    "definitions": "definitions",
    "disagreements": "points on which sources differ or stop short",
    "feasibility": "rules on what can be given",
    "silences": "declared silences",
    "decisions": "decisions that place a patient",
    "newer": "newer publications",
    "statements": "statements of the source",
}


def pack_lines(
    pack: Pack, questions: Mapping[str, Question], sign_off: SignOff, day: dt.date, key: bytes = b""
) -> Iterator[str]:
    """A pack for whoever has to decide on it.

    Args:
        pack: the pack.
        questions: those of the program, by id.
        sign_off: what reviewers said.
        day: the day for which it is told.
        key: the public key that signed its file; empty for none.
    """
    source = pack.source
    yield f"{pack.title}, version {pack.version}"
    yield f"Source: {source.authors.rstrip('.')}. {source.title}. {source.journal}."
    yield f"Signed: {_signed(pack, key)}"
    yield f"Read by clinicians: {pack_words(sign_off, pack, (), day)}"
    due = day > pack.review_by
    yield f"{'Review was due on' if due else 'Review by'} {long_date(pack.review_by)}"
    held = [f"{words} ({len(getattr(pack, part))})" for part, words in _HOLDS.items() if getattr(pack, part)]
    yield f"Holds: {', '.join(held) or 'nothing'}"
    if pack.trust != "bundled":  # those of the program answer nearly all
        asked = dict.fromkeys(name for item in (*pack.recommendations, *pack.surveillance) for name in item.questions)
        answered = [questions[name].label for name in asked if name in questions]
        yield f"Answers: {', '.join(answered) or 'no question'}"
    if pack.strengths:
        yield f"Strengths: {', '.join(one.words for one in pack.strengths)}"


def _signed(pack: Pack, key: bytes) -> str:
    if pack.trust == "bundled":
        return "comes with the program, and is verified with it"
    if pack.trust == "unsigned":
        return "by nobody; for teaching only, and everything made with it says so"
    by = f", key {fingerprint_of(key)}" if key else ""
    return f"by {pack.publisher}, edition {pack.sequence}{by}"
