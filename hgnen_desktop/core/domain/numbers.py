"""Reading a typed number without ever turning it into another number.

A decimal mark that a machine takes for a thousands mark makes 55,5 into 555. This module therefore knows two outcomes
only: the number that was meant, or a refusal with a sentence. Where a text can be read in two ways it asks which.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Generic, TypeVar

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.late_patterns import late_pattern

if TYPE_CHECKING:
    from decimal import Decimal

T = TypeVar("T")

LONGEST_TEXT = 40
MOST_DIGITS = 15  # every number of 15 digits survives the way through a binary float and back

_MARKS = ".,\u066b"  # full stop, comma, Arabic decimal separator
_GROUP_MARKS = _MARKS + "\u066c'\u2019 "  # what people put between groups of three digits
_MINUS_SIGNS = "-\u2212"
_PLAIN = late_pattern(r"(?P<whole>\d*)(?:(?P<mark>[.])(?P<part>\d*))?")
_NUMBER_THEN_WORDS = late_pattern(r"-?\d[\d., ]*(?P<rest>[^\W\d_][^\d]*|[%\u2030\u00b0][^\d]*)")
_UNSEEN_EDGES = "\u200b\u200e\u200f\u061c\u2060\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def _example(decimals: int | None) -> str:
    """How a number is entered, with one that the field can hold."""
    return f"Enter one plain number, for example {'12' if decimals == 0 else '12.5'}."


# What one unit is in another, for the echo beside a field: unit -> (other unit, factor).
_SAME_LENGTH = {
    "cm": ("mm", "10"),
    "mm": ("cm", "0.1"),
    "m": ("cm", "100"),
}


class ProblemKind(StrEnum):
    """Why a text was not read."""

    EMPTY = "empty"
    AMBIGUOUS = "ambiguous"
    UNREADABLE = "unreadable"
    UNFINISHED = "unfinished"
    WRONG_UNIT = "wrong_unit"
    TOO_PRECISE = "too_precise"
    TOO_LONG = "too_long"
    INCOMPLETE = "incomplete"
    IMPOSSIBLE = "impossible"


@dataclass(frozen=True)
class Choice(Generic[T]):
    """One way to read an unclear text: ``text`` is what a button says, ``value`` what it stands for."""

    text: str
    value: T


@dataclass(frozen=True)
class Problem(Generic[T]):
    """Why a text was not read: a finished sentence, and the readings to choose from where there are any."""

    kind: ProblemKind
    message: str
    choices: tuple[Choice[T], ...] = ()


@dataclass(frozen=True)
class Parsed(Generic[T]):
    """Either a value or a problem, never both and never neither."""

    value: T | None = None
    problem: Problem[T] | None = None

    def __post_init__(self) -> None:
        if (self.value is None) == (self.problem is None):
            raise ValueError("a parsed text is either a value or a problem")

    @property
    def ok(self) -> bool:
        """Whether the text was read."""
        return self.problem is None

    @classmethod
    def of(cls, value: T) -> Parsed[T]:
        """The text stands for this value."""
        return cls(value=value)

    @classmethod
    def refused(cls, kind: ProblemKind, message: str, choices: tuple[Choice[T], ...] = ()) -> Parsed[T]:
        """The text was not read."""
        return cls(problem=Problem(kind, message, choices))


def parse_decimal(text: str, *, decimals: int | None = None, unit: str | None = None) -> Parsed[Decimal]:
    """Read one plain number.

    Accepted: digits of any one script, one leading sign, one decimal mark (``.`` or ``,``), spaces around, and the
    field's own ``unit`` behind the number. Refused: grouping, exponents, words such as ``nan``, any other character.
    ``1.234`` and ``1,234`` (one to three digits, then exactly three) are ambiguous and come back with both readings;
    a whole part of ``0`` is not, because nobody groups ``0,125``.

    Args:
        text: what was typed or pasted.
        decimals: how many decimals the field takes; ``None`` means any number.
        unit: the unit the field is in; the text may end in it.
    """
    typed = trimmed(text)
    if not typed:
        return Parsed.refused(ProblemKind.EMPTY, "Nothing has been entered.")
    if len(typed) > LONGEST_TEXT + len(unit or ""):
        return Parsed.refused(ProblemKind.TOO_LONG, "This text is too long for a number. Enter one number.")
    length = _other_length(typed, unit)
    if length is not None:
        return _converted(length, unit, decimals)
    body = _without_unit(typed, unit)
    folded = fold_digits(body)
    if folded is None:
        return Parsed.refused(
            ProblemKind.UNREADABLE, f"{shown(body)} mixes digits of two scripts. Write the number in one of them."
        )
    return _read(folded, body, decimals, unit)


def _other_length(typed: str, unit: str | None) -> str | None:
    """The text when it is a length in the other of centimeters and millimeters than the field's; else None."""
    other = {"cm": "mm", "mm": "cm"}.get(unit or "")
    if other is None or _without_unit(typed, other) == typed:
        return None
    return typed


