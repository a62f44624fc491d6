"""The window when something breaks, or when the program ends."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

# Nothing that costs time is imported here: the window is painted first, and furnished after that.
from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication

from hgnen_desktop.gui.settings import Settings
from hgnen_desktop.gui.window.filing_window import FilingWindow
from hgnen_desktop.gui.window.panel_window import each_by_itself
from hgnen_desktop.gui.words import tr

if TYPE_CHECKING:
    from hgnen_desktop.gui.self_check import SelfCheck

_LONGEST_END = 2.0  # seconds that the end of the program waits for what is still being kept


class FaultingWindow(FilingWindow):
    """Keeps the work first, and says so.

    Signals:
        usable: Home is there and takes commands; what is wished now is done as soon as the catalogue is loaded.
    """

    usable = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__(settings)
        self._self_check: SelfCheck | None = None

    def fault(self, where: str = "") -> None:
        """Something broke: keep the work first, with nothing but the case; then say so and take all advice away.

        Any part of the window may be what broke. Each is asked by itself, and one that fails holds up no other. ``where`` are
        places in the program, for a report that holds nothing of the case.
        """
        first = self.document is not None and self.document.is_valid
        if self.document is not None:
            self.document.is_valid = False
        kept: list[Path | None] = []
        recovery = self.recovery
        if recovery is not None:
            each_by_itself(lambda: kept.append(recovery.keep()))
        if first:  # at the first fault only: taking what is half typed may break again
            each_by_itself(lambda: QTimer.singleShot(0, self.commit))
        if self.pages is not None:
            self.pages.set_invalid()
        say = partial(each_by_itself, lambda: self._say_fault(next(iter(kept), None), where))
        if "notices" in vars(self):
            say()
        else:  # it broke while the empty window was shown: there is no place yet to say so
            self.usable.connect(say)

    def _report(self, where: str) -> str:
        """The report of a fault, kept in the program's own folder."""
        from hgnen_desktop.core.fault_report import keep_report, report_text

        packs: list[str] = []
        if self.document is not None and self.document.bench.is_loaded:
            packs = [f"{pack.id} {pack.version} {pack.hash[:16]}" for pack in self.document.bench.index.packs.values()]
        text = report_text(where, packs)
        keep_report(text)
        return text

    def tell_stopped(self, where: str) -> None:
        """The last run was ended by a fault: offer what is known of it."""
        text = self._report(where)
        words = tr("The program stopped unexpectedly the last time. A report, with nothing of a case, can be copied.")
        self.notices.tell(words, action=tr("Copy it"), run=lambda: QApplication.clipboard().setText(text))

    def check_itself(self, today: Callable[[], dt.date]) -> None:
        """Once a day, beside the window: whether the program does what it was proven to do."""
        from hgnen_desktop.gui.self_check import SelfCheck

        self._self_check = SelfCheck(self.settings, today, lambda said: self.notices.problem(said), self)
        self._self_check.begin()

    def _say_fault(self, kept: Path | None, where: str) -> None:
        said = [
            tr(
                "Something went wrong inside the program. What is shown from now on may not be right: please start it again."
            )
        ]
        if kept is not None:
            said.append(tr("Your work was kept in {0}. It is offered under Home at the next start.").format(kept))
        elif self.document is not None and self.document.is_modified:
            said.append(tr("Your work could not be kept by itself: save it now under another name."))
        text = self._report(where)
        action = tr("Copy a report without the case")
        self.notices.problem(said, pinned=True, action=action, run=lambda: QApplication.clipboard().setText(text))

    def stop(self) -> None:
        """The program is asked to end from outside: keep what is not saved, and leave no lock behind."""
        if self.recovery is not None:
            self.recovery.stop()
        if self.document is not None:
            self.document.release()
        self.settings.sync()
        end_keeping()
        self._stop_check()

    def _stop_check(self) -> None:
        if self._self_check is not None:
            self._self_check.stop()


def end_keeping() -> None:
    """Write the versions that are waiting, before the program ends."""
    from hgnen_desktop.core.storage.backups import keeper

    keeper.end(_LONGEST_END)
