"""What the commands write for programs is what their schemas say, and two documents of one case say the same of a visit."""

from __future__ import annotations

import copy
import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from hgnen_desktop.cli import DONE, main
from tests import places
from tests.core.export.json_schema import faults

CASES = sorted(places.CASES.glob("*.json"))
FOLLOWED = places.CASES / "nec-cervix-follow-up.json"
DAY = ["--as-of", "2026-11-20"]
START = ["--anchor", "2026-03-31", "--anchor-event", "start_of_treatment", *DAY]


def written(capsys: pytest.CaptureFixture[str], command: list[str]) -> dict[str, Any]:
    assert main(command) == DONE
    return json.loads(capsys.readouterr().out)


def schema_of(capsys: pytest.CaptureFixture[str], command: str) -> dict[str, Any]:
    with pytest.raises(SystemExit) as ended:
        main([command, "--json-schema"])
    assert ended.value.code == DONE
    return json.loads(capsys.readouterr().out)


@pytest.mark.parametrize("path", CASES[::3], ids=lambda path: path.stem)
def test_plan_and_assessment_are_written_as_their_schemas_say(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert faults(written(capsys, ["assess", str(path), "--json", *DAY]), schema_of(capsys, "assess")) == []
    plan = ["plan", str(path), "--anchor", "2026-03-31", "--json", "-", *DAY]
    assert faults(written(capsys, plan), schema_of(capsys, "plan")) == []


def test_schedule_and_due_list_are_written_as_their_schemas_say(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = json.loads((CASES[0].parent / "rectal-nec.json").read_text())
    held = {"rule": "table-3-nec-imaging", "anchor_date": "2026-03-31", "anchor_event": "start of treatment"}
    (tmp_path / "one.json").write_text(json.dumps(case | {"teaching": False, "surveillance": held}), encoding="utf-8")
    shutil.copyfile(FOLLOWED, tmp_path / "two.json")
    (tmp_path / "cut.json").write_text('{"format": "hgnen-case", "ver')
    schedule = written(capsys, ["schedule", str(tmp_path / "one.json"), "--json", "-", *DAY])
    assert schedule["plans"][-1]["visits"]
    assert faults(schedule, schema_of(capsys, "schedule")) == []
    assert main(["due", str(tmp_path), "--json", "--all", *DAY]) == 1
    due = json.loads(capsys.readouterr().out)
    assert {line["group"] for line in due["lines"]} >= {"attention", "unreadable"}
    assert faults(due, schema_of(capsys, "due")) == []


def test_a_visit_stands_the_same_in_plan_and_schedule(capsys: pytest.CaptureFixture[str]) -> None:
    case = str(CASES[0].parent / "rectal-nec.json")
    plan = written(capsys, ["plan", case, *START, "--json", "-"])
    schedule = written(capsys, ["schedule", case, *START, "--json", "-"])
    visits = plan["surveillance"][0]["visits"]
    assert visits == schedule["plans"][-1]["visits"]
    assert {one["state"] for one in visits} >= {"planned"}
    assert plan["surveillance"][0]["recorded"] is False
    assert [one["finding"] for one in plan["findings"]]


def test_the_schemas_are_no_sieves(capsys: pytest.CaptureFixture[str]) -> None:
    plan = written(capsys, ["plan", str(CASES[0].parent / "rectal-nec.json"), *START, "--json", "-"])
    schema = schema_of(capsys, "plan")

    def broken(change: Any) -> list[str]:
        data = copy.deepcopy(plan)
        change(data)
        return faults(data, schema)

    assert not broken(lambda data: None)
    assert broken(lambda data: data.pop("findings"))
    assert broken(lambda data: data.update(hint="x"))
    assert broken(lambda data: data["surveillance"][0]["visits"][0].update(state=None))
    assert broken(lambda data: data["surveillance"][0]["visits"][0].pop("original"))
    assert broken(lambda data: data["findings"][0].update(state="perhaps"))
    assert broken(lambda data: data["assessment"]["entity"].update(needs="pathology.ki67"))
