"""Whether the guidelines in use are those that were compiled: looked at when there is time, and before a plan is final.

The compiled copy carries the digest of what each pack says and of everything together. It is worked out again from what is
in use, so that a copy that was changed and sealed anew does not pass under the hash of the one that was proven.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace

from hgnen_desktop.core.digest import sha256
from hgnen_desktop.core.domain.plain import Writer
from hgnen_desktop.core.errors import Fault
from hgnen_desktop.core.guidelines.content import content_digest, without_places
from hgnen_desktop.core.guidelines.schema import Guidelines

SEALS_FILE = "seals.json"
AGAIN = "Please install the program again; until then use none of its advice."


def whole_digest(guidelines: Guidelines) -> str:
    """SHA-256 over everything the program's own packs and what they share say, in hexadecimal digits."""
    own = tuple(pack for pack in guidelines.packs if pack.trust == "bundled")
    shared = Writer(exclude_defaults=True).value(replace(guidelines, packs=(), hash="", content=""))
    said = {"packs": [content_digest(pack) for pack in own], "shared": without_places(shared)}
    return sha256(json.dumps(said, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def altered(guidelines: Guidelines) -> list[Fault]:
    """What is not as it was compiled; empty when everything is. Packs from elsewhere are verified when they are read."""
    faults = [
        Fault(pack.id, "what the pack says is not what its hash was made of.", AGAIN)
        for pack in guidelines.packs
        if pack.trust == "bundled" and content_digest(pack) != pack.hash
    ]
    if not faults and whole_digest(guidelines) != guidelines.content:
        faults.append(Fault("", "the guidelines are not as they were compiled.", AGAIN))
    return faults


def seals(files: Mapping[str, bytes]) -> bytes:
    """The digests of the files that ship with the program, as a file that ships beside them."""
    return json.dumps({name: sha256(content).hexdigest() for name, content in sorted(files.items())}, indent=1).encode()


def broken_seals(read: Callable[[str], bytes | None], kept: bytes) -> list[Fault]:
    """Files that are not those whose digests were kept when the program was built.

    Args:
        read: gives the content of a file as it is now; None where there is none.
        kept: as :func:`seals` wrote it.
    """
    try:
        wanted = list(json.loads(kept).items())
    except (ValueError, AttributeError, RecursionError):
        return [Fault(SEALS_FILE, "the file cannot be read.", AGAIN)]
    what = "the file is not the one that the program was built with."
    return [Fault(name, what, AGAIN) for name, digest in wanted if sha256(read(name) or b"").hexdigest() != digest]
