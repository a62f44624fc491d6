"""The proof of the guidelines, and the proof of the prover: each kind of fault, planted in a copy, is caught with its place."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from hgnen_desktop.core.errors import GuidelineError
from hgnen_desktop.core.guidelines.library import load_folder
from hgnen_desktop.core.proof.prove import prove, prove_guidelines
from tests.places import GUIDELINES

ENTITY = "nanets_hgnen_2023/pathway/10_entity.yaml"
CONDITIONS = "shared/conditions.yaml"
SITUATION = "nanets_hgnen_2023/pathway/20_situation.yaml"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    shutil.copytree(GUIDELINES, tmp_path / "guidelines", ignore=shutil.ignore_patterns("vignettes"))
    return tmp_path / "guidelines"


def plant(copy: Path, file: str, old: str, new: str) -> None:
    path = copy / file
    text = path.read_text(encoding="utf-8")
    assert text.count(old) >= 1, f"the test expects {old!r} in {file}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def add(copy: Path, text: str) -> None:
    (copy / "nanets_hgnen_2023" / "planted.yaml").write_text(text, encoding="utf-8")


def found(copy: Path, *checks: str) -> tuple[dict[str, int], str]:
    """The faults of the kinds named, and always those of names and decisions."""
    proof = prove(copy, checks)
    return proof.counts, "\n".join(fault.sentence() for fault in proof.faults())


def test_the_bundled_guidelines_hold() -> None:
    proof = prove()
    assert proof.counts == dict.fromkeys(proof.counts, 0), "\n".join(fault.sentence() for fault in proof.faults())
    assert proof.passed
    assert sum(part.statements for part in proof.coverage) >= 742
    assert sum(len(part.left_out) for part in proof.coverage) < 20


def test_a_gap_is_caught(copy: Path) -> None:
    plant(copy, CONDITIONS, "le: 20}, {fact: pathology.mitoses, le: 20}", "lt: 20}, {fact: pathology.mitoses, le: 20}")
    counts, text = found(copy)
    assert counts["gaps"] > 0
    assert "10_entity.yaml:" in text
    assert "Ki-67" in text or "pathology.ki67" in text


def test_an_overlap_is_caught(copy: Path) -> None:
    plant(copy, CONDITIONS, "gt: 20}, {fact: pathology.mitoses, gt: 20}", "ge: 20}, {fact: pathology.mitoses, gt: 20}")
    counts, text = found(copy)
    assert counts["overlaps"] > 0
    assert "both apply" in text


def test_an_unreachable_outcome_is_caught(copy: Path) -> None:
    plant(copy, SITUATION, "outcome: net_locally_advanced}", "outcome: net_local_recurrence}")
    counts, text = found(copy)
    assert counts["unreachable"] == 1
    assert "net_locally_advanced" in text


def test_a_question_that_changes_nothing_is_caught(copy: Path) -> None:
    plant(
        copy, ENTITY, "is: nec, outcome: nec}\n      - id: unproven", "is: nec, outcome: net_g3}\n      - id: unproven"
    )
    counts, _ = found(copy)
    assert counts["non_discriminating"] > 0


@pytest.mark.parametrize(
    ("criterion", "answers", "faults"),
    [
        ("{fact: pathology.histology, is: nec}", "pathology.histology", 1),
        # Known through a decision, and all of several answers.
        ("{fact: situation, is: nec_later_line}", "extent.disease, treatment.status", 1),
        # One answer is open still.
        ("{fact: pathology.histology, is: nec}", "pathology.histology, pathology.rb", 0),
        # Ki-67 or the mitotic count makes a grade 3, so each of them can be open.
        ("{fact: entity, is: nec}", "pathology.ki67", 0),
        ("{fact: entity, is: nec}", "pathology.ki67, pathology.histology", 0),
    ],
)
def test_workup_that_is_always_answered_is_caught(copy: Path, criterion: str, answers: str, faults: int) -> None:
    workup = planted(criterion=criterion).replace("area: treatment", "area: workup")
    add(copy, f"{workup}    done_by: [{answers}]\n")
    counts, text = found(copy, "always_answered")
    assert counts["always_answered"] == faults, text
    assert ("'planted' would always read 'result entered'" in text) == bool(faults)
    assert ("planted.yaml:" in text) == bool(faults)


RECOMMENDATION = """
recommendations:
  - id: planted
    area: treatment
    group: Planted
    title: Planted
    text: Planted.
    direction: {direction}
    questions: [chemotherapy-first]
    part: answer
    procedure: brain_mri
    statements: [{statement}]
    applies_when: {criterion}
