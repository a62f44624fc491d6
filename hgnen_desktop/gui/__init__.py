"""The thin Qt shell: it shows and asks, and decides nothing."""

from __future__ import annotations

import builtins
import sys

from hgnen_desktop.core.late_patterns import late_patterns


def _hold_singletons() -> None:
    """Keep ``None``, ``True`` and ``False`` alive under PySide6 6.12 on a Python older than 3.12.

    Those builds hand the singletons out without counting the reference, as is right from Python 3.12 on, where they
    cannot die. Before, some five thousand calls that return nothing end the process ("deallocating None").
    """
    from ctypes import c_ssize_t

    for singleton in (None, True, False, NotImplemented):
        c_ssize_t.from_address(id(singleton)).value += 1 << 40


def _import_plainly() -> None:
    """Load Qt without the import function that PySide6 puts in place of Python's.

    That one reads the source of every module imported after it, in search of a switch (``__feature__``) that this program
    does not use; it costs a tenth of the start.
    """
    plain = builtins.__import__
    with late_patterns("shibokensupport"):
        import PySide6.QtCore  # noqa: F401 - loaded for its effect

    builtins.__import__ = plain


_import_plainly()
if sys.version_info < (3, 12) and sys.implementation.name == "cpython":
    _hold_singletons()
