"""The care plan for programs."""

from __future__ import annotations

from typing import Any

from hgnen_desktop.core.brief.lines import Brief, Said
from hgnen_desktop.core.careplan.plan import CarePlan, FindingLine
from hgnen_desktop.core.careplan.plan_dates import Dated
from hgnen_desktop.core.domain.case import Case, Decision, Value
from hgnen_desktop.core.domain.reported import Reported
from hgnen_desktop.core.export.assessment_json import assessment_data
from hgnen_desktop.core.export.schedule_table import schedule_data
from hgnen_desktop.core.guidelines.schema import Recommendation
from hgnen_desktop.core.wording import verdict_words

FORMAT = "hgnen-care-plan"
FORMAT_VERSION = 2


def plan_data(plan: CarePlan, case: Case) -> dict[str, Any]:
    """The plan as JSON data: the assessment, the decisions and the dated surveillance, with settings that have ended."""
    dated = [(one, schedule_data(one.view)) for one in plan.schedules]
    earlier = dated[0][1]["plans"][:-1] if dated else []
    return {
        "format": FORMAT,
        "version": FORMAT_VERSION,
        "plan_date": plan.plan_date.isoformat(),
        "status": "final" if plan.final else "draft",
        "number": plan.number or None,
        "seal": plan.seal or None,
        "since": _since_data(plan),
        "label": plan.label,
        "question": plan.question or None,
        "signer": None
        if plan.signer is None
        else {"name": plan.signer.name, "role": plan.signer.role, "institution": plan.signer.institution},
        "brief": brief_data(plan.brief),
        "findings": [_finding_data(one, case) for one in plan.findings],
        "notes": plan.notes,
        "assessment": assessment_data(plan.assessment, case, plan.index),
        "decisions": [_decision_data(decision, plan) for decision in case.decisions],
        "surveillance": [_dated_data(one, data["plans"][-1]["visits"], plan) for one, data in dated],
        "past_surveillance": [
            {**data, "end_reason": past.end_reason} for past, data in zip(plan.past_follow_ups, earlier, strict=True)
        ],
        "surveillance_notes": list(plan.date_notes),
        "sources": [
            {
                "pack": one.pack,
                "version": one.version,
                "hash": one.hash,
                "reference": one.reference,
                "review": one.review,
                "licence": one.licence,
            }
            for one in plan.sources
        ],
        "intended_use": plan.intended_use,
    }


def _since_data(plan: CarePlan) -> dict[str, Any] | None:
    """What has changed since the final plan before; None when there is none."""
    last = plan.since
    if last is None:
        return None
    return {
        "number": last.number,
        "plan_date": last.on.isoformat(),
        "reason": last.reason or None,
        "changes": list(last.changes),
    }


def brief_data(brief: Brief) -> dict[str, Any]:
    """The brief as JSON data: what page 1 of the plan says, with the ids that stand behind each line."""
    return {
        "who": list(brief.who),
        "entity": brief.entity,
        "situation": brief.situation,
        "tumor": list(brief.tumor),
        "course": list(brief.course),
        "stops": list(brief.stops),
        "do_now": [
            {
                "sign": one.sign.value,
                "text": one.text,
                "note": one.note,
                "question": one.question,
                "items": list(one.items),
            }
            for one in brief.do_now
        ],
        "more_to_do": brief.more_to_do,
        "answers": [
            {
                "question": one.question,
                "label": one.label,
                "ask": one.ask,
                "said": [_said_data(said) for said in one.said],
            }
            for one in brief.answers
        ],
        "look": [{"text": one.text, "question": one.question, "item": one.item} for one in brief.look],
        "decisions": [_said_data(one) for one in brief.decisions],
        "dates": [{"visit": one.id, "date": one.present.isoformat(), "what": one.visit.what} for one in brief.dates],
        "missing": [
            {"finding": one.finding, "label": one.label, "state": one.state, "turns": one.turns}
            for one in brief.missing
        ],
    }


def _said_data(said: Said) -> dict[str, Any]:
    return {
        "sign": said.sign.value,
        "text": said.text,
        "firmness": said.firmness,
        "after": said.after,
        "voice": said.voice,
        "items": list(said.items),
    }


def _finding_data(line: FindingLine, case: Case) -> dict[str, Any]:
    """A finding with its stable id, its state, its value as stored and as a person reads it."""
    value = case.answer(line.finding).value
    return {
        "finding": line.finding,
        "step": line.step,
        "label": line.label,
        "state": line.state.value,
        "value": _plain(value),
        "words": line.value,
        "on": line.on.isoformat() if line.on else None,
        "note": line.note,
    }


def _plain(value: Value | None) -> object:
    """A value as JSON holds it; a number as a report has it with its text and its interval, as in a case file."""
    if isinstance(value, Reported):
        return value.model_dump(mode="json", exclude_defaults=True)
    return list(value) if isinstance(value, tuple) else value


def _decision_data(decision: Decision, plan: CarePlan) -> dict[str, Any]:
    """A decision as stored, with its words; ``present`` is false for earlier lines of treatment and replaced decisions."""
    item = plan.index.items.get(decision.item) if decision.text is None else None
    return {
        **decision.model_dump(mode="json", exclude_none=True),
        "words": verdict_words(decision, item.direction if isinstance(item, Recommendation) else None),
        "present": all(decision is not one.decision for one in plan.earlier_decisions),
        "among_options": any(decision is line.decision for line in plan.options),
    }


def _dated_data(dated: Dated, visits: list[dict[str, Any]], plan: CarePlan) -> dict[str, Any]:
    follow, rule = dated.plan, dated.rule
    citation = plan.index.citation(rule.statements[0]) if rule is not None else None
    return {
        "rule": follow.rule,
        "own_rule": follow.own,
        "title": follow.title,
        "strength": citation.strength if citation else None,
        "citation": citation.text() if citation else follow.citation,
        "doubt": dated.doubt or None,
        "anchor": {"date": follow.anchor.date.isoformat(), "event": follow.anchor.event},
        "choices": [
            {
                "key": choice.key,
                "question": choice.question,
                "source_says": choice.source_says,
                "allowed": {str(value): label for value, label in choice.allowed.items()},
                "used": choice.used,
                "chosen": choice.chosen,
            }
            for choice in follow.choices
        ],
        "recorded": dated.is_tracked,
        "visits": visits,
        "as_indicated": [
            {"title": one.title, "text": one.text, "statements": list(one.statements)}
            for one in (rule.as_indicated if rule is not None else ())
        ],
        "needs_confirmation": follow.needs_confirmation,
        "goes_on": follow.goes_on,
        "horizon_months": follow.horizon_months,
        "after_end": follow.after_end,
    }
