"""The proof of the guidelines and the tree drawn from them, made once beside the window, and shared by its pages."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from hgnen_desktop.core.errors import HgnenError
from hgnen_desktop.core.guidelines.domains import Domains
from hgnen_desktop.core.proof.kept import kept_or_made
from hgnen_desktop.core.proof.prove import Proof
from hgnen_desktop.core.tree.contents import Contents
from hgnen_desktop.core.tree.model import Tree, build_tree
from hgnen_desktop.core.tree.sources import Topic, compare_sources
from hgnen_desktop.gui.words import tr

if TYPE_CHECKING:
    from hgnen_desktop.core.workflow import Workbench
    from hgnen_desktop.gui.document import CaseDocument

_LOOK_EVERY = 40  # milliseconds


class CheckedGuidelines(QObject):
    """Proves the guidelines of a document in the background, or finds their proof kept. ``tree`` stays None when they do not hold.

    Signals:
        ready: the proof is there; ``tree`` or ``problem`` is set.
        compared: :attr:`topics` are there, after they were asked for with :meth:`compare`.
    """

    ready = Signal()
    compared = Signal()

    def __init__(self, bench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.bench = bench
        self.proof: Proof | None = None
        self.tree: Tree | None = None
        self.contents: Contents | None = None
        self.domains: Domains | None = None
        self.topics: tuple[Topic, ...] | None = None
        self.problem: list[str] = []
        self._comparing: threading.Thread | None = None
        self._thread: threading.Thread | None = None
        # The worker touches no object of Qt; the window looks whether it is done.
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY)
        self._timer.timeout.connect(self._look)

    @property
    def is_ready(self) -> bool:
        """Whether the proof is there."""
        return self._comparing is not None or (self._thread is not None and not self._timer.isActive())

    def begin(self) -> None:
        """Start, once; :attr:`ready` comes from the window's own thread."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, daemon=True)
            self._thread.start()
            self._timer.start()

    def compare(self) -> None:
        """Work out where the sources agree, differ or are silent; once, when the tree is there."""
        if self._comparing is None and self.tree is not None:
            self._comparing = threading.Thread(target=self._compare, daemon=True)
            self._comparing.start()
            self._timer.start()

    def _compare(self) -> None:
        assert self.tree is not None
        assert self.contents is not None
        self.topics = compare_sources(self.tree, self.contents)

    def _work(self) -> None:
        try:
            self.proof = kept_or_made(self.bench.index.guidelines)
            tree = build_tree(self.bench.index, self.proof)
            self.domains = Domains(self.bench.index)
            self.contents = Contents(tree)
            self.tree = tree
        except HgnenError as error:
            self.problem = [fault.sentence() for fault in error.faults]
        except Exception as error:  # noqa: BLE001 - whatever it is, no tree is shown and a person is told
            self.problem = [
                tr("The guidelines could not be checked ({0}). No tree is shown.").format(type(error).__name__)
            ]

    def _look(self) -> None:
        working = self._comparing or self._thread
        if working is not None and not working.is_alive():
            self._timer.stop()
            (self.ready if self._comparing is None else self.compared).emit()


def checked(document: CaseDocument) -> CheckedGuidelines:
    """The checked guidelines of a document; the first call makes them, all pages share them."""
    found = document.findChild(CheckedGuidelines)
    return found if isinstance(found, CheckedGuidelines) else CheckedGuidelines(document.bench, document)
