"""The one door through which reportlab is loaded, and what the documents use of it, in half of the time it takes otherwise.

See :mod:`hgnen_desktop.core.late_patterns` and :mod:`hgnen_desktop.core.late_modules` for what is left for later.
"""

from __future__ import annotations

from typing import Any

from hgnen_desktop.core.late_modules import late_modules
from hgnen_desktop.core.late_patterns import late_patterns

with late_patterns("reportlab", "html", "platform", "string"), late_modules("PIL.Image", "inspect", "uharfbuzz"):
    from reportlab import rl_config
    from reportlab.lib import pagesizes
    from reportlab.lib.colors import Color, HexColor
    from reportlab.lib.fonts import addMapping
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.lib.units import mm
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.pdfdoc import (
        XMP,
        LinkAnnotation,
        PDFArray,
        PDFDictionary,
        PDFObject,
        PDFStream,
        PDFString,
        PDFZCompress,
    )
    from reportlab.pdfbase.pdfmetrics import stringWidth
    from reportlab.pdfbase.ttfonts import SUBSETN, TTEncoding, TTFont, TTFontFace
    from reportlab.pdfgen.canvas import Canvas
    from reportlab.platypus import (
        BaseDocTemplate,
        Flowable,
        Frame,
        HRFlowable,
        KeepTogether,
        PageBreak,
        PageTemplate,
        Paragraph,
        SimpleDocTemplate,
        Spacer,
        Table,
        TableStyle,
    )
    from reportlab.platypus.paragraph import split
    from reportlab.platypus.paraparser import ParaFrag

# Compressed pages as bytes, not spelled out as letters for mail programs of long ago: smaller, and sooner written.
rl_config.useA85 = 0

_format_stream = PDFStream.format


def _ended(stream: PDFStream, document: Any) -> bytes:  # noqa: ANN401 - reportlab's own
    """A stream with the end of the line that PDF/A wants before ``endstream`` and reportlab leaves out."""
    written: bytes = _format_stream(stream, document)
    return written.removesuffix(b"endstream\n") + b"\nendstream\n"


PDFStream.format = _ended

__all__ = [
    "SUBSETN",
    "XMP",
    "BaseDocTemplate",
    "Canvas",
    "Color",
    "Flowable",
    "Frame",
    "HRFlowable",
    "HexColor",
    "KeepTogether",
    "LinkAnnotation",
    "PDFArray",
    "PDFDictionary",
    "PDFObject",
    "PDFStream",
    "PDFString",
    "PDFZCompress",
    "PageBreak",
    "PageTemplate",
    "ParaFrag",
    "Paragraph",
    "ParagraphStyle",
    "SimpleDocTemplate",
    "Spacer",
    "TTEncoding",
    "TTFont",
    "TTFontFace",
    "Table",
    "TableStyle",
    "addMapping",
    "mm",
    "pagesizes",
    "pdfmetrics",
    "split",
    "stringWidth",
]
