from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLabel, QLayout

from hgnen_desktop.core import bundled
from hgnen_desktop.gui import theme

THEMES = ("light", "dark")
ADVICE = {"for", "may_consider", "no_consensus", "against", "caution", "evidence", "undetermined", "out_of_scope"}
GROUNDS = ("window", "surface", "surface_alt", "selection_soft")
TEXT_ON = (
    [(ink, ground) for ink in ("text", "muted", "accent") for ground in (*GROUNDS, "button")]
    + [("problem", ground) for ground in ("window", "surface", "surface_alt", "problem_soft")]
    + [("selection_text", "selection"), ("accent_text", "accent"), ("tooltip_text", "tooltip"), ("surface", "accent")]
)
OUTLINE_ON = [("control_border", ground) for ground in ("window", "surface", "surface_alt", "button")] + [
    ("accent", ground) for ground in GROUNDS
]


def load(name: str) -> dict:
    return json.loads(bundled.read_bytes("resources", "themes", f"{name}.json"))


def luminance(color: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    channels = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_the_measure_is_right() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("name", THEMES)
def test_both_themes_hold_the_same_roles(name: str) -> None:
    assert load(name)["colors"].keys() == load("light")["colors"].keys()
    assert load(name)["advice"].keys() == ADVICE
    assert {advice.value for advice in theme.Advice} == ADVICE


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("ink", "ground"), TEXT_ON)
def test_text_can_be_read_on_its_ground(name: str, ink: str, ground: str) -> None:
    colors = load(name)["colors"]
    assert contrast(colors[ink], colors[ground]) >= 4.5


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("advice", sorted(ADVICE))
def test_advice_can_be_read_on_its_soft_ground_and_on_a_card(name: str, advice: str) -> None:
    data = load(name)
    pair, colors = data["advice"][advice], data["colors"]
    for ground in (pair["background"], *(colors[ground] for ground in GROUNDS)):
        assert contrast(pair["foreground"], ground) >= 4.5
    assert contrast(colors["text"], pair["background"]) >= 4.5


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("line", "ground"), OUTLINE_ON)
def test_what_can_be_operated_has_an_outline_one_can_see(name: str, line: str, ground: str) -> None:
    colors = load(name)["colors"]
    assert contrast(colors[line], colors[ground]) >= 3


@pytest.mark.parametrize("name", THEMES)
def test_the_palette_is_written_from_the_file(name: str) -> None:
    palette = theme.palette_for(theme.read_colors(name))
    colors = load(name)["colors"]
    role = QPalette.ColorRole
    assert palette.color(role.Window).name() == colors["window"]
    assert palette.color(role.Text).name() == colors["text"]
    assert palette.color(role.PlaceholderText).name() == colors["muted"]
    assert palette.color(QPalette.ColorGroup.Inactive, role.Highlight).name() == colors["selection"]
    assert palette.color(QPalette.ColorGroup.Disabled, role.Text).name() == colors["disabled"]


@pytest.fixture
def look(qapp: QApplication):
    installed = theme.install(qapp)
    yield installed
    installed.choose("light")
    installed.set_zoom(1.0)


def test_there_is_one_theme_per_application(look, qapp) -> None:
    assert theme.install(qapp) is look
    assert theme.current() is look


@pytest.mark.parametrize("name", THEMES)
def test_a_choice_reaches_every_widget(look, qtbot, name) -> None:
    label = QLabel("x")
    qtbot.addWidget(label)
    label.show()
    look.choose(name)
    assert look.is_dark is (name == "dark")
    wanted = load(name)["colors"]["window"]
    qtbot.waitUntil(lambda: label.palette().color(QPalette.ColorRole.Window).name() == wanted, timeout=1000)
    assert theme.color("text").name() == load(name)["colors"]["text"]
    assert theme.advice_colors("caution")[0].name() == load(name)["advice"]["caution"]["foreground"]


def test_the_system_is_followed_while_it_is_chosen(look, qapp, monkeypatch) -> None:
    look.choose("light")
    scheme = Qt.ColorScheme.Dark
    hints = type("Hints", (), {"colorScheme": lambda self: scheme, "setColorScheme": lambda self, _scheme: None})()
    monkeypatch.setattr(look, "_app", _Double(qapp, hints))
    look.choose("system")
    assert look.is_dark
    scheme = Qt.ColorScheme.Light
    qapp.styleHints().colorSchemeChanged.emit(scheme)
    assert not look.is_dark
    look.choose("dark")
    qapp.styleHints().colorSchemeChanged.emit(scheme)
    assert look.is_dark


def _fonts(page) -> set[float]:
    return {one.font().pointSizeF() for one in page.findChildren(QLabel)}


def test_a_page_out_of_sight_takes_a_new_look_when_it_is_shown(window, qapp) -> None:
    window.open_teaching("rectal-nec.json")
    for key in ("step:pathology", "treatment", "course"):
        window.visit(key)
        qapp.processEvents()
    away = [window.pages.page(key) for key in ("step:pathology", "treatment")]
    before = [_fonts(page) for page in away]
    window.zoom_to(1.5)
    window.choose_theme(theme.ThemeChoice.DARK)
    qapp.processEvents()
    assert [_fonts(page) for page in away] == before, "nobody waits for what is not in sight"
    assert _fonts(window.pages.page("course")).isdisjoint(before[0] | before[1])
    made_so = {theme.current().font(size).pointSizeF() for size in theme.TextSize}
    for key, page in zip(("step:pathology", "treatment"), away, strict=True):
        window.visit(key)
        qapp.processEvents()
        assert _fonts(page) <= made_so
        dark = load("dark")["colors"]
        assert {one.palette().color(QPalette.ColorRole.Window).name() for one in page.findChildren(QLabel)} == {
            dark["window"]
        }
        assert page.widget().font().pointSizeF() == theme.body_font().pointSizeF()
    window.choose_theme(theme.ThemeChoice.LIGHT)


