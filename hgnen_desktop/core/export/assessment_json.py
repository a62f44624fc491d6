"""The assessment for programs: stable ids, direction, strength and citation."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from hgnen_desktop.core.domain.case import Case
from hgnen_desktop.core.engine.assessment import (
    Answer,
    Asked,
    Assessment,
    Check,
    DecisionResult,
    EvidenceResult,
    Remark,
    Result,
)
from hgnen_desktop.core.engine.newer import newer_for
from hgnen_desktop.core.engine.outlook import Turn
from hgnen_desktop.core.guidelines.index import Citation, Index
from hgnen_desktop.core.guidelines.schema import (
    Area,
    Caution,
    Direction,
    Disagreement,
    Figure,
    NewerPublication,
    Recommendation,
    SurveillanceRule,
    Trial,
)
from hgnen_desktop.core.wording import WORKUP_WORDS

FORMAT = "hgnen-assessment"
FORMAT_VERSION = 2


def assessment_data(assessment: Assessment, case: Case, index: Index) -> dict[str, Any]:
    """The whole assessment as JSON data."""
    return {
        "format": FORMAT,
        "version": FORMAT_VERSION,
        "case": {"case_id": case.case_id, "label": case.label},
        "as_of": assessment.as_of.isoformat(),
        "guidelines": {
            "hash": assessment.guidelines_hash,
            "packs": [{"id": pack, "version": version, "hash": digest} for pack, version, digest in assessment.packs],
        },
        "contradictions": [
            {"id": one.id, "message": one.message, "remedy": one.remedy} for one in assessment.contradictions
        ],
        "attention": [{"id": one.id, "message": one.message, "remedy": one.remedy} for one in assessment.attention],
        "in_scope": assessment.in_scope,
        "out_of_scope": [item_data(result) for result in assessment.out_of_scope],
        "entity": decision_data(assessment.entity),
        "situation": decision_data(assessment.situation),
        "decisions": {name: decision_data(result) for name, result in assessment.decisions.items()},
        "ledger": [
            {
                "id": line.entry.id,
                "toward": line.entry.toward,
                "text": line.entry.text,
                "weight": line.entry.weight,
                "citations": [citation_data(citation) for citation in line.citations],
            }
            for line in assessment.ledger
        ],
        "questions": [
            {
                **asked_data(one, index),
                "newer": [newer_data(newer) for newer in newer_for(assessment, index, one.question.id)],
            }
            for one in assessment.questions
        ],
        "stops": [item_data(result) for result in assessment.cautions if result.item.level == "stop"],
        "background": [item_data(result) for result in assessment.background],
        "cautions": [item_data(result) for result in assessment.cautions],
        "surveillance": [item_data(result) for result in assessment.surveillance],
        "evidence": [_evidence_data(one) for one in assessment.evidence],
        "trials": [item_data(result) for result in assessment.trials],
        "disagreements": [disagreement_data(entry, index) for entry in assessment.disagreements],
        "undetermined": [{**item_data(result), "needs": list(result.needs)} for result in assessment.undetermined],
        "needed": [
            {
                "finding": need.finding,
                "label": need.label,
                "state": need.state,
                "settles_situation": need.settles_situation,
                "questions": list(need.questions),
            }
            for need in assessment.needed
        ],
    }


def newer_data(newer: NewerPublication) -> dict[str, Any]:
    """A publication later than the sources, which is only named."""
    return {
        "id": newer.id,
        "title": newer.title,
        "journal": newer.journal,
        "published": newer.published,
        "doi": newer.doi,
        "registered": list(newer.registered),
        "about": newer.about,
    }


def asked_data(asked: Asked, index: Index) -> dict[str, Any]:
    """A question with its answers in order; what qualifies an answer stands inside it."""
    silence = asked.silence
    return {
        "id": asked.question.id,
        "ask": asked.question.ask,
        "label": asked.question.label,
        "area": asked.question.area,
        "answers": [answer_data(one) for one in asked.answers],
        "not_for_patient": [answer_data(one) for one in asked.not_for_patient],
        "views": [answer_data(one) for one in asked.views],
        "silence": None
        if silence is None
        else {
            "id": silence.silence.id,
            "text": silence.silence.text,
            "citations": [citation_data(one) for one in silence.citations],
        },
        "cautions": [result.id for result in asked.cautions],
        "evidence": [one.result.id for one in asked.figures],
        "trials": [result.id for result in asked.trials],
        "disagreements": [entry.id for entry in asked.disagreements],
        "open": [{**item_data(result), "needs": list(result.needs)} for result in asked.open],
        "supposed": [
            {
                "decision": one.decision,
                "outcome": one.outcome.id,
                "label": one.outcome.label,
                "answers": [answer_data(answer) for answer in one.answers],
            }
            for one in asked.supposed
        ],
    }


def answer_data(answer: Answer) -> dict[str, Any]:
    """An answer with what this patient's findings do to it."""
    return {
        **item_data(answer.result),
        "had": [{"past": one.past.value, "terms": list(one.terms), "is_choice": one.is_choice} for one in answer.had],
        "hows": [item_data(how) for how in answer.hows],
        "ruled_out": [remark_data(one) for one in answer.ruled_out],
        "weighed": [remark_data(one) for one in answer.weighed],
        "past": answer.past.value,
        "done": answer.is_done,
        "named_instead": answer.named_instead,
        "held_in_every_outcome": answer.held,
    }


