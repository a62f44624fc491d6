"""A care plan as a FHIR R4 bundle: the very PDF as a document, and beside it what a record system can take as data.

One ``Bundle`` of type *collection* holds Patient, Condition, Observations, CarePlan, DocumentReference and Provenance (and
Practitioner and Organization of a signer). Nothing is said here that the plan does not say: only options the clinician
accepted or added are activities, only findings that are known or recorded as not done are observations, and a day is never
given a time. The same plan and PDF always give the same bytes: ids are made from the case and the content.

It claims no profile. FHIR R4 (4.0.1): https://hl7.org/fhir/R4/.
"""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import json
import uuid
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from hgnen_desktop import __version__
from hgnen_desktop.core.careplan.plan import CarePlan, FindingLine
from hgnen_desktop.core.domain.case import AnswerState, Case, Decision, Verdict
from hgnen_desktop.core.domain.reported import Reported
from hgnen_desktop.core.engine.logic import Facts, Truth
from hgnen_desktop.core.engine.reasoner import Reasoner
from hgnen_desktop.core.guidelines.findings_schema import Code, Finding, FindingType
from hgnen_desktop.core.guidelines.schema import Criterion, Recommendation
from hgnen_desktop.core.schedule.visits import FollowUp, LineState, VisitLine
from hgnen_desktop.core.wording import DIRECTION_WORDS, verdict_words

Resource = dict[str, Any]

_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "https://hgnen-desktop.invalid/fhir")
_CASE_NUMBERS = "https://hgnen-desktop.invalid/case-number"
_MARKS = "https://hgnen-desktop.invalid/mark"
_PACKS = "https://hgnen-desktop.invalid/guideline-pack"
_LOINC = "http://loinc.org"
_CLINICAL = "http://terminology.hl7.org/CodeSystem/condition-clinical"
_VERIFIED = "http://terminology.hl7.org/CodeSystem/condition-ver-status"
_ABSENT = "http://terminology.hl7.org/CodeSystem/data-absent-reason"
_PARTS = "http://terminology.hl7.org/CodeSystem/provenance-participant-type"

# How a visit stands, in the words of CarePlan.activity.detail.status.
_STATUS: Mapping[LineState, str] = {
    LineState.DONE: "completed",
    LineState.COVERED: "completed",
    LineState.CANCELLED: "cancelled",
    LineState.MISSED: "not-started",
    LineState.UNRECORDED: "unknown",
}


def plan_bundle(plan: CarePlan, case: Case, pdf: bytes, *, with_name: bool = False) -> bytes:
    """The plan as the bytes of a JSON file.

    Args:
        plan: the plan.
        case: the case it was made from.
        pdf: the plan as PDF; it is carried whole.
        with_name: with what the clinic calls the patient, the name, the sex and the year of birth; else the case number alone.
    """
    made = _Bundle(plan, case, pdf)
    made.patient(with_name)
    made.signer()
    made.condition()
    made.observations()
    made.care_plan()
    made.document()
    made.provenance()
    return (json.dumps(made.whole(), ensure_ascii=False, indent=2) + "\n").encode()


