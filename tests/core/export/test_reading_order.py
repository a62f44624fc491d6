"""The order of mixed text against the rules of the Unicode Bidirectional Algorithm, worked out by hand."""

from __future__ import annotations

import pytest

from hgnen_desktop.core.export.reading_order import levels, visual_order


@pytest.mark.parametrize(
    ("text", "right_to_left", "expected"),
    [
        ("\u05d01-2", True, [1, 2, 2, 2]),  # W4: a sign between two European numbers behind Hebrew belongs to them
        ("\u06271-2", True, [1, 2, 1, 2]),  # W2: behind an Arabic letter they are Arabic numbers, and the sign stands alone
        ("\u06271,2", True, [1, 2, 2, 2]),  # W4: what separates numbers of any kind belongs to Arabic ones too
        ("\u05d05%", True, [1, 2, 2]),  # W5: a percent sign belongs to a European number
        ("\u06275%", True, [1, 2, 1]),  # and to no Arabic one
        ("\u05d0\u0378", True, [1, 2]),  # what Unicode has not assigned is read as Latin letters are
        ("a \u05d0 1", False, [0, 0, 1, 1, 2]),  # N1, I1: the number stands behind the Hebrew letter, seen from the right
        ("a 1 b", True, [2, 2, 2, 2, 2]),  # W7: behind Latin letters a number is one of them
        ("\u05d0 (a) \u05d0", True, [1, 1, 1, 2, 1, 1, 1]),  # N0: brackets follow the paragraph where it stands around them
        ("(\u05d0) a", False, [0, 1, 0, 0, 0]),
        ("a ", True, [2, 1]),  # L1: blanks at the end go with the paragraph
    ],
)  # fmt: skip
def test_each_character_has_its_level(text: str, right_to_left: bool, expected: list[int]) -> None:
    assert levels(text, right_to_left=right_to_left) == expected


def test_numbers_behind_hebrew_and_arabic_are_drawn_in_different_order() -> None:
    hebrew, arabic = (levels(f"{letter}1-2", right_to_left=True) for letter in "\u05d0\u0627")
    assert visual_order(hebrew) == [1, 2, 3, 0]
    assert visual_order(arabic) == [3, 2, 1, 0]
