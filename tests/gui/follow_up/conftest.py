from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from hgnen_desktop.core.workflow import Workbench
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.document import CaseDocument
from hgnen_desktop.gui.page import ScrollPage
from hgnen_desktop.gui.views.follow_up.follow_up_view import FollowUpView

TODAY = dt.date(2026, 11, 20)
CASES = Path(__file__).parents[3] / "resources" / "cases"


@pytest.fixture(scope="session")
def bench() -> Workbench:
    return Workbench()


@pytest.fixture(autouse=True)
def _light_theme(qapp: Any) -> None:
    look = theme.install(qapp)
    look.choose("light")
    look.set_zoom(1.0)


@pytest.fixture
def document(bench: Workbench) -> CaseDocument:
    return CaseDocument(bench, lambda: TODAY)


@pytest.fixture
def planned(document: CaseDocument, bench: Workbench) -> CaseDocument:
    """A case whose visits are counted from surgery on the last day of January: at 3, 6, 9 months and so on."""
    document.start(bench.open(CASES / "cervical-small-cell-nec.json"))
    document.set_surveillance(anchor_event="surgery", anchor_date=dt.date(2026, 1, 31))
    return document


@pytest.fixture
def show(qtbot: Any) -> Callable[..., FollowUpView]:
    kept = []

    def make(document: CaseDocument, width: int = 740, height: int = 640) -> FollowUpView:
        view = FollowUpView(document)
        page = ScrollPage(view, "Visits")
        kept.append(page)
        qtbot.addWidget(page)
        page.resize(width, height)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        return view

    return make