def _converted(typed: str, unit: str | None, decimals: int | None) -> Parsed[Decimal]:
    """A length in the other unit, as exactly the same length in the field's own."""
    other = "mm" if unit == "cm" else "cm"
    read = parse_decimal(_without_unit(typed, other), unit=other)
    from decimal import Decimal

    factor = Decimal("0.1") if unit == "cm" else Decimal(10)
    if read.problem is not None:
        choices = tuple(
            Choice(f"{plain_text(one.value)} {other}", one.value * factor)
            for one in read.problem.choices
            if _fits(one.value * factor, decimals)
        )
        return Parsed.refused(read.problem.kind, read.problem.message, choices)
    assert read.value is not None
    value = (read.value * factor).normalize()
    if not _fits(value, decimals):
        said = f"{shown(typed)} is {plain_text(value)} {unit}"
        return Parsed.refused(ProblemKind.TOO_PRECISE, f"{said}, which has too many decimals. {_precision(decimals)}")
    return Parsed.of(value)


def _read(folded: str, body: str, decimals: int | None, unit: str | None) -> Parsed[Decimal]:
    """Read the digits once script and unit are out of the way."""
    sign, digits = ("-", folded[1:]) if folded[0] in _MINUS_SIGNS else ("", folded.removeprefix("+"))
    plain = _PLAIN.fullmatch(re.sub(f"[{_MARKS}]", ".", digits))
    if plain is None or digits in ("", *_MARKS):
        return _explain(sign, digits, body, decimals, unit)
    whole, mark, part = plain["whole"], plain["mark"], plain["part"] or ""
    if len(whole + part) > MOST_DIGITS:
        return Parsed.refused(
            ProblemKind.TOO_LONG, f"A number here has at most {MOST_DIGITS} digits; this one has {len(whole + part)}."
        )
    if mark and not (whole and part):
        value = _decimal(sign, whole or "0", part)
        missing = "after" if whole else "before"
        message = f"{shown(body)} has no digit {missing} the decimal mark. Is it {plain_text(value)}?"
        return Parsed.refused(ProblemKind.UNFINISHED, message, _choices([value], decimals))
    value = _decimal(sign, whole, part)
    if len(part) == 3 and len(whole) <= 3 and whole != "0":
        return _ask([value, _decimal(sign, whole + part)], body, decimals)
    if not _fits(value, decimals):
        return Parsed.refused(ProblemKind.TOO_PRECISE, f"{shown(body)} has too many decimals. {_precision(decimals)}")
    return Parsed.of(value)


def _explain(sign: str, digits: str, body: str, decimals: int | None, unit: str | None) -> Parsed[Decimal]:
    """Why a text is not a plain number; a well-formed grouped number is offered back as a question."""
    grouped = _grouped_reading(sign, digits)
    if grouped is not None:
        return _ask([grouped], body, decimals)
    if not any(char.isdigit() for char in digits):
        return Parsed.refused(ProblemKind.UNREADABLE, f"There is no number in {shown(body)}. {_example(decimals)}")
    foreign = _NUMBER_THEN_WORDS.fullmatch(sign + digits)
    if foreign is not None:
        wanted = f"This field is in {unit}" if unit else "This field takes a number without a unit"
        return Parsed.refused(
            ProblemKind.WRONG_UNIT,
            f"{wanted}; {shown(foreign['rest'])} does not belong here. Enter the number alone.",
        )
    if sum(digits.count(mark) for mark in _MARKS) > 1:
        return Parsed.refused(
            ProblemKind.UNREADABLE, f"{shown(body)} has more than one decimal mark. {_example(decimals)}"
        )
    strange = next((char for char in digits if char not in "0123456789.,"), digits)
    return Parsed.refused(ProblemKind.UNREADABLE, f"{shown(strange)} cannot be part of a number. {_example(decimals)}")


def _grouped_reading(sign: str, digits: str) -> Decimal | None:
    """What a number with well-formed groups of three would be; None when it is not one."""
    same_mark = re.fullmatch(
        rf"(?P<groups>[1-9]\d{{0,2}}(?P<g>[{_GROUP_MARKS}])\d{{3}}(?:(?P=g)\d{{3}})*)(?:(?!(?P=g))[{_MARKS}](?P<part>\d+))?",
        re.sub(r"[\u00a0\u2009\u202f]", " ", digits),
    )
    if same_mark is None:
        return None
    whole, part = re.sub(r"\D", "", same_mark["groups"]), same_mark["part"] or ""
    return _decimal(sign, whole, part) if len(whole + part) <= MOST_DIGITS else None


