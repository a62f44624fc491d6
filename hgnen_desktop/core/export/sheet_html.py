"""The patient's sheet as one small web page that is easy to read on a phone. No script, no picture, nothing from elsewhere."""

from __future__ import annotations

from collections.abc import Iterable

from hgnen_desktop.core.export.reading_order import WHOLE
from hgnen_desktop.core.export.sheet_content import Block, SheetContent, SheetSettings, sheet_content
from hgnen_desktop.core.markup import escape
from hgnen_desktop.core.schedule.visits import CaseFollowUp

_STYLE = """\
body { font: 1.25rem/1.5 sans-serif; max-width: 38rem; margin: 0 auto; padding: 1rem; color: #111; background: #fff; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: .5rem 0; }
h2 { font-size: 1.3rem; margin: 1.5rem 0 .3rem; }
ol, ul { padding: 0; margin: 0; list-style: none; }
li { padding: .45rem 0; border-bottom: 1px solid #bbb; overflow-wrap: anywhere; }
li b { display: block; }
.open { border: 2px solid #111; padding: 0 1rem .8rem; margin: 1rem 0; }
.open li { border: 0; padding: .2rem 0; }
.large { font-size: 1.7rem; }
"""


def patient_sheet_html(view: CaseFollowUp, settings: SheetSettings | None = None) -> bytes:
    """The sheet as a web page; it says what the printed one says, with all dates.

    Raises:
        ExportError: when the language is not known, a text is too long, or there is no visit to speak of.
        PlanError: when the dates may not leave the program.
    """
    settings = settings or SheetSettings()
    content = sheet_content(view, settings)
    direction = "rtl" if content.words.right_to_left else "ltr"
    size = ' class="large"' if settings.large else ""
    return "\n".join(
        (
            "<!DOCTYPE html>",
            f'<html lang="{content.language}" dir="{direction}">',
            '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="generator" content="HG-NEN Companion">',
            f"<title>{escape(content.words.title)}</title>",
            f"<style>\n{_STYLE}</style></head>",
            f"<body{size}>",
            *_body(content),
            "</body></html>",
            "",
        )
    ).encode("utf-8", errors="backslashreplace")


def _body(content: SheetContent) -> Iterable[str]:
    # A clinic's line, a name or a number keeps its own direction inside a page of the other.
    if content.clinic:
        yield f'<p dir="auto">{escape(content.clinic)}</p>'
    yield f"<h1>{escape(content.words.title)}</h1>"
    yield f"<p><bdi>{escape(content.who)}</bdi></p>"
    if content.still_open is not None:
        yield f'<section class="open">{_block(content.still_open)}</section>'
    if content.dates:
        yield "<ol>"
        visit = escape(content.visit)
        yield from (f"<li><b>{escape(date)}</b><bdi>{visit}</bdi></li>" for date in content.dates)
        yield "</ol>"
    yield from (_block(block) for block in content.below)
    yield f"<p>{escape(content.closing)}</p>"


def _block(block: Block) -> str:
    items = "".join(f'<li dir="auto">{_in_order(line)}</li>' for line in block.lines)
    return f"<h2>{escape(block.heading)}</h2><ul>{items}</ul>"


def _in_order(line: str) -> str:
    """A line in which a telephone number or a date reads as it is dialed or written, also beside Arabic words."""
    return WHOLE.sub(lambda found: f'<bdi dir="ltr">{found[0]}</bdi>', escape(line))
