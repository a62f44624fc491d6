"""The proof of items: each can appear and can be absent, and no test is always answered."""

from __future__ import annotations

from collections.abc import Iterator

from hgnen_desktop.core.engine.logic import Facts, Truth
from hgnen_desktop.core.errors import Fault
from hgnen_desktop.core.guidelines.index import Index, pack_items
from hgnen_desktop.core.guidelines.schema import Caution, Criterion, Evidence, Pack, Recommendation
from hgnen_desktop.core.proof.search import Search


def never_fires(index: Index, search: Search, only: str | None = None) -> Iterator[Fault]:
    """Entries that no consistent patient ever meets."""
    for at, name, criterion in _conditions(index, only):
        if not search.exists(criterion, Truth.TRUE):
            yield Fault(at, f"'{name}' can never appear: no consistent patient meets its criterion.")
        elif name in index.items and not _is_visible(index, search, name, criterion):
            pack = index.item_pack[name].id
            yield Fault(at, f"'{name}' can never appear: a stop of '{pack}' applies to every patient who meets it.")


def _is_visible(index: Index, search: Search, name: str, criterion: Criterion) -> bool:
    """Whether some patient who meets an entry meets no stop that silences its pack."""
    item, pack = index.items[name], index.item_pack[name].id
    if isinstance(item, Caution) and item.ends_advice:
        return True
    stops = [index.items[stop].applies_when for stop, packs in index.stops.items() if pack in packs]
    criteria = [one for one in stops if one is not None]
    met = search.witness([(criterion, Truth.TRUE)])
    if met is None:
        return False
    facts = search.reasoner.resolve(Facts(met))
    if all(search.reasoner.truth(one, facts) is not Truth.TRUE for one in criteria):
        return True
    return search.witness([(criterion, Truth.TRUE), *((one, Truth.FALSE) for one in criteria)]) is not None


def never_silent(index: Index, search: Search, only: str | None = None) -> Iterator[Fault]:
    """Entries with a criterion that every patient meets, so that the criterion says nothing."""
    for at, name, criterion in _conditions(index, only):
        if not search.exists(criterion, Truth.FALSE):
            yield Fault(at, f"'{name}' can never be absent: its criterion excludes nobody.")


def always_answered(index: Index, search: Search, only: str | None = None) -> Iterator[Fault]:
    """Workup that appears only once everything it would answer is known, so that it always reads 'result entered'."""
    for item in index.items.values():
        if not isinstance(item, Recommendation) or not item.done_by or item.applies_when is None:
            continue
        if only not in (None, index.item_pack[item.id].id):
            continue
        wanted = [(item.applies_when, Truth.TRUE)]
        if search.exists(*wanted[0]) and all(search.witness(wanted, without=one) is None for one in item.done_by):
            yield Fault(
                item.at,
                f"'{item.id}' would always read 'result entered': it appears only when {', '.join(item.done_by)} is known.",
                "Name under 'done_by' what is still open when it appears, or leave 'done_by' out.",
            )


def _conditions(index: Index, only: str | None) -> Iterator[tuple[str, str, Criterion]]:
    for pack in index.guidelines.packs:
        if only in (None, pack.id):
            yield from _conditions_of(pack)


def _conditions_of(pack: Pack) -> Iterator[tuple[str, str, Criterion]]:
    for item in pack_items(pack):
        if item.applies_when is not None:
            yield item.at, item.id, item.applies_when
        if isinstance(item, Evidence):
            for figure in item.figures:
                if figure.applies_when is not None:
                    yield item.at, f"{item.id}: {figure.group}", figure.applies_when
    yield from ((entry.at, entry.id, entry.when) for entry in pack.ledger)
    yield from ((rule.at, rule.id, rule.when) for rule in pack.feasibility)
    yield from ((entry.at, entry.id, entry.applies_when) for entry in pack.disagreements if entry.applies_when)
