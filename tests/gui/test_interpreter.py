from __future__ import annotations

import subprocess
import sys

MANY_CALLS = """
import hgnen_desktop.gui
from PySide6.QtCore import QTimer
timer = QTimer()
for _ in range(100_000):
    timer.setSingleShot(True)
    timer.isSingleShot()
    timer.isActive()
print("alive")
"""


def test_the_process_survives_many_calls_that_return_nothing() -> None:
    done = subprocess.run([sys.executable, "-c", MANY_CALLS], capture_output=True, text=True, timeout=60, check=False)
    assert done.stdout.strip() == "alive", done.stderr
