from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hgnen_desktop.core.domain.numbers import (
    Parsed,
    ProblemKind,
    echo,
    format_decimal,
    parse_decimal,
    plain_text,
    to_decimal,
)

WESTERN = "0123456789"
SCRIPTS = {
    "western": WESTERN,
    "arabic-indic": "٠١٢٣٤٥٦٧٨٩",
    "persian": "۰۱۲۳۴۵۶۷۸۹",
    "devanagari": "०१२३४५६७८९",
    "bengali": "০১২৩৪৫৬৭৮৯",
    "thai": "๐๑๒๓๔๕๖๗๘๙",
    "fullwidth": "\uff10\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18\uff19",
}


def kind_of(text: str, **rules: object) -> ProblemKind | None:
    problem = parse_decimal(text, **rules).problem  # type: ignore[arg-type]
    return problem.kind if problem else None


def choices_of(text: str, **rules: object) -> list[Decimal]:
    problem = parse_decimal(text, **rules).problem  # type: ignore[arg-type]
    return [choice.value for choice in problem.choices] if problem else []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("55,5", "55.5"),
        ("55.5", "55.5"),
        ("4,2", "4.2"),
        ("0.5", "0.5"),
        ("85", "85"),
        (" 85\u00a0", "85"),
        ("\u202f85\t", "85"),
        ("+5", "5"),
        ("-3,5", "-3.5"),
        ("\u22123.5", "-3.5"),
        ("-0", "0"),
        ("0,125", "0.125"),
        ("1234.567", "1234.567"),
        ("1,2345", "1.2345"),
        ("1,23", "1.23"),
        ("007", "7"),
        ("\u200f٥٥٫٥\u200f", "55.5"),
    ],
)
def test_one_plain_number_is_read(text: str, value: str) -> None:
    assert parse_decimal(text) == Parsed.of(Decimal(value))


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("1,234", ["1.234", "1234"]),
        ("1.234", ["1.234", "1234"]),
        ("12.345", ["12.345", "12345"]),
        ("123,456", ["123.456", "123456"]),
        ("-1,234", ["-1.234", "-1234"]),
        ("١٬٢٣٤", ["1234"]),
        ("1,234.5", ["1234.5"]),
        ("1.234,5", ["1234.5"]),
        ("1.234.567", ["1234567"]),
        ("1 234", ["1234"]),
        ("1\u202f234", ["1234"]),
        ("1'234", ["1234"]),
    ],
)
def test_a_number_that_can_be_read_in_two_ways_is_asked_about(text: str, readings: list[str]) -> None:
    problem = parse_decimal(text).problem
    assert problem is not None
    assert problem.kind is ProblemKind.AMBIGUOUS
    assert [choice.value for choice in problem.choices] == [Decimal(reading) for reading in readings]
    for choice in problem.choices:
        assert choice.text in problem.message


def test_a_field_of_few_decimals_offers_only_what_it_takes() -> None:
    assert choices_of("1,234", decimals=1) == [1234]
    assert kind_of("1,234", decimals=1) is ProblemKind.AMBIGUOUS
    assert choices_of("55,500", decimals=1) == [Decimal("55.5"), Decimal(55500)]
    assert choices_of("10,000", decimals=0) == [10, 10000]


@pytest.mark.parametrize(
    "text",
    ["nan", "inf", "-inf", "Infinity", "1e3", "1E3", "5e", "0x10", "1_000", "1.2.3", "1,2,3", "1..2", "--5", "+-5",
     "5-", "5 6", "5\t6", "5\n6", "5\u20286", "<5", ">100", "~5", "10-20", "5/6", "²", "5²", "½", "Ⅻ", "😀", "5😀",
     "<b>5</b>", "=5", "12.04.2026", "5\u200b5", "5\x005", "%", "+", "-", ".", ",", "1٢", "१2", "5,", "5.", ".5", ",5",
     "1234,567,8", "1,23,456", "12 34"],
)  # fmt: skip
def test_anything_else_is_refused_with_a_sentence(text: str) -> None:
    problem = parse_decimal(text).problem
    assert problem is not None
    assert problem.kind is not ProblemKind.EMPTY
    assert problem.message.endswith((".", "?"))
    assert len(problem.message) < 160


@pytest.mark.parametrize("text", ["", " ", "\t\n", "\u00a0", "\u200f", "\u200b \u200b"])
def test_nothing_is_not_a_number_and_not_a_mistake(text: str) -> None:
    assert kind_of(text) is ProblemKind.EMPTY


