"""The order in which a line of mixed text is drawn: the Unicode Bidirectional Algorithm, as far as one line of plain text needs it.

Explicit embeddings and overrides never reach this module: they could make a page read otherwise than the record. A date
written as 2026-01-15 is kept whole, so that it never reads as another date beside Arabic words, and so is a telephone number.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

# A date, or a telephone number: seven digits or more in groups, or any with its country or its area in front.
WHOLE = re.compile(
    r"(?<![\d+])(?:\d{4}-\d{2}-\d{2}(?!\d)"
    r"|\+\d+(?:[ \-/.]\d+)*"
    r"|\(\d{2,5}\) ?\d+(?:[ \-/.]\d+)*"
    r"|(?=\d(?:[ \-/.]?\d){6})\d+(?:[ \-/.]\d+)+)"
)
_STRONG = {"L": "L", "R": "R", "EN": "R", "AN": "R"}
_NEUTRAL = frozenset({"B", "S", "WS", "ON"})
_OPENING = {"(": ")", "[": "]", "{": "}", "\u2329": "\u232a", "\u3008": "\u3009", "\u300c": "\u300d"}
_CLOSING = {close: opening for opening, close in _OPENING.items()}


def is_right_to_left(text: str) -> bool:
    """Whether a text as a whole is read from right to left: most of its letters are."""
    kinds = [unicodedata.bidirectional(one) for one in text]
    return sum(kind in ("R", "AL") for kind in kinds) > sum(kind == "L" for kind in kinds)


def has_right_to_left(text: str) -> bool:
    """Whether a letter of the text is read from right to left."""
    return not text.isascii() and any(unicodedata.bidirectional(one) in ("R", "AL") for one in text)


def levels(text: str, *, right_to_left: bool) -> list[int]:
    """The level of each character: even ones are read from left to right, odd ones from right to left.

    Args:
        text: a paragraph without line breaks.
        right_to_left: how the paragraph as a whole is read.
    """
    base = int(right_to_left)
    units: list[tuple[str, int]] = []  # a date or a telephone number is one neutral unit
    position = 0
    for date in WHOLE.finditer(text):
        units += [(one, 1) for one in text[position : date.start()]]
        units.append(("\ufffc", date.end() - date.start()))
        position = date.end()
    units += [(one, 1) for one in text[position:]]
    found = _unit_levels("".join(one for one, _length in units), base)
    whole: list[int] = []
    for (_one, length), level in zip(units, found, strict=True):
        whole += [level + level % 2] * length if length > 1 else [level]
    return whole


def visual_order(found: Sequence[int]) -> list[int]:
    """The positions from left to right, given the level of each."""
    order = list(range(len(found)))
    for level in range(max(found, default=0), 0, -1):
        start = 0
        while start < len(order):
            if found[order[start]] < level:
                start += 1
                continue
            end = start
            while end < len(order) and found[order[end]] >= level:
                end += 1
            order[start:end] = reversed(order[start:end])
            start = end
    return order


def _unit_levels(text: str, base: int) -> list[int]:
    kinds = [unicodedata.bidirectional(one) or "L" for one in text]
    whitespace = [kind in ("WS", "S", "B") for kind in kinds]
    start = "R" if base else "L"
    _weak(kinds, start)
    _brackets(text, kinds, start)
    _neutrals(kinds, start)
    found = [_implicit(kind, base) for kind in kinds]
    for position in range(len(text) - 1, -1, -1):  # white space at the end stands where the paragraph ends
        if not whitespace[position]:
            break
        found[position] = base
    return found


def _implicit(kind: str, base: int) -> int:
    if base:
        return 1 if kind == "R" else 2
    return {"R": 1, "AN": 2, "EN": 2}.get(kind, 0)


def _weak(kinds: list[str], start: str) -> None:
    """Rules W1 to W7: marks, numbers and what stands within numbers."""
    for at, kind in enumerate(kinds):
        if kind in ("NSM", "BN"):
            kinds[at] = kinds[at - 1] if at else start
    strong = start
    for at, kind in enumerate(kinds):
        if kind in ("L", "R", "AL"):
            strong = kind
        elif kind == "EN" and strong == "AL":
            kinds[at] = "AN"
    kinds[:] = ["R" if kind == "AL" else kind for kind in kinds]
    _within_numbers(kinds)
    strong = start
    for at, kind in enumerate(kinds):
        if kind in ("ES", "ET", "CS"):
            kinds[at] = "ON"
        elif kind in ("L", "R"):
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[at] = "L"


def _within_numbers(kinds: list[str]) -> None:
    """Rules W4 and W5: separators within a number and signs beside it belong to it."""
    for at in range(1, len(kinds) - 1):
        before, kind, after = kinds[at - 1 : at + 2]
        if before == after and ((before == "EN" and kind in ("ES", "CS")) or (before == "AN" and kind == "CS")):
            kinds[at] = before
    for way in (range(len(kinds)), range(len(kinds) - 1, -1, -1)):
        near = ""
        for at in way:
            kinds[at] = "EN" if kinds[at] == "ET" and near == "EN" else kinds[at]
            near = kinds[at]


def _brackets(text: str, kinds: list[str], start: str) -> None:
    """Rule N0: a pair of brackets goes with what it holds."""
    opened: list[tuple[str, int]] = []
    pairs: list[tuple[int, int]] = []
    for at, one in enumerate(text):
        if kinds[at] != "ON":
            continue
        if one in _OPENING:
            opened.append((one, at))
        elif one in _CLOSING:
            for depth in range(len(opened) - 1, -1, -1):
                if opened[depth][0] == _CLOSING[one]:
                    pairs.append((opened[depth][1], at))
                    del opened[depth:]
                    break
    for first, last in sorted(pairs):
        inside = {_STRONG[kind] for kind in kinds[first + 1 : last] if kind in _STRONG}
        if not inside:
            continue
        if start not in inside:
            before = next((_STRONG[kind] for kind in reversed(kinds[:first]) if kind in _STRONG), start)
            way = before if before != start else start
        else:
            way = start
        for at in (first, last):
            kinds[at] = way
            while at + 1 < len(text) and unicodedata.bidirectional(text[at + 1]) == "NSM":
                at += 1
                kinds[at] = way


def _neutrals(kinds: list[str], start: str) -> None:
    """Rules N1 and N2: what has no direction takes that of its neighbors, or of the paragraph."""
    at = 0
    while at < len(kinds):
        if kinds[at] not in _NEUTRAL:
            at += 1
            continue
        end = at
        while end < len(kinds) and kinds[end] in _NEUTRAL:
            end += 1
        before = _STRONG[kinds[at - 1]] if at else start
        after = _STRONG[kinds[end]] if end < len(kinds) else start
        kinds[at:end] = [before if before == after else start] * (end - at)
        at = end
