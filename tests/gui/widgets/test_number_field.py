from __future__ import annotations

import subprocess
import sys
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from hgnen_desktop.core.domain.reported import Reported
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.widgets.entry_field import EntryState
from hgnen_desktop.gui.widgets.number_field import NumberField, number_limits

PERCENT = number_limits(possible=(0, 100), plausible=(1, 95))


def offered(field: NumberField) -> dict[str, QPushButton]:
    return {button.text(): button for button in field.findChildren(QPushButton) if button.isVisibleTo(field)}


def sentences(field: NumberField) -> list[str]:
    return [label.text() for label in field.findChildren(QLabel) if label.isVisibleTo(field) and label.text()]


@pytest.fixture
def field(qtbot) -> NumberField:
    widget = NumberField("Ki-67 index", unit="%", decimals=1, limits=PERCENT)
    qtbot.addWidget(widget)
    widget.show()
    return widget


def emitted(field: NumberField) -> list[Decimal | None]:
    values: list[Decimal | None] = []
    field.value_changed.connect(values.append)
    return values


@pytest.mark.parametrize("text", ["55,5", "55.5", " 55,5 ", "٥٥٫٥", "५५.५", "55,5 %", "55.50"])
def test_pasted_decimals_are_never_ten_times_too_large(field, paste, text) -> None:
    values = emitted(field)
    paste(field.line, text)
    field.commit()
    assert field.value() == Decimal("55.5")
    assert values == [Decimal("55.5")]
    assert field.text() == text


def test_typed_comma_is_a_decimal_mark(field, qtbot) -> None:
    qtbot.keyClicks(field.line, "4,2")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.value() == Decimal("4.2")
    assert field.text() == "4,2"
    assert "read as 4.2 %" in sentences(field)


def test_an_ambiguous_number_counts_only_once_it_was_chosen(qtbot, paste) -> None:
    field = NumberField("Cells counted", unit="cells", decimals=None)
    qtbot.addWidget(field)
    field.show()
    values = emitted(field)
    paste(field.line, "1,234")
    field.commit()
    assert field.value() is None
    assert field.state() is EntryState.UNCLEAR
    assert "two ways" in field.problem()
    assert list(offered(field)) == ["1.234", "1234"]
    qtbot.mouseClick(offered(field)["1.234"], Qt.MouseButton.LeftButton)
    assert values == [Decimal("1.234")]
    assert field.problem() == ""
    assert offered(field) == {}
    field.commit()
    assert field.value() == Decimal("1.234")


def test_choosing_the_large_reading_writes_it_without_a_mark(qtbot, paste) -> None:
    field = NumberField("Cells counted", decimals=0)
    qtbot.addWidget(field)
    paste(field.line, "1.234")
    field.commit()
    assert list(offered(field)) == ["1234"]
    offered(field)["1234"].click()
    assert field.value() == 1234
    assert field.text() == "1234"


def test_a_chosen_reading_holds_until_the_text_is_edited(qtbot, paste) -> None:
    field = NumberField("Size")
    qtbot.addWidget(field)
    paste(field.line, "1.234")
    field.commit()
    offered(field)["1.234"].click()
    assert field.value() == Decimal("1.234")
    paste(field.line, "5")
    paste(field.line, "1.234")
    field.commit()
    assert field.value() is None
    assert field.state() is EntryState.UNCLEAR


def test_a_confirmation_holds_until_the_text_is_edited(field, paste) -> None:
    field.set_value(99)
    paste(field.line, "50")
    paste(field.line, "99")
    field.commit()
    assert field.state() is EntryState.UNUSUAL
    assert field.value() is None


@pytest.mark.parametrize("text", ["101", "100.1", "-0.1", "55500"])
def test_the_impossible_is_refused_with_a_sentence(field, paste, text) -> None:
    values = emitted(field)
    paste(field.line, text)
    field.commit()
    assert field.state() is EntryState.REFUSED
    assert field.value() is None
    assert values == []
    assert "possible" in field.problem()
    assert field.problem() in sentences(field)
    assert offered(field) == {}
    assert field.text() == text


@pytest.mark.parametrize("text", ["0.9", "95.1", "0", "100"])
def test_the_unusual_counts_once_it_was_confirmed(field, paste, text) -> None:
    values = emitted(field)
    paste(field.line, text)
    field.commit()
    assert field.state() is EntryState.UNUSUAL
    assert field.value() is None
    (button,) = offered(field).values()
    assert button.text() == f"Yes, {text} %"
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert field.value() == Decimal(text)
    assert values == [Decimal(text)]
    assert field.problem() == ""
    paste(field.line, "0.5")
    field.commit()
    assert field.value() is None


