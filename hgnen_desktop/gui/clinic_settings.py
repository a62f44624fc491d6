"""What a clinic says once and wants in every case: its days, its window, and its lines on the patient sheet.

The usual days go into a case when its first date is entered, days and window also when a person asks for them; a case that
has its days never changes because these do.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import get_args

from PySide6.QtCore import QLocale

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.case import ClinicDays, ClosedDays, ShiftTo, Weekday
from hgnen_desktop.core.domain.dates import parse_date
from hgnen_desktop.core.export.sheet_content import LONGEST_LINE, SheetPart, SheetSettings
from hgnen_desktop.core.export.sheet_words import LANGUAGES, PartKind
from hgnen_desktop.core.schedule.working_days import countries, denominations, subdivisions
from hgnen_desktop.gui.settings import PAGE_SIZES as PAGE_SIZES
from hgnen_desktop.gui.settings import Settings

_KEY = "clinic/"
_MARK = ":"  # before a text that may be empty, which the store would not keep
LONGEST_WINDOW = 60
_LONGEST_REASON = 200


@dataclass(frozen=True, slots=True)
class ClinicSettings:
    """The clinic's own.

    Attributes:
        days: weekdays, country and region of the clinic; None when never set.
        window_days: days before and after a date that count as in time (0 to 60); None for no window.
        name: the clinic's name on the patient sheet.
        bring: lines of what to bring.
        contact: lines of whom to call.
        page_size: ``A4`` or ``Letter``.
        reminder_days: reminders in the calendar, in days before each visit (0 to 60).
        organizer: the e-mail address that calendar programs know as the organizer of the clinic's calendars.
        language: the language of the patient sheet.
        large: large print on the patient sheet.
        parts: what each visit consists of, with where it is and who arranges it.
    """

    days: ClinicDays | None = None
    window_days: int | None = None
    name: str = ""
    bring: tuple[str, ...] = ()
    contact: tuple[str, ...] = ()
    page_size: str = PAGE_SIZES[0]
    reminder_days: tuple[int, ...] = ()
    organizer: str = ""
    language: str = "en"
    large: bool = False
    parts: tuple[SheetPart, ...] = ()

    def sheet(self, *, show_name: bool) -> SheetSettings:
        """What the patient sheet is made with."""
        return SheetSettings(
            clinic=self.name,
            bring=self.bring,
            contact=self.contact,
            show_name=show_name,
            page_size=self.page_size,
            language=self.language,
            large=self.large,
            parts=self.parts,
        )


def read_clinic(settings: Settings) -> ClinicSettings:
    """What is stored. Anything that cannot be used counts as not set."""

    def one(name: str) -> str:
        return next(iter(settings.texts(_KEY + name)), "")

    window = one("window_days")
    reminders = settings.texts(_KEY + "reminder_days")
    return ClinicSettings(
        days=_days(settings),
        window_days=int(window) if _is_window(window) else None,
        name=one("name"),
        bring=settings.texts(_KEY + "bring"),
        contact=settings.texts(_KEY + "contact"),
        page_size=settings.page_size,
        reminder_days=tuple(int(text) for text in reminders if _is_window(text)),
        organizer=one("organizer"),
        language=one("language") if one("language") in LANGUAGES else "en",
        large=one("large") == "yes",
        parts=tuple(_parts(settings)),
    )


def _parts(settings: Settings) -> Iterable[SheetPart]:
    for kind in PartKind:
        stored = settings.texts(f"{_KEY}part/{kind.value}")
        if stored:
            where, who = (text.removeprefix(_MARK)[:LONGEST_LINE] for text in (*stored, "", "")[:2])
            yield SheetPart(kind, where, who)


def keep_clinic(settings: Settings, clinic: ClinicSettings) -> None:
    """Store it in place of what was stored."""
    days = clinic.days

    def keep(name: str, *texts: object) -> None:
        settings.keep_texts(_KEY + name, [str(text) for text in texts if text is not None and text != ""])

    keep("weekdays", *(days.weekdays if days is not None else ()))
    keep("country", days.country if days is not None else None)
    keep("subdivision", days.subdivision if days is not None else None)
    keep("shift", days.shift.value if days is not None else None)
    keep("denominations", *(days.denominations if days is not None else ()))
    keep("closed", *(closed_words(one) for one in (days.closed if days is not None else ())))
    keep("window_days", clinic.window_days)
    keep("organizer", clinic.organizer)
    keep("name", clinic.name)
    keep("bring", *clinic.bring)
    keep("contact", *clinic.contact)
    settings.page_size = clinic.page_size
    keep("reminder_days", *clinic.reminder_days)
    keep("language", clinic.language)
    keep("large", "yes" if clinic.large else None)
    named = {part.kind: part for part in clinic.parts}
    for kind in PartKind:
        part = named.get(kind)
        keep(f"part/{kind.value}", *(() if part is None else (_MARK + part.where, _MARK + part.who)))
    settings.sync()


@lru_cache(maxsize=1)
def country_names() -> dict[str, str]:
    """Code -> name of every country whose holidays are known, by name."""
    names = {code: _country_name(code) for code in countries()}
    return dict(sorted(names.items(), key=lambda pair: (pair[1].casefold(), pair[0])))


def region_names(country: str) -> dict[str, str]:
    """Code -> name of a country's regions with holidays of their own; the code alone where no name is known."""
    import holidays

    codes = subdivisions(country)
    if not codes:
        return {}
    names: dict[str, list[str]] = {}
    for name, code in holidays.country_holidays(country).subdivisions_aliases.items():
        names.setdefault(str(code), []).append(str(name))
    labels = {code: f"{' / '.join(names[code])} ({code})" if names.get(code) else code for code in codes}
    return dict(sorted(labels.items(), key=lambda pair: pair[1].casefold()))


