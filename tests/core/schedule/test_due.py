"""Who is due: groups, filters and order as pure functions; folders of files, damaged ones told; a visit recorded from the list."""

from __future__ import annotations

import datetime as dt
import multiprocessing
import os
from pathlib import Path

import pytest

from hgnen_desktop.core.domain.case import Case, OwnRule, SurveillanceChoices, VisitState
from hgnen_desktop.core.due_folder import find_cases, mark_visit, read_case_lines, read_due
from hgnen_desktop.core.errors import CaseFileError, PlanError
from hgnen_desktop.core.follow_up_rules import RuleFinder
from hgnen_desktop.core.guidelines.schema import SurveillanceRule
from hgnen_desktop.core.schedule.due import (
    DueGroup,
    DueLine,
    DueSort,
    Within,
    filter_lines,
    one_per_case,
    same_identity,
    sort_lines,
)
from hgnen_desktop.core.schedule.visit_changes import end_plan
from hgnen_desktop.core.storage.case_file import dump_case, load_case, save_case
from hgnen_desktop.core.workflow import Workbench
from tests.core.conftest import CERVICAL_NEC, PANCREATIC_NET, RECTAL_NEC, a_case
from tests.places import CASES

AS_OF = dt.date(2026, 11, 20)
LOCALIZED = {**RECTAL_NEC, "extent.disease": "localized", "treatment.status": "finished"}
LOCALIZED.pop("extent.metastatic_sites")
NEC = "table-2-nec-imaging"


@pytest.fixture(scope="module")
def finder() -> RuleFinder:
    return RuleFinder(Workbench().engine.reasoner)


def stored(folder: Path, name: str, findings: dict | None = None, **surveillance: object) -> Path:
    case = a_case(LOCALIZED if findings is None else findings).with_changes(
        case_id=f"id-{name}", label=f"PT-{name}", surveillance=SurveillanceChoices.model_validate(surveillance)
    )
    path = folder / f"{name}.json"
    save_case(case, path)
    return path


def lines_of(folder: Path, finder: RuleFinder) -> list[DueLine]:
    return [line for lines in read_due(find_cases([folder]), finder, AS_OF) for line in lines]


@pytest.mark.parametrize(
    ("anchor", "group", "date"),
    [
        ("2026-08-19", DueGroup.OVERDUE, "2026-11-19"),
        ("2026-08-20", DueGroup.DUE, "2026-11-20"),
        ("2026-08-21", DueGroup.WEEK, "2026-11-21"),
        ("2026-08-27", DueGroup.WEEK, "2026-11-27"),
        ("2026-08-28", DueGroup.MONTH, "2026-11-28"),
        ("2026-09-20", DueGroup.MONTH, "2026-12-20"),
        ("2026-09-21", DueGroup.QUARTER, "2026-12-21"),
        ("2026-11-20", DueGroup.QUARTER, "2027-02-20"),
        ("2026-11-21", DueGroup.LATER, "2027-02-21"),
    ],
)
def test_each_edge_of_each_group(tmp_path: Path, finder: RuleFinder, anchor: str, group: DueGroup, date: str) -> None:
    first = read_case_lines(stored(tmp_path, "1", anchor_date=anchor, rule=NEC), finder, AS_OF)[0]
    assert (first.group, first.date, first.visit) == (group, dt.date.fromisoformat(date), f"{NEC}/003")
    assert first.days == (first.date - AS_OF).days


def test_no_case_drops_off_the_list(tmp_path: Path, finder: RuleFinder) -> None:
    stored(tmp_path, "no-anchor")
    stored(tmp_path, "no-rule", {**LOCALIZED, "treatment.status": "progression"}, anchor_date="2026-01-31")
    stored(tmp_path, "unsettled", {"pathology.histology": "nec"}, anchor_date="2026-01-31")
    stored(
        tmp_path,
        "contradiction",
        {**LOCALIZED, "pathology.histology": "net", "pathology.cell_type": "small_cell"},
        anchor_date="2026-01-31",
    )
    stored(
        tmp_path,
        "finished",
        own_rule={"text": "CT", "every_months": 1, "visits": 1},
        anchor_date="2026-01-31",
        visits=[{"visit": "own/001", "state": "done", "on": "2026-02-28"}],
    )
    stored(tmp_path, "gone-rule", rule="no-such-rule", anchor_date="2026-01-31")
    (tmp_path / "cut.json").write_bytes((tmp_path / "finished.json").read_bytes()[:-20])
    (tmp_path / "empty.json").write_bytes(b"")
    (tmp_path / "other.json").write_text('{"format": "something-else"}')
    shown = filter_lines(lines_of(tmp_path, finder), within=Within.WEEK)
    assert {Path(line.file).stem for line in shown} == {path.stem for path in tmp_path.glob("*.json")}
    by_name = {Path(line.file).stem: line for line in shown}
    for name, says in {
        "no-anchor": "No date to count visits from",
        "no-rule": "give no surveillance rule",
        "unsettled": "not settled",
        "contradiction": "The sources give no dates",
        "finished": "No visit is ahead",
        "gone-rule": "no-such-rule",
        "cut": "not complete JSON",
        "empty": "empty",
        "other": "not a case file",
    }.items():
        assert by_name[name].group in (DueGroup.ATTENTION, DueGroup.UNREADABLE)
        assert says in " ".join(by_name[name].notes), name
    assert {name for name, line in by_name.items() if line.group is DueGroup.UNREADABLE} == {"cut", "empty", "other"}


