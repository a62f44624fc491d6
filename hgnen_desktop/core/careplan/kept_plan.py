"""A final plan as the case keeps it: what it was made from, what it said, and what has changed since, all compared as data."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from typing import Any

from hgnen_desktop import __version__
from hgnen_desktop.core.brief.lines import AnswerLine
from hgnen_desktop.core.brief.workup import Standing
from hgnen_desktop.core.careplan.plan import CarePlan, Signer, Since
from hgnen_desktop.core.careplan.plan_document import plan_document
from hgnen_desktop.core.course.words import outcome_words
from hgnen_desktop.core.domain.answer import FromCourse
from hgnen_desktop.core.domain.case import Case, Decision
from hgnen_desktop.core.domain.checked import Checked, record
from hgnen_desktop.core.domain.dates import long_date
from hgnen_desktop.core.domain.kept import LONGEST_KEPT, MOST_PLANS, KeptPlan, Signature, canonical, in_order, seal_of
from hgnen_desktop.core.errors import Fault, PlanError
from hgnen_desktop.core.guidelines.schema import Direction
from hgnen_desktop.core.late_patterns import late_pattern
from hgnen_desktop.core.phrase import day_words
from hgnen_desktop.core.schedule.surveillance import Anchor
from hgnen_desktop.core.wording import lower_first, verdict_words

_IDENTITY = ("case_id", "label", "name", "created", "teaching", "guidelines", "plans", "history")
_BETWEEN = "; "
_STORED_DAY = late_pattern(r"\b\d{4}-\d{2}-\d{2}\b")
_ACTED_ON = {one.value for one in (Standing.TO_DO, Standing.WAITING, Standing.DONE)}
_MOST_KEPT = 2_500_000  # characters of all plans of a case: half of the largest case file


# --- freezing ----------------------------------------------------------------------------------------------------------


def kept(case: Case, plan: CarePlan, anchor: Anchor | None, reason: str = "") -> KeptPlan:
    """A final plan, frozen.

    Args:
        case: the case as it is kept in its file, not as it stands on a day.
        plan: what was made of it.
        anchor: the event and date that its visits are counted from.
        reason: why it was made; may be empty.

    Raises:
        PlanError: nobody signs it, nothing has changed since the last plan, or there is no room for another.
    """
    last = case.plans[-1] if case.plans else None
    data = {
        "number": last.number + 1 if last is not None else 1,
        "on": plan.plan_date.isoformat(),
        "signer": _signature(plan.signer).model_dump(),
        "reason": " ".join(reason.split()),
        "program": __version__,
        "guidelines": plan.assessment.guidelines_hash,
        "packs": {one.pack: f"{one.version}#{one.hash}" for one in plan.sources},
        "inputs": in_order(inputs_of(case, anchor)),
        "said": canonical(said_by(plan).model_dump(exclude_defaults=True)),
        "words": words_of(plan),
        "before": last.seal if last is not None else "",
    }
    _refuse_a_second(last, data)
    _refuse_too_much(case, data)
    return KeptPlan.model_validate({**data, "seal": seal_of(data)})


def _signature(signer: Signer | None) -> Signature:
    if signer is None or not signer.name.strip():
        raise PlanError(
            Fault("final plan", "nobody signs it.", "Write the name of the person who does, or keep it a draft.")
        )
    return Signature(name=signer.name, role=signer.role, institution=signer.institution)


def _refuse_a_second(last: KeptPlan | None, data: Mapping[str, Any]) -> None:
    """The same plan of the same day and person is kept once."""
    if last is None:
        return
    before = last.model_dump()
    same = ("on", "signer", "guidelines", "said", "words")
    if all(before[name] == data[name] for name in same) and _sorted(last.inputs) == _sorted(data["inputs"]):
        what = f"nothing has changed since plan {last.number} was made final."
        raise PlanError(Fault("final plan", what, f"Plan {last.number} can be printed again."))


def _sorted(inputs: str) -> str:
    """Inputs without the order in which they were entered."""
    try:
        return canonical(json.loads(inputs))
    except (ValueError, RecursionError):
        return inputs


def _refuse_too_much(case: Case, data: Mapping[str, Any]) -> None:
    size = len(data["inputs"]) + len(data["said"])
    before = sum(len(one.inputs) + len(one.said) for one in case.plans)
    if size > LONGEST_KEPT or before + size > _MOST_KEPT or len(case.plans) >= MOST_PLANS:
        what = f"the case keeps {len(case.plans)} final plans and has no room for this one."
        raise PlanError(Fault("final plan", what, "Go on with a new case file; this one keeps its plans."))


def inputs_of(case: Case, anchor: Anchor | None) -> dict[str, Any]:
    """What a plan is made from: the case without what names the patient, and the anchor."""
    surveillance = case.surveillance.model_copy(update={"given_out": ()})
    entered = {name: one for name, one in case.findings.items() if not isinstance(one, FromCourse)}
    bare = case.with_changes(surveillance=surveillance, findings=entered)
    held = None if anchor is None else {"date": anchor.date.isoformat(), "event": anchor.event}
    return {"anchor": held, "case": bare.model_dump(exclude=_IDENTITY, exclude_defaults=True)}


def made_from(inputs: Mapping[str, Any], case: Case) -> tuple[dict[str, Any], Anchor | None]:
    """The fields of the case that a plan was made from, with the identity of the case as it is now, and the anchor.

    Args:
        inputs: as :func:`inputs_of` gave them.
        case: the case as it is now.

    Raises:
        KeyError, TypeError, ValueError: these are no such inputs.
    """
    held = inputs["anchor"]
    anchor = None if held is None else Anchor(dt.date.fromisoformat(held["date"]), held["event"])
    identity = {"case_id": case.case_id, "label": case.label, "name": case.name}
    return {**inputs["case"], **identity}, anchor


def words_of(plan: CarePlan) -> str:
    """The digest of every word of a plan and its full record, without what is added to a plan that is kept."""
    document = plan_document(replace(plan, number=0, seal="", since=None), full=True)
    return seal_of({"words": [word for one in document.sections(full=True) for word in one.words()]})


# --- what a plan says, as data -----------------------------------------------------------------------------------------


@record
class Told(Checked):
    """What a plan says of one thing: a finding, a decision, a question, a test or a visit."""

    label: str
    words: str
    reason: str = ""


@record
class Said(Checked):
    """What a plan says, by the ids of findings, decisions, questions, tests, things to look at, rules and visits; ``became`` is
    what became of decisions."""

    entity: str
    situation: str
    stops: tuple[str, ...] = ()
    findings: dict[str, Told] = field(default_factory=dict)
    decisions: dict[str, Told] = field(default_factory=dict)
    became: dict[str, Told] = field(default_factory=dict)
    answers: dict[str, Told] = field(default_factory=dict)
    tests: dict[str, Told] = field(default_factory=dict)
    look: dict[str, str] = field(default_factory=dict)
    rules: dict[str, str] = field(default_factory=dict)
    visits: dict[str, Told] = field(default_factory=dict)


def said_by(plan: CarePlan) -> Said:
    """What a plan says."""
    brief, decided = plan.brief, list(_decisions(plan))
    return Said(
        entity=brief.entity,
        situation=brief.situation,
        stops=brief.stops,
        findings={one.finding: Told(label=one.label, words=one.value) for one in plan.findings},
        decisions={item: told for item, told, _outcome in decided},
        became={item: Told(label=told.label, words=outcome) for item, told, outcome in decided if outcome},
        answers={one.question: Told(label=one.label, words=_answer(one)) for one in brief.answers},
        tests={one.item.id: Told(label=one.item.title, words=one.standing.value) for one in plan.tests},
        look={one.item: one.text for one in brief.look},
        rules={one.plan.title: one.plan.anchor.words() for one in plan.schedules},
        visits={
            line.id: Told(label=line.visit.what, words=day_words(line.present))
            for one in plan.schedules
            for line in one.plan.lines
        },
    )


def _decisions(plan: CarePlan) -> Iterator[tuple[str, Told, str]]:
    """The present decisions by item, each with what became of it."""
    for line in plan.decided:
        if line.decision is not None:
            yield _decided(line.decision, line.result.item.title, line.result.item.direction, plan)
    for own in plan.own_options:
        yield _decided(own, own.text or "", None, plan)
    for other in plan.unlisted_decisions:
        yield _decided(other.decision, other.title, other.direction, plan)


def _decided(decision: Decision, title: str, direction: Direction | None, plan: CarePlan) -> tuple[str, Told, str]:
    event = plan.outcomes.get(decision.item)
    told = Told(label=title, words=verdict_words(decision, direction), reason=decision.reason or "")
    return decision.item, told, outcome_words(event) if event is not None else ""


def _answer(line: AnswerLine) -> str:
    return _BETWEEN.join(
        f"{one.text} ({', '.join(part for part in (one.sign.value, one.firmness) if part)})" for one in line.said
    )


# --- what is different -------------------------------------------------------------------------------------------------


def differences(before: Said, now: Said) -> tuple[str, ...]:
    """What is different between what two plans say, one sentence each: the patient first, then decisions, advice and dates."""
    return (
        *_one("Diagnosis", before.entity, now.entity),
        *_one("Situation", before.situation, now.situation),
        *_several(before.findings, now.findings, "not recorded"),
        *_several(before.decisions, now.decisions, "no decision"),
        *(f"{one.label}: {one.words}." for key, one in now.became.items() if before.became.get(key) != one),
        *(f"To settle first, new: {one}" for one in now.stops if one not in before.stops),
        *(f"To settle first, no longer: {one}" for one in before.stops if one not in now.stops),
        *_several(_leading(before.answers, now.answers), _leading(now.answers, before.answers), "not a question"),
        *_several(_acted_on(before.tests, now.tests), _acted_on(now.tests, before.tests), "not listed"),
        *(f"To look at before acting, new: {text}" for key, text in now.look.items() if key not in before.look),
        *_rules(before.rules, now.rules),
        *_visits(before.visits, now.visits),
    )


def _one(label: str, was: str, is_now: str) -> Iterator[str]:
    if was != is_now:
        yield f"{label}: {was} then, {is_now} now."


def _several(was: Mapping[str, Told], is_now: Mapping[str, Told], absent: str) -> Iterator[str]:
    """Things by their id; what stands in one plan alone says so."""
    for key in dict.fromkeys([*was, *is_now]):
        then, after = was.get(key), is_now.get(key)
        named = after or then
        assert named is not None
        yield from _one(named.label, _words(then, absent), _words(after, absent))


def _leading(some: Mapping[str, Told], others: Mapping[str, Told]) -> dict[str, Told]:
    """The answers by their first piece, where that alone says that they differ; otherwise whole."""
    return {
        key: replace(told, words=_first(told.words)) if _first(told.words) != _first(_of(others, key)) else told
        for key, told in some.items()
    }


def _of(others: Mapping[str, Told], key: str) -> str:
    return others[key].words if key in others else ""


def _first(words: str) -> str:
    return words.split(_BETWEEN, 1)[0]


def _acted_on(some: Mapping[str, Told], others: Mapping[str, Told]) -> dict[str, Told]:
    """The tests that one of two plans asks for, waits for or has; the rest comes and goes with the situation."""
    return {key: told for key, told in some.items() if {told.words, _of(others, key)} & _ACTED_ON}


def _words(told: Told | None, absent: str) -> str:
    if told is None:
        return absent
    return f"{told.words} ({told.reason.rstrip('.')})" if told.reason else told.words


def _rules(was: Mapping[str, str], is_now: Mapping[str, str]) -> Iterator[str]:
    yield from (f"Follow-up, new: {one}, counted from {anchor}." for one, anchor in is_now.items() if one not in was)
    yield from (f"Follow-up, no longer: {one}." for one in was if one not in is_now)
    for one in is_now:
        if one in was:
            yield from _one(f"Follow-up, {lower_first(one)}, counted from", was[one], is_now[one])


def _visits(was: Mapping[str, Told], is_now: Mapping[str, Told]) -> Iterator[str]:
    """Visits of both plans that have another date; which visits are listed changes with the day alone."""
    for key, told in is_now.items():
        if key in was:
            yield from _one(told.label, was[key].words, told.words)


# --- a plan beside the one before it -----------------------------------------------------------------------------------


def since(last: KeptPlan | None, now: Said, reason: str = "") -> Since | None:
    """What has changed since a plan; None when there is none, or what it said cannot be read."""
    said = said_of(last) if last is not None else None
    if last is None or said is None:
        return None
    return Since(last.number, last.on, reason, differences(said, now))


def said_of(kept_plan: KeptPlan) -> Said | None:
    """What a kept plan said; None when it cannot be read."""
    try:
        said = Said.plainly(json.loads(kept_plan.said))
        if said is None:
            return None
        return replace(
            said,
            decisions=_with_days_in_words(said.decisions),
            became=_with_days_in_words(said.became),
            visits=_with_days_in_words(said.visits),
            rules={rule: _days_in_words(anchor) for rule, anchor in said.rules.items()},
        )
    except (ValueError, RecursionError):
        return None


def _with_days_in_words(several: Mapping[str, Told]) -> dict[str, Told]:
    return {key: replace(one, words=_days_in_words(one.words)) for key, one in several.items()}


def _days_in_words(text: str) -> str:
    """A text with its days as they are written now: earlier plans were kept with days like 2026-11-20."""
    return _STORED_DAY.sub(lambda found: day_words(dt.date.fromisoformat(found[0])), text)


def as_kept(plan: CarePlan, kept_plan: KeptPlan, before: KeptPlan | None) -> CarePlan:
    """A plan with the number and seal of the one that is kept, and what it said to have changed."""
    said = said_of(kept_plan)
    told = since(before, said, kept_plan.reason) if said is not None else None
    return replace(plan, number=kept_plan.number, seal=kept_plan.short_seal, since=told)


def title_of(kept_plan: KeptPlan) -> str:
    """A kept plan in a line: number, day and who signed it."""
    who = kept_plan.signer
    signed = ", ".join(part for part in (who.name, who.role) if part)
    return f"Plan {kept_plan.number}, {long_date(kept_plan.on)}, {signed}"
