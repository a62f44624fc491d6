"""Lets the n-th call of the system fail, so that a test can look at what every single failure leaves behind."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from types import ModuleType

import pytest

from hgnen_desktop.core.errors import HgnenError

CALLS = ("write", "fsync", "replace", "open", "close", "flock", "chmod", "fchmod", "mkdir", "link", "stat", "unlink")
ERRORS = ("ENOSPC", "EIO", "EACCES", "EPERM", "EDQUOT", "EMFILE")
_MOST = 60


class Failing:
    """The calls of one kind, of which one fails while :attr:`armed`."""

    def __init__(self, patch: pytest.MonkeyPatch, name: str, number: int) -> None:
        self.armed, self.made, self.at = False, 0, 0
        module: ModuleType = os
        if name == "flock":
            fcntl = pytest.importorskip("fcntl")
            module = fcntl
        real = getattr(module, name)

        def call(*arguments, **options):
            if not self.armed:
                return real(*arguments, **options)
            self.made += 1
            if self.made != self.at:
                return real(*arguments, **options)
            if name == "close":
                real(*arguments, **options)  # the system closes the file, and says that what was written is lost
            raise OSError(number, os.strerror(number))

        patch.setattr(module, name, call)


def each_failure(
    patch: pytest.MonkeyPatch,
    call: str,
    error: str,
    prepare: Callable[[], None],
    act: Callable[[], object],
    look: Callable[[], None] = lambda: None,
) -> list[tuple[int, HgnenError | None]]:
    """Do ``act`` with the first, the second ... call failing, until none is left; only our own error may come out.
    ``look`` looks at what each left behind, when all calls work again.

    Returns:
        For each failure its number and what the person was told, or None when it was done all the same.
    """
    patch.setattr(os, "fsync", lambda _handle: None)  # nothing of this has to outlive a power cut
    failing = Failing(patch, call, getattr(errno, error))
    told: list[tuple[int, HgnenError | None]] = []
    for number in range(1, _MOST):
        prepare()
        failing.made, failing.at, failing.armed = 0, number, True
        said = None
        try:
            act()
        except HgnenError as raised:
            said = raised
        finally:
            failing.armed = False
        look()
        if failing.made < number:
            return told
        told.append((number, said))
    raise AssertionError(f"more than {_MOST} calls")
