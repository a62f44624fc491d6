"""Earlier versions of each case: ten saves, chosen so that the last ones, some of the last hours, days and weeks are there.

They lie in the program's own folder, or in one that a person chose, for the owner alone, and are encrypted where the case is.
They are written beside the work, one after the other: a save never waits for its backup, and never fails with it.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import queue
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.digest import sha256
from hgnen_desktop.core.errors import CaseFileError, Fault, HgnenError
from hgnen_desktop.core.storage.own_folder import data_folder, private_folder

# What knows of cases is loaded when one is saved: every command begins with this module.

MOST = 10
MOST_BYTES = 500_000_000
"""For all cases together; beyond it the oldest versions go, but never the last one of a case."""
_TIERS: tuple[tuple[int, Callable[[dt.datetime], object]], ...] = (
    (2, lambda at: (at.date(), at.hour)),
    (3, lambda at: at.date()),
    (2, lambda at: at.isocalendar()[:2]),
)
"""After the last three: how many hours, days and weeks before are there with their last save."""
_LAST = 3
_BOUND_EVERY = 50  # saves: looking at all versions of all cases takes some time
_CHOSEN = "backups-folder"
_MOST_PLACES = 20
_LONGEST_LIST = 100_000


@dataclass(frozen=True, slots=True)
class Version:
    """One earlier version of a case.

    Attributes:
        path: where it lies.
        saved_at: when the case was saved so, in the time of this computer.
        origin: the case's file.
    """

    path: Path
    saved_at: dt.datetime
    origin: Path


def backups_folder() -> Path:
    """Where earlier versions are kept: the folder that was chosen last, or one of the program's own."""
    return backups_folders()[-1]


def backups_folders() -> list[Path]:
    """Every folder in which earlier versions may lie, the one in use last."""
    own, chosen = data_folder() / "backups", b""
    with contextlib.suppress(OSError):
        chosen = (data_folder() / _CHOSEN).read_bytes()[:_LONGEST_LIST]
    return [own, *(Path(os.fsdecode(name)) if name else own for name in chosen.split(b"\0")[1:])]


def choose_backups_folder(folder: Path | None) -> None:
    """Keep earlier versions in this folder from now on; None for the program's own. Those kept before stay where they are.

    Raises:
        CaseFileError: when the folder cannot be written to.
    """
    from hgnen_desktop.core.storage.atomic import write_atomically

    place = b"" if folder is None else os.fsencode(private_folder(folder / "HG-NEN Companion backups").absolute())
    before = [os.fsencode(one) for one in backups_folders()[1:] if os.fsencode(one) != place]
    kept = b"".join(b"\0" + one for one in (*before[-_MOST_PLACES:], place))
    write_atomically(private_folder(data_folder()) / _CHOSEN, kept)


def keep_version(origin: Path, content: bytes, saved_ns: int, root: Path) -> None:
    """Keep what was saved as one more version, and let go of those that the rule no longer holds.

    Args:
        origin: the case's file.
        content: its plain content.
        saved_ns: when it was saved, in nanoseconds since 1970.
        root: where versions are kept.

    Raises:
        CaseFileError: when it cannot be written.
    """
    from hgnen_desktop.core.storage.atomic import write_atomically
    from hgnen_desktop.core.storage.copies import OF_ALL, note_origin

    folder = private_folder(private_folder(root) / _folder_name(origin))
    note_origin(folder / OF_ALL, origin)
    before = _numbers(folder)
    path = folder / _file_name(saved_ns)
    if not before or _content(folder / _file_name(before[-1])) != content:
        write_atomically(path, content, like=origin)
        before = sorted({*before, saved_ns})
    for number in set(before) - kept(before):
        _remove(folder / _file_name(number))


def kept(numbers: Sequence[int]) -> set[int]:
    """Which of these versions stay, each named by its time in nanoseconds: at most ten, the last save always."""
    newest = sorted(numbers, reverse=True)
    if len(newest) <= MOST:
        return set(newest)
    chosen = newest[:_LAST]
    rest = newest[_LAST:]
    for many, period in _TIERS:
        seen = {period(_moment(chosen[-1]))}
        for number in rest:
            if len(seen) <= many and period(_moment(number)) not in seen:
                seen.add(period(_moment(number)))
                chosen.append(number)
        rest = [number for number in rest if number < chosen[-1]]
    fill = [number for number in newest if number not in chosen]
    return {*chosen, *fill[: MOST - len(chosen)]}


def versions_of(origin: Path) -> list[Version]:
    """The earlier versions of a case, newest first."""
    folder = backups_folder() / _folder_name(origin)
    return [
        Version(folder / _file_name(number), _moment(number), origin)
        for number in sorted(_numbers(folder), reverse=True)
    ]


