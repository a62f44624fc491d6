from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from hgnen_desktop.core.domain.case import Answer, AnswerState, Case
from hgnen_desktop.core.workflow import Workbench
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.document import CaseDocument
from hgnen_desktop.gui.page import ScrollPage

AS_OF = dt.date(2026, 11, 20)
CASES = Path(__file__).parents[3] / "resources" / "cases"
BUNDLED = ("rectal-nec", "pancreatic-g3-net", "cervical-small-cell-nec")


@pytest.fixture(scope="session")
def bench() -> Workbench:
    return Workbench()


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

    def put(view: QWidget, width: int = 740, height: int = 640) -> ScrollPage:
        page = ScrollPage(view, view.accessibleName())
        qtbot.addWidget(page)
        page.resize(width, height)
        page.show()
        qtbot.waitExposed(page)
        return page

    return put


def known(value: object) -> Answer:
    return Answer(state=AnswerState.KNOWN, value=value)  # type: ignore[arg-type]


def contradictory(document: CaseDocument) -> Case:
    """A case whose findings cannot all be true, made from the first rule the catalogue holds about site and sex."""
    return document.case.with_answer("tumor.site", known("cervix")).with_answer("patient.sex", known("male"))


def words_of(widget: QWidget) -> str:
    """Everything a person can read on a widget now."""
    labels = [one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget)]
    return "\n".join(text.replace("\u200b", "") for text in labels)


def nameless(widget: QWidget) -> list[str]:
    """Every widget that takes the keyboard and has no accessible name."""
    takes_keys = [one for one in widget.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    return [f"{type(one).__name__} {one.objectName()}" for one in takes_keys if not one.accessibleName()]


def clipped(widget: QWidget) -> list[str]:
    """Labels in view that have less room than their words need."""
    cut = []
    for label in widget.findChildren(QLabel):
        if not label.isVisibleTo(widget) or not label.text():
            continue
        need = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
        wide = 0 if label.wordWrap() else label.sizeHint().width()
        if label.height() < need or label.width() < wide:
            cut.append(f"{label.text()[:50]!r}: {label.width()}x{label.height()}, needs {wide}x{need}")
    return cut
