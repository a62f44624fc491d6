"""Makes the pictures in ``docs/screenshots`` from the program itself, of bundled patients on a fixed day.

``.venv/bin/python packaging/screenshots.py [FOLDER]``; it needs no display. Look at every picture before it is committed.
"""

from __future__ import annotations

import datetime as dt
import os
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["HGNEN_DATA_DIR"] = tempfile.mkdtemp()

from PySide6.QtWidgets import QApplication

from hgnen_desktop.core.careplan.intended_use import INTENDED_USE
from hgnen_desktop.core.storage.case_file import dump_case, new_case
from hgnen_desktop.core.workflow import Workbench
from hgnen_desktop.gui import app as program
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.views.tree.checked import checked

ROOT = Path(__file__).resolve().parents[1]
CASES = ROOT / "resources" / "cases"
TODAY = dt.date(2026, 11, 28)
START_OF_TREATMENT = dt.date(2026, 9, 14)
USUAL, SMALL, WIDE = (1280, 800), (1024, 700), (1920, 1080)
# Anchors of the patients on the due list, and what each is called.
CLINIC = (("PT-0142", "2026-06-01"), ("PT-0150", "2026-08-31"), ("PT-0157", "2026-09-03"), ("PT-0161", "2026-09-21"))


@dataclass(frozen=True)
class Picture:
    """One picture: its name, the page, and how the window looks."""

    name: str
    page: str
    colors: str = "light"
    zoom: float = 1.0
    size: tuple[int, int] = USUAL


PICTURES = (
    Picture("home", "home"),
    Picture("summary", "summary"),
    Picture("pathology", "step:pathology"),
    Picture("workup", "workup"),
    Picture("treatment", "treatment"),
    Picture("surveillance", "surveillance"),
    Picture("visits", "visits"),
    Picture("care-plan", "care_plan"),
    Picture("evidence", "evidence"),
    Picture("due", "due"),
    Picture("tree", "tree"),
    Picture("learn", "learn"),
    Picture("guideline", "guideline"),
    Picture("summary-dark", "summary", "dark"),
    Picture("pathology-dark", "step:pathology", "dark"),
    Picture("treatment-dark", "treatment", "dark"),
    Picture("visits-dark", "visits", "dark"),
    Picture("tree-dark", "tree", "dark"),
    Picture("summary-small", "summary", size=SMALL),
    Picture("summary-200", "summary", zoom=2.0),
    Picture("summary-wide", "summary", size=WIDE),
    Picture("pathology-200", "step:pathology", zoom=2.0),
    Picture("treatment-200", "treatment", zoom=2.0),
    Picture("visits-200-small", "visits", zoom=2.0, size=SMALL),
)


def wait(application: QApplication, seconds: float) -> None:
    """Let the window work for a while."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        application.processEvents()
        time.sleep(0.01)


def clinic(folder: Path) -> None:
    """Write the case files of a small clinic."""
    bench = Workbench()
    for label, anchor in CLINIC:
        case = bench.open(CASES / "cervical-small-cell-nec.json")
        plan = {"anchor_date": dt.date.fromisoformat(anchor), "anchor_event": "surgery"}
        surveillance = case.surveillance.model_copy(update=plan)
        case = case.with_changes(case_id=new_case().case_id, label=label, teaching=False, surveillance=surveillance)
        (folder / f"{label}.json").write_bytes(dump_case(case))


def main() -> None:
    """Make every picture."""
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "screenshots"
    target.mkdir(parents=True, exist_ok=True)
    application = QApplication([])
    program.name_application()
    window = program.make_window()
    window.settings.acknowledge(INTENDED_USE)
    with tempfile.TemporaryDirectory() as folder:
        clinic(Path(folder))
        window.settings.keep_texts("due/folders", [folder])
        window.show()
        window.prepare(lambda: TODAY)
        wait(application, 6)
        window.open_teaching("rectal-nec.json")
        document = window.document
        assert document is not None
        rule = document.assessment.surveillance[0]
        first = rule.item.anchors[0].label
        document.set_surveillance(rule=rule.id, anchor_date=START_OF_TREATMENT, anchor_event=first)
        guidelines = checked(document)  # the tree is drawn when they hold, however long that takes here
        guidelines.begin()
        while not guidelines.is_ready:
            wait(application, 0.1)
        for picture in PICTURES:
            theme.current().choose(picture.colors)
            window.resize(*picture.size)
            wait(application, 0.2)
            theme.current().set_zoom(picture.zoom)
            window.go(picture.page)
            wait(application, 4 if picture.page in ("tree", "learn", "guideline", "due", "care_plan") else 1)
            if picture.page.startswith("step:") or picture.page in ("summary", "treatment", "workup"):
                window.stack.currentWidget().verticalScrollBar().setValue(0)
                wait(application, 0.2)
            window.grab().save(str(target / f"{picture.name}.png"))
            print(picture.name)
    os._exit(0)  # nothing of this window is to be saved


if __name__ == "__main__":
    main()
