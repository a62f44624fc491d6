"""The stretches of a number: together they cover its range, and a plan changes only between them."""

from __future__ import annotations

import pytest

from hgnen_desktop.core.guidelines.schema import Caution, Recommendation, SurveillanceRule
from hgnen_desktop.core.tree.whatif import stretches
from hgnen_desktop.core.workflow import Workbench
from tests.core.conftest import AS_OF, CERVICAL_NEC, PANCREATIC_NET, RECTAL_NEC, a_case


@pytest.mark.parametrize("findings", [RECTAL_NEC, PANCREATIC_NET])
def test_ki67_changes_the_plan_at_the_sources_thresholds(bench: Workbench, findings: dict) -> None:
    found = stretches(bench.index, findings, "pathology.ki67")
    assert found[0].low == 0
    assert found[-1].high == 100
    assert [part.low for part in found[1:]][0] == 20.1
    lows = {part.low for part in found}
    assert 55 in lows or 55.1 in lows
    assert all(one.high < other.low for one, other in zip(found, found[1:], strict=False))


def test_any_value_inside_a_stretch_leads_to_the_same_situation(bench: Workbench) -> None:
    for finding, findings in (("pathology.ki67", PANCREATIC_NET), ("extent.tumor_size", CERVICAL_NEC)):
        for part in stretches(bench.index, findings, finding):
            if part.contradicts:
                continue
            middle = round((part.low + part.high) / 2, 1)
            for value in (part.low, middle, part.high):
                assessment = bench.assess(a_case({**findings, finding: value}), AS_OF)
                assert tuple(one.id for one in assessment.situation.possible) == part.situation, (finding, value)


def test_a_value_that_contradicts_another_finding_is_marked(bench: Workbench) -> None:
    findings = {**CERVICAL_NEC, "extent.figo": "IB3", "extent.tumor_size": 5.0}
    found = stretches(bench.index, findings, "extent.tumor_size")
    assert found[0].contradicts
    assert not found[-1].contradicts


def test_neighboring_stretches_differ_in_what_certainly_applies(bench: Workbench) -> None:
    for finding, findings in (("pathology.ki67", RECTAL_NEC), ("extent.tumor_size", CERVICAL_NEC)):
        found = stretches(bench.index, findings, finding)
        for one, other in zip(found, found[1:], strict=False):
            assert (one.situation, one.advice, one.contradicts) != (other.situation, other.advice, other.contradicts)
        for part in (one for one in found if not one.contradicts):
            assessment = bench.assess(a_case({**findings, finding: part.low}), AS_OF)
            items = {name: bench.index.items[name] for name in assessment.applies}
            advice = {
                name for name, one in items.items() if isinstance(one, Recommendation | Caution | SurveillanceRule)
            }
            assert {*part.advice} == advice
