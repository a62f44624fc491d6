"""Which surveillance rule a case's visits are dated with: the one a person chose, or the only one that applies.

Much lighter than a whole assessment, so that a folder of cases can be read at once: only the rules, what ends all advice
and what contradicts itself are evaluated, in checking mode.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.case import Case, OwnRule, SurveillanceChoices, Value, VisitState
from hgnen_desktop.core.engine.assessment import Assessment
from hgnen_desktop.core.engine.checking import Checker
from hgnen_desktop.core.engine.logic import Facts
from hgnen_desktop.core.engine.reasoner import Reasoner
from hgnen_desktop.core.errors import Fault, PlanError
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.guidelines.schema import SurveillanceRule
from hgnen_desktop.core.schedule.anchor_checks import check_event, event_fault
from hgnen_desktop.core.schedule.follow_up import ended_plans, follow_up
from hgnen_desktop.core.schedule.surveillance import Anchor
from hgnen_desktop.core.schedule.visit_changes import change_setting, record_visit
from hgnen_desktop.core.schedule.visits import CaseFollowUp

NOT_SETTLED = "Not settled"
_END = "End this plan (its visits are kept), then begin the plan that fits; or correct the findings."
_CHOOSE = "Choose the one to follow, under Surveillance."


@dataclass(frozen=True, slots=True)
class RuleFit:
    """The rules of the sources that fit a case.

    Attributes:
        entity: what the tumor is, in words.
        situation: the clinical situation, in words.
        applies: the rules that apply.
        possible: the rules that may apply once missing findings are known.
        needs: labels of the findings that would settle those.
        withheld: why no rule may be used at all; empty when rules may be used.
    """

    entity: str
    situation: str
    applies: tuple[SurveillanceRule, ...]
    possible: tuple[SurveillanceRule, ...]
    needs: tuple[str, ...]
    withheld: str = ""


@dataclass(frozen=True, slots=True)
class Followed:
    """The rule that a case follows.

    Attributes:
        own: whether it is the clinic's own.
        chosen: the id of the rule that a person chose; empty when none is.
        rules: the rule of a source that dates the visits, first; behind it others that apply while none is chosen.
        notes: what a person should know of it.
        refusal: why dates made with it may not leave the program; None when they may.
        must_choose: whether several rules apply and none is chosen.
        fault: why there is no rule at all; None when there is one.
    """

    own: bool = False
    chosen: str = ""
    rules: tuple[SurveillanceRule, ...] = ()
    notes: tuple[str, ...] = ()
    refusal: Fault | None = None
    must_choose: bool = False
    fault: Fault | None = None

    @property
    def rule(self) -> str | None:
        """The id of the source's rule that dates the visits; None for the clinic's own.

        Raises:
            PlanError: when there is no rule at all.
        """
        if self.fault is not None:
            raise PlanError(self.fault)
        return self.chosen or (self.rules[0].id if self.rules else None)

    def case(self, case: Case) -> Case:
        """The case with this rule recorded.

        Raises:
            PlanError: when there is no rule at all.
        """
        if self.rule == case.surveillance.rule:
            return case
        return case.with_changes(surveillance=case.surveillance.model_copy(update={"rule": self.rule}))


class RuleFinder:
    """Finds the rules that fit a case. Make it once for a set of guidelines; it holds no case."""

    def __init__(self, reasoner: Reasoner) -> None:
        self.index = reasoner.index
        self.reasoner = reasoner
        packs = self.index.packs.values()
        self.rules: tuple[SurveillanceRule, ...] = tuple(rule for pack in packs for rule in pack.surveillance)
        clashes = [rule for rule in self.index.guidelines.consistency if rule.level == "impossible"]
        stops = [caution for pack in packs for caution in pack.cautions if caution.ends_advice]
        self._clashes = {clash.id: clash.message for clash in clashes}
        self._stops = {stop.id: stop.text for stop in stops}
        entries = {clash.id: clash.when for clash in clashes} | {stop.id: stop.applies_when for stop in stops}
        self._checker = Checker(self.index, {**entries, **{rule.id: rule.applies_when for rule in self.rules}})

    def fit(self, case: Case) -> RuleFit:
        """The rules that fit the case's findings."""
        known = _seen(case, self.index).known()
        quick = self._checker.evaluate(known)
        certain, still_open = set(self._checker.certain_names(quick)), set(self._checker.open_names(quick))
        clashes = [words for name, words in self._clashes.items() if name in certain]
        stops = {name: words for name, words in self._stops.items() if name in certain}
        silenced = self.index.silenced(stops)
        rules = [] if clashes else [rule for rule in self.rules if self.index.item_pack[rule.id].id not in silenced]
        applies = tuple(rule for rule in rules if rule.id in certain)
        possible = tuple(rule for rule in rules if rule.id in still_open)
        is_silent = bool(silenced & self.index.main_packs) and not applies and not possible
        return RuleFit(
            entity=self._outcome("entity", self._checker.possible(quick, "entity")),
            situation=self._outcome("situation", self._checker.possible(quick, "situation")),
            applies=applies,
            possible=possible,
            needs=self._needs(possible, known) if possible else (),
            withheld=" ".join(clashes or (stops.values() if is_silent else ())),
        )

    def followed(self, case: Case, fit: RuleFit | None = None) -> Followed:
        """Which rule the case follows; see :func:`rule_followed`."""
        return rule_followed(case.surveillance, fit or self.fit(case), self.index)

    def with_rule(self, case: Case, fit: RuleFit) -> tuple[Case, tuple[str, ...]]:
        """The case with a rule to date its visits, and what a person should know of that rule.

        A rule that a person chose stays, even when the findings now speak of another situation: no patient drops out.

        Raises:
            PlanError: when none is chosen and none applies; it says why and what would help.
        """
        followed = self.followed(case, fit)
        return followed.case(case), followed.notes

    def view(
        self, case: Case, as_of: dt.date, horizon_months: int | None = None, followed: Followed | None = None
    ) -> CaseFollowUp:
        """The visits of a case by the rule it follows, with what a person should know of that rule, and whether these dates
        may leave the program. A case whose last plan has ended shows its ended plans.

        Raises:
            PlanError: when there is no rule, no anchor date, or a date is not possible.
        """
        past = ended_plans(case, self.index, as_of)
        if past is not None:
            return past
        followed = followed or self.followed(case)
        view = follow_up(followed.case(case), self.index, as_of, horizon_months)
        return replace(view, notes=(*followed.notes, *view.notes), refusal=followed.refusal)

    def record(
        self,
        case: Case,
        visit_id: str,
        state: VisitState,
        as_of: dt.date,
        *,
        on: dt.date | None = None,
        note: str | None = None,
    ) -> Case:
        """The case with what became of one visit, and with the rule that the visit belongs to. The one way to record a visit.

        Args:
            case: the case.
            visit_id: the visit.
            state: what became of it.
            as_of: today: nothing is done after it, and nothing is missed before its day.
            on: the day it was done, or moved to; required for both.
            note: the person's own words.

        Raises:
            PlanError: when several rules apply and none is chosen, there is no such visit, or the date is not possible.
        """
        return record_visit(self.recordable(case), self.index, visit_id, state, as_of, on=on, note=note)

    def recordable(self, case: Case) -> Case:
        """The case with the rule that its visits belong to, so that something can be recorded of them.

        Raises:
            PlanError: when there is no rule, or several apply and none is chosen.
        """
        followed = self.followed(case)
        if followed.must_choose:
            titles = " or ".join(f"'{rule.title}'" for rule in followed.rules)
            what = f"several rules apply and none is chosen ({titles})."
            raise PlanError(Fault("surveillance > rule", what, "Choose one in the case first, under Surveillance."))
        return followed.case(case)

    def begin(
        self,
        case: Case,
        anchor: Anchor,
        ended_on: dt.date,
        *,
        rule: str | None = None,
        own_rule: OwnRule | None = None,
        choices: dict[str, int] | None = None,
        reason: str | None = None,
    ) -> Case:
        """The case with its present plan ended and another begun; see
        :func:`hgnen_desktop.core.schedule.visit_changes.change_setting`.

        Raises:
            PlanError: when the new rule cannot be counted from the event, or the change is not possible.
        """
        new = self.index.items.get(rule or "")
        if isinstance(new, SurveillanceRule):
            check_event(new, anchor.event)
        return change_setting(case, anchor, ended_on, rule=rule, own_rule=own_rule, choices=choices, reason=reason)

    def _needs(self, rules: tuple[SurveillanceRule, ...], known: Mapping[str, Value]) -> tuple[str, ...]:
        facts = self.reasoner.resolve(Facts(known))
        needs = dict.fromkeys(need for rule in rules for need in self.reasoner.needs(rule.applies_when, facts))
        return tuple(self.index.catalogue.label(need) for need in needs)

    def _outcome(self, decision: str, reached: Sequence[str]) -> str:
        return self.index.outcomes[decision][reached[0]].label if len(reached) == 1 else NOT_SETTLED