def test_a_missed_visit_stays_until_a_later_one_is_done(tmp_path: Path, finder: RuleFinder) -> None:
    missed = {"visit": f"{NEC}/003", "state": "missed"}
    path = stored(tmp_path, "1", rule=NEC, anchor_date="2026-06-30", visits=[missed])
    assert read_case_lines(path, finder, AS_OF)[0].group is DueGroup.MISSED
    path = stored(
        tmp_path,
        "1",
        rule=NEC,
        anchor_date="2026-05-15",
        visits=[missed, {"visit": f"{NEC}/006", "state": "done", "on": "2026-11-16"}],
    )
    assert not [
        line for line in read_case_lines(path, finder, AS_OF) if line.group in (DueGroup.MISSED, DueGroup.OVERDUE)
    ]


def test_a_chosen_rule_is_kept_when_the_findings_move_on_and_the_line_says_so(
    tmp_path: Path, finder: RuleFinder
) -> None:
    path = stored(tmp_path, "1", RECTAL_NEC, rule=NEC, anchor_date="2026-06-30")
    first = read_case_lines(path, finder, AS_OF)[0]
    assert first.visit == f"{NEC}/003"
    assert any("End this plan" in note for note in first.notes)


def test_several_rules_are_dated_by_the_closest_and_cannot_be_recorded_before_one_is_chosen(
    tmp_path: Path, finder: RuleFinder
) -> None:
    path = stored(
        tmp_path,
        "1",
        {**PANCREATIC_NET, "treatment.status": "on_treatment", "treatment.indolent": True},
        anchor_date="2026-08-01",
    )
    first = read_case_lines(path, finder, AS_OF)[0]
    assert first.date == dt.date(2026, 11, 1)
    assert any("2 rules apply and none is chosen" in note for note in first.notes)
    before = path.read_bytes()
    with pytest.raises(PlanError, match="several rules apply"):
        mark_visit(first, finder, VisitState.DONE, AS_OF, on=AS_OF)
    assert path.read_bytes() == before


def test_a_rule_to_confirm_says_so(tmp_path: Path, finder: RuleFinder) -> None:
    path = stored(
        tmp_path,
        "1",
        {**CERVICAL_NEC, "treatment.status": "finished"},
        rule="table-2-nec-cervix",
        anchor_date="2026-06-30",
    )
    assert any("To confirm" in note for note in read_case_lines(path, finder, AS_OF)[0].notes)


def test_a_visit_is_recorded_from_the_list(tmp_path: Path, finder: RuleFinder) -> None:
    path = stored(tmp_path, "1", anchor_date="2026-08-01")
    first = read_case_lines(path, finder, AS_OF)[0]
    new = mark_visit(first, finder, VisitState.DONE, AS_OF, on=dt.date(2026, 11, 4))
    assert new[0].visit == f"{NEC}/006"
    assert new[0].digest != first.digest
    case = load_case(path, finder.index.catalogue)
    assert case.surveillance.visits[0].on == dt.date(2026, 11, 4)
    assert case.surveillance.rule == NEC


def test_a_file_that_changed_meanwhile_is_left_alone(tmp_path: Path, finder: RuleFinder) -> None:
    path = stored(tmp_path, "1", rule=NEC, anchor_date="2026-08-01")
    first = read_case_lines(path, finder, AS_OF)[0]
    other = load_case(path, finder.index.catalogue).with_changes(notes="Written by a colleague.")
    path.write_bytes(dump_case(other))
    with pytest.raises(CaseFileError, match="has changed since"):
        mark_visit(first, finder, VisitState.DONE, AS_OF, on=AS_OF)
    assert path.read_bytes() == dump_case(other)


