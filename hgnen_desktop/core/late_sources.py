"""Sources that a library compiles anew at every start, compiled when something of them is first asked for.

PySide6 carries the part of itself that words its error messages as source in an archive, which Python cannot keep compiled.
Compiling it takes a quarter of the time in which a bare window comes up, and a program without faults never asks for any of it.
"""

from __future__ import annotations

import builtins
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from typing import Any

_MODULE = "from hgnen_desktop.core.late_sources import wait\nwait({filename!r}, globals())\n"
_waiting: dict[str, tuple[Any, Collection[str]]] = {}


@contextmanager
def late_sources(files: Mapping[str, Collection[str]]) -> Iterator[None]:
    """While this lasts, modules that are compiled from these files are made when something of them is first asked for.

    Args:
        files: as they are handed to ``compile``; others are compiled as ever. With each, the functions of its module that are
            taken from among its names, as code in C does, where Python is not asked.
    """
    compile_now = builtins.compile

    def compile_late(source: Any, filename: Any, *given: Any, **named: Any) -> Any:  # noqa: ANN401 - as compile has it
        if filename not in files:
            return compile_now(source, filename, *given, **named)
        _waiting[filename] = source, files[filename]
        return compile_now(_MODULE.format(filename=filename), filename, *given, **named)

    builtins.compile = compile_late
    try:
        yield
    finally:
        builtins.compile = compile_now


def wait(filename: str, module: dict[str, Any]) -> None:
    """Have a module run its source when it is first asked for a name, or one of the functions that are taken is called.

    Args:
        filename: what its source was to be compiled as.
        module: its names.
    """
    source, taken = _waiting.pop(filename)

    def make() -> None:
        if module.pop("__getattr__", None) is not None:
            exec(compile(source, filename, "exec", dont_inherit=True), module)  # noqa: S102 - the library's own

    def found(name: str) -> Any:  # noqa: ANN401 - whatever the module has
        if name.startswith("__"):  # what Python's own import looks at
            raise AttributeError(name)
        make()
        if name not in module:
            raise AttributeError(f"module {filename!r} has no attribute {name!r}")
        return module[name]

    def call(name: str, *given: Any, **named: Any) -> Any:  # noqa: ANN401 - as the function takes and gives them
        make()
        return module[name](*given, **named)

    module["__getattr__"] = found
    module.update((name, partial(call, name)) for name in taken)