@pytest.mark.parametrize("text", ["1", "95", "1.0", "50"])
def test_the_bounds_themselves_are_usual(field, paste, text) -> None:
    paste(field.line, text)
    field.commit()
    assert field.state() is EntryState.GOOD


@pytest.mark.parametrize(
    "text",
    ["x" * 10_000, "5" * 10_000, "<b>55</b>", "<img src=/etc/passwd>55", "😀", "55😀", "Ki-67\t85\nMitoses\t30",
     "85\t30", "85\n30", "1e2", "nan", "55 cm", "%"],
)  # fmt: skip
def test_rubbish_is_refused_and_kept_as_typed(field, paste, text) -> None:
    paste(field.line, text)
    field.commit()
    assert field.value() is None
    assert field.problem()
    assert len(field.problem()) < 200
    assert field.text() == text
    for label in field.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText


def test_too_many_decimals_are_refused_not_rounded(field, paste) -> None:
    paste(field.line, "55.55")
    field.commit()
    assert field.value() is None
    assert "1 decimal" in field.problem()


def test_the_wheel_changes_nothing_and_scrolls_the_page(qtbot, wheel) -> None:
    page = QWidget()
    layout = QVBoxLayout(page)
    field = NumberField("Age", unit="years", decimals=0)
    layout.addWidget(field)
    layout.addStretch(1)
    page.setMinimumHeight(4000)
    area = QScrollArea()
    area.setWidget(page)
    qtbot.addWidget(area)
    area.show()
    field.set_value(60)
    field.line.setFocus()
    wheel(field.line)
    assert field.text() == "60"
    assert field.value() == 60
    assert area.verticalScrollBar().value() > 0


@pytest.mark.parametrize("key", [Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown])
def test_arrow_keys_change_nothing(field, qtbot, key) -> None:
    field.set_value(60)
    qtbot.keyClick(field.line, key)
    assert field.text() == "60"


def test_while_typing_complaints_wait_for_a_pause(field, qtbot) -> None:
    qtbot.keyClicks(field.line, "120")
    assert field.problem() == ""
    qtbot.waitUntil(lambda: "100 %" in field.problem(), timeout=3000)


def test_a_number_half_typed_is_no_answer(field, qtbot) -> None:
    """The 8 of a slowly typed 85 would be another tumor."""
    values = emitted(field)
    qtbot.keyClick(field.line, "8")
    qtbot.waitUntil(lambda: not field._pause.isActive())
    assert values == []
    qtbot.keyClick(field.line, "5")
    qtbot.waitUntil(lambda: not field._pause.isActive())
    assert values == []
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert values == [Decimal(85)]


def test_a_number_being_corrected_keeps_the_answer_until_it_is_finished(field, qtbot) -> None:
    field.set_value(85)
    values = emitted(field)
    qtbot.keyClick(field.line, Qt.Key.Key_Backspace)
    qtbot.keyClick(field.line, Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: not field._pause.isActive())
    qtbot.keyClicks(field.line, "30")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert values == [Decimal(30)]


def test_each_key_begins_the_rest_anew_and_after_it_the_number_is_taken(qtbot, monkeypatch) -> None:
    field = NumberField("Ki-67 index", unit="%", limits=PERCENT)
    qtbot.addWidget(field)
    field.show()
    qtbot.keyClick(field.line, "8")
    field._rest.stop()
    qtbot.keyClick(field.line, "5")
    assert field._rest.isActive()
    monkeypatch.setattr("hgnen_desktop.gui.widgets.entry_field.REST_MS", 50)
    hasty = NumberField("Ki-67 index", unit="%", limits=PERCENT)
    qtbot.addWidget(hasty)
    with qtbot.waitSignal(hasty.value_changed) as caught:
        hasty.line.setText("55")
    assert caught.args == [Decimal(55)]


def test_leaving_the_field_takes_the_value(field, qtbot) -> None:
    other = QLineEdit(field)
    other.show()
    field.activateWindow()
    field.line.setFocus()
    qtbot.keyClicks(field.line, "55")
    other.setFocus()
    assert field.value() == 55