def _country_name(code: str) -> str:
    territory = QLocale.codeToTerritory(code)
    name = "" if territory == QLocale.Country.AnyTerritory else QLocale.territoryToString(territory)
    return f"{name} ({code})" if name else code


def closed_words(closed: ClosedDays) -> str:
    """Closed days on one line, as they are stored and typed: ``2026-12-24..2026-12-31: winter closing``."""
    days = closed.first.isoformat()
    if closed.last != closed.first:
        days = f"{days}..{closed.last.isoformat()}"
    return f"{days}: {closed.reason}" if closed.reason else days


def closed_days(line: str) -> ClosedDays | None:
    """Closed days from a line as :func:`closed_words` writes it; a day may be written in any clear way. None when it is none."""
    days, _, reason = line.partition(":")
    first, _, last = days.partition("..")
    begins, ends = parse_date(first.strip()).value, parse_date((last or first).strip()).value
    if begins is None or ends is None or ends < begins or len(reason) > _LONGEST_REASON:
        return None
    return ClosedDays(first=begins, last=ends, reason=reason.strip())


def _days(settings: Settings) -> ClinicDays | None:
    def texts(name: str) -> tuple[str, ...]:
        return settings.texts(_KEY + name)

    kept_days = texts("weekdays")
    numbers = tuple(day for day in get_args(Weekday) if str(day) in kept_days)
    if not numbers:
        return None
    country, subdivision, shift = (next(iter(texts(name)), "") for name in ("country", "subdivision", "shift"))
    known = country in countries()
    kept = denominations(country) if known else []
    return ClinicDays(
        country=country if known else None,
        subdivision=subdivision if known and subdivision in subdivisions(country) else None,
        weekdays=numbers,
        shift=ShiftTo(shift) if shift in tuple(ShiftTo) else ShiftTo.NEXT,
        denominations=tuple(kind for kind in texts("denominations") if kind in kept),
        closed=tuple(closed for text in texts("closed") if (closed := closed_days(text)) is not None),
    )


def _is_window(text: str) -> bool:
    return text.isascii() and text.isdecimal() and int(text) <= LONGEST_WINDOW
