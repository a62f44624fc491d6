"""Checks of PDF/A-2b (ISO 19005-2) that can be read off a file. No validator of the standard could be run where this was written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, StreamObject, TextStringObject

ACTIONS = {"/GoTo", "/URI", "/Named"}  # of those that are allowed, what the program uses; none starts anything
BLENDS = {"/Normal", "/Compatible"}
FILTERS = {"/FlateDecode", "/ASCII85Decode", "/DCTDecode"}  # no LZW, no Crypt
FORBIDDEN_KEYS = {
    **dict.fromkeys(("/AA", "/JavaScript", "/JS", "/XFA", "/NeedAppearances", "/EmbeddedFiles"), "may act"),
    **dict.fromkeys(("/OCProperties", "/Requirements"), "is shown by choice"),
    **dict.fromkeys(("/FFilter", "/FDecodeParms"), "lies outside of the file"),
    **dict.fromkeys(("/Alternates", "/OPI", "/Ref", "/PS"), "shows something else elsewhere"),
    **dict.fromkeys(("/TR", "/HTP", "/TransferFunction"), "changes colors"),
    **dict.fromkeys(("/PresSteps", "/AlternatePresentations", "/PressSteps"), "is another presentation"),
}  # fmt: skip
COLOR_SPACES = {"/DeviceRGB", "/DeviceGray", "/Pattern"}  # the output intent is of RGB
CMYK = {b"k", b"K"}
NAMES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
}
TOLD_TWICE = {
    "/Title": "dc:title/rdf:Alt/rdf:li",
    "/Author": "dc:creator/rdf:Seq/rdf:li",
    "/Subject": "dc:description/rdf:Alt/rdf:li",
    "/Keywords": "pdf:Keywords",
    "/Creator": "xmp:CreatorTool",
    "/Producer": "pdf:Producer",
}


def check_archived(content: bytes, reader: PdfReader) -> None:
    """Refuse a file that PDF/A-2b would not take."""
    _check_structure(content, reader)
    _check_metadata(reader)
    for one in _everything(reader):
        _check_object(one)
    for page in reader.pages:
        for link in page.get("/Annots", ()):
            flags = int(link.get_object()["/F"])
            assert flags & 4, "a link is not printed"
            assert not flags & 0b101011, "a link is hidden"


def check_operator(operator: bytes, operands: list[object], depth: int) -> int:
    """How deep the states of a page stand after an operator."""
    assert operator not in CMYK, "CMYK beside an output intent of RGB"
    if operator in (b"cs", b"CS"):
        assert operands[0] in COLOR_SPACES
    depth += {b"q": 1, b"Q": -1}.get(operator, 0)
    assert 0 <= depth <= 28
    return depth


def _check_structure(content: bytes, reader: PdfReader) -> None:
    assert re.match(rb"%PDF-1\.7\r?\n%[\x80-\xff]{4,}", content), "header and the comment of bytes behind it"
    assert re.search(rb"%%EOF\r?\n?$", content), "something stands behind the end"
    assert not reader.is_encrypted
    assert "/Encrypt" not in reader.trailer
    first, second = reader.trailer["/ID"]
    assert len(first) == len(second) == 16
    assert first == second
    assert reader.trailer["/Info"].get_object()


def _check_metadata(reader: PdfReader) -> None:
    """What the catalog's metadata says and what the older dictionary says is one."""
    metadata = reader.trailer["/Root"]["/Metadata"]
    assert (metadata["/Type"], metadata["/Subtype"]) == ("/Metadata", "/XML")
    packet = metadata.get_data().decode("utf-8")
    assert 'encoding="' not in packet.splitlines()[0]
    assert "bytes=" not in packet.splitlines()[0]
    told = ElementTree.fromstring(packet[packet.index("<x:xmpmeta") : packet.index("<?xpacket end")])
    assert told.findtext(".//pdfaid:part", namespaces=NAMES) == "2"
    assert told.findtext(".//pdfaid:conformance", namespaces=NAMES) == "B"
    info = reader.trailer["/Info"]
    assert set(info) <= {*TOLD_TWICE, "/CreationDate", "/ModDate", "/Trapped"}
    for key, path in TOLD_TWICE.items():
        assert info[key] == told.findtext(f".//{path}", namespaces=NAMES), key
    for key, path in (("/CreationDate", "xmp:CreateDate"), ("/ModDate", "xmp:ModifyDate")):
        said = told.findtext(f".//{path}", namespaces=NAMES) or ""
        assert re.sub(r"\D", "", info[key]) == re.sub(r"\D", "", said), key


def _everything(reader: PdfReader) -> Iterator[DictionaryObject]:
    """Every dictionary of the file, also inside another."""
    left: list[object] = [reader.trailer]
    left += [reader.get_object(number) for number in range(1, int(reader.trailer["/Size"]))]
    while left:
        one = left.pop()
        if isinstance(one, DictionaryObject):
            yield one
            left += one.values()
        elif isinstance(one, ArrayObject):
            left += one
        elif isinstance(one, TextStringObject):
            assert len(one) < 32768


def _check_object(one: DictionaryObject) -> None:
    assert not [f"{key} {FORBIDDEN_KEYS[key]}" for key in one if key in FORBIDDEN_KEYS]
    assert all(len(key.encode()) <= 127 for key in one)
    if isinstance(one, StreamObject):
        filters = one.get("/Filter", [])
        assert set(filters if isinstance(filters, list) else [filters]) <= FILTERS
        assert "/F" not in one, "a stream lies outside of the file"
    if one.get("/Type") == "/Action" or "/S" in one and str(one["/S"]) in ("/Launch", "/SubmitForm", "/Rendition"):
        assert one["/S"] in ACTIONS
    if one.get("/Subtype") == "/Image":
        assert not one.get("/Interpolate", False)
        assert one.get("/ColorSpace", "/DeviceGray") in COLOR_SPACES or one.get("/ImageMask", False)
    if "/ca" in one or "/CA" in one or one.get("/Type") == "/ExtGState":
        assert one.get("/BM", "/Normal") in BLENDS
        assert one.get("/SMask", "/None") == "/None"
    group = one.get("/Group")
    if group is not None:
        assert group.get_object().get("/CS", "/DeviceRGB") in COLOR_SPACES
