"""A plan as FHIR R4: it parses as FHIR, refers only to itself, says no more than the plan, and gives no day a time."""

from __future__ import annotations

import base64
import datetime as dt
import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from fhir.resources.R4B.bundle import Bundle

from hgnen_desktop.core.careplan.plan import Signer
from hgnen_desktop.core.domain.case import Case, Decision, SurveillanceChoices, Verdict, VisitRecord, VisitState
from hgnen_desktop.core.export.fhir import plan_bundle
from hgnen_desktop.core.export.pdf import plan_pdf
from hgnen_desktop.core.guidelines.catalogue import read_number
from hgnen_desktop.core.schedule.surveillance import Anchor
from hgnen_desktop.core.workflow import Workbench
from tests.core.conftest import AS_OF, CERVICAL_NEC, PANCREATIC_NET, RECTAL_NEC, a_case

PATIENTS = {"rectal NEC": RECTAL_NEC, "pancreatic NET": PANCREATIC_NET, "cervical NEC": CERVICAL_NEC}
ANCHOR = Anchor(AS_OF, "start of treatment")
SIGNER = Signer("Dr. A. Example", "medical oncologist", "Example Hospital")
# Values that FHIR R4 allows where it binds a code with strength "required".
REQUIRED = {
    ("Bundle", "type"): {"collection"},
    ("Observation", "status"): {"registered", "preliminary", "final", "amended"},
    ("CarePlan", "status"): {"draft", "active", "on-hold", "revoked", "completed", "entered-in-error", "unknown"},
    ("CarePlan", "intent"): {"proposal", "plan", "order", "option"},
    ("DocumentReference", "status"): {"current", "superseded", "entered-in-error"},
    ("DocumentReference", "docStatus"): {"preliminary", "final", "amended", "entered-in-error"},
    ("Patient", "gender"): {"male", "female", "other", "unknown"},
}
ACTIVITY_STATUS = {"not-started", "scheduled", "in-progress", "on-hold", "completed", "cancelled", "stopped", "unknown"}


def bundled(bench: Workbench, case: Case, *, final: bool = False, with_name: bool = False) -> tuple[bytes, bytes]:
    plan = bench.plan(case, AS_OF, ANCHOR, final=final, signer=SIGNER if final else None)
    pdf = plan_pdf(plan)
    return plan_bundle(plan, case, pdf, with_name=with_name), pdf


def resources(content: bytes, kind: str) -> list[dict[str, Any]]:
    return [one["resource"] for one in json.loads(content)["entry"] if one["resource"]["resourceType"] == kind]


def everything(value: Any, key: str = "") -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        for name, one in value.items():
            yield from everything(one, name)
    elif isinstance(value, list):
        for one in value:
            yield from everything(one, key)
    else:
        yield key, value


@pytest.mark.parametrize("findings", PATIENTS.values(), ids=PATIENTS)
def test_the_bundle_is_fhir_and_refers_to_nothing_but_itself(bench: Workbench, findings: dict[str, Any]) -> None:
    content, _pdf = bundled(bench, a_case(findings), final=True)
    data = json.loads(content)
    assert Bundle.model_validate_json(content).entry
    urls = [one["fullUrl"] for one in data["entry"]]
    assert len(urls) == len(set(urls))
    assert all(one["fullUrl"] == f"urn:uuid:{one['resource']['id']}" for one in data["entry"])
    referred = {value for key, value in everything(data) if key == "reference"}
    assert referred
    assert referred <= set(urls)
    for one in (data, *(entry["resource"] for entry in data["entry"])):
        for (kind, field), allowed in REQUIRED.items():
            if one["resourceType"] == kind and field in one:
                assert one[field] in allowed


@pytest.mark.parametrize("findings", PATIENTS.values(), ids=PATIENTS)
def test_no_day_is_given_a_time(bench: Workbench, findings: dict[str, Any]) -> None:
    content, _pdf = bundled(bench, a_case(findings))
    timed = [(key, one) for key, one in everything(json.loads(content)) if re.match(r"\d{4}-\d\d-\d\dT", str(one))]
    # FHIR demands a moment here; it is the beginning of the plan's day.
    assert timed == [("recorded", f"{AS_OF}T00:00:00Z")]


def test_the_document_is_the_very_pdf(bench: Workbench) -> None:
    content, pdf = bundled(bench, a_case(RECTAL_NEC))
    (document,) = resources(content, "DocumentReference")
    attachment = document["content"][0]["attachment"]
    assert base64.b64decode(attachment["data"]) == pdf
    assert attachment["size"] == len(pdf)
    assert document["docStatus"] == "preliminary"


