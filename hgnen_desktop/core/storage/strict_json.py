"""JSON read strictly: no name twice, no NaN or infinity, no half characters, nothing larger or deeper than a case can be.

The standard reader lets the last of two equal names win, reads ``1e999`` as infinity, and accepts half of a character that
only fails when the case is saved.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator
from typing import Any

from hgnen_desktop.core.errors import CaseFileError, Fault
from hgnen_desktop.core.guidelines.catalogue import place_in_words, quoted, shortened

MAX_BYTES = 5_000_000
MAX_DEPTH = 40
MAX_VALUES = 20_000
_MOST_DIGITS = 400
# The standard reader's own words presume that one knows how it reads.
_JSON_ERRORS = {
    "Expecting value": "a value is missing or not in double quotes",
    "Expecting property name enclosed in double quotes": "a name in double quotes is missing",
    "Illegal trailing comma before end of object": "there is a comma after the last entry",
    "Illegal trailing comma before end of array": "there is a comma after the last entry",
    "Expecting ':' delimiter": "the colon after a name is missing",
    "Expecting ',' delimiter": "a comma or a closing bracket is missing",
    "Unterminated string starting at": "the text that begins here is not closed with a double quote",
    "Invalid control character at": "a line break or control character stands inside a text",
    "Invalid \\escape": "a backslash must be written twice",
    "Invalid \\uXXXX escape": "four digits are missing after \\u",
    "Extra data": "something follows after the last closing bracket",
}
_HALF_CHARACTER = re.compile("[\ud800-\udfff]")
_MAYBE_HALF = re.compile(r"\\u[dD][89a-fA-F]")


def read_json(
    content: bytes,
    about: str = "case file",
    begin: str = "'hgnen-desktop case template' prints an empty case to start from.",
) -> Any:  # noqa: ANN401 - any JSON value
    """The document in these bytes.

    Args:
        content: the file.
        about: what the file should be, as it is said to a person.
        begin: how a person comes to such a file, where this one is empty.

    Raises:
        CaseFileError: when it is too large, too deep, cut off, not UTF-8, or says what two readers could take differently.
    """
    if len(content) > MAX_BYTES:
        raise CaseFileError(too_large(about, about))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise CaseFileError(
            Fault(
                about,
                f"this is not UTF-8 text, so it is not a {about}.",
                "If it was written in an editor, save it there as UTF-8.",
            )
        ) from error
    if not text.strip():
        raise CaseFileError(Fault(about, "the file is empty.", begin))
    if _depth(text) > MAX_DEPTH:
        raise CaseFileError(
            Fault(about, f"the file is nested more than {MAX_DEPTH} levels deep, so it is not a {about}.")
        )
    numbers = _Numbers(about)
    try:
        data = json.loads(
            text,
            object_pairs_hook=_no_duplicates,
            parse_constant=numbers.none,
            parse_float=numbers.finite,
            parse_int=numbers.whole,
        )
    except json.JSONDecodeError as error:
        raise CaseFileError(
            Fault(
                f"line {error.lineno}, column {error.colno}",
                f"the file is not complete JSON here ({_JSON_ERRORS.get(error.msg, 'it cannot be read on')}).",
                "The file may have been cut off or edited by hand; open a saved copy, or mend this line.",
            )
        ) from error
    except RecursionError as error:
        raise CaseFileError(Fault(about, f"the file is nested too deeply, so it is not a {about}.")) from error
    if len(text) > MAX_VALUES or _MAYBE_HALF.search(text):
        # Every value takes a character at least, and UTF-8 carries half of a character only written out.
        check_values(data, about)
    return data


def check_values(data: Any, about: str = "case file") -> None:  # noqa: ANN401 - any JSON value
    """Refuse what is too much to be such a file, and text that holds half of a character (``\\ud83d`` alone).

    Raises:
        CaseFileError: with the place.
    """
    for number, (where, value) in enumerate(_values(data, ())):
        if number >= MAX_VALUES:
            raise CaseFileError(Fault(about, f"the file holds more than {MAX_VALUES} values, so it is not a {about}."))
        if isinstance(value, str) and _HALF_CHARACTER.search(value):
            place = place_in_words(where) or about
            raise CaseFileError(Fault(place, "the text holds half of a character.", "Type that character again."))


def _values(data: Any, where: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], Any]]:  # noqa: ANN401 - any JSON value
    """Every name and every value of the document, with its place."""
    yield where, data
    if isinstance(data, dict):
        for name, value in data.items():
            yield where, name
            yield from _values(value, (*where, name))
    elif isinstance(data, list):
        for number, value in enumerate(data):
            yield from _values(value, (*where, number))


def _depth(text: str) -> int:
    """How deeply the document is nested; brackets inside strings do not count. Only a bound where it is not too deep."""
    opened = text.count("[") + text.count("{")
    if opened <= MAX_DEPTH:
        return opened
    deepest = level = 0
    # A string that is never closed reaches to the end: starting again at each of its quotation marks would take hours.
    for character in re.sub(r'"[^"\\]*(?:\\.[^"\\]*)*(?:"|\\?\Z)', "", text, flags=re.DOTALL):
        if character in "[{":
            level += 1
            deepest = max(deepest, level)
        elif character in "]}":
            level -= 1
    return deepest


def _no_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for key, value in pairs:
        if key in result:
            raise CaseFileError(
                Fault(shortened(key), "this name stands twice in the file.", "Keep the right one and remove the other.")
            )
        result[key] = value
    return result


class _Numbers:
    """Reads numbers as JSON means them, and refuses what is none that a file can hold.

    Args:
        about: what the file should be, as it is said to a person.
    """

    def __init__(self, about: str) -> None:
        self._about = about

    def none(self, name: str) -> Any:  # noqa: ANN401 - never returns
        """``NaN`` and ``Infinity``, which JSON does not know."""
        raise self._refused(f"{name} is no number.")

    def finite(self, text: str) -> int | float:
        """85.0 is the whole number 85."""
        number = float(text)
        if not math.isfinite(number):
            raise self._refused(f"the number {quoted(text)} is too large.")
        return int(number) if number.is_integer() else number

    def whole(self, text: str) -> int:
        """A number of as many digits as no quantity has would take long to read."""
        if len(text) > _MOST_DIGITS:
            raise self._refused(f"the number {quoted(text)} is too large.")
        return int(text)

    def _refused(self, what: str) -> CaseFileError:
        return CaseFileError(Fault(self._about, what, "Write the number as it was found, or null."))


def too_large(where: str, about: str = "case file") -> Fault:
    """What is said of a file larger than :data:`MAX_BYTES`."""
    return Fault(where, f"the file is larger than {MAX_BYTES // 1_000_000} MB, so it is not a {about}.")
