"""Checking mode must say what the engine says, on random patients with missing findings."""

from __future__ import annotations

import datetime as dt
import random
from typing import Any

import pytest

from hgnen_desktop.core.engine import checking
from hgnen_desktop.core.engine.checking import Checker, Conditions
from hgnen_desktop.core.engine.logic import Facts, Truth
from hgnen_desktop.core.engine.sieve import Sieve
from hgnen_desktop.core.guidelines.catalogue import read_number
from hgnen_desktop.core.guidelines.domains import Domains
from hgnen_desktop.core.guidelines.schema import Criterion, FindingType
from hgnen_desktop.core.workflow import Workbench
from tests.places import CASES


def test_checking_mode_and_the_sieve_agree_with_the_engine(bench: Workbench) -> None:
    index, reasoner = bench.index, bench.engine.reasoner
    checker, domains, chance = Checker(index), Domains(index), random.Random(20260115)
    certain = Checker(index, only_certain=True)
    criteria = {item.id: item.applies_when for item in index.items.values()}
    criteria |= {entry.id: entry.applies_when for entry in index.disagreements.values() if entry.applies_when}
    criteria |= {entry.id: entry.when for entry in index.ledger}
    sieve = Sieve(reasoner, criteria.items())
    for _ in range(300):
        known = {
            finding: _value(bench, domains, finding, chance)
            for finding in index.catalogue.findings
            if chance.random() < 0.6
        }
        quick, facts = checker.evaluate(known), reasoner.resolve(Facts(known))
        for decision in checker.decisions:
            assert set(checker.possible(quick, decision)) == set(facts.possible[decision])
        truths = {name: reasoner.truth(criterion, facts) for name, criterion in criteria.items()}
        assert set(checker.certain_names(quick)) == {name for name, truth in truths.items() if truth is Truth.TRUE}
        assert certain.evaluate(known) == quick._replace(open=())
        assert set(checker.open_names(quick)) == {name for name, truth in truths.items() if truth is Truth.UNKNOWN}
        assert list(sieve.open(facts)) == [one for one in truths.items() if one[1] is not Truth.FALSE]


def test_what_the_sieve_keeps_of_one_patient_holds_for_the_next(bench: Workbench) -> None:
    """Patients whose decisions come out alike, one after the other, with more found, fewer found and with a range."""
    reasoner, items = bench.engine.reasoner, bench.index.items
    sieve = Sieve(reasoner, ((name, item.applies_when) for name, item in items.items()))
    whole = bench.open(CASES / "pancreatic-g3-net.json", dt.date(2026, 1, 15)).known()
    for without in (*whole, "nothing"):
        facts = reasoner.resolve(Facts({name: value for name, value in whole.items() if name != without}))
        found = {name: reasoner.truth(item.applies_when, facts) for name, item in items.items()}
        assert dict(sieve.open(facts)) == {name: truth for name, truth in found.items() if truth is not Truth.FALSE}
        assert sieve.certain(facts) == [name for name, truth in found.items() if truth is Truth.TRUE]


def _value(bench: Workbench, domains: Domains, finding: str, chance: random.Random) -> Any:  # noqa: ANN401
    """A value of a finding; a number now and then as a bound, a range or an approximate number."""
    values, about = domains[finding], bench.catalogue[finding]
    if about.type is FindingType.DATE:  # also as a month or a year
        return chance.choice(values)[: chance.choice((4, 7, 10))]
    if about.type is not FindingType.NUMBER or chance.random() < 0.5:
        return chance.choice(values)
    low, high = sorted((chance.choice(values), chance.choice(values)))
    text = chance.choice((f">{low}", f">={low}", f"<{high}", f"<={high}", f"{low}-{high}", f"~{low}"))
    read = read_number(about, text).value
    return low if read is None else read


def test_a_date_of_which_the_year_is_known_is_read_alike(bench: Workbench) -> None:
    conditions = Conditions(bench.index)
    for stored in (None, "2016", "2017", "2018", "2017-05", "2017-06", "2017-06-14", "2017-06-15"):
        known = {"pathology.report_date": stored} if stored else {}
        outcomes = conditions.decide(known)
        for operator in ("before", "since"):
            criterion = Criterion.model_validate({"fact": "pathology.report_date", operator: "2017-06-15"})
            for asked in (criterion, Criterion(none_of=(criterion,))):
                traced = bench.engine.reasoner.truth(asked, bench.engine.reasoner.resolve(Facts(known)))
                assert conditions.truth(asked, known, outcomes) is traced, (stored, operator)


def test_each_walk_is_compiled_by_itself_and_blocks_when_a_patient_needs_them(
    bench: Workbench, monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes: list[int] = []

    def counted(source: str, *rest: str) -> object:
        sizes.append(len(source))
        return compile(source, *rest)

    monkeypatch.setattr(checking, "compile", counted, raising=False)
    checker = Checker(bench.index)
    assert len(sizes) == len(checker.decisions) + 1
    assert max(sizes) < 16_000  # a large function takes megabytes while it is compiled
    made = len(sizes)
    checker.evaluate({})
    assert len(sizes) > made
    once = len(sizes)
    checker.evaluate({})
    assert len(sizes) == once
