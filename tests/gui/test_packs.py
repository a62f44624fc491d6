"""Guideline packs in the window: read with what they would change, installed by an explicit choice, and removed."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from hgnen_desktop.core.careplan.plan import Signer
from hgnen_desktop.core.domain.case import Answer, Case
from hgnen_desktop.core.errors import Fault, PlanError
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.guidelines.library import load_guidelines
from hgnen_desktop.core.installing.blank import blank_texts
from hgnen_desktop.core.shelf.found import own_shelf, with_installed
from hgnen_desktop.core.shelf.signed import pack_bytes
from hgnen_desktop.core.signoff.standing import SignOff
from hgnen_desktop.core.storage.case_file import save_case
from hgnen_desktop.core.storage.signatures import fingerprint_of
from hgnen_desktop.gui.packs import PacksDialog
from tests.packs import bare

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
TODAY = dt.date(2026, 1, 15)


@pytest.fixture(scope="module")
def own():
    return bare(load_guidelines())


@pytest.fixture
def dialog(qtbot, own) -> PacksDialog:
    made = PacksDialog(own, own_shelf(), SignOff(Index(own)), TODAY)
    qtbot.addWidget(made)
    made.show()
    return made


def packed(path: Path, key: Ed25519PrivateKey | None) -> Path:
    content = pack_bytes(
        "blank", blank_texts(), publisher="North & South", sequence=1, review_by=dt.date(2027, 1, 1), key=key
    )
    path.write_bytes(content)
    return path


def test_a_signed_pack_is_read_accepted_installed_and_removed(dialog, own, tmp_path) -> None:
    assert dialog.packs.count() == len(own.packs)
    assert not dialog.remove_button.isEnabled()
    assert not dialog.install_button.isEnabled()
    dialog.read(packed(tmp_path / "blank.hgpack", KEY))
    assert "new: Team: Tumor board of our clinic: to do" in dialog.said.toPlainText()
    assert not dialog.install_button.isEnabled()
    assert dialog.accept_key.isVisible()
    assert not dialog.teaching.isVisible()
    assert fingerprint_of(KEY.public_key().public_bytes_raw()) in dialog.accept_key.text()
    case = Case(case_id="a", findings={"treatment.status": Answer.model_validate({"state": "known", "value": "none"})})
    (tmp_path / "cases").mkdir()
    save_case(case, tmp_path / "cases" / "a.json")
    dialog.compare(tmp_path / "cases")
    assert dialog.said.toPlainText().startswith("1 of 1 cases would change.")
    dialog.accept_key.setChecked(True)
    assert dialog.install_button.isEnabled()
    dialog.install()
    assert with_installed(own)[0].packs[-1].trust == "signed"
    assert "signed by North & South, edition 1" in dialog.packs.item(dialog.packs.count() - 1).text()
    assert "next start" in dialog.note.text()
    assert dialog.remove_button.isEnabled()
    dialog.remove()
    assert dialog.packs.count() == len(own.packs)
    assert with_installed(own)[0] == own


def test_what_nobody_signed_needs_the_choice_of_teaching_and_a_changed_file_is_refused(dialog, tmp_path) -> None:
    dialog.read(packed(tmp_path / "blank.hgpack", None))
    assert dialog.teaching.isVisible()
    assert not dialog.install_button.isEnabled()
    dialog.teaching.setChecked(True)
    assert dialog.install_button.isEnabled()
    signed = packed(tmp_path / "signed.hgpack", KEY)
    signed.write_bytes(signed.read_bytes().replace(b"Our clinic", b"Her clinic"))
    dialog.read(signed)
    assert "not as it was signed" in dialog.said.toPlainText()
    assert not dialog.install_button.isEnabled()
    assert not dialog.teaching.isChecked()


def test_every_control_has_a_name(dialog) -> None:
    assert all(one.accessibleName() or one.text() for one in (dialog.install_button, dialog.older, dialog.teaching))
    assert dialog.packs.accessibleName()
    assert dialog.said.accessibleName()


def test_the_menu_leads_to_the_packs(window, monkeypatch) -> None:
    shown = []
    monkeypatch.setattr(PacksDialog, "exec", lambda self: shown.append(self.packs.count()))
    window.menus.packs.trigger()
    assert shown == [len(window.document.bench.own.packs)]


def test_guidelines_that_were_changed_on_the_disk_are_told_when_there_is_time(qtbot, window, monkeypatch) -> None:
    bench = window.document.bench
    monkeypatch.setattr(bench, "_not_as_built", [Fault("a pack", "what it says is not what its hash was made of.")])
    with qtbot.waitSignal(window._loader.altered, timeout=5000) as told:
        window._loader.check()
    assert told.args == [["a pack: what it says is not what its hash was made of."]]
    with pytest.raises(PlanError, match="not what its hash"):
        bench.keep_plan(window.document.case, TODAY, None, Signer("Dr. A", "oncologist", "Clinic"))


def test_each_pack_says_who_stands_behind_it_and_what_is_in_it(dialog, tmp_path) -> None:
    dialog.packs.setCurrentRow(0)
    assert "comes with the program" in dialog.packs.item(0).text()
    assert "not yet clinically signed off" in dialog.packs.item(0).text()
    told = dialog.said.toPlainText()
    assert "Read by clinicians: not yet clinically signed off" in told
    assert "Review by " in told
    assert "statements of the source" in told
    dialog.read(packed(tmp_path / "blank.hgpack", KEY))
    told = dialog.said.toPlainText()
    assert f"Signed: by North & South, edition 1, key {fingerprint_of(KEY.public_key().public_bytes_raw())}" in told
    assert "Answers: Team" in told
    assert "read, not in use" in dialog.packs.currentItem().text()
    dialog.accept_key.setChecked(True)
    assert dialog.install_button.isEnabled()
    dialog.packs.setCurrentRow(0)
    assert not dialog.install_button.isEnabled(), "another pack is looked at"
    assert not dialog.accept_key.isVisible()
    dialog.packs.setCurrentRow(dialog.packs.count() - 1)
    assert dialog.install_button.isEnabled()


def test_a_file_of_a_pack_in_place_of_the_pack_is_answered_kindly(dialog, tmp_path) -> None:
    for name, text in blank_texts().items():
        path = tmp_path / "blank" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    dialog.read(next(one for one in (tmp_path / "blank").glob("*.yaml") if one.name != "pack.yaml"))
    assert "this is one of the files in which a pack is written, not a pack." in dialog.said.toPlainText()
    assert dialog.note.text() == "The pack cannot be used. Nothing was changed."
    dialog.read(tmp_path / "blank" / "pack.yaml")
    assert dialog.teaching.isVisible()
    assert "Signed: by nobody; for teaching only" in dialog.said.toPlainText()
