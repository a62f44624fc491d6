"""A table of many patients: every allowed value is taken, every fault has its row and remedy, and nothing is half written."""

from __future__ import annotations

import csv
import datetime as dt
import io
import os
import zipfile
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from icalendar import Calendar, Event

from hgnen_desktop.core.batch import allowed_settings, choices_for, file_name, open_points, read_batch
from hgnen_desktop.core.domain.case import Answer, AnswerState, ClinicDays, OwnRule, VisitState
from hgnen_desktop.core.domain.dates import DateOrder
from hgnen_desktop.core.due_folder import find_cases, mark_visit, read_due
from hgnen_desktop.core.engine.reasoner import Reasoner
from hgnen_desktop.core.errors import CaseFileError, ExportError, PlanError
from hgnen_desktop.core.export.batch_files import BatchOutputs, write_batch
from hgnen_desktop.core.export.calendar import visit_uid
from hgnen_desktop.core.export.sheet_content import SheetSettings
from hgnen_desktop.core.follow_up_rules import RuleFinder
from hgnen_desktop.core.schedule.due import DueGroup
from hgnen_desktop.core.schedule.places import check_place
from hgnen_desktop.core.schedule.working_days import WorkingDays
from hgnen_desktop.core.storage.case_file import dump_case, load_case
from hgnen_desktop.core.storage.table_file import zeros_at_risk
from hgnen_desktop.core.workflow import Workbench
from tests.core.storage.failing import CALLS, ERRORS, each_failure

AS_OF = dt.date(2026, 11, 20)
STAMP = dt.datetime(2026, 11, 20, 8, 0, tzinfo=dt.UTC)
HEADER = "case_number,entity,setting,anchor_event,anchor_date"
GOOD = "PT-1,NEC,Treated localized NEC,surgery,2026-03-31"
ALL = BatchOutputs(calendar=True, table=True, sheet=True, page=True, joint=True, cases=True)


@pytest.fixture(scope="module")
def reasoner() -> Reasoner:
    return Workbench().engine.reasoner


def table(*rows: str, header: str = HEADER) -> bytes:
    return "\n".join((header, *rows)).encode()


def faults_of(reasoner: Reasoner, *rows: str) -> list[str]:
    return [fault.sentence() for fault in read_batch(table(*rows), reasoner, AS_OF).faults]


def test_every_setting_entity_and_event_of_the_guidelines_is_taken_by_id_and_by_words(reasoner: Reasoner) -> None:
    rows, settings = [], allowed_settings(reasoner)
    assert len(settings) == sum(len(pack.surveillance) for pack in reasoner.index.packs.values())
    for setting in settings.values():
        assert setting.entities
        for event in setting.rule.anchors:
            for entity, label in setting.entities.items():
                rows.append(f"n{len(rows)},{entity},{setting.rule.id},{event.id},2026-03-31")
                rows.append(f'n{len(rows)},"{label.upper()}","{setting.rule.setting}","{event.label}",31 Mar 2026')
    batch = read_batch(table(*rows), reasoner, AS_OF)
    assert not batch.faults
    assert len(batch.rows) == len(rows)
    assert all(row.view.present.anchor.date == dt.date(2026, 3, 31) for row in batch.rows)


def test_an_entity_serves_only_its_own_settings(reasoner: Reasoner) -> None:
    entities = {rule: set(setting.entities) for rule, setting in allowed_settings(reasoner).items()}
    assert "net_g3" in entities["table-2-net-imaging"]
    assert "nec" not in entities["table-2-net-imaging"]
    assert "net_g3" not in entities["table-2-nec-imaging"]
    assert not {"minen", "net_g1_g2", "not_neuroendocrine"} & set().union(*entities.values())
    (fault,) = faults_of(reasoner, "PT-1,net_g3,Treated localized NEC,surgery,2026-03-31")
    assert fault.startswith("row 2, entity: 'net_g3' does not go with")
    assert "NEC (or nec)" in fault


