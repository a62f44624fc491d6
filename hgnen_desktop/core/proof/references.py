"""The proof of names: every fact, value, statement, figure and trial that an entry names exists and is used as it may be."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections import Counter
from collections.abc import Collection, Container, Iterable, Iterator
from dataclasses import replace

from hgnen_desktop.core.engine.named_trials import is_same
from hgnen_desktop.core.engine.questions import gives_of
from hgnen_desktop.core.errors import Fault
from hgnen_desktop.core.guidelines.domains import all_criteria, comparisons
from hgnen_desktop.core.guidelines.index import Index, pack_items
from hgnen_desktop.core.guidelines.schema import (
    ROLES,
    Criterion,
    DecisionGraph,
    Direction,
    Evidence,
    FindingType,
    Guidelines,
    Means,
    NewerPublication,
    Pack,
    Part,
    Recommendation,
    StatementKind,
    SurveillanceRule,
)
from hgnen_desktop.core.proof.derivation import derivation_faults

# What would be taken for a result: a percentage, a duration, a ratio.
_FIGURE = re.compile(r"\d[\d.,]*\s*(%|percent|months?|years?|weeks?)|\b(HR|OR|CI|p)\s*[=<>]|\d\.\d", re.IGNORECASE)
_FITTING = {
    Direction.FOR: {StatementKind.RECOMMENDATION_FOR},
    Direction.APPROPRIATE: {StatementKind.MAY_CONSIDER, StatementKind.RECOMMENDATION_FOR},
    Direction.MAY_CONSIDER: {StatementKind.MAY_CONSIDER, StatementKind.RECOMMENDATION_FOR},
    Direction.IF_INDICATED: {StatementKind.MAY_CONSIDER, StatementKind.RECOMMENDATION_FOR},
    Direction.NO_CONSENSUS: {StatementKind.NO_CONSENSUS},
    Direction.AGAINST: {StatementKind.RECOMMENDATION_AGAINST},
}
_OPERATORS = {
    FindingType.CHOICE: {"is", "in"},
    FindingType.YES_NO: {"is"},
    FindingType.CHOICES: {"includes", "includes_any"},
    FindingType.NUMBER: {"lt", "le", "gt", "ge", "eq"},
    FindingType.DATE: {"before", "since"},
    FindingType.TEXT: {"contains"},
}


def dangling(index: Index, *, only_packs: bool = False) -> list[Fault]:
    """Every name that leads nowhere, or is used as it may not be; with ``only_packs`` not those of the rules on a course,
    which no pack can break.
    """
    return [
        *_criteria(index),
        *_strengths(index),
        *_citations(index),
        *_links(index),
        *_roles(index),
        *_questions(index),
        *_terms(index),
        *_places(index),
        *_graphs(index),
        *_twice(index),
        *_scopes(index),
        *_teaching(index),
        *_glossary(index),
        *_directions(index),
        *(() if only_packs else derivation_faults(index)),
    ]


def faults_of_pack(guidelines: Guidelines, pack: Pack) -> list[Fault]:
    """The names of one pack that lead nowhere beside guidelines that hold, or are used as they may not be."""
    return dangling(Index(replace(guidelines, packs=(*guidelines.packs, pack))), only_packs=True)


def cited(pack: Pack) -> Iterator[tuple[str, str, str]]:
    """(place, entry, statement) for every statement that an entry of the pack rests on or mentions."""
    for decision in pack.decisions:
        for node in decision.nodes:
            yield from ((decision.at, decision.id, statement) for statement in node.statements)
        for outcome in decision.outcomes:
            yield from ((decision.at, decision.id, statement) for statement in outcome.statements)
    for entry in pack.ledger:
        yield from ((entry.at, entry.id, statement) for statement in entry.statements)
    for item in pack_items(pack):
        yield from ((item.at, item.id, statement) for statement in item.statements)
    for rule in pack.feasibility:
        yield from ((rule.at, rule.id, statement) for statement in rule.statements)
    for silence in pack.silences:
        yield from ((silence.at, silence.id, statement) for statement in silence.statements)
    for item in pack_items(pack):
        if isinstance(item, Evidence):
            yield from ((item.at, item.id, figure.statement) for figure in item.figures)
        if isinstance(item, SurveillanceRule):
            yield from ((item.at, item.id, statement) for one in item.as_indicated for statement in one.statements)


def _criteria(index: Index) -> Iterator[Fault]:
    for at, criterion in all_criteria(index):
        for comparison in comparisons(criterion):
            yield from _comparison(index, at, comparison)


def _comparison(index: Index, at: str, comparison: Criterion) -> Iterator[Fault]:
    fact = str(comparison.fact)
    operator, operand = comparison.operator()
    values = operand if isinstance(operand, tuple) else (operand,)
    if fact in index.decisions:
        for value in values:
            if value not in index.outcomes[fact]:
                yield Fault(at, f"the decision '{fact}' has no outcome '{value}'.")
        if operator not in ("is", "in"):
            yield Fault(at, f"a decision ('{fact}') is compared with 'is' or 'in', not '{operator}'.")
        return
    if fact not in index.catalogue:
        yield Fault(at, f"there is no finding or decision '{fact}'.")
        return
    finding = index.catalogue[fact]
    if operator not in _OPERATORS[finding.type]:
        allowed = ", ".join(sorted(_OPERATORS[finding.type])) or "nothing"
        yield Fault(at, f"'{fact}' is compared with '{operator}'; allowed: {allowed}.")
        return
    if finding.type is FindingType.YES_NO and not isinstance(operand, bool):
        yield Fault(at, f"'{fact}' is true or false, not '{operand}'.")
    options = {option.id for option in finding.options}
    if options:
        yield from (Fault(at, f"'{fact}' has no option '{value}'.") for value in values if value not in options)
    if finding.type is FindingType.DATE and not _is_day(operand):
        yield Fault(at, f"{operand} is no day of the calendar, so '{fact}' cannot be compared with it.")
    if finding.type is FindingType.TEXT and finding.notation(operand) != operand:
        yield Fault(at, f"'{operand}' is no notation that '{fact}' can hold, so it cannot be compared with it.")
    possible = finding.possible
    if possible is not None and not possible.min <= operand <= possible.max:
        yield Fault(at, f"{operand} lies outside what '{fact}' can be.")


def _is_day(text: str) -> bool:
    try:
        return dt.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _teaching(index: Index) -> Iterator[Fault]:
    """Names in what teaching needs that lead nowhere."""
    for phrase in index.guidelines.phrases:
        if not isinstance(index.items.get(phrase.item), Recommendation):
            yield Fault(phrase.at, f"there is no recommendation '{phrase.item}'.")
    sections = {statement.section for pack in index.guidelines.packs for statement in pack.statements}
    for asked in index.guidelines.asked_when:
        yield from _unknown(asked.at, "a question", "item", asked.items, index.items)
        yield from _unknown(asked.at, "a question", "finding", asked.findings, index.catalogue)
        for start in asked.sections:
            if not any(section.startswith(start) for section in sections):
                yield Fault(asked.at, f"no section of a source begins with '{start}'.")
    for true in index.guidelines.also_true:
        yield from _unknown(true.at, "a question", "outcome", true.outcomes, index.outcomes.get(true.decision, {}))
    for veiled in index.guidelines.veiled:
        if veiled.decision not in index.decisions:
            yield Fault(veiled.at, f"there is no decision '{veiled.decision}'.")
        if veiled.finding not in index.catalogue:
            yield Fault(veiled.at, f"there is no finding '{veiled.finding}'.")
        elif veiled.value is not None and veiled.value not in {o.id for o in index.catalogue[veiled.finding].options}:
            yield Fault(veiled.at, f"'{veiled.finding}' has no option '{veiled.value}'.")


def _glossary(index: Index) -> Iterator[Fault]:
    """Words that no text uses or that have two meanings, and citations that lead nowhere."""
    meanings = index.guidelines.glossary
    texts = list(_texts(index)) if meanings else []
    said = {form for text in texts for start, end, _one in index.glossary.places(text) for form in (text[start:end],)}
    sections = {statement.section for pack in index.guidelines.packs for statement in pack.statements}
    taken: dict[str, str] = {}
    for one in meanings:
        yield from (_no_statement(one.at, one.id, name) for name in one.statements if name not in index.statements)
        if one.printed_in is not None and one.printed_in not in sections:
            yield Fault(one.at, f"'{one.id}' is printed in '{one.printed_in}', which is no section of a source.")
        for form in one.words:
            if taken.setdefault(form, one.id) != one.id:
                yield Fault(one.at, f"'{form}' means '{taken[form]}' and '{one.id}'.")
        if not any(form in said or form[:1].upper() + form[1:] in said for form in one.words):
            yield Fault(one.at, f"no text of the guidelines uses '{one.term}' in any of its forms.")


def _texts(index: Index) -> Iterator[str]:
    """What a person reads of the guidelines."""
    for item in index.items.values():
        yield from (item.title, item.text)
    for finding in index.guidelines.findings:
        yield from (finding.label, finding.question, finding.help or "")
        yield from (option.label for option in finding.options)
    for decision in index.decisions.values():
        yield from (node.question for node in decision.nodes)
        yield from (outcome.label for outcome in decision.outcomes)
    yield from (statement.text for statement in index.statements.values())
    yield from (level.words for pack in index.guidelines.packs for level in pack.strengths)


def _places(index: Index) -> Iterator[Fault]:
    """Rules that take the place of what is no rule."""
    for item in index.items.values():
        if isinstance(item, SurveillanceRule) and item.in_place_of is not None:
            other = index.items.get(item.in_place_of)
            if not isinstance(other, SurveillanceRule) or other is item:
                yield Fault(item.at, f"'{item.id}' takes the place of '{item.in_place_of}', which is no other rule.")


def _strengths(index: Index) -> Iterator[Fault]:
    """Each statement has a strength of its pack's own scale, and only what is reported of a society names one."""
    for pack in index.guidelines.packs:
        levels, seen = index.levels[pack.id], set[str]()
        for level in pack.strengths:
            if level.id in seen:
                yield Fault(level.at, f"the strength '{level.id}' stands twice in the scale.")
            seen.add(level.id)
        for one in pack.statements:
            known = levels.get(one.strength)
            if known is None:
                scale = ", ".join(levels) or "none; declare them under 'strengths'"
                yield Fault(
                    one.at, f"'{one.strength}' is no strength of the scale of '{pack.id}'.", f"Levels: {scale}."
                )
            elif (known.means is Means.REPORTED) != (one.society is not None):
                yield Fault(one.at, "a reported statement names the 'society', and only a reported one does.")


