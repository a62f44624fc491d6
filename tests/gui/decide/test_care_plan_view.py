from __future__ import annotations

import builtins
import sys

import pytest
from decide_support import BUNDLED, clipped, contradictory, known, nameless, out_of_scope, settle
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hgnen_desktop.core.domain.case import Decision, Verdict
from hgnen_desktop.core.export.formats import PLAN_FORMATS, PlanGiven
from hgnen_desktop.core.export.pdf import plan_pdf
from hgnen_desktop.core.export.plan_text import plan_text
from hgnen_desktop.core.storage.case_file import load_case
from hgnen_desktop.gui.views.decide import base
from hgnen_desktop.gui.views.decide.care_plan import CarePlanView


def choose(view: CarePlanView, words: str) -> None:
    """Choose one of the forms under "Save as"."""
    next(one for one in view.other_button.menu().actions() if one.text() == words).trigger()


@pytest.mark.parametrize("name", BUNDLED)
def test_the_preview_is_the_file_that_is_saved(teach, show, tmp_path, monkeypatch, qtbot, name):
    document = teach(name)
    view = CarePlanView(document)
    show(view)
    assert view.pdf == plan_pdf(document.plan())
    assert view._preview.document.pageCount() > 1
    assert view._preview.isVisibleTo(view)
    target = tmp_path / "plan.pdf"
    monkeypatch.setattr(base, "ask_where_to_save", lambda *_arguments: target)
    with qtbot.waitSignal(view.told):
        view.save_button.click()
    assert target.read_bytes() == view.pdf == bytes(view._preview._bytes.data())


def test_an_ending_is_added_and_a_place_that_cannot_be_written_is_said(teach, show, tmp_path, monkeypatch, qtbot):
    view = CarePlanView(teach("rectal-nec"))
    show(view)
    monkeypatch.setattr(base, "ask_where_to_save", lambda *_arguments: tmp_path / "plan")
    choose(view, "Text\u2026")
    assert (tmp_path / "plan.txt").read_text(encoding="utf-8") == view.text
    monkeypatch.setattr(base, "ask_where_to_save", lambda *_arguments: tmp_path / "missing" / "plan.pdf")
    with qtbot.waitSignal(view.failed) as failed:
        view.save_button.click()
    assert "could not be written" in failed.args[0][0]


def test_the_suggested_name_holds_nothing_of_the_patient(teach, show, monkeypatch):
    document = teach("rectal-nec")
    document.set_identity(label="PT-7", name="Zacanary")
    view = CarePlanView(document)
    show(view)
    names = []
    monkeypatch.setattr(base, "ask_where_to_save", lambda _parent, _title, name, _kinds: names.append(name))
    view.save_button.click()
    choose(view, "Text\u2026")
    assert names == ["care-plan-2026-11-20-draft.pdf", "care-plan-2026-11-20-draft.txt"]


def test_a_plan_is_offered_a_place_beside_its_case(teach, show, tmp_path, monkeypatch):
    document = teach("rectal-nec")
    document.save(tmp_path / "case.json")
    view = CarePlanView(document)
    show(view)
    names = []
    monkeypatch.setattr(base, "ask_where_to_save", lambda _parent, _title, name, _kinds: names.append(name))
    view.save_button.click()
    assert names == [str(tmp_path / "care-plan-2026-11-20-draft.pdf")]


def test_copy_is_the_text_of_the_same_plan(teach, show):
    document = teach("rectal-nec")
    view = CarePlanView(document)
    show(view)
    view.copy_button.click()
    assert QApplication.clipboard().text() == plan_text(document.plan())


def test_the_plan_can_be_read_as_text(teach, show):
    view = CarePlanView(teach("rectal-nec"))
    show(view)
    made = view.pdf
    view.as_text.setChecked(True)
    assert view.reading.isVisibleTo(view)
    assert not view._preview.isVisibleTo(view)
    assert view.reading.toPlainText() == view.text
    view.as_text.setChecked(False)
    assert view._preview.isVisibleTo(view)
    assert view.pdf is made


