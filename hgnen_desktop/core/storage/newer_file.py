"""Looking at a file that a newer program wrote: what this one understands of it is shown, and it is never written."""

from __future__ import annotations

import json
from typing import Any

from hgnen_desktop.core.course.order import course_faults
from hgnen_desktop.core.domain.case import Case
from hgnen_desktop.core.errors import Fault
from hgnen_desktop.core.guidelines.catalogue import Catalogue
from hgnen_desktop.core.storage.case_file import envelope, full_course, read_findings
from hgnen_desktop.core.storage.strict_json import read_json


def parse_newer(content: bytes, catalogue: Catalogue) -> tuple[Case, tuple[str, ...]]:
    """What this program understands of a file that a newer program wrote, for looking at only: it must never be saved.

    Returns:
        the case, and the names of what is not shown.

    Raises:
        CaseFileError: when it is no case file.
    """
    from pydantic import ValidationError

    data = envelope(read_json(content), newer=True)
    data["course"] = full_course(data.get("course", []))
    left_out: list[str] = []
    understood: dict[str, Any] = {}
    for name, value in data.items():
        if name != "findings":
            try:
                Case.model_validate_json(json.dumps({"case_id": "x", name: value}))
                understood[name] = value
            except ValidationError:
                left_out.append(name)
    faults: list[Fault] = []
    findings = read_findings(data.get("findings", {}), catalogue, faults)
    kept = {name: answer for name, answer in findings.items() if name in catalogue}
    case = Case.model_validate_json(json.dumps({"case_id": "unnamed-case", **understood, "findings": kept}))
    wrong = {fault.where.split(" > ")[1] for fault in catalogue.faults(case) if fault.where.startswith("findings > ")}
    shown = {name: answer for name, answer in case.findings.items() if name not in wrong}
    hidden = sorted({*data.get("findings", {})} - {*shown}) if isinstance(data.get("findings"), dict) else []
    if case.course and course_faults(case, catalogue):
        case, left_out = case.with_changes(course=()), [*left_out, "course"]
    return case.with_changes(findings=shown), (*left_out, *hidden)
