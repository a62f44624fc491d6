"""What an assessment makes of numbers as reports give them, and of one primary under several names."""

from __future__ import annotations

import json
from typing import Any

import pytest

from hgnen_desktop.core.domain.case import Case
from hgnen_desktop.core.engine.assessment import Assessment
from hgnen_desktop.core.export.assessment_json import assessment_data
from hgnen_desktop.core.guidelines.catalogue import read_answers
from hgnen_desktop.core.workflow import Workbench
from tests.core.conftest import AS_OF, CERVICAL_NEC, PANCREATIC_NET, RECTAL_NEC, a_case


def entered(bench: Workbench, findings: dict[str, Any]) -> Case:
    case = read_answers(bench.catalogue, a_case({name: one for name, one in findings.items() if one is not None}))
    assert not bench.catalogue.faults(case)
    return case


def assessed(bench: Workbench, findings: dict[str, Any]) -> Assessment:
    return bench.assess(entered(bench, findings), AS_OF)


def outcome(assessment: Assessment, decision: str) -> set[str]:
    return {one.id for one in assessment.decisions[decision].possible}


@pytest.mark.parametrize("text", [">90", "70-80 %", "~85", ">= 55"])
def test_a_reported_number_on_one_side_decides_like_a_plain_one(text: str, bench: Workbench) -> None:
    plain = assessed(bench, {**RECTAL_NEC, "pathology.ki67": 85})
    found = assessed(bench, {**RECTAL_NEC, "pathology.ki67": text})
    assert outcome(found, "entity") == outcome(plain, "entity") == {"nec"}
    assert outcome(found, "situation") == outcome(plain, "situation")


def test_a_range_across_a_threshold_decides_nothing_and_names_it(bench: Workbench) -> None:
    found = assessed(bench, {**PANCREATIC_NET, "pathology.ki67": "15-30 %", "pathology.mitoses": 4})
    assert outcome(found, "entity") == {"net_g3", "net_g1_g2"}
    notice = next(one for one in found.attention if one.id == "across.pathology.ki67")
    assert "15-30 %" in notice.message
    assert "20 %" in notice.message
    need = next(one for one in found.needed if one.finding == "pathology.ki67")
    assert need.state == "15-30 %, not exact"


def test_only_thresholds_that_are_open_for_the_patient_are_named(bench: Workbench) -> None:
    found = assessed(bench, {**PANCREATIC_NET, "pathology.ki67": "50-58 %"})
    assert outcome(found, "entity") == {"net_g3"}
    notice = next(one for one in found.attention if one.id == "across.pathology.ki67")
    assert "across 55 %" in notice.message
    assert "20 %" not in notice.message


@pytest.mark.parametrize(
    ("text", "mitoses", "at"),
    [
        ("~20", 4, "20 %"),
        ("ca. 55", None, "55 %"),
        ("~30", 4, None),
        ("55", None, None),
        ("50-60", None, None),
    ],
)
def test_an_approximate_number_at_a_threshold_is_told_where_something_turns_on_it(
    text: str, mitoses: int | None, at: str | None, bench: Workbench
) -> None:
    counted = {} if mitoses is None else {"pathology.mitoses": mitoses}
    found = assessed(bench, {**PANCREATIC_NET, "pathology.ki67": text, **counted})
    notices = [one.message for one in found.attention if one.id == "approximate.pathology.ki67"]
    assert [f"stands at {at}" in one for one in notices] == ([] if at is None else [True])


def test_about_four_brain_metastases_are_told_to_stand_at_the_limit_of_radiosurgery(bench: Workbench) -> None:
    brain = {"extent.metastatic_sites": ["liver", "brain"], "imaging.brain_metastases": "about 4"}
    found = assessed(bench, {**RECTAL_NEC, **brain})
    assert any(one.id == "approximate.imaging.brain_metastases" for one in found.attention)


def test_a_number_on_one_side_of_every_threshold_is_not_remarked_on(bench: Workbench) -> None:
    found = assessed(bench, {**RECTAL_NEC, "pathology.ki67": ">90"})
    assert not any(one.id.startswith("across.") for one in found.attention)


def test_a_range_is_shown_as_typed(bench: Workbench) -> None:
    case = entered(bench, {**PANCREATIC_NET, "pathology.ki67": "50-58 %"})
    found = bench.assess(case, AS_OF)
    assert "50-58 %" in json.dumps(assessment_data(found, case, bench.index), ensure_ascii=False)


