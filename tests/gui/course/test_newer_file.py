from __future__ import annotations

import json
from pathlib import Path

import pytest

from hgnen_desktop.gui.document import CaseDocument


@pytest.fixture
def newer(tmp_path: Path) -> Path:
    path = tmp_path / "case.json"
    findings = {"tumor.site": "rectum", "tumor.mood": "bright"}
    data = {"format": "hgnen-case", "version": 9, "case_id": "x", "label": "PT-9", "findings": findings, "robots": 3}
    path.write_text(json.dumps(data), encoding="utf-8")
    return path


def test_a_newer_file_is_shown_for_reading_and_never_written(newer: Path, document: CaseDocument, qtbot) -> None:
    before = newer.read_bytes()
    with qtbot.waitSignal(document.failed) as told:
        assert document.open(newer)
    sentences = told.args[0]
    assert "case.json was written by a newer program. It is shown for reading only" in sentences[0]
    assert sentences[1] == "Not shown, because this program does not know it: robots, tumor.mood."
    assert (document.case.label, document.case.known()) == ("PT-9", {"tumor.site": "rectum"})
    with qtbot.waitSignal(document.failed):
        assert not document.save(newer)
    with qtbot.waitSignal(document.failed):
        assert not document.save(newer.with_name("copy.json"))
    assert newer.read_bytes() == before
    assert [path.name for path in newer.parent.iterdir()] == ["case.json"]


def test_another_case_after_a_newer_file_can_be_saved(newer: Path, document: CaseDocument) -> None:
    document.open(newer)
    document.start()
    assert document.save(newer.with_name("new.json"))