def remark_data(remark: Remark) -> dict[str, Any]:
    """Why an answer is not for this patient, or what to think of before doing it."""
    return {
        "id": remark.rule.id,
        "because": remark.rule.because,
        "citations": [citation_data(one) for one in remark.citations],
        "interpretation": remark.rule.interpretation,
    }


def decision_data(result: DecisionResult) -> dict[str, Any]:
    """A decision: its outcome (null while undetermined), what is possible, and the findings that would settle it."""
    outcome = result.outcome
    return {
        "decision": result.decision,
        "outcome": outcome.id if outcome else None,
        "label": outcome.label if outcome else None,
        "in_scope": any(one.in_scope for one in result.possible),
        "possible": [{"id": one.id, "label": one.label} for one in result.possible],
        "needs": list(result.needs),
        "path": [
            {
                "node": step.node,
                "question": step.question,
                "answers": [
                    {"answer": one.answer, "truth": one.truth.name.lower(), "leads_to": one.target}
                    for one in step.answers
                ],
            }
            for step in result.path
        ],
    }


def item_data(result: Result[Any]) -> dict[str, Any]:
    """An item with its direction, strength, citations and the criteria it was judged by."""
    item = result.item
    data: dict[str, Any] = {
        "id": item.id,
        "pack": result.pack,
        "title": item.title,
        "text": item.text,
        "strength": result.strength.strength,
        "voice": result.strength.voice,
        "citation": result.strength.text(),
        "citations": [citation_data(citation) for citation in result.citations],
        "truth": result.truth.name.lower(),
        "interpretation": item.interpretation,
        "boundaries": [{"fact": flag.fact, "note": flag.note} for flag in result.boundaries],
        "criteria": check_data(result.explain()),
    }
    if isinstance(item, Recommendation):
        data.update(_recommendation_data(item))
    elif isinstance(item, Caution):
        data["level"] = item.level
    elif isinstance(item, SurveillanceRule):
        data.update(
            item.model_dump(
                mode="json", include={"setting", "procedure", "phases", "anchors", "after_end", "needs_confirmation"}
            )
        )
        # A rule that has to be confirmed is borrowed from other patients: its strength was given there.
        data["direction"] = (Direction.MAY_CONSIDER if item.needs_confirmation else Direction.FOR).value
        if item.needs_confirmation:
            data["strength"], data["strength_there"] = "to_confirm", data["strength"]
        data["as_indicated"] = [
            {"title": one.title, "text": one.text, "statements": list(one.statements)} for one in item.as_indicated
        ]
    elif isinstance(item, Trial):
        data.update({"name": item.name, "nct": item.nct, "tests": item.tests, "status": item.status})
    return data


def citation_data(citation: Citation) -> dict[str, Any]:
    """One citation with the strength of its own statement."""
    return {
        "statement": citation.statement,
        "source": citation.source,
        "section": citation.section,
        "strength": citation.strength,
        "voice": citation.voice,
    }


def check_data(check: Check) -> dict[str, Any]:
    """A line of reasoning: asked, found, met / not met / unknown."""
    data: dict[str, Any] = {"asked": check.asked, "truth": check.truth.name.lower()}
    if check.fact is not None:
        data.update({"fact": check.fact, "found": check.found})
    if check.parts:
        data["parts"] = [check_data(part) for part in check.parts]
    return data


def disagreement_data(entry: Disagreement, index: Index) -> dict[str, Any]:
    """A place where sources differ: each position with the strength of its statements, and how it is handled."""
    return {
        "id": entry.id,
        "title": entry.title,
        "kind": entry.kind,
        "severity": entry.severity,
        "positions": [
            {
                "who": position.who,
                "text": position.text,
                "citations": [citation_data(index.citation(statement)) for statement in position.statements],
            }
            for position in entry.positions
        ],
        "handling": entry.handling,
    }


def _recommendation_data(item: Recommendation) -> dict[str, Any]:
    return {
        "area": item.area.value,
        "group": item.group,
        "direction": item.direction.value,
        "status": WORKUP_WORDS[item.direction] if item.area is Area.WORKUP else None,
        "part": item.part.value if item.part else None,
        "restricts": item.restricts,
        "gives": [list(one) if isinstance(one, tuple) else one for one in item.gives],
        "procedure": item.procedure,
        "timing": item.timing.value if item.timing else None,
        "done_by": list(item.done_by),
        "regimen": item.regimen.model_dump(mode="json") if item.regimen else None,
        "sides": [{"label": side.label, "text": side.text} for side in item.sides],
        "evidence": list(item.evidence),
        "trials": list(item.trials),
    }


def _evidence_data(evidence: EvidenceResult) -> dict[str, Any]:
    item = evidence.result.item
    return {
        **item_data(evidence.result),
        "topic": item.topic,
        "population": item.population,
        "limits": item.limits,
        "figures": [
            {**_figure_data(figure), "matches_patient": figure in evidence.matching} for figure in item.figures
        ],
    }


def _figure_data(figure: Figure) -> dict[str, Any]:
    return figure.model_dump(mode="json", exclude={"applies_when"}, exclude_none=True)


def changes_data(turns: Iterable[Turn]) -> list[dict[str, Any]]:
    """What would change the plan: each known finding with the other values that turn an answer, the gravest first."""
    return [
        {
            "finding": turn.finding,
            "label": turn.label,
            "plans": [
                {
                    "said": list(plan.said),
                    "situation": list(plan.outline.situation),
                    "stops": list(plan.outline.ended),
                    "added": list(plan.added),
                    "removed": list(plan.removed),
                }
                for plan in turn.plans
            ],
        }
        for turn in turns
    ]
