from __future__ import annotations

import datetime as dt

import pytest

from hgnen_desktop.core.brief.answer import answer_in_a_line
from hgnen_desktop.core.brief.checklist import make_checklist
from hgnen_desktop.core.brief.sequence import regimen_steps, treatment_steps
from hgnen_desktop.core.brief.workup import Standing, waiting_words
from hgnen_desktop.core.domain.case import Answer, AnswerState, WorkupRecord, WorkupState
from hgnen_desktop.core.guidelines.findings_schema import Supplier
from hgnen_desktop.core.guidelines.schema import Direction, Regimen
from tests.core.conftest import AS_OF
from tests.places import CASES

TEACHING = sorted(CASES.glob("*.json"))


def checklist(bench, case):
    return make_checklist(case, bench.assess(case, AS_OF), bench.index)


@pytest.mark.parametrize("path", TEACHING, ids=lambda path: path.stem)
def test_each_test_stands_in_one_part_of_the_checklist(bench, path) -> None:
    made = checklist(bench, bench.open(path))
    ids = [line.item.id for line in made.lines]
    assert len(ids) == len(set(ids))
    assert all(line.standing is Standing.TO_DO for line in made.do_now)
    assert all(line.standing is Standing.WAITING for line in made.waiting)


@pytest.mark.parametrize("path", TEACHING, ids=lambda path: path.stem)
def test_each_recipient_is_asked_once_and_only_for_what_is_its_own_and_not_awaited(bench, path) -> None:
    case = bench.open(path)
    made = checklist(bench, case)
    recipients = [one.recipient for one in made.requests]
    assert len(recipients) == len(set(recipients))
    assert Supplier.CLINIC not in recipients
    for request in made.requests:
        assert request.tests or request.findings
        assert all(finding.supplied_by is request.recipient for finding in request.findings)
        assert all(case.answer(one.id).state is not AnswerState.PENDING for one in request.findings)
        assert all(line.standing is Standing.TO_DO for line in request.tests)


def test_a_record_is_found_under_the_item_that_carries_it(bench) -> None:
    case = bench.open(CASES / "rectal-nec.json")
    line = checklist(bench, case).do_now[0]
    case = case.with_changes(workup={line.item.id: WorkupRecord(state=WorkupState.DONE, on=dt.date(2026, 1, 2))})
    found = next(one for one in checklist(bench, case).done if one.item.id == line.item.id)
    assert found.recorded_as == line.item.id
    assert found.since == dt.date(2026, 1, 2)
    assert checklist(bench, case.with_changes(workup={})).do_now[0].recorded_as is None


@pytest.mark.parametrize(
    ("on", "words"),
    [
        (dt.date(2026, 1, 9), "for 6 days, treat meanwhile"),
        (None, "treat meanwhile"),
        (dt.date(2026, 2, 9), "treat meanwhile"),
    ],
)
def test_waiting_says_how_long_unless_the_day_is_not_known_or_lies_ahead(bench, on, words) -> None:
    case = bench.open(CASES / "rectal-nec.json")
    case = case.with_answer("molecular.mmr", Answer(state=AnswerState.PENDING, on=on))
    (line,) = checklist(bench, case).waiting
    assert waiting_words(line, AS_OF) == words


@pytest.mark.parametrize(
    "finding",
    [
        "imaging.ct_mri",
        "imaging.endoscopy",
        "pathology.expert_review",
        "molecular.sequenced",
        "patient.neuroendocrine_center",
    ],
)
@pytest.mark.parametrize(
    ("state", "standing"), [(AnswerState.PENDING, Standing.WAITING), (AnswerState.NOT_DONE, Standing.TO_DO)]
)
def test_a_test_that_is_awaited_is_not_asked_for_again(bench, finding, state, standing) -> None:
    case = bench.open(CASES / "rectal-nec.json").with_answer(finding, Answer(state=state, on=dt.date(2026, 1, 2)))
    lines = [
        line
        for line in checklist(bench, case).lines
        if line.item.done_when is not None and finding in line.item.done_when.facts()
    ]
    assert lines
    assert {line.standing for line in lines} == {standing}
    assert {line.since for line in lines} == {dt.date(2026, 1, 2) if state is AnswerState.PENDING else None}


def test_surgery_and_what_follows_it_are_steps(bench) -> None:
    steps = treatment_steps(bench.assess(bench.open(CASES / "cervical-small-cell-nec.json"), AS_OF))
    assert [(one.number, one.question) for one in steps] == [(1, "surgery"), (2, "after-surgery")]


@pytest.mark.parametrize("path", TEACHING, ids=lambda path: path.stem)
def test_only_what_the_sources_stand_behind_is_a_step(bench, path) -> None:
    assessment = bench.assess(bench.open(path), AS_OF)
    steps = treatment_steps(assessment)
    assert len(steps) != 1
    for step in steps:
        answers = assessment.asked(step.question).answers
        firm = [one for one in answers if one.direction in (Direction.FOR, Direction.APPROPRIATE) and one.can_be_given]
        assert step.text == " / ".join(one.result.item.title for one in firm)


def test_the_order_inside_a_regimen_is_told_in_steps_only_when_there_is_one() -> None:
    assert regimen_steps(Regimen(sequence="two cycles with radiation, then four without")) == (
        "two cycles with radiation",
        "four without",
    )
    assert regimen_steps(Regimen(sequence="after surgery")) == ()
    assert regimen_steps(Regimen()) == ()
    assert regimen_steps(None) == ()


def test_a_name_inside_a_line_keeps_its_capital(bench) -> None:
    assessment = bench.assess(bench.open(CASES / "pancreatic-g3-net.json"), AS_OF)
    said = " ".join(
        f"{one.text} {one.after}" for asked in assessment.questions for one in answer_in_a_line(asked, bench.index)
    )
    assert "Ki-67 is below" in said
    assert "ki-67" not in said
