"""Assessment + the clinician's decisions + anchor date become the care plan: plain data that every export reads."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from hgnen_desktop.core.careplan.intended_use import INTENDED_USE, NOT_SIGNED
from hgnen_desktop.core.domain.case import AnswerState, Case, Decision, WorkupRecord
from hgnen_desktop.core.engine.assessment import Assessment, EvidenceResult, Result
from hgnen_desktop.core.errors import Fault, PlanError
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.guidelines.schema import Pack, Recommendation
from hgnen_desktop.core.schedule.surveillance import DEFAULT_HORIZON_MONTHS, Anchor, Schedule, Visit, make_schedule


@dataclass(frozen=True, slots=True)
class FindingLine:
    """One finding as it stands in the case."""

    step: str
    label: str
    value: str
    state: AnswerState
    on: dt.date | None
    note: str | None


@dataclass(frozen=True, slots=True)
class WorkupLine:
    """One workup item with what was done about it."""

    result: Result[Recommendation]
    record: WorkupRecord | None
    answered: bool


@dataclass(frozen=True, slots=True)
class OptionLine:
    """One option of the sources with the clinician's decision on it, if any."""

    result: Result[Recommendation]
    decision: Decision | None


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One source, with the pack that encodes it and whether a clinician has signed the encoding."""

    short: str
    reference: str
    pack: str
    version: str
    hash: str
    review: str
    licence: str


@dataclass(frozen=True, slots=True)
class CarePlan:
    """Everything that a care plan says, before it is laid out."""

    label: str
    name: str | None
    case_id: str
    plan_date: dt.date
    final: bool
    assessment: Assessment
    index: Index
    findings: tuple[FindingLine, ...]
    notes: str
    workup: tuple[WorkupLine, ...]
    options: tuple[OptionLine, ...]
    own_options: tuple[Decision, ...]
    prognosis: tuple[EvidenceResult, ...]
    schedules: tuple[Schedule, ...]
    sources: tuple[SourceLine, ...]
    intended_use: str

    @property
    def decided(self) -> tuple[OptionLine, ...]:
        """Options on which the clinician has decided."""
        return tuple(line for line in self.options if line.decision is not None)

    def next_visits(self, count: int = 3) -> tuple[Visit, ...]:
        """The first visits on or after the plan date."""
        coming = [visit for schedule in self.schedules for visit in schedule.visits if visit.target >= self.plan_date]
        return tuple(sorted(coming, key=lambda visit: (visit.target, visit.id))[:count])


def make_plan(
    case: Case,
    assessment: Assessment,
    index: Index,
    anchor: Anchor | None,
    *,
    final: bool = False,
    choices: Mapping[str, int] | None = None,
    horizon_months: int = DEFAULT_HORIZON_MONTHS,
) -> CarePlan:
    """The care plan of a case.

    Args:
        case: the case, with the clinician's decisions and workup records.
        assessment: what the sources say of it; its ``as_of`` is the plan date.
        index: the guidelines the assessment was made with.
        anchor: the event and date surveillance is counted from; None leaves the plan without dates.
        final: False marks the plan as a draft.
        choices: choices inside the sources' ranges; those recorded in the case are used when None.
        horizon_months: how far visits without an end are listed.

    Raises:
        PlanError: when findings contradict each other, or a choice or date is not possible.
    """
    if assessment.withheld:
        raise PlanError([Fault("findings", clash.message, clash.remedy) for clash in assessment.contradictions])
    chosen = case.surveillance.choices if choices is None else choices
    decisions = {decision.item: decision for decision in case.decisions if decision.text is None}
    considered = (*assessment.options, *assessment.advised_against)
    schedules: tuple[Schedule, ...] = ()
    if anchor is not None:
        rules = [result.item for result in assessment.surveillance]
        # Where several rules apply (a source gives two intervals) the clinician may have chosen one of them.
        picked = [rule for rule in rules if rule.id == case.surveillance.rule] or rules
        schedules = tuple(make_schedule(rule, anchor, chosen, horizon_months) for rule in picked)
    return CarePlan(
        label=case.label,
        name=case.name,
        case_id=case.case_id,
        plan_date=assessment.as_of,
        final=final,
        assessment=assessment,
        index=index,
        findings=_findings(case, index),
        notes=case.notes,
        workup=tuple(_workup(result, case) for result in assessment.workup),
        options=tuple(OptionLine(result, decisions.get(result.id)) for result in considered),
        own_options=tuple(decision for decision in case.decisions if decision.text is not None),
        prognosis=tuple(one for one in assessment.evidence if one.result.item.topic == "prognosis"),
        schedules=schedules,
        sources=tuple(_source(pack) for pack in index.packs.values()),
        intended_use=INTENDED_USE,
    )


def _findings(case: Case, index: Index) -> tuple[FindingLine, ...]:
    words: Mapping[AnswerState, str] = {AnswerState.NOT_DONE: "not done", AnswerState.PENDING: "pending"}
    steps = {step.id: step.label for step in index.catalogue.steps}
    lines = []
    for finding in index.catalogue.findings.values():
        answer = case.answer(finding.id)
        if answer.state is AnswerState.NOT_ASKED:
            continue
        value: Any = answer.value
        said = index.say(finding.id, value) if answer.state is AnswerState.KNOWN else words[answer.state]
        lines.append(FindingLine(steps[finding.step], finding.label, said, answer.state, answer.on, answer.note))
    return tuple(lines)


def _workup(result: Result[Recommendation], case: Case) -> WorkupLine:
    answers = [case.answer(finding).state for finding in result.item.answers]
    answered = bool(answers) and all(state is AnswerState.KNOWN for state in answers)
    return WorkupLine(result, case.workup.get(result.id), answered)


def _source(pack: Pack) -> SourceLine:
    source = pack.source
    doi = f" doi {source.doi}" if source.doi else ""
    review = ", ".join(f"{one.name}, {one.on.isoformat()}" for one in pack.reviewers) or NOT_SIGNED
    return SourceLine(
        short=source.short,
        reference=f"{source.authors} {source.title}. {source.journal}.{doi}",
        pack=pack.id,
        version=pack.version,
        hash=pack.hash,
        review=review,
        licence=source.licence,
    )
