"""For whom and when a passage is asked about: a table is asked of the patients and at the moment that its title names."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache

from hgnen_desktop.core.engine.logic import Truth
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
        of_item = (rule for rule in self._by_item if item.id in rule.items)
        return _hold(of_item, moment) and self.citations(self._index.citations(item.statements), moment)

    def finding(self, finding: str, moment: Moment) -> bool:
        """Whether a finding is offered as missing."""
        return _hold((rule for rule in self._by_finding if finding in rule.findings), moment)

    def citations(self, citations: Iterable[Citation], moment: Moment) -> bool:
        """Whether passages are asked about."""
        sections = {one.section for one in citations}
        return _hold((rule for rule in self._by_section if any(map(_in(rule), sections))), moment)


def _in(rule: AskedWhen) -> Callable[[str], bool]:
    return lambda section: section.startswith(rule.sections)


def _hold(rules: Iterable[AskedWhen], moment: Moment) -> bool:
    truth, facts = moment.engine.reasoner.truth, moment.facts
    return all(rule.when is not None and truth(rule.when, facts) is Truth.TRUE for rule in rules)


@lru_cache(maxsize=8)
def askable(index: Index) -> Askable:
    """The rules of these guidelines, read once."""
    return Askable(index)
