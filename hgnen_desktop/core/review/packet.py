"""The packet for a reviewer who installs nothing: a PDF to read, a table and a file to fill in, and patients with their road."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.errors import Fault, HgnenError
from hgnen_desktop.core.export.document_text import wrapped
from hgnen_desktop.core.export.teaching_mark import marked, standing_over
from hgnen_desktop.core.export.tree_svg import make_road_drawing, tree_svg
from hgnen_desktop.core.review.form import OPINIONS, REVIEWER_FIELDS, ReviewError, clean
from hgnen_desktop.core.review.patients import Met, Patients
from hgnen_desktop.core.review.reading import Chapter, Reading
from hgnen_desktop.core.review.table import write_table
from hgnen_desktop.core.review.yaml_file import quoted
from hgnen_desktop.core.signoff.standing import SignOff
from hgnen_desktop.core.signoff.subjects import Key
from hgnen_desktop.core.storage.atomic import write_together

PDF, TABLE, FEEDBACK, PATIENTS = "review.pdf", "review.csv", "feedback.yaml", "patients"


@dataclass(frozen=True)
class Packet:
    """What goes into a packet.

    Attributes:
        reading: the order of reading.
        parts: the parts that are to be read, by their keys.
        patients: the patients beside them.
        sign_off: what was said so far.
        as_of: the day it is made.
    """

    reading: Reading
    parts: tuple[str, ...]
    patients: Patients
    sign_off: SignOff
    as_of: dt.date

    @cached_property
    def chapters(self) -> tuple[Chapter, ...]:
        """The chapters to read."""
        return tuple(one for part in self.parts for one in self.reading.of_part(part))

    def to_read(self, chapter: Chapter) -> tuple[Key, ...]:
        """What is read in a chapter: what no chapter of this packet before it holds."""
        return tuple(key for key in chapter.keys if self._places[key] == chapter.key)

    @cached_property
    def _places(self) -> dict[Key, str]:
        places: dict[Key, str] = {}
        for chapter in self.chapters:
            for key in chapter.keys:
                places.setdefault(key, chapter.key)
        return places


def write_packet(packet: Packet, folder: Path) -> list[Path]:
    """Write the packet into a folder; returns its files.

    Raises:
        HgnenError: the folder holds a packet already, or cannot be written to; nothing is written then.
    """
    from hgnen_desktop.core.review.packet_pdf import packet_pdf

    refuse_filled(folder)
    with standing_over(packet.reading.index.teaching_only):
        made = patient_files(packet)
        files = {folder / PDF: packet_pdf(packet)}
        files |= {folder / PATIENTS / name: marked(text.encode(), Path(name).suffix) for name, text in made}
    # What is filled in and read back stays in its form.
    files |= {folder / TABLE: packet_table(packet), folder / FEEDBACK: feedback_file(packet)}
    try:
        (folder / PATIENTS).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        what = f"this is not a folder that can be written to ({error.strerror})."
        raise HgnenError(Fault(str(folder), what)) from error
    write_together(files)
    return list(files)


def refuse_filled(folder: Path) -> None:
    """Refuse a folder in which a packet lies: it may be filled in.

    Raises:
        ReviewError: it holds one.
    """
    there = [name for name in (TABLE, FEEDBACK) if (folder / name).exists()]
    if there:
        what = f"a packet lies here already ({', '.join(there)}), and may be filled in."
        raise ReviewError(Fault(str(folder), what, "Name another folder."))


def packet_table(packet: Packet) -> bytes:
    """The table to fill in; it begins with who reviews."""
    return write_table([row for chapter in packet.chapters for row in _rows(packet, chapter)])


def _rows(packet: Packet, chapter: Chapter) -> Iterator[list[str | int]]:
    for key in packet.to_read(chapter):
        one = packet.reading.passage(key)
        title = f"{one.title} ({one.direction})" if one.direction else one.title
        about: tuple[str | int, ...] = (
            one.number,
            chapter.where,
            chapter.ask if chapter.question else "",
            one.kind.value,
            title,
        )
        yield [*about, "", "", "", key.pack, key.id, one.wording]


def feedback_file(packet: Packet) -> bytes:
    """The same as a text file, for whoever prefers it to a table."""
    lines = [
        "# What you say of the guidelines. Fill in who you are, the day, and beside 'says' one of:",
        f"# {OPINIONS}. Leave it empty where you have not read it. A change needs what and why, a question needs what.",
        "reviewer:",
        *(f'  {field}: ""  # {asked}' for field, asked in REVIEWER_FIELDS.items()),
        'on: ""  # the day, as YYYY-MM-DD',
        "marks:",
    ]
    for chapter in packet.chapters:
        to_read = packet.to_read(chapter)
        if to_read:
            lines.append(f"# {clean(chapter.where)}: {clean(chapter.ask)}")
        for key in to_read:
            one = packet.reading.passage(key)
            lines += [
                f"# {one.number}. {clean(one.title)} ({clean(one.about)})",
                f"- pack: {key.pack}",
                f"  item: {quoted(key.id)}",
                f"  wording: {one.wording}",
                '  says: ""',
                '  what: ""',
                '  why: ""',
            ]
    return "\n".join([*lines, ""]).encode()


# --- patients ----------------------------------------------------------------------------------------------------------


def patient_files(packet: Packet) -> Iterator[tuple[str, str]]:
    """A text for each patient of the situations: who it is, the road, and what is told to each question; and the road drawn."""
    number = 0
    for situation in dict.fromkeys(one.situation for one in packet.chapters if one.situation):
        for met in packet.patients.of_situation(situation):
            number += 1
            name = re.sub(r"[^a-z0-9]+", "-", met.patient.title.casefold()).strip("-")[:60].strip("-")
            name = f"{number:02d}-{name or 'patient'}"
            yield f"{name}.txt", patient_text(met)
            if met.lit.lights:
                drawing = make_road_drawing(
                    packet.patients.tree, packet.as_of, met.lit, met.patient.title, sign_off=packet.sign_off
                )
                yield f"{name}.svg", tree_svg(drawing)


def patient_text(met: Met) -> str:
    """A patient as lines of text."""
    lines = [*wrapped(met.patient.title, "  ", ""), "", *wrapped(met.sentence), "", "The road through the tree"]
    lines += _listed(met.road)
    lines += ["", "What the program says to each question", *_listed(met.told), ""]
    return "\n".join(["A patient of the program's own; no person.", "", *lines])


def _listed(texts: Sequence[str]) -> list[str]:
    return [line for text in texts for line in wrapped(text, "    ", "  - ")]
