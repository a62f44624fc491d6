"""The care plan page: the preview is the very file that is saved and printed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QMenu, QPlainTextEdit, QWidget

from hgnen_desktop.core.errors import HgnenError
from hgnen_desktop.core.export.formats import PLAN_FORMATS, Format, PlanGiven, named
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.drive import beside_window, write_atomically
from hgnen_desktop.gui.settings import PAGE_SIZES, Settings
from hgnen_desktop.gui.views.decide import base
from hgnen_desktop.gui.views.decide.base import DecidePage, column, copy_text, file_kind, push_button, sentences
from hgnen_desktop.gui.widgets.card import Card
from hgnen_desktop.gui.widgets.choice_field import Option, RadioChoice
from hgnen_desktop.gui.widgets.flow_layout import FlowLayout
from hgnen_desktop.gui.widgets.labels import caption, plain_label, title
from hgnen_desktop.gui.widgets.wrapping_buttons import WrappingCheck
from hgnen_desktop.gui.words import tr

if TYPE_CHECKING:
    from hgnen_desktop.gui.document import CaseDocument
    from hgnen_desktop.gui.views.decide.pdf_preview import PdfPreview

_DRAFT, _FINAL = "draft", "final"
_PDF = named(PLAN_FORMATS, "pdf")


class CarePlanView(DecidePage):
    """Makes the plan when the page is shown and when asked, never while someone types.

    ``pdf`` holds the bytes of the preview; saving and printing use these and nothing else.
    """

    def __init__(self, document: CaseDocument, parent: QWidget | None = None) -> None:
        super().__init__(document, parent)
        self.setAccessibleName(tr("Care plan"))
        self._settings = Settings()
        self.pdf = b""
        self.text = ""
        self._given: PlanGiven | None = None
        self._preview: PdfPreview | None = None
        layout = column(self, spacing=theme.SPACE_12)
        layout.addWidget(title(tr("Care plan")))
        self._tools = QWidget()
        self._make_tools()
        layout.addWidget(self._tools)
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
        """Make the plan of the case as it is now and show it."""
        self._stale = False
        self.update_button.hide()
        self.pdf, self.text, self._given = b"", "", None
        try:
            self._make()
        except HgnenError as error:
            self._fail(sentences(error))
            return
        self.problem.hide()
        self._show_plan()

    def forget(self) -> None:
        """Nothing is typed on this page; the new case begins as a draft."""
        self._show_final(final=False)

    def problem_text(self) -> str:
        """Why there is no plan; empty when there is one."""
        return "" if self.problem.isHidden() else self._problem_words.plain()

    def _changed(self) -> None:
        """While the page is in view a change is announced, not followed: the preview stays what was read."""
        self._stale = True
        if self.isVisible():
            self._say_stale()

    def _say_stale(self) -> None:
        self.update_button.show()
        self._enable(made=False)
        self.state_note.setText(
            tr("The case has changed since this preview was made. Update it before you save or print.")
        )

    def _make(self) -> None:
        given = self._given = PlanGiven(self.document.plan(final=self.is_final), self.document.seen, self.page_size)
        self.text = named(PLAN_FORMATS, "text").make(given).decode()
        self.pdf = beside_window(lambda: _PDF.make(given))

    def _fail(self, words: list[str]) -> None:
        self.text = ""
        self._problem_words.setText("\n".join(words))
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
        words = tr("This preview is the file that is saved and printed: {0} kB.").format(max(len(self.pdf) // 1024, 1))
        if not can_show:
            words = tr(
                "The PDF cannot be shown on this computer; its text is shown instead. The file can be saved all the same."
            )
        elif not shown:
            words = tr("The text of the plan. The PDF that is saved and printed says the same.")
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
        """Whether the plan is marked as final."""
        return self.standing.value() == _FINAL

    @property
    def page_size(self) -> str:
        """``A4`` or ``Letter``: the clinic's paper, also of its patient sheets."""
        return str(self.paper.value())

    def _choose_paper(self) -> None:
        self._settings.page_size = self.page_size
        self.refresh()

    def _show_final(self, *, final: bool) -> None:
        self.standing.set_value(_FINAL if final else _DRAFT)

    # --- tools --------------------------------------------------------------------------------------------------------

    def _make_tools(self) -> None:
        flow = FlowLayout(self._tools, across=theme.SPACE_8, down=theme.SPACE_8)
        options = [Option(_DRAFT, tr("Draft")), Option(_FINAL, tr("Final"))]
        self.standing = RadioChoice(tr("Draft or final"), options, clearable=False)
        self._show_final(final=False)
        self.standing.value_changed.connect(lambda _value: self.refresh())
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
        for widget in (self.standing, self.paper, self.as_text, self.update_button, *self._outputs()):
            flow.addWidget(widget)
        self._enable(made=False)

    def _outputs(self) -> tuple[QWidget, ...]:
        return self.save_button, self.print_button, self.copy_button, self.other_button

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

    def _file_name(self, form: Format[PlanGiven]) -> str:
        """A name without anything of the patient; the person may add what the clinic uses."""
        standing = _FINAL if self.is_final else _DRAFT
        return f"{form.stem}-{self.document.as_of.isoformat()}-{standing}{form.suffix}"

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
