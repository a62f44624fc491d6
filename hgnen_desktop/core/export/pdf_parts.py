"""What the PDFs of a plan share: sizes, text styles, header and footer, and the few words that stand on each of them.

Nothing that a person enters is read as markup.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from hgnen_desktop.core.careplan.document import Document
from hgnen_desktop.core.export.pdf_document import Heading, Linked, OutlinedCanvas
from hgnen_desktop.core.export.pdf_fonts import BOLD, REGULAR, clusters, is_plain, printable, replaced
from hgnen_desktop.core.export.platypus import Color, Flowable, HexColor, ParagraphStyle, Spacer, mm, pagesizes
from hgnen_desktop.core.export.script_paragraph import ScriptParagraph
from hgnen_desktop.core.export.shaped_text import draw_text, text_width
from hgnen_desktop.core.export.text_paragraph import TextParagraph
from hgnen_desktop.core.phrase import day_words

PAGE_SIZES = {"A4": pagesizes.A4, "Letter": pagesizes.LETTER}
TAIL = "tail"
_SET_BACK = HexColor("#3d3d3d")
RULE = (0.6, 0.6, 0.6)
MARGIN, TOP, BOTTOM = 18 * mm, 22 * mm, 20 * mm


def text_style(name: str, size: float, leading: float, **more: Any) -> ParagraphStyle:  # noqa: ANN401 - reportlab's own attributes
    """A text style in the embedded face; sizes in points."""
    return ParagraphStyle(
        name,
        fontName=more.pop("fontName", REGULAR),
        fontSize=size,
        leading=leading,
        splitLongWords=1,
        allowWidows=0,
        allowOrphans=0,
        bulletFontName=REGULAR,
        **more,
    )


_HANG = 4.6 * mm
# The role is what a part is to those who hear it, see pdf_structure.py.
TITLE = text_style("title", 17, 20, fontName=BOLD, role="H1")
SENTENCE = text_style("sentence", 10.6, 13.6, spaceBefore=2, spaceAfter=2)
HEADING = text_style("heading", 11, 13.5, fontName=BOLD, spaceBefore=7, spaceAfter=2, keepWithNext=1, role="H2")
GROUP = text_style("group", 9, 12, fontName=BOLD, spaceBefore=5, spaceAfter=1.5, keepWithNext=1, role="H3")
BODY = text_style("body", 9, 11.5, spaceAfter=1)
SMALL = text_style("small", 7.4, 9.4, spaceAfter=1)
LABEL = text_style("label", 8.4, 11.2, fontName=BOLD)


@cache
def hanging(style: ParagraphStyle, level: int = 0, *, signed: bool = True) -> ParagraphStyle:
    """The style moved in by so many steps; with a sign before the text, for which it has room, it is that of a list."""
    indent = level * _HANG
    return ParagraphStyle(
        f"{style.name} {level} {signed}",
        parent=style,
        leftIndent=indent + (_HANG if signed else 0),
        bulletIndent=indent,
        bulletFontName=REGULAR,
        bulletFontSize=style.fontSize,
        role="LI" if signed else "P",
        level=level,
    )


# --- running header and footer -----------------------------------------------------------------------------------------


def running_canvas(document: Document) -> type[OutlinedCanvas]:
    """A canvas that writes header and footer when the number of pages is known."""
    label, unsigned = document.label, document.unsigned
    status = f"  \u00b7  {document.kind.lower()} of {day_words(document.plan_date)}  \u00b7  {document.status}"
    packs, _, digest = document.versions.rpartition("; ")
    foot = f"; {digest}  \u00b7  for professionals"

    class Running(OutlinedCanvas):
        def margin(self, number: int, pages: int) -> None:
            width, height = self._pagesize
            self.setFont(REGULAR, 7.5)
            room = width - 2 * MARGIN - self.stringWidth(f"{unsigned}    ", REGULAR, 7.5)
            draw_text(self, MARGIN, height - 14 * mm, _cut(" ".join(label.split()), room, status), REGULAR, 7.5)
            self.setFont(REGULAR, 7.5)
            self.drawRightString(width - MARGIN, height - 14 * mm, unsigned)
            self.setLineWidth(0.4)
            self.line(MARGIN, height - 16 * mm, width - MARGIN, height - 16 * mm)
            self.line(MARGIN, 15 * mm, width - MARGIN, 15 * mm)
            self.drawRightString(width - MARGIN, 11 * mm, f"page {number} of {pages}")
            for place, line in enumerate(foot_in_lines(packs, foot, width - 2 * MARGIN - 24 * mm)):
                draw_text(self, MARGIN, (11 - 3.5 * place) * mm, line, REGULAR, 7.5)

    return Running


def foot_in_lines(packs: str, rest: str, width: float) -> list[str]:
    """The packs, each named in full, in one line or two, and what is never cut at the end.

    More packs than two lines hold are cut; the sources of the plan name them all.
    """
    if text_width(packs + rest, REGULAR, 7.5) <= width:
        return [packs + rest]
    first, second = packs.split(", "), list[str]()
    while len(first) > 1 and text_width(", ".join(first) + ",", REGULAR, 7.5) > width:
        second.insert(0, first.pop())
    if not second:
        second.insert(0, first.pop())
    return [*([_cut(", ".join(first), width, ",")] if first else []), _cut(", ".join(second), width, rest)]


def _cut(text: str, width: float, rest: str = "") -> str:
    """Text and rest on one line of the margin. A long text is shortened and stands in full on page 1; the rest never is."""
    if text_width(text + rest, REGULAR, 7.5) <= width:
        return text + rest
    letters = list(clusters(text))
    while letters and text_width("".join(letters) + "\u2026" + rest, REGULAR, 7.5) > width:
        letters.pop()
    return ("".join(letters) + "\u2026" if letters else "") + rest


# --- small parts -------------------------------------------------------------------------------------------------------


def paragraph(text: str, style: ParagraphStyle) -> Flowable:
    """A paragraph of plain text of any script. Runs of spaces are kept as a person typed them."""
    kept = text.expandtabs(4).replace("  ", " \u00a0")
    if not is_plain(kept, style.fontName):
        kept = printable(kept, style.fontName)
        if not is_plain(kept, style.fontName):
            return ScriptParagraph([(kept, style.fontName)], style)
    return TextParagraph.of([(kept, style.fontName, None)], style)


def section_heading(title: str, style: ParagraphStyle = HEADING, leads_to: str = "") -> Heading:
    """The heading of a section in the program's words, which stands in the outline of the document.

    Args:
        title: the words.
        style: of the heading.
        leads_to: the title of the section that says the same in full; empty for none.
    """
    heading = Heading.of([(title, style.fontName, None)], style)
    heading.leads_to = leads_to
    return heading


def linked(text: str, section: str, style: ParagraphStyle) -> Linked:
    """Words of the program that lead to the section with this heading."""
    words = Linked.of([(text, style.fontName, None)], style)
    words.section = section
    return words


def replaced_line(texts: Iterable[tuple[str, str]]) -> list[Flowable]:
    """One line that names what could not be printed as it was entered, or nothing.

    Args:
        texts: (where, text) of everything a person entered.
    """
    words = replaced(texts)
    return [paragraph(words, SMALL)] if words else []


def run(parts: Sequence[tuple[str, str]], style: ParagraphStyle, sign: str = "") -> Flowable:
    """A paragraph of runs of plain text, each in its own face, with a sign before it that stands out to the left.

    Args:
        parts: (text, typeface) in order; the typeface ``TAIL`` is the regular one, set back.
        style: of the paragraph.
        sign: one or a few characters; empty for none.
    """
    kept = [(words.expandtabs(4).replace("  ", " \u00a0"), face) for words, face in parts if words]
    if all(is_plain(words, _face(face)) for words, face in kept):
        return TextParagraph.of([(words, *_look(face, style)) for words, face in kept], style, sign)
    script = [(printable(words, _face(face)), _face(face)) for words, face in kept]
    return ScriptParagraph([(f"{sign} ", style.fontName), *script] if sign else script, style)


def _face(face: str) -> str:
    return REGULAR if face == TAIL else face


def _look(face: str, style: ParagraphStyle) -> tuple[str, Color | None]:
    """The typeface and the color of a part; without a color, that of the style."""
    return (BOLD if face == BOLD else style.fontName), (_SET_BACK if face == TAIL else None)


def own_lines(text: str, style: ParagraphStyle) -> list[Flowable]:
    """A person's own text, line by line; empty lines stay as one space, so that thousands of them fill no pages."""
    lines = text.splitlines()
    return [
        paragraph(line, style) if line.strip() else Spacer(1, style.leading / 2)
        for before, line in zip(["x", *lines], lines, strict=False)
        if line.strip() or before.strip()
    ]
