"""The guides that come with the program, task by task, one for each kind of reader; written in ``resources/guide``."""

from __future__ import annotations

from hgnen_desktop.gui.words import later

GUIDES = {
    "clinician": later("Guide for &clinicians"),
    "nurse": later("Guide for &nurses"),
    "educator": later("Guide for &educators"),
}
"""Reader -> what the menu calls the guide."""


def guide_text(reader: str) -> str:
    """The guide in Markdown, without its title and its pictures.

    Args:
        reader: a key of :data:`GUIDES`.

    Raises:
        BundledDataMissing: the installation lacks it.
    """
    from hgnen_desktop.core.export import guide_html

    return guide_html.guide_text(reader).partition("\n")[2]
