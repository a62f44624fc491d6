"""The proof of the quiz: every choice of every question that can be drawn is judged a second time, by other means.

The quiz is made with the evaluator that traces; here the compiled one judges, from the findings that are shown alone, and what
opposes what is written down anew. Run as a program it takes random patients beside the teaching cases:
``python -m tests.core.teaching.proof_of_quiz --patients 2000``.
"""

from __future__ import annotations

import argparse
import calendar
import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property

from hgnen_desktop.core.domain.case import Answer, AnswerState, Case
from hgnen_desktop.core.domain.course import PartialDate
from hgnen_desktop.core.engine.checking import Checker
from hgnen_desktop.core.guidelines.domains import Domains
from hgnen_desktop.core.guidelines.index import Index, findings_behind
from hgnen_desktop.core.guidelines.schema import (
    Area,
    Criterion,
    Evidence,
    Means,
    Part,
    Recommendation,
    SurveillanceRule,
)
from hgnen_desktop.core.teaching.moments import Moment
from hgnen_desktop.core.teaching.nearest import NOTHING, Nearest
from hgnen_desktop.core.teaching.questions import FEWEST_CHOICES, Choice, Kind, Pool
from hgnen_desktop.core.teaching.quiz import QuizMaker
from hgnen_desktop.core.workflow import Workbench

POSITIVE = {"for", "appropriate", "may_consider", "if_indicated"}
# What may be said of a source that says the first thing, and is certainly not what it says.
OPPOSED = {
    **{one: {"against", "no_consensus", "silent"} for one in POSITIVE},
    "against": {"for", "may_consider", "no_consensus", "silent"},
    "no_consensus": {"for", "against", "silent"},
}
KINDS = {
    "recommendation_for": "for",
    "may_consider": "may_consider",
    "recommendation_against": "against",
    "no_consensus": "no_consensus",
}
OWN_WORDS = re.compile(r"; (Stated|Consensus|Majority)|no vote|may_consider|if_indicated|\bid\b|[a-z]+_[a-z]+")
DIGESTIVE = (
    "esophagus", "stomach", "pancreas", "biliary", "small_bowel", "appendix", "colon", "rectum", "anus", "unknown_primary",
)  # fmt: skip
GYNECOLOGIC = ("cervix", "uterus", "vulva_vagina", "ovary")
NEGATION = re.compile(r"\b(no|not|never|nothing|none|non)\b", re.IGNORECASE)