def fit_of(assessment: Assessment, index: Index) -> RuleFit:
    """The rules that fit a case, read from its assessment instead of worked out again."""
    waiting = [one for one in assessment.undetermined if isinstance(one.item, SurveillanceRule)]
    ends = [clash.message for clash in assessment.contradictions]
    if assessment.is_main_silent and not assessment.surveillance and not waiting:
        ends += [one.item.text for one in assessment.out_of_scope]
    needs = dict.fromkeys(index.catalogue.label(need) for one in waiting for need in one.needs)
    entity, situation = assessment.entity.outcome, assessment.situation.outcome
    return RuleFit(
        entity=entity.label if entity is not None else NOT_SETTLED,
        situation=situation.label if situation is not None else NOT_SETTLED,
        applies=() if ends else tuple(result.item for result in assessment.surveillance),
        possible=() if ends else tuple(one.item for one in waiting if isinstance(one.item, SurveillanceRule)),
        needs=tuple(needs),
        withheld=" ".join(ends),
    )


def rule_followed(chosen: SurveillanceChoices, fit: RuleFit, index: Index) -> Followed:
    """Which rule a case follows. The one place that says it, for the window, the commands, the due list and the care plan.

    The clinic's own rule comes first, then the rule that a person chose, then the one that applies. Of several the closest
    dates the visits until one is chosen.

    Args:
        chosen: what the case holds.
        fit: the rules that fit its findings.
        index: the guidelines.
    """
    if chosen.own_rule is not None:
        return Followed(own=True)
    if chosen.rule is not None:
        item = index.items.get(chosen.rule)
        if not isinstance(item, SurveillanceRule):
            return Followed(chosen=chosen.rule)  # withdrawn; dating it says so
        note, refusal = _standing(item, chosen, fit)
        return Followed(chosen=item.id, rules=(item,), notes=(note,) if note else (), refusal=refusal)
    if not fit.applies:
        return Followed(fault=_no_rule(fit))
    closest = min(fit.applies, key=lambda one: one.phases[0].every.min)
    if len(fit.applies) == 1:
        note = f"No rule is recorded in the case; dated by the one that applies: '{closest.title}'."
        event = event_fault(closest, chosen.anchor_event)
        notes = (note, event.sentence()) if event else (note,)
        return Followed(rules=fit.applies, notes=notes, refusal=event)
    first = ", ".join(_with_source(rule, fit, index) for rule in fit.applies)
    other = next((rule for rule in fit.applies if rule.in_place_of == closest.id), None)
    note = (
        f"{len(fit.applies)} rules apply and none is chosen; dated by the closest, {_with_source(closest, fit, index)}."
    )
    if other is not None:
        note += f" '{other.title}' may take its place: follow that rule to use it."
    refusal = Fault("surveillance > rule", f"several rules apply and none is chosen: {first}.", _CHOOSE)
    rules = (closest, *(rule for rule in fit.applies if rule is not closest))
    return Followed(rules=rules, notes=(note,), refusal=refusal, must_choose=True)


