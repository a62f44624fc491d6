"""How fast the engine is, as ratios measured side by side in one run.

``python tests/benchmarks/bench_engine.py`` prints full assessments a second in checking mode, the time of a traced
assessment, complete and with findings left out, and of the findings that could turn an answer, and, where the package
``zen-engine`` is installed, the same 60-rule table in both. Processor time, so that a busy machine changes little.
"""

from __future__ import annotations

import datetime as dt
import json
import random
import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from hgnen_desktop.core.domain.case import Case
from hgnen_desktop.core.engine.checking import Checker
from hgnen_desktop.core.guidelines.domains import Domains
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.guidelines.schema import Guidelines, Recommendation
from hgnen_desktop.core.workflow import Workbench

CASES = Path(__file__).parents[2] / "resources" / "cases"
AS_OF = dt.date(2026, 1, 15)
RULES, PATIENTS = 60, 500


def per_second(work: Callable[[Any], Any], inputs: list[Any], seconds: float = 0.4, rounds: int = 7) -> float:
    """Median calls a second over several rounds."""
    rates = []
    for _ in range(rounds):
        calls, start = 0, time.process_time()
        while time.process_time() - start < seconds:
            for one in inputs:
                work(one)
            calls += len(inputs)
        rates.append(calls / (time.process_time() - start))
    return statistics.median(rates)


def milliseconds(work: Callable[[], Any], times: int = 60) -> tuple[float, float]:
    """Median and 95th percentile of one call."""
    taken = []
    for _ in range(times):
        start = time.process_time()
        work()
        taken.append((time.process_time() - start) * 1000)
    return statistics.median(taken), sorted(taken)[int(times * 0.95) - 1]


def _left_out(case: Case, chance: random.Random) -> Case:
    """The case with a few answers not given yet."""
    kept = {name: answer for name, answer in case.findings.items() if chance.random() < 0.7}
    return case.with_changes(findings=kept)


def main() -> None:
    """Print every figure."""
    bench = Workbench()
    checker, domains, chance = Checker(bench.index), Domains(bench.index), random.Random(1)
    patients = [
        {
            finding: chance.choice(domains[finding])
            for finding in bench.index.catalogue.findings
            if chance.random() < 0.65
        }
        for _ in range(PATIENTS)
    ]
    whole = [bench.open(path, AS_OF) for path in sorted(CASES.glob("*.json"))]
    print(f"{len(checker.names)} entries, {len(checker.decisions)} decisions")
    print(
        f"checking mode, random patients:   {per_second(checker.evaluate, patients):>10,.0f} full assessments a second"
    )
    print(f"checking mode, bundled patients:  {per_second(checker.evaluate, [case.known() for case in whole]):>10,.0f}")
    traced, needed = [], []
    for case in [*whole, *(_left_out(one, chance) for one in whole)]:
        found = bench.assess(case, AS_OF)
        found.find_needed()
        traced.append(milliseconds(lambda case=case: bench.assess(case, AS_OF), times=20)[0])
        needed.append(milliseconds(found.find_needed, times=20)[1])
    for name, row in (("traced assessment", traced), ("findings that could turn an answer", needed)):
        row.sort()
        print(
            f"{name:<36}median {statistics.median(row):5.1f} ms  p95 {row[int(len(row) * 0.95) - 1]:5.1f}  max {row[-1]:5.1f}"
        )
    _beside_zen(bench.index, chance)


# --- the same table in both --------------------------------------------------------------------------------------------

_FACTS = ("tumor.site", "pathology.histology", "pathology.ki67", "extent.disease", "treatment.status", "patient.ecog")


