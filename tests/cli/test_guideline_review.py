from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from hgnen_desktop.cli import reviews
from hgnen_desktop.cli.program import main
from hgnen_desktop.core.review.found import own_folder
from hgnen_desktop.core.review.packet import FEEDBACK, PATIENTS, PDF, TABLE
from hgnen_desktop.core.review.yaml_file import write_yaml_review
from hgnen_desktop.core.workflow import Workbench
from tests.core.export.tagged import heard
from tests.core.review.pieces import DAY, FIRST, SECOND, agreed

REVIEW = ["guidelines", "review"]
WHO = {"Name": "Test Reviewer Three", "Profession": "pathologist", "Institution": "Hospital C"}
WHO |= {"Conflicts of interest (none, or which)": "none", "Date (YYYY-MM-DD)": "2026-12-01"}


@pytest.fixture(scope="module")
def bench() -> Workbench:
    return Workbench()


def _as_started(monkeypatch: pytest.MonkeyPatch, bench: Workbench) -> None:
    """Each command reads the reviews anew, as a program that was just started; the guidelines are loaded once."""

    def workbench() -> Workbench:
        bench._sign_off = None
        return bench

    monkeypatch.setattr(reviews, "today", lambda: DAY)
    monkeypatch.setattr(reviews, "workbench", workbench)


@pytest.fixture(autouse=True)
def _started(monkeypatch: pytest.MonkeyPatch, bench: Workbench) -> None:
    _as_started(monkeypatch, bench)


@pytest.fixture(scope="module")
def packet(tmp_path_factory: pytest.TempPathFactory, bench: Workbench) -> Path:
    folder = tmp_path_factory.mktemp("packet") / "localized"
    patch = pytest.MonkeyPatch()
    _as_started(patch, bench)
    # A situation with two teaching cases, so that no test patient has to be looked for.
    assert main([*REVIEW, "--situation", "nec_localized_follow_up", "--packet", str(folder), "--quiet"]) == 0
    patch.undo()
    return folder


def _filled(packet: Path, says: str = "agree", rows: int = 1_000) -> bytes:
    out = []
    for row in csv.reader(io.StringIO((packet / TABLE).read_text(encoding="utf-8-sig"))):
        if row and row[0] in WHO:
            row = [row[0], WHO[row[0]]]
        elif row and row[0].isdecimal() and rows > 0:
            row[5], rows = says, rows - 1
        out.append(row)
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=";").writerows(out)
    return buffer.getvalue().encode("utf-8-sig")


def test_nobody_has_reviewed_what_ships(capsys: pytest.CaptureFixture[str]):
    assert main(REVIEW) == 0
    said = capsys.readouterr().out
    assert "items read by two\n" in said
    assert "signed off" not in said
    assert main([*REVIEW, "--reviewers"]) == 0
    assert capsys.readouterr().out == "Nobody has reviewed these guidelines.\n"


def test_a_packet_holds_what_a_reviewer_needs(packet: Path):
    assert {"H1", "H2", "H3", "P"} <= {one.role for one in heard((packet / PDF).read_bytes()).kids}
    names = sorted(one.name for one in (packet / PATIENTS).glob("*.txt"))
    assert len(names) >= 2
    drawn = [(packet / PATIENTS / name).with_suffix(".svg").read_text(encoding="utf-8") for name in names]
    assert all(one.startswith("<?xml") and "Decision tree: " in one for one in drawn)
    text = (packet / PATIENTS / names[0]).read_text(encoding="utf-8")
    assert "The road through the tree" in text
    assert "Situation: Localized digestive NEC, treated, in follow-up." in text.replace("\n", " ")
    feedback = (packet / FEEDBACK).read_text(encoding="utf-8")
    table = (packet / TABLE).read_text(encoding="utf-8-sig")
    assert feedback.count("- pack:") == sum(1 for row in csv.reader(io.StringIO(table)) if row and row[0].isdecimal())


def test_a_packet_is_not_written_over(packet: Path, capsys: pytest.CaptureFixture[str]):
    before = (packet / TABLE).read_bytes()
    assert main([*REVIEW, "--packet", str(packet)]) == 2
    assert "a packet lies here already" in capsys.readouterr().err
    assert (packet / TABLE).read_bytes() == before


