"""The help of each page (F1), from the table of pages."""

from __future__ import annotations

from hgnen_desktop.gui.menus import bare
from hgnen_desktop.gui.registry import PAGES, Page
from hgnen_desktop.gui.words import later, tr

_KEYS = later(
    "Keys\n"
    "Enter: next question.  Alt+D: not done.  Alt+P: pending.  Delete: clear a choice.\n"
    "Alt+Left: back to where you were.  Alt+PgUp, Alt+PgDown: page before and after.  Ctrl+1 to Ctrl+{0}: steps of the intake.\n"
    "{1}\n"
    "Ctrl+K: find a command, page, question, drug, test or answer.  Ctrl+Z: undo.  Ctrl+S: save.  F9: assessment panel."
)


def help_text(page: Page | None, steps: int, hint: str = "") -> str:
    """The help of a page, with the keys that work everywhere.

    Args:
        page: the page; None for one that is not in the table.
        steps: how many steps the intake has.
        hint: what is said of this step of the intake.
    """
    pages = ".  ".join(f"{one.shortcut}: {bare(tr(one.name))}" for one in PAGES)
    parts = [tr(hint)] if hint else []
    parts += [tr(page.help) if page is not None else "", tr(_KEYS).format(steps, pages)]
    return "\n\n".join(part for part in parts if part)
