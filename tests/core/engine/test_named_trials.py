"""Trials that the sources name: one entry a trial, as of each paper, and since when it is known to be reported."""

from __future__ import annotations

import itertools

from hgnen_desktop.core.careplan.document import Line
from hgnen_desktop.core.careplan.plan_document import plan_document
from hgnen_desktop.core.engine.named_trials import is_same, named_trials
from hgnen_desktop.core.workflow import Workbench
from tests.core.conftest import AS_OF, PANCREATIC_NET, RECTAL_NEC, a_case


def test_every_trial_stands_once_with_its_status_as_of_each_paper(bench: Workbench) -> None:
    every = [one for pack in bench.index.packs.values() for one in pack.trials]
    named = named_trials(every, bench.index)
    assert sum(len(one.trials) for one in named) == len(every) > len(named)
    assert not any(is_same(one.trials[0], two.trials[0]) for one, two in itertools.combinations(named, 2))
    for one in named:
        assert len(one.status) == len(one.trials)
        assert all(status.count("as of the paper") == 1 for _source, status in one.status)
        assert ("No report is known here" in one.words()) is not (one.is_reported or bool(one.reported))


def test_one_that_two_sources_name_is_told_once_and_since_when_it_is_reported(bench: Workbench) -> None:
    index = bench.index
    trials = [index.items["trial-net-netter-2"]]
    (one,) = named_trials(trials, index)
    assert one.name == "NETTER-2 (NCT03972488)"
    assert one.status_words() == (
        "NANETS 2023: accrual complete late 2022, as of the paper; NORDIC NEC 2: Reported as of the paper (2025). "
        "Reported since: The Lancet, 2024."
    )


def test_the_record_of_a_plan_has_one_line_a_trial(bench: Workbench) -> None:
    for findings, name in ((PANCREATIC_NET, "NETTER-2"), (RECTAL_NEC, "NCT04325425")):
        plan = bench.plan(a_case(findings), AS_OF, None)
        blocks = [block for part in plan_document(plan, full=True).record for block in part.blocks]
        trials = [one.text for one in blocks if isinstance(one, Line) and one.lead == "Trial:"]
        assert len([one for one in trials if name in one]) == 1, name
