from __future__ import annotations

import datetime as dt

import pytest
from decide_support import AS_OF, BUNDLED, clipped, contradictory, known, nameless, out_of_scope, words_of
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from hgnen_desktop.core.domain.case import Answer, AnswerState, ClinicDays, OwnRule, VisitRecord, VisitState
from hgnen_desktop.core.domain.course import Event, PartialDate
from hgnen_desktop.core.domain.dates import long_date
from hgnen_desktop.core.guidelines.schema import SurveillanceRule
from hgnen_desktop.core.schedule.follow_up import listed_months
from hgnen_desktop.core.schedule.surveillance import make_schedule
from hgnen_desktop.core.storage.case_file import new_case
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.clinic_settings import ClinicSettings, keep_clinic
from hgnen_desktop.gui.settings import Settings
from hgnen_desktop.gui.views.decide.rule_card import RuleCard
from hgnen_desktop.gui.views.decide.surveillance import SurveillanceView
from tests.places import CASES


def follow_up_horizon(document) -> int:
    return listed_months(document.case.surveillance.anchor_date, document.as_of)


def cards(view: SurveillanceView) -> list[RuleCard]:
    return [card for card in view.rules.rows.widgets() if isinstance(card, RuleCard)]


@pytest.mark.parametrize("name", BUNDLED)
def test_without_an_anchor_nothing_is_dated_and_nothing_is_chosen(teach, show, name):
    document = teach(name)
    view = SurveillanceView(document)
    show(view)
    assert len(cards(view)) == len(document.assessment.surveillance) > 0
    assert view.event_field.value() is None
    assert view.date.value() is None
    assert "enter its date" in view.anchor_note.text()
    for card in cards(view):
        assert card.table.isHidden()
        assert card.timeline.isHidden()
        assert card.table.rowCount() == 0
        assert all(row.field.value() is None for row in card.choice_rows.values())


@pytest.mark.parametrize("name", BUNDLED)
def test_the_dates_are_those_of_the_schedule(teach, show, qtbot, name):
    document = teach(name)
    view = SurveillanceView(document)
    show(view)
    event = document.assessment.surveillance[0].item.anchors[0].label
    view.event_field.value_changed.emit(event)
    qtbot.keyClicks(view.date.line, "2026-08-31")
    view.date.commit()
    assert document.case.surveillance.anchor_date == dt.date(2026, 8, 31)
    for result in document.assessment.surveillance:
        horizon = follow_up_horizon(document)
        schedule = make_schedule(result.item, document.anchor(), None, horizon)
        card = view.rule_card(result.id)
        assert [row[0] for row in card.table.texts()] == [long_date(visit.target) for visit in schedule.visits]
        assert schedule.visits
        assert not card.timeline.isHidden()
        assert long_date(schedule.visits[-1].target) in card.timeline.accessibleDescription()
        assert event in card.counted.text()
        assert result.item.after_end in words_of(card)
        assert card.goes_on.isHidden() != schedule.goes_on
        for one in result.item.as_indicated:
            assert one.text in words_of(card)


def test_a_choice_stays_inside_the_range_and_changes_the_dates(teach, show, qtbot):
    document = teach("rectal-nec")
    document.set_surveillance(anchor_event="start of treatment", anchor_date=dt.date(2026, 1, 31))
    view = SurveillanceView(document)
    show(view)
    (card,) = cards(view)
    (key, row) = next(iter(card.choice_rows.items()))
    assert "Not chosen yet" in row._note.text()
    closest = [one[0] for one in card.table.texts()]
    allowed = [option.value for option in row.field.options()]
    row.field.value_changed.emit(allowed[-1])
    assert document.case.surveillance.choices == {key: allowed[-1]}
    assert row.field.value() == allowed[-1]
    assert "Not chosen yet" not in row._note.text()
    assert len(card.table.texts()) < len(closest)
    row.field.clear()
    assert document.case.surveillance.choices == {}
    assert [one[0] for one in card.table.texts()] == closest


