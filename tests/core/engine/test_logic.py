"""Kleene's tables, and the meaning of each comparison at its boundary."""

from __future__ import annotations

import itertools

import pytest
from pydantic import ValidationError

from hgnen_desktop.core.engine.logic import Compiler, Facts, Truth
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
