from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from hgnen_desktop.core.follow_up_rules import RuleFinder
from hgnen_desktop.core.storage.case_file import dump_case, new_case
from hgnen_desktop.core.workflow import Workbench
from hgnen_desktop.gui.document import CaseDocument
from hgnen_desktop.gui.settings import Settings
from hgnen_desktop.gui.views.due.due_view import DueView
from tests.places import CASES


@pytest.fixture(autouse=True)
def _light_theme(light_theme: None) -> None:
    """Every test here looks at the light theme unless it chooses another."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "clinic"
    place.mkdir()
    return place


@pytest.fixture
def put(bench: Workbench, folder: Path) -> Callable[..., Path]:
    """Put a case file into the folder whose first visit was planned three months after ``anchor``."""
    finder = RuleFinder(bench.engine.reasoner)

    def write(name: str, anchor: dt.date | None, *, teaching: str = "cervical-small-cell-nec", **changes: Any) -> Path:
        case = bench.open(CASES / f"{teaching}.json")
        rules = finder.fit(case).applies
        plan = {"anchor_date": anchor, "anchor_event": "surgery", "rule": rules[0].id if anchor else None}
        surveillance = case.surveillance.model_copy(update=plan | changes.pop("surveillance", {}))
        fields = {"case_id": new_case().case_id, "label": name, "teaching": False} | changes
        path = folder / f"{name}.json"
        path.write_bytes(dump_case(case.with_changes(surveillance=surveillance, **fields)))
        return path

    return write


@pytest.fixture
def show(qtbot: Any, document: CaseDocument, folder: Path, show_page: Callable) -> Callable[..., DueView]:
    """Show the due list of the folder, read to its end."""

    def make(*folders: Path, width: int = 1060, height: int = 640, read: bool = True) -> DueView:
        Settings().keep_texts("due/folders", [str(one) for one in (folders or (folder,))])
        view = DueView(document)
        show_page(view, "Due list", width, height, widest=None)
        if read:
            qtbot.waitUntil(lambda: not view.reader.is_reading)
        return view

    return make
