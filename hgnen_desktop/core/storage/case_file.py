"""The plain case file: one JSON document, read strictly and written atomically.

Format history:
    1: ``format``, ``version``, ``case_id`` and the fields of :class:`hgnen_desktop.core.domain.case.Case`. A finding may be
       written in full (``{"state": "known", "value": 85}``) or as its bare value (``85``). ``about`` beside a finding is
       an explanation for people and is ignored.
"""

from __future__ import annotations

import datetime as dt
import json
import math
import re
import uuid
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from hgnen_desktop.core.domain.case import FORMAT, FORMAT_VERSION, Answer, AnswerState, Case
from hgnen_desktop.core.errors import CaseFileError, Fault
from hgnen_desktop.core.guidelines.catalogue import Catalogue, allowed_in_words
from hgnen_desktop.core.guidelines.schema import Finding, FindingType
from hgnen_desktop.core.storage.atomic import write_atomically

MAX_BYTES = 5_000_000
MAX_DEPTH = 40
_TEMPLATE_HELP = (
    "Fill in what you know and leave the rest. For each finding set state to known, not_done, pending or not_asked; "
    "only known carries a value. 'about' is an explanation and is not read."
)


def load_case(path: Path, catalogue: Catalogue, as_of: dt.date | None = None) -> Case:
    """Read a case file.

    Args:
        path: the file.
        catalogue: what findings may hold.
        as_of: dates after this day are refused as lying in the future.

    Raises:
        CaseFileError: one fault per thing that is wrong, each with its place and what is allowed.
    """
    try:
        if path.stat().st_size > MAX_BYTES:
            raise CaseFileError(
                Fault(str(path), f"the file is larger than {MAX_BYTES // 1_000_000} MB, so it is not a case file.")
            )
        content = path.read_bytes()
    except IsADirectoryError as error:
        raise CaseFileError(Fault(str(path), "this is a folder, not a case file.")) from error
    except OSError as error:
        raise CaseFileError(Fault(str(path), f"the file could not be read ({error.strerror or error}).")) from error
    return parse_case(content, catalogue, as_of)


def parse_case(content: bytes, catalogue: Catalogue, as_of: dt.date | None = None) -> Case:
    """Read a case from the bytes of its file; see :func:`load_case`."""
    data = _envelope(_json(content))
    faults: list[Fault] = []
    data["findings"] = _findings(data.get("findings", {}), catalogue, faults)
    try:
        case = Case.model_validate_json(json.dumps(data))
    except ValidationError as error:
        raise CaseFileError(faults + [_fault(details) for details in error.errors()]) from error
    faults += catalogue.faults(case, as_of)
    if faults:
        raise CaseFileError(faults)
    return case


def dump_case(case: Case) -> bytes:
    """The bytes of a case file; the same case always gives the same bytes."""
    data = case.model_dump(mode="json", exclude_defaults=True)
    for answer in data.get("findings", {}).values():
        answer.setdefault("state", AnswerState.NOT_ASKED.value)
    ordered = {"format": FORMAT, "version": FORMAT_VERSION, **data}
    return (json.dumps(ordered, ensure_ascii=False, indent=2) + "\n").encode()


def save_case(case: Case, path: Path) -> None:
    """Write a case file atomically.

    Raises:
        CaseFileError: when it cannot be written; the old file is then untouched.
    """
    write_atomically(path, dump_case(case))


def new_case(label: str = "") -> Case:
    """An empty case with an identity of its own; nothing in it is answered."""
    return Case(case_id=str(uuid.uuid4()), label=label)


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
    }


def json_schema(catalogue: Catalogue) -> dict[str, Any]:
    """The JSON Schema of a case file, with each finding's type and allowed values."""
    schema = Case.model_json_schema()
    properties = schema["properties"]
    properties["format"] = {"const": FORMAT}
    properties["version"] = {"type": "integer", "minimum": 1, "maximum": FORMAT_VERSION}
    properties["about"] = {"type": "string", "description": "An explanation for people; not read."}
    properties["findings"] = {
        "type": "object",
        "additionalProperties": False,
        "properties": {finding.id: _finding_schema(finding) for finding in catalogue.findings.values()},
    }
    schema["required"] = ["format", "version"]
    schema["title"] = "HG-NEN case file"
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


# --- reading, step by step ---------------------------------------------------------------------------------------------


def _json(content: bytes) -> Any:  # noqa: ANN401 - any JSON value
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise CaseFileError(Fault("case file", "this is not UTF-8 text, so it is not a case file.")) from error
    if not text.strip():
        raise CaseFileError(
            Fault(
                "case file", "the file is empty.", "'hgnen-desktop case template' prints an empty case to start from."
            )
        )
    if _depth(text) > MAX_DEPTH:
        raise CaseFileError(
            Fault("case file", f"the file is nested more than {MAX_DEPTH} levels deep, so it is not a case file.")
        )
    try:
        return json.loads(text, object_pairs_hook=_no_duplicates, parse_constant=_no_constant, parse_float=_finite)
    except json.JSONDecodeError as error:
        raise CaseFileError(
            Fault(
                f"line {error.lineno}, column {error.colno}",
                f"the file is not complete JSON here ({error.msg.lower()}).",
                "The file may have been cut off or edited by hand; open a saved copy, or mend this line.",
            )
        ) from error
    except RecursionError as error:
        raise CaseFileError(Fault("case file", "the file is nested too deeply, so it is not a case file.")) from error


