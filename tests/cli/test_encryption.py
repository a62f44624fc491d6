"""Encrypting, decrypting and another passphrase from the command line; every command that reads cases asks."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from hgnen_desktop.cli import main
from hgnen_desktop.core.storage import sealed
from hgnen_desktop.core.storage.sealed import is_sealed
from tests.places import CASES, ROOT

CASE = CASES / "rectal-nec.json"
OLD, NEW = "the old passphrase", "the new passphrase"


@pytest.fixture(autouse=True)
def _quick(monkeypatch) -> None:
    monkeypatch.setattr(sealed, "_MEMORY", 64)
    monkeypatch.setattr(sealed, "_PASSES", 1)


@pytest.fixture
def folder(tmp_path) -> Path:
    place = tmp_path / "clinic"
    place.mkdir()
    for name in ("a.json", "b.json"):
        shutil.copy(CASE, place / name)
    return place


@pytest.fixture
def typed(monkeypatch) -> Callable[..., list[str]]:
    """What a person types at the terminal; returns the questions that were asked."""

    def types(*answers: str) -> list[str]:
        asked: list[str] = []
        waiting = list(answers)

        def ask(prompt: str) -> str:
            asked.append(prompt)
            if not waiting:
                raise EOFError
            return waiting.pop(0)

        monkeypatch.setattr("getpass.getpass", ask)
        return asked

    return types


def test_a_folder_is_encrypted_read_changed_and_decrypted_with_what_is_typed(folder, typed, capsys) -> None:
    before = (folder / "a.json").read_bytes()
    typed(OLD, OLD)
    assert main(["encrypt", str(folder)]) == 0
    said = capsys.readouterr().err
    assert said.count("lost") >= 3, "that a lost passphrase is lost data is said before and after"
    assert "2 files are encrypted now" in said
    assert is_sealed((folder / "a.json").read_bytes())

    asked = typed(OLD)
    assert main(["check", str(folder)]) == 0
    assert len(asked) == 1, "one passphrase for the whole folder"
    typed("wrong one", "wrong two", OLD)
    assert main(["assess", str(folder / "a.json"), "--as-of", "2026-11-30"]) == 0
    typed(OLD, NEW, NEW)
    assert main(["passphrase", str(folder)]) == 0
    typed(OLD)
    assert main(["decrypt", str(folder)]) == 2
    typed(NEW)
    assert main(["decrypt", str(folder)]) == 0
    assert (folder / "a.json").read_bytes() == before
    assert sorted(one.name for one in folder.iterdir()) == ["a.json", "b.json"]


def test_without_the_passphrase_nothing_is_read_and_one_sentence_says_why(folder, typed, capsys) -> None:
    typed(OLD, OLD)
    main(["encrypt", str(folder)])
    capsys.readouterr()
    typed()
    assert main(["assess", str(folder / "a.json")]) == 2
    assert "its passphrase has not been entered" in capsys.readouterr().err
    asked = typed("wrong one", "wrong two", "wrong three", OLD)
    assert main(["due", str(folder), "--as-of", "2026-11-30"]) == 1
    assert len(asked) == 3, "after three tries nobody is asked again, for no file of the folder"
    typed()
    assert main(["check", str(folder)]) == 1
    assert "2 encrypted, and its passphrase was not entered" in capsys.readouterr().out


def test_processes_that_share_the_reading_never_ask_and_one_passphrase_opens_all(
    folder, typed, monkeypatch, capsys
) -> None:
    monkeypatch.setattr("hgnen_desktop.core.processes.threading.active_count", lambda: 1)
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    for number in range(110):
        (folder / f"{number:03}.json").write_bytes((folder / "a.json").read_bytes())
    assert main(["due", str(folder), "--as-of", "2026-11-30", "--json"]) == 0
    plain = capsys.readouterr().out
    typed(OLD, OLD)
    main(["encrypt", str(folder)])
    capsys.readouterr()
    asked = typed(OLD)
    assert main(["due", str(folder), "--as-of", "2026-11-30", "--json"]) == 0
    assert len(asked) == 1
    assert capsys.readouterr().out == plain


def test_two_that_differ_and_a_short_one_encrypt_nothing(folder, typed, capsys) -> None:
    before = (folder / "a.json").read_bytes()
    for answers in ((OLD, NEW), ("short", "short"), ()):
        typed(*answers)
        assert main(["encrypt", str(folder)]) == 2
    assert (folder / "a.json").read_bytes() == before
    assert not any(one.name.startswith(".") for one in folder.iterdir())


def test_a_script_gives_it_through_an_open_file_and_never_in_the_arguments(folder) -> None:
    passphrases = folder.parent / "passphrases"
    passphrases.write_text(f"{OLD}\n{NEW}\n", encoding="utf-8")

    def run(*arguments: str, given: bytes | None = None, environment: dict[str, str] | None = None):
        with passphrases.open("rb") as file:
            return subprocess.run(
                [sys.executable, "-m", "hgnen_desktop", *arguments],
                cwd=ROOT,
                env={**os.environ, **(environment or {"HGNEN_PASSPHRASE_FD": str(file.fileno())})},
                pass_fds=[file.fileno()],
                input=given,
                capture_output=True,
                check=False,
                timeout=60,
            )

    assert run("encrypt", str(folder)).returncode == 0
    piped = run("assess", "-", given=(folder / "a.json").read_bytes())
    assert b"rectal NEC" in piped.stdout
    assert run("passphrase", str(folder)).returncode == 0
    assert run("assess", str(folder / "a.json")).returncode == 2
    after = run("assess", str(folder / "a.json"), environment={"HGNEN_PASSPHRASE": NEW})
    assert after.stdout == piped.stdout
    assert OLD.encode() not in after.stderr + piped.stderr
    assert run("assess", str(folder / "a.json"), environment={"HGNEN_PASSPHRASE_FD": "nine"}).returncode == 2


def test_a_case_copied_out_of_the_folder_is_made_plain_alone(folder, typed, tmp_path, capsys) -> None:
    typed(OLD, OLD)
    main(["encrypt", str(folder)])
    copy = tmp_path / "copy.json"
    shutil.copy(folder / "a.json", copy)
    typed(OLD)
    assert main(["decrypt", str(copy)]) == 0
    assert copy.read_bytes() == CASE.read_bytes()
    assert main(["decrypt", str(folder / "a.json")]) == 2
    assert "lies in the encrypted folder" in capsys.readouterr().err
    assert main(["decrypt", str(tmp_path)]) == 2
    assert main(["encrypt", str(tmp_path / "nowhere")]) == 2