class Judge:
    """Judges the questions of one moment."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self.checker, self.foreseeing = Checker(index), Checker(index, foresee=True)
        self.feasible = Checker(index, {rule.id: rule.when for rule in index.feasibility})
        self.domains = Domains(index)
        self.specific = {one.item for one in index.guidelines.phrases if one.specific}
        self.never = {one.item for one in index.guidelines.phrases if one.words is None}

    def faults(self, pool: Pool, moment: Moment) -> Iterator[str]:
        """What is wrong with a question, in sentences."""
        texts = [pool.right.text, *(one.text for one in pool.wrong)]
        if len(set(texts)) != len(texts) or len(texts) < FEWEST_CHOICES:
            yield f"choices: {texts}"
        for choice in (pool.right, *pool.wrong):
            if choice.text[-1:] not in ".?" or not choice.text[:1].isupper() and not choice.text.startswith("p53"):
                yield f"no sentence: {choice.text}"
            if OWN_WORDS.search(choice.text) or not choice.why:
                yield f"own words or no reason: {choice.text} ({choice.why})"
        judge = {
            Kind.DIAGNOSIS: self.decision, Kind.SITUATION: self.decision, Kind.RECOMMENDED: self.recommended,
            Kind.ADVISED_AGAINST: self.advised_against, Kind.STANCE: self.stance, Kind.VOTE: self.vote,
            Kind.NEXT: self.next_step, Kind.MISSING: self.missing, Kind.INTERVAL: self.interval, Kind.DATE: self.date,
            Kind.FIGURE: self.figure,
        }[pool.kind]  # fmt: skip
        patient = Patient(self, moment)
        yield from judge(pool, patient)
        yield from self.moment(pool, patient)
        if pool.kind is Kind.DIAGNOSIS:
            yield from self.given_away(pool, moment)

    # --- for whom and when ----------------------------------------------------------------------------------------------

    def moment(self, pool: Pool, patient: Patient) -> Iterator[str]:
        """Whatever a question rests on is written for this patient's site, entity and moment."""
        if pool.kind in (Kind.DIAGNOSIS, Kind.SITUATION):
            return
        site, status = patient.known.get("tumor.site"), patient.known.get("treatment.status")
        if site == "other":
            yield "asked of a site that no source names"
        if pool.kind is Kind.DATE:
            day = PartialDate.of(dt.date.fromisoformat(pool.key.split(":")[2])).said()
            if not any(re.search(rf"\b{day}\b", line) for line in patient.moment.happened):
                yield f"counted from a date that the card does not show: {day}"
        for section in self.sections(pool):
            if section.startswith(("Table 1 ", "Initial assessment > Imaging")) and status != "none":
                yield f"{section}, asked when {status}"
            if section.startswith("Table 1 > Laboratory") and patient.known.get("extent.disease") == "localized":
                yield f"{section}, asked in localized disease"
            if section.startswith("Table 2 > Imaging") and status not in ("resected", "finished"):
                yield f"{section}, asked when {status}"
            if section.startswith("Table 3 > Imaging") and status != "on_treatment":
                yield f"{section}, asked when {status}"
            if " GI " in section and not self.of_entity(section, patient):
                yield f"{section}, asked of another tumor of the {site}"
            if "gynecologic" in section and site not in GYNECOLOGIC:
                yield f"{section}, asked of the {site}"

    def of_entity(self, section: str, patient: Patient) -> bool:
        entity = {"nec"} if " GI NEC" in section else {"net_g3"}
        return patient.known.get("tumor.site") in DIGESTIVE and patient.possible("entity") == entity

    def sections(self, pool: Pool) -> set[str]:
        """The sections that the right choice rests on, and the wrong ones that name another item."""
        if pool.kind is Kind.MISSING:
            return {source.split(", ", 1)[1] for source in pool.sources}
        claims = [pool.right.claim] if pool.kind is Kind.INTERVAL else [one.claim for one in (pool.right, *pool.wrong)]
        items = (self.index.items.get(one.subject) for one in claims)
        found = (item for item in items if isinstance(item, Recommendation | SurveillanceRule))
        return {self.index.citation(name).section for item in found for name in item.statements}

    # --- decisions ----------------------------------------------------------------------------------------------------

    def decision(self, pool: Pool, patient: Patient) -> Iterator[str]:
        decision = pool.right.claim.subject
        if patient.possible(decision) != {pool.right.claim.said}:
            yield f"right is not settled: {pool.right.text}"
        open_still = self.foreseeing.possible(self.foreseeing.evaluate(patient.known), decision)
        yield from (f"still open: {one.text}" for one in pool.wrong if one.claim.said in open_still)
        if pool.kind is Kind.SITUATION:
            yield from (
                f"true in plain words: {one.text}" for one in pool.wrong if reads_as_true(one.text, patient.known)
            )

    def given_away(self, pool: Pool, moment: Moment) -> Iterator[str]:
        outcome = self.index.outcomes[pool.right.claim.subject][pool.right.claim.said]
        names = {outcome.label, *re.findall(r"\b(?:NEC|G3 NET|NET G[123]|MiNEN|adenocarcinoma)\b", outcome.label)}
        told = " ".join(one.value for one in moment.told(pool.veils))
        yield from (f"given away by {name!r}" for name in names if re.search(rf"\b{re.escape(name)}\b", told))

    # --- advice -------------------------------------------------------------------------------------------------------

    def recommended(self, pool: Pool, patient: Patient) -> Iterator[str]:
        yield from self.holds(pool.right, patient, {"for"})
        for choice in pool.wrong:
            yield from self.holds(choice, patient, {"against"}, claims=False)
            if choice.claim.said != "for":
                yield f"of another kind: {choice.text}"
            yield from self.spoken_for(choice, patient, POSITIVE | {"no_consensus"})

    def advised_against(self, pool: Pool, patient: Patient) -> Iterator[str]:
        yield from self.holds(pool.right, patient, {"against"})
        if NEGATION.search(pool.right.text):
            yield f"double negative: {pool.right.text}"
        for choice in pool.wrong:
            yield from self.holds(choice, patient, {"for", "appropriate"}, claims=False)
            if choice.claim.said != "against" or NEGATION.search(choice.text):
                yield f"of another kind or a double negative: {choice.text}"
            yield from self.spoken_for(choice, patient, {"against", "no_consensus"})

    def stance(self, pool: Pool, patient: Patient) -> Iterator[str]:
        item = self.item(pool.right)
        yield from self.holds(pool.right, patient, {pool.right.claim.said})
        for choice in pool.wrong:
            if choice.claim.subject != item.id or choice.claim.said not in OPPOSED[item.direction.value]:
                yield f"not opposed: {choice.text}"
            claimed = POSITIVE if choice.claim.said in POSITIVE else {choice.claim.said}
            for name in item.statements:
                kind = self.index.statements[name].kind.value
                if KINDS.get(kind) in claimed:
                    yield f"{name} ({kind}) says it: {choice.text}"
            yield from self.spoken_for(choice, patient, claimed)
            yield from (
                f"{name} says it in a declared conflict: {choice.text}"
                for name in self.in_conflict(item, patient)
                if KINDS.get(self.index.statements[name].kind.value) == choice.claim.said
            )

    def in_conflict(self, item: Recommendation, patient: Patient) -> Iterator[str]:
        """The statements of each conflict over an item that is, or may be, declared for this patient."""
        for entry in self.index.disagreements.values():
            if entry.kind == "conflict" and item.id in entry.items and entry.id in patient.certain | patient.open:
                yield from (name for position in entry.positions for name in position.statements)

    def vote(self, pool: Pool, patient: Patient) -> Iterator[str]:
        item = self.item(pool.right)
        if item.id not in patient.certain:
            yield f"does not hold: {item.id}"
        strengths = {
            self.index.statements[name].strength
            for name in item.statements
            if self.index.statements[name].kind.value
            in ("recommendation_for", "recommendation_against", "may_consider", "no_consensus")
        }
        strengths |= self.strengths_elsewhere(item, patient)
        if strengths != {pool.right.claim.said}:
            yield f"not one strength: {item.id} {strengths}"
        yield from (f"the same strength: {one.text}" for one in pool.wrong if one.claim.said in strengths)

    def strengths_elsewhere(self, item: Recommendation, patient: Patient) -> set[str]:
        """How firmly the same source speaks of the same thing in other passages that are, or may be, for this patient."""
        parts, same = patient.moment.engine.questions.parts, self.index.vocabulary.same
        names = list(self.in_conflict(item, patient))
        for name in patient.certain | patient.open:
            other = self.index.items.get(name)
            if isinstance(other, Recommendation) and other.area is item.area and other.part is not Part.HOW:
                names += other.statements if same(parts[item.id], parts[name]) else ()
        mine = self.index.item_pack[item.id].id
        found = [self.index.statements[name] for name in names if self.index.statement_pack[name].id == mine]
        return {one.strength for one in found if one.kind.value in KINDS}

    def next_step(self, pool: Pool, patient: Patient) -> Iterator[str]:
        yield from self.holds(pool.right, patient, {"for", "appropriate", "may_consider"}, claims=False)
        ruled_out = {
            answer.id
            for asked in patient.moment.assessment.questions
            for answer in asked.not_for_patient
            if any(remark.citations for remark in answer.ruled_out)
        }
        for choice in pool.wrong:
            if choice.claim.subject in ruled_out:
                continue
            yield from self.holds(choice, patient, {"against"}, claims=False)
            yield from self.spoken_for(choice, patient, POSITIVE | {"no_consensus"})

    def holds(self, choice: Choice, patient: Patient, directions: set[str], *, claims: bool = True) -> Iterator[str]:
        """That the item of a choice applies to this patient, with one of these directions, by its very passage."""
        item = self.item(choice)
        if item.id not in patient.certain:
            yield f"outside its passage: {choice.text}"
        if item.direction.value not in directions or (claims and choice.claim.said != item.direction.value):
            yield f"says {item.direction.value}: {choice.text}"
        if item.id in self.never or self.index.citation(item.statements[0]).level.means is Means.REPORTED:
            yield f"written for others: {choice.text}"
        if item.part is not Part.ANSWER:
            yield f"cannot be done as it stands: {choice.text}"

    def spoken_for(self, choice: Choice, patient: Patient, directions: set[str]) -> Iterator[str]:
        """Whoever says of the same thing, certainly or perhaps, what a wrong choice claims."""
        item = self.item(choice)
        parts = patient.moment.engine.questions.parts
        for name in patient.certain | (set() if item.id in self.specific else patient.open):
            other = self.index.items.get(name)
            if not isinstance(other, Recommendation) or other.id == item.id or other.part is Part.HOW:
                continue
            if other.direction.value not in directions or other.area is not item.area:
                continue
            mine, theirs = parts[item.id], parts[other.id]
            is_test = item.area is Area.WORKUP
            same = item.procedure == other.procedure if is_test else self.index.vocabulary.same(mine, theirs)
            if same:
                yield f"{other.id} ({other.direction.value}) speaks for: {choice.text}"

    def item(self, choice: Choice) -> Recommendation:
        found = self.index.items[choice.claim.subject]
        assert isinstance(found, Recommendation)
        return found

    # --- missing findings -----------------------------------------------------------------------------------------------

    def missing(self, pool: Pool, patient: Patient) -> Iterator[str]:
        if not self.turns(pool.right.claim.subject, patient):
            yield f"changes nothing: {pool.right.text}"
        for choice in pool.wrong:
            if choice.claim.subject in patient.known:
                yield f"known: {choice.text}"
            if self.turns(choice.claim.subject, patient):
                yield f"changes something: {choice.text}"
            for name in patient.certain | patient.open:
                item = self.index.items.get(name)
                asks = isinstance(item, Recommendation) and choice.claim.subject in item.done_by
                if asks and item.direction.value != "against":
                    yield f"{item.id} asks for it: {choice.text}"

    def turns(self, finding: str, patient: Patient) -> bool:
        answers = {
            number
            for number, name in enumerate(self.checker.names)
            if isinstance(self.index.items.get(name), Recommendation | SurveillanceRule) or name not in self.index.items
        }

        def told(known: dict[str, object]) -> tuple[object, ...]:
            quick, feasible = self.checker.evaluate(known), self.feasible.evaluate(known)
            applies = answers.intersection(quick.certain), answers.intersection(quick.open)
            return quick.outcomes, applies, feasible.certain, feasible.open

        return any(told({**patient.known, finding: value}) != told(patient.known) for value in self.domains[finding])

    # --- follow-up ------------------------------------------------------------------------------------------------------

    def rules(self, patient: Patient) -> tuple[list[SurveillanceRule], list[SurveillanceRule]]:
        every = [one for one in self.index.items.values() if isinstance(one, SurveillanceRule)]
        certain = [one for one in every if one.id in patient.certain]
        return certain, [one for one in every if one.id in patient.open]

    def interval(self, pool: Pool, patient: Patient) -> Iterator[str]:
        certain, still_open = self.rules(patient)
        if still_open or len(certain) > 1 or any(one.needs_confirmation for one in certain):
            yield "the schedule is not settled"
        if not certain:
            yield from (f"{one.text}" for one in pool.wrong if one.claim.subject in patient.certain)
            if pool.right.claim.said != "none":
                yield f"no rule holds: {pool.right.text}"
            return
        first = certain[0].phases[0]
        allowed = range(first.every.min, first.every.max + 1)
        for choice in pool.wrong:
            if choice.claim.said == "none":
                continue
            months, lasts = first_interval(choice.text)
            ends_sooner = first.lasts is not None and lasts is not None and lasts < first.lasts.min
            if months in allowed and not ends_sooner:
                yield f"inside the range of the source: {choice.text}"

    def date(self, pool: Pool, patient: Patient) -> Iterator[str]:
        certain, still_open = self.rules(patient)
        if [one.id for one in certain] != [pool.right.claim.subject] or still_open:
            yield "the schedule is not settled"
        _, _, day, visit = pool.key.split(":")
        every = certain[0].phases[0].every
        low, high = (counted(dt.date.fromisoformat(day), months * int(visit)) for months in (every.min, every.max))
        if pool.right.claim.said != f"{low}/{high}":
            yield f"{pool.right.text} should be {low} to {high}"
        for choice in pool.wrong:
            first, last = (dt.date.fromisoformat(one) for one in choice.claim.said.split("/"))
            if not (last < low or first > high):
                yield f"may be right: {choice.text}"

    # --- figures --------------------------------------------------------------------------------------------------------

    def figure(self, pool: Pool, patient: Patient) -> Iterator[str]:
        if len(patient.possible("entity")) != 1 or not patient.possible("entity") <= {"net_g3", "nec"}:
            yield f"a figure of another tumor: {pool.prompt}"
        if patient.figures[pool.right.claim.subject, pool.right.claim.said] != "certain":
            yield f"not of this patient's group: {pool.right.text}"
        right, measure = self.printed(pool.right)
        yield from (
            f"the number is not the one printed: {one.text}" for one in (pool.right, *pool.wrong) if not self.says(one)
        )
        for choice in pool.wrong:
            value, other = self.printed(choice)
            if value == right or other != measure:
                yield f"the same value, or another measure: {choice.text}"
            if patient.figures[choice.claim.subject, choice.claim.said] != "never":
                yield f"may be of this patient's group: {choice.text} ({choice.why})"

    def printed(self, choice: Choice) -> tuple[float | None, str]:
        evidence = self.index.items[choice.claim.subject]
        assert isinstance(evidence, Evidence)
        figure = evidence.figures[int(choice.claim.said)]
        return figure.estimate, f"{figure.measure} {figure.unit}"

    def says(self, choice: Choice) -> bool:
        """Whether the sentence has the number, and the statement that the figure rests on prints it."""
        evidence = self.index.items[choice.claim.subject]
        assert isinstance(evidence, Evidence)
        figure = evidence.figures[int(choice.claim.said)]
        statement = self.index.statements[figure.statement]
        numbers = re.findall(r"\d+(?:\.\d+)?", f"{statement.text} {statement.note or ''}")
        return f"{figure.estimate:g}" in choice.text and any(float(one) == figure.estimate for one in numbers)

    @cached_property
    def figures(self) -> Checker:
        """A compiled evaluator of which groups a patient belongs to."""
        criteria = {}
        for item in self.index.items.values():
            if isinstance(item, Evidence):
                for place, figure in enumerate(item.figures):
                    parts = tuple(one for one in (item.applies_when, figure.applies_when) if one is not None)
                    if parts:
                        criteria[f"{item.id}:{place}"] = Criterion(all_of=parts)
        return Checker(self.index, criteria)

    # --- what would change it -------------------------------------------------------------------------------------------

    def nearest(self, pool: Pool, moment: Moment, nearest: Nearest) -> Iterator[str]:
        """That the finding which is said to change an answer does, and that nothing does where that is said."""
        if pool.kind is Kind.MISSING:
            return
        change, said = nearest.change_of(moment, pool), nearest.sentence(moment, pool)
        patient = Patient(self, moment)
        known = moment.case.known()
        if said == NOTHING:
            yield from (
                f"{finding} = {value!r} changes it: {pool.right.text}"
                for finding in known
                if finding not in self.of_tumor_or_person
                for value in self.domains[finding]
                if not self.contradicts({**known, finding: value})
                and not self.stays(pool, Patient(self, moment, {**known, finding: value}))
            )
        elif change is not None:
            if change.finding in NEVER_NEAR or (change.finding == "patient.age" and pool.kind is not Kind.FIGURE):
                yield f"not near: {change.finding}"
            changed = Patient(self, moment, {**known, change.finding: change.value})
            if pool.kind is not Kind.DIAGNOSIS and changed.possible("entity") != patient.possible("entity"):
                yield f"another tumor: {said}"
            if self.stays(pool, changed):
                yield f"{said} changes nothing: {pool.right.text}"

    def stays(self, pool: Pool, patient: Patient) -> bool:
        """Whether the right choice is right of a patient by the compiled evaluator."""
        claim = pool.right.claim
        if pool.kind in (Kind.DIAGNOSIS, Kind.SITUATION):
            return patient.possible(claim.subject) == {claim.said}
        if pool.kind in (Kind.INTERVAL, Kind.DATE):
            certain, still_open = self.rules(patient)
            return [one.id for one in certain] == ([claim.subject] if claim.subject else []) and not still_open
        if pool.kind is Kind.FIGURE:
            return patient.figures[claim.subject, claim.said] == "certain"
        return claim.subject in patient.certain

    def contradicts(self, known: Mapping[str, object]) -> bool:
        quick = self.impossible.evaluate(known)
        return bool(self.impossible.certain_names(quick))

    @cached_property
    def impossible(self) -> Checker:
        rules = [one for one in self.index.guidelines.consistency if one.level == "impossible"]
        return Checker(self.index, {rule.id: rule.when for rule in rules})

    @cached_property
    def of_tumor_or_person(self) -> set[str]:
        return {*findings_behind(self.index, {"entity"}), "tumor.site", "patient.sex", "patient.age"}


