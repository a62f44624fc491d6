"""What a reviewer reads of what all packs share: a finding with its values, a check, a reading of a course, a term, a word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import singledispatch
from typing import Any

from hgnen_desktop.core.course.words import KIND_WORDS
from hgnen_desktop.core.domain.course import EventKind
from hgnen_desktop.core.guidelines.catalogue import allowed_in_words
from hgnen_desktop.core.guidelines.derivation_schema import (
    Act,
    Assumed,
    Assumes,
    Collect,
    CourseDate,
    CourseNames,
    CoursePlace,
    CourseValue,
    CourseWord,
    Derivation,
    Ends,
    Holds,
    NewSites,
    Reported,
    Select,
)
from hgnen_desktop.core.guidelines.findings_schema import Criterion, Finding, FindingType, OnceKnown, Option
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.guidelines.schema import Consistency, Meaning, Term
from hgnen_desktop.core.signoff.shared import CourseWords
from hgnen_desktop.core.wording import lower_first

Rows = Iterator[tuple[str, str]]

_ONCE_KNOWN = {
    OnceKnown.MAY_CHANGE: "it may come out otherwise later",
    OnceKnown.GROWS: "it may grow, and does not shrink",
    OnceKnown.STAYS: "it stays: another value would be another patient",
}
_SUPPLIED = {
    "clinic": "the clinic",
    "pathology": "pathology",
    "imaging": "imaging",
    "laboratory": "the laboratory",
    "molecular": "molecular pathology",
}
_TERM = {"finding": "a word of findings"}


# --- titles ------------------------------------------------------------------------------------------------------------


@singledispatch
def shared_title(entry: object, index: Index) -> str:
    """What it is called."""
    raise TypeError(entry)


@shared_title.register
def _(entry: Finding, index: Index) -> str:
    del index
    return entry.label


@shared_title.register
def _(entry: Consistency, index: Index) -> str:
    named = [index.catalogue.label(one) for one in sorted(entry.when.facts()) if one in index.catalogue]
    return (
        f"Cannot all be true: {', '.join(named)}" if entry.level == "impossible" else f"To look at: {', '.join(named)}"
    )


@shared_title.register
def _(entry: Derivation, index: Index) -> str:
    return f"From the course: {lower_first(index.catalogue.label(entry.finding))}"


@shared_title.register
def _(entry: Reported, index: Index) -> str:
    return f"Several reports: {lower_first(_step(index, entry.step))}"


@shared_title.register
def _(entry: Ends, index: Index) -> str:
    del index
    return f"When {_kinds([entry.kind])} without a stop has ended: {_kinds(entry.by)}"


@shared_title.register
def _(entry: Assumes, index: Index) -> str:
    del index
    said = entry.say.format(treatment="the treatment", event="the event", months="some months")
    return said if entry.only_asked else f"Assumed: {said}"


@shared_title.register
def _(entry: Assumed, index: Index) -> str:
    del index
    return f"Proposed for an entry: {_kinds([entry.kind])}"


@shared_title.register
def _(entry: CourseDate, index: Index) -> str:
    del index
    since = {"today": ", until today", "progression": ", until the progression"}.get(entry.counts_to or "", "")
    return f"Date from the course: {lower_first(entry.label)}{since}"


@shared_title.register
def _(entry: CourseWords, index: Index) -> str:
    del index
    kinds = {kind.value: _kinds([kind]) for kind in EventKind}
    return f"Words in a typed course: {kinds.get(entry.title, entry.title)}"


@shared_title.register
def _(entry: Term, index: Index) -> str:
    del index
    return f"{entry.label} ({_TERM.get(entry.kind, entry.kind)})"


@shared_title.register
def _(entry: Meaning, index: Index) -> str:
    del index
    return entry.term


# --- texts -------------------------------------------------------------------------------------------------------------


def shared_text(entry: object) -> str:
    """What is said to a clinician of it."""
    if isinstance(entry, Finding):
        return entry.question
    if isinstance(entry, Consistency):
        return entry.message
    if isinstance(entry, Ends):
        return entry.because
    if isinstance(entry, Meaning):
        stands = f"Stands for: {entry.stands_for}. " if entry.stands_for else ""
        return f"{stands}{entry.text or ''}".strip()
    return ""


def shared_condition(entry: object) -> Criterion | None:
    """For whom it holds; None for everybody."""
    if isinstance(entry, Consistency):
        return entry.when
    return entry.relevant_when if isinstance(entry, Finding) else None


# --- further lines -----------------------------------------------------------------------------------------------------


@singledispatch
def shared_rows(entry: object, index: Index) -> Rows:
    """Further lines, each with what it is."""
    raise TypeError(entry)


@shared_rows.register
def _(entry: Finding, index: Index) -> Rows:
    del index
    yield from (("Value", _option(one)) for one in entry.options)
    if entry.type not in (FindingType.CHOICE, FindingType.CHOICES):
        yield "Values", allowed_in_words(entry)
    if entry.plausible is not None:
        yield "Asked again outside of", f"{entry.plausible.min:g} to {entry.plausible.max:g} {entry.unit or ''}".strip()
    if entry.exclusive is not None:
        yield "Alone", next(one.label for one in entry.options if one.id == entry.exclusive)
    yield "Why it is asked", entry.why
    yield from (("Help", one) for one in (entry.help,) if one)
    yield "Supplied by", _SUPPLIED[entry.supplied_by]
    yield "Once known", _ONCE_KNOWN[entry.once_known]
    if entry.record_only:
        yield "Use", "kept for the record; it changes no advice"


def _option(option: Option) -> str:
    also = [f"{one.name} ({one.reading})" if one.reading else one.name for one in option.synonyms]
    parts = [option.label, *([option.definition] if option.definition else [])]
    parts += [f"also typed: {', '.join(also)}"] if also else []
    return "; ".join(parts) + ("; not known yet, may come out otherwise" if option.is_provisional else "")


@shared_rows.register
def _(entry: Consistency, index: Index) -> Rows:
    del index
    yield "Then", "no advice is given" if entry.level == "impossible" else "it is shown, and advice is given"
    yield "How to mend it", entry.remedy


@shared_rows.register
def _(entry: Derivation, index: Index) -> Rows:
    label = index.catalogue.label(entry.finding)
    yield from (("Only when", one) for one in _values(entry.only_when, index))
    if entry.needs is not None:
        yield "Only where the course holds", _select(entry.needs, index)
    yield from (
        ("Is", f"{index.catalogue.say(entry.finding, one.value)}: {_holds(one, index)}") for one in entry.first_of
    )
    yield from (("Counts", _select(one, index)) for one in entry.count)
    yield from (("Holds", _collect(one, entry.finding, index)) for one in entry.collect)
    if entry.nothing is not None:
        yield "Where there is surely none", index.catalogue.say(entry.finding, (entry.nothing,))
    if entry.field_of is not None:
        of = "the date" if entry.field == "on" else f"the {_plain(entry.field or '')}"
        yield label, f"{of} of the newest {_select(entry.field_of, index)} that says it"
    if entry.replaces:
        outdated = " or ".join(index.catalogue.say(entry.finding, one) for one in entry.replaces)
        yield "Outdates without a question", outdated


@shared_rows.register
def _(entry: Reported, index: Index) -> Rows:
    del index
    yield "Holds", "what the newest says" if entry.holds == "newest" else "only what all of them say; else it is asked"


@shared_rows.register
def _(entry: Ends, index: Index) -> Rows:
    del index
    yield "Counted as ended when later", _kinds(entry.by)
    yield from (("Not", _only(entry.unless)) for _ in entry.unless)


@shared_rows.register
def _(entry: Assumes, index: Index) -> Rows:
    yield "Of", _kinds(entry.kinds)
    if entry.only_asked:
        yield "Taken to be so", "nothing: it is asked"
    if entry.events:
        yield "When there came", f"{_kinds(entry.events)}; then it {'ran' if entry.ran else 'was over'}"
    yield from (("Not where it says", one) for one in ([_only(entry.unless)] if entry.unless else []))
    if entry.silent:
        yield "Only while nothing is entered of", ", ".join(map(_plain, entry.silent))
    yield from (("Not since", one) for one in ([_kinds(entry.not_since)] if entry.not_since else []))
    yield from (("Contradicted by", one) for one in _values(entry.lapses, index))
    yield from (("Taken to say", f"{_plain(name)}: {_plain(value)}") for name, value in entry.fills.items())
    yield from (("Only when", one) for one in _values(entry.given, index))
    yield from (("Only without", one) for one in ([_kinds(entry.without)] if entry.without else []))
    if entry.shown_by is not None:
        yield "Where only the course tells, not after", _select(entry.shown_by, index)
    yield "Can be answered with", " / ".join(one.say for one in entry.ways)


@shared_rows.register
def _(entry: Assumed, index: Index) -> Rows:
    yield from (("When", one) for one in _values(entry.when, index))
    yield (
        "Proposed, and confirmed by a person",
        "; ".join(f"{_plain(name)}: {_plain(value)}" for name, value in entry.sets.items()),
    )


@shared_rows.register
def _(entry: CourseDate, index: Index) -> Rows:
    at = "the end" if entry.at_field == "stop" else "the date"
    yield "Is", f"{at} of the {entry.pick} {_select(entry.of, index)}"
    if entry.anchors:
        yield "Visits can be counted from it as", ", ".join(map(_plain, entry.anchors))
    if entry.beside:
        yield "Stands beside", ", ".join(index.catalogue.label(one) for one in entry.beside)


@shared_rows.register
def _(entry: CourseWords, index: Index) -> Rows:
    for one in entry.entries:
        if isinstance(one, CourseWord):
            yield ", ".join(one.words), _word(one, index)
        elif isinstance(one, CourseValue):
            yield ", ".join(one.words), " or ".join(_plain(str(value)) for value in one.values)
        elif isinstance(one, CourseNames):
            where = ", as the place where something was seen" if one.as_site else ""
            yield index.catalogue.label(one.finding), f"known by the names of its values{where}"
        elif isinstance(one, NewSites):
            yield index.catalogue.label(one.finding), "a new one under treatment asks whether it is progression"
        elif isinstance(one, CoursePlace):
            yield f"Radiation aimed at the {_plain(one.id)}", _place(one)


@shared_rows.register
def _(entry: Term, index: Index) -> Rows:
    made = [index.vocabulary.label(one) if isinstance(one, str) else _either(one, index) for one in entry.of]
    yield from (("Made of", " + ".join(made)) for _ in made[:1])
    yield from (("Belongs to", index.vocabulary.label(one)) for one in entry.is_a)
    yield "Also typed", ", ".join(entry.synonyms) or "nothing else"


@shared_rows.register
def _(entry: Meaning, index: Index) -> Rows:
    del index
    yield "Written as", ", ".join(entry.words)
    yield from (("Printed in", one) for one in (entry.printed_in,) if one)


def _place(place: CoursePlace) -> str:
    meant = f"; while no site is named, {', '.join(place.techniques)} too" if place.techniques else ""
    also = f"; elsewhere too where the site also names {', '.join(place.beside)}" if place.beside else ""
    return f"its site or technique says {', '.join(place.words)}{meant}{also}"


def _either(terms: Iterable[str], index: Index) -> str:
    return f"({' or '.join(index.vocabulary.label(one) for one in terms)})"


# --- words -------------------------------------------------------------------------------------------------------------


def _plain(name: str) -> str:
    """A word of the course's own fields and values as people read it."""
    return {"True": "yes", "False": "no"}.get(name, name.replace("_", " "))