@pytest.mark.parametrize(
    "names",
    [
        ("Ampulla of Vater", "ampulla", "biliary"),
        ("Liver", "liver", "Bile duct"),
        ("Duodenum", "JEJUNUM", "ileum"),
        ("Cecum", "colon", "Sigmoid colon"),
        ("Gastro-esophageal junction", "gastro esophageal junction", "esophagus"),
        ("Bartholin gland", "Vulva", "vagina"),
        ("Endometrium", "uterus", "Uterine corpus"),
        ("Fallopian tube", "Peritoneum", "ovary"),
    ],
)
def test_one_primary_under_several_names_gets_one_answer(names: tuple[str, ...], bench: Workbench) -> None:
    found = [assessed(bench, {**RECTAL_NEC, "patient.sex": "female", "tumor.site": name}) for name in names]
    assert len({frozenset(one.applies) for one in found}) == 1


def test_pregnancy_ends_the_advice_and_says_that_the_sources_are_silent(bench: Workbench) -> None:
    findings = {**CERVICAL_NEC, "patient.sex": "female", "patient.age": 30, "patient.pregnancy": True}
    found = assessed(bench, findings)
    assert [one.item.id for one in found.out_of_scope] == ["caution-scope-pregnancy"]
    assert "silent" in found.out_of_scope[0].item.text


def test_a_stage_found_at_surgery_stands_beside_the_one_before(bench: Workbench) -> None:
    before = {**CERVICAL_NEC, "treatment.status": "resected", "treatment.given": ["surgery"]}
    found = assessed(bench, {**before, "extent.figo_surgical": "IIIC1"})
    plain = assessed(bench, before)
    assert any(one.id == "consistency-figo-surgical-higher" for one in found.attention)
    assert outcome(found, "situation") == outcome(plain, "situation")


@pytest.mark.parametrize("word", ["Large-cell NET", "NET/NEC G2/3", "large-cell neuroendocrine tumor"])
def test_gray_diagnoses_lead_to_review(word: str, bench: Workbench) -> None:
    found = assessed(bench, {**PANCREATIC_NET, "pathology.histology": word})
    assert len(outcome(found, "entity")) > 1
    assert "pathology.differentiation" in {one.finding for one in found.needed}


def test_no_lesion_left_after_surgery_is_not_no_uptake(bench: Workbench) -> None:
    resected = {
        **PANCREATIC_NET,
        "extent.disease": "localized",
        "extent.metastatic_sites": {"state": "not_asked"},
        "treatment.status": "resected",
        "imaging.sstr_homogeneous": {"state": "not_done"},
    }
    left = entered(bench, {**resected, "imaging.sstr_uptake": "No residual disease"})
    assert left.known()["imaging.sstr_uptake"] == "no_lesion"
    assert not bench.assess(left, AS_OF).contradictions
    metastatic = assessed(bench, {**PANCREATIC_NET, "imaging.sstr_uptake": "no_lesion"})
    assert [one.id for one in metastatic.contradictions] == ["consistency-sstr-no-lesion"]


def test_a_bare_length_too_large_for_centimeters_is_remarked_on_where_no_window_asks(bench: Workbench) -> None:
    found = assessed(bench, {**CERVICAL_NEC, "extent.figo": "IB3", "extent.tumor_size": 42})
    notice = next(one for one in found.attention if one.id == "unusual.extent.tumor_size")
    assert "42 cm is unusual" in notice.message
    assert "mm" in notice.remedy
    usual = assessed(bench, {**CERVICAL_NEC, "extent.figo": "IB3", "extent.tumor_size": "42 mm"})
    assert not any(one.id.startswith("unusual.") for one in usual.attention)


