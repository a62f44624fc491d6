from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from hgnen_desktop.gui import theme
from hgnen_desktop.gui.widgets.choice_field import (
    ComboChoice,
    MultiChoice,
    Option,
    RadioChoice,
    choice_field,
    yes_no,
)
from hgnen_desktop.gui.widgets.labels import LinkButton

CELLS = (Option("small", "Small cell"), Option("large", "Large cell", "As the report says"), Option("other", "Other"))
SITES = tuple(Option(f"s{number}", f"Site {number}") for number in range(12))
ILLS = (Option("kidney", "Kidney"), Option("nerve", "Nerve"), Option("none", "None of these"))


def heard(field) -> list[object]:
    values: list[object] = []
    field.value_changed.connect(values.append)
    return values


def clear_button(field) -> LinkButton:
    return field.findChild(LinkButton)


@pytest.fixture
def shown(qtbot):
    def show(field):
        qtbot.addWidget(field)
        field.show()
        return field

    return show


def test_the_kind_of_field_follows_the_list() -> None:
    assert isinstance(choice_field("Cell type", CELLS), RadioChoice)
    assert isinstance(choice_field("Site", SITES), ComboChoice)
    assert isinstance(choice_field("Illnesses", ILLS, several=True), MultiChoice)


@pytest.mark.parametrize("options", [CELLS, SITES])
def test_nothing_is_chosen_beforehand(shown, options) -> None:
    field = shown(choice_field("Choice", options))
    assert field.value() is None
    assert not any(button.isChecked() for button in field.findChildren(QRadioButton))
    if isinstance(field, ComboChoice):
        assert field.combo.currentIndex() == -1
    assert not clear_button(field).isVisible()


def test_the_keyboard_comes_to_what_is_chosen(shown, qtbot) -> None:
    field = shown(choice_field("Cell type", CELLS))
    first, second, third = field.findChildren(QRadioButton)
    field.activateWindow()
    qtbot.waitUntil(field.isActiveWindow)
    for choose, expected in (
        (lambda: None, first),
        (lambda: field.set_value("large"), second),
        (third.click, third),
        (field.clear, first),
    ):
        choose()
        field.setFocus(Qt.FocusReason.TabFocusReason)
        assert expected.hasFocus()
        qtbot.wait(0)


def test_a_radio_button_gives_its_value_and_can_be_taken_back(shown, qtbot) -> None:
    field = shown(choice_field("Cell type", CELLS))
    values = heard(field)
    qtbot.mouseClick(field.findChildren(QRadioButton)[1], Qt.MouseButton.LeftButton)
    assert field.value() == "large"
    qtbot.mouseClick(clear_button(field), Qt.MouseButton.LeftButton)
    assert field.value() is None
    assert not any(button.isChecked() for button in field.findChildren(QRadioButton))
    assert values == ["large", None]


def test_radio_buttons_work_by_keyboard(shown, qtbot) -> None:
    field = shown(choice_field("Cell type", CELLS))
    first = field.findChildren(QRadioButton)[0]
    qtbot.keyClick(first, Qt.Key.Key_Space)
    assert field.value() == "small"
    qtbot.keyClick(first, Qt.Key.Key_Delete)
    assert field.value() is None
    qtbot.keyClick(first, Qt.Key.Key_Space)
    assert field.value() == "small"


def test_tabbing_through_chooses_nothing(shown, qtbot) -> None:
    page = QWidget()
    layout = QVBoxLayout(page)
    fields = [choice_field("Cell type", CELLS), choice_field("Site", SITES), choice_field("Ills", ILLS, several=True)]
    for field in fields:
        layout.addWidget(field)
    shown(page)
    page.activateWindow()
    for _ in range(12):
        qtbot.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Tab)
    assert [field.value() for field in fields] == [None, None, None]


def test_yes_and_no_are_booleans(shown) -> None:
    field = shown(choice_field("Fit", yes_no()))
    field.findChildren(QRadioButton)[1].click()
    assert field.value() is False
    assert clear_button(field).isVisible()


def test_a_stored_answer_is_shown_without_a_signal(shown) -> None:
    for options, several, value in ((CELLS, False, "large"), (SITES, False, "s3"), (ILLS, True, ("kidney", "nerve"))):
        field = shown(choice_field("Choice", options, several=several))
        values = heard(field)
        field.set_value(value)
        assert field.value() == value
        field.set_value(None)
        assert field.value() is None
        assert values == []


@pytest.mark.parametrize(("several", "value"), [(False, "liver"), (True, ("liver",)), (True, ()), (True, "kidney")])
def test_an_unknown_stored_answer_is_reported(several, value) -> None:
    field = choice_field("Choice", ILLS, several=several)
    with pytest.raises(ValueError, match="option|tuple"):
        field.set_value(value)
    assert field.value() is None


