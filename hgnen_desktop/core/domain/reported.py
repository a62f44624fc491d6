"""A number as a report gives it where it is not one exact number: ``>90``, ``70-80``, ``up to 50``, ``~80``, ``16/10 HPF``.

A plain number stays a plain number. Everything else becomes a :class:`Reported`: the text as it was typed, and the interval
in which the number lies. Compared with a number it answers *certainly*: ``value > 55`` is true when every value in the
interval is above 55, so that *possibly above* reads ``not value <= 55``, for plain numbers and intervals alike.
"""

from __future__ import annotations

import re
from dataclasses import field
from typing import TYPE_CHECKING, Any

from hgnen_desktop.core.domain.checked import Checked, record
from hgnen_desktop.core.domain.fields_of_view import FieldCount, converted, fields_in
from hgnen_desktop.core.domain.numbers import (
    LONGEST_TEXT,
    Parsed,
    ProblemKind,
    fold_digits,
    parse_decimal,
    plain_text,
    shown,
    to_decimal,
    trimmed,
)
from hgnen_desktop.core.late_patterns import late_pattern

if TYPE_CHECKING:
    from decimal import Decimal

Number = int | float
Read = Any  # a plain number, or a Reported


@record
class Reported(Checked):
    """A number that is known to lie in an interval, as typed.

    Attributes:
        text: as the person or the report wrote it; shown everywhere.
        low: the least value, in the finding's unit.
        high: the greatest value.
        low_open: whether ``low`` itself is left out, as in ``>90``.
        high_open: whether ``high`` itself is left out, as in ``<20``.
        about: whether the report calls it approximate; the number is then taken as written.
    """

    text: str = field(metadata={"min_length": 1, "max_length": 120})
    low: Number
    high: Number
    low_open: bool = False
    high_open: bool = False
    about: bool = False

    def __lt__(self, other: Any) -> bool:  # noqa: ANN401 - a number of any kind
        return self.high < float(other) or (self.high_open and self.high == float(other))

    def __le__(self, other: Any) -> bool:  # noqa: ANN401 - as above
        return self.high <= float(other)

    def __gt__(self, other: Any) -> bool:  # noqa: ANN401 - as above
        return self.low > float(other) or (self.low_open and self.low == float(other))

    def __ge__(self, other: Any) -> bool:  # noqa: ANN401 - as above
        return self.low >= float(other)

    @property
    def middle(self) -> float:
        """The middle of the interval, for a place on a scale; nothing is decided by it."""
        return (self.low + self.high) / 2

    def is_at(self, number: Number) -> bool:
        """Whether the interval is this one number."""
        return self.low == number == self.high


def about(value: Any) -> Any:  # noqa: ANN401 - a value of any finding
    """A value for a place on a scale: the middle of an interval, and everything else as it is."""
    return value.middle if isinstance(value, Reported) else value


# --- reading ------------------------------------------------------------------------------------------------------------

_BOUNDS = {
    "ge": (">=", "=>", "\u2265", "at least", "minimum", "min.", "not less than", "no less than", "from"),
    "le": ("<=", "=<", "\u2264", "at most", "up to", "maximum", "max.", "not more than", "no more than"),
    "gt": (">", "more than", "greater than", "higher than", "over", "above"),
    "lt": ("<", "less than", "fewer than", "lower than", "under", "below"),
}
_ABOUT = ("~", "\u223c", "\u2248", "approximately", "approx.", "approx", "around", "about", "circa", "ca.", "c.")
_WORDS = sorted(
    ((word, sign) for sign, words in {**_BOUNDS, "about": _ABOUT}.items() for word in words),
    key=lambda one: -len(one[0]),
)
_DASH = "-\u2010\u2011\u2012\u2013\u2014\u2212"
_BETWEEN = late_pattern(rf"\s*(?:[{_DASH}]|\.\.\.?|\u2026|\bto\b|\bup to\b|\buntil\b)\s*", re.IGNORECASE)
_LENGTHS = ("cm", "mm")
_SPACES = late_pattern(r"[\s\u00a0\u2007\u2009\u200a\u202f]+")
_EXAMPLES = "Write it like 75, >90, <=20, 70-80 or ~80."


