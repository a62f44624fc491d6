"""The sign, color and word of each thing that a row can say. One sign has one meaning on every page."""

from __future__ import annotations

from hgnen_desktop.core.brief.signs import DIRECTION_SIGNS, Sign
from hgnen_desktop.core.brief.workup import Standing
from hgnen_desktop.core.domain.case import Verdict
from hgnen_desktop.core.guidelines.schema import Direction
from hgnen_desktop.gui.kit.signs import LOOKS
from hgnen_desktop.gui.theme import Advice
from hgnen_desktop.gui.words import later

LOOK: dict[Sign, tuple[str, str]] = {sign: (icon, role) for sign, (icon, role, _) in LOOKS.items()}
"""Sign -> icon and color role."""

WORDS: dict[Sign, str] = {sign: word for sign, (_, _, word) in LOOKS.items()}
"""Sign -> what it says."""

STANDINGS: dict[Standing, tuple[str, str, str]] = {
    Standing.TO_DO: ("to_do", "text", later("to do")),
    Standing.ASK: ("undetermined", "advice.undetermined", later("ask")),
    Standing.WAITING: ("pending", "accent", later("waiting")),
    Standing.DONE: ("done", "accent", later("done")),
    Standing.WAIVED: ("not_done", "muted", later("waived")),
    Standing.OPTIONAL: ("may_consider", "advice.may_consider", later("may be considered")),
    Standing.DISPUTED: ("no_consensus", "advice.no_consensus", later("no consensus")),
    Standing.NOT_INDICATED: ("against", "advice.against", later("not indicated")),
}
"""Where a test stands -> icon, color role and word."""

VERDICTS: dict[Verdict, str] = {
    Verdict.ACCEPTED: later("you accepted it"),
    Verdict.DECLINED: later("you declined it"),
    Verdict.DEFERRED: later("you deferred it"),
}

_ADVICE = {
    Direction.FOR: Advice.FOR,
    Direction.APPROPRIATE: Advice.FOR,
    Direction.MAY_CONSIDER: Advice.MAY_CONSIDER,
    Direction.IF_INDICATED: Advice.MAY_CONSIDER,
    Direction.NO_CONSENSUS: Advice.NO_CONSENSUS,
    Direction.AGAINST: Advice.AGAINST,
}


def advice_of(direction: Direction) -> Advice:
    """The soft-colored mark of a direction."""
    return _ADVICE[direction]


def word_of(direction: Direction) -> str:
    """A direction as a word, not yet translated."""
    return WORDS[DIRECTION_SIGNS[direction]]
