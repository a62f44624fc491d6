"""The sign that stands before a line, where a form can draw it. What it means always stands in words too."""

from __future__ import annotations

from functools import cache

from hgnen_desktop.core.brief.signs import Sign
from hgnen_desktop.core.bundled import read_json

SIGNS = {
    Sign.FOR: "\u2713",
    Sign.APPROPRIATE: "\u2713",
    Sign.MAY_CONSIDER: "\u25d0",
    Sign.IF_INDICATED: "\u25d0",
    Sign.NO_CONSENSUS: "\u2696",
    Sign.AGAINST: "\u2298",
    Sign.NOT_FOR_PATIENT: "\u2715",
    Sign.SILENT: "\u25cc",
    Sign.OPEN: "?",
    Sign.RUNNING: "\u25ba",
    Sign.TO_DO: "\u2610",
    Sign.WAITING: "\u25f7",
    Sign.DONE: "\u25a0",
    Sign.DECIDE: "\u25c7",
    Sign.CAUTION: "\u26a0",
    Sign.EVIDENCE: "\u2022",
    Sign.VIEW: "\u2022",
}


@cache
def colors_on_white() -> dict[str, str]:
    """The colors of advice on white, as the window's light theme has them; a sign and a word stand beside each."""
    theme = read_json("resources", "themes", "light.json")
    return {name: colors["foreground"] for name, colors in theme["advice"].items()}
