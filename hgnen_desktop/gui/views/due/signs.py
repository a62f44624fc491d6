"""How a section of the due list looks and reads; see :mod:`hgnen_desktop.gui.views.follow_up.signs`."""

from __future__ import annotations

from hgnen_desktop.core.schedule.due import DueGroup
from hgnen_desktop.gui.views.follow_up.signs import Sign
from hgnen_desktop.gui.words import later, tr

_GROUPS = {
    DueGroup.UNREADABLE: ("problem", "problem", later("Cannot be read")),
    DueGroup.OVERDUE: ("caution", "problem", later("Overdue")),
    DueGroup.MISSED: ("not_done", "advice.caution", later("Missed")),
    DueGroup.DUE: ("pending", "accent", later("Due now")),
    DueGroup.ATTENTION: ("help", "advice.caution", later("Needs attention")),
    DueGroup.WEEK: ("surveillance", "text", later("Within a week")),
    DueGroup.MONTH: ("surveillance", "muted", later("Within a month")),
    DueGroup.QUARTER: ("surveillance", "muted", later("Within a quarter")),
    DueGroup.LATER: ("surveillance", "muted", later("Later")),
}


def group_sign(group: DueGroup) -> Sign:
    """The sign of a section of the due list."""
    icon, role, word = _GROUPS[group]
    return Sign(icon, role, tr(word))
