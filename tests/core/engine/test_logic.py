"""Kleene's tables, and the meaning of each comparison at its boundary."""

from __future__ import annotations

import itertools

import pytest
from pydantic import ValidationError

from hgnen_desktop.core.domain.reported import Reported
from hgnen_desktop.core.engine.logic import Compiler, Facts, Truth, compares, excludes
from hgnen_desktop.core.guidelines.schema import Criterion


def truth(criterion: dict, known: dict, possible: dict | None = None) -> Truth:
    decisions = possible or {}
    logic = Compiler(decisions).logic(Criterion.model_validate(criterion))
    return logic.truth(Facts(known, {k: frozenset(v) for k, v in decisions.items()}))


def leaf(value: Truth, name: str) -> tuple[dict, dict]:
    return {"fact": name, "is": True}, {} if value is Truth.UNKNOWN else {name: value is Truth.TRUE}


@pytest.mark.parametrize(("one", "other"), list(itertools.product(Truth, Truth)))
def test_kleene_tables(one: Truth, other: Truth) -> None:
    first, known_first = leaf(one, "a")
    second, known_second = leaf(other, "b")
    known = {**known_first, **known_second}
    assert truth({"all_of": [first, second]}, known) is min(one, other)
    assert truth({"any_of": [first, second]}, known) is max(one, other)
    assert truth({"none_of": [first, second]}, known) is Truth(2 - max(one, other))


@pytest.mark.parametrize(
    ("operator", "expected"),
    [
        ("lt", (True, False, False)),
        ("le", (True, True, False)),
        ("gt", (False, False, True)),
        ("ge", (False, True, True)),
        ("eq", (False, True, False)),
    ],
)
def test_each_comparison_at_its_threshold(operator: str, expected: tuple[bool, ...]) -> None:
    for value, wanted in zip((54.9, 55, 55.1), expected, strict=True):
        assert truth({"fact": "x", operator: 55}, {"x": value}) is (Truth.TRUE if wanted else Truth.FALSE)


@pytest.mark.parametrize(
    ("stored", "before"),
    [
        ("2016-12-31", Truth.TRUE),
        ("2017-01-01", Truth.FALSE),
        ("2016", Truth.TRUE),
        ("2016-12", Truth.TRUE),
        ("2017", Truth.FALSE),
        ("2017-01", Truth.FALSE),
    ],
)
def test_a_date_is_before_a_day_or_since_it(stored: str, before: Truth) -> None:
    assert truth({"fact": "x", "before": "2017-01-01"}, {"x": stored}) is before
    assert truth({"fact": "x", "since": "2017-01-01"}, {"x": stored}) is Truth(2 - before)


def test_letters_stand_in_a_notation_or_not() -> None:
    assert truth({"fact": "x", "contains": "M1"}, {"x": "pM1a"}) is Truth.TRUE
    assert truth({"fact": "x", "contains": "M1"}, {"x": "cM0"}) is Truth.FALSE
    assert truth({"fact": "x", "contains": "M1"}, {}) is Truth.UNKNOWN


@pytest.mark.parametrize("stored", ["2017", "2017-06"])
def test_a_year_or_month_that_a_day_lies_in_leaves_it_open(stored: str) -> None:
    assert truth({"fact": "x", "before": "2017-06-15"}, {"x": stored}) is Truth.UNKNOWN
    assert truth({"fact": "x", "since": "2017-06-15"}, {"x": stored}) is Truth.UNKNOWN
    assert truth({"fact": "x", "before": "2017-06-15"}, {}) is Truth.UNKNOWN


def test_true_and_one_are_different_values() -> None:
    assert truth({"fact": "x", "is": True}, {"x": 1}) is Truth.FALSE


def test_an_unsettled_decision_is_unknown_only_where_it_matters() -> None:
    possible = {"entity": {"nec", "below_threshold"}}
    assert truth({"fact": "entity", "is": "nec"}, {}, possible) is Truth.UNKNOWN
    assert truth({"fact": "entity", "is": "net_g3"}, {}, possible) is Truth.FALSE
    assert truth({"fact": "entity", "in": ["nec", "below_threshold", "minen"]}, {}, possible) is Truth.TRUE


