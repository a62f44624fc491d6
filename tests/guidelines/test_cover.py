"""The vignettes prove the rules: each one appears, does not appear, is undetermined, and each of its bounds is noticed."""

from __future__ import annotations

import pytest

from tests.guidelines.cover import Cover, cover, folder_of, rules, shortfalls

# Folders of rules whose vignettes are complete.
FINISHED = (
    "nanets_hgnen_2023/disagreements",
    "nanets_hgnen_2023/gynecologic",
    "nanets_hgnen_2023/localized",
    "nanets_hgnen_2023/metastatic_nec",
    "nanets_hgnen_2023/metastatic_net",
    "nanets_hgnen_2023/pathology",
    "nanets_hgnen_2023/pathway",
    "nanets_hgnen_2023/special",
    "nanets_hgnen_2023/surveillance",
    "nanets_hgnen_2023/workup",
    "nordic_nec2_2025/cautions",
    "nordic_nec2_2025/disagreements",
)


@pytest.fixture(scope="module")
def missing() -> dict[str, list[str]]:
    index = cover().engine.index
    found: dict[str, list[str]] = {
        folder_of(one.at): [] for one in (*rules(index), *index.decisions.values(), *index.disagreements.values())
    }
    for folder, words in shortfalls(cover()):
        found.setdefault(folder, []).append(words)
    return found


@pytest.mark.parametrize("folder", FINISHED)
def test_every_rule_is_proven(folder: str, missing: dict[str, list[str]]) -> None:
    assert not missing[folder], "\n".join(missing[folder])


def test_without_vignettes_nothing_is_proven() -> None:
    found = {words.split(":")[0] for _, words in shortfalls(Cover(cover().engine, []))}
    index = cover().engine.index
    assert {one.id for one in rules(index)} <= found
    assert {one.id for one in index.disagreements.values() if one.applies_when is not None} <= found


@pytest.mark.parametrize(
    ("fact", "value", "words"),
    [
        (
            "extent.tumor_size",
            4,
            "cervix_stage: no vignette fails with size_early: extent.tumor_size at 4 with the value on it changing sides",
        ),
        (
            "extent.tumor_size",
            2.1,
            "cervix-early-adjuvant-radiation-high-risk: no vignette fails with extent.tumor_size gt 2 moved up",
        ),
        ("pathology.ki67", 20.1, "entity: no vignette fails with net_proliferation: pathology.ki67 at 20 moved up"),
        (
            "treatment.cycles",
            4,
            "nec-localized-consolidation-capecitabine: no vignette fails with treatment.cycles ge 4 moved up",
        ),
    ],
)
def test_a_bound_without_its_vignettes_is_noticed(fact: str, value: float, words: str) -> None:
    kept = [told for told in cover().vignettes if told.known.get(fact) != value]
    assert words in [line for _, line in shortfalls(Cover(cover().engine, kept))]