def parse_reported(
    text: str,
    *,
    decimals: int | None = None,
    unit: str | None = None,
    possible: tuple[Number, Number],
) -> Parsed[Any]:
    """Read a number as reports write it: a Decimal where it is one exact number, otherwise a :class:`Reported`.

    Accepted beside a plain number (see :func:`hgnen_desktop.core.domain.numbers.parse_decimal`): a bound (``>90``,
    ``at least 55``), a range (``70-80``, ``70 to 80``), an approximate number (``~80``), in a field per area a count in
    high-power fields with the field's diameter (``16/10 HPF, 0.55 mm``), in a field of a length several diameters
    (``2 x 1 cm``, of which the largest counts). What can be read in two ways is asked, never guessed.

    Args:
        text: what was typed or pasted.
        decimals: how many decimals the field takes; 0 for whole numbers, for which ``>1`` is 2 or more.
        unit: the unit of the field.
        possible: the least and the greatest number that is possible, in the field's unit.
    """
    typed = trimmed(text)
    plain = parse_decimal(typed, decimals=decimals, unit=unit)
    if plain.ok or not typed or plain.problem is None or plain.problem.choices:
        return plain
    if len(typed) > 2 * LONGEST_TEXT:
        return plain
    reader = _Reader(typed, decimals, unit, possible)
    return reader.read() or plain


