"""What a person typed, wherever it stands in a plan, so that a form can say which characters it cannot show."""

from __future__ import annotations

from collections.abc import Iterator

from hgnen_desktop.core.careplan.plan import CarePlan


def entered(plan: CarePlan) -> Iterator[tuple[str, str]]:
    """Everything that a person typed, with its place, for the check of characters."""
    yield "label", plan.label
    yield "name", plan.name or ""
    yield "notes", plan.notes
    yield "question", plan.question
    if plan.signer is not None:
        yield "signer", f"{plan.signer.name} {plan.signer.role} {plan.signer.institution}"
    yield from ((f"note on {line.label}", line.note or "") for line in plan.findings)
    for test in plan.tests:
        if test.record and test.record.result:
            yield f"result of {test.item.title}", test.record.result
    for option in plan.decided:
        if option.decision and option.decision.reason:
            yield f"reason for {option.result.item.title}", option.decision.reason
    for decision in plan.own_options:
        yield "own option", f"{decision.text} {decision.reason or ''}"
    for other in (*plan.unlisted_decisions, *plan.earlier_decisions):
        decision = other.decision
        yield f"decision on {other.title}", f"{other.title} {decision.line or ''} {decision.reason or ''}"
    for follow in (*(one.plan for one in plan.schedules), *plan.past_follow_ups):
        yield "anchor event", follow.anchor.event or ""
        yield "rule of the clinic's own", follow.text if follow.own else ""
        yield "reason for the end of a follow-up", follow.end_reason or ""
        yield from (("note on a visit", one.note or "") for line in follow.lines for one in line.records)
    # A note may quote the id of a visit that stands in the case file.
    yield from (("follow-up", note) for note in plan.date_notes)