def test_what_needs_confirmation_is_shown(teach, show):
    document = teach("cervical-small-cell-nec")
    view = SurveillanceView(document)
    show(view)
    (result,) = document.assessment.surveillance
    assert result.item.needs_confirmation
    assert result.item.needs_confirmation in words_of(view)


def test_a_visit_is_recorded_as_done_moved_and_missed_beside_its_planned_date(teach, show, qtbot):
    document = teach("cervical-small-cell-nec")
    document.set_surveillance(anchor_event="surgery", anchor_date=dt.date(2026, 1, 31))
    view = SurveillanceView(document)
    show(view)
    (card,) = cards(view)
    lines = card._lines
    assert "Choose a visit" in card.visit_words.plain()
    card.table.setCurrentCell(0, 0)
    bar = card.visit_bar
    bar.state_buttons[VisitState.DONE].click()
    bar.record_button.click()
    assert document.case.surveillance.visits == ()
    qtbot.keyClicks(bar.date.line, "2026-12-31")
    bar.record_button.click()
    assert document.case.surveillance.visits == ()
    bar.date.line.clear()
    qtbot.keyClicks(bar.date.line, "2026-05-04")
    bar.record_button.click()
    done = VisitRecord(visit=lines[0].id, state=VisitState.DONE, on=dt.date(2026, 5, 4), recorded_on=AS_OF)
    assert document.case.surveillance.visits == (done,)
    assert document.case.surveillance.rule == card.rule_id
    assert card.table.texts()[0][0] == "Mon 4 May 2026"
    assert card.table.texts()[0][1] == f"done, counted for {long_date(lines[0].original)}"

    card.table.setCurrentCell(1, 0)
    bar.state_buttons[VisitState.MISSED].click()
    qtbot.keyClicks(bar.note, "was abroad")
    bar.record_button.click()
    assert card.table.texts()[1][1] == "missed"
    assert document.case.surveillance.visits[-1].note == "was abroad"
    card.table.setCurrentCell(4, 0)
    bar.state_buttons[VisitState.MISSED].click()
    bar.record_button.click()
    assert "has not come yet" in bar.complaint()
    bar.cancel_button.click()
    bar.state_buttons[VisitState.MOVED].click()
    qtbot.keyClicks(bar.date.line, "2027-05-03")
    bar.record_button.click()
    assert bar.complaint() == ""
    assert card.table.texts()[4][0] == "Mon 3 May 2027"
    assert card.table.texts()[4][1] == f"moved, counted for {long_date(lines[4].original)}"
    assert len(document.case.surveillance.visits) == 3
    card.take_back_button.click()
    assert card.table.texts()[4][1] == "planned"
    assert len(document.case.surveillance.visits) == 2


def test_after_midnight_both_pages_of_visits_take_the_same_day(bench, show, qtbot):
    """The window was left open: a visit of today is done today, on this page as on the other."""
    from hgnen_desktop.gui.document import CaseDocument

    today = [dt.date(2026, 4, 29)]
    document = CaseDocument(bench, lambda: today[0])
    document.start(bench.open(CASES / "cervical-small-cell-nec.json"))
    document.set_surveillance(anchor_event="surgery", anchor_date=dt.date(2026, 1, 31))
    view = SurveillanceView(document)
    show(view)
    today[0] = dt.date(2026, 4, 30)
    assert document.as_of < today[0]
    view.refresh()
    (card,) = cards(view)
    card.table.setCurrentCell(0, 0)
    card.visit_bar.today_button.click()
    (made,) = document.case.surveillance.visits
    assert (made.on, made.recorded_on) == (today[0], today[0])


