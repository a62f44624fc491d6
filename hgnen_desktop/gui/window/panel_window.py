"""The window with its panel: what it knows of everything, and who has room beside whom."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

# Nothing that costs time is imported here: the window is painted first, and furnished after that.
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from hgnen_desktop.gui.frame import FramedWindow
from hgnen_desktop.gui.settings import Settings

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from hgnen_desktop.gui.document import CaseDocument
    from hgnen_desktop.gui.menus import Menus
    from hgnen_desktop.gui.pages import Pages
    from hgnen_desktop.gui.protection import Protection
    from hgnen_desktop.gui.recovery import Recovery

_LEAST_WITH_PANEL = 160  # columns of text; a narrower window has the panel folded into a bar unless it is opened


class PanelWindow(FramedWindow):
    """Holds what all layers share, and folds the panel away where there is no room for it."""

    menus: Menus  # made once the window is painted

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self.document: CaseDocument | None = None
        self.pages: Pages | None = None
        self.recovery: Recovery | None = None
        self.protection: Protection | None = None
        self.is_open = False
        self.here = ""
        self._opened_narrow = False  # the panel was opened by hand in a window that has no room for it
        self._restore_layout()

    def _restore_layout(self) -> None:
        self.setMinimumSize(760, 520)
        geometry = self.settings.layout("window")
        if geometry is None or not self.restoreGeometry(geometry):
            self.resize(1280, 800)

    def add_panel(self, panel: QWidget) -> None:
        """Put the assessment panel to the right of the pages."""
        self.splitter.addWidget(panel)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 0)
        state = self.settings.layout("splitter")
        if state is None or not self.splitter.restoreState(state):
            wide = self.splitter.width() or 1000
            self.splitter.setSizes([wide - wide // 4 - 20, wide // 4 + 20])

    def _is_narrow(self) -> bool:
        """Whether there is too little room for pages and panel beside each other."""
        from hgnen_desktop.gui import theme

        return self.width() < _LEAST_WITH_PANEL * QFontMetrics(theme.body_font()).averageCharWidth()

    def _wants_panel(self) -> bool:
        return self._opened_narrow if self._is_narrow() else self.settings.panel_shown

    def _show_panel(self) -> None:
        """Show the panel where it has a place; where it is folded away, the bar that opens it."""
        shown = self._wants_panel()
        self.menus.panel.setChecked(shown)
        has_place = self.pages is not None and self.is_open and not self.pages.stands_alone(self.here)
        self.fold.setChecked(shown)
        self.fold.setVisible(has_place and (self._is_narrow() or not shown))
        if self.pages is not None and isValid(self.pages.panel):  # after a fault a part may be gone
            self.pages.panel.setVisible(shown and has_place)
            self.pages.tell_panel(is_shown=shown and has_place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the panel away in a window that has no room for it."""
        super().resizeEvent(event)
        if self.pages is not None:
            self._show_panel()

    def follow_theme(self) -> None:
        """Larger text needs more room. After a fault a part may be gone, and the text size of what is left still changes."""
        if self.pages is not None:
            each_by_itself(self._show_panel)

    def toggle_panel(self) -> None:
        """Show or hide the assessment panel."""
        if self._is_narrow():
            self._opened_narrow = not self._opened_narrow
        else:
            self.settings.panel_shown = not self.settings.panel_shown
        self._show_panel()

    def _fold_pressed(self) -> None:
        if self.fold.isChecked() is not self._wants_panel():
            self.toggle_panel()


def each_by_itself(*steps: Callable[[], object]) -> None:
    """Take these steps, whichever of them meet a part of the window that is no longer there."""
    for step in steps:
        with suppress(RuntimeError):
            step()
