"""Every figure of every pack is shown exactly once, with every number that is printed and no other."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage, QPainter

from hgnen_desktop.core.guidelines.schema import Figure
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.views.evidence.figures import Mark, Row, arrange, drawn_words, number_words, p_words, value_words
from hgnen_desktop.gui.views.evidence.picture import Drawing, FigurePicture, Ink
from hgnen_desktop.gui.views.evidence.table import table_rows


def figure(measure: str = "Median OS", unit: str | None = "months", **fields: object) -> Figure:
    return Figure.model_validate({"measure": measure, "group": "Group", "unit": unit, "statement": "T-1", **fields})


def others(_figure: Figure) -> Mark:
    return Mark.OTHER


def numbers(words: str) -> set[float]:
    return {float(one) for one in re.findall(r"\d+(?:\.\d+)?", words)}


def printed(one: Figure) -> set[float]:
    found = {one.estimate, *(one.ci or ()), *(one.range or ())} - {None}
    return {float(f"{value:g}") for value in found if value is not None}


def test_every_figure_of_every_pack_stands_in_one_place_with_its_own_numbers(bench) -> None:
    seen = 0
    for pack in bench.index.packs.values():
        for item in pack.evidence:
            arranged = arrange(item.figures, others)
            assert sorted(id(row.figure) for row in arranged.rows()) == sorted(id(one) for one in item.figures)
            for picture in arranged.pictures:
                for row in picture.rows():
                    seen += 1
                    assert row.figure.unit == picture.unit
                    assert numbers(drawn_words(row.figure)) == printed(row.figure)
                    for value in printed(row.figure):
                        assert 0 <= picture.axis.share(value) <= 1
                assert picture.axis.is_log == (picture.unit in ("HR", "OR"))
            for row, words in zip(arranged.rows(), table_rows(arranged.rows()), strict=True):
                said = " ".join(words[1:3])
                assert printed(row.figure) == numbers(said.replace(row.figure.unit or " ", " "))
                assert words[3] == ("not printed" if row.figure.n is None else str(row.figure.n))
                assert (row.figure.note or "").rstrip(".") in words[4]
                assert (row.figure.p or "") in words[4]
    assert seen > 80


def test_counts_and_bare_percentages_stay_rows_and_ranges_are_drawn() -> None:
    rate, span = figure("Rate", "%", estimate=20), figure("Rate", "%", range=(20, 30))
    assert [row.figure for row in arrange([rate, figure("n", "patients", estimate=3)], others).plain][0] is rate
    drawn = arrange([rate, span], others)
    assert not drawn.plain
    assert len(drawn.pictures) == 1
    assert arrange([figure(note="less than a year")], others).plain
    assert arrange([figure("Cycles", None, range=(5, 6))], others).plain


def test_what_is_not_printed_is_said() -> None:
    assert drawn_words(figure(estimate=6.7)) == "6.7, no interval printed"
    assert drawn_words(figure(estimate=7.4, ci=(6.3, 8.4))) == "7.4 (6.3 to 8.4)"
    assert drawn_words(figure(range=(4, 8))) == "4 to 8"
    assert drawn_words(figure(unit="years", estimate=68, range=(24, 89))) == "68, range 24 to 89, no interval printed"
    assert value_words(figure()) == "no figure printed"
    assert number_words(figure(estimate=1)) == "n not printed"
    assert number_words(figure(n=427)) == "n = 427"
    assert p_words(figure(p="< 0.001")) == "p < 0.001"


def test_a_ratio_of_zero_has_no_place_on_a_logarithm_and_stays_in_words() -> None:
    arranged = arrange([figure("Hazard", "HR", estimate=1.2), figure("Hazard", "HR", estimate=0.9, ci=(0, 2))], others)
    (picture,) = arranged.pictures
    assert drawn_words(picture.rows()[1].figure) == "0.9 (0 to 2)"
    FigurePicture(picture).grab()


def shot(drawing: Drawing, ink: Ink = theme.color) -> QImage:
    image = QImage(int(drawing.width), int(drawing.height) + 1, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    drawing.draw(painter, ink)
    painter.end()
    return image


def marks_only(role: str) -> QColor:
    """The marks of figures in black, everything else not seen: what is left is shape."""
    return QColor("black" if role in ("accent", "advice.evidence") else "white")


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_the_marks_stand_where_their_numbers_belong(qapp, zoom) -> None:
    """The picture is painted, and the pixels are read: point, ends of the interval, and where the interval is not."""
    theme.current().set_zoom(zoom)
    mine = figure(estimate=8, ci=(4, 12), n=10)
    drawing = Drawing(arrange([mine], lambda _one: Mark.YOURS).pictures[0], theme.caption_font(), 700)
    (line,) = drawing._lines
    image = shot(drawing, marks_only)
    width = drawing._right - drawing._left

    def inked(value: float, below: float = 0.0) -> bool:
        x = drawing._left + width * value / drawing._picture.axis.ticks[-1]  # counted here, not asked of the axis
        return image.pixelColor(QPoint(round(x), round(line.middle + below))).lightness() < 200

    cap = 0.2 * drawing._em
    assert [value for value in range(3, 13) if inked(value)] == [4, 5, 6, 7, 8, 9, 10, 11, 12]
    assert not inked(3.7)
    assert not inked(12.3)
    assert [value for value in range(3, 13) if inked(value, cap)] == [4, 8, 12]  # two caps and the point


def test_shape_and_word_tell_the_patients_stratum_without_color(qapp) -> None:
    """The same figure, once as the patient's and once as another's, differs in the shape of its mark and in a word."""
    one = figure(estimate=8, ci=(4, 12))
    yours = Drawing(arrange([one], lambda _one: Mark.YOURS).pictures[0], theme.caption_font(), 700)
    other = Drawing(arrange([one], others).pictures[0], theme.caption_font(), 700)

    def mark(drawing: Drawing) -> QImage:
        (line,) = drawing._lines
        image, em = shot(drawing, marks_only), drawing._em
        middle = drawing._x(8)
        return image.copy(round(middle - em), round(line.middle - em), round(2 * em), round(2 * em))

    assert mark(yours) != mark(other)
    described = FigurePicture(arrange([one], lambda _one: Mark.YOURS).pictures[0]).accessibleDescription()
    assert "This patient's stratum" in described
    assert "8 (4 to 12)" in described
    assert "This patient's stratum" in table_rows([Row(one, Mark.YOURS)])[0][4]
    assert "stratum" not in table_rows([Row(one, Mark.OTHER)])[0][4]


def test_a_narrow_picture_puts_words_above_marks_and_loses_none(qapp) -> None:
    rows = [figure(estimate=8, ci=(4, 12), note="A long note " * 12), figure(estimate=3)]
    picture = arrange(rows, others).pictures[0]
    wide, narrow = (Drawing(picture, theme.caption_font(), width) for width in (700, 240))
    assert not wide.is_stacked
    assert narrow.is_stacked
    assert narrow.height > wide.height
    widget = FigurePicture(picture)
    assert widget.heightForWidth(240) >= narrow.height
    shot(narrow)
