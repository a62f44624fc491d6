"""Prints what a run of the tests asks of the packages: ``lowest``, exactly the oldest allowed, or ``latest``, the newest."""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

_WITHOUT_WINDOW = re.compile(r"pyside6", re.IGNORECASE)


def main() -> None:
    """Print a requirement a line: of the program its bounds, of the tools for testing whatever they allow."""
    project = tomllib.loads((Path(__file__).resolve().parents[1] / "pyproject.toml").read_text(encoding="utf-8"))
    asked = [one for one in project["project"]["dependencies"] if not _WITHOUT_WINDOW.match(one)]
    if sys.argv[1] == "lowest":
        asked = [re.sub(r">=([^,]+).*", r"==\1", one) for one in asked]
    tools = [one for one in project["dependency-groups"]["core-test"] if isinstance(one, str)]
    print("\n".join([*asked, *tools]))


if __name__ == "__main__":
    main()