class _Reader:
    """Reads one text that is not a plain number."""

    def __init__(self, typed: str, decimals: int | None, unit: str | None, possible: tuple[Number, Number]) -> None:
        self._typed, self._decimals, self._unit, self._possible = typed, decimals, unit, possible
        self._body = _SPACES.sub(" ", fold_digits(typed) or typed).casefold()

    def read(self) -> Parsed[Any] | None:
        """What it says; None when it is no form of a report."""
        counted = fields_in(self._body, self._unit)
        if counted is not None:
            return self._fields(counted)
        if self._unit in _LENGTHS and re.search(r"\d\s*(?:[cm]m)?\s*[x\u00d7*]\s*\d", self._body):
            return self._diameters()
        sign, rest = self._sign(self._body)
        if sign is not None and not rest:
            return self._refused(ProblemKind.INCOMPLETE, f"There is no number behind {shown(self._typed)}. {_EXAMPLES}")
        parts = self._parts(rest)
        if sign is None and len(parts) < 2:
            return None
        return self._interval(sign, parts)

    @staticmethod
    def _sign(body: str) -> tuple[str | None, str]:
        if body.startswith("between ") and " and " in body:
            return None, body.removeprefix("between ").replace(" and ", " to ", 1)
        for word, sign in _WORDS:
            if body.startswith(word) and not (word[-1].isalpha() and body[len(word) :][:1].isalpha()):
                return sign, body[len(word) :].strip()
        return None, body

    @staticmethod
    def _parts(rest: str) -> list[str]:
        """The numbers of a range; a sign before the first digit is not between two numbers."""
        lead = rest[:1] if rest[:1] in _DASH else ""
        return [lead + (parts := _BETWEEN.split(rest[len(lead) :]))[0], *parts[1:]]

    def _interval(self, sign: str | None, parts: list[str]) -> Parsed[Any]:
        if len(parts) > 2:
            return self._refused(
                ProblemKind.UNREADABLE,
                f"{shown(self._typed)} holds {len(parts)} numbers. Write one number, or a range of two like 70-80.",
            )
        if sign in _BOUNDS and len(parts) > 1:
            return self._refused(
                ProblemKind.UNREADABLE,
                f"{shown(self._typed)} is a bound and a range at once. Write either, for example >70 or 70-80.",
            )
        numbers = []
        for part in self._with_unit(parts):
            if not part.strip():
                return self._refused(
                    ProblemKind.INCOMPLETE, f"One end of {shown(self._typed)} is missing. Write a range like 70-80."
                )
            read = parse_decimal(part, decimals=self._decimals, unit=self._unit)
            if read.value is None:
                message = read.problem.message if read.problem else ""
                return self._refused(read.problem.kind if read.problem else ProblemKind.UNREADABLE, message)
            numbers.append(read.value)
        if self._unit in _LENGTHS and _length_of(parts[0]) and not _length_of(parts[-1]):
            return self._unit_missing()
        return self._between(sign, numbers)

    def _with_unit(self, parts: list[str]) -> list[str]:
        """A unit of length behind the last number is that of all: 30-45 mm begins at 30 mm, not at 30 cm."""
        unit = _length_of(parts[-1]) if self._unit in _LENGTHS else ""
        return [part if not part.strip() or not unit or _length_of(part) else f"{part} {unit}" for part in parts]

    def _between(self, sign: str | None, numbers: list[Decimal]) -> Parsed[Any]:
        """The interval of a bound, a range or an approximate number, inside what is possible."""
        low, high = numbers[0], numbers[-1]
        if low > high:
            return self._refused(
                ProblemKind.UNREADABLE,
                f"{shown(self._typed)} goes from {plain_text(low)} down to {plain_text(high)}. "
                "Check both ends and write the smaller number first.",
            )
        least, most = (to_decimal(one) for one in self._possible)
        outside = next((one for one in numbers if not least <= one <= most), None)
        if outside is not None:
            return self._impossible(outside, least, most)
        low_open, high_open = sign == "gt", sign == "lt"
        low = least if sign in ("le", "lt") else low
        high = most if sign in ("ge", "gt") else high
        if self._decimals == 0:
            low, high = low + low_open, high - high_open
            low_open = high_open = False
        if low > high or (low == high and (low_open or high_open)):
            return self._refused(
                ProblemKind.IMPOSSIBLE,
                f"{shown(self._typed)} leaves no number that is possible here "
                f"({plain_text(least)} to {plain_text(most)}). Check it.",
            )
        return Parsed.of(
            Reported(
                text=self._typed,
                low=_number(low),
                high=_number(high),
                low_open=low_open,
                high_open=high_open,
                about=sign == "about",
            )
        )

    def _fields(self, counted: Any) -> Parsed[Any]:  # noqa: ANN401 - a FieldCount or a sentence
        """A count in high-power fields, converted where the field's diameter is given."""
        if isinstance(counted, str):
            return self._refused(ProblemKind.INCOMPLETE, counted)
        sign, rest = self._sign(counted.count)
        parts = [parse_decimal(part, decimals=0) for part in self._parts(rest)]
        if not rest or len(parts) > 2 or any(one.value is None for one in parts):
            return self._refused(
                ProblemKind.UNREADABLE, f"{shown(counted.count)} is not a count of mitoses. Write it like 16/10 HPF."
            )
        exact = [converted(one.value, counted) for one in parts if one.value is not None]
        from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

        step = Decimal(1).scaleb(-(self._decimals or 0))
        low, high = exact[0].quantize(step, ROUND_FLOOR), exact[-1].quantize(step, ROUND_CEILING)
        if sign in ("ge", "gt"):
            return self._between(sign, [low])
        return self._between(sign, [high] if sign in ("le", "lt") else [low, high])

    def _diameters(self) -> Parsed[Any]:
        """Several diameters of one tumor: the largest counts. The unit may stand behind each or behind the last."""
        pieces = re.split(r"\s*[x\u00d7*]\s*", self._body)
        if not _length_of(pieces[-1]):
            return self._unit_missing()
        found = []
        for piece in self._with_unit(pieces):
            read = parse_decimal(piece, decimals=self._decimals, unit=self._unit)
            if read.value is None:
                return self._refused(read.problem.kind, read.problem.message)  # type: ignore[union-attr]
            found.append(read.value)
        return self._between(None, [max(found)])

    def _unit_missing(self) -> Parsed[Any]:
        return self._refused(
            ProblemKind.INCOMPLETE, f"Write the unit behind the last number of {shown(self._typed)}: cm or mm."
        )

    def _impossible(self, number: Decimal, least: Decimal, most: Decimal) -> Parsed[Any]:
        unit = f" {self._unit}" if self._unit else ""
        said = "less" if number < least else "more"
        bound, which = (least, "the least") if number < least else (most, "the most")
        return self._refused(
            ProblemKind.IMPOSSIBLE,
            f"{plain_text(number)}{unit} is {said} than {plain_text(bound)}{unit}, {which} that is possible here. Check it.",
        )

    @staticmethod
    def _refused(kind: ProblemKind, message: str) -> Parsed[Any]:
        return Parsed.refused(kind, message)


