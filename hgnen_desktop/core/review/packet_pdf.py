"""The packet as a PDF to read: how it is done, then question by question what is signed, with boxes to tick on paper."""

from __future__ import annotations

import io
from collections.abc import Iterator

from hgnen_desktop.core.domain.dates import long_date
from hgnen_desktop.core.export.pdf_document import SAME_BYTES, OutlinedCanvas, describe
from hgnen_desktop.core.export.pdf_fonts import BOLD, REGULAR, register_fonts
from hgnen_desktop.core.export.pdf_parts import (
    BODY,
    BOTTOM,
    HEADING,
    MARGIN,
    PAGE_SIZES,
    RULE,
    SMALL,
    TAIL,
    TITLE,
    TOP,
    hanging,
    paragraph,
    run,
    section_heading,
    text_style,
)
from hgnen_desktop.core.export.platypus import Flowable, KeepTogether, SimpleDocTemplate, Spacer, mm
from hgnen_desktop.core.export.tagged_canvas import Rule
from hgnen_desktop.core.phrase import day_words
from hgnen_desktop.core.review.packet import FEEDBACK, PATIENTS, TABLE, Packet
from hgnen_desktop.core.review.passage import Passage
from hgnen_desktop.core.review.reading import Chapter
from hgnen_desktop.core.signoff.marks import Opinion
from hgnen_desktop.core.signoff.standing import NOT_SIGNED, who
from hgnen_desktop.core.signoff.subjects import Key

_PART = text_style("part", 13, 16, fontName=BOLD, spaceBefore=10, spaceAfter=3, keepWithNext=1, role="H2")
_HEAD = text_style("passage", 9.6, 12, spaceBefore=6, keepWithNext=1, role="H3")
_IN = hanging(BODY, 1, signed=False)
_QUOTE = hanging(SMALL, 1, signed=False)
_BOXES = text_style("boxes", 8.4, 13, spaceBefore=2, spaceAfter=2)
_BOX = "\u25a1"


def packet_pdf(packet: Packet, page_size: str = "A4") -> bytes:
    """The packet as PDF bytes; ``page_size`` is ``A4`` or ``Letter``."""
    register_fonts()
    buffer = io.BytesIO()
    document = SimpleDocTemplate(
        buffer, pagesize=PAGE_SIZES[page_size], leftMargin=MARGIN, rightMargin=MARGIN, topMargin=TOP,
        bottomMargin=BOTTOM, **SAME_BYTES,
    )  # fmt: skip
    document.build(list(_story(packet)), canvasmaker=_canvas(packet))
    return buffer.getvalue()


def _story(packet: Packet) -> Iterator[Flowable]:
    yield from _first_page(packet)
    for part in packet.parts:
        chapters = packet.reading.of_part(part)
        yield section_heading(packet.reading.parts[part], _PART)
        yield from _patients(packet, chapters[0].situation)
        for chapter in chapters:
            yield from _chapter(packet, chapter)


def _first_page(packet: Packet) -> Iterator[Flowable]:
    keys = [key for chapter in packet.chapters for key in packet.to_read(chapter)]
    yield paragraph("Review of the guidelines", TITLE)
    yield Spacer(1, 2 * mm)
    packs = packet.reading.index.packs.values()
    for pack in packs:
        source = pack.source
        said = f"{source.authors} {source.title}. {source.journal}."
        tail = f"pack {pack.version}, hash {pack.hash[:16]}, review by {day_words(pack.review_by)}"
        yield run([(f"{source.short}: ", BOLD), (said, REGULAR), (f"  {tail}", TAIL)], SMALL)
    yield paragraph(f"{long_date(packet.as_of)}. {len(keys)} items to read.", BODY)
    yield section_heading("How it is done", HEADING)
    yield from (paragraph(line, BODY) for line in how_it_is_done())
    yield section_heading("What was said so far", HEADING)
    for line in state_lines(packet, keys):
        yield paragraph(line, BODY)


def how_it_is_done() -> tuple[str, ...]:
    """What a reviewer does, in a few sentences."""
    opinions = ", ".join(one.value for one in Opinion)
    return (
        f"1. Fill in who you are: in the first rows of {TABLE} (LibreOffice or Excel), or in {FEEDBACK} (any editor). "
        "One of the two is enough.",
        "2. Have the papers beside you. Each item below has a number, the same in the table, and names section and table of the "
        "paper for every statement it rests on. Statements are in our words; strength and voice are the source's.",
        f"3. For each item write one of: {opinions}. A change needs what and why; a question needs what. Leave empty what you "
        "have not read: you may stop at any item and send what there is.",
        f"4. In {PATIENTS} lie patients of the program's own, each with the road through the tree and all that is told.",
        "5. Send the file back as CSV (UTF-8), or as it is. It is read with a sentence for each typing error, and nothing is "
        "taken while one is left.",
        "An item counts as signed off when two reviewers agree with the same wording, and nobody wants it changed or asks about "
        "it. A changed word of an item, or of a statement it rests on, ends its sign-off, and that of no other item.",
    )


