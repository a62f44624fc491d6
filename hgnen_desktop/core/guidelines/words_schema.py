"""The names, words and vocabularies of which entries of a guideline pack are made."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from hgnen_desktop.core.domain.checked import Checked, Limits, record
from hgnen_desktop.core.guidelines.findings_schema import ID, NAMESPACE, OPTION_ID, WORDS

Number = int | float
Id = Annotated[str, Limits(**ID)]
OptionId = Annotated[str, Limits(**OPTION_ID)]
EntryId = Annotated[str, Limits(pattern=rf"^{NAMESPACE}[A-Za-z0-9][A-Za-z0-9_.\-]*$", max_length=120)]
StatementId = Annotated[str, Limits(pattern=rf"^{NAMESPACE}[A-Z][A-Za-z0-9\-]*$", max_length=100)]
LevelId = Annotated[str, Limits(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.+\-]*$", max_length=30)]
Words = Annotated[str, Limits(**WORDS)]


@record
class Placed(Checked):
    """Something authored in a file; ``at`` is filled in by the compiler as ``file:line``."""

    at: str = ""


# --- vocabularies ------------------------------------------------------------------------------------------------------


class Means(StrEnum):
    """What a level of a strength scale is, whatever the source calls it."""

    AGREED = "agreed"  # the source stands behind it by its own rules: a vote, a grade
    DIVIDED = "divided"  # those who were asked did not agree
    STATED = "stated"  # said without a vote or a grade
    OPINION = "opinion"
    EVIDENCE = "evidence"  # a figure or an author's view, said in the author's voice
    REPORTED = "reported"  # what another society holds


class StatementKind(StrEnum):
    """What a statement does."""

    RECOMMENDATION_FOR = "recommendation_for"
    MAY_CONSIDER = "may_consider"
    RECOMMENDATION_AGAINST = "recommendation_against"
    NO_CONSENSUS = "no_consensus"
    CRITERION = "criterion"
    CAUTION = "caution"
    EVIDENCE_FIGURE = "evidence_figure"
    TRIAL = "trial"


class Direction(StrEnum):
    """What a recommendation says to do."""

    FOR = "for"
    APPROPRIATE = "appropriate"
    MAY_CONSIDER = "may_consider"
    IF_INDICATED = "if_indicated"
    NO_CONSENSUS = "no_consensus"
    AGAINST = "against"


DIRECTION_WORDS = {
    Direction.FOR: "recommended",
    Direction.APPROPRIATE: "appropriate",
    Direction.MAY_CONSIDER: "may be considered",
    Direction.IF_INDICATED: "if indicated",
    Direction.NO_CONSENSUS: "no consensus",
    Direction.AGAINST: "advised against",
}


class Area(StrEnum):
    """Where a recommendation is shown."""

    WORKUP = "workup"
    TREATMENT = "treatment"


class Part(StrEnum):
    """What an item is to the question it belongs to.

    ``answer`` can be ordered, done or left undone as it stands. ``how`` qualifies an answer (cycles, approach, sequence) and is
    only shown inside it. ``view`` is what another society or the authors of a study hold. ``background`` is true of the disease
    and changes nothing for this patient.
    """

    ANSWER = "answer"
    HOW = "how"
    VIEW = "view"
    BACKGROUND = "background"


class Timing(StrEnum):
    """What the source says of a test and the start of treatment."""

    BEFORE_TREATMENT = "before_treatment"
    NO_DELAY = "no_delay"
