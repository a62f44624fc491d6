from __future__ import annotations

import datetime as dt
import gc
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hgnen_desktop.gui.garbage import collect_what_is_due

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

TODAY = dt.date(2026, 11, 20)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform says this of every window that is shown; it means nothing."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints"))


@pytest.fixture(autouse=True)
def _no_window_left(qapp) -> Iterator[None]:
    """What a test leaves open is closed, so that no test sees another's windows."""
    yield
    for widget in qapp.topLevelWidgets():
        widget.hide()
        widget.deleteLater()
    qapp.processEvents()
    collect_what_is_due()


@pytest.fixture(autouse=True, scope="session")
def _garbage_is_collected_between_tests() -> Iterator[None]:
    """As in the program, no thread that a test starts may throw away widgets."""
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(autouse=True)
def _nobody_rests(monkeypatch) -> None:
    """On a busy computer a test may seem to rest between two keys; a text is taken when the test says so."""
    monkeypatch.setattr("hgnen_desktop.gui.widgets.entry_field.REST_MS", 600_000)


@pytest.fixture(scope="session")
def guidelines():
    """The program's own guidelines, read once for all tests."""
    from hgnen_desktop.core.guidelines.library import load_guidelines

    return load_guidelines()


@pytest.fixture(scope="session")
def bench(guidelines):
    """What works on cases, made once for all tests."""
    from hgnen_desktop.core.workflow import Workbench

    return Workbench(guidelines)


@pytest.fixture
def document(bench):
    """An empty case, on a day on which the program was in use."""
    from hgnen_desktop.gui.document import CaseDocument

    return CaseDocument(bench, lambda: TODAY)


@pytest.fixture
def light_theme(qapp) -> None:
    """The light theme at its usual size."""
    from hgnen_desktop.gui import theme

    look = theme.install(qapp)
    look.choose("light")
    look.set_zoom(1.0)


@pytest.fixture
def show_page(qtbot, light_theme) -> Callable:
    """Shows a view in a page of the window."""
    from hgnen_desktop.gui.page import ScrollPage

    kept = []

    def make(view, name: str, width: int, height: int, **options):
        page = ScrollPage(view, name, **options)
        kept.append(page)
        qtbot.addWidget(page)
        page.resize(width, height)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        return page

    return make


@pytest.fixture
def make_window(qapp, qtbot, monkeypatch, guidelines) -> Iterator[Callable]:
    """Makes the window as the program does, painted and ready, at a size; the intended use was read before."""
    from hgnen_desktop.core.careplan.intended_use import INTENDED_USE
    from hgnen_desktop.gui import app, dialogs, theme

    monkeypatch.setattr("hgnen_desktop.core.workflow.load_guidelines", lambda *_arguments: guidelines)
    app.name_application()
    made = []

    def make(width: int = 1280, height: int = 800, *, read: bool = True, path: Path | None = None):
        window = app.make_window()
        made.append(window)
        if read:
            window.settings.acknowledge(INTENDED_USE)
        theme.current().choose("light")
        window.resize(width, height)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        with qtbot.waitSignal(window.complete):
            window.prepare(lambda: TODAY, path)
        qapp.processEvents()
        return window

    yield make
    monkeypatch.setattr(dialogs, "ask_leave", lambda *_asked: dialogs.Leave.DISCARD)
    for window in made:
        window.close()
        window.deleteLater()
    theme.current().set_zoom(1.0)
    qapp.processEvents()


@pytest.fixture
def window(make_window):
    """The window at its usual size, with no case open."""
    return make_window()