@pytest.mark.parametrize(
    "bad",
    [
        {},
        {"fact": "x"},
        {"fact": "x", "lt": 1, "gt": 0},
        {"all_of": []},
        {"all_of": [{"fact": "x", "is": True}], "any_of": [{"fact": "x", "is": True}]},
        {"fact": "x", "is": True, "all_of": [{"fact": "x", "is": True}]},
        {"fact": "x", "equals": 1},
    ],
)
def test_a_criterion_of_no_clear_form_is_refused(bad: dict) -> None:
    with pytest.raises(ValidationError):
        Criterion.model_validate(bad)


@pytest.mark.parametrize("foresee", [False, True])
def test_what_is_established_is_never_unknown_except_when_looking_ahead(foresee: bool) -> None:
    first, second = leaf(Truth.UNKNOWN, "a")[0], leaf(Truth.UNKNOWN, "b")[0]
    logic = Compiler({}).logic(Criterion.model_validate({"established": [first, second]}))
    open_yet = Truth.UNKNOWN if foresee else Truth.FALSE
    for known, expected in (
        ({}, open_yet),
        ({"a": True}, open_yet),
        ({"a": False}, Truth.FALSE),
        ({"a": True, "b": True}, Truth.TRUE),
    ):
        assert logic.truth(Facts(known, foresee=foresee)) is expected
    every = Compiler({}).logic(Criterion.model_validate({"all_of": [first, second]}))
    assert every.truth(Facts({"a": True})) is Truth.UNKNOWN


@pytest.mark.parametrize("kind", ["all_of", "any_of", "none_of"])
def test_a_group_is_worked_out_once_for_a_patient_and_anew_for_the_next(kind: str) -> None:
    compiler = Compiler({})
    one = compiler.logic(Criterion.model_validate({kind: [{"fact": "a", "is": True}]}))
    other = compiler.logic(Criterion.model_validate({kind: [{"fact": "b", "is": True}]}))
    facts = Facts({"a": True, "b": False})
    assert {one.truth(facts), other.truth(facts)} == {Truth.TRUE, Truth.FALSE}
    assert facts.truths == {one.number: one.truth(facts), other.number: other.truth(facts)}
    facts.truths[one.number] = Truth.UNKNOWN
    assert one.truth(facts) is Truth.UNKNOWN
    assert other.truth(facts) is not Truth.UNKNOWN
    assert one.truth(Facts({"a": False})) is not one.truth(Facts({"a": True}))


def test_a_compiled_criterion_keeps_what_it_was_made_from_and_is_made_once() -> None:
    compiler = Compiler({"entity"})
    criterion = Criterion.model_validate({"all_of": [{"fact": "entity", "is": "nec"}, {"fact": "x", "lt": 3}]})
    logic = compiler.logic(criterion)
    assert compiler.logic(criterion) is logic
    assert logic.criterion is criterion
    assert logic.decision is None
    assert [part.criterion for part in logic.parts] == list(criterion.children())
    assert [(part.decision, part.parts) for part in logic.parts] == [("entity", ()), (None, ())]
    assert len({logic.number, *(part.number for part in logic.parts)}) == 3


def test_a_decision_with_every_outcome_wanted_is_met() -> None:
    assert truth({"fact": "entity", "in": ["nec", "minen"]}, {}, {"entity": {"nec", "minen"}}) is Truth.TRUE


@pytest.mark.parametrize(
    ("comparison", "value", "met", "failed"),
    [
        (("lt", 55), 54.9, True, False),
        (("lt", 55), 55, False, True),
        (("is", True), 1, False, True),
        (("includes", "liver"), ("liver", "bone"), True, False),
        (("before", "2017-06-15"), "2017", False, False),
        (("before", "2017-06-15"), "2016", True, False),
        (("since", "2017-06-15"), "2016", False, True),
        (("gt", 55), Reported(text="50-60", low=50, high=60), False, False),
        (("gt", 55), Reported(text="56-60", low=56, high=60), True, False),
        (("gt", 55), Reported(text="20-30", low=20, high=30), False, True),
    ],
)
def test_a_value_certainly_fulfils_a_comparison_certainly_fails_it_or_neither(
    comparison: tuple[str, object], value: object, met: bool, failed: bool
) -> None:
    assert compares(comparison, value) is met
    assert excludes(comparison, value) is failed
