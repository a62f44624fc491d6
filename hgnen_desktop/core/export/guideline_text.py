"""The guidelines themselves as text: one entry by its id, and whole packs as a review copy in Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hgnen_desktop.core.errors import Fault, HgnenError
from hgnen_desktop.core.export.document_text import wrapped
from hgnen_desktop.core.guidelines.catalogue import allowed_in_words
from hgnen_desktop.core.guidelines.index import Index, pack_items
from hgnen_desktop.core.guidelines.schema import (
    Area,
    Caution,
    Criterion,
    DecisionGraph,
    Disagreement,
    Evidence,
    Figure,
    Item,
    Pack,
    Phase,
    Recommendation,
    Span,
    Statement,
    SurveillanceRule,
    Trial,
)
from hgnen_desktop.core.phrase import day_words
from hgnen_desktop.core.wording import DIRECTION_WORDS, WORKUP_WORDS, figure_words


def show(index: Index, name: str) -> str:
    """The entry with this id: a pack, statement, finding, decision, item, ledger entry or disagreement.

    Raises:
        HgnenError: when there is none, with the nearest names.
    """
    return "\n".join(_entry(index, name)) + "\n"


def criterion_words(index: Index, criterion: Criterion | None, level: int = 0) -> list[str]:
    """A criterion as indented lines."""
    if criterion is None:
        return ["  " * level + "always"]
    lines = ["  " * level + index.phrase(criterion)]
    for child in criterion.children():
        lines += criterion_words(index, child, level + 1)
    return lines


def _entry(index: Index, name: str) -> Iterator[str]:
    if name in index.packs:
        yield from _pack(index, index.packs[name])
    elif name in index.statements:
        yield from _statement(index, index.statements[name])
    elif name in index.catalogue:
        yield from _finding(index, name)
    elif name in index.decisions:
        yield from _decision(index, index.decisions[name])
    elif name in index.items:
        yield from item_lines(index, index.items[name])
    elif name in index.disagreements:
        yield from disagreement_lines(index, index.disagreements[name])
    else:
        raise HgnenError(Fault("", f"There is no entry '{name}' in the guidelines.", _near(index, name)))


def _near(index: Index, name: str) -> str:
    import difflib

    known = [
        *index.packs,
        *index.statements,
        *index.catalogue.findings,
        *index.decisions,
        *index.items,
        *index.disagreements,
    ]
    close = difflib.get_close_matches(name, known, n=3)
    return f"Did you mean {' or '.join(close)}?" if close else "'hgnen-desktop guidelines list' names the packs."


def _pack(index: Index, pack: Pack) -> Iterator[str]:
    del index
    yield f"{pack.id} {pack.version} ({pack.role})"
    source = pack.source
    yield from wrapped(
        f"{source.authors} {source.title}. {source.journal}." + (f" doi {source.doi}" if source.doi else ""), "  "
    )
    yield from wrapped(source.licence, "  ")
    yield f"  encoded {day_words(pack.encoded_on)}, review by {day_words(pack.review_by)}"
    yield f"  hash {pack.hash}"
    counts = {
        "statements": pack.statements,
        "items": pack_items(pack),
        "ledger entries": pack.ledger,
        "disagreements": pack.disagreements,
    }
    yield "  " + ", ".join(f"{len(entries)} {name}" for name, entries in counts.items())


def _statement(index: Index, statement: Statement) -> Iterator[str]:
    citation = index.citation(statement.id)
    yield f"{statement.id}: {citation.text()}"
    yield f"  {citation.strength_words()}, {statement.kind.replace('_', ' ')}; {statement.about}"
    yield from wrapped(statement.text, "  ")
    for extra in (statement.note, statement.correction):
        if extra:
            yield from wrapped(extra, "    ", "  Note: ")
    carried = [item.id for item in index.items.values() if statement.id in item.statements]
    if carried:
        yield from wrapped(f"Carried by: {', '.join(carried)}", "    ", "  ")


def _finding(index: Index, name: str) -> Iterator[str]:
    finding = index.catalogue[name]
    yield f"{finding.id}: {finding.label}"
    yield from wrapped(finding.question, "  ")
    yield from wrapped(f"Allowed: {allowed_in_words(finding)}. Supplied by: {finding.supplied_by}.", "  ")
    yield from wrapped(f"Why: {finding.why}", "  ")
    if finding.help:
        yield from wrapped(finding.help, "  ")
    if finding.relevant_when is not None:
        yield "  Asked when:"
        yield from criterion_words(index, finding.relevant_when, 2)


def _decision(index: Index, decision: DecisionGraph) -> Iterator[str]:
    yield f"{decision.id}: {decision.question}"
    for node in decision.nodes:
        yield f"  {node.id}: {node.question}"
        for branch in node.branches:
            target = branch.goto or (index.outcomes[decision.id][branch.outcome].label if branch.outcome else "")
            yield from wrapped(f"{branch.answer} -> {target}", "        ", "    - ")
    if decision.interpretation:
        yield from wrapped(f"Our reading: {decision.interpretation}", "  ")


def _kind(item: Item) -> str:
    """What an item is, in words: 'surveillance rule'."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", type(item).__name__).lower()