def _citations(index: Index) -> Iterator[Fault]:
    for finding in index.guidelines.findings:
        yield from (
            _no_statement(finding.at, finding.id, one) for one in finding.statements if one not in index.statements
        )
    for pack in index.guidelines.packs:
        for at, entry, statement in cited(pack):
            if statement not in index.statements:
                yield _no_statement(at, entry, statement)
        for disagreement in pack.disagreements:
            for position in disagreement.positions:
                for statement in position.statements:
                    if statement not in index.statements:
                        yield _no_statement(disagreement.at, disagreement.id, statement)
        for left in pack.left_out:
            if left.statement not in index.statements:
                yield _no_statement(left.at, "left_out", left.statement)


def _no_statement(at: str, entry: str, statement: str) -> Fault:
    return Fault(at, f"'{entry}' cites '{statement}', which no register holds.")


def _links(index: Index) -> Iterator[Fault]:
    """Figures, trials and findings that recommendations and disagreements point to."""
    for item in index.items.values():
        if not isinstance(item, Recommendation):
            continue
        kinds = {"evidence": item.evidence, "trial": item.trials}
        for kind, names in kinds.items():
            yield from (
                Fault(item.at, f"'{item.id}' names the {kind} '{name}', which does not exist.")
                for name in names
                if name not in index.items
            )
        facts = [*item.done_by, *(edge.fact for edge in item.boundaries)]
        yield from (
            Fault(item.at, f"'{item.id}' names the finding '{fact}', which does not exist.")
            for fact in facts
            if fact not in index.catalogue
        )
    for disagreement in index.disagreements.values():
        for name in disagreement.items:
            if name not in index.items:
                yield Fault(disagreement.at, f"'{disagreement.id}' names the item '{name}', which does not exist.")
    for entry in index.ledger:
        if entry.toward not in index.outcomes.get(index.roles.get("entity", ""), {}):
            yield Fault(entry.at, f"'{entry.id}' speaks toward '{entry.toward}', which is no entity.")


