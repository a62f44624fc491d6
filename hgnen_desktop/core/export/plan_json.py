"""The care plan for programs."""

from __future__ import annotations

from typing import Any

from hgnen_desktop.core.careplan.plan import CarePlan
from hgnen_desktop.core.domain.case import Case
from hgnen_desktop.core.export.assessment_json import assessment_data
from hgnen_desktop.core.schedule.surveillance import Schedule

FORMAT = "hgnen-care-plan"
FORMAT_VERSION = 1


def plan_data(plan: CarePlan, case: Case) -> dict[str, Any]:
    """The plan as JSON data: the assessment, the decisions and the dated surveillance."""
    return {
        "format": FORMAT,
        "version": FORMAT_VERSION,
        "plan_date": plan.plan_date.isoformat(),
        "status": "final" if plan.final else "draft",
        "assessment": assessment_data(plan.assessment, case, plan.index),
        "decisions": [decision.model_dump(mode="json", exclude_none=True) for decision in case.decisions],
        "surveillance": [_schedule_data(schedule, plan) for schedule in plan.schedules],
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


def _schedule_data(schedule: Schedule, plan: CarePlan) -> dict[str, Any]:
    citation = plan.index.citation(schedule.rule.statements[0])
    return {
        "rule": schedule.rule.id,
        "title": schedule.rule.title,
        "strength": citation.strength.value,
        "citation": citation.text(),
        "anchor": {"date": schedule.anchor.date.isoformat(), "event": schedule.anchor.event},
        "choices": [
            {
                "key": choice.key,
                "question": choice.question,
                "source_says": choice.source_says,
                "allowed": {str(value): label for value, label in choice.allowed.items()},
                "used": choice.used,
                "chosen": choice.chosen,
            }
            for choice in schedule.choices
        ],
        "visits": [
            {
                "id": visit.id,
                "date": visit.target.isoformat(),
                "months": visit.months,
                "what": visit.what,
                "counted": visit.counted,
            }
            for visit in schedule.visits
        ],
        "as_indicated": [
            {"title": one.title, "text": one.text, "statements": list(one.statements)}
            for one in schedule.rule.as_indicated
        ],
        "needs_confirmation": schedule.rule.needs_confirmation,
        "goes_on": schedule.goes_on,
        "horizon_months": schedule.horizon_months,
        "after_end": schedule.after_end,
    }
