"""Events and their fields in words, the same in messages, tables, plans and pictures."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from hgnen_desktop.core.domain.answer import Answer, AnswerState
from hgnen_desktop.core.domain.course import Event, EventKind, PartialDate
from hgnen_desktop.core.phrase import phrase

if TYPE_CHECKING:
    from hgnen_desktop.core.course.timeline import Assumption
    from hgnen_desktop.core.guidelines.index import Index

KIND_WORDS = {
    EventKind.PATHOLOGY: "Pathology",
    EventKind.IMAGING: "Imaging",
    EventKind.RESULT: "Result",
    EventKind.PERFORMANCE: "Performance status",
    EventKind.SURGERY: "Surgery",
    EventKind.SYSTEMIC: "Systemic treatment",
    EventKind.RADIATION: "Radiation",
    EventKind.LIVER_DIRECTED: "Liver-directed treatment",
    EventKind.PRRT: "PRRT",
    EventKind.PROGRESSION: "Progression or recurrence",
    EventKind.DECISION: "Decision",
    EventKind.PLAN: "Plan made",
    EventKind.DEATH: "Death",
}
RESPONSE_WORDS = {
    "complete": "complete response",
    "partial": "partial response",
    "stable": "stable disease",
    "progression": "progression",
    "not_evaluable": "response not evaluable",
}
STOPPED_WORDS = {
    "completed": "completed as planned",
    "progression": "stopped for progression",
    "toxicity": "stopped for toxicity",
    "wish": "stopped at the patient's wish",
    "other": "stopped for another reason",
}
_TIMING_WORDS = {"during": "during treatment", "after": "after treatment"}


OUTCOME_WORDS = {
    "yes": phrase("carried out"),
    "partly": phrase("carried out in part"),
    "no": phrase("not carried out"),
}
"""What became of a decision."""


def event_words(event: Event, index: Index, say: Callable[[str, Answer], str] | None = None) -> str:
    """What happened, in a few words, without its date.

    Args:
        event: what happened.
        index: the guidelines.
        say: words for what was found, by finding and answer, empty where nothing is said of it; those of the catalogue unless
            given.
    """
    say = say or index.catalogue.say_answer
    parts = [_head(event, index), *_span_parts(event), *_surgery_parts(event), *_plan_parts(event, index)]
    if event.sites:
        parts.append(", ".join(site.replace("_", " ") for site in event.sites))
    if event.timing:
        parts.append(_TIMING_WORDS[event.timing])
    for finding, answer in event.findings.items():
        is_said = str(answer.value) in (event.stage_after or "").split()  # the stage is told once
        if answer.state is AnswerState.KNOWN and finding in index.catalogue and not is_said:
            said = say(finding, answer)
            parts.append(said and f"{index.catalogue.label(finding)} {said}")
    return ", ".join(part for part in parts if part)


def _head(event: Event, index: Index) -> str:
    kind = KIND_WORDS[event.kind]
    match event.kind:
        case EventKind.SYSTEMIC:
            named = [index.vocabulary.label(term) for term in event.regimens]
            drugs = " + ".join([*named, *([event.drugs] if event.drugs else [])])
            return drugs or f"{kind}, drugs not named"
        case EventKind.SURGERY:
            return event.procedure or kind
        case EventKind.PATHOLOGY:
            return f"{kind} ({event.tissue})" if event.tissue else kind
        case EventKind.IMAGING | EventKind.LIVER_DIRECTED:
            return event.technique or kind
        case EventKind.RADIATION:
            return " ".join(part for part in (kind, event.site, event.technique) if part)
        case _:
            return kind


def dated(event: Event) -> str:
    """When an event was, in words."""
    start = event.on.said() if event.on is not None else "date not known"
    return f"{start} to {event.stop.said()}" if event.stop is not None else start


def assumed_words(assumption: Assumption, index: Index) -> str:
    """What is assumed, in a sentence that says why, or what is asked."""
    treatment, event, rule = assumption.treatment, assumption.event, assumption.rule
    named = {
        "treatment": f"{_head(treatment, index)} ({dated(treatment)})",
        "event": dated(event) if event else "",
        "months": _months_after(treatment, event),
    }
    said = rule.say.format(**named)
    return said if rule.only_asked else f"Assumed: {said}"


def _months_after(treatment: Event, event: Event | None) -> str:
    """How long after the start of a treatment an event came: ``6 to 8 months``."""
    if event is None or event.on is None or treatment.on is None:
        return "some time"
    least, most = months(treatment.on, event.on)
    count = str(least) if least == most else f"{least} to {most}"
    return f"{count} month{'' if most == 1 else 's'}"


def months(start: PartialDate, end: PartialDate) -> tuple[int, int]:
    """Whole months from one date to another, at least and at most."""
    return max(_whole(start.last, end.first), 0), max(_whole(start.first, end.last), 0)


def _whole(start: dt.date, end: dt.date) -> int:
    return (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day)


def all_assumed_words(assumed: Sequence[Assumption], index: Index) -> str:
    """The newest of what is assumed in a sentence, and how much more there is."""
    said = assumed_words(assumed[0], index)
    return said if len(assumed) == 1 else f"{said} {len(assumed) - 1} more under Course."


def _span_parts(event: Event) -> list[str]:
    parts: list[str] = [event.setting or ""]
    if event.cycles is not None:
        parts.append(f"{event.cycles} cycle{'' if event.cycles == 1 else 's'}")
    if event.response:
        parts.append(RESPONSE_WORDS[event.response])
    if event.stopped_for:
        parts.append(STOPPED_WORDS[event.stopped_for])
    if event.ended is not None and event.stop is None:
        parts.append("stopped, date not known" if event.ended else "still running")
    return parts


def _surgery_parts(event: Event) -> list[str]:
    parts = [event.approach or "", f"of a {event.target}" if event.target not in (None, "primary") else ""]
    parts.append(event.margin.upper() if event.margin else "")
    parts += [f"stage before {event.stage_before}" if event.stage_before else "", event.stage_after or ""]
    if event.nodes_positive is not None or event.nodes_examined is not None:
        positive = "?" if event.nodes_positive is None else event.nodes_positive
        examined = "?" if event.nodes_examined is None else event.nodes_examined
        parts.append(f"nodes {positive}/{examined}")
    return parts


def _plan_parts(event: Event, index: Index) -> list[str]:
    titles = [index.items[item].title if item in index.items else item for item in event.items]
    return [", ".join(titles), OUTCOME_WORDS.get(event.carried_out or "", ""), event.reason or ""]


def outcome_words(event: Event) -> str:
    """What became of a decision, for example ``carried out in part, Feb 2027: Two cycles only.``"""
    words = OUTCOME_WORDS.get(event.carried_out or "", "")
    when = f", {event.on.said()}" if event.on is not None else ""
    reason = f": {event.reason}" if event.reason else ""
    return f"{words}{when}{reason}"
