"""What a pack says belongs to its version: other advice under the same number is refused."""

from __future__ import annotations

from collections.abc import Iterable

from hgnen_desktop.core.errors import Fault
from hgnen_desktop.core.guidelines.schema import Pack


def version_faults(packs: Iterable[Pack]) -> list[Fault]:
    """Packs that say something else than their version is noted to say, or whose version is not noted yet."""
    return [fault for pack in packs if (fault := _fault(pack)) is not None]


def _fault(pack: Pack) -> Fault | None:
    noted = [one for one in pack.versions if one.version == pack.version]
    remedy = f"Raise the version: 'hgnen-desktop guidelines raise {pack.id}'."
    if not noted:
        return Fault(pack.at, f"what version {pack.version} says is not noted under 'versions'.", remedy)
    if len(noted) > 1:
        return Fault(noted[-1].at, f"the version {pack.version} is noted {len(noted)} times.", "Keep the first.")
    if noted[0].content != pack.hash:
        return Fault(pack.at, f"what the pack says has changed under the version {pack.version}.", remedy)
    return None
