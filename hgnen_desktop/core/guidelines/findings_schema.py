"""The form of findings and of criteria: the part of the schema that is needed to ask questions, before any knowledge is loaded."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field, StrictBool, StrictFloat, StrictInt, StrictStr, model_validator

Scalar = StrictBool | StrictInt | StrictFloat | StrictStr
Number = StrictInt | StrictFloat
Id = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_.\-]*$", max_length=120)]
OptionId = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.\-]*$", max_length=60)]
StatementId = Annotated[str, Field(pattern=r"^[A-Z][A-Za-z0-9\-]*$", max_length=40)]
Words = Annotated[str, Field(min_length=1)]


class Model(BaseModel):
    """A frozen model that refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class Placed(Model):
    """Something authored in a file; ``at`` is filled in by the compiler as ``file:line``."""

    at: str = ""


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


_GROUPS = frozenset({"all_of", "any_of", "none_of"})
_OPERATORS = ("is_", "in_", "lt", "le", "gt", "ge", "eq", "includes", "includes_any")


class Criterion(Model):
    """A condition over facts: exactly one of a group (``all_of``, ``any_of``, ``none_of``) or a comparison on ``fact``.

    Comparisons: ``is`` / ``in`` for choices, yes/no and decision outcomes; ``lt`` ``le`` ``gt`` ``ge`` ``eq`` for numbers;
    ``includes`` / ``includes_any`` for findings that hold several choices.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    all_of: tuple[Criterion, ...] | None = None
    any_of: tuple[Criterion, ...] | None = None
    none_of: tuple[Criterion, ...] | None = None
    fact: Id | None = None
    is_: Scalar | None = Field(default=None, alias="is")
    in_: tuple[Scalar, ...] | None = Field(default=None, alias="in")
    lt: Number | None = None
    le: Number | None = None
    gt: Number | None = None
    ge: Number | None = None
    eq: Number | None = None
    includes: StrictStr | None = None
    includes_any: tuple[StrictStr, ...] | None = None

    @model_validator(mode="after")
    def _one_form(self) -> Self:
        given = self.model_fields_set
        groups = given & _GROUPS
        if self.fact is None:
            if len(groups) != 1 or len(given) != 1:
                raise ValueError("a criterion is one of all_of, any_of, none_of, or a fact with one comparison")
            if not self.children():
                raise ValueError(f"{next(iter(groups))} must hold at least one criterion")
        elif groups or len(given) != 2:
            raise ValueError(
                f"the fact '{self.fact}' needs exactly one comparison (is, in, lt, le, gt, ge, eq, includes, ...)"
            )
        return self

    def facts(self) -> set[str]:
        """The ids of all facts this criterion names."""
        if self.fact is not None:
            return {self.fact}
        return set().union(*(child.facts() for child in self.children()))

    def children(self) -> tuple[Criterion, ...]:
        """The members of a group; empty for a comparison."""
        return self.all_of or self.any_of or self.none_of or ()

    def operator(self) -> tuple[str, Any]:
        """The comparison's operator (without underscore) and operand."""
        for name in _OPERATORS:
            value = getattr(self, name)
            if value is not None:
                return name.rstrip("_"), value
        raise ValueError("a group has no operator")


class Option(Model):
    """One allowed value of a choice."""

    id: OptionId
    label: Words
    definition: str | None = None


class Range(Model):
    """Bounds in the finding's unit, both inclusive."""

    min: Number
    max: Number


class Finding(Placed):
    """One thing that can be found in a patient, declared once. Forms, messages, schema and the tree's words derive from it."""

    id: Id
    label: Words
    step: Id
    group: Words
    type: FindingType
    question: Words
    why: Words
    supplied_by: Supplier
    help: str | None = None
    options: tuple[Option, ...] = ()
    exclusive: OptionId | None = None
    unit: str | None = None
    decimals: Annotated[int, Field(ge=0, le=3)] | None = None
    possible: Range | None = None
    plausible: Range | None = None
    relevant_when: Criterion | None = None
    record_only: StrictBool = False
    statements: tuple[StatementId, ...] = ()

    @model_validator(mode="after")
    def _fits_its_type(self) -> Self:
        chooses = self.type in (FindingType.CHOICE, FindingType.CHOICES)
        if chooses and len(self.options) < 2:
            raise ValueError("a choice needs at least two options")
        if not chooses and self.options:
            raise ValueError("only a choice has options")
        if self.type is FindingType.NUMBER and (self.possible is None or self.decimals is None):
            raise ValueError("a number needs 'possible' and 'decimals'")
        if self.exclusive is not None and self.exclusive not in {option.id for option in self.options}:
            raise ValueError("'exclusive' must be one of the options")
        return self


class Step(Placed):
    """One step of the case, in the order in which it is shown."""

    id: Id
    label: Words
    icon: Words
    hint: Words


class FindingsFile(Model):
    """The findings catalogue by itself, with the hash of the guidelines it belongs to."""

    hash: str
    steps: tuple[Step, ...]
    findings: tuple[Finding, ...]


Criterion.model_rebuild()
