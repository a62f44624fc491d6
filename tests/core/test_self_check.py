"""The program's check of itself finds what is wrong, says so in a sentence, and leaves nothing behind."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from hgnen_desktop import RELEASED
from hgnen_desktop.cli import main
from hgnen_desktop.core import self_check, vignettes
from hgnen_desktop.core.self_check import Checked
from hgnen_desktop.core.storage import sealed
from hgnen_desktop.core.storage.own_folder import data_folder
from tests.places import GUIDELINES

DAY = RELEASED + dt.timedelta(days=1)


@pytest.fixture(autouse=True)
def _few(monkeypatch) -> None:
    monkeypatch.setattr(self_check, "_EACH", 60)


def by_name(day: dt.date = DAY) -> dict[str, Checked]:
    return {one.name: one for one in self_check.self_check(day)}


def test_a_whole_program_passes_every_check_and_leaves_nothing(capsys) -> None:
    found = by_name()
    assert list(found) == [
        "guidelines",
        "test patients",
        "document",
        "fonts",
        "holidays",
        "clock",
        "folders",
        "encryption",
    ]
    assert [one for one in found.values() if not one.passed] == []
    assert list(data_folder().iterdir()) == []


def test_what_is_wrong_is_told_in_a_sentence_and_the_other_checks_go_on(monkeypatch, tmp_path) -> None:
    monkeypatch.setattr(vignettes, "failures", lambda *_arguments: ["another entity"])
    monkeypatch.setattr("hgnen_desktop.core.export.pdf.plan_pdf", lambda *_arguments: b"%PDF-1.7 cut")
    monkeypatch.setattr(sealed, "unseal", lambda *_arguments: b"other")
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setenv("HGNEN_DATA_DIR", str(tmp_path / "file"))
    found = by_name(RELEASED - dt.timedelta(days=4000))
    said = {name: one.words for name, one in found.items() if not one.passed}
    assert set(said) == {"test patients", "document", "clock", "folders", "encryption"}
    assert "answered otherwise than the sources say" in said["test patients"]
    assert "computer's clock" in said["clock"]
    assert "could not be made" in said["folders"]


def test_a_list_of_holidays_that_is_not_whole_is_told(monkeypatch) -> None:
    """A package without the names of holidays dated no visit of a clinic that keeps them."""

    def lost(*_arguments, **_more) -> None:
        raise FileNotFoundError(2, "No translation file found for domain")

    monkeypatch.setattr("hgnen_desktop.core.schedule.working_days._country", lost)
    assert by_name()["holidays"].words == "The public holidays cannot be read. Please install the program again."


def test_a_font_that_is_cut_is_named(monkeypatch) -> None:
    from hgnen_desktop.core.export import pdf_fonts

    read = pdf_fonts.read_bytes
    monkeypatch.setattr(pdf_fonts, "read_bytes", lambda kind, *parts: read(kind, *parts)[:100])
    assert "cannot be read" in by_name()["fonts"].words


def test_the_command_prints_it_and_fails_with_a_fault(capsys, monkeypatch) -> None:
    checks = [Checked("fonts", True, "17 faces"), Checked("clock", False, "wrong by years")]
    monkeypatch.setattr(self_check, "self_check", lambda _today: iter(checks))
    assert main(["self-check"]) == 1
    assert capsys.readouterr().out == "ok    fonts: 17 faces\nFAIL  clock: wrong by years\n"
    assert main(["self-check", "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["passed"] is False


def test_an_installed_program_reads_its_test_patients_without_yaml(monkeypatch) -> None:

    content = vignettes.vignettes_bytes(GUIDELINES)
    monkeypatch.setattr(vignettes, "kept_beside", lambda name: content if name == vignettes.VIGNETTES_FILE else None)
    monkeypatch.setattr(vignettes, "read_vignettes", lambda _path: pytest.fail("the YAML was read"))
    shipped = vignettes.shipped_vignettes()
    assert len(shipped) > 1000
    assert all(case.findings for _vignette, case in shipped[:20])
