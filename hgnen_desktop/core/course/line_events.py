"""The events that the clauses of a line make, or the question that has to be answered first.

What is not sure is asked and not taken: a treatment beside a word that nobody knows, one that runs already, a second one of
which the line does not say when it began. Every word is part of an event or kept as a remark.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Mapping
from dataclasses import field, replace
from typing import Any

from hgnen_desktop.core.course.acts import KIND_OF
from hgnen_desktop.core.course.clauses import Clause
from hgnen_desktop.core.course.derive import Deriver, dated
from hgnen_desktop.core.course.governed import PAUSED, Governed, Governor, joined
from hgnen_desktop.core.course.line_words import Reading, WordReader
from hgnen_desktop.core.course.typed_dates import leading_date
from hgnen_desktop.core.course.words import event_words
from hgnen_desktop.core.domain.case import Case
from hgnen_desktop.core.domain.course import FIELDS, TREATMENTS, Event, EventKind, PartialDate, next_id

_REMARK = re.compile(r"\b(?:note|remark)s?\s*:\s*(.*)$", re.IGNORECASE)
_DATE = re.compile(
    r"(?:\b(?:on|in|since|from|until|to|till)\s+)?"
    r"(?:\b\d{4}-\d{1,2}(?:-\d{1,2})?\b|\b\d{1,2}[./]\d{1,2}[./]\d{4}\b|\b\d{1,2}[./]\d{4}\b|"
    r"\b(?:\d{1,2}\.? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{4}\b)"
    r"|\b(?:in|since|from|until|till)\s+\d{4}\b",
    re.IGNORECASE,
)
_WITH_DATE = re.compile(r"^(?:on|in|since|from|until|to|till)\s+", re.IGNORECASE)
_JOINED = re.compile(r"^(?:and|but|then|plus|&)\s+|\s+(?:and|but|then|plus|&)$", re.IGNORECASE)
_MOST_WORDS_OF_A_NAME = 3
_NAMED_BY = {
    EventKind.SURGERY: "procedure",
    EventKind.PATHOLOGY: "tissue",
    EventKind.IMAGING: "technique",
    EventKind.LIVER_DIRECTED: "technique",
    EventKind.RADIATION: "site",
}
IN_ENGLISH = "Lines are read in English."
_ASK_ACT = f"{IN_ENGLISH} Say what was done: started, stopped, held, continued, or not given. What is only a remark goes behind 'note:'."


@dataclasses.dataclass(slots=True)
class Made:
    """What a line makes: events, what is kept as a remark, why something was not read, what was put in; or what is asked.

    ``late`` are remarks that wait for the first event.
    """

    events: list[Event] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    why: list[str] = field(default_factory=list)
    proposed: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    late: list[str] = field(default_factory=list)


@dataclasses.dataclass(frozen=True, slots=True)
class _Given:
    """What a clause is read with: its words, the day of the line and its stop."""

    clause: Clause
    reading: Reading
    start: PartialDate | None
    stop: PartialDate | None


class EventMaker:
    """Makes events of lines. Make it once for a set of guidelines."""

    def __init__(self, deriver: Deriver, words: WordReader) -> None:
        self._deriver, self._words, self._index = deriver, words, deriver.index

    def made(
        self, rest: str, case: Case, known: Mapping[str, Any], start: PartialDate | None, stop: PartialDate | None
    ) -> Made:
        """What a line without its leading dates makes for a case."""
        made, remark = Made(), _REMARK.search(rest)
        clauses = self._words.clauses(rest[: remark.start()].rstrip(" ,;") if remark else rest)
        given = [self._given(clause, known, start, stop, made) for clause in clauses]
        made.problems += [problem for one in given for problem in one.reading.problems]
        begun = [one for one in given if one.clause.treats and one.clause.act in (None, "start")]
        if stop is not None and len([one for one in given if one.clause.treats]) > 1 and begun:
            made.problems.append("The line holds several treatments and one stop. Write one line for each of them.")
        if not made.problems:
            self._all(given, case, made)
        if remark is not None and remark[1] and made.events:
            self._keep(made, [remark[1]])
        return made

    def _given(
        self,
        clause: Clause,
        known: Mapping[str, Any],
        start: PartialDate | None,
        stop: PartialDate | None,
        made: Made,
    ) -> _Given:
        """A clause with its words; a date inside it is the stop of what it stops, and otherwise asked about."""
        text = clause.text
        for found in _DATE.finditer(clause.text):
            read = leading_date(_WITH_DATE.sub("", found[0]).split())
            if read.date is not None and clause.act in ("stop", "pause") and stop is None:
                stop, text = read.date, " ".join(text.replace(found[0], " ").split())
            else:
                made.problems.append(
                    read.problem
                    or f"A second date stands in this line: '{found[0].strip()}'. Write one line for each event, its date first."
                )
        return _Given(clause, self._words.read(text, known), start, stop)

    def _all(self, given: list[_Given], case: Case, made: Made) -> None:
        course = case.course
        progressed = any(EventKind.PROGRESSION in self._kinds(one.reading) for one in given if not one.clause.treats)
        for one in sorted(given, key=self._turn):
            begun = len(made.events)
            self._one(one, course, made, progressed=progressed)
            if made.problems:
                return
            made.why += one.reading.why
            course = (*course, *made.events[begun:])
        self._keep(made, made.late)

    def _turn(self, given: _Given) -> int:
        """Reports come first, then what ends, then what begins, because that ends what ran; remarks last."""
        clause = given.clause
        if not clause.treats:
            return 0 if self._kinds(given.reading) else 3
        return {"earlier": 3, None: 2, "start": 2, "next": 2, "not_given": 2}.get(clause.act, 1)

    def _one(self, given: _Given, course: tuple[Event, ...], made: Made, *, progressed: bool) -> None:
        clause, reading = given.clause, given.reading
        if clause.in_doubt:
            made.problems.append(
                f"'{clause.text}' leaves open what happened. Write what did happen; what was only thought of as 'considered' or "
                "'planned'; and what is only a remark behind 'note:'."
            )
        elif not clause.treats:
            self._report(given, course, made)
        elif clause.act == "not_given":
            self._not_given(given, course, made)
        elif clause.act == "earlier":
            self._named_only(given, course, made)
        elif clause.act == "next":
            made.problems.append(
                f"'{clause.text}' came later, on a day that this line does not say. Write one line for each treatment, its "
                "date first."
            )
        elif clause.act in (None, "start"):
            self._started(given, course, made, progressed=progressed)
        else:
            self._governed(given, course, made)
        told = " ".join([clause.verb, *made.kept])
        self._keep(made, [typed for typed, act in reading.acts if not _is_read(act, given) and typed not in told])

    # --- what a line reports ------------------------------------------------------------------------------------------

    def _report(self, given: _Given, course: tuple[Event, ...], made: Made) -> None:
        reading, kinds = given.reading, self._kinds(given.reading)
        if not kinds:
            self._only_kept(given, made)
            return
        if self._asks_progression(reading, kinds, given, course):
            made.problems.append(
                f"Is '{given.clause.text}' progression? Write 'progression' with the sites if it is, and ', no progression' "
                "behind it if it is not."
            )
            return
        decisive = {EventKind.PROGRESSION, EventKind.DEATH} & set(kinds)
        if decisive and reading.unknown:
            made.problems.append(
                f"Not understood: {_listed(reading.unknown)}. It might change what is said of "
                f"{'the progression' if EventKind.PROGRESSION in decisive else 'the death'}. Write it in other words; what is "
                "only a remark goes behind 'note:'."
            )
            return
        if reading.drugs and EventKind.SYSTEMIC in kinds:
            made.proposed.append(_drug_words(reading.drugs))
        if EventKind.PROGRESSION in kinds:
            reading.sets.pop("response", None)
        self._events(kinds, given, course, made)

    def _asks_progression(
        self, reading: Reading, kinds: list[EventKind], given: _Given, course: tuple[Event, ...]
    ) -> bool:
        """Whether a report of new or growing tumor, once treatment has begun, leaves open whether it is progression."""
        if (
            not (reading.asks_progression and reading.has_lesion)
            or EventKind.PROGRESSION in kinds
            or given.start is None
        ):
            return False
        return not reading.kept and Governor(self._deriver, course, given.start).was_given(Reading())

    def _only_kept(self, given: _Given, made: Made) -> None:
        """A clause from which nothing follows: a remark of what else the line tells."""
        reading = given.reading
        if made.events:
            self._keep(made, _unread(reading))
        elif reading.kept and reading.why:
            made.problems.append(f"Nothing is read from '{given.clause.text}'. {' '.join(reading.why)}")
        elif reading.kept:
            made.problems.append(
                f"Nothing is read from '{given.clause.text}': it denies or doubts, or tells of another person. If a report says "
                f"so, name it first, as in 'CT: no progression'. {IN_ENGLISH}"
            )

    def _kinds(self, reading: Reading) -> list[EventKind]:
        kinds = list(dict.fromkeys(reading.kinds))
        if reading.terms:
            return [EventKind.SYSTEMIC, *(kind for kind in kinds if kind is EventKind.RADIATION)]
        for kind in (EventKind.DEATH, EventKind.SURGERY):
            if kind in kinds:  # "specimen of the resection" is an operation
                return [kind]
        treated = [kind for kind in kinds if kind in TREATMENTS]
        is_progression = reading.sets.get("response") == "progression" and not treated
        if EventKind.PROGRESSION in kinds or is_progression:  # "recurrence on CT" is a recurrence, and a CT
            tests = [kind for kind in kinds if kind in (EventKind.IMAGING, EventKind.PATHOLOGY)]
            return [EventKind.PROGRESSION, *tests]
        if kinds:
            return treated or kinds[:1]
        if reading.drugs:
            return [EventKind.SYSTEMIC]
        if self._is_unnamed_drug(reading):
            reading.drugs, reading.left = reading.left, []
            return [EventKind.SYSTEMIC]
        if reading.findings:
            suppliers = [self._index.catalogue[finding].supplied_by for finding in reading.findings]
            return [KIND_OF.get(suppliers[0], EventKind.RESULT)]
        return [EventKind.IMAGING] if reading.sites else []

    @staticmethod
    def _is_unnamed_drug(reading: Reading) -> bool:
        """Whether the one thing that was not read must be the name of a drug, because cycles or a response stand beside it."""
        tells = {"cycles", "response", "setting"} & reading.sets.keys() or any(
            act == "start" for _, act in reading.acts
        )
        named = [word for words in reading.left for word in words.split()]
        is_a_name = len(reading.left) == 1 and len(named) <= _MOST_WORDS_OF_A_NAME and bool(reading.unknown)
        return bool(tells) and is_a_name and not reading.findings and not reading.kept

    # --- what a line says of a treatment ------------------------------------------------------------------------------

    def _not_given(self, given: _Given, course: tuple[Event, ...], made: Made) -> None:
        """What was refused, planned or only spoken of is a decision of its day, and no treatment."""
        text = _JOINED.sub("", given.clause.text)
        made.events.append(
            Event(id=next_id(course, EventKind.DECISION), kind=EventKind.DECISION, on=given.start, reason=text)
        )

    def _named_only(self, given: _Given, course: tuple[Event, ...], made: Made) -> None:
        """A treatment that is named to say when something else came."""
        clause = given.clause
        if not made.events:
            made.problems.append(
                f"'{clause.text}' names a treatment, and not what happened on this day. Write 'started', 'continued' or "
                "'stopped', or name the report, as in 'CT: stable on ...'. What was given earlier is entered with its own date."
            )
            return
        place = next((n for n, one in enumerate(made.events) if one.kind is EventKind.PROGRESSION), None)
        if place is not None and clause.timing and made.events[place].timing is None:
            made.events[place] = made.events[place].model_copy(update={"timing": clause.timing})
            self._note(made, [clause.text], place)
        else:
            self._keep(made, [clause.text])
        if not self._was_given(given, course):
            made.why.append(
                f"The course holds no such treatment as '{clause.text}' names. Enter it in a line of its own."
            )

    def _started(self, given: _Given, course: tuple[Event, ...], made: Made, *, progressed: bool) -> None:
        clause, reading = given.clause, given.reading
        is_said = clause.act == "start"
        if problem := self._why_not_begun(given, course, is_said=is_said, progressed=progressed):
            made.problems.append(problem)
            return
        if reading.drugs:
            made.proposed.append(_drug_words(reading.drugs))
        if is_said and reading.sets.get("stopped_for") == "progression":  # it was why this one began
            reading.sets.pop("stopped_for")
            reading.kept.append(reading.typed.pop("stopped_for"))
        kinds = self._kinds(reading)
        if kinds:
            self._events(kinds, given, course, made)
        else:
            self._only_kept(given, made)

    def _why_not_begun(self, given: _Given, course: tuple[Event, ...], *, is_said: bool, progressed: bool) -> str:
        """What has to be asked before a treatment is taken to have begun; empty when it has."""
        clause, reading = given.clause, given.reading
        others = {EventKind.PROGRESSION, EventKind.DEATH, EventKind.SURGERY} & set(reading.kinds)
        unknown = [*reading.unknown, *reading.denied]
        if unknown and not is_said:
            return f"Not understood: {_listed(unknown)}. {_ASK_ACT}"
        if others and not is_said:
            return f"'{clause.text}' tells two things. Write one line for each, or part them with a comma. {_ASK_ACT}"
        if progressed and not is_said:
            return (
                f"Did '{clause.text}' begin on this day, or was it given when the disease progressed? Write 'started' behind "
                "it, or 'progression on' before it."
            )
        if not is_said and given.stop is None and reading.sets.get("stopped_for") == "progression":
            return f"Was '{clause.text}' stopped or started on this day? Write the one or the other."
        if given.start is None:
            return ""
        runs = Governor(self._deriver, course, given.start).running_already(reading)
        if runs is None:
            return ""
        return (
            f"{event_words(runs, self._index)} is in the course already, from {dated(runs)}, and no stop is entered. If it went "
            "on, write 'continued'; if it was given again, 'restarted'; otherwise enter first when it stopped."
        )

    def _governed(self, given: _Given, course: tuple[Event, ...], made: Made) -> None:
        """What stops, holds, takes up or continues a treatment."""
        clause, reading = given.clause, given.reading
        self._name_of_unknown(reading, course)
        if reading.unknown and not clause.names and not reading.drugs:
            made.problems.append(f"Not understood: {_listed(reading.unknown)}. Name the treatment that it was.")
            return
        day = given.stop or given.start
        done = self._done(clause, reading, Governor(self._deriver, course, day)) if day is not None else Governed()
        if done.asks:
            made.problems.append(done.asks)
        elif done.events:
            made.events += done.events
            self._beside(given, done.events, course, made)
        else:
            self._of_no_entry(given, course, made)

    @staticmethod
    def _done(clause: Clause, reading: Reading, governor: Governor) -> Governed:
        match clause.act:
            case "resume":
                return governor.resumed(reading, clause.text)
            case "continue":
                return governor.continued(reading, clause.text)
            case _:
                return governor.stopped(reading, is_pause=clause.act == "pause")

    def _name_of_unknown(self, reading: Reading, course: Iterable[Event]) -> None:
        """Take words that nobody knows for the drug that the course calls so."""
        named = " ".join(reading.unknown).casefold()
        if named and not reading.terms and any(named in (event.drugs or "").casefold() for event in course):
            reading.drugs, reading.unknown = [*reading.unknown], []
            reading.left = [words for words in reading.left if words.casefold() not in named]

    def _of_no_entry(self, given: _Given, course: tuple[Event, ...], made: Made) -> None:
        """A verb on a treatment of which the course has no entry that fits."""
        clause, start, stop = given.clause, given.start, given.stop
        kinds = self._kinds(given.reading)
        is_end = clause.act in ("stop", "pause")
        if clause.is_optional:
            made.late += _unread(given.reading)
            return
        if clause.is_instead:
            self._not_given(replace(given, clause=replace(clause, text=f"instead of {clause.text}")), course, made)
        elif not clause.names or not kinds:
            made.problems.append(f"The course holds no treatment that '{clause.text}' could mean. Name it.")
        elif (clause.act == "resume" and self._was_given(given, course)) or (is_end and stop is not None):
            self._events(kinds, given, course, made)
        elif is_end and start is None:
            given.reading.sets["ended"] = True
            self._events(kinds, given, course, made)
        elif is_end and not clause.apart:
            self._events(kinds, replace(given, start=None, stop=start), course, made)
            made.why.append("When it began is not in the course. Enter it if you know it: '2026-03 ... to 2026-07'.")
        elif is_end:
            made.problems.append(
                f"Is {start.said() if start else ''} when '{clause.text}' began, or when it stopped? Write both, as in "
                "'2026-03 ... to 2026-07'; when its stop is not known, 'stop not known'."
            )
        else:
            made.problems.append(
                f"The course holds no treatment that '{clause.text}' could mean. Enter it with the date on which it began."
            )
        if clause.act == "pause" and made.events:
            self._note(made, [PAUSED], len(made.events) - 1)

    def _was_given(self, given: _Given, course: tuple[Event, ...]) -> bool:
        return given.start is not None and Governor(self._deriver, course, given.start).was_given(given.reading)

    def _beside(self, given: _Given, done: tuple[Event, ...], course: tuple[Event, ...], made: Made) -> None:
        """What else stands in a clause that stops a treatment, as that the disease progressed: nothing typed may be lost."""
        reading = given.reading
        rest = replace(reading, kinds=[kind for kind in reading.kinds if kind not in TREATMENTS], terms=[], drugs=[])
        said = {name for event in done for name in FIELDS[event.kind] if getattr(event, name) == reading.sets.get(name)}
        said |= {"ended"}
        rest.sets = {name: value for name, value in reading.sets.items() if name not in said}
        if given.clause.act == "continue":  # its words are kept as they were typed
            rest.sets = {
                name: value for name, value in rest.sets.items() if name == "response" and value == "progression"
            }
            reading.kept, reading.left, reading.near = [], [], []
        if rest.kinds or rest.findings or rest.sites or rest.sets.get("response") == "progression":
            self._events(self._kinds(rest), replace(given, reading=rest, stop=None), (*course, *done), made)
        else:
            names = [*rest.sets, *(["ended"] if given.clause.act in ("stop", "pause") else [])]
            left = [reading.typed.get(name, "") for name in names if name in reading.sets]
            self._keep(made, [*reading.kept, *reading.left, *reading.near, *left], len(made.events) - len(done))

    # --- making events ------------------------------------------------------------------------------------------------

    def _events(self, kinds: list[EventKind], given: _Given, course: tuple[Event, ...], made: Made) -> None:
        """The events of these kinds; what none of them has a field for is kept as a remark of the first."""
        reading, begun = given.reading, len(made.events)
        used: set[str] = set()
        kept: list[str] = []
        for kind in kinds:
            fields, taken = _fields(kind, reading)
            used |= taken
            if given.stop is not None and kind in TREATMENTS:
                fields["stop"] = given.stop
            if kind is kinds[0]:
                fields["findings"] = dict(reading.findings)
                kept = [*reading.kept, *reading.left, *_words_of_place(kind, fields, reading)]
            event = Event(id=next_id(course, kind), kind=kind, on=given.start, **fields)
            course = (*course, event)
            made.events.append(event)
        kept += [
            reading.typed.get(name) or _not_said(value, reading)
            for name, value in reading.sets.items()
            if name not in used
        ]
        if given.stop is not None and not any(kind in TREATMENTS for kind in kinds):
            kept.append(f"until {given.stop}")
        kept = [words for words in dict.fromkeys(kept) if words]
        made.kept += kept
        self._note(made, [*kept, *_other_kinds(kinds, reading)], begun)

    def _keep(self, made: Made, words: list[str], place: int = 0) -> None:
        """Keep words as a remark of an event, and say so."""
        words = [one for one in dict.fromkeys(words) if one]
        if made.events and words:
            made.kept += words
            self._note(made, words, place)

    @staticmethod
    def _note(made: Made, words: list[str], place: int = 0) -> None:
        """Keep words as a remark of an event."""
        if words:
            event = made.events[place]
            made.events[place] = event.model_copy(update={"note": joined(event.note, *words)})


def _unread(reading: Reading) -> list[str]:
    """All that was typed in a clause from which no event is made."""
    said = [reading.typed.get(name, "") for name in reading.sets]
    return [*reading.kept, *reading.left, *reading.near, *said, *reading.organs, *reading.site_words]


def _is_read(act: str | None, given: _Given) -> bool:
    """Whether a word for what is done to a treatment was taken for that."""
    clause = given.clause
    if not clause.treats:
        return act == "start" and bool(given.reading.drugs)
    return act == clause.act or clause.act in ("not_given", "earlier", "continue")


def _listed(words: list[str]) -> str:
    return ", ".join(f"'{word}'" for word in dict.fromkeys(words))


def _drug_words(drugs: list[str]) -> str:
    return f"{_listed(drugs)} is taken as the name of a drug that the program does not know."


def _other_kinds(kinds: list[EventKind], reading: Reading) -> list[str]:
    """The words for kinds of event that were typed and that none of the events is, as of the specimen of an operation."""
    return [
        words
        for kind, named in reading.named.items()
        if kind not in kinds and kind is not EventKind.SYSTEMIC
        for words in named
    ]


def _fields(kind: EventKind, reading: Reading) -> tuple[dict[str, Any], set[str]]:
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
