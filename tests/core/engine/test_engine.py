"""The three patients of the first release, and what happens when the deciding finding is left out."""

from __future__ import annotations

import pytest

from hgnen_desktop.core.engine.assessment import Assessment
from hgnen_desktop.core.engine.logic import Truth
from hgnen_desktop.core.guidelines.schema import Direction
from hgnen_desktop.core.workflow import Workbench
from tests.core.conftest import AS_OF, CERVICAL_NEC, PANCREATIC_NET, RECTAL_NEC, a_case, without


def ids(results) -> set[str]:  # type: ignore[no-untyped-def]
    return {result.id for result in results}


def test_rectal_nec_is_offered_platinum_etoposide_by_consensus(assess) -> None:
    found: Assessment = assess(RECTAL_NEC)
    assert found.entity.outcome.id == "nec"
    assert found.situation.outcome.id == "nec_first_line"
    option = next(one for one in found.options if one.id == "nec-first-line-platinum-etoposide")
    assert option.item.direction is Direction.FOR
    assert option.strength.strength == "consensus"
    assert option.strength.section.startswith("Treatment of metastatic GI NEC > Front-line chemotherapy")
    assert {line.entry.toward for line in found.ledger} == {"nec"}
    assert any("p53" in line.entry.text for line in found.ledger)
    assert any("Rb" in line.entry.text for line in found.ledger)
    assert found.surveillance


def test_pancreatic_net_is_not_offered_platinum(assess) -> None:
    found = assess(PANCREATIC_NET)
    assert found.entity.outcome.id == "net_g3"
    assert any("CAPTEM" in one.item.title or "CAPTEM" in one.item.text for one in found.options)
    assert any("latinum" in one.item.title for one in found.advised_against)
    assert not any("latinum" in one.item.title and one.item.direction is Direction.FOR for one in found.options)


def test_early_cervical_nec_is_offered_surgery_first(assess) -> None:
    found = assess(CERVICAL_NEC)
    assert found.situation.outcome.id == "cervix_early"
    surgery = found.asked("surgery")
    assert surgery is not None
    assert surgery.leading is not None
    assert surgery.leading.id == "cervix-early-surgery-first"
    assert any("hysterectomy" in how.item.text.lower() for how in surgery.leading.hows)
    assert found.surveillance, "Table 2 is dated with the label that the source does not say it applies"
    assert all(one.item.needs_confirmation for one in found.surveillance)


@pytest.mark.parametrize(
    ("findings", "missing"),
    [(PANCREATIC_NET, "pathology.ki67"), (CERVICAL_NEC, "extent.figo")],
)
def test_without_the_deciding_finding_the_situation_is_not_decided(assess, findings, missing) -> None:
    found = assess(without(findings, missing))
    assert found.situation.outcome is None
    assert missing in found.situation.needs
    assert missing in {need.finding for need in found.needed[:3]}


def test_without_sstr_pet_the_receptor_advice_is_undetermined(assess) -> None:
    found = assess(without(PANCREATIC_NET, "imaging.sstr_uptake", "imaging.sstr_homogeneous"))
    asking = [one for one in found.undetermined if "imaging.sstr_uptake" in one.needs]
    assert asking
    assert "imaging.sstr_uptake" in {need.finding for need in found.needed}


def test_a_missing_finding_never_counts_as_negative(bench: Workbench) -> None:
    for state in ("not_done", "pending", "not_asked"):
        case = a_case({**PANCREATIC_NET, "pathology.ki67": {"state": state}})
        found = bench.assess(case, AS_OF)
        assert found.entity.outcome is None, state
        assert {outcome.id for outcome in found.entity.possible} == {"net_g3", "net_g1_g2"}


def test_a_carcinoma_without_a_count_is_taken_as_reported(bench: Workbench) -> None:
    for state in ("not_done", "pending", "not_asked"):
        found = bench.assess(a_case({**RECTAL_NEC, "pathology.ki67": {"state": state}}), AS_OF)
        assert found.situation.outcome is not None, state
        assert "caution-path-grade-as-reported" in {one.id for one in found.cautions}


def test_every_shown_item_says_why_it_applies(assess) -> None:
    found = assess(RECTAL_NEC)
    for result in (*found.options, *found.workup, *found.advised_against, *found.cautions, *found.surveillance):
        check = result.explain()
        assert check.truth is Truth.TRUE, result.id
        assert result.citations[0].section


def test_contradictory_findings_withhold_all_advice(assess) -> None:
    found = assess({**RECTAL_NEC, "pathology.histology": "net", "pathology.cell_type": "small_cell"})
    assert found.withheld
    shown = (*found.options, *found.workup, *found.cautions, *found.surveillance, *found.evidence, *found.disagreements)
    assert not shown
    assert "small" in found.contradictions[0].message.lower()


def test_an_empty_case_shows_no_option_and_no_evidence_of_a_situation(assess) -> None:
    found = assess({})
    assert not found.options
    assert not found.advised_against
    assert found.situation.outcome is None
    assert found.needed


def test_a_site_that_no_source_names_is_told_which_names_there_are_and_what_holds_for_all(assess) -> None:
    found = assess({**without(RECTAL_NEC), "tumor.site": "other", "imaging.cns_symptoms": True})
    assert found.situation.outcome.id == "unnamed_site_nec"
    assert not found.out_of_scope
    assert "ampulla" in next(one.item.text for one in found.cautions if one.id == "caution-scope-other-site")
    assert {"brain-mri-symptoms-nec", "care-neuroendocrine-center", "molecular-mmr-nec"} <= found.applies
    first = next(one for one in found.questions if one.question.id == "first-step")
    assert {one.result.strength.strength for one in first.answers} == {"stated"}


@pytest.mark.parametrize("site", ["lung", "skin", "genitourinary"])
def test_sites_outside_the_sources_light_no_pathway(assess, site) -> None:
    found = assess({**without(RECTAL_NEC), "tumor.site": site})
    assert found.situation.outcome.id == "not_covered_site"
    assert not found.in_scope
    assert not [one for one in found.options if one.item.direction is Direction.FOR]


def test_no_line_before_any_treatment_is_no_answer_to_clear(assess) -> None:
    found = assess({**without(RECTAL_NEC, "treatment.lines"), "treatment.status": "none", "treatment.lines": 0})
    assert "not-applicable.treatment.lines" not in {one.id for one in found.attention}
    other = assess({**without(RECTAL_NEC), "tumor.pancreas_part": "tail"})
    assert "not-applicable.tumor.pancreas_part" in {one.id for one in other.attention}
