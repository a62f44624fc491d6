"""The assessment as plain text for people: at most 80 columns, no tabs."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from typing import Any

from hgnen_desktop.core.domain.case import Case
from hgnen_desktop.core.engine.assessment import Assessment, DecisionResult, EvidenceResult, Result
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.guidelines.schema import Area, Figure, Recommendation
from hgnen_desktop.core.wording import (
    DIRECTION_WORDS,
    WORKUP_WORDS,
    decision_words,
    need_words,
    source_words,
    without_controls,
)

WIDTH = 80


def assessment_text(assessment: Assessment, case: Case, index: Index) -> str:
    """The assessment as lines of text, ending with a line break."""
    lines = [*_head(assessment, case), *_reasons(assessment, index)]
    if assessment.withheld:
        lines += wrapped("No advice is given while findings contradict each other.")
        return "\n".join(lines) + "\n"
    lines += _section("WORKUP", _items(assessment.workup))
    lines += _section("OPTIONS (in the order of the sources; nothing is preferred)", _items(assessment.options))
    lines += _section("ADVISED AGAINST", _items(assessment.advised_against))
    lines += _section("CAUTIONS", _items(assessment.cautions))
    lines += _section("SURVEILLANCE RULES", _items(assessment.surveillance))
    lines += _section("EVIDENCE (figures, not advice)", _evidence(assessment.evidence))
    lines += _section("TRIALS NAMED BY THE SOURCES", _trials(assessment))
    lines += _section("WHERE THE SOURCES DIFFER OR STOP SHORT", _disagreements(assessment))
    lines += _section("UNDETERMINED (a finding is missing)", _undetermined(assessment, index))
    lines += _section("STILL NEEDED (most decisive first)", _needed(assessment, index))
    return "\n".join(lines) + "\n"


def wrapped(text: str, indent: str = "", first: str | None = None) -> list[str]:
    """The text in lines of at most 80 columns, without control characters."""
    return textwrap.wrap(
        without_controls(text),
        WIDTH,
        initial_indent=first if first is not None else indent,
        subsequent_indent=indent,
        break_on_hyphens=False,
    )


def figure_words(figure: Figure) -> str:
    """One figure in a line, for example ``Median OS, PS 0: 11.2 months (95 % CI 8.9 to 13.4), n = 110``."""
    words = f"{figure.measure}, {figure.group}:"
    unit = f" {figure.unit}" if figure.unit and figure.unit not in ("HR", "OR", "p") else ""
    if figure.estimate is not None:
        prefix = f"{figure.unit} " if figure.unit in ("HR", "OR") else ""
        words += f" {prefix}{figure.estimate:g}{unit}"
    if figure.range is not None:
        words += f" {figure.range[0]:g} to {figure.range[1]:g}{unit}"
    if figure.ci is not None:
        words += f" (95 % CI {figure.ci[0]:g} to {figure.ci[1]:g})"
    if figure.n is not None:
        words += f", n = {figure.n}"
    if figure.p is not None:
        words += f", p {figure.p}"
    return f"{words}. {figure.note}" if figure.note else words


def _head(assessment: Assessment, case: Case) -> Iterator[str]:
    yield "HG-NEN Companion: assessment"
    yield from wrapped(f"Case {case.label or case.case_id} as of {assessment.as_of.isoformat()}", "  ", "")
    yield from wrapped(
        "Guidelines: " + ", ".join(f"{pack} {version}" for pack, version, _ in assessment.packs), "  ", ""
    )
    yield f"Guideline hash: {assessment.guidelines_hash[:16]}"
    yield ""


def _reasons(assessment: Assessment, index: Index) -> Iterator[str]:
    for clash in assessment.contradictions:
        yield from wrapped(f"CONTRADICTION: {clash.message} {clash.remedy}", "  ", "")
    for clash in assessment.attention:
        yield from wrapped(f"Attention: {clash.message} {clash.remedy}", "  ", "")
    yield from _decision("ENTITY", assessment.entity, index)
    entity = assessment.entity.outcome
    for line in assessment.ledger:
        side = "for" if entity is None or line.entry.toward == entity.id else "against"
        toward = index.outcomes["entity"][line.entry.toward].label if entity is None or side == "against" else ""
        side = f"{side} ({toward})" if toward else side
        yield from wrapped(
            f"{line.entry.text} ({line.entry.weight}; {line.citations[0].text()})", "      ", f"  {side}: "
        )
    yield from _decision("SITUATION", assessment.situation, index)
    if not assessment.in_scope:
        yield from wrapped("The sources do not cover this patient; no pathway is shown.", "  ", "  ")
    yield ""


def _decision(name: str, result: DecisionResult, index: Index) -> Iterator[str]:
    yield from wrapped(f"{name}: {decision_words(result)}", "  ", "")
    if result.outcome is not None and result.outcome.text:
        yield from wrapped(result.outcome.text, "  ", "  ")
    if result.outcome is None:
        needs = ", ".join(index.catalogue.label(need) for need in result.needs)
        yield from wrapped(f"It cannot be decided without: {needs}.", "  ", "  ")


def _section(title: str, body: Iterable[str]) -> list[str]:
    lines = list(body)
    return [title, *lines, ""] if lines else []


def _items(results: Iterable[Result[Any]]) -> Iterator[str]:
    group = None
    for result in results:
        item = result.item
        label = ""
        if isinstance(item, Recommendation):
            if item.group != group:
                group = item.group
                yield f"  {group}"
            words = WORKUP_WORDS if item.area is Area.WORKUP else DIRECTION_WORDS
            label = f"[{words[item.direction]}] "
        yield from wrapped(f"{label}{item.title}: {item.text}", "      ", "    ")
        for side in getattr(item, "sides", ()):
            yield from wrapped(f"{side.label}: {side.text}", "        ", "      o ")
        yield from wrapped(f"({source_words(result)}) <{item.id}>", "      ")
        for flag in result.boundaries:
            yield from wrapped(f"On the boundary: {flag.note}", "        ", "      ! ")
        if item.interpretation:
            yield from wrapped(f"Our reading: {item.interpretation}", "        ", "      ")


def _evidence(evidence: Iterable[EvidenceResult]) -> Iterator[str]:
    for one in evidence:
        item = one.result.item
        yield from wrapped(f"{item.title}: {item.text}", "      ", "    ")
        for figure in item.figures:
            mark = "*" if figure in one.matching else "-"
            yield from wrapped(figure_words(figure), "        ", f"      {mark} ")
        yield from wrapped(f"Population: {item.population}. ({one.result.strength.text()})", "      ")
        if item.limits:
            yield from wrapped(f"Limits: {item.limits}", "      ")


def _trials(assessment: Assessment) -> Iterator[str]:
    for result in assessment.trials:
        trial = result.item
        number = f" ({trial.nct})" if trial.nct else ""
        yield from wrapped(
            f"{trial.name}{number}: {trial.tests} {trial.status}. ({result.strength.text()})", "      ", "    "
        )


def _disagreements(assessment: Assessment) -> Iterator[str]:
    for entry in assessment.disagreements:
        if entry.severity == "low":
            continue
        yield from wrapped(f"{entry.id} {entry.title} ({entry.kind}, {entry.severity})", "      ", "    ")
        for position in entry.positions:
            yield from wrapped(f"{position.who}: {position.text}", "        ", "      o ")
        yield from wrapped(f"Here: {entry.handling}", "        ", "      ")


def _undetermined(assessment: Assessment, index: Index) -> Iterator[str]:
    for result in assessment.undetermined:
        needs = ", ".join(index.catalogue.label(need) for need in result.needs)
        yield from wrapped(f"{result.item.title}: needs {needs} <{result.item.id}>", "      ", "    ? ")


def _needed(assessment: Assessment, index: Index) -> Iterator[str]:
    for place, need in enumerate(assessment.needed, 1):
        yield from wrapped(need_words(need, index), "       ", f"  {place:>3}. ")