def test_a_table_that_comes_back_is_read_and_counts(packet: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    path = tmp_path / "back.csv"
    path.write_bytes(_filled(packet))
    assert main([*REVIEW, "--read", str(path)]) == 0
    assert "Test Reviewer Three, pathologist, Hospital C:" in capsys.readouterr().out
    assert main([*REVIEW, "--reviewers"]) == 0
    assert "conflicts of interest: none" in capsys.readouterr().out
    assert main([*REVIEW, "--situation", "nec_localized_follow_up"]) == 0
    said = capsys.readouterr().out.splitlines()[0]
    count = said.split(" of ")[1].split()[0]
    assert said.endswith(f"0 of {count} items read by two; {count} read by one")


def test_a_second_reviewer_signs_off_and_a_third_opens_again(
    packet: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], bench: Workbench
):
    path = tmp_path / "back.csv"
    path.write_bytes(_filled(packet, rows=2))
    assert main([*REVIEW, "--read", str(path)]) == 0
    keys = [one.key for one in _marks(bench)]
    other = tmp_path / "second.yaml"
    other.write_bytes(write_yaml_review(agreed(bench.sign_off, SECOND, keys)))
    assert main([*REVIEW, "--read", str(other)]) == 0
    capsys.readouterr()
    assert main([*REVIEW, "--list"]) == 0
    assert capsys.readouterr().out.count("signed off by Test Reviewer T") == 2
    third = tmp_path / "third.yaml"
    wants = 'says: change\n  what: "Say otherwise"\n  why: "Table 1"\n'
    third.write_bytes(
        write_yaml_review(agreed(bench.sign_off, FIRST, keys[:1])).replace(b"says: agree\n", wants.encode())
    )
    assert main([*REVIEW, "--read", str(third)]) == 0
    assert main([*REVIEW, "--open"]) == 0
    said = capsys.readouterr().out
    assert "reviewers disagree" in said
    assert "Test Reviewer One, 1 Dec 2026: change: Say otherwise (because: Table 1)" in said


def _marks(bench: Workbench):
    from hgnen_desktop.core.review.found import load_sign_off

    return [mark for review in load_sign_off(bench.index).reviews for mark in review.marks]


def test_typing_errors_are_told_and_nothing_is_taken(packet: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    path = tmp_path / "back.csv"
    path.write_bytes(_filled(packet, says="agre"))
    assert main([*REVIEW, "--read", str(path)]) == 2
    said = capsys.readouterr().err
    assert "back.csv, row 9: 'agre' is not what can be said. Did you mean 'agree'?" in said
    assert not own_folder().exists()


def test_the_feedback_file_is_read_as_well(packet: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    text = (packet / FEEDBACK).read_text(encoding="utf-8")
    for field in ("name", "profession", "institution", "interests"):
        text = text.replace(f'  {field}: ""', f'  {field}: "none of it"')
    text = text.replace('on: ""', 'on: "2026-12-01"', 1).replace('says: ""', "says: agree", 3)
    path = tmp_path / "feedback.yaml"
    path.write_text(text, encoding="utf-8")
    assert main([*REVIEW, "--read", str(path)]) == 0
    assert "3 items read (3 agree, 0 change, 0 question)" in capsys.readouterr().out


def test_a_mistyped_situation_is_answered_with_those_near(capsys: pytest.CaptureFixture[str]):
    assert main([*REVIEW, "--situation", "nec_localised"]) == 2
    assert "Did you mean nec_localized" in capsys.readouterr().err


def test_check_looks_at_reviews_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bench: Workbench):
    from hgnen_desktop.cli.commands import guidelines
    from hgnen_desktop.core.guidelines import library

    folder = tmp_path / "nanets_hgnen_2023" / "review"
    folder.mkdir(parents=True)
    (folder / "one.yaml").write_bytes(b"reviewer:\n  name: x\n")
    monkeypatch.setattr(library, "load_folder", lambda _folder: bench.index.guidelines)
    assert any("profession" in one.sentence() for one in guidelines._faulty_reviews(tmp_path))


def test_into_packs_needs_a_file(capsys: pytest.CaptureFixture[str]):
    assert main([*REVIEW, "--into-packs"]) == 2
    assert "--read FILE" in capsys.readouterr().err
