"""What of a screen is said in the person's language, and what of the rest is no statement, name or value of the guidelines."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QAbstractButton, QLabel, QTableWidget, QWidget

from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.gui.kit.line import Line
from hgnen_desktop.gui.views.decide.table_row import RowHeader
from hgnen_desktop.gui.widgets.short_line import ShortLine

_MARKED = re.compile(r"⟦[^⟦⟧]*⟧")
_BETWEEN = re.compile(r"\s[·→>+/]\s|[,;:()⟦⟧|\n]|\.\s|\.$|\s-\s|\?|…|•|\*")
_LONG = 4  # words of a piece that is looked for inside the texts of the guidelines, and not only among their names
_LONGEST_NAME, _CLAUSE = 12, 3  # words
_NO_WORDS = re.compile(r"[a-z]{2}", re.IGNORECASE)


class Marking(QTranslator):
    """Every text of the window in brackets."""

    def translate(self, context: str, text: str, _note: str = "", _number: int = -1) -> str:
        return f"⟦{text}⟧" if context == "window" else ""


def shown_texts(root: QWidget) -> Iterator[str]:
    """What is drawn of a window, widget by widget."""
    for one in root.findChildren(QWidget):
        if not one.isVisible():
            continue
        if isinstance(one, Line):
            yield from (part for piece in one.content.pieces for part in (piece.mine, piece.text, piece.tail))
            yield one.content.label
        elif isinstance(one, RowHeader):
            yield one.label
            yield from (part for piece in one.pieces for part in (piece.text, piece.note, piece.mine))
        elif isinstance(one, (QLabel, QAbstractButton, ShortLine)):
            yield re.sub(r"<[^>]+>", " ", one.text())
        elif isinstance(one, QTableWidget):
            for row in range(one.rowCount()):
                yield from (cell.text() for column in range(one.columnCount()) if (cell := one.item(row, column)))


def untold(texts: Iterable[str], names: set[str], statements: str) -> set[str]:
    """Pieces of texts that stand in no brackets and in no guideline: words of the program that nobody can translate."""
    found = set()
    for text in texts:
        rest = text.replace("&", "")
        while rest != (rest := _MARKED.sub("\n", rest)):
            pass
        for piece in _BETWEEN.split(rest):
            said = piece.strip(" .'\u201c\u201d").casefold()
            if not _NO_WORDS.search(said) or said in names:
                continue
            if len(said.split()) >= _LONG and said in statements:
                continue
            found.add(said)
    return found


def strings_of(value: object) -> Iterator[str]:
    """Every text in a tree of data."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from strings_of(one)
    elif isinstance(value, (list, tuple, set, frozenset)):
        for one in value:
            yield from strings_of(one)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from strings_of(getattr(value, field.name, None))


def names_of(texts: Sequence[str], index: Index) -> set[str]:
    """The short texts of the guidelines and their parts, apart from how firmly something is said, which the screen says."""
    short = {text.strip(" .").casefold() for text in texts if len(text.split()) < _LONGEST_NAME}
    parts = {part.strip(" .'") for text in short for part in _BETWEEN.split(text)}
    clauses = (part.strip(" .'").casefold() for text in texts for part in _BETWEEN.split(text))
    parts |= {one for one in clauses if len(one.split()) >= _CLAUSE}
    firm = {word for pack in index.packs.values() for one in pack.strengths for word in (one.words, one.short or "")}
    return (short | parts) - {word.casefold() for word in firm}
