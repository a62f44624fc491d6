"""How fast the window is: painted and ready against a bare PySide6 window started the same way, and answer to panel.

Run it on an idle machine: ``python tests/benchmarks/bench_window.py``. It works on a display or with
``QT_QPA_PLATFORM=offscreen``. Bars: painted at most 1.1 x, ready at most 1.9 x, started on a case file its summary on the screen
at most 3.0 x, memory at most 1.5 x the bare window; an answer evaluated and shown within one frame (16 ms, p95).
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 9
CASE = Path(__file__).parents[2] / "resources" / "cases" / "rectal-nec.json"
NAMES = (
    "painted",
    "Home takes 'New case' and 'Open'",
    "ready: a click shows the questions",
    "a new case, its first question painted and focused",
    "complete: the guidelines' answer beside it",
    "memory with a new case open",
    "memory with a case file open",
)
FROM_A_FILE = ("started on a case file, its summary on the screen", "memory then")
ANSWERS = 200

_MEMORY = """
def memory():
    try:
        with open("/proc/self/statm") as file:
            return int(file.read().split()[1]) * 4096 / 1e6
    except OSError:
        return 0.0
"""
BARE = (
    _MEMORY
    + """
import os, sys, time
began = int(os.environ["BENCH_BEGAN"])
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        QTimer.singleShot(0, self.painted)
    def painted(self):
        now = (time.monotonic_ns() - began) / 1e6
        print(*[now] * 5, *[memory()] * 2, flush=True)
        os._exit(0)
app = QApplication([])
window = Window()
window.resize(1280, 800)
window.show()
app.exec()
"""
)
OURS = (
    _MEMORY
    + """
import os, sys, time
began = int(os.environ["BENCH_BEGAN"])
from hgnen_desktop.gui import app as program
from PySide6.QtWidgets import QApplication
app = QApplication([])
program.name_application()
window = program.MainWindow(program.Settings())
said = []
window.painted.connect(lambda: said.append((time.monotonic_ns() - began) / 1e6))
window.usable.connect(lambda: said.append((time.monotonic_ns() - began) / 1e6))
program.start(window, None)
def ready():
    said.append((time.monotonic_ns() - began) / 1e6)
    window.new_case()
    app.processEvents()
    assert app.focusWidget() is not None and window.pages.step("patient").isAncestorOf(app.focusWidget())
    said.append((time.monotonic_ns() - began) / 1e6)
def complete():
    app.processEvents()
    said.append((time.monotonic_ns() - began) / 1e6)
    said.append(memory())
    window.open_teaching("rectal-nec.json")
    app.processEvents()
    print(*said, memory(), flush=True)
    os._exit(0)
window.ready.connect(ready)
window.complete.connect(complete)
window.show()
app.exec()
"""
)
ON_A_FILE = (
    _MEMORY
    + """
import os, sys, time
from pathlib import Path
began = int(os.environ["BENCH_BEGAN"])
from hgnen_desktop.gui import app as program
from PySide6.QtWidgets import QApplication
app = QApplication([])
program.name_application()
window = program.MainWindow(program.Settings())
program.start(window, Path(os.environ["BENCH_CASE"]))
def complete():
    app.processEvents()
    assert window.here == "summary", window.here
    print((time.monotonic_ns() - began) / 1e6, memory(), flush=True)
    os._exit(0)
window.complete.connect(complete)
window.show()
app.exec()
"""
)


def start(code: str, folder: str) -> list[float]:
    """Run a program once; milliseconds to each of its marks, and megabytes in memory."""
    environment = {**os.environ, "HGNEN_DATA_DIR": folder, "BENCH_CASE": str(CASE)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # a person's machine keeps what was compiled
    environment["BENCH_BEGAN"] = str(time.monotonic_ns())
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, timeout=60, check=True
    )
    return [float(word) for word in done.stdout.split()]


def acknowledge(folder: str) -> None:
    """Read the intended use beforehand, as every start but the first one finds it."""
    os.environ["HGNEN_DATA_DIR"] = folder
    from hgnen_desktop.core.careplan.intended_use import INTENDED_USE
    from hgnen_desktop.gui.settings import Settings

    settings = Settings()
    settings.acknowledge(INTENDED_USE)
    settings.sync()


def answers() -> list[float]:
    """Milliseconds of processor time from the press of an answer until assessment, panel and pages show it."""
    from PySide6.QtWidgets import QApplication

    from hgnen_desktop.gui import app as program
    from hgnen_desktop.gui.garbage import WindowCollector

    application = QApplication.instance() or QApplication([])
    program.name_application()
    window = program.make_window()
    window.show()
    window.prepare(program.today)
    window.open_teaching("rectal-nec.json")
    window.go("step:pathology")
    application.processEvents()
    WindowCollector(window).begin()  # as the program does once all is loaded: garbage is looked for between answers
    buttons = window.pages.step("pathology").questions["pathology.cell_type"].field.widget.findChildren(object)
    choices = [button for button in buttons if hasattr(button, "isChecked")][:2]
    taken = []
    for number in range(ANSWERS):
        began = time.process_time_ns()
        choices[number % 2].click()
        taken.append((time.process_time_ns() - began) / 1e6)
        application.processEvents()
    window.document.undo_stack.setClean()
    window.close()
    return sorted(taken)


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        acknowledge(folder)
        runs: dict[str, list[list[float]]] = {"bare": [], "ours": [], "file": []}
        for number in range(RUNS + 1):  # alternating, so that a busy moment meets all; the first round warms the disk
            for name, code in (("bare", BARE), ("ours", OURS), ("file", ON_A_FILE)):
                measured = start(code, folder)
                if number:
                    runs[name].append(measured)
        bare, ours, file = (
            [statistics.median(column) for column in zip(*runs[name], strict=True)] for name in ("bare", "ours", "file")
        )
        print(f"bare window      painted {bare[0]:7.1f} ms  memory {bare[-1]:6.1f} MB")
        for name, ours_now, bare_now, unit in zip(NAMES, ours, bare, ("ms",) * 5 + ("MB",) * 2, strict=True):
            print(f"HG-NEN Companion {name:<57} {ours_now:7.1f} {unit}  ratio {ours_now / bare_now:.2f}")
        for name, now, bare_now, unit in zip(FROM_A_FILE, file, (bare[0], bare[-1]), ("ms", "MB"), strict=True):
            print(f"HG-NEN Companion {name:<57} {now:7.1f} {unit}  ratio {now / bare_now:.2f}")
        taken = answers()
        late = taken[int(len(taken) * 0.95)]
        print(f"answer to panel  median {taken[len(taken) // 2]:.1f} ms  p95 {late:.1f} ms of {len(taken)} answers")


if __name__ == "__main__":
    main()
