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
