"""What a reviewer reads of one item: what it says, how firmly and in whose voice, when, on which statements, and our reading."""

from __future__ import annotations

from collections.abc import Iterator

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.export.guideline_text import criterion_words, phase_words
from hgnen_desktop.core.guidelines.index import Index, item_strength
from hgnen_desktop.core.guidelines.schema import (
    Area,
    Caution,
    Criterion,
    DecisionGraph,
    Disagreement,
    Evidence,
    Feasibility,
    Item,
    LedgerEntry,
    Recommendation,
    Silence,
    SurveillanceRule,
    Trial,
)
from hgnen_desktop.core.review.shared_passage import shared_condition, shared_rows, shared_text, shared_title
from hgnen_desktop.core.signoff.shared import SHARED
from hgnen_desktop.core.signoff.subjects import Key, Kind, Subject, wording
from hgnen_desktop.core.wording import DIRECTION_WORDS, WORKUP_WORDS, figure_words

_EFFECTS = {"rules_out": "rules out", "weighs": "weighs on"}
_DIFFERS = {
    "conflict": "the sources differ",
    "gap": "the sources stop short",
    "ambiguity": "can be read in two ways",
    "boundary": "what lies on the boundary",
    "misprint": "misprint in the source",
}
_WEIGHT = {"low": "of little weight", "medium": "of some weight", "high": "of great weight"}
_MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class Quote:
    """A statement in our words, with where it stands in the source and how firmly it is said."""

    id: str
    where: str
    strength: str
    text: str
    note: str


@dataclass(frozen=True, slots=True)
class Passage:
    """One thing that is read and signed by itself.

    Attributes:
        number: its place in the order of reading.
        key, kind: what it is.
        title: what it is called.
        direction: what the source says to do, in a word; empty where it is no recommendation.
        strength: how firmly, and who says it.
        text: what is said to a clinician.
        when: for whom it holds, as indented lines.
        more: further lines, each with what it is: cycles, sides, figures, intervals, positions.
        reading: where more is read than is printed, our reading.
        quotes: the statements it rests on.
        wording: the digest of all of it.
    """

    number: int
    key: Key
    kind: Kind
    title: str
    direction: str
    strength: str
    text: str
    when: tuple[str, ...]
    more: tuple[tuple[str, str], ...]
    reading: str
    quotes: tuple[Quote, ...]
    wording: str

    @property
    def about(self) -> str:
        """Kind, direction and strength in a line."""
        return "; ".join(part for part in (self.kind.value, self.direction, self.strength) if part)


def make_passage(subject: Subject, index: Index, number: int) -> Passage:
    """What a reviewer reads of a subject."""
    entry = subject.entry
    return Passage(
        number=number,
        key=subject.key,
        kind=subject.kind,
        title=_title(subject, index),
        direction=_direction(subject),
        strength=_strength(subject, index),
        text=_text(subject),
        when=tuple(_when(subject, index)),
        more=tuple(_more(subject, index)),
        reading=getattr(entry, "interpretation", None) or "",
        quotes=tuple(_quotes(subject, index)),
        wording=wording(subject, index),
    )


def _title(subject: Subject, index: Index) -> str:
    entry = subject.entry
    if isinstance(entry, Item | Disagreement):
        return entry.title
    if isinstance(entry, DecisionGraph):
        return f"{entry.label}: {entry.question}"
    if isinstance(entry, LedgerEntry):
        return f"{entry.text} ({entry.weight})"
    if isinstance(entry, Silence):
        return f"The sources say nothing: {index.questions[entry.question].label}"
    if isinstance(entry, Feasibility):
        named = _touched(entry, index)
        more = f" and {len(named) - _MOST_NAMED} more" if len(named) > _MOST_NAMED else ""
        return f"What {_EFFECTS[entry.effect]} {', '.join(named[:_MOST_NAMED])}{more}"
    return shared_title(entry, index)


def _touched(rule: Feasibility, index: Index) -> list[str]:
    """What a rule rules out or weighs on."""
    return [index.vocabulary.label(one) for one in rule.terms] + [index.items[one].title for one in rule.items]


def _direction(subject: Subject) -> str:
    entry = subject.entry
    if isinstance(entry, Recommendation):
        return (WORKUP_WORDS if entry.area is Area.WORKUP else DIRECTION_WORDS)[entry.direction]
    if isinstance(entry, Caution):
        return "advice ends here" if entry.ends_advice else entry.level
    if isinstance(entry, Disagreement):
        return f"{_DIFFERS[entry.kind]}, {_WEIGHT[entry.severity]}"
    return ""


def _strength(subject: Subject, index: Index) -> str:
    if not subject.statements or isinstance(subject.entry, Disagreement | DecisionGraph) or subject.key.pack == SHARED:
        return ""
    citation = index.citation(subject.statements[0])
    entry = subject.entry
    words = item_strength(entry, citation) if isinstance(entry, Item) else citation.strength_words()
    return words if citation.voice in words else f"{words}, {citation.voice}"


