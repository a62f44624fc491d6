"""The line at the top that always says which patient this is, and which sources speak."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hgnen_desktop.gui import theme
from hgnen_desktop.gui.theme import Advice
from hgnen_desktop.gui.widgets.badge import AdviceSign
from hgnen_desktop.gui.widgets.labels import plain_label, set_plain_tooltip
from hgnen_desktop.gui.widgets.short_line import ShortLine
from hgnen_desktop.gui.words import decision_short, short_date, tr

if TYPE_CHECKING:
    from hgnen_desktop.core.signoff.subjects import Key
    from hgnen_desktop.gui.document import CaseDocument

_SEPARATOR = " \u00b7 "


class Banner(QWidget):
    """Who the patient is, what the tumor is and where in its course, in a line; packs and their state above it at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Case banner"))
        self._who = ShortLine(size=theme.TextSize.HEADING, role="text")
        self._facts = plain_label("", wrap=True)
        self._packs = ShortLine()
        self._teaching = AdviceSign(Advice.EVIDENCE, tr("Teaching case"))
        self._teaching.hide()
        self._state = AdviceSign(Advice.CAUTION, "")
        self._state.hide()
        first = QHBoxLayout()
        first.setSpacing(theme.SPACE_8)
        first.addWidget(self._who, 3)
        first.addWidget(self._packs, 2)
        first.addWidget(self._teaching, 0, Qt.AlignmentFlag.AlignVCenter)
        first.addWidget(self._state, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_16, theme.SPACE_4, theme.SPACE_16, theme.SPACE_4 + 2)
        column.setSpacing(0)
        column.addLayout(first)
        column.addWidget(self._facts)
        self._is_asking = False
        self._again: Callable[[], None] | None = None
        self.show_nothing()

    def show_nothing(self) -> None:
        """No guidelines are loaded yet."""
        self._who.set_text(tr("HG-NEN Companion"))
        self._facts.setText(tr("Loading the guidelines\u2026"))
        self._packs.set_text("")

    def set_asking(self, is_asking: bool) -> None:  # noqa: FBT001 - taken from a signal
        """While Learn hides an answer, say of an open teaching case who the patient is and nothing that could be the answer."""
        self._is_asking = is_asking
        if self._again is not None:
            self._again()

    def show_case(self, document: CaseDocument, *, is_open: bool) -> None:
        """Show the case as it is now, or that none is open."""
        self._again = partial(self.show_case, document, is_open=is_open)
        self._show_packs(document, is_open=is_open)
        if not is_open:
            self._who.set_text(tr("HG-NEN Companion"))
            self._facts.setText(tr("No case is open."))
            self._teaching.hide()
            return
        if not document.is_valid:
            self._who.set_text(document.case.label or tr("Case without a label"))
            self._facts.setText(tr("Assessment not valid. Please start the program again."))
            return
        if not document.bench.is_loaded:
            self._who.set_text(document.case.label or tr("Case without a label"))
            self._facts.setText(tr("Loading the guidelines\u2026"))
            return
        case, assessment = document.case, document.assessment
        self._who.set_text(case.label or tr("Case without a label"))
        self._teaching.setVisible(case.teaching)
        brief = document.brief
        if self._is_asking and case.teaching:
            self._who.set_text(tr("The answer is hidden"))
            self._facts.setText(_SEPARATOR.join(brief.who))
            return
        entity = tr("advice withheld") if assessment.withheld else decision_short(assessment.entity)
        if assessment.entity.outcome is None and not assessment.withheld:
            entity = f"{assessment.entity.label} {entity}"
        where = [brief.situation] if assessment.situation.outcome is not None and not assessment.withheld else []
        parts = [*brief.who, entity, *brief.tumor, *where, *brief.course]
        parts.append(tr("plan date {0}").format(short_date(assessment.as_of)))
        self._facts.setText(_SEPARATOR.join(dict.fromkeys(parts)))

    def _show_packs(self, document: CaseDocument, *, is_open: bool) -> None:
        from hgnen_desktop.core.signoff.standing import NOT_SIGNED
        from hgnen_desktop.core.signoff.words import pack_words, review_state

        if not document.bench.is_loaded:
            return
        packs = document.bench.index.packs.values()
        self._packs.set_text(_SEPARATOR.join(pack.source.short for pack in packs))
        sign_off, day = document.bench.sign_off, document.as_of
        keys = self._shown(document, is_open=is_open)
        state = review_state(sign_off, keys, packs, day)
        words = [tr("For teaching only")] if any(pack.trust == "unsigned" for pack in packs) else []
        if state.unsigned:
            is_none = state.unsigned == NOT_SIGNED
            words.append(tr("Not clinically signed off") if is_none else _capital(state.unsigned))
        if state.due:
            words.append(tr("Guideline review due"))
        self._state.setVisible(bool(words))
        if words:
            self._state.set_advice(Advice.CAUTION, _SEPARATOR.join(words))
        said = "\n".join(
            f"{pack.source.short} v{pack.version}: {pack_words(sign_off, pack, keys, day)}" for pack in packs
        )
        set_plain_tooltip(self._packs, said)
        set_plain_tooltip(self._state, said)

    @staticmethod
    def _shown(document: CaseDocument, *, is_open: bool) -> tuple[Key, ...]:
        """What is shown of the open case; everything there is while none is open."""
        sign_off = document.bench.sign_off
        if sign_off.is_empty:
            return ()
        if not is_open or not document.is_valid:
            return tuple(sign_off.subjects)
        from hgnen_desktop.core.careplan.shown import shown_keys

        return shown_keys(document.assessment, document.seen, sign_off)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("surface"))
        painter.setPen(QPen(theme.color("border"), 1))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