class _Bundle:
    """The resources, each added once and then named by its reference."""

    def __init__(self, plan: CarePlan, case: Case, pdf: bytes) -> None:
        self._plan = plan
        self._case = case
        self._pdf = pdf
        self._teaching_only = plan.index.teaching_only
        self._content = hashlib.sha256(pdf).hexdigest()
        self._resources: list[tuple[str, Resource]] = []
        self._references: dict[str, dict[str, str]] = {}

    def whole(self) -> Resource:
        """The bundle."""
        return {
            "resourceType": "Bundle",
            "id": self._id("bundle"),
            **self._meta,
            "type": "collection",
            "entry": [{"fullUrl": url, "resource": resource} for url, resource in self._resources],
        }

    @property
    def _meta(self) -> Resource:
        """Of what is for teaching only: the standard's label of data that is of no patient's care."""
        words = self._teaching_only
        return {"meta": {"security": [_TEST_DATA], "tag": [{"system": _MARKS, "display": words}]}} if words else {}

    def _id(self, name: str) -> str:
        return str(uuid.uuid5(_NAMESPACE, f"{self._case.case_id}\n{self._content}\n{name}"))

    def _add(self, name: str, kind: str, content: Resource) -> None:
        made = self._id(name)
        self._resources.append(
            (f"urn:uuid:{made}", {"resourceType": kind, "id": made, **self._meta, **_without_empty(content)})
        )
        self._references[name] = {"reference": f"urn:uuid:{made}"}

    def _named(self, prefix: str) -> list[dict[str, str]]:
        return [reference for name, reference in self._references.items() if name.startswith(prefix)]

    # --- who ------------------------------------------------------------------------------------------------------------

    def patient(self, with_name: bool) -> None:
        """The patient: the case number, and more only by choice."""
        content: Resource = {"identifier": [{"system": _CASE_NUMBERS, "value": self._case.case_id}]}
        if with_name:
            content |= self._person()
        self._add("patient", "Patient", content)

    def _person(self) -> Resource:
        names = [name for name in (self._plan.name, self._plan.label) if name]
        sex, born = self._case.known().get(self._plan.assessment.roles["sex"]), self._case.birth_year
        return {
            "name": [{"text": name} for name in dict.fromkeys(names)],
            "gender": sex if sex in ("male", "female") else None,
            "birthDate": f"{born:04d}" if born is not None else None,
        }

    def signer(self) -> None:
        """Who signs the plan, and for whom."""
        signer = self._plan.signer
        if signer is None:
            return
        self._add(
            "practitioner",
            "Practitioner",
            {
                "name": [{"text": signer.name}],
                "qualification": [{"code": {"text": signer.role}}] if signer.role else None,
            },
        )
        if signer.institution:
            self._add("organization", "Organization", {"name": signer.institution})

    # --- what is known --------------------------------------------------------------------------------------------------

    def condition(self) -> None:
        """The tumor as the plan calls it; while its class is open it is said to be unconfirmed."""
        brief = self._plan.brief
        known = [line for line in self._plan.findings if line.state is AnswerState.KNOWN]
        is_open = self._plan.assessment.entity.outcome is None
        self._add(
            "condition",
            "Condition",
            {
                "clinicalStatus": _coded(_CLINICAL, "active", "Active"),
                "verificationStatus": _coded(_VERIFIED, "unconfirmed", "Unconfirmed") if is_open else None,
                "code": {
                    "coding": [_coding(one) for one in self._tumor_codes()],
                    "text": ", ".join(part for part in (brief.entity, brief.situation) if part),
                },
                "subject": self._references["patient"],
                "note": [{"text": "; ".join(brief.tumor)}] if brief.tumor and known else None,
            },
        )

    def _tumor_codes(self) -> Iterator[Code]:
        """What coding systems call the tumor, where the guidelines name it: of each group that holds the first name that does."""
        reasoner = Reasoner(self._plan.index)
        facts = reasoner.resolve(Facts(self._case.known()))

        def holds(when: Criterion | None) -> bool:
            return when is None or reasoner.truth(when, facts) is Truth.TRUE

        for group in self._plan.index.guidelines.diagnosis_codes:
            if holds(group.when) and (name := next((one for one in group.names if holds(one.when)), None)):
                yield Code(system=group.system, code=name.code, display=name.display)

    def observations(self) -> None:
        """Each finding that is known or recorded as not done."""
        for line in self._plan.findings:
            if line.state in (AnswerState.KNOWN, AnswerState.NOT_DONE):
                self._add(f"finding {line.finding}", "Observation", self._observation(line))

    def _observation(self, line: FindingLine) -> Resource:
        finding = self._plan.index.catalogue.findings[line.finding]
        return {
            "status": "final",
            "code": _finding_code(finding),
            "subject": self._references["patient"],
            "focus": [self._references["condition"]],
            "effectiveDateTime": _day(line.on),
            **(self._value(finding, line) if line.state is AnswerState.KNOWN else _NOT_PERFORMED),
            "note": [{"text": line.note}] if line.note else None,
        }

    def _value(self, finding: Finding, line: FindingLine) -> Resource:
        value = self._case.answer(finding.id).value
        if isinstance(value, bool):
            return {"valueBoolean": value}
        if isinstance(value, Reported):
            return _reported(value, finding.unit)
        if isinstance(value, int | float):
            return {"valueQuantity": _quantity(value, finding.unit)}
        if finding.type is FindingType.DATE:
            return {"valueDateTime": str(value)}
        if finding.type is FindingType.CHOICE:
            return {"valueCodeableConcept": {"text": line.value}}
        return {"valueString": line.value}

    # --- what is planned ------------------------------------------------------------------------------------------------

    def care_plan(self) -> None:
        """What the clinician decided, and each dated visit."""
        plan = self._plan
        decided = [
            (line.result.item.title, line.result.item, line.decision)
            for line in plan.options
            if line.decision is not None and line.decision.verdict is Verdict.ACCEPTED
        ]
        own = [(one.text or "", None, one) for one in plan.own_options if one.verdict is Verdict.ADDED]
        visits = [(one.plan, visit) for one in plan.schedules for visit in one.plan.lines]
        dates = [plan.plan_date, *(visit.present for _, visit in visits)]
        self._add(
            "care plan",
            "CarePlan",
            {
                "status": "active" if self._is_in_force else "draft",
                "intent": "plan",
                "category": [{"text": "Oncology care plan"}],
                "title": f"{self._teaching_only} \u00b7 Care plan" if self._teaching_only else "Care plan",
                "subject": self._references["patient"],
                "period": {"start": min(dates).isoformat(), "end": max(dates).isoformat()},
                "created": plan.plan_date.isoformat(),
                "author": next(iter(self._named("practitioner")), None),
                "addresses": self._named("condition"),
                "supportingInfo": self._named("finding "),
                "activity": [
                    *(_decided(title, item, decision) for title, item, decision in (*decided, *own)),
                    *(_visit(follow, line) for follow, line in visits),
                ],
                "note": [
                    {"text": text}
                    for text in (self._teaching_only, plan.question, plan.notes, plan.intended_use)
                    if text
                ],
            },
        )

    @property
    def _is_in_force(self) -> bool:
        return self._plan.final and self._plan.signer is not None and not self._teaching_only

    def document(self) -> None:
        """The PDF itself, which any record system can keep and show."""
        plan = self._plan
        self._add(
            "document",
            "DocumentReference",
            {
                "status": "current",
                "docStatus": "final" if plan.final and not self._teaching_only else "preliminary",
                "description": self._teaching_only,
                "type": {"coding": [_PLAN_OF_CARE], "text": "Oncology care plan"},
                "subject": self._references["patient"],
                "author": self._named("practitioner"),
                "content": [
                    {
                        "attachment": {
                            "contentType": "application/pdf",
                            "language": "en",
                            "data": base64.b64encode(self._pdf).decode(),
                            "size": len(self._pdf),
                            "hash": base64.b64encode(hashlib.sha1(self._pdf, usedforsecurity=False).digest()).decode(),
                            "title": "Care plan",
                            "creation": plan.plan_date.isoformat(),
                        }
                    }
                ],
                "context": {"related": self._named("care plan")},
            },
        )

    def provenance(self) -> None:
        """Which program and which guidelines made it, and who signs.

        ``recorded`` has to be a moment; it is the beginning of the plan's day, so that the same plan stays the same bytes.
        """
        agents: list[Resource] = [
            {
                "type": _coded(_PARTS, "assembler", "Assembler"),
                "who": {"display": f"HG-NEN Companion {__version__}"},
            }
        ]
        for author in self._named("practitioner"):
            behind = next(iter(self._named("organization")), None)
            agents.append({"type": _coded(_PARTS, "author", "Author"), "who": author, "onBehalfOf": behind})
        self._add(
            "provenance",
            "Provenance",
            {
                "target": [*self._named("care plan"), *self._named("document"), *self._named("finding ")],
                "recorded": f"{self._plan.plan_date.isoformat()}T00:00:00Z",
                "agent": agents,
                "entity": [
                    {
                        "role": "source",
                        "what": {
                            "identifier": {"system": _PACKS, "value": f"{one.pack} {one.version} sha256:{one.hash}"},
                            "display": one.reference,
                        },
                    }
                    for one in self._plan.sources
                ],
            },
        )


