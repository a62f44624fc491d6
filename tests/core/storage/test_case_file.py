"""Case files: what is refused, in which words, and that nothing is lost or half-written."""

from __future__ import annotations

import datetime as dt
import json
import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any
from uuid import RFC_4122, UUID

import pytest

from hgnen_desktop.core.domain.case import Case
from hgnen_desktop.core.domain.reported import Reported
from hgnen_desktop.core.errors import CaseFileError
from hgnen_desktop.core.storage.atomic import write_atomically, write_together
from hgnen_desktop.core.storage.case_file import (
    dump_case,
    json_schema,
    load_case,
    new_case,
    parse_case,
    save_case,
    template,
)
from hgnen_desktop.core.workflow import Workbench
from tests.core.conftest import AS_OF, RECTAL_NEC, a_case
from tests.places import CASES


def file_of(**changes: Any) -> bytes:
    data: dict[str, Any] = {"format": "hgnen-case", "version": 1, "case_id": "x", "findings": {}}
    return json.dumps({**data, **changes}).encode()


def message(content: bytes, bench: Workbench) -> str:
    with pytest.raises(CaseFileError) as caught:
        parse_case(content, bench.catalogue, AS_OF)
    assert all(fault.what.endswith(".") for fault in caught.value.faults)
    return str(caught.value)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "the file is empty"),
        (b"   \n", "the file is empty"),
        (b'{"format": "hgnen-case", "ver', "not complete JSON"),
        (b"hello", "not complete JSON"),
        (b"\xff\xfe\x00", "not UTF-8"),
        (b"[1, 2]", "a case is written in curly brackets"),
        (b'{"format": "other", "version": 1}', "not a case file"),
        (b'{"version": 1}', "not a case file"),
        (file_of(version=3), "written by a newer program"),
        (file_of(version="1"), "not a version"),
        (file_of(version=True), "not a version"),
        (file_of(colour="red"), "no such field"),
        (file_of(label=["a"]), "label"),
        (file_of(findings=[]), "names of findings in curly brackets"),
        (b'{"format": "hgnen-case", "version": 1, "version": 1}', "stands twice"),
        (b'{"format": "hgnen-case", "version": 1, "findings": {"pathology.ki67": NaN}}', "case file: NaN is no number"),
        (b'{"format": "hgnen-case", "version": 1, "findings": {"pathology.ki67": 1e999}}', "too large"),
        (b"[" * 100_000, "nested"),
    ],
)
def test_files_that_are_no_case(content: bytes, words: str, bench: Workbench) -> None:
    assert words in message(content, bench)


@pytest.mark.parametrize(
    ("finding", "value", "words"),
    [
        ("pathology.ki67", 140, "a number from 0 to 100 %"),
        ("pathology.ki67", -1, "a number from 0 to 100 %"),
        ("pathology.ki67", True, "a number from 0 to 100 %"),
        ("pathology.ki67", "much", "There is no number"),
        ("pathology.ki67", "70-8", "from 70 down to 8"),
        ("pathology.ki67", "1,234", "may stand between thousands"),
        ("pathology.ki67", "10-20-30", "3 numbers"),
        ("pathology.ki67", ">", "no number behind"),
        ("pathology.mitoses", "16/10 HPF", "diameter of the field"),
        (
            "pathology.ki67",
            {"state": "known", "value": {"text": ">90", "low": 10, "high": 100}},
            "a number from 0 to 100 %",
        ),
        ("pathology.ki67", {"state": "known", "value": {"text": ">90", "low": 90}}, "a number from 0 to 100 %"),
        ("extent.tnm_t", "T7", 'a notation like "ypT3"'),
        ("extent.tnm_n", "pN1 (42/6)", 'a notation like "pN1 (6/42)"'),
        ("extent.tnm_m", "pT3", 'a notation like "cM0"'),
        ("extent.figo_other", "VC", 'a notation like "IIIC2"'),
        ("pathology.ki67", 55.55, "a number from 0 to 100 %"),
        ("pathology.histology", "sarcoma", '"nec"'),
        ("pathology.histology", 5, '"nec"'),
        ("extent.lvsi", "yes", "true or false"),
        ("extent.metastatic_sites", ["liver", "moon"], '"liver"'),
        ("extent.metastatic_sites", ["liver", "liver"], '"liver"'),
        ("extent.metastatic_sites", "liver", "a list of"),
        ("patient.ecog", 1.5, "a whole number from 0 to 4"),
        ("pathology.report_date", "2026-02-30", "YYYY-MM-DD"),
        ("pathology.report_date", "2026-01-16", "in the future"),
        ("pathology.ki-67", 85, "Did you mean 'pathology.ki67'"),
    ],
)
def test_values_that_a_finding_cannot_have(finding: str, value: Any, words: str, bench: Workbench) -> None:
    text = message(file_of(findings={finding: value}), bench)
    assert words in text
    assert finding in text