def test_the_same_plan_gives_the_same_bytes_and_another_other_ids(bench: Workbench) -> None:
    first, _pdf = bundled(bench, a_case(RECTAL_NEC))
    again, _pdf = bundled(bench, a_case(RECTAL_NEC))
    other, _pdf = bundled(bench, a_case({**RECTAL_NEC, "pathology.ki67": 60}))
    assert first == again
    assert json.loads(first)["id"] != json.loads(other)["id"]


def test_a_plan_is_active_only_when_it_is_final_and_signed(bench: Workbench) -> None:
    draft, _pdf = bundled(bench, a_case(RECTAL_NEC))
    signed, _pdf = bundled(bench, a_case(RECTAL_NEC), final=True)
    assert [one["status"] for one in resources(draft, "CarePlan")] == ["draft"]
    assert not resources(draft, "Practitioner")
    assert [one["status"] for one in resources(signed, "CarePlan")] == ["active"]
    assert [one["name"] for one in resources(signed, "Practitioner")] == [[{"text": SIGNER.name}]]
    unsigned = bench.plan(a_case(RECTAL_NEC), AS_OF, ANCHOR, final=True)
    assert b'"status": "active"' not in plan_bundle(unsigned, a_case(RECTAL_NEC), b"%PDF")


def test_name_sex_and_year_of_birth_leave_only_by_choice(bench: Workbench) -> None:
    case = a_case({**RECTAL_NEC, "patient.sex": "female"}, name="Ada Example", birth_year=1961)
    bare, named = (bundled(bench, case, with_name=chosen)[0] for chosen in (False, True))
    (patient,) = resources(bare, "Patient")
    assert set(patient) == {"resourceType", "id", "identifier"}
    (patient,) = resources(named, "Patient")
    assert patient["name"] == [{"text": "Ada Example"}, {"text": "PT-0001"}]
    assert (patient["gender"], patient["birthDate"]) == ("female", "1961")
    assert Bundle.model_validate_json(named)


def test_findings_known_and_not_done_are_observations_and_no_others(bench: Workbench) -> None:
    findings = {
        **RECTAL_NEC,
        "pathology.ki67": {"state": "known", "value": 85, "on": "2026-01-02", "note": "core biopsy"},
        "molecular.mmr": {"state": "pending"},
        "imaging.fdg_uptake": {"state": "not_done"},
    }
    case = a_case(findings)
    content, _pdf = bundled(bench, case)
    made = {one["code"]["text"]: one for one in resources(content, "Observation")}
    label = bench.catalogue.label
    assert label("molecular.mmr") not in made
    absent = made[label("imaging.fdg_uptake")]
    assert absent["dataAbsentReason"]["coding"][0]["code"] == "not-performed"
    assert not [key for key in absent if key.startswith("value")]
    ki67 = made[label("pathology.ki67")]
    assert ki67["valueQuantity"] == {"value": 85, "unit": "%"}
    assert (ki67["effectiveDateTime"], ki67["note"]) == ("2026-01-02", [{"text": "core biopsy"}])
    assert made[label("patient.ecog")]["code"]["coding"][0]["code"] == "89247-1"
    assert made[label("patient.ecog")]["valueQuantity"] == {"value": 1}
    assert made[label("extent.metastatic_sites")]["valueString"] == "Liver"
    known = [one for one in findings.values() if not isinstance(one, dict) or one["state"] != "pending"]
    assert len(made) == len(known)


NEC = {**RECTAL_NEC, "pathology.cell_type": "large_cell"}


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({}, "C96157"),
        ({"pathology.cell_type": "small_cell"}, "C60639"),
        ({"pathology.cell_type": "not_stated"}, "C96156"),
        ({"tumor.site": "esophagus", "pathology.cell_type": "small_cell"}, "C3915"),  # or the junction with the stomach
        ({"tumor.site": "biliary"}, "C6875"),
        ({"tumor.site": "biliary", "pathology.cell_type": "not_stated"}, "C95405"),
        ({"tumor.site": "unknown_primary", "pathology.cell_type": "not_stated"}, "C3773"),
        ({"tumor.site": "pancreas"}, "C95582"),
        ({"tumor.site": "pancreas", "pathology.cell_type": "not_stated"}, "C3770"),
        ({"tumor.site": "colon", "pathology.cell_type": "small_cell"}, "C6761"),
        ({"tumor.site": "stomach"}, "C95885"),
        ({"pathology.non_ne_component": False}, "C96157"),
        ({"pathology.non_ne_component": True}, None),  # mixed, whatever the report calls it
        ({"pathology.histology": "ambiguous"}, None),
        ({"pathology.ki67": 10, "pathology.mitoses": 5}, None),  # reported as NEC and sent to review
    ],
)
def test_a_nec_is_coded_by_the_closest_name_and_nothing_else_is(
    bench: Workbench, changes: dict[str, Any], code: str | None
) -> None:
    content, _pdf = bundled(bench, a_case({**NEC, **changes}))
    (condition,) = resources(content, "Condition")
    coded = condition["code"].get("coding", [])
    assert [one["code"] for one in coded] == ([] if code is None else [code])
    assert {one["system"] for one in coded} <= {"http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl"}
    assert condition["code"]["text"]
    assert Bundle.model_validate_json(content)


