"""Vignettes: test patients beside the rules, with what must appear and what must not. Shared by tests and self-check.

``python -m hgnen_desktop.core.vignettes FILE...`` runs vignette files and says what differs.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from hgnen_desktop.core.domain.case import Answer, Case
from hgnen_desktop.core.engine.assessment import Assessment, Past
from hgnen_desktop.core.engine.engine import Engine
from hgnen_desktop.core.errors import Fault, GuidelineError
from hgnen_desktop.core.guidelines.catalogue import place_in_words, read_answers
from hgnen_desktop.core.guidelines.faults_in_words import form_fault
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.guidelines.library import guideline_folder, kept_beside
from hgnen_desktop.core.guidelines.schema import Evidence, Figure, Item

VIGNETTES_FILE = "vignettes.json"
AS_OF = dt.date(2026, 1, 15)


class _Form(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Expectation(_Form):
    """What must and must not appear. Names are item, disagreement or ledger ids; decisions are checked by outcome.

    A decision of any pack is named as such: ``entity: nec`` expects that the decision ``entity`` ends at ``nec``.

    ``marked`` and ``not_marked`` name, for an evidence item that is shown, figures that must and must not be marked as
    of the patient's own stratum (see :func:`figures_named`).

    Attributes:
        decisions: decision -> its outcome, or ``undetermined``; every name that is none of the others.
        leads: question -> the answer that stands first.
        not_for_patient: answer -> the rule that rules it out, or ``failed`` when the disease progressed on it.
        weighed, not_weighed: answer or view -> the rule that weighs on it, or must not.
        past: answer -> what the patient has had of it (running, given, failed, never).
        silent, not_silent: the silences that are said, and that must not be.
        held: answers shown because every outcome that is still open leads to them.
        supposed: outcome of an open decision -> answers that are shown for it.
        needs, not_needs: findings that are asked for because they could turn an answer, and that must not be.
    """

    decisions: dict[str, str] = Field(default_factory=dict)
    appears: tuple[str, ...] = ()
    not_appears: tuple[str, ...] = ()
    undetermined: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    marked: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    not_marked: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    leads: dict[str, str] = Field(default_factory=dict)
    not_for_patient: dict[str, str] = Field(default_factory=dict)
    weighed: dict[str, str] = Field(default_factory=dict)
    not_weighed: dict[str, str] = Field(default_factory=dict)
    past: dict[str, str] = Field(default_factory=dict)
    silent: tuple[str, ...] = ()
    not_silent: tuple[str, ...] = ()
    held: tuple[str, ...] = ()
    supposed: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    needs: tuple[str, ...] = ()
    not_needs: tuple[str, ...] = ()
    contradiction: str | None = None
    attention: str | None = None
    in_scope: bool | None = None

    @model_validator(mode="before")
    @classmethod
    def _read_decisions(cls, data: Any) -> Any:  # noqa: ANN401 - as it was written
        if not isinstance(data, dict):
            return data
        named = {key: value for key, value in data.items() if key not in cls.model_fields}
        rest = {key: value for key, value in data.items() if key in cls.model_fields}
        return {**rest, "decisions": {**named, **rest.get("decisions", {})}} if named else rest


class Vignette(_Form):
    """One test patient."""

    name: str
    source: str
    patient: str | None = None
    findings: dict[str, Any] = Field(default_factory=dict)
    change: dict[str, Any] = Field(default_factory=dict)
    as_of: str | None = None
    because: str | None = None
    expect: Expectation
    at: str = ""


class _File(_Form):
    patients: dict[str, dict[str, Any]] = Field(default_factory=dict)
    vignettes: tuple[Vignette, ...] = ()


def read_vignettes(path: Path) -> list[tuple[Vignette, Case]]:
    """The vignettes of a file, each with its case.

    Raises:
        GuidelineError: with ``file:line`` when the file does not have the right form.
    """
    return vignettes_of(path.read_text(encoding="utf-8"), path.name)


def vignettes_of(text: str, name: str) -> list[tuple[Vignette, Case]]:
    """As :func:`read_vignettes`, of the text of a file that is called ``name`` in messages."""
    from hgnen_desktop.core.guidelines.strict_yaml import read_yaml

    data = read_yaml(text, name)
    entries = data.get("vignettes", [])
    for entry in entries if isinstance(entries, list) else ():
        if isinstance(entry, dict):
            entry["at"] = f"{name}:{getattr(entry, 'line', 0)}"
    try:
        content = _File.model_validate(data)
    except ValidationError as error:
        details = error.errors()[0]
        what, remedy = form_fault(details)
        raise GuidelineError(
            Fault(_at(data, details["loc"]) or name, f"{place_in_words(details['loc'])}: {what}", remedy)
        ) from error
    return [(vignette, _case(vignette, content.patients)) for vignette in content.vignettes]


def _at(data: dict[str, Any], place: tuple[int | str, ...]) -> str:
    """``file:line`` of the vignette in which a place is; empty where it is in none."""
    match place:
        case ("vignettes", int(number), *_):
            return str(data["vignettes"][number]["at"]) if isinstance(data["vignettes"][number], dict) else ""
    return ""


def shipped_vignettes() -> list[tuple[Vignette, Case]]:
    """Every test patient of the program's own guidelines.

    Raises:
        GuidelineError: when they are missing or do not have the right form.
    """
    content = kept_beside(VIGNETTES_FILE)
    if content is None:
        folder = guideline_folder()
        content = vignettes_bytes(folder)
    data = json.loads(content)
    return [
        (Vignette.model_validate(one["vignette"]), Case.model_validate_json(json.dumps(one["case"]))) for one in data
    ]


def vignettes_by_situation() -> dict[str, list[tuple[str, Case]]]:
    """The test patients that are said to be in a situation, by situation, each with its name, in the order of the files."""
    found: dict[str, list[tuple[str, Case]]] = {}
    for vignette, case in shipped_vignettes():
        situation = vignette.expect.decisions.get("situation")
        if situation is not None:
            found.setdefault(situation, []).append((vignette.name, case))
    return found


def vignettes_bytes(folder: Path) -> bytes:
    """All vignettes of a folder of guidelines as JSON, for a program without a YAML reader.

    Raises:
        GuidelineError: with ``file:line`` when one does not have the right form.
    """
    found = [pair for path in sorted(folder.glob("*/vignettes/*.yaml")) for pair in read_vignettes(path)]
    data = [{"vignette": one.model_dump(mode="json"), "case": case.model_dump(mode="json")} for one, case in found]
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()


def _case(vignette: Vignette, patients: dict[str, dict[str, Any]]) -> Case:
    if vignette.patient is not None and vignette.patient not in patients:
        raise GuidelineError(Fault(vignette.at, f"there is no patient '{vignette.patient}' in this file."))
    findings = {**patients.get(vignette.patient or "", {}), **vignette.findings, **vignette.change}
    return Case(
        case_id="vignette",
        label=vignette.name[:200],
        findings={name: _answer(value) for name, value in findings.items() if value is not None},
    )


def _answer(value: Any) -> Answer:  # noqa: ANN401 - any YAML value
    if isinstance(value, dict):
        return Answer.model_validate({key: tuple(one) if isinstance(one, list) else one for key, one in value.items()})
    return Answer.model_validate({"state": "known", "value": tuple(value) if isinstance(value, list) else value})


def in_pack(vignette: Vignette, index: Index, pack: str) -> Vignette:
    """A vignette of a pack from elsewhere, with the pack's own names as the program calls them."""
    names = [*index.items, *index.decisions, *index.disagreements, *(one.id for one in index.feasibility)]
    names += [*(one.id for one in index.ledger), *(one.id for each in index.packs.values() for one in each.silences)]
    own = {name.removeprefix(f"{pack}:"): name for name in names if name.startswith(f"{pack}:")}

    def called(value: Any) -> Any:  # noqa: ANN401 - any part of an expectation
        if isinstance(value, dict):
            return {called(key): called(one) for key, one in value.items()}
        if isinstance(value, list | tuple):
            return tuple(called(one) for one in value)
        return own.get(value, value) if isinstance(value, str) else value

    expect = vignette.expect.model_dump()
    return vignette.model_copy(update={"expect": Expectation.model_validate(called(expect))})


