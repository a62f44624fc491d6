"""Two plans beside each other, topic by topic. Lines are changed in place: a slider moves faster than widgets are made."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from hgnen_desktop.core.tree.compare import Difference
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.views.decide.base import capital, column
from hgnen_desktop.gui.widgets.labels import Label, caption, heading, plain_label
from hgnen_desktop.gui.words import tr


class DifferenceList(QWidget):
    """A title and the topics under it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._body = column(self, spacing=theme.SPACE_8)
        self.title = heading("")
        self._body.addWidget(self.title)
        self.lines = _Lines(self._body)
        self._topics: dict[str, _Topic] = {}

    def show_words(self, title: str, words: Iterable[str] = ()) -> None:
        """Show a title with plain lines and no topics."""
        self._show(title, words)

    def _show(self, title: str, words: Iterable[str], topics: Iterable[str] = ()) -> None:
        self.title.setText(title)
        self.lines.show_lines(list(words))
        for name in self._topics.keys() - set(topics):
            self._topics[name].hide()

    def show_differences(self, found: Iterable[Difference], names: tuple[str, str], title: str) -> None:
        """Show these topics. ``names`` is what the two sides are called."""
        found = list(found)
        self._show(title, (), [one.topic for one in found])
        for place, one in enumerate(found, 2):
            topic = self._topics.get(one.topic)
            if topic is None:
                topic = self._topics[one.topic] = _Topic(one.topic)
            if self._body.indexOf(topic) != place:
                self._body.insertWidget(place, topic)
            topic.show_sides(one, names)
            topic.show()


class _Topic(QWidget):
    """What holds for the one side alone, beside what holds for the other alone; below it what both share."""

    def __init__(self, topic: str) -> None:
        super().__init__()
        self.setAccessibleName(capital(topic))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, theme.SPACE_8)
        grid.setHorizontalSpacing(theme.SPACE_16)
        grid.addWidget(caption(capital(topic), role="text"), 0, 0, 1, 2)
        self._names = (caption(""), caption(""))
        self._sides = (_Lines(), _Lines())
        for place in range(2):
            grid.addWidget(self._names[place], 1, place)
            grid.addLayout(self._sides[place].layout, 2, place)
            grid.setColumnStretch(place, 1)
        self._shared = _Lines(muted=True)
        grid.addLayout(self._shared.layout, 3, 0, 1, 2)

    def show_sides(self, one: Difference, names: tuple[str, str]) -> None:
        """Show another difference of the same topic."""
        differs = bool(one.first or one.second)
        for place, entries in enumerate((one.first, one.second)):
            self._names[place].setText(names[place])
            self._names[place].setVisible(differs)
            self._sides[place].show_lines([entry.words for entry in entries] or ([tr("nothing")] if differs else []))
        self._shared.show_lines([tr("Both: {0}").format(entry.words) for entry in one.both])


class _Lines:
    """Lines of text below each other; labels are used again."""

    def __init__(self, layout: QVBoxLayout | None = None, *, muted: bool = False) -> None:
        self.layout = QVBoxLayout()
        self.layout.setSpacing(theme.SPACE_4)
        self.layout.addStretch(1)  # the lines of the shorter side stay at the top, and keep the height they need
        self._muted = muted
        self._labels: list[Label] = []
        if layout is not None:
            layout.addLayout(self.layout)

    def show_lines(self, lines: list[str]) -> None:
        while len(self._labels) < len(lines):
            label = caption("") if self._muted else plain_label("", wrap=True)
            self.layout.insertWidget(self.layout.count() - 1, label)
            self._labels.append(label)
        for number, label in enumerate(self._labels):
            text = lines[number] if number < len(lines) else ""
            if label.plain() != text:
                label.setText(text)
            label.setVisible(bool(text))
