from __future__ import annotations

import re

import yaml

from tests.places import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def test_what_a_workflow_runs_is_there() -> None:
    assert WORKFLOWS
    for path in WORKFLOWS:
        jobs = yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"]
        lines = [step["run"] for job in jobs.values() for step in job["steps"] if "run" in step]
        named = {one for line in lines for one in re.findall(r"packaging[/\\][\w./\\-]+\w", line)}
        assert len(named) > 5
        assert [one for one in named if not (ROOT / one.replace("\\", "/")).is_file()] == []


def test_what_was_not_run_says_so() -> None:
    for name in (".github/workflows/packages.yml", "packaging/windows/hgnen.iss", "packaging/macos/build_dmg.sh"):
        assert "NOT YET RUN" in (ROOT / name).read_text(encoding="utf-8")
