"""A patient's data goes where a person sends it, and nowhere else."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from PySide6.QtWidgets import QApplication

from hgnen_desktop.core.domain.case import Answer, AnswerState, Decision, Verdict
from hgnen_desktop.core.storage.own_folder import data_folder
from hgnen_desktop.gui.views.decide import base
from hgnen_desktop.gui.views.decide.care_plan import CarePlanView
from tests.places import PROGRAM

NAME, NUMBER = "ZZCANARY", "987654"


def holds_data(content: str) -> bool:
    return NAME in content or NUMBER in content


def files_below(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_whole_way_through_the_window_leaves_the_patient_in_the_files_asked_for_alone(
    window, tmp_path, monkeypatch, capfd, caplog, qtbot
) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    monkeypatch.setenv("TMPDIR", str(scratch))
    out = tmp_path / "out"
    out.mkdir()
    document = window.document
    window.open_teaching("rectal-nec.json")
    document.set_identity(label=f"{NAME} {NUMBER}", name=f"<b>{NAME}</b> & {NUMBER}", notes=f"{NAME}\n{NUMBER}")
    document.answer("pathology.ki67", Answer(state=AnswerState.KNOWN, value=85.0, note=f"{NAME} {NUMBER}"))
    option = document.assessment.options[0].id
    document.decide(Decision(item=option, verdict=Verdict.DECLINED, reason=f"{NAME} {NUMBER}"))
    document.set_surveillance(anchor_date=dt.date(2026, 12, 1), anchor_event="start of treatment")
    assert window.recovery.keep() is not None
    assert document.save(out / "case.json")
    monkeypatch.setattr(base, "ask_where_to_save", lambda *_arguments: out / "plan.pdf")
    every_page = window.pages.keys()
    for key in every_page:
        window.go(key)
        QApplication.processEvents()
        titles = [widget.windowTitle() for widget in QApplication.topLevelWidgets()]
        assert not any(holds_data(title) for title in titles)
    window.go("care_plan")
    plan = window.pages.page("care_plan").findChild(CarePlanView)
    plan.save_button.click()
    assert (out / "plan.pdf").exists()
    window.close_case()
    window.settings.sync()

    kept = {**files_below(data_folder()), **files_below(scratch)}
    assert [path for path, content in kept.items() if holds_data(content.decode("utf-8", "replace"))] == []
    assert sorted(path.name for path in out.iterdir()) == ["case.json", "plan.pdf"]
    said = capfd.readouterr()
    assert not holds_data(said.out + said.err + caplog.text)


def test_the_command_line_says_nothing_of_the_patient_beside_the_data(tmp_path) -> None:
    case = tmp_path / "case.json"
    case.write_text(
        f'{{"format": "hgnen-case", "version": 1, "label": "{NAME} {NUMBER}", "name": "{NAME}", "notes": "{NUMBER}", '
        f'"findings": {{"tumor.site": {{"state": "known", "value": "rectum", "note": "{NAME}"}}}}}}',
        encoding="utf-8",
    )
    before, home = case.read_bytes(), tmp_path / "home"
    home.mkdir()
    environment = {**os.environ, "PYTHONPATH": str(PROGRAM.parent), "HOME": str(home), "TMPDIR": str(home)}
    environment.pop("HGNEN_DATA_DIR", None)
    for arguments in (
        ["plan", "case.json", "--anchor", "2026-01-10", "--pdf", "plan.pdf", "--text", "plan.txt"],
        ["assess", "case.json", "--as-of", "2026-01-15"],
        ["plan", "case.json", "--anchor", "2026-01-10", "--pdf", "nowhere/plan.pdf"],
    ):
        done = subprocess.run(
            [sys.executable, "-m", "hgnen_desktop", *arguments],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            timeout=120,
        )
        assert not holds_data(done.stderr), done.stderr
    assert case.read_bytes() == before
    assert files_below(home) == {}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["case.json", "home", "plan.pdf", "plan.txt"]
