"""How the window looks: colors by meaning, four sizes of text, steps of space, light and dark.

One :class:`Theme` per application. It writes the colors into the application's palette, so that ordinary widgets follow
by themselves. A widget that paints asks :func:`color` at the moment it paints. A widget that holds a font or color of
its own has a method ``follow_theme()``; it is called on every widget that has one when theme or zoom change, on a page out of
sight when it is next shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum
from functools import cache
from weakref import WeakKeyDictionary

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPainter, QPalette, QPen
from PySide6.QtWidgets import QApplication, QBoxLayout, QWidget
from shiboken6 import isValid

from hgnen_desktop.core import bundled
from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.gui.quiet_style import QuietStyle

SPACE_4, SPACE_8, SPACE_12, SPACE_16, SPACE_24, SPACE_32 = 4, 8, 12, 16, 24, 32
ROW_HEIGHT = 32
TARGET = 28
_WIDEST_SIDE_BY_SIDE = 1.4  # the zoom up to which the parts of a line have room beside each other
LINE_COLUMNS = 72
CORNER = 6
SMALLEST_ZOOM, LARGEST_ZOOM = 1.0, 2.0
_SMALLEST_BODY = 10.0  # points; some systems still answer 8 or 9


class ThemeChoice(StrEnum):
    """What a person may choose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Advice(StrEnum):
    """What a statement is to a patient. Always shown with its sign and a word, so that color is never the only sign."""

    FOR = "for"
    MAY_CONSIDER = "may_consider"
    NO_CONSENSUS = "no_consensus"
    AGAINST = "against"
    CAUTION = "caution"
    EVIDENCE = "evidence"
    UNDETERMINED = "undetermined"
    OUT_OF_SCOPE = "out_of_scope"


class TextSize(StrEnum):
    """The four sizes of text."""

    CAPTION = "caption"
    BODY = "body"
    HEADING = "heading"
    TITLE = "title"


_SCALE = {TextSize.CAPTION: 0.9, TextSize.BODY: 1.0, TextSize.HEADING: 1.15, TextSize.TITLE: 1.45}

_PALETTE_ROLES = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "surface_alt",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Button: "button",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "problem",
    QPalette.ColorRole.Highlight: "selection",
    QPalette.ColorRole.HighlightedText: "selection_text",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.ToolTipBase: "tooltip",
    QPalette.ColorRole.ToolTipText: "tooltip_text",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Midlight: "surface_alt",
    QPalette.ColorRole.Mid: "border",
    QPalette.ColorRole.Dark: "control_border",
    QPalette.ColorRole.Shadow: "control_border",
}
_GREYED_ROLES = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
    QPalette.ColorRole.PlaceholderText,
    QPalette.ColorRole.Link,
)


@dataclass(frozen=True, slots=True)
class Colors:
    """One theme file. A role is a name under ``[colors]``, or ``advice.<role>`` / ``advice.<role>.background``."""

    name: str
    roles: dict[str, str]

    def color(self, role: str) -> QColor:
        """The color of a role.

        Raises:
            KeyError: the theme has no such role.
        """
        return QColor(self.roles[role])


@cache
def read_colors(name: str) -> Colors:
    """Read ``light`` or ``dark`` from the shipped theme files.

    Raises:
        BundledDataMissing: there is no such theme file, or it is damaged.
    """
    data = bundled.read_json("resources", "themes", f"{name}.json")
    roles = dict(data["colors"])
    for advice, pair in data["advice"].items():
        roles[f"advice.{advice}"] = pair["foreground"]
        roles[f"advice.{advice}.background"] = pair["background"]
    return Colors(data["name"], roles)


def palette_for(colors: Colors) -> QPalette:
    """The application palette of a theme, with every role set for active, inactive and disabled."""
    palette = QPalette()
    for palette_role, role in _PALETTE_ROLES.items():
        palette.setColor(palette_role, colors.color(role))
    for palette_role in _GREYED_ROLES:
        palette.setColor(QPalette.ColorGroup.Disabled, palette_role, colors.color("disabled"))
    palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Base, colors.color("window"))
    palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Highlight, colors.color("control_border"))
    return palette


