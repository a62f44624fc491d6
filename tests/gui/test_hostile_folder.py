"""The window started in a folder that a stranger has filled."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import pytest

from tests.core.hostile import HostileFolder


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX systems")
def test_the_window_loads_nothing_from_where_it_is_started(tmp_path: Path) -> None:
    folder = tmp_path / "hostile"
    folder.mkdir()
    hostile = HostileFolder(folder)
    own = tmp_path / "own"
    environment = {
        "HGNEN_DATA_DIR": str(own),
        "QT_QPA_PLATFORM": "offscreen",
        "QT_PLUGIN_PATH": str(folder / "plugins"),
        "QT_QPA_PLATFORM_PLUGIN_PATH": str(folder / "plugins" / "platforms"),
    }
    program = hostile.start("case.json", env=environment)
    until = time.monotonic() + 30
    while not (own / "settings.ini").exists() and program.poll() is None and time.monotonic() < until:
        time.sleep(0.05)
    time.sleep(1.5)  # furnished, and the knowledge loaded
    program.send_signal(signal.SIGTERM)
    _said, told = program.communicate(timeout=30)
    assert program.returncode == 128 + signal.SIGTERM, told
    assert hostile.loaded() == ""