NEVER_NEAR = {"tumor.site", "patient.sex", "pathology.histology", "pathology.cell_type", "pathology.grade"}


class Patient:
    """What the compiled evaluator says of a moment's findings."""

    def __init__(self, judge: Judge, moment: Moment, known: Mapping[str, object] | None = None) -> None:
        self.judge, self.moment, self.known = judge, moment, dict(known or moment.case.known())
        self._quick = judge.checker.evaluate(self.known)

    @cached_property
    def certain(self) -> set[str]:
        return set(self.judge.checker.certain_names(self._quick))

    @cached_property
    def open(self) -> set[str]:
        return set(self.judge.checker.open_names(self._quick))

    @cached_property
    def figures(self) -> dict[tuple[str, str], str]:
        """Evidence and the place of a figure in it -> whether the patient is certainly, perhaps or never of its group."""
        checker = self.judge.figures
        quick = checker.evaluate(self.known)
        told = dict.fromkeys(checker.names, "never")
        told |= dict.fromkeys(checker.certain_names(quick), "certain") | dict.fromkeys(
            checker.open_names(quick), "open"
        )
        return {(name.rpartition(":")[0], name.rpartition(":")[2]): found for name, found in told.items()}

    def possible(self, decision: str) -> set[str]:
        return set(self.judge.checker.possible(self._quick, decision))


