"""How a visit's state looks and reads: a sign, a role of the theme and a word. Never a color alone."""

from __future__ import annotations

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.schedule.visits import LineState
from hgnen_desktop.gui.words import later, tr


@dataclass(frozen=True, slots=True)
class Sign:
    """The name of an icon, the role it is painted in, and the word beside it."""

    icon: str
    role: str
    word: str


_STATES = {
    LineState.OVERDUE: ("caution", "problem", later("Overdue")),
    LineState.DUE: ("pending", "accent", later("Due")),
    LineState.PLANNED: ("out_of_scope", "muted", later("Planned")),
    LineState.MOVED: ("redo", "accent", later("Moved")),
    LineState.DONE: ("complete", "advice.for", later("Done")),
    LineState.MISSED: ("not_done", "advice.caution", later("Missed")),
    LineState.CANCELLED: ("against", "muted", later("Cancelled")),
    LineState.UNRECORDED: ("undetermined", "muted", later("Unrecorded")),
    LineState.COVERED: ("complete", "muted", later("Covered")),
}


def state_sign(state: LineState) -> Sign:
    """The sign of a visit's state."""
    icon, role, word = _STATES[state]
    return Sign(icon, role, tr(word))