@pytest.mark.parametrize(
    ("category", "findings", "rule", "level"),
    [
        ("pM1a", {"extent.disease": "localized"}, "consistency-tnm-m1-not-metastatic", "impossible"),
        ("cM1", {"extent.disease": "locally_advanced"}, "consistency-tnm-m1-not-metastatic", "impossible"),
        ("cM1", {"extent.disease": "localized", "tumor.site": "cervix"}, "consistency-tnm-m1-gynecologic", "attention"),
        (
            "cM0",
            {"extent.disease": "metastatic", "treatment.status": "none"},
            "consistency-tnm-m0-metastatic",
            "attention",
        ),
        (
            "cM1",
            {"extent.disease": "metastatic", "extent.tnm_stage": "III", "treatment.status": "resected"},
            "consistency-tnm-m1-below-iv",
            "attention",
        ),
        # Staged II at first, with metastases as a recurrence: the two are of different days.
        (
            "cM1",
            {"extent.disease": "metastatic", "extent.tnm_stage": "II", "treatment.status": "progression"},
            None,
            None,
        ),
        (
            "cM1",
            {"extent.disease": "metastatic", "extent.tnm_stage": "II", "treatment.status": "on_treatment"},
            None,
            None,
        ),
        ("cM1", {"extent.disease": "metastatic", "extent.tnm_stage": "II"}, None, None),
        ("cM1", {"tumor.site": None, "extent.disease": "localized"}, "consistency-tnm-m1-site-not-known", "attention"),
        ("cM0", {"tumor.site": None, "extent.disease": "localized"}, None, None),
        ("cM1", {"tumor.site": None, "extent.disease": "metastatic"}, None, None),
        ("cM0", {"extent.disease": "localized"}, None, None),
        ("MX", {"extent.disease": "localized"}, None, None),
        ("cM1", {"extent.disease": "metastatic"}, None, None),
        ("cM1", {}, None, None),
    ],
)
def test_the_m_category_is_held_against_the_extent_of_disease(
    category: str, findings: dict[str, Any], rule: str | None, level: str | None, bench: Workbench
) -> None:
    base = {"tumor.site": "stomach", "pathology.histology": "nec", "pathology.ki67": 90, "extent.tnm_m": category}
    found = assessed(bench, {**base, **findings})
    clashes = [(one.id, one.level) for one in (*found.contradictions, *found.attention) if "-tnm-" in one.id]
    assert clashes == ([] if rule is None else [(rule, level)])


@pytest.mark.parametrize(
    ("stage", "findings", "rule"),
    [
        ("IVB", {"extent.disease": "localized"}, "consistency-figo-other-iv-not-metastatic"),
        ("IVC", {"extent.disease": "locally_advanced"}, "consistency-figo-other-iv-not-metastatic"),
        ("IV", {"extent.disease": "localized"}, "consistency-figo-other-iv-not-metastatic"),
        ("IIIC2", {"extent.disease": "localized"}, None),
        ("IVC", {"extent.disease": "metastatic"}, None),
        ("IVC", {}, None),
        (
            "IB",
            {"extent.disease": "metastatic", "treatment.status": "none"},
            "consistency-figo-other-below-iii-metastatic",
        ),
        (
            "II",
            {"extent.disease": "metastatic", "treatment.status": "none"},
            "consistency-figo-other-below-iii-metastatic",
        ),
        ("IIIC", {"extent.disease": "metastatic", "treatment.status": "none"}, None),
        ("IVA", {"extent.disease": "metastatic", "treatment.status": "none"}, None),
        ("IB", {"extent.disease": "metastatic", "treatment.status": "progression"}, None),
        ("IB", {"extent.disease": "localized", "treatment.status": "none"}, None),
    ],
)
def test_figo_of_another_gynecologic_site_is_held_against_the_extent(
    stage: str, findings: dict[str, Any], rule: str | None, bench: Workbench
) -> None:
    base = {"tumor.site": "uterus", "pathology.histology": "nec", "pathology.ki67": 80, "extent.figo_other": stage}
    found = assessed(bench, {**base, **findings})
    assert [one.id for one in found.attention if "-figo-other-" in one.id] == ([] if rule is None else [rule])


@pytest.mark.parametrize(("site", "told"), [("cervix", True), (None, True), ("uterus", False)])
def test_figo_ivb_is_held_against_the_extent_while_the_site_is_not_entered(
    site: str | None,
    told: bool,
    bench: Workbench,  # noqa: FBT001 - the case of the table
) -> None:
    base = {"tumor.site": site, "pathology.histology": "nec", "extent.figo": "IVB", "extent.disease": "localized"}
    found = assessed(bench, base)
    assert ("consistency-figo-ivb-not-metastatic" in [one.id for one in found.contradictions]) is told
