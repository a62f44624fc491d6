"""What stands in which row of the workup table, and that it stays there while a person answers and records."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from enum import StrEnum

from hgnen_desktop.core.brief.checklist import Checklist
from hgnen_desktop.core.brief.to_do import asked_for, voted_against
from hgnen_desktop.core.brief.workup import Standing, WorkupLine, waiting_words
from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.gui.views.decide.signs import STANDINGS
from hgnen_desktop.gui.views.decide.table_row import Piece
from hgnen_desktop.gui.words import long_date, plural, spoken, tr


class Place(StrEnum):
    """The parts of the table, from the top."""

    DO_NOW = "do_now"
    ASK = "ask"
    NEW = "new"
    WAITING = "waiting"
    DONE = "done"
    MISSING = "missing"
    NOT_CALLED_FOR = "not_called_for"


_PLACE_OF = {
    Standing.TO_DO: Place.DO_NOW,
    Standing.WAITING: Place.WAITING,
    Standing.DONE: Place.DONE,
    Standing.WAIVED: Place.DONE,
    Standing.OPTIONAL: Place.NOT_CALLED_FOR,
    Standing.DISPUTED: Place.NOT_CALLED_FOR,
    Standing.NOT_INDICATED: Place.NOT_CALLED_FOR,
}
_FOLDED = (Standing.OPTIONAL, Standing.DISPUTED, Standing.NOT_INDICATED)


@dataclass(frozen=True, slots=True)
class RowState:
    """A row of tests: its part of the table, its label, its lines, and the tests that open with it.

    ``reasons`` tells apart what the criteria say, so that an open row notices another answer.
    """

    place: Place
    label: str
    pieces: tuple[Piece, ...]
    lines: tuple[WorkupLine, ...]
    reasons: tuple[str, ...]
    as_of: dt.date
    position: tuple[int, int] = (1, 1)

    @property
    def key(self) -> tuple[Place, str]:
        """What the row is known by."""
        return self.place, self.label


class Board:
    """Remembers where each test was put when the page came into view, so that nothing moves until it is left."""

    def __init__(self) -> None:
        self._placed: dict[str, Place] = {}

    def forget(self) -> None:
        """Put everything where it belongs again."""
        self._placed.clear()

    def rows(self, checklist: Checklist, as_of: dt.date, reasons: dict[str, str]) -> list[RowState]:
        """The rows of tests, in the order of the parts."""
        first = not self._placed
        by_place: dict[Place, list[WorkupLine]] = {}
        for line in checklist.lines:
            at = _PLACE_OF[line.standing]
            if not first and at is Place.DO_NOW:
                at = Place.NEW
            before = self._placed.get(key_of(line))
            if before is not None and not (before is Place.NOT_CALLED_FOR and at is Place.NEW):
                at = before
            self._placed[key_of(line)] = at
            by_place.setdefault(at, []).append(line)
        made = []
        for place in Place:
            groups = _groups(place, by_place.get(place, []))
            made += [_row(place, label, lines, as_of, reasons) for label, lines in groups.items()]
        return made


def key_of(line: WorkupLine) -> str:
    """What a test is known by while the items that speak of it change."""
    return f"{line.question.id}:{line.item.procedure or line.item.id}"


def _groups(place: Place, lines: Iterable[WorkupLine]) -> dict[str, list[WorkupLine]]:
    """What is to do is one row for a question, what is awaited one for a test; the rest is one row together."""
    groups: dict[str, list[WorkupLine]] = {}
    for line in lines:
        if place in (Place.DO_NOW, Place.NEW):
            label = line.question.label
        elif place is Place.WAITING:
            label = line.item.title
        else:
            label = tr("Done") if place is Place.DONE else tr("Optional or not indicated")
        groups.setdefault(label, []).append(line)
    return groups


def _row(place: Place, label: str, lines: Sequence[WorkupLine], as_of: dt.date, reasons: dict[str, str]) -> RowState:
    if place is Place.NOT_CALLED_FOR:
        pieces = _together(lines)
    elif place is Place.DONE:
        pieces = tuple(_done_together(lines, as_of))
    else:
        pieces = tuple(_piece(line, as_of) for line in lines)
    whys = tuple(reasons.get(line.item.id, "") for line in lines)
    return RowState(place, label, pieces, tuple(lines), whys, as_of)


def _title(line: WorkupLine) -> str:
    """A test by its title; where another pack stands against it, that stands beside it."""
    opposed = voted_against(line)
    return asked_for(line) if opposed is not None and opposed.result.pack != line.result.pack else line.item.title


def _piece(line: WorkupLine, as_of: dt.date) -> Piece:
    icon, role, word = STANDINGS[line.standing]
    return Piece(icon, role, _title(line), _note(line, as_of, tr(word)))


def _note(line: WorkupLine, as_of: dt.date, word: str) -> str:
    if line.standing is Standing.WAITING:
        return ", ".join(part for part in (word, spoken(waiting_words(line, as_of))) if part)
    if line.standing in (Standing.DONE, Standing.WAIVED):
        return ", ".join(part for part in (word, _day(line, as_of)) if part)
    if line.standing is not Standing.TO_DO:
        return word
    notes = [word]
    if line.before_treatment:
        notes.append(tr("before treatment"))
    if line.no_delay:
        notes.append(tr("treatment does not wait for it"))
    return ", ".join(notes)


def _day(line: WorkupLine, as_of: dt.date) -> str:
    if line.since is None:
        return tr("no date entered")
    days = (as_of - line.since).days
    return f"{long_date(line.since)}, {plural(days, '%n day ago', '%n days ago')}"


def _done_together(lines: Sequence[WorkupLine], as_of: dt.date) -> Iterable[Piece]:
    if len(lines) <= 3:
        yield from (_piece(line, as_of) for line in lines)
        return
    icon, role, _ = STANDINGS[Standing.DONE]
    words = "; ".join(f"{_title(line)} ({_note(line, as_of, tr(STANDINGS[line.standing][2]))})" for line in lines)
    yield Piece(icon, role, words)


def _together(lines: Sequence[WorkupLine]) -> tuple[Piece, ...]:
    """What is not called for, one line for each direction."""
    pieces = []
    for standing in (*_FOLDED, *(one for one in Standing if one not in _FOLDED)):
        titles = [line.item.title for line in lines if line.standing is standing]
        if titles:
            icon, role, word = STANDINGS[standing]
            pieces.append(Piece(icon, role, ", ".join(titles), tr(word)))
    return tuple(pieces)