"""


def planted(
    direction: str = "for", statement: str = "N-NECFL-09", criterion: str = "{fact: situation, is: nec_first_line}"
) -> str:
    return RECOMMENDATION.format(direction=direction, statement=statement, criterion=criterion)


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        (
            planted(criterion="{all_of: [{fact: situation, is: nec_first_line}, {fact: tumor.site, is: cervix}]}"),
            "never_fires",
            "never appear",
        ),
        (
            planted(
                criterion="{any_of: [{fact: pathology.ki67, le: 55}, {fact: pathology.ki67, gt: 55}, "
                "{none_of: [{fact: pathology.ki67, le: 55}]}]}"
            ),
            "never_silent",
            "never be absent",
        ),
        (planted(statement="N-NOWHERE-1"), "dangling", "N-NOWHERE-1"),
        (planted(criterion="{fact: pathology.ki66, gt: 20}"), "dangling", "pathology.ki66"),
        (planted(criterion="{fact: pathology.histology, is: carcinoma}"), "dangling", "no option 'carcinoma'"),
        (planted(criterion="{fact: situation, is: somewhere}"), "dangling", "no outcome 'somewhere'"),
        (planted(criterion="{fact: pathology.ki67, is: 20}"), "dangling", "compared with 'is'"),
        (planted(criterion="{fact: pathology.report_date, lt: 2017}"), "dangling", "compared with 'lt'"),
        (
            planted(criterion='{fact: pathology.report_date, before: "2017-02-30"}'),
            "dangling",
            "no day of the calendar",
        ),
        (planted(criterion='{fact: pathology.ki67, before: "2017-01-01"}'), "dangling", "compared with 'before'"),
        (planted(direction="against"), "dangling", "rests on a recommendation_for"),
        (planted(statement="N-NECFL-02"), "dangling", "makes advice of a figure"),
        (
            planted()
            + planted(direction="against", statement="N-GYN-13")
            .replace("id: planted", "id: planted-against")
            .replace("recommendations:\n", ""),
            "undeclared_contradictions",
            "for and against",
        ),
        (planted().replace("id: planted", "id: nec-first-line-platinum-etoposide"), "dangling", "stands 2 times"),
    ],
)
def test_planted_items_are_caught(copy: Path, text: str, kind: str, words: str) -> None:
    add(copy, text)
    counts, said = found(copy, kind)
    assert counts[kind] > 0, said
    assert words in said
    assert "planted.yaml:" in said


HOW = """
  - id: planted-how
    area: treatment
    group: Planted
    title: Planted how
    text: Planted.
    direction: for
    questions: [{question}]
    part: how
    of: [{of}]
    statements: [N-NECFL-09]
    applies_when: {{fact: situation, in: [nec_first_line, nec_later_line]}}
"""
RULE = """
feasibility:
  - id: planted-rule
    when: {when}
    effect: rules_out
    terms: [{term}]
    because: Planted.
    interpretation: Planted.
"""
SILENCE = """
silences:
  - {{id: planted-silence, question: {question}, situations: [{situation}], text: Planted.}}
"""
NEWER = """
newer:
  - id: planted-newer
    title: Planted
    journal: Planted
    published: "{published}"
    about: {about}
    questions: [{question}]
    situations: [nec_first_line]
"""
ASKED = """
questions:
  - {id: planted-question, area: treatment, label: Planted, ask: Planted?}
