"""A table of many patients: every allowed value is taken, every fault has its row and remedy, and nothing is half written."""

from __future__ import annotations

import csv
import datetime as dt
import io
import os
from pathlib import Path

import pytest
from icalendar import Calendar

from hgnen_desktop.core.batch import (
    BatchOutputs,
    allowed_settings,
    choices_for,
    file_name,
    open_points,
    read_batch,
    write_batch,
)
from hgnen_desktop.core.domain.case import ClinicDays
from hgnen_desktop.core.engine.reasoner import Reasoner
from hgnen_desktop.core.errors import CaseFileError, ExportError, PlanError
from hgnen_desktop.core.export.patient_sheet import SheetSettings
from hgnen_desktop.core.workflow import Workbench

AS_OF = dt.date(2026, 11, 20)
STAMP = dt.datetime(2026, 11, 20, 8, 0, tzinfo=dt.UTC)
HEADER = "case_number,entity,setting,anchor_event,anchor_date"
GOOD = "PT-1,NEC,Treated localized NEC,surgery,2026-03-31"
ALL = BatchOutputs(calendar=True, table=True, sheet=True)


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
        (GOOD + ",more", "row 2, whole row: there are 6 cells and the header has 5"),
        ("PT-1,NEC", "row 2, whole row: there are 2 cells"),
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
        (b"", "the column is missing: case_number"),
        (table(GOOD, header=HEADER.replace("entity,", "")), "the column is missing: entity"),
        (table(GOOD, header=HEADER + ",notes"), "there is no such column: notes"),
        (table(GOOD, header=HEADER + ",entity"), "the column stands twice: entity"),
        (table('PT-1,"NEC,Treated localized NEC,surgery,2026-03-31'), "not a whole CSV table"),
        (table(), "no rows below the header"),
        (HEADER.encode("utf-16"), "not UTF-8"),
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


def test_choices_in_the_table(reasoner: Reasoner) -> None:
    header = HEADER + ",choices"
    row = "PT-1,net_g3,table-2-net-imaging,surgery,2026-03-31,first/lasts=24 later/every=12 later/end=0"
    (planned,) = read_batch(table(row, header=header), reasoner, AS_OF).rows
    assert not planned.view.present.unchosen
    assert [line.visit.months for line in planned.view.lines][-2:] == [108, 120]
    (fault,) = read_batch(table(row.replace("=12", "=13"), header=header), reasoner, AS_OF).faults
    assert "outside what the source allows" in fault.what


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


def planned(reasoner: Reasoner, *numbers: str):
    rows = [GOOD.replace("PT-1", number) for number in numbers]
    batch = read_batch(table(*rows), reasoner, AS_OF, clinic_days=ClinicDays(country="US"), window_days=7)
    assert not batch.faults
    return batch.rows


def test_each_patient_gets_a_calendar_and_a_sheet_and_all_share_a_table(reasoner: Reasoner, tmp_path: Path) -> None:
    out = tmp_path / "new" / "out"
    written = write_batch(planned(reasoner, "PT-1", "Ünal 7"), out, ALL, STAMP)
    assert {path.name for path in written} == {"PT-1.ics", "PT-1.pdf", "Ünal_7.ics", "Ünal_7.pdf", "visits.csv"}
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
