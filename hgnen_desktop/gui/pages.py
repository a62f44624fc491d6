"""The pages of the window, each made when it is first shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QPushButton, QWidget

from hgnen_desktop.core.careplan.intended_use import INTENDED_USE
from hgnen_desktop.gui.assessment_panel import AssessmentPanel
from hgnen_desktop.gui.document import CaseDocument
from hgnen_desktop.gui.menus import bare
from hgnen_desktop.gui.page import ScrollPage
from hgnen_desktop.gui.widgets.tab_order import first_in_tab_order, takes_tab
from hgnen_desktop.gui.words import later, tr

if TYPE_CHECKING:
    from hgnen_desktop.core.schedule.due import DueGroup
    from hgnen_desktop.gui.command_search import Command, CommandSearch
    from hgnen_desktop.gui.main_window import MainWindow
    from hgnen_desktop.gui.menus import Menus
    from hgnen_desktop.gui.progress import Progress
    from hgnen_desktop.gui.views.decide.base import DecidePage
    from hgnen_desktop.gui.views.intake.step_view import StepView

_STEP = "step:"
_DECIDE = (
    ("workup", later("Workup"), "workup"),
    ("treatment", later("Treatment"), "treatment"),
    ("surveillance", later("Surveillance"), "surveillance"),
    ("visits", later("Visits"), "history"),
    ("care_plan", later("Care plan"), "care_plan"),
    ("evidence", later("Evidence"), "evidence"),
)
# Pages that need no open case.
_KNOWLEDGE = (
    ("tree", later("Decision tree"), "tree"),
    ("learn", later("Learn"), "learn"),
    ("guideline", later("Guideline"), "guideline"),
)


_DUE = "due"
_UNHURRIED_MS = 1500  # Home first; its numbers may come a little later
_FREE = frozenset([_DUE, *(key for key, _name, _icon in _KNOWLEDGE)])


class Pages:
    """Makes the pages, knows their order, and keeps navigation and panel in step with the case."""

    def __init__(self, window: MainWindow, document: CaseDocument) -> None:
        self._window, self._document = window, document
        self._steps = {f"{_STEP}{step.id}": step for step in document.bench.catalogue.steps}
        self._made: dict[str, QWidget] = {}
        self._step_views: dict[str, StepView] = {}
        self._progress: Progress | None = None
        self._progress_of: object = None
        self._search: CommandSearch | None = None
        self._is_invalid = False
        self._text_window: QWidget | None = None
        self._after_reading: Callable[[], None] | None = None
        self._names = {"home": tr("Home"), _DUE: tr("Due list")}
        self._names |= {key: step.label for key, step in self._steps.items()}
        self._names |= {key: tr(name) for key, name, _icon in (*_DECIDE, *_KNOWLEDGE)}
        self.home = window.home
        self.panel = AssessmentPanel()
        self.panel.finding_wanted.connect(window.go_to_finding)
        self.panel.page_wanted.connect(window.go)
        self.panel.hide()
        window.add_panel(self.panel)

    def show_knowledge(self) -> None:
        """Show what the guidelines are, once they are loaded, and the cases to try them on."""
        self.home.show_packs(self._document.bench.index, self._document.as_of)
        self.home.show_teaching()
        self.refresh_home()

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

    def neighbours(self, key: str) -> tuple[str | None, str | None]:
        """The pages before and after a page of the case."""
        keys = [one for one in self.keys()[1:] if one not in _FREE]
        if key not in keys:
            return None, None
        place = keys.index(key)
        return keys[place - 1] if place else None, keys[place + 1] if place + 1 < len(keys) else None

    def can_go(self, key: str, *, is_open: bool) -> bool:
        """Whether a page can be shown now."""
        if self._after_reading is not None:
            return key == "intended_use"
        if self._is_invalid and key in self._decide_keys():
            return False
        return key == "home" or key in _FREE or (is_open and key in self._names)

    def stands_alone(self, key: str) -> bool:
        """Whether a page is not one of the case, so that panel and Back and Next have no place beside it."""
        return key == "home" or key in _FREE

    def shows_advice(self, key: str) -> bool:
        """Whether a page shows what follows from the answers of the case."""
        return any(key == one for one, _name, _icon in _DECIDE)

    def set_invalid(self) -> None:
        """Something broke: advice may be stale from now on, so no page that shows advice can be reached any more."""
        from hgnen_desktop.gui.main_window import each_by_itself

        self._is_invalid = True
        self._document.is_valid = False
        window = self._window
        each_by_itself(
            self.panel.set_invalid,
            lambda: window.banner.show_case(self._document, is_open=window.is_open),
            *(view.forget_effects for view in self._step_views.values()),
            *(lambda key=key: window.navigation.set_open(key, is_open=False) for key in self._decide_keys()),
            self._leave_advice,
        )

    def _leave_advice(self) -> None:
        if self._window.here in self._decide_keys():
            self._window.go(self.first_step() if self._window.is_open else "home")

    def show_place(self, place: str) -> None:
        """Bring where a change was made into view: a finding, a page, or the identity of the case."""
        catalogue = self._document.bench.catalogue
        if place in catalogue:
            key = f"{_STEP}{catalogue[place].step}"
            self._window.go(key)
            self._step_views[key].show_question(place)
        elif place == "identity":
            self._window.go(self.first_step())
        elif place in self._names and self._window.here not in ("visits", "care_plan"):
            self._window.go(place)

    def _decide_keys(self) -> list[str]:
        return [_DUE, *(key for key, _name, _icon in (*_DECIDE, *_KNOWLEDGE))]

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
        if key == _DUE:
            return self._due_page()
        if key in _FREE:
            return self._knowledge_page(key)
        view = _decide_view(key, self._document)
        view.jump_to_finding.connect(self._window.go_to_finding)
        view.told.connect(self._window.notices.tell_here)
        view.failed.connect(self._window.notices.problem)
        if hasattr(view, "page_wanted"):
            view.page_wanted.connect(self._window.visit)
        return ScrollPage(view, self._names[key], widest=132)

    def _make_step(self, key: str) -> QWidget:
        from hgnen_desktop.gui.views.intake.step_view import StepView

        view = StepView(self._steps[key], self._document, self.progress, with_identity=key == self.first_step())
        page = ScrollPage(view, self._names[key])
        view.finished.connect(self._window.go_next)
        view.effect_told.connect(self.panel.show_change)
        view.reveal.connect(lambda widget: QTimer.singleShot(0, widget, lambda: page.reveal(widget)))
        self._step_views[key] = view
        return page

    def _due_page(self) -> QWidget:
        from hgnen_desktop.gui.views.due.due_view import DueView

        view = DueView(self._document)
        view.open_case.connect(self._open_visits)
        view.told.connect(self._window.notices.tell_here)
        view.failed.connect(self._window.notices.problem)
        view.counted.connect(lambda counted: self._show_who_is_due(counted))
        return ScrollPage(view, self._names[_DUE], widest=None)

    def _open_visits(self, path: Path) -> None:
        """Open a case of the due list on its visits; one that is open already stays as it is."""
        if self._document.path != path:
            self._window.open_file(path)
        if self._document.path == path:
            self._window.visit("visits")

    def _knowledge_page(self, key: str) -> QWidget:
        view = _knowledge_view(key, self._document)
        for signal, take in (
            ("told", self._window.notices.tell_here),
            ("failed", self._window.notices.problem),
            ("open_wanted", self._window.open_case),
            ("statement_wanted", self._show_statement),
            ("sources_wanted", self._show_sources),
        ):
            if hasattr(view, signal):
                getattr(view, signal).connect(take)
        return view

    def _show_statement(self, statement: str) -> None:
        """Show one statement in the guideline pages."""
        self._window.go("guideline")
        self.page("guideline").show_statement(statement)

    def _show_sources(self, situation: str) -> None:
        """Show where the sources agree, differ or are silent in one situation."""
        self._window.go("guideline")
        self.page("guideline").show_comparison(situation)

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
        """List the pages on the left and in the Go menu."""
        navigation, menus = self._window.navigation, self._window.menus
        navigation.add_page("home", "home", self._names["home"])
        menus.add_page("home", tr("&Home"), "Alt+Home")
        navigation.add_page(_DUE, "pending", self._names[_DUE])
        menus.add_page(_DUE, tr("&Due list"), "Ctrl+L", always=True)
        navigation.set_open(_DUE, is_open=True)
        navigation.add_heading(tr("Case"))
        for number, (key, step) in enumerate(self._steps.items(), 1):
            navigation.add_page(key, step.icon, step.label)
            menus.add_page(key, step.label, f"Ctrl+{number}")
        navigation.add_heading(tr("Decide"))
        for number, (key, name, icon) in enumerate(_DECIDE, 1):
            navigation.add_page(key, icon, tr(name))
            menus.add_page(key, tr(name), f"Alt+{number}")
        navigation.add_heading(tr("Know"))
        for number, (key, name, icon) in enumerate(_KNOWLEDGE, 1 + len(_DECIDE)):
            navigation.add_page(key, icon, tr(name))
            menus.add_page(key, tr(name), f"Alt+{number}", always=True)
            navigation.set_open(key, is_open=True)
        navigation.fit()

    def set_open(self, *, is_open: bool) -> None:
        """Whether the pages of a case can be gone to."""
        for key in self.keys()[1:]:
            if key in _FREE:
                continue
            self._window.navigation.set_open(key, is_open=is_open)
        if not is_open:
            for key in self._steps:
                self._window.navigation.clear_state(key)

    def progress(self) -> Progress:
        """The progress of the case as it is now, made once for each assessment."""
        if self._progress is None or self._progress_of is not self._document.assessment:
            from hgnen_desktop.gui.progress import Progress

            self._progress = Progress(self._document)
            self._progress_of = self._document.assessment
        return self._progress

    def show_progress(self) -> None:
        """Show each step's state in the navigation."""
        for key, step in self._steps.items():
            made = self.progress().steps[step.id]
            self._window.navigation.show_state(key, made.state.value, made.answered, made.asked)

    def refresh_home(self) -> None:
        """Show the recent files and what earlier runs left behind."""
        recovery = self._window.recovery
        self.home.show_recent(self._window.settings.recent(), recovery.left_behind() if recovery is not None else ())
        if self._document.bench.is_loaded and _DUE not in self._made:
            self._show_who_is_due(None)
            QTimer.singleShot(_UNHURRIED_MS, self.panel, self._read_who_is_due)

    def _show_who_is_due(self, counted: Mapping[DueGroup, int] | None) -> None:
        from hgnen_desktop.gui.views.due.folder_list import due_folders

        self.home.show_due(counted, has_folders=bool(due_folders(self._window.settings)))

    def _read_who_is_due(self) -> None:
        """Read the folders of the due list for Home, if there are any; the page keeps what was read."""
        from hgnen_desktop.gui.views.due.folder_list import due_folders

        if due_folders(self._window.settings) and not self._is_invalid:
            page = self.page(_DUE)
            assert isinstance(page, ScrollPage)
            page.content.read_once()

    def focus(self, key: str) -> None:
        """Put the keyboard into a page."""
        if key in self._step_views:
            self._step_views[key].focus_first()
            return
        page = self._made.get(key)
        inside = page.widget() if isinstance(page, ScrollPage) else page
        if isinstance(page, ScrollPage) and hasattr(page.content, "take_keyboard"):
            page.content.take_keyboard()
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
            self._search = CommandSearch(self._window.centralWidget())
        return self._search

    def commands(self, menus: Menus) -> list[Command]:
        """All enabled commands, the questions while a case is open, and the buttons of the page that is shown."""
        from hgnen_desktop.gui.command_search import Command

        found = [
            Command(one.name, one.menu, one.action.trigger, one.keys)
            for one in menus.named
            if one.action.isEnabled() and one.action is not menus.find
        ]
        if self._window.is_open:
            for step in self._steps.values():
                for finding in self._document.bench.catalogue.of_step(step.id):
                    found.append(
                        Command(finding.label, step.label, lambda one=finding.id: self._window.go_to_finding(one))
                    )
        return found + self._on_the_page()

    def _on_the_page(self) -> list[Command]:
        """The buttons of the page that is shown, such as the decision on each option, without the way to them."""
        from hgnen_desktop.gui.command_search import Command

        here = self._window.here
        if here not in self._made or here in self._step_views:
            return []
        buttons = [one for one in self._made[here].findChildren(QPushButton) if takes_tab(one)]
        names = ((one, one.accessibleName() or bare(one.text())) for one in buttons)
        return [Command(name, self._names.get(here, ""), lambda one=one: _press(one)) for one, name in names if name]

    def show_help(self, key: str) -> None:
        """Help for a page."""
        from hgnen_desktop.gui.help_texts import help_text

        hint = self._steps[key].hint if key in self._steps else ""
        self._text(self._names.get(key, tr("Help")), help_text(key, hint))

    def show_about(self) -> None:
        """What this program is, with packs, hashes and licenses."""
        from hgnen_desktop.gui.about import about_text

        self._text(tr("About HG-NEN Companion"), about_text(self._document))

    def close_windows(self) -> None:
        """Close help when the main window closes."""
        if self._text_window is not None:
            self._text_window.close()

    def _text(self, name: str, text: str) -> None:
        from hgnen_desktop.gui.about import TextWindow

        if self._text_window is None:
            self._text_window = TextWindow(self._window)
        assert isinstance(self._text_window, TextWindow)
        self._text_window.show_text(name, text)