def test_two_options_with_one_value_are_refused() -> None:
    with pytest.raises(ValueError, match="same value"):
        choice_field("Choice", (Option(1, "One"), Option(1, "Uno")))


@pytest.mark.parametrize("value", [None, "s3"])
def test_the_wheel_never_turns_a_list_and_scrolls_the_page(qtbot, wheel, value) -> None:
    page = QWidget()
    field = choice_field("Site", SITES)
    layout = QVBoxLayout(page)
    layout.addWidget(field)
    layout.addStretch(1)
    page.setMinimumHeight(4000)
    area = QScrollArea()
    area.setWidget(page)
    qtbot.addWidget(area)
    area.show()
    field.set_value(value)
    field.combo.setFocus()
    values = heard(field)
    wheel(field.combo)
    assert field.value() == value
    assert values == []
    assert area.verticalScrollBar().value() > 0


def test_a_list_is_chosen_and_cleared_by_keyboard(shown, qtbot) -> None:
    field = shown(choice_field("Site", SITES))
    field.combo.setCurrentIndex(3)
    assert field.value() == "s3"
    qtbot.keyClick(field.combo, Qt.Key.Key_Delete)
    assert field.value() is None
    assert field.combo.currentIndex() == -1


def test_several_are_kept_in_the_order_of_the_list(shown) -> None:
    field = shown(choice_field("Ills", ILLS, several=True))
    kidney, nerve, _none = field.findChildren(QCheckBox)
    values = heard(field)
    nerve.click()
    kidney.click()
    assert field.value() == ("kidney", "nerve")
    nerve.click()
    kidney.click()
    assert field.value() is None
    assert values == [("nerve",), ("kidney", "nerve"), ("kidney",), None]


def test_none_of_these_rules_out_the_others(shown) -> None:
    field = shown(choice_field("Ills", ILLS, several=True, exclusive="none"))
    kidney, nerve, none = field.findChildren(QCheckBox)
    kidney.click()
    nerve.click()
    none.click()
    assert field.value() == ("none",)
    nerve.click()
    assert field.value() == ("nerve",)
    assert not none.isChecked()


def test_the_owner_may_leave_the_clear_button_out(shown) -> None:
    field = shown(choice_field("Cell type", CELLS, clearable=False))
    field.set_value("small")
    assert not clear_button(field).isVisible()


@pytest.mark.parametrize("options", [CELLS, SITES, ILLS])
@pytest.mark.parametrize("several", [False, True])
def test_everything_that_takes_the_focus_has_a_name(shown, options, several) -> None:
    field = shown(choice_field("Choice & more", options, several=several))
    for widget in field.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            assert widget.accessibleName()


def test_markup_in_labels_and_hints_stays_text(shown) -> None:
    field = shown(choice_field("Choice", (Option(1, "<b>One</b> & two", "<img src=x>"), Option(2, "Two"))))
    button = field.findChildren(QRadioButton)[0]
    assert button.label() == "<b>One</b> & two"
    assert "&lt;img src=x&gt;" in button.toolTip()


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_a_long_label_breaks_into_lines_and_is_not_cut_off(shown, zoom) -> None:
    long = "Mixed neuroendocrine-nonneuroendocrine neoplasm with more words than fit into one line"
    field = shown(choice_field("Diagnosis", (Option(1, long), Option(2, "NEC"))))
    theme.current().set_zoom(zoom)
    field.resize(260, field.heightForWidth(260))
    field.layout().activate()
    first, second = field.findChildren(QAbstractButton)[:2]
    assert first.height() >= 3 * first.fontMetrics().height()
    assert first.geometry().bottom() < second.geometry().top()
    assert field.minimumSizeHint().width() <= (540 if zoom == 2.0 else 280)


def test_short_labels_flow_into_lines(shown) -> None:
    field = shown(choice_field("Choice", tuple(Option(n, f"Choice {n}") for n in range(6))))
    field.resize(QSize(250, field.heightForWidth(250)))
    field.layout().activate()
    buttons = field.findChildren(QRadioButton)
    assert len({button.y() for button in buttons}) > 1
    assert all(button.geometry().right() <= 250 for button in buttons)
    assert all(button.height() >= theme.TARGET for button in buttons)


def press(combo, letter: str, at: int) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
    event.setTimestamp(at)
    QApplication.sendEvent(combo, event)


