"""The care plan as plain text of at most 80 columns, for a record system. The first lines say whose it is and of when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hgnen_desktop.core.careplan.plan import CarePlan, OptionLine, WorkupLine
from hgnen_desktop.core.careplan.plan_dates import Dated
from hgnen_desktop.core.domain.case import Decision
from hgnen_desktop.core.domain.dates import long_date
from hgnen_desktop.core.export.assessment_text import figure_words, wrapped
from hgnen_desktop.core.export.plan_words import (
    EARLIER,
    NO_DECISION,
    PAST_FOLLOW_UPS,
    UNLISTED,
    choice_words,
    no_dates,
    open_needs,
    option_decision,
    other_decision,
    own_decision,
    past_lines,
    past_words,
    reason_words,
    rule_words,
    state_words,
    undetermined,
    workup_state,
)
from hgnen_desktop.core.schedule.visits import FollowUp, VisitLine
from hgnen_desktop.core.wording import DIRECTION_WORDS, WORKUP_WORDS, decision_words, source_words


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


def _head(plan: CarePlan) -> Iterator[str]:
    status = f"CARE PLAN of {plan.plan_date.isoformat()}  {'FINAL' if plan.final else 'DRAFT'}"
    yield from wrapped(f"{plan.title}  {status}", "  ", "")
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
        state = f" ({words})" if (words := workup_state(line)) else ""
        yield from wrapped(f"[{WORKUP_WORDS[item.direction]}] {item.title}{state}: {item.text}", "      ", "    ")
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
        if line.decision is not None:
            yield from wrapped(f"Decision: {option_decision(line)}.", "        ", "      = ")


def _decision(plan: CarePlan) -> Iterator[str]:
    for line in plan.decided:
        yield from wrapped(f"{line.result.item.title}: {option_decision(line)}", "      ", "    ")
        yield from _reason(line.decision)
    for decision in plan.own_options:
        yield from wrapped(own_decision(decision), "      ", "    ")
        yield from _reason(decision)
    if not plan.decided and not plan.own_options:
        yield f"    {NO_DECISION}"
    for heading, others in ((UNLISTED, plan.unlisted_decisions), (EARLIER, plan.earlier_decisions)):
        if others:
            yield from wrapped(heading, "  ")
        for other in others:
            yield from wrapped(other_decision(other), "      ", "    ")
            yield from _reason(other.decision)


def _reason(decision: Decision | None) -> Iterator[str]:
    if decision is not None and decision.reason:
        yield from _own_words(decision.reason, "      ")


def _surveillance(plan: CarePlan) -> Iterator[str]:
    for dated in plan.schedules:
        yield from _dated(dated, plan)
    if not plan.schedules:
        yield from wrapped(no_dates(plan), "    ")
    for note in plan.date_notes:
        yield from wrapped(note, "      ", "    ! ")
    if plan.past_follow_ups:
        yield f"  {PAST_FOLLOW_UPS}"
    for past in plan.past_follow_ups:
        yield from _past(past)


def _dated(dated: Dated, plan: CarePlan) -> Iterator[str]:
    follow, (text, source) = dated.plan, rule_words(dated, plan)
    yield from wrapped(text if dated.rule is None else f"{follow.title}: {text}", "    ", "  ")
    yield from wrapped(f"({source})", "    ")
    yield from wrapped(f"Counted from {follow.anchor.words()}.", "    ")
    if dated.doubt:
        yield from wrapped(dated.doubt, "      ", "    ! ")
    if follow.needs_confirmation:
        yield from wrapped(f"To confirm: {follow.needs_confirmation}", "    ")
    for words in choice_words(dated):
        yield from wrapped(words, "      ", "    o ")
    for line in follow.lines:
        yield from _visit(line, state_words(line, dated))
    for item in dated.rule.as_indicated if dated.rule is not None else ():
        yield from wrapped(f"As indicated, without a date: {item.title}. {item.text}", "      ", "    o ")
    yield from wrapped(f"Afterwards: {follow.after_end}", "    ")


def _past(past: FollowUp) -> Iterator[str]:
    for number, words in enumerate(past_words(past)):
        yield from wrapped(" ".join(words.split()), "    ", "  " if number == 0 else "    ")
    for line in past_lines(past):
        yield from _visit(line, line.state.value)


def _visit(line: VisitLine, state: str) -> Iterator[str]:
    said = f"{state:<10}  " if state else ""
    yield from wrapped(
        " ".join(reason_words(line).split()), "                       ", f"      {long_date(line.present):<15}  {said}"
    )


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
    for words in open_needs(plan):
        yield from wrapped(words, "      ", "    ? ")
    open_items = list(undetermined(plan))
    if open_items:
        yield "  Undetermined until then"
    for words in open_items:
        yield from wrapped(words, "      ", "    ? ")


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