def _beside_zen(index: Index, chance: random.Random) -> None:
    try:
        import zen
    except ImportError:
        print("zen-engine is not installed; 'pip install zen-engine' to measure it side by side.")
        return
    domains = Domains(index)
    rules = [_rule(index, domains, chance) for _ in range(RULES)]
    ours = Checker(Index(_table(index.guidelines, rules)))
    content = json.dumps(_zen_table(rules))
    decision = zen.ZenEngine().create_decision(content)
    patients = [{fact: chance.choice(domains[fact]) for fact in _FACTS} for _ in range(PATIENTS)]
    flat = [{fact.replace(".", "_"): value for fact, value in patient.items()} for patient in patients]
    for patient, same in zip(patients, flat, strict=True):
        hits = {int(name.rsplit("-", 1)[1]) for name in ours.certain_names(ours.evaluate(patient))}
        found = decision.evaluate(same)["result"]
        assert hits == {row["rule"] for row in found}, (hits, found)
    mine, theirs = per_second(ours.evaluate, patients), per_second(decision.evaluate, flat)
    print(f"{RULES} rules over {len(_FACTS)} facts, identical hits on {PATIENTS} patients:")
    print(f"  here {mine:>12,.0f} a second    zen-engine {theirs:>10,.0f} a second    ratio {mine / theirs:.0f} x")
    missing = {name: value for name, value in flat[0].items() if name != "pathology_ki67"}
    print(
        f"  with Ki-67 missing zen-engine answers {len(decision.evaluate(missing)['result'])} hits and says nothing of it;"
    )
    without = {name: value for name, value in patients[0].items() if name != "pathology.ki67"}
    quick = ours.evaluate(without)
    print(f"  here {len(quick.certain)} certain and {len(quick.open)} undetermined.")


def _rule(index: Index, domains: Domains, chance: random.Random) -> dict[str, Any]:
    rule: dict[str, Any] = {"pathology.ki67": (chance.choice(("lt", "ge")), chance.choice((20, 55, 60)))}
    for fact in ("tumor.site", "pathology.histology", "extent.disease", "treatment.status", "patient.ecog"):
        values = list(domains[fact])
        rule[fact] = tuple(chance.sample(values, max(2, len(values) // 2)))
    return rule


def _table(guidelines: Guidelines, rules: list[dict[str, Any]]) -> Guidelines:
    items = []
    for number, rule in enumerate(rules):
        parts: list[dict[str, Any]] = [{"fact": "pathology.ki67", rule["pathology.ki67"][0]: rule["pathology.ki67"][1]}]
        for fact, values in rule.items():
            if fact == "pathology.ki67":
                continue
            number_fact = fact == "patient.ecog"
            parts.append(
                {"any_of": [{"fact": fact, "eq": one} for one in values]}
                if number_fact
                else {"fact": fact, "in": values}
            )
        items.append(
            Recommendation.model_validate(
                {
                    "id": f"rule-{number}",
                    "title": "Rule",
                    "text": "Rule.",
                    "area": "treatment",
                    "group": "Rules",
                    "direction": "for",
                    "part": "background",
                    "statements": [guidelines.packs[0].statements[0].id],
                    "applies_when": {"all_of": parts},
                }
            )
        )
    pack = guidelines.packs[0].model_copy(
        update={
            **dict.fromkeys(
                (
                    "cautions",
                    "evidence",
                    "trials",
                    "definitions",
                    "surveillance",
                    "feasibility",
                    "silences",
                    "ledger",
                    "disagreements",
                    "decisions",
                ),
                (),
            ),
            "recommendations": tuple(items),
        }
    )
    return guidelines.model_copy(update={"packs": (pack,), "consistency": ()})


def _zen_table(rules: list[dict[str, Any]]) -> dict[str, Any]:
    fields = {fact: fact.replace(".", "_") for fact in _FACTS}
    inputs = [{"id": name, "name": name, "field": name} for name in fields.values()]
    signs = {"lt": "<", "ge": ">="}
    rows = []
    for number, rule in enumerate(rules):
        row = {"_id": str(number), "out": str(number)}
        for fact, name in fields.items():
            if fact == "pathology.ki67":
                row[name] = f"{signs[rule[fact][0]]} {rule[fact][1]}"
            else:
                row[name] = ", ".join(json.dumps(value) for value in rule[fact])
        rows.append(row)
    table = {
        "hitPolicy": "collect",
        "inputs": inputs,
        "outputs": [{"id": "out", "name": "rule", "field": "rule"}],
        "rules": rows,
    }
    return {
        "nodes": [
            {"id": "in", "type": "inputNode", "name": "in"},
            {"id": "table", "type": "decisionTableNode", "name": "table", "content": table},
            {"id": "end", "type": "outputNode", "name": "end"},
        ],
        "edges": [
            {"id": "a", "type": "edge", "sourceId": "in", "targetId": "table"},
            {"id": "b", "type": "edge", "sourceId": "table", "targetId": "end"},
        ],
    }


if __name__ == "__main__":
    main()
