"""Teaching cases: synthetic patients that together reach every situation, those that ship and an educator's own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from pathlib import Path

from hgnen_desktop.core.bundled import root
from hgnen_desktop.core.course.standing import seen
from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.case import Answer, Case
from hgnen_desktop.core.engine.engine import Engine
from hgnen_desktop.core.errors import CaseFileError, Fault
from hgnen_desktop.core.guidelines.catalogue import Catalogue
from hgnen_desktop.core.storage.case_file import MAX_BYTES, new_case, parse_case, read_content
from hgnen_desktop.core.tree.compare import Difference
from hgnen_desktop.core.tree.model import ROOT, Tree

_ANY_DAY = dt.date(2000, 1, 1)  # which situation a case is in does not depend on the date


@dataclass(frozen=True, slots=True)
class TeachingCase:
    """A case with the name of its file, and its notes as learning points."""

    file: str
    case: Case

    @property
    def points(self) -> tuple[str, ...]:
        """The learning points, one a line of the notes."""
        return learning_points(self.case)


def learning_points(case: Case) -> tuple[str, ...]:
    """The notes of a teaching case, one point a line; a point that begins with ``Trap:`` says what is easily got wrong."""
    return tuple(line.strip() for line in case.notes.splitlines() if line.strip())


def case_title(case: Case) -> str:
    """What a list calls a case: its label, without the word that marks it as a teaching case."""
    words = (case.label or case.case_id).removeprefix("Teaching: ")
    return words[:1].upper() + words[1:]


def teaching_copy(case: Case, differences: Iterable[Difference] = ()) -> Case:
    """A case of its own for teaching, with the findings of this one and nothing that names a patient.

    Left behind are label, name, year of birth, notes, every date, and what the clinician decided or recorded.

    Args:
        case: where the findings come from, for example a what-if copy.
        differences: what differs from the case that it was made from; they become the first learning points.
    """
    findings = {
        name: Answer(state=answer.state, value=answer.value)
        for name, answer in case.findings.items()
        if not _is_day(answer.value)
    }
    points = [
        f"{one.topic.capitalize()}: {' and '.join(entry.words for entry in one.second) or 'nothing'}, where the case it was "
        f"made from has {' and '.join(entry.words for entry in one.first) or 'nothing'}."
        for one in differences
        if one.topic in ("findings", "entity", "situation")
    ]
    made = new_case("Teaching: a what-if case")
    return made.with_changes(teaching=True, findings=findings, notes="\n".join(points))


def _is_day(value: object) -> bool:
    try:
        return isinstance(value, str) and bool(dt.date.fromisoformat(value))
    except ValueError:
        return False


@dataclass(frozen=True, slots=True)
class Coverage:
    """Which situations the cases reach: outcome id -> files; ``open`` are the files whose situation is not settled."""

    reached: dict[str, tuple[str, ...]]
    labels: dict[str, str]
    open: tuple[str, ...]

    @property
    def missing(self) -> tuple[str, ...]:
        """The situations that no case reaches."""
        return tuple(outcome for outcome in self.labels if outcome not in self.reached)

    @property
    def complete(self) -> bool:
        """Whether every situation is reached."""
        return not self.missing


def bundled_cases(catalogue: Catalogue) -> tuple[TeachingCase, ...]:
    """The cases that ship, in the order of their names.

    Raises:
        CaseFileError: when one cannot be used; every fault names the file.
        BundledDataMissing: when the folder is not there.
    """
    files = sorted(
        (one for one in (root("resources") / "cases").iterdir() if one.name.endswith(".json")), key=lambda one: one.name
    )
    return _read([(one.name, one.read_bytes()) for one in files], catalogue)


def folder_cases(folder: Path, catalogue: Catalogue) -> tuple[TeachingCase, ...]:
    """An educator's own cases: every ``.json`` file of a folder.

    Raises:
        CaseFileError: when the folder cannot be read, holds no case, or a file cannot be used; every fault names the file
            and the line or field. Two files with one case id are refused, and so is the file of a patient: what is taught
            with is marked as a teaching case and holds no name and no year of birth.
    """
    try:
        paths = sorted(path for path in folder.iterdir() if path.suffix.lower() == ".json")
        large = [path for path in paths if path.stat().st_size > MAX_BYTES]
        if large:
            raise CaseFileError([Fault(path.name, "the file is too large to be a case file.") for path in large])
        files = [(path.name, read_content(path)) for path in paths]
    except OSError as error:
        raise CaseFileError(Fault(str(folder), f"the folder could not be read ({error.strerror or error}).")) from error
    if not files:
        remedy = "'hgnen-desktop case template' prints an empty case to start from."
        raise CaseFileError(Fault(str(folder), "the folder holds no case file (.json).", remedy))
    return _read(files, catalogue)


ANONYMOUS = (
    "Keep the file as it is and teach with an anonymous copy: 'Make a teaching copy' on the page Learn, or "
    "'hgnen-desktop case anonymous FILE'."
)


def personal(case: Case) -> tuple[str, ...]:
    """Why a case is not taught with, as sentences: it is not marked as one for teaching, or says who the patient is."""
    found = []
    if not case.teaching:
        found.append("this is the file of a patient: it is not marked as a teaching case.")
    if case.name:
        found.append("it holds the name of a person.")
    if case.birth_year is not None:
        found.append("it holds a year of birth.")
    return tuple(found)


def _read(files: Iterable[tuple[str, bytes]], catalogue: Catalogue) -> tuple[TeachingCase, ...]:
    cases: list[TeachingCase] = []
    faults: list[Fault] = []
    first: dict[str, str] = {}
    for name, content in files:
        try:
            case = parse_case(content, catalogue)
        except CaseFileError as error:
            faults += [Fault(f"{name}, {one.where}", one.what, one.remedy) for one in error.faults]
            continue
        if case.case_id in first:
            twice = f"'{case.case_id}' is also the id in {first[case.case_id]}."
            faults.append(Fault(f"{name}, case_id", twice, "Give each case its own id."))
        first.setdefault(case.case_id, name)
        faults += [Fault(name, why, ANONYMOUS) for why in personal(case)]
        cases.append(TeachingCase(name, case))
    if faults:
        raise CaseFileError(faults)
    return tuple(cases)


def coverage(tree: Tree, cases: Iterable[TeachingCase], engine: Engine) -> Coverage:
    """Which situations of the tree the cases reach, as the engine decides them."""
    return next(found for found in covering(tree, cases, engine) if found is not None)


def covering(tree: Tree, cases: Iterable[TeachingCase], engine: Engine) -> Iterator[Coverage | None]:
    """The same case by case: None before each of them, what was found at the end."""
    reached: dict[str, list[str]] = {}
    still_open: list[str] = []
    for one in cases:
        yield None
        assessment = engine.assess(seen(one.case, engine.index), _ANY_DAY)
        outcome = assessment.decisions[ROOT].outcome
        if outcome is None or assessment.contradictions:
            still_open.append(one.file)
        else:
            reached.setdefault(outcome.id, []).append(one.file)
    labels = {leaf.outcome.id: leaf.outcome.label for leaf in tree.leaves() if leaf.outcome is not None}
    yield Coverage({name: tuple(files) for name, files in reached.items()}, labels, tuple(still_open))


def coverage_text(found: Coverage) -> str:
    """The coverage as lines: how many leaves of how many, which case reaches each, and which are missing."""
    lines = [f"Leaves covered: {len(found.labels) - len(found.missing)} of {len(found.labels)}"]
    for outcome, label in found.labels.items():
        files = ", ".join(found.reached.get(outcome, ())) or "no case"
        lines.append(f"  {'+' if outcome in found.reached else '-'} {label} ({outcome}): {files}")
    lines += [f"  ? {file}: its situation is not settled" for file in found.open]
    return "\n".join(lines) + "\n"
