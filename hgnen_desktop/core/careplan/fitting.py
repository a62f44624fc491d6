"""Shortening sections until they fit a page or a number of lines: whole blocks give way, and what is left out is counted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hgnen_desktop.core.careplan.document import Line, Section
from hgnen_desktop.core.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Measured:
    """A section with the room it takes: its heading, each block, and the line that says how many are left out."""

    section: Section
    heading: float
    blocks: tuple[float, ...]
    more: float

    def room(self, count: int) -> float:
        """What it takes when only so many blocks are shown."""
        return self.heading + sum(self.blocks[:count]) + (self.more if count < len(self.blocks) else 0)


def counts_that_fit(sections: Sequence[Measured], gives_way: Sequence[tuple[str, int]], limit: float) -> dict[str, int]:
    """How many blocks of each section are shown.

    Args:
        sections: the sections with the room they take.
        gives_way: (key, fewest blocks) in the order in which sections are shortened.
        limit: the room there is.
    """
    counts = {one.section.key: len(one.blocks) for one in sections}
    by_key = {one.section.key: one for one in sections}
    room = sum(one.room(counts[one.section.key]) for one in sections)
    for key, fewest in gives_way:
        one = by_key.get(key)
        while one is not None and room > limit and counts[key] > fewest:
            room -= one.room(counts[key])
            counts[key] -= 1
            room += one.room(counts[key])
    # A large entry that gave way last may have freed room for smaller ones that went before.
    for key, _fewest in reversed(gives_way):
        one = by_key.get(key)
        while one is not None and counts[key] < len(one.blocks):
            taller = room - one.room(counts[key]) + one.room(counts[key] + 1)
            if taller > limit:
                break
            counts[key], room = counts[key] + 1, taller
    return counts


def parted(section: Section, count: int, where: str, title: str = "") -> tuple[Section, Section | None]:
    """The section with so many blocks and a line that says where the rest stands; and the rest.

    Args:
        section: the section.
        count: how many blocks stay.
        where: where the rest stands, in words.
        title: the title of the rest; that of the section when it is empty.
    """
    left = len(section.blocks) - count
    if left <= 0:
        return section, None
    named = title or section.title
    more = Line(f"and {left} more {where}", is_small=True, leads_to=named)
    shown = replace(section, blocks=(*section.blocks[:count], more))
    return shown, replace(section, title=named, blocks=section.blocks[count:])
