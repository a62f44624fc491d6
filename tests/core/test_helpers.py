"""This program started again to help gives the same in the same order, also when it is killed or none starts, and is told
nothing of a patient where others on the computer could read it."""

from __future__ import annotations

import datetime as dt
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from hgnen_desktop import HELPER
from hgnen_desktop.core import due_helper, helpers
from hgnen_desktop.core.domain.case import SurveillanceChoices
from hgnen_desktop.core.due_folder import find_cases, read_due
from hgnen_desktop.core.follow_up_rules import RuleFinder
from hgnen_desktop.core.helpers import by_helpers, helpers_for
from hgnen_desktop.core.processes import shared
from hgnen_desktop.core.schedule.due import DueLine
from hgnen_desktop.core.storage.case_file import save_case
from hgnen_desktop.core.storage.keyring import keyring
from hgnen_desktop.core.storage.protection import encrypt_folder
from hgnen_desktop.core.workflow import Workbench
from tests.core.conftest import RECTAL_NEC, a_case

AS_OF = dt.date(2026, 11, 20)
ITEMS = range(130)
# A helper is another program: it is told what to do by names that it knows as well.
WHERE = partial(eval, "lambda item: (item, __import__('os').getpid())")


@pytest.fixture(autouse=True)
def started(monkeypatch) -> Iterator[list[subprocess.Popen]]:
    """The helpers of a test, of which none is left afterwards."""
    made: list[subprocess.Popen] = []
    popen = subprocess.Popen

    def start(*arguments, **options) -> subprocess.Popen:
        made.append(popen(*arguments, **options))
        return made[-1]

    monkeypatch.setattr(subprocess, "Popen", start)
    yield made
    assert all(one.returncode is not None for one in made)
    assert not [one.name for one in threading.enumerate() if one.name.startswith("helper")]


def test_helpers_give_the_same_in_the_same_order(started) -> None:
    made = list(by_helpers(WHERE, ITEMS, 2))
    assert [item for item, _ in made] == list(ITEMS)
    assert {process for _, process in made} == {one.pid for one in started}
    assert all(one.args[-1] == HELPER for one in started)


def test_one_that_dies_leaves_its_work_to_the_others(tmp_path: Path) -> None:
    mark = str(tmp_path / "died")
    dies = f"item != 45 or os.path.exists({mark!r}) or (open({mark!r}, 'w').close(), os._exit(9))"
    assert all(by_helpers(partial(eval, f"(os := __import__('os')) and (lambda item: {dies})"), ITEMS, 2))
    assert (tmp_path / "died").exists()


def test_what_all_helpers_die_of_is_left_to_the_first() -> None:
    dies = partial(eval, "lambda item: __import__('os')._exit(9) if item >= 45 else item")
    assert list(by_helpers(dies, ITEMS, 2)) == list(range(40))


@pytest.mark.parametrize("begin", [partial(eval, "None"), partial(eval, "1 / 0"), partial(int, "no number")])
def test_one_that_cannot_be_of_help_is_done_without(begin) -> None:
    assert list(by_helpers(begin, ITEMS, 2)) == []


def test_where_none_can_be_started_the_first_does_it_all(monkeypatch) -> None:
    monkeypatch.setattr(helpers, "_command", lambda: [os.path.join(os.sep, "no such", "program")])
    assert list(by_helpers(WHERE, ITEMS, 2)) == []


def test_reading_that_is_given_up_ends_the_helpers_at_once(started) -> None:
    made = by_helpers(partial(eval, "lambda item: item and __import__('time').sleep(60)"), ITEMS, 2)
    threading.Timer(0.3, lambda: [one.send_signal(signal.SIGTERM) for one in started]).start()
    assert list(made) == []
    made = by_helpers(WHERE, ITEMS, 2)
    next(made)
    made.close()
    assert [one.poll() is not None for one in started] == [True] * 4


