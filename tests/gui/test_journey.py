"""Whole tasks by keyboard alone, from the first key to the page that answers."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hgnen_desktop.core.domain.case import AnswerState
from hgnen_desktop.core.storage.case_file import load_case
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.widgets.tab_order import takes_tab

RECTAL_NEC = {
    "patient.ecog": 1,
    "tumor.site": "rectum",
    "pathology.histology": "nec",
    "pathology.cell_type": "large_cell",
    "pathology.ki67": 85,
    "pathology.p53": "mutant",
    "pathology.rb": "lost",
    "extent.disease": "metastatic",
    "extent.metastatic_sites": ("liver",),
    "treatment.status": "none",
}


class Keyboard:
    """Presses keys in the window and counts those that are not data."""

    def __init__(self, window) -> None:
        self.window = window
        self.presses = 0

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.presses += 1
        QTest.keyClick(self.window.windowHandle(), key, modifier)
        QApplication.processEvents()

    def write(self, text: str) -> None:
        for letter in text:
            QTest.keyClick(self.window.windowHandle(), letter)
        QApplication.processEvents()

    def find(self, name: str) -> None:
        """Go to a question by a part of its name."""
        self.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        self.write(name)
        self.press(Qt.Key.Key_Return)

    def choose(self, number: int) -> None:
        """Take the option with this place in a group of buttons."""
        for _ in range(number):
            self.press(Qt.Key.Key_Down)
        self.press(Qt.Key.Key_Space)

    def next(self) -> None:
        self.press(Qt.Key.Key_Return)

    def here(self) -> str:
        """The finding whose field has the keyboard."""
        focus = QApplication.focusWidget()
        for view in self.window.pages._step_views.values():
            for finding, question in view.questions.items():
                if question.isAncestorOf(focus):
                    return finding
        return ""


class Walk(Keyboard):
    """Counts only the presses that are no data: a value that is typed or chosen is data, the way to it is not."""

    def data(self, key: Qt.Key) -> None:
        """Press a key that states a value."""
        QTest.keyClick(self.window.windowHandle(), key)
        QApplication.processEvents()

    def choose(self, number: int) -> None:
        for _ in range(number):
            self.data(Qt.Key.Key_Down)
        self.data(Qt.Key.Key_Space)


def test_patient_one_from_nothing_to_treatment(window) -> None:
    """Rectal large-cell NEC, Ki-67 85 %, p53 mutant, Rb lost, liver metastases, ECOG 1, no treatment."""
    keys = Keyboard(window)
    keys.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert keys.here() == "patient.age"
    keys.next()
    keys.next()
    keys.write("1")
    keys.find("primary site")
    assert keys.here() == "tumor.site"
    keys.write("rec")
    keys.next()
    assert window.here == "step:pathology"
    assert keys.here() == "pathology.histology"
    keys.choose(1)
    keys.next()
    keys.choose(1)
    keys.find("ki-67 index")
    keys.write("85")
    keys.find("p53")
    assert keys.here() == "pathology.p53"
    keys.choose(3)
    keys.next()
    assert keys.here() == "pathology.rb"
    keys.choose(1)
    keys.press(Qt.Key.Key_6, Qt.KeyboardModifier.ControlModifier)
    assert keys.here() == "extent.disease"
    keys.choose(2)
    keys.next()
    assert keys.here() == "extent.metastatic_sites"
    keys.press(Qt.Key.Key_Space)
    keys.press(Qt.Key.Key_7, Qt.KeyboardModifier.ControlModifier)
    assert keys.here() == "treatment.status"
    keys.press(Qt.Key.Key_Space)
    keys.press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert window.here == "treatment"

    assert window.document.case.known() == RECTAL_NEC
    assessment = window.document.assessment
    assert assessment.entity.outcome.id == "nec"
    assert assessment.situation.outcome.id == "nec_first_line"
    assert assessment.options
    assert keys.presses <= 40


def test_from_nothing_to_a_signed_plan(window, tmp_path, monkeypatch) -> None:
    """A clinician enters a patient, accepts the first option, signs the plan and saves the case; no key but the keyboard's."""
    monkeypatch.setattr("hgnen_desktop.gui.dialogs.ask_save_file", lambda _parent, _path: tmp_path / "case.json")
    keys = Walk(window)
    keys.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    keys.write("58")
    keys.find("performance status")
    keys.write("1")
    keys.find("primary site")
    keys.write("rec")
    keys.next()
    assert keys.here() == "pathology.histology"
    keys.choose(1)
    keys.next()
    keys.choose(1)
    keys.find("ki-67 index")
    keys.write("85")
    keys.press(Qt.Key.Key_6, Qt.KeyboardModifier.ControlModifier)
    keys.choose(2)
    keys.next()
    keys.data(Qt.Key.Key_Space)
    keys.press(Qt.Key.Key_7, Qt.KeyboardModifier.ControlModifier)
    keys.data(Qt.Key.Key_Space)
    keys.press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    keys.next()
    keys.find("accept: platinum plus etoposide")
    assert [one.item for one in window.document.case.decisions] == ["nec-first-line-platinum-etoposide"]
    keys.press(Qt.Key.Key_5, Qt.KeyboardModifier.AltModifier)
    keys.find("make final")
    assert QApplication.focusWidget().accessibleName() == "Name of who signs"
    keys.write("Dr A. Example")
    keys.press(Qt.Key.Key_Tab)
    keys.write("oncologist")
    keys.press(Qt.Key.Key_Tab)
    keys.write("Example Clinic")
    keys.next()
    [plan] = window.document.case.plans
    assert (plan.signer.name, plan.signer.role, plan.signer.institution) == (
        "Dr A. Example",
        "oncologist",
        "Example Clinic",
    )
    assert "Save the case to keep it" in window.notices.text()
    assert QApplication.focusWidget().accessibleName() == "Save PDF\u2026"
    keys.press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    kept = load_case(tmp_path / "case.json", window.document.bench.catalogue)
    assert kept.plans == (plan,)
    assert [one.what for one in kept.history] == [("+case", "+decisions/nec-first-line-platinum-etoposide", "+plans/1")]
    assert keys.presses <= 30, "beyond the data itself"


