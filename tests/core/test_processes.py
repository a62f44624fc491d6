"""Work shared by several processes gives what one gives, in the same order, also when a process is killed or none starts."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import subprocess
import sys
from collections.abc import Iterator

import pytest

from hgnen_desktop.core import processes
from hgnen_desktop.core.processes import shared

ITEMS = range(250)
needs_fork = pytest.mark.skipif(
    "fork" not in multiprocessing.get_all_start_methods(), reason="no process can be copied"
)


@pytest.fixture(autouse=True)
def alone(monkeypatch) -> Iterator[None]:
    """As in a command: one thread, and no process is left behind."""
    monkeypatch.setattr(processes.threading, "active_count", lambda: 1)
    yield
    assert multiprocessing.active_children() == []


def where(item: int) -> tuple[int, int]:
    return item, os.getpid()


@needs_fork
def test_several_processes_give_the_same_in_the_same_order() -> None:
    made = list(shared(where, ITEMS, 2))
    assert [item for item, _ in made] == list(ITEMS)
    assert os.getpid() not in {process for _, process in made}


@pytest.mark.parametrize(("items", "workers"), [(range(250), 1), (range(20), 2)])
def test_it_is_not_shared_where_that_does_not_pay(items: range, workers: int) -> None:
    assert list(shared(where, items, workers)) == [(item, os.getpid()) for item in items]


def test_it_is_not_shared_by_a_program_of_several_threads(monkeypatch) -> None:
    monkeypatch.setattr(processes.threading, "active_count", lambda: 2)
    assert {process for _, process in shared(where, ITEMS, 2)} == {os.getpid()}


@needs_fork
def test_a_process_that_is_killed_leaves_the_rest_to_the_first() -> None:
    first = os.getpid()

    def killed(item: int) -> int:
        if item == 120 and os.getpid() != first:
            os.kill(os.getpid(), signal.SIGKILL)
        return item

    assert list(shared(killed, ITEMS, 2)) == list(ITEMS)


def test_where_no_process_can_be_started_the_first_does_it_all(monkeypatch) -> None:
    def none() -> int:
        raise BlockingIOError("no more processes")

    monkeypatch.setattr(os, "fork", none, raising=False)
    assert list(shared(where, ITEMS, 2)) == [(item, os.getpid()) for item in ITEMS]


def no_second_process(patch: pytest.MonkeyPatch) -> None:
    real, made = os.fork, []

    def fork() -> int:
        made.append(1)
        if len(made) > 1:
            raise BlockingIOError("no more processes")
        return real()

    patch.setattr(os, "fork", fork)


def no_semaphore(patch: pytest.MonkeyPatch) -> None:
    def none(*_arguments: object, **_options: object) -> None:
        raise PermissionError(13, "Permission denied")

    patch.setattr("multiprocessing.synchronize.SemLock.__init__", none)


def no_semaphores_at_all(patch: pytest.MonkeyPatch) -> None:
    patch.setitem(sys.modules, "multiprocessing.synchronize", None)


def no_thread(patch: pytest.MonkeyPatch) -> None:
    def none(_thread: object) -> None:
        raise RuntimeError("can't start new thread")

    patch.setattr("threading.Thread.start", none)


@needs_fork
@pytest.mark.parametrize("refuse", [no_second_process, no_semaphore, no_semaphores_at_all, no_thread])
def test_where_the_system_has_no_more_of_what_sharing_needs_the_first_does_it_all(refuse, monkeypatch) -> None:
    """And nobody waits for work that never comes, which would keep the program from ending."""
    refuse(monkeypatch)
    assert list(shared(where, ITEMS, 2)) == [(item, os.getpid()) for item in ITEMS]
    assert multiprocessing.active_children() == []


@needs_fork
def test_an_error_comes_out_where_it_would_without_processes() -> None:
    def broken(item: int) -> int:
        if item == 130:
            raise ZeroDivisionError
        return item

    seen = []
    with pytest.raises(ZeroDivisionError):
        seen.extend(shared(broken, ITEMS, 2))
    made = shared(broken, ITEMS, 2)
    assert [next(made) for _ in range(120)] == list(range(120))
    made.close()


@needs_fork
@pytest.mark.parametrize("then", ["or time.sleep(60)", ""])
def test_when_the_first_process_is_killed_the_others_end(then: str) -> None:
    """Whether they are at work or wait for more of it. They hold its output, which ends when the last of them does."""
    script = "import os, time\nfrom hgnen_desktop.core.processes import shared\n"
    # In one piece: an environment may ask Python to write the end of a line for itself, and two write at once.
    script += f"made = shared(lambda one: os.write(1, b'w') and None {then}, range(200), 2)\n"
    # Nobody takes what was made: the first stands still, killed where it waits for a person or a disk.
    script += "next(made)\ntime.sleep(60)\n"
    run = [sys.executable, "-c", script]
    with subprocess.Popen(run, stdout=subprocess.PIPE, start_new_session=True) as first:
        try:
            assert first.stdout.read(1) == b"w"
            first.kill()
            rest, _ = first.communicate(timeout=20)
        finally:
            with contextlib.suppress(ProcessLookupError):  # none is left, as it must be
                os.killpg(first.pid, signal.SIGKILL)
    assert set(rest) <= {ord("w")}
