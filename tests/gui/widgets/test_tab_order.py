"""Tab order and resting layouts where parts of the way up are known to Qt alone."""

from __future__ import annotations

import shiboken6
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTabWidget, QVBoxLayout, QWidget

from hgnen_desktop.gui.widgets.tab_order import in_reading_order, layouts_at_rest


def _tabs(qtbot) -> tuple[QTabWidget, QWidget, QVBoxLayout]:
    tabs, page = QTabWidget(), QWidget()
    qtbot.addWidget(tabs)
    column = QVBoxLayout(page)
    column.addWidget(QPushButton("one"))
    tabs.addTab(page, "page")
    tabs.show()
    return tabs, page, column


def test_a_page_of_a_tab_widget_is_put_in_order_although_python_knows_no_stack(qtbot) -> None:
    tabs, page, column = _tabs(qtbot)
    column.insertWidget(0, QPushButton("new"))
    for _ in range(3):
        in_reading_order(page)
    new = page.findChildren(QPushButton)[1]
    assert new.text() == "new"
    assert new.isVisible()
    assert column.isEnabled()
    assert tabs.isEnabled()


def test_a_layout_that_goes_while_it_rests_leaves_none_of_the_others_at_rest(qtbot) -> None:
    _, page, column = _tabs(qtbot)
    inner = QWidget()
    row = QHBoxLayout(inner)
    column.insertWidget(0, inner)
    with layouts_at_rest(page):
        assert not row.isEnabled()
        shiboken6.delete(inner)
    assert column.isEnabled()
