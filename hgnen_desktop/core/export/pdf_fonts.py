"""The embedded faces of the PDF, and the check that every character can really be printed.

A missing glyph is silent in reportlab: a comparison sign or a letter of a name would vanish from the page. So each text
is checked against the face first, and a text that cannot be printed is refused with the character named.
"""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Iterable
from functools import cache

from reportlab.lib.fonts import addMapping
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from hgnen_desktop.core.bundled import read_bytes
from hgnen_desktop.core.errors import ExportError, Fault

REGULAR, BOLD, OBLIQUE = "HgnenSans", "HgnenSans-Bold", "HgnenSans-Oblique"
_FILES = {REGULAR: "DejaVuSans.ttf", BOLD: "DejaVuSans-Bold.ttf", OBLIQUE: "DejaVuSans-Oblique.ttf"}
# Written from right to left and joined letter by letter, which this PDF writer cannot do.
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})


# The PDF writer draws a character beyond this but names it wrongly in the file: it could not be searched, copied or read aloud.
_LAST_READABLE = 0xFFFF


@cache
def register_fonts() -> None:
    """Make the faces known to reportlab, once."""
    for name, file in _FILES.items():
        pdfmetrics.registerFont(TTFont(name, io.BytesIO(read_bytes("resources", "fonts", file))))
    addMapping(REGULAR, 0, 0, REGULAR)
    addMapping(REGULAR, 1, 0, BOLD)
    addMapping(REGULAR, 0, 1, OBLIQUE)
    addMapping(REGULAR, 1, 1, BOLD)


@cache
def _glyphs() -> frozenset[int]:
    register_fonts()
    faces = [pdfmetrics.getFont(name).face.charToGlyph for name in _FILES]
    return frozenset(set(faces[0]) & set(faces[1]) & set(faces[2]))


def unprintable(text: str) -> list[str]:
    """The characters of a text that the page cannot show as they are, each once, in order."""
    glyphs = _glyphs()
    wrong = [
        character
        for character in text
        if character not in "\n\r\t"
        and (
            ord(character) not in glyphs
            or ord(character) > _LAST_READABLE
            or unicodedata.bidirectional(character) in _RIGHT_TO_LEFT
            or unicodedata.category(character) == "Cf"
        )
    ]
    return list(dict.fromkeys(wrong))


def check_printable(texts: Iterable[tuple[str, str]]) -> None:
    """Refuse texts that cannot be printed as they stand.

    Args:
        texts: (where, text) of everything a person entered.

    Raises:
        ExportError: one fault per text, naming each character.
    """
    faults = []
    for where, text in texts:
        characters = unprintable(text)
        if characters:
            named = ", ".join(
                f"{_shown(one)} (U+{ord(one):04X} {unicodedata.name(one, 'unnamed').lower()})" for one in characters[:5]
            )
            more = f" and {len(characters) - 5} more" if len(characters) > 5 else ""
            faults.append(
                Fault(
                    where,
                    f"the PDF cannot print {named}{more}.",
                    "Replace it, or copy the plan as text, which keeps every character.",
                )
            )
    if faults:
        raise ExportError(faults)


def _shown(character: str) -> str:
    return f"'{character}'" if character.isprintable() else "a control character"
