"""What a clinic says once and wants in every case: its days, its window, and its lines on the patient sheet.

Days and window are copied into a case only when a person asks for it; a case never changes because these do.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QLocale

from hgnen_desktop.core.domain.case import ClinicDays, ShiftTo
from hgnen_desktop.core.export.patient_sheet import SheetSettings
from hgnen_desktop.core.schedule.working_days import countries, subdivisions
from hgnen_desktop.gui.settings import PAGE_SIZES as PAGE_SIZES
from hgnen_desktop.gui.settings import Settings

_KEY = "clinic/"
LONGEST_WINDOW = 60


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
    """

    days: ClinicDays | None = None
    window_days: int | None = None
    name: str = ""
    bring: tuple[str, ...] = ()
    contact: tuple[str, ...] = ()
    page_size: str = PAGE_SIZES[0]
    reminder_days: tuple[int, ...] = ()

    def sheet(self, *, show_name: bool) -> SheetSettings:
        """What the patient sheet is made with."""
        return SheetSettings(
            clinic=self.name, bring=self.bring, contact=self.contact, show_name=show_name, page_size=self.page_size
        )


def read_clinic(settings: Settings) -> ClinicSettings:
    """What is stored. Anything that cannot be used counts as not set."""

    def one(name: str) -> str:
        return next(iter(settings.texts(_KEY + name)), "")

    window = one("window_days")
    reminders = settings.texts(_KEY + "reminder_days")
    return ClinicSettings(
        days=_days(settings.texts(_KEY + "weekdays"), one("country"), one("subdivision"), one("shift")),
        window_days=int(window) if _is_window(window) else None,
        name=one("name"),
        bring=settings.texts(_KEY + "bring"),
        contact=settings.texts(_KEY + "contact"),
        page_size=settings.page_size,
        reminder_days=tuple(int(text) for text in reminders if _is_window(text)),
    )


def keep_clinic(settings: Settings, clinic: ClinicSettings) -> None:
    """Store it in place of what was stored."""
    days = clinic.days

    def keep(name: str, *texts: object) -> None:
        settings.keep_texts(_KEY + name, [str(text) for text in texts if text is not None and text != ""])

    keep("weekdays", *(days.weekdays if days is not None else ()))
    keep("country", days.country if days is not None else None)
    keep("subdivision", days.subdivision if days is not None else None)
    keep("shift", days.shift.value if days is not None else None)
    keep("window_days", clinic.window_days)
    keep("name", clinic.name)
    keep("bring", *clinic.bring)
    keep("contact", *clinic.contact)
    settings.page_size = clinic.page_size
    keep("reminder_days", *clinic.reminder_days)
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


def _days(weekdays: tuple[str, ...], country: str, subdivision: str, shift: str) -> ClinicDays | None:
    numbers = {int(text) for text in weekdays if text in "0123456" and len(text) == 1}
    if not numbers:
        return None
    known = country in countries()
    return ClinicDays(
        country=country if known else None,
        subdivision=subdivision if known and subdivision in subdivisions(country) else None,
        weekdays=tuple(sorted(numbers)),
        shift=ShiftTo(shift) if shift in tuple(ShiftTo) else ShiftTo.NEXT,
    )


def _is_window(text: str) -> bool:
    return text.isascii() and text.isdecimal() and int(text) <= LONGEST_WINDOW
