"""The workup of a patient as a checklist: what to do now, to ask, awaited, done, missing from reports, and not called for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hgnen_desktop.core.brief.workup import AskLine, Standing, WorkupLine, ask_lines, workup_lines
from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.case import AnswerState, Case
from hgnen_desktop.core.engine.assessment import Assessment
from hgnen_desktop.core.guidelines.findings_schema import Finding, Supplier
from hgnen_desktop.core.guidelines.index import Index

_DONE = (Standing.DONE, Standing.WAIVED)
_NOT_CALLED_FOR = (Standing.OPTIONAL, Standing.DISPUTED, Standing.NOT_INDICATED)


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked of one recipient: tests with the findings they report, and findings that a report lacks.

    Attributes:
        recipient: who can supply it.
        tests: tests to do that report to this recipient's findings.
        findings: what is missing, each once, the most decisive first.
    """

    recipient: Supplier
    tests: tuple[WorkupLine, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Checklist:
    """Every test once, by where it stands; ``missing`` is what the pathology report lacks."""

    do_now: tuple[WorkupLine, ...]
    ask: tuple[AskLine, ...]
    waiting: tuple[WorkupLine, ...]
    done: tuple[WorkupLine, ...]
    not_called_for: tuple[WorkupLine, ...]
    missing: tuple[Finding, ...]
    requests: tuple[Request, ...]

    @property
    def lines(self) -> tuple[WorkupLine, ...]:
        """Every test."""
        return (*self.do_now, *self.waiting, *self.done, *self.not_called_for)


def make_checklist(case: Case, assessment: Assessment, index: Index) -> Checklist:
    """The checklist of a case.

    Args:
        case: the case.
        assessment: its assessment.
        index: the guidelines by name.
    """
    lines = workup_lines(case, assessment)
    labels = {finding.id: finding.label for finding in index.guidelines.findings}
    requests = tuple(_requests(case, assessment, lines, index))
    pathology = next((one for one in requests if one.recipient is Supplier.PATHOLOGY), None)
    return Checklist(
        do_now=tuple(one for one in lines if one.standing is Standing.TO_DO),
        ask=ask_lines(assessment, labels),
        waiting=tuple(one for one in lines if one.standing is Standing.WAITING),
        done=tuple(one for one in lines if one.standing in _DONE),
        not_called_for=tuple(one for one in lines if one.standing in _NOT_CALLED_FOR),
        missing=pathology.findings if pathology is not None else (),
        requests=requests,
    )


def _requests(case: Case, assessment: Assessment, lines: Sequence[WorkupLine], index: Index) -> Iterator[Request]:
    """One for each recipient of whom something is wanted; the clinic writes none to itself."""
    for recipient in Supplier:
        if recipient is Supplier.CLINIC:
            continue
        tests = tuple(
            line for line in lines if line.standing is Standing.TO_DO and recipient in _suppliers(line, index)
        )
        missing = {need.finding: None for need in assessment.needed if need.finding in index.catalogue}
        missing |= {one.id: None for line in tests for one in _reports(line, case, index)}
        wanted = tuple(one for name in missing if (one := index.catalogue[name]).supplied_by is recipient)
        wanted = tuple(one for one in wanted if case.answer(one.id).state is not AnswerState.PENDING)
        if tests or wanted:
            yield Request(recipient, tests, wanted)


def _suppliers(line: WorkupLine, index: Index) -> set[Supplier]:
    """Who reports the test: whoever supplies what makes it done."""
    names: set[str] = set()
    for answer in line.answers:
        item = answer.result.item
        names.update(item.done_by)
        if item.done_when is not None:
            names.update(item.done_when.facts())
    return {index.catalogue[name].supplied_by for name in names if name in index.catalogue}


def _reports(line: WorkupLine, case: Case, index: Index) -> Iterator[Finding]:
    """The findings that a test would report and that are not known yet."""
    for answer in line.answers:
        for name in answer.result.item.done_by:
            if name in index.catalogue and case.answer(name).state is AnswerState.NOT_ASKED:
                yield index.catalogue[name]
