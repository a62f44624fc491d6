"""The guides that come with the program, task by task, one for each kind of reader; written in ``resources/guide``."""

from __future__ import annotations

from hgnen_desktop.core.bundled import read_bytes
from hgnen_desktop.gui.words import later

GUIDES = {
    "clinician": later("Guide for &clinicians"),
    "nurse": later("Guide for &nurses"),
    "educator": later("Guide for &educators"),
}
"""Reader -> what the menu calls the guide."""


def guide_text(reader: str) -> str:
    """The guide in Markdown, without its title.

    Args:
        reader: a key of :data:`GUIDES`.

    Raises:
        BundledDataMissing: the installation lacks it.
    """
    return read_bytes("resources", "guide", f"{reader}.md").decode("utf-8").partition("\n")[2]
