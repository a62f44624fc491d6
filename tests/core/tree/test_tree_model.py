"""The tree is the pathway: every question and every end of it, lit exactly as the engine decides."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Any

import pytest

from hgnen_desktop.core.errors import Fault, GuidelineError
from hgnen_desktop.core.guidelines.domains import Domains
from hgnen_desktop.core.proof.prove import Proof
from hgnen_desktop.core.tree.contents import Contents
from hgnen_desktop.core.tree.lit import Light, LitPath, light_path
from hgnen_desktop.core.tree.model import Tree, build_tree
from hgnen_desktop.core.vignettes import shown_ids
from hgnen_desktop.core.workflow import Workbench
from tests.core.conftest import AS_OF, CERVICAL_NEC, PANCREATIC_NET, RECTAL_NEC, a_case, without

PATH_FINDINGS = (
    "pathology.histology",
    "pathology.ki67",
    "pathology.mitoses",
    "pathology.working_diagnosis",
    "tumor.site",
    "extent.disease",
    "extent.figo",
    "extent.tumor_size",
    "treatment.status",
    "treatment.lines",
)


def lit(tree: Tree, bench: Workbench, findings: dict[str, Any]) -> LitPath:
    case = a_case(findings)
    return light_path(tree, case, bench.assess(case, AS_OF))


def outcomes(tree: Tree, path: LitPath, *lights: Light) -> set[str]:
    return {leaf.outcome.id for light in lights for leaf in path.leaves(tree, light) if leaf.outcome}


def test_every_situation_is_a_leaf_and_every_question_is_asked(tree: Tree, bench: Workbench) -> None:
    assert {leaf.outcome.id for leaf in tree.leaves() if leaf.outcome} == set(bench.index.outcomes["situation"])
    asked = {(node.decision, node.node) for node in tree.nodes.values() if node.node}
    for decision in ("site_group", "entity", "cervix_stage"):
        for node in bench.index.decisions[decision].nodes:
            # A question on another decision is answered by the questions of that decision.
            findings = {fact for branch in node.branches for fact in branch.when.facts()} - set(bench.index.decisions)
            assert not findings or (decision, node.id) in asked, node.id


def test_a_road_settles_each_decision_once_and_never_asks_a_finding_twice(tree: Tree) -> None:
    for leaf in tree.leaves():
        settled = [one.decision for node in tree.road(leaf.key) for one in node.settled]
        assert len(settled) == len(set(settled))
        asked = [(node.decision, node.node) for node in tree.road(leaf.key) if node.node]
        assert len(asked) == len(set(asked))


def test_a_repeat_reads_like_its_first_drawing(tree: Tree) -> None:
    assert tree.repeated()
    for key in tree.repeated():
        first = tree.nodes[tree.nodes[key].repeats or ""]
        assert [one.title for one in tree.nodes[key].walk()] == [one.title for one in first.walk()]


def test_no_tree_of_guidelines_that_fail_their_proof(bench: Workbench, proof: Proof) -> None:
    failing = replace(proof, found={"never_fires": [Fault("x.yaml:3", "it never fires.")]})
    with pytest.raises(GuidelineError, match=r"(?s)fail their proof.*x\.yaml:3"):
        build_tree(bench.index, failing)
    with pytest.raises(GuidelineError, match="other guidelines"):
        build_tree(bench.index, replace(proof, hash="0" * 64))


def test_the_road_of_the_rectal_nec(tree: Tree, bench: Workbench) -> None:
    path = lit(tree, bench, RECTAL_NEC)
    (leaf,) = path.leaves(tree, Light.TAKEN)
    assert leaf.outcome is not None
    assert leaf.outcome.id == "nec_first_line"
    answers = [node.answer for node in tree.road(leaf.key)[1:]]
    assert answers[0] == "Poorly differentiated NEC"
    assert "Distant metastases" in answers
    assert not path.leaves(tree, Light.POSSIBLE)


def test_what_excluded_a_branch_is_named(tree: Tree, bench: Workbench) -> None:
    path = lit(tree, bench, RECTAL_NEC)
    reasons = {tree.nodes[key].answer: reason for key, reason in path.reasons.items()}
    assert reasons["Yes, both are 20 or less"] == "Ki-67 index is 85 %"
    assert "Rectum" in reasons["Cervix"]


def test_a_missing_finding_leaves_branches_open_and_is_named(tree: Tree, bench: Workbench) -> None:
    path = lit(tree, bench, without(RECTAL_NEC, "extent.disease", "extent.metastatic_sites"))
    assert not path.leaves(tree, Light.TAKEN)
    assert {"nec_localized", "nec_locally_advanced", "nec_first_line"} <= outcomes(tree, path, Light.POSSIBLE)
    named = [reason for key, reason in path.reasons.items() if path.lights[key] is Light.POSSIBLE]
    assert "Extent of disease (not entered)" in named


@pytest.mark.parametrize(
    ("findings", "said"),
    [
        ({**RECTAL_NEC, "extent.disease": "localized"}, "contradict"),
        ({**RECTAL_NEC, "tumor.site": "lung"}, "do not cover"),
        ({**RECTAL_NEC, "patient.age": 12}, "do not cover"),
        ({**PANCREATIC_NET, "pathology.ki67": 20, "pathology.mitoses": 3}, "do not cover"),
    ],
)
def test_a_case_without_a_road_lights_nothing_and_says_why(
    tree: Tree, bench: Workbench, findings: dict[str, Any], said: str
) -> None:
    path = lit(tree, bench, findings)
    assert not path.lights
    assert said in path.unlit_because[0]
    assert len(path.unlit_because) > 1


def test_the_lit_leaves_are_what_the_engine_holds_possible(tree: Tree, bench: Workbench) -> None:
    domains, chance = Domains(bench.index), random.Random(20260115)
    lit_cases = 0
    for _ in range(1500):
        known = {finding: chance.choice(domains[finding]) for finding in PATH_FINDINGS if chance.random() < 0.75}
        case = a_case(known)
        assessment = bench.assess(case, AS_OF)
        path = light_path(tree, case, assessment)
        if not path.lights:
            assert assessment.contradictions or not assessment.in_scope
            continue
        lit_cases += 1
        possible = {outcome.id for outcome in assessment.situation.possible}
        lights = outcomes(tree, path, Light.TAKEN, Light.POSSIBLE)
        if known.get("pathology.histology") == "minen":
            # Entity and site depend on one finding here; the drawn road keeps them together, the engine does not.
            assert lights <= possible, known
        else:
            assert lights == possible, known
        if len(path.leaves(tree, Light.TAKEN)) == 1:
            assert assessment.situation.outcome is not None
    assert lit_cases > 300


def test_a_leaf_names_all_that_its_patients_are_given(tree: Tree, bench: Workbench, contents: Contents) -> None:
    for findings in (RECTAL_NEC, PANCREATIC_NET, CERVICAL_NEC):
        case = a_case(findings)
        assessment = bench.assess(case, AS_OF)
        (leaf,) = light_path(tree, case, assessment).leaves(tree, Light.TAKEN)
        found = contents.at(leaf.key)
        everything = (*found.workup, *found.options, *found.against, *found.surveillance, *found.cautions)
        named = {one.item.id for one in everything}
        advice = {one.id for one in (*assessment.options, *assessment.advised_against, *assessment.workup)}
        assert advice
        assert advice <= named
        assert {one.item.id for one in everything if one.always} <= shown_ids(assessment)


def test_a_leaf_does_not_name_what_belongs_elsewhere(tree: Tree, contents: Contents) -> None:
    by_outcome = {leaf.outcome.id: contents.at(leaf.key) for leaf in tree.leaves() if leaf.outcome}
    nec = {one.item.id for one in by_outcome["nec_first_line"].options}
    assert "nec-first-line-platinum-etoposide" in nec
    assert "net-captem-first-line-pancreas" not in nec
    assert not by_outcome["not_covered_site"].options
