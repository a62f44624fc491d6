"""The pages of the window, each made when it is first shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import Qt, QTimer, SignalInstance
from PySide6.QtWidgets import QPushButton, QWidget

from hgnen_desktop.core.careplan.intended_use import INTENDED_USE
from hgnen_desktop.gui.assessment_panel import AssessmentPanel
from hgnen_desktop.gui.document import CaseDocument
from hgnen_desktop.gui.languages import note_on_statements
from hgnen_desktop.gui.menus import bare
from hgnen_desktop.gui.page import ScrollPage
from hgnen_desktop.gui.registry import PAGES, Group, Page
from hgnen_desktop.gui.widgets.tab_order import first_in_tab_order, takes_tab
from hgnen_desktop.gui.words import tr

if TYPE_CHECKING:
    from hgnen_desktop.core.guidelines.findings_schema import Finding
    from hgnen_desktop.core.schedule.due import DueGroup
    from hgnen_desktop.gui.about import TextWindow
    from hgnen_desktop.gui.command_search import Command, CommandSearch
    from hgnen_desktop.gui.main_window import MainWindow
    from hgnen_desktop.gui.menus import Menus
    from hgnen_desktop.gui.progress import Progress
    from hgnen_desktop.gui.views.home.home_view import HomeView
    from hgnen_desktop.gui.views.intake.step_view import StepView

_STEP = "step:"
_INTAKE, _DUE, _SUMMARY = "intake", "due", "summary"
_STAYS = ("visits", "care_plan")  # pages on which an undone change is seen, wherever it was made
_UNHURRIED_MS = 1500  # Home first; its numbers may come a little later


class Pages:
    """Makes the pages, knows their order, and keeps navigation and panel in step with the case."""

    def __init__(self, window: MainWindow, document: CaseDocument, table: Sequence[Page] = PAGES) -> None:
        self._window, self._document = window, document
        self._table = {page.key: page for page in table}
        self._steps = {f"{_STEP}{step.id}": step for step in document.bench.catalogue.steps}
        self._made: dict[str, QWidget] = {}
        self._step_views: dict[str, StepView] = {}
        self._progress: Progress | None = None
        self._progress_of: object = None
        self._search: CommandSearch | None = None
        self._is_invalid = False
        self._text_window: TextWindow | None = None
        self._after_reading: Callable[[], None] | None = None
        self._last_step = ""
        self._found_by: dict[str, str] = {}  # finding -> the words it is found by
        self._names: dict[str, str] = {}
        for page in table:
            if page.group is Group.INTAKE:
                self._names |= {key: step.label for key, step in self._steps.items()}
            else:
                self._names[page.key] = bare(tr(page.name))
        self._home_knows = False
        self._counted: Mapping[DueGroup, int] | None = None
        self.panel = AssessmentPanel()
        self._listen(self.panel)
        self.panel.hide()
        window.add_panel(self.panel)

    def show_knowledge(self) -> None:
        """Show on Home what the guidelines are, once they are loaded, and the cases to try them on."""
        self._home_knows = False
        self.refresh_home()

    @property
    def home(self) -> HomeView:
        """Home."""
        return self._window.home

    # --- order --------------------------------------------------------------------------------------------------------

    def keys(self) -> list[str]:
        """All pages in order."""
        return list(self._names)

    def is_page(self, key: str) -> bool:
        """Whether there is a page of this key to come back to."""
        return key in self._names

    def first_step(self) -> str:
        """The page a case begins on."""
        return next(iter(self._steps))

    def resolved(self, key: str) -> str:
        """The page that a key leads to: the intake leads to the step that was shown last, or to the first that is not done."""
        if key != _INTAKE:
            return key
        if self._last_step in self._steps:
            return self._last_step
        return next((one for one in self._steps if self._is_to_do(one)), self.first_step())

    def _is_to_do(self, key: str) -> bool:
        if not self._document.bench.is_loaded or not self._document.is_valid:
            return True
        return self.progress().steps[self._steps[key].id].state.value != "complete"

    def remember_step(self, key: str) -> None:
        """A step is shown: the intake leads to it again."""
        if key in self._steps:
            self._last_step = key

    def line_of(self, key: str) -> str:
        """The line of the navigation that a page belongs to."""
        return _INTAKE if key in self._steps else key

    def show_line(self, key: str) -> None:
        """Mark the line of the navigation that stands for a page."""
        page = self._table.get(key)
        if page is not None and page.under:
            self._window.navigation.set_here(key, page.under)
        else:
            self._window.navigation.set_here(self.line_of(key))

    def is_step(self, key: str) -> bool:
        """Whether a page is a step of the intake."""
        return key in self._steps

    def neighbours(self, key: str) -> tuple[str | None, str | None]:
        """The pages before and after a page of the case: what is entered, then what follows from it."""
        answer = [page.key for page in self._table.values() if page.group is Group.ANSWER and not page.under]
        keys = [*self._steps, *answer]
        if key not in keys:
            return None, None
        place = keys.index(key)
        return keys[place - 1] if place else None, keys[place + 1] if place + 1 < len(keys) else None

    def can_go(self, key: str, *, is_open: bool) -> bool:
        """Whether a page can be shown now."""
        if self._after_reading is not None:
            return key == "intended_use"
        page = self._table.get(self.line_of(key))
        if page is None or (self._is_invalid and page.is_advice):
            return False
        return is_open or not page.needs_case

    def stands_alone(self, key: str) -> bool:
        """Whether a page is not one of the case, so that panel and Back and Next have no place beside it."""
        page = self._table.get(self.line_of(key))
        return page is None or not page.needs_case

    def shows_advice(self, key: str) -> bool:
        """Whether a page shows what follows from the answers of the case."""
        page = self._table.get(key)
        return page is not None and page.group is Group.ANSWER

    def tell_panel(self, *, is_shown: bool) -> None:
        """Let the summary say itself what the panel does not say beside it."""
        page = self._made.get(_SUMMARY)
        if isinstance(page, ScrollPage) and isinstance(page.content, SummaryLike):
            page.content.set_panel_shown(is_shown)

    def set_invalid(self) -> None:
        """Something broke: advice may be stale from now on, so no page that shows advice can be reached any more."""
        from hgnen_desktop.gui.window.panel_window import each_by_itself

        self._is_invalid = True
        self._document.is_valid = False
        window = self._window
        each_by_itself(
            self.panel.set_invalid,
            lambda: window.banner.show_case(self._document, is_open=window.is_open),
            *(
                partial(window.navigation.set_open, key, is_open=False)
                for key in self._advice()
                if not self._table[key].under
            ),
            self._leave_advice,
        )

    def _leave_advice(self) -> None:
        if self._window.here in self._advice():
            self._window.go(self.first_step() if self._window.is_open else "home")

    def show_place(self, place: str) -> None:
        """Bring where a change was made into view: a finding, a page, or the identity of the case."""
        catalogue = self._document.bench.catalogue
        if place in catalogue and self._window.here == _SUMMARY:
            return  # answered in place there, and seen there
        if place in catalogue:
            key = f"{_STEP}{catalogue[place].step}"
            self._window.go(key)
            self._step_views[key].show_question(place)
        elif place == "identity":
            self._window.go(self.first_step())
        elif place in self._names and self._window.here not in _STAYS:
            self._window.go(place)

    def show_question(self, question: str) -> None:
        """Open what stands behind the answer to a question, at that question where the page can show it."""
        area = self._document.bench.index.questions[question].area
        key = {"treatment": "treatment", "follow_up": "surveillance"}.get(area, "workup")
        self._window.visit(key)
        page = self._made.get(key)
        if not isinstance(page, ScrollPage) or self._window.here != key:
            return
        if isinstance(page.content, ShowsQuestion):
            page.content.show_question(question)
        elif isinstance(page.content, ShowsItem):
            asked = self._document.assessment.asked(question)
            for answer in asked.answers if asked is not None else ():
                if page.content.show_item(answer.id):
                    return

    def _advice(self) -> list[str]:
        return [page.key for page in self._table.values() if page.is_advice]

    def must_acknowledge(self, after: Callable[[], None]) -> bool:
        """Whether the intended use has to be read first; ``after`` is called when it was."""
        settings = self._window.settings
        if settings.has_acknowledged(INTENDED_USE):
            return False
        self._after_reading = after
        for action in (self._window.menus.new, self._window.menus.open, self._window.menus.find):
            action.setEnabled(False)
        self._window.navigation.setEnabled(False)
        return True

    # --- making -------------------------------------------------------------------------------------------------------

    def page(self, key: str) -> QWidget:
        """The page, made at the first call."""
        if key not in self._made:
            self._made[key] = self._make(key)
        return self._made[key]

    def step(self, step: str) -> StepView:
        """The view of a step."""
        self.page(f"{_STEP}{step}")
        return self._step_views[f"{_STEP}{step}"]

    def _make(self, key: str) -> QWidget:
        if key == "home":
            return self._window.home_page
        if key == "intended_use":
            return self._intended_use()
        if key in self._steps:
            return self._make_step(key)
        page = self._table[key]
        view = page.make(self._document)
        self._listen(view)
        return view if page.fills else ScrollPage(view, self._names[key], widest=page.widest)

    def _listen(self, screen: QWidget) -> None:
        """Do what a screen asks for by its signals; it has those of this table that it needs."""
        window = self._window
        ways: dict[str, Callable[..., object]] = {
            "told": window.notices.tell_here,
            "failed": window.notices.problem,
            "page_wanted": window.visit,
            "jump_to_finding": window.go_to_finding,
            "question_wanted": self.show_question,
            "statement_wanted": self._show_statement,
            "sources_wanted": self._show_sources,
            "open_wanted": window.open_case,
            "packs_wanted": window.choose_packs,
            "open_case": self._open_visits,
            "counted": self._show_who_is_due,
            "asking": window.banner.set_asking,
        }
        for name, take in ways.items():
            signal = getattr(screen, name, None)
            if isinstance(signal, SignalInstance):
                signal.connect(take)
        if isinstance(screen, ReadsFolders) and window.protection is not None:
            window.protection.opened.connect(screen.passphrase_entered)

    def _make_step(self, key: str) -> QWidget:
        from hgnen_desktop.gui.views.intake.step_view import StepView

        view = StepView(self._steps[key], self._document, self.progress, with_identity=key == self.first_step())
        page = ScrollPage(view, self._names[key])
        view.finished.connect(self._window.go_next)
        view.reveal.connect(lambda widget: QTimer.singleShot(0, widget, lambda: page.reveal(widget)))
        self._step_views[key] = view
        protection = self._window.protection
        if view.identity is not None and protection is not None:
            view.identity.encrypt_wanted.connect(protection.choose)
            protection.changed.connect(view.identity.offer_encryption)
        return page

    def _open_visits(self, path: Path) -> None:
        """Open a case of the due list on its visits; one that is open already stays as it is."""
        if self._document.path != path:
            self._window.open_file(path)
        if self._document.path == path:
            self._window.visit("visits")

    def _show_statement(self, statement: str) -> None:
        """Show one statement in the guideline pages."""
        self._window.go("guideline")
        page = self.page("guideline")
        if isinstance(page, GuidelineLike):
            page.show_statement(statement)

    def show_glossary(self) -> None:
        """Show what the words mean."""
        self._window.go("guideline")
        page = self.page("guideline")
        if isinstance(page, GuidelineLike):
            page.show_glossary()

    def _show_sources(self, situation: str) -> None:
        """Show where the sources agree, differ or are silent in one situation."""
        self._window.go("guideline")
        page = self.page("guideline")
        if isinstance(page, GuidelineLike):
            page.show_comparison(situation)

    def _intended_use(self) -> QWidget:
        from hgnen_desktop.gui.views.home.intended_use_view import IntendedUseView

        view = IntendedUseView()
        view.acknowledged.connect(self._acknowledged)
        QTimer.singleShot(0, view.button, lambda: view.button.setFocus(Qt.FocusReason.OtherFocusReason))
        return ScrollPage(view, tr("Intended use"))

    def _acknowledged(self) -> None:
        after, self._after_reading = self._after_reading, None
        self._window.settings.acknowledge(INTENDED_USE)
        self._window.navigation.setEnabled(True)
        self._window.menus.update(ready=True, is_open=self._window.is_open)
        if after is not None:
            after()

    # --- navigation ---------------------------------------------------------------------------------------------------

    def fill_navigation(self) -> None:
        """List the pages on the left and in the Go menu, from the table."""
        navigation, menus, steps = self._window.navigation, self._window.menus, self._window.steps
        before: Group | None = None
        for page in self._table.values():
            if before is not None and _is_new_part(before, page.group):
                navigation.add_line()
            before = page.group
            if not page.under:
                navigation.add_page(page.key, page.icon, bare(tr(page.name)))
                navigation.set_open(page.key, is_open=not page.needs_case)
            menus.add_page(page.key, tr(page.name), page.shortcut, always=not page.needs_case)
            if page.group is Group.INTAKE:
                for number, (key, step) in enumerate(self._steps.items(), 1):
                    steps.add_step(key, step.label)
                    menus.add_page(key, step.label, f"Ctrl+{number}")
        if said := note_on_statements():
            navigation.add_note(said)
        navigation.fit()

    def set_open(self, *, is_open: bool) -> None:
        """Whether the pages of a case can be gone to."""
        self._last_step = ""
        for page in self._table.values():
            if page.needs_case and not page.under and not (self._is_invalid and page.is_advice):
                self._window.navigation.set_open(page.key, is_open=is_open)
        if not is_open:
            self._window.navigation.clear_state(_INTAKE)
            for key in self._steps:
                self._window.steps.clear_state(key)

    def progress(self) -> Progress:
        """The progress of the case as it is now, made once for each assessment."""
        if self._progress is None or self._progress_of is not self._document.assessment:
            from hgnen_desktop.gui.progress import Progress

            self._progress = Progress(self._document)
            self._progress_of = self._document.assessment
        return self._progress

    def show_progress(self) -> None:
        """Show each step's state, and that of the intake as a whole."""
        made = self.progress()
        for key, step in self._steps.items():
            one = made.steps[step.id]
            self._window.steps.show_state(key, one.state.value, one.answered, one.asked)
        whole = made.whole()
        self._window.navigation.show_state(_INTAKE, whole.state.value, whole.answered, whole.asked)

    def refresh_home(self) -> None:
        """Show the recent files, what earlier runs left behind and what is known of the guidelines, where Home was made."""
        if not self._window.has_home:
            return
        recovery, bench = self._window.recovery, self._document.bench
        self.home.show_recent(self._window.settings.recent(), recovery.left_behind() if recovery is not None else ())
        if bench.is_loaded and not self._home_knows:
            self._home_knows = True
            self.home.show_packs(bench.index, bench.sign_off, self._document.as_of)
            self.home.show_teaching(bench.index)
            self._show_who_is_due(self._counted)
        if bench.is_loaded and _DUE not in self._made:
            self._show_who_is_due(None)
            QTimer.singleShot(_UNHURRIED_MS, self.panel, self._read_who_is_due)

    def _show_who_is_due(self, counted: Mapping[DueGroup, int] | None) -> None:
        from hgnen_desktop.gui.views.due.folder_list import due_folders

        self._counted = counted
        if self._window.has_home:
            self.home.show_due(counted, has_folders=bool(due_folders(self._window.settings)))

    def _read_who_is_due(self) -> None:
        """Read the folders of the due list for Home, if there are any; the page keeps what was read."""
        from hgnen_desktop.gui.views.due.folder_list import due_folders

        if due_folders(self._window.settings) and not self._is_invalid:
            page = self.page(_DUE)
            if isinstance(page, ScrollPage) and isinstance(page.content, DueLike):
                page.content.read_once()

    def focus(self, key: str) -> None:
        """Put the keyboard into a page."""
        if key in self._step_views:
            self._step_views[key].focus_first()
            return
        page = self._made.get(key)
        inside = page.widget() if isinstance(page, ScrollPage) else page
        screen: object = page.content if isinstance(page, ScrollPage) else page
        if isinstance(screen, TakesKeyboard):
            screen.take_keyboard()
            return
        first = first_in_tab_order(inside) if inside is not None else None
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def commit(self) -> None:
        """Take text typed into any page."""
        for view in self._step_views.values():
            view.commit()

    # --- help and search ----------------------------------------------------------------------------------------------

    def search(self) -> CommandSearch:
        """The pane that finds commands."""
        from hgnen_desktop.gui.command_search import CommandSearch

        if self._search is None:
            self._search = CommandSearch(self._window.whole)
        return self._search

    def commands(self, menus: Menus) -> list[Command]:
        """All enabled commands, the questions and answers while a case is open, and the buttons of the page that is shown."""
        from hgnen_desktop.gui.command_search import Command

        found = [
            Command(one.name, one.menu, one.action.trigger, one.keys)
            for one in menus.named
            if one.action.isEnabled() and one.action is not menus.find
        ]
        if self._window.is_open:
            found += self._questions()
            if self._document.bench.is_loaded and self._document.is_valid:
                found += self._answers()
        return found + self._on_the_page()

    def _questions(self) -> list[Command]:
        """The questions of the intake, found by their options and by other names of what they ask too."""
        from hgnen_desktop.gui.command_search import Command

        catalogue, found = self._document.bench.catalogue, []
        for step in self._steps.values():
            for finding in catalogue.of_step(step.id):
                run = partial(self._window.go_to_finding, finding.id)
                found.append(Command(finding.label, step.label, run, found_by=self._words_of(finding)))
        return found

    def _words_of(self, finding: Finding) -> str:
        names = (synonym.name for option in finding.options for synonym in option.synonyms)
        said = " ; ".join((finding.label, finding.question, *(option.label for option in finding.options), *names))
        if finding.id not in self._found_by and self._document.bench.is_loaded:
            self._found_by[finding.id] = self._document.bench.index.lexicon.words(said)
        return self._found_by.get(finding.id, said)

    def _answers(self) -> list[Command]:
        """The questions of this situation, and what is said to them; each opens at its question."""
        from hgnen_desktop.core.engine.questions import gives_of
        from hgnen_desktop.gui.command_search import Command

        lexicon, found = self._document.bench.index.lexicon, []
        for asked in self._document.assessment.questions:
            run, label = partial(self.show_question, asked.question.id), asked.question.label
            found.append(Command(label, tr("Question"), run, found_by=lexicon.words(asked.question.ask)))
            items = [one.result.item for one in (*asked.answers, *asked.not_for_patient, *asked.views)]
            items += [one.item for one in (*asked.open, *asked.cautions)]
            for item in {one.title: one for one in items}.values():
                words = lexicon.words(item.title, gives_of(item))
                found.append(Command(item.title, label, run, found_by=words))
        return found

    def look_in_guideline(self, typed: str) -> Command | None:
        """The command that looks for what was typed among the statements of the sources."""
        from hgnen_desktop.gui.command_search import Command

        if not self.can_go("guideline", is_open=self._window.is_open) or not self._document.bench.is_loaded:
            return None
        return Command(
            tr("Look for \u201c{0}\u201d").format(typed), self._names["guideline"], partial(self._show_statement, typed)
        )

    def _on_the_page(self) -> list[Command]:
        """The buttons of the page that is shown, such as the decision on each option, without the way to them."""
        from hgnen_desktop.gui.command_search import Command

        here = self._window.here
        if here not in self._made or here in self._step_views:
            return []
        buttons = [one for one in self._made[here].findChildren(QPushButton) if takes_tab(one)]
        names = ((one, one.accessibleName() or bare(one.text())) for one in buttons)
        return [Command(name, self._names.get(here, ""), partial(_press, one)) for one, name in names if name]

    def show_help(self, key: str) -> None:
        """Help for a page."""
        from hgnen_desktop.gui.help_texts import help_text

        hint = self._steps[key].hint if key in self._steps else ""
        text = help_text(self._table.get(self.line_of(key)), len(self._steps), hint)
        self._text(self._names.get(key, tr("Help")), text)

    def show_about(self) -> None:
        """What this program is, with packs, hashes and licenses."""
        from hgnen_desktop.gui.about import about_text

        self._text(tr("About HG-NEN Companion"), about_text(self._document, self._window.settings))

    def show_guide(self, reader: str) -> None:
        """The guide for one kind of reader (see :data:`hgnen_desktop.gui.guides.GUIDES`)."""
        from hgnen_desktop.gui.guides import GUIDES, guide_text

        self._beside().show_guide(bare(tr(GUIDES[reader])), guide_text(reader), reader)

    def close_windows(self) -> None:
        """Close help when the main window closes."""
        if self._text_window is not None:
            self._text_window.close()

    def _text(self, name: str, text: str) -> None:
        self._beside().show_text(name, text)

    def _beside(self) -> TextWindow:
        from hgnen_desktop.gui.about import TextWindow

        if self._text_window is None:
            self._text_window = TextWindow(self._window)
        return self._text_window


