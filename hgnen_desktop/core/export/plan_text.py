"""The care plan as plain text of at most 80 columns, for a record system. The first lines say whose it is and of when."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from hgnen_desktop.core.careplan.plan import CarePlan, OptionLine, WorkupLine
from hgnen_desktop.core.domain.case import Verdict
from hgnen_desktop.core.domain.dates import long_date
from hgnen_desktop.core.export.assessment_text import figure_words, wrapped
from hgnen_desktop.core.export.words import DIRECTION_WORDS, WORKUP_WORDS, decision_words, source_words
from hgnen_desktop.core.schedule.surveillance import Schedule

VERDICT_WORDS = {
    Verdict.ACCEPTED: "accepted",
    Verdict.DECLINED: "declined",
    Verdict.DEFERRED: "deferred",
    Verdict.ADDED: "added by the clinician",
}


def plan_text(plan: CarePlan) -> str:
    """The care plan as lines of text, ending with a line break."""
    lines = [*_head(plan)]
    lines += _section("DIAGNOSIS", _diagnosis(plan))
    lines += _section("FINDINGS", _findings(plan))
    lines += _section("WORKUP", _workup(plan.workup))
    lines += _section("OPTIONS CONSIDERED (in the order of the sources)", _options(plan.options))
    lines += _section("DECISION", _decision(plan))
    lines += _section("SURVEILLANCE", _surveillance(plan))
    lines += _section("CAUTIONS", _cautions(plan))
    lines += _section("FIGURES OF THE PATIENT'S STRATA (no personal estimate)", _prognosis(plan))
    lines += _section("OPEN QUESTIONS", _open(plan))
    lines += _section("WHERE THE SOURCES DIFFER OR STOP SHORT", _disagreements(plan))
    lines += _section("SOURCES", _sources(plan))
    lines += _section("INTENDED USE", iter(wrapped(plan.intended_use, "  ")))
    return "\n".join(lines) + "\n"


def choice_words(schedule: Schedule) -> list[str]:
    """For each point that the source leaves open: what it says, and what the dates were made with."""
    words = []
    for choice in schedule.choices:
        used = choice.allowed[choice.used]
        how = "chosen" if choice.chosen else "not yet chosen; dated at the closest follow-up the source allows"
        words.append(f"{choice.question} The source says {choice.source_says}; used here: {used} ({how}).")
    if schedule.goes_on:
        words.append(
            f"Visits go on as long as the source's condition lasts; the first {schedule.horizon_months} months are listed."
        )
    return words


def _head(plan: CarePlan) -> Iterator[str]:
    status = f"CARE PLAN of {plan.plan_date.isoformat()}  {'FINAL' if plan.final else 'DRAFT'}"
    yield from wrapped(f"{plan.label or plan.case_id}  {status}", "  ", "")
    yield from wrapped(plan.name or "", "  ", "")
    versions = ", ".join(f"{source.short} {source.version}" for source in plan.sources)
    yield from wrapped(f"Guidelines {versions}; hash {plan.assessment.guidelines_hash[:16]}", "  ", "")
    yield ""


def _section(title: str, body: Iterable[str]) -> list[str]:
    lines = list(body)
    return [title, *lines, ""] if lines else []


def _diagnosis(plan: CarePlan) -> Iterator[str]:
    assessment = plan.assessment
    yield from wrapped(f"Entity: {decision_words(assessment.entity)}", "  ", "  ")
    for line in assessment.ledger:
        toward = plan.index.outcomes["entity"][line.entry.toward].label
        yield from wrapped(
            f"toward {toward}: {line.entry.text} ({line.entry.weight}; {line.citations[0].text()})", "      ", "    "
        )
    yield from wrapped(f"Situation: {decision_words(assessment.situation)}", "  ", "  ")
    outcome = assessment.situation.outcome
    if outcome is not None and outcome.text:
        yield from wrapped(outcome.text, "    ")


def _findings(plan: CarePlan) -> Iterator[str]:
    step = None
    for line in plan.findings:
        if line.step != step:
            step = line.step
            yield f"  {step}"
        on = f" ({line.on.isoformat()})" if line.on else ""
        yield from wrapped(f"{line.label}: {line.value}{on}", "      ", "    ")
        if line.note:
            yield from _own_words(line.note, "      ")
    if plan.notes:
        yield "  Notes"
        yield from _own_words(plan.notes, "    ")


def _own_words(text: str, indent: str) -> Iterator[str]:
    """A person's own words, line by line; tabs would shift columns in a record system."""
    for line in text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n").expandtabs(4).split("\n"):
        yield from wrapped(line, indent) or [""]


