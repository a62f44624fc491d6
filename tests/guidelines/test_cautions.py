"""Where there is little room a caution, or what weighs on an answer, is told by its first sentence, which has to say enough."""

from __future__ import annotations

import pytest

from hgnen_desktop.core.guidelines.schema import Caution, Feasibility, Part, SurveillanceRule
from hgnen_desktop.core.wording import first_sentence
from hgnen_desktop.core.workflow import Workbench

MOST_WORDS = 40
# A sentence that begins so tells what is the case, and leaves to the reader what follows from it.
TELLS = {
    "a",
    "an",
    "as",
    "at",
    "by",
    "fewer",
    "for",
    "if",
    "in",
    "it",
    "no",
    "of",
    "only",
    "the",
    "there",
    "these",
    "this",
}
SOURCES = {"nanets", "nordic", "netest"}


@pytest.fixture(scope="module")
def cautions() -> list[Caution]:
    """Those that change an action: the views of others speak for themselves, and background is not told in little room."""
    items = Workbench().index.items.values()
    return [
        one
        for one in items
        if isinstance(one, Caution) and one.level in ("caution", "stop") and one.part in (Part.HOW, None)
    ]


@pytest.fixture(scope="module")
def weighing() -> list[Feasibility]:
    """The rules that do not rule out; those that do are told by the finding alone, beside what they rule out."""
    return [one for one in Workbench().index.feasibility if one.effect == "weighs"]


def test_what_weighs_is_more_than_the_finding(weighing: list[Feasibility]) -> None:
    assert len(weighing) > 15
    short = {one.id: first_sentence(one.because) for one in weighing if len(first_sentence(one.because).split()) < 9}
    assert not short


def test_how_a_conflict_is_handled_begins_with_what_differs() -> None:
    """The care plan tells of a conflict by the first sentence of its handling."""
    found = Workbench().index.disagreements.values()
    grave = [one for one in found if one.severity == "high" and one.kind == "conflict"]
    assert len(grave) > 15
    starts = {one.id: first_sentence(one.handling).split() for one in grave}
    assert not {name: words for name, words in starts.items() if words[0] in ("All", "Both", "Each") or len(words) < 10}


def test_the_first_sentence_acts(cautions: list[Caution]) -> None:
    assert len(cautions) > 50
    telling = [(one.id, one.text) for one in cautions if one.text.split()[0].lower() in TELLS | SOURCES]
    assert not telling


def test_the_first_sentence_fits_where_there_is_little_room(cautions: list[Caution]) -> None:
    long = {one.id: len(first_sentence(one.text).split()) for one in cautions}
    assert {name: words for name, words in long.items() if words > MOST_WORDS} == {}


def test_what_is_not_indicated_stands_under_nothing_that_is_done_as_indicated() -> None:
    rules = [one for one in Workbench().index.items.values() if isinstance(one, SurveillanceRule)]
    named = [(rule.id, one.title) for rule in rules for one in rule.as_indicated]
    assert named
    assert not [
        (rule.id, one.title) for rule in rules for one in rule.as_indicated if "not indicated" in one.text.casefold()
    ]