def _decide_view(key: str, document: CaseDocument) -> DecidePage:
    if key == "workup":
        from hgnen_desktop.gui.views.workup.workup_view import WorkupView

        return WorkupView(document)
    if key == "treatment":
        from hgnen_desktop.gui.views.treatment.treatment_view import TreatmentView

        return TreatmentView(document)
    if key == "surveillance":
        from hgnen_desktop.gui.views.decide.surveillance import SurveillanceView

        return SurveillanceView(document)
    if key == "visits":
        from hgnen_desktop.gui.views.follow_up.follow_up_view import FollowUpView

        return FollowUpView(document)
    if key == "evidence":
        from hgnen_desktop.gui.views.decide.evidence import EvidenceView

        return EvidenceView(document)
    from hgnen_desktop.gui.views.decide.care_plan import CarePlanView

    return CarePlanView(document)


def _knowledge_view(key: str, document: CaseDocument) -> QWidget:
    if key == "tree":
        from hgnen_desktop.gui.views.tree.tree_view import TreeView

        return TreeView(document)
    if key == "learn":
        from hgnen_desktop.gui.views.learn.learn_view import LearnView

        return LearnView(document)
    from hgnen_desktop.gui.views.guideline.guideline_view import GuidelineView

    return GuidelineView(document)


def _press(button: QPushButton) -> None:
    """Press a button where it is seen and where Tab goes on from it."""
    button.setFocus(Qt.FocusReason.ShortcutFocusReason)
    button.click()