def _roles(index: Index) -> Iterator[Fault]:
    """What the program itself looks for: each role is given once, and to something that exists."""
    for role in index.guidelines.roles:
        if role.id not in ROLES:
            yield Fault(role.at, f"there is no role '{role.id}'.", f"Roles are {', '.join(ROLES)}.")
        if role.fact not in index.catalogue and role.fact not in index.decisions:
            yield Fault(role.at, f"the role '{role.id}' names '{role.fact}', which is no finding and no decision.")
    for one in index.guidelines.headline:
        yield from _unknown(one.at, "the headline", "finding", (one.id,), index.catalogue.findings)
    yield from (
        Fault("shared/roles.yaml:1", f"nothing has the role '{role}'.", "The program cannot work without it.")
        for role in ROLES
        if role not in index.roles
    )


def _followed(index: Index, question: str) -> set[str]:
    """The questions whose answers are carried out before this one's, by any way."""
    found: set[str] = set()
    ahead = list(index.questions[question].follows)
    while ahead:
        name = ahead.pop()
        if name not in found and name in index.questions:
            found.add(name)
            ahead += index.questions[name].follows
    return found


def _questions(index: Index) -> Iterator[Fault]:
    """Questions, situations and answers that are named where they stand."""
    situations = index.outcomes.get(index.roles.get("situation", ""), {})
    for question in index.questions.values():
        yield from _unknown(question.at, f"'{question.id}'", "question", question.follows, index.questions)
        if question.id in _followed(index, question.id):
            yield Fault(
                question.at, f"'{question.id}' follows itself, by way of 'follows'.", "Say which of them is done first."
            )
    for agenda in index.guidelines.agenda:
        yield from _unknown(agenda.at, "the agenda", "situation", agenda.situations, situations)
        yield from _unknown(agenda.at, "the agenda", "question", agenda.asks, index.questions)
    for item in index.items.values():
        yield from _unknown(item.at, f"'{item.id}'", "question", item.questions, index.questions)
        if isinstance(item, Recommendation):
            yield from _hows(index, item)
    for entry in index.disagreements.values():
        yield from _unknown(entry.at, f"'{entry.id}'", "question", entry.questions, index.questions)
    for pack in index.guidelines.packs:
        for silence in pack.silences:
            yield from _unknown(silence.at, f"'{silence.id}'", "question", (silence.question,), index.questions)
            yield from _unknown(silence.at, f"'{silence.id}'", "situation", silence.situations, situations)
        for newer in pack.newer:
            yield from _newer(index, pack, newer, situations)
        for one, other in itertools.combinations(pack.trials, 2):
            if is_same(one, other):
                yield Fault(other.at, f"'{one.id}' and '{other.id}' are one trial.", "Keep one entry a trial.")


