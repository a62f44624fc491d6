"""What-if: one finding changed on a copy, and what then differs. The patient's own case is never touched."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QPointF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QFileDialog, QGridLayout, QSizePolicy, QSlider, QVBoxLayout, QWidget

from hgnen_desktop.core.domain.case import Answer, AnswerState, Case
from hgnen_desktop.core.engine.assessment import Assessment
from hgnen_desktop.core.errors import HgnenError
from hgnen_desktop.core.guidelines.domains import Domains
from hgnen_desktop.core.guidelines.schema import Finding, FindingType
from hgnen_desktop.core.tree.compare import Difference, Entry, compare
from hgnen_desktop.core.tree.explain import findings_behind
from hgnen_desktop.core.tree.whatif import Stretch, stretches
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.document import CaseDocument
from hgnen_desktop.gui.page import ScrollPage
from hgnen_desktop.gui.theme import Advice
from hgnen_desktop.gui.views.decide.base import capital, column, empty, push_button, sentences
from hgnen_desktop.gui.widgets.badge import AdviceSign
from hgnen_desktop.gui.widgets.choice_field import ComboChoice, Option
from hgnen_desktop.gui.widgets.labels import caption, heading, plain_label
from hgnen_desktop.gui.words import tr

_TYPES = (FindingType.CHOICE, FindingType.YES_NO, FindingType.NUMBER)


class WhatIfPanel(QWidget):
    """Changes one finding of a copy and shows both sides.

    Signals:
        changed: the copy is another one, or there is none any more.
        failed: a case file could not be read, as finished sentences.
    """

    changed = Signal()
    failed = Signal(list)

    def __init__(self, document: CaseDocument, domains: Domains, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._domains = document, domains
        self.copy: Case | None = None
        self.other: Case | None = None
        self._assessed: tuple[Case, Assessment] | None = None
        self._finding: Finding | None = None
        catalogue = document.bench.catalogue
        behind = findings_behind(document.bench.index, {"situation"})
        rest = [name for name in catalogue.findings if name not in behind]
        options = [Option(name, catalogue.label(name)) for name in (*behind, *rest) if catalogue[name].type in _TYPES]
        inside = QWidget()
        body = column(inside, spacing=theme.SPACE_8)
        body.addWidget(AdviceSign(Advice.CAUTION, tr("What-if on a copy: nothing here is the patient's")))
        body.addWidget(caption(tr("Change one finding and see what would differ. The case itself stays as it is.")))
        self.finding = ComboChoice(tr("Finding to change"), options, clearable=False)
        body.addWidget(self.finding)
        self._value = QVBoxLayout()
        body.addLayout(self._value)
        self.reset_button = push_button(tr("End what-if"))
        self.reset_button.clicked.connect(self.reset)
        body.addWidget(self.reset_button)
        self.compare_button = push_button(tr("Compare with another case\u2026"), icon="compare")
        self.compare_button.clicked.connect(self._choose_other)
        body.addWidget(self.compare_button)
        self._result = QVBoxLayout()
        self._result.setSpacing(theme.SPACE_8)
        body.addLayout(self._result)
        body.addStretch(1)
        column(self).addWidget(ScrollPage(inside, tr("What-if"), widest=None))
        self.finding.value_changed.connect(self._choose)
        self._numbers = [one.value for one in options if catalogue[str(one.value)].type is FindingType.NUMBER]
        self.reset()

    def reset(self) -> None:
        """Forget the copy. The first number that decides the situation is offered again."""
        had = self.copy is not None
        self.copy = self.other = None
        behind = findings_behind(self._document.bench.index, {"entity"})
        self.finding.set_value(next((one for one in self._numbers if one in behind), None))
        self._choose(self.finding.value())
        if had:
            self.changed.emit()

    def set_value(self, value: Any) -> None:  # noqa: ANN401 - a value of any finding
        """Give the chosen finding this value in the copy; None takes the value away."""
        if self._finding is None:
            return
        answer = Answer() if value is None else Answer(state=AnswerState.KNOWN, value=value)
        copy = self._document.case.with_answer(self._finding.id, answer)
        self.copy = None if copy.known() == self._document.case.known() else copy
        self.other = None
        if self._finding.type is FindingType.NUMBER and value is not None:
            self.slider.show_number(value)
        self._show_result()
        self.changed.emit()

    def compare_with(self, path: Path) -> bool:
        """Show what differs between the patient and the case in a file; that case is only read."""
        try:
            other = self._document.bench.open(path, self._document.as_of)
        except HgnenError as error:
            self.failed.emit(sentences(error))
            return False
        self.reset()
        self.other = other
        self._show_result()
        return True

    def _choose_other(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, tr("Compare with"), "", tr("Cases (*.json);;All files (*)"))
        if chosen:
            self.compare_with(Path(chosen))

    def differences(self) -> tuple[Difference, ...]:
        """What differs between the patient (first) and the copy, or the other case, (second).

        Raises:
            HgnenError: when the findings of one side contradict each other.
        """
        second = self.copy or self.other
        if second is None:
            return ()
        document = self._document
        return compare((document.case, document.assessment), (second, self.assess(second)), document.bench.index)

    def assess(self, case: Case) -> Assessment:
        """What the sources say of the copy or the other case, worked out once."""
        if self._assessed is None or self._assessed[0] is not case:
            self._assessed = (case, self._document.bench.assess(case, self._document.as_of))
        return self._assessed[1]

    # --- the value ----------------------------------------------------------------------------------------------------

    def _choose(self, name: object) -> None:
        empty(self._value)
        self._finding = self._document.bench.catalogue[str(name)] if name is not None else None
        had, self.copy, self.other = self.copy is not None, None, None
        if self._finding is not None:
            known = self._document.case.known().get(self._finding.id)
            now = self._document.bench.index.say(self._finding.id, known) if known is not None else tr("not known")
            self._value.addWidget(caption(tr("In the patient: {0}").format(now)))
            if self._finding.type is FindingType.NUMBER:
                self._number(self._finding, known)
            else:
                self._choice(self._finding, known)
        self._show_result()
        if had:
            self.changed.emit()

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
        parts = stretches(self._document.bench.index, self._document.case.known(), finding.id, self._domains)
        self.slider = NumberSlider(finding, parts, known)
        self.slider.chosen.connect(self.set_value)
        self._value.addWidget(self.slider)
        self.said = plain_label("", wrap=True)
        self._value.addWidget(self.said)
        labels = self._document.bench.index.outcomes["situation"]
        for part in parts:
            span = f"{part.low:g}" if part.low == part.high else f"{part.low:g}\u2013{part.high:g}"
            names = tr("contradicts another finding") if part.contradicts else _situation(part, labels)
            self._value.addWidget(caption(f"{span} {finding.unit or ''}: {names}"))

    # --- what differs -------------------------------------------------------------------------------------------------

    def _show_result(self) -> None:
        empty(self._result)
        self.reset_button.setEnabled(self.copy is not None or self.other is not None)
        if self._finding is not None and self._finding.type is FindingType.NUMBER:
            value = (self.copy or self._document.case).known().get(self._finding.id)
            side = tr("In the copy") if self.copy is not None else tr("As in the patient")
            said = self._document.bench.index.say(self._finding.id, value) if value is not None else tr("not known")
            self.said.setText(f"{side}: {said}")
        if self.copy is None and self.other is None:
            return
        try:
            found = self.differences()
        except HgnenError as error:
            self._result.addWidget(heading(tr("No plan to compare")))
            for sentence in sentences(error):
                self._result.addWidget(plain_label(sentence, wrap=True))
            return
        # Of a copy the one changed finding is known; of another case the findings are half of the answer.
        shown = [one for one in found if one.topic != "findings" or self.other is not None]
        name = tr("Copy only") if self.other is None else tr("Other case only")
        self._result.addWidget(heading(tr("What differs") if shown else tr("The plan stays the same")))
        if self.other is not None:
            self._result.addWidget(caption(tr("The other case: {0}").format(self.other.label or self.other.case_id)))
        for one in shown:
            self._result.addWidget(Sides(one, name))


def _situation(part: Stretch, labels: dict[str, Any]) -> str:
    if len(part.situation) > 3:
        return tr("not settled, {0} situations possible").format(len(part.situation))
    return tr(" or ").join(labels[one].label for one in part.situation)


class Sides(QWidget):
    """One topic: what holds for the patient alone beside what holds for the other side alone."""

    def __init__(self, difference: Difference, second: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(capital(difference.topic))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, theme.SPACE_8)
        grid.setHorizontalSpacing(theme.SPACE_16)
        grid.addWidget(caption(capital(difference.topic), role="text"), 0, 0, 1, 2)
        for place, (name, entries) in enumerate(((tr("Patient only"), difference.first), (second, difference.second))):
            grid.addWidget(caption(name), 1, place)
            grid.addWidget(_entries(entries), 2, place, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(place, 1)


def _entries(entries: tuple[Entry, ...]) -> QWidget:
    holder = QWidget()
    layout = column(holder, spacing=theme.SPACE_4)
    for entry in entries:
        layout.addWidget(plain_label(entry.words, wrap=True))
    if not entries:
        layout.addWidget(caption(tr("nothing")))
    return holder


class NumberSlider(QSlider):
    """A slider over the possible range of a number, with a mark wherever the plan changes. The wheel leaves it alone.

    Signals:
        chosen: a value was chosen.
    """

    chosen = Signal(object)

    def __init__(self, finding: Finding, parts: tuple[Stretch, ...], value: float | None) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        assert finding.possible is not None
        self._parts = parts
        self._factor = 10 ** (finding.decimals or 0)
        self._whole = not finding.decimals
        self.setAccessibleName(tr("{0} in the copy").format(finding.label))
        self.setRange(round(finding.possible.min * self._factor), round(finding.possible.max * self._factor))
        self.setSingleStep(1)
        self.setPageStep(max(1, (self.maximum() - self.minimum()) // 20))
        self.setMinimumHeight(theme.ROW_HEIGHT + theme.SPACE_12)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_number(value if value is not None else finding.possible.min)
        self.valueChanged.connect(lambda step: self.chosen.emit(self.number(step)))

    def number(self, step: int) -> float | int:
        """The number at a step of the slider."""
        return step if self._whole else round(step / self._factor, 3)

    def show_number(self, value: float) -> None:
        """Stand at a number without saying that it was chosen."""
        with QSignalBlocker(self):
            self.setValue(round(value * self._factor))

    def marks(self) -> tuple[float, ...]:
        """Where the plan changes: the low end of each stretch but the first."""
        return tuple(part.low for part in self._parts[1:])

    def sizeHint(self) -> QSize:
        return QSize(240, theme.ROW_HEIGHT + theme.SPACE_12)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QPen(theme.color("accent"), 2))
        handle = theme.SPACE_16
        span = max(self.maximum() - self.minimum(), 1)
        for mark in self.marks():
            x = handle / 2 + (mark * self._factor - self.minimum()) / span * (self.width() - handle)
            painter.drawLine(QPointF(x, self.height() - 8), QPointF(x, self.height()))
