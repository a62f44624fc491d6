"""What pages with one table of rows share: they refresh without moving, and a row is opened and brought under the keyboard."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt

from hgnen_desktop.gui.views.decide.base import DecidePage, reveal
from hgnen_desktop.gui.views.decide.still import held_still
from hgnen_desktop.gui.views.decide.table_row import TableRow
from hgnen_desktop.gui.widgets.tab_order import first_in_tab_order, in_reading_order, layouts_at_rest


class TablePage(DecidePage):
    """A page whose rows are a table; each page says which rows it has and how they come up to date."""

    def table_rows(self) -> Sequence[TableRow]:
        """The rows, from the top."""
        raise NotImplementedError

    def bring_up_to_date(self) -> None:
        """Show the case as it is now."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Show the case as it is now, with nothing moving that stays."""
        with held_still(self), layouts_at_rest(self):
            self.bring_up_to_date()

    def take_keyboard(self) -> None:
        """Put the keyboard on the first row, or where the page begins when there is none."""
        rows = self.table_rows()
        first = rows[0].header if rows else first_in_tab_order(self)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def open_row(self, row: TableRow) -> None:
        """Open a row, bring it into view and under the keyboard."""
        row.set_open(True)
        in_reading_order(self)
        row.header.setFocus(Qt.FocusReason.TabFocusReason)
        reveal(row.header)
