"""Figures of a study sorted for showing: those of one unit into one picture, the rest into plain rows. Nothing is computed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.gui.views.evidence.axis import Axis, linear_axis, log_axis
from hgnen_desktop.gui.words import tr

if TYPE_CHECKING:
    from hgnen_desktop.core.guidelines.schema import Evidence, Figure

RATIOS = ("HR", "OR")
_DRAWN = ("months", *RATIOS)
_BARE = (*RATIOS, "p", "score")  # units that are not written behind a number


class Mark(StrEnum):
    """How a figure's stratum stands to this patient."""

    YOURS = "yours"
    MAYBE = "maybe"
    OTHER = "other"


def mark_words(mark: Mark) -> str:
    """The word that goes with the sign; empty for the strata of others."""
    return {
        Mark.YOURS: tr("This patient's stratum"),
        Mark.MAYBE: tr("Perhaps this patient's stratum: a finding is missing"),
        Mark.OTHER: "",
    }[mark]


@dataclass(frozen=True, slots=True)
class Row:
    """One figure and how its stratum stands to this patient."""

    figure: Figure
    mark: Mark


@dataclass(frozen=True, slots=True)
class Picture:
    """Figures of one unit on one axis, those of one measure below each other."""

    unit: str
    axis: Axis
    measures: tuple[tuple[str, tuple[Row, ...]], ...]

    def rows(self) -> tuple[Row, ...]:
        """All rows in the order drawn."""
        return tuple(row for _, rows in self.measures for row in rows)


@dataclass(frozen=True, slots=True)
class Arranged:
    """The figures of one study: what is drawn, and what stands as rows of words."""

    pictures: tuple[Picture, ...]
    plain: tuple[Row, ...]

    def rows(self) -> tuple[Row, ...]:
        """Every figure, in the order shown."""
        return (*(row for picture in self.pictures for row in picture.rows()), *self.plain)


def arrange(figures: Iterable[Figure], mark: Callable[[Figure], Mark]) -> Arranged:
    """Sort figures into pictures and plain rows; each figure stands in exactly one of them.

    A measure is drawn when it is a length of time or a ratio, or when an interval or a range is printed for one of its
    figures; counts and bare percentages stay rows. A measure without any number that can be placed stays rows as well.
    """
    measures: dict[tuple[str, str], list[Row]] = {}
    for figure in figures:
        measures.setdefault((figure.unit or "", figure.measure), []).append(Row(figure, mark(figure)))
    units: dict[str, list[tuple[str, tuple[Row, ...]]]] = {}
    plain: list[Row] = []
    for (unit, measure), rows in measures.items():
        if _is_drawn(unit, rows):
            units.setdefault(unit, []).append((measure, tuple(rows)))
        else:
            plain += rows
    return Arranged(tuple(_picture(unit, found) for unit, found in units.items()), tuple(plain))


def placed(figure: Figure) -> tuple[float, ...]:
    """Every number of a figure that has a place on an axis."""
    estimate = () if figure.estimate is None else (figure.estimate,)
    numbers = (*estimate, *(figure.ci or ()), *(figure.range or ()))
    return () if figure.unit in RATIOS and min(numbers, default=1) <= 0 else numbers


def _is_drawn(unit: str, rows: Sequence[Row]) -> bool:
    spread = any(row.figure.ci or row.figure.range for row in rows)
    return bool(unit) and (unit in _DRAWN or spread) and any(placed(row.figure) for row in rows)


def _picture(unit: str, measures: list[tuple[str, tuple[Row, ...]]]) -> Picture:
    values = [value for _, rows in measures for row in rows for value in placed(row.figure)]
    return Picture(unit, log_axis(values) if unit in RATIOS else linear_axis(values), tuple(measures))


# --- in words ----------------------------------------------------------------------------------------------------------


def axis_words(picture: Picture) -> str:
    """What the axis counts."""
    if picture.unit in RATIOS:
        return tr("{0}, logarithmic; 1 means no difference").format(picture.unit)
    return picture.unit


def value_words(figure: Figure, *, unit: bool = True) -> str:
    """The printed number, or that none is printed."""
    before = f"{figure.unit} " if unit and figure.unit in RATIOS else ""
    after = f" {figure.unit}" if unit and figure.unit and figure.unit not in _BARE else ""
    said = [] if figure.estimate is None else [f"{before}{figure.estimate:g}{after}"]
    if figure.range is not None:
        span = tr("{0:g} to {1:g}").format(*figure.range) + after
        said.append(tr("range {0}").format(span) if said else span)
    return ", ".join(said) or tr("no figure printed")


def said_words(figure: Figure) -> str:
    """What the source says: the number, or where it prints none the words that stand in its place."""
    return value_words(figure) if placed(figure) else figure.note or value_words(figure)


def interval_words(figure: Figure) -> str:
    """The printed 95 % interval, or that none is printed."""
    return tr("no interval printed") if figure.ci is None else tr("{0:g} to {1:g}").format(*figure.ci)


def drawn_words(figure: Figure) -> str:
    """The numbers beside a mark of the picture, without the unit, which stands at the axis."""
    value = value_words(figure, unit=False)
    if figure.ci is not None:
        return f"{value} ({interval_words(figure)})"
    return value if figure.estimate is None else f"{value}, {interval_words(figure)}"


def number_words(figure: Figure) -> str:
    """How many patients, or that it is not printed."""
    return tr("n not printed") if figure.n is None else tr("n = {0}").format(figure.n)


def p_words(figure: Figure) -> str:
    """The printed p, which may name what it is of; empty when none is printed."""
    return f"p {figure.p}" if figure.p else ""


def item_text(item: Evidence, rows: Iterable[Row], citation: str) -> str:
    """One study as plain text for the clipboard."""
    from hgnen_desktop.core.wording import figure_words

    lines = [item.title, item.text]
    for row in rows:
        lines.append(f"- {figure_words(row.figure)}" + (f" [{mark_words(row.mark)}]" if mark_words(row.mark) else ""))
    lines.append(tr("Population: {0}").format(item.population))
    lines += [tr("Limits: {0}").format(item.limits)] if item.limits else []
    return "\n".join([*lines, tr("Source: {0}").format(citation)]) + "\n"
