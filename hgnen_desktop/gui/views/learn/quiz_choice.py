"""What a quiz asks: topic, level, and the number by which a class is asked the same."""

from __future__ import annotations

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QGridLayout, QWidget

from hgnen_desktop.core.teaching.questions import Level, Topic
from hgnen_desktop.core.teaching.quiz import Wanted
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.views.decide.base import capital
from hgnen_desktop.gui.widgets.choice_field import ComboChoice, Option
from hgnen_desktop.gui.widgets.labels import caption
from hgnen_desktop.gui.widgets.text_line import TextLine
from hgnen_desktop.gui.words import tr

_HIGHEST = 999_999


class QuizChoice(QWidget):
    """The choices before a quiz begins."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        topics = [Option("", tr("Every topic")), *(Option(one.value, capital(one.value)) for one in Topic)]
        levels = [Option("", tr("Every level")), *(Option(one.value, capital(one.value)) for one in Level)]
        self.topic = ComboChoice(tr("Topic"), topics, clearable=False)
        self.level = ComboChoice(tr("Level"), levels, clearable=False)
        self.line = TextLine(tr("Number of the quiz"), len(str(_HIGHEST)), tr("any"))
        self.line.setValidator(QIntValidator(1, _HIGHEST, self.line))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.SPACE_16)
        grid.setColumnStretch(1, 1)
        fields = ((tr("Topic"), self.topic), (tr("Level"), self.level), (tr("Number of the quiz"), self.line))
        for row, (name, field) in enumerate(fields):
            grid.addWidget(caption(name, wrap=False), row, 0)
            grid.addWidget(field, row, 1)
        self.topic.set_value("")
        self.level.set_value("")

    def wanted(self) -> Wanted:
        """The questions that were chosen."""
        topic, level = str(self.topic.value() or ""), str(self.level.value() or "")
        return Wanted((Topic(topic),) if topic else tuple(Topic), (Level(level),) if level else tuple(Level))

    def number(self) -> int | None:
        """The number entered; None where there is none."""
        text = self.line.text()
        return int(text) if text.isdecimal() and int(text) > 0 else None

    def set_number(self, number: int) -> None:
        """Show a number."""
        self.line.setText(str(number))
