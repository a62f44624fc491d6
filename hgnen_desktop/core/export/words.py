"""The few words that every export shares: how directions, states and strengths are said."""

from __future__ import annotations

from hgnen_desktop.core.engine.assessment import DecisionResult, Result
from hgnen_desktop.core.engine.logic import Truth
from hgnen_desktop.core.guidelines.schema import Direction

DIRECTION_WORDS = {
    Direction.FOR: "recommended",
    Direction.MAY_CONSIDER: "may be considered",
    Direction.IF_INDICATED: "if indicated",
    Direction.NO_CONSENSUS: "no consensus",
    Direction.AGAINST: "advised against",
}
WORKUP_WORDS = {
    Direction.FOR: "to do",
    Direction.MAY_CONSIDER: "may be considered",
    Direction.IF_INDICATED: "if indicated",
    Direction.NO_CONSENSUS: "no consensus",
    Direction.AGAINST: "not indicated",
}
TRUTH_SIGNS = {Truth.TRUE: "+", Truth.FALSE: "-", Truth.UNKNOWN: "?"}
# A control character in someone's text is shown as its picture: printed as it is, a terminal would obey it.
_PICTURES: dict[int, int | str] = {
    **{code: 0x2400 + code for code in range(32) if chr(code) not in "\t\n"},
    0x7F: 0x2421,
    **{code: f"\\x{code:02x}" for code in range(0x80, 0xA0)},
}


def without_controls(text: str) -> str:
    """The text with each control character, except tab and line break, as a visible sign."""
    return text.translate(_PICTURES)


def decision_words(result: DecisionResult) -> str:
    """A decision's outcome in words, or the outcomes that are still possible."""
    if result.outcome is not None:
        return result.outcome.label
    return "Not settled: " + " or ".join(outcome.label for outcome in result.possible)


def source_words(result: Result) -> str:  # type: ignore[type-arg]
    """Strength and citation of an item, for example ``Consensus; NANETS 2023, Table 1 > Imaging > NEC``."""
    return f"{result.strength.strength_words()}; {result.strength.text()}"