def _ask(readings: list[Decimal], body: str, decimals: int | None) -> Parsed[Decimal]:
    """The question which of the readings is meant; readings with more decimals than the field takes are left out."""
    choices = _choices(readings, decimals)
    if not choices:
        return Parsed.refused(ProblemKind.TOO_PRECISE, f"{shown(body)} has too many decimals. {_precision(decimals)}")
    names = " or ".join(choice.text for choice in choices)
    if len(choices) > 1:
        message = f"{shown(body)} can be read in two ways. Do you mean {names}?"
    else:
        rule = f" {_precision(decimals)}" if len(readings) > 1 else ""
        message = f"The mark in {shown(body)} may stand between thousands.{rule} Do you mean {names}?"
    return Parsed.refused(ProblemKind.AMBIGUOUS, message, choices)


def _choices(readings: list[Decimal], decimals: int | None) -> tuple[Choice[Decimal], ...]:
    return tuple(Choice(plain_text(value), value) for value in readings if _fits(value, decimals))


def _decimal(sign: str, whole: str, part: str = "") -> Decimal:
    from decimal import Decimal

    value = Decimal(f"{sign}{whole}.{part}" if part else f"{sign}{whole}")
    return abs(value) if value.is_zero() else value


def _fits(value: Decimal, decimals: int | None) -> bool:
    return decimals is None or value == round(value, decimals)


def _precision(decimals: int | None) -> str:
    if decimals == 0:
        return "This field takes whole numbers."
    return f"This field takes at most {decimals} decimal{'' if decimals == 1 else 's'}."


def _without_unit(typed: str, unit: str | None) -> str:
    """The text before the field's own unit; the whole text when it does not end in that unit.

    A unit that begins with a digit is only taken off after a space: '510^9/L' must not become 5.
    """
    wanted = _unit_form(unit or "")
    if not wanted:
        return typed
    for cut in range(len(typed) - 1, 0, -1):
        if _unit_form(typed[cut:]) == wanted and not typed[cut].isspace():
            if typed[cut - 1].isspace() or not (wanted[0].isdigit() or typed[cut - 1].isalpha()):
                return typed[:cut].rstrip()
            return typed
    return typed


def _unit_form(unit: str) -> str:
    """A unit in the form in which two spellings of it are equal (µ and μ, ² and 2, kinds of space)."""
    import unicodedata

    return " ".join(unicodedata.normalize("NFKC", unit).split())


def trimmed(text: str) -> str:
    """The text without spaces of any kind, and without characters that cannot be seen, at its two ends."""
    before = ""
    while before != text:
        before, text = text, text.strip().strip(_UNSEEN_EDGES)
    return text


def fold_digits(text: str) -> str | None:
    """The text with digits of any script as ASCII digits; None when it mixes digits of two scripts."""
    import unicodedata

    out: list[str] = []
    zeros: set[int] = set()
    for char in text:
        digit = unicodedata.decimal(char, None)
        if digit is not None:
            zeros.add(ord(char) - digit)
        out.append(char if digit is None else str(digit))
    return "".join(out) if len(zeros) <= 1 else None


def shown(text: str) -> str:
    """A piece of someone's text, quoted, cut to a readable length and free of characters that cannot be seen."""
    visible = "".join(c if c.isprintable() else "\u2423" for c in text)
    return f"\u201c{visible[:24]}\u2026\u201d" if len(visible) > 24 else f"\u201c{visible}\u201d"


def to_decimal(value: Decimal | float) -> Decimal:
    """The number as it is written: 55.5 becomes exactly 55.5, not the nearest binary fraction.

    Raises:
        ValueError: the value is not a finite number.
    """
    from decimal import Decimal

    number = value if isinstance(value, Decimal) else Decimal(repr(value))
    if not number.is_finite():
        raise ValueError("not a finite number")
    return number


def plain_text(value: Decimal | float) -> str:
    """The shortest plain form of a number, with '.' and without exponent or needless zeros."""
    text = f"{to_decimal(value):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def format_decimal(value: Decimal | float, decimals: int | None = None) -> str:
    """A number with '.' and, where ``decimals`` is given, at least that many decimals.

    Never rounds: a value that needs more decimals is shown in full.
    """
    text = plain_text(value)
    if not decimals:
        return text
    whole, _, part = text.partition(".")
    return f"{whole}.{part.ljust(decimals, '0')}"


def echo(value: Decimal | float, unit: str | None = None) -> str:
    """How a number was read, to be shown beside its field: ``3.1 cm = 31 mm``, ``85 %``, ``1234``."""
    own = f"{plain_text(value)} {unit}" if unit else plain_text(value)
    if unit not in _SAME_LENGTH:
        return own
    from decimal import Decimal

    other, factor = _SAME_LENGTH[unit]
    return f"{own} = {plain_text(to_decimal(value) * Decimal(factor))} {other}"
