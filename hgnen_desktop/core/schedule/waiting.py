"""What a case waits for: results that are pending, tests that are ordered, decisions that were put off."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.case import AnswerState, Case, Verdict, WorkupState
from hgnen_desktop.core.guidelines.findings_schema import Supplier
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.guidelines.schema import Recommendation


class WaitKind(StrEnum):
    """Whom a case waits for, in the order in which they are listed."""

    PATHOLOGY = "pathology"
    MOLECULAR = "molecular"
    IMAGING = "imaging"
    LABORATORY = "laboratory"
    CLINIC = "clinic"
    DECISION = "decision"


_BY_SUPPLIER = {
    Supplier.PATHOLOGY: WaitKind.PATHOLOGY,
    Supplier.MOLECULAR: WaitKind.MOLECULAR,
    Supplier.IMAGING: WaitKind.IMAGING,
    Supplier.LABORATORY: WaitKind.LABORATORY,
    Supplier.CLINIC: WaitKind.CLINIC,
}
_ORDER = {kind: place for place, kind in enumerate(WaitKind)}


@dataclass(frozen=True, slots=True)
class Wait:
    """One thing that a case waits for, since a day if that was recorded."""

    kind: WaitKind
    what: str
    since: dt.date | None = None


def waits_of(case: Case, index: Index) -> tuple[Wait, ...]:
    """Everything that a case waits for, by whom it waits for and then by how long; each thing once."""
    found = [
        Wait(_BY_SUPPLIER[index.catalogue.findings[finding].supplied_by], index.catalogue.label(finding), answer.on)
        for finding, answer in case.findings.items()
        if answer.state is AnswerState.PENDING and finding in index.catalogue
    ]
    said = {wait.what for wait in found}
    for item, record in case.workup.items():
        if record.state is WorkupState.ORDERED:
            wait = _ordered(item, record.on, index)
            found += [wait] if wait.what not in said else []
    for decision in case.decisions:
        if decision.verdict is Verdict.DEFERRED:
            item_ = index.items.get(decision.item)
            found.append(Wait(WaitKind.DECISION, item_.title if item_ is not None else decision.item, decision.on))
    return tuple(sorted(found, key=lambda wait: (_ORDER[wait.kind], wait.since or dt.date.max, wait.what)))


def _ordered(name: str, on: dt.date | None, index: Index) -> Wait:
    """A test that was ordered; who supplies it follows from the findings that hold its result."""
    item = index.items.get(name)
    if item is None:
        item = next((one for one in index.items.values() if getattr(one, "procedure", None) == name), None)
    if not isinstance(item, Recommendation):
        return Wait(WaitKind.CLINIC, name, on)
    suppliers = [index.catalogue.findings[one].supplied_by for one in item.done_by if one in index.catalogue]
    return Wait(_BY_SUPPLIER[suppliers[0]] if suppliers else WaitKind.CLINIC, item.title, on)
