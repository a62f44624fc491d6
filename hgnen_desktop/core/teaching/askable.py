"""For whom and when a passage is asked about: a table is asked of the patients and at the moment that its title names."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache

from hgnen_desktop.core.engine.logic import Facts, Truth
from hgnen_desktop.core.guidelines.index import Citation, Index
from hgnen_desktop.core.guidelines.schema import AskedWhen, Recommendation, SurveillanceRule
from hgnen_desktop.core.teaching.moments import Moment


class Askable:
    """The rules of :class:`~hgnen_desktop.core.guidelines.schema.AskedWhen` over one set of guidelines; it holds no case."""

    def __init__(self, index: Index) -> None:
        rules = index.guidelines.asked_when
        self._always = tuple(rule for rule in rules if not (rule.sections or rule.items or rule.findings))
        self._by_section = tuple(rule for rule in rules if rule.sections)
        self._by_item = tuple(rule for rule in rules if rule.items)
        self._by_finding = tuple(rule for rule in rules if rule.findings)
        self._index = index

    def advice(self, moment: Moment) -> bool:
        """Whether anything but the diagnosis and the situation is asked of a patient."""
        return _hold(self._always, moment)

    def item(self, item: Recommendation | SurveillanceRule, moment: Moment) -> bool:
        """Whether an item is asked about: every passage that it rests on is, and no rule on the item itself forbids it."""
        return self.item_with(item, moment, moment.facts)

    def item_with(self, item: Recommendation | SurveillanceRule, moment: Moment, facts: Facts) -> bool:
        """The same with other findings than those of the moment."""
        of_item = (rule for rule in self._by_item if item.id in rule.items)
        sections = {one.section for one in self._index.citations(item.statements)}
        of_section = (rule for rule in self._by_section if any(map(_in(rule), sections)))
        return _hold((*of_item, *of_section), moment, facts)

    def is_open(self, finding: str, moment: Moment) -> bool:
        """Whether a missing finding is still a question: the course may have answered it."""
        rules = (rule for rule in self._by_finding if finding in rule.findings and rule.when is not None)
        return _hold(rules, moment)

    def finding(self, finding: str, moment: Moment) -> bool:
        """Whether a finding is offered as missing."""
        return _hold((rule for rule in self._by_finding if finding in rule.findings), moment)

    def citations(self, citations: Iterable[Citation], moment: Moment) -> bool:
        """Whether passages are asked about."""
        sections = {one.section for one in citations}
        return _hold((rule for rule in self._by_section if any(map(_in(rule), sections))), moment)


def _in(rule: AskedWhen) -> Callable[[str], bool]:
    return lambda section: section.startswith(rule.sections)


def _hold(rules: Iterable[AskedWhen], moment: Moment, facts: Facts | None = None) -> bool:
    truth, facts = moment.engine.reasoner.truth, facts or moment.facts
    return all(rule.when is not None and truth(rule.when, facts) is Truth.TRUE for rule in rules)


@lru_cache(maxsize=8)
def askable(index: Index) -> Askable:
    """The rules of these guidelines, read once."""
    return Askable(index)
