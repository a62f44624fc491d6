"""A part of a page that is a list; without anything in it, it takes no room."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from hgnen_desktop.gui import theme
from hgnen_desktop.gui.views.decide.keyed_column import KeyedColumn
from hgnen_desktop.gui.views.decide.pieces import Section
from hgnen_desktop.gui.widgets.card import Card


class ListSection(Section):
    """A heading, a quiet line and a :class:`KeyedColumn`, hidden while the list is empty.

    ``carded`` puts all rows on one card; without it the rows are cards of their own.
    """

    def __init__(
        self,
        title: str,
        make: Callable[[Any], QWidget],
        *,
        most: int | None = None,
        carded: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, parent)
        self.rows: KeyedColumn[Any] = KeyedColumn(make, most=most, spacing=0 if carded else theme.SPACE_12)
        if carded:
            card = Card()
            card.setAccessibleName(title)
            inside = card.layout()
            assert inside is not None
            inside.setContentsMargins(theme.SPACE_16, theme.SPACE_4, theme.SPACE_16, theme.SPACE_8)
            card.body.addWidget(self.rows)
            self.body.addWidget(card)
        else:
            self.body.addWidget(self.rows)
        self.hide()

    def sync(self, rows: Sequence[tuple[Hashable, Any]]) -> None:
        """Show exactly these, in this order."""
        self.rows.sync(rows)
        self.setVisible(bool(rows))
