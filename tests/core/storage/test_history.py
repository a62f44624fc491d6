"""The history of a case: one entry a save, named changes without values, and whatever was taken out of it is told."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from hgnen_desktop.core.careplan.plan import Signer
from hgnen_desktop.core.domain.case import Answer, AnswerState, Case, Decision, Verdict, VisitRecord, VisitState
from hgnen_desktop.core.domain.course import Event, EventKind, PartialDate
from hgnen_desktop.core.domain.kept import MOST_ENTRIES, MOST_NAMED
from hgnen_desktop.core.errors import CaseFileError
from hgnen_desktop.core.export.history_table import history_lines
from hgnen_desktop.core.storage.case_file import dump_case, load_case, parse_case
from hgnen_desktop.core.storage.history import Stamp, doubts, with_entry
from hgnen_desktop.core.storage.strict_json import MAX_BYTES, MAX_VALUES, check_values, read_json
from hgnen_desktop.core.workflow import Workbench
from tests.places import CASES

ONE = dt.datetime(2026, 11, 30, 15, 20, tzinfo=dt.timezone(dt.timedelta(hours=1)))


@pytest.fixture
def saved(bench: Workbench) -> Case:
    case = load_case(CASES / "rectal-nec.json", bench.catalogue)
    return read_back(with_entry(None, case, Stamp(ONE, "AB")), bench)


def read_back(case: Case, bench: Workbench) -> Case:
    return parse_case(dump_case(case), bench.catalogue)


def told(case: Case, bench: Workbench) -> tuple[str, ...]:
    content = dump_case(case)
    return doubts(read_json(content), parse_case(content, bench.catalogue))


def known(value: object) -> Answer:
    return Answer.model_validate({"state": AnswerState.KNOWN, "value": value})


def test_an_entry_names_who_when_and_what_and_holds_no_value(saved: Case, bench: Workbench) -> None:
    decision = Decision(item="nec-first-line-platinum-etoposide", verdict=Verdict.ACCEPTED, reason="Secret word")
    later = saved.with_answer("pathology.ki67", known(41)).with_answer("patient.age", Answer())
    later = later.with_changes(decisions=(decision,), notes="Another secret", guidelines={"p": "1#a"})
    history = read_back(with_entry(saved, later, Stamp(ONE.date(), "  C D ")), bench).history
    assert [(one.at, one.who) for one in history] == [("2026-11-30T14:20:00Z", "AB"), ("2026-11-30", "C D")]
    assert history[0].what == ("+case",)
    assert set(history[1].what) == {
        "~notes", "~findings/pathology.ki67", "-findings/patient.age", "+decisions/nec-first-line-platinum-etoposide",
    }  # fmt: skip
    assert history[1].packs == {"p": "1#a"}
    assert history[1].program is None, "it is that of the entry before"
    written = json.dumps([one.model_dump() for one in history])
    assert "ecret" not in written
    assert "41" not in "".join("".join(one.what) for one in history)


def test_a_save_that_changes_nothing_leaves_no_entry(saved: Case) -> None:
    assert with_entry(saved, saved, Stamp(ONE)).history == saved.history


def test_it_only_grows_whatever_the_case_that_is_saved_says(saved: Case, bench: Workbench) -> None:
    forgetful = saved.with_changes(history=(), notes="x")
    after = with_entry(saved, forgetful, Stamp(ONE))
    assert after.history[:1] == saved.history
    assert told(after, bench) == ()


@pytest.mark.parametrize("place", [0, 1, 2])
def test_an_entry_that_was_taken_out_is_told(saved: Case, bench: Workbench, place: int) -> None:
    case = saved
    for words in ("one", "two"):
        case = with_entry(case, case.with_changes(notes=words), Stamp(ONE))
    assert told(case, bench) == ()
    cut = case.with_changes(history=case.history[:place] + case.history[place + 1 :])
    [sentence] = told(cut, bench)
    assert "removed" in sentence


def test_an_entry_that_was_changed_is_told(saved: Case, bench: Workbench) -> None:
    changed = saved.history[0].model_copy(update={"who": "ZZ"})
    [sentence] = told(saved.with_changes(history=(changed,)), bench)
    assert "removed or changed" in sentence


def test_a_case_changed_outside_is_told_now_and_after_the_next_save(saved: Case, bench: Workbench) -> None:
    by_hand = saved.with_answer("patient.age", known(44))
    [sentence] = told(by_hand, bench)
    assert "changed outside of the program" in sentence
    after = with_entry(by_hand, by_hand.with_changes(notes="x"), Stamp(ONE))
    assert told(after, bench) == ()
    assert after.history[-1].gap
    assert not after.history[0].gap


def test_a_hand_written_file_and_one_of_before_have_nothing_to_doubt(bench: Workbench) -> None:
    for path in sorted((Path(__file__).parent / "version_1").glob("*.json"))[:5]:
        content = path.read_bytes()
        assert doubts(read_json(content), parse_case(content, bench.catalogue)) == ()


def test_a_case_saved_for_years_keeps_its_bounds_and_its_chain(saved: Case, bench: Workbench) -> None:
    case = saved
    for number in range(MOST_ENTRIES + 150):
        after = case.with_answer("patient.age", known(30 + number % 40))
        case = with_entry(case, after, Stamp(ONE + dt.timedelta(days=number), "AB" if number % 2 else "CD"))
    assert len(case.history) <= MOST_ENTRIES
    assert sum(one.saves for one in case.history) == MOST_ENTRIES + 151
    first = case.history[0]
    assert (first.saves > 1, first.since, first.who) == (True, "2026-11-30T14:20:00Z", "AB, CD")
    assert "~findings/patient.age" in first.what
    content = dump_case(case)
    assert len(content) < MAX_BYTES / 10
    check_values(json.loads(content))
    assert sum(1 for _ in content.split(b'":')) * 3 < MAX_VALUES * 2
    assert told(case, bench) == ()
    missing = case.with_changes(history=(case.history[0], *case.history[2:]))
    assert told(missing, bench)


def test_a_save_names_the_events_of_the_course_and_a_correction_as_that(bench: Workbench) -> None:
    case = load_case(CASES / "rectal-nec.json", bench.catalogue)
    given = Event(id="systemic-1", kind=EventKind.SYSTEMIC, on=PartialDate("2026-03-02"), regimens=("folfiri",))
    first = with_entry(None, case.with_changes(course=(given,)), Stamp(ONE))
    [line] = history_lines(first.history, bench.index, dt.UTC, first)
    assert line.what == "case begun; new event: systemic treatment (2 Mar 2026)"
    right = given.model_copy(update={"id": "systemic-2", "on": PartialDate("2026-03-09"), "corrects": "systemic-1"})
    second = with_entry(first, first.with_changes(course=(given, right)), Stamp(ONE))
    newest, _oldest = history_lines(second.history, bench.index, dt.UTC, second)
    assert newest.what == "corrected event: systemic treatment (9 Mar 2026)"


def test_a_first_save_names_what_was_signed_and_decided_and_the_words_say_by_whom(bench: Workbench) -> None:
    case = load_case(CASES / "rectal-nec.json", bench.catalogue)
    decision = Decision(item="nec-first-line-platinum-etoposide", verdict=Verdict.ACCEPTED)
    case = bench.keep_plan(case.with_changes(decisions=(decision,)), ONE.date(), None, Signer("Dr. Ada Bell"))
    first = with_entry(None, case, Stamp(ONE, "AB"))
    assert "Bell" not in str(first.history[0].model_dump()), "an entry holds no name and no value"
    [line] = history_lines(first.history, bench.index, dt.UTC, first)
    assert line.when == "30 Nov 2026, 14:20"
    assert line.what == ("case begun, plan 1 signed by Dr. Ada Bell; new decision: accepted: Platinum plus etoposide")
    changed = first.with_changes(decisions=(decision.model_copy(update={"verdict": Verdict.DECLINED}),))
    newest, oldest = history_lines(with_entry(first, changed, Stamp(ONE)).history, bench.index, dt.UTC, changed)
    assert newest.what == "changed decision: declined: Platinum plus etoposide"
    assert "new decision: Platinum plus etoposide" in oldest.what, "what it was then is not known any more"


def test_what_is_too_much_to_name_is_counted(saved: Case, bench: Workbench) -> None:
    records = [
        VisitRecord(visit=f"own/{number:03d}", state=VisitState.MISSED, recorded_on=ONE.date())
        for number in range(1, MOST_NAMED + 4)
    ]
    plan = saved.surveillance.model_copy(update={"visits": tuple(records)})
    [*_, entry] = with_entry(saved, saved.with_changes(surveillance=plan), Stamp(ONE)).history
    assert len(entry.what) == MOST_NAMED
    assert entry.more == 3


def test_a_file_that_is_too_large_is_called_what_it_is() -> None:
    with pytest.raises(CaseFileError) as caught:
        read_json(b" " * (MAX_BYTES + 1), "file of questions")
    size = MAX_BYTES // 1_000_000
    assert str(caught.value).startswith(
        f"file of questions: the file is larger than {size} MB, so it is not a file of questions."
    )
