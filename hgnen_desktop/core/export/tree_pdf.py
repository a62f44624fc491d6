"""The picture of the tree on paper, on one page. What the sources answer stands on the poster, see ``poster_pdf.py``."""

from __future__ import annotations

import io

from hgnen_desktop.core.export.pdf_document import SAME_BYTES, MarkedCanvas, describe
from hgnen_desktop.core.export.pdf_fonts import BOLD, register_fonts
from hgnen_desktop.core.export.pdf_structure import Element, list_item
from hgnen_desktop.core.export.platypus import Canvas, mm, pagesizes
from hgnen_desktop.core.export.shaped_text import draw_text
from hgnen_desktop.core.export.tagged_canvas import TaggedCanvas
from hgnen_desktop.core.export.tree_svg import (
    FACES,
    INSET,
    MARGIN,
    SIGN_ROOM,
    SIZES,
    STROKES,
    Drawing,
    Stroke,
    baselines,
    edges_in_order,
)
from hgnen_desktop.core.tree.layout import Box, Role, elbow
from hgnen_desktop.core.tree.lit import LIGHT_SIGNS

_EDGE = 10 * mm  # what a printer cannot reach
_WELL_READ, _SMALLEST = 5.5, 4.0  # points; smaller print than the second is not read on paper


def overview_pdf(drawing: Drawing) -> bytes:
    """The picture on one page: A4 where it can be read well, A3 where it can still be read, else a page of its own size."""
    for paper, smallest in ((pagesizes.A4, _WELL_READ), (pagesizes.A3, _SMALLEST)):
        scales = {page: _scale(drawing, page) for page in (paper, pagesizes.landscape(paper))}
        (width, height), scale = max(scales.items(), key=lambda one: one[1])
        if scale * min(SIZES.values()) >= smallest:
            break
    else:
        width, height, scale = drawing.width + 2 * _EDGE, drawing.height + 2 * _EDGE, 1.0
    buffer, canvas = _canvas(drawing, (width, height))
    canvas.translate(_EDGE, height - _EDGE - drawing.height * scale)
    canvas.scale(scale, scale)
    _draw(canvas, drawing)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _scale(drawing: Drawing, page: tuple[float, float]) -> float:
    """How large the picture stands on a page; never larger than it is."""
    return float(min((page[0] - 2 * _EDGE) / drawing.width, (page[1] - 2 * _EDGE) / drawing.height, 1.0))


def _canvas(drawing: Drawing, size: tuple[float, float]) -> tuple[io.BytesIO, TaggedCanvas]:
    register_fonts()
    buffer = io.BytesIO()
    canvas = MarkedCanvas(buffer, pagesize=size, **SAME_BYTES)
    describe(canvas, "Decision tree", "Decision tree for high-grade neuroendocrine neoplasia", drawing.made_on)
    return buffer, canvas


def _draw(canvas: TaggedCanvas, drawing: Drawing) -> None:
    """The drawing with its lower left corner at the origin; paper counts upward."""
    height = drawing.height
    for number, (x, y, text, face, size) in enumerate(drawing.texts()):
        with canvas.says(Element("P" if number else "H1")):
            draw_text(canvas, x, height - y, text, face, size)
    canvas.saveState()
    canvas.translate(MARGIN, height - drawing.top)
    for parent, child, light in edges_in_order(drawing):
        _stroke(canvas, STROKES[light])
        corners = elbow(parent, child)
        with canvas.decorates():
            canvas.lines([(*a, *b) for a, b in zip(_up(corners), _up(corners)[1:], strict=False)])
    for box in drawing.layout.boxes.values():
        light = drawing.lit.lights.get(box.node.key)
        _stroke(canvas, STROKES[light])
        with canvas.says(list_item(box.node.key.count("."))):  # heard, the tree is a list of lists
            if light is not None:
                canvas.setFont(BOLD, SIZES[Role.TITLE])
                canvas.drawString(box.x - SIGN_ROOM, 2 - box.middle, f"{LIGHT_SIGNS[light]} ")
            _box(canvas, box)
    canvas.restoreState()


def _up(points: tuple[tuple[float, float], ...]) -> list[tuple[float, float]]:
    return [(x, -y) for x, y in points]


def _stroke(canvas: Canvas, stroke: Stroke) -> None:
    canvas.setLineWidth(stroke.width)
    canvas.setDash(list(stroke.dashes))


def _box(canvas: Canvas, box: Box) -> None:
    canvas.setFillGray(1)
    canvas.roundRect(box.x, -box.y - box.height, box.width, box.height, 0 if box.node.is_leaf else 6, stroke=1, fill=1)
    canvas.setFillGray(0)
    for y, text, role in baselines(box):
        canvas.setFont(FACES[role], SIZES[role])
        canvas.drawString(box.x + INSET, -y, f"{text} ")
