"""Everything of the guidelines that stands behind what one patient is shown, so that it can be said how far it is signed off."""

from __future__ import annotations

from collections.abc import Iterator

from hgnen_desktop.core.domain.case import Case
from hgnen_desktop.core.engine.assessment import Assessment
from hgnen_desktop.core.signoff.standing import SignOff
from hgnen_desktop.core.signoff.subjects import Key, Kind


def shown_keys(assessment: Assessment, case: Case, sign_off: SignOff) -> tuple[Key, ...]:
    """Items, rules, silences, disagreements and decisions behind what a patient is shown, and the findings, checks and readings
    of a course by which it came to that; none while nobody has reviewed.

    Args:
        assessment: what is shown.
        case: of whom; its answers are those that were entered or follow from its course.
        sign_off: what reviewers said.
    """
    if sign_off.is_empty:
        return ()  # nothing of it is signed off, whatever it is
    names = (*_shown(assessment), *_read(assessment, case, sign_off))
    return tuple(dict.fromkeys(key for name in names if (key := sign_off.key_of(name)) is not None))


def _read(assessment: Assessment, case: Case, sign_off: SignOff) -> Iterator[str]:
    yield from case.findings
    yield from (one.id for one in (*assessment.contradictions, *assessment.attention))
    if case.course:
        yield from (key.id for key, one in sign_off.subjects.items() if one.kind is Kind.COURSE)


def _shown(assessment: Assessment) -> Iterator[str]:
    yield from assessment.decisions
    yield from (line.entry.id for line in assessment.ledger)
    yield from sorted(assessment.applies)
    yield from (one.id for one in assessment.disagreements)
    yield from (one.id for one in assessment.out_of_scope)
    for asked in assessment.questions:
        for answer in (*asked.answers, *asked.not_for_patient, *asked.views):
            yield answer.id
            yield from (remark.rule.id for remark in (*answer.ruled_out, *answer.weighed))
        yield from (one.id for one in asked.open)
        yield from (answer.id for supposed in asked.supposed for answer in supposed.answers)
        if asked.silence is not None:
            yield asked.silence.silence.id
