"""A mark at a false place is a silently misread number: the axis holds every value and puts it where it belongs."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgnen_desktop.gui.views.evidence.axis import linear_axis, log_axis

LENGTHS = st.lists(st.floats(0, 1000, allow_nan=False), min_size=1, max_size=12)
RATIOS = st.lists(st.floats(0.001, 1000, allow_nan=False), min_size=1, max_size=12)


@given(LENGTHS)
def test_a_linear_axis_begins_at_zero_and_places_in_proportion(values: list[float]) -> None:
    axis = linear_axis(values)
    assert axis.ticks[0] == 0
    assert 2 <= len(axis.ticks) <= 9
    assert list(axis.ticks) == sorted(set(axis.ticks))
    for value in values:
        assert axis.share(value) == pytest.approx(value / axis.ticks[-1])


@given(RATIOS)
def test_a_ratio_axis_has_one_inside_and_equal_lengths_for_equal_ratios(values: list[float]) -> None:
    axis = log_axis(values)
    assert axis.is_log
    assert 1.0 in axis.ticks[1:-1]
    for value in values:
        share = axis.share(value)
        assert 0 <= share <= 1
        first, last = axis.ticks[0], axis.ticks[-1]
        assert first * (last / first) ** share == pytest.approx(value)
    assert axis.share(math.sqrt(axis.ticks[0] * axis.ticks[-1])) == pytest.approx(0.5)


def test_ticks_are_round() -> None:
    assert linear_axis([11.2, 13.4]).ticks == (0, 5, 10, 15)
    assert linear_axis([0.8, 1.6]).ticks == (0, 0.5, 1, 1.5, 2)
    assert linear_axis([-3, 10]).ticks == (-5, 0, 5, 10)
    assert log_axis([1.04, 6.03]).ticks == (0.5, 1, 2, 5, 10)
    assert log_axis([0.37]).ticks == (0.2, 0.5, 1, 2)


def test_nothing_is_squeezed_onto_an_axis_that_does_not_hold_it() -> None:
    with pytest.raises(ValueError, match="outside"):
        linear_axis([10]).share(10.1)
    with pytest.raises(ValueError, match="above zero"):
        log_axis([1.2, 0])
