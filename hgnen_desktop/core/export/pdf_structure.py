"""What the parts of a page are to those who hear it: headings, paragraphs, lists, tables, pictures in words (ISO 32000-1, 14.8).

reportlab draws and knows nothing of it. A part of a page holds an :class:`Element`; while it is drawn, the canvas writes around it
which element it belongs to, and at the end the tree of all elements (:mod:`hgnen_desktop.core.export.tagged_canvas`). Elements
stand in the order in which they are drawn, which is the order in which they are read; a part that is continued on the next page
is continued in its element.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hgnen_desktop.core.export.platypus import PDFObject, PDFString

Document = Any  # reportlab's own, which carries no types
_HELD_BY = {"LI": "L", "TR": "Table"}  # items and rows that follow one another stand in one list or table


class Element(PDFObject):  # type: ignore[misc] # reportlab carries no types
    """One element of the tree.

    Args:
        role: its standard type: ``H1`` to ``H3``, ``P``, ``LI``, ``TR``, ``TH``, ``TD``, ``Figure``, ``Link``.
        kids: elements inside it that are known from the beginning.
        level: how deep an item of a list stands; a paragraph of a higher level belongs to the item before it.
        within: the element it stands in; None for the document.
        alt: what a picture shows, in words.
        attributes: further entries, spelled as they stand in the file.
    """

    def __init__(
        self,
        role: str,
        *kids: Element,
        level: int = 0,
        within: Element | None = None,
        alt: str = "",
        attributes: str = "",
    ) -> None:
        self.role, self.level, self.within, self.alt, self.attributes = role, level, within, alt, attributes
        self.kids: list[Element | tuple[int, int] | str] = list(kids)  # a pair is a mark: page and number there
        self.parent: Element | None = None
        self.number = 0  # among the objects of the file
        for kid in kids:
            kid.parent = self

    def format(self, document: Document) -> bytes:
        """The element as an object of the file, when it and those around it have their numbers."""
        page = next((kid[0] for kid in self.kids if isinstance(kid, tuple)), 0)
        parts = [f"<</Type/StructElem/S/{self.role}/P {self.parent.number if self.parent else 0} 0 R"]
        if page:
            parts.append(f"/Pg {_number(document, f'Page{page}')} 0 R")
        if self.alt:
            parts.append(f"/Alt {PDFString(self.alt).format(document).decode('latin-1')}")
        if self.kids:
            parts.append(f"/K[{' '.join(_kid(kid, page, document) for kid in self.kids)}]")
        return "".join((*parts, self.attributes, ">>")).encode("latin-1")


def list_item(level: int = 0, within: Element | None = None, *, signed: bool = False) -> Element:
    """The body of an item of a list, which its words are marked with; ``signed`` when a sign of its own stands before it."""
    body = Element("LBody")
    Element("LI", *([Element("Lbl"), body] if signed else [body]), level=level, within=within)
    return body


def sign_of(body: Element) -> Element:
    """The sign that stands before the body of an item that was made with one."""
    assert body.parent is not None
    sign = body.parent.kids[0]
    assert isinstance(sign, Element)
    return sign


def row_heading() -> Element:
    """The first cell of a row, which names the others."""
    return Element("TH", attributes="/A<</O/Table/Scope/Row>>")


def column_heading() -> Element:
    """A cell that names the cells below it."""
    return Element("TH", attributes="/A<</O/Table/Scope/Column>>")


def group_heading(columns: int) -> Element:
    """A cell over all columns, which names the rows below it."""
    return Element("TH", attributes=f"/A<</O/Table/Scope/Row/ColSpan {columns}>>")


def figure(alt: str, width: float, height: float, x: float, y: float) -> Element:
    """A picture: what it shows in words, and where it stands on its page, in points."""
    box = f"{x:.1f} {y:.1f} {x + width:.1f} {y + height:.1f}"
    return Element("Figure", alt=alt, attributes=f"/A<</O/Layout/Placement/Block/BBox[{box}]>>")


def _number(document: Document, name: str) -> int:
    return int(document.idToObjectNumberAndVersion[name][0])


def _kid(kid: Element | tuple[int, int] | str, page: int, document: Document) -> str:
    if isinstance(kid, Element):
        return f"{kid.number} 0 R"
    if isinstance(kid, str):
        return f"<</Type/OBJR/Obj {_number(document, kid)} 0 R>>"
    if kid[0] == page:
        return str(kid[1])
    return f"<</Type/MCR/Pg {_number(document, f'Page{kid[0]}')} 0 R/MCID {kid[1]}>>"


class Structure:
    """The tree of elements of one document, and which marks on which page belong to them."""

    def __init__(self) -> None:
        self._document = Element("Document")
        self._marks: dict[int, list[Element]] = {}
        self._links: list[Element] = []
        self._around = self._document  # where the last one was placed, and the items of lists that are open there
        self._items: list[tuple[int, Element]] = []

    def mark(self, element: Element, page: int) -> int:
        """The number of the next mark on a page (from 1), which belongs to the element from now on."""
        if not element.kids:
            self._stand(element)
        marks = self._marks.setdefault(page, [])
        element.kids.append((page, len(marks)))
        marks.append(element)
        return len(marks) - 1

    def first(self, role: str) -> Element:
        """An element that is heard before all others, whenever it is drawn."""
        element = Element(role)
        element.parent = self._document
        self._document.kids.insert(0, element)
        return element

    def link(self, element: Element, annotation: str) -> int:
        """Make what an element says a link; returns its number among the links of the document, from 0.

        Args:
            element: what leads on; it has been drawn.
            annotation: the name of the annotation among the objects of the file.
        """
        link = Element("Link")
        link.kids, link.parent = [*element.kids, annotation], element
        element.kids = [link]
        for page, number in (kid for kid in link.kids if isinstance(kid, tuple)):
            self._marks[page][number] = link
        self._links.append(link)
        return len(self._links) - 1

    def _stand(self, element: Element) -> None:
        """Give an element, with all it stands in, its place behind what was drawn before."""
        top = element
        while top.parent is not None:
            top = top.parent
        if top is not self._document:
            around = top.within or self._document
            self._stand(around)
            self._place(top, around)

    def _place(self, top: Element, around: Element) -> None:
        if around is not self._around:
            self._around, self._items = around, []
        while self._items and self._items[-1][0] >= top.level:
            self._items.pop()
        holder = _holder(self._items[-1][1] if self._items else around, _HELD_BY.get(top.role))
        top.parent = holder
        holder.kids.append(top)
        if top.role == "LI":
            body = top.kids[-1]
            assert isinstance(body, Element)
            self._items.append((top.level, body))

    def write(self, document: Document) -> None:
        """Put the tree into the file, after its last page."""
        tree, parents = _Written(), _Written()
        document.Catalog.StructTreeRoot = document.Reference(tree)
        root_number = _counted(document)
        document.Reference(parents)
        parents_number = _counted(document)
        for element in _walk(self._document):
            document.Reference(element)
            element.number = _counted(document)
        pages = len(document.Pages.pages)
        tree.text = (
            f"<</Type/StructTreeRoot/K[{self._document.number} 0 R]/ParentTree {parents_number} 0 R"
            f"/ParentTreeNextKey {pages + len(self._links)}>>"
        )
        # Pages stand under their place in the document, links behind them.
        found = [
            f"{page - 1}[{' '.join(f'{one.number} 0 R' for one in self._marks[page])}]" for page in sorted(self._marks)
        ]
        found += [f"{pages + place} {one.number} 0 R" for place, one in enumerate(self._links)]
        parents.text = f"<</Nums[{' '.join(found)}]>>"
        self._document.parent = Element("")
        self._document.parent.number = root_number


def _holder(holder: Element, role: str | None) -> Element:
    """The list or table at the end of an element, begun when there is none; the element itself for all other roles."""
    if role is None:
        return holder
    last = holder.kids[-1] if holder.kids else None
    if isinstance(last, Element) and last.role == role:
        return last
    made = Element(role)
    made.parent = holder
    holder.kids.append(made)
    return made


def _walk(element: Element) -> Iterator[Element]:
    yield element
    for kid in element.kids:
        if isinstance(kid, Element):
            yield from _walk(kid)


def _counted(document: Document) -> int:
    """The number of the object that the file was given last."""
    return int(document.objectcounter)


class _Written(PDFObject):  # type: ignore[misc] # reportlab carries no types
    """An object of the file, spelled as it stands there."""

    text = ""

    def format(self, _document: Document) -> bytes:
        """Its bytes."""
        return self.text.encode("latin-1")
