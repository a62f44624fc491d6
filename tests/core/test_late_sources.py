"""A module whose source waits is there like any other, and runs once, when something of it is asked for."""

from __future__ import annotations

import builtins
from types import ModuleType

import pytest

from hgnen_desktop.core.late_sources import late_sources

SOURCE = "from __future__ import annotations\nruns.append(1)\nvalue = 3\ndef doubled(): return 2 * value\n"


def module_of(filename: str, source: str, runs: list[int]) -> ModuleType:
    made = ModuleType("made")
    made.runs = runs
    exec(compile(source, filename, "exec"), vars(made))
    return made


def test_a_source_waits_until_something_of_it_is_asked_for_and_runs_once() -> None:
    runs: list[int] = []
    with late_sources({"library/late.py": ()}):
        late = module_of("library/late.py", SOURCE, runs)
        other = module_of("library/other.py", SOURCE, [])
    assert not runs
    assert other.runs == [1]
    with pytest.raises(AttributeError):
        late.__path__  # noqa: B018 - what Python's import asks of every module
    assert not runs
    assert late.doubled() == 6
    with pytest.raises(AttributeError):
        late.missing  # noqa: B018 - asked for
    assert (late.value, runs) == (3, [1])


def test_a_function_that_is_taken_without_asking_is_there_at_once_and_runs_the_source_when_it_is_called() -> None:
    runs: list[int] = []
    with late_sources({"library/late.py": ("doubled",)}):
        late = module_of("library/late.py", SOURCE, runs)
    taken = vars(late)["doubled"]
    assert not runs
    assert [taken(), taken(), late.doubled()] == [6, 6, 6]
    assert runs == [1]


def test_compiling_is_as_it_was_afterwards() -> None:
    compile_now = builtins.compile
    with pytest.raises(ZeroDivisionError), late_sources({"library/late.py": ()}):
        raise ZeroDivisionError
    assert builtins.compile is compile_now