def reads_as_true(text: str, known: Mapping[str, object]) -> bool:
    """Whether the name of a group is true of a patient as a colleague would read it."""
    status, site, extent = (known.get(one) for one in ("treatment.status", "tumor.site", "extent.disease"))
    given = known.get("treatment.given")
    readings = (
        ("after surgery|after resection", isinstance(given, tuple) and "surgery" in given),
        ("in follow-up|finished or paused", status in ("resected", "finished", "progression")),
        (" on treatment", status == "on_treatment"),
        ("recurrence|progression", status == "progression"),
        ("cervix, (IB3|IIB|IVB)|cervix that the text", site == "cervix" and status != "none"),
        ("do not name|do not cover|sources cover", site not in (*DIGESTIVE, *GYNECOLOGIC)),
        ("^The patient belongs to: metastatic", extent == "metastatic" and site not in DIGESTIVE),
        ("locally advanced|unknown primary without|localized digestive .*before", extent == "locally_advanced"),
    )
    # "Before treatment" of someone who is treated, or "treated" of someone who is not, is plainly wrong.
    is_before = "before treatment" in text and status != "none"
    return not is_before and any(holds and re.search(words, text) for words, holds in readings)


def first_interval(text: str) -> tuple[int, int | None]:
    """Months between two scans and how long that lasts, as a sentence says them."""
    found = re.search(r"every (?:(\d+) (?:to \d+ )?)?(month|year)s?(?: for (\d+) (month|year)s?)?", text)
    assert found is not None, text
    size = {"month": 1, "year": 12}
    lasts = int(found[3]) * size[found[4]] if found[3] else None
    return int(found[1] or 1) * size[found[2]], lasts


