"""A part of a page that is a list; without anything in it, it takes no room."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from hgnen_desktop.gui import theme
from hgnen_desktop.gui.views.decide.base import KeyedColumn, Section


class ListSection(Section):
    """A heading, a quiet line and a :class:`KeyedColumn`, hidden while the list is empty.

    ``count_words``, when set, makes the quiet line from the number of rows.
    """

    def __init__(
        self,
        title: str,
        make: Callable[[Any], QWidget],
        *,
        most: int | None = None,
        spacing: int = theme.SPACE_12,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, parent)
        self.rows: KeyedColumn[Any] = KeyedColumn(make, most=most, spacing=spacing)
        self.body.addWidget(self.rows)
        self.count_words: Callable[[int], str] | None = None
        self.hide()

    def sync(self, rows: Sequence[tuple[Hashable, Any]]) -> None:
        """Show exactly these, in this order."""
        self.rows.sync(rows)
        if self.count_words is not None:
            self.set_note(self.count_words(len(rows)))
        self.setVisible(bool(rows))
