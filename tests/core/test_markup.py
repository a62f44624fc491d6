"""What would begin a tag is written out as Python's own library writes it."""

from __future__ import annotations

import html
import random

from hgnen_desktop.core.markup import escape


def test_it_is_that_of_python() -> None:
    dice = random.Random(3)
    for _ in range(500):
        text = "".join(dice.choice("ab &<>\"'#;x27\u00e9\u2028") for _ in range(dice.randint(0, 12)))
        for quote in (True, False):
            assert escape(text, quote=quote) == html.escape(text, quote=quote)
