"""The plans of a case in one line each: the draft, and every final plan with whether it can be made again as it was."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from hgnen_desktop.core.careplan.plan_check import PlanCheck
from hgnen_desktop.core.domain.kept import KeptPlan, canonical
from hgnen_desktop.gui.document import CaseDocument
from hgnen_desktop.gui.views.decide.visits_table import StackingTable
from hgnen_desktop.gui.words import long_date, tr

DRAFT = 0


class KeptPlans(StackingTable):
    """The draft first, then the final plans, the newest first; none is shown while there are no final plans.

    Making a plan again takes a moment, so they are looked at one after the other once the table is in view.

    ``plan_chosen(int)`` carries the number of a plan; :data:`DRAFT` for the case as it is now.
    """

    plan_chosen = Signal(int)

    def __init__(self, document: CaseDocument, parent: QWidget | None = None) -> None:
        heads = [tr("Plan"), tr("Signed by"), tr("Compared with today")]
        super().__init__(tr("Plans of this case"), heads, parent, of_one=tr("Plan"))
        self._document = document
        self._found: dict[str, PlanCheck] = {}
        self._numbers: list[int] = []
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._look_at_next)
        self.currentCellChanged.connect(lambda row, *_rest: self._chosen(row))
        self.hide()

    def show_plans(self, number: int) -> None:
        """Show the plans of the case as it is now, with the one of this number chosen."""
        plans = self._document.case.plans
        self._numbers = [DRAFT, *(one.number for one in reversed(plans))]
        self._fill(self._numbers.index(number) if number in self._numbers else 0)
        self.setVisible(bool(plans))
        self._later.start(0)

    def _fill(self, current: int) -> None:
        plans = self._document.case.plans
        self.blockSignals(True)
        rows = [(tr("Draft, made from the findings of today"), "", ""), *(self._row(one) for one in reversed(plans))]
        self.show_rows(rows)
        self.setCurrentCell(current, 0)
        self.blockSignals(False)

    def check(self, number: int) -> PlanCheck:
        """How a plan stands when it is made again."""
        plan = next(one for one in self._document.case.plans if one.number == number)
        if _key(plan) not in self._found:
            self._found[_key(plan)] = self._document.kept_plan(number)[1]
            self._fill(self.currentRow())
        return self._found[_key(plan)]

    def _row(self, plan: KeptPlan) -> tuple[str, str, str]:
        who = plan.signer
        signed = ", ".join(part for part in (who.name, who.role, who.institution) if part)
        found = self._found.get(_key(plan))
        words = tr(found.result.value) if found is not None else tr("\u2026")
        return tr("Plan {0} of {1}").format(plan.number, long_date(plan.on)), signed, words

    def _look_at_next(self) -> None:
        """Make one plan again, and go on with the next in a moment."""
        plans = reversed(self._document.case.plans)
        plan = next((one for one in plans if _key(one) not in self._found), None)
        if plan is not None and self.isVisible():
            self.check(plan.number)
            self._later.start(0)

    def _chosen(self, row: int) -> None:
        if 0 <= row < len(self._numbers):
            self.plan_chosen.emit(self._numbers[row])


def _key(plan: KeptPlan) -> str:
    """Tells one content of a plan from another, also where its seal does not fit."""
    return canonical(plan.model_dump())