def sign(view: CarePlanView, name: str, reason: str = "") -> None:
    """Sign the plan that is shown, as a person does."""
    view.final_button.click()
    view.sign.name.setText(name)
    view.sign.reason.setText(reason)
    QTest.keyClick(view.sign.name, Qt.Key.Key_Return)


def rows(view: CarePlanView) -> list[list[str]]:
    return view.plans.texts()


def test_a_draft_is_made_final_by_a_name_and_kept(teach, show, tmp_path, qtbot):
    document = teach("rectal-nec")
    assert document.save(tmp_path / "case.json")
    view = CarePlanView(document)
    show(view)
    assert not view.is_final
    assert "DRAFT" in view.text
    assert view.plans.isHidden()
    with qtbot.waitSignal(view.told) as told:
        sign(view, "Dr A. Example")
    assert told.args[0] == "Plan 1 is signed and kept in the case, which is saved."
    assert view.is_final
    assert "FINAL, PLAN 1" in view.text
    assert view.pdf == plan_pdf(document.kept_plan(1)[0])
    assert view.sign.isHidden()
    assert "unchanged since it was signed" in view.state_note.text()
    assert rows(view) == [
        ["Draft, made from the findings of today", "", ""],
        ["Plan 1 of Fri 20 Nov 2026", "Dr A. Example", "unchanged since it was signed"],
    ]
    assert load_case(tmp_path / "case.json", document.bench.catalogue).plans == document.case.plans
    document.undo_stack.undo()
    assert len(document.case.plans) == 1, "no undo takes back what was signed"


def test_without_a_name_nothing_is_final_and_escape_leaves_a_draft(teach, show):
    view = CarePlanView(teach("rectal-nec"))
    show(view)
    sign(view, "  ")
    assert "signed by a name" in view.sign.complaint()
    assert view.document.case.plans == ()
    QTest.keyClick(view.sign.name, Qt.Key.Key_Escape)
    assert view.sign.isHidden()
    assert view.document.case.plans == ()


def test_role_and_institution_are_remembered_and_a_name_never(teach, show):
    view = CarePlanView(teach("rectal-nec"))
    show(view)
    view.final_button.click()
    view.sign.role.setText("Oncologist")
    view.sign.institution.setText("Example Clinic")
    view.sign.name.setText("Dr A. Example")
    view.sign.sign_button.click()
    again = CarePlanView(teach("pancreatic-g3-net"))
    show(again)
    again.final_button.click()
    assert (again.sign.name.text(), again.sign.role.text(), again.sign.institution.text()) == (
        "",
        "Oncologist",
        "Example Clinic",
    )
    again.sign.name.setText("Half typed")
    teach("rectal-nec")
    again.hide()
    again.show()
    assert again.sign.isHidden()
    again.final_button.click()
    assert again.sign.name.text() == ""


def test_the_draft_says_what_changed_since_and_the_same_plan_is_not_kept_twice(teach, show):
    document = teach("rectal-nec")
    view = CarePlanView(document)
    show(view)
    sign(view, "Dr A. Example")
    view.plans.setCurrentCell(0, 0)
    assert view.since_note.text() == "Nothing has changed since plan 1."
    sign(view, "Dr A. Example")
    assert "nothing has changed since plan 1" in view.sign.complaint()
    assert len(document.case.plans) == 1
    view.sign.cancel_button.click()
    document.answer("patient.ecog", known(2))
    view.update_button.click()
    assert view.since_note.text() == "Since plan 1: ECOG performance status: 1 then, 2 now."
    sign(view, "Dr A. Example", "He is weaker")
    assert "Changed since plan 1 of Fri 20 Nov 2026: Reason: He is weaker" in view.text
    view.plans.setCurrentCell(2, 0)
    assert view.number == 1
    assert "performance status 1" in " ".join(view.text.split())