def test_a_sentence_does_not_push_away_the_button_under_the_mouse(qtbot) -> None:
    """The press that takes the focus must still land as a click on what was pressed."""
    page = QWidget()
    layout = QVBoxLayout(page)
    field = NumberField("Ki-67 index", unit="%", limits=PERCENT)
    button = QPushButton("Next")
    layout.addWidget(field)
    layout.addWidget(button)
    layout.addStretch(1)
    page.resize(500, 400)
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    field.line.setFocus()
    qtbot.waitUntil(field.line.hasFocus, timeout=1000)
    qtbot.keyClicks(field.line, "0.5")
    clicks: list[bool] = []
    button.clicked.connect(lambda: clicks.append(True))
    here = button.mapTo(page, button.rect().center())
    QTest.mousePress(page.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, here)
    QApplication.processEvents()
    QTest.mouseRelease(page.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, here)
    assert clicks == [True]
    qtbot.waitUntil(lambda: bool(field.problem()), timeout=3000)
    assert button.mapTo(page, button.rect().center()).y() > here.y() + button.height()


def test_showing_a_stored_value_emits_nothing(field) -> None:
    values = emitted(field)
    field.set_value(55.5)
    assert field.text() == "55.5"
    assert field.value() == Decimal("55.5")
    field.set_value(None)
    assert field.text() == ""
    assert values == []


def test_a_stored_unusual_value_is_not_questioned_again(field) -> None:
    field.set_value(99)
    assert field.value() == 99
    assert field.problem() == ""
    field.commit()
    assert field.value() == 99


def test_a_stored_value_of_three_decimals_is_not_ambiguous(qtbot) -> None:
    field = NumberField("Ratio")
    qtbot.addWidget(field)
    field.set_value(Decimal("1.234"))
    field.commit()
    assert field.value() == Decimal("1.234")
    assert field.problem() == ""


def test_a_stored_impossible_value_is_shown_and_does_not_count(field) -> None:
    field.set_value(400)
    assert field.text() == "400"
    assert field.value() is None
    assert "possible" in field.problem()


def test_the_owner_repeating_the_value_leaves_the_typed_text_alone(field, paste) -> None:
    field.value_changed.connect(lambda value: field.set_value(value))
    paste(field.line, "55,50")
    field.commit()
    assert field.text() == "55,50"
    paste(field.line, "5x")
    field.commit()
    assert field.text() == "5x"
    field.set_value(None)
    assert field.text() == "5x"


def test_clear_and_reset_empty_the_field(field, paste) -> None:
    values = emitted(field)
    field.set_value(55)
    field.clear()
    assert (field.text(), field.value(), values) == ("", None, [None])
    paste(field.line, "5x")
    field.commit()
    field.reset()
    assert (field.text(), field.problem(), values) == ("", "", [None])


def test_new_limits_judge_the_present_text(field, paste) -> None:
    paste(field.line, "50")
    field.commit()
    field.set_limits(number_limits(possible=(0, 40)))
    assert field.value() is None
    assert "40 %" in field.problem()


def test_a_problem_is_told_once_and_taken_back_once(field, paste) -> None:
    problems: list[str] = []
    field.problem_changed.connect(problems.append)
    paste(field.line, "150")
    field.commit()
    field.commit()
    paste(field.line, "50")
    assert len(problems) == 2
    assert problems[0]
    assert problems[1] == ""


def test_a_length_is_repeated_in_its_other_unit(qtbot, paste) -> None:
    field = NumberField("Size", unit="cm", decimals=1)
    qtbot.addWidget(field)
    paste(field.line, "3,1")
    field.commit()
    assert "3.1 cm = 31 mm" in sentences(field)


def test_screen_readers_hear_name_unit_and_problem(field, paste) -> None:
    assert field.line.accessibleName() == "Ki-67 index, %"
    paste(field.line, "150")
    field.commit()
    assert field.line.accessibleDescription() == field.problem()
    paste(field.line, "0.5")
    field.commit()
    (button,) = offered(field).values()
    assert "Ki-67 index" in button.accessibleName()
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus


LEAVING = """
import hgnen_desktop.gui
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from hgnen_desktop.gui.widgets.number_field import NumberField
app = QApplication([])
page = QWidget()
field = NumberField("Age")
QVBoxLayout(page).addWidget(field)
page.show()
page.activateWindow()
app.processEvents()
field.line.setFocus()
QTest.keyClicks(field.line, "5x")
"""


