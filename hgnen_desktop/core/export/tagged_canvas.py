"""A canvas whose files say what each part is, and are made to be kept (PDF/A-2b), and the parts of pages that tell it.

Everything that is drawn stands between the marks of an element or of decoration; a test reads every kind of file for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

from hgnen_desktop.core.bundled import read_bytes
from hgnen_desktop.core.export.pdf_structure import Element, Structure, list_item
from hgnen_desktop.core.export.platypus import (
    Canvas,
    Flowable,
    HRFlowable,
    LinkAnnotation,
    PDFArray,
    PDFDictionary,
    PDFStream,
    PDFString,
    PDFZCompress,
    Table,
)

_COLORS = "sRGB-v2-micro.icc"
_VERSION = (1, 7)  # of the format: PDF/A-2 stands on it, and Tab along the structure needs 1.5


class _Link(LinkAnnotation):  # type: ignore[misc] # reportlab carries no types
    """A link that its element is found by."""

    permitted = (*LinkAnnotation.permitted, "StructParent")


class TaggedCanvas(Canvas):  # type: ignore[misc] # reportlab carries no types
    """A canvas on which parts say what they are."""

    def __init__(self, *arguments: Any, **options: Any) -> None:  # noqa: ANN401 - handed through
        self.structure = Structure()
        super().__init__(*arguments, **options)

    @contextmanager
    def says(self, element: Element) -> Iterator[None]:
        """What is drawn while this lasts is said by the element."""
        self._code.append(self._marked(element))
        yield
        self._code.append("EMC")

    @contextmanager
    def says_signed(self, sign: Element, element: Element) -> Iterator[None]:
        """The same for a paragraph with a sign before it, which reportlab writes as a text of its own before the others."""
        self._code.append(self._marked(sign))
        begin = len(self._code)
        yield
        end = next(place for place in range(begin, len(self._code)) if self._code[place].startswith("BT")) + 1
        self._code[end:end] = ["EMC", self._marked(element)]
        self._code.append("EMC")

    def _marked(self, element: Element) -> str:
        return f"/{element.role} <</MCID {self.structure.mark(element, self._pageNumber)}>> BDC"

    @contextmanager
    def decorates(self) -> Iterator[None]:
        """What is drawn while this lasts is decoration: a rule, or what stands on each page."""
        self._code.append("/Artifact BMC")
        yield
        self._code.append("EMC")

    def lead(self, element: Element, section: str, place: tuple[float, float, float, float], pages: int) -> None:
        """Make what an element says lead to a section.

        Args:
            element: what was drawn at the place.
            section: its bookmark.
            place: left, lower, right and upper edge on the page, in points.
            pages: how many pages the document has.
        """
        name = f"link {self._annotationCount}"
        found_by = pages + self.structure.link(element, self._doc.annotationName(name))
        to = self._bookmarkReference(section)
        # 4: printed, as a file that is kept demands.
        link = _Link(place, f"Go to: {section}", to, Border="[0 0 0]", F=4, StructParent=found_by)
        self._addAnnotation(link, name)

    def _setAnnotations(self, page: Any) -> None:  # noqa: ANN401, N802 - reportlab's own page and name
        """What stands in the dictionary of each page: where its marks are found, and that Tab goes along the structure."""
        super()._setAnnotations(page)
        page.__NoDefault__ = (*page.__NoDefault__, "StructParents", "Tabs")
        page.StructParents, page.Tabs = self._pageNumber - 1, "/S"
        page.Trans = None  # reportlab's is empty

    def save(self) -> None:
        """Write the file."""
        if self._code:
            self.showPage()
        catalog = self._doc.Catalog
        catalog.MarkInfo = PDFDictionary({"Marked": "true"})
        catalog.__NoDefault__ = (*catalog.__NoDefault__, "OutputIntents")
        catalog.OutputIntents = PDFArray([_output_intent(self._doc)])
        self.structure.write(self._doc)
        self._doc._pdfVersion = max(self._doc._pdfVersion, _VERSION)
        super().save()


def _output_intent(document: Any) -> PDFDictionary:  # noqa: ANN401 - reportlab's own
    """In which colors the file is meant: those of screens (sRGB)."""
    profile = PDFStream(PDFDictionary({"N": 3}), _profile(), filters=[PDFZCompress])
    named = PDFString("sRGB IEC61966-2.1")
    return PDFDictionary(
        {
            "Type": "/OutputIntent",
            "S": "/GTS_PDFA1",
            "OutputConditionIdentifier": named,
            "Info": named,
            "DestOutputProfile": document.Reference(profile),
        }
    )


@cache
def _profile() -> bytes:
    return read_bytes("resources", "color", _COLORS)


class Told:
    """A part of a page that says what it is, also on the page it is continued on.

    Attributes:
        within: the element it stands in, such as a cell; None for the document.
        is_signed: whether a sign stands before it that is drawn apart from its words.
        element: the element it is; made from the style when it is first asked for. May be set before it is drawn.
    """

    within: Element | None = None
    is_signed = False
    style: Any
    _element: Element | None = None

    @property
    def element(self) -> Element:
        """What it is."""
        if self._element is None:
            role, level = getattr(self.style, "role", "P"), getattr(self.style, "level", 0)
            if role == "LI":
                self._element = list_item(level, self.within, signed=self.is_signed)
            else:
                self._element = Element(role, level=level, within=self.within)
        return self._element

    @element.setter
    def element(self, element: Element) -> None:
        self._element = element


class Rule(HRFlowable):  # type: ignore[misc] # reportlab carries no types
    """A line across the page, which says nothing."""

    def draw(self) -> None:
        """Draw it."""
        with self.canv.decorates():
            super().draw()


class Grid(Table):  # type: ignore[misc] # reportlab carries no types
    """A table whose lines and grounds say nothing; what its cells are, their parts say."""

    def _drawLines(self) -> None:  # noqa: N802 - reportlab's name
        if self._linecmds:
            with self.canv.decorates():
                super()._drawLines()


def into_row(cells: Iterable[tuple[Element, list[Flowable]]]) -> None:
    """Make the parts of cells a row: a single part is the cell itself; several, and an item of a list, stand in it.

    A cell that says nothing heads nothing.
    """
    kept = [(cell, [one for one in parts if isinstance(one, Told)]) for cell, parts in cells]
    row = [(cell if told else Element("TD"), told) for cell, told in kept]
    Element("TR", *(cell for cell, _told in row))
    for cell, told in row:
        if len(told) == 1 and getattr(told[0].style, "role", "P") != "LI":
            told[0].element = cell
        else:
            for one in told:
                one.within = cell
