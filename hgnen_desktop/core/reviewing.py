"""What window and command line need for a review of one set of guidelines: the order of reading, and the patients beside it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from hgnen_desktop.core.proof.kept import kept_or_made
from hgnen_desktop.core.review.patients import Patient, Patients
from hgnen_desktop.core.review.reading import Reading
from hgnen_desktop.core.teaching.cases import bundled_cases, case_title
from hgnen_desktop.core.tree.model import build_tree
from hgnen_desktop.core.vignettes import AS_OF, vignettes_by_situation
from hgnen_desktop.core.workflow import Workbench


class Reviewing:
    """Made once for a workbench; what takes time is made when it is first asked for."""

    def __init__(self, bench: Workbench) -> None:
        self.bench = bench

    @cached_property
    def reading(self) -> Reading:
        """What is read in which order."""
        return Reading(self.bench.engine)

    @cached_property
    def patients(self) -> Patients:
        """The teaching cases, and where they are few the test patients of the packs.

        Raises:
            GuidelineError: the guidelines do not hold, so no tree is drawn from them.
        """
        tree = build_tree(self.bench.index, kept_or_made(self.bench.index.guidelines))
        teaching = [Patient(case_title(one.case), one.case) for one in bundled_cases(self.bench.catalogue)]
        return Patients(self.bench.engine, tree, teaching, self._test_patients, AS_OF)

    @cached_property
    def _by_situation(self) -> dict[str, list[Patient]]:
        found = vignettes_by_situation()
        return {name: [Patient(title, case) for title, case in several] for name, several in found.items()}

    def _test_patients(self, situation: str) -> Iterable[Patient]:
        return self._by_situation.get(situation, ())
