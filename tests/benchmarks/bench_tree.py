"""How smooth the tree is: the time of a frame while every branch is open, and of a step of what-if.

Run it on an idle machine: ``python tests/benchmarks/bench_tree.py``. It works on a display or with
``QT_QPA_PLATFORM=offscreen``. Bars: p95 of a frame below 16 ms of processor time for panning and zooming with every branch
open, and for a step of the slider with road, list and differences shown again.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from bench_window import acknowledge

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from hgnen_desktop.gui.views.tree.picture import TreePicture
    from hgnen_desktop.gui.views.tree.tree_view import TreeView

FRAMES = 240
STEPS = 100
SIZE = (1920, 1080)
SCALES = (0.05, 0.1, 0.25, 0.5, 1.0, 2.0)
WIDEST_STEP = 40  # pixels moved between two frames


def spent(act: Callable[[], object]) -> float:
    """Milliseconds of processor time of the whole process."""
    began = time.process_time_ns()
    act()
    return (time.process_time_ns() - began) / 1e6


def report(name: str, taken: Iterable[float]) -> None:
    """Print median, p95 and the longest."""
    row = sorted(taken)
    print(
        f"{name:<44} p50 {row[len(row) // 2]:6.1f} ms  p95 {row[int(len(row) * 0.95)]:6.1f} ms  max {row[-1]:6.1f} ms"
    )


def open_tree() -> tuple[QApplication, TreeView]:
    """The window with a teaching case, at the page of the tree, every branch open."""
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from hgnen_desktop.gui import app as program

    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    program.name_application()
    window = program.make_window()
    window.resize(*SIZE)
    window.show()
    window.prepare(program.today)
    window.open_teaching("rectal-nec.json")
    window.go("tree")
    view: TreeView = window.pages.page("tree")
    while view.tree is None:
        QTest.qWait(20)
    view.set_folded(frozenset())
    application.processEvents()
    return application, view


def pan(application: QApplication, picture: TreePicture) -> Iterable[float]:
    """Frames while the picture is dragged down and across."""
    down, across = picture.verticalScrollBar(), picture.horizontalScrollBar()
    for number in range(FRAMES):
        away = WIDEST_STEP * (1 if number < FRAMES // 2 else -1)

        def move(away: int = away) -> None:
            down.setValue(down.value() + away)
            across.setValue(across.value() + away // 4)
            picture.viewport().update()
            application.processEvents()

        yield spent(move)


def zoom(application: QApplication, picture: TreePicture) -> Iterable[float]:
    """Frames while the picture is zoomed from the whole to large print and back."""
    picture.fit()
    for number in range(FRAMES):
        factor = 1.03 if number < FRAMES // 2 else 1 / 1.03

        def step(factor: float = factor) -> None:
            picture.zoom_by(factor)
            picture.viewport().update()
            application.processEvents()

        yield spent(step)


def what_if(application: QApplication, view: TreeView) -> Iterable[float]:
    """Steps of the slider over the Ki-67 index, until road, list and differences are shown."""
    view.sides.setCurrentWidget(view.what_if)
    application.processEvents()
    slider = view.what_if.slider
    for number in range(STEPS):
        value = slider.minimum() + (slider.maximum() - slider.minimum()) * number // STEPS

        def step(value: int = value) -> None:
            slider.setValue(value)
            application.processEvents()

        yield spent(step)


def main() -> None:
    """Measure and print."""
    import os

    with tempfile.TemporaryDirectory() as folder:
        acknowledge(folder)
        application, view = open_tree()
        picture = view.picture
        size = picture.viewport().size()
        print(
            f"platform {application.platformName()}, picture {size.width()} x {size.height()}, boxes {len(view.scene.boxes)}"
        )
        for scale in SCALES:
            picture.zoom_by(scale / picture.scale_now)
            picture.centerOn(view.scene.boxes["0"])
            report(f"pan at scale {picture.scale_now:.2f}", list(pan(application, picture)))
        report("zoom from the whole to large print", list(zoom(application, picture)))
        view.fold_repeats()
        picture.reveal(view.scene.chosen, readable=True)
        report("step of what-if, shown", list(what_if(application, view)))
        view.document.undo_stack.setClean()
        os._exit(0)


if __name__ == "__main__":
    main()