def _depth(text: str) -> int:
    """How deeply the document is nested; brackets inside strings do not count."""
    deepest = level = 0
    for character in re.sub(r'"(?:[^"\\]|\\.)*"', "", text):
        if character in "[{":
            level += 1
            deepest = max(deepest, level)
        elif character in "]}":
            level -= 1
    return deepest


def _no_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for key, value in pairs:
        if key in result:
            raise CaseFileError(
                Fault(key, "this name stands twice in the file.", "Keep the right one and remove the other.")
            )
        result[key] = value
    return result


def _no_constant(name: str) -> Any:  # noqa: ANN401 - never returns
    raise CaseFileError(Fault("case file", f"{name} is not a number that a case can hold."))


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise CaseFileError(Fault("case file", f"{text} is too large to be a measurement."))
    return number


def _envelope(data: Any) -> dict[str, Any]:  # noqa: ANN401 - any JSON value
    """Check format and version, and return the case's own fields."""
    if not isinstance(data, dict):
        raise CaseFileError(
            Fault(
                "case file",
                "the file does not hold a case: it must be a JSON object.",
                "See 'hgnen-desktop case template'.",
            )
        )
    form, version = data.pop("format", None), data.pop("version", None)
    data.pop("about", None)
    if form != FORMAT:
        raise CaseFileError(Fault("format", f"this is not a case file: format is {form!r}.", f'Allowed: "{FORMAT}".'))
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise CaseFileError(
            Fault("version", f"{version!r} is not a version of the case format.", f"Allowed: {FORMAT_VERSION}.")
        )
    if version > FORMAT_VERSION:
        raise CaseFileError(
            Fault(
                "version",
                f"the case was written by a newer program (version {version}; this one reads up to {FORMAT_VERSION}).",
                "Open it with the newer program. Nothing was changed.",
            )
        )
    data.setdefault("case_id", "unnamed-case")
    return data


def _findings(data: Any, catalogue: Catalogue, faults: list[Fault]) -> dict[str, Any]:  # noqa: ANN401 - any JSON value
    """The findings in full form; faults of shape are added to ``faults`` and the finding is left out."""
    if not isinstance(data, dict):
        faults.append(
            Fault("findings", "this must be an object of finding names.", "See 'hgnen-desktop case template'.")
        )
        return {}
    result: dict[str, Any] = {}
    for finding, raw in data.items():
        where = f"findings > {finding}"
        if not isinstance(raw, dict):
            raw = {"state": "known", "value": raw} if raw is not None else {"state": "not_asked"}
        raw = {key: value for key, value in raw.items() if key != "about"}
        try:
            answer = Answer.model_validate_json(json.dumps(raw))
        except ValidationError as error:
            faults += [_answer_fault(where, finding, details, catalogue) for details in _first_per_field(error)]
            continue
        if answer.state is not AnswerState.NOT_ASKED or answer != Answer():
            result[finding] = answer.model_dump(mode="json")
    return result


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
            f"{details['input']!r} is not a state.",
            'Allowed: "known", "not_done", "pending", "not_asked".',
        )
    if field == "value" and finding in catalogue:
        return Fault(
            where,
            f"{_short(details['input'])} is not a value that {catalogue.label(finding)} can have.",
            f"Allowed: {allowed_in_words(catalogue[finding])}.",
        )
    if details["type"] == "extra_forbidden":
        return Fault(f"{where} > {field}", "there is no such field.", "Allowed: state, value, on, note.")
    if field == "on":
        return Fault(f"{where} > on", f"{_short(details['input'])} is not a date.", 'Write it as "YYYY-MM-DD".')
    return Fault(f"{where} > {field}", f"{details['msg'].lower()}.")


def _short(value: Any) -> str:  # noqa: ANN401 - any JSON value
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}..."


def _fault(details: Any) -> Fault:  # noqa: ANN401 - pydantic's error dictionary
    where = " > ".join(str(part) for part in details["loc"])
    if details["type"] == "extra_forbidden":
        return Fault(where, "there is no such field in a case.", f"Allowed: {', '.join(Case.model_fields)}.")
    return Fault(where, f"{_short(details['input'])} cannot stand here ({details['msg'].lower()}).")


def _about(finding: Finding) -> str:
    text = f"{finding.question} Allowed: {allowed_in_words(finding)}."
    return f"{text} {finding.help}" if finding.help else text


def _finding_schema(finding: Finding) -> dict[str, Any]:
    value = _value_schema(finding)
    full = {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "state": {"enum": [state.value for state in AnswerState]},
            "value": {"anyOf": [value, {"type": "null"}]},
            "on": {"type": ["string", "null"], "format": "date"},
            "note": {"type": ["string", "null"]},
            "about": {"type": "string"},
        },
    }
    return {"title": finding.label, "description": _about(finding), "anyOf": [full, value, {"type": "null"}]}


def _value_schema(finding: Finding) -> dict[str, Any]:
    options = [option.id for option in finding.options]
    match finding.type:
        case FindingType.YES_NO:
            return {"type": "boolean"}
        case FindingType.CHOICE:
            return {"enum": options}
        case FindingType.CHOICES:
            return {"type": "array", "items": {"enum": options}, "uniqueItems": True}
        case FindingType.DATE:
            return {"type": "string", "format": "date"}
        case _:
            kind = "integer" if finding.decimals == 0 else "number"
            assert finding.possible is not None
            return {"type": kind, "minimum": finding.possible.min, "maximum": finding.possible.max}
