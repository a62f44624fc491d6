"""A lesson from one teaching case: the patient first, then step by step what is asked, what settles it, and what the sources say.

Plain data for a screen, for slides and for text. It says what the engine says of the case and nothing else, later moments after
earlier ones, and no step, title or card gives away what a later step tells.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

from hgnen_desktop.core.brief.brief import make_brief
from hgnen_desktop.core.brief.lines import Brief
from hgnen_desktop.core.brief.signs import Sign
from hgnen_desktop.core.brief.workup import workup_lines
from hgnen_desktop.core.careplan.document import Line
from hgnen_desktop.core.careplan.intended_use import INTENDED_USE
from hgnen_desktop.core.careplan.plan import SourceLine, source_line
from hgnen_desktop.core.careplan.record import Readings, Record
from hgnen_desktop.core.careplan.shown import shown_keys
from hgnen_desktop.core.course.derive import Deriver
from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.case import Case
from hgnen_desktop.core.domain.dates import long_date
from hgnen_desktop.core.engine.assessment import Answer, AnswerStep, Asked, Check, DecisionResult, NodeStep
from hgnen_desktop.core.engine.engine import Engine
from hgnen_desktop.core.engine.logic import Truth
from hgnen_desktop.core.errors import Fault, HgnenError
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.guidelines.schema import Direction, Disagreement, Recommendation
from hgnen_desktop.core.signoff.standing import SignOff
from hgnen_desktop.core.signoff.words import pack_words, review_state
from hgnen_desktop.core.teaching.cases import ANONYMOUS, learning_points, personal
from hgnen_desktop.core.teaching.moments import Moment, told_moments
from hgnen_desktop.core.teaching.nearest import Nearest
from hgnen_desktop.core.teaching.titles import neutral_title
from hgnen_desktop.core.wording import DIFFERENCES, figure_words, lower_first

Part = tuple[Line, ...]
"""What is told at once: one answer with its reason and source, one question of a decision with its answer."""

TEACHING_CASE = "teaching case"
_TRAP = "Trap: "
_READINGS = (
    "Where it says \u201cour reading\u201d, the source leaves room; how it was read stands on the page Guideline."
)
_AREAS = {"treatment": "Treatment", "workup": "Workup", "follow_up": "Follow-up"}


class StepKind(StrEnum):
    """What a step of a lesson is."""

    PATIENT = "the patient"
    HAPPENED = "what happened"
    ASKED = "what is asked"
    SETTLED = "what settles it"
    QUESTIONS = "the questions"
    ANSWERS = "a question with its answers"
    FIGURES = "figures and trials"
    CHANGES = "what would change it"
    POINTS = "what to take home"
    SOURCES = "the sources"


@dataclass(frozen=True, slots=True)
class Step:
    """One step.

    Attributes:
        kind: what it is.
        title: what is asked or told; nothing in it answers a question of the same or a later step.
        when: the day of the moment it belongs to, in words.
        card: the patient as far as it was told before: who, the tumor, the course, and what was settled.
        parts: what is told, one after the other.
    """

    kind: StepKind
    title: str
    when: str
    card: tuple[str, ...]
    parts: tuple[Part, ...]

    @property
    def in_sight(self) -> tuple[str, ...]:
        """The card in two lines: who the patient is; then the day, the course and what was settled."""
        rest = " \u00b7 ".join(words for words in (self.when, *self.card[1:]) if words)
        return tuple(line for line in (*self.card[:1], rest) if line)


@dataclass(frozen=True, slots=True)
class Lesson:
    """A lesson.

    Attributes:
        title: who the patient is; it does not name the diagnosis.
        as_of: the day the last moment is told for.
        mark: that this is a teaching case, and how far clinicians have signed what is shown, where it is not all of it.
        steps: in order.
        sources: the sources that it rests on.
        teaching_only: what stands over it where a pack that nobody signed is in use; empty for nothing.
    """

    title: str
    as_of: dt.date
    mark: str
    steps: tuple[Step, ...]
    sources: tuple[SourceLine, ...]
    teaching_only: str = ""


def make_lesson(
    engine: Engine, deriver: Deriver, case: Case, as_of: dt.date, sign_off: SignOff | None = None
) -> Lesson:
    """The lesson of a teaching case.

    Args:
        engine: the guidelines.
        deriver: its rules for courses.
        case: the case as it is kept.
        as_of: the day a case without a course is told for, and the last day of a course.
        sign_off: what reviewers said of the guidelines; nothing when None.

    Raises:
        HgnenError: when the case is not one for teaching, or says who the patient is.
    """
    faults = [Fault("lesson", why, ANONYMOUS) for why in personal(case)]
    if faults:
        raise HgnenError(faults)
    index = engine.index
    told = told_moments(engine, deriver, case, as_of)
    said, day = sign_off or SignOff(index), told[-1].as_of
    keys = tuple(dict.fromkeys(key for moment in told for key in shown_keys(moment.assessment, moment.case, said)))
    sources = tuple(source_line(pack, pack_words(said, pack, keys, day)) for pack in index.packs.values())
    steps = tuple(step for step in _Maker(index, case, sources).steps(told) if step.parts)
    state = review_state(said, keys, index.packs.values(), day).words()
    mark = f"{TEACHING_CASE} \u00b7 {state}" if state else TEACHING_CASE
    return Lesson(neutral_title(case, index), day, mark, steps, sources, index.teaching_only)


class _Marks(Readings):
    """Says where a source was read by us; why stands on the guideline pages, which a room does not read."""

    def mark(self, reading: str | None) -> str:
        """What stands beside an item."""
        return ". Our reading." if reading else ""


class _Maker:
    """Makes the steps of one lesson; remembers what was told."""

    def __init__(self, index: Index, case: Case, sources: Sequence[SourceLine]) -> None:
        self._index, self._case, self._cited = index, case, sources
        self._nearest = Nearest(index)
        self._differed: set[str] = set()
        self._counted: set[str] = set()  # figures and trials that were told
        self._walked_before: set[tuple[str, str]] = set()
        self._settled: dict[str, str] = {}
        self._when, self._told = "", ("", "")

    def steps(self, told: Sequence[Moment]) -> Iterator[Step]:
        """The steps, moment by moment, then what to take home and where it stands."""
        before: Moment | None = None
        for moment in told:
            yield from self._moment(moment, before)
            before = moment
        yield self._step(StepKind.POINTS, "What to take home", map(_point, learning_points(self._case)))
        yield self._step(StepKind.SOURCES, "Sources", self._sources())

    def _moment(self, moment: Moment, before: Moment | None) -> Iterator[Step]:
        assessment = moment.assessment
        brief = make_brief(moment.case, assessment, self._index)
        self._when = long_date(moment.as_of) if moment.happened else ""
        self._settled.pop(assessment.situation.decision, None)
        if before is None:
            self._told = (_listed(brief.who), "")
            yield self._step(StepKind.PATIENT, "The patient", self._patient(moment))
        else:
            yield self._step(StepKind.HAPPENED, "What happened since", ((Line(told),) for told in moment.since(before)))
        self._told = (_listed((*brief.who, *brief.tumor)), "; ".join(brief.course))
        if before is None or _outcome(assessment.entity) != _outcome(before.assessment.entity):
            yield from self._decision(moment, assessment.entity, "What is this tumor?")
        asks = "To which group of patients of the sources does this one belong now?"
        yield from self._decision(moment, assessment.situation, asks)
        yield from self._questions(moment, before)
        yield self._step(StepKind.CHANGES, "What would change this?", _changes(brief))

    def _step(self, kind: StepKind, title: str, parts: Iterable[Part]) -> Step:
        card = (*self._told, " \u00b7 ".join(self._settled.values()))
        told = tuple(part for part in parts if part)
        return Step(kind, title, self._when, tuple(line for line in card if line), told)

    # --- the patient --------------------------------------------------------------------------------------------------

    def _patient(self, moment: Moment) -> Iterator[Part]:
        """What is known, group by group, in words that do not name the tumor."""
        catalogue = self._index.catalogue
        steps = {catalogue.label(one.id): one.step for one in catalogue.findings.values()}
        told = moment.told(moment.assessment.entity.decision)
        for step in catalogue.steps:
            known = [
                one.value if one.label == step.label else f"{one.label}: {one.value}"
                for one in told
                if steps[one.label] == step.id
            ]
            if known:
                yield (Line(f"{'; '.join(known)}.", lead=f"{step.label}:"),)

    # --- decisions ----------------------------------------------------------------------------------------------------

    def _decision(self, moment: Moment, result: DecisionResult, asks: str) -> Iterator[Step]:
        """A decision: first what is asked, then what settles it and how it comes out, which stands on the card from then on."""
        yield self._step(StepKind.ASKED, asks, [self._possible(moment, result)])
        yield self._step(StepKind.SETTLED, "What settles it", self._road(moment, result))
        self._settled[result.decision] = self._short(result)

    def _possible(self, moment: Moment, result: DecisionResult) -> Part:
        """What the answer can be; of the situation, which questions lead to it."""
        if result.decision == moment.assessment.entity.decision:
            return tuple(Line(one.label) for one in self._index.outcomes[result.decision].values())
        # A tumor that is only treated as one of an entity is not named so before that is told.
        column = moment.assessment.decisions[moment.assessment.roles["column"]]
        first = result if _label(column) == _label(moment.assessment.entity) else column
        return tuple(Line(step.question) for step, _answer in self._taken(moment, first))

    def _taken(self, moment: Moment, result: DecisionResult) -> Iterator[tuple[NodeStep, AnswerStep]]:
        """The questions of a decision with the answer of this patient, without what was settled before."""
        column, entity = moment.assessment.decisions[moment.assessment.roles["column"]], moment.assessment.entity
        for step in result.path:
            for answer in step.answers:
                is_told = answer.check.fact == column.decision and _label(column) == _label(entity)
                if answer.truth is Truth.TRUE and not is_told and (step.node, answer.answer) not in self._walked_before:
                    yield step, answer

    def _road(self, moment: Moment, result: DecisionResult) -> Iterator[Part]:
        column = moment.assessment.decisions[moment.assessment.roles["column"]]
        is_situation = result.decision == moment.assessment.situation.decision
        if is_situation and _label(column) != _label(moment.assessment.entity):
            yield from self._walked(moment, column)
        yield from self._walked(moment, result)
        yield self._outcome(result)
        if is_situation:
            yield from _stops(moment)
            return
        yield tuple(self._speaks(moment, result))

    def _speaks(self, moment: Moment, result: DecisionResult) -> Iterator[Line]:
        """The findings that speak for an entity, with how much they weigh."""
        for line in moment.assessment.ledger:
            toward = self._index.outcomes[result.decision][line.entry.toward].label
            said = f"{line.entry.text.rstrip('.')} ({line.entry.weight})"
            yield Line(said, lead=f"Toward {toward}:", tail=line.citations[0].text(), is_small=True)

    def _outcome(self, result: DecisionResult) -> Part:
        if result.outcome is None:
            needs = ", ".join(self._index.catalogue.label(need) for need in result.needs)
            return (
                Line(self._short(result), is_strong=True),
                Line(f"It cannot be decided without: {needs}.", Sign.OPEN),
            )
        cited = dict.fromkeys(one.text() for one in self._index.citations(result.outcome.statements))
        text = (Line(result.outcome.text or "", level=1),) if result.outcome.text else ()
        where = (Line("; ".join(cited), level=1, is_small=True),) if cited else ()
        return (Line(result.outcome.label, lead=f"{result.label}:", is_strong=True), *text, *where)

    def _walked(self, moment: Moment, result: DecisionResult) -> Iterator[Part]:
        for step, answer in tuple(self._taken(moment, result)):
            found = self._found(answer.check)
            self._walked_before.add((step.node, answer.answer))
            yield (Line(step.question, is_strong=True), Line(answer.answer, level=1, tail=found))

    def _found(self, check: Check) -> str:
        """The findings by which a condition is met, each once; what was settled before it is not told again."""
        met = dict.fromkeys(_met(check))
        known = self._index.catalogue
        return "; ".join(f"{known.label(fact)}: {found}" for fact, found in met if fact in known)

    @staticmethod
    def _short(result: DecisionResult) -> str:
        return _label(result) or f"{result.label}: not settled"

    # --- questions ----------------------------------------------------------------------------------------------------

    def _questions(self, moment: Moment, before: Moment | None) -> Iterator[Step]:
        """First which questions there are, then each with its answers; of a later moment those that are answered otherwise."""
        if moment.assessment.contradictions or moment.assessment.out_of_scope:
            return
        told = {one.question.id: _said(one) for one in before.assessment.questions} if before is not None else {}
        asked = [one for one in moment.assessment.questions if one.has_answer or one.open or one.supposed]
        asked.sort(key=lambda one: list(_AREAS).index(one.question.area))
        new = [one for one in asked if told.get(one.question.id) != _said(one)]
        as_before = [one for one in asked if one not in new]
        title = "Which questions are asked now?" if before is None else "Which questions are answered anew?"
        yield self._step(StepKind.QUESTIONS, title, _by_area(new, as_before))
        tests = workup_lines(moment.case, moment.assessment)
        record = Record(moment.assessment, self._index, tests, readings=_Marks())
        for one in new:
            yield self._step(StepKind.ANSWERS, one.question.ask, self._answers(record, one, moment))
        asks = "What do the studies show in patients like this one?"
        yield self._step(StepKind.FIGURES, asks, self._studies(record, asked))

    def _answers(self, record: Record, asked: Asked, moment: Moment) -> Iterator[Part]:
        for result, blocks in record.answered(asked):
            lines = tuple(one for one in blocks if isinstance(one, Line))
            found = self._found(result.explain()) if result is not None and result.truth is Truth.TRUE else ""
            yield (*lines, Line(found, lead="In this patient:", level=1, is_small=True)) if found else lines
        for caution in asked.cautions:
            if caution.item.level != "note":
                yield tuple(record.caution(caution))
        for entry in self._differences(asked):
            yield (Line(entry.title, lead=f"{DIFFERENCES[entry.kind]}:", is_strong=True), *record.positions(entry))
        if asked.question.area == "treatment" and asked.leading is not None:
            yield from self._turning(asked.leading, moment)

    def _studies(self, record: Record, asked: Sequence[Asked]) -> Iterator[Part]:
        """The figures of this patient's own stratum, then the trials that the sources name; each told once a lesson."""
        for one in (figures for question in asked for figures in question.figures if figures.matching):
            if self._is_new(one.result.id):
                item = one.result.item
                lines = (Line(figure_words(figure), level=1) for figure in one.matching)
                population = Line(
                    f"Population: {item.population}.", tail=one.result.strength.text(), level=1, is_small=True
                )
                yield (Line(item.title, Sign.EVIDENCE, is_strong=True), *lines, population)
        trials = [one for question in asked for one in question.trials if self._is_new(one.item.nct or one.item.name)]
        yield from ((line,) for line in record.trials(trials))

    def _is_new(self, name: str) -> bool:
        """Whether something was not told yet; from now on it was."""
        is_new = name not in self._counted
        self._counted.add(name)
        return is_new

    def _turning(self, leading: Answer, moment: Moment) -> Iterator[Part]:
        """The nearest finding that would change the first answer, where the sources say what to do."""
        item = leading.result.item
        change = self._nearest.of_advice(moment, item) if isinstance(item, Recommendation) else ""
        if change and leading.direction is not Direction.NO_CONSENSUS:
            yield (Line(change, lead=f"What would change \u201c{lower_first(item.title)}\u201d:"),)

    def _differences(self, asked: Asked) -> Iterator[Disagreement]:
        """Where the sources differ on this question, each told once a lesson."""
        for entry in asked.disagreements:
            if entry.severity != "low" and entry.id not in self._differed:
                self._differed.add(entry.id)
                yield entry

    def _sources(self) -> Iterator[Part]:
        for one in self._cited:
            yield (Line(f"{one.reference} Pack {one.version}: {one.review}.", lead=f"{one.short}:", is_small=True),)
        yield (Line(_READINGS, is_small=True),)
        yield (Line(INTENDED_USE, lead="For teaching with a synthetic patient.", is_small=True),)


