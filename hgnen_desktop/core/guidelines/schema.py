"""The form of a guideline pack. Everything clinical that the program knows is an instance of one of these models.

Four ideas carry the whole:

* A **statement** is one thing a source says, in our words, with its section and strength. The statements of a pack are its
  register. An item (recommendation, caution, figure, ...) names the statements it rests on; its strength and citation are
  *read from* the first of them, so a strength can never be upgraded and nothing is stated twice.
* A **criterion** is a tree of ``all_of`` / ``any_of`` / ``none_of`` over comparisons on named facts. A fact is a finding
  (``pathology.ki67``) or the outcome of a decision (``entity``).
* A **decision** is a graph of questions. Its outcome is a fact that later criteria may name.
* A **question** is what a clinician asks in a situation. An item answers one, qualifies an answer, or brings another's view;
  a situation's list of questions says what is answered there, and a silence says so where the sources answer nothing.
"""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Annotated, Literal

from hgnen_desktop.core.domain.checked import Checked, Limits, record
from hgnen_desktop.core.guidelines.derivation_schema import (
    Assumed,
    Assumes,
    CourseDate,
    CourseExample,
    CourseNames,
    CourseValue,
    CourseWord,
    Derivation,
    Ends,
    NewSites,
    Reported,
)
from hgnen_desktop.core.guidelines.derivation_schema import Collect as Collect
from hgnen_desktop.core.guidelines.derivation_schema import Holds as Holds
from hgnen_desktop.core.guidelines.derivation_schema import Select as Select
from hgnen_desktop.core.guidelines.findings_schema import ID, NAMESPACE, OPTION_ID, WORDS
from hgnen_desktop.core.guidelines.findings_schema import Criterion as Criterion
from hgnen_desktop.core.guidelines.findings_schema import Finding as Finding
from hgnen_desktop.core.guidelines.findings_schema import FindingType as FindingType
from hgnen_desktop.core.guidelines.findings_schema import Step as Step
from hgnen_desktop.core.guidelines.findings_schema import Supplier as Supplier

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


# --- findings ----------------------------------------------------------------------------------------------------------


@record
class Consistency(Placed):
    """Findings that cannot all be true. While ``when`` is true no advice is given.

    ``impossible`` faults stop the assessment; ``attention`` faults are shown and do not.
    """

    id: Id
    when: Criterion
    level: Literal["impossible", "attention"] = "impossible"
    message: Words
    remedy: Words


# --- what all packs share ----------------------------------------------------------------------------------------------


@record
class RoleOf(Placed):
    """What the program itself has to find in a case (:data:`ROLES`), and the finding or decision that holds it."""

    id: Id
    fact: Id


ROLES = (
    "age",
    "sex",
    "performance_status",
    "site",
    "entity",
    "column",
    "situation",
    "status",
    "given",
    "running",
    "failed",
)
"""The facts that code relies on: who the patient is, the entity, the column of the sources, the situation, where treatment
stands, and which treatments were given, are running, and were followed by progression."""


@record
class Headline(Placed):
    """A finding that belongs into the line that says who the patient is and what the tumor is, in the order of the file.

    ``title`` is what the name of a teaching case says beside the patient; it does not name the diagnosis.
    """

    id: Id
    about: Literal["patient", "tumor", "course", "title"]


@record
class Condition(Placed):
    """A condition with a name, written once and used by name. Compiling writes it out."""

    id: Id
    text: Words
    when: Criterion


@record
class Term(Placed):
    """An agent, regimen, modality or procedure that items name and by which opposite advice is found, or a word of findings.

    Attributes:
        of: what it is made of; of a part in brackets one is enough. A term without parts stands for itself.
        is_a: the class it belongs to, for example cisplatin to platinum.
        synonyms: other words a person may type for it.
    """

    id: Id
    label: Words
    kind: Literal["agent", "regimen", "modality", "procedure", "test", "finding"]
    of: tuple[Id | tuple[Id, ...], ...] = ()
    is_a: tuple[Id, ...] = ()
    synonyms: tuple[Words, ...] = ()


