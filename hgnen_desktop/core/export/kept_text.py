"""What a final plan said, as text, where this program cannot make it again as it was."""

from __future__ import annotations

from collections.abc import Mapping

from hgnen_desktop.core.careplan.kept_plan import Told, said_of, title_of
from hgnen_desktop.core.careplan.plan_check import PlanCheck, Remade
from hgnen_desktop.core.export.document_text import wrapped


def kept_text(check: PlanCheck) -> str:
    """What was found, what differs, and then what the plan said when it was made final; lines of at most 80 columns."""
    plan, said = check.plan, said_of(check.plan)
    lines = wrapped(check.sentence(), "  ", "")
    for sentence in (check.advice, *check.versions, *check.differences):
        lines += wrapped(sentence, "    ", "  ")
    if said is None:
        return "\n".join(lines) + "\n"
    heading = "WHAT STANDS IN THE CASE FILE NOW" if check.result is Remade.CHANGED else "WHAT IT SAID"
    lines += ["", *wrapped(f"{heading} ({title_of(plan)}, seal {plan.short_seal})", "  ", "")]
    lines += wrapped(f"{said.entity}. Situation: {said.situation}.", "    ", "  ")
    for stop in said.stops:
        lines += wrapped(stop, "    ", "  ")
    for heading, several in (
        ("FINDINGS", said.findings),
        ("DECISIONS", said.decisions),
        ("WHAT BECAME OF THEM", said.became),
        ("QUESTIONS", said.answers),
        ("TESTS", said.tests),
        ("VISITS", said.visits),
    ):
        lines += _part(heading, several)
    return "\n".join(lines) + "\n"


def _part(heading: str, several: Mapping[str, Told]) -> list[str]:
    lines = ["", heading] if several else []
    for told in several.values():
        reason = f" ({told.reason})" if told.reason else ""
        lines += wrapped(f"{told.label}: {told.words}{reason}", "    ", "  ")
    return lines
