"""The main window's parts around its pages: banner, notices, navigation, steps, footer with Previous and Next."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from hgnen_desktop.gui.words import tr


class FramedWindow(QMainWindow):
    """A window that gets its parts once it is painted: what they are made of is not loaded before."""

    def lay_out(self) -> None:
        """Make the parts and lay them out; nothing of them does anything yet."""
        from hgnen_desktop.gui import theme
        from hgnen_desktop.gui.banner import Banner
        from hgnen_desktop.gui.navigation import Navigation
        from hgnen_desktop.gui.notices import NoticeBar
        from hgnen_desktop.gui.step_bar import StepBar
        from hgnen_desktop.gui.widgets.fold_bar import FoldBar

        self.stack, self.steps = QStackedWidget(), StepBar()
        self.back_button = _footer_button(tr("\u2039 Previous"), tr("Previous page"))
        self.next_button = _footer_button(tr("&Next \u203a"), tr("Next"))
        self.footer = QWidget()
        row = QHBoxLayout(self.footer)
        row.setContentsMargins(theme.SPACE_24, theme.SPACE_4, theme.SPACE_24, theme.SPACE_4)
        row.addWidget(self.back_button)
        row.addStretch(1)
        row.addWidget(self.next_button)
        self.footer.hide()
        self.steps.hide()
        center = QWidget()
        middle = QVBoxLayout(center)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self.steps)
        middle.addWidget(self.stack, 1)
        middle.addWidget(self.footer)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(theme.SPACE_4)
        self.splitter.addWidget(center)
        self.banner, self.navigation, self.fold = Banner(), Navigation(), FoldBar(tr("Assessment panel"))
        self.fold.hide()
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.navigation)
        body.addWidget(self.splitter, 1)
        body.addWidget(self.fold)
        self.whole = QWidget()
        outer = QVBoxLayout(self.whole)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.banner)
        outer.addLayout(body, 1)
        self.notices = NoticeBar(center, self.stack)
        self.setCentralWidget(self.whole)


def _footer_button(text: str, name: str) -> QPushButton:
    from hgnen_desktop.gui import theme

    button = QPushButton(text)
    button.setAccessibleName(name)
    button.setMinimumHeight(theme.TARGET)
    button.setMinimumWidth(6 * theme.SPACE_16)
    return button