class Theme(QObject):
    """The look of the running application. Make one with :func:`install`, reach it with :func:`current`."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._choice = ThemeChoice.SYSTEM
        self._zoom = SMALLEST_ZOOM
        self._base = _base_font(app)
        self._colors = read_colors("light")
        self._turn = 0  # how often the look changed
        self._pages: WeakKeyDictionary[QWidget, int] = WeakKeyDictionary()  # the turn each of them follows
        app.setStyle(QuietStyle())
        app.styleHints().colorSchemeChanged.connect(self._system_scheme_changed)

    @property
    def choice(self) -> ThemeChoice:
        """What was chosen: follow the system, light, or dark."""
        return self._choice

    @property
    def is_dark(self) -> bool:
        """Whether the dark theme is shown now."""
        return self._colors.name == "dark"

    @property
    def colors(self) -> Colors:
        """The colors shown now."""
        return self._colors

    @property
    def zoom(self) -> float:
        """The factor on the system's text size, 1.0 to 2.0."""
        return self._zoom

    def choose(self, choice: ThemeChoice | str) -> None:
        """Show light or dark, or follow the system from now on."""
        self._choice = ThemeChoice(choice)
        scheme = {ThemeChoice.LIGHT: Qt.ColorScheme.Light, ThemeChoice.DARK: Qt.ColorScheme.Dark}
        self._app.styleHints().setColorScheme(scheme.get(self._choice, Qt.ColorScheme.Unknown))
        self._apply()

    def set_zoom(self, factor: float) -> None:
        """Make all text larger; the factor is kept within 1.0 and 2.0."""
        self._zoom = min(max(factor, SMALLEST_ZOOM), LARGEST_ZOOM)
        self._apply()

    def font(self, size: TextSize = TextSize.BODY) -> QFont:
        """The font of one of the four sizes at the present zoom. Headings and titles are semibold."""
        font = QFont(self._base)
        font.setPointSizeF(self._base.pointSizeF() * self._zoom * _SCALE[size])
        if size in (TextSize.HEADING, TextSize.TITLE):
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def _system_scheme_changed(self) -> None:
        if self._choice is ThemeChoice.SYSTEM:
            self._apply()

    def _apply(self) -> None:
        dark = self._choice is ThemeChoice.DARK
        if self._choice is ThemeChoice.SYSTEM:
            dark = self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        self._colors = read_colors("dark" if dark else "light")
        palette, font = palette_for(self._colors), self.font()
        if self._turn and palette == self._app.palette() and font == self._app.font():
            return
        self._turn += 1
        seen = [one for window in self._app.topLevelWidgets() for one in self._in_sight(window)]
        with _laid_out_once(seen):
            self._app.setPalette(palette)
            self._app.setFont(font)
            for kind in (QEvent.Type.ApplicationPaletteChange, QEvent.Type.ApplicationFontChange):
                QCoreApplication.sendPostedEvents(None, kind)
            self._follow(seen)
            self.changed.emit()

    def show_page(self, page: QWidget, left: QWidget | None = None) -> None:
        """A page is about to be shown in place of another: it follows what changed while it was out of sight.

        Args:
            page: the page; from now on it may be out of sight when theme or zoom change.
            left: the page that goes out of sight.
        """
        if (
            left is not None
            and left is not page
            and left in self._pages
            and not left.testAttribute(Qt.WidgetAttribute.WA_SetFont)
        ):
            self._dress(left)
        if self._pages.setdefault(page, self._turn) != self._turn:
            self._follow(self._in_sight(page, shown=page))

    def _follow(self, widgets: Sequence[QWidget]) -> None:
        for widget in widgets:
            if not isValid(widget):
                continue
            if widget in self._pages:
                self._dress(widget)
            if _follows(type(widget)):
                widget.follow_theme()  # type: ignore[attr-defined]

    def _dress(self, page: QWidget) -> None:
        """A font and palette of the page's own keep those of the application from what is in it while it is out of sight."""
        page.setPalette(self._app.palette())
        page.setFont(self._app.font())

    def _in_sight(self, top: QWidget, *, shown: QWidget | None = None) -> list[QWidget]:
        """A widget and all that is in it, but for pages out of sight, which follow when they are ``shown`` again."""
        found, look_at = [], [top]
        while look_at:
            widget = look_at.pop()
            if widget in self._pages:
                if widget.isHidden() and widget is not shown:
                    continue
                self._pages[widget] = self._turn
            found.append(widget)
            look_at += widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return found


