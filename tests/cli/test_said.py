"""Nothing that the program says of a spread of cases changes unseen.

Where it was meant to: ``python -m tests.frozen`` keeps it anew, and the change of ``tests/frozen/said`` is read before it is
committed.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
import reportlab

from hgnen_desktop.core.workflow import Workbench
from tests.frozen.journeys import EXPLAINED, JOURNEYS, explained, of_journey
from tests.frozen.outputs import SPREAD, case_file, hiding, of_all, of_case, refusals
from tests.frozen.record import as_kept, kept
from tests.frozen.refused import KINDS, sentences
from tests.hostile_files import Kind, kinds

_LOCKED = "5.1"  # the reportlab whose drawing was kept; another may set a word a hair elsewhere


@pytest.fixture(scope="module")
def bench() -> Workbench:
    return Workbench()


def compare(name: str, now: dict[str, str]) -> None:
    before, now = kept(name), as_kept(now)
    if not reportlab.__version__.startswith(_LOCKED):
        before, now = ({key: one for key, one in said.items() if "--pdf" not in key and "--board" not in key}
                       for said in (before, now))  # fmt: skip
    changed = [f"{name}, {key}" for key in before | now if before.get(key) != now.get(key)]
    for key in before | now:
        assert now.get(key) == before.get(key), f"changed: {changed}; where that is meant: python -m tests.frozen"


@pytest.mark.parametrize("name", SPREAD)
def test_a_case_is_told_as_before(name: str, bench: Workbench, tmp_path: Path, capsys) -> None:
    compare(name, of_case(case_file(name, tmp_path, bench), hiding(bench)))


@pytest.mark.parametrize("name", JOURNEYS)
def test_each_step_of_a_journey_is_told_as_before(name: str, bench: Workbench, tmp_path: Path, capsys) -> None:
    compare(f"journey-{name.replace(' ', '-')}", of_journey(name, tmp_path, hiding(bench)))


@pytest.mark.parametrize("name", EXPLAINED)
def test_each_item_is_explained_as_before(name: str, bench: Workbench, tmp_path: Path, capsys) -> None:
    compare(f"explain-{name}", explained(name, tmp_path, bench, hiding(bench)))


def test_what_is_of_no_case_is_told_as_before(bench: Workbench, tmp_path: Path, capsys) -> None:
    compare("of-no-case", of_all(tmp_path, hiding(bench)))


def test_each_refusal_of_a_case_file_is_worded_as_before(bench: Workbench) -> None:
    compare("refusals", {"case files": "\n".join(refusals(bench))})


def test_a_version_is_no_matter_and_a_number_like_one_is(bench: Workbench) -> None:
    """Raising a pack is no change of what is said."""
    [pack, *_others] = bench.index.guidelines.packs
    said = (
        f"For professionals. {pack.source.short} {{0}}, and others; hash HASH",
        f'{{{{"id": "{pack.id}", "version": "{{0}}"}}}}',
        f"doi 10.1 (pack {{0}}; not yet signed off), {pack.id} {{0}}.",
    )
    raised = replace(pack, version="97.3.12")
    later = SimpleNamespace(index=SimpleNamespace(guidelines=replace(bench.index.guidelines, packs=(raised,))))
    for one in said:
        told = hiding(bench)(one.format(pack.version))
        assert told == hiding(later)(one.format(raised.version))
        assert "VERSION" in told
    key = f'"key": "{pack.version}", "1.{pack.version}", {pack.source.short} {pack.version}.1'
    assert hiding(bench)(key) == key


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Kind]:
    pytest.importorskip("PySide6", reason="the settings of the window are among the files")
    return kinds(tmp_path_factory.mktemp("files"))


@pytest.mark.parametrize("kind", KINDS)
def test_each_refusal_of_another_file_is_worded_as_before(kind: str, known: dict[str, Kind]) -> None:
    now = as_kept({kind: sentences(known[kind])})[kind]
    assert now == kept("refusals-of-files")[kind], f"changed: {kind}; where that is meant: python -m tests.frozen"
