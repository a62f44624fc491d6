"""Texts in a window of their own that stands beside the work: help for a page, and what this program is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTextEdit, QVBoxLayout, QWidget

from hgnen_desktop.core.errors import HgnenError
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.languages import note_on_statements
from hgnen_desktop.gui.widgets.labels import caption, title
from hgnen_desktop.gui.words import tr

if TYPE_CHECKING:
    from hgnen_desktop.gui.document import CaseDocument
    from hgnen_desktop.gui.settings import Settings


class TextWindow(QWidget):
    """A title and a text that can be selected; Escape closes it. It never blocks the main window."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Tool)
        self._title = title("")
        self.text = QTextEdit(self)
        self.text.setAcceptRichText(False)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        close = QPushButton(tr("Close"), self)
        close.setAccessibleName(tr("Close"))
        close.setMinimumHeight(theme.TARGET)
        close.clicked.connect(self.hide)
        self.save_button = QPushButton(tr("Save as a web page\u2026"), self)
        self.save_button.setMinimumHeight(theme.TARGET)
        self.save_button.clicked.connect(self._save)
        self.said = caption(parent=self)  # what became of saving
        self._reader = ""
        foot = QHBoxLayout()
        foot.addWidget(self.said, 1)
        foot.addWidget(self.save_button)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_16, theme.SPACE_16, theme.SPACE_16, theme.SPACE_16)
        column.setSpacing(theme.SPACE_12)
        column.addWidget(self._title)
        column.addWidget(self.text, 1)
        column.addLayout(foot)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self.hide)

    def show_text(self, name: str, text: str) -> None:
        """Show another text and bring the window to the front."""
        self.text.setPlainText(text)
        self._show(name)

    def show_guide(self, name: str, text: str, reader: str) -> None:
        """Show a guide of the program's own, with headings and lists, and bring the window to the front.

        Args:
            name: the title.
            text: the guide in Markdown.
            reader: whom it is for; its web page can be saved.
        """
        self.text.document().setMarkdown(text, QTextDocument.MarkdownFeature.MarkdownNoHTML)
        self._show(name, reader)

    def _save(self) -> None:
        """Ask for a file and write the guide as the one web page that the command writes."""
        from PySide6.QtWidgets import QFileDialog

        from hgnen_desktop.core.export.formats import GUIDE_FORMATS, GuideGiven
        from hgnen_desktop.gui.drive import write_atomically

        (form,) = GUIDE_FORMATS
        suggested = f"{form.stem}-{self._reader}{form.suffix}"
        kind = f"{tr(form.name)} (*{form.suffix})"
        chosen, _kind = QFileDialog.getSaveFileName(self, tr("Save the guide"), suggested, kind)
        if not chosen:
            return
        path = Path(chosen) if Path(chosen).suffix else Path(chosen).with_suffix(form.suffix)
        try:
            write_atomically(path, form.make(GuideGiven(self._reader)))
        except HgnenError as error:
            self.said.setText(" ".join(fault.sentence() for fault in error.faults))
            return
        self.said.setText(tr("Written: {0}").format(path))

    def _show(self, name: str, reader: str = "") -> None:
        self._reader = reader
        self.said.setText("")
        self.save_button.setVisible(bool(reader))
        self.setWindowTitle(name)
        self._title.setText(name)
        self.text.setAccessibleName(name)
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        columns, lines = 86, 26  # a content hash with its name stays on one line
        metrics = self.text.fontMetrics()
        self.resize(columns * metrics.horizontalAdvance("0"), lines * metrics.lineSpacing())
        self._stand_over_the_work()
        self.show()
        self.raise_()
        self.activateWindow()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stand_over_the_work(self) -> None:
        """In the middle of the main window, and all of it on the screen; without this it may open in any corner."""
        parent = self.parentWidget()
        assert parent is not None
        over, screen = parent.window().frameGeometry(), parent.screen().availableGeometry()
        self.resize(self.size().boundedTo(screen.size() - QSize(theme.SPACE_32, 2 * theme.SPACE_32)))
        place = over.center() - self.rect().center()
        most = screen.bottomRight() - self.rect().bottomRight() - QPoint(theme.SPACE_8, theme.SPACE_8)
        self.move(
            max(screen.left(), min(place.x(), most.x())), max(screen.top() + theme.SPACE_32, min(place.y(), most.y()))
        )


def parts_inside() -> list[str]:
    """What a frozen program is made of, and where the license texts lie; nothing where its packages are installed apart."""
    from hgnen_desktop.core import bundled

    try:
        folder = bundled.root("licenses")
        names = bundled.read_bytes("licenses", "LIST.txt").decode("utf-8")
    except bundled.BundledDataMissing:
        return []
    return [tr("What this program is made of; the license texts are in {0}").format(folder) + f"\n{names.strip()}"]


def about_text(document: CaseDocument | None, settings: Settings) -> str:
    """Version, intended use, the last self-check, guideline packs with hashes and review state, licenses."""
    from hgnen_desktop import __version__
    from hgnen_desktop.core.careplan.intended_use import INTENDED_USE
    from hgnen_desktop.core.signoff.words import pack_words
    from hgnen_desktop.gui.self_check import last_check

    parts = [
        tr("HG-NEN Companion, version {0}").format(__version__),
        f"{tr('Intended use')}\n{INTENDED_USE}",
        *filter(None, [note_on_statements()]),
        tr("The program has no network code. Cases stay where you save them."),
        last_check(settings),
    ]
    if document is not None:
        sign_off = document.bench.sign_off
        lines = [tr("Guideline packs")]
        for pack in document.bench.index.packs.values():
            source = pack.source
            lines += [
                f"{source.short}: {pack.id} {pack.version} ({pack_words(sign_off, pack, (), document.as_of)})",
                f"    {tr('content hash')} {pack.hash}",
                f"    {source.authors} {source.title}. {source.journal}.",
                f"    {source.licence}",
            ]
        lines.append(f"{tr('All guidelines together, content hash')} {document.bench.index.guidelines.hash}")
        parts.append("\n".join(lines))
        parts += _review(document)
    parts.append(
        tr(
            "Licenses\n"
            "Program: Apache License 2.0. Guideline content: CC BY 4.0. Icons: Lucide, ISC license.\n"
            "Fonts: DejaVu license; Noto, SIL Open Font License 1.1; WenQuanYi Micro Hei, Apache License 2.0.\n"
            "Qt and PySide6: GNU Lesser General Public License, version 3; they can be replaced by other builds."
        )
    )
    parts += parts_inside()
    return "\n\n".join(parts)


def _review(document: CaseDocument) -> list[str]:
    """How far the guidelines are reviewed, by whom, what is open, and which files could not be used; nothing while nobody has."""
    from hgnen_desktop.core.signoff.words import review_lines

    sign_off, index = document.bench.sign_off, document.bench.index
    lines = [*review_lines(sign_off, index, tuple(sign_off.subjects), document.as_of)] if not sign_off.is_empty else []
    lines += [fault.sentence() for fault in sign_off.faults]
    return ["\n".join([tr("Review of the guidelines"), *lines])] if lines else []
