"""Memory that is no longer used goes back to the system.

What the C library keeps of it grows over a day of work: it holds a store for each of many threads, and pictures of windows
and pages, taken from the middle of a store, leave it in pieces. Only glibc can be told; elsewhere nothing is done.
"""

from __future__ import annotations

import ctypes
import sys
from functools import cache

_LARGE = 1 << 20  # bytes; pieces from this size on are taken from the system one by one, and given back one by one
_STORES = 2
_M_MMAP_THRESHOLD, _M_ARENA_MAX = -3, -8


@cache
def _library() -> ctypes.CDLL | None:
    if not sys.platform.startswith("linux"):
        return None
    library = ctypes.CDLL(None)
    return library if hasattr(library, "mallopt") and hasattr(library, "malloc_trim") else None


def keep_little() -> None:
    """Ask the C library to share one store among all threads but the window's, and to keep no large piece."""
    library = _library()
    if library is not None:
        library.mallopt(_M_ARENA_MAX, _STORES)
        library.mallopt(_M_MMAP_THRESHOLD, _LARGE)


def give_back() -> None:
    """Give back what is not used now."""
    library = _library()
    if library is not None:
        library.malloc_trim(0)