def test_an_event_that_the_rule_does_not_name_is_asked_for_anew_and_the_old_plan_is_kept(teach, show, qtbot):
    document = teach("rectal-nec")
    (result,) = document.assessment.surveillance
    visit = VisitRecord(visit="table-2-nec-imaging/003", state=VisitState.MISSED)
    document.set_surveillance(
        anchor_date=dt.date(2026, 1, 31), anchor_event="surgery", rule="table-2-nec-imaging", visits=(visit,)
    )
    before = document.case
    view = SurveillanceView(document)
    show(view)
    assert [one.value for one in view.event_field.options()] == [
        "surgery",
        "end of treatment (chemotherapy or chemoradiation)",
    ], "the plan that is followed keeps the events of its own rule"
    card = view.rule_card(result.id)
    assert card.event_form.isHidden()
    card.follow_button.click()
    assert document.case is before
    assert "'surgery' is not an event that" in words_of(card.event_form)
    card.event_form.button.click()
    assert "Still needed: the event, the date of the event." in words_of(card.event_form)
    card.event_form.event_field.set_value("start of treatment")
    qtbot.keyClicks(card.event_form.date.line, "2026-11-02")
    card.event_form.button.click()
    now = document.case.surveillance
    assert (now.rule, now.anchor_event, now.anchor_date) == (result.id, "start of treatment", dt.date(2026, 11, 2))
    assert (now.history[0].visits, now.history[0].anchor_event) == ((visit,), "surgery")
    assert card.event_form.isHidden()
    document.undo_stack.undo()
    assert document.case == before


def test_an_event_of_an_older_file_that_the_rule_does_not_name_is_said_on_its_card(teach, show):
    document = teach("rectal-nec")
    document.set_surveillance(anchor_event="banana", anchor_date=dt.date(2026, 1, 31), rule="table-3-nec-imaging")
    view = SurveillanceView(document)
    show(view)
    (card,) = cards(view)
    assert "'banana' is not an event" in card.fault.plain()
    assert "start of treatment; last imaging" in card.fault.plain()
    view.event_field.value_changed.emit("last imaging")
    assert card.fault.isHidden()


def test_indolent_is_never_dated_beside_the_rule_whose_place_it_takes(teach, show):
    document = teach("pancreatic-g3-net")
    document.answer("treatment.indolent", known(True))
    document.set_surveillance(anchor_event="start of treatment", anchor_date=dt.date(2026, 1, 31))
    view = SurveillanceView(document)
    show(view)
    usual, longer = view.rule_card("table-3-net-imaging"), view.rule_card("table-3-net-imaging-indolent")
    assert usual.table.rowCount() > 0
    assert longer.table.isHidden()
    assert "may take the place of 'Monitoring of metastatic G3 NET'" in longer.offer.plain()
    longer.follow_button.click()
    assert document.case.surveillance.rule == "table-3-net-imaging-indolent"
    assert usual.table.isHidden()
    assert [row[2].split(" after")[0] for row in longer.table.texts()][:2] == ["6 months", "12 months"]


def test_what_is_said_to_be_listed_is_what_is_listed(teach, show):
    document = teach("pancreatic-g3-net")
    findings = {
        "patient.age": 63,
        "patient.sex": "male",
        "tumor.site": "small_bowel",
        "pathology.histology": "net",
        "pathology.ki67": 35,
        "extent.disease": "localized",
        "treatment.status": "resected",
        "treatment.given": ("surgery",),
    }
    document.start(new_case().with_changes(findings={name: known(value) for name, value in findings.items()}))
    document.set_surveillance(anchor_event="surgery", anchor_date=dt.date(2026, 1, 31))
    view = SurveillanceView(document)
    show(view)
    card = view.rule_card("table-2-net-imaging")
    assert "All visits of the first 156 months are listed. The source says at least 10 years" in card.goes_on.plain()
    assert card.table.texts()[-1][2].startswith("156 months after")


def test_the_usual_days_of_the_clinic_count_from_the_first_date_on(teach, show, qtbot):
    keep_clinic(Settings(), ClinicSettings(days=ClinicDays(weekdays=(1, 3))))
    document = teach("rectal-nec")
    view = SurveillanceView(document)
    show(view)
    qtbot.keyClicks(view.date.line, "2026-08-31")
    view.date.commit()
    assert document.case.surveillance.clinic_days == ClinicDays(weekdays=(1, 3))
    document.set_surveillance(clinic_days=None)
    view.date.line.clear()
    qtbot.keyClicks(view.date.line, "2026-09-30")
    view.date.commit()
    assert document.case.surveillance.anchor_date == dt.date(2026, 9, 30)
    assert document.case.surveillance.clinic_days is None, "what a person took out of a case stays out"


