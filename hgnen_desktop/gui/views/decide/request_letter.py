"""A request, as plain text, for what is still missing from one supplier. Holds no medicine: the catalogue says what to ask."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from hgnen_desktop.core.domain.dates import long_date
from hgnen_desktop.core.guidelines.schema import Supplier
from hgnen_desktop.gui.views.intake.reasons import SUPPLIERS
from hgnen_desktop.gui.words import tr

if TYPE_CHECKING:
    from hgnen_desktop.core.guidelines.schema import Finding
    from hgnen_desktop.gui.document import CaseDocument

_WIDTH = 80


def missing_findings(document: CaseDocument, supplier: Supplier) -> list[tuple[Finding, str]]:
    """The findings of one supplier that would still settle something, most decisive first, each with its present state."""
    catalogue = document.bench.catalogue
    needed = [(catalogue[need.finding], need.state) for need in document.assessment.needed if need.finding in catalogue]
    return [(finding, state) for finding, state in needed if finding.supplied_by is supplier]


def request_letter(document: CaseDocument, supplier: Supplier) -> str:
    """The request as lines of at most 80 columns, ending with a line break; empty when nothing is missing."""
    missing = missing_findings(document, supplier)
    if not missing:
        return ""
    case = document.case
    born = tr(", born {0}").format(case.birth_year) if case.birth_year else ""
    name = f", {case.name}" if case.name else ""
    lines = [
        tr("Request to {0}").format(tr(SUPPLIERS[supplier])),
        *textwrap.wrap(
            tr("Case: {0}").format(f"{case.label or case.case_id}{name}{born}"), _WIDTH, subsequent_indent="  "
        ),
        tr("Date: {0}").format(long_date(document.as_of)),
        "",
        *textwrap.wrap(
            tr(
                "For the care plan of this patient with a neuroendocrine neoplasm the following findings are missing. "
                "Please report each of them, or state that it cannot be done."
            ),
            _WIDTH,
        ),
        "",
    ]
    for number, (finding, state) in enumerate(missing, 1):
        lines += _entry(number, finding, state)
    return "\n".join(lines) + "\n"


def _entry(number: int, finding: Finding, state: str) -> list[str]:
    lines = textwrap.wrap(f"{number}. {finding.label} ({state})", _WIDTH, subsequent_indent="   ")
    lines += textwrap.wrap(finding.question, _WIDTH, initial_indent="   ", subsequent_indent="   ")
    lines += textwrap.wrap(tr("Why: {0}").format(finding.why), _WIDTH, initial_indent="   ", subsequent_indent="   ")
    answers = "; ".join(option.label for option in finding.options) or (
        tr("a number in {0}").format(finding.unit) if finding.unit else ""
    )
    if answers:
        lines += textwrap.wrap(
            tr("Answers: {0}").format(answers), _WIDTH, initial_indent="   ", subsequent_indent="   "
        )
    return [*lines, ""]
