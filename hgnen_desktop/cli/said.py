"""What is said beside the data, on standard error: what is wrong, what to look at, and how far long work has come."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable

from hgnen_desktop.core.errors import HgnenError, on_one_line

_MANY = 50  # of whatever is done one after another; from here on it is worth saying how far the work has come


def complain(sentence: str) -> None:
    """Say why something was not done."""
    print(f"hgnen-desktop: {on_one_line(sentence)}", file=sys.stderr)


def complain_of(error: HgnenError) -> None:
    """Say each fault of an error."""
    for fault in error.faults:
        complain(fault.sentence())


def tell(sentences: Iterable[str]) -> None:
    """Say what a person should know, beside what the command prints."""
    for sentence in sentences:
        print(on_one_line(sentence), file=sys.stderr)


def remark(sentences: Iterable[str], *, quiet: bool) -> None:
    """Say what was done or could be set, unless a person wants to hear nothing of it; what is to be looked at is told."""
    if not quiet:
        tell(sentences)


def progress(what: str, *, quiet: bool = False) -> Callable[[int, int], None] | None:
    """Says on a terminal how far the work has come, in one line that is overwritten; elsewhere, or when quiet, nothing.

    Args:
        what: what is counted, for example ``patients``.
        quiet: whether a person wants to hear nothing.
    """
    if quiet or sys.stderr is None or not sys.stderr.isatty():
        return None

    def show(done: int, total: int) -> None:
        if total >= _MANY and (done % 10 == 0 or done == total):
            print(f"\r{done} of {total} {what}", end="\n" if done == total else "", file=sys.stderr, flush=True)

    return show
