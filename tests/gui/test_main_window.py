"""The window around a case: files, undo, what is asked and what is never lost."""

from __future__ import annotations

import itertools
import json
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from hgnen_desktop.core.domain.case import Answer, AnswerState
from hgnen_desktop.core.storage.case_file import save_case
from hgnen_desktop.core.storage.own_folder import data_folder
from hgnen_desktop.gui import app, dialogs

KI67_85 = Answer(state=AnswerState.KNOWN, value=85.0)


@pytest.fixture
def asked(monkeypatch) -> list[str]:
    """Counts the questions about unsaved changes and answers: keep working."""
    said: list[str] = []

    def ask(_parent) -> dialogs.Leave:
        said.append("asked")
        return dialogs.Leave.STAY

    monkeypatch.setattr(dialogs, "ask_leave", ask)
    return said


def saved_case(window, path: Path, label: str = "PT-1") -> Path:
    window.new_case()
    window.document.set_identity(label=label)
    window.document.answer("pathology.ki67", KI67_85)
    assert window.document.save(path)
    return path


def test_the_first_start_shows_the_intended_use_and_nothing_else(make_window) -> None:
    window = make_window(read=False)
    assert window.here == "intended_use"
    window.go("home")
    window.new_case()
    window.open_teaching("rectal-nec.json")
    assert window.here == "intended_use"
    window.stack.currentWidget().widget().findChild(type(window.next_button)).click()
    assert window.here == "home"
    assert make_window(read=False).here == "home"


def test_a_case_is_saved_closed_and_opened_again(window, tmp_path) -> None:
    path = saved_case(window, tmp_path / "one.json")
    window.close_case()
    assert window.here == "home"
    assert not window.is_open
    window.open_file(path)
    assert window.document.case.known() == {"pathology.ki67": 85.0}
    assert window.document.case.label == "PT-1"
    assert not window.isWindowModified()


def test_text_that_was_just_typed_is_saved(window, tmp_path, qtbot) -> None:
    window.new_case()
    window.go_to_finding("pathology.ki67")
    qtbot.keyClicks(window.pages.step("pathology").questions["pathology.ki67"].field.widget.line, "85")
    window.go("step:patient")
    qtbot.keyClicks(window.pages.step("patient").identity.label, "PT-7")
    window.document.path = tmp_path / "typed.json"
    assert window.save()
    data = json.loads((tmp_path / "typed.json").read_text())
    assert data["label"] == "PT-7"
    assert data["findings"]["pathology.ki67"]["value"] == 85.0


def test_unsaved_changes_are_asked_for_and_staying_loses_nothing(window, asked, tmp_path) -> None:
    path = saved_case(window, tmp_path / "one.json")
    window.document.answer("pathology.rb", Answer(state=AnswerState.KNOWN, value="lost"))
    before = window.document.case
    window.new_case()
    window.open_file(path)
    window.open_teaching("rectal-nec.json")
    window.close_case()
    window.close()
    assert window.isVisible()
    assert len(asked) == 5
    assert window.document.case is before


def test_a_file_that_cannot_be_read_says_so_and_leaves_the_case(window, tmp_path) -> None:
    saved_case(window, tmp_path / "one.json")
    before = window.document.case
    broken = tmp_path / "broken.json"
    broken.write_text('{"format": "hgnen-case", "version": 1, "findings": {"pathology.ki67": 850}}')
    window.open_file(broken)
    assert window.document.case is before
    assert "850" in window.notices.text()


def test_a_full_or_missing_folder_says_so_and_keeps_the_changes(window, tmp_path) -> None:
    window.new_case()
    window.document.answer("pathology.ki67", KI67_85)
    assert not window.document.save(tmp_path / "nowhere" / "one.json")
    assert window.notices.text()
    assert window.document.is_modified


