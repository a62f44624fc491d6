"""One line of typing for one event: read, told back, and only then taken in.

``2026-03 cisplatin/etoposide x6 PR`` · ``2026-01-15 right hemicolectomy R0 pN1 (6/42)`` · ``2026-09 progression liver, lung``

What was not understood is named: where it could change what is meant, the line is asked about and not taken in; else it is kept as
a remark of the event. Nothing is put in that the person does not see.
"""

from __future__ import annotations

import datetime as dt
import re

from hgnen_desktop.core.course.derive import Deriver, dated
from hgnen_desktop.core.course.line_events import IN_ENGLISH, EventMaker, Made
from hgnen_desktop.core.course.line_words import WordReader
from hgnen_desktop.core.course.order import course_faults, remarks, told
from hgnen_desktop.core.course.standing import stand
from hgnen_desktop.core.course.typed_dates import leading_date
from hgnen_desktop.core.course.words import event_words
from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.case import Case
from hgnen_desktop.core.domain.course import FIELDS, Event, PartialDate

LONGEST_LINE = 500
_UNDATED_LINE = "The line does not begin with a date."
_UNTIL = re.compile(r"(?:^|\s)(?:to|until|till|[-\u2013]|\.\.)\s+(?=\S*\d{4})", re.IGNORECASE)
_RANGE = re.compile(
    r"^(\d{4}-\d{1,2}(?:-\d{1,2})?)\s*[-/\u2013\u2014]\s*(?=\d{4}-\d)|^(\d{1,2}[./]\d{4})\s*[-\u2013\u2014]\s*(?=\d{1,2}[./]\d{4})"
)
_BEFORE = re.compile(r"^(?:since|from|about|around|ca\.?|~)\s+", re.IGNORECASE)
_UNDATED = re.compile(r"^(?:undated|date (?:not known|unknown))\b[:,]?\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Understood:
    """What a line was understood as.

    Attributes:
        events: the events, ready to be taken in; usually one. Empty when the line cannot be taken in.
        told: each event in words, with its date, to be shown back.
        proposed: what was put in although it was not typed, each with its reason.
        not_understood: the words that were not understood; they are kept as a remark.
        problems: sentences: why it cannot be taken in, or what to look at.
    """

    events: tuple[Event, ...] = ()
    told: tuple[str, ...] = ()
    proposed: tuple[str, ...] = ()
    not_understood: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether it can be taken in."""
        return bool(self.events)


class LineReader:
    """Reads lines of typing. Make it once for a set of guidelines."""

    def __init__(self, deriver: Deriver) -> None:
        self._deriver = deriver
        self._index = deriver.index
        self._words = WordReader(deriver.index)
        self._maker = EventMaker(deriver, self._words)
        examples = " or ".join(f"'{one.line}'" for one in self._index.guidelines.course_examples)
        self._example = f"Write it like {examples}."

    def read(self, text: str, case: Case, today: dt.date) -> Understood:
        """What a line means for a case. The case is not changed; see :func:`taken_in`."""
        line = " ".join(text.split())
        if not line:
            return Understood(problems=(f"Nothing has been entered. {self._example}",))
        if len(line) > LONGEST_LINE:
            return Understood(problems=(f"The line is longer than {LONGEST_LINE} characters. Write one event a line.",))
        rest, start, stop, problem = _with_dates(_RANGE.sub(lambda found: f"{found[1] or found[2]} to ", line))
        if problem:
            return Understood(problems=(f"{problem} {self._example}" if problem == _UNDATED_LINE else problem,))
        day = start.first if start is not None else None
        known = (stand(case, self._deriver, day).case if case.course else case).known()
        made = self._maker.made(rest, case, known, start, stop)
        if made.problems:
            return Understood(problems=tuple(made.problems))
        if not made.events:
            words = ", ".join(self._words.lexicon.kinds().values())
            unclear = (
                f"It is not clear what happened. {IN_ENGLISH} Name a treatment, or one of: {words}. {self._example}"
            )
            return Understood(problems=(*made.why, unclear))
        return self._checked(made, case, today)

    # --- checking -----------------------------------------------------------------------------------------------------

    def _checked(self, made: Made, case: Case, today: dt.date) -> Understood:
        events, proposed = made.events, list(made.proposed)
        for number, event in enumerate(events):
            events[number] = self._with_assumed(event, case, proposed, events)
        after = taken_in(case, tuple(events))
        before = {told(fault) for fault in course_faults(case, self._index.catalogue, today)}
        problems = [told(fault) for fault in course_faults(after, self._index.catalogue, today)]
        problems = [sentence for sentence in problems if sentence not in before]
        said = tuple(self._said(event, made.kept) for event in events)
        left = (*(f"'{words}' is kept as a remark; nothing is read from it." for words in made.kept), *made.why)
        if problems:
            return Understood(told=said, not_understood=left, problems=tuple(problems))
        return Understood(tuple(events), said, tuple(proposed), left, tuple(self._to_look_at(case, after, today)))

    def _said(self, event: Event, told_apart: list[str]) -> str:
        """An event with its remarks, but for those that are told apart from it."""
        words = [one for one in (event.note or "").split("; ") if one and one not in "; ".join(told_apart)]
        return " \u00b7 ".join([f"{dated(event)}: {event_words(event, self._index)}", *words])

    def _with_assumed(self, event: Event, case: Case, proposed: list[str], together: list[Event]) -> Event:
        """The event with what is proposed for fields that were not typed."""
        catalogue = self._index.catalogue
        if event.setting is None and "setting" in FIELDS[event.kind]:
            begun = (one for one in together if one.on == event.on and one.corrects is None)
            pair = next((one.setting for one in begun if one.setting is not None), None)
            if pair is not None:
                return event.model_copy(update={"setting": pair})
        day = event.on.first if event.on is not None else None
        for rule in self._index.guidelines.assumed:
            if rule.kind is not event.kind or any(getattr(event, name) is not None for name in rule.sets):
                continue
            known = (stand(case, self._deriver, day).case if case.course else case).known()
            if all(known.get(finding) in values for finding, values in rule.when.items()):
                event = Event.model_validate(event.model_copy(update=rule.sets))
                because = ", ".join(f"{catalogue.label(one)}: {catalogue.say(one, known[one])}" for one in rule.when)
                proposed.append(f"Understood as {', '.join(rule.sets.values())}, because then {because}.")
        return event

    def _to_look_at(self, case: Case, after: Case, today: dt.date) -> list[str]:
        before = {fault.sentence() for fault in remarks(case, self._deriver.timeline(case.course, today), self._index)}
        fresh = {event.id for event in after.course} - {event.id for event in case.course}
        now = remarks(after, self._deriver.timeline(after.course, today), self._index, fresh)
        return [sentence for sentence in (fault.sentence() for fault in now) if sentence not in before]


def taken_in(case: Case, events: tuple[Event, ...]) -> Case:
    """The case with further events; older ones stay as they are."""
    return case.with_changes(course=(*case.course, *events))


def _with_dates(line: str) -> tuple[str, PartialDate | None, PartialDate | None, str]:
    """The line without its dates, its start and stop, and a sentence when a date could not be read."""
    if undated := _UNDATED.match(line):
        rest, start = line[undated.end() :], None
    else:
        line = _BEFORE.sub("", line)
        found = leading_date(line.split())
        if found.date is None:
            return line, None, None, found.problem or _UNDATED_LINE
        rest, start = " ".join(line.split()[found.words :]).lstrip(":,; "), found.date
    if until := _UNTIL.search(rest):
        words = rest[until.end() :].split()
        found = leading_date(words)
        if found.date is None and found.problem:
            return rest, start, None, found.problem
        if found.date is not None:
            rest = " ".join([rest[: until.start()], *words[found.words :]]).strip()
            return rest, start, found.date, ""
    return rest, start, None, ""