def test_another_rule_is_followed_only_when_asked_and_the_old_plan_is_kept(teach, show):
    document = teach("cervical-small-cell-nec")
    other = next(
        one
        for one in document.bench.index.items.values()
        if isinstance(one, SurveillanceRule) and "cervix" not in one.id
    )
    (result,) = document.assessment.surveillance
    visit = VisitRecord(visit=f"{other.id}/003", state=VisitState.MISSED)
    document.set_surveillance(anchor_date=dt.date(2026, 1, 31), rule=other.id, visits=(visit,))
    view = SurveillanceView(document)
    show(view)
    card = view.rule_card(result.id)
    assert other.title in card.offer.text()
    assert card.table.isHidden()
    assert card.visit_bar.isHidden()
    card.follow_button.click()
    assert document.case.surveillance.rule == result.id
    assert document.case.surveillance.visits == ()
    assert document.case.surveillance.history[0].visits == (visit,)
    assert card.offer.isHidden()
    assert not card.table.isHidden()


def test_a_date_half_typed_for_one_visit_is_not_recorded_for_another(teach, show, qtbot):
    document = teach("cervical-small-cell-nec")
    document.set_surveillance(anchor_event="surgery", anchor_date=dt.date(2026, 1, 31))
    view = SurveillanceView(document)
    show(view)
    (card,) = cards(view)
    card.table.setCurrentCell(0, 0)
    card.visit_bar.state_buttons[VisitState.DONE].click()
    qtbot.keyClicks(card.visit_bar.date.line, "2026-05-04")
    card.table.setCurrentCell(1, 0)
    assert card.visit_bar._form.isHidden()
    card.visit_bar.record_button.click()
    assert document.case.surveillance.visits == ()


def test_an_anchor_before_birth_is_refused_in_words(teach, show):
    document = teach("rectal-nec")
    document.set_identity(birth_year=1968)
    document.set_surveillance(anchor_event="start of treatment", anchor_date=dt.date(1950, 1, 1))
    view = SurveillanceView(document)
    show(view)
    (card,) = cards(view)
    assert "1968" in card.fault.text()
    assert card.table.isHidden()


def test_an_anchor_ahead_is_said_to_be_provisional(teach, show):
    document = teach("rectal-nec")
    document.set_surveillance(anchor_event="start of treatment", anchor_date=AS_OF + dt.timedelta(days=30))
    view = SurveillanceView(document)
    show(view)
    assert "provisional" in view.anchor_note.text()


def test_a_rule_that_waits_for_a_finding_is_not_said_to_be_missing(teach, show):
    document = teach("cervical-small-cell-nec")
    document.answer("extent.figo", Answer(state=AnswerState.NOT_ASKED))
    view = SurveillanceView(document)
    show(view)
    said = words_of(view)
    assert "Which surveillance rule applies is not settled, so nothing is dated. It depends on: FIGO stage" in said
    assert view._no_rule_sign.accessibleName() == "Not settled"
    assert "no surveillance rule" not in said


def test_without_a_rule_it_says_so_and_asks_for_no_date(teach, document, show):
    teach("minen-colon")
    view = SurveillanceView(document)
    show(view)
    assert "give no surveillance rule" in words_of(view)
    assert view.anchor_card.isHidden()
    document.start(contradictory())
    assert view.silence.isHidden()
    assert document.assessment.contradictions[0].message in words_of(view)
    document.start(out_of_scope())
    assert document.assessment.out_of_scope[0].item.text in words_of(view)