@record
class Question(Placed):
    """What a clinician asks. ``ask`` is the question, ``label`` the few words that head its line.

    ``follows`` names the questions whose answer is carried out before this one's: surgery before what comes after it.
    ``beside`` marks one whose answer goes along with any treatment and is never the decision that comes first.
    ``quiet`` marks one that nobody asks of most patients: advice against alone is told where it is looked for, not in the brief.
    """

    id: Id
    ask: Words
    label: Words
    area: Literal["workup", "treatment", "follow_up"]
    follows: tuple[Id, ...] = ()
    beside: bool = False
    quiet: bool = False


@record
class Agenda(Placed):
    """The questions of situations, in the order in which they are answered. Entries on one situation are joined."""

    situations: Annotated[tuple[Id, ...], Limits(min_length=1)]
    asks: Annotated[tuple[Id, ...], Limits(min_length=1)]


# --- teaching ------------------------------------------------------------------------------------------------------------


@record
class Phrase(Placed):
    """How a recommendation is named inside a sentence of the quiz, where its title is no name of a thing to do.

    Attributes:
        words: the name; without it the item is never asked about.
        specific: whether the words say of whom and when it holds, so that advice which may come to hold for another reason
            does not speak against it.
    """

    item: Id
    words: Words | None = None
    specific: bool = False


@record
class Veiled(Placed):
    """A finding that would name the outcome of a decision, and how it is told while that decision is asked.

    Attributes:
        value: the option that is told so; None stands for every value.
        words: what is told in its place; None leaves the finding out.
    """

    decision: Id
    finding: Id
    value: OptionId | None = None
    words: Words | None = None


@record
class AskedWhen(Placed):
    """For whom and when a question of the quiz may rest on passages of the sources; elsewhere they are not asked about.

    Attributes:
        sections: how the names of the sections begin; an item or figure that cites one of them is meant.
        items: further items that are meant, by their ids.
        findings: findings that are offered as missing only then, by their ids.
        when: what must be certain of the patient; None when it is never so. Without sections, items and findings it is asked of
            every question on advice.
    """

    sections: tuple[Words, ...] = ()
    items: tuple[Id, ...] = ()
    findings: tuple[Id, ...] = ()
    when: Criterion | None = None


@record
class AlsoTrue(Placed):
    """Outcomes of a decision whose names are true of a patient in plain words although another outcome is decided.

    The quiz never offers them as wrong to whom ``when`` may hold of, for example *after surgery* to someone in follow-up who
    was operated on.
    """

    decision: Id
    outcomes: tuple[Id, ...]
    when: Criterion


@record
class Poster(Placed):
    """A sheet of the poster. ``when`` names, by decisions alone, the places of the tree from which on it shows everything."""

    id: Id
    title: Words
    when: Criterion


@record
class Meaning(Placed):
    """What a word of the guidelines means, by the sources alone.

    Attributes:
        term: the word as a heading.
        words: how it is written in texts; a form in small letters also begins a sentence.
        stands_for: what an abbreviation stands for, as a source prints it.
        printed_in: the section that prints it, when none of ``statements`` is from there.
        text: what it means; None for a plain abbreviation.
        statements: what ``text`` rests on.
    """

    id: Id
    term: Words
    words: Annotated[tuple[Words, ...], Limits(min_length=1)]
    stands_for: Words | None = None
    printed_in: Words | None = None
    text: Words | None = None
    statements: tuple[StatementId, ...] = ()

    def __post_init__(self) -> None:
        if self.text is None and self.stands_for is None:
            raise ValueError("a word of the glossary has a meaning ('text') or an expansion ('stands_for')")
        if self.text is not None and not self.statements:
            raise ValueError("a meaning rests on at least one statement")
        if not self.statements and self.printed_in is None:
            raise ValueError("an expansion names the section that prints it ('printed_in') or a statement from there")


# --- sources and statements --------------------------------------------------------------------------------------------