def item_lines(index: Index, item: Item) -> Iterator[str]:
    """An item with its criterion and every statement it rests on."""
    first = index.citation(item.statements[0])
    kind = _kind(item)
    if isinstance(item, Recommendation):
        kind = (WORKUP_WORDS if item.area is Area.WORKUP else DIRECTION_WORDS)[item.direction]
    elif isinstance(item, Caution) and item.level != kind:
        kind = f"{kind} ({item.level})"
    yield f"{item.id}: {item.title} [{kind}; {first.strength_words()}]"
    yield from wrapped(item.text, "  ")
    yield "  Applies when:"
    yield from criterion_words(index, item.applies_when, 2)
    if isinstance(item, Recommendation):
        yield from _recommendation(item)
    elif isinstance(item, Evidence):
        yield from (line for one in item.figures for line in wrapped(_figure(index, one), "      ", "    - "))
        yield from wrapped(f"Population: {item.population}", "  ")
    elif isinstance(item, Trial):
        yield f"  {item.name} {item.nct or ''}: {item.tests} ({item.status})"
    elif isinstance(item, SurveillanceRule):
        yield from _rule(item)
    if item.interpretation:
        yield from wrapped(f"Our reading: {item.interpretation}", "  ")
    for statement in item.statements:
        citation = index.citation(statement)
        text = index.statements[statement].text
        yield from wrapped(f"{statement} ({citation.strength_words()}; {citation.text()}): {text}", "      ", "    ")


def _figure(index: Index, figure: Figure) -> str:
    """A figure with the condition under which it is marked as of the patient's own stratum."""
    words = figure_words(figure)
    if figure.applies_when is None:
        return words
    return f"{words.rstrip('.')}. Marked when: {_inline(index, figure.applies_when)}"


def _inline(index: Index, criterion: Criterion | None) -> str:
    return "; ".join(line.strip() for line in criterion_words(index, criterion))


def _recommendation(item: Recommendation) -> Iterator[str]:
    if item.regimen:
        yield from wrapped(f"Regimen: {item.regimen.words()}", "    ", "  ")
    for side in item.sides:
        yield from wrapped(f"{side.label}: {side.text}", "      ", "    o ")
    for edge in item.boundaries:
        yield from wrapped(f"On the boundary at {edge.at:g}: {edge.note}", "      ", "    ! ")


def _rule(rule: SurveillanceRule) -> Iterator[str]:
    yield f"  {rule.procedure}; {rule.setting}"
    for phase in rule.phases:
        yield from wrapped(phase_words(phase), "      ", "    - ")
    yield from wrapped(f"Afterwards: {rule.after_end}", "    ", "  ")


def phase_words(phase: Phase) -> str:
    """A stretch of a follow-up rule in a line, for example ``years 1 to 3: every 3 months for 36 months``."""
    lasts = f"for {_span(phase.lasts)} months" if phase.lasts else ""
    ends = " or ".join(end.label for end in phase.ends)
    return f"{phase.label}: every {_span(phase.every)} months {lasts or ends or 'while the condition lasts'}"


def _span(span: Span) -> str:
    return f"{span.min} to {span.max}" if span.max != span.min else f"{span.min}"


def disagreement_lines(index: Index, entry: Disagreement) -> Iterator[str]:
    """A disagreement with each position and the strength of its statements."""
    yield f"{entry.id}: {entry.title} [{entry.kind}, {entry.severity}]"
    for position in entry.positions:
        cited = "; ".join(f"{one} ({index.citation(one).strength_words()})" for one in position.statements)
        yield from wrapped(f"{position.who}: {position.text}" + (f" [{cited}]" if cited else ""), "      ", "    o ")
    yield from wrapped(f"Here: {entry.handling}", "    ", "  ")


# --- review copy -------------------------------------------------------------------------------------------------------


def review_copy(index: Index, pack: Pack) -> str:
    """A whole pack as Markdown that a clinician can check against the paper, section by section of the source."""
    lines = [f"# {pack.title}", "", *_pack(index, pack), ""]
    carriers: dict[str, list[Item]] = {}
    for item in index.items.values():
        for name in item.statements:
            carriers.setdefault(name, []).append(item)
    section = None
    for statement in pack.statements:
        if statement.section != section:
            section = statement.section
            lines += ["", f"## {section}", ""]
        citation = index.citation(statement.id)
        lines.append(
            f"- **{statement.id}** ({citation.strength_words()}, {statement.kind.replace('_', ' ')}): {statement.text}"
        )
        lines += [
            f"  - {word}: {text}"
            for word, text in (("Note", statement.note), ("Corrected", statement.correction))
            if text
        ]
        for item in carriers.get(statement.id, ()):
            lines += _carried(index, item, statement.id)
    if pack.disagreements:
        lines += ["", "## Where the sources differ, stop short or misprint", ""]
        for entry in pack.disagreements:
            lines += [f"### {entry.id} {entry.title} ({entry.kind}, {entry.severity})", ""]
            lines += [f"- {position.who}: {position.text}" for position in entry.positions]
            lines += [f"- Here: {entry.handling}", ""]
    return "\n".join(lines).rstrip() + "\n"


def _carried(index: Index, item: Item, statement: str) -> Iterator[str]:
    """An item beneath a statement it rests on: its words, its figures from there and, once, what we read into it."""
    kind, when = _kind(item), _inline(index, item.applies_when)
    yield f"  - carried by `{item.id}` ({kind}): {item.title}. {item.text} *When:* {when}"
    evidence = item if isinstance(item, Evidence) else None
    if statement == item.statements[0]:
        asides = [("Our reading", item.interpretation)]
        asides += [("Population", evidence.population), ("Limits", evidence.limits)] if evidence else []
        yield from (f"    - {word}: {text}" for word, text in asides if text)
    if evidence:
        yield from (f"    - Figure: {_figure(index, one)}" for one in evidence.figures if one.statement == statement)
