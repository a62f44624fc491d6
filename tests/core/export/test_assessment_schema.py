"""What ``assess --json`` prints is what its schema says, for every teaching case; and the schema is not a sieve."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from hgnen_desktop.cli import main
from hgnen_desktop.core.export.assessment_json import assessment_data
from hgnen_desktop.core.export.assessment_schema import ASSESSMENT_SCHEMA
from hgnen_desktop.core.workflow import Workbench
from tests.core.conftest import AS_OF, RECTAL_NEC, a_case

CASES = sorted((Path(__file__).parents[3] / "resources" / "cases").glob("*.json"))
TYPES = {
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list),
    "string": lambda value: isinstance(value, str),
    "boolean": lambda value: isinstance(value, bool),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "number": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
    "null": lambda value: value is None,
}
KNOWN = {
    "$schema", "$defs", "$ref", "title", "description", "format", "type", "properties", "required",
    "additionalProperties", "items", "enum", "const", "anyOf",
}  # fmt: skip


def faults(value: Any, schema: dict[str, Any], at: str = "$") -> list[str]:  # noqa: ANN401 - any JSON value
    """Where a value is not what a schema says. It knows the words that this schema uses, and refuses others."""
    assert set(schema) <= KNOWN, set(schema) - KNOWN
    if "$ref" in schema:
        return faults(value, ASSESSMENT_SCHEMA["$defs"][schema["$ref"].removeprefix("#/$defs/")], at)
    if "anyOf" in schema:
        return [] if any(not faults(value, one, at) for one in schema["anyOf"]) else [f"{at}: none of the forms"]
    found = []
    if "const" in schema and value != schema["const"]:
        found.append(f"{at}: {value!r} is not {schema['const']!r}")
    if "enum" in schema and value not in schema["enum"]:
        found.append(f"{at}: {value!r} is not allowed")
    names = schema.get("type", [])
    if names and not any(TYPES[name](value) for name in ([names] if isinstance(names, str) else names)):
        return [f"{at}: {value!r} is not of type {names}"]
    if isinstance(value, list) and "items" in schema:
        found += [one for place, part in enumerate(value) for one in faults(part, schema["items"], f"{at}[{place}]")]
    if isinstance(value, dict):
        found += _object_faults(value, schema, at)
    return found


def _object_faults(value: dict[str, Any], schema: dict[str, Any], at: str) -> list[str]:
    found = [f"{at}: {name} is missing" for name in schema.get("required", []) if name not in value]
    more = schema.get("additionalProperties", True)
    for name, part in value.items():
        if name in schema.get("properties", {}):
            found += faults(part, schema["properties"][name], f"{at}.{name}")
        elif more is False:
            found.append(f"{at}: {name} is not in the schema")
        elif isinstance(more, dict):
            found += faults(part, more, f"{at}.{name}")
    return found


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_every_teaching_case_is_told_as_the_schema_says(bench: Workbench, path: Path) -> None:
    case = bench.open(path)
    data = json.loads(json.dumps(assessment_data(bench.assess(case, AS_OF), case, bench.index)))
    assert faults({**data, "changes": []}, ASSESSMENT_SCHEMA) == []


def test_a_case_that_is_hardly_known_or_contradicts_itself_is_told_as_the_schema_says(bench: Workbench) -> None:
    clash = {**RECTAL_NEC, "pathology.histology": "net", "pathology.cell_type": "small_cell"}
    for findings in ({}, {"tumor.site": "cervix"}, clash):
        case = a_case(findings)
        data = json.loads(json.dumps(assessment_data(bench.assess(case, AS_OF), case, bench.index)))
        assert faults({**data, "changes": []}, ASSESSMENT_SCHEMA) == []


def test_the_command_line_prints_the_schema_and_what_follows_it(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["assess", "--json-schema"])
    assert ended.value.code == 0
    assert json.loads(capsys.readouterr().out) == ASSESSMENT_SCHEMA
    assert main(["assess", str(CASES[-1]), "--json", "--as-of", AS_OF.isoformat()]) == 0
    data = json.loads(capsys.readouterr().out)
    assert data["version"] == 2
    assert data["changes"]
    assert faults(data, ASSESSMENT_SCHEMA) == []


def test_what_is_not_an_assessment_is_told(bench: Workbench) -> None:
    case = a_case(RECTAL_NEC)
    good = {**json.loads(json.dumps(assessment_data(bench.assess(case, AS_OF), case, bench.index))), "changes": []}
    answer = next(place for place, one in enumerate(good["questions"]) if one["answers"])

    def broken(change: Any) -> list[str]:  # noqa: ANN401 - a function that changes the data
        data = copy.deepcopy(good)
        change(data)
        return faults(data, ASSESSMENT_SCHEMA)

    assert broken(lambda data: data.update(version=1))
    assert broken(lambda data: data.pop("questions"))
    assert broken(lambda data: data.update(hint="x"))
    assert broken(lambda data: data["questions"][answer]["answers"][0].update(direction="perhaps"))
    assert broken(lambda data: data["questions"][answer]["answers"][0].pop("citation"))
    assert broken(lambda data: data["entity"].update(needs="pathology.ki67"))
