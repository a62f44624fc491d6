"""Seeded random patients: mostly consistent, some odd, with values on both sides of every limit and findings missing."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from typing import Any

from hgnen_desktop.core.domain.reported import Reported, about
from hgnen_desktop.core.engine.logic import Facts, Truth
from hgnen_desktop.core.engine.reasoner import Reasoner
from hgnen_desktop.core.guidelines.catalogue import read_number
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.guidelines.schema import Finding, FindingType

# The limits of the sources, the values next to them, and something ordinary.
NUMBERS: dict[str, tuple[float, ...]] = {
    "patient.age": (17, 18, 45, 64, 69, 70, 71, 75, 76, 88),
    "patient.ecog": (0, 1, 2, 3, 4),
    "pathology.ki67": (3, 19.9, 20, 20.1, 30, 45, 54.9, 55, 55.1, 58, 59.9, 60, 60.1, 75, 90, 100),
    "pathology.mitoses": (0, 4, 19.9, 20, 20.1, 35, 80),
    "pathology.ki67_cells": (200, 499, 500, 501, 2000),
    "imaging.brain_metastases": (*[0] * 20, 1, 2, 3, 4, 5, 6, 12),
    "extent.tumor_size": (0.8, 1.9, 2, 2.1, 3.1, 3.9, 4, 4.1, 6.5),
    "treatment.lines": (0, 0, 1, 1, 2, 3),
    "treatment.cycles": (1, 3, 4, 5, 6, 7, 10),
    "biomarkers.netest": (10, 20, 21, 60, 61, 95),
}
# How often each answer is drawn where drawing evenly would leave the interesting situations rare.
WEIGHTS: dict[str, dict[str, int]] = {
    "tumor.site": {"pancreas": 5, "cervix": 7, "unknown_primary": 3, "colon": 3, "rectum": 3, "esophagus": 2},
    "pathology.histology": {"net": 10, "nec": 12, "ambiguous": 3},
    "extent.disease": {"metastatic": 5, "localized": 4},
    "imaging.sstr_uptake": {"none": 4, "below_liver": 4, "equal_liver": 4, "above_liver": 4},
    "treatment.status": {"none": 5, "progression": 4, "resected": 3, "on_treatment": 2, "finished": 2},
}
# Findings that lead to a situation of the sources. In every other patient they are rarely missing.
LEADING = frozenset({
    "tumor.site", "pathology.histology", "pathology.ki67", "extent.disease", "extent.figo", "extent.tumor_size",
    "treatment.status", "treatment.lines", "treatment.given",
})  # fmt: skip
AS_REPORTED = 0.125
DATES = (
    "2004",
    "2012-03",
    "2016-12-31",
    "2017",
    "2017-01-01",
    "2018-06",
    "2018-12-31",
    "2019",
    "2019-01-01",
    "2024-05-01",
)
ORGAN_SITES = frozenset({"cervix", "uterus", "vulva_vagina", "ovary"})


class Patients:
    """Makes patients from the findings catalogue; the same seed makes the same patients."""

    def __init__(self, index: Index, seed: int) -> None:
        self._findings = tuple(one for one in index.catalogue.findings.values() if one.type is not FindingType.TEXT)
        self._reasoner = Reasoner(index)
        self._random = random.Random(seed)

    def draw(self, count: int) -> Iterator[dict[str, Any]]:
        """`count` patients, each as known findings; on average about 35 % of the findings that arise are missing."""
        for _ in range(count):
            yield self._one()

    def _one(self) -> dict[str, Any]:
        chance = self._random
        missing = chance.choice((0.05, 0.3, 0.4, 0.65))
        leading = missing if chance.random() < 0.5 else missing / 4
        consistent = chance.random() < 0.8
        known: dict[str, Any] = {}
        for finding in self._findings:
            value = self._value(finding)
            if consistent:
                value = _mended(finding.id, value, known)
                if value is None or not self._arises(finding, known):
                    continue
            known[finding.id] = value
        return {
            name: value for name, value in known.items() if chance.random() >= (leading if name in LEADING else missing)
        }

    def _arises(self, finding: Finding, known: Mapping[str, Any]) -> bool:
        if finding.relevant_when is None:
            return True
        return self._reasoner.truth(finding.relevant_when, Facts(known)) is not Truth.FALSE

    def _value(self, finding: Finding) -> Any:  # noqa: ANN401 - any value a finding may hold
        chance = self._random
        if finding.id in ("patient.pregnancy", "patient.died"):
            return chance.random() < 0.05
        if finding.type is FindingType.YES_NO:
            return chance.random() < 0.5
        if finding.type is FindingType.NUMBER:
            return self._number(finding)
        if finding.type is FindingType.DATE:
            return chance.choice(DATES)
        options = [option.id for option in finding.options]
        if finding.type is FindingType.CHOICES:
            return self._some(options, finding.exclusive)
        weights = WEIGHTS.get(finding.id, {})
        return chance.choices(options, [weights.get(option, 1) for option in options])[0]

    def _number(self, finding: Finding) -> float | Reported:
        """A number; one in eight as reports give it: a bound, a range or an approximate number."""
        exact = self._random.choice(NUMBERS[finding.id])
        if self._random.random() >= AS_REPORTED:
            return exact
        other = self._random.choice(NUMBERS[finding.id])
        low, high = sorted((exact, other))
        text = self._random.choice((f">{low}", f">={low}", f"<{high}", f"<={high}", f"{low}-{high}", f"~{exact}"))
        read = read_number(finding, text).value
        return exact if read is None else read

    def _some(self, options: list[str], exclusive: str | None) -> tuple[str, ...]:
        chosen = tuple(option for option in options if option != exclusive and self._random.random() < 0.3)
        return chosen or ((exclusive,) if exclusive else (self._random.choice(options),))


def _mended(name: str, value: Any, known: Mapping[str, Any]) -> Any:  # noqa: ANN401 - any value a finding may hold
    """The value changed so that it fits what was drawn before it; None when it cannot fit."""
    if name.startswith("extent.") or name == "imaging.sstr_lesions":
        return _mended_extent(name, value, known)
    if name.startswith("treatment."):
        return _mended_treatment(name, value, known)
    if name == "patient.sex" and known.get("tumor.site") in ORGAN_SITES:
        return "female"
    if name == "pathology.cell_type" and known.get("pathology.histology") == "net":
        return None
    if name == "pathology.ki67" and known.get("pathology.histology") == "nec" and about(value) <= 20:
        return 80
    return value


def _mended_extent(name: str, value: Any, known: Mapping[str, Any]) -> Any:  # noqa: ANN401 - any value a finding may hold
    metastatic = known.get("extent.disease") == "metastatic"
    brain = about(known.get("imaging.brain_metastases", 0)) > 0
    if name == "extent.disease" and (brain or known.get("tumor.site") == "unknown_primary"):
        return "metastatic"
    if name == "imaging.sstr_lesions":
        return {"above_liver": value if value != "none" else "all"}.get(str(known.get("imaging.sstr_uptake")), "none")
    if name == "extent.metastatic_sites":
        return (*(site for site in value if site != "brain"), *(("brain",) if brain else ())) if metastatic else None
    if name == "extent.figo" and metastatic and value not in ("IA2", "IB1", "IIB"):
        return "IVB"
    if name == "extent.figo" and not metastatic and value == "IVB":
        return "IB1"
    if name == "extent.figo_edition" and known.get("extent.figo") == "IB3":
        return "2018"
    if name == "extent.tumor_size" and known.get("extent.figo") in ("IA1", "IA2", "IB1"):
        return value if value < 3.9 else 3.9
    if name == "extent.tumor_size" and known.get("extent.figo") == "IB3":
        return value if value > 4.1 else 4.1
    return value


def _mended_treatment(name: str, value: Any, known: Mapping[str, Any]) -> Any:  # noqa: ANN401 - any value a finding may hold
    status = known.get("treatment.status")
    untreated = status in ("none", "resected")
    if name == "treatment.status" and value in ("none", "resected"):
        staged_below = known.get("extent.figo", "IVB") != "IVB"
        if staged_below and known.get("extent.disease") == "metastatic":
            return "progression"
        return "none" if known.get("extent.disease") == "locally_advanced" else value
    if name == "treatment.lines" and untreated:
        return 0
    if name == "treatment.given" and untreated:
        return ("surgery",) if status == "resected" else None
    if (name == "treatment.cycles" and untreated) or (name == "treatment.margin" and status == "none"):
        return None
    return value
