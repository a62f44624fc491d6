"""The few words that every export shares: how directions, states and strengths are said."""

from __future__ import annotations

import re
from collections.abc import Iterable

from hgnen_desktop.core.domain.case import Decision, Verdict
from hgnen_desktop.core.engine.assessment import Assessment, DecisionResult, Need, PartHad, Past, Result
from hgnen_desktop.core.engine.logic import Truth
from hgnen_desktop.core.errors import lower_first as lower_first
from hgnen_desktop.core.errors import readable
from hgnen_desktop.core.guidelines.index import Citation, Index, item_strength
from hgnen_desktop.core.guidelines.schema import DIRECTION_WORDS as DIRECTION_WORDS
from hgnen_desktop.core.guidelines.schema import Direction, Figure, SurveillanceRule
from hgnen_desktop.core.guidelines.vocabulary import Vocabulary
from hgnen_desktop.core.phrase import day_phrase, phrase, template

WORKUP_WORDS = {
    Direction.FOR: "to do",
    Direction.APPROPRIATE: "appropriate",
    Direction.MAY_CONSIDER: "may be considered",
    Direction.IF_INDICATED: "if indicated",
    Direction.NO_CONSENSUS: "no consensus",
    Direction.AGAINST: "not indicated",
}
VERDICT_WORDS = {
    Verdict.ACCEPTED: phrase("accepted"),
    Verdict.DECLINED: phrase("declined"),
    Verdict.DEFERRED: phrase("deferred"),
    Verdict.ADDED: phrase("added by the clinician"),
}
# For an option that a source advises against, "accepted" and "declined" could be read as said of the advice.
AGAINST_WORDS = {
    Verdict.ACCEPTED: phrase("chosen despite the advice against it"),
    Verdict.DECLINED: phrase("not pursued"),
}
# What kind of disagreement it is; "the sources differ" is said only where one says what another does not.
DIFFERENCES = {
    "conflict": "The sources differ",
    "gap": "The sources stop short",
    "boundary": "On the boundary",
    "misprint": "Misprint",
    "ambiguity": "Unclear in the source",
}
TRUTH_SIGNS = {Truth.TRUE: "+", Truth.FALSE: "-", Truth.UNKNOWN: "?"}
# A control character in someone's text is shown as its picture: printed as it is, a terminal would obey it.
_PICTURES: dict[int, int | str] = {
    **{code: 0x2400 + code for code in range(32) if chr(code) not in "\t\n"},
    0x7F: 0x2421,
    **{code: f"\\x{code:02x}" for code in range(0x80, 0xA0)},
    # What turns the direction of the text after it could let a dose or a date be read backwards.
    **dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x2070), 0xFFFE, 0xFFFF], 0xFFFD),
    # These mark a direction where it is plain, or the beginning of a file, and show nothing.
    **dict.fromkeys([0x061C, 0x200E, 0x200F, 0xFEFF], ""),
    0x2028: 0x0A,
    0x2029: 0x0A,
}
_MOST_WORDS = 40  # of one thing to look at or of a silence; a longer text is told by its first sentences
_NEEDS_NAMED = 4  # findings that a rule for follow-up waits for
_HEADING_WORDS = 5  # a sentence of fewer is a heading


def without_controls(text: str) -> str:
    """The text with each control character, except tab and line break, as a visible sign, and in its own direction.

    What comes out can stand in a terminal, in XML, in a table and in a calendar.
    """
    return readable(text).replace("\r\n", "\n").translate(_PICTURES)


def first_sentence(text: str) -> str:
    """The first sentence of a text; a point inside a number or after an initial ends none."""
    return re.split(r"""(?:(?<=[a-z0-9)%\u00b2'"][.;])|(?<=[A-Z][A-Z][.;])) (?=[A-Z])""", text, maxsplit=1)[0]


def shortened(text: str, title: str = "") -> str:
    """A text in few words: as many whole sentences as there is room for, the first always; the title where there is room."""
    said, rest = first_sentence(text), text[len(first_sentence(text)) :].strip()
    room = _MOST_WORDS - len(title.split())
    while rest and len(f"{said} {first_sentence(rest)}".split()) <= room:
        said, rest = f"{said} {first_sentence(rest)}", rest[len(first_sentence(rest)) :].strip()
    if said.endswith(";"):  # what goes on behind it is left out
        said = f"{said[:-1]}."
    return f"{title}: {said}" if title and len(said.split()) <= room else said


def saying_sentence(text: str) -> str:
    """The beginning of a text that says something: its first sentence, with the next one where that is only a heading."""
    said, rest = "", text
    while rest and len(said.split()) < _HEADING_WORDS:
        sentence = first_sentence(rest)
        said, rest = f"{said} {sentence}".strip(), rest[len(sentence) :].strip()
    return said


def up_to_a_number(text: str) -> str:
    """The beginning of a text up to the end of the first sentence with a number, which is the one that says what to do."""
    said, rest = "", text
    while rest:
        sentence = first_sentence(rest)
        said, rest = f"{said} {sentence}".strip(), rest[len(sentence) :].strip()
        if re.search(r"\d", sentence):
            break
    return said


