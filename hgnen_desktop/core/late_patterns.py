"""Regular expressions, compiled when they are first used and not when their module is loaded.

Loading PySide6 and reportlab compiles a hundred expressions; nearly none of them is used by what this program asks of the
two, and a single one of reportlab's takes longer than laying out a care plan. Those of our own that read what people type take
a hundredth of a second of each start together.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache, partial
from typing import Any, cast

_METHODS = ("match", "fullmatch", "search", "split", "findall", "finditer", "sub", "subn")


class _LatePattern:
    """Stands for a compiled expression; its methods, too, may be taken before it is compiled."""

    def __init__(self, compile_now: Callable[[], re.Pattern[Any]]) -> None:
        self._compiled = cache(compile_now)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever a compiled expression has
        if name.startswith("__"):  # every abstract class asks each of its members for such a mark
            raise AttributeError(name)
        if name not in _METHODS:
            return getattr(self._compiled(), name)

        def method(*given: Any, **named: Any) -> Any:  # noqa: ANN401 - as the method takes and gives them
            return getattr(self._compiled(), name)(*given, **named)

        return method


def late_pattern(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """As ``re.compile``, at the first use.

    Raises (at the first use):
        re.error: the expression is faulty.
    """
    return cast("re.Pattern[str]", _LatePattern(partial(re.compile, pattern, flags)))


@contextmanager
def late_patterns(*packages: str) -> Iterator[None]:
    """While this lasts, expressions that the modules of these packages compile are left for later.

    Args:
        packages: the first part of the names of the modules, for example ``reportlab``.
    """
    compile_now = re.compile

    def compile_late(pattern: Any, flags: int = 0) -> Any:  # noqa: ANN401 - as re.compile has it
        asking = str(sys._getframe(1).f_globals.get("__name__"))
        if asking.partition(".")[0] not in packages:
            return compile_now(pattern, flags)
        return _LatePattern(partial(compile_now, pattern, flags))

    re.compile = compile_late
    try:
        yield
    finally:
        re.compile = compile_now
