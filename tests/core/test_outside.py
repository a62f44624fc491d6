"""What a hostile but fair user, and a program that reads the JSON, may do to the command line and to files."""

from __future__ import annotations

import datetime as dt
import json
import os
import random
import re
import shutil
import stat
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from hgnen_desktop.cli import BAD_GUIDELINES, BAD_INPUT, DONE, UNEXPECTED, main
from hgnen_desktop.core.due_folder import find_cases, read_due
from hgnen_desktop.core.errors import CaseFileError, Fault, GuidelineError
from hgnen_desktop.core.export.pdf import plan_pdf
from hgnen_desktop.core.export.plan_text import plan_text
from hgnen_desktop.core.follow_up_rules import RuleFinder
from hgnen_desktop.core.guidelines.library import load_folder
from hgnen_desktop.core.guidelines.strict_yaml import read_yaml
from hgnen_desktop.core.schedule.anchor_checks import anchor_notes
from hgnen_desktop.core.schedule.surveillance import Anchor
from hgnen_desktop.core.storage.atomic import refuse_clashes, write_atomically
from hgnen_desktop.core.storage.case_file import dump_case, json_schema, new_case, parse_case, save_case
from hgnen_desktop.core.workflow import Workbench
from tests.places import CASES, GUIDELINES, PROGRAM

AS_OF = dt.date(2026, 1, 15)
RECTAL = CASES / "rectal-nec.json"
ON = ["--as-of", "2026-01-15"]
PLAN = ["plan", str(RECTAL), "--anchor", "2026-01-10", *ON]
needs_posix = pytest.mark.skipif(os.name != "posix", reason="pipes and devices of POSIX systems")


def a_file(**fields: Any) -> bytes:
    return json.dumps({"format": "hgnen-case", "version": 1, **fields}).encode()


def fault(bench: Workbench, content: bytes, as_of: dt.date | None = None) -> str:
    with pytest.raises(CaseFileError) as caught:
        parse_case(content, bench.catalogue, as_of)
    return str(caught.value)


def program(*arguments: str, **options: Any) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "PYTHONPATH": str(PROGRAM.parent), **options.pop("env", {})}
    environment.pop("DISPLAY", None)
    command = [sys.executable, "-m", "hgnen_desktop", *arguments]
    return subprocess.run(command, env=environment, check=False, timeout=60, **options)


# --- case files --------------------------------------------------------------------------------------------------------


def test_a_case_file_cut_off_anywhere_is_refused_in_one_sentence(bench: Workbench) -> None:
    whole = RECTAL.read_bytes().rstrip()
    for length in range(len(whole)):
        assert fault(bench, whole[:length]).count("\n") == 0


def test_mutants_give_only_our_error_and_quickly(bench: Workbench) -> None:
    tokens = [b"1e999", b"NaN", b"null", b'"\\ud83d"', b"[[[[", b"9" * 5000, b"\xff", b'"', b"\\", b"1700006400", b"{}"]
    whole, dice = RECTAL.read_bytes(), random.Random(20260115)
    told: list[str] = []
    for _ in range(1500):
        content, at = bytearray(whole), dice.randrange(len(whole))
        match dice.randrange(3):
            case 0:
                content[at] = dice.randrange(256)
            case 1:
                del content[at : at + dice.randrange(1, 30)]
            case _:
                content[at:at] = dice.choice(tokens)
        start = time.process_time()
        try:
            case = parse_case(bytes(content), bench.catalogue, AS_OF)
            assert parse_case(dump_case(case), bench.catalogue) == case
        except CaseFileError as error:
            told += [one.sentence() for one in error.faults]
        assert time.process_time() - start < 0.5
    assert len(told) > 500
    assert all(sentence.isprintable() and len(sentence) < 2000 for sentence in told)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b'{"format":"hgnen-case","version":1,"birth_year":' + b"9" * 5000 + b"}", "too large"),
        (b'{"' + b'\\"' * 2_000_000, "not complete JSON"),
        (b'{"format":"hgnen-case","version":1,"decisions":[' + b"1," * 2_000_000 + b"1]}", "more than 20000 values"),
        (b" " * 5_000_001, "larger than 5 MB"),
        (a_file(findings={"p" * 1_000_000: 1}), "no finding"),
        (a_file(findings={"pathology.ki67": "p" * 1_000_000}), "pathology.ki67: This text is too long"),
        (a_file(findings={f"a{number}": 1 for number in range(4000)}), "3980 more faults"),
        (a_file(name="\ud83d"), "name: the text holds half of a character"),
        (a_file(findings={"pathology.ki67": {"note": "\udc00"}}), "pathology.ki67 > note: the text holds half"),
        (b'{"format":"' + b"x" * 1_000_000 + b'"}', "not a case file"),
    ],
)
def test_too_much_is_refused_soon_and_in_few_words(bench: Workbench, content: bytes, words: str) -> None:
    start = time.process_time()
    told = fault(bench, content)
    assert words in told
    assert len(told) < 6000
    assert time.process_time() - start < 5


