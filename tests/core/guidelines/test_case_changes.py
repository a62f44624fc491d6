"""What differs between two versions of a case: nothing that a person enters may be passed over, or kept work would be dropped."""

from __future__ import annotations

from dataclasses import fields

from hgnen_desktop.core.domain.case import Case
from hgnen_desktop.core.domain.course import Event, EventKind, PartialDate
from hgnen_desktop.core.guidelines.case_changes import PART_WORDS, changed_parts
from hgnen_desktop.core.workflow import Workbench

_NOBODY_ENTERS = {"case_id", "teaching", "created", "guidelines", "history"}


def test_a_new_event_of_the_course_is_a_difference(bench: Workbench) -> None:
    case = Case(case_id="x")
    event = Event(id="a", kind=EventKind.IMAGING, on=PartialDate("2026-01"))
    assert changed_parts(case, case.with_changes(course=(event,)), bench.catalogue) == ["course"]
    assert changed_parts(case, case, bench.catalogue) == []


def test_every_field_that_a_person_fills_is_compared() -> None:
    assert {one.name for one in fields(Case)} - {"findings"} - _NOBODY_ENTERS == set(PART_WORDS)
