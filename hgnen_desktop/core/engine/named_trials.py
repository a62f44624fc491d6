"""Trials that the sources name: one entry a trial, with its status as of each paper, and since when it is known to be reported."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.engine.newer import cited
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.guidelines.schema import Trial

AS_OF_PAPER = "as of the paper"


@dataclass(frozen=True, slots=True)
class NamedTrial:
    """One trial, whichever sources name it.

    Attributes:
        trials: its entries, one a source, of those that are asked about.
        status: what each source says of it, with the source; of all that name it.
        reported: the later publications that report it, as they are cited; empty where none is known here.
        is_reported: whether a source says that it was reported when the source was printed.
    """

    trials: tuple[Trial, ...]
    status: tuple[tuple[str, str], ...]
    reported: tuple[str, ...]
    is_reported: bool

    @property
    def name(self) -> str:
        """What it is called, with its number in a register."""
        number = next((one.nct for one in self.trials if one.nct), None)
        return f"{self.trials[0].name} ({number})" if number else self.trials[0].name

    def status_words(self) -> str:
        """Its status as of each paper, and since when it is known to be reported."""
        said = "; ".join(f"{source}: {status}" for source, status in self.status)
        if self.reported:
            return f"{said}. Reported since: {'; '.join(self.reported)}."
        return f"{said}." if self.is_reported else f"{said}. No report is known here."

    def words(self) -> str:
        """All of it in a line."""
        tests = "; ".join(dict.fromkeys(one.tests for one in self.trials))
        return f"{self.name}: {tests}. {self.status_words()}"


def named_trials(trials: Iterable[Trial], index: Index) -> tuple[NamedTrial, ...]:
    """These trials, each once, in the order in which they come."""
    groups: list[list[Trial]] = []
    for trial in trials:
        group = next((one for one in groups if is_same(one[0], trial)), None)
        if group is None:
            groups.append([trial])
        elif trial not in group:
            group.append(trial)
    return tuple(_named(group, index) for group in groups)


def is_same(one: Trial, other: Trial) -> bool:
    """Whether two entries are of one trial: by their number, or where one of them has none by their name."""
    if one.nct and other.nct:
        return one.nct == other.nct
    return one.name.casefold() == other.name.casefold()


def _named(group: list[Trial], index: Index) -> NamedTrial:
    everywhere = [one for pack in index.packs.values() for one in pack.trials if is_same(group[0], one)]
    status = tuple((_source(one, index), _status(one)) for one in everywhere)
    return NamedTrial(
        tuple(group),
        status,
        tuple(_reports({one.id for one in everywhere}, index)),
        any(one.reported for one in everywhere),
    )


def _source(trial: Trial, index: Index) -> str:
    return index.item_pack[trial.id].source.short


def _status(trial: Trial) -> str:
    return trial.status if AS_OF_PAPER in trial.status else f"{trial.status}, {AS_OF_PAPER}"


def _reports(ids: set[str], index: Index) -> Iterator[str]:
    for pack in index.packs.values():
        yield from (cited(one) for one in pack.newer if not ids.isdisjoint(one.reports))
