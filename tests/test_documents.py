"""What the documents say of the code is there, and every part of the core has its place in the architecture page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.places import PROGRAM, ROOT, in_repository

DOCUMENTS = ("ARCHITECTURE.md", "CONTRIBUTING.md", "README.md", "docs/surveillance.md", "docs/teaching.md")
PLACES = ("", "hgnen_desktop/", "hgnen_desktop/core/", "packaging/")


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_file_that_a_document_names_exists(document: str) -> None:
    text = (ROOT / document).read_text(encoding="utf-8")
    named = set(re.findall(r"`([\w.-]+(?:/[\w.-]+)*/?)`", text)) | set(re.findall(r"\]\((?!http)([^)#]+)\)", text))
    files = [one for one in named if "/" in one or re.search(r"\w\.(py|md|sh|toml|yaml)$", one)]
    beside = {path.name for path in PROGRAM.glob("**/*.py")} | {"consistency.yaml"}
    missing = [
        one
        for one in files
        if one not in beside
        and not any(in_repository(place + one).exists() for place in (*PLACES, f"{Path(document).parent}/"))
    ]
    assert missing == []


def test_every_part_of_the_core_stands_in_the_layers() -> None:
    page = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    layers = page.split("## Layers")[1].split("## ")[0]
    parts = {path.stem for path in (PROGRAM / "core").iterdir() if not path.name.startswith("__")}
    assert [part for part in sorted(parts) if not re.search(rf"\b{part}\b", layers)] == []
