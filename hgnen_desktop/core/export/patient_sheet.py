"""For the patient to take home: the dates, what to bring, and whom to call. Appointments only; nothing else."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterable

from hgnen_desktop.core.errors import ExportError, Fault
from hgnen_desktop.core.export.pdf import PAGE_SIZES
from hgnen_desktop.core.export.pdf_document import SAME_BYTES, MarkedCanvas, describe
from hgnen_desktop.core.export.pdf_fonts import BOLD, REGULAR, clusters, register_fonts, replaced
from hgnen_desktop.core.export.pdf_structure import Element, list_item
from hgnen_desktop.core.export.platypus import mm
from hgnen_desktop.core.export.reading_order import has_right_to_left
from hgnen_desktop.core.export.shaped_text import draw_text, mixed, text_width
from hgnen_desktop.core.export.sheet_content import (
    Block,
    SheetContent,
    SheetPart,
    SheetSettings,
    own_texts,
    sheet_content,
    sheet_visits,
)
from hgnen_desktop.core.export.sheet_words import WORDS, PartKind
from hgnen_desktop.core.export.tagged_canvas import TaggedCanvas
from hgnen_desktop.core.schedule.visits import CaseFollowUp

__all__ = ["PartKind", "SheetPart", "SheetSettings", "broken", "patient_sheet", "plain_date", "sheet_visits"]

_MARGIN = 20 * mm
_LARGE = 1.4
_LEADING = 1.35
_SMALLER = 0.8  # what a visit is, beside its date
_BESIDE = 5 * mm


def patient_sheet(view: CaseFollowUp, settings: SheetSettings | None = None) -> bytes:
    """The sheet as PDF bytes: one page, on which dates that do not fit are said to follow; in large print as many as needed.

    Raises:
        ExportError: when the clinic's lines leave no room, or there is no visit to speak of.
        PlanError: when the dates may not leave the program.
    """
    settings = settings or SheetSettings()
    register_fonts()
    if settings.page_size not in PAGE_SIZES:
        allowed = ", ".join(PAGE_SIZES)
        raise ExportError(Fault("page size", f"'{settings.page_size}' is not a page size.", f"Allowed: {allowed}."))
    content = sheet_content(view, settings)
    buffer = io.BytesIO()
    width, height = PAGE_SIZES[settings.page_size]
    language = {"en": SAME_BYTES["lang"]}.get(content.language, content.language)
    canvas = MarkedCanvas(buffer, pagesize=(width, height), **{**SAME_BYTES, "lang": language})
    describe(canvas, content.words.title, "Dates of follow-up visits", view.as_of)
    page = _Page(canvas, width, height, _LARGE if settings.large else 1.0, is_mirrored=content.words.right_to_left)
    _fill(page, content, replaced(own_texts(view, settings)))
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def plain_date(day: dt.date) -> str:
    """A date in full English words, the same on every computer: ``Friday, 20 November 2026``."""
    return WORDS["en"].day(day)


def broken(text: str, face: str, size: float, width: float) -> list[str]:
    """The text in lines no wider than ``width``, between words where possible; a word too long is cut, never lost."""
    lines = [""]
    for word in text.split():
        letters = list(clusters(word))
        while text_width("".join(letters), face, size) > width and len(letters) > 1:
            counts = range(len(letters), 0, -1)
            fits = next(n for n in counts if n == 1 or text_width("".join(letters[:n]), face, size) <= width)
            lines += [""] if lines[-1] else []
            lines[-1] = "".join(letters[:fits])
            lines.append("")
            letters = letters[fits:]
        word = "".join(letters)
        together = f"{lines[-1]} {word}".strip()
        if text_width(together, face, size) <= width:
            lines[-1] = together
        else:
            lines.append(word)
    return [line for line in lines if line]


class _Page:
    """Writes lines from the top of one page downward, from the side on which the language begins."""

    def __init__(self, canvas: TaggedCanvas, width: float, height: float, scale: float, *, is_mirrored: bool) -> None:
        self.canvas = canvas
        self.width = width - 2 * _MARGIN
        self.y = self._top = height - _MARGIN
        self.scale = scale
        self._is_mirrored = is_mirrored

    def lines(self, texts: Iterable[str], size: float, face: str = REGULAR, role: str = "P") -> None:
        """Texts, each broken into lines; the role is what each of them is to those who hear it."""
        for text in texts:
            said = _said(role)
            for part in self.parts(text, size, face):
                self.put(part, size, face, said=said)

    def parts(self, text: str, size: float, face: str = REGULAR) -> list[str]:
        """The text broken into lines."""
        return broken(text, face, size * self.scale, self.width)

    def put(
        self, line: str, size: float, face: str = REGULAR, leading: float = _LEADING, said: Element | None = None
    ) -> None:
        """One line, which belongs to an element or is a paragraph; an empty one is a gap."""
        self.y -= size * self.scale * leading
        if self.y < _MARGIN:
            self.canvas.showPage()
            self.y = self._top - size * self.scale * leading
        self.beside(line, size, face, 0, said or Element("P"))

    def beside(self, line: str, size: float, face: str, at: float, said: Element) -> None:
        """The line at a distance from the side on which lines begin, on the height of the last one."""
        if line:
            with self.canvas.says(said):
                self._draw(line, size, face, at)

    def _draw(self, line: str, size: float, face: str, at: float) -> None:
        points = size * self.scale
        left = _MARGIN + (self.width - at - text_width(line, face, points) if self._is_mirrored else at)
        if self._is_mirrored and has_right_to_left(line):
            whole = mixed([(line, face)], right_to_left=True)
            whole.draw(self.canvas, left, self.y, 0, len(whole.text), points)
        else:  # what holds no such letter keeps its order there too: a name, a telephone number
            # The space after it ends the word for those who hear it.
            draw_text(self.canvas, left, self.y, f"{line} ", face, points)


def _said(role: str) -> Element:
    return list_item() if role == "LI" else Element(role)


def _fill(page: _Page, content: SheetContent, missing: str) -> None:
    page.lines([content.clinic] if content.clinic else [], 13, BOLD)
    page.lines([content.words.title], 24, BOLD, "H1")
    page.lines([content.who], 13)
    page.put("", 8)
    if content.still_open is not None:
        _block(page, content.still_open)
        page.put("", 8)
    foot = _foot(page, content, missing)
    room = page.y - _MARGIN - sum(size * page.scale * _LEADING for _line, _face, size, _said in foot)
    if content.dates:
        _dates(page, content, room if page.scale == 1 else None)
    elif room < 0 and page.scale == 1:
        raise _no_room()
    for line, face, size, said in foot:
        page.put(line, size, face, said=said)


def _block(page: _Page, block: Block) -> None:
    page.lines([block.heading], 14, BOLD, "H2")
    page.lines(block.lines, 13, role="LI")


def _dates(page: _Page, content: SheetContent, room: float | None) -> None:
    """As many dates as fit, at 17 points or, for a long list, at 13; the rest is said to follow. All where pages may follow."""
    dates, words = content.dates, content.words
    size, below = 17.0, _below(page, content, 17.0)
    if room is not None and len(dates) * _step(17.0, below) > room:
        size, below = 13.0, _below(page, content, 13.0)
    fits = len(dates) if room is None else int(room // _step(size, below))
    if fits < 2 and room is not None:
        raise _no_room()
    shown = dates if len(dates) <= fits else dates[: fits - 1]
    for day in shown:
        said = list_item()
        page.put(day, size, BOLD, 1.6, said)
        if below:
            for part in below:
                page.put(part, size * _SMALLER, REGULAR, 1.3, said)
        else:
            beside = text_width(day, BOLD, size * page.scale) + _BESIDE
            page.beside(content.visit, size * _SMALLER, REGULAR, beside, said)
    left = len(dates) - len(shown)
    if left:
        page.put((words.one_later if left == 1 else words.later).format(left), 12, REGULAR, size * 1.6 / 12)


def _below(page: _Page, content: SheetContent, size: float) -> list[str]:
    """What the visit is, in lines below each date, where it does not fit beside the longest of them; else nothing."""
    scaled = size * page.scale
    longest = max(text_width(date, BOLD, scaled) for date in content.dates)
    own = text_width(content.visit, REGULAR, scaled * _SMALLER)
    return page.parts(content.visit, size * _SMALLER) if longest + _BESIDE + own > page.width else []


def _step(size: float, below: list[str]) -> float:
    """The height of one date with what stands below it."""
    return size * (1.6 + len(below) * 1.3 * _SMALLER)


def _foot(page: _Page, content: SheetContent, missing: str) -> list[tuple[str, str, float, Element]]:
    """The lines below the dates as (line, face, size, what they are); an empty line is a gap."""
    foot: list[tuple[str, str, float, Element]] = []

    def add(text: str, size: float, face: str = REGULAR, role: str = "P") -> None:
        said = _said(role)
        foot.extend((part, face, size, said) for part in page.parts(text, size, face) or [""] if part or not text)

    for block in content.below:
        add("", 10.5)
        add(block.heading, 14, BOLD, "H2")
        for text in block.lines:
            add(text, 13, role="LI")
    add("", 10.5)
    add(content.closing, 11)
    if missing:
        add(missing, 8)
    return foot


def _no_room() -> ExportError:
    what = "the clinic's own lines leave no room for the dates."
    return ExportError(Fault("patient sheet", what, "Shorten what to bring or whom to call."))
