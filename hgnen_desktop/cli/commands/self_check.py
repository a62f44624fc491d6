"""``hgnen-desktop self-check``: whether the program does on this computer what it was proven to do."""

from __future__ import annotations

import argparse
import os
from dataclasses import asdict

from hgnen_desktop.cli.codes import DONE, FAULTS_FOUND
from hgnen_desktop.cli.files import print_json, today
from hgnen_desktop.core.errors import on_one_line


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("--json", action="store_true", help="for programs")
    parser.add_argument("--gently", action="store_true", help="leave the computer to other programs")


def run(options: argparse.Namespace) -> int:
    """Say of each check whether it passed."""
    from hgnen_desktop.core.self_check import self_check

    if options.gently and hasattr(os, "nice"):
        os.nice(10)
    checks = []
    for one in self_check(today()):
        checks.append(one)
        if not options.json:
            print(f"{'ok  ' if one.passed else 'FAIL'}  {one.name}: {on_one_line(one.words)}", flush=True)
    passed = all(one.passed for one in checks)
    if options.json:
        print_json({"passed": passed, "checks": [asdict(one) for one in checks]})
    return DONE if passed else FAULTS_FOUND
