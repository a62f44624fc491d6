"""The care plan as one HTML file without scripts or links: it can be read and printed by any browser, and leaves nothing.

The mouse on a word of the glossary tells what it means, where the word stands first.
"""

from __future__ import annotations

from collections.abc import Iterator

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
from hgnen_desktop.core.guidelines.glossary import Glossary, meaning_words
from hgnen_desktop.core.markup import escape
from hgnen_desktop.core.phrase import day_words
from hgnen_desktop.core.wording import without_controls

_STYLE = """
body { font: 15px/1.4 system-ui, sans-serif; color: #000; background: #fff; max-width: 50em; margin: 2em auto; padding: 0 1em }
h1 { font-size: 26px; margin: 0 } h2 { font-size: 18px; border-top: 1px solid #999; margin: 1.2em 0 .2em; padding-top: .6em }
h3 { font-size: 15px; margin: .9em 0 .1em } .sentence { font-size: 17px } .small { font-size: 13px } .tail { color: #3d3d3d }
.row { display: grid; grid-template-columns: 11em 1fr; column-gap: .8em; margin: .15em 0 } .label { font-weight: bold }
.line { display: flex; gap: .5em; margin: .1em 0 } .sign { flex: 0 0 1.2em; text-align: center } .own { white-space: pre-wrap }
.field { border-bottom: 1px solid #999; min-height: 1.5em } p.when, footer { font-size: 13px; color: #3d3d3d }
abbr { text-decoration: underline dotted #999 } section { break-inside: auto } h2, h3 { break-after: avoid }
"""


def plan_html(plan: CarePlan, *, full: bool = False) -> str:
    """The care plan as a whole HTML document.

    Args:
        plan: the plan.
        full: with the full record.
    """
    return document_html(plan_document(plan, full=full), plan.index.glossary, full=full)


def document_html(document: Document, glossary: Glossary, *, full: bool = False) -> str:
    """A document as HTML. Everything is escaped: nothing that a person typed is read as markup.

    Args:
        document: what is written.
        glossary: the words whose meaning is told.
        full: with the full record.
    """
    page = _Page(glossary)
    when = f"{document.kind}, {day_words(document.plan_date)}, {document.status}"
    parts = [
        "<!DOCTYPE html>",
        '<html lang="en-US"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
        # The title stands in lists of windows and in histories: nothing of the patient.
        f"<title>{escape(document.kind)} of {day_words(document.plan_date)}</title><style>{_STYLE}</style></head><body>",
        "<main>",
        f"<h1>{_escaped(document.label)}</h1>",
        *([f'<p class="own">{_escaped(document.name)}</p>'] if document.name else []),
        f'<p class="when">{escape(when)}</p>',
        f'<p class="sentence">{page.said(document.sentence)}</p>',
        *(part for section in document.sections(full=full) for part in page.section(section)),
        "</main>",
        f"<footer><p>For professionals. {escape(document.made_with)}; {escape(document.unsigned)}</p></footer>",
        "</body></html>",
    ]
    return "\n".join(parts) + "\n"


class _Page:
    """Writes the parts of one page; remembers which words were explained."""

    def __init__(self, glossary: Glossary) -> None:
        self._glossary = glossary
        self._explained: set[str] = set()

    def section(self, section: Section) -> Iterator[str]:
        """A section with its blocks."""
        named = f' aria-labelledby="{escape(section.key)}-title"' if section.title else ""
        yield f'<section id="{escape(section.key)}"{named}>'
        if section.title:
            yield f'<h2 id="{escape(section.key)}-title">{_escaped(section.title)}</h2>'
        for block in section.blocks:
            yield self._block(block)
        yield "</section>"

    def _block(self, block: Block) -> str:
        if isinstance(block, Line):
            return self._line(block)
        if isinstance(block, Heading):
            return f"<h3>{self.said(block.text)}</h3>"
        if isinstance(block, Row):
            lines = "".join(self._line(line) for line in block.lines)
            return f'<div class="row"><div class="label">{self.said(block.label)}</div><div>{lines}</div></div>'
        if isinstance(block, Form):
            return "".join(
                f'<div class="row"><div class="label">{_escaped(label)}</div><div class="field">{_escaped(value)}</div></div>'
                for label, value in block.rows
            )
        if isinstance(block, CoursePicture):
            return course_svg(block.picture)
        assert isinstance(block, Picture)
        return ""

    def _line(self, line: Line) -> str:
        sign = f'<span class="sign" aria-hidden="true">{SIGNS[line.sign]}</span>' if line.sign is not None else ""
        lead = f"<b>{self.said(line.lead)}</b> " if line.lead else ""
        # What a person typed stands as it was typed.
        text = f'<span class="own">{_escaped(line.text)}</span>' if line.is_own else self.said(line.text)
        text = f"<b>{text}</b>" if line.is_strong else text
        tail = f' <span class="tail">({self.said(line.tail)})</span>' if line.tail else ""
        after = f"; {self.said(line.after)}" if line.after else ""
        names = " ".join(["line", *(["small"] if line.is_small else [])])
        inset = f' style="margin-left: {line.level * 1.2:g}em"' if line.level else ""
        return f'<div class="{names}"{inset}>{sign}<span>{lead}{text}{tail}{after}</span></div>'

    def said(self, text: str) -> str:
        """A text; a word of the glossary that was not met before tells its meaning."""
        text, made, end = without_controls(text), "", 0
        for start, stop, one in self._glossary.places(text):
            if one.id not in self._explained:
                self._explained.add(one.id)
                word = f'<abbr title="{escape(meaning_words(one))}">{escape(text[start:stop])}</abbr>'
                made, end = f"{made}{escape(text[end:start])}{word}", stop
        return made + escape(text[end:])


def _escaped(text: str) -> str:
    return escape(without_controls(text))
