"""What the clinic says once: kept whole, and anything that cannot be used counts as not set."""

from __future__ import annotations

import datetime as dt

from hgnen_desktop.core.domain.case import ClinicDays, ClosedDays, ShiftTo
from hgnen_desktop.core.schedule.working_days import WorkingDays, countries, subdivisions
from hgnen_desktop.gui.clinic_settings import ClinicSettings, country_names, keep_clinic, read_clinic, region_names
from hgnen_desktop.gui.settings import Settings


def test_what_is_kept_comes_back() -> None:
    assert read_clinic(Settings()) == ClinicSettings()
    whole = ClinicSettings(
        days=ClinicDays(
            country="DE",
            subdivision="BY",
            weekdays=(0, 3),
            shift=ShiftTo.NEAREST,
            denominations=("catholic",),
            closed=(
                ClosedDays(first=dt.date(2026, 12, 24), last=dt.date(2026, 12, 31), reason="Winter: closed"),
                ClosedDays(first=dt.date(2026, 6, 5), last=dt.date(2026, 6, 5)),
            ),
        ),
        window_days=0,
        name='Klinik Nördlich, "Haus; 2"',
        bring=("Befunde", "Liste, Karte"),
        contact=("555-0100",),
        page_size="Letter",
        reminder_days=(1, 14),
        organizer="desk@clinic.example",
    )
    keep_clinic(Settings(), whole)
    assert read_clinic(Settings()) == whole
    keep_clinic(Settings(), ClinicSettings())
    assert read_clinic(Settings()) == ClinicSettings()


def test_what_cannot_be_used_counts_as_not_set() -> None:
    settings = Settings()
    settings.keep_texts("clinic/weekdays", ["0", "9", "x", ""])
    settings.keep_texts("clinic/country", ["Atlantis"])
    settings.keep_texts("clinic/subdivision", ["BY"])
    settings.keep_texts("clinic/shift", ["sideways"])
    settings.keep_texts("clinic/denominations", ["catholic"])
    settings.keep_texts("clinic/closed", ["2026-12-31..2026-12-24", "soon", "2026-02-30"])
    settings.keep_texts("clinic/window_days", ["61"])
    settings.keep_texts("clinic/page_size", ["A0"])
    settings.keep_texts("clinic/reminder_days", ["-1", "7"])
    read = read_clinic(settings)
    assert read.days == ClinicDays(weekdays=(0,))
    assert (read.window_days, read.page_size, read.reminder_days) == (None, "A4", (7,))
    settings._store.setValue("clinic/bring", "not a list")
    settings._store.setValue("clinic/contact", '{"a": 1}')
    assert (read_clinic(settings).bring, read_clinic(settings).contact) == ((), ())


def test_every_country_and_region_that_can_be_chosen_is_known() -> None:
    names = country_names()
    assert sorted(names) == countries()
    assert names["DE"] == "Germany (DE)"
    for country in ("DE", "US", "CH", "IT", "GB", "FR"):
        assert sorted(region_names(country)) == subdivisions(country)
        for region in list(region_names(country))[:3]:
            WorkingDays(ClinicDays(country=country, subdivision=region))
    assert region_names("DE")["BY"] == "Bayern (BY)"
