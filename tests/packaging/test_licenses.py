"""The list of parts names what stands in a frozen folder, and nothing that was left out of it."""

from __future__ import annotations

import runpy
from importlib.metadata import distribution
from pathlib import Path

from tests.places import ROOT

IS_HELD = runpy.run_path(str(ROOT / "packaging" / "licenses.py"))["_is_held"]


def test_a_package_is_held_when_a_part_of_it_is_there_in_whichever_form(tmp_path: Path) -> None:
    six, pydantic = distribution("six"), distribution("pydantic")
    (tmp_path / "pydantic-2.dist-info").mkdir()
    assert not IS_HELD(six, tmp_path)
    assert not IS_HELD(pydantic, tmp_path)
    (tmp_path / "six.pyc").touch()
    (tmp_path / "pydantic").mkdir()
    (tmp_path / "pydantic" / "main.py").touch()
    assert IS_HELD(six, tmp_path)
    assert IS_HELD(pydantic, tmp_path)