_SIGN = "|".join(re.escape(word) + (r"(?![^\W\d_])" if word[-1].isalpha() else "") for word, _ in _WORDS)
_NUMBER = r"\d+(?:[.,]\d+)*"
_UNITS = r"%|(?:[cm]m|[\u00b5\u03bcu]m)(?:\u00b2|2)?(?![^\W_])"
_LEADING = late_pattern(
    rf"(?:between\s+{_NUMBER}(?:\s*(?:{_UNITS}))?\s+and\s+|(?:{_SIGN})\s*)*{_NUMBER}(?:\s*(?:{_UNITS}))?"
    rf"(?:(?:\s*(?:[{_DASH}]|\.\.\.?|\u2026|[x\u00d7*](?=\s*\d)|\b(?:up\s+)?to\b|\buntil\b)\s*)"
    rf"(?:{_SIGN})?\s*{_NUMBER}(?:\s*(?:{_UNITS}))?)*"
    rf"(?:[{_DASH}](?=\s|[,;)]|$))?"
    r"(?:\s*(?:mitos[ei]s)?\s*(?:/|\bper\b|\bin\b)\s*(?:\d{1,3}\s*)?"
    r"(?:mm(?:\u00b2|2)|(?:hpfs?|high[- ]power fields?)\b"
    rf"(?:[\s,;(:]*(?:at|of|with|field|diameter|d|\u00f8|=|:|,|\s)*{_NUMBER}\s*(?:mm|[\u00b5\u03bcu]m)"
    r"(?:\s*(?:field|diameter|fields|in))*\)?)?))?",
    re.IGNORECASE,
)


def leading_report(text: str) -> str:
    """The beginning of a text that is written as one reported number, as far as it goes; empty when there is none.

    It takes in all that belongs to the number, so that what cannot be read is refused as a whole: of ``10-20-30`` never the
    ``10-20`` alone. What it means is for :func:`parse_reported` to say.
    """
    found = _LEADING.match(text)
    if found is None or text[found.end() : found.end() + 1].isalpha():
        return ""
    part = re.compile(r"\s*/\s*\d+").match(text, found.end())  # of what it is a part nobody said
    return text[: part.end() if part else found.end()].rstrip()


def _number(value: Decimal) -> Number:
    """A whole number as such, as a file gives it back."""
    return int(value) if value == int(value) else float(value)


def _length_of(part: str) -> str:
    """The unit of length that a number ends in; empty when it has none."""
    return next((unit for unit in _LENGTHS if part.rstrip().endswith(unit)), "")


def reported_words(value: Reported, unit: str | None) -> str:
    """The interval in words, for the echo beside a field: ``70 to 80 %``, ``more than 90 %``, ``about 80 %``."""
    behind = f" {unit}" if unit else ""
    low, high = plain_text(value.low), plain_text(value.high)
    if value.low == value.high:
        return f"{'about ' if value.about else ''}{low}{behind}"
    if value.low_open:
        return f"more than {low}, up to {high}{behind}"
    if value.high_open:
        return f"from {low} to less than {high}{behind}"
    return f"{'about ' if value.about else ''}{low} to {high}{behind}"


def as_typed(value: Reported, unit: str | None) -> str:
    """The text as typed with its unit behind it; what was converted is said as well."""
    text = _SPACES.sub(" ", value.text)
    counted = fields_in(text.casefold(), unit)
    if counted is not None and not (isinstance(counted, FieldCount) and counted.looked_at == counted.area):
        return f"{text} (read as {reported_words(value, unit)})"
    if unit is None or counted is not None or _ends_in_a_unit(text, unit):
        return text
    return f"{text} {unit}"


def _ends_in_a_unit(text: str, unit: str) -> bool:
    lengths = _LENGTHS if unit in _LENGTHS else ()
    return text.casefold().endswith((unit.casefold(), *lengths))
