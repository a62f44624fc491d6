"""What stands on the patient's sheet, before it becomes a page of paper or of a phone: one content, two renderings."""

from __future__ import annotations

import datetime as dt

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.errors import ExportError, Fault
from hgnen_desktop.core.export.sheet_words import LANGUAGES, WORDS, PartKind, SheetWords
from hgnen_desktop.core.schedule.visits import CaseFollowUp, LineState, VisitLine, check_leaving

MOST_LINES, LONGEST_LINE = 8, 200
_MOST_OPEN = 3  # overdue visits named on the sheet


@dataclass(frozen=True, slots=True)
class SheetPart:
    """What happens at a visit, where, and who arranges it; where and who may be empty."""

    kind: PartKind
    where: str = ""
    who: str = ""


@dataclass(frozen=True, slots=True)
class SheetSettings:
    """What the clinic wants on the sheet.

    Attributes:
        clinic: the clinic's name, at the top.
        visit_words: what a visit is called, in the patient's words; empty for the language's own, or for ``parts``.
        bring: lines under "Please bring".
        contact: lines of whom to call.
        show_name: whether the patient's name stands beside the label.
        page_size: ``A4`` or ``Letter``.
        language: ``en``, ``es``, ``fr``, ``de`` or ``ar``; the sheet's own words, not what the clinic writes.
        parts: what each visit consists of, where it takes place and who arranges it.
        large: large print.
    """

    clinic: str = ""
    visit_words: str = ""
    bring: tuple[str, ...] = ()
    contact: tuple[str, ...] = ()
    show_name: bool = True
    page_size: str = "A4"
    language: str = "en"
    parts: tuple[SheetPart, ...] = ()
    large: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A heading with lines below it."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SheetContent:
    """The sheet as finished texts, in the order in which they are read."""

    words: SheetWords
    language: str
    clinic: str
    who: str
    dates: tuple[str, ...]
    visit: str
    still_open: Block | None
    below: tuple[Block, ...]
    closing: str


def sheet_visits(view: CaseFollowUp) -> tuple[VisitLine, ...]:
    """The visits that stand on the sheet: those still to take place, from the day of the view on, by date."""
    ahead = [line for line in view.present.lines if line.is_open and line.present >= view.as_of]
    return tuple(sorted(ahead, key=lambda line: (line.present, line.id)))


def open_visits(view: CaseFollowUp) -> tuple[VisitLine, ...]:
    """The visits that the patient is asked about: their day has passed, and nothing is recorded or they were missed."""
    asked = [
        line
        for line in view.present.lines
        if line.present < view.as_of and (line.is_open or (line.state is LineState.MISSED and not line.overtaken))
    ]
    return tuple(sorted(asked, key=lambda line: (line.present, line.id)))


def sheet_content(view: CaseFollowUp, settings: SheetSettings) -> SheetContent:
    """Everything that the sheet says.

    Raises:
        ExportError: when the language is not known, a text is too long, or there is no visit to speak of.
        PlanError: when the dates may not leave the program.
    """
    if settings.language not in WORDS:
        raise ExportError(
            Fault("language", f"there is no sheet in '{settings.language[:40]}'.", f"Allowed: {', '.join(LANGUAGES)}.")
        )
    check_leaving(view)
    _check_lengths(settings)
    words = WORDS[settings.language]
    visits, asked = sheet_visits(view), open_visits(view)
    if not visits and not asked:
        raise ExportError(
            Fault("patient sheet", "no visit is ahead, so there is nothing to print.", "Check the dates and the plan.")
        )
    parts = " \u00b7 ".join(words.parts[part.kind] for part in settings.parts)
    below = [
        Block(words.each_visit, tuple(_part_words(words, part) for part in settings.parts if part.where or part.who))
    ]
    below += [Block(words.bring, settings.bring), Block(words.contact, settings.contact)]
    name = [view.name] if settings.show_name and view.name else []
    return SheetContent(
        words=words,
        language=settings.language,
        clinic=settings.clinic,
        who="  \u00b7  ".join([view.label or view.case_id, *name]),
        dates=tuple(words.day(line.present) for line in visits),
        visit=settings.visit_words or parts or words.visit,
        still_open=_still_open(words, [line.present for line in asked]) if asked else None,
        below=tuple(block for block in below if block.lines),
        closing=words.closing.format(words.day(view.as_of)),
    )


def _part_words(words: SheetWords, part: SheetPart) -> str:
    said = [words.parts[part.kind]]
    said += [words.where.format(part.where)] if part.where else []
    said += [words.who.format(part.who)] if part.who else []
    return "  \u00b7  ".join(said)


def _still_open(words: SheetWords, days: list[dt.date]) -> Block:
    """The latest days by name, the others counted; and what to do, kindly."""
    shown, others = days[-_MOST_OPEN:], len(days) - _MOST_OPEN
    more = [(words.one_earlier if others == 1 else words.earlier).format(others)] if others > 0 else []
    return Block(words.open_title, (*map(words.day, shown), *more, words.open_words))


def own_texts(view: CaseFollowUp, settings: SheetSettings) -> list[tuple[str, str]]:
    """(where, text) of everything that a person entered."""
    name = [("name", view.name)] if settings.show_name and view.name else []
    listed = [(where, text) for where, texts in _own(settings).items() for text in texts]
    return [("label", view.label or view.case_id), *name, *listed]


def _own(settings: SheetSettings) -> dict[str, tuple[str, ...]]:
    return {
        "what to bring": settings.bring,
        "whom to call": settings.contact,
        "clinic": (settings.clinic,),
        "visit": (settings.visit_words,),
        "where": tuple(part.where for part in settings.parts),
        "who arranges it": tuple(part.who for part in settings.parts),
    }


def _check_lengths(settings: SheetSettings) -> None:
    for where, texts in _own(settings).items():
        if len(texts) > MOST_LINES or any(len(text) > LONGEST_LINE for text in texts):
            what = f"at most {MOST_LINES} lines of {LONGEST_LINE} characters fit on the sheet."
            raise ExportError(Fault(f"patient sheet > {where}", what, "Shorten it."))