@pytest.mark.parametrize("name", BUNDLED)
@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_no_words_are_cut_and_everything_that_takes_keys_has_a_name(teach, show, name, zoom):
    theme.current().set_zoom(zoom)
    document = teach(name)
    document.set_surveillance(
        anchor_event=document.assessment.surveillance[0].item.anchors[0].label, anchor_date=dt.date(2026, 1, 31)
    )
    view = SurveillanceView(document)
    show(view)
    for card in cards(view):
        card.table.setCurrentCell(0, 0)
        card.visit_bar.state_buttons[VisitState.DONE].click()
    QTest.qWait(20)
    assert clipped(view) == []
    assert nameless(view) == []
    for card in cards(view):
        metrics = card.table.fontMetrics()
        for row, texts in enumerate(card.table.texts()):
            for place, text in enumerate(texts[:2]):
                assert metrics.horizontalAdvance(text.split("\n")[0]) <= card.table.columnWidth(place)
                assert metrics.height() <= card.table.rowHeight(row)
        bottom = card.table.rowViewportPosition(card.table.rowCount() - 1) + card.table.rowHeight(
            card.table.rowCount() - 1
        )
        assert bottom <= card.table.viewport().height()


def test_the_wheel_scrolls_the_page_and_not_the_table(teach, show):
    document = teach("cervical-small-cell-nec")
    document.set_surveillance(anchor_event="surgery", anchor_date=dt.date(2026, 1, 31))
    view = SurveillanceView(document)
    page = show(view)
    (card,) = cards(view)
    from PySide6.QtCore import QPoint, QPointF

    QTest.qWait(20)
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum() // 2)
    target = card.table.viewport()
    here = QPointF(target.mapTo(page.window(), QPoint(20, 200)))
    before = page.verticalScrollBar().value()
    QTest.wheelEvent(page.window().windowHandle(), here, QPoint(0, -120))
    QTest.qWait(20)
    assert page.verticalScrollBar().value() > before


def test_calendar_and_sheet_are_made_in_one_place_and_the_way_there_is_shown(teach, show, qtbot):
    document = teach("cervical-small-cell-nec")
    view = SurveillanceView(document)
    show(view)
    document.set_surveillance(anchor_event="surgery", anchor_date=dt.date(2026, 1, 31))
    with qtbot.waitSignal(view.page_wanted) as wanted:
        view.visits_button.click()
    assert wanted.args == ["visits"]


@pytest.mark.parametrize("name", BUNDLED)
def test_no_visit_is_told_by_a_bare_number_of_months(teach, show, name):
    document = teach(name)
    view = SurveillanceView(document)
    show(view)
    document.set_surveillance(anchor_event="last imaging", anchor_date=dt.date(2026, 8, 31))
    for card in cards(view):
        for row in card.table.texts():
            assert row[2].endswith(" after last imaging on 31 Aug 2026")


def test_the_date_keeps_the_rule_it_dates_so_that_later_findings_cannot_date_anew(teach, show, qtbot):
    document = teach("cervical-small-cell-nec")
    view = SurveillanceView(document)
    show(view)
    qtbot.keyClicks(view.date.line, "2026-01-31")
    view.date.commit()
    assert document.case.surveillance.rule == "table-2-nec-cervix"
    document.undo_stack.undo()
    assert document.case.surveillance.rule is None


def test_tab_goes_from_the_event_to_its_date_and_on_to_the_visits(teach, show):
    view = SurveillanceView(teach("cervical-small-cell-nec"))
    show(view)
    first = view.event_field.focusProxy()
    first.setFocus()
    met = []
    for _ in range(8):
        QTest.keyClick(view.window().focusWidget(), Qt.Key.Key_Tab)
        met.append(view.window().focusWidget())
    assert met.index(view.date.line) < met.index(view.visits_button)


def test_a_rule_of_the_clinics_own_is_named_and_kept_when_another_is_followed(teach, show):
    document = teach("nec-anus-follow-up")
    own = OwnRule(text="CT chest", every_months=4, visits=3)
    document.set_surveillance(own_rule=own, anchor_event="surgery", anchor_date=dt.date(2026, 1, 31))
    view = SurveillanceView(document)
    show(view)
    (card,) = cards(view)
    assert card.fault.isHidden()
    assert "the clinic's own rule: CT chest" in card.offer.plain()
    card.follow_button.click()
    now = document.case.surveillance
    assert (now.rule, now.own_rule) == (card.rule_id, None)
    assert now.history[0].own_rule.text == "CT chest"
    assert card.table.texts()


