"""From the items that apply to a patient to the questions of the situation with their answers. It knows no medicine."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import product
from typing import Any

from hgnen_desktop.core.engine.assessment import (
    Answer,
    Asked,
    EvidenceResult,
    PartHad,
    Past,
    Remark,
    Result,
    Silent,
    Supposed,
)
from hgnen_desktop.core.engine.logic import Facts, Truth
from hgnen_desktop.core.engine.reasoner import Reasoner
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.guidelines.schema import (
    Caution,
    Criterion,
    Direction,
    Disagreement,
    Evidence,
    Feasibility,
    Item,
    Part,
    Recommendation,
    Silence,
    SurveillanceRule,
    Trial,
)
from hgnen_desktop.core.guidelines.vocabulary import Parts

_DIRECTIONS = {
    Direction.FOR: 0,
    Direction.APPROPRIATE: 0,
    Direction.MAY_CONSIDER: 1,
    Direction.IF_INDICATED: 1,
    Direction.NO_CONSENSUS: 2,
    Direction.AGAINST: 3,
}
_MOST_KEPT = 20_000

HadBy = tuple[tuple[Past, tuple[str, ...]], ...]
"""What was had of treatments: what runs, what the disease progressed on, what was given, each as it was entered."""


@dataclass(slots=True)
class Found:
    """What applies to a patient, sorted by the question it belongs to."""

    answers: dict[str, list[Result[Any]]] = field(default_factory=lambda: defaultdict(list))
    hows: dict[str, list[Result[Recommendation]]] = field(default_factory=lambda: defaultdict(list))
    views: dict[str, list[Result[Any]]] = field(default_factory=lambda: defaultdict(list))
    cautions: dict[str, list[Result[Caution]]] = field(default_factory=lambda: defaultdict(list))
    figures: dict[str, list[EvidenceResult]] = field(default_factory=lambda: defaultdict(list))
    trials: dict[str, list[Result[Trial]]] = field(default_factory=lambda: defaultdict(list))
    disagreements: dict[str, list[Disagreement]] = field(default_factory=lambda: defaultdict(list))
    open: dict[str, list[Result[Any]]] = field(default_factory=lambda: defaultdict(list))

    def questions(self) -> set[str]:
        """The questions on which anything is said that can stand by itself."""
        return {*self.answers, *self.views, *self.cautions}


def _place(item: Item) -> str | None:
    if is_answer(item):
        return "answers"
    if item.part is Part.VIEW:
        return "views"
    if item.part is Part.HOW and isinstance(item, Recommendation | Caution):
        return "hows" if isinstance(item, Recommendation) else "cautions"
    return "figures" if isinstance(item, Evidence) else "trials" if isinstance(item, Trial) else None


def is_answer(item: Item) -> bool:
    """Whether an item can be done or left undone as it stands."""
    return isinstance(item, Recommendation | SurveillanceRule) and item.part is Part.ANSWER


class Questions:
    """Puts answers to questions for one set of guidelines. It holds no case."""

    def __init__(self, index: Index, reasoner: Reasoner) -> None:
        self.index, self.reasoner = index, reasoner
        # The same whoever the patient is: whether treatments that were given hold what an item gives.
        self._ways: dict[Parts, tuple[tuple[str, ...], ...]] = {}
        self._told: dict[tuple[Any, ...], tuple[PartHad, ...]] = {}
        self._held: dict[tuple[Parts, tuple[str, ...]], frozenset[tuple[str, ...]]] = {}
        self._packs = {name: place for place, name in enumerate(index.packs)}
        self._order = {name: place for place, name in enumerate(index.items)}

    @cached_property
    def parts(self) -> dict[str, Parts]:
        """What each item gives, with regimens taken apart; a test stands for itself."""
        vocabulary = self.index.vocabulary
        return {item.id: vocabulary.parts(gives_of(item)) for item in self.index.items.values()}

    @cached_property
    def _silences(self) -> dict[str, list[tuple[str, Silence]]]:
        """Question -> its silences, each with its pack."""
        found: dict[str, list[tuple[str, Silence]]] = {}
        for pack in self.index.guidelines.packs:
            for silence in pack.silences:
                found.setdefault(silence.question, []).append((pack.id, silence))
        return found

    # --- the questions of a patient ---------------------------------------------------------------------------------

    def asked(
        self,
        facts: Facts,
        results: Iterable[Result[Any]],
        figures: Callable[[Result[Evidence]], EvidenceResult],
        disagreements: Iterable[Disagreement],
        held: Mapping[str, list[Result[Any]]],
        supposed: Mapping[str, list[Supposed]],
        silenced: frozenset[str] = frozenset(),
    ) -> tuple[Asked, ...]:
        """The questions of the situation in order, with everything that is said to them.

        Args:
            facts: the patient's, with every decision walked.
            results: what applies or may apply.
            figures: marks the figures that are of the patient's own stratum.
            disagreements: those that matter for this patient.
            held: per question the answers that every open outcome leads to, beyond those in ``results``.
            supposed: per question the answers of single open outcomes.
            silenced: packs that do not speak of the patient; what they leave unsaid is not told either.
        """
        found = self.sort(results, figures, disagreements)
        for question, more in held.items():
            found.answers[question] += more
        remarks = self.remarks(facts)
        kept = {id(one) for several in held.values() for one in several}
        waiting = {name for name, several in found.open.items() if several}
        order = self.order(facts, found.questions() | supposed.keys() | waiting)
        if len(facts.possible[self.index.roles["situation"]]) > 1:
            order = [name for name in order if not self._was_answered(name, found, facts)]
        made = (self._asked(name, found, facts, remarks, kept, supposed.get(name, []), silenced) for name in order)
        return tuple(one for one in made if one is not None)

    def sort(
        self,
        results: Iterable[Result[Any]],
        figures: Callable[[Result[Evidence]], EvidenceResult],
        disagreements: Iterable[Disagreement] = (),
    ) -> Found:
        """Everything that applies, by the question it belongs to."""
        found = Found()
        for result in results:
            self._put(result, found, figures)
        for entry in disagreements:
            for question in entry.questions:
                found.disagreements[question].append(entry)
        return found

    def _put(self, result: Result[Any], found: Found, figures: Callable[[Result[Evidence]], EvidenceResult]) -> None:
        item, place = result.item, self._places[result.item.id]
        if result.truth is Truth.UNKNOWN:
            if place == "answers":
                found.open[item.questions[0]].append(result)
            return
        if place is None:
            return
        kept = figures(result) if place == "figures" else result
        for name in item.of if place == "hows" else item.questions:
            getattr(found, place)[name].append(kept)

    @cached_property
    def _places(self) -> dict[str, str | None]:
        """Where each item stands in :class:`Found`; None for what belongs to no question."""
        return {item.id: _place(item) for item in self.index.items.values()}

    def order(self, facts: Facts, with_content: set[str]) -> list[str]:
        """The questions of the possible situations in their order, then those on which something is said all the same."""
        situations = self.index.outcomes[self.index.roles["situation"]]
        possible = [
            name
            for name in situations
            if name in facts.possible[self.index.roles["situation"]] and situations[name].in_scope
        ]
        asked: dict[str, None] = {}
        for situation in possible:
            asked.update(dict.fromkeys(self.index.agenda.get(situation, ())))
        if len(possible) > 1:
            # While the situation is open only what is said already is told; the lists of all of them would be a wall.
            asked = {name: None for name in asked if name in with_content}
        rest = [name for name in self.index.questions if name in with_content and name not in asked]
        return [*asked, *rest]

    def _asked(
        self,
        name: str,
        found: Found,
        facts: Facts,
        remarks: tuple[Remark, ...],
        held: set[int],
        supposed: list[Supposed],
        silenced: frozenset[str],
    ) -> Asked | None:
        answers = sorted(
            (
                self.answer(one, facts, remarks, found.hows.get(one.item.id, ()), id(one) in held)
                for one in found.answers[name]
            ),
            key=self._rank,
        )
        views = [self.answer(one, facts, remarks) for one in found.views[name]]
        possible = tuple(one for one in answers if one.can_be_given)
        silence = None if answers or found.open[name] or supposed else self._silence(name, facts, silenced)
        asked = Asked(
            question=self.index.questions[name],
            answers=possible,
            not_for_patient=tuple(one for one in answers if not one.can_be_given),
            views=tuple(views),
            cautions=tuple(one for one in found.cautions[name] if self._is_about(one.item, answers, found.open[name])),
            figures=tuple(found.figures[name]),
            trials=tuple(one for one in found.trials[name] if not self._ruled_out(one.item.id, remarks)),
            disagreements=tuple(found.disagreements[name]),
            silence=silence,
            open=tuple(found.open[name]),
            supposed=tuple(supposed),
        )
        says = asked.has_answer or asked.views or asked.cautions or asked.open or asked.supposed
        return asked if says else None

    def _is_about(self, caution: Caution, answers: Iterable[Answer], open_answers: Iterable[Result[Any]]) -> bool:
        """Whether a caution that names what it is about is about something that can still be given."""
        parts = self.parts[caution.id]
        if not parts:
            return True
        left = [one.id for one in answers if one.can_be_given] + [one.item.id for one in open_answers]
        return any(self.index.vocabulary.holds(self.parts[name], parts) for name in left)

    # --- one answer -------------------------------------------------------------------------------------------------

    def answer(
        self,
        result: Result[Any],
        facts: Facts,
        remarks: tuple[Remark, ...],
        hows: Iterable[Result[Recommendation]] = (),
        held: bool = False,
    ) -> Answer:
        """An item that applies, with what this patient's findings do to it."""
        name = result.item.id
        touching = [one for one in remarks if self.touches(one.rule, name)]
        return Answer(
            result=result,
            hows=tuple(one for one in hows if not self._ruled_out(one.item.id, remarks)),
            ruled_out=tuple(one for one in touching if one.rule.effect == "rules_out"),
            weighed=tuple(one for one in touching if one.rule.effect == "weighs"),
            past=self.past(result.item, facts),
            had=self._had_of(result.item, facts),
            is_done=self.is_done(result.item, facts),
            named_instead=any(name in one.rule.instead for one in remarks),
            held=held,
        )

    def is_done(self, item: Item, facts: Facts) -> bool:
        """Whether an item is a test whose finding is known."""
        if not isinstance(item, Recommendation):
            return False
        if item.done_when is not None and self.reasoner.truth(item.done_when, facts) is Truth.TRUE:
            return True
        return bool(item.done_by) and all(finding in facts.known for finding in item.done_by)

    def given(self, facts: Facts) -> frozenset[str]:
        """The answers that apply to a patient and that nothing known rules out."""
        remarks = self.remarks(facts)
        return frozenset(
            item.id
            for item in self.index.items.values()
            if is_answer(item)
            and self.reasoner.truth(item.applies_when, facts) is Truth.TRUE
            and (_is_against(item) or not self._ruled_out(item.id, remarks))
            and (_is_against(item) or self.past(item, facts) is not Past.FAILED)
            and not self._waits_for_failed(item, facts)
        )

    def remarks(self, facts: Facts) -> tuple[Remark, ...]:
        """Every rule on what can be given that holds for the patient."""
        return tuple(
            Remark(rule, self.index.citations(rule.statements))
            for rule in self.index.feasibility
            if self.reasoner.truth(rule.when, facts) is Truth.TRUE
        )

    def touches(self, rule: Feasibility, item: str) -> bool:
        """Whether a rule speaks of an item: by name, or because it cannot be given without one of the rule's terms.

        A rule of a pack from elsewhere speaks of that pack's items alone: it changes nothing that another pack says.
        """
        if item not in rule.items and item not in self._by_terms[rule.id]:
            return False
        owner = self._rule_packs[rule.id]
        return owner in self.index.main_packs or self.index.item_pack[item].id == owner

    @cached_property
    def _rule_packs(self) -> dict[str, str]:
        return {rule.id: pack.id for pack in self.index.guidelines.packs for rule in pack.feasibility}

    @cached_property
    def _by_terms(self) -> dict[str, frozenset[str]]:
        alike: dict[Parts, list[str]] = {}
        for name, parts in self.parts.items():
            alike.setdefault(parts, []).append(name)
        alike.pop((), None)
        needs = self.index.vocabulary.needs
        return {
            rule.id: frozenset(name for parts, names in alike.items() if needs(parts, rule.terms) for name in names)
            for rule in self.index.feasibility
        }

    def _ruled_out(self, item: str, remarks: Iterable[Remark]) -> bool:
        return any(one.rule.effect == "rules_out" and self.touches(one.rule, item) for one in remarks)

    # --- what the patient has had of it ---------------------------------------------------------------------------------

    def past(self, item: Item, facts: Facts) -> Past:
        """What the patient has had of all that an item gives. Of alternatives one that runs is enough; what was given or
        failed is only said when no alternative is left.
        """
        return self.past_of(item, self.had_by(facts))

    def past_of(self, item: Item, all_had: HadBy) -> Past:
        """The same where :meth:`had_by` was asked for before, once for many items."""
        parts = self.parts[item.id]
        if not all_had or not parts or not isinstance(item, Recommendation):
            return Past.NEVER
        for past, had in all_had:
            held = self._choices_had(parts, had)
            if held and (past is Past.RUNNING or len(held) == len(self._choices(parts))):
                return Past.NEVER if past is Past.GIVEN and item.again else past
        return Past.NEVER

    def until_known(self, result: Result[Any], facts: Facts) -> Result[Any]:
        """An item that applies, or as one that waits: what was given is no answer to a progression while it is not known
        on which treatments the disease progressed. What the source itself says to give again does not wait.
        """
        if result.truth is not Truth.TRUE or not self._waits_for_failed(result.item, facts):
            return result
        return replace(result, truth=Truth.UNKNOWN, needs=(self.index.roles["failed"],))

    def _waits_for_failed(self, item: Item, facts: Facts) -> bool:
        finding = self.index.catalogue[self.index.roles["failed"]]
        given = facts.known.get(self.index.roles["given"])
        if finding.id in facts.known or not isinstance(given, tuple) or not is_answer(item) or _is_against(item):
            return False
        if self.past(item, facts) is not Past.GIVEN:
            return False
        options = {one.id for one in finding.options}
        may_have_failed = tuple(name for name in given if name in options)
        is_asked = self.reasoner.truth(finding.relevant_when, facts) is Truth.TRUE
        return is_asked and bool(self._choices_had(self.parts[item.id], may_have_failed))

    def had_by(self, facts: Facts) -> HadBy:
        """What runs, what the disease progressed on, what was given, as it was entered."""
        roles = (("running", Past.RUNNING), ("failed", Past.FAILED), ("given", Past.GIVEN))
        entered = ((past, facts.known.get(self.index.roles[role])) for role, past in roles)
        return tuple((past, had) for past, had in entered if isinstance(had, tuple))

    def _was_answered(self, question: str, found: Found, facts: Facts) -> bool:
        """Whether all that a question may be answered with holds an agent that was given: while it is not known which line
        the patient is in, the question of that line is put once it is.
        """
        may_be = [one.item for one in found.open[question] if not _is_against(one.item)]
        given = facts.known.get(self.index.roles["given"])
        if found.answers[question] or not may_be or not isinstance(given, tuple):
            return False
        return all(self._agents_in(self.parts[one.id], given) and not getattr(one, "again", False) for one in may_be)

    def _choices(self, parts: Parts) -> tuple[tuple[str, ...], ...]:
        """Every way to give something, one term of each part."""
        ways = self._ways.get(parts)
        if ways is None:
            ways = self._ways[parts] = tuple(product(*(sorted(part) for part in parts)))
        return ways

    def _choices_had(self, parts: Parts, had: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
        """The ways to give something that one treatment, with what was given beside it that is no drug, holds."""
        held = self._held.get((parts, had))
        if held is None:
            if len(self._held) >= _MOST_KEPT:
                self._held.clear()
            vocabulary, treatments = self.index.vocabulary, self._treatments(had)
            held = self._held[parts, had] = frozenset(
                choice
                for choice in self._choices(parts)
                if any(vocabulary.holds(whole, vocabulary.parts(choice)) for whole in treatments)
            )
        return held

    def _treatments(self, had: tuple[str, ...]) -> list[Parts]:
        """Each treatment taken apart, with what was given beside it that is no drug."""
        vocabulary = self.index.vocabulary
        terms = [name for name in had if name in vocabulary.terms]
        beside = [name for name in terms if vocabulary.terms[name].kind in ("modality", "procedure")]
        return [vocabulary.parts((name, *beside)) for name in terms]

    def _had_of(self, item: Item, facts: Facts) -> tuple[PartHad, ...]:
        """As :meth:`_parts_had`, worked out once for each course of treatment."""
        had = self.had_by(facts)
        if not had:
            return ()
        key = (item.id, *had)
        told = self._told.get(key)
        if told is None:
            if len(self._told) >= _MOST_KEPT:
                self._told.clear()
            told = self._told[key] = tuple(self._parts_had(item, facts))
        return told

    def _parts_had(self, item: Item, facts: Facts) -> Iterator[PartHad]:
        """What the patient has had of an answer short of all of it: single alternatives, what runs of it, failed agents."""
        parts = self.parts[item.id]
        if not parts or not isinstance(item, Recommendation) or item.direction is Direction.AGAINST:
            return
        choices, whole, told = self._choices(parts), self.past(item, facts), set[str]()
        if whole is Past.NEVER:
            yield from self._runs_of(parts, dict(self.had_by(facts)))
        for past, had in self.had_by(facts):
            held = self._choices_had(parts, had)
            if len(choices) > 1 and held and len(held) < len(choices):
                alternatives = tuple(name for name in self._alternatives(parts, held) if name not in told)
                told.update(alternatives)
                if alternatives:
                    yield PartHad(past, alternatives, is_choice=True)
            elif not held and past is Past.FAILED and whole in (Past.NEVER, Past.GIVEN):
                within = self._agents_in(parts, had)
                if within:
                    yield PartHad(past, within, is_choice=False)

    @staticmethod
    def _alternatives(parts: Parts, held: frozenset[tuple[str, ...]]) -> tuple[str, ...]:
        """The terms of held ways that had an alternative."""
        open_places = [place for place, part in enumerate(parts) if len(part) > 1]
        return tuple(sorted({choice[place] for choice in held for place in open_places}))

    def _runs_of(self, parts: Parts, had: Mapping[Past, tuple[str, ...]]) -> Iterator[PartHad]:
        """The running treatments that are a part of this one, what was given of it, and what is recorded neither way."""
        vocabulary = self.index.vocabulary
        within = {
            past: tuple(name for name in terms if name in vocabulary.terms and self._is_within(name, parts))
            for past, terms in had.items()
        }
        running = within.get(Past.RUNNING, ())
        if not running:
            return
        yield PartHad(Past.RUNNING, running, is_choice=False)
        given = tuple(name for name in within.get(Past.GIVEN, ()) if name not in running)
        if given:
            yield PartHad(Past.GIVEN, given, is_choice=False)
        covered = vocabulary.parts((*running, *given))
        rest = tuple(min(part) for part in parts if len(part) == 1 and not vocabulary.holds(covered, (part,)))
        if rest:
            yield PartHad(Past.NEVER, rest, is_choice=False)

    def _is_within(self, treatment: str, parts: Parts) -> bool:
        return self.index.vocabulary.holds(parts, self.index.vocabulary.parts((treatment,)))

    def _agents_in(self, parts: Parts, had: tuple[str, ...]) -> tuple[str, ...]:
        """The agents of an answer that were part of these treatments."""
        vocabulary = self.index.vocabulary
        agents_had = [name for one in had if one in vocabulary.terms for name in _terms_of(vocabulary.parts((one,)))]
        agents = (next(iter(part)) for part in parts if len(part) == 1)
        return tuple(
            name
            for name in agents
            if vocabulary.terms[name].kind == "agent"
            and any(name in vocabulary.classes(one) or one in vocabulary.classes(name) for one in agents_had)
        )

    def _rank(self, answer: Answer) -> tuple[Any, ...]:
        """The running treatment first, then what the source names in place of what cannot be given, then what was agreed
        for exactly this patient; what was given before comes after what was not. Strengths of two packs are not compared.
        """
        item = answer.result.item
        return (
            answer.past is not Past.RUNNING,
            not answer.named_instead,
            answer.direction is Direction.AGAINST,
            answer.past is Past.GIVEN,
            _DIRECTIONS[answer.direction],
            self._packs[answer.result.pack],
            answer.result.strength.rank,
            item.id not in self._special,
            self._order[item.id],
        )

    @cached_property
    def _special(self) -> frozenset[str]:
        """The items that ask for a finding of the patient beyond the situation."""
        decisions = self.index.decisions
        return frozenset(
            item.id
            for item in self.index.items.values()
            if item.applies_when is not None and any(fact not in decisions for fact in item.applies_when.facts())
        )

    # --- silence ----------------------------------------------------------------------------------------------------

    def _silence(self, question: str, facts: Facts, silenced: frozenset[str]) -> Silent | None:
        for pack, silence in self._silences.get(question, ()):
            if pack not in silenced and self.reasoner.truth(self.silence_holds(silence), facts) is Truth.TRUE:
                return Silent(silence, self.index.citations(silence.statements))
        return None

    def silence_holds(self, silence: Silence) -> Criterion:
        """When a silence may be said: its situations, and its own condition."""
        return self._silence_criteria[silence.id]

    @cached_property
    def _silence_criteria(self) -> dict[str, Criterion]:
        situation = self.index.roles["situation"]
        made = {}
        for several in self._silences.values():
            for _, one in several:
                here = Criterion(fact=situation, in_=one.situations)
                made[one.id] = here if one.applies_when is None else Criterion(all_of=(here, one.applies_when))
        return made


def _is_against(item: Item) -> bool:
    return isinstance(item, Recommendation) and item.direction is Direction.AGAINST


def _terms_of(parts: Parts) -> tuple[str, ...]:
    """Every term that is surely in it."""
    return tuple(name for part in parts if len(part) == 1 for name in part)


def gives_of(item: Item) -> tuple[str | tuple[str, ...], ...]:
    """What an item gives, in terms of the vocabulary; the test that a workup item is about stands for itself."""
    if isinstance(item, Recommendation):
        return item.gives or ((item.procedure,) if item.procedure is not None else ())
    return item.gives if isinstance(item, Trial | Caution) else ()