def test_an_unfinished_number_is_offered_whole() -> None:
    assert choices_of(".5") == [Decimal("0.5")]
    assert choices_of("5,") == [Decimal(5)]
    assert kind_of(",5") is ProblemKind.UNFINISHED


def test_more_decimals_than_the_field_takes_are_refused_not_rounded() -> None:
    assert kind_of("12.34", decimals=1) is ProblemKind.TOO_PRECISE
    assert kind_of("5.5", decimals=0) is ProblemKind.TOO_PRECISE
    assert parse_decimal("12.30", decimals=1).value == Decimal("12.3")
    assert parse_decimal("5.0", decimals=0).value == 5


@pytest.mark.parametrize("text", ["5 %", "5%", "5\u00a0%", "\uff15\uff05"])
def test_the_fields_own_unit_may_follow(text: str) -> None:
    assert parse_decimal(text, unit="%").value == 5


def test_units_are_compared_as_people_write_them() -> None:
    assert parse_decimal("5 \u03bcg/L", unit="\u00b5g/L").value == 5
    assert parse_decimal("3 per 2 mm2", unit="per 2 mm²").value == 3
    assert parse_decimal("5,5cm", unit="cm").value == Decimal("5.5")


@pytest.mark.parametrize(("text", "unit"), [("5 m", "cm"), ("5 mL", "cm"), ("85 %", None), ("85mg", "g")])
def test_another_unit_is_refused_and_named(text: str, unit: str | None) -> None:
    problem = parse_decimal(text, unit=unit).problem
    assert problem is not None
    assert problem.kind is ProblemKind.WRONG_UNIT
    assert (unit or "without a unit") in problem.message


def test_a_unit_that_begins_with_a_digit_takes_no_digit_from_the_number() -> None:
    assert parse_decimal("5 10^9/L", unit="10^9/L").value == 5
    assert parse_decimal("510^9/L", unit="10^9/L").value is None


def test_a_unit_does_not_hide_an_ambiguous_number() -> None:
    assert kind_of("1,234 cm", unit="cm") is ProblemKind.AMBIGUOUS


@pytest.mark.parametrize("text", ["9" * 10_000, "1" * 16, "x" * 10_000, "0." + "1" * 30, "1," * 5_000, " 5 " * 4_000])
def test_endless_text_is_refused_without_repeating_it(text: str) -> None:
    problem = parse_decimal(text, unit="%").problem
    assert problem is not None
    assert len(problem.message) < 160


@pytest.mark.parametrize("pasted", ["Ki-67\t85\nMitoses\t30", "85\t30", "85\r\n30", "85;30", "<table><tr><td>85"])
def test_a_pasted_table_is_not_a_number(pasted: str) -> None:
    assert parse_decimal(pasted, unit="%").value is None


# --- properties ----------------------------------------------------------------------------------------------------

plain_numbers = st.decimals(
    min_value=-10_000, max_value=1_000_000, places=None, allow_nan=False, allow_infinity=False
).map(lambda value: round(value, 4))


@given(
    value=plain_numbers,
    places=st.integers(0, 4),
    mark=st.sampled_from([".", ","]),
    script=st.sampled_from(sorted(SCRIPTS)),
    around=st.sampled_from(["", " ", "\u00a0", "\t", "\u202f"]),
    unit=st.sampled_from([None, "%", "cm"]),
    with_unit=st.booleans(),
)
@example(Decimal("55.5"), 1, ",", "western", "", "%", False)
@example(Decimal("1.234"), 3, ",", "western", "", None, False)
@example(Decimal("1234.567"), 3, ".", "arabic-indic", "", None, False)
def test_a_written_number_comes_back_as_itself_or_as_a_question(
    value: Decimal, places: int, mark: str, script: str, around: str, unit: str | None, with_unit: bool
) -> None:
    value = round(value, places)
    text = f"{value:.{places}f}".translate(str.maketrans(WESTERN + ".", SCRIPTS[script] + mark))
    text = around + text + (f" {unit}" if unit and with_unit else "") + around
    result = parse_decimal(text, decimals=4, unit=unit)
    if result.ok:
        assert result.value == value
    else:
        assert result.problem is not None
        assert result.problem.kind is ProblemKind.AMBIGUOUS
        assert value in [choice.value for choice in result.problem.choices]
    three_behind_the_mark = places == 3 and 1 <= abs(value) < 1000
    assert result.ok is not three_behind_the_mark