def test_every_fault_is_reported_once(bench: Workbench) -> None:
    with pytest.raises(CaseFileError) as caught:
        parse_case(file_of(findings={"pathology.ki67": 140, "patient.ecog": 9, "tumor.site": "knee"}), bench.catalogue)
    assert len(caught.value.faults) == 3


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ({"state": "maybe"}, '"not_done"'),
        ({"state": "known"}, "there is no value"),
        ({"state": "pending", "value": 85}, "but there is a value"),
        ({"state": "known", "value": 85, "colour": 1}, "no such field"),
        ({"state": "known", "value": 85, "on": "15.01.2026"}, "not a date"),
        ({"state": "known", "value": 85, "on": "2026-01-16"}, "in the future"),
    ],
)
def test_answers_of_the_wrong_shape(answer: dict[str, Any], words: str, bench: Workbench) -> None:
    assert words in message(file_of(findings={"pathology.ki67": answer}), bench)


def test_a_note_full_of_brackets_is_only_a_note(bench: Workbench) -> None:
    case = parse_case(file_of(notes="[" * 500 + '"' + "{" * 500), bench.catalogue)
    assert case.notes.startswith("[[[")


def test_template_is_a_valid_empty_case_that_explains_every_finding(bench: Workbench) -> None:
    data = template(bench.catalogue)
    case = parse_case(json.dumps(data).encode(), bench.catalogue)
    assert case.findings == {}
    assert set(data["findings"]) == set(bench.catalogue.findings)
    assert all("Allowed:" in entry["about"] for entry in data["findings"].values())
    assert set(json_schema(bench.catalogue)["properties"]["findings"]["properties"]) == set(bench.catalogue.findings)


def test_round_trip_keeps_every_character_and_is_repeatable(bench: Workbench, tmp_path: Path) -> None:
    case = a_case(RECTAL_NEC, name="Łódź <b>&amp; 😀", notes="line\n" * 200, birth_year=1960)
    save_case(case, tmp_path / "case.json")
    assert load_case(tmp_path / "case.json", bench.catalogue, AS_OF) == case
    assert dump_case(case) == dump_case(load_case(tmp_path / "case.json", bench.catalogue))


def test_a_folder_or_a_missing_file_is_said_in_words(bench: Workbench, tmp_path: Path) -> None:
    with pytest.raises(CaseFileError, match="folder"):
        load_case(tmp_path, bench.catalogue)
    with pytest.raises(CaseFileError, match="could not be read"):
        load_case(tmp_path / "none.json", bench.catalogue)


def test_a_full_disk_leaves_the_old_file_whole(tmp_path: Path) -> None:
    target = tmp_path / "case.json"
    target.write_bytes(b"old")
    limit = resource.getrlimit(resource.RLIMIT_FSIZE)
    previous = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (512, limit[1]))
    try:
        with pytest.raises(CaseFileError, match="untouched"):
            write_atomically(target, b"n" * 4096)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limit)
        signal.signal(signal.SIGXFSZ, previous)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_failing_sync_is_an_error_and_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "case.json"
    target.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", lambda _handle: (_ for _ in ()).throw(OSError(5, "Input/output error")))
    with pytest.raises(CaseFileError, match="Input/output error"):
        write_atomically(target, b"new")
    assert target.read_bytes() == b"old"


def test_of_several_files_all_are_put_in_place_or_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, new, last = tmp_path / "a.ics", tmp_path / "b.pdf", tmp_path / "c.csv"
    first.write_bytes(b"old a")
    last.write_bytes(b"old c")
    files = {first: b"new a", new: b"new b", last: b"new c"}
    replace = os.replace

    def refused(source: Path, target: Path) -> None:
        if source.suffix == ".set" and target == last and target.read_bytes() == b"old c":
            raise PermissionError(13, "Permission denied")
        replace(source, target)

    monkeypatch.setattr(os, "replace", refused)
    with pytest.raises(CaseFileError, match=r"c\.csv: .*Permission denied.*Nothing else was written"):
        write_together(files)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a.ics": b"old a", "c.csv": b"old c"}
    monkeypatch.undo()
    write_together(files)
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == files


def test_a_stick_without_second_names_for_files_is_put_back_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, folder = tmp_path / "a.ics", tmp_path / "b.pdf"
    first.write_bytes(b"old")
    folder.mkdir()
    monkeypatch.setattr(os, "link", lambda *_names: (_ for _ in ()).throw(OSError(95, "Not supported")))
    with pytest.raises(CaseFileError, match="this is a folder"):
        write_together({first: b"new", folder: b"x"})
    assert first.read_bytes() == b"old"
    write_together({first: b"new", tmp_path / "c": b"x"})
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.ics", "b.pdf", "c"]


