"""What stands before a line of the brief; every view draws it with its own sign and says it in words."""

from __future__ import annotations

from enum import StrEnum

from hgnen_desktop.core.guidelines.schema import Direction


class Sign(StrEnum):
    """What stands before a line; every view draws it with its own sign and says it in words."""

    FOR = "recommended"
    APPROPRIATE = "appropriate"
    MAY_CONSIDER = "may be considered"
    IF_INDICATED = "if indicated"
    NO_CONSENSUS = "no consensus"
    AGAINST = "advised against"
    NOT_FOR_PATIENT = "not for this patient"
    SILENT = "the sources say nothing"
    OPEN = "open"
    RUNNING = "running"
    TO_DO = "to do"
    WAITING = "waiting"
    DONE = "done"
    DECIDE = "to decide"
    CAUTION = "look here"
    EVIDENCE = "a figure, not a recommendation"
    VIEW = "another's view"


DIRECTION_SIGNS = {
    Direction.FOR: Sign.FOR,
    Direction.APPROPRIATE: Sign.APPROPRIATE,
    Direction.MAY_CONSIDER: Sign.MAY_CONSIDER,
    Direction.IF_INDICATED: Sign.IF_INDICATED,
    Direction.NO_CONSENSUS: Sign.NO_CONSENSUS,
    Direction.AGAINST: Sign.AGAINST,
}