@record
class Source(Placed):
    """Where a pack's statements come from."""

    id: Id
    short: Words
    authors: Words
    title: Words
    journal: Words
    year: int | None = None
    doi: str | None = None
    licence: Words
    note: str | None = None


@record
class Level(Placed):
    """One level of a pack's strength scale; the scale goes from the firmest down. Never converted to a score.

    Attributes:
        words: the source's own word for it, as a badge.
        means: what it is, which gives its sign and whether it can be compared within the scale.
        short: the word within a line; None where it is ``words``.
        firmly: how it stands inside a sentence, for example ``by consensus``; ``{society}`` is who is reported.
        explained: what the source means by it, as a sentence; levels with one can be told apart in a quiz.
        certainty: what the source says of the certainty of the evidence behind it.
    """

    id: LevelId
    words: Words
    means: Means
    short: Words | None = None
    firmly: Words | None = None
    explained: Words | None = None
    certainty: Words | None = None


@record
class Statement(Placed):
    """One thing a source says, in our words. ``strength`` is a level of the pack's scale."""

    id: StatementId
    section: Words
    kind: StatementKind
    strength: LevelId
    society: str | None = None
    about: str = ""
    text: Words
    note: str | None = None
    correction: str | None = None


@record
class LeftOut(Placed):
    """A statement that no item carries, with the reason."""

    statement: StatementId
    reason: Words


# --- decisions ---------------------------------------------------------------------------------------------------------


@record
class Branch(Checked):
    """One answer to a node's question: the condition, and where it leads."""

    answer: Words
    when: Criterion
    goto: Id | None = None
    outcome: Id | None = None

    def __post_init__(self) -> None:
        if (self.goto is None) == (self.outcome is None):
            raise ValueError("a branch has either 'goto' or 'outcome'")


@record
class Node(Checked):
    """One question of a decision. Its branches exclude each other and together cover every answer."""

    id: Id
    question: Words
    why: str | None = None
    statements: tuple[StatementId, ...] = ()
    branches: Annotated[tuple[Branch, ...], Limits(min_length=2)]


@record
class Outcome(Checked):
    """One place a decision can end."""

    id: Id
    label: Words
    text: str | None = None
    statements: tuple[StatementId, ...] = ()
    in_scope: bool = True
    silent: bool = False


@record
class DecisionGraph(Placed):
    """A decision. Its id is a fact whose values are its outcomes; the first node is where it starts."""

    id: Id
    label: Words
    question: Words
    nodes: Annotated[tuple[Node, ...], Limits(min_length=1)]
    outcomes: Annotated[tuple[Outcome, ...], Limits(min_length=2)]
    interpretation: str | None = None


@record
class LedgerEntry(Placed):
    """A finding that speaks for or against an entity; shown with its source, never summed to a score."""

    id: Id
    when: Criterion
    toward: Id
    text: Words
    weight: Words
    statements: Annotated[tuple[StatementId, ...], Limits(min_length=1)]


# --- items -------------------------------------------------------------------------------------------------------------


@record
class Item(Placed):
    """What every clinical item has. The first statement gives strength and citation.

    ``questions`` are those it belongs to; ``part`` is what it is to them (see :class:`Part`).
    """

    id: Id
    title: Words
    text: Words
    statements: Annotated[tuple[StatementId, ...], Limits(min_length=1)]
    applies_when: Criterion | None = None
    interpretation: str | None = None
    questions: tuple[Id, ...] = ()
    part: Part | None = None


@record
class Boundary(Checked):
    """A value that the source's operator leaves on the edge; flagged when the finding equals it."""

    fact: Id
    at: Number
    note: Words


@record
class Side(Checked):
    """One side of a point on which the panel did not agree."""

    label: Words
    text: Words


@record
class Regimen(Checked):
    """What a source says of a treatment: drugs, cycles, sequence. Never doses."""

    drugs: tuple[Words, ...] = ()
    cycles: str | None = None
    sequence: str | None = None

    def words(self) -> str:
        """All of it in a line, for example ``cisplatin + etoposide; cycles: four to six; after surgery``."""
        cycles = f"cycles: {self.cycles}" if self.cycles else ""
        return "; ".join(part for part in (" + ".join(self.drugs), cycles, self.sequence) if part)


