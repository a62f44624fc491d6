"""What a command line may say of the patient's sheet beyond its lines: language, large print, what each visit is."""

from __future__ import annotations

import argparse
from dataclasses import replace
from typing import TYPE_CHECKING

from hgnen_desktop.core.errors import Fault, PlanError

if TYPE_CHECKING:
    from hgnen_desktop.core.export.sheet_content import SheetPart, SheetSettings

_MOST_PARTS = 3


def declare_sheet(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the sheet."""
    group = parser.add_argument_group("the patient sheet")
    group.add_argument(
        "--language",
        default="en",
        choices=("en", "es", "fr", "de", "ar"),
        help="language of the sheet's own words (en)",
    )
    group.add_argument("--large-print", action="store_true", help="large print, on as many pages as it needs")
    group.add_argument(
        "--part",
        action="append",
        default=[],
        metavar="KIND[=WHERE[|WHO]]",
        help="what a visit is: scan, blood or clinic, where it is and who arranges it, e.g. 'scan=Radiology|the nurses'",
    )


def sheet_extras(options: argparse.Namespace, settings: SheetSettings) -> SheetSettings:
    """The settings of the sheet with what the command line adds to them.

    Raises:
        PlanError: when a part of a visit is none.
    """
    if len(options.part) > _MOST_PARTS:
        raise PlanError(Fault("--part", f"there are {len(options.part)} parts.", f"At most {_MOST_PARTS}."))
    parts = tuple(_part(text) for text in options.part)
    return replace(settings, language=options.language, large=options.large_print, parts=parts)


def _part(text: str) -> SheetPart:
    from hgnen_desktop.core.export.sheet_content import SheetPart
    from hgnen_desktop.core.export.sheet_words import PartKind

    kind, _, rest = text.partition("=")
    where, _, who = (part.strip() for part in rest.partition("|"))
    try:
        return SheetPart(PartKind(kind.strip().casefold()), where, who)
    except ValueError as error:
        allowed = ", ".join(PartKind)
        raise PlanError(Fault("--part", f"'{kind[:40]}' is not a part of a visit.", f"Allowed: {allowed}.")) from error
