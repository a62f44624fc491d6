"""What all packs share: checks of findings, roles, conditions, terms, questions, what teaching and posters need, the glossary."""

from __future__ import annotations

from typing import Annotated, Literal

from hgnen_desktop.core.domain.checked import Limits, record
from hgnen_desktop.core.guidelines.findings_schema import CodeSystem, Criterion
from hgnen_desktop.core.guidelines.words_schema import Id, OptionId, Placed, StatementId, Words

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
        findings: findings that are offered as missing only then, by their ids; with ``when`` they are asked for only then, too.
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
class TumorName(Placed):
    """A name of a group of :class:`TumorNames`, by its code; without ``when`` it is true of the whole group."""

    code: Annotated[str, Limits(min_length=1, max_length=20)]
    display: Words
    when: Criterion | None = None


@record
class TumorNames(Placed):
    """What a coding system calls the tumor of a patient for whom ``when`` holds, in exported data.

    Of the names the first whose own condition holds is given, so that the closest stands before wider ones.
    """

    system: CodeSystem
    when: Criterion
    names: tuple[TumorName, ...]


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
