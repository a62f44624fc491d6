"""Assessment + the clinician's decisions + anchor date become the care plan: plain data that every export reads."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field, replace
from typing import TYPE_CHECKING

from hgnen_desktop.core.brief.brief import make_brief
from hgnen_desktop.core.brief.lines import Brief
from hgnen_desktop.core.brief.workup import WorkupLine, workup_lines
from hgnen_desktop.core.careplan.intended_use import INTENDED_USE
from hgnen_desktop.core.careplan.plan_dates import Dated, anchor_note, date_notes, date_visits
from hgnen_desktop.core.careplan.shown import shown_keys
from hgnen_desktop.core.course.acts import outcomes
from hgnen_desktop.core.course.anchors import not_entered
from hgnen_desktop.core.course.decided import parted
from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.answer import FromCourse
from hgnen_desktop.core.domain.case import AnswerState, Case, Decision
from hgnen_desktop.core.domain.course import Event
from hgnen_desktop.core.engine.assessment import Assessment, EvidenceResult, Result
from hgnen_desktop.core.errors import Fault, PlanError
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.guidelines.schema import Direction, Pack, Recommendation
from hgnen_desktop.core.schedule.surveillance import DEFAULT_HORIZON_MONTHS, Anchor, Visit
from hgnen_desktop.core.schedule.visits import FollowUp, VisitLine
from hgnen_desktop.core.signoff.standing import SignOff
from hgnen_desktop.core.signoff.words import UNREVIEWED, ReviewState, pack_words, review_lines, review_state

if TYPE_CHECKING:
    from hgnen_desktop.core.course.picture import Picture


@dataclass(frozen=True, slots=True)
class FindingLine:
    """One finding as it stands in the case; ``follows`` when it is settled by the course, which is told by itself."""

    finding: str
    step: str
    label: str
    value: str
    state: AnswerState
    on: dt.date | None
    note: str | None
    follows: bool = False


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signs a plan."""

    name: str
    role: str = ""
    institution: str = ""