def test_a_word_typed_in_one_go_shows_one_option_however_slow_the_computer_is(qtbot) -> None:
    names = ["Colon", "Rectum", "Cervix", "Small bowel", "Stomach"]
    field = ComboChoice("Primary site", [Option(name, name) for name in names])
    qtbot.addWidget(field)
    for number, letter in enumerate("cerv"):
        press(field.combo, letter, 1000 + 150 * number)
        qtbot.wait(QApplication.keyboardInputInterval() + 50)
    assert field.combo.currentText() == "Cervix"
    press(field.combo, "x", 1600)
    press(field.combo, "r", 1700)
    assert field.combo.currentText() == "Cervix", "what fits no option changes nothing"
    for number, letter in enumerate("cz"):
        press(field.combo, letter, 3000 + 100 * number)
    assert field.combo.currentText() == "", "of another name the first letter alone is no choice"
    for number, letter in enumerate("small b"):
        press(field.combo, letter, 5000 + 100 * number)
    assert field.combo.currentText() == "Small bowel"
    assert not field.combo.view().isVisible()
    for at in (9000, 9100, 9200):
        press(field.combo, "s", at)
    assert field.combo.currentText() == "Small bowel", "the same letter again goes through the options with it"
    assert field.value() is None
    field.commit()
    assert field.value() == "Small bowel"


def _looking(qtbot):
    names = ["Colon", "Rectum", "Cervix", "Small bowel", "Stomach"]
    field, beside, changes = ComboChoice("Primary site", [Option(name, name) for name in names]), QLineEdit(), []
    field.value_changed.connect(changes.append)
    both = QWidget()
    row = QHBoxLayout(both)
    row.addWidget(field)
    row.addWidget(beside)
    qtbot.addWidget(both)
    both.show()
    both.activateWindow()
    qtbot.waitUntil(both.isActiveWindow)
    field.combo.setFocus()
    field.keeps_alive = both
    return field, beside, changes


@pytest.mark.parametrize("taken_by", ["enter", "tab", "click"])
def test_what_is_only_looked_at_is_one_answer_when_it_is_taken(qtbot, taken_by) -> None:
    field, beside, changes = _looking(qtbot)
    qtbot.keyClicks(field.combo, "s")
    qtbot.keyClick(field.combo, Qt.Key.Key_Up)
    qtbot.keyClick(field.combo, Qt.Key.Key_Down)
    qtbot.keyClick(field.combo, Qt.Key.Key_Down)
    assert (changes, field.value()) == ([], None)
    if taken_by == "enter":
        qtbot.keyClick(field.combo, Qt.Key.Key_Return)
    elif taken_by == "tab":
        qtbot.keyClick(field.combo, Qt.Key.Key_Tab)
    else:
        qtbot.mouseClick(beside, Qt.MouseButton.LeftButton)
        beside.setFocus()
    assert (changes, field.value()) == (["Stomach"], "Stomach")


def test_escape_goes_back_to_what_was_there(qtbot) -> None:
    field, _beside, changes = _looking(qtbot)
    field.set_value("Rectum")
    qtbot.keyClicks(field.combo, "c")
    assert field.combo.currentText() == "Colon"
    qtbot.keyClick(field.combo, Qt.Key.Key_Escape)
    assert (field.combo.currentText(), field.value(), changes) == ("Rectum", "Rectum", [])
    qtbot.keyClick(field.combo, Qt.Key.Key_Tab)
    assert changes == []


def test_another_value_shown_meanwhile_is_not_overwritten(qtbot) -> None:
    field, _beside, changes = _looking(qtbot)
    qtbot.keyClicks(field.combo, "c")
    field.set_value("Stomach")
    field.commit()
    assert (field.value(), field.combo.currentText(), changes) == ("Stomach", "Stomach", [])


# --- other names of an option ---------------------------------------------------------------------------------------------


def sites() -> list[Option]:
    other = [Option(f"site {number}", f"Site {number}") for number in range(9)]
    return [Option("bile", "Bile duct", "", (("Ampulla", "Read with the bile duct."), ("Liver", ""))), *other]


def test_each_name_stands_in_the_list_and_leads_to_its_option(qtbot) -> None:
    field = choice_field("Primary site", sites())
    qtbot.addWidget(field)
    values: list[object] = []
    field.value_changed.connect(values.append)
    names = [field.combo.itemText(row) for row in range(field.combo.count())]
    assert names[:3] == ["Bile duct", "Ampulla (as Bile duct)", "Liver (as Bile duct)"]
    qtbot.keyClicks(field.combo, "amp")
    qtbot.keyClick(field.combo, Qt.Key.Key_Return)
    assert values == ["bile"]
    assert field.synonym() == ("Ampulla", "Read with the bile duct.")
    qtbot.keyClicks(field.combo, "liv")
    qtbot.keyClick(field.combo, Qt.Key.Key_Return)
    assert values == ["bile", "bile"]
    assert field.synonym() == ("Liver", "")


def test_the_name_that_was_chosen_stays_in_view(qtbot) -> None:
    field = choice_field("Primary site", sites())
    qtbot.addWidget(field)
    qtbot.keyClicks(field.combo, "amp")
    qtbot.keyClick(field.combo, Qt.Key.Key_Return)
    field.set_value("bile")
    assert field.combo.currentText() == "Ampulla (as Bile duct)"
    field.set_value("site 3")
    assert field.combo.currentText() == "Site 3"
    field.set_value("bile")
    assert field.combo.currentText() == "Bile duct"
    assert field.synonym() is None
