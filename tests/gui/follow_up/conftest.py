from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from hgnen_desktop.core.workflow import Workbench
from hgnen_desktop.gui.document import CaseDocument
from hgnen_desktop.gui.views.follow_up.follow_up_view import FollowUpView
from tests.places import CASES


@pytest.fixture(autouse=True)
def _light_theme(light_theme: None) -> None:
    """Every test here looks at the light theme unless it chooses another."""


@pytest.fixture
def planned(document: CaseDocument, bench: Workbench) -> CaseDocument:
    """A case whose visits are counted from surgery on the last day of January: at 3, 6, 9 months and so on."""
    document.start(bench.open(CASES / "cervical-small-cell-nec.json"))
    document.set_surveillance(anchor_event="surgery", anchor_date=dt.date(2026, 1, 31))
    return document


@pytest.fixture
def show(show_page: Callable) -> Callable[..., FollowUpView]:
    def make(document: CaseDocument, width: int = 740, height: int = 640) -> FollowUpView:
        view = FollowUpView(document)
        show_page(view, "Visits", width, height)
        return view

    return make
