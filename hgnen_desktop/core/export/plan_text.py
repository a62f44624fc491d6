"""The care plan as plain text for a record system: 25 lines that can be pasted, or all of it."""

from __future__ import annotations

from hgnen_desktop.core.careplan.plan import CarePlan
from hgnen_desktop.core.careplan.plan_document import plan_document
from hgnen_desktop.core.export.document_text import document_text, text_in_short


def plan_text(plan: CarePlan, *, full: bool = False) -> str:
    """The care plan as lines of at most 80 columns, ending with a line break.

    Args:
        plan: the plan.
        full: everything with the full record; otherwise at most 25 lines, the decision first.
    """
    if full:
        return document_text(plan_document(plan, full=True), full=True)
    return text_in_short(plan_document(plan))
