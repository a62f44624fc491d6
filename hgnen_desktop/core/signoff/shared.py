"""What all packs share and clinicians sign as they sign what a pack says: what is asked, what cannot be, how a course is read.

Each of these changes what a patient is told as an item does: another value of a choice, another bound, a word of a course read
otherwise. Words that people write stand together by what they name, because nobody reads two hundred of them one by one.
"""

from __future__ import annotations

from collections.abc import Iterator

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.checked import Checked
from hgnen_desktop.core.guidelines.derivation_schema import (
    Assumed,
    Assumes,
    CourseDate,
    CourseWord,
    Derivation,
    Ends,
    Reported,
)
from hgnen_desktop.core.guidelines.findings_schema import Finding
from hgnen_desktop.core.guidelines.schema import Consistency, Guidelines, Meaning, Term

SHARED = "shared"  # in the place of a pack; also the folder in which such reviews lie


@dataclass(frozen=True, slots=True)
class CourseWords:
    """Words of a course that are read and signed together.

    Attributes:
        title: what they name.
        entries: the words, each with what they stand for.
    """

    title: str
    entries: tuple[Checked, ...]


CourseEntry = Derivation | Reported | Ends | Assumes | CourseDate | Assumed | CourseWords
SharedEntry = Finding | Consistency | CourseEntry | Term | Meaning


def shared_entries(guidelines: Guidelines) -> Iterator[tuple[str, SharedEntry]]:
    """Everything that the packs share and that is signed, each with the id under which it is."""
    yield from ((one.id, one) for one in guidelines.findings)
    yield from ((one.id, one) for one in guidelines.consistency)
    yield from ((f"course/{name}", one) for name, one in _course(guidelines))
    yield from ((f"term/{one.id}", one) for one in guidelines.vocabulary)
    yield from ((f"word/{one.id}", one) for one in guidelines.glossary)


def _course(guidelines: Guidelines) -> Iterator[tuple[str, CourseEntry]]:
    yield from ((f"reports/{one.step}", one) for one in guidelines.reported)
    yield from ((f"follows/{one.finding}", one) for one in guidelines.derivation)
    yield from ((f"ends/{one.kind}/{'-'.join(one.by)}", one) for one in guidelines.course_ends)
    yield from ((f"assumes/{one.id}", one) for one in guidelines.course_assumes)
    yield from ((f"proposes/{one.kind}/{'-'.join(one.sets)}", one) for one in guidelines.assumed)
    yield from ((f"date/{one.id}", one) for one in guidelines.course_dates)
    groups: dict[tuple[str, str], list[Checked]] = {}
    for word in guidelines.course_words:
        groups.setdefault(_group(word), []).append(word)
    groups["results", "results"] = list(guidelines.course_values)
    groups["sites", "sites and names"] = [*guidelines.course_names, *guidelines.new_sites, *guidelines.course_places]
    yield from ((f"words/{name}", CourseWords(title, tuple(one))) for (name, title), one in groups.items() if one)


def _group(word: CourseWord) -> tuple[str, str]:
    if word.kind is not None:
        return word.kind.value, word.kind.value
    if word.value_of or word.findings or word.count_of:
        return "findings", "findings"
    return "other", "how it went"
