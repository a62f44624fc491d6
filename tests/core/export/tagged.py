"""Reads of a PDF what those hear who cannot see it, and whether the file is made to be kept."""

from __future__ import annotations

import io
from dataclasses import dataclass, field

from pypdf import PdfReader
from pypdf.generic import ContentStream, DictionaryObject, NullObject

from tests.core.export.archived import check_archived, check_operator

DRAWS = frozenset(
    (b"Tj", b"TJ", b"'", b'"', b"S", b"s", b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"sh", b"Do", b"INLINE IMAGE")
)
INSIDE = {
    "Document": {"H1", "H2", "H3", "P", "L", "Table", "Figure"},
    "L": {"LI"},
    "LI": {"Lbl", "LBody"},
    "Lbl": set(),
    "LBody": {"L", "P", "Link"},
    "Table": {"TR"},
    "TR": {"TH", "TD"},
    "TH": {"H2", "H3", "P", "L"},
    "TD": {"P", "L", "Link"},
    "H1": set(),
    "H2": {"Link"},
    "H3": {"Link"},
    "P": {"Link"},
    "Link": set(),
    "Figure": set(),
}


@dataclass
class Heard:
    """One element: its role, what it holds in order, its marks as (page, number), and its alternative text."""

    role: str
    kids: list[Heard] = field(default_factory=list)
    marks: list[tuple[int, int]] = field(default_factory=list)
    alt: str = ""

    def walk(self):
        """It and all inside it, in the order in which they are read."""
        yield self
        for kid in self.kids:
            yield from kid.walk()


def heard(content: bytes) -> Heard:
    """The tree of a file, after everything that the standards ask of it was looked at."""
    reader = PdfReader(io.BytesIO(content))
    catalog = reader.trailer["/Root"]
    _check_kept(reader, catalog)
    check_archived(content, reader)
    marks = {}
    for number, page in enumerate(reader.pages):
        assert page["/StructParents"] == number
        assert page["/Tabs"] == "/S"
        marks[number] = _marked(page, reader)
    root = catalog["/StructTreeRoot"]
    (document,) = root["/K"]
    links: list[int] = []
    tree = _element(document.get_object(), reader, None, links)
    assert tree.role == "Document"
    found = [mark for one in tree.walk() for mark in one.marks]
    assert len(found) == len(set(found))
    assert sorted(found) == sorted((page, number) for page, numbers in marks.items() for number in numbers)
    _check_parents(root["/ParentTree"]["/Nums"], reader, marks, links)
    return tree


def _check_kept(reader: PdfReader, catalog: DictionaryObject) -> None:
    """PDF/A-2b, as far as it can be read off; see ``docs/accessibility.md``."""
    assert catalog["/MarkInfo"]["/Marked"]
    assert catalog["/Lang"]
    assert catalog["/ViewerPreferences"]["/DisplayDocTitle"]
    (intent,) = catalog["/OutputIntents"]
    assert intent.get_object()["/S"] == "/GTS_PDFA1"
    assert b"sRGB" in intent.get_object()["/OutputConditionIdentifier"].original_bytes
    assert intent.get_object()["/DestOutputProfile"].get_data()[36:40] == b"acsp"
    metadata = catalog["/Metadata"].get_data()
    assert b"<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>" in metadata
    assert not reader.is_encrypted
    assert len(reader.trailer["/ID"]) == 2
    for font in _objects(reader, "/Font"):
        assert font["/FontDescriptor"]["/FontFile2"].get_data(), font["/BaseFont"]
        assert "/ToUnicode" in font


def _objects(reader: PdfReader, kind: str) -> list[DictionaryObject]:
    objects = (reader.get_object(number) for number in range(1, int(reader.trailer["/Size"])))
    return [one for one in objects if isinstance(one, DictionaryObject) and one.get("/Type") == kind]


def _marked(page: DictionaryObject, reader: PdfReader) -> list[int]:
    """The marks of a page; whatever is drawn stands inside one, or is said to be decoration."""
    open_marks: list[bool] = []
    numbers = []
    contents, depth = page["/Contents"].get_object(), 0
    for operands, operator in ContentStream(contents, reader).operations:
        depth = check_operator(operator, operands, depth)
        if operator == b"BDC":
            open_marks.append(True)
            numbers.append(int(operands[1]["/MCID"]))
        elif operator == b"BMC":
            assert operands == ["/Artifact"]
            open_marks.append(True)
        elif operator == b"EMC":
            open_marks.pop()
        assert len(open_marks) <= 1, "marks do not stand inside one another"
        assert open_marks or operator not in DRAWS, (operands, operator)
    assert not open_marks
    assert depth == 0
    assert numbers == list(range(len(numbers)))
    return numbers


def _element(one: DictionaryObject, reader: PdfReader, parent: DictionaryObject | None, links: list[int]) -> Heard:
    assert one["/Type"] == "/StructElem"
    role = one["/S"].removeprefix("/")
    assert parent is None or one["/P"] == parent
    made = Heard(role, alt=str(one.get("/Alt", "")))
    assert bool(made.alt) is (role == "Figure")
    for kid in one.get("/K", ()):
        what = kid.get_object()
        if isinstance(what, int):
            made.marks.append((_page(one["/Pg"], reader), int(what)))
        elif what["/Type"] == "/MCR":
            made.marks.append((_page(what["/Pg"], reader), int(what["/MCID"])))
        elif what["/Type"] == "/OBJR":
            link = what["/Obj"]
            assert (link["/Subtype"], link["/F"], role) == ("/Link", 4, "Link")
            assert str(link["/Contents"]).startswith("Go to: ")
            links.append(int(link["/StructParent"]))
        else:
            child = _element(what, reader, one, links)
            assert child.role in INSIDE[role], (role, child.role)
            made.kids.append(child)
    assert made.kids or made.marks or role == "TD", role
    return made


def _page(page: DictionaryObject, reader: PdfReader) -> int:
    return int(reader.get_page_number(page))


def _check_parents(nums: list[object], reader: PdfReader, marks: dict[int, list[int]], links: list[int]) -> None:
    """From a mark or a link the element is found again."""
    keys, values = nums[::2], nums[1::2]
    assert keys == sorted(keys)
    by_key = dict(zip(map(int, keys), values, strict=True))
    for page, numbers in marks.items():
        parents = [one.get_object() for one in by_key.get(page, ())]
        assert len(parents) == len(numbers)
        for number, parent in zip(numbers, parents, strict=True):
            kids = [kid.get_object() for kid in parent["/K"]]
            assert any(
                (kid == number and _page(parent["/Pg"], reader) == page)
                or (
                    isinstance(kid, DictionaryObject)
                    and kid.get("/MCID") == number
                    and _page(kid["/Pg"], reader) == page
                )
                for kid in kids
            )
    assert sorted(links) == sorted(key for key in by_key if key >= len(marks))
    for key in links:
        assert by_key[key].get_object()["/S"] == "/Link"
        assert not isinstance(by_key[key], NullObject)