def _step(index: Index, step: str) -> str:
    return next(one.label for one in index.guidelines.steps if one.id == step)


def _kinds(kinds: Iterable[EventKind]) -> str:
    return " or ".join(word if word.isupper() else lower_first(word) for word in (KIND_WORDS[one] for one in kinds))


def _only(fields: Mapping[str, tuple[str, ...]]) -> str:
    return "; ".join(f"{_plain(name)} {' or '.join(map(_plain, values))}" for name, values in fields.items())


def _values(values: Mapping[str, tuple[Any, ...]], index: Index) -> Iterator[str]:
    for finding, several in values.items():
        said = " or ".join(index.catalogue.say(finding, one) for one in several)
        yield f"{index.catalogue.label(finding)}: {said}"


def _select(select: Select, index: Index) -> str:
    parts = [_kinds(select.kinds)]
    parts += [f"with {_only(select.says)}"] if select.says else []
    parts += [f"with {_only(select.only)}, or not said"] if select.only else []
    parts += [f"not with {_only(select.only_not)}"] if select.only_not else []
    parts += [{"running": "still running", "over": "that is over"}[select.stands]] if select.stands else []
    parts += [f"that gives {' or '.join(map(index.vocabulary.label, select.gives))}"] if select.gives else []
    parts += [f"aimed at the {_plain(select.aimed_at)}"] if select.aimed_at else []
    parts += [f"not aimed at the {_plain(select.aimed_past)} alone"] if select.aimed_past else []
    parts += [f"that states {lower_first(index.catalogue.label(select.states))}"] if select.states else []
    parts += [f"during which there came {_select(select.during, index)}"] if select.during is not None else []
    parts += ["the newest alone"] if select.newest else []
    parts += ["what is assumed counts"] if select.assuming else []
    return ", ".join(parts)


