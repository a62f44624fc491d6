"""What is taken to be so of the course: a sentence each, and beside it what a person can say of it by one press."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hgnen_desktop.core.course.words import assumed_words
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.document import CaseDocument
from hgnen_desktop.gui.theme import Advice
from hgnen_desktop.gui.views.decide.base import column
from hgnen_desktop.gui.views.decide.keyed_column import KeyedColumn
from hgnen_desktop.gui.widgets.badge import AdviceSign
from hgnen_desktop.gui.widgets.flow_layout import FlowLayout
from hgnen_desktop.gui.widgets.labels import LinkButton, link_button, plain_label
from hgnen_desktop.gui.words import tr

if TYPE_CHECKING:
    from hgnen_desktop.core.course.timeline import Assumption
    from hgnen_desktop.core.guidelines.derivation_schema import Way


class AssumedRow(QWidget):
    """One assumption with its presses; ``tell`` says back what was entered."""

    def __init__(self, document: CaseDocument, assumption: Assumption, tell: Callable[[str], None]) -> None:
        super().__init__()
        self._document, self._assumption, self._tell = document, assumption, tell
        self.text = plain_label("", wrap=True)
        self._presses = QWidget()
        self._flow = FlowLayout(self._presses, across=theme.SPACE_16)
        self.buttons: list[LinkButton] = []
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.text)
        words.addWidget(self._presses)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_4)
        row.addWidget(AdviceSign(Advice.CAUTION, "", soft=False), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.show_state(assumption)

    def show_state(self, assumption: Assumption) -> None:
        """Say this one."""
        self._assumption = assumption
        said = assumed_words(assumption, self._document.bench.index)
        self.text.setText(said)
        for place in range(len(self.buttons), len(assumption.rule.ways)):
            button = link_button("")
            button.clicked.connect(lambda _on=False, place=place: self._say(place))
            self.buttons.append(button)
            self._flow.addWidget(button)
        for button, way in zip(self.buttons, assumption.rule.ways, strict=False):
            button.setText(way.say)
            button.setAccessibleName(f"{way.say}. {said}")

    def _say(self, place: int) -> None:
        from hgnen_desktop.core.course.standing import said_back, say_how_it_was

        way: Way = self._assumption.rule.ways[place]
        document = self._document
        case = say_how_it_was(document.case, self._assumption, way, document.today())
        document.change(tr("Course: {0}").format(way.say), case, place="course")
        self._tell(tr("Entered: {0}").format(said_back(case, document.bench.deriver, document.today())))


class AssumedRows(QWidget):
    """Every assumption of a case, the newest first; takes no room while there are none.

    Signals:
        told: what was entered by a press, in a sentence.
    """

    told = Signal(str)

    def __init__(self, document: CaseDocument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Assumed"))
        self.rows: KeyedColumn[Assumption] = KeyedColumn(lambda one: AssumedRow(document, one, self.told.emit))
        column(self, spacing=0).addWidget(self.rows)
        self.hide()

    def show_assumed(self, assumed: Sequence[Assumption]) -> None:
        """Show these."""
        self.rows.sync([(f"{one.rule.id} {one.changed.id}", one) for one in assumed])
        self.setVisible(bool(assumed))
