"""Reading every case file of a folder, to know before it is needed that it can be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum
from pathlib import Path

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.errors import CaseFileError
from hgnen_desktop.core.guidelines.catalogue import Catalogue
from hgnen_desktop.core.storage.case_file import backup_of, is_case_file, load_case, read_content
from hgnen_desktop.core.storage.keyring import LockedError


class Readable(Enum):
    """What became of reading a file."""

    YES = "readable"
    LOCKED = "encrypted, and its passphrase was not entered"
    BACKUP = "only the version before the last save"
    NO = "not readable"
    OTHER = "not a case file"


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """One file that may hold a case.

    Attributes:
        path: the file.
        state: whether it can be read.
        sentences: what is wrong, with the place and the remedy; empty when nothing is.
    """

    path: Path
    state: Readable
    sentences: tuple[str, ...] = ()


def check_files(files: Iterable[Path], catalogue: Catalogue) -> Iterator[CheckedFile]:
    """Read each file as the window would. Nothing is written, and nothing is raised."""
    for path in files:
        try:
            load_case(path, catalogue)
        except LockedError:
            yield CheckedFile(path, Readable.LOCKED)
        except CaseFileError as error:
            yield CheckedFile(path, _state(path, catalogue), tuple(fault.beside(str(path)) for fault in error.faults))
        else:
            yield CheckedFile(path, Readable.YES)


def _state(path: Path, catalogue: Catalogue) -> Readable:
    """Why a file cannot be read: JSON of another program is no damage, and a good version may stand beside it."""
    try:
        load_case(backup_of(path), catalogue)
    except CaseFileError:
        pass
    else:
        return Readable.BACKUP
    try:
        content = read_content(path)
    except CaseFileError:
        return Readable.NO
    return Readable.NO if is_case_file(content) or not _is_other_json(content) else Readable.OTHER


def _is_other_json(content: bytes) -> bool:
    """Whether this is whole JSON that does not claim to be a case."""
    import json

    try:
        data = json.loads(content)
    except (ValueError, RecursionError):
        return False
    return not (isinstance(data, dict) and str(data.get("format", "")).startswith("hgnen-case"))