GROUPED = {
    "en": (",", "."), "de": (".", ","), "fr": ("\u202f", ","), "fr-old": ("\u00a0", ","), "pl": (" ", ","),
    "de-CH": ("\u2019", "."), "de-CH-typed": ("'", "."), "ar": ("٬", "٫"), "es": (".", ","), "en-ZA": (" ", "."),
}  # fmt: skip


@given(
    value=st.integers(1000, 10**9),
    cents=st.integers(0, 99),
    locale=st.sampled_from(sorted(GROUPED)),
    parts=st.booleans(),
)
def test_a_grouped_number_is_never_read_without_asking(value: int, cents: int, locale: str, parts: bool) -> None:
    group, mark = GROUPED[locale]
    text = f"{value:,}".replace(",", group) + (f"{mark}{cents:02}" if parts else "")
    result = parse_decimal(text)
    meant = Decimal(value) + (Decimal(cents) / 100 if parts else 0)
    assert not result.ok
    assert result.problem is not None
    assert meant in [choice.value for choice in result.problem.choices]


@given(st.text(max_size=60), st.sampled_from([None, "%", "cm", "10^9/L", "per 2 mm²"]), st.none() | st.integers(0, 3))
def test_any_text_gives_a_number_or_a_finished_sentence(text: str, unit: str | None, decimals: int | None) -> None:
    result = parse_decimal(text, unit=unit, decimals=decimals)
    if result.problem is None:
        assert result.value is not None
        assert result.value.is_finite()
        assert Decimal(repr(float(result.value))) == result.value
    else:
        assert result.problem.message.endswith((".", "?"))


@given(st.text(alphabet="0123456789.,'+- \u00a0e_%٣", max_size=14))
def test_a_number_that_is_read_has_exactly_the_digits_that_were_typed(text: str) -> None:
    result = parse_decimal(text, unit="%")
    if result.value is None:
        return
    typed = "".join(c for c in text.replace("٣", "3") if c.isdigit())
    read = f"{result.value:f}".replace(".", "").replace("-", "")
    assert int(read) == int(typed)
    marks = [i for i, c in enumerate(text) if c in ".,"]
    assert len(marks) <= 1
    behind = sum(c.isdigit() for c in text[marks[0] :]) if marks else 0
    assert abs(result.value) == Decimal(int(typed)).scaleb(-behind)


@given(st.floats(allow_nan=False, allow_infinity=False, min_value=-1e9, max_value=1e9).map(lambda x: round(x, 3)))
def test_a_stored_float_is_written_and_read_as_the_same_number(number: float) -> None:
    value = to_decimal(number)
    assert float(value) == number
    result = parse_decimal(format_decimal(number))
    if result.ok:
        assert result.value == value
    else:
        assert result.problem is not None
        assert value in [choice.value for choice in result.problem.choices]


# --- writing -------------------------------------------------------------------------------------------------------


def test_numbers_are_written_plainly() -> None:
    assert format_decimal(Decimal("55.5")) == "55.5"
    assert format_decimal(55.5, 2) == "55.50"
    assert format_decimal(85, 0) == "85"
    assert format_decimal(Decimal("5E+1")) == "50"
    assert format_decimal(Decimal("0.00001")) == "0.00001"
    assert plain_text(Decimal("100")) == "100"
    assert plain_text(Decimal("12.30")) == "12.3"


def test_writing_never_rounds() -> None:
    assert format_decimal(Decimal("12.345"), 1) == "12.345"
    assert format_decimal(0.1 + 0.2, 1) == "0.30000000000000004"


@pytest.mark.parametrize("value", [float("nan"), float("inf"), Decimal("NaN")])
def test_what_is_not_a_number_cannot_be_written(value: float | Decimal) -> None:
    with pytest.raises(ValueError, match="finite"):
        format_decimal(value)


def test_the_echo_repeats_a_length_in_a_second_unit() -> None:
    assert echo(Decimal("3.1"), "cm") == "3.1 cm = 31 mm"
    assert echo(31, "mm") == "31 mm = 3.1 cm"
    assert echo(Decimal("55.5"), "%") == "55.5 %"
    assert echo(3) == "3"


def test_a_parsed_text_is_a_value_or_a_problem() -> None:
    with pytest.raises(ValueError, match="either"):
        Parsed()
