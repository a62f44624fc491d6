"""Runs the oracle and the engine on the same random patients and says where they agree.

``python -m tests.oracle.compare --cases 100000 --seed 1`` prints the agreement per topic and examples of what differs.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from hgnen_desktop.core.engine.checking import Checker, Quick
from hgnen_desktop.core.engine.logic import Facts, Truth
from hgnen_desktop.core.engine.reasoner import Reasoner
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.guidelines.library import load_guidelines
from tests.oracle import mapping, oracle
from tests.oracle.patients import Patients


@dataclass(frozen=True, slots=True)
class Difference:
    """One topic of one patient in which the oracle and the engine do not say the same."""

    topic: str
    oracle: str
    engine: str
    findings: Mapping[str, Any]
    known_open: str | None


@dataclass(slots=True)
class Tally:
    """What a comparison found. ``agree`` and ``differ`` count per topic and per pair of answers."""

    patients: int = 0
    skipped: int = 0
    agree: Counter[tuple[str, str]] = field(default_factory=Counter)
    differ: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    open: Counter[str] = field(default_factory=Counter)
    examples: dict[tuple[str, str, str], Mapping[str, Any]] = field(default_factory=dict)

    def add(self, differences: list[Difference]) -> None:
        """Count the differences of one patient, keeping the patient with the fewest findings as an example of each."""
        for one in differences:
            if one.known_open:
                self.open[one.known_open] += 1
                continue
            key = (one.topic, one.oracle, one.engine)
            self.differ[key] += 1
            if key not in self.examples or len(one.findings) < len(self.examples[key]):
                self.examples[key] = one.findings


class Comparison:
    """The engine in checking mode beside the oracle."""

    def __init__(self, index: Index | None = None) -> None:
        self.index = index or Index(load_guidelines())
        self.checker = Checker(self.index)
        self._reasoner = Reasoner(self.index)
        known = set(self.checker.names)
        lost = sorted({item for topic in mapping.TOPICS.values() for item in topic.items} - known)
        if lost or mapping.TOPICS.keys() != oracle.TOPICS.keys():
            odd = sorted(mapping.TOPICS.keys() ^ oracle.TOPICS.keys())
            raise LookupError(f"mapping names items that do not exist: {lost}; topics on one side only: {odd}")
        self._ledger = {entry.id for entry in self.index.ledger}
        self._stops = {item.id for item in self.index.items.values() if getattr(item, "ends_advice", False)}
        self._clashes = tuple(rule.when for rule in self.index.guidelines.consistency if rule.level == "impossible")

    def contradictory(self, findings: Mapping[str, Any]) -> bool:
        """Whether the engine withholds advice because findings contradict each other."""
        facts = Facts(findings)
        return any(self._reasoner.truth(when, facts) is Truth.TRUE for when in self._clashes)

    def engine_says(self, findings: Mapping[str, Any]) -> tuple[str | None, dict[str, str]]:
        """The entity (None when open) and every topic as the engine answers it."""
        quick = self.checker.evaluate(findings)
        certain, still_open = set(self.checker.certain_names(quick)), set(self.checker.open_names(quick))
        if certain & self._stops:
            # The ledger and the decisions stay; advice is withheld.
            certain, still_open = certain & self._ledger, still_open & self._ledger
        topics = {name: _answer(topic, certain, still_open) for name, topic in mapping.TOPICS.items()}
        return self._entity(quick), topics

    def differences(self, findings: Mapping[str, Any]) -> Iterator[Difference]:
        """Every topic, and the entity, in which the two differ for this patient."""
        said = oracle.expected(findings)
        entity, topics = self.engine_says(findings)
        if said["entity"] != entity:
            yield self._difference("entity", str(said["entity"]), str(entity), findings)
        for name, answer in said["topics"].items():
            if answer != topics[name]:
                yield self._difference(name, answer, topics[name], findings)

    def run(self, cases: int, seed: int) -> Tally:
        """Compare `cases` random patients; those with contradictory findings are skipped and others drawn instead."""
        tally, patients = Tally(), Patients(self.index, seed)
        while tally.patients < cases:
            for findings in patients.draw(cases - tally.patients):
                if self.contradictory(findings):
                    tally.skipped += 1
                    continue
                tally.patients += 1
                differences = list(self.differences(findings))
                tally.add(differences)
                differing = {one.topic for one in differences}
                for name, answer in oracle.expected(findings)["topics"].items():
                    if name not in differing:
                        tally.agree[name, answer] += 1
        return tally

    def _entity(self, quick: Quick) -> str | None:
        possible = self.checker.possible(quick, "entity")
        return possible[0] if len(possible) == 1 else None

    @staticmethod
    def _difference(topic: str, said: str, engine: str, findings: Mapping[str, Any]) -> Difference:
        reason = next((one.reason for one in mapping.KNOWN_OPEN if topic in one.topics and one.when(findings)), None)
        return Difference(topic, said, engine, findings, reason)


def _answer(topic: mapping.Carried, certain: set[str], still_open: set[str]) -> str:
    sure = [item in certain for item in topic.items]
    maybe = [item in certain or item in still_open for item in topic.items]
    together = all if topic.how == "all" else any
    return "yes" if together(sure) else "unknown" if together(maybe) else "no"


def _table(tally: Tally) -> Iterator[str]:
    yield f"{tally.patients} patients compared, {tally.skipped} with contradictory findings skipped"
    yield f"{'topic':48} {'yes':>7} {'no':>7} {'unknown':>8} {'differ':>7} {'agree %':>8}"
    for name in (*oracle.TOPICS, "entity"):
        same = [tally.agree[name, answer] for answer in ("yes", "no", "unknown")]
        wrong = sum(count for (topic, _, _), count in tally.differ.items() if topic == name)
        share = 100 * (tally.patients - wrong) / tally.patients
        yield f"{name:48} {same[0]:7} {same[1]:7} {same[2]:8} {wrong:7} {share:8.3f}"
    for (topic, said, engine), count in sorted(tally.differ.items(), key=lambda one: -one[1]):
        yield f"{count:6} {topic}: oracle {said}, engine {engine}"
        yield f"       {json.dumps(tally.examples[topic, said, engine], default=lambda value: value.text)}"
    for reason, count in tally.open.items():
        yield f"{count:6} known and open: {reason}"


def main() -> int:
    """Compare and print; 1 when anything differs that is not listed as known and open."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=20_230_801)
    chosen = parser.parse_args()
    tally = Comparison().run(chosen.cases, chosen.seed)
    print("\n".join(_table(tally)))
    return 1 if tally.differ else 0


if __name__ == "__main__":
    raise SystemExit(main())
