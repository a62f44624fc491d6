"""The tree on paper: one page that shows all of it, or a poster in sheets to be trimmed and joined."""

from __future__ import annotations

import io
import math

from reportlab.lib import pagesizes
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from hgnen_desktop.core.errors import ExportError, Fault
from hgnen_desktop.core.export.pdf_document import SAME_BYTES, describe
from hgnen_desktop.core.export.pdf_fonts import BOLD, REGULAR, register_fonts
from hgnen_desktop.core.export.shaped_text import draw_text
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
    elbow,
)
from hgnen_desktop.core.tree.layout import Box, Role
from hgnen_desktop.core.tree.lit import LIGHT_SIGNS

SHEETS = {"A4": pagesizes.A4, "A3": pagesizes.A3}
_EDGE = 10 * mm  # what a printer cannot reach
_OVERLAP = 12 * mm
_MARK = 5 * mm


def overview_pdf(drawing: Drawing) -> bytes:
    """The whole tree on one page of A3 or smaller, or on a page of its own size when it would not be readable there."""
    width, height = pagesizes.landscape(pagesizes.A3) if drawing.width > drawing.height else pagesizes.A3
    scale = min((width - 2 * _EDGE) / drawing.width, (height - 2 * _EDGE) / drawing.height, 1.0)
    if scale * min(SIZES.values()) < 4.0:  # smaller print than this is not read on paper
        width, height, scale = drawing.width + 2 * _EDGE, drawing.height + 2 * _EDGE, 1.0
    buffer, canvas = _canvas(drawing, (width, height))
    canvas.translate(_EDGE, height - _EDGE - drawing.height * scale)
    canvas.scale(scale, scale)
    _draw(canvas, drawing)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def poster_pdf(drawing: Drawing, sheet: str) -> bytes:
    """The whole tree at full size, on as many upright sheets as it takes, with overlap marks and the place of each sheet.

    Args:
        drawing: the tree.
        sheet: ``A4`` or ``A3``.

    Raises:
        ExportError: for another sheet.
    """
    if sheet not in SHEETS:
        raise ExportError(Fault("poster", f"'{sheet}' is not a sheet.", f"Allowed: {', '.join(SHEETS)}."))
    width, height = SHEETS[sheet]
    room_x, room_y = width - 2 * _EDGE, height - 2 * _EDGE
    columns, rows = _sheets(drawing.width, room_x), _sheets(drawing.height, room_y)
    buffer, canvas = _canvas(drawing, (width, height))
    canvas.beginForm("tree", 0, 0, drawing.width, drawing.height)
    _draw(canvas, drawing)
    canvas.endForm()
    for row in range(rows):
        for column in range(columns):
            canvas.saveState()
            window = canvas.beginPath()
            window.rect(_EDGE, _EDGE, room_x, room_y)
            canvas.clipPath(window, stroke=0, fill=0)
            left, top = column * (room_x - _OVERLAP), row * (room_y - _OVERLAP)
            canvas.translate(_EDGE - left, _EDGE + room_y - drawing.height + top)
            canvas.doForm("tree")
            canvas.restoreState()
            _marks(canvas, (width, height), (row, rows), (column, columns))
            canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _sheets(length: float, room: float) -> int:
    return max(1, int(math.ceil((length - _OVERLAP) / (room - _OVERLAP))))


def _canvas(drawing: Drawing, size: tuple[float, float]) -> tuple[io.BytesIO, Canvas]:
    register_fonts()
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=size, **SAME_BYTES)
    describe(canvas, "Decision tree", "Decision tree for high-grade neuroendocrine neoplasia", drawing.made_on)
    return buffer, canvas


def _marks(canvas: Canvas, size: tuple[float, float], row: tuple[int, int], column: tuple[int, int]) -> None:
    """Lines where the next sheet begins, and which sheet this is."""
    width, height = size
    canvas.setLineWidth(0.5)
    canvas.setDash([2, 2])
    if column[0] + 1 < column[1]:
        x = width - _EDGE - _OVERLAP
        for y in (_EDGE - _MARK, height - _EDGE):
            canvas.line(x, y, x, y + _MARK)
    if row[0] + 1 < row[1]:
        y = _EDGE + _OVERLAP
        for x in (_EDGE - _MARK, width - _EDGE):
            canvas.line(x, y, x + _MARK, y)
    canvas.setDash([])
    canvas.setFont(REGULAR, 7)
    words = f"row {row[0] + 1} of {row[1]}, column {column[0] + 1} of {column[1]}"
    overlap = "; the next sheet begins at the dashed marks" if row[1] * column[1] > 1 else ""
    canvas.drawCentredString(width / 2, 4 * mm, words + overlap)


def _draw(canvas: Canvas, drawing: Drawing) -> None:
    """The drawing with its lower left corner at the origin; paper counts upward."""
    height = drawing.height
    for x, y, text, face, size in drawing.texts():
        draw_text(canvas, x, height - y, text, face, size)
    canvas.saveState()
    canvas.translate(MARGIN, height - drawing.top)
    for parent, child, light in edges_in_order(drawing):
        _stroke(canvas, STROKES[light])
        corners = elbow(parent, child)
        canvas.lines([(*a, *b) for a, b in zip(_up(corners), _up(corners)[1:], strict=False)])
    for box in drawing.layout.boxes.values():
        light = drawing.lit.lights.get(box.node.key)
        _stroke(canvas, STROKES[light])
        _box(canvas, box)
        if light is not None:
            canvas.setFont(BOLD, SIZES[Role.TITLE])
            canvas.drawString(box.x - SIGN_ROOM, 2 - box.middle, LIGHT_SIGNS[light])
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
        canvas.drawString(box.x + INSET, -y, text)
