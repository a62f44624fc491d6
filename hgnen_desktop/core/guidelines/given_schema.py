"""What a finding rules out, where the sources are silent, and what is newer than they are."""

from __future__ import annotations

from typing import Annotated, Literal

from hgnen_desktop.core.domain.checked import Limits, record
from hgnen_desktop.core.guidelines.findings_schema import Criterion
from hgnen_desktop.core.guidelines.words_schema import Id, Placed, StatementId, Words


@record
class Feasibility(Placed):
    """What a finding of the patient does to answers: rules them out, or weighs on them with a word that is printed beside.

    Attributes:
        effect: ``rules_out`` moves an answer to "not for this patient", ``weighs`` leaves it where it is and says why to think.
        terms: the terms of the vocabulary; an answer is met when it cannot be given without one of them.
        items: answers, views and trials named one by one.
        because: the reason, as a sentence that holds whenever ``when`` does.
        instead: the answers that the source names in place of what is ruled out; they come first.
    """

    id: Id
    when: Criterion
    effect: Literal["rules_out", "weighs"]
    terms: tuple[Id, ...] = ()
    items: tuple[Id, ...] = ()
    because: Words
    statements: tuple[StatementId, ...] = ()
    interpretation: str | None = None
    instead: tuple[Id, ...] = ()

    def __post_init__(self) -> None:
        if not self.terms and not self.items:
            raise ValueError("it names 'terms' or 'items' that it rules out or weighs on")
        if not self.statements and self.interpretation is None:
            raise ValueError("it rests on 'statements', or says in 'interpretation' how it was read")


@record
class Silence(Placed):
    """What is said to a question of a situation when no answer applies to the patient: that the sources give none.

    ``quiet`` marks one that goes without saying: it is told where the question is opened, not in the brief.
    """

    id: Id
    question: Id
    situations: Annotated[tuple[Id, ...], Limits(min_length=1)]
    text: Words
    statements: tuple[StatementId, ...] = ()
    applies_when: Criterion | None = None
    quiet: bool = False


@record
class NewerPublication(Placed):
    """A publication later than a source's votes, named under the questions it bears on: no answer, and no figure as advice.

    Attributes:
        published: year, month or day, as far as it is known; None for a trial of which only the registration is known.
        doi: its address; None where it is not known.
        registered: numbers in a trial register.
        reports: the trials of this pack that it reports.
        about: one neutral sentence on what it is about, without a figure.
    """

    id: Id
    title: Words
    journal: Words
    published: Annotated[str, Limits(pattern=r"^\d{4}(-\d\d(-\d\d)?)?$")] | None = None
    doi: str | None = None
    registered: tuple[Annotated[str, Limits(pattern=r"^NCT\d{8}$")], ...] = ()
    reports: tuple[Id, ...] = ()
    about: Words
    questions: Annotated[tuple[Id, ...], Limits(min_length=1)]
    situations: Annotated[tuple[Id, ...], Limits(min_length=1)]

    def __post_init__(self) -> None:
        if self.published is None and not self.registered:
            raise ValueError("a newer publication needs 'published', or the trial's number under 'registered'")
