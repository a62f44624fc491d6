"""What the commands about visits share: arguments, the plan they describe, the case they work on, tables and sheets."""

from __future__ import annotations
