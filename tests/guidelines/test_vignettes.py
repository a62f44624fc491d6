"""Every vignette beside the rules, run against the engine."""

from __future__ import annotations

from pathlib import Path

import pytest

from hgnen_desktop.core.engine.engine import Engine
from hgnen_desktop.core.guidelines.library import load_guidelines
from hgnen_desktop.core.vignettes import failures, read_vignettes
from tests.places import GUIDELINES

FILES = sorted(GUIDELINES.glob("*/vignettes/*.yaml"))


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine(load_guidelines())


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parents[1].name}-{path.stem}")
def test_vignettes(path: Path, engine: Engine) -> None:
    wrong = [
        f"{vignette.at} {vignette.name}: {line}"
        for vignette, case in read_vignettes(path)
        for line in failures(vignette, case, engine)
    ]
    assert not wrong, "\n".join(wrong)