def _stops(moment: Moment) -> Iterator[Part]:
    """Why nothing is advised: findings that contradict each other, or a patient whom the sources do not cover."""
    assessment = moment.assessment
    yield from ((Line(f"{one.message} {one.remedy}", Sign.CAUTION),) for one in assessment.contradictions)
    yield from ((Line(f"{one.item.title}. {one.item.text}", Sign.CAUTION),) for one in assessment.out_of_scope)


def _changes(brief: Brief) -> Iterator[Part]:
    """The missing findings that could turn an answer, the most decisive first."""
    for one in brief.missing:
        yield (Line(f"{one.label} ({one.state})", Sign.OPEN, tail=f"could turn: {one.turns}"),)


def _listed(words: Sequence[str]) -> str:
    """Findings in one line; the parts of each as they stand inside a sentence."""
    single = [one for several in words for one in several.split(", ")]
    return ", ".join((*single[:1], *map(lower_first, single[1:])))


def _outcome(result: DecisionResult) -> tuple[str, ...]:
    return tuple(one.id for one in result.possible)


def _label(result: DecisionResult) -> str:
    return result.outcome.label if result.outcome is not None else ""


def _met(check: Check) -> Iterator[tuple[str, str]]:
    """The facts of a condition that hold, with what was found."""
    if check.truth is not Truth.TRUE:
        return
    if check.fact is not None and check.found is not None:
        yield check.fact, check.found
    for part in check.parts:
        yield from _met(part)


