from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from hgnen_desktop.core.domain.course import PartialDate
from hgnen_desktop.gui.widgets.date_field import DateField, DateLimits, PartialDateField
from hgnen_desktop.gui.widgets.entry_field import EntryState

NOV_20 = dt.date(2026, 11, 20)
LIMITS = DateLimits(
    possible_min=dt.date(1900, 1, 1), possible_max=NOV_20, plausible_min=dt.date(2000, 1, 1), plausible_max=NOV_20
)


@pytest.fixture
def field(qtbot) -> DateField:
    widget = DateField("Date of biopsy", limits=LIMITS)
    qtbot.addWidget(widget)
    widget.show()
    return widget


def offered(field: DateField) -> list[QPushButton]:
    return [button for button in field.findChildren(QPushButton) if button.isVisibleTo(field)]


@pytest.mark.parametrize(
    "text", ["2026-11-20", "20 Nov 2026", "Nov 20, 2026", "20.11.2026", "11/20/2026", "٢٠٢٦-١١-٢٠"]
)
def test_a_date_is_read_and_repeated_in_words(field, paste, text) -> None:
    paste(field.line, text)
    field.commit()
    assert field.value() == NOV_20
    assert field.text() == text
    assert "Fri 20 Nov 2026" in [label.text() for label in field.findChildren(QLabel)]


def test_day_and_month_that_could_be_swapped_are_asked_about(field, paste, qtbot) -> None:
    values: list[dt.date | None] = []
    field.value_changed.connect(values.append)
    paste(field.line, "03/04/2026")
    field.commit()
    assert field.state() is EntryState.UNCLEAR
    assert values == []
    assert [button.text() for button in offered(field)] == ["3 Apr 2026", "4 Mar 2026"]
    qtbot.mouseClick(offered(field)[1], Qt.MouseButton.LeftButton)
    assert values == [dt.date(2026, 3, 4)]
    assert field.text() == "2026-03-04"


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("2026-11-21", "later than Fri 20 Nov 2026"),
        ("1899-12-31", "earlier than Mon 1 Jan 1900"),
        ("20/11/26", "two digits"),
        ("31.02.2026", "calendar"),
        ("tomorrow", "not a date"),
        ("x" * 10_000, "not a date"),
        ("<b>2026-11-20</b>", "not a date"),
        ("😀", "not a date"),
        ("2026-11-20\t2026-11-21\n", "not a date"),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(field, paste, text, part) -> None:
    paste(field.line, text)
    field.commit()
    assert field.value() is None
    assert part in field.problem()
    assert field.text() == text


def test_an_unusual_date_is_confirmed(field, paste) -> None:
    paste(field.line, "1999-12-31")
    field.commit()
    assert field.value() is None
    offered(field)[0].click()
    assert field.value() == dt.date(1999, 12, 31)


def test_a_stored_date_is_shown_without_a_signal(field) -> None:
    values: list[dt.date | None] = []
    field.value_changed.connect(values.append)
    field.set_value(dt.date(2026, 3, 4))
    assert field.text() == "2026-03-04"
    assert field.value() == dt.date(2026, 3, 4)
    assert values == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Up, Qt.Key.Key_Down])
def test_neither_wheel_nor_arrows_change_the_date(field, wheel, qtbot, key) -> None:
    field.set_value(NOV_20)
    field.line.setFocus()
    wheel(field.line)
    qtbot.keyClick(field.line, key)
    assert field.value() == NOV_20
    assert field.text() == "2026-11-20"


@pytest.fixture
def partial(qtbot) -> PartialDateField:
    widget = PartialDateField("Date of the pathology report", not_after=NOV_20)
    qtbot.addWidget(widget)
    widget.show()
    return widget


@pytest.mark.parametrize(
    ("text", "stored", "words"),
    [
        ("2004", "2004", "2004"),
        ("Jun 2004", "2004-06", "Jun 2004"),
        ("2004-06", "2004-06", "Jun 2004"),
        ("2004-06-01", "2004-06-01", "Tue 1 Jun 2004"),
        ("1 Jun 2004", "2004-06-01", "Tue 1 Jun 2004"),
    ],
)
def test_a_year_or_a_month_is_a_date_where_that_is_enough(partial, paste, text, stored, words) -> None:
    paste(partial.line, text)
    partial.commit()
    assert partial.value() == PartialDate(stored)
    assert words in [label.text() for label in partial.findChildren(QLabel)]


@pytest.mark.parametrize("text", ["2027", "2026-12", "2026-11-21", "11/04", "1789"])
def test_a_year_ahead_and_what_is_no_date_are_refused(partial, paste, text) -> None:
    paste(partial.line, text)
    partial.commit()
    assert partial.value() is None
    assert partial.problem()


def test_a_partial_date_in_two_readings_is_asked(partial, paste) -> None:
    paste(partial.line, "03/04/2026")
    partial.commit()
    assert partial.value() is None
    assert [button.text() for button in partial.choices()] == ["3 Apr 2026", "4 Mar 2026"]
    partial.choices()[0].click()
    assert partial.value() == PartialDate("2026-04-03")