@record
class Recommendation(Item):
    """Something a source says to do, may be done, or should not be done.

    Attributes:
        of: the answers that a *how* qualifies.
        restricts: whether a *how* limits its answer; it is then always said with it, before any other.
        gives: the terms of the vocabulary it is about; of terms in brackets one is enough.
        again: whether it is about giving a treatment again, so that having had it does not speak against it.
        done_by: findings that hold its result and nothing else's: it is done when all of them are known.
        done_when: what has to be known for it to be done, where that is more than a result.
        timing: what the source says of it and the start of treatment.
    """

    area: Area
    group: Words
    direction: Direction
    of: tuple[Id, ...] = ()
    restricts: bool = False
    gives: tuple[Id | tuple[Id, ...], ...] = ()
    again: bool = False
    procedure: Id | None = None
    done_by: tuple[Id, ...] = ()
    done_when: Criterion | None = None
    timing: Timing | None = None
    regimen: Regimen | None = None
    sides: tuple[Side, ...] = ()
    boundaries: tuple[Boundary, ...] = ()
    evidence: tuple[Id, ...] = ()
    trials: tuple[Id, ...] = ()

    def __post_init__(self) -> None:
        if self.direction is Direction.NO_CONSENSUS and len(self.sides) < 2:
            raise ValueError("a no-consensus point shows the options on both sides ('sides')")
        if self.area is Area.WORKUP and self.procedure is None:
            raise ValueError("a workup item names its 'procedure'")
        if self.part is None or (len(self.questions) != 1 and self.part is not Part.BACKGROUND):
            raise ValueError("a recommendation names its question ('questions', one of them) and its 'part' in it")
        if (self.part is Part.HOW) != bool(self.of):
            raise ValueError("a 'how' names the answers it qualifies ('of'), and only a 'how' does")
        if self.restricts and self.part is not Part.HOW:
            raise ValueError("only a 'how' restricts an answer ('restricts')")


@record
class Caution(Item):
    """Something to look at before acting.

    Attributes:
        ends_advice: whether it says that its pack does not speak of the patient at all; see :attr:`Index.stops`.
        for_every_pack: whether it ends the advice of every pack: what holds for the program, not for one source.
        gives: the terms it is about, where it is about a treatment: it is not told while none of them can be given.
    """

    ends_advice: bool = False
    for_every_pack: bool = False
    gives: tuple[Id | tuple[Id, ...], ...] = ()
    level: Literal["stop", "caution", "note"] = "caution"
    boundaries: tuple[Boundary, ...] = ()

    def __post_init__(self) -> None:
        if self.for_every_pack and not self.ends_advice:
            raise ValueError("only what 'ends_advice' can do so 'for_every_pack'")
        if self.level == "stop":
            return
        if self.part not in (Part.HOW, Part.VIEW, Part.BACKGROUND):
            raise ValueError("a caution has a 'part': 'how' (look here before acting), 'view' or 'background'")
        if self.part is not Part.BACKGROUND and not self.questions:
            raise ValueError("a caution that is not background names the questions it qualifies ('questions')")


@record
class Figure(Checked):
    """One printed figure. ``estimate`` in ``unit``; ``ci`` is the printed 95 % interval."""

    measure: Words
    group: Words
    estimate: Number | None = None
    unit: Literal["months", "%", "HR", "OR", "patients", "years", "cells", "score", "rate", "p"] | None = None
    ci: tuple[Number, Number] | None = None
    n: int | None = None
    range: tuple[Number, Number] | None = None
    p: str | None = None
    note: str | None = None
    statement: StatementId
    applies_when: Criterion | None = None


@record
class Evidence(Item):
    """Figures of a study; shown beside advice, never as advice."""

    population: Words
    limits: str | None = None
    topic: Literal["prognosis", "treatment", "diagnosis", "background"] = "treatment"
    figures: tuple[Figure, ...] = ()


