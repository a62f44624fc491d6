"""The plans before the present one, kept whole with their visits."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from hgnen_desktop.core.schedule.visits import FollowUp
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.views.decide.base import column, empty
from hgnen_desktop.gui.views.follow_up.visit_rows import FollowUpTable
from hgnen_desktop.gui.widgets.collapsible import Collapsible
from hgnen_desktop.gui.widgets.labels import caption, plain_label
from hgnen_desktop.gui.words import long_date, plural, tr


class EarlierPlans(QWidget):
    """Folded away; hidden while there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plans: tuple[FollowUp, ...] = ()
        layout = column(self)
        self.part = Collapsible("")
        layout.addWidget(self.part)
        place = QWidget()
        self._place = column(place, spacing=theme.SPACE_8)
        self.part.body.addWidget(place)
        self.hide()

    def show_plans(self, plans: Sequence[FollowUp]) -> None:
        """Show these plans, the last one first."""
        if tuple(plans) == self._plans:
            return
        self._plans = tuple(plans)
        self.setVisible(bool(plans))
        self.part.set_title(plural(len(plans), "%n earlier plan", "%n earlier plans"))
        empty(self._place)
        for plan in reversed(plans):
            self._add(plan)

    def _add(self, plan: FollowUp) -> None:
        assert plan.ended_on is not None
        reason = f": {plan.end_reason}" if plan.end_reason else ""
        self._place.addWidget(plain_label(plan.title, wrap=True))
        words = tr("Counted from {0}. Ended on {1}").format(plan.anchor.words(), long_date(plan.ended_on))
        self._place.addWidget(caption(f"{words}{reason}"))
        table = FollowUpTable(tr("Visits of the earlier plan: {0}").format(plan.title))
        table.show_lines(plan.lines)
        self._place.addWidget(table)
