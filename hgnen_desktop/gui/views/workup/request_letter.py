"""A request, as plain text, for what is wanted of one recipient. Holds no medicine: the guidelines say what to ask."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import TYPE_CHECKING

from hgnen_desktop.core.export.teaching_mark import with_lines
from hgnen_desktop.gui.views.intake.reasons import SUPPLIERS
from hgnen_desktop.gui.words import long_date, tr

if TYPE_CHECKING:
    from hgnen_desktop.core.brief.checklist import Request
    from hgnen_desktop.core.brief.workup import WorkupLine
    from hgnen_desktop.core.guidelines.findings_schema import Finding
    from hgnen_desktop.gui.document import CaseDocument

_WIDTH = 80


def request_letter(document: CaseDocument, request: Request) -> str:
    """The request as lines of at most 80 columns, ending with a line break."""
    case = document.seen
    born = tr(", born {0}").format(case.birth_year) if case.birth_year else ""
    name = f", {case.name}" if case.name else ""
    lines = [
        tr("Request to {0}").format(tr(SUPPLIERS[request.recipient])),
        *_wrapped(tr("Case: {0}").format(f"{case.label or case.case_id}{name}{born}"), "", "  "),
        tr("Date: {0}").format(long_date(document.as_of)),
        "",
    ]
    if request.tests:
        lines += [tr("For the care plan of this patient please do:"), ""]
        for line in request.tests:
            lines += _test(line)
        lines.append("")
    if request.findings:
        asked = tr(
            "For the care plan of this patient with a neuroendocrine neoplasm the following findings are missing. "
            "Please report each of them, or state that it cannot be done."
        )
        lines += [*_wrapped(asked), ""]
        for number, finding in enumerate(request.findings, 1):
            lines += _entry(number, finding, document)
    text = "\n".join(lines).rstrip("\n") + "\n"
    return with_lines(text, document.bench.index.teaching_only)


def _test(line: WorkupLine) -> Iterator[str]:
    notes = [tr("before treatment")] if line.before_treatment else []
    notes += [tr("treatment does not wait for it")] if line.no_delay else []
    said = f" ({', '.join(notes)})" if notes else ""
    yield from _wrapped(f"- {line.item.title}{said}", "", "  ")
    yield from _wrapped(line.item.text, "  ", "  ")


def _entry(number: int, finding: Finding, document: CaseDocument) -> Iterator[str]:
    state = document.seen.answer(finding.id).state
    words = {"not_done": tr(" (not done so far)"), "pending": tr(" (pending)")}.get(state.value, "")
    yield from _wrapped(f"{number}. {finding.label}{words}", "", "   ")
    yield from _wrapped(finding.question, "   ", "   ")
    answers = "; ".join(option.label for option in finding.options) or (
        tr("a number in {0}").format(finding.unit) if finding.unit else ""
    )
    if answers:
        yield from _wrapped(tr("Answers: {0}").format(answers), "   ", "   ")
    yield ""


def _wrapped(text: str, first: str = "", rest: str = "") -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent=first, subsequent_indent=rest)
