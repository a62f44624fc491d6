"""The digest of what a pack says: the same whatever its files are called, how they are laid out and where an entry stands."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from hgnen_desktop.core.digest import sha256
from hgnen_desktop.core.domain.plain import Writer
from hgnen_desktop.core.guidelines.schema import Pack


def content_digest(pack: Pack) -> str:
    """SHA-256 over everything in the pack that is said to a person or decides, in hexadecimal digits."""
    plain = replace(pack, hash="", at="", trust="bundled", publisher="", sequence=0, versions=())
    said = Writer(exclude_defaults=True).value(plain)
    return sha256(json.dumps(without_places(said), sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def without_places(value: Any) -> Any:  # noqa: ANN401 - any JSON value
    """What is said, without the places in files where it stands."""
    if isinstance(value, list):
        return [without_places(one) for one in value]
    if isinstance(value, dict):
        # Of a bound 'at' is a number; of an entry it is the place in a file.
        return {key: without_places(one) for key, one in value.items() if key != "at" or not isinstance(one, str)}
    return value
