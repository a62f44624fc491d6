"""The embedded faces of the PDF: which face prints a character, and what is put in place of one that no face has.

A missing glyph is silent in reportlab: a comparison sign or a letter of a name would vanish from the page. So each text is
checked against the faces first. A character that none of them has stands as its code point in brackets, for example
``[U+1F9EC]``, and the document says in one line what was put so. All faces are shipped, so that the same plan prints the same
on every computer.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import Any
from weakref import WeakKeyDictionary

from hgnen_desktop.core.bundled import read_bytes
from hgnen_desktop.core.export.font_tables import Face
from hgnen_desktop.core.export.platypus import SUBSETN, TTEncoding, TTFont, addMapping, pdfmetrics

REGULAR, BOLD = "HgnenSans", "HgnenSans-Bold"
_FILES = {REGULAR: "DejaVuSans.ttf", BOLD: "DejaVuSans-Bold.ttf"}
_EAST_ASIAN = "wqy-microhei.ttc"
# First and last code point of what the main faces lack, and the face that has it; loaded only when a text needs it.
_SCRIPTS = (
    (0x0900, 0x097F, "NotoSansDevanagari-Regular.ttf"),
    (0x0980, 0x09FF, "NotoSansBengali-Regular.ttf"),
    (0x0A00, 0x0A7F, "NotoSansGurmukhi-Regular.ttf"),
    (0x0A80, 0x0AFF, "NotoSansGujarati-Regular.ttf"),
    (0x0B00, 0x0B7F, "NotoSansOriya-Regular.ttf"),
    (0x0B80, 0x0BFF, "NotoSansTamil-Regular.ttf"),
    (0x0C00, 0x0C7F, "NotoSansTelugu-Regular.ttf"),
    (0x0C80, 0x0CFF, "NotoSansKannada-Regular.ttf"),
    (0x0D00, 0x0D7F, "NotoSansMalayalam-Regular.ttf"),
    (0x0D80, 0x0DFF, "NotoSansSinhala-Regular.ttf"),
    (0x0E00, 0x0E7F, "NotoSansThai-Regular.ttf"),
    (0x1000, 0x109F, "NotoSansMyanmar-Regular.ttf"),
    (0x1200, 0x139F, "NotoSansEthiopic-Regular.ttf"),
    (0x1780, 0x17FF, "NotoSansKhmer-Regular.ttf"),
    (0x2E80, 0x9FFF, _EAST_ASIAN),
    (0xAC00, 0xD7A3, _EAST_ASIAN),
    (0xF900, 0xFAFF, _EAST_ASIAN),
    (0xFE30, 0xFE4F, _EAST_ASIAN),
    (0xFF00, 0xFFEF, _EAST_ASIAN),
)
# Marks that draw nothing: they join, separate or turn what stands beside them, or choose the form of an emoji.
_DRAWS_NOTHING = frozenset("\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u2060\u2066\u2067\u2068\u2069\ufe0e\ufe0f\ufeff")
_FOR_THE_SHAPER = frozenset("\u200c\u200d\u200e\u200f\u061c")
_FIRST_PRIVATE = 0xF0000
# A letter with the marks that stand on it, or the parts of one Korean syllable.
_CLUSTER = re.compile(r"[\u1100-\u115f]+[\u1160-\u11a7]*[\u11a8-\u11ff]*|.", re.DOTALL)


class _Advances(dict[str, float]):
    """How far each character goes, in 1/1000 of the size; looked up once."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face

    def __missing__(self, character: str) -> float:
        advance: float = self._face.getCharWidth(ord(character))
        self[character] = advance
        return advance


class ScriptFont(TTFont):  # type: ignore[misc] # reportlab carries no types
    """A face whose every glyph can be drawn, also those without a character of their own, and is read back as its text."""

    def __init__(self, name: str, file: str) -> None:
        # reportlab's own constructor would read the whole face number by number.
        self.fontName = name
        self.face = Face(read_bytes("resources", "fonts", file), file)
        self.encoding = TTEncoding()
        self.state: WeakKeyDictionary[Any, Any] = WeakKeyDictionary()
        self._asciiReadable = True
        self.shapable = True
        self._advances = _Advances(self.face)
        self._own: dict[tuple[int, str], int] = {}
        self._texts: dict[int, str] = {}

    def stringWidth(self, text: str, size: float, encoding: str = "utf8") -> float:  # noqa: ARG002, N802 - reportlab's names
        """How far a text goes, in points."""
        return 0.001 * size * sum(map(self._advances.__getitem__, text))

    def character(self, glyph: int, text: str, advance: float) -> str:
        """The character that draws a glyph; reading the file gives ``text`` for it. The advance is in 1/1000 of the size."""
        if len(text) == 1 and self.face.charToGlyph.get(ord(text)) == glyph:
            return text
        code = self._own.get((glyph, text))
        if code is None:
            code = _FIRST_PRIVATE + len(self._own)
            self._own[glyph, text] = code
            self._texts[code] = text
            self.face.charToGlyph[code] = glyph
            self.face.charWidths[code] = advance
        return chr(code)

    def addObjects(self, document: Any) -> None:  # noqa: ANN401, N802 - reportlab's name
        """Write the face into the document, and say of each glyph what it reads as."""
        subsets = [list(subset) for subset in self._assignState(document).subsets]
        super().addObjects(document)
        for number, subset in enumerate(subsets):
            name = b"".join((SUBSETN(number), b"+", self.face.name, self.face.subfontNameX)).decode("pdfdoc")
            stream = document.idToObject[f"toUnicodeCMap:{name}"]
            for place, code in enumerate(subset):
                if code > 0xFFFF:
                    text = self._texts.get(code, chr(code) if code < _FIRST_PRIVATE else "")
                    wrong, right = (f"<{place:02X}> <{one}>" for one in (f"{code:04X}", _utf16(text)))
                    stream.content = stream.content.replace(wrong, right)


