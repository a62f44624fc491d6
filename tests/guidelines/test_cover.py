"""The vignettes prove the rules: each one appears, does not appear, is undetermined, and each of its bounds is noticed."""

from __future__ import annotations

import pytest

from tests.guidelines.cover import cover, folder_of, rules, shortfalls

# Folders of rules whose vignettes are complete.
FINISHED = ("nanets_hgnen_2023/surveillance",)


@pytest.fixture(scope="module")
def missing() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {folder_of(item.at): [] for item in rules(cover().engine.index)}
    for folder, words in shortfalls(cover()):
        found.setdefault(folder, []).append(words)
    return found


@pytest.mark.parametrize("folder", FINISHED)
def test_every_rule_is_proven(folder: str, missing: dict[str, list[str]]) -> None:
    assert not missing[folder], "\n".join(missing[folder])
