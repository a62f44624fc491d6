"""Proving a set of guidelines: every check, with figures and with ``file:line`` for every fault."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from hgnen_desktop.core.engine.reasoner import Reasoner
from hgnen_desktop.core.errors import Fault
from hgnen_desktop.core.guidelines.domains import Domains, all_criteria
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.guidelines.library import load_folder, load_guidelines
from hgnen_desktop.core.guidelines.schema import Guidelines
from hgnen_desktop.core.proof.decisions import DecisionProof, check_nodes, prove_decision
from hgnen_desktop.core.proof.items import always_answered, never_fires, never_silent
from hgnen_desktop.core.proof.questions import QuestionProof, unused
from hgnen_desktop.core.proof.references import cited, dangling
from hgnen_desktop.core.proof.search import Search


@dataclass(slots=True)
class Coverage:
    """How many statements of one section are carried by an item, which are left out and why, and which are missing."""

    pack: str
    section: str
    statements: int = 0
    carried: int = 0
    left_out: dict[str, str] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Proof:
    """What was checked, with figures, and what was found. Every list of faults is empty in guidelines that hold.

    ``between`` names opposite advice of two packs, which is no fault: the program shows each in its own voice.
    """

    hash: str
    packs: tuple[tuple[str, str, str], ...]
    decisions: list[DecisionProof]
    coverage: list[Coverage]
    dangling: list[Fault]
    found: dict[str, list[Fault]] = field(default_factory=dict)
    items: int = 0
    between: list[str] = field(default_factory=list)
    patients_tried: int = 0

    @property
    def counts(self) -> dict[str, int]:
        """The number of faults of each kind; all 0 in guidelines that hold."""
        return {
            "gaps": sum(len(one.gaps) for one in self.decisions),
            "overlaps": sum(len(one.overlaps) for one in self.decisions),
            "unreachable": sum(len(one.unreachable) for one in self.decisions),
            "non_discriminating": sum(len(one.non_discriminating) for one in self.decisions),
            **{name: len(self.found.get(name, ())) for name in CHECKS},
            "dangling": len(self.dangling),
            "not_encoded": sum(len(one.missing) for one in self.coverage),
        }

    @property
    def passed(self) -> bool:
        """Whether nothing was found."""
        return not any(self.counts.values())

    def faults(self) -> Iterator[Fault]:
        """Every fault with its place."""
        yield from self.dangling
        for one in self.decisions:
            yield from (*one.gaps, *one.overlaps, *one.unreachable, *one.non_discriminating)
        for faults in self.found.values():
            yield from faults
        for part in self.coverage:
            for statement in part.missing:
                yield Fault(f"{part.pack}, {part.section}", f"no item carries the statement '{statement}'.")


def prove(folder: Path | None = None, checks: Container[str] | None = None) -> Proof:
    """Prove the program's own guidelines, or those in ``folder``.

    Args:
        folder: where the authored guidelines lie.
        checks: the kinds of fault to look for beyond names and decisions (see :data:`CHECKS`); all when None.

    Raises:
        GuidelineError: when the guidelines do not even have the right form.
    """
    return prove_guidelines(load_guidelines() if folder is None else load_folder(folder), checks)


CHECKS: dict[str, Callable[[Index, Search, str | None], Iterator[Fault]]] = {
    "never_fires": never_fires,
    "never_silent": never_silent,
    "always_answered": always_answered,
    "unanswered": lambda index, search, only: iter(()) if only else QuestionProof(index, search).unanswered(),
    "never_said": lambda index, search, only: QuestionProof(index, search, only).never_said(),
    "alone": lambda index, search, only: QuestionProof(index, search, only).alone(),
    "blocks_nothing": lambda index, search, only: QuestionProof(index, search, only).blocks_nothing(),
    "undeclared_contradictions": lambda index, search, only: QuestionProof(index, search, only).opposed(),
    "unused": lambda index, _search, only: iter(()) if only else unused(index, _named(index)),
}
"""Kind of fault -> what looks for it, in guidelines whose names and decisions hold; see :func:`prove_guidelines`."""


def _named(index: Index) -> set[str]:
    """The facts that criteria name."""
    return {fact for _, one in all_criteria(index) for fact in one.facts()}


def prove_guidelines(guidelines: Guidelines, checks: Container[str] | None = None, only: str | None = None) -> Proof:
    """Check guidelines that have the right form. Where names lead nowhere the logic is not checked any further.

    Args:
        guidelines: all packs together.
        checks: the kinds of fault to look for beyond names and decisions; all when None.
        only: a pack beside packs that hold: what it could have broken in the sum is looked at, and nothing else. More
            answers leave no question without one and use no finding less, so that those need not be asked again.
    """
    index = Index(guidelines)
    proof = Proof(
        hash=guidelines.hash,
        packs=tuple((pack.id, pack.version, pack.hash) for pack in guidelines.packs),
        decisions=[],
        coverage=[one for one in coverage(index) if only in (None, one.pack)],
        dangling=dangling(index, only_packs=only is not None),
        items=len(index.items),
    )
    if proof.dangling:
        return proof
    reasoner, domains = Reasoner(index), Domains(index)
    search = Search(reasoner, domains)
    own = {one.id for one in index.packs[only].decisions} if only else index.decisions.keys()
    proof.decisions = [
        prove_decision(decision, reasoner, domains, search) for name, decision in index.decisions.items() if name in own
    ]
    if not any(one.gaps or one.overlaps for one in proof.decisions):
        for name, check in CHECKS.items():
            if checks is None or name in checks:
                proof.found[name] = list(check(index, search, only))
        proof.between = list(QuestionProof(index, search, only).between_packs())
    proof.patients_tried = search.tried
    return proof


def refusals(guidelines: Guidelines) -> list[Fault]:
    """The faults for which guidelines are refused when they are loaded; the full proof is ``guidelines check``.

    Names that lead nowhere, gaps and overlaps: with any of these an answer could be silently wrong.
    """
    index = Index(guidelines)
    faults = dangling(index)
    if faults:
        return faults
    reasoner, domains = Reasoner(index), Domains(index)
    proofs = [check_nodes(decision, reasoner, domains) for decision in index.decisions.values()]
    return [fault for one in proofs for fault in (*one.gaps, *one.overlaps, *one.non_discriminating)]


def coverage(index: Index) -> Iterator[Coverage]:
    """For each section of each source: statements, carried, left out with a reason, missing."""
    carried = {statement for pack in index.guidelines.packs for _, _, statement in cited(pack)}
    left_out = {one.statement: one.reason for pack in index.guidelines.packs for one in pack.left_out}
    for pack in index.guidelines.packs:
        sections: dict[str, Coverage] = {}
        for statement in pack.statements:
            part = sections.setdefault(statement.section, Coverage(pack.id, statement.section))
            part.statements += 1
            if statement.id in carried:
                part.carried += 1
            elif statement.id in left_out:
                part.left_out[statement.id] = left_out[statement.id]
            else:
                part.missing.append(statement.id)
        yield from sections.values()
