"""The vignettes prove the rules: each one appears, does not appear, is undetermined, and every bound and condition counts."""

from __future__ import annotations

import pytest

from tests.guidelines.cover import Cover, cover, rules, shortfalls


def test_every_rule_is_proven() -> None:
    missing = [f"{folder}: {words}" for folder, words in shortfalls(cover())]
    assert not missing, "\n".join(missing)


def test_without_vignettes_nothing_is_proven() -> None:
    found = {words.split(":")[0] for _, words in shortfalls(Cover(cover().engine, []))}
    index = cover().engine.index
    assert {one.id for one in rules(index)} <= found
    assert {one.id for one in index.disagreements.values() if one.applies_when is not None} <= found


def test_a_condition_without_its_vignettes_is_noticed() -> None:
    kept = [told for told in cover().vignettes if told.known.get("tumor.pancreas_part") != "body"]
    words = "net-localized-distal-pancreatectomy: no vignette fails without 'body' in tumor.pancreas_part in"
    assert words in [line for _, line in shortfalls(Cover(cover().engine, kept), {words.partition(":")[0]})]


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
    assert words in [line for _, line in shortfalls(Cover(cover().engine, kept), {words.partition(":")[0]})]