def _workup(lines: Iterable[WorkupLine]) -> Iterator[str]:
    for line in lines:
        item = line.result.item
        state = line.record.state.value if line.record else ("result entered" if line.answered else "open")
        yield from wrapped(f"[{WORKUP_WORDS[item.direction]}] {item.title} ({state}): {item.text}", "      ", "    ")
        yield from wrapped(f"({source_words(line.result)})", "      ")
        if line.record and line.record.result:
            yield from _own_words(line.record.result, "      ")


def _options(lines: Iterable[OptionLine]) -> Iterator[str]:
    group = None
    for line in lines:
        item = line.result.item
        if item.group != group:
            group = item.group
            yield f"  {group}"
        yield from wrapped(f"[{DIRECTION_WORDS[item.direction]}] {item.title}: {item.text}", "      ", "    ")
        for side in item.sides:
            yield from wrapped(f"{side.label}: {side.text}", "        ", "      o ")
        yield from wrapped(f"({source_words(line.result)})", "      ")
        for flag in line.result.boundaries:
            yield from wrapped(f"On the boundary: {flag.note}", "        ", "      ! ")


def _decision(plan: CarePlan) -> Iterator[str]:
    for line in plan.decided:
        assert line.decision is not None
        yield from wrapped(f"{line.result.item.title}: {VERDICT_WORDS[line.decision.verdict]}", "      ", "    ")
        if line.decision.reason:
            yield from _own_words(line.decision.reason, "      ")
    for decision in plan.own_options:
        yield from wrapped(
            f"{decision.text} ({VERDICT_WORDS[decision.verdict]}; not from the sources)", "      ", "    "
        )
        if decision.reason:
            yield from _own_words(decision.reason, "      ")
    if not plan.decided and not plan.own_options:
        yield "    No decision recorded."


def _surveillance(plan: CarePlan) -> Iterator[str]:
    for schedule in plan.schedules:
        rule = schedule.rule
        yield from wrapped(f"{rule.title}: {rule.text}", "    ", "  ")
        citation = plan.index.citation(rule.statements[0])
        yield from wrapped(f"({citation.strength_words()}; {citation.text()})", "    ")
        yield from wrapped(f"Counted from {schedule.anchor.words()}.", "    ")
        if rule.needs_confirmation:
            yield from wrapped(f"To confirm: {rule.needs_confirmation}", "    ")
        for words in choice_words(schedule):
            yield from wrapped(words, "      ", "    o ")
        for visit in schedule.visits:
            yield from wrapped(f"{_day(visit.target)}  {visit.counted}", "                       ", "      ")
        for item in rule.as_indicated:
            yield from wrapped(f"As indicated, without a date: {item.title}. {item.text}", "      ", "    o ")
        yield from wrapped(f"Afterwards: {schedule.after_end}", "    ")
    if not plan.schedules and plan.assessment.surveillance:
        yield from wrapped("No anchor date was given, so nothing is dated.", "    ")
    if not plan.assessment.surveillance:
        yield from wrapped("The sources give no surveillance rule for this situation.", "    ")


def _day(date: dt.date) -> str:
    return long_date(date)


def _cautions(plan: CarePlan) -> Iterator[str]:
    for result in plan.assessment.cautions:
        yield from wrapped(f"{result.item.title}: {result.item.text}", "      ", "    ! ")
        yield from wrapped(f"({source_words(result)})", "      ")


def _prognosis(plan: CarePlan) -> Iterator[str]:
    for one in plan.prognosis:
        for figure in one.matching:
            yield from wrapped(figure_words(figure), "      ", "    - ")
        if one.matching:
            yield from wrapped(f"({one.result.item.population}; {one.result.strength.text()})", "      ")


def _open(plan: CarePlan) -> Iterator[str]:
    for need in plan.assessment.needed:
        what = "the situation and " if need.situations else ""
        yield from wrapped(
            f"{need.label} ({need.state}) would help to settle {what}{need.items} items.", "      ", "    ? "
        )
    for result in plan.assessment.undetermined:
        needs = ", ".join(plan.index.catalogue.label(need) for need in result.needs)
        yield from wrapped(f"{result.item.title}: undetermined, needs {needs}.", "      ", "    ? ")


def _disagreements(plan: CarePlan) -> Iterator[str]:
    for entry in plan.assessment.disagreements:
        if entry.severity == "low":
            continue
        yield from wrapped(f"{entry.id} {entry.title}", "      ", "    ")
        for position in entry.positions:
            yield from wrapped(f"{position.who}: {position.text}", "        ", "      o ")


def _sources(plan: CarePlan) -> Iterator[str]:
    for source in plan.sources:
        yield from wrapped(source.reference, "      ", "    ")
        yield from wrapped(f"Pack {source.pack} {source.version}, hash {source.hash[:16]}; {source.review}.", "      ")
