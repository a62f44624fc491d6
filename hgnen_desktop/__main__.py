"""``python -m hgnen_desktop`` is the same as ``hgnen-desktop``."""

from __future__ import annotations

from hgnen_desktop.cli import main

raise SystemExit(main())