def test_a_plan_that_is_not_as_it_was_signed_is_told_and_cannot_be_printed(teach, show):
    document = teach("rectal-nec")
    view = CarePlanView(document)
    show(view)
    sign(view, "Dr A. Example")
    plan = document.case.plans[0]
    other = plan.model_copy(update={"said": plan.said.replace("Metastatic NEC", "Localized NEC")})
    document.start(document.case.with_changes(plans=(other,)))
    view.refresh()
    view.plans.setCurrentCell(1, 0)
    assert "it was changed afterwards" in view.problem.accessibleName()
    assert "Localized NEC" in view.reading.toPlainText(), "what it says is shown, as what it is"
    assert not view.save_button.isEnabled()
    assert not view.print_button.isEnabled()
    settle()
    assert rows(view)[1][2] == "not as it was signed: it was changed afterwards"
    view.plans.setCurrentCell(0, 0)
    assert view.problem.isHidden()
    assert view.save_button.isEnabled()


def test_a_case_without_a_label_gets_one_where_it_is_signed(teach, show):
    document = teach("rectal-nec")
    document.set_identity(label="")
    view = CarePlanView(document)
    show(view)
    view.final_button.click()
    assert view.sign.label.isVisibleTo(view)
    view.sign.name.setText("Dr A. Example")
    view.sign.label.setText("PT-7")
    view.sign.sign_button.click()
    assert document.case.label == "PT-7"
    assert view.text.startswith("PT-7  CARE PLAN")
    view.plans.setCurrentCell(0, 0)
    view.final_button.click()
    assert not view.sign.label.isVisibleTo(view)


def test_what_changed_while_someone_signs_is_looked_at_first(teach, show):
    document = teach("rectal-nec")
    view = CarePlanView(document)
    show(view)
    view.final_button.click()
    view.sign.name.setText("Dr A. Example")
    document.answer("patient.ecog", known(2))
    view.sign.sign_button.click()
    assert document.case.plans == ()
    assert "has changed meanwhile" in view.sign.complaint()
    assert "performance status 2" in " ".join(view.text.split())
    assert view.sign.name.text() == "Dr A. Example", "nothing that was typed is lost"
    view.sign.sign_button.click()
    assert len(document.case.plans) == 1


def test_a_case_of_a_newer_program_is_not_made_final(teach, show):
    document = teach("rectal-nec")
    document.read_only = "for reading only"
    view = CarePlanView(document)
    show(view)
    assert not view.final_button.isEnabled()
    assert view.save_button.isEnabled()


def test_the_paper_is_chosen_and_remembered(teach, show):
    view = CarePlanView(teach("rectal-nec"))
    show(view)
    a4 = view.pdf
    assert b"612 792" not in a4
    view.paper.set_value("Letter")
    view.paper.value_changed.emit("Letter")
    assert b"612 792" in view.pdf
    again = CarePlanView(view.document)
    show(again)
    assert again.page_size == "Letter"
    again.paper.set_value("A4")
    again.paper.value_changed.emit("A4")
    assert again.pdf == a4


def test_the_paper_cannot_be_cleared_with_the_keyboard(teach, show, qtbot):
    view = CarePlanView(teach("rectal-nec"))
    show(view)
    before = view.pdf
    for key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
        qtbot.keyClick(view.paper, key)
        assert view.page_size == "A4"
    assert view.pdf == before


def test_a_change_is_announced_and_nothing_old_can_be_saved(teach, show):
    document = teach("rectal-nec")
    view = CarePlanView(document)
    show(view)
    first = view.pdf
    document.answer("patient.ecog", known(2))
    assert view.pdf == first
    assert not view.update_button.isHidden()
    assert not view.save_button.isEnabled()
    assert not view.copy_button.isEnabled()
    assert "has changed" in view.state_note.text()
    view.update_button.click()
    assert view.pdf == plan_pdf(document.plan()) != first
    assert view.save_button.isEnabled()
    assert view.update_button.isHidden()


def test_it_is_made_when_shown_and_only_then(teach, show, monkeypatch):
    document = teach("rectal-nec")
    view = CarePlanView(document)
    assert view.pdf == b""
    page = show(view)
    made = view.pdf
    page.hide()
    document.answer("patient.ecog", known(2))
    assert view.pdf == made
    page.show()
    assert view.pdf == plan_pdf(document.plan())


