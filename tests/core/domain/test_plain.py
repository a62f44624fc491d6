"""What is read without pydantic is what pydantic reads: never more, and to the same values."""

from __future__ import annotations

import copy
import dataclasses
import json
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from hgnen_desktop.core.domain.case import Answer, AnswerState, Case, OwnRule
from hgnen_desktop.core.domain.checked import adapter
from hgnen_desktop.core.domain.plain import Writer
from hgnen_desktop.core.storage.case_file import load_case
from hgnen_desktop.core.workflow import Workbench
from tests import places

CASES = sorted(places.CASES.glob("*.json"))
RECTAL = CASES[0].with_name("rectal-nec.json")
STRANGE: list[Any] = [
    *(
        None,
        "",
        "known",
        "NET",
        "2026-01-31",
        "2026-02-30",
        "2026-01-31T00:00:00",
        "2026-01-15T08:00:00Z",
        "2026-01-15T08:00:00Z\n",
        "2026-01-1٥T08:00:00Z",
        f"{'0a' * 16}\n",
        "٢٠٢٦-٠١-٠١",
        "\ud800",
        "x" * 30_000,
    ),
    *(True, False, 0, 3, -1, 61, 2.5, 4.0, 1e308, float("nan"), float("inf"), 10**30, 1700006400),
    *([], [[]], [1], ["a", "a"], ["a", None], {}, {"state": "known"}, {"value": 1}, {"on": 3}, {"zz": 1}),
]


def _full(path: Path) -> dict[str, Any]:
    data = json.loads(path.read_bytes())
    for name in ("format", "version", "about"):
        data.pop(name, None)
    findings = {
        name: one if isinstance(one, dict) else {"state": "known", "value": one}
        for name, one in data["findings"].items()
    }
    rich = {
        "birth_year": 1960,
        "decisions": [{"item": "a", "verdict": "declined", "reason": "b", "on": "2026-01-31"}],
        "workup": {"c": {"state": "done", "on": "2026-02-01", "result": "d"}},
        "surveillance": {
            "rule": "e",
            "anchor_date": "2026-01-31",
            "choices": {"f": 3},
            "visits": [{"visit": "g", "state": "moved", "on": "2026-03-01"}],
            "clinic_days": {"country": "DE", "weekdays": [0, 6], "shift": "stay"},
            "own_rule": {"text": "h", "every_months": 3, "visits": 2},
            "recounts": [{"visit": "i", "months": 3, "date": "2026-03-01", "decided_on": "2026-03-02"}],
            "history": [{"anchor_date": "2025-01-31", "ended_on": "2026-01-01"}],
            "given_out": [{"uid": "j", "on": "2026-03-01", "sequence": 1, "written": "2026-01-15T08:00:00Z"}],
        },
        "history": [{"at": "2026-01-15T08:00:00Z", "what": ["~notes"], "mark": "0a" * 16, "link": "1b" * 16}],
    }
    return {**data, "findings": findings, **rich}


def _places(value: Any, parent: Any = None, key: Any = None) -> list[tuple[Any, Any]]:
    found = [(parent, key)] if parent is not None else []
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, one in inner:
        found += _places(one, value, name)
    return found


def _by_pydantic(data: dict[str, Any]) -> Case | None:
    try:
        return adapter(Case).validate_json(json.dumps(data))
    except ValidationError:
        return None


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_every_teaching_case_is_read_and_written_without_pydantic_as_with_it(path: Path) -> None:
    data = _full(path)
    plain = Case.plainly(data)
    assert plain is not None
    assert plain == _by_pydantic(data)
    for options in ({}, {"exclude_defaults": True}, {"exclude_none": True}, {"include": {"findings", "label"}}):
        by_pydantic = adapter(Case).dump_python(plain, mode="json", by_alias=True, **options)
        assert json.dumps(plain.model_dump(**options)) == json.dumps(by_pydantic)


