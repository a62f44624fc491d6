"""The due list from the command line: copies over all files, what cases wait for, and the list on paper."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

import pytest
from pypdf import PdfReader

from hgnen_desktop.cli import main
from hgnen_desktop.core.due_folder import OWN_EXPORTS
from tests.places import ROOT

AS_OF = "2026-11-20"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "clinic"
    place.mkdir()
    return place


def put(folder: Path, name: str, anchor: str = "2026-01-31", **fields: object) -> Path:
    plan = {"rule": "table-2-nec-imaging", "anchor_date": anchor, "anchor_event": "surgery"}
    case = {"format": "hgnen-case", "version": 1, "case_id": name, "label": name, "surveillance": plan, **fields}
    path = folder / f"{name}.json"
    path.write_text(json.dumps(case))
    return path


def due(folder: Path, *options: str) -> int:
    return main(["due", str(folder), "--as-of", AS_OF, *options])


def test_a_copy_is_told_though_its_own_line_is_not_shown(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(folder, "PT-1")
    put(folder, "PT-1-copy", "2026-10-15", case_id="PT-1", label="another")
    put(folder, "PT-1-broken", case_id="PT-1", birth_year="x")
    assert due(folder, "--find", "PT-1.json") == 1
    out = " ".join(capsys.readouterr().out.split())
    assert "another (" not in out
    assert "The case id 'PT-1' stands in 3 files:" in out
    assert due(folder, "--find", "PT-1.json", "--json") == 1
    assert [len(files) for files in json.loads(capsys.readouterr().out)["same_case_id"].values()] == [3]


def test_what_was_asked_for_is_said_above_the_list(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(folder, "PT-1")
    put(folder, "PT-2")
    assert due(folder, "--find", "PT-1", "--within", "week") == 0
    assert "Up to one week ahead, with the words 'PT-1'. 1 other line not shown." in capsys.readouterr().out


def test_the_overdue_come_first_and_files_that_cannot_be_read_in_one_line(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(folder, "PT-1")
    for name in ("a", "b"):
        (folder / f"{name}.json").write_text("{")
    assert due(folder) == 1
    out = capsys.readouterr().out
    assert out.index("2 files cannot be read; they are named under UNREADABLE.") < out.index("OVERDUE (1)")
    assert out.index("OVERDUE (1)") < out.index("UNREADABLE (2)")


def test_the_board_of_what_cases_wait_for(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(
        folder, "PT-1",
        findings={
            "pathology.ki67": {"state": "pending", "on": "2026-11-10"}, "molecular.mmr": {"state": "pending"},
            "imaging.sstr_uptake": {"state": "pending", "on": "2026-11-19"},
        },
        workup={"path-ki67-nec": {"state": "ordered", "on": "2026-11-12"}},
        decisions=[{"item": "x-own", "verdict": "deferred", "on": "2026-11-19"}],
    )  # fmt: skip
    put(folder, "PT-2", findings={"pathology.ki67": {"state": "pending", "on": "2026-10-01"}})
    put(folder, "PT-3")
    assert due(folder, "--waiting") == 0
    out = capsys.readouterr().out
    heads = [line for line in out.splitlines() if line.isupper() or (line[:1].isupper() and line.endswith(")"))]
    assert [head.split(" ")[0] for head in heads] == ["PATHOLOGY", "MOLECULAR", "IMAGING", "DECISION"]
    words = " ".join(out.split())
    assert words.index("PT-2") < words.index("PT-1")  # the longest wait first
    assert "since Thu 1 Oct 2026, 50 days" in words
    assert "since Thu 19 Nov 2026, 1 day" in words
    assert "the day was not recorded" in words
    assert "PT-3" not in words
    assert due(folder, "--json") == 0
    waiting = json.loads(capsys.readouterr().out)["waiting"]
    assert [(one["for"], one["label"], one["days"]) for one in waiting] == [
        ("pathology", "PT-2", 50), ("pathology", "PT-1", 10), ("pathology", "PT-1", 8), ("molecular", "PT-1", None), ("imaging", "PT-1", 1),
        ("decision", "PT-1", 1),
    ]  # fmt: skip


def test_nobody_waiting_is_said(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(folder, "PT-1")
    assert due(folder, "--waiting") == 0
    assert "No case waits for a result or a decision." in capsys.readouterr().out


def test_the_list_on_paper_splits_no_entry_and_says_what_was_asked_for(folder: Path, tmp_path: Path) -> None:
    for number in range(60):
        put(folder, f"PT-{number:02}", "2026-01-31", label=f"PT-{number:02} <b>名</b>", visit_notes=[
            {"visit": "table-2-nec-imaging/003", "on": "2026-11-02", "text": f"Called {number:02}, voicemail end{number:02}"},
        ])  # fmt: skip
    paper = tmp_path / "list.pdf"
    assert due(folder, "--pdf", str(paper), "--page", "Letter") == 0
    reader = PdfReader(io.BytesIO(paper.read_bytes()))
    assert reader.metadata is not None
    assert reader.metadata.title == "Due list of 20 Nov 2026"
    assert str(reader.metadata.creation_date).startswith(AS_OF)
    pages = [" ".join(page.extract_text().split()) for page in reader.pages]
    assert len(pages) > 2
    assert "60 lines. Up to one month ahead." in pages[0]
    for number, page in enumerate(pages, 1):
        assert f"page {number} of {len(pages)}" in page
    for number in range(60):
        (page,) = [page for page in pages if f"PT-{number:02}" in page]
        assert f"end{number:02} (Mon 2 Nov 2026)." in page
        assert f"PT-{number:02}<b>名</b>" in page.replace(" ", "")


def test_two_files_of_one_name_are_refused(folder: Path, tmp_path: Path) -> None:
    put(folder, "PT-1")
    assert due(folder, "--csv", str(tmp_path / "x"), "--xlsx", str(tmp_path / "x")) == 2
    assert not (tmp_path / "x").exists()
    assert due(folder, "--xlsx", str(tmp_path / "y.xlsx")) == 0
    assert (tmp_path / "y.xlsx").read_bytes().startswith(b"PK")


def test_what_the_program_wrote_for_other_programs_is_no_case(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = str(put(folder, "PT-1"))
    for words in (
        ("schedule", case, "--json", str(folder / "visits.json")),
        ("plan", case, "--json", str(folder / "plan.json"), "--fhir", str(folder / "fhir.json")),
    ):
        assert main([*words, "--as-of", AS_OF]) == 0
    capsys.readouterr()
    assert due(folder, "--json", "--all") == 0
    found = json.loads(capsys.readouterr().out)
    assert {line["file"].rpartition("/")[2] for line in found["lines"]} == {"PT-1.json"}
    assert found["same_case_id"] == {}


def test_no_format_that_the_program_writes_is_forgotten() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "hgnen_desktop" / "core").rglob("*.py"))
    formats = set(re.findall(r'(?:FORMAT(?:, \w+)? = |"format": )"(hgnen-[a-z-]+)"', code))
    assert formats - {"hgnen-case"} <= OWN_EXPORTS
    assert {"hgnen-schedule", "hgnen-care-plan"} <= formats