def test_killed_while_saving_the_file_is_the_old_or_the_new_one(tmp_path: Path) -> None:
    target = tmp_path / "case.json"
    script = (
        "import sys; from pathlib import Path\n"
        "from hgnen_desktop.core.storage.atomic import write_atomically\n"
        "n = 0\n"
        "while True:\n"
        "    n += 1\n"
        "    write_atomically(Path(sys.argv[1]), (b'%08d' % n) * 25_000)\n"
    )
    for round_number in range(12):
        process = subprocess.Popen([sys.executable, "-c", script, str(target)])
        deadline = time.monotonic() + 10
        while not target.exists() and time.monotonic() < deadline:
            time.sleep(0.01)
        time.sleep(0.03 + 0.013 * round_number)
        process.kill()
        process.wait()
        content = target.read_bytes()
        assert len(content) == 200_000
        assert content == content[:8] * 25_000


def test_a_case_is_dated_by_what_it_is_handed(bench: Workbench) -> None:
    content = file_of(findings={"pathology.report_date": "2026-01-15"})
    assert isinstance(parse_case(content, bench.catalogue, dt.date(2026, 1, 15)), Case)
    with pytest.raises(CaseFileError, match="in the future"):
        parse_case(content, bench.catalogue, dt.date(2026, 1, 14))


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"birth_year": 1850}, "birth_year: 1850 cannot stand here. Allowed: a whole number from 1890 to 2200."),
        ({"birth_year": "1950"}, "Allowed: a whole number from 1890 to 2200."),
        ({"teaching": None}, "teaching: null cannot stand here. Allowed: true or false."),
        ({"label": "x" * 201}, "a text in double quotes, at most 200 characters"),
        ({"decisions": [{"item": "x", "verdict": "yes"}]}, 'Allowed: "accepted", "declined", "deferred", "added".'),
        ({"decisions": [{"verdict": "added"}]}, "decisions > entry 1 > item: this is missing. Needed: a text"),
        ({"decisions": {}}, "a list in square brackets; for each entry: curly brackets with item, verdict, reason"),
        ({"workup": {"x": {"state": "maybe"}}}, 'Allowed: "done", "ordered", "waived".'),
        ({"surveillance": {"foo": 1}}, "surveillance > foo: there is no such field here. Allowed: rule, anchor_event,"),
        ({"surveillance": {"anchor_date": "31.03.2026"}}, 'Allowed: a date as "YYYY-MM-DD".'),
        (
            {"surveillance": {"clinic_days": {"weekdays": [7]}}},
            "weekdays > entry 1: 7 cannot stand here. Allowed: 0, 1, 2, 3, 4, 5, 6.",
        ),
        ({"surveillance": {"own_rule": {"text": "", "every_months": 3, "visits": 2}}}, "1 to 200 characters"),
        ({"findings": {"pathology.ki67": {"state": "known", "value": 3, "note": 4}}}, "note: 4 cannot stand here."),
        (
            {"findings": {"patient.ecog": "x"}},
            "for example 12. Allowed: a whole number from 0 to 4, or as the report has it",
        ),
        ({"findings": {"patient.ecog": 7}}, 'for example ">2" or "2-3".'),
        ({"findings": {"pathology.ki_67": None}}, "there is no finding with this name. Did you mean 'pathology.ki67'?"),
        ({"findings": {"pathology.ki67": True}}, "true is not a value that Ki-67 index can have"),
        ({"findings": {"pathology.site_markers": ["none", "cdx2"]}}, 'each once; "none" stands alone'),
    ],
)
def test_each_fault_says_where_and_what_may_stand_there(bench: Workbench, fields, words: str) -> None:
    content = json.dumps({"format": "hgnen-case", "version": 1, **fields}).encode()
    with pytest.raises(CaseFileError) as caught:
        parse_case(content, bench.catalogue)
    assert len(caught.value.faults) == 1
    assert words in str(caught.value)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b'{"format": "hgnen-case"}', "version: this is missing. Needed: 2."),
        (b'{"version": 1}', "this is not a case file: it is missing"),
        (b'{"format": "hgnen-case", version: 2}', "a name in double quotes is missing"),
        (b'{"format" "hgnen-case"}', "the colon after a name is missing"),
        (b'{"format": "hgnen-case" "version": 1}', "a comma or a closing bracket is missing"),
        (b'{"format": "hgnen\ncase"}', "a line break or control character stands inside a text"),
        (b'{"label": "C:\\x"}', "a backslash must be written twice"),
        (b'{"label": "\\u12"}', "four digits are missing"),
        (b'{"format": "hgnen-case"} {}', "something follows after the last closing bracket"),
        ('{"label": "é"}'.encode("latin-1"), "save it there as UTF-8"),
        ('{"label": "é"}'.encode("utf-16"), "save it there as UTF-8"),
    ],
)
def test_a_file_that_cannot_be_read_says_why_in_plain_words(bench: Workbench, content: bytes, words: str) -> None:
    with pytest.raises(CaseFileError) as caught:
        parse_case(content, bench.catalogue)
    assert words in str(caught.value)


