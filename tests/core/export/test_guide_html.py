"""A guide as a web page: whole, in order, and leading nowhere else; with pictures only where they are there."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from hgnen_desktop.core.bundled import BundledDataMissing, read_bytes
from hgnen_desktop.core.export.guide_html import READERS, guide_html, guide_text
from tests.places import ROOT

_EMPTY = {"meta", "img"}


class Page(HTMLParser):
    """What a page holds; an element that is closed out of order is refused."""

    def __init__(self, content: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[tuple[str, str]] = []
        self.feed(content)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in _EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append((self.open[-1] if self.open else "", data))

    @property
    def told(self) -> list[str]:
        """What a reader sees, piece by piece."""
        return [words for tag, words in self.words if tag not in ("style", "title")]

    def every(self, name: str) -> list[str]:
        """The values of an attribute, in order."""
        return [attrs[name] or "" for _tag, attrs in self.tags if name in attrs]


@pytest.fixture(params=READERS)
def reader(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_a_guide_is_a_whole_page_whose_links_lead_to_its_parts(reader: str) -> None:
    page = Page(guide_html(reader))
    assert page.open == []
    names = [tag for tag, _attrs in page.tags]
    assert [names.count(one) for one in ("html", "title", "h1", "header", "nav", "main", "footer")] == [1] * 7
    assert page.tags[0] == ("html", {"lang": "en"})
    places = page.every("id")
    assert len(places) == len(set(places))
    assert {f"#{one}" for one in places} == set(page.every("href"))
    assert set(page.every("aria-labelledby")) <= set(places)
    listed = [words for tag, words in page.words if tag == "a"][1:]
    assert listed == [words for tag, words in page.words if tag == "h2"] != []


def test_a_page_takes_nothing_from_elsewhere(reader: str) -> None:
    page = Page(guide_html(reader))
    assert not {"script", "link", "iframe", "object", "base"} & {tag for tag, _attrs in page.tags}
    assert all(one.startswith("data:image/png;base64,") for one in page.every("src"))
    assert all(one.startswith("#") for one in page.every("href"))
    style = "".join(words for tag, words in page.words if tag == "style")
    assert not any(one in style for one in ("url(", "@import", "//"))


def test_pictures_say_what_they_show_and_are_left_out_where_they_are_not(
    reader: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = True

    def read(kind: str, *parts: str) -> bytes:
        if kind != "docs":
            return read_bytes(kind, *parts)
        assert ROOT.joinpath(kind, *parts).is_file()
        if not there:
            raise BundledDataMissing(kind)
        return b"a picture"

    monkeypatch.setattr("hgnen_desktop.core.export.guide_html.read_bytes", read)
    shown = Page(guide_html(reader))
    there = False
    bare = Page(guide_html(reader))
    said = shown.every("alt")
    assert shown.every("src") == ["data:image/png;base64,YSBwaWN0dXJl"] * len(said) != []
    assert all(len(one) > 40 for one in said)
    assert bare.every("src") == bare.every("alt") == []
    assert "".join(bare.told).split() == "".join(shown.told).split()
    assert "![" not in guide_text(reader)