def _holds(one: Holds, index: Index) -> str:
    if one.newest:
        return f"the newest of {_kinds(one.among)} is {_kinds(one.newest)}"
    if one.before:
        return f"on a day before the first {_kinds(one.before)}"
    return "; or ".join(_select(select, index) for select in one.some)


def _collect(one: Collect, finding: str, index: Index) -> str:
    if one.option is not None:
        return f"{index.catalogue.say(finding, (one.option,))}: {_select(one.select, index)}"
    otherwise = f", else {lower_first(index.catalogue.say(finding, (one.otherwise,)))}" if one.otherwise else ""
    return f"the {_plain(one.from_field or '')} of {_select(one.select, index)}{otherwise}"


def _word(word: CourseWord, index: Index) -> str:
    parts = [_kinds([word.kind])] if word.kind is not None else []
    parts += [f"{_plain(name)} {_plain(value)}" for name, value in word.sets.items()]
    parts += ["unless another word of the line says otherwise"] if word.gives_way else []
    parts += [
        f"{index.catalogue.label(name)}: {index.catalogue.say(name, value)}" for name, value in word.findings.items()
    ]
    if word.value_of is not None:
        parts.append(f"the value beside it is that of {lower_first(index.catalogue.label(word.value_of))}")
        parts += [_instead(one, index) for one in word.instead]
    if word.option is not None and word.value_of is not None:
        parts.append(f"where positive: {index.catalogue.say(word.value_of, (word.option,))}")
    if word.alone is not None and word.value_of is not None:
        parts.append(f"alone: {index.catalogue.say(word.value_of, word.alone)}")
    if word.count_of is not None:
        parts.append(f"a number before it counts {lower_first(index.catalogue.label(word.count_of))}")
    parts += ["also known by its form alone"] if word.by_form else []
    parts += [f"goes with {said}, else it is asked" for said in _values(word.fits, index)]
    parts += ["there is tumor"] if word.lesion else []
    sides = ((word.act, "beside it"), (word.act_before, "before it"), (word.act_after, "behind it"))
    parts += [f"the treatment {where} {_ACTS[act]}" for act, where in sides if act is not None]
    parts += ["kept as a remark, and changes nothing"] if word.remark else []
    parts += ["asks whether tumor beside it is progression"] if word.asks_progression else []
    parts += [f"what stands {_NEGATED[word.negates]} it is not so or not sure"] if word.negates else []
    return "; ".join(parts)


_NEGATED = {"following": "behind", "preceding": "before", "whole": "in one part of the line with"}
_ACTS: dict[Act, str] = {
    "start": "was begun",
    "stop": "was stopped",
    "pause": "was held",
    "resume": "was taken up again",
    "continue": "went on",
    "not_given": "was not given",
    "earlier": "is only named to say when something else came",
    "next": "came later, on a day that is asked for",
}


def _instead(one: Any, index: Index) -> str:  # noqa: ANN401 - an Instead, whose conditions are said alike
    where = [f"in {_kinds(one.kinds)}"] if one.kinds else []
    where += [f"with {said}" for said in _values(one.when, index)]
    return f"{' '.join(where)}: of {lower_first(index.catalogue.label(one.value_of))}"