def _with_source(rule: SurveillanceRule, fit: RuleFit, index: Index) -> str:
    """A rule by its title; with its source where the rules that apply are of several."""
    sources = {index.item_pack[one.id].source.short for one in fit.applies}
    return f"'{rule.title}' ({index.item_pack[rule.id].source.short})" if len(sources) > 1 else f"'{rule.title}'"


def _seen(case: Case, index: Index) -> Case:
    if not case.course:  # nothing follows from it, and what works it out need not be loaded
        return case
    from hgnen_desktop.core.course.standing import seen

    return seen(case, index)


def _standing(rule: SurveillanceRule, chosen: SurveillanceChoices, fit: RuleFit) -> tuple[str, Fault | None]:
    """What a person should know of a chosen rule, and why its dates may not leave the program."""
    if fit.withheld:
        refusal = Fault("rule", f"the findings do not go with a rule of the sources: {fit.withheld}", _END)
        return f"The findings do not go with a rule of the sources: {fit.withheld}", refusal
    if rule.id not in [one.id for one in fit.applies]:
        if rule.id in [one.id for one in fit.possible]:
            return f"Whether the rule applies is not settled; it needs {', '.join(fit.needs)}.", None
        said = f"'{fit.situation}'" if fit.situation != NOT_SETTLED else "that the situation is not settled"
        refusal = Fault("rule", f"the findings now say {said}, and '{rule.title}' is not for that.", _END)
        return f"The findings now say {said}; the rule is not for that. Check the rule, or change the setting.", refusal
    event = event_fault(rule, chosen.anchor_event)
    return (event.sentence() if event else "", event)


def _no_rule(fit: RuleFit) -> Fault:
    if fit.withheld:
        return Fault(
            "",
            f"The sources give no dates: {fit.withheld}",
            "Correct the findings, or set a rule of the clinic's own.",
        )
    if fit.possible:
        needs = ", ".join(fit.needs)
        return Fault("", f"Which rule applies is not settled; it needs {needs}.", "Enter it, or choose a rule.")
    return Fault(
        "",
        f"The sources give no surveillance rule for this situation ({fit.situation}).",
        "Set a rule of the clinic's own.",
    )
