"""Countries and regions whose public holidays are known, and what to say of a name that is none of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from hgnen_desktop.core.errors import Fault, PlanError

_MOST_NAMED = 3
_CODE = re.compile("[A-Z]{2}")
# What people write who do not think of the code.
_ALSO = {"UK": "GB", "England": "GB", "Great Britain": "GB", "USA": "US", "America": "US"}


def check_place(country: str | None, region: str | None) -> None:
    """Refuse a country or region whose holidays are not known, naming those that are most like it.

    Args:
        country: the two-letter code; None when none is chosen.
        region: the code of the country's region; None when none is chosen.

    Raises:
        PlanError: when one of them is not known.
    """
    if country is None:
        return
    if not _is_known(country):
        codes = country_codes()
        like = nearest(country, {_spaced(name): code for code, name in codes.items()} | _ALSO)
        remedy = f"Did you mean {like}?" if like else "Write the two-letter code of the country, for example US or DE."
        raise PlanError(Fault("country", f"the holidays of '{country[:40]}' are not known.", remedy))
    if region is None:
        return
    regions = region_codes(country)
    if region not in set(regions.values()):
        raise PlanError(
            Fault(
                "region",
                f"'{region[:40]}' is not a region of {country} with known holidays.",
                _region_remedy(country, region, regions),
            )
        )


def _is_known(country: str) -> bool:
    """Whether the country's holidays are known. Asking for one country is much quicker than listing them all."""
    if not _CODE.fullmatch(country):
        return False
    import holidays

    try:
        holidays.country_holidays(country)
    except NotImplementedError:
        return False
    return True


def country_codes() -> dict[str, str]:
    """Code -> the English name, of every country whose holidays are known."""
    import holidays
    from holidays.registry import COUNTRIES

    known = holidays.list_supported_countries()
    return {names[1]: names[0] for names in COUNTRIES.values() if len(names[1]) == 2 and names[1] in known}


def region_codes(country: str) -> dict[str, str]:
    """Name or code -> code, of the country's regions with holidays of their own."""
    import holidays

    plain = holidays.country_holidays(country)
    named = {str(name): str(code) for name, code in plain.subdivisions_aliases.items()}
    return {**{code: code for code in plain.subdivisions}, **named}


def _region_remedy(country: str, region: str, regions: Mapping[str, str]) -> str:
    names = {code: name for name, code in regions.items()}  # the last name of each code
    if not names:
        return f"{country} has no regions with holidays of their own; leave it out."
    like = nearest(region, regions, cutoff=0.6)
    allowed = f"Allowed: {', '.join(_said([(names[code], code)]) for code in sorted(names))}."
    return f"Did you mean {like}? {allowed}" if like else allowed


def nearest(text: str, codes: Mapping[str, str], cutoff: float = 0.5) -> str:
    """The names most like the text, as ``DE (Germany) or ...``; empty when none is."""
    import difflib  # only for a name that is not known

    wanted = text.strip().casefold()[:60]
    folded = {name.casefold(): (name, code) for name, code in codes.items()}
    by_code = {code.casefold(): (name, code) for name, code in reversed(list(codes.items()))}
    if wanted in by_code:
        return _said([by_code[wanted]])
    if wanted in folded:
        return _said([folded[wanted]])
    close = difflib.get_close_matches(wanted, list(folded), n=_MOST_NAMED, cutoff=cutoff)
    return _said(folded[name] for name in close)


def _said(found: Iterable[tuple[str, str]]) -> str:
    words = {code: f"{code} ({name})" if name.casefold() != code.casefold() else code for name, code in found}
    return " or ".join(words.values())


def _spaced(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name)
