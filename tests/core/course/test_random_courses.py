"""Whatever a course holds, on whatever day it is looked at: nothing breaks, and what follows is always allowed."""

from __future__ import annotations

import datetime as dt
import random
from typing import Any

import pytest

from hgnen_desktop.core.course.order import course_faults
from hgnen_desktop.core.course.picture import course_svg, described, picture_of
from hgnen_desktop.core.course.standing import Holds, stand
from hgnen_desktop.core.domain.case import Answer, AnswerState, Case
from hgnen_desktop.core.domain.course import FIELDS, Event, EventKind, PartialDate, next_id
from hgnen_desktop.core.guidelines.catalogue import answer_fault
from hgnen_desktop.core.storage.case_file import dump_case, parse_case
from hgnen_desktop.core.workflow import Workbench

TERMS = ("cisplatin", "etoposide", "platinum_etoposide", "captem", "folfiri", "everolimus", "ssa", "paclitaxel")
CHOICES: dict[str, tuple[Any, ...]] = {
    "margin": ("r0", "r1", "r2"),
    "target": ("primary", "metastasis", "recurrence"),
    "setting": ("neoadjuvant", "adjuvant", "definitive", "palliative", "maintenance"),
    "response": ("complete", "partial", "stable", "progression", "not_evaluable"),
    "stopped_for": ("completed", "progression", "toxicity"),
    "timing": ("during", "after"),
    "ended": (True, False),
    "cycles": tuple(range(9)),
    "carried_out": ("yes", "partly", "no"),
}


def a_date(chance: random.Random) -> PartialDate:
    year, month, day = chance.randint(2022, 2025), chance.randint(1, 12), chance.randint(1, 28)
    return PartialDate(chance.choice([f"{year}", f"{year}-{month:02}", f"{year}-{month:02}-{day:02}"]))


def an_event(course: tuple[Event, ...], chance: random.Random) -> Event:
    kind = chance.choice(list(EventKind))
    fields: dict[str, Any] = {}
    for name in FIELDS[kind]:
        if chance.random() < 0.5:
            continue
        if name in CHOICES:
            fields[name] = chance.choice(CHOICES[name])
        elif name == "sites":
            fields[name] = tuple(chance.sample(["liver", "lung", "brain", "local", "spleen"], 2))
        elif name == "regimens":
            fields[name] = tuple(chance.sample(TERMS, chance.randint(1, 3)))
        elif name == "stop":
            fields[name] = a_date(chance)
    if fields.get("stop") is not None:
        fields.pop("ended", None)
    if chance.random() < 0.3:
        fields["findings"] = {"pathology.ki67": Answer(state=AnswerState.KNOWN, value=chance.randint(21, 100))}
    on = a_date(chance) if chance.random() < 0.9 else None
    return Event(id=next_id(course, kind), kind=kind, on=on, **fields)


def a_case(number: int) -> Case:
    chance = random.Random(number)
    course: tuple[Event, ...] = ()
    for _ in range(chance.randint(1, 9)):
        course = (*course, an_event(course, chance))
    status = Answer(state=AnswerState.KNOWN, value=chance.choice(["none", "on_treatment", "progression"]))
    return Case(case_id="random", course=course, findings={"treatment.status": status} if number % 2 else {})


@pytest.fixture(scope="module")
def bench() -> Workbench:
    return Workbench()


@pytest.mark.parametrize("first", range(0, 1000, 100))
def test_any_course_on_any_day(first: int, bench: Workbench) -> None:
    for number in range(first, first + 100):
        case = a_case(number)
        if course_faults(case, bench.catalogue):
            continue
        assert parse_case(dump_case(case), bench.catalogue) == case
        for day in (dt.date(2023, 6, 15), dt.date(2026, 1, 1), None):
            standing = stand(case, bench.deriver, day)
            for finding, answer in standing.case.findings.items():
                assert answer_fault(bench.catalogue[finding], answer) is None, (number, finding, answer)
            for fact in standing.facts.values():
                settled = fact.holds not in (Holds.OPEN, Holds.TWO_VALUES)
                known = standing.case.answer(fact.finding).state is AnswerState.KNOWN
                assert settled == known, (number, fact)
                assert fact.text
            timeline = bench.deriver.timeline(case.course, day)
            picture = picture_of(timeline, bench.index, dt.date(2026, 1, 1))
            if picture is not None:
                assert all(0 <= bar.start < bar.end <= 1.02 for bar in picture.bars), number
                assert described(picture)
                assert course_svg(picture).endswith("</svg>")
            elif case.course and day is None:
                assert all(event.on is None for event in timeline.events)
        bench.assess(case, dt.date(2026, 1, 1))


def test_a_later_day_never_knows_less_than_what_had_happened(bench: Workbench) -> None:
    for number in range(200):
        case = a_case(number).with_changes(findings={})
        if course_faults(case, bench.catalogue):
            continue
        early = stand(case, bench.deriver, dt.date(2023, 12, 31)).case.answer("treatment.given").value or ()
        late = stand(case, bench.deriver, dt.date(2026, 1, 1)).case.answer("treatment.given").value or ()
        assert set(early) <= set(late), number
