"""What cannot be in a course, and what fits together badly: each told with what and where. Nothing is dropped for it."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Container, Iterable, Iterator
from dataclasses import replace

from hgnen_desktop.core.course.timeline import Timeline
from hgnen_desktop.core.course.words import KIND_WORDS, event_words
from hgnen_desktop.core.domain.answer import FromCourse
from hgnen_desktop.core.domain.case import Case
from hgnen_desktop.core.domain.course import TREATMENTS, Event, EventKind, PartialDate, counting
from hgnen_desktop.core.engine.logic import Truth
from hgnen_desktop.core.errors import Fault
from hgnen_desktop.core.guidelines.catalogue import Catalogue, answer_fault, shortened
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.phrase import day_words


def course_faults(case: Case, catalogue: Catalogue, as_of: dt.date | None = None) -> list[Fault]:
    """What cannot be: such a course is not taken in, neither from a file nor from a line of typing.

    ``as_of`` also refuses what lies after that day.
    """
    return list(_faults(case, catalogue, as_of))


def _faults(case: Case, catalogue: Catalogue, as_of: dt.date | None) -> Iterator[Fault]:
    for name, times in Counter(event.id for event in case.course).items():
        if times > 1:
            yield Fault(
                "course", f"the id '{shortened(name)}' stands {times} times.", "Give each event an id of its own."
            )
    ids = {event.id for event in case.course}
    for event in case.course:
        where = place(event)
        for name in event.foreign_fields():
            kind = KIND_WORDS[event.kind]
            yield Fault(f"{where} > {name}", f"an event of the kind '{kind}' has no such field.", "Remove the field.")
        if event.corrects is not None and (event.corrects not in ids or event.corrects == event.id):
            what = f"there is no other event '{shortened(event.corrects)}' to correct."
            yield Fault(f"{where} > corrects", what, "Name the id of the event that this one corrects.")
        yield from _findings(event, where, catalogue)
    for event in counting(case.course):
        yield from _dates(event, case.birth_year, as_of)
        yield from _counts(event)
    deaths = [event for event in counting(case.course) if event.kind is EventKind.DEATH]
    for event in deaths[1:]:
        first = deaths[0].on.said() if deaths[0].on else "without a date"
        yield Fault(place(event), f"a death is recorded already ({first}).", "Correct that one, or remove one of them.")
    yield from _after_death(case, deaths)


def _findings(event: Event, where: str, catalogue: Catalogue) -> Iterator[Fault]:
    for finding, answer in event.findings.items():
        if finding not in catalogue:
            yield Fault(f"{where} > findings > {shortened(finding)}", "there is no finding with this name.")
            continue
        fault = answer_fault(catalogue[finding], answer)
        if fault is not None:
            yield Fault(f"{where} > findings > {finding}", *fault)


def _dates(event: Event, birth_year: int | None, as_of: dt.date | None) -> Iterator[Fault]:
    where = place(event)
    if event.on is not None and event.stop is not None and event.stop.last < event.on.first:
        what = f"it stops ({event.stop.said()}) before it starts ({event.on.said()})."
        yield Fault(f"{where} > stop", what, "Correct one of the two dates.")
    for name, date in (("on", event.on), ("stop", event.stop)):
        if date is None:
            continue
        if birth_year is not None and date.last.year < birth_year:
            what = f"{date.said()} lies before the year of birth ({birth_year})."
            yield Fault(f"{where} > {name}", what, "Correct the date, or the year of birth.")
        if as_of is not None and date.first > as_of:
            what = f"{date.said()} is in the future (after {day_words(as_of)})."
            yield Fault(f"{where} > {name}", what, "Enter what has happened; what is planned belongs into the plan.")


def _counts(event: Event) -> Iterator[Fault]:
    positive, examined = event.nodes_positive, event.nodes_examined
    if positive is not None and examined is not None and positive > examined:
        what = f"{positive} lymph nodes are positive, but only {examined} were examined."
        yield Fault(f"{place(event)} > nodes_positive", what, "Write positive/examined, for example 6/42.")
    if event.stop is not None and event.ended is False:
        yield Fault(f"{place(event)} > ended", "it is still running, and yet it has a stop.", "Remove one of the two.")


def _after_death(case: Case, deaths: list[Event]) -> Iterator[Fault]:
    if not deaths or deaths[0].on is None:
        return
    for event in counting(case.course):
        if event.on is not None and event.on.first > deaths[0].on.last:
            what = f"{event.on.said()} lies after the death ({deaths[0].on.said()})."
            yield Fault(f"{place(event)} > on", what, "Correct one of the two dates.")


def remarks(case: Case, timeline: Timeline, index: Index, just_entered: Container[str] = ()) -> Iterator[Fault]:
    """What fits together badly and stays as it is: a person should look at it.

    Of treatments that have ``just_entered``, by their ids, it is not asked whether they are still running.
    """
    lines = [event for event in timeline.events if event.kind in (EventKind.SYSTEMIC, EventKind.PRRT)]
    for line in lines:
        if line.kind is EventKind.SYSTEMIC and not line.regimens and not line.drugs:
            what = "this line of treatment names no drugs."
            yield Fault(named(line), what, "Add them: what has been given before decides what comes next.")
        if line.kind is EventKind.SYSTEMIC and line.setting is None:
            what = f"it is not said what {event_words(line, index)} was given for."
            yield Fault(named(line), what, "Add neoadjuvant, adjuvant, definitive, palliative or maintenance.")
    yield from _overlaps(lines, timeline, index)
    yield from _other_organ(case, timeline, index)
    for event in timeline.events:
        if event.on is None:
            yield Fault(
                named(event), "its date is not known.", "Add at least the year; the order of events rests on it."
            )
    yield from progression_questions(case, timeline, index)
    for event in timeline.events:
        over = timeline.ended_by(event) if event.stop is None and not event.ended else None
        if over is not None and event.kind in TREATMENTS:
            words = event_words(event, index)
            yield Fault(
                named(event), f"no stop is entered for {words}: {over[1].because}", "Add the stop if you know it."
            )
        elif _may_run(event, timeline) and event.id not in just_entered:
            words = event_words(event, index)
            how = f"Write a line, as '{_stop_line(event, timeline.as_of, index)}', or 'continued' if it goes on."
            yield Fault(named(event), f"is {words} still running?", how)
        elif (asked := stop_not_known(event, timeline.as_of, index)) is not None:
            yield asked


def _other_organ(case: Case, timeline: Timeline, index: Index) -> Iterator[Fault]:
    """Operations that are done on another organ than the primary."""
    known = case.known()
    for event in timeline.events:
        if event.kind is not EventKind.SURGERY or not event.procedure or event.target == "metastasis":
            continue
        said = event.procedure.casefold()
        words = [(word, one) for one in index.guidelines.course_words if one.fits for word in one.words]
        fitting = [one for word, one in words if word.casefold() in said]
        for finding, values in fitting[0].fits.items() if fitting else ():
            if all(finding in one.fits for one in fitting) and finding in known and known[finding] not in values:
                what = f"{event.procedure} is not an operation on the {index.say(finding, known[finding]).lower()}."
                yield Fault(named(event), what, f"Check the operation, or {index.catalogue.label(finding).lower()}.")


def progression_questions(case: Case, timeline: Timeline, index: Index) -> Iterator[Fault]:
    """New sites after a treatment began ask whether this is progression; the program does not decide it.

    Sites come from imaging, and from dated answers beside the course.
    """
    if not any(_is_treatment(event) for event in timeline.events):
        return
    seen = [(event, tuple(event.sites)) for event in timeline.events]
    asked = [(one, sites) for one in _answers_as_events(case, index) if (sites := tuple(one.sites))]
    known: set[str] = set()
    for event, sites in sorted([*seen, *asked], key=lambda pair: pair[0].on.last if pair[0].on else dt.date.min):
        new = [site for site in sites if site not in known]
        known |= set(sites)
        if event.kind is EventKind.IMAGING and new and _needs_progression(event, timeline):
            said = ", ".join(site.replace("_", " ") for site in new)
            yield Fault(named(event), f"{said} is new. Is this progression?", "Enter the progression if it is.")


def _is_treatment(event: Event) -> bool:
    return event.kind in TREATMENTS or event.kind is EventKind.SURGERY


def _needs_progression(event: Event, timeline: Timeline) -> bool:
    """Whether a report came after treatment, and no progression is recorded on its day or later."""
    others = timeline.events
    # Staging in the month of an operation may well have come before it.
    treated = any(_is_treatment(one) and one.on and event.on and event.on.first > one.on.last for one in others)
    told_later = (one for one in others if one.kind is EventKind.PROGRESSION)
    return treated and all(timeline.is_after(event, one) is Truth.TRUE for one in told_later)


def _answers_as_events(case: Case, index: Index) -> Iterator[Event]:
    """Dated answers beside the course that name sites, as reports of their day."""
    for rule in index.guidelines.new_sites:
        answer = case.answer(rule.finding)
        if answer.on is None or answer.value is None or isinstance(answer, FromCourse):
            continue
        sites = answer.value if isinstance(answer.value, tuple) else ()
        if rule.site is not None and not isinstance(answer.value, str | tuple | bool) and answer.value > 0:
            sites = (rule.site,)
        yield Event(id=f"answer-{rule.finding}", kind=EventKind.IMAGING, on=PartialDate.of(answer.on), sites=sites)


def _overlaps(lines: Iterable[Event], timeline: Timeline, index: Index) -> Iterator[Fault]:
    lines = list(lines)
    for number, later in enumerate(lines):
        for earlier in lines[:number]:
            if later.on is None or "maintenance" in (earlier.setting, later.setting):
                continue
            if earlier.stop is None or later.on.last >= earlier.stop.first:
                continue
            what = f"{event_words(later, index)} starts while {event_words(earlier, index)} is still being given."
            yield Fault(named(later), what, "Check the dates, or enter them as one line if they were given together.")


def named(event: Event) -> str:
    """An event by its kind and date, as a person calls it: ``Surgery of Mar 2026``."""
    when = f" of {event.on.said()}" if event.on is not None else ""
    return f"{KIND_WORDS[event.kind]}{when}"


def _may_run(event: Event, timeline: Timeline) -> bool:
    return event.kind in TREATMENTS and timeline.is_running(event) is Truth.UNKNOWN


def stop_not_known(event: Event, as_of: dt.date | None, index: Index) -> Fault | None:
    """What is asked of a treatment that is said to have stopped without a date; None when it is known."""
    if event.kind not in TREATMENTS or event.stop is not None or not event.ended:
        return None
    how = f"Write a line, as '{_stop_line(event, as_of, index)}', if you know it."
    return Fault(named(event), f"when {_called(event, index)} stopped is not known.", how)


def _stop_line(event: Event, as_of: dt.date | None, index: Index) -> str:
    day = as_of or (event.on.last if event.on is not None else None)
    return " ".join([*([f"{day:%Y-%m}"] if day is not None else []), _called(event, index), "stopped"])


def _called(event: Event, index: Index) -> str:
    """A treatment as a line names it."""
    terms = "/".join(index.vocabulary.label(term) for term in event.regimens)
    return terms or event.drugs or {"systemic": "chemotherapy"}.get(event.kind, KIND_WORDS[event.kind])


def place(event: Event) -> str:
    """Where an event stands in a case file: ``course > Surgery of Mar 2026``."""
    return f"course > {named(event)}"


def told(fault: Fault) -> str:
    """What is wrong with an event, for a person who has just typed it: without the place in a file."""
    parts = fault.where.split(" > ")
    return replace(fault, where=parts[1] if parts[0] == "course" and len(parts) > 1 else fault.where).sentence()
