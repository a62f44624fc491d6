"""The files by which a desktop knows the program, its icon and its cases."""

from __future__ import annotations

import configparser
import json
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from PIL import Image

import hgnen_desktop
from hgnen_desktop.core.storage.sealed import MARK
from hgnen_desktop.gui.dialogs import CASE_ENDING
from tests.places import CASES, ROOT

LINUX = ROOT / "packaging" / "linux"
ID = hgnen_desktop.APPLICATION_ID
CASE_TYPE = "application/x-hgnen-case"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


def desktop_entry() -> configparser.SectionProxy:
    reader = configparser.ConfigParser(interpolation=None)
    reader.optionxform = str
    reader.read(LINUX / f"{ID}.desktop", encoding="utf-8")
    return reader["Desktop Entry"]


def case_type() -> ElementTree.Element:
    (found,) = ElementTree.parse(LINUX / f"{ID}.mime.xml").getroot().findall(f"{MIME}mime-type")
    return found


def test_the_entry_opens_cases_in_the_program() -> None:
    entry = desktop_entry()

    assert entry["Exec"] == "hgnen-desktop %f"
    assert entry["Icon"] == ID
    assert entry["MimeType"].rstrip(";") == CASE_TYPE == case_type().get("type")


def test_cases_are_known_by_the_name_that_the_program_gives_them() -> None:
    globs = [one.get("pattern") for one in case_type().findall(f"{MIME}glob")]

    assert globs == [f"*{CASE_ENDING}"]
    assert Path(f"case{CASE_ENDING}").suffix == ".json", "else folders of cases would not show it"


def test_cases_without_that_name_are_known_by_how_they_begin() -> None:
    matches = [one for one in case_type().iter(f"{MIME}match")]
    beginnings = [path.read_bytes() for path in CASES.glob("*.json")] + [MARK + b", version 1."]

    assert len(beginnings) > 5
    for content in beginnings:
        found = False
        for match in matches:
            first, _, last = (match.get("offset") or "").partition(":")
            searched = content[int(first) : int(last or first) + len(match.get("value") or "")]
            found = found or (match.get("value") or "").encode() in searched
        assert found, content[:80]


def test_other_data_is_no_case() -> None:
    values = [(one.get("value") or "").encode() for one in case_type().iter(f"{MIME}match")]

    assert not [value for value in values if value in json.dumps({"format": "x", "name": "hgnen"}).encode()]


def test_the_newest_release_is_this_version() -> None:
    component = ElementTree.parse(LINUX / f"{ID}.metainfo.xml").getroot()
    release = component.findall("releases/release")[0]

    assert component.findtext("id") == ID
    assert component.findtext("launchable") == f"{ID}.desktop"
    assert release.get("version") == hgnen_desktop.__version__
    assert release.get("date") == hgnen_desktop.RELEASED.isoformat()


def test_the_icon_is_there_in_every_size_it_names() -> None:
    pictures = sorted((ROOT / "resources" / "application").glob("companion-*.png"))

    assert len(pictures) == 7
    for picture in pictures:
        size = int(picture.stem.rpartition("-")[2])
        with Image.open(picture) as image:
            assert image.size == (size, size)
