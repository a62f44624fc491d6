"""The plain case file: one JSON document, read strictly and written atomically.

Format history:
    1: ``format``, ``version``, ``case_id`` and the fields of :class:`hgnen_desktop.core.domain.case.Case`. A finding may be
       written in full (``{"state": "known", "value": 85}``) or as its bare value (``85``). ``about`` beside a finding is
       an explanation for people and is ignored.
    2: adds ``course``: dated events (:class:`hgnen_desktop.core.domain.course.Event`). A number may be as a report has it:
       its text (``">90"``), or text and interval (``{"text": ">90", "low": 90, "high": 100, "low_open": true}``), as it is
       written. ``plans`` and ``history`` are what the case keeps of its own past (:mod:`hgnen_desktop.core.domain.kept`);
       a file without them is whole. Everything else is as in version 1.

An older version is migrated while it is read, by functions that never change again; the file itself is only written when
a person saves it.
"""

from __future__ import annotations

import datetime as dt
import errno
import json
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hgnen_desktop.core.domain.answer import FromCourse
from hgnen_desktop.core.domain.case import (
    FORMAT,
    FORMAT_VERSION,
    NOT_ASKED,
    Answer,
    AnswerState,
    Case,
)
from hgnen_desktop.core.errors import CaseFileError, Fault
from hgnen_desktop.core.guidelines.catalogue import Catalogue, quoted, read_answers, shortened
from hgnen_desktop.core.storage.keyring import LockedError, keyring
from hgnen_desktop.core.storage.sealed import OVERHEAD
from hgnen_desktop.core.storage.strict_json import MAX_BYTES as MAX_BYTES
from hgnen_desktop.core.storage.strict_json import check_values, read_json, too_large

MAX_FAULTS = 20
_READING_REMEDIES: dict[int | None, str] = {
    errno.ENOENT: "Check its name and its folder.",
    errno.EACCES: "Ask its owner for the right to read it.",
    errno.EIO: "The drive may be damaged: try a copy on another drive.",
}
BACKUP_SUFFIX = ".bak"


class NewerFileError(CaseFileError):
    """A case file was written by a newer program; ``content`` are its bytes, to be looked at without saving."""

    content: bytes = b""


def load_case(path: Path, catalogue: Catalogue, as_of: dt.date | None = None) -> Case:
    """Read a case file.

    Args:
        path: the file.
        catalogue: what findings may hold.
        as_of: dates after this day are refused as lying in the future.

    Raises:
        CaseFileError: one fault per thing that is wrong, each with its place and what is allowed.
    """
    return read_case(path, catalogue, as_of)[0]


def read_case(path: Path, catalogue: Catalogue, as_of: dt.date | None = None) -> tuple[Case, bytes]:
    """Read a case file; returns also the bytes that were read. See :func:`load_case`."""
    try:
        content = read_content(path)
        return parse_case(content, catalogue, as_of), content
    except NewerFileError as error:
        error.content = content
        raise
    except LockedError:
        raise
    except CaseFileError as error:
        backup = backup_of(path)
        if not os.path.isfile(backup):
            raise
        kept = Fault(str(backup), "here the version before the last save is kept.", "It can be opened like any case.")
        raise CaseFileError([*error.faults, kept]) from error


def backup_of(path: Path) -> Path:
    """Where the version before the last save is kept: beside the file itself, also when ``path`` is a link to it."""
    target = Path(os.path.realpath(path))
    return target.with_name(target.name + BACKUP_SUFFIX)


def read_content(path: Path, about: str = "case file") -> bytes:
    """The bytes of what may be a case file, opened where they are encrypted.

    Only ordinary files are read: a pipe or a device may never come to an end.

    Args:
        path: the file.
        about: what it should be, as it is said to a person.

    Raises:
        CaseFileError: when it is not a file, is too large, or cannot be read.
        LockedError: when it is encrypted and its passphrase is needed.
    """
    return keyring.opened(read_raw(path, about), path)


def read_raw(path: Path, about: str = "case file") -> bytes:
    """The bytes of what may be a case file as they lie on the disk; see :func:`read_content`.

    Raises:
        CaseFileError: when it is not a file, is too large, or cannot be read.
    """
    try:
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            raise CaseFileError(Fault(str(path), f"this is a folder, not a {about}.", "Name a file in it."))
        if not stat.S_ISREG(found.st_mode):
            raise CaseFileError(Fault(str(path), "this is not an ordinary file.", "Copy what it gives into a file."))
        content = path.read_bytes() if found.st_size <= MAX_BYTES + OVERHEAD else None
    except (OSError, ValueError) as error:  # ValueError: a name that no file can have
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        remedy = _READING_REMEDIES.get(error.errno if isinstance(error, OSError) else None, "")
        raise CaseFileError(Fault(str(path), f"the file could not be read ({reason}).", remedy)) from error
    if content is None:
        raise CaseFileError(too_large(str(path), about))
    return content


