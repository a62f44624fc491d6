"""What a program that helps with the list of who is due does: it reads case files with the knowledge that the first one uses."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial
from pathlib import Path

from hgnen_desktop import __version__
from hgnen_desktop.core.due_folder import read_case_lines
from hgnen_desktop.core.errors import GuidelineError
from hgnen_desktop.core.follow_up_rules import RuleFinder
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.helpers import Begin
from hgnen_desktop.core.schedule.due import DueLine
from hgnen_desktop.core.storage.keyring import keyring
from hgnen_desktop.core.workflow import Workbench

_Lines = tuple[DueLine, ...]


def due_helper(finder: RuleFinder, as_of: dt.date) -> Begin[Path, _Lines]:
    """What helpers begin with, so that they give the same lines as this program."""
    return partial(_begin, _knowledge(finder.index), as_of)


def _begin(knowledge: tuple[str, ...], as_of: dt.date) -> Callable[[Path], _Lines] | None:
    """No help when program or guidelines were changed since the first program was started, or were handed to it from elsewhere."""
    keyring.ask = None
    try:
        finder = RuleFinder(Workbench().engine.reasoner)
    except GuidelineError:
        return None
    if _knowledge(finder.index) != knowledge:
        return None
    return partial(_read, finder, as_of)


def _read(finder: RuleFinder, as_of: dt.date, path: Path) -> _Lines:
    return read_case_lines(path, finder, as_of)


def _knowledge(index: Index) -> tuple[str, ...]:
    """What tells program and guidelines in use from others: its version, the digest of its own, and of each pack beside them."""
    return (__version__, index.guidelines.content, *(f"{pack.id} {pack.hash}" for pack in index.guidelines.packs))