def failures(vignette: Vignette, case: Case, engine: Engine) -> list[str]:
    """What differs between the vignette's expectation and the engine's answer; empty when nothing does."""
    case = read_answers(engine.index.catalogue, case)
    faults = engine.index.catalogue.faults(case)
    if faults:
        return [fault.sentence() for fault in faults]
    as_of = dt.date.fromisoformat(vignette.as_of) if vignette.as_of else AS_OF
    return list(_differences(vignette.expect, engine.assess(case, as_of), engine))


def _differences(expect: Expectation, assessment: Assessment, engine: Engine) -> Iterator[str]:
    for decision, wanted in expect.decisions.items():
        if decision not in assessment.decisions:
            yield f"there is no decision '{decision}'"
            continue
        possible = [outcome.id for outcome in assessment.decisions[decision].possible]
        found = possible[0] if len(possible) == 1 else "undetermined"
        if found != wanted:
            yield f"{decision} is {found} ({', '.join(possible)}), expected {wanted}"
    shown = shown_ids(assessment)
    known = {*engine.index.items, *engine.index.disagreements, *(entry.id for entry in engine.index.ledger)}
    for name in (*expect.appears, *expect.not_appears, *expect.undetermined):
        if name not in known:
            yield f"there is no item '{name}'"
    yield from (f"'{name}' does not appear" for name in expect.appears if name in known and name not in shown)
    yield from (f"'{name}' appears, and must not" for name in expect.not_appears if name in shown)
    open_items = {result.id: set(result.needs) for result in assessment.undetermined}
    for name, needs in expect.undetermined.items():
        if name not in open_items:
            yield f"'{name}' is not undetermined"
        elif not set(needs) <= open_items[name]:
            yield f"'{name}' asks for {sorted(open_items[name])}, expected {sorted(needs)}"
    yield from _strata(expect, assessment, engine)
    yield from _answers(expect, assessment)
    yield from _said_of_questions(expect, assessment)
    yield from _clashes("contradiction", expect.contradiction, [clash.id for clash in assessment.contradictions])
    yield from _clashes("attention", expect.attention, [clash.id for clash in assessment.attention])
    if expect.contradiction is None and assessment.contradictions:
        yield f"findings contradict each other: {', '.join(clash.id for clash in assessment.contradictions)}"
    if expect.in_scope is not None and expect.in_scope != assessment.in_scope:
        yield f"in scope is {assessment.in_scope}, expected {expect.in_scope}"