def test_a_file_that_was_spoiled_meanwhile_is_called_changed(tmp_path: Path, finder: RuleFinder) -> None:
    path = stored(tmp_path, "1", rule=NEC, anchor_date="2026-08-01")
    first = read_case_lines(path, finder, AS_OF)[0]
    path.write_bytes(b"{")
    with pytest.raises(CaseFileError, match="has changed since"):
        mark_visit(first, finder, VisitState.DONE, AS_OF, on=AS_OF)
    assert path.read_bytes() == b"{"


def test_a_file_that_changes_while_a_visit_is_recorded_is_left_alone(
    tmp_path: Path, finder: RuleFinder, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = stored(tmp_path, "1", rule=NEC, anchor_date="2026-08-01")
    first = read_case_lines(path, finder, AS_OF)[0]

    def colleague_saves(case: Case) -> bytes:
        path.write_bytes(b"theirs")
        return dump_case(case)

    monkeypatch.setattr("hgnen_desktop.core.due_folder.dump_case", colleague_saves)
    with pytest.raises(CaseFileError, match="has changed since"):
        mark_visit(first, finder, VisitState.DONE, AS_OF, on=AS_OF)
    assert path.read_bytes() == b"theirs"


def test_a_refused_record_changes_nothing(tmp_path: Path, finder: RuleFinder) -> None:
    path = stored(tmp_path, "1", rule=NEC, anchor_date="2026-08-01")
    first, before = read_case_lines(path, finder, AS_OF)[0], path.read_bytes()
    with pytest.raises(PlanError):
        mark_visit(first, finder, VisitState.DONE, AS_OF, on=dt.date(2026, 11, 21))
    assert path.read_bytes() == before
    assert os.listdir(tmp_path) == ["1.json"]


def test_a_file_that_vanishes_or_cannot_be_opened_is_listed(
    tmp_path: Path, finder: RuleFinder, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = find_cases([stored(tmp_path, "1", anchor_date="2026-08-01").parent])
    monkeypatch.setattr(
        Path, "read_bytes", lambda self: (_ for _ in ()).throw(PermissionError(13, "Permission denied"))
    )
    (lines,) = read_due(found, finder, AS_OF)
    assert lines[0].group is DueGroup.UNREADABLE
    assert "Permission denied" in lines[0].notes[0]
    monkeypatch.undo()
    found.files[0].unlink()
    (lines,) = read_due(found, finder, AS_OF)
    assert lines[0].group is DueGroup.UNREADABLE


def test_folders_below_are_read_hidden_ones_not_and_a_wrong_name_is_refused(tmp_path: Path) -> None:
    for name in ("a.json", "below/b.JSON", ".hidden/c.json", "below/.d.json", "e.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("{}")
    assert [path.name for path in find_cases([tmp_path, tmp_path / "below"]).files] == ["a.json", "b.JSON"]
    with pytest.raises(CaseFileError, match="no such folder"):
        find_cases([tmp_path / "none"])


def test_progress_is_told_and_reading_can_be_stopped(tmp_path: Path, finder: RuleFinder) -> None:
    for number in range(5):
        stored(tmp_path, str(number), anchor_date="2026-08-01")
    told: list[tuple[int, int]] = []
    read = list(
        read_due(
            find_cases([tmp_path]),
            finder,
            AS_OF,
            progress=lambda done, total: told.append((done, total)),
            cancelled=lambda: len(told) == 3,
        )
    )
    assert told == [(1, 5), (2, 5), (3, 5)]
    assert len(read) == 3


@pytest.mark.parametrize(
    ("birth_year", "anchor", "group", "says"),
    [
        (2027, "2026-08-01", DueGroup.ATTENTION, "1 Aug 2026 is before the patient's year of birth (2027)"),
        (None, "2026-12-01", DueGroup.LATER, "lies after 20 Nov 2026: the dates are provisional"),
        (None, "2037-01-01", DueGroup.LATER, "more than ten years after 20 Nov 2026. Check the year"),
        (None, "2016-08-01", DueGroup.OVERDUE, "more than ten years before 20 Nov 2026. Check the year"),
        (None, "1850-08-01", DueGroup.ATTENTION, "the year 1850 lies outside"),
    ],
)
def test_an_anchor_date_that_cannot_be_right_is_told(
    tmp_path: Path, finder: RuleFinder, birth_year: int | None, anchor: str, group: DueGroup, says: str
) -> None:
    path = stored(tmp_path, "1", rule=NEC, anchor_date=anchor)
    save_case(load_case(path, finder.index.catalogue).with_changes(birth_year=birth_year), path)
    first = read_case_lines(path, finder, AS_OF)[0]
    assert first.group is group
    assert says in " ".join(first.notes)


def test_a_file_that_is_the_same_to_the_byte_is_not_worked_out_again(tmp_path: Path, finder: RuleFinder) -> None:
    kept, changed = stored(tmp_path, "1", anchor_date="2026-08-01"), stored(tmp_path, "2", anchor_date="2026-08-01")
    spoiled = stored(tmp_path, "3", anchor_date="2026-08-01")
    known = {lines[0].file: lines for lines in read_due(find_cases([tmp_path]), finder, AS_OF)}
    about = changed.stat()
    changed.write_bytes(changed.read_bytes().replace(b"2026-08-01", b"2026-09-01"))
    os.utime(changed, ns=(about.st_atime_ns, about.st_mtime_ns))
    spoiled.write_bytes(b"{")
    again = {lines[0].file: lines for lines in read_due(find_cases([tmp_path]), finder, AS_OF, known=known)}
    assert again[str(kept)] is known[str(kept)]
    assert again[str(changed)][0].date == dt.date(2026, 12, 1)
    assert again[str(spoiled)][0].group is DueGroup.UNREADABLE
    fresh = {lines[0].file: lines for lines in read_due(find_cases([tmp_path]), finder, AS_OF)}
    assert again == fresh


def test_the_rules_that_fit_are_those_of_the_whole_assessment(finder: RuleFinder, bench: Workbench) -> None:
    """Also with each finding missing in turn, and with contradictions."""
    tried = 0
    for path in sorted(CASES.glob("*.json")):
        case = bench.open(path)
        for missing in (None, *case.findings):
            left = {name: answer for name, answer in case.findings.items() if name != missing}
            tried_case = case.with_changes(findings=left)
            fit, assessment = finder.fit(tried_case), bench.assess(tried_case, AS_OF)
            if assessment.withheld or assessment.out_of_scope:
                assert fit.withheld
                continue
            assert [rule.id for rule in fit.applies] == [one.id for one in assessment.surveillance]
            waiting = [one for one in assessment.undetermined if isinstance(one.item, SurveillanceRule)]
            assert {rule.id for rule in fit.possible} == {one.id for one in waiting}
            labels = {finder.index.catalogue.label(need) for one in waiting for need in one.needs}
            assert set(fit.needs) == labels
            outcome = assessment.situation.outcome
            assert fit.situation == (outcome.label if outcome is not None else "Not settled")
            tried += 1
    assert tried > 300


# --- pure functions ----------------------------------------------------------------------------------------------------


def a_line(group: DueGroup, name: str, day: int = 1, **more: object) -> DueLine:
    fields = {"label": name, "date": dt.date(2026, 11, day), "entity": "NEC", **more}
    return DueLine(group, f"{name}.json", **fields)  # type: ignore[arg-type]


def test_one_line_a_case_is_the_most_urgent_and_counts_the_rest() -> None:
    lines = [
        a_line(DueGroup.WEEK, "a", 25),
        a_line(DueGroup.OVERDUE, "a", 9),
        a_line(DueGroup.OVERDUE, "a", 3),
        a_line(DueGroup.LATER, "b", 30),
    ]
    first, second = one_per_case(lines)
    assert (first.group, first.date, first.more) == (DueGroup.OVERDUE, dt.date(2026, 11, 3), 1)
    assert (second.label, second.more) == ("b", 0)


def test_filters() -> None:
    lines = [
        a_line(DueGroup.OVERDUE, "Anna"), a_line(DueGroup.WEEK, "Bert", entity="G3 NET"), a_line(DueGroup.MONTH, "Carl"),
        a_line(DueGroup.QUARTER, "Dora"), a_line(DueGroup.LATER, "Emil"), DueLine(DueGroup.UNREADABLE, "/x/cut.json"),
    ]  # fmt: skip

    def names(**options):
        return [line.label or line.file for line in filter_lines(lines, **options)]

    assert names() == ["Anna", "Bert", "Carl", "Dora", "Emil", "/x/cut.json"]
    assert names(within=Within.WEEK) == ["Anna", "Bert", "/x/cut.json"]
    assert names(within=Within.MONTH) == ["Anna", "Bert", "Carl", "/x/cut.json"]
    assert names(within=Within.QUARTER) == ["Anna", "Bert", "Carl", "Dora", "/x/cut.json"]
    assert names(groups={DueGroup.LATER}) == ["Emil"]
    assert names(entity="G3 NET") == ["Bert"]
    assert names(text="NEC carl") == ["Carl"]
    assert names(text="CUT") == ["/x/cut.json"]
    assert names(text="x/") == []


def test_sorting_has_one_order_whatever_came_in() -> None:
    lines = [
        a_line(DueGroup.WEEK, "b", 25),
        a_line(DueGroup.OVERDUE, "C", 9),
        a_line(DueGroup.OVERDUE, "a", 3),
        DueLine(DueGroup.ATTENTION, "z.json", label="D"),
    ]
    for order in (lines, lines[::-1]):
        assert [line.label for line in sort_lines(order)] == ["a", "C", "D", "b"]
        assert [line.label for line in sort_lines(order, DueSort.DATE)] == ["a", "C", "b", "D"]
        assert [line.label for line in sort_lines(order, DueSort.LABEL)] == ["a", "b", "C", "D"]


def test_copies_of_a_case_are_told() -> None:
    lines = [
        a_line(DueGroup.WEEK, "a", case_id="1"),
        a_line(DueGroup.DUE, "a", case_id="1"),
        a_line(DueGroup.WEEK, "b", case_id="1"),
        a_line(DueGroup.WEEK, "c", case_id="2"),
    ]
    assert same_identity(lines) == {"1": ("a.json", "b.json")}


def test_an_own_rule_is_marked_in_the_list(tmp_path: Path, finder: RuleFinder) -> None:
    own = OwnRule(text="CT chest", every_months=3, visits=4)
    case = Case(case_id="x", surveillance=SurveillanceChoices(own_rule=own, anchor_date=dt.date(2026, 8, 1)))
    save_case(case, tmp_path / "x.json")
    first = read_case_lines(tmp_path / "x.json", finder, AS_OF)[0]
    assert (first.own, first.rule, first.label) == (True, "CT chest", "Case without a label (x)")


def test_dates_that_no_longer_fit_the_patient_need_a_look_before_any_of_them_is_due(
    tmp_path: Path, finder: RuleFinder
) -> None:
    path = stored(tmp_path, "1", RECTAL_NEC, rule=NEC, anchor_date=dt.date(2026, 10, 20))
    lines = read_case_lines(path, finder, AS_OF)
    attention = [line for line in lines if line.group is DueGroup.ATTENTION]
    assert len(attention) == 1
    for line in lines:
        (why,) = [note for note in line.notes if note.startswith("The findings now say")]
        assert "End this plan" in why
    assert attention[0] in filter_lines(lines, within=Within.WEEK)
    overdue = stored(tmp_path, "2", RECTAL_NEC, rule=NEC, anchor_date=dt.date(2026, 1, 20))
    groups = [line.group for line in read_case_lines(overdue, finder, AS_OF)]
    assert DueGroup.OVERDUE in groups
    assert DueGroup.ATTENTION not in groups  # it is seen, with the reason


def test_a_case_whose_plan_ended_without_another_stays_in_the_list(tmp_path: Path, finder: RuleFinder) -> None:
    path = stored(tmp_path, "1", rule=NEC, anchor_date=dt.date(2026, 1, 31))
    case = end_plan(load_case(path, finder.index.catalogue), dt.date(2026, 10, 1), "relapse")
    save_case(case, path)
    (line,) = read_case_lines(path, finder, AS_OF)
    assert line.group is DueGroup.ATTENTION
    assert line.notes[-1] == "The plan ended on 1 Oct 2026: relapse. No other has begun."


@pytest.mark.skipif("fork" not in multiprocessing.get_all_start_methods(), reason="no process can be copied")
def test_two_processes_give_the_same_lines_in_the_same_order(tmp_path: Path, finder: RuleFinder, monkeypatch) -> None:
    monkeypatch.setattr("hgnen_desktop.core.processes.threading.active_count", lambda: 1)
    content = stored(tmp_path, "001", anchor_date="2026-08-19", rule=NEC).read_bytes()
    for number in range(2, 122):
        broken = number == 60
        (tmp_path / f"{number:03}.json").write_bytes(content[:-40] if broken else content)
    found, told = find_cases([tmp_path]), []
    one = list(read_due(found, finder, AS_OF))
    known = {lines[0].file: lines for lines in one[:30]}
    two = list(read_due(found, finder, AS_OF, workers=2, known=known, progress=lambda *far: told.append(far)))
    assert two == one
    assert [lines[0].file for lines in two] == [str(path) for path in found.files]
    assert [lines[0].group for lines in two].count(DueGroup.UNREADABLE) == 1
    assert told == [(number, 121) for number in range(1, 122)]
