"""The axis that figures of one unit share: where a value stands on it, and which values are written below it."""

from __future__ import annotations

import math
from collections.abc import Iterable

from hgnen_desktop.core.dataclass import dataclass

_ROUND = (1.0, 2.0, 5.0)
_MOST_STEPS = 6


@dataclass(frozen=True, slots=True)
class Axis:
    """An axis from its first to its last tick.

    Attributes:
        ticks: the values written below it, ascending; at least two.
        is_log: equal ratios have equal lengths, as is right for hazard and odds ratios.
    """

    ticks: tuple[float, ...]
    is_log: bool = False

    def share(self, value: float) -> float:
        """Where a value stands, from 0 (first tick) to 1 (last tick).

        Raises:
            ValueError: the value lies outside the axis, which would put its mark at a false place.
        """
        first, last = self.ticks[0], self.ticks[-1]
        if not first <= value <= last:
            raise ValueError(f"{value} is outside of {first} to {last}")
        if self.is_log:
            return math.log(value / first) / math.log(last / first)
        return (value - first) / (last - first)


def linear_axis(values: Iterable[float]) -> Axis:
    """An axis with round steps that holds zero and every value."""
    held = [0.0, *values]
    low, high = min(held), max(held)
    span = high - low if high - low > 1e-6 else 1.0  # nothing that is printed is smaller
    step = 10.0 ** math.floor(math.log10(span / _MOST_STEPS))
    step = next(step * times for times in (*_ROUND, 10.0, 20.0) if span / (step * times) <= _MOST_STEPS)
    first, last = math.floor(round(low / step, 9)), math.ceil(round(high / step, 9))
    return Axis(tuple(_clean(number * step) for number in range(first, max(last, first + 1) + 1)))


def log_axis(values: Iterable[float]) -> Axis:
    """An axis of equal ratios (1, 2, 5, 10 ...) that holds 1, with room on both of its sides, and every value.

    Raises:
        ValueError: a value is not above zero.
    """
    held = [1.0, *values]
    if min(held) <= 0:
        raise ValueError("a ratio is above zero")
    ladder = [_clean(times * 10.0**power) for power in range(-6, 7) for times in _ROUND]
    below = max(place for place, tick in enumerate(ladder) if tick < 1.0 and tick <= min(held))
    above = min(place for place, tick in enumerate(ladder) if tick > 1.0 and tick >= max(held))
    return Axis(tuple(ladder[below : above + 1]), is_log=True)


def _clean(value: float) -> float:
    """The number as it is written, without the dust of binary fractions."""
    return float(f"{value:.10g}")
