"""One page for the patient to take home: the dates, what to bring, and whom to call. Appointments only; nothing else."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from hgnen_desktop.core.errors import ExportError, Fault
from hgnen_desktop.core.export.pdf import PAGE_SIZES
from hgnen_desktop.core.export.pdf_document import SAME_BYTES, describe
from hgnen_desktop.core.export.pdf_fonts import BOLD, REGULAR, clusters, register_fonts, replaced
from hgnen_desktop.core.export.shaped_text import draw_text, text_width
from hgnen_desktop.core.schedule.visits import CaseFollowUp, VisitLine

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_MARGIN = 20 * mm
_MOST_LINES, _LONGEST_LINE = 8, 200


@dataclass(frozen=True, slots=True)
class SheetSettings:
    """What the clinic wants on the sheet.

    Attributes:
        clinic: the clinic's name, at the top.
        visit_words: what a visit is called, in the patient's words.
        bring: lines under "Please bring".
        contact: lines under "Questions or another date? Call".
        show_name: whether the patient's name stands beside the label.
        page_size: ``A4`` or ``Letter``.
    """

    clinic: str = ""
    visit_words: str = "Follow-up visit"
    bring: tuple[str, ...] = ()
    contact: tuple[str, ...] = ()
    show_name: bool = True
    page_size: str = "A4"


def sheet_visits(view: CaseFollowUp) -> tuple[VisitLine, ...]:
    """The visits that stand on the sheet: those still to take place, from the day of the view on, by date."""
    ahead = [line for line in view.present.lines if line.is_open and line.present >= view.as_of]
    return tuple(sorted(ahead, key=lambda line: (line.present, line.id)))


def patient_sheet(view: CaseFollowUp, settings: SheetSettings | None = None) -> bytes:
    """The sheet as PDF bytes, always one page. Dates that do not fit are said to follow on a later sheet.

    Raises:
        ExportError: when the clinic's lines leave no room, or no visit is ahead.
    """
    settings = settings or SheetSettings()
    register_fonts()
    _check(view, settings)
    visits = sheet_visits(view)
    if not visits:
        raise ExportError(
            Fault("patient sheet", "no visit is ahead, so there is nothing to print.", "Check the dates and the plan.")
        )
    buffer = io.BytesIO()
    width, height = PAGE_SIZES[settings.page_size]
    canvas = Canvas(buffer, pagesize=(width, height), **SAME_BYTES)
    describe(canvas, "Your follow-up dates", "Dates of follow-up visits", view.as_of)
    page = _Page(canvas, width, height)
    page.lines([settings.clinic] if settings.clinic else [], 13, BOLD)
    page.lines(["Your follow-up dates"], 24, BOLD)
    who = [view.label or view.case_id, *([view.name] if settings.show_name and view.name else [])]
    page.lines(["  \u00b7  ".join(who)], 13)
    page.gap(4 * mm)
    foot = _foot(view, settings, page)
    room = page.y - _MARGIN - sum(size for _text, _face, size in foot)
    _dates(page, visits, settings.visit_words, room)
    for text, face, size in foot:
        page.put(text, face, size)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


class _Page:
    """Writes lines from the top of one page downward."""

    def __init__(self, canvas: Canvas, width: float, height: float) -> None:
        self.canvas = canvas
        self.width = width - 2 * _MARGIN
        self.y = height - _MARGIN

    def lines(self, texts: Iterable[str], size: float, face: str = REGULAR) -> None:
        for text in texts:
            for part in broken(text, face, size, self.width):
                self.put(part, face, size * 1.35, size)

    def put(self, text: str, face: str, leading: float, size: float | None = None) -> None:
        self.y -= leading
        if text:
            draw_text(self.canvas, _MARGIN, self.y, text, face, size or leading / 1.35)

    def gap(self, height: float) -> None:
        self.y -= height


def _dates(page: _Page, visits: tuple[VisitLine, ...], words: str, room: float) -> None:
    """As many dates as fit, at 17 points or, for a long list, at 13; the rest is said to follow."""
    size = 17.0 if len(visits) * 17 * 1.6 <= room else 13.0
    leading = size * 1.6
    fits = int(room // leading)
    if fits < 2:
        raise ExportError(
            Fault(
                "patient sheet",
                "the clinic's own lines leave no room for the dates.",
                "Shorten what to bring or whom to call.",
            )
        )
    shown = visits if len(visits) <= fits else visits[: fits - 1]
    for line in shown:
        day = plain_date(line.present)
        page.put(day, BOLD, leading, size)
        at = stringWidth(day, BOLD, size) + 5 * mm
        for part in broken(words, REGULAR, size * 0.8, page.width - at)[:1]:
            draw_text(page.canvas, _MARGIN + at, page.y, part, REGULAR, size * 0.8)
    left = len(visits) - len(shown)
    if left:
        page.put(f"{left} later date{'' if left == 1 else 's'} will follow on another sheet.", REGULAR, leading, 12)


def _foot(view: CaseFollowUp, settings: SheetSettings, page: _Page) -> list[tuple[str, str, float]]:
    """The lines below the dates as (text, face, leading); an empty text is a gap."""
    foot: list[tuple[str, str, float]] = []
    for heading, texts in (
        ("Please bring", settings.bring),
        ("Questions, or you need another date?", settings.contact),
    ):
        if texts:
            foot += [("", REGULAR, 5 * mm), (heading, BOLD, 14 * 1.35)]
            foot += [(part, REGULAR, 13 * 1.35) for text in texts for part in broken(text, REGULAR, 13, page.width)]
    foot.append(("", REGULAR, 5 * mm))
    closing = f"These dates are planned. Your clinic will confirm each one. Printed on {plain_date(view.as_of)}."
    foot += [(part, REGULAR, 11 * 1.35) for part in broken(closing, REGULAR, 11, page.width)]
    missing = replaced(_entered(view, settings))
    return foot + [(part, REGULAR, 8 * 1.35) for part in broken(missing, REGULAR, 8, page.width)]


def plain_date(day: dt.date) -> str:
    """A date in full words, the same on every computer: ``Friday, 20 November 2026``. The month's name leaves no doubt."""
    return f"{_WEEKDAYS[day.weekday()]}, {day.day} {_MONTHS[day.month - 1]} {day.year:04}"


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
        joined = f"{lines[-1]} {word}".strip()
        if text_width(joined, face, size) <= width:
            lines[-1] = joined
        else:
            lines.append(word)
    return [line for line in lines if line]


def _check(view: CaseFollowUp, settings: SheetSettings) -> None:
    if settings.page_size not in PAGE_SIZES:
        raise ExportError(
            Fault("page size", f"'{settings.page_size}' is not a page size.", f"Allowed: {', '.join(PAGE_SIZES)}.")
        )
    own = {
        "what to bring": settings.bring,
        "whom to call": settings.contact,
        "clinic": (settings.clinic,),
        "visit": (settings.visit_words,),
    }
    for where, texts in own.items():
        if len(texts) > _MOST_LINES or any(len(text) > _LONGEST_LINE for text in texts):
            what = f"at most {_MOST_LINES} lines of {_LONGEST_LINE} characters fit on the sheet."
            raise ExportError(Fault(f"patient sheet > {where}", what, "Shorten it."))


def _entered(view: CaseFollowUp, settings: SheetSettings) -> Iterator[tuple[str, str]]:
    """Everything on the sheet that a person typed, with its place."""
    yield "label", view.label
    if settings.show_name and view.name:
        yield "name", view.name
    yield from (("what to bring", text) for text in settings.bring)
    yield from (("whom to call", text) for text in settings.contact)
    yield "clinic", settings.clinic
    yield "visit", settings.visit_words
