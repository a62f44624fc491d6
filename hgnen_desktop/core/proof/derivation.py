"""The proof of what follows from a course: every finding, value, field, term and anchor that a rule names exists and fits."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from hgnen_desktop.core.domain.answer import Answer, AnswerState
from hgnen_desktop.core.domain.course import FIELDS, Event
from hgnen_desktop.core.domain.course import field_values as _written
from hgnen_desktop.core.errors import Fault
from hgnen_desktop.core.guidelines.catalogue import allowed_in_words, answer_fault
from hgnen_desktop.core.guidelines.derivation_schema import CourseWord, Derivation, Only, Select
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.guidelines.schema import FindingType

_NEEDED = {"count": FindingType.NUMBER, "collect": FindingType.CHOICES}


def derivation_faults(index: Index) -> Iterator[Fault]:
    """Every name in the rules on the course that leads nowhere, or is used as it may not be."""
    seen: set[str] = set()
    for rule in index.guidelines.derivation:
        yield from _rule(index, rule)
        if rule.finding in seen:
            yield Fault(rule.at, f"'{rule.finding}' is derived twice.", "Join the two rules.")
        seen.add(rule.finding)
    steps = {step.id for step in index.guidelines.steps}
    for one in index.guidelines.reported:
        if one.step not in steps:
            yield Fault(one.at, f"there is no step '{one.step}'.", f"Steps are {', '.join(steps)}.")
    for end in index.guidelines.course_ends:
        yield from _fields(end.at, end.unless, {name for kind in end.by for name in FIELDS[kind]})
    yield from _assumptions(index)
    yield from _dates(index)
    yield from _words(index)


def _rule(index: Index, rule: Derivation) -> Iterator[Fault]:
    if rule.finding not in index.catalogue:
        yield Fault(rule.at, f"there is no finding '{rule.finding}'.")
        return
    finding = index.catalogue[rule.finding]
    for way, kind in _NEEDED.items():
        if getattr(rule, way) and finding.type is not kind:
            yield Fault(
                rule.at, f"'{rule.finding}' cannot be made by '{way}'.", f"It holds {allowed_in_words(finding)}."
            )
    for value in (*(holds.value for holds in rule.first_of), *rule.replaces):
        yield from _value(index, rule.at, rule.finding, value)
    for name, values in rule.only_when.items():
        for value in values:
            yield from _value(index, rule.at, name, value)
    options = {option.id for option in finding.options}
    added = [option for one in rule.collect for option in (one.option, one.otherwise)]
    for option in (*added, rule.nothing):
        if option is not None and option not in options:
            yield Fault(rule.at, f"'{rule.finding}' has no option '{option}'.", f"It has {', '.join(options)}.")
    for select in rule.selects():
        yield from _select(index, rule.at, select)


def _assumptions(index: Index) -> Iterator[Fault]:
    """What is assumed names findings and fields that there are, and is asked for by some rule."""
    used = {name for rule in index.guidelines.derivation for select in rule.selects() for name in select.assuming}
    known = {one.id for one in index.guidelines.course_assumes}
    for name in sorted(used - known):
        yield Fault("derivation", f"there is no assumption '{name}'.", f"There are {', '.join(sorted(known))}.")
    for one in index.guidelines.course_assumes:
        if one.id not in used:
            yield Fault(one.at, f"no rule assumes '{one.id}'.", "Remove it, or name it in a selection.")
        fills: Only = {name: (value,) for name, value in one.fills.items()}
        for only in (one.unless, fills):
            yield from _fields(one.at, only, {name for kind in one.kinds for name in FIELDS[kind]})
        for name, values in (*one.lapses.items(), *one.given.items()):
            for value in values:
                yield from _value(index, one.at, name, value)
        if one.shown_by is not None:
            yield from _select(index, one.at, one.shown_by)
        for way in one.ways:
            for name, value in way.sets.items():
                yield from field_fault(one.at, name, _written(value)[0])


def _value(index: Index, at: str, finding: str, value: Any) -> Iterator[Fault]:  # noqa: ANN401 - any value
    if finding not in index.catalogue:
        yield Fault(at, f"there is no finding '{finding}'.")
        return
    fault = answer_fault(index.catalogue[finding], Answer(state=AnswerState.KNOWN, value=value))
    if fault is not None:
        yield Fault(at, f"'{finding}': {fault[0]}", fault[1])


def _select(index: Index, at: str, select: Select) -> Iterator[Fault]:
    known = {name for kind in select.kinds for name in FIELDS[kind]}
    for only in (select.says, select.only, select.only_not):
        yield from _fields(at, only, known)
    yield from (
        Fault(at, f"the vocabulary has no term '{term}'.")
        for term in select.gives
        if term not in index.vocabulary.terms
    )
    if select.states is not None and select.states not in index.catalogue:
        yield Fault(at, f"there is no finding '{select.states}'.")
    places = [one.id for one in index.guidelines.course_places]
    for place in (select.aimed_at, select.aimed_past):
        if place is not None and place not in places:
            yield Fault(at, f"there is no place '{place}'.", f"There are {', '.join(places)}.")
    if select.during is not None:
        yield from _select(index, at, select.during)


def _fields(at: str, only: Only, known: Iterable[str]) -> Iterator[Fault]:
    for name, values in only.items():
        if name not in known:
            yield Fault(at, f"these events have no field '{name}'.", f"They have {', '.join(sorted(known))}.")
            continue
        for value in values:
            yield from field_fault(at, name, value)


def field_fault(at: str, name: str, value: str) -> Iterator[Fault]:
    """What is wrong with a value that a field of an event is said to have; free text is never wrong."""
    allowed = field_choices(name)
    if allowed and value not in allowed:
        yield Fault(at, f"'{name}' cannot be '{value}'.", f"It can be {', '.join(allowed)}.")


@functools.cache
def field_choices(name: str) -> tuple[str, ...]:
    """The values that a field of events can have; empty for free text, numbers and dates."""
    schema = Event.model_json_schema()["properties"][name]
    kinds = [schema, *schema.get("anyOf", ())]
    if any(one.get("type") == "boolean" for one in kinds):
        return (*_written(True), *_written(False))
    return tuple(str(value) for one in kinds for value in one.get("enum", ()))


def _dates(index: Index) -> Iterator[Fault]:
    rules = [rule for pack in index.packs.values() for rule in pack.surveillance]
    anchors = {anchor.id for rule in rules for anchor in rule.anchors}
    for entry in index.guidelines.course_dates:
        yield from _select(index, entry.at, entry.of)
        yield from (
            Fault(entry.at, f"there is no finding '{one}'.") for one in entry.beside if one not in index.catalogue
        )
        for anchor in entry.anchors:
            if anchor not in anchors:
                yield Fault(entry.at, f"no follow-up is counted from '{anchor}'.", f"Anchors are {', '.join(anchors)}.")


def _words(index: Index) -> Iterator[Fault]:
    seen: dict[str, str] = {}
    for entry in index.guidelines.course_words:
        yield from _word(index, entry)
        for word in entry.words:
            before = seen.setdefault(word.casefold(), entry.at)
            if before != entry.at:
                yield Fault(entry.at, f"the word '{word}' stands for two things (also {before}).")
    for names in index.guidelines.course_names:
        if names.finding not in index.catalogue or not index.catalogue[names.finding].options:
            yield Fault(names.at, f"'{names.finding}' has no options that could be named.")
    for one in index.guidelines.new_sites:
        if one.finding not in index.catalogue:
            yield Fault(one.at, f"there is no finding '{one.finding}'.")
    yield from _results(index)
    for assumed in index.guidelines.assumed:
        yield from _values(index, assumed.at, assumed.when)
        for name, said in assumed.sets.items():
            yield from field_fault(assumed.at, name, said)


def _word(index: Index, entry: CourseWord) -> Iterator[Fault]:
    for name, said in entry.sets.items():
        yield from field_fault(entry.at, name, said)
    for finding, value in entry.findings.items():
        yield from _value(index, entry.at, finding, value)
    yield from _value_of(index, entry)
    yield from _values(index, entry.at, entry.fits)


def _values(index: Index, at: str, allowed: Mapping[str, Iterable[Any]]) -> Iterator[Fault]:
    """What is wrong with values that findings are said to have."""
    for finding, values in allowed.items():
        for value in values:
            yield from _value(index, at, finding, value)


def _value_of(index: Index, entry: CourseWord) -> Iterator[Fault]:
    """What is wrong with the findings whose values a word announces."""
    named = [
        one for one in (entry.value_of, entry.count_of, *(other.value_of for other in entry.instead)) if one is not None
    ]
    yield from (Fault(entry.at, f"there is no finding '{one}'.") for one in named if one not in index.catalogue)
    for other in entry.instead:
        yield from _values(index, entry.at, other.when)
    said: list[Any] = [] if entry.alone is None else [entry.alone]
    said += [] if entry.option is None else [(entry.option,)]
    yield from (fault for one in said for fault in _value(index, entry.at, str(entry.value_of), one))


def _results(index: Index) -> Iterator[Fault]:
    """Words for results that no finding a word announces can have."""
    announced = {entry.value_of for entry in index.guidelines.course_words} & set(index.catalogue.findings)
    findings = [index.catalogue[name] for name in announced if name is not None]
    for one in index.guidelines.course_values:
        for value in one.values:
            answer = Answer(state=AnswerState.KNOWN, value=value)
            if all(answer_fault(finding, answer) is not None for finding in findings):
                yield Fault(one.at, f"no finding of a line can be '{value}'.", "Remove it, or correct its spelling.")