@pytest.mark.parametrize("day", [0, 1700006400, "1700006400", "2026-01-15T00:00:00", "20260115", "2026-1-5", True, ""])
def test_only_a_written_day_is_a_date(bench: Workbench, day: object) -> None:
    assert "YYYY-MM-DD" in fault(bench, a_file(findings={"pathology.ki67": {"state": "known", "value": 85, "on": day}}))
    assert "YYYY-MM-DD" in fault(bench, a_file(surveillance={"anchor_date": day}))


def test_a_number_is_not_read_from_a_text_or_a_yes(bench: Workbench) -> None:
    for value in ("3", True, 3.5):
        assert "choices" in fault(bench, a_file(surveillance={"choices": {"rule/later/every": value}}))
    assert parse_case(a_file(birth_year=1950.0), bench.catalogue).birth_year == 1950


def test_a_hidden_decimal_cannot_cross_a_threshold(bench: Workbench) -> None:
    assert "at most 1 decimal" in fault(bench, a_file(findings={"pathology.ki67": 55.0000000001}))


def test_what_has_happened_is_not_dated_ahead(bench: Workbench) -> None:
    ahead = "2026-01-16"
    content = a_file(
        birth_year=2027,
        decisions=[{"item": "x", "verdict": "accepted", "on": ahead}],
        workup={"x": {"state": "done", "on": ahead}},
    )
    told = fault(bench, content, AS_OF)
    for place in ("birth_year: ", "decisions > entry 1 > on: ", "workup > x > on: "):
        assert place in told
    assert parse_case(content, bench.catalogue).birth_year == 2027


def test_a_case_that_could_not_be_opened_again_is_not_saved_over_a_good_one(tmp_path: Path) -> None:
    path = tmp_path / "case.json"
    save_case(new_case("PT-0001"), path)
    before = path.read_bytes()
    for changes in ({"name": "\ud83d"}, {"label": "x" * 201}, {"notes": "x" * 20_001}):
        with pytest.raises(CaseFileError):
            save_case(new_case("PT-0001").with_changes(**changes), path)
    assert path.read_bytes() == before


def test_messages_cannot_steer_a_terminal() -> None:
    assert Fault("a\x1b[2J", "b\nc\u202e").sentence() == "a\ufffd[2J: b\ufffdc\ufffd"


def test_schema_says_what_the_reader_says(bench: Workbench) -> None:
    """The parts in which both once differed; checked with a small reading of the schema's own words."""
    schema = json_schema(bench.catalogue)
    for finding in bench.catalogue.findings.values():
        known, unknown = schema["properties"]["findings"]["properties"][finding.id]["anyOf"][:2]
        assert known["properties"]["state"]["enum"] == ["known"]
        assert known["required"] == ["state", "value"]
        assert "known" not in unknown["properties"]["state"]["enum"]
        assert unknown["properties"]["value"] == {"type": "null"}
        assert known["properties"]["note"]["anyOf"][0]["maxLength"] == 20_000
        pattern = known["properties"]["on"]["anyOf"][0]["pattern"]
        assert re.fullmatch(pattern, "2026-01-15")
        assert not re.search(pattern, "1700006400")
    markers = schema["properties"]["findings"]["properties"]["pathology.site_markers"]["anyOf"][0]
    assert markers["properties"]["value"]["anyOf"][1] == {"const": ["none"]}


