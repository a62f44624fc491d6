"""The brief: what this patient's clinician must do, in words one would use on the phone. Every view begins with it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from hgnen_desktop.core.brief.lines import Brief, Said
from hgnen_desktop.core.brief.look import things_to_look_at
from hgnen_desktop.core.brief.missing import missing_findings
from hgnen_desktop.core.brief.patient import course_words, headline, situation_words, stops
from hgnen_desktop.core.brief.questions import answer_lines, decided_together
from hgnen_desktop.core.brief.signs import Sign
from hgnen_desktop.core.brief.to_do import things_to_do
from hgnen_desktop.core.brief.workup import workup_lines
from hgnen_desktop.core.course.decided import Parted, became, parted
from hgnen_desktop.core.domain.case import Case, Verdict
from hgnen_desktop.core.engine.assessment import Assessment
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.guidelines.schema import Recommendation
from hgnen_desktop.core.phrase import joined
from hgnen_desktop.core.wording import decision_words, verdict_words

if TYPE_CHECKING:
    from hgnen_desktop.core.schedule.visits import VisitLine

MOST_TO_DO, MOST_DATES, MOST_NEEDED = 6, 3, 5


def make_brief(
    case: Case,
    assessment: Assessment,
    index: Index,
    dates: Sequence[VisitLine] = (),
    asks: Sequence[str] = (),
) -> Brief:
    """The brief of a case.

    Args:
        case: with the clinician's decisions and workup records.
        assessment: what the sources say of it.
        index: the guidelines it was made with.
        dates: visits to come, the next first.
        asks: questions of the course that only a person can answer.
    """
    lines, decided = workup_lines(case, assessment), parted(case, assessment)
    is_alone = bool(assessment.contradictions or assessment.is_ended)
    to_do = () if is_alone else tuple(things_to_do(case, assessment, lines, decided, index))
    return Brief(
        label=case.label or case.case_id,
        as_of=assessment.as_of,
        who=headline(case, index, "patient"),
        entity=decision_words(assessment.entity),
        situation=situation_words(assessment),
        tumor=headline(case, index, "tumor"),
        course=tuple(course_words(case, assessment, index)),
        stops=tuple(stops(assessment)),
        do_now=to_do[:MOST_TO_DO],
        answers=() if is_alone else decided_together(to_do, answer_lines(assessment, index, decided)),
        look=() if is_alone else things_to_look_at(case, assessment, index, asks),
        decisions=tuple(_decisions(case, decided, index, assessment.as_of)),
        dates=tuple(dates)[:MOST_DATES],
        missing=() if is_alone else tuple(missing_findings(assessment, index))[:MOST_NEEDED],
        more_to_do=len(to_do[MOST_TO_DO:]),
        is_alone=is_alone,
        decided_apart=decided.apart,
    )


def _decisions(case: Case, decided: Parted, index: Index, as_of: dt.date) -> Iterator[Said]:
    """What the clinician decided on the present questions, in the order it was recorded, and what became of it."""
    ours = [*decided.present.values(), *decided.own]
    for decision in sorted(ours, key=case.decisions.index):
        item = index.items.get(decision.item)
        title = decision.text or (item.title if item is not None else decision.item)
        reason = f": {decision.reason}" if decision.reason else ""
        sign = {Verdict.DECLINED: Sign.AGAINST, Verdict.DEFERRED: Sign.WAITING}.get(decision.verdict, Sign.FOR)
        own = decision.text is not None
        direction = item.direction if isinstance(item, Recommendation) and not own else None
        since = became(decision, case.course, index, as_of)
        words = joined(", ", (verdict_words(decision, direction), since))
        yield Said(sign, f"{title}{reason}", words, (decision.item,))