LONG_EVENT = "completion of adjuvant cisplatin and etoposide with pelvic radiation"


@pytest.mark.parametrize(("width", "zoom"), [(480, 1.0), (400, 2.0), (740, 1.0)])
def test_a_long_event_is_read_across_and_nothing_reaches_beyond_the_page(teach, show, width, zoom):
    theme.current().set_zoom(zoom)
    document = teach("cervical-small-cell-nec")
    document.set_surveillance(anchor_event=LONG_EVENT, anchor_date=dt.date(2026, 1, 31))
    view = SurveillanceView(document)
    page = show(view, width)
    QTest.qWait(20)
    (card,) = cards(view)
    line = card.table.fontMetrics().height()
    heights = [card.table.rowHeight(row) / line for row in range(card.table.rowCount())]
    assert max(heights) < (5 if zoom == 1 else 11)
    assert all(LONG_EVENT in " ".join(row) for row in card.table.texts())
    assert sum(card.table.columnWidth(place) for place in range(card.table.columnCount())) <= card.table.width()
    assert view.visits_button.sizeHint().width() < page.viewport().width()


@pytest.mark.parametrize(("width", "zoom"), [(300, 2.0), (300, 1.0), (900, 1.0)])
def test_no_sign_of_the_timeline_lies_on_another(teach, show, width, zoom):
    theme.current().set_zoom(zoom)
    document = teach("cervical-small-cell-nec")
    document.set_surveillance(anchor_event="surgery", anchor_date=dt.date(2026, 1, 31))
    view = SurveillanceView(document)
    show(view)
    (card,) = cards(view)
    timeline = card.timeline
    timeline.resize(width, timeline.sizeHint().height())
    side = timeline.fontMetrics().height()
    places = [
        (timeline._place(visit.present), row * timeline._row_height())
        for visit, row in zip(timeline._visits, timeline._rows(), strict=True)
    ]
    assert len(places) > 10
    for number, (x, y) in enumerate(places):
        assert all(abs(x - left) >= side or abs(y - top) >= side for left, top in places[:number])
    assert timeline.sizeHint().height() > max(y for _x, y in places) + 4 * side


def test_an_event_of_the_course_is_taken_with_its_date_by_one_press_and_nothing_moves(document, show, qtbot):
    course = (
        Event(id="o", kind="surgery", on=PartialDate("2026-05-04"), procedure="low anterior resection", margin="r0"),
        Event(id="s", kind="systemic", on=PartialDate("2026-06-01"), stop=PartialDate("2026-09-14"),
              regimens=("cisplatin", "etoposide"), setting="adjuvant"),
    )  # fmt: skip
    answers = {"tumor.site": known("rectum"), "pathology.histology": known("nec"), "extent.disease": known("localized")}
    document.start(new_case().with_changes(findings=answers, course=course))
    view = SurveillanceView(document)
    show(view)
    offers = {button.accessibleName(): button for button in view._offers_place.findChildren(QPushButton)}
    first = next(text for text in offers if "Last operation: 4 May 2026 (low anterior resection, R0)" in text)
    QTest.qWait(50)
    place = view.event_field.mapTo(view, view.event_field.rect().topLeft())
    offers[first].click()
    QTest.qWait(50)
    chosen = document.case.surveillance
    assert (chosen.anchor_event, chosen.anchor_date) == ("surgery", dt.date(2026, 5, 4))
    assert view.anchor_note.text() == "The date is that of the course."
    assert view.event_field.mapTo(view, view.event_field.rect().topLeft()) == place
    # Another event brings its own date; a date that a person gave stays.
    view.event_field.value_changed.emit("end of treatment (chemotherapy or chemoradiation)")
    assert document.case.surveillance.anchor_date == dt.date(2026, 9, 14)
    document.set_surveillance(anchor_date=dt.date(2026, 9, 20))
    assert "The course has another date" in view.anchor_note.text()
    view.event_field.value_changed.emit("surgery")
    assert document.case.surveillance.anchor_date == dt.date(2026, 9, 20)
    document.undo()
