"""Shared by all tests: no test sees another's files, and nothing may be logged that a user should not read."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def _own_data_folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings, recovery files and logs of a test go into a folder of its own."""
    folder = tmp_path_factory.mktemp("data")
    monkeypatch.setenv("HGNEN_DATA_DIR", str(folder))
    return folder


class _Keeper(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def _nothing_logged() -> Iterator[None]:
    """A warning in the log fails the test."""
    keeper = _Keeper()
    logging.getLogger().addHandler(keeper)
    yield
    logging.getLogger().removeHandler(keeper)
    assert not keeper.said, keeper.said
