"""The menus: every command by name, with its keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.guides import GUIDES
from hgnen_desktop.gui.languages import Language
from hgnen_desktop.gui.settings import IDLE_MINUTES
from hgnen_desktop.gui.theme import ThemeChoice
from hgnen_desktop.gui.words import tr

if TYPE_CHECKING:
    from hgnen_desktop.gui.main_window import MainWindow

_Keys = QKeySequence.StandardKey | str | None


@dataclass(frozen=True, slots=True)
class Named:
    """A command of the menus as it is found by name: what it is called and under which menu, from when it was made."""

    action: QAction
    name: str
    menu: str
    keys: str


class Menus:
    """Builds the menus of the window and keeps what can be pressed in step with it.

    Menus and actions belong to the window, and Python holds on to each of them from when it is made.
    """

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.named: list[Named] = []
        self._menus: list[QMenu] = []
        self._pages: dict[str, QAction] = {}
        self._recent: list[QAction] = []
        self._always = {"home"}
        self._bar = window.menuBar()
        self._file(self._menu(tr("&File")))
        self._edit(self._menu(tr("&Edit")))
        self._view(self._menu(tr("&View")))
        self.go = self._menu(tr("&Go"))
        self.back = self._add(self.go, tr("&Back"), window.go_back, "Alt+Left")
        self.previous = self._add(self.go, tr("&Previous page"), window.go_previous, "Alt+PgUp")
        self.next = self._add(self.go, tr("&Next page"), window.go_next, "Alt+Right")
        self.next.setShortcuts([QKeySequence("Alt+Right"), QKeySequence("Alt+PgDown")])
        self.go.addSeparator()
        self._help(self._menu(tr("&Help")))
        self.update(ready=False, is_open=False)

    @property
    def actions(self) -> list[QAction]:
        """Every command of the menus, in order."""
        return [one.action for one in self.named]

    def add_page(self, key: str, name: str, keys: str, *, always: bool = False) -> None:
        """Add a page to the Go menu; ``always`` when it needs no open case."""
        if always:
            self._always.add(key)
        self._pages[key] = self._add(self.go, name, lambda: self._window.visit(key), keys)

    def update(self, *, ready: bool, is_open: bool) -> None:
        """Enable what can be done now."""
        for action in (self.new, self.open, self.recent.menuAction(), self.versions, self.packs, self.find):
            action.setEnabled(ready)
        for action in (self.save, self.save_as, self.close, self.encrypt, self.previous, self.next):
            action.setEnabled(ready and is_open)
        self.back.setEnabled(False)  # until there is a way back
        for key, action in self._pages.items():
            action.setEnabled(ready and (is_open or key in self._always))
        self.update_undo()

    def update_undo(self) -> None:
        """Name what would be undone and redone."""
        stack = self._window.document.undo_stack if self._window.document is not None else None
        can_undo, can_redo = (stack.canUndo(), stack.canRedo()) if stack else (False, False)
        self.undo.setEnabled(can_undo)
        self.redo.setEnabled(can_redo)
        self.undo.setText(_named(tr("&Undo"), stack.undoText() if stack and can_undo else ""))
        self.redo.setText(_named(tr("&Redo"), stack.redoText() if stack and can_redo else ""))

    def show_recent(self, paths: Sequence[Path]) -> None:
        """List the recent case files, by path alone. One of the lines may be what asked for this, so they go a turn later."""
        for action in self._recent:
            self.recent.removeAction(action)
            action.deleteLater()
        self._recent = []
        for path in paths:
            self._add_recent(str(path).replace("&", "&&"), partial(self._window.open_file, path))
        if not paths:
            self._add_recent(tr("None yet")).setEnabled(False)
            return
        self._add_recent("").setSeparator(True)
        self._add_recent(tr("&Forget these files"), self._window.forget_recent)

    def _add_recent(self, text: str, run: Callable[[], object] | None = None) -> QAction:
        action = QAction(text, self._window)
        if run is not None:
            action.triggered.connect(lambda *_checked: run())
        self.recent.addAction(action)
        self._recent.append(action)
        return action

    def _menu(self, title: str) -> QMenu:
        menu = self._bar.addMenu(title)
        self._menus.append(menu)
        return menu

    def _file(self, menu: QMenu) -> None:
        window, keys = self._window, QKeySequence.StandardKey
        self.new = self._add(menu, tr("&New case"), window.new_case, keys.New)
        self.open = self._add(menu, tr("&Open\u2026"), window.choose_and_open, keys.Open)
        self.recent = menu.addMenu(tr("Open &recent"))
        menu.addSeparator()
        self.save = self._add(menu, tr("&Save"), window.save, keys.Save)
        self.save_as = self._add(menu, tr("Save &as\u2026"), window.save_as, "Ctrl+Shift+S")
        self.close = self._add(menu, tr("&Close case"), window.close_case, "Ctrl+W")
        menu.addSeparator()
        self.versions = self._add(menu, tr("Earlier &versions\u2026"), window.choose_version)
        self.encrypt = self._add(menu, tr("&Encrypt the folder of this case\u2026"), window.choose_passphrase)
        self.packs = self._add(menu, tr("&Guideline packs\u2026"), window.choose_packs)
        menu.addSeparator()
        self._add(menu, tr("&Quit"), window.close, "Ctrl+Q").setMenuRole(QAction.MenuRole.QuitRole)

    def _edit(self, menu: QMenu) -> None:
        window = self._window
        self.undo = self._add(menu, tr("&Undo"), window.undo, QKeySequence.StandardKey.Undo)
        self.redo = self._add(menu, tr("&Redo"), window.redo, "Ctrl+Shift+Z")
        self.redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        menu.addSeparator()
        self.find = self._add(menu, tr("&Find anything\u2026"), window.find_command, "Ctrl+K")

    def _view(self, menu: QMenu) -> None:
        window, look = self._window, theme.current()
        group = QActionGroup(window)
        self.themes: dict[ThemeChoice, QAction] = {}
        names = {
            ThemeChoice.SYSTEM: tr("Colors as the &system"),
            ThemeChoice.LIGHT: tr("&Light colors"),
            ThemeChoice.DARK: tr("&Dark colors"),
        }
        for choice, name in names.items():
            action = self._add(menu, name, partial(window.choose_theme, choice))
            action.setCheckable(True)
            action.setChecked(look.choice is choice)
            group.addAction(action)
            self.themes[choice] = action
        self._languages(menu)
        menu.addSeparator()
        self._add(menu, tr("Zoom &in"), lambda: window.zoom_by(0.1), "Ctrl++").setShortcuts(
            [QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")]
        )
        self._add(menu, tr("Zoom &out"), lambda: window.zoom_by(-0.1), "Ctrl+-")
        self._add(menu, tr("Zoom &100 %"), lambda: window.zoom_to(1.0), "Ctrl+0")
        self._add(menu, tr("Zoom &200 %"), lambda: window.zoom_to(2.0))
        menu.addSeparator()
        self.panel = self._add(menu, tr("&Assessment panel"), window.toggle_panel, "F9")
        self.panel.setCheckable(True)
        menu.addSeparator()
        self._add(menu, tr("&Hide the case now"), window.hide_case, "Ctrl+Shift+L")
        self._idle(menu)

    def _languages(self, view: QMenu) -> None:
        """The languages of the window, each by the name that those who speak it give it."""
        window, group = self._window, QActionGroup(self._window)
        menu = view.addMenu(tr("Lan&guage"))
        self._menus.append(menu)
        self.languages: dict[Language, QAction] = {}
        for language in Language:
            action = self._add(menu, language.own_name, partial(window.choose_language, language))
            action.setCheckable(True)
            action.setChecked(window.settings.language is language)
            group.addAction(action)
            self.languages[language] = action

    def _idle(self, menu: QMenu) -> None:
        """After how long without a key or the mouse the case is hidden."""
        window, group = self._window, QActionGroup(self._window)
        for minutes in IDLE_MINUTES:
            name = tr("Hide the case after {0} minutes").format(minutes) if minutes else tr("Never hide it by itself")
            action = self._add(menu, name, partial(window.hide_after, minutes))
            action.setCheckable(True)
            action.setChecked(window.settings.idle_minutes == minutes)
            group.addAction(action)

    def _help(self, menu: QMenu) -> None:
        self._add(menu, tr("&Help for this page"), self._window.show_help, "F1")
        for reader, name in GUIDES.items():
            self._add(menu, tr(name), partial(self._window.show_guide, reader))
        self._add(menu, tr("What the &words mean"), self._window.show_glossary, "Shift+F1")
        about = self._add(menu, tr("&About\u2026"), self._window.show_about)
        about.setMenuRole(QAction.MenuRole.AboutRole)

    def _add(self, menu: QMenu, text: str, run: Callable[[], object], keys: _Keys = None) -> QAction:
        action = QAction(text, self._window)
        menu.addAction(action)
        action.triggered.connect(lambda *_checked: run())
        if isinstance(keys, str):
            action.setShortcut(QKeySequence(keys))
        elif keys is not None:
            action.setShortcuts(QKeySequence.keyBindings(keys) or [QKeySequence(keys)])
        self.named.append(Named(action, bare(text), bare(menu.title()), action.shortcut().toString()))
        return action


def bare(text: str) -> str:
    """A name without the marks of its keys, as a person would say it."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("\u2026")


def _named(verb: str, what: str) -> str:
    return f"{verb}: {what.replace('&', '&&')}" if what else verb
