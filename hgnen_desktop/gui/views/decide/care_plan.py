"""The care plan page: the preview is the very file that is saved and printed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPlainTextEdit, QWidget

from hgnen_desktop.core.errors import HgnenError
from hgnen_desktop.core.export.formats import PLAN_FORMATS, Format, PlanGiven, named
from hgnen_desktop.core.export.kept_text import kept_text
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.drive import beside_window, write_atomically
from hgnen_desktop.gui.settings import PAGE_SIZES, Settings
from hgnen_desktop.gui.views.decide import base
from hgnen_desktop.gui.views.decide.base import DecidePage, column, copy_text, file_kind, push_button, sentences
from hgnen_desktop.gui.views.decide.kept_plans import DRAFT, KeptPlans
from hgnen_desktop.gui.views.decide.sign_form import SignForm
from hgnen_desktop.gui.widgets.card import Card
from hgnen_desktop.gui.widgets.choice_field import Option, RadioChoice
from hgnen_desktop.gui.widgets.flow_layout import FlowLayout
from hgnen_desktop.gui.widgets.labels import caption, link_button, plain_label, title
from hgnen_desktop.gui.widgets.wrapping_buttons import WrappingCheck
from hgnen_desktop.gui.words import plural, tr

if TYPE_CHECKING:
    from hgnen_desktop.core.careplan.plan import Signer, Since
    from hgnen_desktop.gui.document import CaseDocument
    from hgnen_desktop.gui.views.decide.pdf_preview import PdfPreview

_PDF = named(PLAN_FORMATS, "pdf")
_MOST_CHANGES, _MOST_DIFFERENCES = 3, 12


class CarePlanView(DecidePage):
    """Makes the plan when the page is shown and when asked, never while someone types.

    ``pdf`` holds the bytes of the preview; saving and printing use these and nothing else. ``number`` is that of the final
    plan that is shown; 0 for the draft.

    Signals:
        page_wanted: the key of a page that a person wants to see.
    """

    page_wanted = Signal(str)

    def __init__(self, document: CaseDocument, parent: QWidget | None = None) -> None:
        super().__init__(document, parent)
        self.setAccessibleName(tr("Care plan"))
        self._settings = Settings()
        self.pdf = b""
        self.text = ""
        self.number = DRAFT
        self._given: PlanGiven | None = None
        self._preview: PdfPreview | None = None
        layout = column(self, spacing=theme.SPACE_12)
        layout.addWidget(title(tr("Care plan")))
        self.plans = KeptPlans(document)
        self.plans.plan_chosen.connect(self.show_number)
        self.since_note = caption("", role="text")
        self._tools = QWidget()
        self._make_tools()
        self.sign = SignForm(self._settings)
        self.sign.signed.connect(self._sign)
        self.sign.left.connect(self._leave_signing)
        for part in (self.plans, self.since_note, self._tools, self.sign):
            layout.addWidget(part)
        self.state_note = caption("")
        layout.addWidget(self.state_note)
        self.problem = Card(tr("The care plan cannot be made yet"))
        self._problem_words = plain_label("", wrap=True, columns=theme.LINE_COLUMNS + 16)
        self.problem.body.addWidget(self._problem_words)
        self.problem.hide()
        layout.addWidget(self.problem)
        self._place = QHBoxLayout()
        layout.addLayout(self._place, 1)
        self.reading = QPlainTextEdit()
        self.reading.setReadOnly(True)
        self.reading.setAccessibleName(tr("Care plan as text"))
        self.reading.setTabChangesFocus(True)
        self.reading.setMinimumHeight(14 * theme.SPACE_24)
        self.reading.hide()
        self._place.addWidget(self.reading, 1)

    # --- what the page says -------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Make the plan of the case as it is now, or the final plan that is chosen, and show it."""
        self._stale = False
        self.update_button.hide()
        self.pdf, self.text, self._given = b"", "", None
        if self.number not in [one.number for one in self.document.case.plans]:
            self.number = DRAFT
        self.plans.show_plans(self.number)
        self.final_button.setVisible(self.number == DRAFT)
        try:
            if self.number == DRAFT:
                self._make()
            else:
                self._make_again()
        except HgnenError as error:
            self._fail(tr("The care plan cannot be made yet"), sentences(error))
            return
        if self.pdf:
            self.problem.hide()
            self._show_plan()

    def show_number(self, number: int) -> None:
        """Show the final plan of this number, or the draft."""
        self.number = number
        self.sign.forget()
        self.refresh()

    def forget(self) -> None:
        """Another case: it begins with its draft, and nobody's name is left in the form."""
        self.number = DRAFT
        self.sign.forget()

    def take_keyboard(self) -> None:
        """The keyboard begins on what comes next: making the draft final, or saving what is final."""
        wanted = self.save_button if self.is_final else self.final_button
        first = wanted if wanted.isEnabled() else self.history_button
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def problem_text(self) -> str:
        """Why there is no plan; empty when there is one."""
        return "" if self.problem.isHidden() else self._problem_words.plain()

    def _changed(self) -> None:
        """While the page is in view a change is announced, not followed: the preview stays what was read."""
        self._stale = True
        if self.isVisible() and self.number == DRAFT:
            self._say_stale()

    def _say_stale(self) -> None:
        self.update_button.show()
        self._enable(made=False)
        self.state_note.setText(
            tr("The case has changed since this preview was made. Update it before you save or print.")
        )

    def _make(self) -> None:
        plan = self.document.plan()
        self._say_since(plan.since)
        self._use(PlanGiven(plan, self.document.seen, self.page_size))

    def _make_again(self) -> None:
        """The final plan as it was; where this program says otherwise, what it said and what differs, which is no plan to print."""
        plan, check = self.document.kept_plan(self.number)
        self.since_note.hide()
        if plan is not None and check.is_good:
            case = self.document.bench.kept_case(self.document.case, self.number)
            self._use(PlanGiven(plan, case, self.page_size))
            return
        self._fail(check.sentence(), [check.advice, *check.versions, *check.differences])
        self.text = kept_text(check)
        self.reading.setPlainText(self.text)
        self.reading.show()
        self.copy_button.setEnabled(True)

    def _use(self, given: PlanGiven) -> None:
        self._given = given
        self.text = named(PLAN_FORMATS, "text").make(given).decode()
        self.pdf = beside_window(lambda: _PDF.make(given))

    def _say_since(self, since: Since | None) -> None:
        """What the draft changes of the last final plan, in a line."""
        self.since_note.setVisible(since is not None)
        if since is None:
            return
        told = " ".join(since.changes[:_MOST_CHANGES])
        left = len(since.changes) - _MOST_CHANGES
        more = " " + plural(left, "%n more change on page 2.", "%n more changes on page 2.") if left > 0 else ""
        nothing = tr("Nothing has changed since plan {0}.").format(since.number)
        words = tr("Since plan {0}: {1}").format(since.number, told)
        self.since_note.setText(f"{words}{more}" if since.changes else nothing)

    def _fail(self, heading: str, words: list[str]) -> None:
        self.text = ""
        self.problem.set_title(heading)
        self._problem_words.setText("\n".join(words[:_MOST_DIFFERENCES]))
        self.problem.show()
        self.reading.hide()
        if self._preview is not None:
            self._preview.hide()
        self._enable(made=False)
        self.state_note.setText("")

    def _show_plan(self) -> None:
        preview = self._pdf_preview()
        can_show = preview is not None and preview.show_pdf(self.pdf)
        self.reading.setPlainText(self.text)
        self.as_text.setVisible(can_show)
        shown = can_show and not self.as_text.isChecked()
        self.reading.setVisible(not shown)
        if preview is not None:
            preview.setVisible(shown)
        self._enable(made=True)
        self.print_button.setEnabled(can_show)
        words = tr("This preview is the file that is saved and printed.")
        if not can_show:
            words = tr(
                "The PDF cannot be shown on this computer; its text is shown instead. The file can be saved all the same."
            )
        elif not shown:
            words = tr("The plan in short, as text for a record. The PDF that is saved and printed says all of it.")
        if self.is_final:
            words = f"{self.plans.check(self.number).sentence()} {words}"
        self.state_note.setText(words)

    def _switch(self) -> None:
        """Show the same plan as pages or as text."""
        if self.pdf and not self._stale:
            self._show_plan()

    def _pdf_preview(self) -> PdfPreview | None:
        """The preview widget; None where the PDF part of Qt is missing."""
        if self._preview is None:
            try:
                from hgnen_desktop.gui.views.decide.pdf_preview import PdfPreview
            except ImportError:
                return None
            self._preview = PdfPreview()
            self._place.addWidget(self._preview, 1)
        return self._preview

    # --- draft or final -----------------------------------------------------------------------------------------------

    @property
    def is_final(self) -> bool:
        """Whether a final plan is shown."""
        return self.number != DRAFT

    @property
    def page_size(self) -> str:
        """``A4`` or ``Letter``: the clinic's paper, also of its patient sheets."""
        return str(self.paper.value())

    def _choose_paper(self) -> None:
        if self.paper.value() is None:  # cleared with the keyboard: a page has a size
            self.paper.set_value(self._settings.page_size)
            return
        self._settings.page_size = self.page_size
        self.refresh()

    def _ask_who_signs(self) -> None:
        if self._stale:
            self.refresh()
        if self._given is not None:
            self.sign.open(len(self.document.case.plans) + 1, has_label=bool(self.document.case.label))

    def _leave_signing(self) -> None:
        self.sign.forget()
        self.final_button.setFocus()

    def _sign(self, signer: Signer, reason: str) -> None:
        """Freeze the plan, save the case with it where it has a file, and show it. Nobody signs what is not in the preview."""
        if self._stale:
            self.refresh()
            self.sign.complain(tr("The case has changed meanwhile, and the preview is renewed. Look at it, then sign."))
            return
        label = self.sign.label.text().strip()
        try:
            if label and not self.document.case.label:
                self.document.set_identity(label=label)
            number = self.document.make_final(signer, reason)
        except HgnenError as error:
            self.sign.complain(" ".join(sentences(error)))
            return
        self.show_number(number)
        self.save_button.setFocus()
        if self.document.path is None:
            self.told.emit(tr("Plan {0} is signed. Save the case to keep it (Ctrl+S).").format(number))
        elif self.document.save():
            self.told.emit(tr("Plan {0} is signed and kept in the case, which is saved.").format(number))

    # --- tools --------------------------------------------------------------------------------------------------------

    def _make_tools(self) -> None:
        flow = FlowLayout(self._tools, across=theme.SPACE_8, down=theme.SPACE_8)
        self.paper = RadioChoice(tr("Paper"), [Option(size, size) for size in PAGE_SIZES], clearable=False)
        self.paper.set_value(self._settings.page_size)
        self.paper.value_changed.connect(lambda _value: self._choose_paper())
        self.as_text = WrappingCheck(tr("Read as text"))
        self.as_text.toggled.connect(lambda _checked: self._switch())
        self.save_button = push_button(tr("Save PDF\u2026"), icon="save")
        self.print_button = push_button(tr("Print\u2026"), icon="print")
        self.copy_button = push_button(tr("Copy as text"), icon="copy")
        self.other_button = push_button(tr("Save as"), icon="export")
        self.other_button.setMenu(self._other_forms())
        self.update_button = push_button(tr("Update preview"), icon="redo")
        self.update_button.hide()
        self.save_button.clicked.connect(lambda: self.save_as(_PDF))
        self.print_button.clicked.connect(self._print)
        self.copy_button.clicked.connect(self._copy)
        self.update_button.clicked.connect(self.refresh)
        self.final_button = push_button(tr("Make final\u2026"), icon="complete")
        self.final_button.clicked.connect(self._ask_who_signs)
        self.history_button = link_button(tr("History of this case"))
        self.history_button.clicked.connect(lambda: self.page_wanted.emit("history"))
        for widget in (self.update_button, *self._outputs(), self.paper, self.as_text, self.history_button):
            flow.addWidget(widget)
        self._enable(made=False)

    def _outputs(self) -> tuple[QWidget, ...]:
        return self.final_button, self.save_button, self.print_button, self.copy_button, self.other_button

    def _other_forms(self) -> QMenu:
        """Every form but the one that is shown."""
        menu = QMenu(self.other_button)
        for form in PLAN_FORMATS:
            if form is not _PDF:
                menu.addAction(tr("{0}\u2026").format(tr(form.name)), partial(self.save_as, form))
        return menu

    def _enable(self, *, made: bool) -> None:
        for button in self._outputs():
            button.setEnabled(made)
        self.final_button.setEnabled(made and not self.document.read_only)

    def _file_name(self, form: Format[PlanGiven]) -> str:
        """A name without anything of the patient; the person may add what the clinic uses."""
        on, standing = self.document.as_of, "draft"
        if self._given is not None and self.is_final:
            on, standing = self._given.plan.plan_date, f"plan-{self.number}"
        return f"{form.stem}-{on.isoformat()}-{standing}{form.suffix}"

    def save_as(self, form: Format[PlanGiven]) -> None:
        """Ask for a file and write the plan that is shown in this form."""
        if self._given is None:
            return
        try:
            content = self.pdf if form is _PDF else form.make(self._given)
        except HgnenError as error:
            self.failed.emit(sentences(error))
            return
        name, beside = self._file_name(form), self.document.path
        suggested = str(beside.with_name(name)) if beside else name
        path = base.ask_where_to_save(self, tr("Save the care plan"), suggested, file_kind(form))
        if path is None:
            return
        if not path.suffix:
            path = path.with_suffix(form.suffix)
        try:
            write_atomically(path, content)
        except HgnenError as error:
            self.failed.emit(sentences(error))
        else:
            self.told.emit(tr("Saved as {0}.").format(path.name))

    def _copy(self) -> None:
        copy_text(self.text)
        self.told.emit(tr("The care plan is on the clipboard. It names the case: paste it into the right record."))

    def _print(self) -> None:
        if self._preview is not None:
            self._preview.print_pdf(self)