def figure_words(figure: Figure) -> str:
    """One figure in a line, for example ``Median OS, PS 0: 11.2 months (95 % CI 8.9 to 13.4), n = 110``."""
    words = f"{figure.measure}, {figure.group}:"
    unit = f" {figure.unit}" if figure.unit and figure.unit not in ("HR", "OR", "p") else ""
    if figure.estimate is not None:
        prefix = f"{figure.unit} " if figure.unit in ("HR", "OR") else ""
        words += f" {prefix}{figure.estimate:g}{unit}"
    if figure.range is not None:
        words += f" {figure.range[0]:g} to {figure.range[1]:g}{unit}"
    if figure.ci is not None:
        words += f" (95 % CI {figure.ci[0]:g} to {figure.ci[1]:g})"
    if figure.n is not None:
        words += f", n = {figure.n}"
    if figure.p is not None:
        words += f", p {figure.p}"
    if not figure.note:
        return words
    return f"{words} {figure.note}" if words.endswith(":") else f"{words}. {figure.note}"


def decision_words(result: DecisionResult) -> str:
    """A decision's outcome in words, or the outcomes that are still possible."""
    if result.outcome is not None:
        return result.outcome.label
    return phrase("Not settled: {0}", _any_of(outcome.label for outcome in result.possible))


def _any_of(labels: Iterable[str]) -> str:
    named, *others = labels
    for other in others:
        named = phrase("{0} or {1}", named, other)
    return named


def verdict_words(decision: Decision, direction: Direction | None) -> str:
    """What the clinician decided, with the day when it is recorded, for example ``accepted on 2026-01-15``.

    Args:
        decision: the decision.
        direction: what the source says of the option; None for the clinician's own or an option no longer known.
    """
    words = VERDICT_WORDS[decision.verdict]
    if direction is Direction.AGAINST:
        words = AGAINST_WORDS.get(decision.verdict, words)
    return phrase("{0} on {1}", words, day_phrase(decision.on)) if decision.on else words


def need_words(need: Need, index: Index) -> str:
    """A missing finding with the questions it could turn, for example ``Mismatch repair (pending): Immunotherapy``."""
    turns = [index.questions[name].label for name in need.questions]
    if need.settles_situation:
        turns.insert(0, "the situation")
    return f"{need.label} ({need.state}): {', '.join(turns)}"


def source_words(result: Result) -> str:  # type: ignore[type-arg]
    """Strength and citation of an item, for example ``Consensus; NANETS 2023, Table 1 > Imaging > NEC``."""
    return f"{item_strength(result.item, result.strength)}; {result.strength.text()}"


_PART_WORDS = {
    (Past.RUNNING, True): template("running: {0}"),
    (Past.FAILED, True): template("not {0}: the disease progressed on it"),
    (Past.GIVEN, True): template("given before: {0}"),
    (Past.RUNNING, False): template("running: {0}"),
    (Past.GIVEN, False): template("given before: {0}"),
    (Past.NEVER, False): template("not recorded: {0}"),
    (Past.FAILED, False): template("contains {0}, on which the disease progressed"),
}


def part_had_words(part: PartHad, vocabulary: Vocabulary) -> str:
    """What the patient has had of an answer short of all of it, for example ``contains irinotecan, on which ...``."""
    named = [lower_first(vocabulary.label(term)) for term in part.terms]
    listed = phrase("{0} and {1}", ", ".join(named[:-1]), named[-1]) if len(named) > 1 else named[0]
    return phrase(_PART_WORDS[part.past, part.is_choice], listed)


TO_CONFIRM = "to confirm"
TEACHING_ONLY = "not signed: for teaching only"


def confirmation_in_short(citation: Citation) -> str:
    """The strength of a rule that is borrowed from other patients: it was not given for this one."""
    return phrase("to confirm; {0} there", citation.in_short())


def silent_words(index: Index) -> str:
    """That those who recommend say nothing: ``The NANETS panel is silent``."""
    who = recommending(index)
    return phrase("The {0} are silent", who) if " and " in who else phrase("The {0} is silent", who)


def recommending(index: Index) -> str:
    """Whose recommendations these are: the voices of the sources that recommend."""
    return " and ".join(pack.voice for pack in index.guidelines.packs if pack.role == "recommends")


def scope_words(assessment: Assessment, index: Index) -> str:
    """That the sources do not cover the patient, or which of them does; empty for a patient whom they cover."""
    if assessment.in_scope and not assessment.others:
        return ""
    if not assessment.in_scope:
        return "The sources do not cover this patient; no pathway is shown."
    if any(one.in_scope for one in assessment.situation.possible) and not assessment.is_main_silent:
        return ""
    main, others = (
        " and ".join(pack.source.short for pack in index.packs.values() if pack.id in ids)
        for ids in (assessment.main_packs, assessment.others)
    )
    return f"Not covered by {main}; what is shown is from {others}."


def no_rule(assessment: Assessment, index: Index) -> str:
    """Why there is no surveillance rule to date by: which findings the rules wait for, or that the sources give none."""
    waiting = [one for one in assessment.undetermined if isinstance(one.item, SurveillanceRule)]
    if waiting:
        needs = list(dict.fromkeys(need for one in waiting for need in one.needs))
        named = ", ".join(index.catalogue.label(need) for need in needs[:_NEEDS_NAMED])
        more = f" and {len(needs) - _NEEDS_NAMED} more" if len(needs) > _NEEDS_NAMED else ""
        return f"Which surveillance rule applies is not settled, so nothing is dated. It depends on: {named}{more}."
    return "The sources give no surveillance rule for this situation."
