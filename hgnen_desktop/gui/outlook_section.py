"""What would change the plan, below the live assessment: worked out between two key presses, a moment after the answer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from hgnen_desktop.gui.panel_rows import Entry, Section
from hgnen_desktop.gui.words import later, plural, tr

if TYPE_CHECKING:
    from hgnen_desktop.core.engine.outlook import OtherPlan, Outlook, Turn
    from hgnen_desktop.core.guidelines.domains import Domains
    from hgnen_desktop.core.guidelines.index import Index
    from hgnen_desktop.gui.document import CaseDocument

_DELAY_MS = 250
_MOST_TITLES = 3
_MOST_VALUES = 4
_MOST_SITUATIONS = 2


class OutlookSection(Section):
    """Which changed finding would change the plan.

    What is shown always belongs to the findings of the case as it is now: with another answer the rows go at once, and the
    new ones come when they are worked out.
    """

    def __init__(self, *, most: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(tr("Would change the plan"), most=most, parent=parent)
        self._document: CaseDocument | None = None
        self._of: object = None
        self._domains: tuple[Index, Domains] | None = None
        self._outlook: Outlook | None = None
        self._work: Iterator[None] = iter(())
        self._delay = QTimer(self, singleShot=True, interval=_DELAY_MS)
        self._delay.timeout.connect(self._begin)
        self._next = QTimer(self, interval=0)
        self._next.timeout.connect(self._go_on)

    def follow(self, document: CaseDocument) -> None:
        """Belong to the case as it is now."""
        findings = document.seen.known()
        if self._document is document and findings == self._of:
            return
        self.stop()
        self._document, self._of = document, findings
        if document.assessment.withheld or not findings:
            self.show_entries(())
            return
        self.show_entries([Entry(tr("Being worked out\u2026"), role="muted")])
        self._delay.start()

    def stop(self) -> None:
        """Work no more, and forget whom the rows belong to."""
        self._delay.stop()
        self._next.stop()
        self._of = self._outlook = None
        self._work = iter(())

    def is_working(self) -> bool:
        """Whether there is more to come."""
        return self._delay.isActive() or self._next.isActive()

    def _begin(self) -> None:
        from hgnen_desktop.core.engine.outlook import Outlook
        from hgnen_desktop.core.guidelines.domains import Domains

        assert self._document is not None
        engine = self._document.bench.engine
        if self._domains is None or self._domains[0] is not engine.index:
            self._domains = (engine.index, Domains(engine.index))
        self._outlook = Outlook(engine.questions, self._domains[1], self._document.seen)
        self._work = self._outlook.steps()
        self._next.start()

    def _go_on(self) -> None:
        """One step; what the person does comes between two of them."""
        try:
            next(self._work)
        except StopIteration:
            self._next.stop()
            self._show()
        except Exception:
            self.stop()
            raise

    def _show(self) -> None:
        assert self._outlook is not None
        assert self._document is not None
        words = _Words(self._document)
        rows = [words.row(turn) for turn in self._outlook.turns]
        self.show_entries(rows or [Entry(self._none(self._document), role="muted")])

    @staticmethod
    def _none(document: CaseDocument) -> str:
        """Why nothing is listed: nothing that is entered would turn the plan; what is missing may, above all the situation."""
        settling = [one.label for one in document.assessment.needed if one.settles_situation]
        if document.assessment.situation.outcome is None and settling:
            return tr("First what is still missing: {0} settles the situation.").format(settling[0])
        return tr("Of what is entered, no other value of one finding alone would change it.")


class _Words:
    """Says where a changed finding would lead from the plan as it is now."""

    def __init__(self, document: CaseDocument) -> None:
        self._index = document.bench.index
        self._here = tuple(outcome.id for outcome in document.assessment.situation.possible)

    def row(self, turn: Turn) -> Entry:
        """A finding with the gravest change in short, and all of them when it is opened."""
        detail = "\n\n".join(self._whole(plan) for plan in turn.plans)
        return Entry(turn.label, "compare", "muted", side=self._brief(turn.plans[0]), detail=detail)

    def _brief(self, plan: OtherPlan) -> str:
        return tr("{0} \u2192 {1}").format(_listed(plan.said, _MOST_VALUES, ", "), self._leads_to(plan))

    def _leads_to(self, plan: OtherPlan) -> str:
        if plan.outline.ended:
            return tr("outside the sources, no advice")
        situation = plan.outline.situation
        if situation == self._here:
            return tr("same situation, other advice")
        if len(situation) > _MOST_SITUATIONS:
            return plural(len(situation), "%n situation possible", "%n situations possible")
        return tr(" or ").join(self._index.say("situation", one) for one in situation)

    def _whole(self, plan: OtherPlan) -> str:
        """Where a plan leads, with what would be new and what would be gone."""
        lines = [self._brief(plan)]
        if plan.added:
            lines.append(tr("New: {0}").format(self._titles(plan.added)))
        if plan.removed and plan.outline.situation == self._here and not plan.outline.ended:
            lines.append(tr("Gone: {0}").format(self._titles(plan.removed)))
        elif plan.removed:
            one, many = (
                later("%n present statement no longer applies."),
                later("%n present statements no longer apply."),
            )
            lines.append(plural(len(plan.removed), one, many))
        return "\n".join(lines)

    def _titles(self, items: tuple[str, ...]) -> str:
        from hgnen_desktop.core.tree.contents import direction_words

        titles = []
        for name in items:
            item = self._index.items[name]
            titles.append(f"{item.title} ({direction_words(item)})")
        return _listed(tuple(titles), _MOST_TITLES, "; ")


def _listed(parts: tuple[str, ...], most: int, between: str) -> str:
    """The first of them, and how many more there are."""
    shown = between.join(parts[:most])
    more = len(parts) - most
    return shown if more <= 0 else tr("{0} and {1}").format(shown, plural(more, "%n more", "%n more"))