def test_another_case_never_takes_over_what_was_typed_for_the_one_before(window, tmp_path, qtbot) -> None:
    first = saved_case(window, tmp_path / "first.json", "PT-1")
    saved_case(window, tmp_path / "second.json", "PT-2")
    window.open_file(first)
    window.go_to_finding("pathology.mitoses")
    qtbot.keyClicks(window.pages.step("pathology").questions["pathology.mitoses"].field.widget.line, "9999999")
    window.go("home")
    window.open_file(tmp_path / "second.json")
    window.commit()
    assert window.document.case.label == "PT-2"
    assert not window.document.is_modified
    window.go("step:pathology")
    question = window.pages.step("pathology").questions["pathology.mitoses"]
    assert question.field.widget.text() == ""
    assert not question.field.has_problem()
    window.commit()
    assert not window.document.is_modified


def test_recent_files_hold_the_path_alone(window, tmp_path) -> None:
    path = saved_case(window, tmp_path / "one.json", "ZZCANARY")
    assert window.settings.recent() == [path]
    window.settings.sync()
    for file in data_folder().rglob("*"):
        if file.is_file():
            assert b"ZZCANARY" not in file.read_bytes()
    window.forget_recent()
    assert window.settings.recent() == []


def test_the_title_says_nothing_of_the_patient(window) -> None:
    window.new_case()
    window.document.set_identity(label="ZZCANARY", name="ZZCANARY")
    assert "ZZCANARY" not in window.windowTitle()
    assert window.isWindowModified()
    assert all("ZZCANARY" not in widget.windowTitle() for widget in QApplication.topLevelWidgets())


@pytest.mark.filterwarnings("ignore:Function. 'QDragEnterEvent:DeprecationWarning")  # there is no other constructor
def test_a_file_can_be_dropped(window, tmp_path, qtbot) -> None:
    path = saved_case(window, tmp_path / "one.json", "PT-9")
    window.close_case()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, button, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(100, 100), copy, data, button, none)
    window.dragEnterEvent(enter)
    assert enter.isAccepted()
    window.dropEvent(QDropEvent(QPointF(100, 100), copy, data, button, none))
    qtbot.waitUntil(lambda: window.is_open)
    assert window.document.case.label == "PT-9"


def test_each_teaching_case_opens_and_every_page_shows_several(window) -> None:
    pages = itertools.cycle(window.pages.keys()[1:])
    for row in window.pages.home.teaching.rows():
        window.open_teaching(row.line.entry.target)
        assert window.document.case.teaching
        assert window.document.path is None
        for key in itertools.islice(pages, 3):
            window.go(key)
            QApplication.processEvents()
            assert window.here == key


def test_the_banner_gives_no_answer_of_a_quiz_away(window) -> None:
    window.open_teaching("rectal-nec.json")
    told = window.banner._facts.text()
    assert "NEC" in told
    window.go("learn")
    learn = window.pages.page("learn")
    learn.tabs.setCurrentIndex(1)
    learn.quiz.start(5)
    QApplication.processEvents()
    assert "NEC" not in window.banner._facts.text()
    assert "NEC" not in window.banner._who.text()
    assert "58 years" in window.banner._facts.text()
    window.go("summary")
    QApplication.processEvents()
    assert window.banner._facts.text() == told
    window.go("learn")
    learn.quiz.end()
    assert window.banner._facts.text() == told
    learn.list.setCurrentRow([one.file for one in learn.cases].index("rectal-nec.json"))
    assert "NEC" not in window.banner._facts.text(), "the page of the open case hides its answer"
    assert "NEC" not in window.banner._who.text()
    learn.story.go_on()
    assert window.banner._facts.text() == told


def test_every_command_has_a_name_and_keys_of_its_own(window) -> None:
    window.new_case()
    keys = [key.toString() for action in window.menus.actions for key in action.shortcuts()]
    assert len(keys) == len(set(keys))
    assert all(action.text() for action in window.menus.actions)
    names = [command.name for command in window.commands()]
    assert {"Ki-67 index", "Treatment", "Save"} <= set(names)


