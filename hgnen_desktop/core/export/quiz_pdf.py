"""A quiz as a handout: for the class without answers, for the teacher with the right choice marked and every reason."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterator, Sequence

from hgnen_desktop.core.errors import ExportError, Fault
from hgnen_desktop.core.export.pdf_document import SAME_BYTES, OutlinedCanvas, describe
from hgnen_desktop.core.export.pdf_fonts import BOLD, REGULAR, register_fonts
from hgnen_desktop.core.export.pdf_parts import (
    BODY,
    BOTTOM,
    LABEL,
    MARGIN,
    PAGE_SIZES,
    TITLE,
    TOP,
    hanging,
    paragraph,
    text_style,
)
from hgnen_desktop.core.export.platypus import Flowable, KeepTogether, ParagraphStyle, SimpleDocTemplate, Spacer, mm
from hgnen_desktop.core.export.quiz_text import letter
from hgnen_desktop.core.teaching.questions import Choice, Question

_PROMPT = text_style("prompt", 10.5, 13.5, fontName=BOLD, spaceBefore=3, spaceAfter=2, role="H2")
_CHOICE = hanging(text_style("choice", 10, 13, spaceAfter=1.5), 1)
_RIGHT = hanging(text_style("right choice", 10, 13, fontName=BOLD, spaceAfter=1.5), 1)
_WHY = ParagraphStyle("why", parent=hanging(text_style("reason", 8.6, 11, spaceAfter=2.5), 2), role="P", level=0)
_FOOT = "For teaching. Made from the guidelines by HG-NEN Companion; no advice for a patient."


def quiz_pdf(
    questions: Sequence[Question],
    title: str,
    as_of: dt.date,
    *,
    answers: bool,
    page_size: str = "A4",
    review: str = "",
) -> bytes:
    """The handout as PDF bytes.

    Args:
        questions: what is asked, in order.
        title: stands on top and at the foot of each page.
        as_of: the day the cases are told for.
        answers: whether the right choices, reasons and sources are printed.
        page_size: ``A4`` or ``Letter``.
        review: how far the guidelines are signed off; it stands at the foot of each page.

    Raises:
        ExportError: when there is no question, or the page size is not known.
    """
    if not questions:
        raise ExportError(Fault("quiz", "there is no question to print.", "Ask for other topics, levels or cases."))
    if page_size not in PAGE_SIZES:
        allowed = f"Allowed: {', '.join(PAGE_SIZES)}."
        raise ExportError(Fault("page size", f"'{page_size}' is not a page size.", allowed))
    register_fonts()
    buffer = io.BytesIO()
    document = SimpleDocTemplate(
        buffer, pagesize=PAGE_SIZES[page_size], leftMargin=MARGIN, rightMargin=MARGIN, topMargin=TOP,
        bottomMargin=BOTTOM, **SAME_BYTES,
    )  # fmt: skip
    document.build(list(_story(questions, title, answers=answers)), canvasmaker=_canvas(title, as_of, review))
    return buffer.getvalue()


def _story(questions: Sequence[Question], title: str, *, answers: bool) -> Iterator[Flowable]:
    yield paragraph(f"{title}: answers" if answers else title, TITLE)
    yield Spacer(1, 3 * mm)
    told: tuple[object, ...] = ()
    for number, question in enumerate(questions, 1):
        patient = (question.case, question.facts, question.happened)
        block = [] if patient == told else list(_patient(question))
        told = patient
        block.append(paragraph(f"{number}. {question.prompt}", _PROMPT))
        for place, choice in enumerate(question.choices):
            block += _choice(place, choice, is_right=place == question.right, answers=answers)
        if answers:
            block += _reasons(question)
        yield KeepTogether([*block, Spacer(1, 3 * mm)])


def _patient(question: Question) -> Iterator[Flowable]:
    if question.case:
        yield paragraph(f"Patient {question.case}", LABEL)
    yield from (paragraph(line, BODY) for line in question.happened)
    if question.facts:
        yield paragraph("; ".join(f"{one.label}: {one.value}" for one in question.facts) + ".", BODY)


def _choice(place: int, choice: Choice, *, is_right: bool, answers: bool) -> Iterator[Flowable]:
    """The choice with a box to tick; with answers the right one says so in words and the others why not."""
    if not answers:
        yield paragraph(f"\u25a1 {letter(place)}  {choice.text}", _CHOICE)
        return
    mark = "\u2713" if is_right else "\u2013"
    words = f"{mark} {letter(place)}  {choice.text}{' (right)' if is_right else ''}"
    yield paragraph(words, _RIGHT if is_right else _CHOICE)


def _reasons(question: Question) -> Iterator[Flowable]:
    yield paragraph(f"{letter(question.right)}: {question.answer.why}", _WHY)
    for places, why in question.wrong_reasons():
        yield paragraph(f"{', '.join(map(letter, places))}: {why}", _WHY)
    if question.nearest:
        yield paragraph(f"Nearest change: {question.nearest}", _WHY)
    if question.sources:
        yield paragraph(f"Source: {'; '.join(question.sources)}", _WHY)


def _canvas(title: str, as_of: dt.date, review: str) -> type[OutlinedCanvas]:
    class Handout(OutlinedCanvas):
        """Says at the foot of each page what it is and how many there are."""

        def margin(self, number: int, pages: int) -> None:
            describe(self, title, "Handout", as_of)
            self.setFont(REGULAR, 8)
            self.drawString(MARGIN, 10 * mm, _FOOT)
            self.drawString(MARGIN, 6.5 * mm, f"{review[:1].upper()}{review[1:]}{'.' if review else ''}")
            self.drawRightString(self._pagesize[0] - MARGIN, 10 * mm, f"page {number} of {pages}")

    return Handout