def _text(subject: Subject) -> str:
    entry = subject.entry
    if isinstance(entry, Disagreement):
        return f"Here: {entry.handling}"
    if isinstance(entry, Feasibility):
        return entry.because
    if isinstance(entry, DecisionGraph):
        return ""
    return entry.text if isinstance(entry, Item | LedgerEntry | Silence) else shared_text(entry)


def _when(subject: Subject, index: Index) -> Iterator[str]:
    entry = subject.entry
    if isinstance(entry, DecisionGraph):
        return
    condition: Criterion | None = shared_condition(entry)
    if isinstance(entry, Feasibility | LedgerEntry):
        condition = entry.when
    elif isinstance(entry, Item | Disagreement):
        condition = entry.applies_when
    if condition is not None:
        yield from criterion_words(index, condition)


def _more(subject: Subject, index: Index) -> Iterator[tuple[str, str]]:
    entry = subject.entry
    if isinstance(entry, Recommendation):
        yield from _of_recommendation(entry, index)
    elif isinstance(entry, SurveillanceRule):
        yield from _of_rule(entry)
    elif isinstance(entry, Evidence):
        yield "Population", entry.population
        yield from (("Limits", one) for one in (entry.limits,) if one)
        yield from (("Figure", figure_words(one)) for one in entry.figures)
    elif isinstance(entry, Trial):
        yield "Trial", f"{entry.name} {entry.nct or ''}: {entry.tests} ({entry.status})"
    elif isinstance(entry, Caution):
        yield from (("On the boundary", f"at {one.at:g}: {one.note}") for one in entry.boundaries)
    elif isinstance(entry, Disagreement):
        yield from ((one.who, one.text) for one in entry.positions)
    else:
        yield from _of_others(subject, index)


def _of_recommendation(item: Recommendation, index: Index) -> Iterator[tuple[str, str]]:
    if item.of:
        yield "Qualifies", "; ".join(index.items[one].title for one in item.of)
    if item.regimen:
        yield "Regimen", item.regimen.words()
    yield from ((side.label, side.text) for side in item.sides)
    yield from (("On the boundary", f"at {one.at:g}: {one.note}") for one in item.boundaries)
    if item.evidence or item.trials:
        yield "Shown with it", "; ".join(index.items[one].title for one in (*item.evidence, *item.trials))


def _of_rule(rule: SurveillanceRule) -> Iterator[tuple[str, str]]:
    yield "What", f"{rule.procedure}; {rule.setting}"
    yield "Counted from", " or ".join(one.label for one in rule.anchors)
    yield from (("Interval", phase_words(one)) for one in rule.phases)
    yield from ((one.title, one.text) for one in rule.as_indicated)
    yield "Afterwards", rule.after_end
    yield from (("To confirm", one) for one in (rule.needs_confirmation,) if one)


def _of_others(subject: Subject, index: Index) -> Iterator[tuple[str, str]]:
    entry = subject.entry
    if isinstance(entry, DecisionGraph):
        yield from _of_decision(entry, index)
    elif isinstance(entry, Feasibility):
        yield _EFFECTS[entry.effect].capitalize(), "; ".join(_touched(entry, index))
        if entry.instead:
            yield "In its place", "; ".join(index.items[one].title for one in entry.instead)
    elif isinstance(entry, Silence):
        labels = index.outcomes[index.roles["situation"]]
        yield "In", "; ".join(labels[one].label for one in entry.situations)
    elif isinstance(entry, LedgerEntry):
        yield "Speaks toward", index.outcomes[index.roles["entity"]][entry.toward].label
    elif not isinstance(entry, Item | Disagreement):
        yield from shared_rows(entry, index)


def _of_decision(decision: DecisionGraph, index: Index) -> Iterator[tuple[str, str]]:
    """Each question with its answers, and where each leads: to the next question, which its number names, or to an end."""
    numbers = {node.id: number for number, node in enumerate(decision.nodes, 1)}
    for node in decision.nodes:
        ways = (
            f"{one.answer} \u2192 {f'question {numbers[one.goto]}' if one.goto else index.outcomes[decision.id][one.outcome or ''].label}"
            for one in node.branches
        )
        yield f"Question {numbers[node.id]}", f"{node.question} {'; '.join(ways)}"


def _quotes(subject: Subject, index: Index) -> Iterator[Quote]:
    for name in subject.statements:
        statement, citation = index.statements[name], index.citation(name)
        notes = [("Note", statement.note), ("Corrected", statement.correction)]
        note = " ".join(f"{word}: {text}" for word, text in notes if text)
        yield Quote(name, citation.text(), citation.strength_words(), statement.text, note)
