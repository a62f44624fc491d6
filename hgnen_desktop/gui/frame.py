"""The parts of the main window around its pages: banner, notices, navigation, footer with Previous and Next."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from hgnen_desktop.gui import theme
from hgnen_desktop.gui.banner import Banner
from hgnen_desktop.gui.navigation import Navigation
from hgnen_desktop.gui.notices import NoticeBar
from hgnen_desktop.gui.page import ScrollPage
from hgnen_desktop.gui.views.home.home_view import HomeView
from hgnen_desktop.gui.words import tr

if TYPE_CHECKING:
    from hgnen_desktop.gui.main_window import MainWindow


def build_frame(window: MainWindow) -> None:
    """Give the window its parts; they become its attributes."""
    window.banner, window.navigation = Banner(), Navigation()
    window.home = HomeView()
    window.home_page = ScrollPage(window.home, tr("Home"), widest=132)
    window.navigation.chosen.connect(window.go)
    window.stack = QStackedWidget()
    window.back_button = _footer_button(tr("\u2039 Previous"), tr("Previous page"), window.go_previous)
    window.next_button = _footer_button(tr("&Next \u203a"), tr("Next"), window.go_next)
    window.footer = QWidget()
    row = QHBoxLayout(window.footer)
    row.setContentsMargins(theme.SPACE_24, theme.SPACE_8, theme.SPACE_24, theme.SPACE_8)
    row.addWidget(window.back_button)
    row.addStretch(1)
    row.addWidget(window.next_button)
    window.footer.hide()
    center = QWidget()
    middle = QVBoxLayout(center)
    middle.setContentsMargins(0, 0, 0, 0)
    middle.setSpacing(0)
    middle.addWidget(window.stack, 1)
    middle.addWidget(window.footer)
    window.notices = NoticeBar(center, window.stack)
    window.splitter = QSplitter(Qt.Orientation.Horizontal)
    window.splitter.setChildrenCollapsible(False)
    window.splitter.setHandleWidth(theme.SPACE_4)
    window.splitter.addWidget(center)
    body = QHBoxLayout()
    body.setSpacing(0)
    body.addWidget(window.navigation)
    body.addWidget(window.splitter, 1)
    whole = QWidget()
    outer = QVBoxLayout(whole)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.setSpacing(0)
    outer.addWidget(window.banner)
    outer.addLayout(body, 1)
    window.setCentralWidget(whole)


def _footer_button(text: str, name: str, run: Callable[[], None]) -> QPushButton:
    button = QPushButton(text)
    button.setAccessibleName(name)
    button.setMinimumHeight(theme.ROW_HEIGHT)
    button.setMinimumWidth(6 * theme.SPACE_16)
    button.clicked.connect(lambda: run())
    return button
