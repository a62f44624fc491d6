from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from decide_support import AS_OF
from PySide6.QtWidgets import QApplication, QWidget

from hgnen_desktop.core.workflow import Workbench
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.document import CaseDocument
from hgnen_desktop.gui.page import ScrollPage
from tests.places import CASES


@pytest.fixture(autouse=True)
def _light_theme(qapp: QApplication) -> Iterator[None]:
    look = theme.install(qapp)
    look.choose("light")
    yield
    look.choose("light")
    look.set_zoom(1.0)


@pytest.fixture
def document(bench: Workbench) -> CaseDocument:
    return CaseDocument(bench, lambda: AS_OF)


@pytest.fixture
def teach(document: CaseDocument, bench: Workbench) -> Callable[[str], CaseDocument]:
    """Open one of the bundled cases."""

    def open_case(name: str) -> CaseDocument:
        document.start(bench.open(CASES / f"{name}.json"))
        return document

    return open_case


@pytest.fixture
def show(qtbot: Any) -> Callable[..., ScrollPage]:
    """Show a view in a page of the window, as wide as the window's center."""

    kept = []

    def put(view: QWidget, width: int = 740, height: int = 640) -> ScrollPage:
        page = ScrollPage(view, view.accessibleName())
        kept.append(page)
        qtbot.addWidget(page)
        page.resize(width, height)
        page.show()
        qtbot.waitExposed(page)
        return page

    return put
