"""Files of every version of the case format: read without loss, rewritten only when saved, and newer ones left alone."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest

from hgnen_desktop.core.domain.case import FORMAT_VERSION, Case
from hgnen_desktop.core.domain.course import COMMON_FIELDS, FIELDS, Event, EventKind, PartialDate
from hgnen_desktop.core.errors import CaseFileError
from hgnen_desktop.core.guidelines.findings_schema import Finding, FindingType
from hgnen_desktop.core.storage.case_file import (
    backup_of,
    checked_content,
    dump_case,
    json_schema,
    parse_case,
    read_case,
    template,
    version_of,
)
from hgnen_desktop.core.storage.history import doubts_of
from hgnen_desktop.core.storage.newer_file import parse_newer
from hgnen_desktop.core.storage.shared_file import digest_of, replace_case_file
from hgnen_desktop.core.workflow import Workbench
from tests.core.conftest import AS_OF
from tests.places import CASES

FIXTURES = sorted((Path(__file__).parent / "version_1").glob("*.json"))
BUNDLED = [path for path in sorted(CASES.glob("*.json")) if version_of(path.read_bytes()) == 1]


def without_version(content: bytes) -> dict[str, Any]:
    return {name: value for name, value in json.loads(content).items() if name not in ("version", "about")}


@pytest.mark.parametrize("path", [*FIXTURES, *BUNDLED], ids=lambda path: path.stem)
def test_a_file_of_version_1_is_read_whole_and_saved_in_the_present_version(path: Path, bench: Workbench) -> None:
    content = path.read_bytes()
    case = parse_case(content, bench.catalogue)
    assert version_of(content) == 1
    assert case.course == ()
    written = dump_case(case)
    assert json.loads(written)["version"] == FORMAT_VERSION
    assert parse_case(written, bench.catalogue) == case
    before, after = without_version(content), without_version(written)
    for name in before.keys() - {"findings"}:
        if before[name] not in ({}, [], "", None, False):
            assert after[name] == before[name] or case.model_dump(mode="json")[name] == before[name]
    for finding, answer in before.get("findings", {}).items():
        full = answer if isinstance(answer, dict) else {"state": "known", "value": answer}
        kept = after["findings"].get(finding, {"state": "not_asked"})
        assert {key: value for key, value in full.items() if value is not None and key != "about"} == kept


def any_value(finding: Finding, chance: random.Random) -> Any:
    options = [option.id for option in finding.options]
    match finding.type:
        case FindingType.YES_NO:
            return chance.random() < 0.5
        case FindingType.CHOICE:
            return chance.choice(options)
        case FindingType.CHOICES:
            return chance.sample([one for one in options if one != finding.exclusive], 2)
        case FindingType.DATE:
            return "2025-11-03"
        case FindingType.TEXT:
            return finding.example
        case _:
            assert finding.possible is not None
            return chance.randint(int(finding.possible.min), int(finding.possible.max))


def old_file(number: int, bench: Workbench) -> bytes:
    """A case as version 1 wrote it, with anything in it that version 1 could hold."""
    chance = random.Random(number)
    findings: dict[str, Any] = {}
    for finding in chance.sample(list(bench.catalogue.findings.values()), 20):
        answer: dict[str, Any] = {"state": "known", "value": any_value(finding, chance)}
        if chance.random() < 0.3:
            answer = {"state": chance.choice(["pending", "not_done"]), "note": "Ä \u0142 \u05d0 \U0001f9ec"}
        findings[finding.id] = answer | ({"on": "2025-12-24"} if chance.random() < 0.3 else {})
    data: dict[str, Any] = {"format": "hgnen-case", "version": 1, "case_id": f"case-{number}", "findings": findings}
    data["label"], data["notes"] = f"PT-{number:04}", "line\nline " * chance.randint(1, 40)
    data["birth_year"] = chance.randint(1930, 2000)
    data["decisions"] = [{"item": "nec-debulking", "verdict": "declined", "reason": "Not wanted.", "on": "2025-12-30"}]
    data["workup"] = {"workup-brain-mri": {"state": "ordered", "on": "2026-01-02"}}
    data["surveillance"] = {
        "anchor_date": "2025-10-31",
        "choices": {"rule/phase/every": chance.randint(1, 12)},
        "visits": [{"visit": "rule/003", "state": "done", "on": "2026-01-10", "note": "o.B."}],
        "window_days": 7,
    }
    data["guidelines"] = {"nanets_hgnen_2023": "1.0.0#0123456789abcdef"}
    return json.dumps(data, indent=chance.choice([None, 1, 4]), ensure_ascii=chance.random() < 0.5).encode()


def test_a_folder_of_200_old_files_loses_no_byte_on_opening_and_nothing_on_saving(
    bench: Workbench, tmp_path: Path
) -> None:
    old = {tmp_path / f"{number}.json": old_file(number, bench) for number in range(200)}
    for path, content in old.items():
        path.write_bytes(content)
    cases: dict[Path, Case] = {path: read_case(path, bench.catalogue, AS_OF)[0] for path in old}
    assert all(path.read_bytes() == content for path, content in old.items())
    assert len(list(tmp_path.iterdir())) == 200
    for path, case in cases.items():
        replace_case_file(path, checked_content(case), digest_of(old[path]))
        assert backup_of(path).read_bytes() == old[path]
        again, written = read_case(path, bench.catalogue, AS_OF)
        assert again == case
        assert without_version(written) == without_version(old[path])
        assert dump_case(again) == written


COURSE = [
    {"id": "a", "kind": "pathology", "on": "2025", "tissue": "liver", "findings": {"pathology.ki67": 80}},
    {"id": "b", "kind": "surgery", "on": "2025-05-06", "margin": "r0", "nodes_positive": 6, "nodes_examined": 42},
    {"id": "c", "kind": "systemic", "on": "2025-06", "stop": "2025-11", "regimens": ["cisplatin"], "cycles": 6},
]


def with_course(*events: dict[str, Any], **fields: Any) -> bytes:
    data = {"format": "hgnen-case", "version": 2, "case_id": "x", "course": list(events), **fields}
    return json.dumps(data).encode()


def test_a_course_is_written_and_read_back(bench: Workbench) -> None:
    case = parse_case(with_course(*COURSE), bench.catalogue, AS_OF)
    assert [event.on for event in case.course] == ["2025", "2025-05-06", "2025-06"]
    assert case.course[0].findings["pathology.ki67"].value == 80
    assert parse_case(dump_case(case), bench.catalogue, AS_OF) == case


@pytest.mark.parametrize(
    ("event", "place", "words"),
    [
        ({"id": "a", "kind": "party"}, "course > entry 1 > kind", '"pathology"'),
        ({"id": "a", "kind": "surgery", "on": "2025-02-30"}, "course > entry 1 > on", "cannot stand here"),
        ({"id": "a", "kind": "surgery", "on": "March"}, "course > entry 1 > on", "YYYY-MM"),
        ({"id": "a", "kind": "surgery", "on": 2025}, "course > entry 1 > on", "cannot stand here"),
        ({"id": "a", "kind": "surgery", "cycles": 4}, "Surgery > cycles", "has no such field"),
        ({"id": "a", "kind": "surgery", "colour": "red"}, "course > entry 1 > colour", "no such field"),
        ({"id": "a", "kind": "surgery", "margin": "r7"}, "course > entry 1 > margin", '"r0"'),
        ({"id": "a", "kind": "surgery", "on": "2026-05"}, "Surgery of May 2026 > on", "in the future"),
        ({"id": "a", "kind": "surgery", "on": "1959"}, "Surgery of 1959 > on", "before the year of birth"),
        ({"id": "a", "kind": "systemic", "on": "2025-05", "stop": "2025-03"}, "> stop", "before it starts"),
        (
            {"id": "a", "kind": "systemic", "on": "2025-05", "stop": "2025-07", "ended": False},
            "> ended",
            "still running",
        ),
        ({"id": "a", "kind": "surgery", "corrects": "z"}, "> corrects", "no other event 'z'"),
        ({"id": "a", "kind": "result", "findings": {"pathology.ki67": 140}}, "> findings > pathology.ki67", "0 to 100"),
        ({"id": "a", "kind": "result", "findings": {"pathology.k": 1}}, "> pathology.k", "no finding with this name"),
    ],
)
def test_what_cannot_be_in_a_course_is_told_with_its_place(
    event: dict[str, Any], place: str, words: str, bench: Workbench
) -> None:
    with pytest.raises(CaseFileError) as told:
        parse_case(with_course(event, birth_year=1960), bench.catalogue, AS_OF)
    sentence = told.value.faults[0].sentence()
    assert place in sentence
    assert words in sentence


def test_two_deaths_and_ids_that_stand_twice_are_refused(bench: Workbench) -> None:
    deaths = [{"id": "a", "kind": "death", "on": "2025-05"}, {"id": "b", "kind": "death", "on": "2025-06"}]
    with pytest.raises(CaseFileError, match="recorded already"):
        parse_case(with_course(*deaths), bench.catalogue)
    with pytest.raises(CaseFileError, match="the id 'a' stands 2 times"):
        parse_case(with_course({"id": "a", "kind": "result"}, {"id": "a", "kind": "result"}), bench.catalogue)


def test_a_file_of_version_1_that_names_a_course_is_refused(bench: Workbench) -> None:
    content = with_course(*COURSE).replace(b'"version": 2', b'"version": 1')
    with pytest.raises(CaseFileError, match="a file of version 1 has no course"):
        parse_case(content, bench.catalogue)


def test_a_newer_file_is_looked_at_and_what_is_not_understood_is_named(bench: Workbench) -> None:
    findings = {"tumor.site": "rectum", "tumor.mood": "bright", "pathology.ki67": {"state": "known", "value": "purple"}}
    content = with_course(*COURSE, version=9, findings=findings, label="PT-1", robots=[1, 2], birth_year="old")
    with pytest.raises(CaseFileError, match="written by a newer program"):
        parse_case(content, bench.catalogue)
    case, hidden = parse_newer(content, bench.catalogue)
    assert (case.label, case.known(), len(case.course)) == ("PT-1", {"tumor.site": "rectum"}, 3)
    assert set(hidden) == {"robots", "birth_year", "tumor.mood", "pathology.ki67"}
    assert version_of(content) == 9


def test_a_file_of_version_2_from_before_plans_were_kept_is_whole_and_has_nothing_to_doubt(bench: Workbench) -> None:
    content = b"""{"format": "hgnen-case", "version": 2, "case_id": "x", "findings": {"tumor.site": "rectum"},
                   "course": [{"id": "a", "kind": "imaging", "on": "2026-01"}], "guidelines": {"p": "1#a"}}"""
    case = parse_case(content, bench.catalogue)
    assert (case.plans, case.history) == ((), ())
    assert doubts_of(content, case) == ()
    assert b"plans" not in dump_case(case)
    assert b"history" not in dump_case(case)


def test_the_template_and_the_schema_speak_of_the_present_version(bench: Workbench) -> None:
    empty = template(bench.catalogue)
    assert (empty["version"], empty["course"]) == (FORMAT_VERSION, [])
    assert parse_case(json.dumps(empty).encode(), bench.catalogue).course == ()
    schema = json_schema(bench.catalogue)
    assert schema["properties"]["version"] == {"type": "integer", "minimum": 1, "maximum": FORMAT_VERSION}
    for name, kept in (("plans", "KeptPlan"), ("history", "HistoryEntry")):
        assert schema["properties"][name]["items"] == {"$ref": f"#/$defs/{kept}"}
        assert schema["$defs"][kept]["additionalProperties"] is False
    kinds = {one["properties"]["kind"]["const"]: one for one in schema["$defs"]["Event"]["oneOf"]}
    assert set(kinds) == {kind.value for kind in EventKind}
    for kind, own in FIELDS.items():
        assert set(kinds[kind.value]["properties"]) == {*COMMON_FIELDS, *own}
        assert kinds[kind.value]["additionalProperties"] is False


@pytest.mark.parametrize("text", ["2026-3", "26-03", "2026-00", "2026-02-30", "", "2026-03-", "march"])
def test_a_partial_date_is_a_day_a_month_or_a_year(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        PartialDate(text)


def test_an_event_is_the_same_after_any_way_through_a_file(bench: Workbench) -> None:
    event = Event(
        id="a", kind=EventKind.DECISION, on=PartialDate("2025-01"), items=("x",), carried_out="no", reason="r"
    )
    case = Case(case_id="x", course=(event,))
    assert Case.model_validate(case) == case
    assert parse_case(dump_case(case), bench.catalogue).course == (event,)
