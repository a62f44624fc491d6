"""Every kind of change can be taken back and made again, and what is undone leaves no trace."""

from __future__ import annotations

import datetime as dt

from PySide6.QtTest import QTest

from hgnen_desktop.core.domain.case import Answer, AnswerState, Decision, Verdict, VisitState, WorkupRecord, WorkupState
from hgnen_desktop.core.storage.case_file import checked_content

DAY = dt.date(2026, 11, 3)


def _follow_up(window):
    window.go("visits")
    return window.pages.page("visits").content


def _surveillance(window):
    window.go("surveillance")
    return window.pages.page("surveillance").content


def _answers(window):
    document = window.document
    ki67 = "pathology.ki67"
    yield lambda: document.answer(ki67, Answer(state=AnswerState.KNOWN, value=62.5))
    yield lambda: document.answer(ki67, Answer(state=AnswerState.KNOWN, value=62.5, on=DAY))
    yield lambda: document.answer(ki67, Answer(state=AnswerState.KNOWN, value=62.5, on=DAY, note=" hot\tspot "))
    for state in (AnswerState.NOT_DONE, AnswerState.PENDING, AnswerState.NOT_ASKED):
        yield lambda state=state: document.answer("pathology.rb", Answer(state=state))


def _identity(window):
    document = window.document
    for field, value in (("label", "A <b>"), ("name", " Ann  Lee "), ("birth_year", 1961), ("notes", "a\u00a0b\r\nc")):
        yield lambda field=field, value=value: document.set_identity(**{field: value})


def _decisions(window):
    document = window.document
    options = [result.id for result in document.assessment.options][:3]
    for item, verdict in zip(options, (Verdict.ACCEPTED, Verdict.DECLINED, Verdict.DEFERRED), strict=True):
        yield lambda item=item, verdict=verdict: document.decide(Decision(item=item, verdict=verdict, reason="why"))
    yield lambda: document.withdraw_decision(options[0])
    own = Decision(item="own-1", verdict=Verdict.ADDED, text="What the board said", on=DAY)
    yield lambda: document.decide(own)
    for state in WorkupState:
        record = WorkupRecord(state=state, on=DAY, result="done\twell")
        yield lambda record=record: document.record_workup("an.item", record)
    yield lambda: document.record_workup("an.item", None)


def _plan(window):
    document = window.document
    view = _surveillance(window)
    yield view.event_field._buttons[0].click
    yield lambda: (QTest.keyClicks(view.date.line, "2026-01-31"), view.date.commit())
    rule = document.assessment.surveillance[0].id
    yield lambda: view._choose(f"{rule}/later/every", 4)
    yield lambda: view._choose(f"{rule}/later/every", None)


def _visits(window):
    view = _follow_up(window)

    def record(row: int, state: VisitState, on: str = "") -> None:
        view.table.setCurrentCell(row, 0)
        view.bar.state_buttons[state].click()
        if on:
            QTest.keyClicks(view.bar.date.line, on)
        QTest.keyClicks(view.bar.note, "a note")
        view.bar.record_button.click()

    yield lambda: record(0, VisitState.DONE, "2026-05-04")
    yield lambda: record(1, VisitState.MISSED)
    yield lambda: record(3, VisitState.MOVED, "2027-02-01")
    yield lambda: record(4, VisitState.CANCELLED)
    yield lambda: record(2, VisitState.DONE, "2026-11-18")

    def recount() -> None:
        view.table.setCurrentCell(2, 0)
        view.count_button.click()
        QTest.keyClicks(view.recount.reason, "abroad")
        view.recount.count_button.click()

    yield recount
    yield view.recount.undo_button.click
    yield recount
    yield lambda: (view.table.setCurrentCell(1, 0), view.take_back_button.click())


def _clinic(window):
    view = _follow_up(window)
    card = view.clinic
    yield lambda: (card.weekdays._boxes[0].click(), card.shift._buttons[0].click())
    yield card.weekdays._boxes[2].click
    yield lambda: (QTest.keyClicks(card.window_field.line, "7"), card.window_field.commit())
    yield card.clear_button.click
    yield card.window_field.clear


def _setting(window):
    view = _follow_up(window)
    form = view.setting

    def begin() -> None:
        form.part.set_open(True)
        form.rule._buttons[-1].click()
        form.event_field._buttons[0].click()
        QTest.keyClicks(form.own_text, "CT chest")
        for field, text in (
            (form.every, "4"), (form.visits, "3"), (form.date, "2026-11-02"), (form.ended_on, "2026-11-19")
        ):  # fmt: skip
            QTest.keyClicks(field.line, text)
        form.begin_button.click()

    yield begin


def test_everything_is_undone_and_done_again_to_the_byte(window) -> None:
    """On the way back and forth every page is looked at: a page that shows a case must not change it."""
    window.open_teaching("cervical-small-cell-nec.json")
    document = window.document
    states = [checked_content(document.case)]
    for kind in (_answers, _identity, _plan, _decisions, _visits, _clinic, _setting):
        for number, make in enumerate(kind(window)):
            before = document.undo_stack.index()
            make()
            content = checked_content(document.case)
            done = document.undo_stack.index() - before
            assert done == (content != states[-1]), (kind.__name__, number, done)
            if done:
                states.append(content)
    assert document.undo_stack.count() == len(states) - 1 >= 35

    pages = [key for key in window.pages.keys() if window.pages.can_go(key, is_open=True)]  # noqa: SIM118 - no dictionary
    for number in range(len(states) - 2, -1, -1):
        window.go(pages[number % len(pages)])
        window.undo()
        assert checked_content(document.case) == states[number], number
    assert not document.undo_stack.canUndo()
    assert not document.is_modified
    for number in range(1, len(states)):
        window.go(pages[number % len(pages)])
        window.commit()
        window.redo()
        assert checked_content(document.case) == states[number], number
    assert not document.undo_stack.canRedo()