@runtime_checkable
class TakesKeyboard(Protocol):
    """A screen that knows best where the keyboard goes first."""

    def take_keyboard(self) -> None:
        """Take it."""


@runtime_checkable
class ReadsFolders(Protocol):
    """A screen that reads case files of which some may be encrypted."""

    def passphrase_entered(self) -> None:
        """Read again what could not be opened."""


@runtime_checkable
class ShowsQuestion(Protocol):
    """A screen that can open a question of the situation."""

    def show_question(self, question: str) -> object:
        """Open it, in view."""


@runtime_checkable
class ShowsItem(Protocol):
    """A screen that can open an item, such as a test."""

    def show_item(self, item: str) -> bool:
        """Open it, in view; False when it is not here."""


@runtime_checkable
class SummaryLike(Protocol):
    """A screen that says more while the panel beside it is folded away."""

    def set_panel_shown(self, is_shown: bool) -> None:
        """Whether the panel is shown."""


@runtime_checkable
class GuidelineLike(Protocol):
    """A screen that can open a statement, or where the sources agree and differ in a situation."""

    def show_statement(self, name: str) -> None:
        """Open a statement."""

    def show_comparison(self, situation: str) -> None:
        """Open a comparison."""

    def show_glossary(self, words: str = "") -> None:
        """Open what the words mean."""


@runtime_checkable
class DueLike(Protocol):
    """A screen that reads folders."""

    def read_once(self) -> None:
        """Read them, unless that was done."""


def _is_new_part(before: Group, group: Group) -> bool:
    """Whether a line stands between two groups of the navigation; the intake stands among what belongs to the case."""
    case = (Group.ANSWER, Group.INTAKE)
    return before is not group and not (before in case and group in case)


def _press(button: QPushButton) -> None:
    """Press a button where it is seen and where Tab goes on from it."""
    button.setFocus(Qt.FocusReason.ShortcutFocusReason)
    button.click()
