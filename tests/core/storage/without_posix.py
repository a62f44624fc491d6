"""Begins as a system without the calls of POSIX would, then goes on with the code it is given: ``python -c``, this file first.

What it takes away: the modules and the functions of ``os`` that Windows lacks, and the names by which the program asks. What
it cannot take away: the file system underneath, which lets an open file be replaced and has one root and no drives.
"""

from __future__ import annotations

import os
import sys
import types

MODULES = ("fcntl", "grp", "pwd", "resource", "termios", "tty")
CALLS = (
    *(
        "O_CLOEXEC",
        "O_DIRECTORY",
        "O_NOCTTY",
        "O_NOFOLLOW",
        "chown",
        "fchdir",
        "fchmod",
        "fchown",
        "fork",
        "getegid",
        "geteuid",
    ),
    *(
        "getgid",
        "getpgid",
        "getuid",
        "getloadavg",
        "killpg",
        "lchown",
        "mkfifo",
        "nice",
        "posix_fadvise",
        "setsid",
        "statvfs",
    ),
    *("sync", "uname", "fdatasync", "fstatvfs"),
)


def _locking(_handle: int, _mode: int, _bytes: int) -> None:
    """Lock some bytes of a file; nobody else is at it here."""


def take_away() -> None:
    """Take it away for this process. What Python itself needs of it is loaded before."""
    import argparse  # noqa: F401
    import ctypes  # noqa: F401
    import importlib.resources  # noqa: F401
    import multiprocessing.pool  # noqa: F401
    import platform
    import subprocess  # noqa: F401
    import tempfile  # noqa: F401

    platform.uname()
    for name in MODULES:
        sys.modules[name] = None  # type: ignore[assignment]
    for name in CALLS:
        if hasattr(os, name):
            delattr(os, name)
    os.name = "other"  # with "nt" Python would take paths for those of Windows, which do not exist here
    sys.platform = "win32"
    sys.modules["msvcrt"] = types.SimpleNamespace(locking=_locking, LK_NBLCK=2)  # type: ignore[assignment]


take_away()
