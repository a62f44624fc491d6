"""The page for a tumor board as PDF: always one page. What does not fit is counted and stands in the care plan."""

from __future__ import annotations

import io

from hgnen_desktop.core.careplan.board_document import COURSE, board_document
from hgnen_desktop.core.careplan.brief_sections import ANSWERS, DATES, DECISION, DO_NOW, LEAD, LOOK, OPEN, STOPS
from hgnen_desktop.core.careplan.plan import CarePlan
from hgnen_desktop.core.errors import ExportError, Fault
from hgnen_desktop.core.export.pdf_blocks import Flow, head_flowables, measure
from hgnen_desktop.core.export.pdf_document import SAME_BYTES, describe
from hgnen_desktop.core.export.pdf_fonts import register_fonts
from hgnen_desktop.core.export.pdf_parts import BOTTOM, MARGIN, PAGE_SIZES, TOP, running_canvas
from hgnen_desktop.core.export.platypus import Flowable, Frame, mm
from hgnen_desktop.core.phrase import day_words

# Which list is shortened first, and how many entries stay before the next one has to give way.
_GIVES_WAY = (
    (LOOK, 2), (OPEN, 3), (ANSWERS, 4), (DATES, 3), (DECISION, 3), (LOOK, 1), (OPEN, 1), (COURSE, 7), (ANSWERS, 3),
    (DATES, 1), (COURSE, 4), (ANSWERS, 2), (DECISION, 1), (DO_NOW, 2), (STOPS, 1), (OPEN, 0), (LOOK, 0), (COURSE, 0),
    (DATES, 0), (ANSWERS, 0), (LEAD, 1), (DO_NOW, 0), (LEAD, 0), (DECISION, 0),
)  # fmt: skip
_WHERE = "in the care plan"


def board_pdf(plan: CarePlan, page_size: str = "A4") -> bytes:
    """The tumor-board summary of a plan as PDF bytes, always one page. The same plan gives the same bytes.

    Args:
        plan: the plan.
        page_size: ``A4`` or ``Letter``.

    Raises:
        ExportError: when the page size is not known, or a very long label leaves no room.
    """
    if page_size not in PAGE_SIZES:
        raise ExportError(
            Fault("page size", f"'{page_size}' is not a page size.", f"Allowed: {', '.join(PAGE_SIZES)}.")
        )
    register_fonts()
    document = board_document(plan)
    page_width, page_height = PAGE_SIZES[page_size]
    width, height = page_width - 2 * MARGIN, page_height - TOP - BOTTOM + 4 * mm
    head, flow = head_flowables(document), Flow(width)
    shown, _left = flow.fitted(document.first, _GIVES_WAY, _WHERE, height - measure(head, width))
    story: list[Flowable] = [*head, *(part for one in shown for part in flow.section(one))]
    buffer = io.BytesIO()
    canvas = running_canvas(document)(buffer, pagesize=(page_width, page_height), **SAME_BYTES)
    title = f"{document.kind} of {day_words(plan.plan_date)}"
    describe(canvas, title, "Tumor board summary for high-grade neuroendocrine neoplasia", plan.plan_date)
    paddings = dict.fromkeys(("leftPadding", "rightPadding", "topPadding", "bottomPadding"), 0)
    Frame(MARGIN, BOTTOM - 4 * mm, width, height, **paddings).addFromList(story, canvas)
    if story:
        raise ExportError(
            Fault(
                "tumor board summary", "the case does not fit on one page.", "Shorten its label, or use the care plan."
            )
        )
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()
