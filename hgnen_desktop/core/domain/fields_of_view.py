"""Counts in fields of a microscope (``16/10 HPF``) or in another area (``80/10 mm²``), and the same count in the field's own.

A high-power field has no fixed size: the same 16 in 10 fields are 8 or 20 in 2 mm², by the microscope. So the diameter of
the field is asked for and never supposed.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.numbers import parse_decimal, plain_text, shown
from hgnen_desktop.core.late_patterns import late_pattern

if TYPE_CHECKING:
    from decimal import Decimal

_FIELDS = late_pattern(
    r"(?P<count>.*?)\s*(?:mitos[ei]s)?\s*(?:/|\bper\b|\bin\b)\s*(?P<fields>\d{1,3})?\s*"
    r"(?:hpfs?|high[- ]power fields?)\b[\s,;(:]*(?P<rest>.*?)\)?",
    re.IGNORECASE,
)
_DIAMETER = late_pattern(
    r"(?:at|of|with|field|diameter|d|\u00f8|=|:|,|\s)*(?P<size>\d[\d.,]*)\s*(?P<unit>mm|\u00b5m|\u03bcm|um)\s*"
    r"(?:field|diameter|fields|in|\s)*"
)
_AREA = late_pattern(r"per (?P<area>\d+) mm(?:\u00b2|2)")
_PER_AREA = late_pattern(
    r"(?P<count>.*?)\s*(?:mitos[ei]s)?\s*(?:/|\bper\b|\bin\b)\s*(?P<area>\d{1,3})?\s*mm(?:\u00b2|2)", re.IGNORECASE
)
_SMALLEST, _LARGEST = "0.1", "2"  # mm


@dataclass(frozen=True, slots=True)
class FieldCount:
    """A count in what was looked at (mm²), to be told for an area (mm²); ``said`` is what was looked at, for the arithmetic."""

    count: str
    looked_at: Decimal
    area: int
    said: str


def fields_in(body: str, unit: str | None) -> FieldCount | str | None:
    """A count in high-power fields; a sentence when it cannot be converted, None when it is no such count.

    Args:
        body: the text, in lower case.
        unit: the unit of the field; only one such as ``per 2 mm²`` takes counts.
    """
    from decimal import Decimal

    area = _AREA.fullmatch(unit or "")
    if area is None:
        return None
    found = _FIELDS.fullmatch(body)
    if found is None:
        return _in_area(body, int(area["area"]))
    written = shown(body.replace("hpf", "HPF"))
    said = f"{written} counts in fields of a microscope, which differ in size."
    fields = int(found["fields"] or 1)
    if fields == 0:
        return f"{written} names no field. Write it like 16/10 HPF, 0.55 mm."
    size = _DIAMETER.fullmatch(found["rest"].strip())
    example = f"{found['count'].strip() or '16'}/{fields} HPF, 0.55 mm"
    if size is None:
        return f"{said} Add the diameter of the field that pathology used, for example {example}."
    read = parse_decimal(size["size"])
    if read.value is None:
        return f"{shown(size['size'])} is not the diameter of a field. Write it like {example}."
    diameter = read.value if size["unit"] == "mm" else read.value / 1000
    if not Decimal(_SMALLEST) <= diameter <= Decimal(_LARGEST):
        return (
            f"A field of {plain_text(diameter)} mm is not one of a microscope at high power "
            f"({_SMALLEST} to {_LARGEST} mm). Check its diameter."
        )
    one = _field_area(diameter)
    said = f"({fields} \u00d7 {one:.3f} mm\u00b2)"
    return FieldCount(found["count"].strip(), fields * one, int(area["area"]), said)


def _in_area(body: str, wanted: int) -> FieldCount | str | None:
    """A count in an area that is given in mm²."""
    found = _PER_AREA.fullmatch(body)
    if found is None or not any(char.isdigit() for char in found["count"]):
        return None
    area = int(found["area"] or 1)
    if area == 0:
        return f"{shown(body)} names no area. Write it like 16 per {wanted} mm\u00b2."
    from decimal import Decimal

    return FieldCount(found["count"].strip(), Decimal(area), wanted, f"{area} mm\u00b2")


def converted(count: Decimal, counted: FieldCount) -> Decimal:
    """The count for the area, not rounded."""
    return count * counted.area / counted.looked_at


def arithmetic(body: str, unit: str | None) -> str:
    """How a count in fields or in another area was converted, for a person to check; empty for every other text."""
    counted = fields_in(body.casefold(), unit)
    if not isinstance(counted, FieldCount) or counted.looked_at == counted.area:
        return ""
    return f"{counted.count} \u00d7 {counted.area} / {counted.said}"


def _field_area(diameter: Decimal) -> Decimal:
    from decimal import Decimal

    return Decimal(repr(math.pi)) * diameter * diameter / 4
