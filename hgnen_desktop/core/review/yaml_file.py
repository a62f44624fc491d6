"""The file of a reviewer, as it lies in the ``review`` folder of a pack and in the user's own folder, and as it is sent.

It is YAML that can be read and diffed: who reviews, and one entry an item. A file that a person fills in may hold entries in
which nothing is said yet.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator
from typing import Any

from hgnen_desktop.core.errors import Fault, GuidelineError
from hgnen_desktop.core.guidelines.strict_yaml import Located, read_yaml
from hgnen_desktop.core.review.form import (
    MOST_MARKS,
    REVIEWER_FIELDS,
    Checker,
    Read,
    ReviewError,
    Written,
    near,
)
from hgnen_desktop.core.signoff.marks import Mark, Review, Reviewer

MAX_BYTES = 10_000_000
_TOP = ("reviewer", "on", "marks")
_MARK = ("pack", "item", "wording", "says", "what", "why", "on", "until")


def read_yaml_review(content: bytes, name: str, checker: Checker) -> Read:
    """The review in these bytes.

    Args:
        content: the file.
        name: what it is called in messages.
        checker: knows the guidelines.

    Raises:
        ReviewError: every fault with ``name:line``; nothing is taken then.
    """
    data = _data(content, name)
    _unknown(data, _TOP, f"{name}:1", checker)
    told = data.get("reviewer")
    if not isinstance(told, Located):
        told = Located()
        told.line = 1
    where = f"{name}:{told.line or 1}"
    _unknown(told, (*REVIEWER_FIELDS, "key"), where, checker)
    given = {field: _text(told, field, where, checker) for field in (*REVIEWER_FIELDS, "key")}
    reviewer = checker.reviewer(dict.fromkeys(REVIEWER_FIELDS, where), given, given["key"])
    entries = data.get("marks", [])
    if not isinstance(entries, list) or len(entries) > MOST_MARKS:
        what = f"'marks' is no list of at most {MOST_MARKS} entries."
        raise ReviewError([*checker.faults, Fault(f"{name}:1", what, "Begin each entry with '- pack:'.")])
    written = [one for entry in entries if (one := _written(entry, name, checker)) is not None]
    day = _day(data, name, written, checker)
    marks = [(one.where, mark) for one in written if (mark := checker.mark(one, day)) is not None]
    return checker.finished(
        reviewer, marks, name, is_signed=_is_signed(content, name, reviewer, checker), content=content
    )


def _is_signed(content: bytes, name: str, reviewer: Reviewer, checker: Checker) -> bool:
    from hgnen_desktop.core.review.signed import is_signed
    from hgnen_desktop.core.storage.signatures import SignatureError

    try:
        return is_signed(content, reviewer.key)
    except SignatureError as error:
        remedy = "Use the file as the reviewer sent it; to go on from it, take the key and the signature out."
        checker.add(Fault(name, f"{error}.", remedy))
        return False


def _data(content: bytes, name: str) -> Located:
    if len(content) > MAX_BYTES:
        raise ReviewError(Fault(name, f"the file is larger than {MAX_BYTES // 1_000_000} MB, so it is no review."))
    try:
        return read_yaml(content.decode("utf-8-sig"), name)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise ReviewError(Fault(f"{name}:{line}", "the letters are not UTF-8.", "Save the file as UTF-8.")) from error
    except GuidelineError as error:
        raise ReviewError(error.faults) from error


def _day(data: Located, name: str, written: list[Written], checker: Checker) -> dt.date | None:
    """The day of the file; it is needed where something is said without a day of its own."""
    said = _text(data, "on", f"{name}:1", checker)
    if not said and not any(one.says.strip() and not one.on.strip() for one in written):
        return None
    return checker.day(f"{name}:1", said, "date")


def _unknown(data: Located, allowed: Iterable[str], where: str, checker: Checker) -> None:
    names = tuple(allowed)
    for field in data:
        if field not in names:
            what = f"there is no field '{field[:40]}' here. {near(field, names)}".strip()
            checker.add(Fault(where, what, f"Fields are {', '.join(names)}."))


def _text(data: Located, field: str, where: str, checker: Checker) -> str:
    value = data.get(field)
    if value is None or isinstance(value, str):
        return value or ""
    checker.add(Fault(where, f"'{field}' is no text.", "Write it in double quotes."))
    return ""


def _written(entry: Any, name: str, checker: Checker) -> Written | None:  # noqa: ANN401 - any YAML value
    if not isinstance(entry, Located):
        checker.add(Fault(f"{name}:1", "an entry of 'marks' is not written as an entry.", "Begin it with '- pack:'."))
        return None
    where = f"{name}:{entry.line}"
    _unknown(entry, _MARK, where, checker)
    return Written(where, **{field: _text(entry, field, where, checker) for field in _MARK})


def write_yaml_review(review: Review) -> bytes:
    """The file of a review. What was written is read back as the same review."""
    lines = [
        "reviewer:",
        *(f"  {line}" for line in _reviewer(review.reviewer)),
        "marks:" if review.marks else "marks: []",
    ]
    for mark in review.marks:
        lines += _mark(mark)
    return "\n".join([*lines, ""]).encode()


def _reviewer(reviewer: Reviewer) -> Iterator[str]:
    for field in REVIEWER_FIELDS:
        yield f"{field}: {quoted(getattr(reviewer, field))}"
    if reviewer.key:
        yield f"key: {quoted(reviewer.key)}"


def _mark(mark: Mark) -> Iterator[str]:
    yield f"- pack: {mark.key.pack}"
    yield f"  item: {quoted(mark.key.id)}"
    yield f"  wording: {mark.wording}"
    yield f"  says: {mark.opinion.value}"
    if mark.what:
        yield f"  what: {quoted(mark.what)}"
    if mark.why:
        yield f"  why: {quoted(mark.why)}"
    yield f"  on: {mark.on.isoformat()}"
    yield f"  until: {mark.until.isoformat()}"


def quoted(text: str) -> str:
    """A text as YAML and JSON both read it."""
    return json.dumps(text, ensure_ascii=False)
