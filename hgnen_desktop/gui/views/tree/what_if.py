"""What-if: findings changed on a copy, and what then differs. The patient's own case is never touched."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hgnen_desktop.core.domain.case import Answer, AnswerState, Case
from hgnen_desktop.core.engine.assessment import Assessment
from hgnen_desktop.core.engine.checking import Checker
from hgnen_desktop.core.errors import HgnenError
from hgnen_desktop.core.guidelines.domains import Domains
from hgnen_desktop.core.guidelines.index import Index, findings_behind
from hgnen_desktop.core.guidelines.schema import Finding, FindingType
from hgnen_desktop.core.tree.compare import Difference, compare
from hgnen_desktop.core.tree.contents import direction_words
from hgnen_desktop.core.tree.whatif import PlanSignature, Signature, Stretch, stretches
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.dialogs import CASE_ENDING
from hgnen_desktop.gui.document import CaseDocument
from hgnen_desktop.gui.drive import beside_window
from hgnen_desktop.gui.page import ScrollPage
from hgnen_desktop.gui.theme import Advice
from hgnen_desktop.gui.views.decide.base import ask_where_to_save, column, empty, push_button, sentences
from hgnen_desktop.gui.views.tree.number_slider import NumberSlider, ValueLine
from hgnen_desktop.gui.views.tree.sides import DifferenceList
from hgnen_desktop.gui.widgets.badge import AdviceSign
from hgnen_desktop.gui.widgets.choice_field import ComboChoice, Option
from hgnen_desktop.gui.widgets.flow_layout import FlowLayout
from hgnen_desktop.gui.widgets.labels import caption, plain_label
from hgnen_desktop.gui.words import tr

_NAMED = 2  # items that are named of each change of advice
_TYPES = (FindingType.CHOICE, FindingType.YES_NO, FindingType.NUMBER)


class WhatIfPanel(QWidget):
    """Changes findings of a copy, one after the other, and shows both sides.

    Signals:
        changed: the copy is another one, or there is none any more.
        told, failed: finished sentences for the window's notices.
    """

    changed = Signal()
    told = Signal(str)
    failed = Signal(list)

    def __init__(
        self, document: CaseDocument, domains: Domains, checker: Checker, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._domains = document, domains
        self._signature = PlanSignature(document.bench.index, checker)
        self._assessed: dict[Signature, Assessment] = {}
        self._last: tuple[Case, Assessment] | None = None
        self._shown: Assessment | None = None
        self.copy: Case | None = None
        self._finding: Finding | None = None
        self._is_behind = False
        self._slider: NumberSlider | None = None
        catalogue = document.bench.catalogue
        behind = findings_behind(document.bench.index, {"situation"})
        rest = [name for name in catalogue.findings if name not in behind]
        options = [Option(name, catalogue.label(name)) for name in (*behind, *rest) if catalogue[name].type in _TYPES]
        inside = QWidget()
        body = column(inside, spacing=theme.SPACE_8)
        body.addWidget(AdviceSign(Advice.CAUTION, tr("What-if on a copy")))
        body.addWidget(
            caption(
                tr(
                    "Nothing here is the patient's own. Change findings and see what would differ; the case stays as it is."
                )
            )
        )
        self.finding = ComboChoice(tr("Finding to change"), options, clearable=False)
        body.addWidget(self.finding)
        self._value = QVBoxLayout()
        body.addLayout(self._value)
        body.addWidget(self._buttons())
        self.changed_words = plain_label("", wrap=True)
        body.addWidget(self.changed_words)
        self.result = DifferenceList()
        body.addWidget(self.result)
        self._spans = QVBoxLayout()  # below what differs, which a class has to see while the slider moves
        body.addLayout(self._spans)
        body.addStretch(1)
        column(self).addWidget(ScrollPage(inside, tr("What-if"), widest=None))
        self.finding.value_changed.connect(self._choose)
        self._numbers = [one.value for one in options if catalogue[str(one.value)].type is FindingType.NUMBER]
        self.reset()

    def _buttons(self) -> QWidget:
        line = QWidget()
        flow = FlowLayout(line, across=theme.SPACE_8, down=theme.SPACE_4)
        self.reset_button = push_button(tr("End what-if"))
        self.reset_button.clicked.connect(self.reset)
        self.keep_button = push_button(
            tr("Keep for teaching\u2026"), tr("Keep the copy as a teaching case"), icon="save"
        )
        self.keep_button.clicked.connect(self.keep)
        flow.addWidget(self.reset_button)
        flow.addWidget(self.keep_button)
        return line

    def reset(self) -> None:
        """Forget the copy. The first number that decides the situation is offered again."""
        had, self.copy = self.copy is not None, None
        self._assessed.clear()
        self._last = self._shown = None
        behind = findings_behind(self._document.bench.index, {"entity"})
        self.finding.set_value(next((one for one in self._numbers if one in behind), None))
        self._choose(self.finding.value())
        if had:
            self.changed.emit()

    def set_value(self, value: Any) -> None:  # noqa: ANN401 - a value of any finding
        """Give the chosen finding this value in the copy; None takes the value away."""
        if self._finding is None:
            return
        self._catch_up()
        answer = Answer() if value is None else Answer(state=AnswerState.KNOWN, value=value)
        copy = self._side().with_answer(self._finding.id, answer)
        self.copy = None if copy.known() == self._document.seen.known() else copy
        if self._finding.type is FindingType.NUMBER and value is not None:
            self.slider.show_number(value)
        self._show_result()
        self.changed.emit()

    def keep(self) -> None:
        """Ask for a file and write the copy there as a teaching case, without anything that names the patient."""
        from hgnen_desktop.core.storage.case_file import save_case
        from hgnen_desktop.core.teaching.cases import teaching_copy

        path = ask_where_to_save(
            self, tr("Keep as a teaching case"), f"teaching-case{CASE_ENDING}", tr("Cases (*.json)")
        )
        if path is None or self.copy is None:
            return
        path = path if path.suffix else path.with_suffix(CASE_ENDING)
        if path == self._document.path:
            self.failed.emit([tr("This is the file of the open case. Choose another name for the teaching case.")])
            return
        try:
            copy = teaching_copy(self.copy, self.differences())
            beside_window(lambda: save_case(copy, path))
        except HgnenError as error:
            self.failed.emit(sentences(error))
            return
        words = tr(
            "Kept as a teaching case, without name, dates and notes: {0}. Make sure nobody can be recognized by it."
        )
        self.told.emit(words.format(path))

    def differences(self) -> tuple[Difference, ...]:
        """What differs between the patient (first) and the copy (second).

        Raises:
            HgnenError: when the findings of one side contradict each other.
        """
        if self.copy is None:
            return ()
        document = self._document
        return compare((document.seen, document.assessment), (self.copy, self.assess(self.copy)), document.bench.index)

    def assess(self, case: Case) -> Assessment:
        """What the sources say of the copy; of the many values that a slider passes, few lead to another plan."""
        if self._last is None or self._last[0] is not case:
            plan = self._signature.of(case.known())
            if plan not in self._assessed:
                self._assessed[plan] = self._document.bench.assess(case, self._document.as_of)
            self._last = case, self._assessed[plan]
        return self._last[1]

    def _side(self) -> Case:
        return self.copy or self._document.seen

    # --- the value ----------------------------------------------------------------------------------------------------

    def _choose(self, name: object) -> None:
        """Offer another finding; what was changed before stays changed. Out of sight nothing is made before it is needed."""
        self._finding = self._document.bench.catalogue[str(name)] if name is not None else None
        self._is_behind = True
        if self.isVisible():
            self._catch_up()

    @property
    def slider(self) -> NumberSlider:
        """The slider of the number that is offered.

        Raises:
            AttributeError: what is offered is no number.
        """
        self._catch_up()
        if self._slider is None:
            raise AttributeError("no number is offered")
        return self._slider

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._catch_up()

    def _catch_up(self) -> None:
        if not self._is_behind:
            return
        self._is_behind = False
        self._slider = None
        empty(self._value)
        empty(self._spans)
        if self._finding is not None:
            now = self._said(self._finding, self._document.seen)
            self._value.addWidget(caption(tr("In the patient: {0}").format(now)))
            known = self._side().known().get(self._finding.id)
            if self._finding.type is FindingType.NUMBER:
                self._number(self._finding, known)
            else:
                self._choice(self._finding, known)
        self._show_result()

    def _said(self, finding: Finding, case: Case) -> str:
        value = case.known().get(finding.id)
        return self._document.bench.index.say(finding.id, value) if value is not None else tr("not known")

    def _choice(self, finding: Finding, known: Any) -> None:  # noqa: ANN401
        if finding.type is FindingType.YES_NO:
            options = [Option(True, tr("Yes")), Option(False, tr("No"))]
        else:
            options = [Option(one.id, one.label) for one in finding.options]
        field = ComboChoice(tr("{0} in the copy").format(finding.label), options)
        field.set_value(known)
        field.value_changed.connect(self.set_value)
        self._value.addWidget(field)

    def _number(self, finding: Finding, known: Any) -> None:  # noqa: ANN401
        parts = stretches(self._document.bench.index, self._side().known(), finding.id, self._domains, self._signature)
        self._slider = NumberSlider(finding, parts, known)
        self._slider.chosen.connect(self.set_value)
        self._value.addWidget(self._slider)
        self.said = ValueLine()
        self._value.addWidget(self.said)
        self._spans.addWidget(caption(tr("Where the plan changes"), role="text"))
        for before, part in zip((None, *parts), parts, strict=False):
            span = f"{part.low:g}" if part.low == part.high else f"{part.low:g}\u2013{part.high:g}"
            said = _stretch_words(before, part, self._document.bench.index)
            self._spans.addWidget(caption(f"{span} {finding.unit or ''}: {said}"))

    # --- what differs -------------------------------------------------------------------------------------------------

    def _show_result(self) -> None:
        for button in (self.reset_button, self.keep_button):
            button.setEnabled(self.copy is not None)
        if self._finding is not None and self._finding.type is FindingType.NUMBER:
            side = tr("In the copy") if self.copy is not None else tr("As in the patient")
            self.said.setText(f"{side}: {self._said(self._finding, self._side())}")
            self.slider.setAccessibleDescription(self.said.text())
        self.changed_words.setText(self._changed_findings())
        self.changed_words.setVisible(bool(self.changed_words.text()))
        self.result.setVisible(self.copy is not None)
        if self.copy is None:
            self._shown = None
            return
        now = self.assess(self.copy)
        if now is self._shown:
            return  # the findings differ, the plan does not
        self._shown = now
        try:
            found = [one for one in self.differences() if one.topic != "findings"]
        except HgnenError as error:
            self.result.show_words(tr("No plan to compare"), sentences(error))
            return
        title = tr("What differs") if found else tr("The plan stays the same")
        self.result.show_differences(found, (tr("Patient only"), tr("Copy only")), title)

    def _changed_findings(self) -> str:
        """Which findings of the copy are others than the patient's, when it is not the chosen one alone."""
        if self.copy is None:
            return ""
        before, after = self._document.seen.known(), self.copy.known()
        names = [name for name in {**before, **after} if before.get(name) != after.get(name)]
        if names == [self._finding.id if self._finding is not None else ""]:
            return ""
        catalogue, copy = self._document.bench.catalogue, self.copy
        said = [f"{catalogue.label(name)}: {self._said(catalogue[name], copy)}" for name in names]
        return tr("Changed in the copy: {0}").format("; ".join(said))


def _stretch_words(before: Stretch | None, part: Stretch, index: Index) -> str:
    """The situation of a stretch; where it is the one before, which advice is new and which no longer holds."""
    if part.contradicts:
        return tr("contradicts another finding")
    if before is None or before.contradicts or before.situation != part.situation:
        return _situation(part, index.outcomes["situation"])
    sides = (
        (tr("now also: {0}"), [name for name in part.advice if name not in before.advice]),
        (tr("no longer: {0}"), [name for name in before.advice if name not in part.advice]),
    )
    return tr("the same, {0}").format("; ".join(words.format(_titles(names, index)) for words, names in sides if names))


def _titles(names: list[str], index: Index) -> str:
    """The first titles; the differences below the slider name all of them."""
    items = [index.items[name] for name in names[:_NAMED]]
    titles = ", ".join(f"\u201c{item.title}\u201d ({direction_words(item)})" for item in items)
    return titles if len(names) <= _NAMED else tr("{0} and {1} more").format(titles, len(names) - _NAMED)


def _situation(part: Stretch, labels: dict[str, Any]) -> str:
    if len(part.situation) > 3:
        return tr("not settled, {0} situations possible").format(len(part.situation))
    return tr(" or ").join(labels[one].label for one in part.situation)
