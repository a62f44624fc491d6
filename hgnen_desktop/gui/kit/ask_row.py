"""A question answered where it stands: yes or no, or one of a list. Whatever is answered, the row stays in its place.

The next question never takes the place of one that was just answered: a second press there would answer it unseen.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from hgnen_desktop.core.domain.case import Answer, AnswerState, Value
from hgnen_desktop.core.guidelines.catalogue import named_note
from hgnen_desktop.core.guidelines.findings_schema import Finding, FindingType
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.document import CaseDocument
from hgnen_desktop.gui.kit.line import Line, LineText, Piece
from hgnen_desktop.gui.kit.options import options_of
from hgnen_desktop.gui.views.decide.base import empty
from hgnen_desktop.gui.widgets.choice_field import ChoiceField, ComboChoice, RadioChoice, yes_no
from hgnen_desktop.gui.widgets.enter_button import EnterButton
from hgnen_desktop.gui.words import tr

_FIELD_COLUMNS = 12


class AskRow(QWidget):
    """One question with its field.

    Signals:
        wanted(str): a person asked for the question itself, with this finding.

    Args:
        document: the open case.
        upright: the field stands below the words, whatever the room.
        lines: the height kept for the words, in lines.
        parent: the widget it lives in.
    """

    wanted = Signal(str)

    def __init__(
        self, document: CaseDocument, *, upright: bool = False, lines: int = 1, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._upright = document, upright
        self.finding: Finding | None = None
        self._field: ChoiceField | EnterButton | None = None
        self._showing = False
        self.words = Line(lines=lines, fixed=True)
        self.words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.words.clicked.connect(lambda *_checked: self._ask())
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.SPACE_8)
        self._row.addWidget(self.words, 1)
        self._place = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.addLayout(self._place)
        self.follow_theme()

    def show_question(self, finding: str, piece: Piece) -> None:
        """Ask for this finding, and show what is known of it.

        Args:
            finding: its id.
            piece: what is asked, as it is written before the field.
        """
        self.setAccessibleName(piece.said())
        self.words.use(LineText((piece,), target=finding, hint=tr("Opens the question")))
        if self.finding is None or self.finding.id != finding:
            self.finding = self._document.bench.catalogue[finding]
            self._make_field(self.finding)
        answer = self._document.case.answer(finding)
        if isinstance(self._field, ChoiceField):
            self._showing = True
            value = answer.value if answer.state is AnswerState.KNOWN else None
            self._field.set_value(value)
            self._showing = False

    def can_hold(self, piece: Piece) -> bool:
        """Whether these words stand whole before the field."""
        return self.words.can_hold(LineText((piece,), target=self.words.content.target))

    def follow_theme(self) -> None:
        """Beside each other, or the field below the words where text is large."""
        below = QBoxLayout.Direction.TopToBottom
        self._row.setDirection(below if self._upright else theme.line_direction())
        self._row.setSpacing(0 if self._upright else theme.SPACE_8)

    def take_keyboard(self) -> None:
        """Put the keyboard into the field."""
        if self._field is not None:
            self._field.setFocus()

    def _make_field(self, finding: Finding) -> None:
        empty(self._place)
        if finding.type in (FindingType.YES_NO, FindingType.CHOICE):
            field: ChoiceField = (
                RadioChoice(finding.label, yes_no(), clearable=False)
                if finding.type is FindingType.YES_NO
                else ComboChoice(finding.label, options_of(finding), clearable=False)
            )
            field.setAccessibleDescription(finding.question)
            field.value_changed.connect(self._take)
            if isinstance(field, ComboChoice):
                field.combo.setMinimumContentsLength((2 if self._upright else 1) * _FIELD_COLUMNS)
            field.setMinimumWidth(field.sizeHint().width())
            self._place.addWidget(field)
            self._field = field
            return
        button = EnterButton(tr("Enter\u2026"))
        button.setAccessibleName(tr("Enter {0}").format(finding.label))
        button.setMinimumHeight(theme.TARGET)
        button.setAutoDefault(False)
        button.clicked.connect(lambda *_checked: self._ask())
        self._place.addWidget(button)
        self._place.addStretch(1)
        self._field = button

    def _ask(self) -> None:
        if self.finding is not None:
            self.wanted.emit(self.finding.id)

    def _take(self, value: Value | None) -> None:
        if self._showing or self.finding is None or value is None:
            return
        known = self._document.case.answer(self.finding.id)
        named = self._field.synonym() if isinstance(self._field, ComboChoice) else None
        note = known.note or (named_note(*named) if named is not None else None)
        self._document.answer(self.finding.id, Answer(state=AnswerState.KNOWN, value=value, on=known.on, note=note))
