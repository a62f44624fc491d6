"""What people really type and paste, into every field of the window: kept as typed or told beside it, and always saveable."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from hgnen_desktop.core.domain.case import Answer, AnswerState, Case, Verdict, WorkupState
from hgnen_desktop.core.guidelines.schema import FindingType
from hgnen_desktop.core.storage.case_file import checked_content, dump_case, new_case, read_case
from hgnen_desktop.gui.document import CaseDocument
from hgnen_desktop.gui.views.decide.surveillance import SurveillanceView
from hgnen_desktop.gui.views.follow_up.clinic_card import ClinicCard
from hgnen_desktop.gui.views.follow_up.recount_row import RecountRow
from hgnen_desktop.gui.views.follow_up.setting_form import SettingForm
from hgnen_desktop.gui.views.follow_up.sheet_lines import SheetLines
from hgnen_desktop.gui.views.treatment.decision_bar import ReasonEditor
from hgnen_desktop.gui.views.treatment.own_options import OwnOptions
from hgnen_desktop.gui.views.workup.workup_block import RecordEditor
from hgnen_desktop.gui.widgets.entry_field import EntryField
from hgnen_desktop.gui.widgets.text_line import TextLine

WORDS = (
    "",
    "   ",
    "abc",
    "x" * 10_000,
    "\N{MICROSCOPE}" * 5_000,
    "<b>x</b> & <img src=x>",
    "\N{MICROSCOPE} \N{FAMILY}\u200d\u2764\ufe0f",
    "Ki-67\t85 %\nRb\tlost\nSSTR\tpositive",
    "a\u00a0b\u2028c",
)
NUMBERS = ("-1", "1e5", "999999999999", "1,5", "1.5", "1,234", "1.234", "12 mm", "NaN", "0x10", "\u0661\u0662")
DATES = ("31.03.2026", "03/31/2026", "03/04/2026", "2026-02-30", "2026-02-28", "31.12.1066", "2199-01-01", "26-03-01")
EVERYTHING = (*WORDS, *NUMBERS, *DATES)


def paste(line: QLineEdit | QPlainTextEdit, text: str) -> None:
    """As a person pastes over what is there."""
    QApplication.clipboard().setText(text)
    line.selectAll()
    if text:
        line.paste()
    else:
        line.clear()


def holds_or_says(field: EntryField, text: str) -> bool:
    """Type into a field of a number or a date, and say whether it took a value; it never does so silently otherwise."""
    paste(field.line, text)
    field.commit()
    assert field.text() == text
    if field.value() is None:
        assert field.problem() or not text.strip(), text[:40]
    else:
        assert not field.problem()
    return field.value() is not None


def kept_or_told(line: TextLine, text: str) -> None:
    """Paste a text: it stands there as it was typed, or its beginning does and a sentence says so."""
    paste(line, text)
    if line.text() == text:
        assert line.too_long.isHidden(), text[:40]
    else:
        assert text.startswith(line.text())
        assert len(line.text().encode("utf-16-le")) >= 2 * line.maxLength() - 2
        assert not line.too_long.isHidden(), text[:40]
        assert "left out" in line.accessibleDescription()


def entry_fields(widget: QWidget) -> list[EntryField]:
    return [one for one in widget.findChildren(EntryField) if not one.line.isReadOnly()]


def plain(case: Case, *without: str) -> dict[str, object]:
    return {name: getattr(case, name) for name in case.__dataclass_fields__ if name not in without}


@pytest.fixture
def steps(document, qtbot, light_theme) -> Iterator[list]:
    """The seven steps on a case with something in it."""
    from hgnen_desktop.gui.progress import Progress
    from hgnen_desktop.gui.views.intake.step_view import StepView

    document.answer("pathology.ki67", Answer(state=AnswerState.KNOWN, value=85.0, note="counted"))
    made = []
    for number, step in enumerate(document.bench.catalogue.steps):
        view = StepView(step, document, lambda: Progress(document), with_identity=not number)
        qtbot.addWidget(view)
        made.append(view)
    return made


def test_every_number_and_date_that_is_asked_for(document, steps) -> None:
    """The rest of the case is untouched, and what is taken is what the catalogue allows."""
    tried = 0
    catalogue = document.bench.catalogue
    for view in steps:
        view.refresh()
        for one in view.questions.values():
            if not isinstance(one.field.widget, EntryField):
                continue
            tried += 1
            for text in EVERYTHING:
                before = document.case
                taken = holds_or_says(one.field.widget, text)
                assert taken == (one.finding.id in document.case.known()), (one.finding.id, text[:40])
                others = {name: answer for name, answer in document.case.findings.items() if name != one.finding.id}
                assert others == {name: answer for name, answer in before.findings.items() if name != one.finding.id}
                assert plain(document.case, "findings") == plain(before, "findings")
            assert not catalogue.faults(document.case, document.as_of)
            one.field.widget.clear()
    asked = (FindingType.NUMBER, FindingType.DATE, FindingType.TEXT)
    assert tried == sum(finding.type in asked for finding in catalogue.findings.values())
    checked_content(document.case)


@pytest.mark.parametrize("kind", list(FindingType))
def test_date_and_note_of_a_question_of_every_type(document, steps, kind) -> None:
    view, one = next((view, one) for view in steps for one in view.questions.values() if one.finding.type is kind)
    view.refresh()
    one._note_button.click()
    before = document.case.findings.get("pathology.ki67")
    for text in EVERYTHING:
        holds_or_says(one._extra.date, text)
        kept_or_told(one._extra.note, text)
        one.commit()
        answer = document.case.answer(one.finding.id)
        assert answer.on == one._extra.date.value()
        assert answer.note == (text if text.strip() else None)
        checked_content(document.case)
    if one.finding.id != "pathology.ki67":
        assert document.case.findings.get("pathology.ki67") == before


def test_label_name_year_and_notes(document, steps) -> None:
    card = steps[0].identity
    for text in EVERYTHING:
        for line in (card.label, card.name):
            kept_or_told(line, text)
        holds_or_says(card.birth_year, text)
        paste(card.notes, text)
        card.commit()
        card.show_case()
        case = document.case
        assert case.label == card.label.text()
        assert (case.name or "").strip() == card.name.text().strip()
        assert case.birth_year == card.birth_year.value()
        assert case.notes == text.replace("\u00a0", " ").replace("\u2028", "\n")
        assert set(case.findings) == {"pathology.ki67"}
        checked_content(case)


def test_a_case_is_not_changed_by_being_shown(document, steps, tmp_path) -> None:
    """A file may hold signs that a field cannot: what nobody edits stays as it is, to the byte."""
    text = "a\u00a0b\r\nc\u2028d \t"
    emoji = "\N{MICROSCOPE}" * 200
    case = new_case(emoji).with_changes(name=f" {text} ", notes=text)
    answer = Answer(state=AnswerState.KNOWN, value=85.0, note="\N{MICROSCOPE}" * 20_000)
    case = case.with_answer("pathology.ki67", answer)
    document.start(case)
    for view in steps:
        view.refresh()
        for one in view.questions.values():
            one._toggle_extra()
        view.commit()
    assert document.case is case
    assert not document.is_modified
    steps[0].identity.notes.insertPlainText("x")
    steps[0].commit()
    assert document.case.notes.startswith("xa")
    assert document.case.label == emoji


def test_a_name_is_typed_with_spaces_in_it(document, steps, qtbot) -> None:
    """The pause between two words takes nothing away from the first."""
    card = steps[0].identity
    qtbot.keyClicks(card.name, "Ann ")
    card.commit()
    card.show_case()
    qtbot.keyClicks(card.name, "Lee")
    card.commit()
    assert document.case.name == "Ann Lee"


# --- forms ------------------------------------------------------------------------------------------------------------


def test_the_record_of_a_workup_item(qtbot, light_theme) -> None:
    for state in WorkupState:
        editor = RecordEditor("CT", state, dt.date(2026, 11, 20))
        qtbot.addWidget(editor)
        records: list = []
        editor.recorded.connect(records.append)
        for text in EVERYTHING:
            records.clear()
            holds_or_says(editor.date, text)
            kept_or_told(editor.words, text)
            editor.record_button.click()
            told = bool(editor.date.problem())
            assert len(records) == (0 if told else 1), text[:40]
            for record in records:
                checked_content(new_case().with_changes(workup={"x": record}))
                assert (record.result or "") == editor.words.text().strip()


def test_reasons_and_options_of_ones_own(document, qtbot, light_theme) -> None:
    from hgnen_desktop.core.domain.case import Decision

    editor = ReasonEditor("x", "why", "Record", required=True)
    own = OwnOptions()
    for widget in (editor, own):
        qtbot.addWidget(widget)
    reasons: list[str] = []
    options: list[tuple[str, str]] = []
    editor.recorded.connect(reasons.append)
    own.added.connect(lambda text, reason: options.append((text, reason)))
    for text in EVERYTHING:
        reasons.clear()
        options.clear()
        kept_or_told(editor.line, text)
        cut = editor.line.text().strip()
        editor.record_button.click()
        kept_or_told(own.text, text)
        kept_or_told(own.reason, text)
        own.record_button.click()
        assert bool(reasons) == bool(options) == bool(cut), text[:40]
        if not cut:
            assert editor.complaint()
            assert own.complaint()
            continue
        assert reasons == [cut]
        assert options == [(cut, cut)]
        document.decide(Decision(item="own-1", verdict=Verdict.ADDED, text=options[0][0], reason=reasons[0]))
        checked_content(document.case)


def test_a_rule_of_the_clinics_own_and_another_setting(document: CaseDocument, qtbot, light_theme) -> None:
    form = SettingForm()
    qtbot.addWidget(form)
    form.show_rules((), has_plan=True, today=dt.date(2026, 11, 20))
    form.rule.set_value("own")
    form._rule_chosen()
    wanted: list = []
    form.wanted.connect(wanted.append)
    for text in EVERYTHING:
        wanted.clear()
        kept_or_told(form.own_text, text)
        kept_or_told(form.reason, text)
        fields = (form.date, form.ended_on, form.every, form.visits)
        good = [holds_or_says(field, text) for field in fields]
        form.begin_button.click()
        assert not wanted
        assert form.complaint()
        for field, value in zip(fields, ("2026-01-05", "2026-11-02", "60", "60"), strict=True):
            paste(field.line, value)
        form.begin_button.click()
        assert bool(wanted) == bool(form.own_text.text().strip()), (text[:40], good)
        for plan in wanted:
            document.set_surveillance(own_rule=plan.own_rule, anchor_date=plan.anchor)
            checked_content(document.case)
    assert document.case.surveillance.own_rule.every_months == 60


def test_window_visit_anchor_and_recount(document, bench, qtbot, light_theme) -> None:
    from hgnen_desktop.core import bundled
    from hgnen_desktop.core.domain.case import VisitState
    from hgnen_desktop.core.storage.case_file import parse_case
    from hgnen_desktop.gui.settings import Settings
    from hgnen_desktop.gui.views.follow_up.record_bar import RecordBar, Target

    content = bundled.read_bytes("resources", "cases", "cervical-small-cell-nec.json")
    document.start(parse_case(content, bench.catalogue))
    clinic, bar, recount = ClinicCard(Settings()), RecordBar(), RecountRow()
    anchor = SurveillanceView(document)
    for widget in (clinic, bar, recount, anchor):
        qtbot.addWidget(widget)
    clinic.window_wanted.connect(lambda days: document.set_surveillance(window_days=days))
    records: list = []
    bar.recorded.connect(lambda *record: records.append(record))
    bar.show_target(Target("v", "Fri", dt.date(2026, 11, 20)))
    for text in EVERYTHING:
        before = document.case
        holds_or_says(anchor.date, text)
        assert document.case.surveillance.anchor_date == anchor.date.value()
        holds_or_says(clinic.window_field, text)
        assert document.case.surveillance.window_days == clinic.window_field.value()
        assert plain(document.case, "surveillance") == plain(before, "surveillance")
        records.clear()
        bar.ask(VisitState.DONE)
        taken = holds_or_says(bar.date, text)
        kept_or_told(bar.note, text)
        bar.record_button.click()
        assert len(records) == taken, text[:40]
        assert taken or bar.date.problem() or bar.complaint()
        recount.ask_about("x")
        kept_or_told(recount.reason, text)
        checked_content(document.case)


def test_lines_of_the_patient_sheet(qtbot, light_theme) -> None:
    """They are kept on this computer; a sheet that has no room for them is refused in words, not by a fault."""
    from hgnen_desktop.gui.clinic_settings import ClinicSettings, keep_clinic, read_clinic
    from hgnen_desktop.gui.settings import Settings

    settings = Settings()
    lines = SheetLines(ClinicSettings())
    qtbot.addWidget(lines)
    for text in EVERYTHING:
        kept_or_told(lines.name_line, text)
        paste(lines.contact_lines, text)
        clinic = ClinicSettings(name=lines.name(), contact=lines.contact())
        keep_clinic(settings, clinic)
        assert read_clinic(settings) == clinic, text[:40]


@pytest.mark.parametrize("page", ["tree", "guideline", "evidence", "due", "find"])
def test_every_search(window, page, qtbot) -> None:
    window.open_teaching("rectal-nec.json")
    case = window.document.case
    if page == "find":
        window.find_command()
        shown: QWidget = window.pages.search()
    else:
        window.visit(page)
        shown = window.pages.page(page)

    def lines() -> list[QLineEdit]:
        return [one for one in shown.findChildren(QLineEdit) if not isinstance(one.parent(), EntryField)]

    qtbot.waitUntil(lambda: bool(lines()))
    for line in lines():
        for text in (*WORDS, "(", "[a-", "\\", "*", "%s {0}"):
            paste(line, text)
            QApplication.processEvents()
            assert text.startswith(line.text())
            assert line.text() == text or len(text) > 200
    assert window.document.case == case


def test_the_file_of_a_case_full_of_such_words_opens_again(document, tmp_path) -> None:
    text = "<b>x</b> & <img src=x>\t\N{MICROSCOPE}\n"
    document.set_identity(label=text, name=text, notes=text)
    path = tmp_path / "case.json"
    assert document.save(path)
    case, content = read_case(path, document.bench.catalogue)
    assert (case.label, case.name, case.notes) == (text, text, text)
    assert dump_case(case) == content
