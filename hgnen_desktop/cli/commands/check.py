"""``hgnen-desktop check``: which case files can be read."""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from hgnen_desktop.cli.arguments import named_path
from hgnen_desktop.cli.codes import DONE, FAULTS_FOUND
from hgnen_desktop.cli.files import print_json
from hgnen_desktop.cli.said import tell
from hgnen_desktop.core.errors import on_one_line


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument(
        "folders", nargs="+", type=named_path, metavar="FOLDER", help="a folder with case files, or one file"
    )
    parser.add_argument("--json", action="store_true", help="for programs")


def run(options: argparse.Namespace) -> int:
    """Say of every file whether it can be read."""
    from hgnen_desktop.core.due_folder import find_cases
    from hgnen_desktop.core.storage.folder_check import CheckedFile, Readable, check_files
    from hgnen_desktop.core.storage.protection import under_way
    from hgnen_desktop.core.workflow import Workbench

    found = find_cases(options.folders)
    closed = [CheckedFile(Path(line.file), Readable.NO, line.notes) for line in found.faults]
    checked = [*closed, *check_files(found.files, Workbench().catalogue)]
    counted = Counter(one.state for one in checked)
    if options.json:
        files = [
            {"file": str(one.path), "state": one.state.name.lower(), "faults": list(one.sentences)} for one in checked
        ]
        print_json({"files": files, "counts": {state.name.lower(): counted[state] for state in Readable}})
    else:
        for one in checked:
            print(f"{one.state.value}: {on_one_line(str(one.path))}")
            if one.state is not Readable.OTHER:
                for sentence in one.sentences:
                    print(f"    {on_one_line(sentence)}")
        words = ", ".join(f"{counted[state]} {state.value}" for state in Readable if counted[state])
        print(f"{len(checked)} files: {words}." if checked else "There is no file that may hold a case.")
    tell(sorted({said for folder in options.folders if (said := under_way(folder))}))
    return FAULTS_FOUND if any(counted[state] for state in (Readable.NO, Readable.BACKUP, Readable.LOCKED)) else DONE