# "Test health data": how the standard marks what no care may rest on (R4, security labels).
_TEST_DATA = {
    "system": "http://terminology.hl7.org/CodeSystem/v3-ActReason", "code": "HTEST", "display": "test health data",
}  # fmt: skip
_PLAN_OF_CARE = {"system": _LOINC, "code": "74156-1", "display": "Oncology Plan of care and summary note"}


def _coded(system: str, code: str, display: str) -> Resource:
    return {"coding": [{"system": system, "code": code, "display": display}]}


_NOT_PERFORMED: Resource = {"dataAbsentReason": _coded(_ABSENT, "not-performed", "Not Performed")}


def _finding_code(finding: Finding) -> Resource:
    return {"coding": [_coding(one) for one in finding.codes], "text": finding.label}


def _coding(one: Code) -> Resource:
    return {"system": one.system, "code": one.code, "display": one.display}


def _quantity(value: float, unit: str | None, comparator: str | None = None) -> Resource:
    return _without_empty({"value": value, "comparator": comparator, "unit": unit})


def _reported(value: Reported, unit: str | None) -> Resource:
    """A bound as a quantity with its comparator, a range as a range; the report's own words stay beside it."""
    if value.low == value.high:
        return {"valueQuantity": _quantity(value.low, unit)}
    if value.low_open and not value.high_open:
        return {"valueQuantity": _quantity(value.low, unit, ">")}
    if value.high_open and not value.low_open:
        return {"valueQuantity": _quantity(value.high, unit, "<")}
    return {"valueRange": {"low": _quantity(value.low, unit), "high": _quantity(value.high, unit)}}


