"""How figures of studies are drawn, listed, copied and printed."""

from __future__ import annotations
