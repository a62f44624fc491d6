"""The care plan as PDF: page 1 says what to do, page 2 why, and the full record follows by choice.

The same plan always gives the same bytes. Nothing that a person enters is read as markup. What does
not fit a page goes on in the next and says so; without the full record the second page counts what it leaves out.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import replace

from hgnen_desktop.core.careplan.brief_sections import ANSWERS, DATES, DECISION, DO_NOW, LEAD, LOOK, OPEN, STOPS
from hgnen_desktop.core.careplan.document import Document, Section
from hgnen_desktop.core.careplan.plan import CarePlan
from hgnen_desktop.core.careplan.plan_document import SINCE, plan_document
from hgnen_desktop.core.export.pdf_blocks import Flow, head_flowables, measure
from hgnen_desktop.core.export.pdf_document import SAME_BYTES, describe
from hgnen_desktop.core.export.pdf_fonts import register_fonts
from hgnen_desktop.core.export.pdf_parts import BOTTOM, MARGIN, PAGE_SIZES, TOP, running_canvas
from hgnen_desktop.core.export.platypus import BaseDocTemplate, Canvas, Flowable, Frame, PageBreak, PageTemplate
from hgnen_desktop.core.phrase import day_words

__all__ = ["PAGE_SIZES", "plan_pdf"]

# Which section of page 1 goes on in page 2 first, and how many entries stay before the next one has to give way.
_FIRST_GIVES_WAY = (
    (OPEN, 3), (LOOK, 2), (DATES, 3), (ANSWERS, 8), (DECISION, 4), (OPEN, 1), (LOOK, 1), (ANSWERS, 5), (DATES, 1),
    (DECISION, 2), (ANSWERS, 3), (STOPS, 2), (DO_NOW, 2), (OPEN, 0), (LOOK, 0), (STOPS, 1), (DECISION, 1), (ANSWERS, 1),
    (DATES, 0), (DO_NOW, 1), (LEAD, 1), (DECISION, 0), (ANSWERS, 0), (DO_NOW, 0), (LEAD, 0),
)  # fmt: skip
_SECOND_GIVES_WAY = (
    ("course", 1), (SINCE, 8), ("differ", 6), ("why", 10), (SINCE, 5), ("dates_why", 5), ("differ", 3), ("why", 6),
    ("figures", 2), ("dates_why", 2), ("differ", 1), ("why", 3), (SINCE, 3), ("findings", 5), ("figures", 0),
    ("differ", 0), ("dates_why", 1), ("why", 2), (SINCE, 1), ("findings", 1), ("course", 0),
)  # fmt: skip
_ON = "on"


def plan_pdf(plan: CarePlan, page_size: str = "A4", *, full: bool = False) -> bytes:
    """The care plan as PDF bytes: two pages, and with ``full`` the full record after them.

    Args:
        plan: the plan.
        page_size: ``A4`` or ``Letter``.
        full: with the full record as an annex.

    A character that no typeface here has stands as its code point in brackets, which the document says in one line.
    """
    return document_pdf(plan_document(plan, full=full), page_size)


def document_pdf(document: Document, page_size: str = "A4") -> bytes:
    """A document as PDF bytes."""
    register_fonts()
    buffer = io.BytesIO()
    template = BaseDocTemplate(
        buffer,
        pagesize=PAGE_SIZES[page_size],
        leftMargin=MARGIN,
        rightMargin=MARGIN,
        topMargin=TOP,
        bottomMargin=BOTTOM,
        **SAME_BYTES,
    )
    template.beforeDocument = lambda: _describe(template.canv, document)
    frame = Frame(
        template.leftMargin,
        template.bottomMargin,
        template.width,
        template.height,
        id="page",
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )
    template.addPageTemplates([PageTemplate(id="page", frames=[frame])])
    story = _story(document, template.width, template.height)
    template.build(story, canvasmaker=running_canvas(document))
    return buffer.getvalue()


def _describe(canvas: Canvas, document: Document) -> None:
    title = f"{document.kind} of {day_words(document.plan_date)}"
    describe(canvas, title, f"{document.kind} for high-grade neuroendocrine neoplasia", document.plan_date)


# --- the two pages -----------------------------------------------------------------------------------------------------


def _story(document: Document, width: float, height: float) -> list[Flowable]:
    """Page 1, page 2, and the record; each page is shortened by whole entries until it fits."""
    head, flow = head_flowables(document), Flow(width)
    first, rest = flow.fitted(
        document.first, _FIRST_GIVES_WAY, "on page 2", height - measure(head, width), "from page 1"
    )
    goes_on = tuple(replace(one, key=f"{one.key}_{_ON}", leads_to="") for one in rest)
    gives_way = (*((one.key, 1) for one in reversed(goes_on)), *_SECOND_GIVES_WAY, *((one.key, 0) for one in goes_on))
    second, left = flow.fitted((*goes_on, *document.second), gives_way, "in the full record", height, "from page 2")
    story = [*head, *_set(first, flow), PageBreak(), *_page(second, flow)]
    if document.record:
        story += [PageBreak(), *_page((*left, *document.record), flow)]
    return story


def _set(sections: Sequence[Section], flow: Flow) -> list[Flowable]:
    return [part for section in sections for part in flow.section(section)]


def _page(sections: Sequence[Section], flow: Flow) -> list[Flowable]:
    """Sections from the top of a page, where the running header has a rule already."""
    return _set(sections, flow)[1:]