@pytest.mark.parametrize(
    ("finding", "written", "value"),
    [
        ("pathology.ki67", "55,5", 55.5),
        ("pathology.ki67", "85 %", 85.0),
        ("extent.tumor_size", "31 mm", 3.1),
        ("patient.ecog", "1", 1),
        ("tumor.site", "Gallbladder or bile duct", "biliary"),
        ("tumor.site", "small bowel", "small_bowel"),
        ("extent.tnm_n", "pN1  (6/42)", "pN1 (6/42)"),
    ],
)
def test_what_is_written_as_people_write_it_is_read(
    finding: str, written: str, value: object, bench: Workbench
) -> None:
    read = parse_case(file_of(findings={finding: written}), bench.catalogue).answer(finding).value
    assert read == value
    assert type(read) is type(value)


@pytest.mark.parametrize("text", [">90", "70-80 %", "up to 50", "~80", "\u2265 55\u202f%"])
def test_a_reported_number_comes_back_as_typed(text: str, bench: Workbench, tmp_path: Path) -> None:
    case = parse_case(file_of(findings={"pathology.ki67": text}), bench.catalogue)
    value = case.answer("pathology.ki67").value
    assert isinstance(value, Reported)
    assert value.text == text
    assert parse_case(dump_case(case), bench.catalogue) == case
    assert dump_case(parse_case(dump_case(case), bench.catalogue)) == dump_case(case)
    assert Case.model_validate(case) == case
    save_case(case, tmp_path / "case.json")
    assert load_case(tmp_path / "case.json", bench.catalogue) == case


def test_a_plain_number_is_written_as_a_plain_number(bench: Workbench) -> None:
    case = parse_case(file_of(findings={"pathology.ki67": "85 %"}), bench.catalogue)
    assert b'"value": 85.0' in dump_case(case)


def test_a_site_called_by_another_name_keeps_it_in_the_note(bench: Workbench) -> None:
    answers = [
        parse_case(file_of(findings={"tumor.site": name}), bench.catalogue).answer("tumor.site")
        for name in ("Ampulla of Vater", "ampulla", "biliary")
    ]
    assert {one.value for one in answers} == {"biliary"}
    assert "do not name the ampulla" in (answers[0].note or "")
    assert answers[2].note is None


def test_a_name_beside_a_note_leaves_the_note_alone(bench: Workbench) -> None:
    answer = {"state": "known", "value": "IIIC1", "note": "two of nine nodes"}
    read = parse_case(file_of(findings={"extent.figo": answer}), bench.catalogue).answer("extent.figo")
    assert (read.value, read.note) == ("IIIC", "two of nine nodes")


def test_the_schema_describes_what_is_recorded_of_visits_and_asks_for_none_of_it(bench: Workbench) -> None:
    schema = json_schema(bench.catalogue)
    shapes = schema["$defs"]
    assert {"visit", "on", "text"} <= set(shapes["VisitNote"]["properties"])
    assert {"uid", "sequence", "audience", "cancelled"} <= set(shapes["GivenOut"]["properties"])
    assert {"denominations", "closed"} <= set(shapes["ClinicDays"]["properties"])
    for shape, names in ((shapes["SurveillanceChoices"], {"given_out"}), (schema, {"visit_notes"})):
        assert names <= set(shape["properties"])
        assert not names & set(shape.get("required", []))


def test_a_case_without_what_newer_versions_record_is_written_as_it_was(bench: Workbench) -> None:
    for path in sorted(CASES.glob("*.json")):
        written = json.loads(dump_case(load_case(path, bench.catalogue)))
        assert "visit_notes" not in written
        assert "given_out" not in written.get("surveillance", {})


def test_each_new_case_has_a_random_identity_of_its_own() -> None:
    identities = {new_case().case_id for _ in range(200)}
    assert len(identities) == 200
    for one in identities:
        assert (str(UUID(one)), UUID(one).version, UUID(one).variant) == (one, 4, RFC_4122)