def test_what_json_holds_is_read_without_writing_it_first(monkeypatch: pytest.MonkeyPatch) -> None:
    catalogue = Workbench().catalogue  # newly compiled guidelines are written
    written: list[object] = []
    monkeypatch.setattr(Writer, "value", lambda _writer, value: written.append(value))
    assert load_case(RECTAL, catalogue).findings
    assert written == []


@pytest.mark.parametrize("seed", range(6))
def test_what_is_read_plainly_is_what_pydantic_reads(seed: int) -> None:
    chance, whole = random.Random(seed), _full(RECTAL)
    read = refused = 0
    for _ in range(400):
        data = copy.deepcopy(whole)
        for parent, key in chance.sample(_places(data), 1):
            change = chance.randrange(8)
            if change == 0:
                del parent[key]
            elif change == 1 and isinstance(parent, dict):
                parent["planted"] = chance.choice(STRANGE)
            else:
                parent[key] = chance.choice(STRANGE)
        plain, expected = Case.plainly(data), _by_pydantic(data)
        if plain is not None:
            read += 1
            assert expected is not None, data
            assert repr(plain) == repr(expected)  # in Python True equals 1, and 4 equals 4.0
        else:
            refused += 1
    assert read > 40
    assert refused > 40


def test_a_wrong_value_is_still_told_with_its_place() -> None:
    with pytest.raises(ValidationError) as caught:
        OwnRule.model_validate({"text": "", "every_months": 61, "visits": True, "more": 1})
    assert {one["loc"] for one in caught.value.errors()} == {("text",), ("every_months",), ("visits",), ("more",)}


def test_a_record_is_a_frozen_data_class_with_the_fields_it_names_and_no_others() -> None:
    answer = Answer(state=AnswerState.KNOWN, value=3)
    with pytest.raises(dataclasses.FrozenInstanceError):
        answer.value = 4  # type: ignore[misc]
    with pytest.raises(dataclasses.FrozenInstanceError):
        del answer.value  # type: ignore[misc]
    with pytest.raises((AttributeError, TypeError)):
        answer.other = 4  # type: ignore[attr-defined]
    with pytest.raises(TypeError, match="no field other"):
        Answer(other=3)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="needs 'case_id'"):
        Case()  # type: ignore[call-arg]
    assert answer.model_copy(update={"value": 4}) == Answer(state=AnswerState.KNOWN, value=4) != answer
    assert hash(answer) == hash(Answer(state=AnswerState.KNOWN, value=3))
    assert repr(answer).startswith("Answer(state=")
    with pytest.raises(TypeError):
        answer.model_copy(update={"other": 3})


def test_equal_cases_share_no_dictionary() -> None:
    one, other = Case(case_id="a"), Case(case_id="a")
    assert one == other
    assert one.findings is not other.findings


def test_a_case_is_opened_changed_and_written_without_pydantic() -> None:
    code = f"""
import datetime as dt, sys
from pathlib import Path
from hgnen_desktop.core.domain.case import Answer, AnswerState, Case
from hgnen_desktop.core.storage.case_file import checked_content
from hgnen_desktop.core.storage.history import Stamp, with_entry
from hgnen_desktop.core.workflow import Workbench
bench = Workbench()
case = bench.open(Path({str(RECTAL)!r}), dt.date(2026, 11, 20))
changed = case.with_answer("pathology.ki67", Answer(state=AnswerState.KNOWN, value=80, on=dt.date(2026, 1, 31)))
assert Case.model_validate(changed) == changed
saved = with_entry(case, changed, Stamp(dt.datetime(2026, 11, 20, tzinfo=dt.UTC), "AB"))
assert Case.model_validate(saved) == saved and saved.history
checked_content(saved)
assessment = bench.assess(changed, dt.date(2026, 11, 20))
assert assessment.questions and assessment.needed
print(sorted({{"pydantic", "pydantic_core", "reportlab", "yaml", "holidays", "icalendar"}} & set(sys.modules)))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert done.stdout.strip() == "[]", done.stderr