def test_the_pane_finds_a_question_and_goes_there(window, qtbot) -> None:
    window.new_case()
    window.find_command()
    pane = window.pages.search()
    qtbot.keyClicks(pane.line, "figo stage")
    qtbot.keyClick(pane.line, Qt.Key.Key_Return)
    assert window.here == "step:extent"
    window.find_command()
    qtbot.keyClicks(pane.line, "no such thing at all")
    qtbot.keyClick(pane.line, Qt.Key.Key_Return)
    qtbot.keyClick(pane.line, Qt.Key.Key_Escape)
    assert not pane.isVisible()


def test_layout_theme_and_zoom_are_remembered(make_window) -> None:
    from hgnen_desktop.gui import theme

    window = make_window()
    window.choose_theme(theme.ThemeChoice.DARK)
    window.zoom_to(1.5)
    window.settings.panel_shown = False
    window.resize(1100, 720)
    window.close()
    again = make_window()
    assert again.settings.theme == "dark"
    assert again.settings.zoom == 1.5
    assert not again.settings.panel_shown
    window.zoom_to(9)
    assert window.settings.zoom == 2.0


def test_a_new_window_fits_a_small_screen_and_one_that_a_person_sized_stays(make_window) -> None:
    from PySide6.QtCore import QSize

    window = make_window(1280, 800)
    app.fit_screen(window, QSize(1280, 720))
    assert (window.width(), window.height()) == (1264, 672)
    app.fit_screen(window, QSize(3840, 2160))
    assert (window.width(), window.height()) == (1264, 672)
    window.close()
    again = make_window(1280, 800)
    app.fit_screen(again, QSize(1280, 720))
    assert (again.width(), again.height()) == (1280, 800)


def test_settings_that_make_no_sense_count_as_not_set(tmp_path) -> None:
    from hgnen_desktop.gui.settings import Settings

    path = tmp_path / "settings.ini"
    path.write_text("[look]\ntheme=plaid\nzoom=huge\n[layout]\nwindow=17\n")
    settings = Settings(path)
    assert (settings.theme, settings.zoom, settings.layout("window")) == ("system", 1.0, None)


# --- when something breaks ------------------------------------------------------------------------------------------------


def test_a_fault_keeps_the_work_says_so_and_freezes_the_assessment(window, capsys) -> None:
    window.open_teaching("rectal-nec.json")
    window.document.answer("pathology.ki67", Answer(state=AnswerState.KNOWN, value=30.0))
    try:
        raise ValueError("could not convert 'ZZCANARY'")
    except ValueError:
        app.hook(window)(*sys.exc_info())
    said = capsys.readouterr().err
    assert "ValueError" in said
    assert "ZZCANARY" not in said
    kept = list((data_folder() / "recovery").rglob("*.json"))
    assert len(kept) == 1
    assert json.loads(kept[0].read_text())["findings"]["pathology.ki67"]["value"] == 30.0
    assert "start it again" in window.notices.text()
    panel = window.pages.panel
    for advice in ("workup", "treatment", "surveillance", "care_plan"):
        window.go(advice)
        assert window.here != advice
    window.document.answer("pathology.ki67", KI67_85)
    assert "Not valid" in panel._entity.text()
    assert not [line for line in (*panel.leading, *panel.watch.lines()) if line.isVisible()]
    assert not panel.question.isVisible()
    window.notices.dismiss()
    window.notices.tell("Saved.")
    assert "start it again" in window.notices.text()


def test_unsaved_work_is_kept_and_offered_again(make_window, qtbot, tmp_path) -> None:
    window = make_window()
    window.new_case()
    window.document.answer("pathology.ki67", KI67_85)
    kept = window.recovery.keep()
    window.recovery._lock.unlock()  # what the system does for a process that was killed
    again = make_window()
    assert [one.path for one in again.recovery.left_behind()] == [kept]
    again.open_file(kept)
    assert again.document.case.known() == {"pathology.ki67": 85.0}
    assert again.document.path is None
    assert again.document.is_modified
    again.document.save(tmp_path / "rescued.json")
    assert not kept.exists()


