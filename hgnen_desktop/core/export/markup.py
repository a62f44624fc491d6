"""Text as it stands between tags."""

from __future__ import annotations

import html


def escape(text: str) -> str:
    """The text with what begins a tag or a name written out. That of ``xml.sax`` does the same and loads code for networks."""
    return html.escape(text, quote=False)
