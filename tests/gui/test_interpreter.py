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


ERROR_WORDS = """
import sys
if sys.argv[1] == "ours":
    import hgnen_desktop.gui
from PySide6.QtCore import QRect, QTimer
from PySide6.QtGui import QPen
assert (sys.argv[1] == "ours") is not bool({"inspect", "argparse"} & set(sys.modules))
for fault in (
    lambda: QTimer().setInterval("soon"),
    lambda: QRect(1, 2, "three", 4),
    lambda: QTimer().setInterval(1, 2, 3),
    lambda: QPen(colour=3),
    lambda: QRect().no_such_method(),
):
    try:
        fault()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
print(QTimer.setInterval.__signature__, QRect.__signature__, QTimer.__doc__)
"""


def test_what_is_wrong_in_a_call_of_qt_is_said_as_ever_though_its_words_are_made_ready_late() -> None:
    ours, plain = (
        subprocess.run(
            [sys.executable, "-c", ERROR_WORDS, who], capture_output=True, text=True, timeout=60, check=False
        )
        for who in ("ours", "plain")
    )
    assert ours.stdout == plain.stdout, ours.stderr
    assert ours.stdout.count("Error") == 5


FIRST_QUESTION = """
import builtins, sys
plain = builtins.__import__
from hgnen_desktop.gui import app, knowledge_loader
from hgnen_desktop.core.careplan.intended_use import INTENDED_USE
from PySide6.QtWidgets import QApplication
assert builtins.__import__ is plain
application = QApplication([])
app.name_application()
window = app.make_window()
window.settings.acknowledge(INTENDED_USE)
window.show()
knowledge_loader.KnowledgeLoader.start = lambda self: None
window.prepare(app.today)
window.new_case()
application.processEvents()
assert window.pages.step("patient").shown_questions()
print(sorted({"pydantic", "yaml", "reportlab", "icalendar", "holidays"} & set(sys.modules)))
"""


def test_the_first_question_waits_for_no_heavy_library(guidelines) -> None:  # compiled by now
    done = subprocess.run(
        [sys.executable, "-c", FIRST_QUESTION], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.stdout.strip() == "[]", done.stderr


def test_text_left_on_the_clipboard_ends_no_process_with_a_fault() -> None:
    code = (
        "from PySide6.QtWidgets import QApplication; from hgnen_desktop.gui.clipboard import copy_patient_text; "
        "app = QApplication([]); copy_patient_text('left there'); print(app.clipboard().text())"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, "left there")
