"""Text as it stands between tags."""

from __future__ import annotations


def escape(text: str, *, quote: bool = True) -> str:
    """The text with what begins a tag or a name written out, as :func:`html.escape` does it.

    That one is loaded with the names of two thousand characters, and the one of ``xml.sax`` with code for networks.

    Args:
        text: as it is to be read.
        quote: whether quotation marks are written out too, as they must be inside an attribute.
    """
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace('"', "&quot;").replace("'", "&#x27;") if quote else text