def counted(day: dt.date, months: int) -> dt.date:
    """The same day so many months later, or the last of that month."""
    year, month = day.year + (day.month - 1 + months) // 12, (day.month - 1 + months) % 12 + 1
    return dt.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def main() -> None:
    """Judge the questions of random patients and print the figures."""
    from hgnen_desktop.core.teaching.cases import TeachingCase
    from tests.oracle.patients import Patients

    parser = argparse.ArgumentParser()
    parser.add_argument("--patients", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    bench = Workbench()
    judge, maker = Judge(bench.index), QuizMaker(bench.engine)
    asked: Counter[str] = Counter()
    faults: list[str] = []
    choices = 0
    for number, known in enumerate(Patients(bench.index, options.seed).draw(options.patients)):
        findings = {name: Answer(state=AnswerState.KNOWN, value=value) for name, value in known.items()}
        case = Case(case_id=f"random-{number}", teaching=True, findings=findings)
        for moment in maker.moments(TeachingCase(f"{number}.json", case), dt.date(2026, 1, 15)):
            for pool in maker.pools(moment):
                asked[pool.kind.value] += 1
                choices += 1 + len(pool.wrong)
                faults += [f"{number} {pool.key}: {fault}" for fault in judge.faults(pool, moment)]
    print(f"{options.patients} patients, {asked.total()} questions, {choices} choices, {len(faults)} faults")
    print(dict(asked))
    print("\n".join(faults[:40]))


if __name__ == "__main__":
    main()
