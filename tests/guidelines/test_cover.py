"""The vignettes prove the rules: each one appears, does not appear, is undetermined, and each of its bounds is noticed."""

from __future__ import annotations

import pytest

from tests.guidelines.cover import cover, folder_of, rules, shortfalls

# Folders of rules whose vignettes are complete.
FINISHED = (
    "nanets_hgnen_2023/gynecologic",
    "nanets_hgnen_2023/localized",
    "nanets_hgnen_2023/pathology",
    "nanets_hgnen_2023/pathway",
    "nanets_hgnen_2023/surveillance",
    "nanets_hgnen_2023/workup",
)


@pytest.fixture(scope="module")
def missing() -> dict[str, list[str]]:
    index = cover().engine.index
    found: dict[str, list[str]] = {folder_of(one.at): [] for one in (*rules(index), *index.decisions.values())}
    for folder, words in shortfalls(cover()):
        found.setdefault(folder, []).append(words)
    return found


@pytest.mark.parametrize("folder", FINISHED)
def test_every_rule_is_proven(folder: str, missing: dict[str, list[str]]) -> None:
    assert not missing[folder], "\n".join(missing[folder])