def _answers(expect: Expectation, assessment: Assessment) -> Iterator[str]:
    """Differences in what this patient's findings do to answers."""
    shown = {
        answer.id: answer for one in assessment.questions for answer in (*one.answers, *one.not_for_patient, *one.views)
    }
    for name, rule in expect.not_for_patient.items():
        out = [one.rule.id for one in shown[name].ruled_out] if name in shown else []
        failed = name in shown and rule == "failed" and shown[name].past is Past.FAILED
        if rule not in out and not failed:
            yield f"'{name}' is not ruled out by '{rule}' (ruled out by: {', '.join(out) or 'nothing'})"
    for must, wanted in ((True, expect.weighed), (False, expect.not_weighed)):
        for name, rule in wanted.items():
            if (name in shown and rule in [one.rule.id for one in shown[name].weighed]) is not must:
                yield f"'{rule}' {'does not weigh' if must else 'weighs'} on '{name}'"
    for name, past in expect.past.items():
        if name not in shown or shown[name].past.value != past:
            yield f"'{name}' is {shown[name].past.value if name in shown else 'not shown'}, expected {past}"
    held = {answer.id for answer in shown.values() if answer.held}
    yield from (f"'{name}' is not held in every open outcome" for name in expect.held if name not in held)


def _said_of_questions(expect: Expectation, assessment: Assessment) -> Iterator[str]:
    """Differences in which answer leads, what is silent, supposed and asked for."""
    for question, name in expect.leads.items():
        asked = assessment.asked(question)
        leading = asked.leading.id if asked is not None and asked.leading is not None else "nothing"
        if leading != name:
            yield f"'{question}' is led by {leading}, expected '{name}'"
    silences = {one.silence.silence.id for one in assessment.questions if one.silence is not None}
    yield from (f"the silence '{name}' is not said" for name in expect.silent if name not in silences)
    yield from (f"the silence '{name}' is said, and must not be" for name in expect.not_silent if name in silences)
    for outcome, names in expect.supposed.items():
        told = {
            answer.id
            for one in assessment.questions
            for supposed in one.supposed
            if supposed.outcome.id == outcome
            for answer in supposed.answers
        }
        yield from (f"'{name}' is not shown for '{outcome}'" for name in names if name not in told)
    needed = {need.finding for need in assessment.needed}
    yield from (f"'{name}' is not asked for" for name in expect.needs if name not in needed)
    yield from (f"'{name}' is asked for, and must not be" for name in expect.not_needs if name in needed)