def test_a_result_that_is_missing_is_said_by_keyboard(window) -> None:
    keys = Keyboard(window)
    window.new_case()
    window.go_to_finding("pathology.ki67")
    keys.press(Qt.Key.Key_D, Qt.KeyboardModifier.AltModifier)
    assert window.document.case.answer("pathology.ki67").state is AnswerState.NOT_DONE
    keys.press(Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)
    assert window.document.case.answer("pathology.ki67").state is AnswerState.PENDING
    keys.write("30")
    keys.next()
    answer = window.document.case.answer("pathology.ki67")
    assert (answer.state, answer.value) == (AnswerState.KNOWN, 30.0)


def test_enter_does_not_pass_a_number_that_was_not_understood(window) -> None:
    keys = Keyboard(window)
    window.new_case()
    window.go_to_finding("pathology.ki67")
    keys.write("850")
    keys.next()
    assert keys.here() == "pathology.ki67"
    assert window.document.case.answer("pathology.ki67").state is AnswerState.NOT_ASKED


def test_a_jump_to_an_answered_question_comes_to_its_answer(window) -> None:
    keys = Keyboard(window)
    window.new_case()
    window.go_to_finding("pathology.p53")
    keys.choose(2)
    chosen = QApplication.focusWidget()
    assert chosen.isChecked()
    window.go_to_finding("tumor.site")
    keys.find("p53")
    assert QApplication.focusWidget() is chosen


