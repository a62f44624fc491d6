"""Where reviews lie: in the ``review`` folder of each pack, with the program when it is installed, and in the user's own folder.

Whoever reads without a checkout writes into the user's own folder and sends the file; whoever keeps the guidelines takes it
into the packs. A file that cannot be used is left out as a whole and told, and nothing of the program stops. While nobody
has reviewed anything, which every start asks, nothing that reads such files is loaded.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from hgnen_desktop.core.errors import Fault, GuidelineError, HgnenError
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.guidelines.library import guideline_folder, kept_beside
from hgnen_desktop.core.signoff.marks import Review
from hgnen_desktop.core.signoff.standing import SignOff
from hgnen_desktop.core.storage.own_folder import data_folder

REVIEWS_FILE = "reviews.json"
FOLDER = "review"
MOST_FILES = 500
_OWN = "reviews"
_MAX_BYTES = 10_000_000


def load_sign_off(index: Index) -> SignOff:
    """What is said of the guidelines: by the reviews that ship with them, then by those in the user's own folder."""
    found = [*_shipped(), *_in_own_folder()]
    return _read(index, found) if found else SignOff(index)


def check_reviews(folder: Path, index: Index) -> tuple[Fault, ...]:
    """What is wrong with the reviews in a folder of guidelines, each with file and line; empty when nothing is."""
    found = [(*_named(path), path.read_bytes()) for path in review_files(folder)]
    return _read(index, found).faults if found else ()


def _read(index: Index, found: Iterable[tuple[str, str, bytes]]) -> SignOff:
    from hgnen_desktop.core.review.form import Checker
    from hgnen_desktop.core.review.yaml_file import read_yaml_review

    sign_off = SignOff(index)
    reviews: list[Review] = []
    faults: list[Fault] = []
    for name, pack, content in found:
        try:
            review = read_yaml_review(content, name, Checker(sign_off, None, kept=True)).review
        except HgnenError as error:
            faults += error.faults
            continue
        if pack and review.is_signed:
            # A signed file lies whole beside each pack that it speaks of.
            review = replace(review, marks=tuple(mark for mark in review.marks if mark.key.pack == pack))
        strange = sorted({mark.key.pack for mark in review.marks} - {pack}) if pack else []
        if strange:
            what = f"it speaks of {', '.join(strange)} and lies in {pack}."
            remedy = "Move these marks into the folder of their pack. Nothing of this file was taken."
            faults.append(Fault(name, what, remedy))
        else:
            reviews.append(review)
    return SignOff(index, reviews, faults)


def review_files(folder: Path) -> list[Path]:
    """The files of reviewers in a folder of guidelines, in a fixed order."""
    return sorted(path for path in folder.glob(f"*/{FOLDER}/*.yaml") if path.is_file())


def reviews_bytes(folder: Path) -> bytes:
    """The reviews of a folder of guidelines as they ship with an installed program.

    Raises:
        UnicodeDecodeError: a file is not UTF-8.
    """
    found = {_named(path)[0]: path.read_text(encoding="utf-8") for path in review_files(folder)}
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode()


def _named(path: Path) -> tuple[str, str]:
    """What a file of a pack is called in messages, and its pack."""
    pack = path.parts[-3]
    return f"{pack}/{FOLDER}/{path.name}", pack


def _shipped() -> Iterator[tuple[str, str, bytes]]:
    """File, pack and content of each review that ships with the guidelines."""
    content = kept_beside(REVIEWS_FILE)
    if content is not None:
        for name, text in json.loads(content).items():
            yield name, name.split("/")[0], text.encode()
        return
    with contextlib.suppress(GuidelineError):
        for path in review_files(guideline_folder()):
            yield (*_named(path), path.read_bytes())


def own_folder() -> Path:
    """Where reviews of this user lie; it may not be there yet."""
    return data_folder() / _OWN


def _in_own_folder() -> Iterator[tuple[str, str, bytes]]:
    with contextlib.suppress(OSError):
        for path in sorted(own_folder().glob("*.yaml"))[:MOST_FILES]:
            if path.is_file() and path.stat().st_size <= _MAX_BYTES:
                yield path.name, "", path.read_bytes()
