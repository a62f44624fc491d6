"""Numbers as reports give them: what is read, what is asked, and that an interval says what all of its values say."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgnen_desktop.core.domain.fields_of_view import arithmetic
from hgnen_desktop.core.domain.numbers import ProblemKind, plain_text
from hgnen_desktop.core.domain.reported import Reported, as_typed, parse_reported, reported_words
from hgnen_desktop.core.engine.logic import Truth, compares, excludes

PERCENT: dict[str, Any] = {"decimals": 1, "unit": "%", "possible": (0, 100)}
SIZE: dict[str, Any] = {"decimals": 1, "unit": "cm", "possible": (0, 50)}
MITOSES: dict[str, Any] = {"decimals": 1, "unit": "per 2 mm²", "possible": (0, 1000)}
WHOLE: dict[str, Any] = {"decimals": 0, "possible": (0, 20)}


def read(text: str, **rules: Any) -> Any:  # noqa: ANN401 - a Decimal or a Reported
    found = parse_reported(text, **rules)
    assert found.ok, found.problem
    return found.value


def refused(text: str, **rules: Any) -> str:
    found = parse_reported(text, **rules)
    assert found.problem is not None, found.value
    assert found.problem.message.endswith((".", "?"))
    return found.problem.message


@pytest.mark.parametrize("text", ["85", "85 %", "85%", "85\u00a0%", "85\u202f%", "85\u2009%", " 85,0 "])
def test_a_plain_number_stays_a_plain_number(text: str) -> None:
    assert read(text, **PERCENT) == Decimal(85)
    assert not isinstance(read(text, **PERCENT), Reported)


@pytest.mark.parametrize(
    ("text", "low", "high", "low_open", "high_open"),
    [
        (">90", 90, 100, True, False),
        ("> 90 %", 90, 100, True, False),
        ("more than 90", 90, 100, True, False),
        (">= 55", 55, 100, False, False),
        ("\u2265\u202f55 %", 55, 100, False, False),
        ("at least 55", 55, 100, False, False),
        ("<20", 0, 20, False, True),
        ("<=20", 0, 20, False, False),
        ("up to 50 %", 0, 50, False, False),
        ("70-80", 70, 80, False, False),
        ("70\u201380 %", 70, 80, False, False),
        ("70 % - 80 %", 70, 80, False, False),
        ("70 to 80", 70, 80, False, False),
        ("between 70 and 80", 70, 80, False, False),
        ("70,5-80,5", 70.5, 80.5, False, False),
        ("\u0667\u0660-\u0668\u0660", 70, 80, False, False),
        (">=100", 100, 100, False, False),
    ],
)
def test_bounds_and_ranges(text: str, low: float, high: float, low_open: bool, high_open: bool) -> None:
    value = read(text, **PERCENT)
    assert (value.low, value.high, value.low_open, value.high_open) == (low, high, low_open, high_open)
    assert value.text == text.strip()


@pytest.mark.parametrize("text", ["~80", "\u2248 80 %", "about 80", "ca. 80", "approximately 80 %"])
def test_an_approximate_number_is_taken_as_written_and_marked(text: str) -> None:
    value = read(text, **PERCENT)
    assert value.is_at(80)
    assert value.about
    assert reported_words(value, "%") == "about 80 %"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("70-8", "from 70 down to 8"),
        (">", "no number behind"),
        ("~", "no number"),
        ("10-20-30", "3 numbers"),
        (">70-80", "a bound and a range at once"),
        ("70-", "One end"),
        ("70-800", "800 % is more than 100 %"),
        (">100", "leaves no number"),
        ("<0", "leaves no number"),
        (">120", "more than 100 %"),
        ("1.234-2", "thousands"),
        (">1,234", "thousands"),
        ("70-80 mg", "mg"),
        ("abc-def", "no number"),
    ],
)
def test_what_cannot_be_is_told_in_a_sentence(text: str, words: str) -> None:
    assert words in refused(text, **PERCENT)


@pytest.mark.parametrize("text", ["1.234", "1,234"])
def test_a_mark_between_thousands_is_asked_and_never_taken(text: str) -> None:
    found = parse_reported(text, decimals=None, unit="%", possible=(0, 10_000))
    assert found.problem is not None
    assert found.problem.kind is ProblemKind.AMBIGUOUS
    assert [one.value for one in found.problem.choices] == [Decimal("1.234"), Decimal(1234)]


@pytest.mark.parametrize(
    ("text", "low", "high"), [(">1", 2, 20), ("<1", 0, 0), ("<2", 0, 1), (">=1", 1, 20), ("1-2", 1, 2)]
)
def test_whole_numbers_have_no_open_ends(text: str, low: int, high: int) -> None:
    value = read(text, **WHOLE)
    assert (value.low, value.high) == (low, high)


@pytest.mark.parametrize(("text", "cm"), [("31 mm", "3.1"), ("31mm", "3.1"), ("3,1 cm", "3.1"), ("4", "4")])
def test_a_length_in_millimeters_is_the_same_length(text: str, cm: str) -> None:
    assert read(text, **SIZE) == Decimal(cm)


def test_a_unit_behind_the_last_number_is_that_of_all() -> None:
    value = read("30-45 mm", **SIZE)
    assert (value.low, value.high) == (3.0, 4.5)
    assert as_typed(value, "cm") == "30-45 mm"
    assert (read("3-45 mm", **SIZE).low, read("3 cm-45 mm", **SIZE).low) == (0.3, 3.0)
    assert "unit" in refused("30 mm-45", **SIZE)


def test_of_several_diameters_the_largest_counts() -> None:
    assert read("2 x 1 cm", **SIZE).is_at(2.0)
    assert read("10 \u00d7 21 mm", **SIZE).is_at(2.1)
    assert "unit" in refused("2 x 1", **SIZE)


def test_a_length_that_needs_more_decimals_is_not_rounded() -> None:
    assert "3.15 cm" in refused("31.5 mm", **SIZE)


def test_a_count_in_fields_is_converted_with_the_diameter_of_the_field() -> None:
    # 16 in 10 fields of 0.55 mm: 10 x 0.2376 mm2 = 2.376 mm2, so 13.468 in 2 mm2; a tenth on either side is kept.
    value = read("16/10 HPF, 0.55 mm", **MITOSES)
    assert (value.low, value.high) == (13.4, 13.5)
    assert as_typed(value, "per 2 mm²") == "16/10 HPF, 0.55 mm (read as 13.4 to 13.5 per 2 mm²)"
    assert arithmetic(value.text, "per 2 mm²") == "16 \u00d7 2 / (10 \u00d7 0.238 mm\u00b2)"
    assert read(">10/10 HPF, 0.5 mm", **MITOSES).low == 10.1
    assert read("16 mitoses per 10 HPF (field diameter 550 \u00b5m)", **MITOSES) != value
    assert read("16 mitoses per 10 HPF (field diameter 550 \u00b5m)", **MITOSES).low == value.low


@pytest.mark.parametrize("text", ["16/10 HPF", "16 per 10 high power fields", ">10/10 HPF", "16/HPF"])
def test_without_the_diameter_a_count_in_fields_is_asked_for_and_never_taken(text: str) -> None:
    assert "diameter" in refused(text, **MITOSES)


@pytest.mark.parametrize("text", ["16/10 HPF, 5 mm", "16/0 HPF, 0.5 mm", "/10 HPF, 0.55 mm", "16-18-20/10 HPF, 0.5 mm"])
def test_a_count_in_fields_that_cannot_be(text: str) -> None:
    refused(text, **MITOSES)


_TENTHS = st.integers(0, 1000).map(lambda tenths: Decimal(tenths) / 10)
_OPERATORS = st.sampled_from(["lt", "le", "gt", "ge", "eq"])


@given(_TENTHS, _TENTHS, st.sampled_from([">", ">=", "<", "<=", "-", "~"]), _OPERATORS, _TENTHS)
def test_an_interval_says_what_all_of_its_values_say(
    one: Decimal, other: Decimal, form: str, operator: str, limit: Decimal
) -> None:
    low, high = sorted((one, other))
    text = f"{plain_text(low)}-{plain_text(high)}" if form == "-" else f"{form}{plain_text(low)}"
    value = parse_reported(text, **PERCENT).value
    if not isinstance(value, Reported):
        return
    # In steps of a twentieth, so that there are values between any two that can be written.
    values = [
        Decimal(step) / 20 for step in range(int(Decimal(str(value.low)) * 20), int(Decimal(str(value.high)) * 20) + 1)
    ]
    values = values[1 if value.low_open else 0 : len(values) - (1 if value.high_open else 0)]
    comparison = (operator, float(limit))
    said = {compares(comparison, float(number)) for number in values}
    assert compares(comparison, value) == (said == {True})
    assert excludes(comparison, value) == (said == {False})


@given(_TENTHS, _TENTHS)
def test_a_range_is_never_read_ten_times_too_large(one: Decimal, other: Decimal) -> None:
    low, high = sorted((one, other))
    for mark in ".,":
        text = f"{plain_text(low)}-{plain_text(high)} %".replace(".", mark)
        value = parse_reported(text, **PERCENT).value
        assert (value.low, value.high) == (float(low), float(high))


@given(st.text(alphabet="0123456789.,-<>=~ x/%mcHPFto", max_size=14))
def test_any_text_is_read_inside_what_is_possible_or_told(text: str) -> None:
    for rules in (PERCENT, SIZE, MITOSES, WHOLE):
        found = parse_reported(text, **rules)
        if isinstance(found.value, Reported):
            least, most = rules["possible"]
            assert least <= found.value.low <= found.value.high <= most
            assert parse_reported(found.value.text, **rules).value == found.value
        elif found.problem is not None:
            assert found.problem.message


def test_truths_of_a_plain_number_are_as_ever() -> None:
    assert compares(("gt", 55), 60)
    assert excludes(("gt", 55), 55)
    assert Truth.UNKNOWN.word == "unknown"