def _newer(index: Index, pack: Pack, newer: NewerPublication, situations: Collection[str]) -> Iterator[Fault]:
    """What is only named bears on a question that is asked, is later than the votes, and carries no figure."""
    name = f"'{newer.id}'"
    yield from _unknown(newer.at, name, "question", newer.questions, index.questions)
    yield from _unknown(newer.at, name, "situation", newer.situations, situations)
    asked = {
        (situation, question)
        for agenda in index.guidelines.agenda
        for situation in agenda.situations
        for question in agenda.asks
    }
    for part, other in ((newer.questions, newer.situations), (newer.situations, newer.questions)):
        for one in part:
            if not any((one, two) in asked or (two, one) in asked for two in other):
                words = f"{name} names '{one}', which meets none of the others in an agenda."
                yield Fault(newer.at, words, "Leave it out.")
    yield from _unknown(newer.at, name, "trial", newer.reports, {one.id for one in pack.trials})
    since = pack.voted_on or pack.published_on
    if (
        since is not None
        and newer.published is not None
        and newer.published < since.isoformat()[: len(newer.published)]
    ):
        yield Fault(newer.at, f"{name} is not later than the source, {since.isoformat()}.", "Leave it out.")
    if found := _FIGURE.search(newer.about):
        yield Fault(newer.at, f"{name} gives the figure '{found[0]}' of what is only named.", "Say what it is about.")


def _hows(index: Index, item: Recommendation) -> Iterator[Fault]:
    """A *how* belongs to the question of one of the answers it qualifies; it may qualify answers of other questions too."""
    answers = [index.items.get(name) for name in item.of]
    for name, answer in zip(item.of, answers, strict=True):
        if answer is None or answer.part is not Part.ANSWER:
            yield Fault(item.at, f"'{item.id}' qualifies '{name}', which is no answer.")
    if item.of and not any(answer is not None and answer.questions == item.questions for answer in answers):
        yield Fault(item.at, f"'{item.id}' and the answers that it qualifies belong to different questions.")


def _terms(index: Index) -> Iterator[Fault]:
    """Terms of the vocabulary, and the items that rules on what can be given name."""
    terms = index.vocabulary.terms
    for term in terms.values():
        yield from _unknown(term.at, f"'{term.id}'", "term", (*_flat(term.of), *term.is_a), terms)
    for item in index.items.values():
        yield from _unknown(item.at, f"'{item.id}'", "term", _flat(gives_of(item)), terms)
        if isinstance(item, Recommendation) and item.part is Part.ANSWER and not gives_of(item):
            words = f"'{item.id}' is an answer and names no term of the vocabulary."
            yield Fault(item.at, words, "Say what it is about ('gives'): by that opposite advice is found.")
    for rule in index.feasibility:
        yield from _unknown(rule.at, f"'{rule.id}'", "term", rule.terms, terms)
        yield from _unknown(rule.at, f"'{rule.id}'", "item", (*rule.items, *rule.instead), index.items)
    for role in ("given", "running", "failed"):
        finding = index.catalogue.findings.get(index.roles.get(role, ""))
        for option in finding.options if finding is not None else ():
            if option.id not in terms and option.id not in ("other", finding.exclusive if finding else None):
                yield Fault(
                    finding.at if finding else "", f"'{option.id}' can be given, but the vocabulary has no such term."
                )