def test_a_page_that_begins_with_a_choice_gives_the_keyboard_to_what_is_chosen(window) -> None:
    window.open_teaching("cervical-small-cell-nec.json")
    window.document.set_surveillance(anchor_event="last imaging")
    window.visit("surveillance")
    assert QApplication.focusWidget().accessibleName() == "Last imaging"
    assert QApplication.focusWidget().isChecked()


@pytest.mark.parametrize("page", ["workup", "treatment", "surveillance", "care_plan", "evidence"])
def test_tab_goes_down_a_page_as_it_is_read(window, page) -> None:
    window.open_teaching("cervical-small-cell-nec.json")
    window.visit(page)
    QApplication.processEvents()
    inside = window.pages.page(page).widget()
    first = QApplication.focusWidget()
    tops, one = [], first
    while True:
        if inside.isAncestorOf(one) and takes_tab(one):
            tops.append(one.mapTo(inside, one.rect().center()).y())
        one = one.nextInFocusChain()
        if one is first:
            break
    assert len(tops) > 3
    top = tops.index(min(tops))  # a page may put the keyboard on what matters first, below what stands on top
    tops = tops[top:] + tops[:top]
    assert all(below >= above - theme.TARGET for above, below in pairwise(tops))


def test_tab_leads_from_a_reason_to_the_button_that_records_it(window) -> None:
    window.open_teaching("cervical-small-cell-nec.json")
    window.visit("treatment")
    window.pages.page("treatment").content.show_question("surgery")
    keys = Keyboard(window)
    keys.find("decline: surgery as first")
    assert QApplication.focusWidget().accessibleName() == "Reason for Surgery as first treatment"
    keys.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget().accessibleName() == "Record: Reason for Surgery as first treatment"
    keys.press(Qt.Key.Key_Backtab)
    keys.press(Qt.Key.Key_Backtab)
    assert QApplication.focusWidget().accessibleName().endswith("Surgery as first treatment")


def test_a_decision_is_made_by_its_name(window) -> None:
    """The command search finds the buttons of the page that is shown, so that nobody has to tab to them."""
    window.open_teaching("cervical-small-cell-nec.json")
    window.visit("treatment")
    window.pages.page("treatment").content.show_question("surgery")
    keys = Keyboard(window)
    keys.find("accept: surgery as first")
    assert [(one.item, one.verdict.value) for one in window.document.case.decisions] == [
        ("cervix-early-surgery-first", "accepted")
    ]
    assert QApplication.focusWidget().accessibleName().startswith("You accepted it")
    names = {command.name for command in window.commands()}
    assert "Withdraw the decision: Surgery as first treatment" in names
    assert "Accept: Surgery as first treatment" not in names
    keys.press(Qt.Key.Key_Space)
    assert len(window.document.case.decisions) == 1, "the same key once more decides nothing"
    keys.find("withdraw the decision: surgery as first")
    keys.press(Qt.Key.Key_Space)
    assert window.document.case.decisions == ()
    assert QApplication.focusWidget().accessibleName() == "Surgery as first treatment"
    window.visit("care_plan")
    assert "Save PDF\u2026" in {command.name for command in window.commands()}


def test_undo_and_redo_walk_the_whole_case_back_and_forth(window) -> None:
    keys = Keyboard(window)
    window.new_case()
    window.go_to_finding("pathology.ki67")
    keys.write("85")
    keys.next()
    window.go_to_finding("pathology.p53")
    keys.press(Qt.Key.Key_Space)
    full = window.document.case
    for _ in range(2):
        keys.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.document.case.known() == {}
    for _ in range(2):
        keys.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert window.document.case == full


def test_undo_in_a_number_field_undoes_the_answer(window) -> None:
    keys = Keyboard(window)
    window.new_case()
    window.go_to_finding("pathology.ki67")
    keys.write("85")
    keys.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    question = window.pages.step("pathology").questions["pathology.ki67"]
    assert window.document.case.known() == {}
    assert question.field.widget.text() == ""