@pytest.mark.parametrize(
    ("row", "says"),
    [
        (",NEC,Treated localized NEC,surgery,2026-03-31", "row 2, case_number: it is empty"),
        ("PT-1,NEC,Somewhere,surgery,2026-03-31", "row 2, setting: 'Somewhere' is not a setting"),
        ("PT-1,NEC,Treated localized NEC,birthday,2026-03-31", "row 2, anchor_event: 'birthday' is not an event"),
        ("PT-1,NEC,Treated localized NEC,surgery,2026-02-30", "row 2, anchor_date:"),
        ("PT-1,NEC,Treated localized NEC,surgery,03/04/2026", "two ways"),
        ("PT-1,NEC,Treated localized NEC,surgery,", "row 2, anchor_date: Nothing has been entered."),
        ("PT-1,NEC,Treated localized NEC,surgery,31.03.26", "two digits"),
        (GOOD + ",more", "row 2, whole row: there are 6 cells and the header has 5; 'more' stands in column 6"),
        (
            "PT-1,NEC",
            "row 2, whole row: there are 2 cells and the header has 5; missing: setting, anchor_event, anchor_date",
        ),
        ("PT-1,NEK,Treated localized NEC,surgery,2026-03-31", "row 2, entity: 'NEK' does not go with"),
        ("PT-1,NEC,Treated localised NEC,surgery,2026-03-31", "Did you mean 'Treated localized NEC'"),
        ("PT-1,NEC,Treated localized NEC,surgerie,2026-03-31", "Did you mean 'surgery'?"),
        ("PT-1,NEC,Treated localized NEC,surgery,46112", "a spreadsheet's own number of a day"),
        ("PT-1,NEC,Treated localized NEC,surgery,12.31.2026", "dots mean day.month.year"),
        ("=1+1,NEC,Treated localized NEC,surgery,2026-03-31", "begins like a formula"),
        ("+49,NEC,Treated localized NEC,surgery,2026-03-31", "begins like a formula"),
        ("PT-1,@x,Treated localized NEC,surgery,2026-03-31", "row 2, entity: '@x' begins like a formula"),
        (f"{'x' * 61},NEC,Treated localized NEC,surgery,2026-03-31", "At most 60 characters"),
    ],
)
def test_each_fault_has_its_row_its_column_and_a_remedy(reasoner: Reasoner, row: str, says: str) -> None:
    (fault,) = faults_of(reasoner, row)
    assert says in fault
    assert fault.rstrip().endswith(".")


def test_all_faults_of_all_rows_are_told_at_once(reasoner: Reasoner) -> None:
    told = faults_of(
        reasoner, GOOD, "", "PT-2,NEC,Treated localized NEC,x,y", "PT-3,?,Treated localized NEC,surgery,2026-03-31"
    )
    assert [fault.split(":")[0] for fault in told] == ["row 4, anchor_date", "row 4, anchor_event", "row 5, entity"]


@pytest.mark.parametrize("second", ["PT-1", "pt-1", "PT 1", "PT/1"])
def test_duplicates_are_told_with_both_rows(reasoner: Reasoner, second: str) -> None:
    first = "PT_1" if second in ("PT 1", "PT/1") else "PT-1"
    (fault,) = faults_of(reasoner, GOOD.replace("PT-1", first), GOOD.replace("PT-1", second))
    assert fault.startswith("row 3, case_number")
    assert "already stands in row 2" in fault


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "table, row 1: there is no header"),
        (table(GOOD, header=HEADER.replace("entity,", "")), "the column is missing: entity"),
        (table(GOOD, header=HEADER + ",entity"), "the column stands twice: entity"),
        (table('PT-1,"NEC,Treated localized NEC,surgery,2026-03-31'), "not a whole CSV table"),
        (table(), "no rows below the header"),
        (b"\n\n", "table, row 1: there is no header"),
        (
            table(GOOD, header=HEADER + ",choises"),
            "table, row 1, column 6: there is no column 'choises'. Did you mean 'choices'?",
        ),
        (table(GOOD, header=HEADER.replace("anchor_date", "anchor_dat")), "Did you mean 'anchor_date'?"),
        (
            table(GOOD, GOOD.replace("PT-1", "Müller")).decode().encode("cp1252"),
            "table, row 3, column 1: the letters here",
        ),
        (HEADER.encode("utf-16")[:-1], "cut off in a letter"),
        (HEADER.encode() + b"\nPT\0-1", "table, row 2: there is a character that no text holds"),
        (b"x" * 5_000_001, "larger than 5 MB"),
        (table(*[GOOD] * 5_001), "more than 5000 rows"),
    ],
)
def test_what_is_no_such_table_is_refused(reasoner: Reasoner, content: bytes, says: str) -> None:
    with pytest.raises(CaseFileError) as caught:
        read_batch(content, reasoner, AS_OF)
    assert says in str(caught.value)


