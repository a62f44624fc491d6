"""How far the entering of a case has come: which questions arise, which are answered, which need attention."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.case import AnswerState
from hgnen_desktop.core.engine.logic import Facts, Truth

if TYPE_CHECKING:
    from hgnen_desktop.core.guidelines.schema import Consistency
    from hgnen_desktop.gui.document import CaseDocument


class StepState(StrEnum):
    """The state of one step."""

    NOT_STARTED = "not_started"
    INCOMPLETE = "incomplete"
    COMPLETE = "complete"
    ATTENTION = "attention"


@dataclass(frozen=True, slots=True)
class StepProgress:
    """One step: its state and how many of the questions that may arise have an answer or a reason for none."""

    state: StepState
    answered: int
    asked: int


class Progress:
    """Reads a document's case and assessment once; made anew after each change."""

    def __init__(self, document: CaseDocument) -> None:
        bench, case = document.bench, document.seen
        reasoner = bench.engine.reasoner
        facts = reasoner.resolve(Facts(case.known()))
        self.relevance: dict[str, Truth] = {
            finding.id: reasoner.truth(finding.relevant_when, facts) for finding in bench.catalogue.findings.values()
        }
        self.attention: dict[str, list[Consistency]] = {}
        assessment = document.assessment
        for rule in (*assessment.contradictions, *assessment.attention):
            for finding in named_findings(rule):
                if finding in bench.catalogue and case.answer(finding).state is not AnswerState.NOT_ASKED:
                    self.attention.setdefault(finding, []).append(rule)
        self.steps: dict[str, StepProgress] = {step.id: self._step(document, step.id) for step in bench.catalogue.steps}

    def whole(self) -> StepProgress:
        """The intake as a whole: as far as its steps together."""
        states = [step.state for step in self.steps.values()]
        state = StepState.INCOMPLETE
        if StepState.ATTENTION in states:
            state = StepState.ATTENTION
        elif len(set(states)) == 1:
            state = states[0]
        return StepProgress(
            state, sum(step.answered for step in self.steps.values()), sum(step.asked for step in self.steps.values())
        )

    def is_shown(self, document: CaseDocument, finding: str) -> bool:
        """Whether a question is in view: it may arise for this patient, or it was answered all the same."""
        if self.relevance[finding] is not Truth.FALSE:
            return True
        return document.seen.answer(finding).state is not AnswerState.NOT_ASKED

    def _step(self, document: CaseDocument, step: str) -> StepProgress:
        findings = [finding.id for finding in document.bench.catalogue.of_step(step)]
        arising = [finding for finding in findings if self.relevance[finding] is not Truth.FALSE]
        answered = [one for one in arising if document.seen.answer(one).state is not AnswerState.NOT_ASKED]
        if any(finding in self.attention for finding in findings):
            state = StepState.ATTENTION
        elif not answered:
            state = StepState.NOT_STARTED
        else:
            state = StepState.COMPLETE if len(answered) == len(arising) else StepState.INCOMPLETE
        return StepProgress(state, len(answered), len(arising))


_NOT_APPLICABLE = "not-applicable."


def named_findings(rule: Consistency) -> tuple[str, ...]:
    """The findings a notice speaks of; for an answer to a question that does not arise, that answer."""
    if rule.id.startswith(_NOT_APPLICABLE):
        return (rule.id.removeprefix(_NOT_APPLICABLE),)
    return tuple(sorted(rule.when.facts()))
