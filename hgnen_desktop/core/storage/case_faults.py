"""What is wrong with a part of a case file, as sentences: each with its place and with what may stand there.

What is allowed is read from the schema of the case itself, so that a message never says something else than the reader does.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from hgnen_desktop.core.domain.case import Case
from hgnen_desktop.core.errors import Fault
from hgnen_desktop.core.guidelines.catalogue import Catalogue, allowed_in_words, place_in_words, quoted, shortened

if TYPE_CHECKING:
    from pydantic import ValidationError

_Schema = dict[str, Any]
_OF_THE_EVENT = 4  # the parts of a place that name a finding of an event


def case_faults(error: ValidationError, catalogue: Catalogue | None = None) -> list[Fault]:
    """Everything that is wrong with the case's own fields and with the findings of its course; those of the case itself have
    :func:`answer_faults`.

    Args:
        error: what pydantic found.
        catalogue: says what each finding of the course may be; without it they are told as the other fields are.
    """
    faults: dict[tuple[Any, ...], Fault] = {}
    for details in error.errors():
        if _follows_from_another(details, error):
            continue
        match list(details["loc"]):
            case ["course", int(), "findings", str(finding), *inside] if catalogue is not None:
                # A value that fits no type is told for each type by itself, some with a part of it: the first is enough.
                place = details["loc"][: _OF_THE_EVENT + 1]
                where = place_in_words(place[:_OF_THE_EVENT])
                found = _answer_fault(where, finding, {**details, "loc": tuple(inside)}, catalogue)
                faults.setdefault(place, found)
            case place:
                faults.setdefault((*place, details["type"]), _fault(details))
    return list(faults.values())


def answer_faults(where: str, finding: str, error: ValidationError, catalogue: Catalogue) -> list[Fault]:
    """What is wrong with the shape of one finding's answer."""
    return [_answer_fault(where, finding, details, catalogue) for details in _first_per_field(error)]


def _fault(details: Any) -> Fault:  # noqa: ANN401 - pydantic's error dictionary
    place = list(details["loc"])
    where = place_in_words(place)
    if details["type"] == "unexpected_keyword_argument":
        return Fault(where, "there is no such field here.", f"Allowed: {_names(_schema_at(place[:-1]))}.")
    if details["type"] == "missing":
        return Fault(where, "this is missing.", f"Needed: {_allowed(place)}.")
    return Fault(where, f"{quoted(details['input'])} cannot stand here.", f"Allowed: {_allowed(place)}.")


def _follows_from_another(details: Any, error: ValidationError) -> bool:  # noqa: ANN401 - pydantic's error dictionary
    """A list with a wrong entry is also told to be too short; the entry alone says what to mend."""
    if details["type"] != "too_short":
        return False
    place = details["loc"]
    return any(other["loc"][: len(place)] == place and len(other["loc"]) > len(place) for other in error.errors())


# --- what may stand at a place -----------------------------------------------------------------------------------------


@cache
def _schema() -> _Schema:
    return Case.model_json_schema()


def _allowed(place: list[Any]) -> str:
    """What may stand at a place of the case, in words."""
    return _in_words(_schema_at(place))


def _schema_at(place: list[Any]) -> _Schema:
    schema = _schema()
    for part in place:
        inside = _inside(_resolved(schema), part)
        if inside is None:
            break
        schema = inside
    return _resolved(schema)


def _resolved(schema: _Schema) -> _Schema:
    """The schema behind a reference, and of alternatives the one that is not null."""
    for alternative in schema.get("anyOf", ()):
        if alternative.get("type") != "null":
            return _resolved(alternative)
    if "$ref" in schema:
        return _resolved(_schema()["$defs"][schema["$ref"].rsplit("/", 1)[1]])
    return schema


def _inside(schema: _Schema, part: Any) -> _Schema | None:  # noqa: ANN401 - a name or a number
    named = schema.get("properties", {}).get(part, schema.get("additionalProperties"))
    found = schema.get("items") if isinstance(part, int) else named
    return found if isinstance(found, dict) else None


def _in_words(schema: _Schema) -> str:
    if "enum" in schema:
        return ", ".join(f'"{value}"' if isinstance(value, str) else str(value) for value in schema["enum"])
    match schema.get("type"):
        case "string" if schema.get("format") == "date":
            return 'a date as "YYYY-MM-DD"'
        case "string" if schema.get("format") == "partial-date":
            return 'a date as "YYYY-MM-DD", a month as "YYYY-MM" or a year as "YYYY"'
        case "string":
            return _text_in_words(schema)
        case "integer":
            limits = f" from {schema['minimum']} to {schema['maximum']}" if "minimum" in schema else ""
            return f"a whole number{limits}"
        case "boolean":
            return "true or false"
        case "array":
            return f"a list in square brackets; for each entry: {_in_words(_resolved(schema['items']))}"
        case _:
            return f"curly brackets with {_names(schema)}"


def _names(schema: _Schema) -> str:
    """The names that may stand in curly brackets."""
    return ", ".join(schema["properties"]) if "properties" in schema else "names and their values"


def _text_in_words(schema: _Schema) -> str:
    shortest, longest = schema.get("minLength", 0), schema.get("maxLength")
    if longest is None:
        return "a text in double quotes"
    return f"a text in double quotes, {f'{shortest} to' if shortest else 'at most'} {longest} characters"


# --- findings ----------------------------------------------------------------------------------------------------------


def _first_per_field(error: ValidationError) -> list[Any]:
    """One error a field: a value that fits no type is reported once, not once a type."""
    seen: dict[str, Any] = {}
    for details in error.errors():
        seen.setdefault(str(details["loc"][0]) if details["loc"] else "", details)
    return list(seen.values())


def _answer_fault(where: str, finding: str, details: Any, catalogue: Catalogue) -> Fault:  # noqa: ANN401
    field = str(details["loc"][0]) if details["loc"] else ""
    if field == "state":
        return Fault(
            f"{where} > state",
            f"{quoted(details['input'])} is not a state.",
            'Allowed: "known", "not_done", "pending", "not_asked".',
        )
    if field == "value" and finding in catalogue:
        return Fault(
            where,
            f"{quoted(details['input'])} is not a value that {catalogue.label(finding)} can have.",
            f"Allowed: {allowed_in_words(catalogue[finding])}.",
        )
    if details["type"] == "unexpected_keyword_argument":
        return Fault(
            f"{where} > {shortened(field)}", "there is no such field here.", "Allowed: state, value, on, note."
        )
    if field == "on":
        return Fault(f"{where} > on", f"{quoted(details['input'])} is not a date.", 'Write it as "YYYY-MM-DD".')
    place = ["findings", finding, field]
    return Fault(f"{where} > {field}", f"{quoted(details['input'])} cannot stand here.", f"Allowed: {_allowed(place)}.")