def content_if_there(path: Path) -> bytes | None:
    """The bytes of what may be a case file; None when there is no such file.

    Raises:
        CaseFileError: when it cannot be read, or nobody can tell whether it is there.
    """
    try:
        os.stat(path)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError):
        pass  # told by the reader
    return read_content(path)


def parse_case(content: bytes, catalogue: Catalogue, as_of: dt.date | None = None) -> Case:
    """Read a case from the bytes of its file; see :func:`load_case`."""
    return case_from_fields(envelope(read_json(content)), catalogue, as_of)


def case_from_fields(data: dict[str, Any], catalogue: Catalogue, as_of: dt.date | None = None) -> Case:
    """Read a case from its fields as JSON holds them, which are changed by it; see :func:`load_case`."""
    faults: list[Fault] = []
    case = _whole_case(data, catalogue)
    if case is None:
        from pydantic import ValidationError

        from hgnen_desktop.core.storage.case_faults import case_faults

        # Something is wrong: each finding is read alone, so that every fault is told with its place.
        data["findings"] = read_findings(data.get("findings", {}), catalogue, faults)
        try:
            case = Case.model_validate_json(json.dumps(data))
        except ValidationError as error:
            raise CaseFileError(_first_few(faults + case_faults(error, catalogue))) from error
    case = read_answers(catalogue, case)
    faults += catalogue.faults(case, as_of)
    if case.course:
        from hgnen_desktop.core.course.order import course_faults

        faults += course_faults(case, catalogue, as_of)
    if faults:
        raise CaseFileError(_first_few(faults))
    return case


def version_of(content: bytes) -> int:
    """The version of the case format in which a file is written.

    Raises:
        CaseFileError: when it is no case file.
    """
    data = read_json(content)
    envelope(dict(data) if isinstance(data, dict) else data, newer=True)
    return int(data["version"])


def _whole_case(data: dict[str, Any], catalogue: Catalogue) -> Case | None:
    """The case read in one go, as nearly every case can be; None when something in it is wrong."""
    findings = data.get("findings", {})
    if not isinstance(findings, dict):
        return None
    full = {finding: _full_form(raw) for finding, raw in findings.items()}
    data["course"] = full_course(data.get("course", []))
    case = Case.plainly({**data, "findings": full}) or _as_pydantic_reads({**data, "findings": full})
    if case is None:
        return None
    answered = {finding: answer for finding, answer in case.findings.items() if _counts(finding, answer, catalogue)}
    return case if len(answered) == len(full) else case.with_changes(findings=answered)


def _as_pydantic_reads(data: dict[str, Any]) -> Case | None:
    from pydantic import ValidationError

    try:
        return Case.model_validate_json(json.dumps(data))
    except ValidationError:
        return None


def _counts(finding: str, answer: Answer, catalogue: Catalogue) -> bool:
    """Whether an entry is kept: a bare *not asked* says nothing, but a name that is not known is told, even with nothing in it."""
    return answer != NOT_ASKED or finding not in catalogue


def _full_form(raw: Any) -> dict[str, Any]:  # noqa: ANN401 - any JSON value
    """A finding as it is written in full, without the explanation for people; a bare value is a known one."""
    if not isinstance(raw, dict):
        return {"state": "known", "value": raw} if raw is not None else {"state": "not_asked"}
    return {key: value for key, value in raw.items() if key != "about"}


def full_course(course: Any) -> Any:  # noqa: ANN401 - any JSON value
    """The course with what its events say of findings written in full; what is no course is left to the reader."""
    if not isinstance(course, list):
        return course
    full = []
    for event in course:
        findings = event.get("findings") if isinstance(event, dict) else None
        if isinstance(findings, dict):
            event = {**event, "findings": {name: _full_form(raw) for name, raw in findings.items()}}
        full.append(event)
    return full


def _first_few(faults: list[Fault]) -> list[Fault]:
    """Not more faults than a person reads; how many others there are is said."""
    if len(faults) <= MAX_FAULTS:
        return faults
    more = Fault("case file", f"there are {len(faults) - MAX_FAULTS} more faults.", "Mend these first.")
    return [*faults[:MAX_FAULTS], more]


def dump_case(case: Case) -> bytes:
    """The bytes of a case file; the same case always gives the same bytes.

    Raises:
        CaseFileError: when a text holds half of a character, which no file can hold.
    """
    if any(isinstance(answer, FromCourse) for answer in case.findings.values()):
        what = "this is the case as it stands on a day, not the case itself."
        raise CaseFileError(Fault("case file", what, "Save the case itself."))
    data = case.model_dump(mode="json", exclude_defaults=True)
    for answer in _answers_in(data):
        answer.setdefault("state", AnswerState.NOT_ASKED.value)
    ordered = {"format": FORMAT, "version": FORMAT_VERSION, **data}
    check_values(ordered)
    return (json.dumps(ordered, ensure_ascii=False, indent=2) + "\n").encode()


