"""Who reviews: asked once, kept for the next time, and changed in place."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from hgnen_desktop.core.review.form import clean
from hgnen_desktop.core.signoff.marks import Reviewer
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.settings import Settings
from hgnen_desktop.gui.views.decide.base import push_button
from hgnen_desktop.gui.widgets.card import Card
from hgnen_desktop.gui.widgets.labels import caption, plain_label
from hgnen_desktop.gui.widgets.text_line import TextLine
from hgnen_desktop.gui.words import tr

_LONGEST = 200
_KEPT = "review/who"


class WhoForm(Card):
    """Opens in place; Enter in any line takes it.

    Signals:
        given: the ``Reviewer``.
    """

    given = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(tr("Who reviews?"), parent=parent)
        self._settings = settings
        self.name = TextLine(tr("Name"), _LONGEST)
        self.profession = TextLine(tr("Profession"), _LONGEST, tr("for example oncologist"))
        self.institution = TextLine(tr("Institution"), _LONGEST)
        self.interests = TextLine(tr("Conflicts of interest"), _LONGEST, tr("none, or which"))
        self.lines = (self.name, self.profession, self.institution, self.interests)
        rows = QGridLayout()
        rows.setHorizontalSpacing(theme.SPACE_12)
        rows.setVerticalSpacing(theme.SPACE_4)
        for number, line in enumerate(self.lines):
            rows.addWidget(plain_label(line.accessibleName(), wrap=True), number, 0)
            rows.addWidget(line, number, 1)
            rows.setColumnStretch(1, 3)
            rows.setColumnStretch(0, 1)
            line.returnPressed.connect(self._take)
            line.textEdited.connect(lambda _text: self._complain(""))
        self.body.addWidget(
            caption(
                tr(
                    "What you say is kept on this computer, item by item, and you can leave at any time. An item is signed off "
                    "when two reviewers agree with the same wording."
                )
            )
        )
        self.body.addLayout(rows)
        self._complaint = caption("", role="problem")
        self.body.addWidget(self._complaint)
        self.begin_button = push_button(tr("Begin"), tr("Begin to review"))
        self.begin_button.clicked.connect(self._take)
        foot = QHBoxLayout()
        foot.addWidget(self.begin_button)
        foot.addStretch(1)
        self.body.addLayout(foot)
        self.body.addStretch(1)

    def kept(self) -> Reviewer | None:
        """Who reviewed here last; None where nobody has."""
        texts = self._settings.texts(_KEPT)
        if len(texts) != len(self.lines) or not all(texts):
            return None
        name, profession, institution, interests = texts
        return Reviewer(name, profession, institution, interests)

    def ask(self) -> None:
        """Show what is known and ask for the rest."""
        for line, text in zip(self.lines, self._settings.texts(_KEPT) or ("",) * len(self.lines), strict=False):
            line.setText(text)
        self._complain("")
        next((one for one in self.lines if not one.text()), self.name).setFocus()

    def complaint(self) -> str:
        """The sentence below the lines; empty when there is none."""
        return self._complaint.plain()

    def _complain(self, sentence: str) -> None:
        self._complaint.setText(sentence)
        self.name.setAccessibleDescription(sentence)

    def _take(self) -> None:
        texts = [clean(one.text()) for one in self.lines]
        missing = [line for line, text in zip(self.lines, texts, strict=True) if not text]
        if missing:
            asked = ", ".join(one.accessibleName() for one in missing)
            self._complain(tr("Still missing: {0}. Where there is no conflict of interest, write none.").format(asked))
            missing[0].setFocus()
            return
        self._settings.keep_texts(_KEPT, texts)
        name, profession, institution, interests = texts
        self.given.emit(Reviewer(name, profession, institution, interests))
