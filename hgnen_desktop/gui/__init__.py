"""The thin Qt shell: it shows and asks, and decides nothing."""

from __future__ import annotations

import builtins
import sys
from types import ModuleType

from hgnen_desktop.core.late_modules import late_modules
from hgnen_desktop.core.late_patterns import late_patterns
from hgnen_desktop.core.late_sources import late_sources
from hgnen_desktop.gui.quick_enums import make_quickly

# The part of PySide6 that words its error messages; with each file, what the rest of it takes from there by itself.
_ERROR_WORDS = {
    "shibokensupport/signature/mapping.py": ("update_mapping",),
    "shibokensupport/signature/errorhandler.py": (),
    "shibokensupport/signature/layout.py": (),
    "shibokensupport/signature/parser.py": (),
    "shibokensupport/signature/lib/enum_sig.py": (),
    "shibokensupport/signature/lib/pyi_generator.py": (),
    "shibokensupport/signature/lib/tool.py": (),
}


def _hold_singletons() -> None:
    """Keep ``None``, ``True`` and ``False`` alive under PySide6 6.12 on a Python older than 3.12.

    Those builds hand the singletons out without counting the reference, as is right from Python 3.12 on, where they
    cannot die. Before, some five thousand calls that return nothing end the process ("deallocating None").
    """
    from ctypes import c_ssize_t

    for singleton in (None, True, False, NotImplemented):
        c_ssize_t.from_address(id(singleton)).value += 1 << 40


def _import_plainly() -> None:
    """Load Qt without what this program does not use of PySide6.

    Its import function, in place of Python's, reads the source of every module imported after it, in search of a switch
    (``__feature__``); the words of its error messages take longer to make ready than the window. Both would cost a tenth of the
    start.
    """
    plain = builtins.__import__
    unpacking = late_modules("tempfile", "bz2", "lzma")
    with (
        late_patterns("shibokensupport"),
        late_sources(_ERROR_WORDS),
        unpacking,
        late_modules("inspect") as standing_in,
    ):
        for module in standing_in:
            setattr(module, "getsource", _no_source)  # noqa: B010 - of a module that answers for another
        import PySide6.QtCore  # noqa: F401 - loaded for its effect

    builtins.__import__ = plain


def _no_source(_module: ModuleType) -> str:
    raise OSError


make_quickly()
_import_plainly()
if sys.version_info < (3, 12) and sys.implementation.name == "cpython":
    _hold_singletons()
