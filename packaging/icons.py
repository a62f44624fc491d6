"""Draw the application's icon in the sizes that systems ask for: ``python packaging/icons.py``, after changing the SVG."""

from __future__ import annotations

import sys
from pathlib import Path

from PIL import Image
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "application"
SIZES = (16, 24, 32, 48, 64, 128, 256)


def main() -> None:
    """Write one PNG a size, and the two files that hold several sizes: for Windows and for macOS."""
    app = QGuiApplication([*sys.argv[:1], "-platform", "offscreen"])
    drawing = QSvgRenderer(str(FOLDER / "companion.svg"))
    for size in SIZES:
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(0)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        drawing.render(painter)
        painter.end()
        image.save(str(FOLDER / f"companion-{size}.png"))
    app.quit()
    largest = Image.open(FOLDER / f"companion-{SIZES[-1]}.png")
    largest.save(FOLDER.parents[1] / "packaging" / "windows" / "companion.ico", sizes=[(size, size) for size in SIZES])
    largest.save(FOLDER.parents[1] / "packaging" / "macos" / "companion.icns")


if __name__ == "__main__":
    main()