@record
class Trial(Item):
    """A trial named by a source, as of the paper; ``reported`` says that it was reported then."""

    name: Words
    gives: tuple[Id | tuple[Id, ...], ...] = ()
    nct: Annotated[str, Limits(pattern=r"^NCT\d{8}$")] | None = None
    tests: Words
    status: Words
    reported: bool = False


@record
class Definition(Item):
    """A term or a rule of method that a reader needs."""


@record
class Position(Checked):
    """What one source, or one passage, says."""

    who: Words
    text: Words
    statements: tuple[StatementId, ...] = ()


@record
class Disagreement(Placed):
    """A place where the sources differ, stop short or misprint; shown as such, never resolved silently."""

    id: EntryId
    title: Words
    kind: Literal["conflict", "gap", "boundary", "misprint", "ambiguity"]
    severity: Literal["high", "medium", "low"]
    positions: Annotated[tuple[Position, ...], Limits(min_length=1)]
    handling: Words
    applies_when: Criterion | None = None
    items: tuple[Id, ...] = ()
    questions: tuple[Id, ...] = ()


# --- what can be given, and where the sources are silent -----------------------------------------------------------------


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


# --- surveillance ------------------------------------------------------------------------------------------------------


@record
class AnchorEvent(Checked):
    """An event that dates can be counted from."""

    id: Id
    label: Words


@record
class Span(Checked):
    """A length the source gives as one number (``min`` = ``max``) or as a range, in months."""

    min: Annotated[int, Limits(ge=1, le=240)]
    max: Annotated[int, Limits(ge=1, le=240)]

    def __post_init__(self) -> None:
        if self.min > self.max:
            raise ValueError("min is greater than max")


@record
class EndChoice(Checked):
    """One reading of when a phase ends: a month counted from the anchor, or months after the phase starts."""

    id: Id
    label: Words
    month: Annotated[int, Limits(ge=1, le=600)] | None = None
    months_after_start: Annotated[int, Limits(ge=1, le=600)] | None = None

    def __post_init__(self) -> None:
        if (self.month is None) == (self.months_after_start is None):
            raise ValueError("an end is either 'month' or 'months_after_start'")


@record
class Phase(Checked):
    """A stretch of a rule with one interval. It ends after ``lasts``, at one of ``ends``, or is open while treatment goes on."""

    id: Id
    label: Words
    every: Span
    lasts: Span | None = None
    ends: tuple[EndChoice, ...] = ()
    at_least: bool = False

    @property
    def is_open(self) -> bool:
        """Whether the source gives no end, so that a horizon has to be chosen."""
        return self.lasts is None and not self.ends

    def __post_init__(self) -> None:
        if self.lasts is not None and self.ends:
            raise ValueError("a phase has 'lasts' or 'ends', not both")


@record
class AsIndicated(Checked):
    """Something the source lists without a date."""

    title: Words
    text: Words
    statements: Annotated[tuple[StatementId, ...], Limits(min_length=1)]


@record
class SurveillanceRule(Item):
    """A follow-up rule: what is done, at which intervals, counted from which event. It is an answer.

    Attributes:
        short: what is done in two or three words that name no diagnosis, for the title of an appointment.
        in_place_of: the rule that this one may take the place of, once a person follows it.
    """

    part: Part | None = Part.ANSWER
    setting: Words
    procedure: Words
    short: str | None = None
    in_place_of: Id | None = None
    anchors: Annotated[tuple[AnchorEvent, ...], Limits(min_length=1)]
    phases: Annotated[tuple[Phase, ...], Limits(min_length=1)]
    as_indicated: tuple[AsIndicated, ...] = ()
    after_end: Words
    needs_confirmation: str | None = None


# --- packs -------------------------------------------------------------------------------------------------------------


