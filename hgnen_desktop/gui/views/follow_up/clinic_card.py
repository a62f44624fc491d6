"""The days on which the clinic works, and the window it sets around a date: for this case, and as the clinic's usual ones."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hgnen_desktop.core.domain.case import ClinicDays, ShiftTo
from hgnen_desktop.core.schedule.working_days import denominations
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.clinic_settings import (
    LONGEST_WINDOW,
    ClinicSettings,
    country_names,
    keep_clinic,
    read_clinic,
    region_names,
)
from hgnen_desktop.gui.settings import Settings
from hgnen_desktop.gui.views.decide.base import column, empty, push_button
from hgnen_desktop.gui.views.follow_up.closed_lines import ClosedLines
from hgnen_desktop.gui.widgets.choice_field import ChoiceField, Option, choice_field
from hgnen_desktop.gui.widgets.collapsible import Collapsible
from hgnen_desktop.gui.widgets.flow_layout import FlowLayout
from hgnen_desktop.gui.widgets.labels import caption
from hgnen_desktop.gui.widgets.number_field import NumberField, number_limits
from hgnen_desktop.gui.words import later, plural, tr

WEEKDAYS = (
    later("Monday"),
    later("Tuesday"),
    later("Wednesday"),
    later("Thursday"),
    later("Friday"),
    later("Saturday"),
    later("Sunday"),
)
_SHIFTS = (
    (ShiftTo.NEXT, later("to the next working day")),
    (ShiftTo.PREVIOUS, later("to the previous working day")),
    (ShiftTo.NEAREST, later("to the nearest working day")),
    (ShiftTo.STAY, later("stays, and is pointed out")),
)


class ClinicCard(QWidget):
    """Fields for days and window.

    Signals:
        days_wanted: the clinic days that the case should have, or None.
        window_wanted: the window in days that the case should have, or None.
        both_wanted: the usual days and window should be taken over.
    """

    days_wanted = Signal(object)
    window_wanted = Signal(object)
    both_wanted = Signal(object, object)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._days: ClinicDays | None = None
        self._window: int | None = None
        self._was_shown = False
        layout = column(self, spacing=theme.SPACE_4)
        self._usual_row = QWidget()
        usual = column(self._usual_row, spacing=theme.SPACE_4)
        self._usual_words = caption("", role="text")
        self.use_button = push_button(tr("Use our clinic's days"))
        self.use_button.clicked.connect(self._use)
        usual.addWidget(self._usual_words)
        usual.addWidget(self.use_button)
        self.part = Collapsible(tr("Clinic days and window"))
        self.complaint = caption("", role="problem")
        self.complaint.hide()
        for part in (self._usual_row, self.part, self.complaint):
            layout.addWidget(part)
        self._make_fields()

    def show_case(self, days: ClinicDays | None, window: int | None) -> None:
        """Show what the case holds; what is half filled stays until the case holds something else."""
        self.complain("")
        if not self._was_shown or days != self._days:
            self._show_days(days)
        self._days, self._window, self._was_shown = days, window, True
        self.window_field.set_value(window)
        self._name_parts()

    def forget(self) -> None:
        """Drop what is half filled."""
        self._was_shown = False
        self.window_field.reset()

    def complain(self, sentence: str) -> None:
        """Say why something could not be taken; an empty sentence says nothing."""
        self.complaint.setText(sentence)
        self.complaint.setVisible(bool(sentence))

    # --- fields -------------------------------------------------------------------------------------------------------

    def _make_fields(self) -> None:
        body = self.part.body
        self.weekdays = choice_field(
            tr("Weekdays on which visits take place"),
            [Option(n, tr(day)) for n, day in enumerate(WEEKDAYS)],
            several=True,
        )
        self.shift = choice_field(
            tr("A visit on another day goes"), [Option(value, tr(words)) for value, words in _SHIFTS]
        )
        self.country = choice_field(
            tr("Country whose public holidays count"), [Option(code, name) for code, name in country_names().items()]
        )
        self.region: ChoiceField | None = None
        self.kept: ChoiceField | None = None
        self.closed_lines = ClosedLines()
        self.closed_lines.changed.connect(self._changed)
        place = QWidget()
        self._region_place = column(place, spacing=theme.SPACE_4)
        self.window_field = NumberField(
            tr("Window around a date"), unit=tr("days"), decimals=0, limits=number_limits(possible=(0, LONGEST_WINDOW))
        )
        self._hint = caption("")
        body.addWidget(caption(tr("Weekdays on which visits take place"), role="text"))
        body.addWidget(self.weekdays)
        body.addWidget(caption(tr("A visit on another day goes"), role="text"))
        body.addWidget(self.shift)
        body.addWidget(caption(tr("Country whose public holidays count; may stay empty"), role="text"))
        body.addWidget(self.country)
        body.addWidget(place)
        body.addWidget(caption(tr("Days on which the clinic is closed, one a line; may stay empty"), role="text"))
        body.addWidget(self.closed_lines)
        body.addWidget(self._hint)
        body.addWidget(caption(tr("Window: days before and after the date that count as in time"), role="text"))
        body.addWidget(self.window_field)
        body.addWidget(caption(tr("The sources give no window. What is set here is named as the clinic's.")))
        row = QWidget()
        flow = FlowLayout(row, across=theme.SPACE_8)
        self.keep_button = push_button(tr("Keep as our clinic's usual"))
        self.keep_button.clicked.connect(self._keep)
        self.clear_button = push_button(tr("No clinic days in this case"))
        self.clear_button.clicked.connect(lambda: self.days_wanted.emit(None))
        flow.addWidget(self.keep_button)
        flow.addWidget(self.clear_button)
        body.addWidget(row)
        for field in (self.weekdays, self.shift):
            field.value_changed.connect(lambda _value: self._changed())
        self.country.value_changed.connect(self._country_chosen)
        self.window_field.value_changed.connect(
            lambda value: self.window_wanted.emit(None if value is None else int(value))
        )

    def _show_days(self, days: ClinicDays | None) -> None:
        self.weekdays.set_value(days.weekdays if days is not None else None)
        self.shift.set_value(days.shift if days is not None else None)
        country = days.country if days is not None else None
        self.country.set_value(country)
        self._make_region(country)
        if self.region is not None and days is not None:
            self.region.set_value(days.subdivision)
        if self.kept is not None and days is not None:
            self.kept.set_value(days.denominations or None)
        self.closed_lines.show_days(days.closed if days is not None else ())

    def _make_region(self, country: str | None) -> None:
        """What depends on the country: its regions, and denominations with holidays of their own."""
        empty(self._region_place)
        self.region = self.kept = None
        names = region_names(country) if country else {}
        if names:
            words = caption(tr("Region; without it, holidays of regions are not counted"), role="text")
            self.region = choice_field(tr("Region"), [Option(code, name) for code, name in names.items()])
            self._add_place(words, self.region)
        kinds = denominations(country) if country else []
        if kinds:
            words = caption(tr("Denominations whose own holidays count; may stay empty"), role="text")
            options = [Option(kind, _kind_words(kind)) for kind in kinds]
            self.kept = choice_field(tr("Denominations whose holidays count"), options, several=True)
            self._add_place(words, self.kept)

    def _add_place(self, words: QWidget, field: ChoiceField) -> None:
        field.value_changed.connect(lambda _value: self._changed())
        self._region_place.addWidget(words)
        self._region_place.addWidget(field)

    def _country_chosen(self, country: object) -> None:
        self._make_region(country if isinstance(country, str) else None)
        self._changed()

    def _changed(self) -> None:
        """Take the days over once weekdays and shift are chosen; nothing is filled in for the person."""
        weekdays, shift = self.weekdays.value(), self.shift.value()
        self._name_parts()
        if not isinstance(weekdays, tuple) or not isinstance(shift, ShiftTo):
            return
        country, region = self.country.value(), self.region.value() if self.region is not None else None
        kept = self.kept.value() if self.kept is not None else None
        days = ClinicDays(
            country=country,  # type: ignore[arg-type]
            subdivision=region,  # type: ignore[arg-type]
            weekdays=weekdays,
            shift=shift,
            denominations=tuple(str(kind) for kind in kept) if isinstance(kept, tuple) else (),
            closed=self.closed_lines.days(),
        )
        if days != self._days:
            self.days_wanted.emit(days)

    # --- the clinic's usual -------------------------------------------------------------------------------------------

    def _use(self) -> None:
        usual = read_clinic(self._settings)
        self.both_wanted.emit(usual.days, usual.window_days)

    def _keep(self) -> None:
        keep_clinic(self._settings, replace(read_clinic(self._settings), days=self._days, window_days=self._window))
        self._name_parts()

    def _name_parts(self) -> None:
        """Say in the folded header what holds, and offer only what would change something."""
        usual = read_clinic(self._settings)
        is_usual = (usual.days, usual.window_days) == (self._days, self._window)
        has_usual = usual.days is not None or usual.window_days is not None
        self._usual_row.setVisible(has_usual and not is_usual)
        self.use_button.setAccessibleDescription(summary(usual))
        self._usual_words.setText(tr("Our clinic's usual days, not used in this case: {0}").format(summary(usual)))
        self.keep_button.setEnabled(not is_usual and (self._days is not None or self._window is not None))
        self.clear_button.setEnabled(self._days is not None)
        now = summary(ClinicSettings(days=self._days, window_days=self._window))
        self.part.set_title(tr("Clinic days and window: {0}").format(now))
        half = self._days is None and (self.weekdays.value() or self.shift.value() or self.country.value())
        self._hint.setText(
            tr("Choose the weekdays and where a visit on another day goes; then they count.") if half else ""
        )
        self._hint.setVisible(bool(half))


def _kind_words(kind: str) -> str:
    return f"{kind[:1].upper()}{kind[1:]}"


def summary(clinic: ClinicSettings) -> str:
    """Days and window in a few words, for example ``Mon, Tue, Wed; holidays of Germany (DE), BY; 7 days to either side``."""
    said = []
    if clinic.days is not None:
        said.append(", ".join(tr(WEEKDAYS[day])[:3] for day in clinic.days.weekdays))
        if clinic.days.country is not None:
            place = country_names().get(clinic.days.country, clinic.days.country)
            region = f", {clinic.days.subdivision}" if clinic.days.subdivision else ""
            kept = "".join(f", {_kind_words(kind)}" for kind in clinic.days.denominations)
            said.append(tr("holidays of {0}").format(f"{place}{region}{kept}"))
        if clinic.days.closed:
            said.append(plural(len(clinic.days.closed), "%n closed time", "%n closed times"))
    if clinic.window_days is not None:
        said.append(tr("{0} days to either side").format(clinic.window_days))
    return "; ".join(said) or tr("none set")
