"""Every figure that is marked as of a patient's own stratum has a vignette inside, one just outside, and one left open."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import pytest

from hgnen_desktop.core.domain.case import Case
from hgnen_desktop.core.engine.engine import Engine
from hgnen_desktop.core.engine.logic import Facts, Truth
from hgnen_desktop.core.guidelines.library import load_guidelines
from hgnen_desktop.core.guidelines.schema import Criterion, Evidence, Figure
from hgnen_desktop.core.vignettes import Expectation, Vignette, failures, figures_named, read_vignettes
from tests.places import GUIDELINES

# Without these facts the evidence itself is not shown, so that a figure of it cannot be left open by them.
ALWAYS_KNOWN = {"tumor.site", "entity", "nordic_cohort", "biomarkers.netest"}


class Strata:
    """The figures with a condition of their own, and the vignettes that expect each to be marked or not to be."""

    def __init__(self) -> None:
        self.engine = Engine(load_guidelines())
        self.vignettes = [
            pair for path in sorted(GUIDELINES.glob("*/vignettes/*.yaml")) for pair in read_vignettes(path)
        ]
        self._tried: dict[tuple[int, bool], list[Case]] = defaultdict(list)
        for vignette, case in self.vignettes:
            for marked, wanted in ((True, vignette.expect.marked), (False, vignette.expect.not_marked)):
                for item, names in wanted.items():
                    for name in names:
                        for figure in figures_named(self.engine.index.items.get(item), name):
                            self._tried[id(figure), marked].append(case)

    def figures(self) -> Iterator[tuple[str, Figure, Criterion]]:
        """Each figure with its condition and a name to report it by."""
        for item in self.engine.index.items.values():
            for figure in item.figures if isinstance(item, Evidence) else ():
                if figure.applies_when is not None:
                    yield f"{item.id}: {figure.measure}, {figure.group}", figure, figure.applies_when

    def tried(self, figure: Figure, *, marked: bool) -> list[Case]:
        return self._tried[id(figure), marked]

    def truths(self, figure: Figure, criterion: Criterion, *, marked: bool) -> set[Truth]:
        """How the figure's own condition comes out for the patients with this expectation."""
        reasoner = self.engine.reasoner
        facts = [reasoner.resolve(Facts(case.known())) for case in self.tried(figure, marked=marked)]
        return {reasoner.truth(criterion, one) for one in facts}

    def near(self, figure: Figure, limit: Criterion, *, marked: bool) -> set[float]:
        """Values within one step of the finding from the printed limit, at which vignettes have this expectation."""
        finding = self.engine.index.catalogue[str(limit.fact)]
        values = [case.known().get(finding.id) for case in self.tried(figure, marked=marked)]
        step, printed = 10.0 ** -(finding.decimals or 0), limit.operator()[1]
        numbers = {float(value) for value in values if isinstance(value, int | float)}
        return {value for value in numbers if abs(value - printed) <= step * 1.001}

    def both_sides(self, limit: Criterion) -> set[float]:
        """For 'equal to': the values below and above it that the finding can take."""
        operator, printed = limit.operator()
        possible = self.engine.index.catalogue[str(limit.fact)].possible
        if operator != "eq" or possible is None:
            return set()
        return {value for value in (printed - 1.0, printed + 1.0) if possible.min <= value <= possible.max}


@pytest.fixture(scope="module")
def strata() -> Strata:
    return Strata()


def limits(criterion: Criterion) -> Iterator[Criterion]:
    """The comparisons of a condition with a number."""
    if criterion.fact is None:
        for child in criterion.children():
            yield from limits(child)
    elif criterion.operator()[0] in {"lt", "le", "gt", "ge", "eq"}:
        yield criterion


def deciding(criterion: Criterion) -> set[str]:
    """The facts that leave a condition open while they are missing; what has to be established never does."""
    if criterion.fact is not None:
        return {criterion.fact}
    if criterion.group == "established":
        return set()
    return set().union(*(deciding(child) for child in criterion.children()))


def test_every_figure_has_a_patient_inside_and_one_outside(strata: Strata) -> None:
    missing = []
    for name, figure, criterion in strata.figures():
        if Truth.TRUE not in strata.truths(figure, criterion, marked=True):
            missing.append(f"{name}: no patient in whom it is marked")
        if Truth.FALSE not in strata.truths(figure, criterion, marked=False):
            missing.append(f"{name}: no patient outside, in whom it is not marked")
    assert not missing, "\n".join(missing)


def test_every_figure_has_a_patient_with_the_deciding_finding_missing(strata: Strata) -> None:
    missing = [
        name
        for name, figure, criterion in strata.figures()
        if deciding(criterion) - ALWAYS_KNOWN and Truth.UNKNOWN not in strata.truths(figure, criterion, marked=False)
    ]
    assert not missing, "\n".join(missing)


def test_every_limit_of_a_figure_is_tried_on_both_sides(strata: Strata) -> None:
    missing = []
    for name, figure, criterion in strata.figures():
        for limit in limits(criterion):
            outside = strata.near(figure, limit, marked=False)
            if not strata.near(figure, limit, marked=True):
                missing.append(f"{name}: no marked patient at the limit of {limit.fact} ({limit.operator()})")
            if not outside or not strata.both_sides(limit) <= outside:
                missing.append(f"{name}: no patient just outside the limit of {limit.fact} ({limit.operator()})")
    assert not missing, "\n".join(missing)


@pytest.mark.parametrize(
    ("marked", "not_marked", "said"),
    [
        ({"ev-nordic-nec-performance-status": ("PS 2",)}, {}, "is not marked"),
        ({}, {"ev-nordic-nec-performance-status": ("PS 1",)}, "is marked, and must not be"),
        ({"ev-nordic-nec-performance-status": ("PS 9",)}, {}, "has no figure with a condition"),
        ({"ev-nordic-net-performance-status": ("PS 1",)}, {}, "does not appear"),
        ({}, {"ev-nordic-nowhere": ("PS 1",)}, "has no figure with a condition"),
    ],
)
def test_a_wrong_expectation_is_told(
    strata: Strata, marked: dict[str, tuple[str, ...]], not_marked: dict[str, tuple[str, ...]], said: str
) -> None:
    case = next(case for vignette, case in strata.vignettes if vignette.name == "NEC with PS 1")
    vignette = Vignette(name="x", source="x", expect=Expectation(marked=marked, not_marked=not_marked))
    found = failures(vignette, case, strata.engine)
    assert len(found) == 1
    assert said in found[0]
