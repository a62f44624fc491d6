"""What a case file may hold, for people and for programs: the empty case to fill in, and the JSON Schema."""

from __future__ import annotations

from typing import Any

from hgnen_desktop.core.course.words import KIND_WORDS
from hgnen_desktop.core.domain.answer import DAY_SCHEMA, LONGEST_TEXT, AnswerState
from hgnen_desktop.core.domain.case import FORMAT, FORMAT_VERSION, Case
from hgnen_desktop.core.domain.course import COMMON_FIELDS, FIELDS, PARTIAL_PATTERN
from hgnen_desktop.core.guidelines.catalogue import Catalogue, allowed_in_words
from hgnen_desktop.core.guidelines.findings_schema import LONGEST_NOTATION, Finding, FindingType

_TEMPLATE_HELP = (
    "Fill in what you know and leave the rest. For each finding set state to known, not_done, pending or not_asked; "
    "only known carries a value. 'about' is an explanation and is not read."
)

_REPORTED = {
    "type": "object",
    "description": "A number as a report has it, with the interval in which it lies. It may be written as its text alone.",
    "additionalProperties": False,
    "required": ["text", "low", "high"],
    "properties": {
        "text": {"type": "string", "minLength": 1, "maxLength": 120},
        "low": {"type": "number"},
        "high": {"type": "number"},
        "low_open": {"type": "boolean"},
        "high_open": {"type": "boolean"},
        "about": {"type": "boolean"},
    },
}


def template(catalogue: Catalogue) -> dict[str, Any]:
    """An empty case file with every finding explained and its allowed values. It is itself a valid case file."""
    return {
        "format": FORMAT,
        "version": FORMAT_VERSION,
        "about": _TEMPLATE_HELP,
        "case_id": "new-case",
        "label": "",
        "findings": {
            finding.id: {"about": _about(finding), "state": "not_asked", "value": None}
            for finding in catalogue.findings.values()
        },
        "course": [],
    }


def json_schema(catalogue: Catalogue) -> dict[str, Any]:
    """The JSON Schema of a case file, with each finding's type and allowed values."""
    schema = Case.model_json_schema()
    properties = schema["properties"]
    properties["format"] = {"const": FORMAT}
    properties["version"] = {"type": "integer", "minimum": 1, "maximum": FORMAT_VERSION}
    properties["about"] = {"description": "An explanation for people; not read."}
    properties["findings"] = {
        "type": "object",
        "additionalProperties": False,
        "properties": {finding.id: _finding_schema(finding) for finding in catalogue.findings.values()},
    }
    schema["$defs"]["Event"] = _event_schema(schema["$defs"]["Event"], properties["findings"])
    schema["required"] = ["format", "version"]
    schema["title"] = "HG-NEN case file"
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def _about(finding: Finding) -> str:
    text = f"{finding.question} Allowed: {allowed_in_words(finding)}."
    return f"{text} {finding.help}" if finding.help else text


def _event_schema(event: dict[str, Any], findings: dict[str, Any]) -> dict[str, Any]:
    """One form for each kind of event, with the fields that it has."""
    fields = {**event["properties"], "findings": {**findings, "description": "What this report says."}}
    kinds = [
        {
            "title": KIND_WORDS[kind],
            "type": "object",
            "additionalProperties": False,
            "required": ["id", "kind"],
            "properties": {
                **{name: fields[name] for name in (*COMMON_FIELDS, *own)},
                "kind": {"const": kind.value},
            },
        }
        for kind, own in FIELDS.items()
    ]
    return {"title": "Event", "description": "One dated event of the course.", "oneOf": kinds}


def _finding_schema(finding: Finding) -> dict[str, Any]:
    value = _value_schema(finding)
    unknown = [state.value for state in AnswerState if state is not AnswerState.KNOWN]
    kinds = [
        _full_schema([AnswerState.KNOWN.value], value, ["state", "value"]),
        _full_schema(unknown, {"type": "null"}, []),
    ]
    return {"title": finding.label, "description": _about(finding), "anyOf": [*kinds, value, {"type": "null"}]}


def _full_schema(states: list[str], value: dict[str, Any], required: list[str]) -> dict[str, Any]:
    """A finding written in full: *known* has a value, every other state has none."""
    return {
        "type": "object",
        "additionalProperties": False,
        "required": required,
        "properties": {
            "state": {"enum": states},
            "value": value,
            "on": {"anyOf": [DAY_SCHEMA, {"type": "null"}]},
            "note": {"anyOf": [{"type": "string", "maxLength": LONGEST_TEXT}, {"type": "null"}]},
            "against": {"anyOf": [{"type": "string", "maxLength": 2_000}, {"type": "null"}]},
            "about": {},
        },
    }


def _value_schema(finding: Finding) -> dict[str, Any]:
    options = [option.id for option in finding.options]
    match finding.type:
        case FindingType.YES_NO:
            return {"type": "boolean"}
        case FindingType.CHOICE:
            names = [one.name for option in finding.options for one in option.synonyms]
            return {"enum": [*options, *names]}
        case FindingType.CHOICES:
            together = [option for option in options if option != finding.exclusive]
            several = {"type": "array", "items": {"enum": together}, "uniqueItems": True}
            return {"anyOf": [several, {"const": [finding.exclusive]}]} if finding.exclusive else several
        case FindingType.DATE:
            return {"type": "string", "format": "partial-date", "pattern": PARTIAL_PATTERN}
        case FindingType.TEXT:
            return {"type": "string", "maxLength": LONGEST_NOTATION, "examples": [finding.example]}
        case _:
            kind = "integer" if finding.decimals == 0 else "number"
            assert finding.possible is not None
            number = {"type": kind, "minimum": finding.possible.min, "maximum": finding.possible.max}
            return {"anyOf": [number, {"type": "string"}, _REPORTED]}