def state_lines(packet: Packet, keys: list[Key]) -> Iterator[str]:
    """How far this is read, who has read, and until when it holds."""
    sign_off, day = packet.sign_off, packet.as_of
    yield f"{sign_off.coverage(keys, day).words()}."
    lapses = sign_off.lapses(keys, day)
    if lapses is not None:
        yield f"The first of it lapses after {long_date(lapses)}."
    yield from who(sign_off.reviewers)
    due = [one for one in packet.reading.index.packs.values() if day > one.review_by]
    yield from (f"{one.source.short}: the review was due on {long_date(one.review_by)}." for one in due)
    if sign_off.is_empty:
        yield f"These guidelines are {NOT_SIGNED}."


def _patients(packet: Packet, situation: str) -> Iterator[Flowable]:
    """The patients of a situation with their road, once for all its questions."""
    if not situation:
        return
    for met in packet.patients.of_situation(situation):
        yield run([("Patient: ", BOLD), (f"{met.patient.title}. ", BOLD), (met.sentence, REGULAR)], BODY)
        yield paragraph("Road: " + "; ".join(met.road), _QUOTE)


def _chapter(packet: Packet, chapter: Chapter) -> Iterator[Flowable]:
    to_read = packet.to_read(chapter)
    if chapter.question:
        yield paragraph(chapter.ask, HEADING)
        for met in packet.patients.meet(chapter):
            said = "; ".join(met.told) or "nothing in a line; see the items."
            yield run([(f"{met.patient.title}: ", BOLD), (said, REGULAR)], SMALL)
    before = [packet.reading.passage(key) for key in chapter.keys if key not in to_read]
    if before:
        yield paragraph("Also here, read before: " + "; ".join(f"{one.number} {one.title}" for one in before), SMALL)
    for key in to_read:
        yield from passage_flowables(packet.reading.passage(key))


def passage_flowables(one: Passage) -> Iterator[Flowable]:
    """One item with its boxes; head and first lines stay together."""
    text = [paragraph(one.text, _IN)] if one.text else []
    yield KeepTogether([run([(f"{one.number}  {one.title}", BOLD), (f"  {one.about}", TAIL)], _HEAD), *text])
    if one.when:
        yield run([("When: ", BOLD), (when_words(one.when), REGULAR)], _IN)
    yield from (run([(f"{label}: ", BOLD), (words, REGULAR)], _IN) for label, words in one.more)
    if one.reading:
        yield run([("Our reading: ", BOLD), (one.reading, REGULAR)], _IN)
    for quote in one.quotes:
        note = f" {quote.note}" if quote.note else ""
        yield run(
            [(f"{quote.strength}; {quote.where}: ", TAIL), (quote.text + note, REGULAR)],
            _QUOTE,
        )
    boxes = "     ".join(f"{_BOX} {opinion.value}" for opinion in Opinion)
    yield paragraph(f"{one.number}     {boxes}", _BOXES)
    yield Rule("100%", thickness=0.3, color=RULE, spaceBefore=0, spaceAfter=1)


def when_words(lines: tuple[str, ...]) -> str:
    """A condition on one line; brackets stand where lines stood further in."""
    words, depth = "", 0
    for number, line in enumerate(lines):
        level = (len(line) - len(line.lstrip())) // 2
        if number and level > depth:
            words += " ("
        elif number:
            words += ")" * (depth - level) + "; "
        words += line.strip()
        depth = level
    return words + ")" * depth


def _canvas(packet: Packet) -> type[OutlinedCanvas]:
    index = packet.reading.index
    foot = f"Review of the guidelines, {day_words(packet.as_of)}; hash {index.guidelines.hash[:12]}; for professionals"

    class Review(OutlinedCanvas):
        """Says at the foot of each page what it is, of which guidelines, and how many pages there are."""

        def margin(self, number: int, pages: int) -> None:
            describe(self, "Review of the guidelines", "Review packet", packet.as_of)
            self.setFont(REGULAR, 7.5)
            self.drawString(MARGIN, 11 * mm, foot)
            self.drawRightString(self._pagesize[0] - MARGIN, 11 * mm, f"page {number} of {pages}")

    return Review