def _by_area(new: Sequence[Asked], as_before: Sequence[Asked]) -> Iterator[Part]:
    for area in dict.fromkeys(one.question.area for one in new):
        asks = " ".join(one.question.ask for one in new if one.question.area == area)
        yield (Line(_AREAS[area], is_strong=True), Line(asks, level=1))
    if as_before:
        labels = "; ".join(one.question.label for one in as_before)
        yield (Line(labels, lead="Answered as before:", is_small=True),)


def _said(asked: Asked) -> tuple[object, ...]:
    """What is said to a question, so that two moments can be compared."""
    return (
        *(_state(one) for one in asked.answers),
        tuple(_state(one) for one in asked.not_for_patient),
        tuple(one.id for one in asked.views),
        tuple(one.id for one in asked.open),
        asked.silence.silence.id if asked.silence is not None else "",
    )


def _state(answer: Answer) -> tuple[str, Direction, object, object, bool, tuple[str, ...]]:
    hows = tuple(how.id for how in answer.hows)
    return answer.id, answer.direction, answer.past, answer.had, answer.is_done, hows


def _point(words: str) -> Part:
    is_trap = words.startswith(_TRAP)
    said = words.removeprefix(_TRAP)
    return (Line(said[:1].upper() + said[1:], Sign.CAUTION if is_trap else None, "Trap:" if is_trap else ""),)
