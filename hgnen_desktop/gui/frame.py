"""The parts of the main window around its pages: banner, notices, navigation, steps, footer with Previous and Next."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.banner import Banner
from hgnen_desktop.gui.navigation import Navigation
from hgnen_desktop.gui.notices import NoticeBar
from hgnen_desktop.gui.page import ScrollPage
from hgnen_desktop.gui.step_bar import StepBar
from hgnen_desktop.gui.views.home.home_view import HomeView
from hgnen_desktop.gui.widgets.fold_bar import FoldBar
from hgnen_desktop.gui.words import tr


@dataclass(frozen=True, slots=True)
class Frame:
    """The parts; ``whole`` holds all of them and goes into the window."""

    whole: QWidget
    banner: Banner
    navigation: Navigation
    steps: StepBar
    stack: QStackedWidget
    footer: QWidget
    back_button: QPushButton
    next_button: QPushButton
    notices: NoticeBar
    splitter: QSplitter
    fold: FoldBar
    home: HomeView
    home_page: ScrollPage


def make_frame() -> Frame:
    """Make the parts and lay them out; nothing of them does anything yet."""
    stack, steps = QStackedWidget(), StepBar()
    back = _footer_button(tr("\u2039 Previous"), tr("Previous page"))
    after = _footer_button(tr("&Next \u203a"), tr("Next"))
    footer = QWidget()
    row = QHBoxLayout(footer)
    row.setContentsMargins(theme.SPACE_24, theme.SPACE_4, theme.SPACE_24, theme.SPACE_4)
    row.addWidget(back)
    row.addStretch(1)
    row.addWidget(after)
    footer.hide()
    steps.hide()
    center = QWidget()
    middle = QVBoxLayout(center)
    middle.setContentsMargins(0, 0, 0, 0)
    middle.setSpacing(0)
    middle.addWidget(steps)
    middle.addWidget(stack, 1)
    middle.addWidget(footer)
    splitter = QSplitter(Qt.Orientation.Horizontal)
    splitter.setChildrenCollapsible(False)
    splitter.setHandleWidth(theme.SPACE_4)
    splitter.addWidget(center)
    banner, navigation, fold, home = Banner(), Navigation(), FoldBar(tr("Assessment panel")), HomeView()
    fold.hide()
    body = QHBoxLayout()
    body.setSpacing(0)
    body.addWidget(navigation)
    body.addWidget(splitter, 1)
    body.addWidget(fold)
    whole = QWidget()
    outer = QVBoxLayout(whole)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.setSpacing(0)
    outer.addWidget(banner)
    outer.addLayout(body, 1)
    return Frame(
        whole=whole,
        banner=banner,
        navigation=navigation,
        steps=steps,
        stack=stack,
        footer=footer,
        back_button=back,
        next_button=after,
        notices=NoticeBar(center, stack),
        splitter=splitter,
        fold=fold,
        home=home,
        home_page=ScrollPage(home, tr("Home"), widest=132),
    )


def _footer_button(text: str, name: str) -> QPushButton:
    button = QPushButton(text)
    button.setAccessibleName(name)
    button.setMinimumHeight(theme.TARGET)
    button.setMinimumWidth(6 * theme.SPACE_16)
    return button
