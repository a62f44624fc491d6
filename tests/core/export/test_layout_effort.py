"""What making a PDF takes, counted: faces read as reportlab reads them, paragraphs made and broken once, libraries left alone."""

from __future__ import annotations

import datetime as dt
import io
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from hgnen_desktop.core.careplan.plan_document import plan_document
from hgnen_desktop.core.export.font_tables import Face
from hgnen_desktop.core.export.pdf import document_pdf
from hgnen_desktop.core.export.pdf_fonts import BOLD, REGULAR, register_fonts
from hgnen_desktop.core.export.pdf_parts import BODY, hanging
from hgnen_desktop.core.export.platypus import HexColor, Paragraph, TTFontFace
from hgnen_desktop.core.export.text_paragraph import TextParagraph
from hgnen_desktop.core.markup import escape
from hgnen_desktop.core.schedule.surveillance import Anchor
from hgnen_desktop.core.workflow import Workbench
from tests.places import CASES, RESOURCES

CASE = CASES / "rectal-nec.json"
FACES = sorted((RESOURCES / "fonts").glob("*.tt[fc]"))
AS_OF = dt.date(2026, 1, 15)
GRAY = "#3d3d3d"
READ = (
    "charToGlyph", "charWidths", "defaultWidth", "glyphPos", "glyphToChar", "name", "bbox", "ascent", "descent",
    "capHeight", "stemV", "flags", "numGlyphs",
)  # fmt: skip


@pytest.mark.parametrize("file", FACES, ids=lambda file: file.stem)
def test_a_face_is_read_as_reportlab_reads_it(file: Path) -> None:
    theirs, ours = TTFontFace(io.BytesIO(file.read_bytes())), Face(file.read_bytes(), file.name)
    assert [name for name in READ if getattr(ours, name) != getattr(theirs, name)] == []
    # Of glyphs that share the last advance reportlab keeps it in 1/1000 of the size, where the file has units of the face.
    last = theirs.hmetrics[-1][0]
    in_units = [(ours.hmetrics[-1][0] if advance == last else advance, left) for advance, left in theirs.hmetrics]
    assert in_units == ours.hmetrics


TEXTS = (
    'Ki-67 > 90 % & "small cell", <b>no markup</b>; Rb1 loss isn\'t known',
    "  two   spaces, a\ttab\nand a line ",
    "a\u00a0space that\u00a0 holds, thin\u2009space, soft\u00adhyphen",
    "word " * 60,
    "W" * 200,
    " ",
    "&amp; stays as it was typed",
)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("width", [60.0, 300.0])
def test_plain_text_takes_the_lines_of_reportlabs_markup(text: str, width: float) -> None:
    register_fonts()
    style = hanging(BODY, 1)
    for parts, markup in (
        ([(text, REGULAR, None)], escape(text, quote=False)),
        ([(text, BOLD, None)], f"<b>{escape(text, quote=False)}</b>"),
        (
            [("Lead ", BOLD, None), (text, REGULAR, None), ("  \u00b7 tail", REGULAR, HexColor(GRAY))],
            f'<b>Lead </b>{escape(text, quote=False)}<font color="{GRAY}">  \u00b7 tail</font>',
        ),
    ):
        ours, theirs = TextParagraph.of(parts, style, "\u2022"), Paragraph(markup, style, bulletText="\u2022")
        assert ours.wrap(width, 10_000) == theirs.wrap(width, 10_000)
        assert lines(ours) == lines(theirs)


def lines(paragraph: Paragraph) -> list[str]:
    told = paragraph.blPara.lines
    if paragraph.blPara.kind == 0:
        return [" ".join(words).strip() for _room, words in told]
    return ["".join(word.text for word in line.words).strip() for line in told]


def test_lines_are_broken_anew_for_another_width_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    register_fonts()
    asked = count_calls(monkeypatch, Paragraph, "breakLines")
    paragraph = TextParagraph.of([("word " * 60, REGULAR, None)], BODY)
    heights = [paragraph.wrap(width, 10_000)[1] for width in (300, 300, 100, 100, 300)]
    assert heights[0] == heights[1] == heights[4] < heights[2] == heights[3]
    assert len(asked) == 3


def test_what_is_measured_is_what_is_set(bench: Workbench, monkeypatch: pytest.MonkeyPatch) -> None:
    plan = bench.plan(bench.open(CASE, AS_OF), AS_OF, Anchor(AS_OF, None))
    for full in (False, True):
        document = plan_document(plan, full=full)
        broken, drawn = count_calls(monkeypatch, Paragraph, "breakLines"), count_calls(monkeypatch, Paragraph, "draw")
        document_pdf(document)
        monkeypatch.undo()
        # Each once; but for headings, which are measured apart, and what is told as left out.
        more = Counter(map(id, broken)).most_common(1)[0][1]
        assert more == 1
        assert len(drawn) > 60
        assert len(broken) < 1.4 * len(drawn)


def count_calls(monkeypatch: pytest.MonkeyPatch, cls: type, name: str) -> list[object]:
    """Whose method was called, each time."""
    called: list[object] = []
    method = getattr(cls, name)

    def counted(self: object, *given: object) -> object:
        called.append(self)
        return method(self, *given)

    monkeypatch.setattr(cls, name, counted)
    return called


def test_a_plan_in_latin_letters_loads_no_library_for_pictures_or_for_joining_letters() -> None:
    asked = f"""
import sys, datetime as dt
from pathlib import Path
from hgnen_desktop.core.workflow import Workbench
from tests.places import CASES, RESOURCES
from hgnen_desktop.core.schedule.surveillance import Anchor
from hgnen_desktop.core.export.pdf import plan_pdf
bench, day = Workbench(), dt.date(2026, 1, 15)
case = bench.open(Path({str(CASE)!r}), day)
assert plan_pdf(bench.plan(case, day, Anchor(day, None))).startswith(b"%PDF")
heavy = {{"PIL.Image", "uharfbuzz", "uharfbuzz._harfbuzz", "pydantic", "yaml", "icalendar", "holidays"}}
print(sorted(heavy & set(sys.modules)))
bench.plan(case.with_changes(label="\\u0645\\u062d\\u0645\\u062f"), day, Anchor(day, None))
plan_pdf(bench.plan(case.with_changes(label="\\u0645\\u062d\\u0645\\u062f"), day, Anchor(day, None)))
print("uharfbuzz" in sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, timeout=60, check=False)
    assert done.stdout.split("\n")[:2] == ["[]", "True"], done.stderr
