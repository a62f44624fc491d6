"""How long an encrypted folder of 500 cases takes to open, and in how many derivations, beside the same folder plain.

``python tests/benchmarks/bench_encrypted.py`` makes the files in a temporary folder. Prints the derivations, and the
seconds of: encrypting the folder, reading all its cases after the passphrase was entered, reading them plain, and giving the
folder another passphrase.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from hgnen_desktop.core.storage import sealed
from hgnen_desktop.core.storage.case_file import read_content
from hgnen_desktop.core.storage.keyring import keyring
from hgnen_desktop.core.storage.protection import change_passphrase, encrypt_folder

CASE = Path(__file__).parents[2] / "resources" / "cases" / "rectal-nec.json"
FILES, OLD, NEW = 500, "the old passphrase", "the new passphrase"


def seconds(work: Callable[[], object]) -> float:
    """How long it takes."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def main() -> None:
    """Make the folder, measure and print."""
    derive, derived = sealed._derive, 0

    def counted(*arguments: object) -> bytes:
        nonlocal derived
        derived += 1
        return derive(*arguments)  # type: ignore[arg-type]

    sealed._derive = counted  # type: ignore[assignment]
    with tempfile.TemporaryDirectory() as name:
        os.environ["HGNEN_DATA_DIR"] = f"{name}/own"
        folder = Path(name) / "clinic"
        folder.mkdir()
        files = [folder / f"{number}.json" for number in range(FILES)]
        for path in files:
            path.write_bytes(CASE.read_bytes())
        plain = seconds(lambda: [read_content(path) for path in files])
        encrypting = seconds(lambda: encrypt_folder(folder, OLD))
        keyring.forget()
        keyring.ask = lambda _path, _again: OLD
        derived = 0
        opening = seconds(lambda: [read_content(path) for path in files])
        print(f"{FILES} encrypted cases opened in {derived} derivation, {opening:.2f} s (plain {plain:.2f} s)")
        changing = seconds(lambda: change_passphrase(folder, OLD, NEW))
        print(f"encrypting the folder {encrypting:.1f} s, another passphrase {changing:.1f} s")


if __name__ == "__main__":
    main()