def test_every_layout_works_again_after_a_change_of_the_look(window, qapp) -> None:
    window.open_teaching("rectal-nec.json")
    window.visit("step:pathology")
    window.zoom_to(2.0)
    qapp.processEvents()
    page = window.pages.page("step:pathology")
    assert all(layout.isEnabled() for layout in window.findChildren(QLayout))
    shown = [one for one in page.findChildren(QLabel) if one.isVisible() and one.wordWrap()]
    assert shown
    assert all(one.height() >= one.heightForWidth(one.width()) for one in shown)


def test_the_same_look_once_more_changes_nothing(look, qtbot) -> None:
    look.choose("dark")
    look.set_zoom(1.3)
    with qtbot.assertNotEmitted(look.changed):
        look.set_zoom(1.3)
        look.choose("dark")
    with qtbot.waitSignal(look.changed):
        look.set_zoom(1.0)


class _Double:
    """The application with other style hints."""

    def __init__(self, app: QApplication, hints: object) -> None:
        self._app, self._hints = app, hints

    def styleHints(self) -> object:
        return self._hints

    def __getattr__(self, name: str) -> object:
        return getattr(self._app, name)


LATE = """
import hgnen_desktop.gui
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
app = QApplication([])
page = QWidget()
layout = QVBoxLayout(page)
from hgnen_desktop.gui.widgets.labels import plain_label
layout.addWidget(plain_label("x", role="problem"))
page.show()
app.processEvents()
print(app.style().metaObject().className())
"""


def test_the_theme_may_come_after_the_first_widgets() -> None:
    done = subprocess.run([sys.executable, "-c", LATE], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "QuietStyle"


def test_a_change_is_told(look, qtbot) -> None:
    with qtbot.waitSignal(look.changed, timeout=1000):
        look.choose("dark")
    with pytest.raises(ValueError, match="sepia"):
        look.choose("sepia")
    assert look.is_dark


def test_the_zoom_enlarges_all_four_sizes(look, qtbot, qapp) -> None:
    label = QLabel("x")
    qtbot.addWidget(label)
    label.show()
    sizes = [theme.caption_font(), theme.body_font(), theme.heading_font(), theme.title_font()]
    plain = [font.pointSizeF() for font in sizes]
    assert plain == sorted(set(plain))
    look.set_zoom(2.0)
    assert theme.title_font().pointSizeF() == pytest.approx(2 * plain[3])
    assert qapp.font().pointSizeF() == pytest.approx(2 * plain[1])
    qtbot.waitUntil(lambda: label.font().pointSizeF() == pytest.approx(2 * plain[1]), timeout=1000)
    look.set_zoom(9)
    assert look.zoom == theme.LARGEST_ZOOM
    look.set_zoom(0.1)
    assert look.zoom == theme.SMALLEST_ZOOM


def test_body_text_has_at_least_ten_points(look) -> None:
    assert theme.body_font().pointSizeF() >= 10


def test_no_color_is_written_outside_the_theme_files() -> None:
    for file in Path(theme.__file__).parent.rglob("*.py"):
        code = file.read_text(encoding="utf-8")
        assert "#fff" not in code.lower(), file
        for quote in ("'", '"'):
            for length in (3, 6):
                assert not _hex_colors(code, quote, length), file


def _hex_colors(code: str, quote: str, length: int) -> list[str]:
    pieces = [
        piece[:length] for piece in code.split(f"{quote}#")[1:] if piece[length : length + 1] in (quote, ";", " ")
    ]
    return [piece for piece in pieces if len(piece) == length and all(c in "0123456789abcdefABCDEF" for c in piece)]


def test_every_icon_is_a_drawing_that_takes_the_color_of_the_theme() -> None:
    names = [entry.name for entry in (bundled.root("resources") / "icons").iterdir() if entry.name.endswith(".svg")]
    assert {f"{advice}.svg" for advice in ADVICE} <= set(names)
    for name in names:
        drawing = bundled.read_bytes("resources", "icons", name).decode()
        assert "currentColor" in drawing, name
        assert "ISC" in drawing, name
        assert "href" not in drawing, name


def test_every_shipped_font_and_icon_set_has_its_licence() -> None:
    overview = bundled.read_bytes("resources", "LICENSES.md").decode()
    for entry in (bundled.root("resources") / "fonts").iterdir():
        if entry.name.endswith((".ttf", ".otf", ".ttc")):
            assert entry.name in overview
    assert b"ISC License" in bundled.read_bytes("resources", "icons", "LICENSE")
    assert b"Bitstream" in bundled.read_bytes("resources", "fonts", "DejaVu-LICENSE.txt")
    assert b"SIL OPEN FONT LICENSE" in bundled.read_bytes("resources", "fonts", "Noto-LICENSE.txt")
    assert b"Apache License" in bundled.read_bytes("resources", "fonts", "wqy-microhei-LICENSE.txt")
