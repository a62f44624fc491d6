"""A list of widgets that keeps a widget, with all that is open in it, for as long as its key stays."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Generic, Protocol, TypeVar, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from hgnen_desktop.gui import theme
from hgnen_desktop.gui.views.decide.base import column, reveal
from hgnen_desktop.gui.widgets.labels import link_button
from hgnen_desktop.gui.widgets.tab_order import first_in_tab_order, in_reading_order
from hgnen_desktop.gui.words import tr

StateT = TypeVar("StateT")


StateT_contra = TypeVar("StateT_contra", contravariant=True)


class Shows(Protocol[StateT_contra]):
    """A widget that can show another state of the thing it was made for."""

    def show_state(self, state: StateT_contra) -> None:
        """Show this state."""


class KeyedColumn(QWidget, Generic[StateT]):
    """Widgets below each other, one for each key. A key that stays keeps its widget, with all that is open in it.

    Args:
        make: makes the widget for a state; the widget has ``show_state`` and shows that state already.
        most: how many are shown until a person asks for all; None shows all.
    """

    def __init__(
        self,
        make: Callable[[StateT], QWidget],
        *,
        spacing: int = theme.SPACE_12,
        most: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._make, self._most = make, most
        self._widgets: dict[Hashable, QWidget] = {}
        self._states: dict[Hashable, StateT] = {}
        self._rows: list[tuple[Hashable, StateT]] = []
        self._layout = column(self, spacing=spacing)
        self._more = link_button(tr("Show all"))
        self._more.clicked.connect(self._show_all)
        self._more.hide()
        self._layout.addWidget(self._more)
        self._wants_all = False

    def sync(self, rows: Sequence[tuple[Hashable, StateT]]) -> None:
        """Show exactly these, in this order."""
        self._rows = list(rows)
        hidden = 0 if self._most is None or self._wants_all else max(len(rows) - self._most, 0)
        shown = rows[: len(rows) - hidden]
        wanted = {key for key, _ in shown}
        for key in [key for key in self._widgets if key not in wanted]:
            self._drop(key)
        for place, (key, state) in enumerate(shown):
            self._show_row(place, key, state)
        self._more.setText(tr("Show all {0}").format(len(rows)))
        self._more.setVisible(hidden > 0)

    def widget(self, key: Hashable) -> QWidget | None:
        """The widget of a key, if it is shown."""
        return self._widgets.get(key)

    def widgets(self) -> list[QWidget]:
        """All widgets in the order shown."""
        return [self._widgets[key] for key, _ in self._rows if key in self._widgets]

    def reveal(self, key: Hashable) -> None:
        """Show the whole list if this key is in the part that is not shown."""
        if key not in self._widgets and key in {one for one, _ in self._rows}:
            self._wants_all = True
            self.sync(self._rows)

    def clear(self) -> None:
        """Show nothing, and keep nothing that was open or half typed."""
        self._wants_all = False
        self.sync([])

    def _show_row(self, place: int, key: Hashable, state: StateT) -> None:
        widget = self._widgets.get(key)
        if widget is None:
            widget = self._widgets[key] = self._make(state)
            self._layout.insertWidget(place, widget)
            widget.show()
        else:
            if self._states[key] != state:
                cast("Shows[StateT]", widget).show_state(state)
            if self._layout.indexOf(widget) != place:
                self._layout.insertWidget(place, widget)
        self._states[key] = state

    def _drop(self, key: Hashable) -> None:
        widget = self._widgets.pop(key)
        self._states.pop(key, None)
        self._layout.removeWidget(widget)
        widget.hide()
        widget.deleteLater()

    def _show_all(self) -> None:
        self._wants_all = True
        before = len(self._widgets)
        self.sync(self._rows)
        if before < len(self._rows):
            first = self._widgets[self._rows[before][0]]
            in_reading_order(self)
            start = first_in_tab_order(first)
            if start is not None:
                start.setFocus(Qt.FocusReason.TabFocusReason)
            reveal(first)
