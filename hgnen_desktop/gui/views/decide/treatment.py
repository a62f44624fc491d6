"""The treatment page: what the sources recommend, allow, leave open and advise against, and what the clinician decides."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from hgnen_desktop.core.domain.case import Decision, Verdict
from hgnen_desktop.core.guidelines.schema import Area, Direction, Recommendation
from hgnen_desktop.core.wording import DIRECTION_WORDS
from hgnen_desktop.gui.views.decide.base import DecidePage, capital, column
from hgnen_desktop.gui.views.decide.list_section import ListSection
from hgnen_desktop.gui.views.decide.option_card import DIRECTION_ADVICE, OptionCard, OptionState
from hgnen_desktop.gui.views.decide.own_options import OwnOptions
from hgnen_desktop.gui.views.decide.reasons import reasons_line
from hgnen_desktop.gui.views.decide.remarks import CautionRow, DisagreementRow, UndeterminedRow
from hgnen_desktop.gui.views.decide.situation import SituationHead
from hgnen_desktop.gui.views.decide.sources import matching_figures
from hgnen_desktop.gui.widgets.badge import AdviceSign
from hgnen_desktop.gui.words import plural, tr

if TYPE_CHECKING:
    from hgnen_desktop.core.engine.assessment import Assessment, Result
    from hgnen_desktop.core.guidelines.schema import Disagreement
    from hgnen_desktop.gui.document import CaseDocument

_MOST_UNDETERMINED = 6
_MOST_CAUTIONS = 6
_MOST_DISAGREEMENTS = 8


class TreatmentView(DecidePage):
    """Options side by side in the order of the sources; nothing is preselected and none is left out."""

    def __init__(self, document: CaseDocument, parent: QWidget | None = None) -> None:
        super().__init__(document, parent)
        self.setAccessibleName(tr("Treatment"))
        layout = column(self)
        self.head = SituationHead(document.bench.index)
        self.head.jump_to_finding.connect(self.jump_to_finding)
        layout.addWidget(self.head)
        self.stops = self._list(CautionRow, tr("Look here first"))
        layout.addWidget(self.stops)
        self.groups = {direction: self._group(direction) for direction in Direction}
        for group in self.groups.values():
            layout.addWidget(group)
        self.own = OwnOptions()
        self.own.added.connect(self._add_own)
        self.own.removed.connect(document.withdraw_decision)
        layout.addWidget(self.own)
        self.undetermined = self._list(
            UndeterminedRow, tr("Undetermined: a finding is missing"), most=_MOST_UNDETERMINED
        )
        self.undetermined.set_note(tr("These may apply or may not. The findings named would settle it."))
        layout.addWidget(self.undetermined)
        self.cautions = self._list(CautionRow, tr("Cautions"), most=_MOST_CAUTIONS)
        layout.addWidget(self.cautions)
        self.disagreements = self._list(
            DisagreementRow, tr("The sources differ or stop short here"), most=_MOST_DISAGREEMENTS
        )
        self.disagreements.set_note(tr("Open one to see what each says, how firmly, and how it is handled here."))
        layout.addWidget(self.disagreements)
        layout.addStretch(1)

    def refresh(self) -> None:
        """Show the options of the case as it is now."""
        assessment = self.document.assessment
        self.head.show_assessment(assessment)
        self._show_options(assessment)
        decisions = self.document.case.decisions
        self.own.show_options([one for one in decisions if one.verdict is Verdict.ADDED])
        self.own.setVisible(not assessment.withheld)
        cautions = [one for one in assessment.cautions if not one.item.ends_advice]
        self.stops.sync([(one.id, one) for one in cautions if one.item.level == "stop"])
        self.cautions.sync([(one.id, one) for one in cautions if one.item.level != "stop"])
        self.undetermined.sync([(one.id, one) for one in assessment.undetermined if _is_treatment(one)])
        self.disagreements.sync([(one.id, one) for one in _notable(assessment)])

    def forget(self) -> None:
        """Drop what was open or half typed."""
        for part in (*self.groups.values(), self.stops, self.undetermined, self.cautions, self.disagreements):
            part.rows.clear()
        self.own.forget()

    def card(self, item: str) -> OptionCard | None:
        """The card of an option, if it is shown."""
        for group in self.groups.values():
            found = group.rows.widget(item)
            if isinstance(found, OptionCard):
                return found
        return None

    # --- options ------------------------------------------------------------------------------------------------------

    def _show_options(self, assessment: Assessment) -> None:
        considered = (*assessment.options, *assessment.advised_against)
        decisions = {one.item: one for one in self.document.case.decisions if one.text is None}
        matching = matching_figures(assessment)
        differs: dict[str, list[tuple[str, str]]] = {}
        for entry in _notable(assessment):
            for item in entry.items:
                differs.setdefault(item, []).append((entry.id, entry.title))
        for direction, group in self.groups.items():
            states = [
                self._state(result, decisions.get(result.id), tuple(differs.get(result.id, ())), matching)
                for result in considered
                if result.item.direction is direction
            ]
            group.sync([(state.item, state) for state in states])

    def _state(
        self,
        result: Result[Recommendation],
        decision: Decision | None,
        differs: tuple[tuple[str, str], ...],
        matching: frozenset[int],
    ) -> OptionState:
        why = reasons_line(result.explain(), self.document.bench.index)
        return OptionState(result, result.id, why, result.boundaries, decision, differs, matching)

    def _card(self, state: OptionState) -> OptionCard:
        card = OptionCard(state, self.document.bench.index)
        card.decided.connect(self._decide)
        card.withdrawn.connect(self.document.withdraw_decision)
        card.disagreement_asked.connect(self._open_disagreement)
        return card

    def _decide(self, item: str, verdict: Verdict, reason: str) -> None:
        self.document.decide(Decision(item=item, verdict=verdict, reason=reason or None, on=self.document.as_of))

    def _add_own(self, text: str, reason: str) -> None:
        taken = {one.item for one in self.document.case.decisions}
        number = next(number for number in range(1, len(taken) + 2) if f"own-{number}" not in taken)
        self.document.decide(
            Decision(
                item=f"own-{number}", verdict=Verdict.ADDED, text=text, reason=reason or None, on=self.document.as_of
            )
        )

    def _open_disagreement(self, name: str) -> None:
        """Bring a disagreement into view, opened."""
        self.disagreements.rows.reveal(name)
        row = self.disagreements.rows.widget(name)
        if isinstance(row, DisagreementRow):
            row.open()

    # --- making the parts ---------------------------------------------------------------------------------------------

    def _group(self, direction: Direction) -> ListSection:
        group = ListSection("", self._card)
        group.set_sign(AdviceSign(DIRECTION_ADVICE[direction], capital(DIRECTION_WORDS[direction])))
        group.setAccessibleName(capital(DIRECTION_WORDS[direction]))
        group.count_words = lambda number: tr("{0}, in the order of the sources").format(
            plural(number, "%n option", "%n options")
        )
        return group

    def _list(self, kind: type[Any], title: str, most: int | None = None) -> ListSection:
        def make(one: Any) -> QWidget:  # noqa: ANN401 - the state of whichever row it is
            row = kind(one, self.document.bench.index)
            if isinstance(row, UndeterminedRow):
                row.jump_to_finding.connect(self.jump_to_finding)
            return row

        return ListSection(title, make, most=most, carded=True)


def _is_treatment(result: Result[Any]) -> bool:
    return isinstance(result.item, Recommendation) and result.item.area is Area.TREATMENT


def _notable(assessment: Assessment) -> list[Disagreement]:
    """Those of high severity first, then those of medium severity; inside each in the order of the sources."""
    return [one for severity in ("high", "medium") for one in assessment.disagreements if one.severity == severity]
