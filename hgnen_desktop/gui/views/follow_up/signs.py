"""How a visit's state looks and reads: a sign, a role of the theme and a word. Never a color alone."""

from __future__ import annotations

from dataclasses import dataclass

from hgnen_desktop.core.schedule.due import DueGroup
from hgnen_desktop.core.schedule.visits import LineState
from hgnen_desktop.gui.words import tr


@dataclass(frozen=True, slots=True)
class Sign:
    """The name of an icon, the role it is painted in, and the word beside it."""

    icon: str
    role: str
    word: str


_STATES = {
    LineState.OVERDUE: ("caution", "problem", "Overdue"),
    LineState.DUE: ("pending", "accent", "Due"),
    LineState.PLANNED: ("out_of_scope", "muted", "Planned"),
    LineState.MOVED: ("redo", "accent", "Moved"),
    LineState.DONE: ("complete", "advice.for", "Done"),
    LineState.MISSED: ("not_done", "advice.caution", "Missed"),
    LineState.CANCELLED: ("against", "muted", "Cancelled"),
    LineState.UNRECORDED: ("undetermined", "muted", "Unrecorded"),
}
_GROUPS = {
    DueGroup.UNREADABLE: ("problem", "problem", "Cannot be read"),
    DueGroup.OVERDUE: ("caution", "problem", "Overdue"),
    DueGroup.MISSED: ("not_done", "advice.caution", "Missed"),
    DueGroup.DUE: ("pending", "accent", "Due now"),
    DueGroup.ATTENTION: ("help", "advice.caution", "Needs attention"),
    DueGroup.WEEK: ("surveillance", "text", "Within a week"),
    DueGroup.MONTH: ("surveillance", "muted", "Within a month"),
    DueGroup.QUARTER: ("surveillance", "muted", "Within a quarter"),
    DueGroup.LATER: ("surveillance", "muted", "Later"),
}


def state_sign(state: LineState) -> Sign:
    """The sign of a visit's state."""
    icon, role, word = _STATES[state]
    return Sign(icon, role, tr(word))


def group_sign(group: DueGroup) -> Sign:
    """The sign of a section of the due list."""
    icon, role, word = _GROUPS[group]
    return Sign(icon, role, tr(word))
