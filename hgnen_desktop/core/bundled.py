"""Where the data that ships with the program is. The only module that knows."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

PACKAGE = "hgnen_desktop"


class BundledDataMissing(Exception):
    """A folder or file that ships with the program is not there, or is not what it was: the installation is damaged."""

    def __init__(self, what: str, how: str = "missing") -> None:
        super().__init__(f"The program's own data '{what}' is {how}. Install the program again.")
        self.what = what


def files(package: str) -> Traversable:
    """The folder of a package. What reads archives is loaded for a program that lies in one alone."""
    spec = find_spec(package)
    for place in map(Path, (spec and spec.submodule_search_locations) or ()):
        if place.is_dir():
            return place
    from importlib.resources import files as in_archive

    return in_archive(package)


def root(kind: str) -> Traversable:
    """The folder of shipped data of one kind, for example ``guidelines`` or ``resources``.

    The installed, zipped or frozen program is looked at first, then the checkout. What comes back need not be a
    folder on a disk: read from it, and do not ask for its path.

    Raises:
        BundledDataMissing: neither place has it.
    """
    if not kind.isidentifier():
        raise BundledDataMissing(kind)
    for place in (files(PACKAGE) / "_bundled" / kind, Path(__file__).parents[2] / kind):
        if place.is_dir():
            return place
    raise BundledDataMissing(kind)


def read_bytes(kind: str, *parts: str) -> bytes:
    """The content of one shipped file, for example ``read_bytes("resources", "icons", "for.svg")``.

    Raises:
        BundledDataMissing: there is no such file.
    """
    place = root(kind)
    for part in parts:
        if part in ("", ".", "..") or "/" in part or "\\" in part:
            raise BundledDataMissing("/".join((kind, *parts)))
        place = place / part
    try:
        return place.read_bytes()
    except OSError as error:
        raise BundledDataMissing("/".join((kind, *parts))) from error


def read_json(kind: str, *parts: str) -> Any:  # noqa: ANN401 - any JSON value
    """What one shipped JSON file holds, for example ``read_json("resources", "themes", "light.json")``.

    Raises:
        BundledDataMissing: there is no such file, or it was cut off or changed.
    """
    import json

    content = read_bytes(kind, *parts)
    try:
        return json.loads(content)
    except (ValueError, RecursionError) as error:
        raise BundledDataMissing("/".join((kind, *parts)), "damaged") from error
