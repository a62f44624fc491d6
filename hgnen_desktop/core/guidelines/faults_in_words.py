"""What the libraries find wrong with a file that a person wrote, in sentences of ours: what is wrong, and how to mend it.

The readers of YAML and of forms speak of scalars, tokens and input. A clinician who writes guidelines knows lines, texts and
lists. What they report is told apart here, and nothing of their own wording is passed on.
"""

from __future__ import annotations

import re
from typing import Any

from hgnen_desktop.core.guidelines.catalogue import quoted

_INDENT = "Let each entry begin as far from the edge as the others of its list or group."
_QUOTE = "Put the text in double quotes."
_NOT_USED = "Take it out, or put the text in double quotes."
# What the two readers of YAML report, by words that only this report has, in the order in which they are looked for.
_YAML: tuple[tuple[str, str, str], ...] = (
    (
        r"found unexpected end of stream|unexpected document (separator|indicator)",
        "the text in quotation marks that begins here is not closed",
        "Close it with the same mark.",
    ),
    (
        r"',' (?:or|and) '\]'",
        "the list in square brackets that begins here is not closed, or a comma is missing in it",
        "Put commas between its entries, and ']' at its end.",
    ),
    (
        r"',' (?:or|and) '\}'",
        "the group in curly brackets that begins here is not closed, or a comma is missing in it",
        "Put commas between its entries, and '}' at its end.",
    ),
    (r"nesting depth", "brackets stand in brackets more often than any file needs", "Close those before it."),
    (r"unexpected ':'", "a colon stands in a text", _QUOTE),
    (
        r"mapping values are not allowed",
        "a second colon stands in this line, or it begins too far from the edge",
        f"{_QUOTE} {_INDENT}",
    ),
    (
        r"(?:block )?sequence entries are not allowed",
        "the list begins on the line of its name",
        "Begin each entry with '- ' on a line of its own.",
    ),
    (r"mapping keys are not allowed", "a question mark begins this text", _QUOTE),
    (
        r"could not find expected ':'",
        "the colon behind a name is missing",
        "Write 'name: value'; a text of several lines stands in double quotes.",
    ),
    (
        r"tab character|cannot start any token",
        "a tab or a sign like @, % or ` stands where none can begin",
        "Use spaces to indent, and put such a text in double quotes.",
    ),
    (r"escape|hexa?decimal", "a backslash stands in a text in double quotes", "Write the backslash twice."),
    (
        r"<document start>|another document",
        "something stands behind the end of what the file holds",
        f"{_INDENT} '---' and '%' begin no line.",
    ),
    (
        r"'-' indicator|expected key|<block end>",
        "this line does not belong to what stands above it",
        f"{_INDENT} A text in quotation marks ends on its line.",
    ),
    (
        r"node content",
        "a value or an entry is missing, or begins with a sign that none can begin with",
        f"Write it, and put texts in double quotes. {_INDENT}",
    ),
    (r"alphabetic or numeric|alias|anchor|tag|directive|URI|'!'", "a sign like *, &, ! or % begins this text", _QUOTE),
    (
        r"indentation indicator|comment or line break|comment or a line break",
        "something stands behind | or >",
        "Begin the text on the next line.",
    ),
)
_OTHERWISE = ("the file cannot be read on from here", f"{_QUOTE} {_INDENT}")
_OF_THE_BEGINNING = re.compile(r"quoted scalar|flow (?:sequence|mapping)")

_PLAIN_FORMS = {
    "string": "Write a text.",
    "int": "Write a whole number.",
    "float": "Write a number.",
    "decimal": "Write a number.",
    "bool": "Write true or false.",
    "list": "Write a list: each entry begins with '- ' on a line of its own.",
    "tuple": "Write a list: each entry begins with '- ' on a line of its own.",
    "dict": "Write names with their values.",
    "dataclass": "Write names with their values.",
    "model": "Write names with their values.",
    "date": "Write it as YYYY-MM-DD.",
}
_LIMITS = {"greater_than_equal": ("ge", "at least"), "less_than_equal": ("le", "at most")}


def yaml_fault(problem: str, context: str) -> tuple[str, str, bool]:
    """What a reader of YAML reported, as a sentence and its remedy; whether it is of the place where the text or list begins.

    Args:
        problem: what it could not read, in its own words.
        context: what it was reading, in its own words; empty where it does not say.
    """
    for sign, what, remedy in _YAML:
        if re.search(sign, problem):
            return f"{what}.", remedy, bool(_OF_THE_BEGINNING.search(context)) and "begins here" in what
    return f"{_OTHERWISE[0]}.", _OTHERWISE[1], False


def form_fault(details: Any) -> tuple[str, str]:  # noqa: ANN401 - pydantic's error dictionary
    """What does not fit the form of an entry, as a sentence and its remedy, of which the latter may be empty.

    Args:
        details: one of the errors that pydantic gives.
    """
    kind, limits = details["type"], details.get("ctx", {})
    given = f"{quoted(details.get('input'))} cannot stand here."
    match kind:
        case "value_error" | "assertion_error":  # said by the form itself
            return f"{limits['error']}.", ""
        case "missing" | "missing_argument":
            return "this is missing.", ""
        case "unexpected_keyword_argument" | "extra_forbidden":
            return "there is no such field here.", ""
        case "literal_error" | "enum":
            return given, f"Allowed: {limits['expected']}."
        case "string_pattern_mismatch":
            return given, f"It must have the form {limits['pattern']}."
        case "string_too_short" | "too_short":
            return "this must not be empty." if limits[
                "min_length"
            ] == 1 else f"at least {limits['min_length']} entries are needed.", ""
        case "string_too_long" | "too_long":
            what = "characters" if kind == "string_too_long" else "entries"
            return f"this is longer than {limits['max_length']} {what}.", ""
        case "greater_than_equal" | "less_than_equal":
            name, words = _LIMITS[kind]
            return given, f"Write a number of {words} {limits[name]}."
        case _:
            return given, _PLAIN_FORMS.get(kind.split("_")[0], "")
