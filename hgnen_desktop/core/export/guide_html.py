"""The guides that come with the program, written in ``resources/guide``: as text, and each as one web page.

The page holds everything it shows, and leads nowhere else. Pictures stand where the documents lie beside the program, as in
a checkout; an installed program has none, and the page says the same without them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hgnen_desktop import __version__
from hgnen_desktop.core.bundled import BundledDataMissing, read_bytes
from hgnen_desktop.core.markup import escape

READERS = ("clinician", "nurse", "educator")
"""Whom there is a guide for."""

# What the guides are written in: fenced lines to type, or whatever stands between two empty lines.
_BLOCK = re.compile(r"^```\n(?P<typed>[\s\S]*?)^```$|(?P<block>(?:^.+\n?)+)", re.MULTILINE)
_PICTURE = re.compile(r"^!\[(?P<says>.+)\]\((?P<file>[\w-]+\.png)\)\n+", re.MULTILINE)
_ITEM = re.compile(r"^(?:- |\d+\. )", re.MULTILINE)
_INLINE = re.compile(r"`(?P<code>[^`]+)`|\*\*(?P<strong>[^*]+)\*\*|\*(?P<em>[^*]+)\*")

_STYLE = """
:root { color-scheme: light dark }
body { font: 1rem/1.5 system-ui, sans-serif; color: #111; background: #fff; max-width: 44rem; margin: 0 auto; padding: 1rem }
h1 { font-size: 1.7rem; line-height: 1.2 } h2 { font-size: 1.25rem; margin: 2rem 0 .4rem; break-after: avoid }
li { margin: .3rem 0 } a { color: #0b4f9e } :focus-visible { outline: 3px solid #0b4f9e; outline-offset: 2px }
code { font-family: monospace; font-size: .95em } pre { border: 1px solid #767676; padding: .6rem; overflow-x: auto }
figure { margin: 1rem 0; break-inside: avoid } img { max-width: 100%; height: auto; border: 1px solid #767676 }
.skip { position: absolute; left: -99rem } .skip:focus { position: static }
footer { border-top: 1px solid #767676; margin-top: 2rem; font-size: .875rem }
@media (prefers-color-scheme: dark) {
body { color: #eee; background: #1b1b1b } a { color: #9cc7ff } :focus-visible { outline-color: #9cc7ff } }
@media print { nav, .skip { display: none } }
"""


def guide_text(reader: str) -> str:
    """A guide in Markdown, its title first, without pictures.

    Args:
        reader: one of :data:`READERS`.

    Raises:
        BundledDataMissing: the installation lacks it.
    """
    return _PICTURE.sub("", _source(reader))


def guide_html(reader: str) -> str:
    """A guide as a whole HTML document.

    Args:
        reader: one of :data:`READERS`.

    Raises:
        BundledDataMissing: the installation lacks it.
    """
    title, _, rest = _source(reader).partition("\n")
    title = title.removeprefix("# ")
    opening, *parts = re.split(r"^## ", rest, flags=re.MULTILINE)
    sections = [(name, body) for name, _, body in (part.partition("\n") for part in parts)]
    return "\n".join(
        (
            "<!DOCTYPE html>",
            '<html lang="en"><head><meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; img-src data:; '
            "style-src 'unsafe-inline'\">",
            f'<meta name="generator" content="HG-NEN Companion {__version__}">',
            f"<title>{escape(title)} \u00b7 HG-NEN Companion</title><style>{_STYLE}</style></head>",
            '<body><a class="skip" href="#guide">To the guide</a>',
            f"<header><h1>{escape(title)}</h1></header>",
            *_contents([name for name, _body in sections]),
            '<main id="guide" tabindex="-1">',
            *_blocks(opening),
            *(line for place, (name, body) in enumerate(sections, 1) for line in _section(place, name, body)),
            f"</main><footer><p>HG-NEN Companion {__version__}. For professionals; no medical device.</p></footer>",
            "</body></html>\n",
        )
    )


def _source(reader: str) -> str:
    return read_bytes("resources", "guide", f"{reader}.md").decode("utf-8")


def _contents(names: list[str]) -> Iterator[str]:
    yield '<nav aria-label="Contents"><ul>'
    yield from (f'<li><a href="#part-{place}">{escape(name)}</a></li>' for place, name in enumerate(names, 1))
    yield "</ul></nav>"


def _section(place: int, name: str, body: str) -> Iterator[str]:
    yield f'<section aria-labelledby="part-{place}"><h2 id="part-{place}">{escape(name)}</h2>'
    yield from _blocks(body)
    yield "</section>"


def _blocks(text: str) -> Iterator[str]:
    for found in _BLOCK.finditer(text):
        if found["typed"] is not None:
            # The keyboard can get at what is wider than the screen.
            yield f'<pre tabindex="0" role="region" aria-label="To type"><code>{escape(found["typed"].strip())}</code></pre>'
        elif picture := _PICTURE.match(found["block"]):
            yield from _figure(picture["says"], picture["file"])
        else:
            yield _words(found["block"])


def _words(block: str) -> str:
    """A paragraph or a list; a list begins with the sign or number of its first item."""
    if not _ITEM.match(block):
        return f"<p>{_inline(block)}</p>"
    items = "".join(f"<li>{_inline(item)}</li>" for item in _ITEM.split(block)[1:])
    return f"<ul>{items}</ul>" if block.startswith("- ") else f"<ol>{items}</ol>"


def _figure(says: str, file: str) -> Iterator[str]:
    """The picture, where it is there."""
    from base64 import b64encode

    try:
        content = read_bytes("docs", "screenshots", file)
    except BundledDataMissing:
        return
    data = b64encode(content).decode("ascii")
    yield f'<figure><img src="data:image/png;base64,{data}" alt="{escape(says)}"></figure>'


def _inline(text: str) -> str:
    return _INLINE.sub(_marked, escape(" ".join(text.split()), quote=False))


def _marked(found: re.Match[str]) -> str:
    assert found.lastgroup is not None  # the expression is made of named parts alone
    return f"<{found.lastgroup}>{found[found.lastgroup]}</{found.lastgroup}>"
