"""Putting a finished PDF onto paper: what is printed is the very file that is saved."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def print_pdf(content: bytes, name: str, parent: QWidget) -> bool:
    """Ask for a printer and print these pages; False when the person does not want to.

    Args:
        content: the PDF.
        name: what it is called in the print queue; it names no patient.
        parent: the widget that asks.
    """
    from PySide6.QtPrintSupport import QPrinter

    from hgnen_desktop.gui.views.decide.pdf_preview import PdfPreview

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    if not ask_printer(printer, parent):
        return False
    pages = PdfPreview(parent)
    pages.hide()
    pages.show_pdf(content)
    pages.paint_pages(printer)
    pages.deleteLater()
    return True


def ask_printer(printer: object, parent: QWidget) -> bool:
    """Ask a person for a printer; False when they do not want to."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    assert isinstance(printer, QPrinter)
    return QPrintDialog(printer, parent).exec() == QPrintDialog.DialogCode.Accepted