@dataclass(frozen=True, slots=True)
class Since:
    """What has changed since the final plan with this number and day, one sentence each, and why there is a new one."""

    number: int
    on: dt.date
    reason: str
    changes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OptionLine:
    """One option of the sources with the clinician's decision on it, if any."""

    result: Result[Recommendation]
    decision: Decision | None


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """A decision that belongs to no option of the present list: of an earlier line, or on an option no longer shown.

    Attributes:
        decision: the decision.
        title: the option's title, the clinician's own text, or the bare id when the guidelines no longer have the option.
        direction: what the source says of the option; None when it is the clinician's own or no longer known.
    """

    decision: Decision
    title: str
    direction: Direction | None


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One source, with the pack that encodes it and whether a clinician has signed the encoding."""

    short: str
    reference: str
    printed_in: str
    pack: str
    version: str
    hash: str
    review: str
    licence: str


@dataclass(frozen=True, slots=True)
class CarePlan:
    """Everything that a care plan says, before it is laid out.

    ``brief`` is the answer in short; ``not_entered`` what belongs to the patient's head and is not known; ``tests`` every
    test in its standing; ``question`` what the clinician asks a board, verbatim; ``signer`` None while nobody signs.
    ``own_options`` are the clinician's own of the present line; ``earlier_decisions`` belong to earlier lines of treatment,
    ``unlisted_decisions`` to options that the sources do not show for the findings as they are now. ``past_follow_ups`` are
    the settings that have ended, the oldest first. ``number`` and ``seal`` are those of a final plan that the case keeps;
    ``since`` says what has changed since the one before it, or since the last one while this is a draft. ``outcomes`` say what
    became of decisions, by item. ``course`` is the picture of the dated course, where the case has one. ``review`` says how far
    what the plan shows is signed off on its day, ``review_lines`` by whom and what is open.
    """

    label: str
    name: str | None
    case_id: str
    plan_date: dt.date
    final: bool
    assessment: Assessment
    index: Index
    brief: Brief
    findings: tuple[FindingLine, ...]
    not_entered: tuple[str, ...]
    notes: str
    question: str
    signer: Signer | None
    tests: tuple[WorkupLine, ...]
    options: tuple[OptionLine, ...]
    own_options: tuple[Decision, ...]
    earlier_decisions: tuple[DecisionLine, ...]
    unlisted_decisions: tuple[DecisionLine, ...]
    prognosis: tuple[EvidenceResult, ...]
    schedules: tuple[Dated, ...]
    past_follow_ups: tuple[FollowUp, ...]
    date_notes: tuple[str, ...]
    sources: tuple[SourceLine, ...]
    intended_use: str
    number: int = 0
    seal: str = ""
    since: Since | None = None
    outcomes: Mapping[str, Event] = field(default_factory=dict)
    course: Picture | None = None
    review: ReviewState = UNREVIEWED
    review_lines: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """What the clinic calls the case; without a label, the beginning of its number, so that two are told apart."""
        return self.label or f"Case without a label ({self.case_id[:8]})"

    @property
    def decided(self) -> tuple[OptionLine, ...]:
        """Options on which the clinician has decided."""
        return tuple(line for line in self.options if line.decision is not None)

    def waiting(self) -> tuple[VisitLine, ...]:
        """Visits that need a person now: overdue, or missed with no later visit done. The oldest first."""
        return _in_order(line for one in self.schedules for line in one.waiting())

    def coming(self, count: int = 3) -> tuple[VisitLine, ...]:
        """The first visits still to take place, by the date that stands now; those overdue are in :meth:`waiting`."""
        return _in_order(line for one in self.schedules for line in one.coming())[:count]

    def next_visits(self, count: int = 3) -> tuple[Visit, ...]:
        """The same as :meth:`coming`, as visits whose target is the date that stands now."""
        return tuple(replace(line.visit, target=line.present) for line in self.coming(count))


def make_plan(
    case: Case,
    assessment: Assessment,
    index: Index,
    anchor: Anchor | None,
    *,
    final: bool = False,
    choices: Mapping[str, int] | None = None,
    horizon_months: int = DEFAULT_HORIZON_MONTHS,
    signer: Signer | None = None,
    asks: Sequence[str] = (),
    course: Picture | None = None,
    sign_off: SignOff | None = None,
) -> CarePlan:
    """The care plan of a case.

    Args:
        case: the case, with the clinician's decisions and workup records.
        assessment: what the sources say of it; its ``as_of`` is the plan date.
        index: the guidelines the assessment was made with.
        anchor: the event and date surveillance is counted from; None leaves the plan without dates.
        final: False marks the plan as a draft.
        choices: choices inside the sources' ranges; those recorded in the case are used when None.
        horizon_months: how far past the later of anchor date and plan date visits without an end are listed.
        signer: who signs it.
        asks: questions of the course that only a person can answer.
        course: its picture.
        sign_off: what reviewers said of the guidelines; nothing when None.

    Raises:
        PlanError: when findings contradict each other, or a rule, choice or date is not possible.
    """
    if assessment.withheld:
        raise PlanError([Fault("findings", clash.message, clash.remedy) for clash in assessment.contradictions])
    said, day = sign_off or SignOff(index), assessment.as_of
    keys = shown_keys(assessment, case, said)
    considered = (*assessment.options, *assessment.advised_against)
    decisions = parted(case, assessment)
    dated = date_visits(case, assessment, index, anchor, choices, horizon_months) if anchor is not None else ()
    return CarePlan(
        label=case.label,
        name=case.name,
        case_id=case.case_id,
        plan_date=assessment.as_of,
        final=final,
        assessment=assessment,
        index=index,
        brief=make_brief(case, assessment, index, _next_visits(dated), asks),
        findings=_findings(case, index),
        not_entered=_not_entered(case, index),
        notes=case.notes,
        question=case.question,
        signer=signer,
        tests=workup_lines(case, assessment),
        options=tuple(OptionLine(result, decisions.present.get(result.id)) for result in considered),
        own_options=decisions.own,
        earlier_decisions=tuple(_decision(one, index) for one in decisions.earlier),
        unlisted_decisions=tuple(_decision(one, index) for one in decisions.unlisted),
        prognosis=tuple(one for one in assessment.evidence if one.result.item.topic == "prognosis"),
        schedules=dated,
        past_follow_ups=dated[0].view.plans[:-1] if dated else (),
        date_notes=_date_notes(case, dated, anchor, index),
        sources=tuple(source_line(pack, pack_words(said, pack, keys, day)) for pack in index.packs.values()),
        intended_use=INTENDED_USE,
        outcomes=outcomes(case.course, assessment.as_of),
        course=course,
        review=review_state(said, keys, index.packs.values(), day),
        review_lines=tuple(review_lines(said, index, keys, day)),
    )


def _findings(case: Case, index: Index) -> tuple[FindingLine, ...]:
    words: Mapping[AnswerState, str] = {AnswerState.NOT_DONE: "not done", AnswerState.PENDING: "pending"}
    steps = {step.id: step.label for step in index.catalogue.steps}
    lines = []
    for finding in index.catalogue.findings.values():
        answer = case.answer(finding.id)
        if answer.state is AnswerState.NOT_ASKED and not answer.note:
            continue
        is_known = answer.state is AnswerState.KNOWN
        unknown = "not settled" if isinstance(answer, FromCourse) else "not answered"
        said = index.catalogue.say_answer(finding.id, answer) if is_known else words.get(answer.state, unknown)
        follows, step = is_known and isinstance(answer, FromCourse), steps[finding.step]
        lines.append(FindingLine(finding.id, step, finding.label, said, answer.state, answer.on, answer.note, follows))
    return tuple(lines)


def _not_entered(case: Case, index: Index) -> tuple[str, ...]:
    """What one says of a patient first and that is not known here."""
    known = case.known()
    return tuple(
        index.catalogue.label(one.id)
        for one in index.guidelines.headline
        if one.about == "patient" and one.id not in known
    )


def _next_visits(dated: Iterable[Dated]) -> tuple[VisitLine, ...]:
    """What waits for a person, the oldest first, then what comes."""
    several = tuple(dated)
    return (
        *_in_order(line for one in several for line in one.waiting()),
        *_in_order(line for one in several for line in one.coming()),
    )


def _decision(decision: Decision, index: Index) -> DecisionLine:
    item = index.items.get(decision.item)
    title = decision.text or (item.title if item is not None else decision.item)
    own = decision.text is not None
    return DecisionLine(decision, title, item.direction if isinstance(item, Recommendation) and not own else None)


def _date_notes(case: Case, dated: tuple[Dated, ...], anchor: Anchor | None, index: Index) -> tuple[str, ...]:
    notes = list(date_notes(dated))
    if anchor is not None and (doubt := not_entered(case, anchor.event, index)):
        notes.insert(0, doubt)
    if anchor is not None and (note := anchor_note(case, anchor)):
        notes.insert(0, note)
    past = len(case.surveillance.history)
    if past and not dated:
        kept = "1 earlier follow-up plan is" if past == 1 else f"{past} earlier follow-up plans are"
        notes.append(f"{kept} kept in the case; it takes a rule and a day to count from to show the dates.")
    return tuple(notes)


def _in_order(lines: Iterable[VisitLine]) -> tuple[VisitLine, ...]:
    return tuple(sorted(lines, key=lambda line: (line.present, line.id)))


def source_line(pack: Pack, review: str) -> SourceLine:
    """A source with the pack that encodes it, and how far that is signed off, in words."""
    source = pack.source
    doi = f" doi {source.doi}" if source.doi else ""
    return SourceLine(
        short=source.short,
        printed_in=f"{source.journal}.{doi}",
        reference=f"{source.authors} {source.title}. {source.journal}.{doi}",
        pack=pack.id,
        version=pack.version,
        hash=pack.hash,
        review=review,
        licence=source.licence,
    )
