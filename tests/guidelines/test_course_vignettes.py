"""What follows from a course, rule by rule: test courses beside the rules, as they are typed."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from hgnen_desktop.core.course.line import LineReader, taken_in
from hgnen_desktop.core.course.standing import Holds, say_how_it_was, stand
from hgnen_desktop.core.course.words import assumed_words
from hgnen_desktop.core.domain.case import Answer, AnswerState, Case
from hgnen_desktop.core.guidelines.strict_yaml import read_yaml
from hgnen_desktop.core.workflow import Workbench
from tests.places import GUIDELINES

PATH = GUIDELINES / "shared" / "courses" / "vignettes" / "derivation.yaml"
COURSES = read_yaml(PATH.read_text(encoding="utf-8"), PATH.name)["courses"]
TODAY = dt.date(2026, 12, 1)


@pytest.fixture(scope="module")
def bench() -> Workbench:
    return Workbench()


def value_of(written: Any) -> Any:
    return tuple(written) if isinstance(written, list) else written


def answer_of(written: Any) -> Answer:
    fields = written if isinstance(written, dict) else {"state": "known", "value": value_of(written)}
    return Answer.model_validate(fields)


def case_of(course: Any, bench: Workbench) -> Case:
    findings = {name: answer_of(value) for name, value in course.get("findings", {}).items()}
    case, reader = Case(case_id="course", findings=findings), LineReader(bench.deriver)
    for line in course["lines"]:
        understood = reader.read(line, case, TODAY)
        assert understood.ok, (line, understood.problems)
        assert not understood.not_understood, (line, understood.not_understood)
        case = taken_in(case, understood.events)
    return case


@pytest.mark.parametrize("course", COURSES, ids=[course["name"] for course in COURSES])
def test_what_follows_from_a_course(course: Any, bench: Workbench) -> None:
    case = case_of(course, bench)
    standing = stand(case, bench.deriver, dt.date.fromisoformat(str(course["as_of"])))
    known = standing.case.known()
    for finding, value in course.get("known", {}).items():
        assert known.get(finding) == value_of(value), standing.facts.get(finding)
    for finding, values in course.get("open", {}).items():
        assert finding not in known, (finding, known[finding])
        assert set(standing.facts[finding].derived.possible) == {value_of(one) for one in values}
    for finding in course.get("two_values", ()):
        assert finding not in known
        assert standing.facts[finding].holds is Holds.TWO_VALUES
        assert "Which holds?" in str(standing.case.answer(finding).note)
    if "assumed" in course:
        assert [one.rule.id for one in standing.assumed] == course["assumed"]
        for one in standing.assumed:
            said = assumed_words(one, bench.index)
            assert said.startswith("Assumed: ") is not one.rule.only_asked
        assert not standing.assumed or standing.asks[0].startswith(assumed_words(standing.assumed[0], bench.index))
    for finding in course.get("nothing", ()):
        assert finding not in standing.facts, standing.facts[finding]
        assert standing.case.answer(finding).state is AnswerState.NOT_ASKED


def test_every_rule_and_every_value_that_it_names_is_proven_by_a_course(bench: Workbench) -> None:
    proven = {(finding, value_of(value)) for course in COURSES for finding, value in course.get("known", {}).items()}
    findings = {finding for finding, _ in proven}
    for rule in bench.index.guidelines.derivation:
        assert rule.finding in findings
        for holds in rule.first_of:
            assert (rule.finding, holds.value) in proven, (rule.finding, holds.value)
        for part in rule.collect:
            if part.option is not None:
                assert any(name == rule.finding and part.option in value for name, value in proven), part
        if rule.nothing is not None:
            assert (rule.finding, (rule.nothing,)) in proven


def test_a_press_enters_what_was_so_and_nothing_stays_assumed(bench: Workbench) -> None:
    """Every way of every assumption, on the course that proves it."""
    tried = set()
    for course in COURSES:
        if not course.get("assumed"):
            continue
        case, day = case_of(course, bench), dt.date.fromisoformat(str(course["as_of"]))
        assumption = stand(case, bench.deriver, day).assumed[0]
        for way in assumption.rule.ways:
            said = say_how_it_was(case, assumption, way, TODAY)
            left = stand(said, bench.deriver, day).assumed
            assert assumption.changed.id not in {one.changed.id for one in left}, (course["name"], way.say)
            assert len(said.course) == len(case.course) + 1  # the entry as it was stays
            tried.add((assumption.rule.say, way.say))
    rules = bench.index.guidelines.course_assumes
    assert tried == {(rule.say, way.say) for rule in rules for way in rule.ways}
