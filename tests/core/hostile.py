"""A folder as a stranger may have filled it: beside the case lies code under the name of everything a program could load."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.places import CASES, PROGRAM

PACKAGES = ("PySide6", "shiboken6", "pydantic", "reportlab", "platformdirs", "icalendar", "holidays", "hgnen_desktop")
FILES = ("sitecustomize", "usercustomize", "reportlab_settings", "reportlab_mods", "local_reportlab_settings")


class HostileFolder:
    """The folder, with a case in it; :meth:`loaded` says what was run all the same."""

    def __init__(self, folder: Path) -> None:
        self.folder, self._trace = folder, folder / "LOADED"
        evil = f"open({str(self._trace)!r}, 'a').write(__name__ + ' ')\nraise SystemExit(66)\n"
        for name in (*sys.stdlib_module_names, *FILES):
            (folder / f"{name}.py").write_text(evil)
        for name in PACKAGES:
            (folder / name).mkdir()
            (folder / name / "__init__.py").write_text(evil)
        (folder / "qt.conf").write_text("[Paths]\nPrefix=.\nPlugins=plugins\n")
        (folder / "plugins" / "platforms").mkdir(parents=True)
        (folder / "plugins" / "platforms" / "libqoffscreen.so").write_bytes(b"no library")
        self.case = folder / "case.json"
        self.case.write_bytes((CASES / "rectal-nec.json").read_bytes())
        # What an installer puts into bin for the entry in pyproject.toml.
        self._script = folder.parent / f"{folder.name}-bin" / "hgnen-desktop"
        self._script.parent.mkdir()
        self._script.write_text(
            "import sys\nfrom hgnen_desktop.__main__ import start\nif __name__ == '__main__':\n    sys.exit(start())\n"
        )

    def loaded(self) -> str:
        """The modules of the folder that were run."""
        return self._trace.read_text() if self._trace.exists() else ""

    def start(self, *arguments: str, **options: Any) -> subprocess.Popen[str]:
        """Start the installed program in the folder."""
        environment = {**os.environ, "PYTHONPATH": str(PROGRAM.parent), **options.pop("env", {})}
        return subprocess.Popen(
            [sys.executable, str(self._script), *arguments],
            cwd=self.folder,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            **options,
        )