@contextmanager
def _laid_out_once(widgets: Sequence[QWidget]) -> Iterator[None]:
    """Let the layouts of these widgets rest until all of them have changed."""
    layouts = [layout for one in widgets if (layout := one.layout()) is not None and layout.isEnabled()]
    for layout in layouts:
        layout.setEnabled(False)
    try:
        yield
    finally:
        for layout in layouts:
            if isValid(layout):
                layout.setEnabled(True)


_following: dict[type, bool] = {}  # whether a class follows; to ask each widget for a method it has not is slow


def _follows(kind: type) -> bool:
    if kind not in _following:
        _following[kind] = hasattr(kind, "follow_theme")
    return _following[kind]


def _base_font(app: QApplication) -> QFont:
    """The system's font, at least 10 points; the shipped face on a system that has no font at all."""
    font = app.font()
    if not QFontDatabase.families():
        number = QFontDatabase.addApplicationFontFromData(bundled.read_bytes("resources", "fonts", "DejaVuSans.ttf"))
        font = QFont(QFontDatabase.applicationFontFamilies(number)[0])
    points = font.pointSizeF()
    if points <= 0:
        points = font.pixelSize() * 72 / app.primaryScreen().logicalDotsPerInch()
    font.setPointSizeF(max(points, _SMALLEST_BODY))
    return font


_current: Theme | None = None


def install(app: QApplication | None = None) -> Theme:
    """Give the application its look; a second call returns the theme that is there.

    Raises:
        RuntimeError: there is no application yet.
    """
    global _current
    running = app or QApplication.instance()
    if not isinstance(running, QApplication):
        raise RuntimeError("the theme needs a running QApplication")
    if _current is None or _current.parent() is not running:
        _current = Theme(running)
        _current.choose(ThemeChoice.SYSTEM)  # only now: widgets that are there already ask for the current theme
    return _current


def current() -> Theme:
    """The theme of the running application, installed at the first call."""
    return install()


def color(role: str) -> QColor:
    """A color of the theme shown now, by role: ``text``, ``muted``, ``border``, ``advice.for.background`` and so on."""
    return current().colors.color(role)


def advice_colors(advice: Advice | str) -> tuple[QColor, QColor]:
    """Foreground and soft background of one of the eight advice roles."""
    role = f"advice.{Advice(advice).value}"
    return color(role), color(f"{role}.background")


def draw_focus(painter: QPainter, rect: QRect) -> None:
    """The ring around what has the keyboard, drawn just inside ``rect``."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color("accent"), 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), SPACE_4, SPACE_4)
    painter.restore()


def line_direction() -> QBoxLayout.Direction:
    """How the parts of a line stand: side by side, or one below the other when the text is large."""
    small = current().zoom <= _WIDEST_SIDE_BY_SIDE
    return QBoxLayout.Direction.LeftToRight if small else QBoxLayout.Direction.TopToBottom


def caption_font() -> QFont:
    """The font of captions, units and hints."""
    return current().font(TextSize.CAPTION)


def body_font() -> QFont:
    """The font of ordinary text."""
    return current().font(TextSize.BODY)


def table_font() -> QFont:
    """The font of tables: figures of one width, so that numbers stand below each other."""
    font = body_font()
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def heading_font() -> QFont:
    """The font of headings inside a page or card."""
    return current().font(TextSize.HEADING)


def title_font() -> QFont:
    """The font of a page's title."""
    return current().font(TextSize.TITLE)
