"""Teaching cases reach every situation; items are explained and cases compared."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hgnen_desktop.core.engine.logic import Truth
from hgnen_desktop.core.errors import CaseFileError, HgnenError
from hgnen_desktop.core.export.tree_text import explanation_data, explanation_text
from hgnen_desktop.core.teaching.cases import TeachingCase, coverage, folder_cases
from hgnen_desktop.core.tree.compare import compare
from hgnen_desktop.core.tree.explain import explain_item
from hgnen_desktop.core.tree.model import Tree
from hgnen_desktop.core.workflow import Workbench
from tests.core.conftest import AS_OF, RECTAL_NEC, a_case, without

OLD = ("cervical-small-cell-nec.json", "pancreatic-g3-net.json", "rectal-nec.json")


def test_every_situation_is_reached_by_a_case(tree: Tree, bench: Workbench, teaching: tuple[TeachingCase, ...]) -> None:
    found = coverage(tree, teaching, bench.engine)
    assert found.missing == ()
    assert found.open == ()
    assert len(found.labels) == len(bench.index.outcomes["situation"])


def test_coverage_notices_a_case_that_is_taken_away(
    tree: Tree, bench: Workbench, teaching: tuple[TeachingCase, ...]
) -> None:
    rest = [one for one in teaching if one.file not in ("nec-vulva.json", "nec-ovary-metastatic.json")]
    assert coverage(tree, rest, bench.engine).missing == ("gyn_other_nec",)


def test_cases_are_synthetic_whole_and_teach_something(bench: Workbench, teaching: tuple[TeachingCase, ...]) -> None:
    sections = {statement.section for pack in bench.index.packs.values() for statement in pack.statements}
    parts = {part for section in sections for part in section.split(" > ")} | sections
    assert {one.file for one in teaching} >= set(OLD)
    for one in teaching:
        assert one.case.teaching
        assert one.case.case_id.startswith("teaching-")
        assert one.case.name is None
        assert not bench.assess(one.case, AS_OF).contradictions, one.file
        assert not bench.catalogue.faults(one.case)
        assert 2 <= len(one.points) <= 4, one.file
        assert any(point.startswith("Trap: ") for point in one.points)
        assert any(part in point for point in one.points for part in parts if len(part) > 8), one.file


def test_what_a_note_quotes_from_a_section_is_a_section_of_that_source(
    bench: Workbench, teaching: tuple[TeachingCase, ...]
) -> None:
    """Whatever stands in a note before ' > ' or after it is a part of a section that the sources have."""
    sections = {statement.section for pack in bench.index.packs.values() for statement in pack.statements}
    parts = {part for section in sections for part in section.split(" > ")}
    quoted = 0
    for one in teaching:
        for point in one.points:
            if " > " not in point:
                continue
            inside = point[point.index("(") :].split(" > ")
            for piece in inside[1:]:
                quoted += 1
                assert any(piece.startswith(part) for part in parts), (one.file, piece)
    assert quoted > 40


def write(folder: Path, name: str, **changes: object) -> None:
    data = {
        "format": "hgnen-case",
        "version": 1,
        "case_id": name,
        "teaching": True,
        "findings": {"pathology.ki67": 85},
        **changes,
    }
    (folder / f"{name}.json").write_text(json.dumps(data), encoding="utf-8")


def test_an_educators_folder_is_read(tmp_path: Path, bench: Workbench) -> None:
    write(tmp_path, "one")
    write(tmp_path, "two")
    (tmp_path / "readme.txt").write_text("not a case", encoding="utf-8")
    assert [one.file for one in folder_cases(tmp_path, bench.catalogue)] == ["one.json", "two.json"]


def test_a_folder_with_faults_is_refused_with_every_place(tmp_path: Path, bench: Workbench) -> None:
    write(tmp_path, "good")
    write(tmp_path, "number", findings={"pathology.ki67": 850})
    write(tmp_path, "twin", case_id="good")
    (tmp_path / "cut.json").write_text('{"format": "hgnen-case",\n "version"', encoding="utf-8")
    with pytest.raises(CaseFileError) as refused:
        folder_cases(tmp_path, bench.catalogue)
    text = str(refused.value)
    assert "number.json, findings > pathology.ki67" in text
    assert "cut.json, line 2" in text
    assert "twin.json, case_id: 'good' is also the id in good.json" in text


def test_an_empty_or_missing_folder_says_so(tmp_path: Path, bench: Workbench) -> None:
    with pytest.raises(CaseFileError, match="holds no case file"):
        folder_cases(tmp_path, bench.catalogue)
    with pytest.raises(CaseFileError, match="could not be read"):
        folder_cases(tmp_path / "nowhere", bench.catalogue)


# --- explain and compare -----------------------------------------------------------------------------------------------


def test_an_item_is_explained_and_each_turn_really_turns_it(bench: Workbench) -> None:
    case = a_case(RECTAL_NEC)
    found = explain_item(bench.engine, case, bench.assess(case, AS_OF), "nec-first-line-platinum-etoposide")
    assert found.shown
    assert found.turns
    for turn in found.turns:
        changed = a_case(
            {**RECTAL_NEC, turn.finding: list(turn.value) if isinstance(turn.value, tuple) else turn.value}
        )
        check = bench.engine.explain(changed, found.item.applies_when)
        assert check.truth is turn.truth, turn
    text = explanation_text(found)
    assert "N-NECFL-09 (Consensus; NANETS 2023" in text
    assert explanation_data(found)["shown"] is True


def test_a_missing_finding_tells_what_would_make_an_item_appear(bench: Workbench) -> None:
    case = a_case(RECTAL_NEC)
    found = explain_item(bench.engine, case, bench.assess(case, AS_OF), "nec-immunotherapy-mmr-tmb")
    assert found.truth is Truth.UNKNOWN
    assert not found.shown
    assert ("molecular.mmr", "deficient", Truth.TRUE) in {(one.finding, one.value, one.truth) for one in found.turns}


def test_an_item_that_a_stop_holds_back_says_so(bench: Workbench) -> None:
    case = a_case({**RECTAL_NEC, "patient.age": 12})
    found = explain_item(bench.engine, case, bench.assess(case, AS_OF), "nec-first-line-platinum-etoposide")
    assert found.truth is Truth.TRUE
    assert not found.shown
    assert found.held_back


def test_an_unknown_item_names_the_nearest(bench: Workbench) -> None:
    case = a_case(RECTAL_NEC)
    with pytest.raises(HgnenError, match="nec-first-line-platinum-etoposide"):
        explain_item(bench.engine, case, bench.assess(case, AS_OF), "nec-first-line-platinum-etopside")


def test_only_what_differs_is_compared(bench: Workbench) -> None:
    one, two = a_case(RECTAL_NEC), a_case({**RECTAL_NEC, "molecular.mmr": "deficient"})
    same = compare((one, bench.assess(one, AS_OF)), (one, bench.assess(one, AS_OF)), bench.index)
    assert same == ()
    found = {
        diff.topic: diff
        for diff in compare((one, bench.assess(one, AS_OF)), (two, bench.assess(two, AS_OF)), bench.index)
    }
    assert "entity" not in found
    assert "situation" not in found
    assert [entry.id for entry in found["findings"].second] == ["molecular.mmr"]
    assert "nec-immunotherapy-mmr-tmb" in {entry.id for entry in found["options"].second}
    assert "nec-immunotherapy-mmr-tmb" in {entry.id for entry in found["undetermined"].first}


def test_a_contradictory_side_is_refused_by_name(bench: Workbench) -> None:
    good, bad = a_case(RECTAL_NEC), a_case({**without(RECTAL_NEC), "extent.disease": "localized"})
    with pytest.raises(HgnenError, match="second case"):
        compare((good, bench.assess(good, AS_OF)), (bad, bench.assess(bad, AS_OF)), bench.index)
