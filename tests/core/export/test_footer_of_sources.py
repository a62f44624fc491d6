"""The foot of a page names every source and never cuts whom it is for."""

from __future__ import annotations

import pytest

from hgnen_desktop.core.export.pdf_fonts import REGULAR, register_fonts
from hgnen_desktop.core.export.pdf_parts import foot_in_lines
from hgnen_desktop.core.export.shaped_text import text_width

FOOT = "; hash 0123456789ab  \u00b7  for professionals"
WIDTH = 420.0


@pytest.mark.parametrize("packs", [1, 3, 4, 5, 40])
def test_the_foot_names_the_packs_and_whom_it_is_for(packs: int) -> None:
    register_fonts()
    names = [f"Protocol of clinic {number} 1.0.{number}" for number in range(packs)]
    lines = foot_in_lines(", ".join(names), FOOT, WIDTH)
    assert len(lines) <= 2
    assert all(text_width(line, REGULAR, 7.5) <= WIDTH for line in lines)
    assert lines[-1].endswith("for professionals")
    if packs <= 5:
        assert all(name in " ".join(lines) for name in names)


def test_one_long_name_is_cut_and_whom_it_is_for_is_not() -> None:
    register_fonts()
    lines = foot_in_lines("A protocol with a name " * 30, FOOT, WIDTH)
    assert lines[-1].endswith("for professionals")
    assert all(text_width(line, REGULAR, 7.5) <= WIDTH for line in lines)
