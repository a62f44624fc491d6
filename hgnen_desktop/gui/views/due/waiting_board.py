"""What the cases of the list wait for: pathology, molecular tests, imaging, decisions. Read with the list, from the same files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from hgnen_desktop.core.schedule.due import WaitLine
from hgnen_desktop.core.schedule.waiting import WaitKind
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.views.decide.base import column
from hgnen_desktop.gui.widgets.collapsible import Collapsible
from hgnen_desktop.gui.words import later, long_date, plural, tr

_KINDS = {
    WaitKind.PATHOLOGY: later("Waiting for pathology"),
    WaitKind.MOLECULAR: later("Waiting for molecular tests"),
    WaitKind.IMAGING: later("Waiting for imaging"),
    WaitKind.LABORATORY: later("Waiting for the laboratory"),
    WaitKind.CLINIC: later("Waiting for the clinic"),
    WaitKind.DECISION: later("Waiting for a decision"),
}
_MOST_ROWS = 8
_FILE = Qt.ItemDataRole.UserRole


class WaitingBoard(QWidget):
    """Folded until it is wanted; its heading says how much is awaited. ``opened`` carries the file of a case to open."""

    opened = Signal(Path)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.part = Collapsible("")
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(tr("What the cases wait for"))
        self.tree.setHeaderLabels([tr("Case"), tr("Waits for"), tr("Since")])
        self.tree.setUniformRowHeights(True)
        self.tree.setTabKeyNavigation(False)
        self.tree.itemActivated.connect(self._open)
        self.part.body.addWidget(self.tree)
        column(self, spacing=0).addWidget(self.part)
        self.show_lines(())

    def show_lines(self, lines: Sequence[WaitLine]) -> None:
        """Show what is awaited, the longest wait of each kind first."""
        self.tree.clear()
        for kind in WaitKind:
            own = [line for line in lines if line.kind is kind]
            if not own:
                continue
            head = QTreeWidgetItem([f"{tr(_KINDS[kind])} ({len(own):,})"])
            self.tree.addTopLevelItem(head)
            head.setFirstColumnSpanned(True)
            for line in own:
                item = QTreeWidgetItem([line.label, line.what, _since(line)])
                item.setData(0, _FILE, line.file)
                head.addChild(item)
            head.setExpanded(True)
        self.part.set_title(plural(len(lines), "%n result or decision awaited", "%n results or decisions awaited"))
        self.setVisible(bool(lines))
        self.follow_theme()

    def follow_theme(self) -> None:
        """Columns and height for the present text size."""
        metrics = QFontMetrics(theme.table_font())
        self.tree.setFont(theme.table_font())
        for place, letters in enumerate((24, 32)):
            self.tree.setColumnWidth(place, letters * metrics.averageCharWidth())
        self.tree.setFixedHeight(_MOST_ROWS * (metrics.height() + theme.SPACE_8))

    def _open(self, item: QTreeWidgetItem) -> None:
        file = item.data(0, _FILE)
        if file:
            self.opened.emit(Path(file))


def _since(line: WaitLine) -> str:
    if line.since is None or line.days is None:
        return tr("not recorded")
    return plural(line.days, "%n day, since {0}", "%n days, since {0}").format(long_date(line.since))
