"""Completion and manual page say what ``--help`` says, and the shell takes them."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from hgnen_desktop import RELEASED
from hgnen_desktop.cli import DONE, main
from hgnen_desktop.cli.completion import SHELLS
from hgnen_desktop.cli.described import Described, described
from hgnen_desktop.cli.manual import manual_page


@pytest.fixture(scope="module")
def root() -> Described:
    return described()


def test_every_command_and_option_stands_in_each_of_them(root: Described) -> None:
    pages = {shell: write(root) for shell, write in SHELLS.items()}
    page = manual_page(RELEASED).replace("\\-", "-")
    assert {one.words for one in root.walk()} >= {("plan",), ("visit", "done"), ("guidelines", "check")}
    for one in root.walk():
        for option in one.options:
            assert option.help, f"{one.words} {option.names or option.value} says nothing of itself"
            for name in option.names:
                assert all((name[2:] if shell == "fish" else name) in text for shell, text in pages.items())
                assert name in page
        if one.words:
            assert all(one.words[-1] in text for text in pages.values())
            assert f".SS {' '.join(one.words)}" in page


def test_the_command_prints_the_completion(root: Described, capsys: pytest.CaptureFixture[str]) -> None:
    for shell, write in SHELLS.items():
        assert main(["completion", shell]) == DONE
        assert capsys.readouterr().out == write(root)


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        (["pl"], ["plan"]),
        (["visit", "mo"], ["moved"]),
        (["plan", "case.json", "--anch"], ["--anchor", "--anchor-event"]),
        (["plan", "case.json", "--page", "L"], ["Letter"]),
        (["visit", "moved", "case.json", "--no"], ["--note"]),
        (["due", "visits", "--with"], ["--within"]),
    ],
)
def test_bash_completes(root: Described, typed: list[str], offered: list[str], tmp_path: Path) -> None:
    script = tmp_path / "completion"
    script.write_text(SHELLS["bash"](root), encoding="utf-8")
    words = " ".join(["hgnen-desktop", *typed])
    run = f'. "$1"; COMP_WORDS=({words}); COMP_CWORD={len(typed)}; _hgnen_desktop; printf "%s\\n" "${{COMPREPLY[@]}}"'
    done = subprocess.run(["bash", "-c", run, "bash", str(script)], capture_output=True, text=True, check=True)
    assert done.stdout.split() == offered
    assert not done.stderr


def test_no_line_of_the_manual_page_is_taken_for_a_command_of_the_formatter() -> None:
    known = {".TH", ".SH", ".SS", ".TP", ".PP", ".B", ".I", ".br", ".nf", ".fi"}
    lines = manual_page(RELEASED).splitlines()
    assert {line.split()[0] for line in lines if line.startswith((".", "'"))} <= known
    assert lines[0].startswith('.TH HGNEN\\-DESKTOP 1 "')