def test_semicolons_a_mark_windows_line_ends_and_header_spelling(reasoner: Reasoner) -> None:
    content = (
        b"\xef\xbb\xbf"
        + "\r\n".join(["Case number;ENTITY;Setting;Anchor event;Anchor date", GOOD.replace(",", ";")]).encode()
    )
    batch = read_batch(content, reasoner, AS_OF)
    assert not batch.faults
    assert batch.rows[0].view.label == "PT-1"


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("separator", ",;\t|")
def test_every_coding_and_separator_that_spreadsheets_write_is_read(
    reasoner: Reasoner, coding: str, separator: str
) -> None:
    content = table(GOOD.replace("PT-1", "Ünal"), "", ",,,,", "   ").decode().replace(",", separator).encode(coding)
    batch = read_batch(content, reasoner, AS_OF)
    assert not batch.faults
    assert [row.view.label for row in batch.rows] == ["Ünal"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_first_line_that_names_the_separator_is_no_row_of_the_table(reasoner: Reasoner, end: str) -> None:
    lines = table(GOOD, GOOD.replace("PT-1", "PT-2").replace("03-31", "13-31")).decode().replace(",", ";").split("\n")
    batch = read_batch(end.join(["sep=;", *lines]).encode("utf-8-sig"), reasoner, AS_OF)
    assert [row.view.label for row in batch.rows] == ["PT-1"]
    assert [fault.where for fault in batch.faults] == ["row 3, anchor_date"]


@pytest.mark.parametrize("hour", [" 00:00:00", "T00:00:00", " 0:00", " 00:00:00.000"])
def test_the_midnight_that_a_spreadsheet_adds_to_a_day_changes_nothing(reasoner: Reasoner, hour: str) -> None:
    batch = read_batch(dated(f"2026-03-31{hour}", f"31.3.2026{hour}"), reasoner, AS_OF)
    assert not batch.faults
    assert anchors(batch) == ["2026-03-31", "2026-03-31"]


@pytest.mark.parametrize(
    "day", ["2026-03-31T23:30:00Z", "31.3.2026 14:05", "2026-03-31 00:00:01", "2026-03-31T00:00:00Z"]
)
def test_another_time_of_day_is_refused_with_the_way_to_mend_it(reasoner: Reasoner, day: str) -> None:
    (fault,) = read_batch(dated(day), reasoner, AS_OF).faults
    assert "Leave out the time of day" in fault.remedy


def dated(*days: str) -> bytes:
    return table(*[f'PT-{n},NEC,Treated localized NEC,surgery,"{day}"' for n, day in enumerate(days)])


def anchors(batch) -> list[str]:
    return [row.view.present.anchor.date.isoformat() for row in batch.rows]


def test_one_date_decides_for_the_column_and_that_is_said(reasoner: Reasoner) -> None:
    batch = read_batch(dated("05/12/2025", "31.12.2025", "Dec 1, 2025"), reasoner, AS_OF)
    assert anchors(batch) == ["2025-12-05", "2025-12-31", "2025-12-01"]
    assert batch.notes == (
        "anchor_date: every date is read as day/month/year, because one of them can be read in no other way.",
    )
    batch = read_batch(dated("05/12/2025", "12/31/2025", "05.12.2025"), reasoner, AS_OF)
    assert anchors(batch) == ["2025-05-12", "2025-12-31", "2025-12-05"]


def test_two_orders_are_asked_for_and_an_order_that_is_given_is_kept(reasoner: Reasoner) -> None:
    (fault,) = read_batch(dated("05/12/2025"), reasoner, AS_OF).faults
    assert "Do you mean 5 Dec 2025 or 12 May 2025?" in fault.what
    assert "--dates dmy or --dates mdy" in fault.remedy
    assert anchors(read_batch(dated("05/12/2025"), reasoner, AS_OF, dates=DateOrder.MDY)) == ["2025-05-12"]
    assert anchors(read_batch(dated("05/12/2025"), reasoner, AS_OF, dates=DateOrder.DMY)) == ["2025-12-05"]
    (fault,) = read_batch(dated("12/31/2025", "05/12/2025"), reasoner, AS_OF, dates=DateOrder.DMY).faults
    assert fault.where == "row 2, anchor_date"
    # Both orders in one column show none: each date that can be read in two ways is asked about.
    told = read_batch(dated("12/31/2025", "31/12/2025", "05/12/2025"), reasoner, AS_OF).faults
    assert [fault.where for fault in told] == ["row 4, anchor_date"]


def test_leading_zeros_are_warned_of(reasoner: Reasoner) -> None:
    rows = [GOOD.replace("PT-1", number) for number in ("000123", "004711", "123456")]
    (note,) = read_batch(table(*rows), reasoner, AS_OF).notes
    assert note.startswith("row 2, case_number: '000123' and 1 more begins with zeros")
    assert "visits.xlsx" in note
    rows = [GOOD.replace("PT-1", number) for number in ("123456", "123457", "47")]
    (note,) = read_batch(table(*rows), reasoner, AS_OF).notes
    assert "'47' has fewer figures than the others (6)" in note


def test_the_language_of_a_sheet_by_code_or_name(reasoner: Reasoner) -> None:
    header = HEADER + ",language"
    rows = [f"{GOOD},ar", f"{GOOD},deutsch".replace("PT-1", "PT-2"), f"{GOOD},".replace("PT-1", "PT-3")]
    batch = read_batch(table(*rows, header=header), reasoner, AS_OF)
    assert [row.language for row in batch.rows] == ["ar", "de", ""]
    (fault,) = read_batch(table(f"{GOOD},klingon", header=header), reasoner, AS_OF).faults
    assert fault.sentence().startswith("row 2, language: there is no sheet in 'klingon'. Allowed: English (or en)")


def test_choices_in_the_table(reasoner: Reasoner) -> None:
    header = HEADER + ",choices"
    row = "PT-1,net_g3,table-2-net-imaging,surgery,2026-03-31,first/lasts=24 later/every=12 later/end=0"
    (planned,) = read_batch(table(row, header=header), reasoner, AS_OF).rows
    assert not planned.view.present.unchosen
    assert [line.visit.months for line in planned.view.lines][-2:] == [108, 120]
    (fault,) = read_batch(table(row.replace("=12", "=13"), header=header), reasoner, AS_OF).faults
    assert "outside what the source allows" in fault.what
    assert fault.where == "row 2, choices"


@pytest.mark.parametrize("between", ["; ", ",", "  ", ";"])
def test_choices_stand_apart_by_spaces_commas_or_semicolons(reasoner: Reasoner, between: str) -> None:
    row = f'PT-1,net_g3,table-2-net-imaging,surgery,2026-03-31,"first/lasts=24{between}later/every=12{between}later/end=0"'
    (planned,) = read_batch(table(row, header=HEADER + ",choices"), reasoner, AS_OF).rows
    assert not planned.view.present.unchosen


def test_an_event_whose_name_is_its_id_is_named_once(reasoner: Reasoner) -> None:
    (fault,) = faults_of(reasoner, GOOD.replace("surgery", "operation"))
    assert "Allowed: surgery; end of treatment" in fault


def test_a_choice_that_does_not_exist_names_those_that_do(reasoner: Reasoner) -> None:
    rules = {rule: setting.rule for rule, setting in allowed_settings(reasoner).items()}
    assert open_points(rules["table-2-nec-imaging"]) == {}
    assert open_points(rules["table-2-net-imaging"])["later/every"] == "6 to 12 months"
    with pytest.raises(PlanError, match="first/lasts, later/every, later/end"):
        choices_for(rules["table-2-net-imaging"], ["every=6"])
    with pytest.raises(PlanError, match="no whole number"):
        choices_for(rules["table-2-net-imaging"], ["later/every=six"])
    assert choices_for(rules["table-2-net-imaging"], ["table-2-net-imaging/later/every=6"]) == {
        "table-2-net-imaging/later/every": 6
    }


# --- writing -----------------------------------------------------------------------------------------------------------


def ical_events(path: Path) -> list[Event]:
    return [event for event in Calendar.from_ical(path.read_bytes()).walk("VEVENT") if isinstance(event, Event)]


def planned(reasoner: Reasoner, *numbers: str, folder: Path | None = None, as_of: dt.date = AS_OF):
    rows = [GOOD.replace("PT-1", number) for number in numbers]
    days = ClinicDays(country="US")
    batch = read_batch(table(*rows), reasoner, as_of, clinic_days=days, window_days=7, folder=folder)
    assert not batch.faults
    return batch.rows


def test_each_patient_gets_a_calendar_and_a_sheet_and_all_share_a_table(reasoner: Reasoner, tmp_path: Path) -> None:
    out = tmp_path / "new" / "out"
    written = write_batch(planned(reasoner, "PT-1", "Ünal 7"), out, ALL, STAMP).paths
    own = {f"{name}.{ending}" for name in ("PT-1", "Ünal_7") for ending in ("ics", "pdf", "html", "json")}
    assert {path.name for path in written} == {*own, "visits.csv", "visits.xlsx", "all-visits.ics"}
    assert {path.name for path in out.iterdir()} == {path.name for path in written}
    assert len(Calendar.from_ical((out / "PT-1.ics").read_bytes()).walk("VEVENT")) == 16
    rows = list(csv.DictReader(io.StringIO((out / "visits.csv").read_text("utf-8-sig"), newline="")))
    assert [row["case"] for row in rows] == ["PT-1"] * 16 + ["Ünal 7"] * 16
    assert all(row["source"].startswith("NANETS 2023, Table 2") for row in rows)


def test_writing_again_changes_nothing_and_a_new_date_updates_the_same_events(
    reasoner: Reasoner, tmp_path: Path
) -> None:
    write_batch(planned(reasoner, "PT-1"), tmp_path, BatchOutputs(calendar=True), STAMP)
    first = (tmp_path / "PT-1.ics").read_bytes()
    write_batch(planned(reasoner, "PT-1"), tmp_path, BatchOutputs(calendar=True), STAMP + dt.timedelta(days=3))
    assert (tmp_path / "PT-1.ics").read_bytes() == first
    moved = read_batch(table(GOOD.replace("03-31", "04-15")), reasoner, AS_OF).rows
    write_batch(moved, tmp_path, BatchOutputs(calendar=True), STAMP + dt.timedelta(days=3))
    old, new = (Calendar.from_ical(one).walk("VEVENT") for one in (first, (tmp_path / "PT-1.ics").read_bytes()))
    assert {str(event["uid"]) for event in old} == {str(event["uid"]) for event in new}
    assert {int(event["sequence"]) for event in new} == {1}


def test_one_document_that_cannot_be_made_stops_them_all(reasoner: Reasoner, tmp_path: Path) -> None:
    (tmp_path / "PT-2.ics").write_bytes(b"no calendar")
    with pytest.raises(ExportError, match="row 3"):
        write_batch(planned(reasoner, "PT-1", "PT-2"), tmp_path, ALL, STAMP)
    assert [one.name for one in tmp_path.iterdir()] == ["PT-2.ics"]


def test_a_case_number_of_any_script_has_its_documents(reasoner: Reasoner, tmp_path: Path) -> None:
    write_batch(planned(reasoner, "PT-1", "名前"), tmp_path, ALL, STAMP)
    assert (tmp_path / "名前.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.skipif(os.name != "posix", reason="the calls of POSIX systems")
@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("error", ERRORS)
def test_whatever_call_fails_a_batch_is_old_or_new_as_a_whole(
    reasoner: Reasoner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, error: str
) -> None:
    wanted, out = BatchOutputs(calendar=True, table=True), tmp_path / "out"
    rows = planned(reasoner, "PT-1", "PT-2")

    def prepare() -> None:
        for one in out.iterdir() if out.is_dir() else ():
            one.unlink()
        if out.is_dir():
            out.rmdir()

    def look() -> None:
        found = [one.name for one in out.iterdir() if not one.name.startswith(".")] if out.is_dir() else []
        assert len(found) in (0, 4)  # the table is one for every program and one for spreadsheets

    each_failure(monkeypatch, call, error, prepare, lambda: write_batch(rows, out, wanted, STAMP), look)


def test_a_failed_write_leaves_what_was_there(
    reasoner: Reasoner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "PT-1.pdf").write_bytes(b"old")
    whole, calls = os.fsync, []

    def full_disk(handle: int) -> None:
        calls.append(handle)
        if len(calls) == 3:
            raise OSError(28, "No space left on device")
        whole(handle)

    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(CaseFileError, match="No space left"):
        write_batch(planned(reasoner, "PT-1", "PT-2"), tmp_path, ALL, STAMP)
    assert [path.name for path in tmp_path.iterdir()] == ["PT-1.pdf"]
    assert (tmp_path / "PT-1.pdf").read_bytes() == b"old"


def test_a_foreign_calendar_in_the_folder_is_not_overwritten(reasoner: Reasoner, tmp_path: Path) -> None:
    (tmp_path / "PT-1.ics").write_bytes(b"my own calendar")
    with pytest.raises(ExportError, match="not a calendar"):
        write_batch(planned(reasoner, "PT-1"), tmp_path, ALL, STAMP)
    assert (tmp_path / "PT-1.ics").read_bytes() == b"my own calendar"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_folder_that_cannot_be_made_is_told(reasoner: Reasoner, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(CaseFileError, match="could not be made"):
        write_batch(planned(reasoner, "PT-1"), tmp_path / "file", ALL, STAMP)


def test_the_sheet_takes_the_clinics_lines(reasoner: Reasoner, tmp_path: Path) -> None:
    wanted = BatchOutputs(sheet=True, sheet_settings=SheetSettings(bring=("x",) * 9))
    with pytest.raises(ExportError, match="row 2, patient sheet > what to bring"):
        write_batch(planned(reasoner, "PT-1"), tmp_path, wanted, STAMP)


@pytest.mark.parametrize(
    ("number", "name"),
    [
        ("PT-1", "PT-1"),
        ("../../etc/x", "etc_x"),
        ("a/b\\c:d", "a_b_c_d"),
        ("CON", "_CON"),
        ("nul.x", "_nul.x"),
        ("...", "case"),
        ("Łódź 7", "Łódź_7"),
    ],
)
def test_file_names_are_taken_by_every_system(number: str, name: str) -> None:
    assert file_name(number) == name


def cells_of(content: bytes) -> list[list[str]]:
    """The rows of a spreadsheet's only sheet; every cell must be text."""
    sheet = ElementTree.fromstring(zipfile.ZipFile(io.BytesIO(content)).read("xl/worksheets/sheet1.xml"))
    space = {"s": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
    cells = sheet.findall(".//s:c", space)
    assert {cell.get("t") for cell in cells} == {"inlineStr"}
    return [
        ["".join(cell.itertext()) for cell in row.findall("s:c", space)] for row in sheet.findall(".//s:row", space)
    ]


def test_columns_of_the_clinics_own_and_leading_zeros_come_back_from_the_spreadsheet(
    reasoner: Reasoner, tmp_path: Path
) -> None:
    header, row = HEADER + ",Phone", f"{GOOD.replace('PT-1', '000123')},=cmd"
    batch = read_batch(table(row, header=header), reasoner, AS_OF)
    assert not batch.faults
    write_batch(batch.rows, tmp_path, BatchOutputs(table=True), STAMP)
    rows = list(csv.DictReader(io.StringIO((tmp_path / "visits.csv").read_text("utf-8-sig"), newline="")))
    assert {(row["case"], row["Phone"]) for row in rows} == {("000123", "'=cmd")}
    cells = cells_of((tmp_path / "visits.xlsx").read_bytes())
    assert len(cells) == len(rows) + 1
    assert cells[0] == list(rows[0])
    assert all(line[0] == "000123" and line[-1] == "=cmd" for line in cells[1:])


def events_of(path: Path) -> dict[str, tuple[str, int]]:
    return {
        str(event["uid"]): (event.decoded("dtstart").isoformat(), int(event["sequence"]))
        for event in Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    }


def test_the_joint_calendar_holds_the_very_events_of_each_patient_and_is_continued(
    reasoner: Reasoner, tmp_path: Path
) -> None:
    both = BatchOutputs(calendar=True, joint=True)
    write_batch(planned(reasoner, "PT-1", "PT-2"), tmp_path, both, STAMP)
    joint = tmp_path / "all-visits.ics"
    assert events_of(joint) == events_of(tmp_path / "PT-1.ics") | events_of(tmp_path / "PT-2.ics")
    first = joint.read_bytes()
    assert all(len(line) <= 75 for line in first.split(b"\r\n"))
    write_batch(planned(reasoner, "PT-1", "PT-2"), tmp_path, both, STAMP + dt.timedelta(days=1))
    assert joint.read_bytes() == first
    # One patient's date changes: the same events, a higher number, and the other patient's keep every byte.
    moved = read_batch(table(GOOD.replace("03-31", "04-15"), GOOD.replace("PT-1", "PT-2")), reasoner, AS_OF,
                       clinic_days=ClinicDays(country="US"), window_days=7).rows  # fmt: skip
    write_batch(moved, tmp_path, both, STAMP + dt.timedelta(days=1))
    assert events_of(joint) == events_of(tmp_path / "PT-1.ics") | events_of(tmp_path / "PT-2.ics")
    assert sorted({sequence for _day, sequence in events_of(joint).values()}) == [0, 1]


def test_a_patient_who_left_the_table_is_named_and_keeps_the_visits(reasoner: Reasoner, tmp_path: Path) -> None:
    write_batch(planned(reasoner, "PT-1", "PT-2"), tmp_path, ALL, STAMP)
    before = events_of(tmp_path / "all-visits.ics")
    (tmp_path / "letter.pdf").write_bytes(b"%PDF of somebody else")
    written = write_batch(planned(reasoner, "PT-1"), tmp_path, ALL, STAMP)
    assert events_of(tmp_path / "all-visits.ics") == before
    told = " ".join(written.notes)
    assert "all-visits.ics keeps the visits of 1 who are no longer in the table: 'CT or MRI PT-2'" in told
    assert "PT-2.html, PT-2.ics, PT-2.json, PT-2.pdf is left from an earlier table" in told
    assert "letter" not in told
    assert (tmp_path / "PT-2.json").exists()


def test_a_number_that_lost_its_zeros_is_told_beside_the_older_files(reasoner: Reasoner, tmp_path: Path) -> None:
    write_batch(planned(reasoner, "000123"), tmp_path, BatchOutputs(calendar=True), STAMP)
    (note,) = write_batch(planned(reasoner, "123"), tmp_path, BatchOutputs(calendar=True), STAMP).notes
    assert note == (
        "000123.ics is left from an earlier table; '000123' is not in this one. "
        "'123' is: has a spreadsheet dropped zeros at its beginning?"
    )


def test_case_files_open_in_the_due_list_and_are_never_written_over(reasoner: Reasoner, tmp_path: Path) -> None:
    made = BatchOutputs(cases=True, calendar=True)
    write_batch(planned(reasoner, "PT-1"), tmp_path, made, STAMP)
    finder = RuleFinder(reasoner)
    (lines,) = list(read_due(find_cases([tmp_path]), finder, AS_OF))
    overdue = [line for line in lines if line.group is DueGroup.OVERDUE]
    assert [line.date for line in overdue] == [dt.date(2026, 6, 30), dt.date(2026, 9, 30)]
    assert {line.case_id for line in lines} == {"PT-1"}
    mark_visit(overdue[0], finder, VisitState.DONE, AS_OF, on=dt.date(2026, 7, 1))
    recorded = load_case(tmp_path / "PT-1.json", finder.index.catalogue)
    written = write_batch(planned(reasoner, "PT-1", "PT-2", folder=tmp_path), tmp_path, made, STAMP)
    now = load_case(tmp_path / "PT-1.json", finder.index.catalogue)
    assert now.surveillance.visits == recorded.surveillance.visits
    assert [one.what for one in now.history] == [*(one.what for one in recorded.history), ("~calendar",)]
    same = now.with_changes(surveillance=recorded.surveillance, history=recorded.history)
    assert same == recorded  # only what was given out is another
    assert "Already there, and what is recorded in them counts: PT-1.json." in written.notes[0]
    assert (tmp_path / "PT-2.json").exists()
    (done,) = [one for one in ical_events(tmp_path / "PT-1.ics") if one["UID"] == visit_uid("PT-1", lines[0].visit)]
    assert done.decoded("DTSTART") == dt.date(2026, 7, 1)
    assert "Recorded as done." in done["DESCRIPTION"]


def test_a_case_file_is_never_written_over_by_a_row_that_does_not_know_it(reasoner: Reasoner, tmp_path: Path) -> None:
    (tmp_path / "PT-1.json").write_text("mine")
    write_batch(planned(reasoner, "PT-1"), tmp_path, BatchOutputs(cases=True, calendar=True), STAMP)
    assert (tmp_path / "PT-1.json").read_text() == "mine"


@pytest.mark.parametrize(
    ("changes", "column", "says"),
    [
        ({"anchor_date": dt.date(2026, 4, 1)}, "anchor_date", "has '2026-04-01', the table '2026-03-31'"),
        ({"rule": "table-3-net-imaging", "anchor_event": None}, "setting", "has 'table-3-net-imaging'"),
        ({"choices": {"table-2-net-imaging/first/lasts": 36}}, "choices", "has '36', the table '24'"),
        (
            {"rule": None, "own_rule": OwnRule(text="CT", every_months=3, visits=3)},
            "setting",
            "a rule of the clinic's own",
        ),
    ],
)
def test_a_case_file_with_another_plan_than_the_row_is_asked_about(
    reasoner: Reasoner, tmp_path: Path, changes: dict[str, object], column: str, says: str
) -> None:
    row = "PT-1,G3 NET,Treated localized G3 NET,surgery,2026-03-31,first/lasts=24"
    content = table(row, header=f"{HEADER},choices")
    (first,) = read_batch(content, reasoner, AS_OF, clinic_days=ClinicDays(country="US")).rows
    surveillance = first.case.surveillance.model_copy(update={"choices": {}, **changes})
    (tmp_path / "PT-1.json").write_bytes(dump_case(first.case.with_changes(surveillance=surveillance)))
    batch = read_batch(content, reasoner, AS_OF, folder=tmp_path)
    assert not batch.rows
    assert [fault.where for fault in batch.faults] == [f"row 2, {column}"]
    assert says in batch.faults[0].sentence()


def test_a_case_whose_findings_the_rule_no_longer_fits_is_not_given_out(reasoner: Reasoner, tmp_path: Path) -> None:
    (row,) = planned(reasoner, "PT-1")
    relapsed = row.case.with_answer("patient.age", Answer(state=AnswerState.KNOWN, value=9))
    (tmp_path / "PT-1.json").write_bytes(dump_case(relapsed))
    batch = read_batch(table(GOOD), reasoner, AS_OF, folder=tmp_path)
    assert "do not go with a rule of the sources" in batch.faults[0].sentence()
    other = row.case.with_changes(case_id="PT-9")
    (tmp_path / "PT-1.json").write_bytes(dump_case(other))
    assert "belongs to 'PT-9'" in read_batch(table(GOOD), reasoner, AS_OF, folder=tmp_path).faults[0].sentence()
    (tmp_path / "PT-1.json").write_text("no case")
    assert read_batch(table(GOOD), reasoner, AS_OF, folder=tmp_path).faults[0].where.startswith("row 2")


@pytest.mark.parametrize("wanted", [BatchOutputs(calendar=True), BatchOutputs(joint=True), ALL])
def test_numbers_only_rise_over_cancelling_and_taking_back(
    reasoner: Reasoner, tmp_path: Path, wanted: BatchOutputs
) -> None:
    """The life of one visit: given, cancelled, taken back, in the patient's calendar, the joint one, and both at once."""
    name, gone = (
        ("PT-1.ics", "PT-1.cancelled.ics") if wanted.calendar else ("all-visits.ics", "all-visits.cancelled.ics")
    )
    (row,) = planned(reasoner, "PT-1")
    uid = visit_uid("PT-1", "table-2-nec-imaging/006")
    finder = RuleFinder(reasoner)
    seen: list[tuple[str, int]] = []
    cancelled = finder.record(row.case, "table-2-nec-imaging/006", VisitState.CANCELLED, AS_OF)
    for number, case in enumerate((row.case, cancelled, row.case, cancelled, row.case)):
        one = replace(row, case=case, view=finder.view(case, AS_OF))
        write_batch([one], tmp_path, wanted, STAMP + dt.timedelta(days=number))
        standing = {event["UID"]: event for event in ical_events(tmp_path / name)}
        out = {event["UID"]: event for event in ical_events(tmp_path / gone)} if (tmp_path / gone).exists() else {}
        assert (uid in standing) != (uid in out)
        event = standing.get(uid) or out[uid]
        seen.append((str(event["STATUS"]), int(event["SEQUENCE"])))
        if wanted.calendar and wanted.joint:
            joint = {event["UID"]: event for event in ical_events(tmp_path / "all-visits.ics")}
            assert {key: one["SEQUENCE"] for key, one in joint.items()} == {
                key: one["SEQUENCE"] for key, one in standing.items()
            }
    assert [status for status, _number in seen] == ["CONFIRMED", "CANCELLED"] * 2 + ["CONFIRMED"]
    numbers = [number for _status, number in seen]
    assert numbers == sorted(set(numbers))


def test_who_left_the_table_stays_in_both_joint_calendars(reasoner: Reasoner, tmp_path: Path) -> None:
    joint, finder = BatchOutputs(joint=True), RuleFinder(reasoner)
    one, two = planned(reasoner, "PT-1", "PT-2")
    case = finder.record(two.case, "table-2-nec-imaging/006", VisitState.CANCELLED, AS_OF)
    write_batch([one, replace(two, case=case, view=finder.view(case, AS_OF))], tmp_path, joint, STAMP)
    before = {event["UID"] for event in ical_events(tmp_path / "all-visits.cancelled.ics")}
    assert before == {visit_uid("PT-2", "table-2-nec-imaging/006")}
    write_batch([one], tmp_path, joint, STAMP)
    assert {event["UID"] for event in ical_events(tmp_path / "all-visits.cancelled.ics")} == before


def test_progress_counts_every_row_and_several_processes_write_the_same_bytes(
    reasoner: Reasoner, tmp_path: Path
) -> None:
    rows = planned(reasoner, *[f"PT-{number}" for number in range(120)])
    told: list[tuple[int, int]] = []
    wanted = BatchOutputs(calendar=True, sheet=True, joint=True)
    write_batch(rows, tmp_path / "one", wanted, STAMP, lambda done, total: told.append((done, total)))
    assert told == [(number, 120) for number in range(1, 121)]
    write_batch(rows, tmp_path / "two", wanted, STAMP, workers=2)
    one, two = ({path.name: path.read_bytes() for path in (tmp_path / name).iterdir()} for name in ("one", "two"))
    assert one == two


def test_a_case_number_cannot_take_the_place_of_the_joint_calendar(reasoner: Reasoner, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="what the calendar of all patients is called"):
        write_batch(planned(reasoner, "All-Visits"), tmp_path, BatchOutputs(joint=True), STAMP)
    (tmp_path / "all-visits.ics").write_bytes(b"my own")
    with pytest.raises(ExportError, match="not a joint calendar"):
        write_batch(planned(reasoner, "PT-1"), tmp_path, BatchOutputs(joint=True), STAMP)


@pytest.mark.parametrize(
    ("country", "region", "says"),
    [
        ("Germany", None, "Did you mean DE (Germany)?"),
        ("England", None, "Did you mean GB (England)?"),
        ("QQ", None, "two-letter code"),
        ("DE", "Bayern", "Did you mean BY (Bayern)?"),
        ("DE", "Bavaria", "BY (Bayern)"),
        ("US", "texas", "Did you mean TX (Texas)?"),
        ("SG", "1", "no regions"),
    ],
)
def test_an_unknown_country_or_region_names_those_most_like_it(country: str, region: str | None, says: str) -> None:
    with pytest.raises(PlanError) as caught:
        check_place(country, region)
    assert says in str(caught.value)
    with pytest.raises(PlanError) as same:  # wherever working days are made
        WorkingDays(ClinicDays(country=country, subdivision=region))
    assert str(same.value) == str(caught.value)
    check_place("DE", "BY")
    check_place("UK", None)  # what an older case may hold
    check_place(None, None)


@pytest.mark.parametrize(
    ("numbers", "is_told"),
    [
        (["1234", "1235", "99"], True),
        (["1234", "1235", "99", "98"], False),  # no more than half are of one length
        (["1234", "1235", "1236", "99", "98"], True),
        (["1234", "12345"], False),
        (["99", "a1234", "b1234"], False),  # letters never lose a zero
        ([], False),
    ],
)
def test_numbers_shorter_than_most_seem_to_have_lost_zeros(numbers: list[str], is_told: bool) -> None:
    notes = zeros_at_risk(list(enumerate(numbers, 2)))
    assert any("has fewer figures than the others (4)" in one for one in notes) is is_told
