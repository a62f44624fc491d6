"""The history of a case in words: as lines, and as a table for other programs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from hgnen_desktop.core.course.words import KIND_WORDS, dated
from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.case import Case
from hgnen_desktop.core.domain.course import EventKind
from hgnen_desktop.core.domain.kept import HistoryEntry
from hgnen_desktop.core.export.schedule_table import csv_bytes
from hgnen_desktop.core.export.teaching_mark import standing_over
from hgnen_desktop.core.guidelines.case_changes import PART_WORDS
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.phrase import day_words
from hgnen_desktop.core.storage.history import ADDED, CHANGED, NEW_CASE, NEW_FILE, REMOVED
from hgnen_desktop.core.wording import VERDICT_WORDS

_HEADER = ("when", "who", "what changed", "made with", "saves", "changed outside before")
_SIGNS = {ADDED: "new", CHANGED: "changed", REMOVED: "removed"}
_PARTS = {
    **PART_WORDS,
    "teaching": "teaching case",
    "created": "day of making",
    "calendar": "calendar given out",
    "surveillance": "follow-up",
    "ended follow-up": "follow-up ended",
}


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One entry in words.

    Attributes:
        when: in the zone that was asked for; many saves say from when to when.
        who: initials; empty when none were given.
        what: what changed.
        made_with: program and packs, where they are others than before; otherwise empty.
        entry: the entry itself.
    """

    when: str
    who: str
    what: str
    made_with: str
    entry: HistoryEntry


def history_lines(
    entries: Sequence[HistoryEntry], index: Index, zone: dt.tzinfo | None, case: Case
) -> list[HistoryLine]:
    """The history in words, the newest first.

    Args:
        entries: the history.
        index: for the names of findings and options.
        zone: the zone of times; that of this computer when None.
        case: the case itself, which knows who signed a plan and what was decided; an entry holds neither.
    """
    names = _Names(entries, index, case)
    return [_line(one, names, zone) for one in reversed(entries)]


def history_text(entries: Sequence[HistoryEntry], index: Index, case: Case, zone: dt.tzinfo | None = None) -> str:
    """The history as lines of text, the newest first."""
    lines = []
    for one in history_lines(entries, index, zone, case):
        parts = [one.when, *([one.who] if one.who else []), one.what, *([one.made_with] if one.made_with else [])]
        lines.append("  ".join(parts))
    return "".join(f"{line}\n" for line in lines)


def history_csv(entries: Sequence[HistoryEntry], index: Index, case: Case) -> bytes:
    """The history as CSV, the oldest first; times in UTC."""
    rows: list[tuple[str | int | None, ...]] = []
    names = _Names(entries, index, case)
    for one in entries:
        line = _line(one, names, dt.UTC)
        when = f"{one.since}/{one.at}" if one.since else one.at
        rows.append((when, one.who, line.what, line.made_with, one.saves, "yes" if one.gap else "no"))
    with standing_over(index.teaching_only):
        return csv_bytes(_HEADER, rows)


class _Names:
    """What the names in entries stand for, as a person knows it."""

    def __init__(self, entries: Sequence[HistoryEntry], index: Index, case: Case) -> None:
        self.index = index
        self._signers = {str(plan.number): plan.signer.name for plan in case.plans}
        self._events = {one.id: one for one in case.course}
        self._verdicts = {one.item: VERDICT_WORDS[one.verdict] for one in case.decisions}
        # What was decided is what the case says only as long as no later save names the decision again.
        self._last = {name.partition("/")[2]: entry for entry in entries for name in entry.what if "decisions/" in name}

    def plan(self, number: str, how: str) -> str:
        """A plan, with who signed it."""
        signer = self._signers.get(number)
        if how != "new":
            return f"plan {number} {how}"
        return f"plan {number} signed by {signer}" if signer else f"plan {number} signed"

    def decision(self, item: str, entry: HistoryEntry) -> str:
        """An option, with what was decided on it."""
        title = self.title(item)
        verdict = self._verdicts.get(item, "") if self._last.get(item) is entry else ""
        return f"{verdict}: {title}" if verdict else title

    def event(self, key: str, how: str) -> tuple[str, str]:
        """What kind of event and of which day; the correction of one is told as that."""
        kind, event = key.rpartition("-")[0], self._events.get(key)
        words = KIND_WORDS[EventKind(kind)].lower() if kind in set(EventKind) else key
        if event is None:
            return f"{how} event", words
        return "corrected event" if event.corrects and how == "new" else f"{how} event", f"{words} ({dated(event)})"

    def title(self, item: str) -> str:
        """An option or test by its title."""
        return self.index.items[item].title if item in self.index.items else "an option of the clinician's own"


def _line(entry: HistoryEntry, names: _Names, zone: dt.tzinfo | None) -> HistoryLine:
    when = _when(entry.at, zone)
    if entry.since is not None:
        when = f"{_when(entry.since, zone)} to {when}"
    return HistoryLine(when, entry.who, _what(entry, names), "; ".join(_made_with(entry, names.index)), entry)


def _when(at: str, zone: dt.tzinfo | None) -> str:
    if "T" not in at:
        return day_words(dt.date.fromisoformat(at))
    when = dt.datetime.fromisoformat(at).astimezone(zone)
    return f"{day_words(when.date())}, {when:%H:%M}"


def _what(entry: HistoryEntry, names: _Names) -> str:
    """What changed, things of one kind together."""
    groups: dict[str, list[str]] = {}
    for name in entry.what:
        kind, words = _named(name, entry, names)
        groups.setdefault(kind, []).append(words)
    told = [
        f"{kind}: {', '.join(dict.fromkeys(words))}" if kind else ", ".join(words) for kind, words in groups.items()
    ]
    saves = [f"{entry.saves} saves"] if entry.saves > 1 else []
    more = [f"and {entry.more} more"] if entry.more else []
    gap = ["before that, the file had been changed outside of the program"] if entry.gap else []
    return "; ".join([*saves, *(told or ["guidelines"]), *more, *gap])


def _named(name: str, entry: HistoryEntry, names: _Names) -> tuple[str, str]:
    """The kind of a change and its name as a person knows it."""
    if name in (NEW_CASE, NEW_FILE):
        return "", {NEW_CASE: "case begun", NEW_FILE: "saved as a new file"}[name]
    index = names.index
    how, (part, _, key) = _SIGNS[name[0]], name[1:].partition("/")
    match part:
        case "findings":
            label = index.catalogue.label(key) if key in index.catalogue else key
            return "", label if how == "changed" else f"{label} ({how})"
        case "plans":
            return "", names.plan(key, how)
        case "decisions":
            return f"{how} decision", names.decision(key, entry)
        case "workup":
            return f"{how} test", names.title(key)
        case "course":
            return names.event(key, how)
        case "visits":
            return f"{how} visit", f"month {int(number)}" if (number := key.rpartition("/")[2]).isdecimal() else key
        case _:
            return "", _PARTS.get(part, part)


def _made_with(entry: HistoryEntry, index: Index) -> Iterator[str]:
    for name, version in (entry.packs or {}).items():
        pack = index.packs.get(name)
        yield f"{pack.source.short if pack is not None else name} {version.partition('#')[0]}"
    if entry.program is not None:
        yield f"program {entry.program}"
