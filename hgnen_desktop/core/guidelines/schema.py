"""The form of a guideline pack. Everything clinical that the program knows is an instance of one of these models.

The models stand in modules of their own by what they are about, and are taken from here.

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
from typing import Annotated, Literal

from hgnen_desktop.core.domain.checked import Checked, Limits, record
from hgnen_desktop.core.guidelines.derivation_schema import (
    Assumed,
    Assumes,
    CourseDate,
    CourseExample,
    CourseNames,
    CoursePlace,
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
from hgnen_desktop.core.guidelines.findings_schema import Criterion as Criterion
from hgnen_desktop.core.guidelines.findings_schema import Finding as Finding
from hgnen_desktop.core.guidelines.findings_schema import FindingType as FindingType
from hgnen_desktop.core.guidelines.findings_schema import Step as Step
from hgnen_desktop.core.guidelines.findings_schema import Supplier as Supplier
from hgnen_desktop.core.guidelines.follow_up_schema import AnchorEvent as AnchorEvent
from hgnen_desktop.core.guidelines.follow_up_schema import AsIndicated as AsIndicated
from hgnen_desktop.core.guidelines.follow_up_schema import EndChoice as EndChoice
from hgnen_desktop.core.guidelines.follow_up_schema import Phase as Phase
from hgnen_desktop.core.guidelines.follow_up_schema import Span as Span
from hgnen_desktop.core.guidelines.follow_up_schema import SurveillanceRule as SurveillanceRule
from hgnen_desktop.core.guidelines.given_schema import Feasibility as Feasibility
from hgnen_desktop.core.guidelines.given_schema import NewerPublication as NewerPublication
from hgnen_desktop.core.guidelines.given_schema import Silence as Silence
from hgnen_desktop.core.guidelines.item_schema import Boundary as Boundary
from hgnen_desktop.core.guidelines.item_schema import Caution as Caution
from hgnen_desktop.core.guidelines.item_schema import Definition as Definition
from hgnen_desktop.core.guidelines.item_schema import Disagreement as Disagreement
from hgnen_desktop.core.guidelines.item_schema import Evidence as Evidence
from hgnen_desktop.core.guidelines.item_schema import Figure as Figure
from hgnen_desktop.core.guidelines.item_schema import Item as Item
from hgnen_desktop.core.guidelines.item_schema import Position as Position
from hgnen_desktop.core.guidelines.item_schema import Recommendation as Recommendation
from hgnen_desktop.core.guidelines.item_schema import Regimen as Regimen
from hgnen_desktop.core.guidelines.item_schema import Side as Side
from hgnen_desktop.core.guidelines.item_schema import Trial as Trial
from hgnen_desktop.core.guidelines.shared_schema import ROLES as ROLES
from hgnen_desktop.core.guidelines.shared_schema import Agenda as Agenda
from hgnen_desktop.core.guidelines.shared_schema import AlsoTrue as AlsoTrue
from hgnen_desktop.core.guidelines.shared_schema import AskedWhen as AskedWhen
from hgnen_desktop.core.guidelines.shared_schema import Condition as Condition
from hgnen_desktop.core.guidelines.shared_schema import Consistency as Consistency
from hgnen_desktop.core.guidelines.shared_schema import Headline as Headline
from hgnen_desktop.core.guidelines.shared_schema import Meaning as Meaning
from hgnen_desktop.core.guidelines.shared_schema import Phrase as Phrase
from hgnen_desktop.core.guidelines.shared_schema import Poster as Poster
from hgnen_desktop.core.guidelines.shared_schema import Question as Question
from hgnen_desktop.core.guidelines.shared_schema import RoleOf as RoleOf
from hgnen_desktop.core.guidelines.shared_schema import Term as Term
from hgnen_desktop.core.guidelines.shared_schema import TumorNames as TumorNames
from hgnen_desktop.core.guidelines.shared_schema import Veiled as Veiled
from hgnen_desktop.core.guidelines.source_schema import Branch as Branch
from hgnen_desktop.core.guidelines.source_schema import DecisionGraph as DecisionGraph
from hgnen_desktop.core.guidelines.source_schema import LedgerEntry as LedgerEntry
from hgnen_desktop.core.guidelines.source_schema import LeftOut as LeftOut
from hgnen_desktop.core.guidelines.source_schema import Level as Level
from hgnen_desktop.core.guidelines.source_schema import Node as Node
from hgnen_desktop.core.guidelines.source_schema import Outcome as Outcome
from hgnen_desktop.core.guidelines.source_schema import Source as Source
from hgnen_desktop.core.guidelines.source_schema import Statement as Statement
from hgnen_desktop.core.guidelines.words_schema import DIRECTION_WORDS as DIRECTION_WORDS
from hgnen_desktop.core.guidelines.words_schema import Area as Area
from hgnen_desktop.core.guidelines.words_schema import Direction as Direction
from hgnen_desktop.core.guidelines.words_schema import EntryId as EntryId
from hgnen_desktop.core.guidelines.words_schema import Id as Id
from hgnen_desktop.core.guidelines.words_schema import LevelId as LevelId
from hgnen_desktop.core.guidelines.words_schema import Means as Means
from hgnen_desktop.core.guidelines.words_schema import Number as Number
from hgnen_desktop.core.guidelines.words_schema import OptionId as OptionId
from hgnen_desktop.core.guidelines.words_schema import Part as Part
from hgnen_desktop.core.guidelines.words_schema import Placed as Placed
from hgnen_desktop.core.guidelines.words_schema import StatementId as StatementId
from hgnen_desktop.core.guidelines.words_schema import StatementKind as StatementKind
from hgnen_desktop.core.guidelines.words_schema import Timing as Timing
from hgnen_desktop.core.guidelines.words_schema import Words as Words

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
    diagnosis_codes: tuple[TumorNames, ...] = ()
    posters: tuple[Poster, ...] = ()
    glossary: tuple[Meaning, ...] = ()
    derivation: tuple[Derivation, ...] = ()
    reported: tuple[Reported, ...] = ()
    course_ends: tuple[Ends, ...] = ()
    course_assumes: tuple[Assumes, ...] = ()
    course_dates: tuple[CourseDate, ...] = ()
    course_places: tuple[CoursePlace, ...] = ()
    course_words: tuple[CourseWord, ...] = ()
    course_values: tuple[CourseValue, ...] = ()
    course_names: tuple[CourseNames, ...] = ()
    course_examples: tuple[CourseExample, ...] = ()
    new_sites: tuple[NewSites, ...] = ()
    assumed: tuple[Assumed, ...] = ()
    packs: tuple[Pack, ...]
    hash: str = ""
    content: str = ""
