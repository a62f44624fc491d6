"""How the signs of the brief look and read. Each is a drawing with a word, and never a color alone."""

from __future__ import annotations

from hgnen_desktop.core.brief.signs import Sign
from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.gui.words import later, tr


@dataclass(frozen=True, slots=True)
class Look:
    """The name of an icon, the role it is painted in, and the word beside it."""

    icon: str
    role: str
    word: str


LOOKS: dict[Sign, tuple[str, str, str]] = {
    Sign.FOR: ("for", "advice.for", later("recommended")),
    Sign.APPROPRIATE: ("for", "advice.for", later("appropriate")),
    Sign.MAY_CONSIDER: ("may_consider", "advice.may_consider", later("may be considered")),
    Sign.IF_INDICATED: ("may_consider", "advice.may_consider", later("if indicated")),
    Sign.NO_CONSENSUS: ("no_consensus", "advice.no_consensus", later("no consensus")),
    Sign.AGAINST: ("against", "advice.against", later("advised against")),
    Sign.NOT_FOR_PATIENT: ("not_for_patient", "muted", later("not for this patient")),
    Sign.SILENT: ("out_of_scope", "muted", later("the sources say nothing")),
    Sign.OPEN: ("undetermined", "advice.undetermined", later("open")),
    Sign.RUNNING: ("running", "accent", later("running")),
    Sign.TO_DO: ("to_do", "text", later("to do")),
    Sign.WAITING: ("pending", "accent", later("waiting")),
    Sign.DONE: ("done", "accent", later("done")),
    Sign.EVIDENCE: ("evidence", "advice.evidence", later("evidence")),
    Sign.VIEW: ("evidence", "advice.evidence", later("view")),
    Sign.DECIDE: ("decide", "accent", later("to decide")),
    Sign.CAUTION: ("caution", "advice.caution", later("look here")),
}
"""Sign -> icon, color role and word."""


def look(sign: Sign) -> Look:
    """The look of a sign."""
    icon, role, word = LOOKS[sign]
    return Look(icon, role, tr(word))