def _utf16(text: str) -> str:
    return text.encode("utf-16-be").hex().upper()


@cache
def register_fonts() -> None:
    """Make the main faces known to reportlab, once."""
    for name, file in _FILES.items():
        pdfmetrics.registerFont(ScriptFont(name, file))
    for italic in (0, 1):  # nothing is set in italics
        addMapping(REGULAR, 0, italic, REGULAR)
        addMapping(REGULAR, 1, italic, BOLD)


def font(name: str) -> ScriptFont:
    """A face by its name in the document."""
    register_fonts()
    found: ScriptFont = pdfmetrics.getFont(name)
    return found


@cache
def _script_face(file: str) -> str:
    name = file.partition(".")[0]
    pdfmetrics.registerFont(ScriptFont(name, file))
    return name


@lru_cache(maxsize=4096)
def face_for(cluster: str, wanted: str = REGULAR) -> str | None:
    """The face that has every drawn character of a cluster, the wanted one first; None when no face has.

    Args:
        cluster: a character with the marks that belong to it.
        wanted: the face of the text around it.
    """
    drawn = [ord(one) for one in cluster if one not in _DRAWS_NOTHING]
    first = drawn[0] if drawn else 0x20
    script = [file for low, high, file in _SCRIPTS if low <= first <= high]
    # A cluster that belongs to a script is better drawn whole by its face than with marks from another.
    for face in (wanted, REGULAR, *map(_script_face, script)):
        glyphs = font(face).face.charToGlyph
        if all(code in glyphs and not unicodedata.category(chr(code)).startswith("C") for code in drawn):
            return face
    return None


def clusters(text: str) -> Iterator[str]:
    """The text in letters with their marks; what cannot stand alone is never parted from what it stands on."""
    held = ""
    for one in _CLUSTER.findall(text):
        if held and (unicodedata.category(one[0]).startswith("M") or one in _FOR_THE_SHAPER or one in _DRAWS_NOTHING):
            held += one
            continue
        if held:
            yield held
        held = one
    if held:
        yield held


@lru_cache(maxsize=4096)
def _plain(character: str, face: str) -> bool:
    return (
        ord(character) in font(face).face.charToGlyph
        and unicodedata.category(character)[0] not in "CM"
        and unicodedata.bidirectional(character) not in ("R", "AL", "AN")
    )


def is_plain(text: str, face: str = REGULAR) -> bool:
    """Whether a text is drawn letter by letter from left to right by one face."""
    return all(_plain(one, face) for one in set(text) if one not in "\n\r\t")


def printable(text: str, face: str = REGULAR) -> str:
    """The text as it stands on the page: what no face has is replaced by its code point in brackets."""
    if is_plain(text, face):
        return text
    return "".join(_printable_cluster(cluster, face) for cluster in clusters(text))


def _printable_cluster(cluster: str, face: str) -> str:
    if cluster in "\n\r\t":
        return cluster
    composed = unicodedata.normalize("NFC", cluster) if len(cluster) > 1 else cluster
    for form in (composed, cluster):
        if face_for(form, face) is not None:
            return "".join(one for one in form if one not in _DRAWS_NOTHING or one in _FOR_THE_SHAPER)
    if len(cluster) > 1:
        return "".join(_printable_cluster(one, face) for one in cluster)
    return f"[U+{ord(cluster):04X}]"


def replaced(texts: Iterable[tuple[str, str]]) -> str:
    """One sentence that names what stands as a code point, and where; empty when all is printed as it was entered.

    Args:
        texts: (where, text) of everything a person entered.
    """
    found: dict[str, list[str]] = {}
    for where, text in texts:
        for code in _replaced_codes(text):
            places = found.setdefault(code, [])
            if where not in places:
                places.append(where)
    if not found:
        return ""
    named = [f"[{code}] {_name(code)} ({', '.join(places[:3])})" for code, places in list(found.items())[:8]]
    more = f"; and {len(found) - len(named)} more" if len(found) > len(named) else ""
    return f"Printed as code points, because no typeface here has them: {'; '.join(named)}{more}."


def _replaced_codes(text: str) -> Sequence[str]:
    if is_plain(text):
        return ()
    # Of the text as entered: brackets that a person typed are no replacement.
    return [
        code
        for cluster in clusters(text)
        for code in re.findall(r"\[(U\+[0-9A-F]{4,6})\]", _printable_cluster(cluster, REGULAR))
    ]


def _name(code: str) -> str:
    return unicodedata.name(chr(int(code[2:], 16)), "without a name").lower()
