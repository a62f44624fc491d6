"""The page for teaching: cases that reach every situation, an educator's own folder, and the quiz."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFileDialog, QListWidget, QListWidgetItem, QSplitter, QTabWidget, QWidget

from hgnen_desktop.core.errors import HgnenError
from hgnen_desktop.core.export.formats import LESSON_FORMATS
from hgnen_desktop.core.teaching.cases import Coverage, TeachingCase, bundled_cases, covering, folder_cases
from hgnen_desktop.core.teaching.titles import in_order, neutral_title
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.document import CaseDocument
from hgnen_desktop.gui.views.decide.base import column, file_kind, push_button, sentences
from hgnen_desktop.gui.views.learn.case_story import CaseStory
from hgnen_desktop.gui.views.learn.lesson_window import LessonWindow
from hgnen_desktop.gui.views.learn.quiz_panel import QuizPanel
from hgnen_desktop.gui.views.learn.quiz_room import QuizRoom
from hgnen_desktop.gui.views.tree.checked import checked
from hgnen_desktop.gui.widgets.flow_layout import FlowLayout
from hgnen_desktop.gui.widgets.labels import plain_label
from hgnen_desktop.gui.words import plural, tr

if TYPE_CHECKING:
    from hgnen_desktop.core.teaching.lesson import Lesson


class LearnView(QWidget):
    """Needs no case. It fills the page: put it into the window as it is, without a scroll area.

    Signals:
        open_wanted: a teaching case is to be opened, as a :class:`Case`; the window asks about unsaved changes first.
        told, failed: finished sentences for the window's notices.
        asking: whether a quiz is on or a case hides its answer, so that nothing beside it gives that away.
    """

    open_wanted = Signal(object)
    told = Signal(str)
    failed = Signal(list)
    asking = Signal(bool)

    def __init__(self, document: CaseDocument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self.setAccessibleName(tr("Learn"))
        self.cases: tuple[TeachingCase, ...] = ()
        self._covered: tuple[tuple[TeachingCase, ...], Coverage] | None = None
        self._covering: Iterator[Coverage | None] = iter(())
        self._cover_soon = QTimer(self, interval=0)
        self._cover_soon.timeout.connect(self._cover)
        self._where = ""
        self._room: QuizRoom | None = None
        self._lesson: LessonWindow | None = None
        self._checked = checked(document)
        self._checked.ready.connect(self._say_coverage)
        body = column(self, spacing=theme.SPACE_8)
        body.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_12)
        line = FlowLayout(across=theme.SPACE_8)
        self.where = plain_label("", role="muted", wrap=True)
        self.own_button = push_button(tr("Your own cases\u2026"), icon="open")
        self.own_button.clicked.connect(self._choose_folder)
        self.bundled_button = push_button(tr("Bundled cases"))
        self.bundled_button.clicked.connect(self.show_bundled)
        self.copy_button = push_button(tr("Make a teaching copy\u2026"))
        self.copy_button.clicked.connect(self._choose_patient)
        body.addWidget(self.where)
        line.addWidget(self.copy_button)
        line.addWidget(self.own_button)
        line.addWidget(self.bundled_button)
        body.addLayout(line)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Teaching cases"))
        self.list.setWordWrap(True)
        self.story = CaseStory(document)
        self.quiz = QuizPanel(document)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        for named in (self.tabs, self.tabs.tabBar()):
            named.setAccessibleName(tr("Case or quiz"))
        self.tabs.addTab(self.story, tr("Case"))
        self.quiz_tab = QWidget()
        self._quiz_body = column(self.quiz_tab, spacing=0)
        self.room_button = push_button(tr("Full screen"), tr("Quiz on the full screen"), icon="present")
        self.room_button.clicked.connect(self.fill_the_screen)
        self._quiz_body.addWidget(self.room_button, 0, Qt.AlignmentFlag.AlignRight)
        self._quiz_body.addWidget(self.quiz, 1)
        self.tabs.addTab(self.quiz_tab, tr("Quiz"))
        panes = QSplitter(Qt.Orientation.Horizontal)
        panes.setChildrenCollapsible(False)
        panes.addWidget(self.list)
        panes.addWidget(self.tabs)
        panes.setSizes([360, 640])
        body.addWidget(panes, 1)
        self.list.currentRowChanged.connect(self._show)
        self.story.hiding.connect(self._tell_hiding)
        self.story.open_wanted.connect(lambda one: self.open_wanted.emit(one.case))
        self.story.lesson_wanted.connect(self.present)
        self.story.slides_wanted.connect(self.write_slides)
        keys = QShortcut(QKeySequence("F5"), self)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self._present_chosen)
        self.quiz.told.connect(self.told)
        self.quiz.failed.connect(self.failed)
        self.quiz.asking.connect(self._tell_asking)
        self.show_bundled()

    def _tell_asking(self, is_asking: bool) -> None:  # noqa: FBT001 - taken from a signal
        """A quiz hides the cases as well: their titles are neutral, but each opens with its answer."""
        self.list.setVisible(not is_asking)
        self.tabs.setTabEnabled(0, not is_asking)
        self._tell_hiding()

    def _tell_hiding(self) -> None:
        """A quiz asks about any case, the page of a case about that one: of another that is open it is no matter what is told."""
        is_open = self.story.is_about(self.document.case)
        self.asking.emit(self.isVisible() and (self.quiz.is_asking or (self.story.is_hiding and is_open)))

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.asking.emit(False)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tell_hiding()
        if not self._checked.is_ready:
            QTimer.singleShot(0, self, self._checked.begin)

    def fill_the_screen(self) -> None:
        """Show the quiz to a room; it goes on where it stands."""
        self._room = QuizRoom(self.quiz)
        self._room.closed.connect(self._leave_room)
        self._room.showFullScreen()

    def _present_chosen(self) -> None:
        """Tell the case that is shown as a lesson, unless a quiz on it is going on."""
        row = self.list.currentRow()
        if 0 <= row < len(self.cases) and not self.quiz.is_asking:
            self.present(self.cases[row])

    def present(self, one: TeachingCase) -> None:
        """Tell a case as a lesson on the full screen; Escape ends it."""
        self._lesson = LessonWindow(self._made(one))
        self._lesson.closed.connect(self._leave_lesson)
        self._lesson.setScreen(self.screen())  # the one that the room sees, where the window stands on it
        self._lesson.showFullScreen()

    def _made(self, one: TeachingCase) -> Lesson:
        from hgnen_desktop.core.teaching.lesson import make_lesson

        return make_lesson(
            self.document.bench.engine,
            self.document.bench.deriver,
            one.case,
            self.document.as_of,
            self.document.bench.sign_off,
        )

    def _leave_lesson(self) -> None:
        self._lesson = None
        self.list.setFocus()

    def write_slides(self, one: TeachingCase) -> None:
        """Ask for a file and write the lesson of a case as slides or as text; the kind that was chosen, or that of the name."""
        from hgnen_desktop.gui.drive import beside_window, write_atomically

        kinds = {file_kind(form): form for form in LESSON_FORMATS}
        name = f"{LESSON_FORMATS[0].stem}{LESSON_FORMATS[0].suffix}"
        chosen, kind = QFileDialog.getSaveFileName(self, tr("Save the lesson"), name, ";;".join(kinds))
        if not chosen:
            return
        by_name = (form for form in LESSON_FORMATS if form.suffix == Path(chosen).suffix.lower())
        form = next(by_name, kinds.get(kind, LESSON_FORMATS[0]))
        path = Path(chosen) if Path(chosen).suffix else Path(chosen).with_suffix(form.suffix)
        try:
            lesson = self._made(one)
            write_atomically(path, beside_window(lambda: form.make(lesson)))
        except HgnenError as error:
            self.failed.emit(sentences(error))
            return
        self.told.emit(tr("Written: {0}").format(path))

    def _leave_room(self) -> None:
        self._quiz_body.addWidget(self.quiz, 1)
        self.quiz.show()
        self._room = None

    def _say_coverage(self) -> None:
        """How many leaves of the tree the cases reach, once the tree is there."""
        words = plural(len(self.cases), "{0}: %n case", "{0}: %n cases").format(self._where)
        tree = self._checked.tree
        if self._covered is None or self._covered[0] != self.cases:
            if tree is not None:
                self._covering = covering(tree, self.cases, self.document.bench.engine)
                self._cover_soon.start()
        else:
            found = self._covered[1]
            leaves = len(found.labels)
            words += ". " + tr("Leaves covered: {0} of {1}").format(leaves - len(found.missing), leaves)
        self.where.setText(words)

    def _cover(self) -> None:
        """Look at one case after the other which leaf it reaches, and leave the window free in between."""
        found = next(self._covering, None)
        if found is not None:
            self._cover_soon.stop()
            self._covered = self.cases, found
            self._say_coverage()

    @cached_property
    def _bundled(self) -> tuple[TeachingCase, ...]:
        """The cases that ship with the program, read once."""
        return bundled_cases(self.document.bench.catalogue)

    def show_bundled(self) -> None:
        """Show the cases that ship with the program."""
        self._take(self._bundled, tr("Bundled teaching cases"))

    def show_folder(self, folder: Path) -> bool:
        """Show an educator's own cases; when one cannot be used, nothing changes and :attr:`failed` says why."""
        try:
            cases = folder_cases(folder, self.document.bench.catalogue)
        except HgnenError as error:
            self.failed.emit(sentences(error))
            return False
        self._take(cases, tr("Cases from {0}").format(folder))
        return True

    def _choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, tr("A folder of your own teaching cases"))
        if folder:
            self.show_folder(Path(folder))

    def _choose_patient(self) -> None:
        title = tr("The case to make a copy of; it stays as it is")
        chosen, _ = QFileDialog.getOpenFileName(self, title, "", tr("Cases (*.json)"))
        if chosen:
            self.copy_patient(Path(chosen))

    def copy_patient(self, path: Path) -> None:
        """Make an anonymous copy of a patient's case, step by step."""
        from hgnen_desktop.core.storage.case_file import load_case
        from hgnen_desktop.gui.views.learn.anonymous_dialog import AnonymousDialog

        try:
            case = load_case(path, self.document.bench.catalogue, self.document.as_of)
        except HgnenError as error:
            self.failed.emit(sentences(error))
            return
        self.dialog = AnonymousDialog(case, path, self.document.bench.catalogue, self)
        self.dialog.accepted.connect(
            lambda: self.told.emit(
                tr("Kept as a teaching case: {0}. Make sure nobody can be recognized by it.").format(
                    self.dialog.written
                )
            )
        )
        self.dialog.open()

    def _take(self, cases: tuple[TeachingCase, ...], where: str) -> None:
        """Show these cases by their titles: the order of their files could tell what they are."""
        index = self.document.bench.index
        self.cases = in_order(cases, lambda one: one.case, index)
        self._where = where
        self._say_coverage()
        self.list.clear()
        for number, one in enumerate(self.cases, 1):
            self.list.addItem(QListWidgetItem(f"{number}. {neutral_title(one.case, index)}"))
        self._size_rows()
        self.quiz.set_cases(cases)
        self.list.setCurrentRow(0)

    def _size_rows(self) -> None:
        height = 2 * QFontMetrics(theme.body_font()).height() + theme.SPACE_8
        for row in range(self.list.count()):
            self.list.item(row).setSizeHint(QSize(0, max(theme.ROW_HEIGHT, height)))

    def _show(self, row: int) -> None:
        if 0 <= row < len(self.cases):
            self.story.show_case(self.cases[row])

    def follow_theme(self) -> None:
        """Give the rows the height of the present text."""
        self._size_rows()
