"""The glossary to give away: as text, as a web page, and on paper."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterator

from hgnen_desktop.core.export.document_text import wrapped
from hgnen_desktop.core.guidelines.glossary import meaning_sources, meaning_words
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.guidelines.schema import Meaning
from hgnen_desktop.core.markup import escape
from hgnen_desktop.core.phrase import day_words
from hgnen_desktop.core.signoff.standing import SignOff
from hgnen_desktop.core.signoff.words import pack_words

_TITLE = "Glossary"
_ABOUT = "What the words mean by the sources that this program rests on, in our words; no advice for a patient."
_STYLE = """
body { font: 16px/1.45 system-ui, sans-serif; color: #000; background: #fff; max-width: 46em; margin: 2em auto; padding: 0 1em }
dt { font-weight: bold; margin-top: .9em } dd { margin: .1em 0 } .source { font-size: 13px; color: #3d3d3d }
"""


def glossary_text(index: Index, made_on: dt.date) -> str:
    """Every word with its meaning and source, within 80 columns."""
    lines = [_TITLE, *wrapped(_ABOUT), *wrapped(_made(index, made_on)), ""]
    for one in in_order(index):
        lines += [*meaning_lines(one, index), ""]
    return "\n".join(lines).rstrip() + "\n"


def meaning_lines(one: Meaning, index: Index) -> list[str]:
    """One word with its meaning and source."""
    said = wrapped(f"{one.term}: {meaning_words(one)}", "  ", "")
    return [*said, *wrapped(f"({meaning_sources(one, index)})", "   ", "  ")]


def glossary_html(index: Index, made_on: dt.date) -> str:
    """The same as a web page of one file; each word can be linked to by its id."""
    parts = [
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{_TITLE}</title><style>{_STYLE}</style></head>',
        f"<body><h1>{_TITLE}</h1><p>{escape(_ABOUT)}</p><dl>",
    ]
    for one in in_order(index):
        parts.append(f'<dt id="{one.id}">{escape(one.term)}</dt><dd>{escape(meaning_words(one))}</dd>')
        parts.append(f'<dd class="source">{escape(meaning_sources(one, index))}</dd>')
    parts.append(f'</dl><p class="source">{escape(_made(index, made_on))}</p></body></html>')
    return "\n".join(parts) + "\n"


def glossary_pdf(index: Index, made_on: dt.date, page_size: str = "A4") -> bytes:
    """The same for paper; no entry is split between two pages.

    Raises:
        ExportError: when the page size is not ``A4`` or ``Letter``.
    """
    from hgnen_desktop.core.export.pdf_parts import BODY, LABEL, SMALL, TITLE, paragraph
    from hgnen_desktop.core.export.plain_pages import plain_pages
    from hgnen_desktop.core.export.platypus import Flowable, KeepTogether, Spacer

    def story() -> Iterator[Flowable]:
        yield paragraph(_TITLE, TITLE)
        yield paragraph(_ABOUT, BODY)
        yield Spacer(1, 6)
        for one in in_order(index):
            texts = ((one.term, LABEL), (meaning_words(one), BODY), (meaning_sources(one, index), SMALL))
            yield KeepTogether([*(paragraph(text, style) for text, style in texts), Spacer(1, 4)])
        yield paragraph(_made(index, made_on), SMALL)

    buffer = io.BytesIO()
    plain_pages(buffer, list(story()), _TITLE, made_on, page_size)
    return buffer.getvalue()


def in_order(index: Index) -> list[Meaning]:
    """The words by the alphabet, whatever their case."""
    return sorted(index.glossary.meanings, key=lambda one: one.term.casefold())


def _made(index: Index, made_on: dt.date) -> str:
    said = SignOff(index)
    packs = "; ".join(
        f"{pack.source.short} {pack.version} ({pack_words(said, pack, (), made_on)})" for pack in index.guidelines.packs
    )
    return f"Made {day_words(made_on)} from {packs}; guidelines {index.guidelines.hash[:16]}."
