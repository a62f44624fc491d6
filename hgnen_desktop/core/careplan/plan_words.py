"""Decisions and dates of a care plan as finished words."""

from __future__ import annotations

from hgnen_desktop.core.careplan.plan import CarePlan, DecisionLine, OptionLine
from hgnen_desktop.core.careplan.plan_dates import Dated
from hgnen_desktop.core.domain.case import Decision
from hgnen_desktop.core.guidelines.index import item_strength
from hgnen_desktop.core.phrase import day_words
from hgnen_desktop.core.schedule.follow_up import OWN_CITATION
from hgnen_desktop.core.schedule.months import span_words
from hgnen_desktop.core.schedule.visits import FollowUp, VisitLine, line_words
from hgnen_desktop.core.wording import no_rule, verdict_words

NO_DECISION = "No decision recorded."
NONE_NOW = "No decision on the options of the present line."
EARLIER = "Earlier decisions: of an earlier line of treatment, or replaced by a later one"
UNLISTED = "Decided, but no longer among the options for the findings as they are now"
PAST_FOLLOW_UPS = "Follow-up that has ended"


# --- decisions ---------------------------------------------------------------------------------------------------------


def option_decision(line: OptionLine) -> str:
    """The decision on an option, for example ``accepted on 2026-01-15``; empty when there is none."""
    return verdict_words(line.decision, line.result.item.direction) if line.decision is not None else ""


def own_decision(decision: Decision) -> str:
    """An option of the clinician's own, marked as not from the sources."""
    return f"{decision.text} ({verdict_words(decision, None)}; not from the sources)"


def other_decision(line: DecisionLine) -> str:
    """A decision that belongs to no option of the present list, with its line of treatment."""
    of_line = f"{line.decision.line}: " if line.decision.line else ""
    if line.decision.text is not None:
        return f"{of_line}{own_decision(line.decision)}"
    return f"{of_line}{line.title}: {verdict_words(line.decision, line.direction)}"


# --- dates -------------------------------------------------------------------------------------------------------------


def rule_words(dated: Dated, plan: CarePlan) -> tuple[str, str]:
    """The rule in a sentence, and where it stands; a rule of the clinic's own is said to be from no source."""
    follow = dated.plan
    if dated.rule is None:
        return follow.text, f"{OWN_CITATION}."
    citation = plan.index.citation(dated.rule.statements[0])
    return follow.text, f"{item_strength(dated.rule, citation)}; {citation.text()}"


def choice_words(dated: Dated) -> list[str]:
    """For each point that the source leaves open what the dates were made with, and how far an open rule is listed."""
    follow, words = dated.plan, []
    for choice in follow.choices:
        used = choice.allowed[choice.used]
        how = "chosen" if choice.chosen else "not yet chosen; dated at the closest follow-up the source allows"
        words.append(f"{choice.question} The source says {choice.source_says}; used here: {used} ({how}).")
    if dated.is_open:
        later = "anchor date" if follow.anchor.date >= dated.view.as_of else "plan date"
        words.append(
            f"Visits go on as long as the source's condition lasts; they are listed until {span_words(dated.past_months)} past "
            f"the {later} ({span_words(follow.horizon_months)} after the anchor date)."
        )
    return words


def state_words(line: VisitLine, dated: Dated) -> str:
    """How a visit stands; empty in a plain schedule, where nothing could have been recorded."""
    return line.state.value if dated.is_tracked or line.records else ""


def reason_words(line: VisitLine) -> str:
    """How a date was counted, with its original date, shift, window and notes; one bare reason has no full stop."""
    words = line_words(line)
    return line.visit.counted if words == [f"{line.visit.counted}."] else " ".join(words)


def short_reason(line: VisitLine) -> str:
    """How a date was counted, for a list that has little room: a date that is not the original says so and why."""
    if line.present == line.original:
        return line.visit.counted
    shift = f", {line.shift.reason}" if line.shift is not None else ""
    moved = f"{line.state.value}, " if line.records else ""
    return f"{moved}counted for {day_words(line.original)}{shift}; {line.visit.counted}"


def no_dates(plan: CarePlan) -> str:
    """Why nothing is dated."""
    if plan.assessment.surveillance:
        return "No day to count from was chosen, so nothing is dated."
    return no_rule(plan.assessment, plan.index)


def past_words(past: FollowUp) -> list[str]:
    """What a setting that has ended was, from when to when, and why it ended."""
    assert past.ended_on is not None
    reason = f": {past.end_reason}" if past.end_reason else "."
    source = f"{OWN_CITATION}." if past.own else f"({past.citation})"
    return [
        f"{past.text} {source}",
        f"Counted from {past.anchor.words()}. Ended on {day_words(past.ended_on)}{reason}",
    ]


def past_lines(past: FollowUp) -> tuple[VisitLine, ...]:
    """The visits of an ended setting that took place, were recorded, or were due before its end."""
    assert past.ended_on is not None
    return tuple(line for line in past.lines if line.records or line.present < past.ended_on)
