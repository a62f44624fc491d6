"""Rows that stand beside the options: cautions, points on which the sources differ, and what is undetermined."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QVBoxLayout, QWidget

from hgnen_desktop.core.guidelines.schema import Area, Recommendation
from hgnen_desktop.core.wording import DIFFERENCES, DIRECTION_WORDS, WORKUP_WORDS
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.theme import Advice
from hgnen_desktop.gui.views.decide.details import Details
from hgnen_desktop.gui.views.decide.pieces import IconMark, ListRow, NeedLinks
from hgnen_desktop.gui.views.decide.sources import add_sources, source_title
from hgnen_desktop.gui.widgets.badge import AdviceSign, StrengthBadge
from hgnen_desktop.gui.widgets.collapsible import Collapsible
from hgnen_desktop.gui.widgets.labels import caption, heading, plain_label
from hgnen_desktop.gui.words import spoken, tr

if TYPE_CHECKING:
    from hgnen_desktop.core.engine.assessment import Result
    from hgnen_desktop.core.guidelines.index import Index
    from hgnen_desktop.core.guidelines.schema import Caution, Disagreement, Position

_MOST_NEEDS = 3


class CautionRow(ListRow):
    """Something to look at before acting."""

    def __init__(self, result: Result[Caution], index: Index, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        item = result.item
        stops = item.level == "stop"
        sign = AdviceSign(Advice.CAUTION, tr("Stop") if stops else "")
        sign.setAccessibleName(tr("Stop") if stops else tr("Caution"))
        self.body.addWidget(TitleLine(sign, item.title, spoken(result.strength.strength_words())))
        self.body.addWidget(plain_label(item.text, wrap=True, columns=theme.LINE_COLUMNS + 16))
        self._flags = caption("", role="advice.caution")
        self.body.addWidget(self._flags)
        details = Details(item.title)
        details.add(source_title(result.citations), lambda layout: self._build(layout, result, index))
        self.body.addWidget(details)
        self.show_state(result)

    def show_state(self, result: Result[Caution]) -> None:
        """Show the boundary flags of the present case."""
        self._flags.setText(" ".join(flag.note for flag in result.boundaries))
        self._flags.setVisible(bool(result.boundaries))

    @staticmethod
    def _build(layout: QVBoxLayout, result: Result[Caution], index: Index) -> None:
        add_sources(layout, result.citations, index, result.item.interpretation)


class UndeterminedRow(ListRow):
    """An item that may apply, with the findings that would settle it."""

    jump_to_finding = Signal(str)

    def __init__(self, result: Result[Any], index: Index, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._index = index
        self.body.setSpacing(0)
        sign = IconMark("undetermined", "", role="advice.undetermined")
        sign.setAccessibleName(tr("Undetermined"))
        self.body.addWidget(TitleLine(sign, result.item.title, spoken(result.strength.strength_words()), plain=True))
        self.body.addWidget(caption(result.item.text))
        self._links: NeedLinks | None = None
        self.show_state(result)

    def show_state(self, result: Result[Any]) -> None:
        """Show what is missing now."""
        if self._links is not None:
            self.body.removeWidget(self._links)
            self._links.hide()
            self._links.deleteLater()
        catalogue = self._index.catalogue
        would_be = _would_be(result.item)
        lead = tr("If it applies: {0}. Needs").format(would_be) if would_be else tr("Needs")
        self._links = NeedLinks(lead, [(one, catalogue.label(one)) for one in result.needs], most=_MOST_NEEDS)
        self._links.asked.connect(self.jump_to_finding)
        self.body.addWidget(self._links)


class TitleLine(QWidget):
    """Sign, name and strength of a row, one below the other in large text; a plain name is not written as a heading."""

    def __init__(self, sign: QWidget, name: str, strength: str, *, plain: bool = False) -> None:
        super().__init__()
        top = Qt.AlignmentFlag.AlignTop
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(theme.SPACE_8)
        self._line.addWidget(sign, 0, top)
        self._line.addWidget(plain_label(name, wrap=True) if plain else heading(name), 1, top)
        self._line.addWidget(StrengthBadge(strength), 0, top)
        self.follow_theme()

    def follow_theme(self) -> None:
        """Stand side by side where there is room for it at the present text size."""
        self._line.setDirection(theme.line_direction())


class DisagreementRow(Collapsible):
    """A point on which the sources differ, stop short or misprint; opens to each position and how it is handled."""

    def __init__(self, entry: Disagreement, index: Index, parent: QWidget | None = None) -> None:
        super().__init__(f"{tr(DIFFERENCES[entry.kind])}: {entry.title}", parent=parent)
        self._entry, self._index = entry, index
        self._built = False
        self.toggled.connect(self._fill)

    def _fill(self, opened: bool) -> None:
        if not opened or self._built:
            return
        self._built = True
        self.body.addLayout(_positions(self._entry.positions, self._index))
        self.body.addWidget(caption(tr("How it is handled here: {0}").format(self._entry.handling), role="text"))


def _positions(positions: Iterable[Position], index: Index) -> QGridLayout:
    """The positions side by side, two in a row."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.SPACE_24)
    grid.setVerticalSpacing(theme.SPACE_12)
    for number, position in enumerate(positions):
        grid.addLayout(_position(position, index), number // 2, number % 2)
        grid.setColumnStretch(number % 2, 1)
    return grid


def _position(position: Position, index: Index) -> QVBoxLayout:
    box = QVBoxLayout()
    box.setSpacing(theme.SPACE_4)
    box.addWidget(plain_label(position.who, role="accent", wrap=True))
    box.addWidget(plain_label(position.text, wrap=True))
    for citation in index.citations(position.statements):
        box.addWidget(caption(f"{spoken(citation.strength_words())} \u00b7 {citation.text()}"))
    box.addStretch(1)
    return box


def _would_be(item: Any) -> str:  # noqa: ANN401 - any item
    """What the item would say if it applied; empty for items that are no advice."""
    if not isinstance(item, Recommendation):
        return ""
    words = WORKUP_WORDS if item.area is Area.WORKUP else DIRECTION_WORDS
    return words[item.direction]
