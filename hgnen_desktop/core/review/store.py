"""Taking reviews in: into the user's own folder, or into the packs of a checkout; and reading a file that was sent."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from hgnen_desktop.core.errors import Fault
from hgnen_desktop.core.guidelines.library import guideline_folder
from hgnen_desktop.core.review.form import Checker, Read, ReviewError
from hgnen_desktop.core.review.found import FOLDER, MOST_FILES, own_folder
from hgnen_desktop.core.review.table import read_table_review
from hgnen_desktop.core.review.yaml_file import MAX_BYTES, read_yaml_review, write_yaml_review
from hgnen_desktop.core.signoff.marks import Mark, Review, Reviewer
from hgnen_desktop.core.signoff.standing import SignOff
from hgnen_desktop.core.signoff.subjects import Key
from hgnen_desktop.core.storage.atomic import write_atomically, write_together
from hgnen_desktop.core.storage.own_folder import private_folder

# --- the user's own folder ---------------------------------------------------------------------------------------------


def own_review(sign_off: SignOff, reviewer: Reviewer) -> Review:
    """What a reviewer said so far in the user's own folder, under the name of its file."""
    name = _file_of(sign_off, reviewer)
    found = next((one for one in sign_off.reviews if one.name == name), None)
    return replace(found, reviewer=reviewer) if found is not None else Review(reviewer, (), name)


def _file_of(sign_off: SignOff | None, reviewer: Reviewer, *, is_signed: bool = False) -> str:
    """The file of a reviewer; what is signed lies by itself, and a file of another person is left alone."""
    base = re.sub(r"[^\w]+", "-", reviewer.id).strip("-")[:60] or "reviewer"
    base += "-signed" if is_signed else ""
    taken = {one.name: one for one in sign_off.reviews} if sign_off is not None else {}
    for number in range(1, MOST_FILES + 1):
        name = f"{base}.yaml" if number == 1 else f"{base}-{number}.yaml"
        held = taken.get(name)
        if held is not None and held.reviewer.id == reviewer.id and held.is_signed is is_signed:
            return name
        # A file that could not be used is there all the same, and is somebody's work.
        if held is None and not (sign_off is not None and (own_folder() / name).exists()):
            return name
    raise ReviewError(Fault(reviewer.name, "there are too many reviews of this name.", "Remove some from the folder."))


def keep_review(review: Review) -> Path:
    """Write a review into the user's own folder, under its own name; returns the file.

    Raises:
        CaseFileError: when it cannot be written; what was there before is as it was.
    """
    path = private_folder(own_folder()) / review.name
    write_atomically(path, write_yaml_review(review))
    return path


def merged(review: Review, marks: Iterable[Mark]) -> Review:
    """A review with further marks: of one item the later one counts, and of the same day the one that came last."""
    kept: dict[Key, Mark] = {one.key: one for one in review.marks}
    for mark in marks:
        before = kept.get(mark.key)
        if before is None or before.on <= mark.on:
            kept.pop(mark.key, None)
            kept[mark.key] = mark
    return replace(review, marks=tuple(kept.values()))


def keep_in_packs(sign_off: SignOff, read: Read) -> list[Path]:
    """Take a review into the ``review`` folder of each pack it speaks of, in a checkout; returns the files.

    Raises:
        GuidelineError: the program does not run from a checkout.
        CaseFileError: when a file cannot be written; then none is.
    """
    folder = guideline_folder()
    reviewer = read.review.reviewer
    base = _file_of(None, reviewer, is_signed=read.review.is_signed)
    files: dict[Path, bytes] = {}
    for pack in dict.fromkeys(mark.key.pack for mark in read.review.marks):
        path = folder / pack / FOLDER / base
        name = f"{pack}/{FOLDER}/{base}"
        before = next((one for one in sign_off.reviews if one.name == name), Review(reviewer, (), name))
        wanted = merged(replace(before, reviewer=reviewer), (one for one in read.review.marks if one.key.pack == pack))
        path.parent.mkdir(parents=True, exist_ok=True)
        files[path] = read.content or write_yaml_review(wanted)
    write_together(files)
    return list(files)


# --- a file that is sent -----------------------------------------------------------------------------------------------


def read_review_file(path: Path, sign_off: SignOff, today: dt.date) -> Read:
    """The review in a file that came from a reviewer: a table or a feedback file of a packet, or a file of the window.

    Raises:
        ReviewError: every fault with file and row or line; nothing is taken then.
    """
    content = _content(path)
    checker = Checker(sign_off, today)
    if content.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        remedy = "Open it, save it as CSV (UTF-8), and read that file."
        raise ReviewError(Fault(path.name, "this is the file of a spreadsheet program.", remedy))
    if path.suffix.casefold() in (".yaml", ".yml"):
        return read_yaml_review(content, path.name, checker)
    return read_table_review(content, path.name, checker)


def _content(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise ReviewError(Fault(str(path), "there is no such file.", "Name the table or the feedback file."))
        if path.stat().st_size > MAX_BYTES:
            what = f"the file is larger than {MAX_BYTES // 1_000_000} MB, so it is no review."
            raise ReviewError(Fault(str(path), what))
        return path.read_bytes()
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise ReviewError(Fault(str(path), f"the file could not be read ({reason}).")) from error


def take(sign_off: SignOff, read: Read) -> Review:
    """Put what was read beside what the same reviewer said before, in the user's own folder; returns all of it.

    Raises:
        CaseFileError: when it cannot be written; nothing is changed then.
    """
    if read.content:
        name = _file_of(sign_off, read.review.reviewer, is_signed=True)
        write_atomically(private_folder(own_folder()) / name, read.content)
        return replace(read.review, name=name)
    review = merged(own_review(sign_off, read.review.reviewer), read.review.marks)
    keep_review(review)
    return review


def sign_file(path: Path, key: Path, sign_off: SignOff, today: dt.date) -> Read:
    """Sign the file of a review in its place, so that whoever reads it knows that nobody changed it.

    Raises:
        HgnenError: the file is no review, the key cannot sign, or the file cannot be written; it is then as it was.
    """
    from hgnen_desktop.core.review.signed import sign_review
    from hgnen_desktop.core.storage.signatures import read_key

    secret = read_key(key)
    read = read_review_file(path, sign_off, today)
    write_atomically(path, sign_review(read.review, secret))
    return read