def version_at(path: Path) -> Version | None:
    """The version that lies at a path; None for any other file."""
    from hgnen_desktop.core.storage.copies import OF_ALL, origin_of

    name = path.stem
    if path.parent.parent != backups_folder() or path.suffix != ".json" or not name.isdecimal():
        return None
    origin = origin_of(path.parent / OF_ALL)
    return None if origin is None else Version(path, _moment(int(name)), origin)


def cases_with_versions() -> Iterator[Path]:
    """The files of all cases that earlier versions are kept of."""
    from hgnen_desktop.core.storage.copies import OF_ALL, origin_of

    with contextlib.suppress(OSError):
        for folder in sorted(backups_folder().iterdir()):
            origin = origin_of(folder / OF_ALL) if _numbers(folder) else None
            if origin is not None:
                yield origin


class Keeper:
    """Writes versions beside the work, one after the other. A failure is told once, not at each save."""

    def __init__(self) -> None:
        self._queue: queue.SimpleQueue[tuple[Path, bytes, int, Path] | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._is_on = self._was_told = False
        self.failed: Callable[[list[str]], None] | None = None

    def begin(self, failed: Callable[[list[str]], None]) -> None:
        """Keep a version of every case that is saved from now on.

        ``failed`` is called with sentences, once, in a thread of its own where there is room for one.
        """
        if not self._is_on:
            self.failed, self._was_told, self._is_on = failed, False, True

    def end(self, seconds: float = 5.0) -> None:
        """Write what is waiting, for so long at most, and keep no more."""
        self._is_on = False
        if self._thread is not None:
            self._queue.put(None)
            self._thread.join(seconds)
            self._thread = None

    def saved(self, path: Path, content: bytes) -> None:
        """A case was saved; its version is written beside what goes on."""
        if not self._is_on:
            return
        target = Path(os.path.realpath(path))
        with contextlib.suppress(OSError):
            self._queue.put((target, content, os.stat(target).st_mtime_ns, backups_folder()))
            self._go_on()

    def _go_on(self) -> None:
        """Begin the thread with the first version; where there is no room for a thread, write it here."""
        if self._thread is not None:
            return
        thread = threading.Thread(target=self._work, daemon=True, name="backups")
        try:
            thread.start()
        except RuntimeError:
            self._queue.put(None)
            self._work()
        else:
            self._thread = thread

    def _work(self) -> None:
        for number, (path, content, saved_ns, root) in enumerate(iter(self._queue.get, None)):
            try:
                keep_version(path, content, saved_ns, root)
                if number % _BOUND_EVERY == 0:
                    hold_bound(root)
            except (HgnenError, OSError) as error:
                self._tell(error)

    def _tell(self, error: HgnenError | OSError) -> None:
        if self._was_told or self.failed is None:
            return
        self._was_told = True
        faults = error.faults if isinstance(error, HgnenError) else [Fault("", f"the drive said: {error.strerror}.")]
        what = "Earlier versions of cases cannot be kept now; the cases themselves are saved as ever."
        self.failed([what, *(fault.sentence() for fault in faults)])


keeper = Keeper()
"""The keeper of this program."""


def _content(path: Path) -> bytes | None:
    from hgnen_desktop.core.storage.case_file import read_content

    try:
        return read_content(path)
    except CaseFileError:
        return None


def _folder_name(origin: Path) -> str:
    return sha256(os.fsencode(os.path.realpath(origin))).hexdigest()[:32]


def _file_name(number: int) -> str:
    return f"{number:020d}.json"


def _numbers(folder: Path) -> list[int]:
    try:
        names = os.listdir(folder)
    except OSError:
        return []
    return sorted(int(name[:-5]) for name in names if name.endswith(".json") and name[:-5].isdecimal())


def _moment(number: int) -> dt.datetime:
    return dt.datetime.fromtimestamp(number / 1e9, dt.UTC).astimezone()


def hold_bound(root: Path) -> None:
    """Hold all cases together to :data:`MOST_BYTES`.

    Raises:
        OSError: when the folder cannot be read.
    """
    sizes: dict[Path, int] = {}
    last: set[Path] = set()
    for entry in os.scandir(root):
        found = [Path(entry.path) / _file_name(number) for number in _numbers(Path(entry.path))]
        last.update(found[-1:])
        for path in found:
            with contextlib.suppress(OSError):
                sizes[path] = path.stat().st_size
    total = sum(sizes.values())
    for path in sorted(set(sizes) - last, key=lambda one: one.name):
        if total <= MOST_BYTES:
            return
        total -= sizes[path]
        _remove(path)


def _remove(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink()