def test_contradictions_are_said_and_nothing_can_be_saved(document, show):
    document.start(contradictory())
    view = CarePlanView(document)
    show(view)
    clash = document.assessment.contradictions[0]
    assert clash.message in view.problem_text()
    assert clash.remedy in view.problem_text()
    assert view.pdf == b""
    assert not any(button.isEnabled() for button in view._outputs())
    document.start()
    view.refresh()
    assert view.problem_text() == ""
    assert view.save_button.isEnabled()


@pytest.mark.parametrize("name", ["محمد علی", "משה", "王小明", "山田", "김철수", "\U0001f9ec"])
def test_no_script_holds_back_a_plan_or_its_text(teach, show, name):
    document = teach("rectal-nec")
    document.set_identity(label=name, name=name)
    item = document.assessment.options[0].id
    document.decide(Decision(item=item, verdict=Verdict.DECLINED, reason=name))
    view = CarePlanView(document)
    show(view)
    assert view.problem_text() == ""
    assert view.pdf.startswith(b"%PDF")
    assert all(button.isEnabled() for button in view._outputs())
    view.copy_button.click()
    assert name in QApplication.clipboard().text()


def test_an_empty_case_and_one_out_of_scope_have_a_plan_that_says_so(document, show):
    view = CarePlanView(document)
    show(view)
    assert view.pdf.startswith(b"%PDF")
    document.start(out_of_scope())
    view.refresh()
    assert view.pdf.startswith(b"%PDF")


def test_without_the_pdf_part_of_qt_the_text_is_shown_and_the_file_can_be_saved(teach, show, monkeypatch, tmp_path):
    real = builtins.__import__

    def without_pdf(name, *arguments, **options):
        if name.endswith("pdf_preview") or name.startswith("PySide6.QtPdf"):
            raise ImportError(name)
        return real(name, *arguments, **options)

    monkeypatch.delitem(sys.modules, "hgnen_desktop.gui.views.decide.pdf_preview", raising=False)
    monkeypatch.setattr(builtins, "__import__", without_pdf)
    view = CarePlanView(teach("rectal-nec"))
    show(view)
    assert view.reading.toPlainText() == view.text
    assert view.reading.isVisibleTo(view)
    assert not view.print_button.isEnabled()
    monkeypatch.setattr(base, "ask_where_to_save", lambda *_arguments: tmp_path / "plan.pdf")
    view.save_button.click()
    assert (tmp_path / "plan.pdf").read_bytes() == view.pdf


def test_the_printed_pages_are_those_of_the_preview(teach, show, tmp_path):
    from pypdf import PdfReader
    from PySide6.QtPrintSupport import QPrinter

    view = CarePlanView(teach("rectal-nec"))
    show(view)
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    view._preview.paint_pages(printer)
    assert len(PdfReader(tmp_path / "printed.pdf").pages) == view._preview.document.pageCount()


def test_no_words_are_cut_and_everything_that_takes_keys_has_a_name(teach, show):
    view = CarePlanView(teach("rectal-nec"))
    show(view)
    assert clipped(view) == []
    assert nameless(view) == []


@pytest.mark.parametrize("form", [one for one in PLAN_FORMATS if one.key != "pdf"], ids=lambda form: form.key)
def test_each_form_is_saved_as_the_command_line_writes_it(teach, show, tmp_path, monkeypatch, form):
    document = teach("rectal-nec")
    view = CarePlanView(document)
    show(view)
    asked = []

    def ask(_parent, _title, name, kinds):
        asked.append((name, kinds))
        return tmp_path / "plan"

    monkeypatch.setattr(base, "ask_where_to_save", ask)
    choose(view, f"{form.name}\u2026")
    assert asked == [(f"{form.stem}-2026-11-20-draft{form.suffix}", f"{form.name} (*{form.suffix})")]
    saved = (tmp_path / "plan").with_suffix(form.suffix).read_bytes()
    assert saved == form.make(PlanGiven(document.plan(), document.seen))


def test_a_plan_that_has_changed_is_saved_in_no_form_before_it_is_updated(teach, show):
    document = teach("rectal-nec")
    view = CarePlanView(document)
    show(view)
    assert view.other_button.isEnabled()
    document.answer("patient.ecog", known(2))
    assert not view.other_button.isEnabled()
