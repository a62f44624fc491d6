"""Final plans and the history of a case on the command line."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from pypdf import PdfReader

from hgnen_desktop.cli import BAD_INPUT, DONE, FAULTS_FOUND, main
from tests.cli.test_program import RECTAL


@pytest.fixture
def case(tmp_path: Path) -> Path:
    path = tmp_path / "case.json"
    path.write_bytes(Path(RECTAL).read_bytes())
    return path


def final(case: Path, *more: str) -> list[str]:
    return ["plan", str(case), "--anchor", "2026-01-10", "--as-of", "2026-01-15", "--final", "--signer", "Dr A", *more]


def edit(case: Path, change) -> None:
    data = json.loads(case.read_text())
    change(data)
    case.write_text(json.dumps(data))


def test_a_final_plan_is_kept_verified_and_written_once_more(case: Path, tmp_path: Path, capsys) -> None:
    first, again = tmp_path / "plan.pdf", tmp_path / "again.pdf"
    assert main(final(case, "--pdf", str(first), "--initials", "AB")) == DONE
    assert "Plan 1 is final and kept in" in capsys.readouterr().err
    assert "FINAL, PLAN 1" in PdfReader(first).pages[0].extract_text()
    assert main(["plan", str(case), "--verify"]) == DONE
    assert capsys.readouterr().out == "Plan 1, Thu 15 Jan 2026, Dr A: unchanged since it was signed.\n"
    assert main(["plan", str(case), "--kept", "1", "--pdf", str(again)]) == DONE
    assert again.read_bytes() == first.read_bytes()
    capsys.readouterr()
    edit(case, lambda data: data["findings"]["pathology.ki67"].update({"value": 60}))
    assert main(["plan", str(case), "--kept", "1", "--json", "-"]) == DONE
    data = json.loads(capsys.readouterr().out)
    assert (data["number"], data["since"], len(data["seal"])) == (1, None, 12)
    [ki67] = [one for one in data["findings"] if one["finding"] == "pathology.ki67"]
    assert (ki67["value"], ki67["words"]) == (85, "85 %"), "as it was, not as the case is now"
    edit(case, lambda data: data["findings"]["pathology.ki67"].update({"value": 85}))
    assert main(["plan", str(case), "--kept", "2"]) == BAD_INPUT
    assert "keeps no plan 2. It keeps: 1" in capsys.readouterr().err
    assert main(final(case)) == BAD_INPUT
    assert "nothing has changed since plan 1" in capsys.readouterr().err
    assert main(final(case, "--reason", "Second opinion", "--role", "Surgeon")) == DONE
    assert "Changed since plan 1 of Thu 15 Jan 2026: Reason: Second opinion" in capsys.readouterr().out


def test_the_history_says_who_when_and_what(case: Path, tmp_path: Path, capsys) -> None:
    assert main(["case", "history", str(case)]) == DONE
    assert "no history yet" in capsys.readouterr().err
    assert main(final(case, "--initials", "AB")) == DONE
    assert main(["case", "history", str(case)]) == DONE
    [line] = capsys.readouterr().out.splitlines()[-1:]
    assert line.endswith("AB  plan 1 signed by Dr A  program 0.1.0")
    table = tmp_path / "history.csv"
    assert main(["case", "history", str(case), "--csv", str(table)]) == DONE
    [row] = list(csv.DictReader(io.StringIO(table.read_text("utf-8-sig"))))
    assert (row["who"], row["what changed"], row["saves"]) == ("AB", "plan 1 signed by Dr A", "1")
    assert row["when"].endswith("Z")
    assert main(["case", "history", str(case), "--csv", str(case)]) == BAD_INPUT


def test_what_was_tampered_with_is_told_by_both_and_by_the_exit_code(case: Path, capsys) -> None:
    assert main(final(case)) == DONE
    good = case.read_bytes()
    capsys.readouterr()

    def age(data) -> None:
        data["plans"][0]["inputs"] = data["plans"][0]["inputs"].replace("58", "59")

    edit(case, age)
    assert main(["plan", str(case), "--verify"]) == FAULTS_FOUND
    told = capsys.readouterr()
    assert "not as it was signed: it was changed afterwards" in told.out
    assert "changed outside of the program" in told.err
    assert main(["plan", str(case), "--kept", "1"]) == BAD_INPUT
    assert "it was changed afterwards" in capsys.readouterr().err
    case.write_bytes(good)
    edit(case, lambda data: data.pop("history"))
    assert main(["case", "history", str(case)]) == FAULTS_FOUND
    assert "The history of this case is missing" in capsys.readouterr().err


def test_plans_are_kept_in_files_alone(case: Path, capsys) -> None:
    for arguments in (["plan", "-", "--verify"], ["plan", "-", "--kept", "1"]):
        assert main(arguments) == BAD_INPUT
        assert "kept in a case file" in capsys.readouterr().err
    assert main(final(case, "--kept", "1")) == BAD_INPUT
    assert "final already" in capsys.readouterr().err
    assert main(["plan", str(case), "--verify"]) == DONE
    assert "keeps no final plan" in capsys.readouterr().out


def test_a_file_that_changed_meanwhile_or_cannot_be_written_keeps_nothing(case: Path, capsys, monkeypatch) -> None:
    def elsewhere(path: Path, content: bytes, known: str) -> str:
        path.write_bytes(path.read_bytes() + b" ")
        return real(path, content, known)

    from hgnen_desktop.core.storage import shared_file

    real = shared_file.replace_case_file
    monkeypatch.setattr(shared_file, "replace_case_file", elsewhere)
    pdf = case.with_name("plan.pdf")
    assert main(final(case, "--pdf", str(pdf))) == BAD_INPUT
    assert "changed by another window or program" in capsys.readouterr().err
    assert not pdf.exists()
    assert b"plans" not in case.read_bytes()


def test_the_anchor_of_the_case_is_taken_and_without_one_the_plan_has_no_dates(case: Path, capsys) -> None:
    assert main(["plan", str(case)]) == DONE
    said = capsys.readouterr()
    assert "the case holds none, so nothing is dated. Add --anchor" in said.err
    assert "No day to count from was chosen, so nothing is dated." in " ".join(said.out.split())
    assert main(["plan", str(case), "--anchor-event", "surgery"]) == BAD_INPUT
    capsys.readouterr()
    held = {"anchor_date": "2026-01-10", "anchor_event": "start of treatment"}
    edit(case, lambda data: data.update({"surveillance": held}))
    assert main(["plan", str(case), "--as-of", "2026-01-15", "--full"]) == DONE
    assert "Counted from start of treatment on 10 Jan 2026" in " ".join(capsys.readouterr().out.split())


def test_assess_says_that_a_case_was_assessed_with_other_guidelines(case: Path, capsys) -> None:
    edit(case, lambda data: data.update({"guidelines": {"nanets_hgnen_2023": "1.0.0#0123456789abcdef"}}))
    assert main(["assess", str(case)]) == DONE
    assert "It was assessed with NANETS 2023, pack 1.0.0; here it is" in capsys.readouterr().err
