"""The guidelines that are in use on this computer: the program's own, and the packs that a person installed beside them.

While nobody has installed anything, which every start asks, nothing that reads packs is loaded.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from hgnen_desktop.core.errors import Fault
from hgnen_desktop.core.guidelines.schema import Guidelines
from hgnen_desktop.core.storage.own_folder import data_folder

if TYPE_CHECKING:
    from hgnen_desktop.core.shelf.shelf import Shelf

FOLDER = "packs"


def own_shelf() -> Shelf:
    """The shelf of whoever uses the program."""
    from hgnen_desktop.core.shelf.shelf import Shelf

    return Shelf(data_folder() / FOLDER)


def with_installed(guidelines: Guidelines) -> tuple[Guidelines, tuple[Fault, ...]]:
    """The program's guidelines with the installed packs beside them, and why packs had to be left out."""
    if not _anything_installed(data_folder() / FOLDER):
        return guidelines, ()
    from hgnen_desktop.core.guidelines.outside import with_packs
    from hgnen_desktop.core.proof.references import faults_of_pack
    from hgnen_desktop.core.shelf.shelf import packs_in_use

    packs, faults = packs_in_use(own_shelf(), guidelines)
    fit, left_out = [], list(faults)
    for pack in packs:
        found = faults_of_pack(guidelines, pack)
        if found:
            # The program's findings or questions have changed since the pack was installed.
            left_out.append(
                Fault(f"{pack.id}: {found[0].where}", found[0].what, "Ask its publisher for a new edition.")
            )
        else:
            fit.append(pack)
    return with_packs(guidelines, fit), tuple(left_out)


def _anything_installed(folder: Path) -> bool:
    return (folder / "in_use.json").is_file()
