"""Where tests find what they need: the one place that knows.

The program under test may be the checkout's or one that is installed elsewhere; what only a checkout has (``docs``,
``packaging``) is always looked for beside the tests.
"""

from __future__ import annotations

from pathlib import Path

from hgnen_desktop.core import bundled

ROOT = Path(__file__).resolve().parents[1]
"""The checkout that these tests belong to: documents, packaging, the source of the window."""
RESOURCES = Path(str(bundled.root("resources")))
GUIDELINES = Path(str(bundled.root("guidelines")))
CASES = RESOURCES / "cases"
PROGRAM = Path(bundled.__file__).resolve().parents[1]
"""The folder of the program's own code."""
_SHIPPED = {"hgnen_desktop": PROGRAM, "guidelines": GUIDELINES, "resources": RESOURCES}


def in_repository(name: str) -> Path:
    """Where a path of the repository, as documents write it, is: what ships is looked for where the program has it."""
    first, *rest = Path(name).parts
    return _SHIPPED.get(first, ROOT / first).joinpath(*rest)