@record
class VersionSaid(Placed):
    """What a version of a pack says, by its digest, so that other advice under the same number is noticed."""

    version: Annotated[str, Limits(pattern=r"^\d+\.\d+\.\d+$")]
    content: Annotated[str, Limits(pattern=r"^[0-9a-f]{64}$")]


@record
class Pack(Placed):
    """One source's knowledge. ``role`` says whether the source recommends or only brings evidence.

    Attributes:
        scope_of: packs whose stops hold for this one too, because it speaks of their patients only.
        language: what its texts are written in (a tag such as ``en`` or ``de-AT``).
        voted_on: the last day of its panel's votes.
        newer: what was published since and is only named.
        versions: what each version says, the oldest first; entries are added and never changed.
        catalogue: the version of the findings catalogue that a pack from elsewhere is written for.
        trust: whether it ships with the program, a publisher signed it, or nobody did; never authored.
        publisher, sequence: who gave a pack from elsewhere out, and the number of that edition; never authored.
    """

    id: Id
    version: Annotated[str, Limits(pattern=r"^\d+\.\d+\.\d+$")]
    title: Words
    role: Literal["recommends", "evidence"]
    voice: Words
    source: Source
    language: Annotated[str, Limits(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")] = "en"
    scope_of: tuple[Id, ...] = ()
    published_on: dt.date | None = None
    voted_on: dt.date | None = None
    encoded_on: dt.date
    review_by: dt.date
    note: str | None = None
    versions: tuple[VersionSaid, ...] = ()
    strengths: tuple[Level, ...] = ()
    statements: tuple[Statement, ...] = ()
    decisions: tuple[DecisionGraph, ...] = ()
    ledger: tuple[LedgerEntry, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    cautions: tuple[Caution, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    trials: tuple[Trial, ...] = ()
    definitions: tuple[Definition, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    feasibility: tuple[Feasibility, ...] = ()
    silences: tuple[Silence, ...] = ()
    newer: tuple[NewerPublication, ...] = ()
    surveillance: tuple[SurveillanceRule, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    hash: str = ""
    catalogue: int | None = None
    trust: Literal["bundled", "signed", "unsigned"] = "bundled"
    publisher: str = ""
    sequence: int = 0


@record
class CatalogueVersion(Placed):
    """The version of the findings catalogue: it is raised when a finding is renamed, removed or means something else."""

    version: Annotated[int, Limits(ge=1)]


@record
class Guidelines(Checked):
    """Everything the program knows: the findings catalogue, what the packs share, and the installed packs.

    ``hash`` is of the files, ``content`` of what they say; see :mod:`hgnen_desktop.core.guidelines.altered`.
    """

    steps: tuple[Step, ...]
    findings: tuple[Finding, ...]
    catalogue: tuple[CatalogueVersion, ...] = ()
    consistency: tuple[Consistency, ...] = ()
    roles: tuple[RoleOf, ...] = ()
    headline: tuple[Headline, ...] = ()
    conditions: tuple[Condition, ...] = ()
    vocabulary: tuple[Term, ...] = ()
    questions: tuple[Question, ...] = ()
    agenda: tuple[Agenda, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    veiled: tuple[Veiled, ...] = ()
    asked_when: tuple[AskedWhen, ...] = ()
    also_true: tuple[AlsoTrue, ...] = ()
    posters: tuple[Poster, ...] = ()
    glossary: tuple[Meaning, ...] = ()
    derivation: tuple[Derivation, ...] = ()
    reported: tuple[Reported, ...] = ()
    course_ends: tuple[Ends, ...] = ()
    course_assumes: tuple[Assumes, ...] = ()
    course_dates: tuple[CourseDate, ...] = ()
    course_words: tuple[CourseWord, ...] = ()
    course_values: tuple[CourseValue, ...] = ()
    course_names: tuple[CourseNames, ...] = ()
    course_examples: tuple[CourseExample, ...] = ()
    new_sites: tuple[NewSites, ...] = ()
    assumed: tuple[Assumed, ...] = ()
    packs: tuple[Pack, ...]
    hash: str = ""
    content: str = ""
