"""One line of typing for one event: read, told back, and only then taken in.

``2026-03 cisplatin/etoposide x6 PR`` · ``2026-01-15 right hemicolectomy R0 pN1 (6/42)`` · ``2026-09 progression liver, lung``

What was not understood is named and kept as a remark of the event. Nothing is put in that the person does not see.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import Any

from hgnen_desktop.core.course.acts import KIND_OF
from hgnen_desktop.core.course.derive import Deriver, dated
from hgnen_desktop.core.course.line_words import Reading, WordReader
from hgnen_desktop.core.course.order import course_faults, remarks, told
from hgnen_desktop.core.course.standing import stand
from hgnen_desktop.core.course.typed_dates import leading_date
from hgnen_desktop.core.course.words import event_words
from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.case import Case
from hgnen_desktop.core.domain.course import FIELDS, TREATMENTS, Event, EventKind, PartialDate, next_id
from hgnen_desktop.core.engine.logic import Truth

LONGEST_LINE = 500
_UNDATED_LINE = "The line does not begin with a date."
_UNTIL = re.compile(r"(?:^|\s)(?:to|until|till|[-\u2013]|\.\.)\s+(?=\S*\d{4})", re.IGNORECASE)
_BEFORE = re.compile(r"^(?:since|from|about|around|ca\.?|~)\s+", re.IGNORECASE)
_UNDATED = re.compile(r"^(?:undated|date (?:not known|unknown))\b[:,]?\s*", re.IGNORECASE)
_NAMED_BY = {
    EventKind.SURGERY: "procedure",
    EventKind.PATHOLOGY: "tissue",
    EventKind.IMAGING: "technique",
    EventKind.LIVER_DIRECTED: "technique",
    EventKind.RADIATION: "site",
}


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
        examples = " or ".join(f"'{one.line}'" for one in self._index.guidelines.course_examples)
        self._example = f"Write it like {examples}."

    def read(self, text: str, case: Case, today: dt.date) -> Understood:
        """What a line means for a case. The case is not changed; see :func:`taken_in`."""
        line = " ".join(text.split())
        if not line:
            return Understood(problems=(f"Nothing has been entered. {self._example}",))
        if len(line) > LONGEST_LINE:
            return Understood(problems=(f"The line is longer than {LONGEST_LINE} characters. Write one event a line.",))
        rest, start, stop, problem = _with_dates(line)
        if problem:
            return Understood(problems=(f"{problem} {self._example}" if problem == _UNDATED_LINE else problem,))
        day = start.first if start is not None else None
        known = (stand(case, self._deriver, day).case if case.course else case).known()
        reading = self._words.read(rest, known)
        if reading.problems:
            return Understood(problems=tuple(reading.problems))
        stopped = self._stopped(reading, start, case) if reading.stops and start is not None and stop is None else []
        if stopped:
            beside = self._beside(stopped, reading, start, case)
            return self._checked([*stopped, *beside], [*reading.kept, *reading.left], reading.why, case, today)
        kinds = self._kinds(reading)
        if not kinds:
            words = ", ".join(self._words.lexicon.kinds().values())
            unclear = f"It is not clear what happened. Name a treatment, or one of: {words}. {self._example}"
            return Understood(problems=(*reading.why, unclear))
        events, kept = self._events(kinds, reading, start, stop, case)
        return self._checked(events, kept, reading.why, case, today)

    # --- stopping what runs ---

    def _stopped(self, reading: Reading, day: PartialDate, case: Case) -> list[Event]:
        """The treatments that a line stops, each as a new entry in place of the one without a stop; empty when none fits."""
        words, timeline = self._index.vocabulary, self._deriver.timeline(case.course, day.last)
        wanted = words.parts(tuple(reading.terms))
        running = [
            event
            for event in timeline.events
            if timeline.is_running(event) is not Truth.FALSE
            and event.on is not None
            and (not wanted or words.holds(words.parts(event.regimens), wanted))
            and (wanted or not reading.kinds or event.kind in reading.kinds)
        ]
        newest = max((event.on.first for event in running if event.on is not None), default=None)
        course, stopped = case.course, list[Event]()
        for event in (one for one in running if one.on is not None and one.on.first == newest):
            told = {
                name: value for name, value in reading.sets.items() if name in FIELDS[event.kind] and name != "ended"
            }
            ended = event.model_copy(
                update={**told, "id": next_id(course, event.kind), "corrects": event.id, "stop": day, "ended": None}
            )
            course = (*course, ended)
            stopped.append(ended)
        return stopped

    def _beside(self, stopped: list[Event], reading: Reading, start: PartialDate | None, case: Case) -> list[Event]:
        """What else a line that stops a treatment tells, as that the disease progressed: nothing typed may be lost."""
        rest = replace(reading, kinds=[kind for kind in reading.kinds if kind not in TREATMENTS], terms=[], drugs=[])
        said = {name for event in stopped for name in FIELDS[event.kind]}
        rest.sets = {name: value for name, value in reading.sets.items() if name not in said}
        if not (rest.kinds or rest.findings or rest.sites):
            return []
        kinds = self._kinds(rest)
        return self._events(kinds, rest, start, None, case)[0] if kinds else []

    # --- making events ------------------------------------------------------------------------------------------------

    def _kinds(self, reading: Reading) -> list[EventKind]:
        kinds = list(dict.fromkeys(reading.kinds))
        if reading.terms:
            return [EventKind.SYSTEMIC, *(kind for kind in kinds if kind is EventKind.RADIATION)]
        for kind in (EventKind.DEATH, EventKind.SURGERY, EventKind.PROGRESSION):
            if kind in kinds:  # "recurrence on CT" is a recurrence, "specimen of the resection" an operation
                return [kind]
        if kinds:
            return kinds[:1]
        if {"cycles", "response", "setting"} & reading.sets.keys() and reading.left and not reading.findings:
            reading.drugs, reading.left = reading.left, []
            return [EventKind.SYSTEMIC]
        if reading.findings:
            suppliers = [self._index.catalogue[finding].supplied_by for finding in reading.findings]
            return [KIND_OF.get(suppliers[0], EventKind.RESULT)]
        return [EventKind.IMAGING] if reading.sites else []

    def _events(
        self,
        kinds: list[EventKind],
        reading: Reading,
        start: PartialDate | None,
        stop: PartialDate | None,
        case: Case,
    ) -> tuple[list[Event], list[str]]:
        events: list[Event] = []
        kept: list[str] = []
        course = case.course
        used: set[str] = set()
        for kind in kinds:
            fields, taken = self._fields(kind, reading)
            used |= taken
            if stop is not None and kind in TREATMENTS:
                fields["stop"] = stop
            if kind is kinds[0]:
                fields["findings"] = dict(reading.findings)
                kept = [*reading.kept, *reading.left, *_words_of_place(kind, fields, reading)]
            event = Event(id=next_id(course, kind), kind=kind, on=start, **fields)
            course = (*course, event)
            events.append(event)
        kept += [
            reading.typed.get(name) or _not_said(value, reading)
            for name, value in reading.sets.items()
            if name not in used
        ]
        kept = [words for words in dict.fromkeys(kept) if words]
        if stop is not None and not any(kind in TREATMENTS for kind in kinds):
            kept.append(f"until {stop}")
        if kept:
            events[0] = events[0].model_copy(update={"note": "; ".join(kept)})
        return events, kept

    def _fields(self, kind: EventKind, reading: Reading) -> tuple[dict[str, Any], set[str]]:
        """The fields of an event of this kind, and which of what was read they took up."""
        fields = {name: value for name, value in reading.sets.items() if name in FIELDS[kind]}
        used = set(fields)
        if kind is EventKind.SYSTEMIC:
            fields["regimens"] = tuple(dict.fromkeys(reading.terms))
            if reading.drugs:
                fields["drugs"] = " ".join(reading.drugs)[:200]
        elif "sites" in FIELDS[kind] and reading.sites and (kind is not EventKind.IMAGING or reading.has_lesion):
            fields["sites"] = tuple(dict.fromkeys(reading.sites))
        if (name := _NAMED_BY.get(kind)) is not None and name not in fields:
            text = " ".join(dict.fromkeys(_name_words(kind, fields, reading)))[:200]
            if text:
                fields[name] = text
        return fields, used

    # --- checking -----------------------------------------------------------------------------------------------------

    def _checked(self, events: list[Event], kept: list[str], why: list[str], case: Case, today: dt.date) -> Understood:
        proposed: list[str] = []
        for number, event in enumerate(events):
            events[number] = self._with_assumed(event, case, proposed, events)
        after = taken_in(case, tuple(events))
        before = {told(fault) for fault in course_faults(case, self._index.catalogue, today)}
        problems = [told(fault) for fault in course_faults(after, self._index.catalogue, today)]
        problems = [sentence for sentence in problems if sentence not in before]
        said = tuple(f"{dated(event)}: {event_words(event, self._index)}" for event in events)
        left = (*(f"'{words}' is kept as a remark; nothing is read from it." for words in kept), *why)
        if problems:
            return Understood(told=said, not_understood=left, problems=tuple(problems))
        return Understood(tuple(events), said, tuple(proposed), left, tuple(self._to_look_at(case, after, today)))

    def _with_assumed(self, event: Event, case: Case, proposed: list[str], together: list[Event]) -> Event:
        """The event with what is proposed for fields that were not typed."""
        catalogue = self._index.catalogue
        if len(together) > 1 and event.setting is None and "setting" in FIELDS[event.kind]:
            pair = next((one.setting for one in together if one.setting is not None), None)
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
        now = remarks(after, self._deriver.timeline(after.course, today), self._index)
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


def _not_said(value: object, reading: Reading) -> str:
    """The parts of a stage that no finding of the event holds."""
    said = {part for answer in reading.findings.values() for part in str(answer.value).split()}
    return " ".join(part for part in str(value).split() if part not in said)


def _name_words(kind: EventKind, fields: dict[str, Any], reading: Reading) -> list[str]:
    """The words that name an event: which operation, what was biopsied, what was looked at."""
    if kind in (EventKind.PATHOLOGY, EventKind.RADIATION):
        return [*reading.organs, *reading.site_words, *reading.near]
    looked_at = [] if "sites" in fields else reading.site_words  # an organ that was looked at
    return [*reading.named.get(kind, []), *reading.organs, *(looked_at if kind is EventKind.IMAGING else [])]


def _words_of_place(kind: EventKind, fields: dict[str, Any], reading: Reading) -> list[str]:
    """Words for places that an event of this kind has no field for; they are kept as a remark."""
    if kind in (EventKind.PATHOLOGY, EventKind.RADIATION) and _NAMED_BY[kind] in fields:
        return []
    organs = [] if kind in (EventKind.SURGERY, EventKind.IMAGING, EventKind.LIVER_DIRECTED) else reading.organs
    sites = [] if "sites" in FIELDS[kind] else reading.site_words
    return [*reading.near, *organs, *sites]
