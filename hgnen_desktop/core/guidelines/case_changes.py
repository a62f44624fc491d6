"""What differs between two versions of one case, named as a person knows it."""

from __future__ import annotations

from hgnen_desktop.core.domain.case import Case
from hgnen_desktop.core.guidelines.catalogue import Catalogue

PART_WORDS = {
    "label": "label",
    "name": "name",
    "birth_year": "year of birth",
    "notes": "notes",
    "question": "the question",
    "course": "course",
    "decisions": "decisions",
    "workup": "workup",
    "surveillance": "surveillance",
    "visit_notes": "calls and letters",
    "plans": "final plans",
}
"""The fields of a case that a person fills, beside the findings, as they are named."""


def changed_parts(before: Case, after: Case, catalogue: Catalogue) -> list[str]:
    """The findings and other parts that differ, by name and without their values."""
    found = [part.label for part in catalogue.findings.values() if before.answer(part.id) != after.answer(part.id)]
    return found + [words for field, words in PART_WORDS.items() if getattr(before, field) != getattr(after, field)]
