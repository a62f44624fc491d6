"""Shows a PDF from memory and prints it. Importing this module needs the PDF part of Qt."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from hgnen_desktop.gui import theme
from hgnen_desktop.gui.views.decide.base import column
from hgnen_desktop.gui.words import tr

_MOST_PIXELS = 5000


class PdfPreview(QWidget):
    """The pages below each other, as wide as the page of the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bytes = QByteArray()
        self._buffer = QBuffer(self)
        self.document = QPdfDocument(self)
        self.view = QPdfView(self)
        self.view.setAccessibleName(tr("Preview of the care plan"))
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.view.setDocument(self.document)
        self.view.setMinimumHeight(14 * theme.SPACE_24)
        column(self, spacing=0).addWidget(self.view)

    def show_pdf(self, content: bytes) -> bool:
        """Show these bytes; False when they cannot be shown. The place on the page stays where it was."""
        place = self.view.verticalScrollBar().value()
        self.document.close()
        self._buffer.close()
        self._bytes = QByteArray(content)
        self._buffer.setData(self._bytes)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.load(self._buffer)
        ready = self.document.status() is QPdfDocument.Status.Ready
        if ready:
            self.view.verticalScrollBar().setValue(place)
        return ready

    def print_pdf(self, parent: QWidget) -> None:
        """Ask for a printer and print the pages as they are shown."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, parent)
        dialog.setMinMax(1, self.document.pageCount())
        if dialog.exec() == QPrintDialog.DialogCode.Accepted:
            self.paint_pages(printer)

    def paint_pages(self, printer: QPrinter) -> None:
        """Paint the chosen pages, each fitted to the sheet."""
        first = (printer.fromPage() or 1) - 1
        last = (printer.toPage() or self.document.pageCount()) - 1
        printer.setFullPage(True)
        painter = QPainter(printer)
        sheet = painter.viewport()
        for page in range(first, last + 1):
            if page > first:
                printer.newPage()
            image = self._render(page, sheet.size())
            size = image.size().scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio)
            left, top = (sheet.width() - size.width()) // 2, (sheet.height() - size.height()) // 2
            painter.drawImage(sheet.adjusted(left, top, -left, -top), image)
        painter.end()

    def _render(self, page: int, room: QSize) -> QImage:
        """A page as a picture, sharp enough for paper and small enough for memory."""
        points = self.document.pagePointSize(page)
        bounds = room.boundedTo(QSize(_MOST_PIXELS, _MOST_PIXELS))
        return self.document.render(page, points.scaled(QSizeF(bounds), Qt.AspectRatioMode.KeepAspectRatio).toSize())
