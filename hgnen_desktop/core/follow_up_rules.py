"""Which surveillance rule a case's visits are dated with: the one a person chose, or the only one that applies.

Much lighter than a whole assessment, so that a folder of cases can be read at once: only the rules, what ends all advice
and what contradicts itself are evaluated, in checking mode.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hgnen_desktop.core.domain.case import Case, Value
from hgnen_desktop.core.engine.checking import Checker
from hgnen_desktop.core.engine.logic import Facts
from hgnen_desktop.core.engine.reasoner import Reasoner
from hgnen_desktop.core.errors import Fault, PlanError
from hgnen_desktop.core.guidelines.schema import SurveillanceRule


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


class RuleFinder:
    """Finds the rules that fit a case. Make it once for a set of guidelines; it holds no case."""

    def __init__(self, reasoner: Reasoner) -> None:
        self.index = reasoner.index
        self.reasoner = reasoner
        packs = self.index.packs.values()
        self.rules: tuple[SurveillanceRule, ...] = tuple(rule for pack in packs for rule in pack.surveillance)
        clashes = [rule for rule in self.index.guidelines.consistency if rule.level == "impossible"]
        stops = [caution for pack in packs for caution in pack.cautions if caution.ends_advice]
        # Contradictions first: what is wrong comes before what the sources do not speak of.
        self._ends = {clash.id: clash.message for clash in clashes} | {stop.id: stop.text for stop in stops}
        entries = {clash.id: clash.when for clash in clashes} | {stop.id: stop.applies_when for stop in stops}
        self._checker = Checker(self.index, {**entries, **{rule.id: rule.applies_when for rule in self.rules}})

    def fit(self, case: Case) -> RuleFit:
        """The rules that fit the case's findings."""
        known = case.known()
        quick = self._checker.evaluate(known)
        certain, still_open = set(self._checker.certain_names(quick)), set(self._checker.open_names(quick))
        withheld = [words for name, words in self._ends.items() if name in certain]
        possible = tuple(rule for rule in self.rules if rule.id in still_open)
        return RuleFit(
            entity=self._outcome("entity", self._checker.possible(quick, "entity")),
            situation=self._outcome("situation", self._checker.possible(quick, "situation")),
            applies=() if withheld else tuple(rule for rule in self.rules if rule.id in certain),
            possible=() if withheld else possible,
            needs=self._needs(possible, known) if possible else (),
            withheld=" ".join(withheld),
        )

    def with_rule(self, case: Case, fit: RuleFit) -> tuple[Case, tuple[str, ...]]:
        """The case with a rule to date its visits, and what a person should know of that rule.

        A rule that a person chose stays, even when the findings now speak of another situation: no patient drops out.

        Raises:
            PlanError: when none is chosen and none applies; it says why and what would help.
        """
        chosen = case.surveillance
        if chosen.own_rule is not None:
            return case, ()
        if chosen.rule is not None:
            return case, tuple(self._doubts(chosen.rule, fit))
        if not fit.applies:
            raise PlanError(_no_rule(fit))
        rule = min(fit.applies, key=lambda one: one.phases[0].every.min)
        note = f"No rule is recorded in the case; dated by the one that applies: '{rule.title}'."
        if len(fit.applies) > 1:
            note = f"{len(fit.applies)} rules apply and none is chosen; dated by the closest, '{rule.title}'."
        return case.with_changes(surveillance=chosen.model_copy(update={"rule": rule.id})), (note,)

    def _doubts(self, rule_id: str, fit: RuleFit) -> list[str]:
        if fit.withheld:
            return [f"The findings do not go with a rule of the sources: {fit.withheld}"]
        if rule_id in [rule.id for rule in fit.applies]:
            return []
        if rule_id in [rule.id for rule in fit.possible]:
            return [f"Whether the rule applies is not settled; it needs {', '.join(fit.needs)}."]
        return [
            f"The findings now say '{fit.situation}'; the rule is not for that. Check the rule, or change the setting."
        ]

    def _needs(self, rules: tuple[SurveillanceRule, ...], known: Mapping[str, Value]) -> tuple[str, ...]:
        facts = self.reasoner.resolve(Facts(known))
        needs = dict.fromkeys(need for rule in rules for need in self.reasoner.needs(rule.applies_when, facts))
        return tuple(self.index.catalogue.label(need) for need in needs)

    def _outcome(self, decision: str, reached: Sequence[str]) -> str:
        return self.index.outcomes[decision][reached[0]].label if len(reached) == 1 else "Not settled"


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