"""
AGENDA = """
agenda:
  - {situations: [nec_first_line], asks: [planted-question]}
"""


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        (planted() + HOW.format(question="chemotherapy-first", of="planted"), "alone", "none of them does"),
        (planted() + HOW.format(question="chemotherapy-next", of="planted"), "dangling", "different questions"),
        (planted() + HOW.format(question="chemotherapy-first", of="nowhere"), "dangling", "which is no answer"),
        (planted().replace("chemotherapy-first", "nobody-asks"), "dangling", "question 'nobody-asks'"),
        (planted().replace("brain_mri", "brain_scan"), "dangling", "term 'brain_scan'"),
        (planted() + "    gives: [[cisplatin, water]]\n", "dangling", "term 'water'"),
        (
            RULE.format(when="{fact: extent.disease, is: localized}", term="gemcitabine"),
            "blocks_nothing",
            "rules nothing out",
        ),
        (RULE.format(when="{fact: extent.disease, is: localized}", term="water"), "dangling", "term 'water'"),
        (SILENCE.format(question="chemotherapy-first", situation="nec_first_line"), "never_said", "is never said"),
        (SILENCE.format(question="chemotherapy-first", situation="nec_localized"), "never_said", "does not ask"),
        (SILENCE.format(question="chemotherapy-first", situation="nowhere"), "dangling", "situation 'nowhere'"),
        (NEWER.format(published="2024", about="Planted.", question="nowhere"), "dangling", "question 'nowhere'"),
        (NEWER.format(published="2024", about="Planted.", question="prrt"), "dangling", "meets none of the others"),
        (NEWER.format(published="2018", about="Planted.", question="targets"), "dangling", "is not later than"),
        (NEWER.format(published="2024", about="It took 8.5 months.", question="targets"), "dangling", "the figure"),
    ],
)
def test_planted_faults_of_questions_are_caught(copy: Path, text: str, kind: str, words: str) -> None:
    add(copy, text)
    counts, said = found(copy, kind)
    assert counts[kind] > 0, said
    assert words in said
    assert "planted.yaml:" in said


@pytest.mark.parametrize(
    ("follows", "words"),
    [("[nowhere]", "question 'nowhere'"), ("[after-surgery]", "follows itself"), ("[surgery]", "follows itself")],
)
def test_an_order_of_questions_that_cannot_be_is_caught(copy: Path, follows: str, words: str) -> None:
    path = copy / "shared" / "questions.yaml"
    text = path.read_text(encoding="utf-8")
    assert "follows: [before-surgery]" in text
    path.write_text(text.replace("follows: [before-surgery]", f"follows: {follows}"), encoding="utf-8")
    counts, said = found(copy, "dangling")
    assert counts["dangling"] > 0
    assert words in said
    assert "questions.yaml:" in said


def test_a_question_that_nobody_asks_and_one_that_nobody_answers_are_caught(copy: Path) -> None:
    path = copy / "shared" / "planted.yaml"
    path.write_text(ASKED, encoding="utf-8")
    _, said = found(copy, "unanswered")
    assert "no situation asks the question 'planted-question'" in said
    assert "planted.yaml:" in said
    path.write_text(ASKED + AGENDA, encoding="utf-8")
    _, said = found(copy, "unanswered")
    assert "'planted-question' may stay without a word in the situation 'nec_first_line'" in said


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("    part: answer\n", "", "its 'part' in it"),
        ("    part: answer\n", "    part: how\n", "names the answers it qualifies"),
        ("    questions: [chemotherapy-first]\n", "", "names its question"),
    ],
)
def test_an_item_without_question_or_part_is_refused_with_its_line(copy: Path, old: str, new: str, words: str) -> None:
    add(copy, planted().replace(old, new))
    with pytest.raises(GuidelineError) as caught:
        load_folder(copy)
    assert words in str(caught.value)
    assert "planted.yaml:" in str(caught.value)


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("fact: patient.age}", "fact: patient.years}", "'patient.years', which is no finding"),
        ("  - {id: entity, fact: entity}\n", "", "nothing has the role 'entity'"),
        ("id: age, fact", "id: years, fact", "there is no role 'years'"),
    ],
)
def test_a_role_that_leads_nowhere_is_caught(copy: Path, old: str, new: str, words: str) -> None:
    plant(copy, "shared/roles.yaml", old, new)
    _, said = found(copy)
    assert words in said
    assert "roles.yaml:" in said


def test_a_finding_renamed_in_the_catalogue_alone_is_refused_wherever_it_is_named(copy: Path) -> None:
    plant(copy, "findings/60_extent.yaml", "id: extent.disease", "id: extent.spread")
    _, said = found(copy, "dangling")
    assert "there is no finding or decision 'extent.disease'" in said
    assert "20_situation.yaml:" in said
    assert "derivation.yaml:" in said


@pytest.mark.parametrize("name", ["extent.disease", "site_group"])
def test_what_is_renamed_everywhere_works_as_before(copy: Path, name: str) -> None:
    for path in copy.rglob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub(rf"(?<![\w.]){re.escape(name)}(?![\w.])", f"{name}_renamed", text), encoding="utf-8")
    _, said = found(copy, "dangling")
    assert not said


@pytest.mark.parametrize(
    ("when", "words"),
    [("{condition: nowhere}", "'nowhere' does not exist"), ("{condition: round}", "'round' names itself")],
)
def test_a_condition_that_leads_nowhere_is_refused_with_its_line(copy: Path, when: str, words: str) -> None:
    text = f"conditions:\n  - {{id: round, text: Round, when: {when}}}\n"
    (copy / "shared" / "planted.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(GuidelineError) as caught:
        load_folder(copy)
    assert words in str(caught.value)
    assert "planted.yaml:" in str(caught.value)


def test_a_statement_that_nothing_carries_is_listed(copy: Path) -> None:
    add(
        copy, 'statements:\n  - {id: N-NEW-01, section: "Planted", kind: caution, strength: stated, text: "Planted."}\n'
    )
    counts, said = found(copy)
    assert counts["not_encoded"] == 1
    assert "N-NEW-01" in said


@pytest.mark.parametrize(
    ("file", "old", "new", "words"),
    [
        (ENTITY, "label: Entity", "label: Entity\n    label: Entity", "stands twice"),
        (ENTITY, "label: Entity", "label: Entity\n    colour: red", "colour"),
        (ENTITY, "gt: 20}", 'gt: "20"}', "gt"),
        (SITUATION, "outcome: net_localized}", "outcome: net_localized, goto: nec_site}", "either 'goto' or 'outcome'"),
        ("nanets_hgnen_2023/pack.yaml", 'version: "', "version: 3.0 #", "version"),
    ],
)
def test_files_of_the_wrong_form_are_refused_with_their_line(
    copy: Path, file: str, old: str, new: str, words: str
) -> None:
    plant(copy, file, old, new)
    with pytest.raises(GuidelineError) as caught:
        load_folder(copy)
    assert words in str(caught.value)
    assert f"{file.rsplit('/', 1)[-1]}:" in str(caught.value)


DERIVATION = "shared/derivation.yaml"


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("finding: treatment.margin", "finding: treatment.edge", "there is no finding 'treatment.edge'"),
        ("{value: resected, newest", "{value: operated, newest", "'operated' is not a value"),
        ("option: liver_directed}", "option: liver}", "has no option 'liver'"),
        ("nothing: none", "nothing: nobody", "has no option 'nobody'"),
        ("replaces: [0]", "replaces: [many]", "There is no number in \u201cmany\u201d"),
        ("only: {setting: [palliative]}", "only: {setting: [soothing]}", "'setting' cannot be 'soothing'"),
        ("states: pathology.histology", "states: pathology.history", "there is no finding 'pathology.history'"),
        ("gives: [platinum]", "gives: [platinium]", "the vocabulary has no term 'platinium'"),
        ("anchors: [surgery]", "anchors: [operation]", "no follow-up is counted from 'operation'"),
        ("{step: molecular", "{step: molecules", "there is no step 'molecules'"),
        ("sets: {margin: r0}", "sets: {margin: free}", "'margin' cannot be 'free'"),
        ("value_of: pathology.ki67", "value_of: pathology.ki76", "there is no finding 'pathology.ki76'"),
        ("molecular.mmr: deficient", "molecular.mmr: broken", "'broken' is not a value"),
        ("alone: present", "alone: v600e", "'v600e' is not a value"),
        ("option: satb2", "option: satb3", '["satb3"] is not a value'),
        ("{values: [retained]", "{values: [held]", "no finding of a line can be 'held'"),
        ("{finding: pathology.histology}", "{finding: pathology.ki67}", "has no options that could be named"),
        ("words: [maintenance]", "words: [adjuvant]", "the word 'adjuvant' stands for two things"),
        ("when: {extent.disease: [metastatic]}", "when: {extent.disease: [far]}", "'far' is not a value"),
        ("finding: treatment.cycles", "finding: treatment.margin", "'treatment.margin' is derived twice"),
    ],
)
def test_a_rule_on_the_course_that_names_what_is_not_there_is_caught(
    copy: Path, old: str, new: str, words: str
) -> None:
    plant(copy, DERIVATION, old, new)
    counts, text = found(copy)
    assert counts["dangling"] > 0
    assert words in text
    assert "shared/derivation.yaml:" in text


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("kinds: [pathology]", "kinds: [party]", "derivation.yaml:"),
        ("says: {stopped_for", "says: {halted_for", "no field 'halted_for'"),
        ("    field: margin", "    field: edge", "no field 'edge'"),
        ("from_field: sites", "from_field: places", "no field 'places'"),
        ("sets: {margin: r0}", "sets: {edge: r0}", "no event has a field 'edge'"),
        ("count: [", "colour: [", "colour"),
        (
            "    field_of: {kinds: [surgery]",
            "    count: [{kinds: [surgery]}]\n    field_of: {kinds: [surgery]",
            "exactly one of",
        ),
    ],
)
def test_a_rule_on_the_course_of_the_wrong_form_is_refused_with_its_line(
    copy: Path, old: str, new: str, words: str
) -> None:
    plant(copy, DERIVATION, old, new)
    with pytest.raises(GuidelineError) as caught:
        load_folder(copy)
    assert words in str(caught.value)
    assert "shared/derivation.yaml:" in str(caught.value)


def test_a_stale_compile_is_noticed(copy: Path, tmp_path: Path) -> None:
    compiled = tmp_path / "build" / "guidelines.json"
    first = load_folder(copy, compiled)
    assert compiled.is_file()
    assert load_folder(copy, compiled).hash == first.hash
    plant(copy, ENTITY, "label: Entity", "label: Tumor entity")
    second = load_folder(copy, compiled)
    assert second.hash != first.hash
    assert any(decision.label == "Tumor entity" for pack in second.packs for decision in pack.decisions)
    assert load_folder(copy, compiled).hash == second.hash


def test_guidelines_are_the_same_from_yaml_and_from_the_compiled_copy(copy: Path, tmp_path: Path) -> None:
    compiled = tmp_path / "guidelines.json"
    assert load_folder(copy, compiled) == load_folder(copy, compiled)
    assert prove_guidelines(load_folder(copy, compiled)).hash == load_folder(copy).hash


def test_a_rule_that_takes_the_place_of_no_rule_is_named(copy: Path) -> None:
    table = next(copy.rglob("20_table_3.yaml"))
    table.write_text(table.read_text().replace("in_place_of: table-3-net-imaging", "in_place_of: table-9"))
    counts, said = found(copy)
    assert counts["dangling"] == 1, said
    assert "'table-3-net-imaging-indolent' takes the place of 'table-9'" in said
