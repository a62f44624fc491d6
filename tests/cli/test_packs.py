"""The worked example through its life on the command line: made, signed, verified, installed, in a plan, and removed."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from hgnen_desktop.cli.program import main
from hgnen_desktop.core.bundled import read_bytes

EXAMPLE = Path(__file__).resolve().parents[2] / "docs" / "examples" / "northlake"


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str]:
    code = main([str(one) for one in arguments])
    out, err = capsys.readouterr()
    return code, out + err


@pytest.fixture
def case(tmp_path: Path) -> Path:
    folder = tmp_path / "cases"
    folder.mkdir()
    for name in ("nec-anus-follow-up.json", "rectal-nec.json"):
        (folder / name).write_bytes(read_bytes("resources", "cases", name))
    return folder / "rectal-nec.json"


def test_the_example_from_a_key_to_its_removal(capsys: pytest.CaptureFixture[str], tmp_path: Path, case: Path) -> None:
    key, file = tmp_path / "key.pem", tmp_path / "northlake.hgpack"
    code, said = run(capsys, "guidelines", "key", key)
    assert code == 0
    fingerprint = said.splitlines()[0].removeprefix("fingerprint: ")
    publisher = ("--publisher", "Northlake (invented)")
    assert run(capsys, "guidelines", "sign", EXAMPLE, "--key", key, *publisher, "--sequence", 1, "--out", file)[0] == 0
    code, said = run(capsys, "guidelines", "verify", file)
    assert code == 0
    assert "signed by Northlake (invented)" in said
    assert "not accepted on this computer" in said

    # What it would change is said, and nothing is taken into use before its publisher is accepted.
    code, said = run(capsys, "guidelines", "install", file, "--cases", case.parent)
    assert code == 3
    assert fingerprint in said
    assert "new: Brain imaging: Brain MRI before treatment: to do, usual, Northlake (example)" in said
    assert "6 test patients; 0 faults in the proof" in said
    assert (
        "Brain imaging: 'Brain MRI before treatment' (Northlake (example)) for, 'Routine brain imaging' (NANETS panel) against"
        in said
    )
    assert "2 of 2 cases would change" in said
    assert "+ surveillance: Imaging after treatment, as at Northlake" in said
    assert "northlake" not in run(capsys, "guidelines", "list")[1]

    code, said = run(capsys, "guidelines", "install", file, "--accept", fingerprint)
    assert code == 0, said
    assert "installed: signed by Northlake (invented), edition 1" in run(capsys, "guidelines", "list")[1]

    # Conflict view: each in its own voice, in the question.
    code, said = run(capsys, "assess", case, "--full")
    assert code == 0
    assert "Northlake (example): Brain MRI before treatment: recommended (Usual (IIB))" in " ".join(said.split())
    assert "NANETS panel: Routine brain imaging: advised against (Consensus)" in " ".join(said.split())
    data = json.loads(run(capsys, "assess", case, "--json")[1])
    assert data["guidelines"]["packs"][-1]["id"] == "northlake"

    # Plan: named among the sources on every page.
    code, said = run(capsys, "plan", case, "--anchor", "2026-01-15", "--text", "-")
    assert code == 0
    assert "Northlake (example) 1.0.0" in said

    code, said = run(capsys, "guidelines", "remove", "northlake")
    assert code == 0
    assert "Northlake" not in run(capsys, "assess", case, "--full")[1]
    assert run(capsys, "guidelines", "remove", "northlake")[0] == 3


def test_a_new_pack_checks_green_and_an_unsigned_one_is_for_teaching(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    folder = tmp_path / "our_clinic"
    assert run(capsys, "guidelines", "new", folder)[0] == 0
    code, said = run(capsys, "guidelines", "check", "--pack", folder)
    assert (code, "3 test patients" in said, "The pack holds." in said) == (0, True, True)
    code, said = run(capsys, "guidelines", "install", folder)
    assert code == 3
    assert "nobody signed this pack" in said
    code, said = run(capsys, "guidelines", "install", folder, "--teaching")
    assert code == 0
    assert "for teaching only" in said


def test_a_fault_is_told_with_file_and_line(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    folder = tmp_path / "northlake"
    shutil.copytree(EXAMPLE, folder)
    text = (folder / "statements.yaml").read_text()
    (folder / "statements.yaml").write_text(text.replace("strength: IA,", "strength: IC,"))
    code, said = run(capsys, "guidelines", "check", "--pack", folder)
    assert code == 1
    assert (
        "northlake/statements.yaml:2: 'IC' is no strength of the scale of 'northlake'. Levels: IA, IIB, said." in said
    )
