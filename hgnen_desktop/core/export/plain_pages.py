"""Pages that show no patient: what they are and how many there are stands at their foot."""

from __future__ import annotations

import datetime as dt
from typing import BinaryIO

from hgnen_desktop.core.errors import ExportError, Fault
from hgnen_desktop.core.export.pdf_document import SAME_BYTES, OutlinedCanvas, describe
from hgnen_desktop.core.export.pdf_fonts import REGULAR, register_fonts
from hgnen_desktop.core.export.pdf_parts import BOTTOM, MARGIN, PAGE_SIZES, TOP
from hgnen_desktop.core.export.platypus import Flowable, SimpleDocTemplate, mm
from hgnen_desktop.core.phrase import day_words


def plain_pages(buffer: BinaryIO, story: list[Flowable], title: str, made_on: dt.date, page_size: str) -> None:
    """Write the pages.

    Raises:
        ExportError: when the page size is not ``A4`` or ``Letter``.
    """
    if page_size not in PAGE_SIZES:
        allowed = f"Allowed: {', '.join(PAGE_SIZES)}."
        raise ExportError(Fault("page size", f"'{page_size}' is not a page size.", allowed))

    class Numbered(OutlinedCanvas):
        def margin(self, number: int, pages: int) -> None:
            describe(self, title, title, made_on)
            self.setFont(REGULAR, 8)
            self.drawString(MARGIN, 10 * mm, f"{title}, {day_words(made_on)}. For professionals; no medical device.")
            self.drawRightString(self._pagesize[0] - MARGIN, 10 * mm, f"page {number} of {pages}")

    register_fonts()
    document = SimpleDocTemplate(
        buffer, pagesize=PAGE_SIZES[page_size], leftMargin=MARGIN, rightMargin=MARGIN, topMargin=TOP,
        bottomMargin=BOTTOM, **SAME_BYTES,
    )  # fmt: skip
    document.build(story, canvasmaker=Numbered)