def _strata(expect: Expectation, assessment: Assessment, engine: Engine) -> Iterator[str]:
    """Differences in the figures that are marked as of the patient's own stratum."""
    shown = {one.result.id: {id(figure) for figure in one.matching} for one in assessment.evidence}
    for must, names in ((True, expect.marked), (False, expect.not_marked)):
        for evidence, name in ((one, name) for one, several in names.items() for name in several):
            figures = figures_named(engine.index.items.get(evidence), name)
            if not figures:
                yield f"'{evidence}' has no figure with a condition of its own that is named '{name}'"
            elif evidence not in shown:
                yield f"'{evidence}' does not appear, so none of its figures can be looked at"
            elif any((id(figure) in shown[evidence]) is not must for figure in figures):
                yield f"'{name}' of '{evidence}' is {'not marked' if must else 'marked, and must not be'}"


def figures_named(item: Item | None, name: str) -> tuple[Figure, ...]:
    """The figures of an evidence item that have a condition of their own and the name: group, measure or 'measure, group'."""
    if not isinstance(item, Evidence):
        return ()
    return tuple(
        figure
        for figure in item.figures
        if figure.applies_when is not None
        and name in (figure.group, figure.measure, f"{figure.measure}, {figure.group}")
    )


def _clashes(kind: str, wanted: str | None, found: list[str]) -> Iterator[str]:
    if wanted is not None and wanted not in found:
        yield f"the {kind} '{wanted}' is not reported (reported: {', '.join(found) or 'none'})"


def shown_ids(assessment: Assessment) -> set[str]:
    """The ids of everything that the assessment shows as applying."""
    shown = set(assessment.applies)
    shown |= {entry.id for entry in assessment.disagreements}
    return shown | {line.entry.id for line in assessment.ledger}


def main(paths: list[str]) -> int:
    """Run vignette files and print what differs; 1 when anything does."""
    from hgnen_desktop.core.guidelines.library import load_guidelines

    engine = Engine(load_guidelines())
    run = differing = 0
    for path in paths:
        for vignette, case in read_vignettes(Path(path)):
            run += 1
            found = failures(vignette, case, engine)
            differing += bool(found)
            for line in found:
                print(f"{vignette.at} {vignette.name}: {line}")
    print(f"{run - differing} passed, {differing} failed")
    return 1 if differing else 0


if __name__ == "__main__":
    try:
        raise SystemExit(main(sys.argv[1:]))
    except GuidelineError as error:
        print(error)
        raise SystemExit(1) from error
