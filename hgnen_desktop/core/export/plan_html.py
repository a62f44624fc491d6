"""The care plan as one HTML file without scripts or links: it can be read and printed by any browser, and leaves nothing."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from hgnen_desktop.core.careplan.document import (
    Block,
    CoursePicture,
    Document,
    Form,
    Heading,
    Line,
    Picture,
    Row,
    Section,
)
from hgnen_desktop.core.careplan.plan import CarePlan
from hgnen_desktop.core.careplan.plan_document import plan_document
from hgnen_desktop.core.course.picture import course_svg
from hgnen_desktop.core.export.signs import SIGNS
from hgnen_desktop.core.wording import without_controls

_STYLE = """
body { font: 15px/1.4 system-ui, sans-serif; color: #000; background: #fff; max-width: 50em; margin: 2em auto; padding: 0 1em }
h1 { font-size: 26px; margin: 0 } h2 { font-size: 18px; border-top: 1px solid #999; margin: 1.2em 0 .2em; padding-top: .6em }
h3 { font-size: 15px; margin: .9em 0 .1em } .sentence { font-size: 17px } .small { font-size: 13px } .tail { color: #3d3d3d }
.row { display: grid; grid-template-columns: 11em 1fr; column-gap: .8em; margin: .15em 0 } .label { font-weight: bold }
.line { display: flex; gap: .5em; margin: .1em 0 } .sign { flex: 0 0 1.2em; text-align: center } .own { white-space: pre-wrap }
.field { border-bottom: 1px solid #999; min-height: 1.5em } p.when, footer { font-size: 13px; color: #3d3d3d }
section { break-inside: auto } h2, h3 { break-after: avoid }
"""


def plan_html(plan: CarePlan, *, full: bool = False) -> str:
    """The care plan as a whole HTML document.

    Args:
        plan: the plan.
        full: with the full record.
    """
    return document_html(plan_document(plan, full=full), full=full)


def document_html(document: Document, *, full: bool = False) -> str:
    """A document as HTML. Everything is escaped: nothing that a person typed is read as markup."""
    when = f"{document.kind}, {document.plan_date.isoformat()}, {document.status}"
    parts = [
        "<!DOCTYPE html>",
        '<html lang="en-US"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
        # The title stands in lists of windows and in histories: nothing of the patient.
        f"<title>{escape(document.kind)} of {document.plan_date.isoformat()}</title><style>{_STYLE}</style></head><body>",
        "<main>",
        f"<h1>{_said(document.label)}</h1>",
        *([f'<p class="own">{_said(document.name)}</p>'] if document.name else []),
        f'<p class="when">{escape(when)}</p>',
        f'<p class="sentence">{_said(document.sentence)}</p>',
        *(part for section in document.sections(full=full) for part in _section(section)),
        "</main>",
        f"<footer><p>For professionals. {escape(document.made_with)}; {escape(document.unsigned)}</p></footer>",
        "</body></html>",
    ]
    return "\n".join(parts) + "\n"


def _section(section: Section) -> Iterator[str]:
    named = f' aria-labelledby="{escape(section.key)}-title"' if section.title else ""
    yield f'<section id="{escape(section.key)}"{named}>'
    if section.title:
        yield f'<h2 id="{escape(section.key)}-title">{_said(section.title)}</h2>'
    for block in section.blocks:
        yield _block(block)
    yield "</section>"


def _block(block: Block) -> str:
    if isinstance(block, Line):
        return _line(block)
    if isinstance(block, Heading):
        return f"<h3>{_said(block.text)}</h3>"
    if isinstance(block, Row):
        lines = "".join(_line(line) for line in block.lines)
        return f'<div class="row"><div class="label">{_said(block.label)}</div><div>{lines}</div></div>'
    if isinstance(block, Form):
        return "".join(
            f'<div class="row"><div class="label">{_said(label)}</div><div class="field">{_said(value)}</div></div>'
            for label, value in block.rows
        )
    if isinstance(block, CoursePicture):
        return course_svg(block.picture)
    assert isinstance(block, Picture)
    return ""


def _line(line: Line) -> str:
    sign = f'<span class="sign" aria-hidden="true">{SIGNS[line.sign]}</span>' if line.sign is not None else ""
    lead = f"<b>{_said(line.lead)}</b> " if line.lead else ""
    text = f"<b>{_said(line.text)}</b>" if line.is_strong else _said(line.text)
    text = f'<span class="own">{text}</span>' if line.is_own else text
    tail = f' <span class="tail">({_said(line.tail)})</span>' if line.tail else ""
    after = f"; {_said(line.after)}" if line.after else ""
    names = " ".join(["line", *(["small"] if line.is_small else [])])
    inset = f' style="margin-left: {line.level * 1.2:g}em"' if line.level else ""
    return f'<div class="{names}"{inset}>{sign}<span>{lead}{text}{tail}{after}</span></div>'


def _said(text: str) -> str:
    return escape(without_controls(text))
