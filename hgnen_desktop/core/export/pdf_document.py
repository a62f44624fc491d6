"""What a PDF says of itself: title, language, date and program; its outline, and links between its parts."""

from __future__ import annotations

import datetime as dt
import math
from typing import Any

from hgnen_desktop import __version__
from hgnen_desktop.core.export.pdf_fonts import BOLD, REGULAR
from hgnen_desktop.core.export.pdf_structure import Element
from hgnen_desktop.core.export.platypus import XMP, Canvas, mm
from hgnen_desktop.core.export.shaped_text import draw_text, text_width
from hgnen_desktop.core.export.tagged_canvas import TaggedCanvas
from hgnen_desktop.core.export.teaching_mark import words_over
from hgnen_desktop.core.export.text_paragraph import TextParagraph
from hgnen_desktop.core.markup import escape

_EDGE = 5 * mm
AUTHOR = "HG-NEN Companion"
CREATOR = f"{AUTHOR} {__version__}"
_KEYWORDS = "high-grade neuroendocrine neoplasia"
# For every canvas and document template: the same content gives the same bytes.
SAME_BYTES: dict[str, Any] = {"invariant": 1, "lang": "en-US", "initialFontName": REGULAR}
# The same in the form that archives and libraries read (XMP, ISO 16684-1).
_METADATA = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{program}</xmp:CreatorTool>
<xmp:CreateDate>{day}T00:00:00+00:00</xmp:CreateDate><xmp:ModifyDate>{day}T00:00:00+00:00</xmp:ModifyDate>
<pdf:Producer>{producer}</pdf:Producer><pdf:Keywords>{keywords}</pdf:Keywords>
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


class _Day:
    """A day as reportlab wants a moment: its beginning, without a zone of the computer."""

    def __init__(self, day: dt.date) -> None:
        self.YMDhms = (day.year, day.month, day.day, 0, 0, 0)
        self.dhh = self.dmm = 0


def describe(canvas: Canvas, title: str, subject: str, day: dt.date) -> None:
    """Write what the document is.

    Args:
        canvas: where it is drawn.
        title: shown as the title of the window that reads it; nothing of the patient.
        subject: what kind of document it is.
        day: the day it was made for, which stands as its date.
    """
    canvas.setTitle(title)
    canvas.setAuthor(AUTHOR)
    canvas.setCreator(CREATOR)
    canvas.setSubject(subject)
    canvas.setKeywords(_KEYWORDS)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    document = canvas._doc
    document._timeStamp = _Day(day)
    words = {
        "title": title,
        "author": AUTHOR,
        "subject": subject,
        "keywords": _KEYWORDS,
        "language": document.Catalog.Lang.s,
        "program": CREATOR,
        "day": day.isoformat(),
        "producer": document.info.producer,
    }
    metadata = _METADATA.format_map({key: escape(value) for key, value in words.items()})
    document.Catalog.Metadata = XMP(creator=lambda _document: metadata.encode())


class MarkedCanvas(TaggedCanvas):
    """A canvas whose pages carry what stands over the document (``teaching_mark``). Every document is drawn on one."""

    def showPage(self) -> None:  # noqa: N802 - reportlab's name
        """End the page."""
        if words_over():
            _across(self, words_over())
        super().showPage()


def _across(canvas: TaggedCanvas, words: str) -> None:
    """Words across the page, pale enough to read what stands below them, and once more in black at its upper edge.

    They are the first thing heard of the document; on its other pages they are decoration.
    """
    width, height = canvas._pagesize
    with canvas.decorates():
        canvas.saveState()
        canvas.setFillGray(0.5, 0.22)
        canvas.translate(width / 2, height / 2)
        canvas.rotate(math.degrees(math.atan2(height, width)))
        longest, size = 0.86 * (width**2 + height**2) ** 0.5, height / 19
        size = min(size, size * longest / max(text_width(words, BOLD, size), 1))
        draw_text(canvas, -text_width(words, BOLD, size) / 2, 0, words, BOLD, size)
        canvas.restoreState()
    canvas.setFillGray(0)
    small = max(7.0, height / 110)
    is_first = canvas.getPageNumber() == 1
    with canvas.says(canvas.structure.first("P")) if is_first else canvas.decorates():
        draw_text(canvas, _EDGE, height - _EDGE - 0.3 * small, words, BOLD, small)


class OutlinedCanvas(MarkedCanvas):
    """A canvas that keeps its pages until the end, when their number, the outline and what links lead to are known."""

    def __init__(self, *arguments: Any, **options: Any) -> None:  # noqa: ANN401 - handed through
        self._kept: list[dict[str, Any]] = []
        self._sections: list[tuple[str, float]] = []
        self._links: list[tuple[str, tuple[float, float, float, float], Element]] = []
        super().__init__(*arguments, **options)

    def begin_section(self, title: str, height: float) -> None:
        """A section begins here; ``height`` is how far its heading goes up, in points."""
        self._sections.append((title, self.absolutePosition(0, height)[1]))

    def link_section(self, title: str, width: float, height: float, element: Element) -> None:
        """What is drawn here and said by the element leads to a section, when the document has it."""
        place = (*self.absolutePosition(0, 0), *self.absolutePosition(width, height))
        self._links.append((title, place, element))

    def margin(self, number: int, pages: int) -> None:
        """Draw what stands around the page, for example its number; nothing unless a document says so."""

    def showPage(self) -> None:  # noqa: N802 - reportlab's name
        """Keep the page."""
        self._kept.append(dict(self.__dict__))
        self._sections, self._links = [], []
        self._startPage()

    def save(self) -> None:
        """Write the pages that were kept."""
        targets = {title for page in self._kept for title, _top in page["_sections"]}
        links = 0
        for number, page in enumerate(self._kept, 1):
            self.__dict__.update(page)
            self._annotationCount = (
                links  # each page was kept with the count it began with; names are for the whole file
            )
            for title, top in self._sections:
                self.bookmarkPage(title, fit="XYZ", left=0, top=top)
                self.addOutlineEntry(title, title)
            for title, place, element in self._links:
                if title in targets:
                    self.lead(element, title, place, len(self._kept))
            links = self._annotationCount
            with self.decorates():
                self.margin(number, len(self._kept))
            super().showPage()
        super().save()


class Heading(TextParagraph):
    """The heading of a section, which stands in the outline, and may lead to the section that says it in full.

    Attributes:
        leads_to: the title of that section; empty for none.
    """

    leads_to = ""

    def draw(self) -> None:
        """Draw it, mark the place, and make it lead on."""
        self.canv.begin_section(self.getPlainText(), self.height)
        if self.leads_to:
            self.canv.link_section(self.leads_to, self.width, self.height, self.element)
        super().draw()


class Linked(TextParagraph):
    """Words that lead to a section.

    Attributes:
        section: its title.
    """

    section = ""

    def draw(self) -> None:
        """Draw it, and make it lead to its section."""
        self.canv.link_section(self.section, self.width, self.height, self.element)
        super().draw()
