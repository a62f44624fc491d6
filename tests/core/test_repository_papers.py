"""What the project promises on paper: every hazard and every guard names a test that is there."""

from __future__ import annotations

import csv
import re
from functools import lru_cache

import pytest

from tests.places import PROGRAM, ROOT

HAZARDS = ROOT / "docs" / "hazards.csv"
SECURITY = ROOT / "SECURITY.md"
# What opens a connection, beside what the import contracts name.
NETWORK = {
    "asyncio",
    "ftplib",
    "http",
    "requests",
    "smtplib",
    "socket",
    "socketserver",
    "ssl",
    "urllib",
    "xmlrpc",
    "QtNetwork",
}


@lru_cache
def found_in(name: str) -> frozenset[str]:
    """The tests of a file; none when it is not there."""
    path = ROOT / name
    return frozenset(re.findall(r"^def (test_\w+)", path.read_text(encoding="utf-8"), re.M) if path.is_file() else ())


def is_there(test: str) -> bool:
    name, _, function = test.partition("::")
    return function in found_in(name)


def rows() -> list[dict[str, str]]:
    with HAZARDS.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_hazard_has_its_harm_its_control_and_a_test_that_is_there() -> None:
    found = rows()
    assert len(found) > 40
    assert [row["id"] for row in found] == [f"HZ-{number:02}" for number in range(1, len(found) + 1)]
    for row in found:
        assert all(text.strip() for text in row.values()), row["id"]
        assert [test for test in row["tests"].split() if not is_there(test)] == [], row["id"]


def test_a_test_that_is_not_there_is_noticed() -> None:
    assert not is_there("tests/core/test_repository_papers.py::test_nobody_wrote")
    assert not is_there("tests/core/test_nobody_wrote.py::test_nobody_wrote")
    assert is_there("tests/core/test_repository_papers.py::test_a_test_that_is_not_there_is_noticed")


def test_every_guard_of_the_security_page_names_tests_that_are_there() -> None:
    named = re.findall(r"`(tests/[a-z_/]+\.py)(?:::(test_[a-z0-9_]+))?`", SECURITY.read_text(encoding="utf-8"))
    assert len(named) > 15
    for name, function in named:
        assert function in found_in(name) if function else found_in(name), (name, function)


@pytest.mark.parametrize("part", ["core", "cli", "gui"])
def test_the_program_imports_nothing_that_reaches_a_network(part: str) -> None:
    files = sorted((PROGRAM / part).rglob("*.py"))
    assert files
    for file in files:
        lines = re.findall(r"^\s*(?:from|import) (?!hgnen_desktop)(.*)", file.read_text(encoding="utf-8"), re.M)
        assert not [line for line in lines if NETWORK & set(re.split(r"[^\w]+", line))], file