def _flat(gives: Iterable[str | tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(term for one in gives for term in (one if isinstance(one, tuple) else (one,)))


def _unknown(at: str, who: str, kind: str, names: Iterable[str], known: Container[str]) -> Iterator[Fault]:
    yield from (
        Fault(at, f"{who} names the {kind} '{name}', which does not exist.") for name in names if name not in known
    )


def _graphs(index: Index) -> Iterator[Fault]:
    for decision in index.decisions.values():
        yield from _graph(decision)


def _graph(decision: DecisionGraph) -> Iterator[Fault]:
    nodes = {node.id for node in decision.nodes}
    outcomes = {outcome.id for outcome in decision.outcomes}
    targets = [branch for node in decision.nodes for branch in node.branches]
    for branch in targets:
        if branch.goto is not None and branch.goto not in nodes:
            yield Fault(decision.at, f"'{decision.id}' goes to '{branch.goto}', which is no node.")
        if branch.outcome is not None and branch.outcome not in outcomes:
            yield Fault(decision.at, f"'{decision.id}' ends at '{branch.outcome}', which is no outcome.")
    reached = {branch.goto for branch in targets} | {decision.nodes[0].id}
    yield from (
        Fault(decision.at, f"no branch of '{decision.id}' leads to the node '{node}'.")
        for node in sorted(nodes - reached)
    )


def _twice(index: Index) -> Iterator[Fault]:
    """Ids that stand twice: the later entry would silently replace the earlier one."""
    entries: list[tuple[str, str]] = [(finding.id, finding.at) for finding in index.guidelines.findings]
    entries += [(rule.id, rule.at) for rule in index.guidelines.consistency]
    # Terms, questions and conditions are only ever named as such, so that each kind has its own names.
    entries += [(f"{term.id} (term)", term.at) for term in index.guidelines.vocabulary]
    entries += [(f"{question.id} (question)", question.at) for question in index.guidelines.questions]
    entries += [(f"{condition.id} (condition)", condition.at) for condition in index.guidelines.conditions]
    for pack in index.guidelines.packs:
        entries += [(statement.id, statement.at) for statement in pack.statements]
        entries += [(decision.id, decision.at) for decision in pack.decisions]
        entries += [(entry.id, entry.at) for entry in pack.ledger]
        entries += [(item.id, item.at) for item in pack_items(pack)]
        entries += [(rule.id, rule.at) for rule in pack.feasibility]
        entries += [(silence.id, silence.at) for silence in pack.silences]
        entries += [(newer.id, newer.at) for newer in pack.newer]
        entries += [(disagreement.id, disagreement.at) for disagreement in pack.disagreements]
    counts = Counter(name for name, _ in entries)
    yield from (Fault(at, f"the id '{name}' stands {counts[name]} times.") for name, at in entries if counts[name] > 1)


def _scopes(index: Index) -> Iterator[Fault]:
    """Stops end the advice of their own pack; only the pack that says what the situation is may end that of all."""
    for pack in index.guidelines.packs:
        yield from _unknown(pack.at, f"'{pack.id}'", "pack", pack.scope_of, index.packs)
        for stop in pack.cautions if pack.id not in index.main_packs else ():
            if stop.for_every_pack:
                words = (
                    f"'{stop.id}' would end the advice of every pack, and its pack does not say what the situation is."
                )
                yield Fault(stop.at, words, "Leave out 'for_every_pack'; the stop ends the advice of its own pack.")


def _directions(index: Index) -> Iterator[Fault]:
    """A recommendation fits the kind of the statement it rests on, or says how it was read."""
    for item in index.items.values():
        if not isinstance(item, Recommendation) or item.statements[0] not in index.statements:
            continue
        statement = index.statements[item.statements[0]]
        if statement.kind is StatementKind.EVIDENCE_FIGURE:
            yield Fault(
                item.at,
                f"'{item.id}' makes advice of a figure ('{statement.id}').",
                "Cite the recommendation first, or make it evidence.",
            )
        elif statement.kind not in _FITTING[item.direction] and item.interpretation is None:
            yield Fault(
                item.at,
                f"'{item.id}' is '{item.direction}' but rests on a {statement.kind} ('{statement.id}').",
                "Say in 'interpretation' how it was read.",
            )
