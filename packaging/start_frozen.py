"""What the frozen program begins with. A file of its own, so that the door of the program is a module as everywhere else."""

from __future__ import annotations

from hgnen_desktop.__main__ import start

raise SystemExit(start())
