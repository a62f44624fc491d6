"""The form of findings and of criteria: the part of the schema that is needed to ask questions, before any knowledge is loaded."""

from __future__ import annotations

import re
from dataclasses import field
from enum import StrEnum
from typing import Any, Literal

from hgnen_desktop.core.domain.checked import Checked, record

Scalar = bool | int | float | str
Number = int | float

# The limits of fields, as pydantic reads them from a field's metadata.
NAMESPACE = r"(?:[a-z0-9_]+:)?"  # of a pack from elsewhere
ID = {"pattern": rf"^{NAMESPACE}[a-z0-9][a-z0-9_.\-]*$", "max_length": 120}
OPTION_ID = {"pattern": r"^[A-Za-z0-9][A-Za-z0-9_.\-]*$", "max_length": 60}
WORDS = {"min_length": 1}
DAY = {"pattern": r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$"}
LONGEST_NOTATION = 60


class Supplier(StrEnum):
    """Who can answer a question."""

    CLINIC = "clinic"
    PATHOLOGY = "pathology"
    IMAGING = "imaging"
    LABORATORY = "laboratory"
    MOLECULAR = "molecular"


class FindingType(StrEnum):
    """What kind of value a finding holds."""

    CHOICE = "choice"
    CHOICES = "choices"
    NUMBER = "number"
    YES_NO = "yes_no"
    DATE = "date"
    TEXT = "text"


_GROUPS = ("all_of", "any_of", "none_of", "established")
_OPERATORS = ("is_", "in_", "lt", "le", "gt", "ge", "eq", "includes", "includes_any", "before", "since", "contains")


@record
class Criterion(Checked):
    """A condition over facts: exactly one of a group (``all_of``, ``any_of``, ``none_of``, ``established``) or a comparison
    on ``fact``.

    ``established`` is true while all of its members are known to hold and false otherwise, so that a missing finding never
    makes it unknown: advice that stands *until* something is known is written with it.

    Comparisons: ``is`` / ``in`` for choices, yes/no and decision outcomes; ``lt`` ``le`` ``gt`` ``ge`` ``eq`` for numbers;
    ``includes`` / ``includes_any`` for findings that hold several choices; ``before`` (earlier than that day) / ``since`` (that
    day or later) for dates, a day written ``2017-01-01``; ``contains`` for notations: these letters stand in it, as ``M1`` in
    ``pM1a``.
    """

    all_of: tuple[Criterion, ...] | None = None
    any_of: tuple[Criterion, ...] | None = None
    none_of: tuple[Criterion, ...] | None = None
    established: tuple[Criterion, ...] | None = None
    fact: str | None = field(default=None, metadata=ID)
    is_: Scalar | None = field(default=None, metadata={"alias": "is"})
    in_: tuple[Scalar, ...] | None = field(default=None, metadata={"alias": "in"})
    lt: Number | None = None
    le: Number | None = None
    gt: Number | None = None
    ge: Number | None = None
    eq: Number | None = None
    includes: str | None = None
    includes_any: tuple[str, ...] | None = None
    before: str | None = field(default=None, metadata=DAY)
    since: str | None = field(default=None, metadata=DAY)
    contains: str | None = field(default=None, metadata=WORDS)

    def __post_init__(self) -> None:
        groups = [name for name in _GROUPS if getattr(self, name) is not None]
        comparisons = [name for name in _OPERATORS if getattr(self, name) is not None]
        if self.fact is None:
            if len(groups) != 1 or comparisons:
                raise ValueError(
                    "a criterion is one of all_of, any_of, none_of, established, or a fact with one comparison"
                )
            if not self.children():
                raise ValueError(f"{groups[0]} must hold at least one criterion")
        elif groups or len(comparisons) != 1:
            raise ValueError(
                f"the fact '{self.fact}' needs exactly one comparison (is, in, lt, le, gt, ge, eq, includes, before, contains, ...)"
            )

    def facts(self) -> set[str]:
        """The ids of all facts this criterion names."""
        if self.fact is not None:
            return {self.fact}
        return set().union(*(child.facts() for child in self.children()))

    def lifted_by(self) -> set[str]:
        """The facts that, once they are known, may end what stands only *until* then."""
        if self.none_of is not None:
            return set().union(*(one.facts() for one in self.none_of if one.established is not None))
        return set().union(*(one.lifted_by() for one in self.all_of or ()))

    @property
    def group(self) -> str | None:
        """``all_of``, ``any_of``, ``none_of`` or ``established``; None for a comparison."""
        return next((name for name in _GROUPS if getattr(self, name) is not None), None)

    def children(self) -> tuple[Criterion, ...]:
        """The members of a group; empty for a comparison."""
        return self.all_of or self.any_of or self.none_of or self.established or ()

    def operator(self) -> tuple[str, Any]:
        """The comparison's operator (without underscore) and operand."""
        for name in _OPERATORS:
            value = getattr(self, name)
            if value is not None:
                return name.rstrip("_"), value
        raise ValueError("a group has no operator")


@record
class Synonym(Checked):
    """Another name of an option, and how the sources are read for it where that is not plain."""

    name: str = field(metadata=WORDS)
    reading: str | None = None


@record
class Option(Checked):
    """One allowed value of a choice.

    ``synonyms`` are other names under which people enter it; the field's list, the search, case files and tables take them.
    ``is_provisional`` marks a value that says that the finding is not known yet, and may still come out as one of the others.
    """

    id: str = field(metadata=OPTION_ID)
    label: str = field(metadata=WORDS)
    definition: str | None = None
    synonyms: tuple[Synonym, ...] = ()
    is_provisional: bool = False


class OnceKnown(StrEnum):
    """What may become of a finding after it is known, in one patient."""

    MAY_CHANGE = "may_change"
    GROWS = "grows"
    STAYS = "stays"


@record
class Range(Checked):
    """Bounds in the finding's unit, both inclusive."""

    min: Number
    max: Number


CodeSystem = Literal["http://loinc.org", "http://snomed.info/sct", "http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl"]


@record
class Code(Checked):
    """What a finding is called in a coding system whose licence lets it be named here.

    Attributes:
        system: the system's address; LOINC, SNOMED CT (Global Patient Set) or the NCI Thesaurus.
        code: the code.
        display: the system's own name of it.
    """

    system: CodeSystem
    code: str = field(metadata={"min_length": 1, "max_length": 20})
    display: str = field(metadata=WORDS)


@record
class Finding(Checked):
    """One thing that can be found in a patient, declared once. Forms, messages, schema and the tree's words derive from it.

    A ``text`` finding is a short notation such as a TNM category: ``pattern`` says what it may look like and ``example``
    shows one. Where the pattern has the groups ``part`` and ``all``, the part cannot be larger than all.
    ``once_known`` says what may become of it: it may change; or it grows (a larger number, *yes* after *no*, a later option, one
    more of several); or it stays, because another value would be another patient, unless the value is a provisional option.
    ``codes`` name it in exported data. ``at`` is the place where it is authored, as ``file:line``.
    """

    id: str = field(metadata=ID)
    label: str = field(metadata=WORDS)
    step: str = field(metadata=ID)
    group: str = field(metadata=WORDS)
    type: FindingType
    question: str = field(metadata=WORDS)
    why: str = field(metadata=WORDS)
    supplied_by: Supplier
    help: str | None = None
    options: tuple[Option, ...] = ()
    exclusive: str | None = field(default=None, metadata=OPTION_ID)
    unit: str | None = None
    decimals: int | None = field(default=None, metadata={"ge": 0, "le": 3})
    possible: Range | None = None
    plausible: Range | None = None
    pattern: str | None = None
    example: str | None = None
    relevant_when: Criterion | None = None
    record_only: bool = False
    once_known: OnceKnown = OnceKnown.MAY_CHANGE
    statements: tuple[str, ...] = ()
    codes: tuple[Code, ...] = ()
    at: str = ""

    def __post_init__(self) -> None:
        chooses = self.type in (FindingType.CHOICE, FindingType.CHOICES)
        if chooses and len(self.options) < 2:
            raise ValueError("a choice needs at least two options")
        if not chooses and self.options:
            raise ValueError("only a choice has options")
        if self.type is FindingType.NUMBER and (self.possible is None or self.decimals is None):
            raise ValueError("a number needs 'possible' and 'decimals'")
        if (self.type is FindingType.TEXT) != bool(self.pattern and self.example):
            raise ValueError("a text, and nothing else, needs 'pattern' and 'example'")
        if self.pattern is not None and not re.fullmatch(self.pattern, self.example or ""):
            raise ValueError("the example does not fit the pattern")
        if self.exclusive is not None and self.exclusive not in {option.id for option in self.options}:
            raise ValueError("'exclusive' must be one of the options")
        if any(option.is_provisional for option in self.options) and self.once_known is not OnceKnown.STAYS:
            raise ValueError("a provisional option is for a finding that stays once it is known")
        names = [name for option in self.options for name in {_folded(name) for name in _names(option)}]
        if len(names) != len(set(names)):
            raise ValueError("an option's name or synonym stands for two options")

    def notation(self, text: str) -> str | None:
        """The text as this finding holds it, with single spaces; None when it does not fit the pattern."""
        short = " ".join(text.split())
        found = re.fullmatch(self.pattern or "", short)
        if found is None or len(short) > LONGEST_NOTATION:
            return None
        numbers = found.groupdict()
        part, whole = numbers.get("part"), numbers.get("all")
        return None if part and whole and int(part) > int(whole) else short

    def named(self, text: str) -> str | None:
        """The id of the option that people call so: by its id, its label or a synonym; None when there is none."""
        if any(text == option.id for option in self.options):  # nearly always, and no other option may be called so
            return text
        wanted = _folded(text)
        return next((option.id for option in self.options if wanted in map(_folded, _names(option))), None)

    def synonym(self, text: str) -> tuple[str, str | None] | None:
        """The synonym that a text is, as (name, reading); None when it is an option's own name or no name at all."""
        wanted = _folded(text)
        every = (one for option in self.options for one in option.synonyms)
        return next(((one.name, one.reading) for one in every if _folded(one.name) == wanted), None)


def _names(option: Option) -> tuple[str, ...]:
    return (option.id, option.label, *(one.name for one in option.synonyms))


def _folded(name: str) -> str:
    """A name in the form in which two spellings of it are equal: case, spaces and hyphens do not count."""
    return " ".join(name.replace("-", " ").replace("_", " ").casefold().split())


@record
class Step(Checked):
    """One step of the case, in the order in which it is shown."""

    id: str = field(metadata=ID)
    label: str = field(metadata=WORDS)
    icon: str = field(metadata=WORDS)
    hint: str = field(metadata=WORDS)
    at: str = ""


@record
class Findings(Checked):
    """The findings catalogue by itself."""

    steps: tuple[Step, ...]
    findings: tuple[Finding, ...]
