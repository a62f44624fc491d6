"""Checking mode must say what the engine says, on random patients with missing findings."""

from __future__ import annotations

import random

from hgnen_desktop.core.engine.checking import Checker
from hgnen_desktop.core.engine.insight import Insight
from hgnen_desktop.core.engine.logic import Facts, Truth
from hgnen_desktop.core.guidelines.domains import Domains
from hgnen_desktop.core.workflow import Workbench
from tests.core.conftest import AS_OF, PANCREATIC_NET, RECTAL_NEC, a_case, without


def test_checking_mode_agrees_with_the_engine(bench: Workbench) -> None:
    index, reasoner = bench.index, bench.engine.reasoner
    checker, domains, chance = Checker(index), Domains(index), random.Random(20260115)
    criteria = {item.id: item.applies_when for item in index.items.values()}
    criteria |= {entry.id: entry.applies_when for entry in index.disagreements.values() if entry.applies_when}
    criteria |= {entry.id: entry.when for entry in index.ledger}
    for _ in range(300):
        known = {
            finding: chance.choice(domains[finding]) for finding in index.catalogue.findings if chance.random() < 0.6
        }
        quick, facts = checker.evaluate(known), reasoner.resolve(Facts(known))
        for decision in checker.decisions:
            assert set(checker.possible(quick, decision)) == set(facts.possible[decision])
        truths = {name: reasoner.truth(criterion, facts) for name, criterion in criteria.items()}
        assert set(checker.certain_names(quick)) == {name for name, truth in truths.items() if truth is Truth.TRUE}
        assert set(checker.open_names(quick)) == {name for name, truth in truths.items() if truth is Truth.UNKNOWN}


def test_histology_is_told_as_the_finding_that_would_change_the_plan(bench: Workbench) -> None:
    insight = Insight(bench.index)
    changes = insight.changes(a_case(RECTAL_NEC))
    assert changes[0].finding in (
        "pathology.histology",
        "tumor.site",
        "extent.disease",
        "treatment.status",
        "pathology.ki67",
    )
    net = next(change for change in changes if change.finding == "pathology.histology" and change.value == "net")
    assert net.situation == ("net_first_line",)
    assert "nec-first-line-platinum-etoposide" in net.removed


def test_the_next_finding_for_an_ungraded_tumor_is_its_proliferation(bench: Workbench) -> None:
    case = a_case(without(PANCREATIC_NET, "pathology.ki67"))
    first = Insight(bench.index).next_findings(case, bench.assess(case, AS_OF))[0]
    assert first.finding in ("pathology.ki67", "pathology.mitoses")
    assert first.situations > 1


def test_a_pending_record_only_finding_is_not_worth_waiting_for(bench: Workbench) -> None:
    case = a_case({**RECTAL_NEC, "biomarkers.ldh": {"state": "pending"}, "molecular.mmr": {"state": "pending"}})
    results = Insight(bench.index).pending_results(case)
    assert results == {"biomarkers.ldh": False, "molecular.mmr": True}
