from __future__ import annotations

import sys
import zipfile
from pathlib import Path

import pytest

from hgnen_desktop.core import bundled


def test_the_checkout_is_found() -> None:
    names = {entry.name for entry in bundled.root("resources").iterdir()}
    assert {"fonts", "icons", "themes"} <= names
    assert bundled.root("guidelines").is_dir()


def test_a_file_is_read() -> None:
    assert b"<svg" in bundled.read_bytes("resources", "icons", "for.svg")


@pytest.mark.parametrize("kind", ["nothing_here", "..", "", "resources/icons", "/etc"])
def test_what_is_not_shipped_is_reported(kind: str) -> None:
    with pytest.raises(bundled.BundledDataMissing):
        bundled.root(kind)


@pytest.mark.parametrize(
    "parts", [("no.svg",), ("..", "pyproject.toml"), ("icons",), ("icons", ""), ("icons/for.svg",)]
)
def test_a_missing_or_crooked_file_name_is_reported(parts: tuple[str, ...]) -> None:
    with pytest.raises(bundled.BundledDataMissing, match="Install the program again"):
        bundled.read_bytes("resources", *parts)


@pytest.mark.parametrize("content", [b"", b'{"a": ', b"\xff\xfe", b"[" * 100_000])
def test_a_damaged_file_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    folder = tmp_path / "_bundled" / "resources" / "themes"
    folder.mkdir(parents=True)
    (folder / "light.json").write_bytes(content)
    monkeypatch.setattr(bundled, "files", lambda _package: tmp_path)
    with pytest.raises(bundled.BundledDataMissing, match=r"resources/themes/light\.json' is damaged\. Install"):
        bundled.read_json("resources", "themes", "light.json")


def test_the_installed_data_goes_before_the_checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    installed = tmp_path / "_bundled" / "resources"
    installed.mkdir(parents=True)
    (installed / "mark.txt").write_bytes(b"installed")
    monkeypatch.setattr(bundled, "files", lambda _package: tmp_path)
    assert bundled.read_bytes("resources", "mark.txt") == b"installed"
    checkout = tmp_path / "checkout"
    (checkout / "guidelines").mkdir(parents=True)
    monkeypatch.setattr(bundled, "__file__", str(checkout / "hgnen_desktop" / "core" / "bundled.py"))
    assert bundled.root("guidelines") == checkout / "guidelines"


def test_data_inside_a_zip_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive = tmp_path / "program.zip"
    with zipfile.ZipFile(archive, "w") as writer:
        writer.writestr("zipped_program/__init__.py", "")
        writer.writestr("zipped_program/_bundled/resources/icons/for.svg", "<svg/>")
    monkeypatch.syspath_prepend(str(archive))
    monkeypatch.setattr(bundled, "PACKAGE", "zipped_program")
    assert bundled.read_bytes("resources", "icons", "for.svg") == b"<svg/>"
    with pytest.raises(bundled.BundledDataMissing):
        bundled.read_bytes("resources", "icons", "against.svg")
    sys.modules.pop("zipped_program", None)
