"""What was made with a pack that nobody signed says so in every form in which it leaves the program.

The words stand over whatever is made inside :func:`standing_over`. :meth:`hgnen_desktop.core.export.formats.Format.make` opens
it for every form; pages and tables, which many forms share, put the words where they are made, and :func:`marked` puts them
onto everything that does not say them yet.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar

from hgnen_desktop.core.export.json_text import json_bytes
from hgnen_desktop.core.markup import escape

Cell = TypeVar("Cell")

KEY = "teaching_only"  # of data for programs, and of the column of a table
_over: ContextVar[str] = ContextVar("teaching mark", default="")
_HTML = (
    '<p class="watermark" style="position: sticky; top: 0; background: #fff; color: #000; border: 2px solid #000; '
    'padding: .2em .6em; font-weight: bold">{0}</p>'
)
_SVG = '<text x="8" y="14" font-size="11" font-weight="bold" fill="black">{0}</text>'


@contextmanager
def standing_over(words: str) -> Iterator[None]:
    """Let these words stand over what is made meanwhile; empty for what nothing stands over."""
    before = _over.set(words)
    try:
        yield
    finally:
        _over.reset(before)


def words_over() -> str:
    """What stands over what is made now; empty for nothing."""
    return _over.get()


def with_key(data: Mapping[str, Any], words: str) -> dict[str, Any]:
    """Data for programs with these words on top; as they are where nothing stands over them."""
    return {KEY: words, **data} if words else dict(data)


def with_lines(text: str, words: str) -> str:
    """A text under these words; as it is where nothing stands over it."""
    return f"{words}\n\n{text}" if words else text


def with_column(
    header: Sequence[str], rows: Iterable[Sequence[Cell]]
) -> tuple[Sequence[str], Iterable[Sequence[Cell | str]]]:
    """A table with the words in a first column of their own, so that no row can be cut off from them."""
    words = words_over()
    return (header, rows) if not words else ([KEY, *header], ([words, *row] for row in rows))


def marked(content: bytes, suffix: str) -> bytes:
    """The content of a file with the words in sight, where it does not show them yet.

    Args:
        content: the file.
        suffix: what kind it is: ``.txt``, ``.html``, ``.svg``, ``.json``. Pages of a PDF and tables put the
            words themselves (``MarkedCanvas`` in ``pdf_document``, and :func:`with_column`).
    """
    words, put = words_over(), _PUT.get(suffix)
    if not words or put is None:
        return content
    text = content.decode()
    return content if words in " ".join(text.split()) else put(text, words)


def _on_text(text: str, words: str) -> bytes:
    return with_lines(text, words).encode()


def _on_page(text: str, words: str) -> bytes:
    said = _HTML.format(escape(words))
    return re.sub("<body[^>]*>", lambda found: f"{found[0]}{said}", text, count=1).encode("utf-8", "backslashreplace")


def _on_picture(text: str, words: str) -> bytes:
    return text.replace("</svg>", f"{_SVG.format(escape(words))}\n</svg>").encode()


def _on_data(text: str, words: str) -> bytes:
    return json_bytes(with_key(json.loads(text), words))


_PUT: Mapping[str, Callable[[str, str], bytes]] = {
    ".txt": _on_text,
    ".html": _on_page,
    ".svg": _on_picture,
    ".json": _on_data,
}
