"""``hgnen-desktop check FOLDER``: which case files can be read, before one is needed."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from hgnen_desktop.cli import BAD_INPUT, DONE, FAULTS_FOUND, main
from hgnen_desktop.core.storage.case_file import dump_case, new_case


def a_case(label: str) -> bytes:
    return dump_case(new_case(label).with_changes(case_id=label))


@pytest.fixture
def clinic(tmp_path: Path) -> Path:
    (tmp_path / "below").mkdir()
    (tmp_path / "good.json").write_bytes(a_case("one"))
    (tmp_path / "below" / "good.json").write_bytes(a_case("two"))
    (tmp_path / "table.json").write_bytes(b'{"rows": []}')
    return tmp_path


def test_a_good_folder_is_said_to_be_good(clinic: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = {one: one.read_bytes() for one in clinic.rglob("*.json")}
    assert main(["check", str(clinic)]) == DONE
    out = capsys.readouterr().out
    assert out.count("readable: ") == 2
    assert f"not a case file: {clinic / 'table.json'}" in out
    assert out.endswith("3 files: 2 readable, 1 not a case file.\n")
    assert {one: one.read_bytes() for one in clinic.rglob("*") if one.is_file()} == before


def test_what_cannot_be_read_is_named_with_its_reason(clinic: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (clinic / "cut.json").write_bytes(a_case("ZZCANARY")[:40])
    (clinic / "newer.json").write_bytes(b'{"format": "hgnen-case", "version": 99}')
    (clinic / "saved.json").write_bytes(b"")
    (clinic / "saved.json.bak").write_bytes(a_case("before"))
    assert main(["check", str(clinic)]) == FAULTS_FOUND
    out = capsys.readouterr().out
    assert f"not readable: {clinic / 'cut.json'}\n    line " in out
    assert "written by a newer program" in out
    assert f"only the version before the last save: {clinic / 'saved.json'}" in out
    assert "It can be opened like any case." in out
    assert "ZZCANARY" not in out
    assert main(["check", str(clinic), "--json"]) == FAULTS_FOUND
    data = json.loads(capsys.readouterr().out)
    assert data["counts"] == {"yes": 2, "locked": 0, "backup": 1, "no": 2, "other": 1}


def test_a_folder_that_is_not_there_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tmp_path / "gone")]) == BAD_INPUT
    assert "there is no such folder" in capsys.readouterr().err
    assert main(["check", str(tmp_path)]) == DONE
    assert "There is no file that may hold a case." in capsys.readouterr().out


def test_an_error_of_the_drive_is_a_sentence(
    clinic: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.stat

    def refuse(path, *arguments, **options):
        if str(path).endswith("good.json"):
            raise OSError(5, "Input/output error")
        return real(path, *arguments, **options)

    monkeypatch.setattr(os, "stat", refuse)
    assert main(["check", str(clinic)]) == FAULTS_FOUND
    assert "The file could not be read (Input/output error)" in capsys.readouterr().out
