"""The door of the program, for ``hgnen-desktop`` and ``python -I -m hgnen_desktop``.

What lies beside a case or in the folder the program is started in is never loaded, and a limit of the system does not end
the program without a word. Nothing but Python itself is imported before that is seen to.
"""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress

from hgnen_desktop import HELPER

_UNEXPECTED = 5
_INTERRUPTED = 130  # what a shell expects of a program that was stopped with Ctrl+C
_SELDOM = (200_000, 20, 20)  # Python looks for garbage after 700 objects; loading makes hundred thousands that all stay
_STACK = 8 << 20  # bytes, what systems usually give
_LEAST_STACK = 128 << 10  # at some 80 kB Python itself is ended by the system, without a word
# Qt loads code from the folders these name, and those of another Qt end the program.
_CODE_OF_OTHERS = ("QT_PLUGIN_PATH", "QT_QPA_PLATFORM_PLUGIN_PATH", "QML2_IMPORT_PATH", "QML_IMPORT_PATH")
_NO_MEMORY = b"hgnen-desktop: there is not enough memory for this. No file is half written. Close other programs and try again.\n"
_STOPPED = b"hgnen-desktop: stopped. No file is half written.\n"
_NO_STACK = (
    b"hgnen-desktop: the limit of the stack (ulimit -s) is too low for this; 8192 is usual. Raise it and try again.\n"
)
_WITHOUT_ERROR = ("without setting an exception", "without exception set")
_NOT_WHOLE = b"hgnen-desktop: a part of the program cannot be loaded (%s). Install it again.\n"


def start() -> int:
    """Run the program as it was called and return its exit code."""
    _load_only_our_own()
    if not _has_stack():
        os.write(2, _NO_STACK)
        return _UNEXPECTED
    gc.set_threshold(*_SELDOM)
    try:
        if sys.argv[1:] == [HELPER]:
            from hgnen_desktop.core.helpers import help_out

            return help_out()
        from hgnen_desktop.cli import main

        return main()
    except KeyboardInterrupt:  # while it is loaded; later the program itself sees to it
        os.write(2, _STOPPED)
        return _INTERRUPTED
    except MemoryError:
        pass
    except SystemError as error:  # so an import ends for which there is not even room for its error
        if not any(words in str(error) for words in _WITHOUT_ERROR):
            raise
    except ImportError as error:  # a library for which there is no room is told in this way
        if "allocate memory" not in str(error) and "failed to map" not in str(error):
            os.write(2, _NOT_WHOLE % str(error.name).encode())
            return _UNEXPECTED
    finally:
        if "PySide6" not in sys.modules:  # the widgets of a window are taken apart in order
            gc.freeze()  # Python would look three times through everything that was loaded, only to end
    os.write(2, _NO_MEMORY)  # made beforehand: there is no room for anything else
    return _UNEXPECTED


def _load_only_our_own() -> None:
    """Take the folder the program is started in, and folders named from there, off the places code is loaded from."""
    home = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    try:
        here = os.path.realpath(os.curdir) if os.path.isdir(os.curdir) else None
    except FileNotFoundError:  # the folder was taken away under the shell
        here = None
    sys.path[:] = [
        one for one in sys.path if os.path.isabs(one) and (os.path.realpath(one) != here or os.path.samefile(one, home))
    ]
    for name in _CODE_OF_OTHERS:
        os.environ.pop(name, None)


def _has_stack() -> bool:
    """Whether the stack is enough; where the system lets a program have little at first, ask for the usual."""
    try:
        import resource
    except ImportError:  # Windows
        return True
    soft, hard = resource.getrlimit(resource.RLIMIT_STACK)
    wanted = _STACK if hard == resource.RLIM_INFINITY else min(_STACK, hard)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        with suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_STACK, (wanted, hard))
    return wanted >= _LEAST_STACK


if __name__ == "__main__":
    raise SystemExit(start())