# --- files in and out --------------------------------------------------------------------------------------------------


@needs_posix
@pytest.mark.parametrize("kind", ["pipe", "device", "folder", "loop"])
def test_what_is_no_ordinary_file_is_refused_at_once(
    kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "case.json"
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "device":
        path.symlink_to("/dev/zero")
    elif kind == "loop":
        path.symlink_to(path)
    else:
        path.mkdir()
    assert main(["assess", str(path), *ON]) == BAD_INPUT
    assert capsys.readouterr().err.count("\n") == 1


@needs_posix
def test_a_pipe_in_a_folder_does_not_stop_the_due_list(bench: Workbench, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "case.json")
    lines = [
        line for lines in read_due(find_cases([tmp_path]), RuleFinder(bench.engine.reasoner), AS_OF) for line in lines
    ]
    assert "not an ordinary file" in lines[0].notes[0]


@needs_posix
def test_a_device_is_never_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(CaseFileError, match="not an ordinary file"):
        write_atomically(pipe, b"x")
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    for place in (Path("/"), tmp_path):
        with pytest.raises(CaseFileError):
            write_atomically(place, b"x")
    assert sorted(tmp_path.iterdir()) == [pipe]


def test_a_name_as_long_as_names_can_be_is_written(tmp_path: Path) -> None:
    write_atomically(tmp_path / ("x" * 250), b"x")
    assert (tmp_path / ("x" * 250)).read_bytes() == b"x"


def test_two_documents_in_one_file_and_a_document_over_its_case_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = tmp_path / "case.json"
    shutil.copy(RECTAL, case)
    before = case.read_bytes()
    plan = ["plan", str(case), "--anchor", "2026-01-10", *ON]
    assert main([*plan, "--json", str(tmp_path / "." / "case.json")]) == BAD_INPUT
    assert "it would be lost" in capsys.readouterr().err
    assert main([*plan, "--pdf", str(tmp_path / "x"), "--text", str(tmp_path / "y" / ".." / "x")]) == BAD_INPUT
    assert "same file" in capsys.readouterr().err
    assert case.read_bytes() == before
    assert list(tmp_path.iterdir()) == [case]
    os.link(case, tmp_path / "other name")
    with pytest.raises(CaseFileError):
        refuse_clashes([("--text", tmp_path / "other name")], [case])
    refuse_clashes([("--text", tmp_path / "one"), ("--pdf", tmp_path / "two")], [case])


@pytest.mark.parametrize("command", [["plan", "--text"], ["schedule", "--csv"], ["schedule", "--pdf"]])
def test_no_document_replaces_the_case_file_of_any_patient(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other patient"
    shutil.copy(RECTAL, other)
    asked = [command[0], str(RECTAL), "--anchor", "2026-01-10", *ON, command[1], str(other)]
    assert main(asked) == BAD_INPUT
    assert "this is a case file, which would be lost" in capsys.readouterr().err
    assert other.read_bytes() == RECTAL.read_bytes()
    save_case(new_case("PT-0002"), other)
    assert b"PT-0002" in other.read_bytes()


def test_a_dash_is_standard_output_and_holds_data_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main([*PLAN, "--json", "-", "--text", "plan.txt"]) == DONE
    captured = capsys.readouterr()
    assert json.loads(captured.out)["format"] == "hgnen-care-plan"
    assert "Written: plan.txt" in captured.err
    assert [path.name for path in tmp_path.iterdir()] == ["plan.txt"]


# --- the program as a process ------------------------------------------------------------------------------------------


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_behind_standard_output_is_told() -> None:
    with open("/dev/full", "wb") as full:
        done = program("case", "schema", stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == BAD_INPUT
    assert b"could not be written" in done.stderr
    assert b"Traceback" not in done.stderr


@needs_posix
def test_a_reader_that_goes_away_is_no_error() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as pipe:
        done = program("case", "schema", stdout=pipe, stderr=subprocess.PIPE)
    assert done.returncode == DONE
    assert done.stderr == b""


def test_the_same_bytes_in_every_locale_time_zone_and_hash_seed(tmp_path: Path) -> None:
    case = tmp_path / "case.json"
    content = json.loads(RECTAL.read_text(encoding="utf-8"))
    case.write_text(json.dumps({**content, "label": "Łódź é", "notes": "≥ ½ ş"}), encoding="utf-8")
    seen = set()
    for number, env in enumerate(
        (
            {"LC_ALL": "C.UTF-8", "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "1"},
            {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "TZ": "America/Los_Angeles"},
            {"PYTHONIOENCODING": "latin-1", "PYTHONHASHSEED": "2"},
        )
    ):
        folder = tmp_path / str(number)
        folder.mkdir()
        plan = ["plan", str(case), "--anchor", "2026-01-10", *ON, "--pdf", "p.pdf", "--json", "-"]
        done = program(*plan, env=env, cwd=folder, capture_output=True)
        assert done.returncode == DONE, done.stderr
        assert "Łódź é".encode() in done.stdout
        seen.add((done.stdout, (folder / "p.pdf").read_bytes()))
    assert len(seen) == 1


def test_an_unexpected_error_says_where_and_nothing_of_the_patient(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_arguments: object, **_options: object) -> None:
        raise KeyError("ZZCANARY")

    monkeypatch.setattr(Workbench, "plan", broken)
    assert main(PLAN) == UNEXPECTED
    told = capsys.readouterr().err
    assert "KeyError at " in told
    assert "ZZCANARY" not in told
    assert "Traceback" not in told


def test_a_mistyped_command_is_not_taken_for_a_case_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["asess", str(RECTAL)]) == BAD_INPUT
    assert "Did you mean 'assess'?" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        ["--anchor", "20260110"],
        ["--anchor", "2026-W03-4"],
        ["--anchor", "2026-01-10", "--anchor-event", " "],
        ["--anchor", "2026-01-10", "--anchor-event", "x" * 201],
        ["--anchor", "2026-01-10", "--anchor-event", "a\x1b[2J"],
        ["--anchor", "2026-01-10", "--anchor-event", "\udcff"],
    ],
)
def test_dates_and_events_of_another_form_are_refused(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["plan", str(RECTAL), *arguments, *ON])
    assert caught.value.code == BAD_INPUT


def test_an_anchor_at_the_end_of_the_calendar_and_far_ahead(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plan", str(RECTAL), "--anchor", "9999-12-31", *ON]) == BAD_INPUT
    assert "9999 lies outside" in capsys.readouterr().err
    assert "Check the year" in anchor_notes(Anchor(dt.date(2062, 1, 1)), AS_OF)[0]
    assert "provisional" in anchor_notes(Anchor(dt.date(2027, 1, 1)), AS_OF)[0]


# --- what people enter -------------------------------------------------------------------------------------------------

HOSTILE = "<b>&amp; Łódź \x1b[31m名前\r\nline\ttwo\x9b 𐍈 " + "W" * 10_000


def test_text_keeps_every_character_and_no_control(bench: Workbench) -> None:
    case = parse_case(a_file(label="W" * 200, name="a\x00b\nc", notes=HOSTILE), bench.catalogue)
    assert parse_case(dump_case(case), bench.catalogue).notes == HOSTILE
    plan = bench.plan(case, AS_OF, None)
    text = plan_text(plan, full=True)
    assert len(plan_text(plan).splitlines()) <= 25
    assert all(char.isprintable() or char == "\n" for char in text)
    assert max(map(len, text.split("\n"))) <= 80
    joined = "".join(text.split())
    assert "W" * 10_000 in joined
    assert "<b>&amp;Łódź\u241b[31m名前linetwo\\x9b𐍈" in joined
    assert "a\u2400bc" in joined


def test_a_long_label_leaves_date_and_status_in_the_running_header(bench: Workbench, tmp_path: Path) -> None:
    from pypdf import PdfReader

    case = parse_case(RECTAL.read_bytes(), bench.catalogue).with_changes(label="W" * 200)
    path = tmp_path / "plan.pdf"
    path.write_bytes(plan_pdf(bench.plan(case, AS_OF, None)))
    for page in PdfReader(path).pages:
        assert re.search(r"W…\s+·\s+care plan of 15 Jan 2026\s+·\s+DRAFT", page.extract_text())


def test_thousands_of_empty_lines_fill_no_pages(bench: Workbench) -> None:
    from io import BytesIO

    from pypdf import PdfReader

    case = parse_case(RECTAL.read_bytes(), bench.catalogue)
    pages = [
        len(PdfReader(BytesIO(plan_pdf(bench.plan(case.with_changes(notes=notes), AS_OF, None)))).pages)
        for notes in ("a\n\nb", "a" + "\n" * 19_000 + "b")
    ]
    assert pages[0] == pages[1]


def test_a_character_the_pdf_cannot_print_is_named(bench: Workbench) -> None:
    from io import BytesIO

    from pypdf import PdfReader

    case = parse_case(a_file(notes=HOSTILE), bench.catalogue)
    pages = PdfReader(BytesIO(plan_pdf(bench.plan(case, AS_OF, None)))).pages
    page = "".join(one.extract_text() for one in pages)
    assert "[U+001B] without a name (notes)" in " ".join(page.split())
    assert "\u540d" in page


# --- guidelines --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a: 1\nb: !!python/object:os.system x\n", 2, "tags are not used"),
        ("a: !!int x\n", 1, "tags are not used"),
        ("a: &x 1\nb: *x\n", 1, "anchors and aliases"),
        ("a:\n  " + "[" * 100_000, 2, "nested more than 40|brackets stand in brackets"),
        ("a: 1\nb: \x07\n", 2, "a character stands here that no text file holds. Take it out"),
        ("", 1, "does not begin with a name and its value"),
        ("a: 1\n---\nb: 1\n", 2, "behind the end of what the file holds"),
    ],
)
def test_yaml_that_could_harm_is_refused_with_its_line(text: str, line: int, words: str) -> None:
    with pytest.raises(GuidelineError, match=words) as caught:
        read_yaml(text, "x.yaml")
    assert [one.where for one in caught.value.faults] == [f"x.yaml:{line}"]


