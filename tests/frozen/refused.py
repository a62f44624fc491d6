"""The sentences with which every other kind of file than a case is refused, each line or value of a good one being wrong in turn."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from hgnen_desktop.core.errors import HgnenError
from tests.frozen.outputs import WRONG, places, with_value
from tests.hostile_files import Kind

KINDS = (
    *("answers of a class", "calendar", "guideline", "joint calendar", "newer case"),
    *("pack", "questions of a quiz", "review", "signed pack", "table of a review", "table of patients"),
)
_WRONG_CELLS = ("", "x", "99", "2026-13-40", '"')
_MOST_VALUES = 60


def sentences(about: Kind) -> str:
    """Every sentence once, in order; of those that differ in a number or in what is quoted alone, the first."""
    said: dict[str, str] = {}
    for content in dict.fromkeys(_faulty(about)):
        try:
            about.read(content)
        except HgnenError as error:
            for sentence in (_settled(fault.sentence()) for fault in error.faults):
                said.setdefault(re.sub(r"\d+|'[^']*'", "#", sentence), sentence)
    return "\n".join(sorted(said.values()))


def _faulty(about: Kind) -> Iterator[bytes]:
    for seed in about.seeds[:2]:
        yield from (b"", b"\xff\xfe", b"[", seed[: len(seed) // 2], seed + seed)
        if seed[:1] in b"{[":
            yield from _of_data(json.loads(seed))
        else:
            yield from _of_lines(seed)


def _of_data(whole: object) -> Iterator[bytes]:
    for place in list(places(whole))[:_MOST_VALUES]:
        yield from (json.dumps(with_value(whole, place, wrong)).encode() for wrong in WRONG)


def _of_lines(seed: bytes) -> Iterator[bytes]:
    lines = seed.decode("utf-8", "replace").splitlines(keepends=True)[:_MOST_VALUES]
    for number, line in enumerate(lines):
        before, after = "".join(lines[:number]), "".join(lines[number + 1 :])
        yield (before + after).encode()
        yield (before + line + line + after).encode()
        parts = re.split(r"([,:])", line.rstrip("\r\n"))
        for at in range(0, len(parts), 2):
            for wrong in _WRONG_CELLS:
                yield (before + "".join([*parts[:at], wrong, *parts[at + 1 :]]) + "\n" + after).encode()


def _settled(sentence: str) -> str:
    """Without where the test put its files, and without digests."""
    return re.sub(r"[0-9a-f]{12,64}", "DIGEST", re.sub(r"(/[^\s:,;'\"]+)+/", "", sentence))
