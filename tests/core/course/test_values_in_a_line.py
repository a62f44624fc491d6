"""What reports say inside a line of the course becomes the finding, as it was typed; what cannot be read says why."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from hgnen_desktop.core.course.line import LineReader, Understood
from hgnen_desktop.core.domain.answer import Answer
from hgnen_desktop.core.domain.case import Case
from hgnen_desktop.core.domain.reported import Reported, leading_report
from hgnen_desktop.core.workflow import Workbench

BENCH = Workbench()
READER = LineReader(BENCH.deriver)
EMPTY = Case(case_id="x")


def read(line: str, **known: Any) -> Understood:
    findings = {
        name.replace("__", "."): Answer.model_validate({"state": "known", "value": v}) for name, v in known.items()
    }
    return READER.read(line, EMPTY.with_changes(findings=findings), dt.date(2026, 11, 30))


def values(understood: Understood) -> dict[str, Any]:
    (event,) = understood.events
    return {
        name: answer.value.text if isinstance(answer.value, Reported) else answer.value
        for name, answer in event.findings.items()
    }


KI67, SIZE, MITOSES = "pathology.ki67", "extent.tumor_size", "pathology.mitoses"


@pytest.mark.parametrize(
    ("words", "finding", "value"),
    [
        ("biopsy liver Ki-67 70-80 %", KI67, "70-80 %"),
        ("biopsy Ki-67 70 to 80 %", KI67, "70 to 80 %"),
        ("biopsy Ki-67: 26 - 50 %", KI67, "26 - 50 %"),
        ("biopsy MIB-1 > 90%", KI67, "> 90%"),
        ("biopsy NET G3, Ki-67 up to 50 %", KI67, "up to 50 %"),
        ("biopsy Ki-67 index (MIB-1) of approx. 80 %", KI67, "approx. 80 %"),
        ("biopsy Ki-67 \u201c40\u201350 %\u201d", KI67, "40\u201350 %"),
        ("biopsy 80 % Ki-67", KI67, 80),
        ("biopsy mitoses 16/10 HPF, 0.55 mm", MITOSES, "16/10 HPF, 0.55 mm"),
        ("biopsy 35 mitoses/2 mm2", MITOSES, "35 mitoses/2 mm2"),
        ("biopsy 175 mitoses/10 mm\u00b2", MITOSES, "175 mitoses/10 mm\u00b2"),
        ("CT cervix 31 mm", SIZE, 3.1),
        ("MRI 2 x 1 cm", SIZE, "2 x 1 cm"),
        ("31-mm tumor on CT", SIZE, 3.1),
        ("ECOG PS 1-2", "patient.ecog", "1-2"),
        ("SSTR-PET uptake above liver", "imaging.sstr_uptake", "above_liver"),
        ("DOTATATE PET no uptake", "imaging.sstr_uptake", "none"),
        ("FDG-PET negative", "imaging.fdg_uptake", "negative"),
        ("biopsy NET/NEC G2/3", "pathology.histology", "high_grade"),
        ("biopsy \u201clarge-cell neuroendocrine tumor\u201d", "pathology.histology", "high_grade"),
        ("NGS BRAF V600E, TP53 wild type", "molecular.braf", "present"),
        ("NGS BRAF V600E negative", "molecular.braf", "absent"),
        ("molecular report dMMR", "molecular.mmr", "deficient"),
        ("LDH elevated", "biomarkers.ldh", "elevated"),
        ("MRI 3 brain metastases", "imaging.brain_metastases", 3),
        ("CT cT3 cN1 cM0", "extent.tnm_n", "cN1"),
        ("specimen pT3 pN1 (6/42)", "extent.tnm_n", "pN1 (6/42)"),
        ("radical hysterectomy R0, no LVSI", "extent.lvsi", False),
        ("radical hysterectomy R0, LVSI", "extent.lvsi", True),
        ("biopsy synaptophysin, chromogranin A and INSM1 positive", "pathology.synaptophysin", "positive"),
        ("biopsy positive for synaptophysin and chromogranin", "pathology.chromogranin", "positive"),
        ("biopsy Syn+/CgA-", "pathology.chromogranin", "negative"),
        ("biopsy chromogranin negative, TTF-1 positive, CDX2 +", "pathology.site_markers", ("ttf1", "cdx2")),
    ],
)  # fmt: skip
def test_a_reported_value_is_the_finding(words: str, finding: str, value: Any) -> None:
    said = values(read(f"2026-03 {words}"))
    assert said[finding] == value


@pytest.mark.parametrize(
    ("words", "kept", "why"),
    [
        ("biopsy NEC Ki-67 70-8", "Ki-67 70-8", "goes from 70 down to 8"),
        ("biopsy NEC Ki-67 10-20-30", "Ki-67 10-20-30", "holds 3 numbers"),
        ("biopsy NEC Ki-67 >", "Ki-67 >", "is not a value of it"),
        ("biopsy NEC Ki-67 180 %", "Ki-67 180 %", "180 is not a value"),
        ("biopsy NEC Ki-67 pending", "Ki-67 pending", "“pending” is not a value of it"),
        ("biopsy NEC, 16 mitoses/10 HPF", "16 mitoses/10 HPF", "Add the diameter of the field"),
        ("biopsy NEC, mitoses 20", "mitoses 20", "write the unit"),
        ("biopsy NEC, mitoses 16/10", "mitoses 16/10", "write the unit"),
        ("CT tumor 42", "tumor 42", "cm or mm"),
        ("CT liver metastases 31 mm", "31 mm", "not clear what this measures"),
        ("gastrectomy pT9", "pT9", "not a category of TNM"),
        ("CT, BRAF V600E not tested", "BRAF V600E not tested", "It can be: Not found, Found."),
        ("CT, LDH 520", "LDH 520", "It can be: Normal"),
        ("biopsy NEC Ki-67 80 %, Ki-67 20 %", "Ki-67 20 %", "stands in this line twice"),
    ],
)
def test_what_cannot_be_read_is_kept_as_typed_and_says_why(words: str, kept: str, why: str) -> None:
    understood = read(f"2026-03 {words}")
    (event,) = understood.events
    assert kept in str(event.note)
    assert why in " ".join(understood.not_understood)


def test_another_organ_is_not_the_tumor() -> None:
    assert SIZE not in values(read("2026-03 CT pancreas 31 mm", tumor__site="cervix"))
    assert values(read("2026-03 CT pancreas 31 mm", tumor__site="pancreas"))[SIZE] == 3.1


def test_no_uptake_is_not_the_absence_of_metastases() -> None:
    assert values(read("2026-03 FDG-PET no metastases")) == {}


def test_the_stage_found_at_surgery_is_another_than_the_one_before() -> None:
    before, found = "2026-02 MRI FIGO 2018 IIB", "2026-03 radical hysterectomy, FIGO IIIC1"
    cervix = {"tumor__site": "cervix"}
    assert values(read(before, **cervix)) == {"extent.figo_edition": "2018", "extent.figo": "IIB"}
    assert values(read(found, **cervix)) == {"extent.figo_surgical": "IIIC1"}
    assert values(read("2026-03 hysterectomy, stage IIIC2", tumor__site="uterus")) == {"extent.figo_other": "IIIC2"}
    assert values(read("2026-03 CT stage IV", tumor__site="rectum")) == {"extent.tnm_stage": "IV"}


def test_an_operation_takes_stage_and_nodes_apart() -> None:
    understood = read("2026-02-11 gastrectomy R0 pT3pN1 (6/42), Ki-67 26-50 %")
    (event,) = understood.events
    assert (event.stage_after, event.nodes_positive, event.nodes_examined, event.margin) == ("pT3 pN1", 6, 42, "r0")
    assert understood.told == ("11 Feb 2026: gastrectomy, R0, pT3 pN1, nodes 6/42, Ki-67 index 26-50 %",)
    assert understood.not_understood == ()


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("70-80 %, x", "70-80 %"),
        ("80 % and 20 nodes", "80 %"),
        ("between 70 and 80 %", "between 70 and 80 %"),
        ("10-20-30", "10-20-30"),
        ("16/10", "16/10"),
        ("16/10 HPF (0.55 mm) R0", "16/10 HPF (0.55 mm)"),
        ("80a", ""),
        ("pending", ""),
    ],
)
def test_a_number_is_taken_whole_or_not_at_all(text: str, number: str) -> None:
    assert leading_report(text) == number


def test_chemotherapy_without_drugs_is_taken_and_the_drugs_are_asked_for() -> None:
    understood = read("2016-03 adjuvant combination chemotherapy x6 to 2016-08")
    (event,) = understood.events
    assert (event.kind, event.regimens, event.drugs, event.cycles) == ("systemic", (), None, 6)
    assert "this line of treatment names no drugs" in " ".join(understood.problems)


def test_what_is_asked_of_another_site_alone_is_a_remark() -> None:
    line = "2018-02-01 resection R0, LVSI present"
    assert values(read(line, tumor__site="cervix"))["extent.lvsi"] is True
    other = read(line, tumor__site="small_bowel")
    assert values(other) == {}
    assert other.events[0].note == "LVSI present"
    assert "asked only where the primary site is cervix" in " ".join(other.not_understood)
