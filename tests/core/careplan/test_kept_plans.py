"""Final plans: frozen with what they were made from, made again, compared as data, and told when they are not as frozen."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from hgnen_desktop.core.careplan.kept_plan import differences, said_by, title_of
from hgnen_desktop.core.careplan.made_with import assessed_with_another, other_versions
from hgnen_desktop.core.careplan.plan import CarePlan, Signer
from hgnen_desktop.core.careplan.plan_check import Remade, missing_plans
from hgnen_desktop.core.careplan.plan_document import plan_document
from hgnen_desktop.core.course.acts import decision_outcome
from hgnen_desktop.core.domain.case import Answer, AnswerState, Case, Decision, Verdict
from hgnen_desktop.core.domain.course import PartialDate
from hgnen_desktop.core.domain.kept import KeptPlan, seal_of
from hgnen_desktop.core.errors import PlanError
from hgnen_desktop.core.export.document_text import MOST_LINES
from hgnen_desktop.core.export.pdf import plan_pdf
from hgnen_desktop.core.export.plan_text import plan_text
from hgnen_desktop.core.schedule.surveillance import Anchor
from hgnen_desktop.core.storage.case_file import dump_case, load_case, parse_case
from hgnen_desktop.core.workflow import Workbench
from tests import places

DAY, LATER = dt.date(2026, 11, 30), dt.date(2027, 2, 1)
WHO = Signer("Dr A. Example", "oncologist", "Example Clinic")
OPTION = "nec-first-line-platinum-etoposide"
CASES = sorted(places.CASES.glob("*.json"))


@pytest.fixture
def case(bench: Workbench) -> Case:
    return load_case(places.CASES / "rectal-nec.json", bench.catalogue)


@pytest.fixture
def final(case: Case, bench: Workbench) -> Case:
    """The case with one final plan, through a file."""
    kept = bench.keep_plan(case, DAY, Anchor(dt.date(2026, 11, 1), "start of treatment"), WHO)
    return parse_case(dump_case(kept), bench.catalogue)


def known(value: object) -> Answer:
    return Answer.model_validate({"state": AnswerState.KNOWN, "value": value})


def resealed(plan: KeptPlan, **changes: object) -> KeptPlan:
    """A plan with other content under a seal that fits."""
    data = {**plan.model_dump(exclude=("seal",)), **changes}
    return KeptPlan.model_validate({**data, "seal": seal_of(data)})


def made(bench: Workbench, case: Case, number: int) -> CarePlan:
    plan, _ = bench.kept_plan(case, number)
    assert plan is not None
    return plan


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_every_teaching_case_can_be_frozen_and_made_again(bench: Workbench, path: Path) -> None:
    case = load_case(path, bench.catalogue)
    held = case.surveillance
    anchor = None if held.anchor_date is None else Anchor(held.anchor_date, held.anchor_event)
    try:
        kept = bench.keep_plan(case, DAY, anchor, WHO)
    except PlanError:
        assert bench.assess(case, DAY).withheld
        return
    kept = parse_case(dump_case(kept), bench.catalogue)
    plan, check = bench.kept_plan(kept, 1)
    assert (check.result, check.versions, check.differences) == (Remade.IDENTICAL, (), ())
    assert plan is not None
    again = bench.plan(case, DAY, anchor, final=True, signer=WHO)
    assert said_by(plan) == said_by(again)
    changed = case.with_answer("patient.ecog", known(2)).with_answer("pathology.ki67", known(20))
    renewed = bench.keep_plan(kept.with_changes(findings=changed.findings), LATER, anchor, WHO, "Read again. " * 12)
    second = made(bench, renewed, 2)
    for size in ("A4", "Letter"):
        assert plan_pdf(second, size).count(b"/Type /Page\n") == 2
    assert len(plan_text(second).splitlines()) <= MOST_LINES


def test_a_plan_is_told_by_number_day_and_signer(final: Case, bench: Workbench) -> None:
    assert title_of(final.plans[0]) == "Plan 1, Mon 30 Nov 2026, Dr A. Example, oncologist"
    document = plan_document(made(bench, final, 1))
    assert document.status == "FINAL, PLAN 1"
    assert f"seal {final.plans[0].seal[:12]}" in document.made_with


def test_the_identity_of_the_case_is_no_part_of_what_is_kept(case: Case, bench: Workbench) -> None:
    named = case.with_changes(label="PT-77", name="Zoë Canary")
    kept = bench.keep_plan(named, DAY, None, WHO)
    assert "Canary" not in kept.plans[0].inputs + kept.plans[0].said
    renamed = kept.with_changes(label="PT-78", name=None)
    plan, check = bench.kept_plan(renamed, 1)
    assert check.result is Remade.IDENTICAL
    assert plan is not None
    assert plan.label == "PT-78"


def test_a_plan_stays_as_it_was_whatever_becomes_of_the_case(final: Case, bench: Workbench) -> None:
    changed = final.with_answer("pathology.ki67", known(30)).with_changes(decisions=(), notes="Other notes.")
    plan, check = bench.kept_plan(changed, 1)
    assert check.result is Remade.IDENTICAL
    assert plan is not None
    assert dict(pair for pair in ((one.finding, one.value) for one in plan.findings))["pathology.ki67"] == "85 %"


def test_a_new_plan_says_what_changed_and_why(final: Case, bench: Workbench) -> None:
    decision = Decision(item=OPTION, verdict=Verdict.ACCEPTED, on=LATER, reason="Fit for it")
    changed = final.with_answer("patient.ecog", known(2)).with_changes(decisions=(decision,))
    renewed = bench.keep_plan(changed, LATER, None, WHO, "He is weaker")
    plan = made(bench, renewed, 2)
    since = plan.since
    assert since is not None
    assert (since.number, since.on, since.reason) == (1, DAY, "He is weaker")
    assert since.changes[0] == "ECOG performance status: 1 then, 2 now."
    title = bench.index.items[OPTION].title
    assert f"{title}: no decision then, accepted on 1 Feb 2027 (Fit for it) now." in since.changes
    assert any(one.startswith("Follow-up, no longer: ") for one in since.changes)
    text = plan_text(plan)
    assert "Changed since plan 1 of Mon 30 Nov 2026: Reason: He is weaker" in text
    draft = bench.plan(changed, LATER, None)
    assert draft.since is not None
    assert draft.since.changes == since.changes


def test_nothing_changed_is_not_kept_twice_and_two_of_one_day_are_told_apart(final: Case, bench: Workbench) -> None:
    anchor = Anchor(dt.date(2026, 11, 1), "start of treatment")
    with pytest.raises(PlanError, match="nothing has changed since plan 1"):
        bench.keep_plan(final, DAY, anchor, WHO)
    other = bench.keep_plan(final, DAY, anchor, Signer("Dr B. Example"))
    assert [one.number for one in other.plans] == [1, 2]
    assert other.plans[1].before == other.plans[0].seal
    assert list(missing_plans(other.plans)) == []
    assert plan_document(made(bench, other, 2)).status == "FINAL, PLAN 2"


def test_what_was_changed_after_it_was_frozen_is_told(final: Case, bench: Workbench) -> None:
    plan = final.plans[0]
    for name, value in (
        ("inputs", plan.inputs.replace("85", "86")),
        ("said", plan.said.replace("NEC", "NET", 1)),
        ("on", dt.date(2026, 11, 29)),
        ("signer", plan.signer.model_copy(update={"name": "Dr C. Example"})),
    ):
        assert getattr(plan, name) != value
        tampered = final.with_changes(plans=(plan.model_copy(update={name: value}),))
        _, check = bench.kept_plan(parse_case(dump_case(tampered), bench.catalogue), 1)
        assert check.result is Remade.CHANGED, name
        assert "it was changed afterwards" in check.sentence()


def test_a_removed_plan_is_told(final: Case, bench: Workbench) -> None:
    for number in (2, 3):
        final = bench.keep_plan(final.with_changes(notes=str(number)), LATER, None, WHO)
    first, second, third = final.plans
    assert list(missing_plans((first, third))) == [
        "A final plan before plan 3 is missing from the case, or was exchanged."
    ]
    assert list(missing_plans((second, third))) == [
        "A final plan before plan 2 is missing from the case, or was exchanged."
    ]
    assert list(missing_plans((first, second))) == []


@pytest.mark.parametrize(
    "inputs",
    ["", "{", "[]", "{}", '{"anchor":null}', '{"anchor":{},"case":{}}', '{"anchor":null,"case":[]}',
     '{"anchor":null,"case":{"findings":{"pathology.ki67":"nonsense"}}}', '{"anchor":null,"case":{"unknown":1}}',
     "[" * 5000],
)  # fmt: skip
def test_what_cannot_be_read_is_told_and_breaks_nothing(final: Case, bench: Workbench, inputs: str) -> None:
    broken = final.with_changes(plans=(resealed(final.plans[0], inputs=inputs),))
    plan, check = bench.kept_plan(broken, 1)
    assert (plan, check.result) == (None, Remade.UNREADABLE)


@pytest.mark.parametrize(
    "said", ["", "{}", "[]", '{"entity":1,"situation":""}', '{"entity":"","situation":"","tests":{"a":5}}']
)
def test_what_it_said_may_be_unreadable_too(final: Case, bench: Workbench, said: str) -> None:
    broken = final.with_changes(plans=(resealed(final.plans[0], said=said),))
    _, check = bench.kept_plan(broken, 1)
    assert check.result is Remade.UNREADABLE
    draft = bench.plan(broken, LATER, None)
    assert draft.since is None


def test_other_packs_and_programs_are_named(final: Case, bench: Workbench) -> None:
    plan = final.plans[0]
    old = {name: words for name, words in plan.packs.items()}
    first = next(iter(old))
    old[first] = "0.9.0#" + "0" * 64
    old["local_protocol"] = "1.0.0#" + "0" * 64
    other = final.with_changes(plans=(resealed(plan, packs=old, program="0.0.9"),))
    _, check = bench.kept_plan(other, 1)
    assert check.result is Remade.IDENTICAL, "what it says is the same all the same"
    told = " ".join(check.versions)
    assert "pack 0.9.0; here it is" in told
    assert "the pack local_protocol 1.0.0, which is not here" in told
    assert "version 0.0.9 of the program" in told
    same_version = {name: words.split("#")[0] + "#" + "f" * 64 for name, words in plan.packs.items()}
    assert all("of another content than here" in one for one in other_versions(same_version, bench.index))


def test_guidelines_that_say_otherwise_are_shown_by_what_differs(final: Case, bench: Workbench) -> None:
    plan = final.plans[0]
    said = json.loads(plan.said)
    said["situation"] = "Localized NEC"
    other = final.with_changes(plans=(resealed(plan, said=json.dumps(said)),))
    _, check = bench.kept_plan(other, 1)
    assert check.result is Remade.DIFFERS
    assert check.differences == ("Situation: Localized NEC then, Metastatic NEC, first line now.",)
    details = final.with_changes(plans=(resealed(plan, words="0" * 64),))
    _, check = bench.kept_plan(details, 1)
    assert check.result is Remade.SAME_ANSWERS


def test_a_case_says_when_it_was_assessed_with_other_guidelines(case: Case, bench: Workbench) -> None:
    now = {name: f"{pack.version}#{pack.hash[:16]}" for name, pack in bench.index.packs.items()}
    assert assessed_with_another(case.with_changes(guidelines=now), bench.index) == ""
    assert assessed_with_another(case.with_changes(guidelines={}), bench.index) == ""
    name = next(iter(now))
    words = assessed_with_another(case.with_changes(guidelines={**now, name: "0.1.0#abc"}), bench.index)
    assert "advice may have changed. It was assessed with " in words
    assert "pack 0.1.0; here it is" in words


def test_equal_plans_do_not_differ_and_every_part_is_compared(case: Case, bench: Workbench) -> None:
    anchor = Anchor(dt.date(2026, 11, 1), "start of treatment")
    said = said_by(bench.plan(case, DAY, anchor))
    assert differences(said, said) == ()
    visit = next(iter(said.visits))
    moved = {**said.visits, visit: said.visits[visit].model_copy(update={"words": "2030-01-01"})}
    changed = said.model_copy(
        update={
            "stops": ("Settle this.",), "visits": moved, "rules": {}, "look": {**said.look, "x": "Look here."},
            "tests": {}, "answers": {},
        }
    )  # fmt: skip
    told = "\n".join(differences(said, changed))
    for words in ("To settle first, new: Settle this.", "2030-01-01 now.", "Follow-up, no longer:", "Look here.",
                  "to do then, not listed now.", "then, not a question now."):  # fmt: skip
        assert words in told


def test_nobody_makes_a_plan_final_without_a_name(case: Case, bench: Workbench) -> None:
    with pytest.raises(PlanError, match="nobody signs it"):
        bench.keep_plan(case, DAY, None, Signer("  "))


def test_what_became_of_a_decision_stands_in_plan_text_and_comparison(final: Case, bench: Workbench) -> None:
    decision = Decision(item=OPTION, verdict=Verdict.ACCEPTED, on=DAY)
    own = Decision(item="own-1", verdict=Verdict.ADDED, text="Physiotherapy", on=DAY)
    decided = final.with_changes(decisions=(decision, own))
    second = bench.keep_plan(decided, DAY, None, WHO)
    partly = decision_outcome(second, (OPTION,), "partly", PartialDate("2027-01"), LATER, "Two cycles only")
    done = decision_outcome(partly, ("own-1",), "yes", PartialDate("2027-01-05"), LATER)
    plan = bench.plan(done, LATER, None)
    words = " ".join(plan_text(plan, full=True).split())
    assert "Carried out in part, Jan 2027: Two cycles only" in words
    assert "Carried out, 5 Jan 2027" in words
    assert plan.since is not None
    title = bench.index.items[OPTION].title
    assert f"{title}: carried out in part, Jan 2027: Two cycles only." in plan.since.changes
    assert bench.plan(done, dt.date(2026, 12, 24), None).outcomes == {}, "it was not known then"


def test_a_case_full_of_plans_says_so(final: Case, bench: Workbench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hgnen_desktop.core.careplan.kept_plan._MOST_KEPT", 3000)
    with pytest.raises(PlanError, match="no room for this one"):
        bench.keep_plan(final, LATER, None, WHO)
