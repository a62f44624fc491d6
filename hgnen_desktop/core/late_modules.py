"""Modules that a library loads for work this program seldom or never asks of it, loaded when they are first used.

reportlab loads a library for pictures, of which no document here has any, and one that joins letters, which only names in some
scripts need. Together they take as long to load as laying out a care plan.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import Any


class _LateModule(ModuleType):
    """Stands for a module, and loads it when anything of it is asked for."""

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever a module has
        if name.startswith("__"):  # what Python's own import looks at
            raise AttributeError(name)
        if sys.modules.get(self.__name__) is self:  # needed already, while others are still being loaded
            del sys.modules[self.__name__]
        return getattr(import_module(self.__name__), name)


@contextmanager
def late_modules(*names: str) -> Iterator[list[ModuleType]]:
    """Whoever imports one of these modules while this lasts is given what loads it at its first use.

    Args:
        names: of modules that exist, as they are imported; those that are loaded already stay as they are.

    Yields:
        what stands for those that are not loaded. What is set there is answered without loading the module.
    """
    standing_in = {name: _LateModule(name) for name in names if name not in sys.modules}
    sys.modules.update(standing_in)
    try:
        yield list(standing_in.values())
    finally:
        for name, module in standing_in.items():
            if sys.modules.get(name) is module:
                del sys.modules[name]
