"""The commands, one file each; ``registry.py`` names them."""

from __future__ import annotations
