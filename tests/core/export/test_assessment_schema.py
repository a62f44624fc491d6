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
from tests import places
from tests.core.conftest import AS_OF, RECTAL_NEC, a_case
from tests.core.export.json_schema import faults

CASES = sorted(places.CASES.glob("*.json"))


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
