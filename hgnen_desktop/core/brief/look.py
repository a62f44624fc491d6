"""What to look at before acting: only what changes an action."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from hgnen_desktop.core.brief.answer import facts_of
from hgnen_desktop.core.brief.lines import Look
from hgnen_desktop.core.domain.answer import AnswerState, FromCourse
from hgnen_desktop.core.domain.case import Case
from hgnen_desktop.core.engine.assessment import Assessment
from hgnen_desktop.core.guidelines.index import Citation, Index
from hgnen_desktop.core.guidelines.schema import Node
from hgnen_desktop.core.wording import shortened

_MOST = 3


def things_to_look_at(case: Case, assessment: Assessment, index: Index, asks: Sequence[str]) -> tuple[Look, ...]:
    """At most three things: what the course leaves open, findings that are not settled, cautions.

    Args:
        case, assessment: the patient.
        index: the guidelines of the assessment.
        asks: questions of the course that only a person can answer.
    """
    return _first_of_each(
        _asked(asks, assessment), _not_settled(case, index, asks), _changing_an_action(case, assessment, index)
    )


def _changing_an_action(case: Case, assessment: Assessment, index: Index) -> Iterator[Look]:
    """What changes an action: what does not fit together, what weighs on an answer, then cautions of treatment."""
    told: set[str] = set()
    yield from (Look(f"{clash.message} {clash.remedy}", None, clash.id) for clash in assessment.attention)
    yield from _of_the_entity(case, assessment, index, told)
    for asked in assessment.questions:
        for answer in (*asked.answers, *asked.views):
            for remark in answer.weighed:
                if remark.rule.id not in told:
                    told.add(remark.rule.id)
                    # A reading of ours is nobody else's word.
                    voice = "" if remark.rule.interpretation else _voice(remark.citations)
                    said = shortened(remark.rule.because)
                    is_named = bool(voice) and voice.rstrip(": ") in said
                    yield Look(said if is_named else f"{voice}{said}", asked.question.id, answer.id)
    for asked in assessment.questions:
        for result in asked.cautions:
            if result.item.level == "caution" and result.item.id not in told and asked.question.area == "treatment":
                told.add(result.item.id)
                yield Look(shortened(result.item.text, result.item.title), asked.question.id, result.item.id)


def _of_the_entity(case: Case, assessment: Assessment, index: Index, told: set[str]) -> Iterator[Look]:
    """Cautions on what the entity rests on, by a finding of this patient: everything else hangs on it."""
    known = set(case.known())
    decides = {fact for node in index.decisions[assessment.roles["entity"]].nodes for fact in _facts(node)}
    for asked in assessment.questions:
        for result in asked.cautions if asked.question.area == "workup" else ():
            item = result.item
            if item.level == "caution" and item.id not in told and decides & known & facts_of(item):
                told.add(item.id)
                yield Look(shortened(item.text, item.title), asked.question.id, item.id)


def _facts(node: Node) -> set[str]:
    return {fact for branch in node.branches for fact in branch.when.facts()}


def _asked(asks: Sequence[str], assessment: Assessment) -> Iterator[Look]:
    yield from (Look(one, None, assessment.roles["status"]) for one in asks)


def _not_settled(case: Case, index: Index, asks: Sequence[str]) -> Iterator[Look]:
    """Findings of which several values stand beside each other, so that none of them counts; what is asked stands once."""
    told = [*asks]
    for finding, answer in case.findings.items():
        is_open = isinstance(answer, FromCourse) and answer.state is AnswerState.NOT_ASKED
        if answer.note and any(answer.note in one for one in told):
            continue
        if is_open and answer.note and finding in index.catalogue and not index.catalogue[finding].record_only:
            told.append(answer.note)
            asked = "" if "?" in answer.note else " Which holds?"
            yield Look(shortened(f"{index.catalogue.label(finding)}: {answer.note}{asked}"), None, finding)


def _first_of_each(*kinds: Iterable[Look]) -> tuple[Look, ...]:
    """The first of each kind before the others, so that what the course leaves open crowds out no caution."""
    several = [list(kind) for kind in kinds]
    firsts = [one for kind in several for one in kind[:1]]
    return tuple((*firsts, *(one for kind in several for one in kind[1:])))[:_MOST]


def _voice(citations: Iterable[Citation]) -> str:
    first = next(iter(citations), None)
    return f"{first.voice}: " if first is not None else ""