def test_the_work_of_a_window_that_runs_is_not_offered_to_another(make_window) -> None:
    first, second = make_window(), make_window()
    first.new_case()
    first.document.answer("pathology.ki67", KI67_85)
    assert first.recovery.keep() is not None
    assert second.recovery.left_behind() == []


def test_nothing_is_left_behind_after_saving_or_an_orderly_end(window, tmp_path) -> None:
    window.new_case()
    window.document.answer("pathology.ki67", KI67_85)
    kept = window.recovery.keep()
    assert window.document.save(tmp_path / "one.json")
    assert not kept.exists()


def test_work_left_behind_says_when_where_it_belongs_and_what_differs(make_window, tmp_path) -> None:
    window = make_window()
    path = saved_case(window, tmp_path / "one.json", "ZZCANARY")
    window.document.answer("pathology.rb", Answer(state=AnswerState.KNOWN, value="lost"))
    window.document.set_identity(notes="ZZCANARY 987654")
    kept = window.recovery.keep()
    window.recovery._lock.unlock()  # what the system does for a process that was killed
    again = make_window()
    row = again.pages.home.recent.rows()[0].line.entry
    assert row.text.startswith("Unsaved work of ")
    assert row.side == "kept when the program stopped; belongs to one.json; differs in Rb, notes"
    again.open_file(kept)
    assert again._rescued.origin == path
    assert again.document.path is None
    assert again.document.save(path)
    assert again.recovery.left_behind() == []
    assert list((data_folder() / "recovery").rglob("*.origin")) == []


def test_work_that_is_in_its_file_already_is_not_offered(make_window, tmp_path) -> None:
    window = make_window()
    path = saved_case(window, tmp_path / "one.json")
    window.document.answer("pathology.rb", Answer(state=AnswerState.KNOWN, value="lost"))
    kept = window.recovery.keep()
    window.recovery._lock.unlock()
    save_case(window.document.case, path)  # the kill came between the save and the tidying up
    assert make_window().recovery.left_behind() == []
    assert not kept.exists()


def test_typing_without_a_pause_is_kept_all_the_same(window, qtbot) -> None:
    window.new_case()
    window.document.set_identity(label="a")
    first = window.recovery._timer.remainingTime()
    qtbot.wait(30)
    window.document.set_identity(label="ab")
    assert window.recovery._timer.remainingTime() < first


def test_a_file_changed_underneath_is_not_overwritten(window, tmp_path) -> None:
    path = saved_case(window, tmp_path / "one.json")
    theirs = window.document.case.with_changes(label="PT-1 changed by another program")
    save_case(theirs, path)
    window.document.set_identity(label="PT-1 changed here")
    assert not window.save()
    assert "changed by another window or program" in window.notices.text()
    assert "PT-1 changed by another program" in path.read_text()
    assert window.document.is_modified
    assert window.document.save(tmp_path / "two.json")
    assert "PT-1 changed here" in (tmp_path / "two.json").read_text()


def test_two_windows_on_one_file_say_so_and_lose_nothing(make_window, tmp_path) -> None:
    first, second = make_window(), make_window()
    path = saved_case(first, tmp_path / "one.json")
    second.open_file(path)
    assert "open in another window on this computer too" in second.notices.text()
    second.document.set_identity(label="second")
    assert second.save()
    first.document.set_identity(label="first")
    assert not first.save()
    assert '"second"' in path.read_text()
    first.document.start()
    second.open_file(path)
    assert second.notices.text() == ""
    assert sorted(one.name for one in tmp_path.iterdir() if one.suffix != ".lock") == ["one.json", "one.json.bak"]
    second.close()
    assert not list(tmp_path.glob(".*"))


def test_the_version_before_the_last_save_can_be_opened_when_the_file_is_broken(window, tmp_path) -> None:
    path = saved_case(window, tmp_path / "one.json", "before")
    window.document.set_identity(label="after")
    assert window.save()
    path.write_bytes(path.read_bytes()[:40])
    window.open_file(path)
    backup = tmp_path / "one.json.bak"
    assert str(backup) in window.notices.text()
    window.open_file(backup)
    assert window.document.case.label == "before"
    assert window.document.path is None
    assert window.document.is_modified


