"""Values of findings inside a line of the course: ``Ki-67 70-80 %``, ``16 mitoses/10 HPF, 0.55 mm``, ``synaptophysin +``.

A value is read as everywhere else (:mod:`hgnen_desktop.core.guidelines.catalogue`); what cannot be read is kept as it was typed,
with the sentence that says why.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.answer import Answer, AnswerState
from hgnen_desktop.core.domain.course import EventKind
from hgnen_desktop.core.domain.reported import leading_report
from hgnen_desktop.core.guidelines.catalogue import answer_fault, read_answer, read_number
from hgnen_desktop.core.guidelines.derivation_schema import CourseWord
from hgnen_desktop.core.guidelines.findings_schema import LONGEST_NOTATION, Finding, FindingType
from hgnen_desktop.core.guidelines.index import Index

_FILLERS = re.compile(
    r"(?:\s*(?:[:=(\"\u201c\u201e]|\b(?:index|of|is|was|label+ing|proliferation|rate|count|counted|stain|staining|immunostaining|expression|"
    r"status|score|with)\b))*\s*",
    re.IGNORECASE,
)
_MOST_WORDS = 5


@dataclass(frozen=True, slots=True)
class Said:
    """What stands behind a name: the answer and where it ends; or why there is none, as a sentence."""

    end: int
    answer: Answer | None = None
    why: str = ""


class ValueReader:
    """Reads values. Make it once for a set of guidelines."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._words = sorted(
            ((word, entry.values) for entry in index.guidelines.course_values for word in entry.words),
            key=lambda one: -len(one[0]),
        )
        # "no" before other words denies those, and is not the result of the name before it.
        self._denying = frozenset(
            word.casefold()
            for entry in index.guidelines.course_words
            if entry.negates == "following"
            for word in entry.words
        )
        self._with_unit = {one.value_of for one in index.guidelines.course_words if one.by_form}
        self.by_form = tuple(entry for entry in index.guidelines.course_words if entry.by_form)

    def finding_of(self, entry: CourseWord, kinds: list[EventKind], known: Mapping[str, Any]) -> Finding:
        """The finding whose value a name gives, in this report and for this patient."""
        assert entry.value_of is not None
        for other in entry.instead:
            if (not other.kinds or set(kinds) & set(other.kinds)) and all(
                known.get(name) in values for name, values in other.when.items()
            ):
                return self._index.catalogue[other.value_of]
        return self._index.catalogue[entry.value_of]

    def behind(self, finding: Finding, text: str, at: int) -> Said | None:
        """What stands behind a name that ends at ``at``; None when nothing there is a value."""
        return self.at(finding, text, self.filled(text, at))

    @staticmethod
    def filled(text: str, at: int) -> int:
        """The place after words that only join a name and its value."""
        filled = _FILLERS.match(text, at)
        return filled.end() if filled else at

    def at(self, finding: Finding, text: str, start: int) -> Said | None:
        """The value that begins at a place of the text; None when nothing there is one."""
        if finding.type is FindingType.NUMBER:
            return self._number(finding, text, start)
        if finding.type is FindingType.TEXT:
            return _notation(finding, text, start)
        return self._option(finding, text, start) or self.word(finding, text, start)

    def _number(self, finding: Finding, text: str, start: int) -> Said | None:
        typed = leading_report(text[start:])
        if not typed:
            return None
        read = read_number(finding, typed)
        end = start + len(typed)
        if finding.id in self._with_unit and not _in_unit(typed, finding.unit or ""):
            return Said(end, why=f"{finding.label}: write the unit behind \u201c{typed}\u201d: {_units(finding)}.")
        if read.problem is not None:
            return Said(end, why=f"{finding.label}: {read.problem.message}")
        answer = Answer(state=AnswerState.KNOWN, value=read.value)
        fault = answer_fault(finding, answer)
        return Said(end, answer) if fault is None else Said(end, why=f"{finding.label}: {fault[0]} {fault[1]}")

    def _option(self, finding: Finding, text: str, start: int) -> Said | None:
        """An option called by one of its names."""
        for end in reversed(_word_ends(text, start)):
            name = text[start:end]
            if finding.type is FindingType.CHOICE and finding.named(name) is not None:
                return Said(end, read_answer(finding, Answer(state=AnswerState.KNOWN, value=name)))
        return None

    def word(self, finding: Finding, text: str, start: int) -> Said | None:
        """A word for a result, such as ``positive``, as far as the finding knows such a result."""
        for word, values in self._words:
            if not text[start:].casefold().startswith(word.casefold()) or not self._ends(word, text, start + len(word)):
                continue
            for value in values:
                answer = Answer(state=AnswerState.KNOWN, value=value)
                if answer_fault(finding, answer) is None:
                    return Said(start + len(word), answer)
        return None

    def is_positive(self, word: str) -> bool:
        """Whether a word for a result says that something is there."""
        return any(True in map(_is_true, values) for one, values in self._words if one.casefold() == word.casefold())

    def result(self, text: str, start: int) -> str:
        """The word for a result that stands at a place; empty when there is none."""
        found = (word for word, _ in self._words if text[start:].casefold().startswith(word.casefold()))
        word = next((word for word in found if self._ends(word, text, start + len(word))), "")
        return text[start : start + len(word)]

    def _ends(self, word: str, text: str, end: int) -> bool:
        """Whether a word that ends here stands alone; a dash or a denial counts only when nothing else follows."""
        rest = text[end:]
        if not word.strip("-\u2013") or word.casefold() in self._denying:
            return not rest.strip() or rest.lstrip()[0] in ",;)"
        return not word[-1].isalnum() or not rest[:1].isalnum()

    def by_its_form(self, entry: CourseWord, finding: Finding, text: str, start: int) -> Said | None:
        """A value that needs no name: a number with the unit of its finding, or a notation."""
        if finding.type is FindingType.TEXT:
            return _notation(finding, text, start)
        typed = leading_report(text[start:])
        return self._number(finding, text, start) if _in_unit(typed, finding.unit or "") else None


def _is_true(value: object) -> bool:
    return value is True


def _units(finding: Finding) -> str:
    return "cm or mm" if finding.unit == "cm" else f"{finding.unit}, or /10 HPF with the diameter of the field"


def _in_unit(typed: str, unit: str) -> bool:
    """Whether a number is written with a unit that only such findings have."""
    folded = typed.casefold().rstrip()
    if unit == "cm":
        return folded.endswith(("cm", "mm"))
    return bool(re.search(r"(?:hpfs?|fields?)\b|mm(?:\u00b2|2)$", folded)) and "mm" in unit


def _notation(finding: Finding, text: str, start: int) -> Said | None:
    """The longest notation of the finding that begins at a place and ends with a word."""
    for end in range(min(len(text), start + LONGEST_NOTATION), start, -1):
        if text[end - 1].isspace() or (text[end - 1].isalnum() and text[end : end + 1].isalnum()):
            continue
        written = finding.notation(text[start:end])
        if written is not None:
            return Said(end, Answer(state=AnswerState.KNOWN, value=written))
    return None


def _word_ends(text: str, start: int) -> list[int]:
    """Where the next words end, up to a sign that parts them."""
    ends: list[int] = []
    for found in re.compile(r"[\w./+-]+").finditer(text, start):
        if len(ends) == _MOST_WORDS or any(char in ",;" for char in text[start : found.start()]):
            break
        ends.append(found.end())
    return ends