def test_numbers_of_thousands_of_digits_stay_text() -> None:
    assert read_yaml(f"a: {'1' * 5000}\nb: 1.{'0' * 500}\n", "x.yaml")["a"] == "1" * 5000


@needs_posix
@pytest.mark.parametrize("kind", ["pipe", "dangling link", "folder", "in no pack", "not UTF-8", "section in pack.yaml"])
def test_a_folder_of_guidelines_with_a_strange_file_is_refused(
    kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "guidelines"
    shutil.copytree(GUIDELINES, folder)
    strange = folder / "nanets_hgnen_2023" / "zz.yaml"
    match kind:
        case "pipe":
            os.mkfifo(strange)
        case "dangling link":
            strange.symlink_to("nowhere")
        case "folder":
            strange.mkdir()
        case "in no pack":
            strange = folder / "zz.yaml"
            strange.write_text("cautions: []\n")
        case "not UTF-8":
            strange.write_bytes(b"a: \xff\n")
        case _:
            strange = folder / "nanets_hgnen_2023" / "pack.yaml"
            strange.write_text(strange.read_text(encoding="utf-8") + "\ncautions: []\n", encoding="utf-8")
    assert main(["guidelines", "check", "--folder", str(folder)]) == BAD_GUIDELINES
    assert f"{strange.relative_to(folder).as_posix()}:1: " in capsys.readouterr().err


def test_a_compiled_copy_that_was_cut_off_is_made_again(tmp_path: Path) -> None:
    compiled = tmp_path / "build" / "guidelines.json"
    whole = load_folder(GUIDELINES, compiled)
    content = compiled.read_bytes()
    compiled.write_bytes(content[:5000])
    assert load_folder(GUIDELINES, compiled) == whole
    assert compiled.read_bytes() == content
    (tmp_path / "file").write_text("no folder")
    assert load_folder(GUIDELINES, tmp_path / "file" / "guidelines.json") == whole
