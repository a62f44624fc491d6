"""What the words mean, folded below the text that uses them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtWidgets import QVBoxLayout

from hgnen_desktop.core.guidelines.glossary import meaning_sources, meaning_words
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.guidelines.schema import Meaning
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.views.decide.details import Details
from hgnen_desktop.gui.widgets.labels import caption, plain_label
from hgnen_desktop.gui.words import plural, tr

_MOST_NAMED = 3


def add_meanings(details: Details, index: Index, texts: Iterable[str]) -> None:
    """Add a detail with the meaning of every word of the glossary that stands in these texts; none where there is none."""
    found = index.glossary.used(texts)
    if found:
        details.add(_title(found), partial(fill_meanings, found=found, index=index))


def _title(found: tuple[Meaning, ...]) -> str:
    named = ", ".join(one.term for one in found[:_MOST_NAMED])
    rest = len(found) - _MOST_NAMED
    return tr("Words: {0}").format(named) + (plural(rest, " and %n more", " and %n more") if rest > 0 else "")


def fill_meanings(layout: QVBoxLayout, found: Iterable[Meaning], index: Index) -> None:
    """The meanings below each other, each with its source."""
    for one in found:
        words = f"{one.term}: {meaning_words(one)}"
        layout.addWidget(plain_label(words, wrap=True, columns=theme.LINE_COLUMNS + 16))
        layout.addWidget(caption(meaning_sources(one, index)))