def test_a_case_id_from_a_foreign_file_names_no_other_file(window, tmp_path) -> None:
    window.document.start(window.document.case.with_changes(case_id="../../evil"))
    window.document.answer("pathology.ki67", KI67_85)
    kept = window.recovery.keep()
    assert data_folder() / "recovery" in kept.parents
    assert ".." not in kept.parts


def test_a_page_of_advice_that_changed_begins_at_its_top(window, qtbot) -> None:
    window.resize(1000, 480)
    window.open_teaching("cervical-small-cell-nec.json")
    window.visit("evidence")
    page = window.pages.page("evidence")
    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() > 0)
    qtbot.wait(20)  # the page goes to its top once, when it is first shown
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
    window.go("care_plan")
    window.go("evidence")
    assert page.verticalScrollBar().value() > 0, "nothing changed, so the place is kept"
    window.go("step:extent")
    window.document.answer("extent.tumor_size", Answer())
    window.go("evidence")
    qtbot.waitUntil(lambda: page.verticalScrollBar().value() == 0)


def test_the_pane_is_as_tall_as_what_it_found(window, qtbot) -> None:
    window.new_case()
    window.find_command()
    pane = window.pages.search()
    tallest = pane.height()
    assert pane.list.count() > 12
    qtbot.keyClicks(pane.line, "ki-67 index")
    assert 1 <= pane.list.count() <= 6
    assert pane.list.viewport().height() == sum(pane.list.sizeHintForRow(row) for row in range(pane.list.count()))
    assert pane.height() < tallest / 2
    qtbot.keyClicks(pane.line, " no such thing")
    assert pane.list.count() == 1, "what is left is to look for it in the sources"
    pane.line.clear()
    assert pane.height() == tallest
    assert pane.rect().contains(pane.list.geometry())


@pytest.mark.qt_log_ignore(r"This plugin does not support (raise|propagateSizeHints)")
@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_help_stands_over_the_work_and_on_the_screen(window, zoom) -> None:
    window.zoom_to(zoom)
    window.show_about()
    beside = window.pages._text_window
    screen = window.screen().availableGeometry()
    assert screen.contains(beside.frameGeometry())
    assert window.geometry().contains(beside.frameGeometry().center())


@pytest.mark.qt_log_ignore(r"This plugin does not support (raise|propagateSizeHints)")
def test_about_shows_a_hash_on_one_line(window) -> None:
    window.show_about()
    text = window.pages._text_window.text
    hashes = [line for line in text.toPlainText().splitlines() if line.startswith("    content hash")]
    assert hashes
    room = text.viewport().width() - 2 * text.document().documentMargin()
    assert max(text.fontMetrics().horizontalAdvance(line) for line in hashes) <= room


def test_what_was_said_of_a_page_goes_with_it_and_a_problem_stays(window) -> None:
    window.open_teaching("cervical-small-cell-nec.json")
    window.visit("workup")
    window.pages.page("workup").content.told.emit("The request is on the clipboard.")
    window.visit("workup")
    assert window.notices.text() == "The request is on the clipboard."
    window.visit("treatment")
    assert window.notices.text() == ""
    window.pages.page("treatment").content.told.emit("Done.")
    window.notices.problem(["The file could not be written."])
    window.visit("workup")
    assert window.notices.text() == "The file could not be written."
    window.notices.tell("This is the work that was kept.")
    window.visit("treatment")
    assert window.notices.text() == "This is the work that was kept."


def test_open_begins_where_the_last_case_was(window, tmp_path, monkeypatch) -> None:
    window.new_case()
    window.document.save(tmp_path / "case.json")
    asked = []
    monkeypatch.setattr(
        "PySide6.QtWidgets.QFileDialog.getOpenFileName", lambda *arguments: (asked.append(arguments[2]), ("", ""))[1]
    )
    window.choose_and_open()
    assert asked == [str(tmp_path)]
