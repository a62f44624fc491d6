"""Write the manual page and the completions of shells, which a package installs: ``python packaging/manual.py FOLDER``."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from hgnen_desktop import RELEASED
from hgnen_desktop.cli.completion import SHELLS
from hgnen_desktop.cli.described import described
from hgnen_desktop.cli.manual import manual_page

NAMES = {"bash": "hgnen-desktop.bash", "zsh": "_hgnen-desktop", "fish": "hgnen-desktop.fish"}


def main() -> None:
    """Write them into the folder, which is made if it is not there."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "hgnen-desktop.1").write_text(manual_page(RELEASED), encoding="utf-8")
    root = described()
    for shell, write in SHELLS.items():
        (folder / NAMES[shell]).write_text(write(root), encoding="utf-8")


if __name__ == "__main__":
    main()
