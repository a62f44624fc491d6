"""The window and its pages: going to one, and back along the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

# Nothing that costs time is imported here: the window is painted first, and furnished after that.
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

from hgnen_desktop.gui.place import Place
from hgnen_desktop.gui.settings import Settings
from hgnen_desktop.gui.window.panel_window import PanelWindow

if TYPE_CHECKING:
    pass

HOME, SUMMARY = "home", "summary"
_LONGEST_WAY = 50


class PagedWindow(PanelWindow):
    """Shows one page at a time and remembers the way."""

    def __init__(self, settings: Settings) -> None:
        super().__init__(settings)
        self._seen: dict[str, object] = {}
        self._history: list[Place] = []

    def go(self, key: str) -> None:
        """Show a page; Back leads to where one was."""
        if self.pages is None:
            return
        key = self.pages.resolved(key)
        if not self.pages.can_go(key, is_open=self.is_open):
            return
        if key != self.here and self.pages.is_page(self.here):
            self._history = [*self._history[1 - _LONGEST_WAY :], Place.of(self.here, self.pages.page(self.here))]
        self._show(key)
        self._begin_at_top(key, self.pages.page(key))

    def _show(self, key: str) -> None:
        from hgnen_desktop.gui import theme

        assert self.pages is not None
        page = self.pages.page(key)
        if self.stack.indexOf(page) < 0:
            self.stack.addWidget(page)
        if key != self.here:
            self.notices.page_changed()
            self.pages.panel.page_changed()
        self.here = key
        theme.current().show_page(page, self.stack.currentWidget())
        self.stack.setCurrentWidget(page)
        self.pages.show_line(key)
        self.steps.set_here(key)
        self.steps.setVisible(self.pages.is_step(key))
        self.pages.remember_step(key)
        self.menus.back.setEnabled(bool(self._history))
        before, after = self.pages.neighbours(key)
        self.footer.setVisible(self.is_open and key != SUMMARY and not self.pages.stands_alone(key))
        self.back_button.setEnabled(before is not None)
        self.next_button.setEnabled(after is not None)
        self._show_panel()
        if key == HOME:
            self.pages.refresh_home()

    def _begin_at_top(self, key: str, page: QWidget) -> None:
        """A page of advice that changed while it was away begins at its top; one that did not stays where it was left."""
        if self.pages is None or self.document is None or not self.pages.shows_advice(key):
            return
        if self._seen.get(key) is not self.document.assessment:
            self._seen[key] = self.document.assessment
            if isinstance(page, QScrollArea):
                QTimer.singleShot(0, page, lambda: page.verticalScrollBar().setValue(0))

    def visit(self, key: str) -> None:
        """Show a page and put the keyboard into it."""
        self.go(key)
        if self.pages is not None and self.here == self.pages.resolved(key):
            self.focus_page()

    def go_back(self) -> None:
        """Return to where one was before, scrolled as it was and with the keyboard in the same place."""
        while self.pages is not None and self._history:
            place = self._history.pop()
            if place.key != self.here and self.pages.can_go(place.key, is_open=self.is_open):
                self._show(place.key)
                if self.document is not None:
                    self._seen[place.key] = self.document.assessment if self.document.is_valid else None
                place.restore(self.pages.page(place.key))
                return

    def _forget_way(self) -> None:
        """The way of one case does not lead into another."""
        self._history.clear()
        self.menus.back.setEnabled(False)

    def go_previous(self) -> None:
        """Show the page before this one in the order of the case."""
        self._go_beside(0)

    def go_next(self) -> None:
        """Show the page after this one, with the keyboard in its first open question."""
        self._go_beside(1)

    def go_to_finding(self, finding: str) -> None:
        """Show the question about a finding."""
        if self.pages is not None and self.document is not None and finding in self.document.bench.catalogue:
            step = self.document.bench.catalogue[finding].step
            self.go(f"step:{step}")
            self.pages.step(step).go_to(finding)

    def _go_beside(self, side: int) -> None:
        key = self.pages.neighbours(self.here)[side] if self.pages is not None and self.is_open else None
        if key is not None:
            self.visit(key)

    def focus_page(self) -> None:
        """Put the keyboard into the page that is shown."""
        if self.pages is not None:
            self.pages.focus(self.here)