def test_the_program_may_end_while_a_field_has_the_focus() -> None:
    done = subprocess.run([sys.executable, "-c", LEAVING], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0
    assert "Traceback" not in done.stderr


def test_the_largest_text_is_not_cut_off(field) -> None:
    small = field.line.width()
    theme.current().set_zoom(2.0)
    field.adjustSize()
    metrics = field.line.fontMetrics()
    assert field.line.width() > small
    assert metrics.horizontalAdvance("1234.56") < field.line.width()
    assert metrics.height() <= field.line.height()


# --- numbers as reports give them -------------------------------------------------------------------------------------------


@pytest.fixture
def reported(qtbot) -> NumberField:
    widget = NumberField("Ki-67 index", unit="%", decimals=1, limits=PERCENT, as_reported=True)
    qtbot.addWidget(widget)
    widget.show()
    return widget


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("70-80 %", "read as 70 to 80 %"),
        (">90", "read as more than 90, up to 100 %"),
        ("~80", "read as about 80 %"),
        ("up to 50", "read as 0 to 50 %"),
        ("<20", "read as from 0 to less than 20 %"),
    ],
)
def test_a_report_is_taken_as_typed_and_echoed(reported, paste, text, words) -> None:
    paste(reported.line, text)
    reported.commit()
    assert isinstance(reported.value(), Reported)
    assert reported.value().text == text
    assert reported.text() == text
    assert words in sentences(reported)
    shown = NumberField("Ki-67 index", unit="%", decimals=1, limits=PERCENT, as_reported=True)
    shown.set_value(reported.value())
    assert shown.text() == text
    assert shown.value() == reported.value()


@pytest.mark.parametrize("text", ["70-8", ">", "10-20-30", "70-", ">120", "70-800"])
def test_a_report_that_cannot_be_is_told_and_left_as_typed(reported, paste, text) -> None:
    paste(reported.line, text)
    reported.commit()
    assert reported.value() is None
    assert reported.state() is EntryState.REFUSED
    assert reported.problem().endswith(".")
    assert reported.text() == text


def test_an_unusual_end_of_a_range_is_asked_about_once(reported, paste) -> None:
    paste(reported.line, "90-98")
    reported.commit()
    assert reported.value() is None
    offered(reported)["Yes, 90-98 %"].click()
    assert reported.value().text == "90-98"
    assert reported.problem() == ""


def test_a_bound_is_judged_by_the_number_that_was_written(reported, paste) -> None:
    paste(reported.line, ">90")
    reported.commit()
    assert reported.state() is EntryState.GOOD


@pytest.fixture
def size(qtbot) -> NumberField:
    limits = number_limits(possible=(0, 50), plausible=(0.1, 20))
    widget = NumberField("Tumor size", unit="cm", decimals=1, limits=limits, as_reported=True)
    qtbot.addWidget(widget)
    widget.show()
    return widget


def test_millimeters_are_echoed_in_both_units(size, paste) -> None:
    paste(size.line, "31 mm")
    size.commit()
    assert size.value() == Decimal("3.1")
    assert "3.1 cm = 31 mm" in sentences(size)
    paste(size.line, "2 x 1 cm")
    size.commit()
    assert size.value().is_at(2)
    assert "read as 2 cm = 20 mm" in sentences(size)


def test_a_bare_length_that_is_too_large_for_centimeters_is_asked(size, paste) -> None:
    values = emitted(size)
    paste(size.line, "42")
    size.commit()
    assert values == []
    assert list(offered(size)) == ["Yes, 42 cm", "No, 42 mm = 4.2 cm"]
    offered(size)["No, 42 mm = 4.2 cm"].click()
    assert values == [Decimal("4.2")]
    assert size.problem() == ""


def test_a_count_in_fields_shows_its_arithmetic_or_asks(qtbot, paste) -> None:
    limits = number_limits(possible=(0, 1000), plausible=(0, 200))
    field = NumberField("Mitotic count", unit="per 2 mm²", decimals=1, limits=limits, as_reported=True)
    qtbot.addWidget(field)
    field.show()
    paste(field.line, "16/10 HPF")
    field.commit()
    assert field.value() is None
    assert "diameter of the field" in field.problem()
    paste(field.line, "16/10 HPF, 0.55 mm")
    field.commit()
    assert (field.value().low, field.value().high) == (13.4, 13.5)
    assert "read as 13.4 to 13.5 per 2 mm²: 16 × 2 / (10 × 0.238 mm²)" in sentences(field)


def test_a_field_of_another_kind_takes_plain_numbers_alone(field, paste) -> None:
    paste(field.line, "70-80")
    field.commit()
    assert field.value() is None