def _answers_in(data: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield from data.get("findings", {}).values()
    for event in data.get("course", ()):
        yield from event.get("findings", {}).values()


def save_case(case: Case, path: Path, *, like: Path | None = None) -> None:
    """Write a case file atomically. A case that could not be opened again is not written over one that can.

    Args:
        case: the case.
        path: the file.
        like: the file whose protection it gets where its own place has none.

    Raises:
        CaseFileError: when it cannot be written, or could not be read back; the old file is then untouched.
    """
    from hgnen_desktop.core.storage.atomic import write_atomically

    write_atomically(path, checked_content(case), like=like)


def checked_content(case: Case) -> bytes:
    """The bytes of a case file that can surely be opened again.

    Raises:
        CaseFileError: when they could not be read back.
    """
    content = dump_case(case)
    data = envelope(read_json(content))
    if Case.plainly(data) is not None:
        return content
    from pydantic import ValidationError

    from hgnen_desktop.core.storage.case_faults import case_faults

    try:
        Case.model_validate_json(json.dumps(data))
    except ValidationError as error:
        raise CaseFileError(_first_few(case_faults(error))) from error
    return content


def is_case_file(content: bytes) -> bool:
    """Whether these bytes are a whole case file of a version this program knows; its answers are not looked at."""
    try:
        envelope(read_json(content))
    except CaseFileError:
        return False
    return True


def new_case(label: str = "") -> Case:
    """An empty case with an identity of its own; nothing in it is answered."""
    return Case(case_id=_fresh_id(), label=label)


def _fresh_id() -> str:
    """A random UUID (version 4). Python's module for all kinds of them asks about the computer when it is loaded."""
    drawn = bytearray(os.urandom(16))
    drawn[6] = drawn[6] & 0x0F | 0x40
    drawn[8] = drawn[8] & 0x3F | 0x80
    digits = drawn.hex()
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))


def template(catalogue: Catalogue) -> dict[str, Any]:
    """An empty case file with every finding explained; see :mod:`hgnen_desktop.core.storage.case_schema`."""
    from hgnen_desktop.core.storage.case_schema import template as made

    return made(catalogue)


def json_schema(catalogue: Catalogue) -> dict[str, Any]:
    """The JSON Schema of a case file; see :mod:`hgnen_desktop.core.storage.case_schema`."""
    from hgnen_desktop.core.storage.case_schema import json_schema as made

    return made(catalogue)


# --- reading, step by step ---------------------------------------------------------------------------------------------


def envelope(data: Any, *, newer: bool = False) -> dict[str, Any]:  # noqa: ANN401 - any JSON value
    """Check format and version, and return the case's own fields, migrated to the present version.

    ``newer`` lets a file of a later version through.
    """
    if not isinstance(data, dict):
        raise CaseFileError(
            Fault(
                "case file",
                "the file does not hold a case: a case is written in curly brackets.",
                "See 'hgnen-desktop case template'.",
            )
        )
    form, version = data.pop("format", None), data.pop("version", None)
    data.pop("about", None)
    if form != FORMAT:
        said = "it is missing" if form is None else f"it is {quoted(form)}"
        raise CaseFileError(Fault("format", f"this is not a case file: {said}.", f'Allowed: "{FORMAT}".'))
    if version is None:
        raise CaseFileError(Fault("version", "this is missing.", f"Needed: {FORMAT_VERSION}."))
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise CaseFileError(
            Fault("version", f"{quoted(version)} is not a version of the case format.", f"Allowed: {FORMAT_VERSION}.")
        )
    if version > FORMAT_VERSION and not newer:
        raise NewerFileError(
            Fault(
                "version",
                f"the case was written by a newer program (version {quoted(version)}; this one reads up to {FORMAT_VERSION}).",
                "Open it with the newer program. Nothing was changed.",
            )
        )
    data.setdefault("case_id", "unnamed-case")
    for before in range(version, FORMAT_VERSION):
        _MIGRATIONS[before](data)
    return data


def _from_1(data: dict[str, Any]) -> None:
    """Version 1 had no course; what calls itself so is not read as one."""
    if "course" in data:
        what = "a file of version 1 has no course."
        raise CaseFileError(Fault("course", what, f'Write "version": {FORMAT_VERSION} if the course is meant.'))


_MIGRATIONS = {1: _from_1}
"""Version -> what turns the fields of a file of that version into those of the next, in place."""


def read_findings(data: Any, catalogue: Catalogue, faults: list[Fault]) -> dict[str, Any]:  # noqa: ANN401 - any JSON value
    """The findings in full form; faults of shape are added to ``faults`` and the finding is left out."""
    from pydantic import ValidationError

    from hgnen_desktop.core.storage.case_faults import answer_faults

    if not isinstance(data, dict):
        faults.append(
            Fault(
                "findings", "this must hold names of findings in curly brackets.", "See 'hgnen-desktop case template'."
            )
        )
        return {}
    result: dict[str, Any] = {}
    for finding, raw in data.items():
        where = f"findings > {shortened(finding)}"
        try:
            answer = Answer.model_validate_json(json.dumps(_full_form(raw)))
        except ValidationError as error:
            faults += answer_faults(where, finding, error, catalogue)
            continue
        if _counts(finding, answer, catalogue):
            result[finding] = answer.model_dump(mode="json")
    return result