def test_a_net_and_a_nec_inside_a_mixed_tumor_have_no_code(bench: Workbench) -> None:
    mixed = ({"pathology.histology": "minen"}, {"pathology.non_ne_component": True})
    for findings in (PANCREATIC_NET, *({**CERVICAL_NEC, **one} for one in mixed)):
        content, _pdf = bundled(bench, a_case(findings))
        (condition,) = resources(content, "Condition")
        assert "coding" not in condition["code"]


def test_each_name_of_a_tumor_is_named_once_and_after_no_wider_one(bench: Workbench) -> None:
    (group,) = bench.index.guidelines.diagnosis_codes
    named = group.names
    assert len(named) == len({one.code for one in named})
    assert named[-1].when is None, "whoever the group is for has a name"
    facts = [one.when.facts() if one.when else frozenset() for one in named]
    assert not [
        (named[first].code, named[then].code)
        for first in range(len(named))
        for then in range(first + 1, len(named))
        if facts[first] < facts[then]
    ]


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        (">90", {"valueQuantity": {"value": 90, "comparator": ">", "unit": "%"}}),
        ("70-80", {"valueRange": {"low": {"value": 70, "unit": "%"}, "high": {"value": 80, "unit": "%"}}}),
        ("~80", {"valueQuantity": {"value": 80, "unit": "%"}}),
        (">= 55", {"valueRange": {"low": {"value": 55, "unit": "%"}, "high": {"value": 100, "unit": "%"}}}),
    ],
)
def test_a_number_as_a_report_gives_it_keeps_its_bound(bench: Workbench, typed: str, value: dict[str, Any]) -> None:
    read = read_number(bench.catalogue["pathology.ki67"], typed).value
    case = a_case({**RECTAL_NEC, "pathology.ki67": read})
    content, _pdf = bundled(bench, case)
    made = {one["code"]["text"]: one for one in resources(content, "Observation")}
    ki67 = made[bench.catalogue.label("pathology.ki67")]
    assert {key: one for key, one in ki67.items() if key.startswith("value")} == value


def test_activities_are_what_was_accepted_and_each_visit_on_its_days(bench: Workbench) -> None:
    options = [line.result for line in bench.plan(a_case(RECTAL_NEC), AS_OF, ANCHOR).options]
    case = a_case(
        RECTAL_NEC,
        decisions=(
            Decision(item=options[0].id, verdict=Verdict.ACCEPTED, reason="fit for it"),
            Decision(item=options[1].id, verdict=Verdict.DECLINED),
            Decision(item="own", verdict=Verdict.ADDED, text="Stoma nurse"),
        ),
    )
    content, _pdf = bundled(bench, case)
    (care_plan,) = resources(content, "CarePlan")
    said = [one["detail"]["description"] for one in care_plan["activity"]]
    assert said[0].startswith(options[0].item.title)
    assert "accepted" in said[0]
    assert "fit for it" in said[0]
    assert said[1].startswith("Stoma nurse")
    assert not any(one.startswith(options[1].item.title) for one in said)
    dated = [one["detail"] for one in care_plan["activity"] if "scheduledPeriod" in one["detail"]]
    plan = bench.plan(case, AS_OF, ANCHOR)
    assert len(dated) == sum(len(one.plan.lines) for one in plan.schedules) > 0
    assert all(one["status"] in ACTIVITY_STATUS for one in dated)
    assert all(dt.date.fromisoformat(one["scheduledPeriod"]["start"]) >= AS_OF for one in dated)


def test_what_became_of_a_visit_is_told(bench: Workbench) -> None:
    first = bench.plan(a_case(RECTAL_NEC), AS_OF, ANCHOR).schedules[0].plan.lines[0]
    states = {VisitState.DONE: "completed", VisitState.CANCELLED: "cancelled", VisitState.MISSED: "not-started"}
    for state, status in states.items():
        case = a_case(
            RECTAL_NEC,
            surveillance=SurveillanceChoices(
                anchor_date=AS_OF,
                anchor_event=ANCHOR.event,
                visits=(VisitRecord(visit=first.id, state=state, on=AS_OF),),
            ),
        )
        content, _pdf = bundled(bench, case)
        (care_plan,) = resources(content, "CarePlan")
        assert care_plan["activity"][0]["detail"]["status"] == status


def test_hostile_words_stay_text(bench: Workbench) -> None:
    words = 'A "quote" <b>\u202e\\ \n line'
    case = a_case(RECTAL_NEC, notes=words)
    content, _pdf = bundled(bench, case)
    (care_plan,) = resources(content, "CarePlan")
    assert words in [one["text"] for one in care_plan["note"]]