def test_a_helper_ends_with_the_program_that_started_it() -> None:
    """However hard that is ended: nobody writes into its pipe any more."""
    helper = subprocess.Popen(helpers._command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert helper.communicate(timeout=30) == (b"", b"")
    assert helper.returncode == 0


def test_few_items_are_not_worth_a_helper() -> None:
    assert [helpers_for(items, 16) for items in (100, 399, 400, 600, 10_000)] == [0, 0, 2, 3, 4]
    assert helpers_for(10_000, 1) == 0


@pytest.fixture(scope="module")
def finder() -> RuleFinder:
    return RuleFinder(Workbench().engine.reasoner)


@pytest.fixture
def clinic(tmp_path: Path) -> Path:
    """A folder of enough files, some of them broken."""
    folder = tmp_path / "Erika Mustermann"
    folder.mkdir()
    plan = SurveillanceChoices(rule="table-2-nec-imaging", anchor_date=dt.date(2026, 8, 19))
    case = a_case({**RECTAL_NEC, "treatment.status": "finished"}).with_changes(surveillance=plan)
    save_case(case, folder / "001.json")
    content = (folder / "001.json").read_bytes()
    for number in range(2, 122):
        (folder / f"{number:03}.json").write_bytes(content[:-40] if number == 60 else content)
    return folder


def beside(folder: Path, finder: RuleFinder, **how) -> list[tuple[DueLine, ...]]:
    """Read as a window does: in a thread, with helpers."""
    made: list[tuple[DueLine, ...]] = []

    def read() -> None:
        made.extend(
            read_due(find_cases([folder]), finder, AS_OF, workers=2, helper=due_helper.due_helper(finder, AS_OF), **how)
        )

    thread = threading.Thread(target=read)
    thread.start()
    thread.join()
    return made


@pytest.fixture
def worth_it(monkeypatch) -> None:
    monkeypatch.setattr(helpers, "_WORTH_A_HELPER", 20)


@pytest.mark.usefixtures("worth_it")
def test_helpers_read_the_same_lines_and_nobody_sees_whose(clinic: Path, finder: RuleFinder, started) -> None:
    told: list[tuple[int, int]] = []
    made = beside(clinic, finder, progress=lambda *far: told.append(far))
    assert len(started) == 2
    assert not [one for one in started if "Mustermann" in str(one.args) or str(clinic) in str(one.args)]
    assert made == list(read_due(find_cases([clinic]), finder, AS_OF))
    assert told == [(number, 121) for number in range(1, 122)]
    known = {lines[0].file: lines for lines in made}
    (clinic / "007.json").write_bytes((clinic / "060.json").read_bytes())
    again = beside(clinic, finder, known=known)
    assert len(started) == 2, "what is known is compared without help"
    assert again == list(read_due(find_cases([clinic]), finder, AS_OF))


@pytest.mark.usefixtures("worth_it")
def test_what_is_sealed_is_read_by_the_one_that_has_the_key(clinic: Path, finder: RuleFinder, monkeypatch) -> None:
    from hgnen_desktop.core.storage import sealed

    monkeypatch.setattr(sealed, "_MEMORY", 64)
    monkeypatch.setattr(sealed, "_PASSES", 1)
    plain = beside(clinic, finder)
    for path in sorted(clinic.glob("*.json"))[3:]:
        path.unlink()
    encrypt_folder(clinic, "a passphrase of many words")
    for number in range(200, 320):
        (clinic / f"{number}.json").write_bytes((clinic / "001.json").read_bytes())
    try:
        opened = beside(clinic, finder)
        keyring.forget()
        closed = beside(clinic, finder)
    finally:
        keyring.forget()
    assert [lines[0].is_locked for lines in opened] == [False] * 123
    assert opened[0][0].date == plain[0][0].date
    assert [lines[0].is_locked for lines in closed] == [True] * 123


def test_none_helps_whose_guidelines_are_others(finder: RuleFinder) -> None:
    assert due_helper._begin(("another version",), AS_OF) is None
    assert due_helper.due_helper(finder, AS_OF)() is not None


@pytest.mark.skipif(sys.platform != "linux", reason="copies of a program")
def test_a_program_of_one_thread_is_copied_in_place_of_started_again(started, monkeypatch) -> None:
    monkeypatch.setattr("hgnen_desktop.core.processes.threading.active_count", lambda: 1)
    assert list(shared(lambda item: item, range(500), 2, WHERE)) == list(range(500))
    assert started == []
