"""The lines of the icons are those of their SVGs; each is drawn in both ways."""

from __future__ import annotations

import runpy

import pytest
from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from hgnen_desktop.gui import icons
from tests.places import ROOT

FOLDER = ROOT / "resources" / "icons"
WRITER = runpy.run_path(str(ROOT / "packaging" / "drawings.py"))
NAMES = sorted(path.stem for path in FOLDER.glob("*.svg"))


def drawn(size: int, draw) -> bytes:
    image = QImage(size, size, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    draw(painter, QRectF(image.rect()))
    painter.end()
    return bytes(image.constBits())


@pytest.mark.parametrize("name", NAMES)
def test_an_icon_is_drawn_as_qt_draws_its_svg(qapp, name: str) -> None:
    svg = (FOLDER / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", "#000000")
    for size in (16, 40, 96):
        ours = drawn(size, lambda painter, box: icons.paint(painter, name, QColor("black"), box))
        qts = drawn(size, QSvgRenderer(QByteArray(svg.encode())).render)
        assert max(abs(one - other) for one, other in zip(ours, qts, strict=True)) <= 8, size


def test_the_file_of_lines_is_that_of_the_drawings() -> None:
    assert (FOLDER / "drawings.json").read_text(encoding="utf-8") == WRITER["drawings"]()


@pytest.mark.parametrize(
    "changed",
    [
        ('stroke-width="2"', 'stroke-width="3"'),
        ('viewBox="0 0 24 24"', 'viewBox="0 0 48 48"'),
        ("<circle", "<ellipse"),
        ("<path ", '<path transform="scale(2)" '),
        ('d="M', 'd="M1 2Q1 2 3 4M'),
    ],
)
def test_a_drawing_of_another_kind_is_refused(changed: tuple[str, str]) -> None:
    svg = (FOLDER / "against.svg").read_text(encoding="utf-8")
    assert svg.count(changed[0]) >= 1
    with pytest.raises(ValueError, match=r"icon|path"):
        WRITER["drawing"](svg.replace(*changed))