def _decided(title: str, item: Recommendation | None, decision: Decision) -> Resource:
    """An option that the clinician accepted or added. Its title never stands without its direction."""
    words = verdict_words(decision, item.direction if item is not None else None)
    said = f"{title}, {DIRECTION_WORDS[item.direction]} ({words})" if item is not None else f"{title} ({words})"
    return {"detail": _without_empty({"status": "not-started", "description": _with_reason(said, decision.reason)})}


def _with_reason(said: str, reason: str | None) -> str:
    return f"{said}. Reason: {reason}" if reason else said


def _visit(follow: FollowUp, line: VisitLine) -> Resource:
    """A visit on its day, or inside its window when there is one; never with a time."""
    first, last = line.earliest or line.present, line.latest or line.present
    if line.state in (LineState.DONE, LineState.MOVED):
        first = last = line.present
    reason = {LineState.MISSED: "missed", LineState.OVERDUE: "overdue"}.get(line.state)
    return {
        "detail": _without_empty(
            {
                "status": _STATUS.get(line.state, "scheduled"),
                "statusReason": {"text": reason} if reason else None,
                "scheduledPeriod": {"start": first.isoformat(), "end": last.isoformat()},
                "description": f"{line.visit.what} ({follow.title})",
            }
        )
    }


def _day(day: dt.date | None) -> str | None:
    return day.isoformat() if day is not None else None


def _without_empty(content: Mapping[str, Any]) -> Resource:
    """The content without what is not there: FHIR knows no null, no empty list and no empty text."""
    return {key: kept for key, value in content.items() if (kept := _kept(value)) not in (None, "", [], {})}


def _kept(value: Any) -> Any:  # noqa: ANN401 - any JSON value
    if isinstance(value, Mapping):
        return _without_empty(value)
    if isinstance(value, Iterable) and not isinstance(value, str):
        return [kept for one in value if (kept := _kept(one)) not in (None, "", [], {})]
    return value
