"""A lesson as slides: PDF pages of 16:9 for a projector, one step a page, a long step on several."""

from __future__ import annotations

import io
from collections.abc import Sequence
from functools import cache

from hgnen_desktop.core.brief.signs import Sign
from hgnen_desktop.core.careplan.document import Line
from hgnen_desktop.core.export.pdf_document import SAME_BYTES, MarkedCanvas, describe
from hgnen_desktop.core.export.pdf_fonts import BOLD, REGULAR, register_fonts
from hgnen_desktop.core.export.pdf_parts import RULE, TAIL, paragraph, run, text_style
from hgnen_desktop.core.export.platypus import Flowable, HexColor, ParagraphStyle
from hgnen_desktop.core.export.signs import SIGNS, colors_on_white
from hgnen_desktop.core.export.tagged_canvas import TaggedCanvas
from hgnen_desktop.core.teaching.lesson import Lesson, Part, Step, StepKind
from hgnen_desktop.core.teaching.lesson_pages import LessonPage, lesson_pages

WIDTH, HEIGHT = 960.0, 540.0  # points: 16:9, as presentation programs have it
_MARGIN, _TOP, _BOTTOM = 44.0, 24.0, 38.0
_ROOM = WIDTH - 2 * _MARGIN
_GAP, _LINE_GAP = 11.0, 2.0
_STEP_IN, _SIGN = 22.0, 24.0
_WHO = text_style("slide who", 14, 17.5, fontName=BOLD)
_CARD = text_style("slide card", 13, 16.5)
_TITLE = text_style("slide title", 26, 31, fontName=BOLD, role="H1")
_STRONG = text_style("slide strong", 18.5, 23, fontName=BOLD)
_BODY = text_style("slide body", 17, 21.5)
_SMALL = text_style("slide small", 12.5, 15.5, textColor=HexColor("#3d3d3d"))
_FOOT_SIZE = 10
# The colors of the screen; a sign and a word stand beside each.
_COLORS = {
    Sign.FOR: "for",
    Sign.APPROPRIATE: "for",
    Sign.DONE: "for",
    Sign.MAY_CONSIDER: "may_consider",
    Sign.IF_INDICATED: "may_consider",
    Sign.NO_CONSENSUS: "no_consensus",
    Sign.AGAINST: "against",
    Sign.CAUTION: "caution",
}


def lesson_pdf(lesson: Lesson) -> bytes:
    """The slides as PDF bytes; the same lesson gives the same bytes.

    Neither title nor outline names the diagnosis. The sources stand on the last page.
    """
    register_fonts()
    pages = lesson_pages(lesson, _room, _height, _GAP)
    buffer = io.BytesIO()
    canvas = MarkedCanvas(buffer, pagesize=(WIDTH, HEIGHT), **SAME_BYTES)
    describe(canvas, f"Lesson: {lesson.title}", "Lesson from a teaching case", lesson.as_of)
    canvas.showOutline()
    for number, page in enumerate(pages, 1):
        _outline(canvas, page, number)
        _draw(canvas, page)
        _foot(canvas, lesson.mark, number, len(pages))
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _outline(canvas: TaggedCanvas, page: LessonPage, number: int) -> None:
    """The steps of each moment below it; a page that only goes on has no entry."""
    if page.sheet > 1:
        return
    step = page.step
    begins = step.kind in (StepKind.PATIENT, StepKind.HAPPENED, StepKind.POINTS, StepKind.SOURCES)
    canvas.bookmarkPage(f"page-{number}")
    title = f"{step.title}, {step.when}" if begins and step.when else step.title
    canvas.addOutlineEntry(title, f"page-{number}", level=0 if begins else 1)


# --- measuring ---------------------------------------------------------------------------------------------------------


def _card(step: Step) -> list[Flowable]:
    return [paragraph(line, _CARD if place else _WHO) for place, line in enumerate(step.in_sight)]


def _room(step: Step) -> float:
    """The height that card and title leave to the parts."""
    head = _high(_card(step)) + _high([paragraph(f"{step.title} (continued)", _TITLE)])
    return HEIGHT - _TOP - _BOTTOM - head - 28.0


def _height(part: Part) -> float:
    return _high(_flowables(part))


def _high(flowables: Sequence[Flowable]) -> float:
    return sum(_wrapped(one) for one in flowables) + _LINE_GAP * (len(flowables) - 1)


def _wrapped(one: Flowable) -> float:
    return float(one.wrap(_ROOM, HEIGHT)[1])


# --- drawing -----------------------------------------------------------------------------------------------------------


def _draw(canvas: TaggedCanvas, page: LessonPage) -> None:
    y = _stack(canvas, _card(page.step), HEIGHT - _TOP) - 5
    with canvas.decorates():
        canvas.setStrokeColorRGB(*RULE)
        canvas.setLineWidth(0.6)
        canvas.line(_MARGIN, y, WIDTH - _MARGIN, y)
    y = _stack(canvas, [paragraph(page.title, _TITLE)], y - 9) - 14
    for part in page.parts:
        y = _stack(canvas, _flowables(part), y) - _GAP


def _stack(canvas: TaggedCanvas, flowables: Sequence[Flowable], top: float) -> float:
    """Draw them below each other from ``top`` down; where the last one ends."""
    for place, one in enumerate(flowables):
        top -= _wrapped(one) + (_LINE_GAP if place else 0)
        one.drawOn(canvas, _MARGIN, top)
    return top


def _foot(canvas: TaggedCanvas, mark: str, number: int, pages: int) -> None:
    with canvas.decorates():
        canvas.setFont(REGULAR, _FOOT_SIZE)
        canvas.setFillColorRGB(0.24, 0.24, 0.24)
        canvas.drawString(_MARGIN, 18, f"{mark[:1].upper()}{mark[1:]} \u00b7 for professionals")
        canvas.drawRightString(WIDTH - _MARGIN, 18, f"page {number} of {pages}")


def _flowables(part: Part) -> list[Flowable]:
    return [_line(line) for line in part]


def _line(line: Line) -> Flowable:
    lead = f"{line.lead} " if line.lead else ""
    tail = f"  \u00b7 {line.tail}" if line.tail else ""
    after = f"; {line.after}" if line.after else ""
    words = [(lead, BOLD), (line.text, BOLD if line.is_strong else REGULAR), (tail, TAIL), (after, REGULAR)]
    return run(words, _style(line), SIGNS[line.sign] if line.sign is not None else "")


@cache
def _style_of(base: str, level: int, sign: Sign | None) -> ParagraphStyle:
    style = {one.name: one for one in (_STRONG, _BODY, _SMALL)}[base]
    color = colors_on_white()[_COLORS[sign]] if sign in _COLORS else "#1c2530"
    return ParagraphStyle(
        f"{base} {level} {sign}",
        parent=style,
        leftIndent=level * _STEP_IN + (_SIGN if sign is not None else 0),
        bulletIndent=level * _STEP_IN,
        bulletFontSize=style.fontSize,
        role="P" if sign is None else "LI",
        level=level,
        bulletColor=HexColor(color),
    )


def _style(line: Line) -> ParagraphStyle:
    base = _SMALL if line.is_small else _STRONG if line.is_strong else _BODY
    return _style_of(base.name, line.level, line.sign)
