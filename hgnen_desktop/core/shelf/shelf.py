"""The packs on this computer: the files as they came, old editions too, and which of them are in use.

Which are in use stands in one file that is replaced as a whole: after a crash the old packs are in use, or the new ones.
Every file is checked against its signature and its digest each time it is read.
"""

from __future__ import annotations

import datetime as dt
import json
import os
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.errors import Fault, GuidelineError
from hgnen_desktop.core.guidelines.outside import read_pack
from hgnen_desktop.core.guidelines.schema import Guidelines, Pack
from hgnen_desktop.core.shelf.signed import ENDING, MOST_FILE_BYTES, SignedPack, read_pack_file
from hgnen_desktop.core.storage.atomic import write_atomically
from hgnen_desktop.core.storage.own_folder import private_folder
from hgnen_desktop.core.storage.signatures import fingerprint_of

IN_USE_FILE = "in_use.json"
PUBLISHERS_FILE = "publishers.json"
MOST_PACKS = 30
_MOST_BYTES = 1_000_000
_AGAIN = "Install the pack again, or remove it ('hgnen-desktop guidelines remove ID')."


@dataclass(frozen=True, slots=True)
class InUse:
    """A pack that is in use: its id, the file on the shelf and that file's digest."""

    pack: str
    file: str
    digest: str


@dataclass(frozen=True, slots=True)
class Publisher:
    """A key that a person accepted."""

    key: bytes
    name: str
    accepted_on: dt.date


class Shelf:
    """The packs in one folder of the user.

    Args:
        folder: where they lie; it is made when something is put there.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    # --- what lies there ---------------------------------------------------------------------------------------------

    def in_use(self) -> tuple[InUse, ...]:
        """The packs in use, in the order in which they were installed.

        Raises:
            GuidelineError: the list cannot be read.
        """
        entries = self._list(IN_USE_FILE, "packs")
        try:
            return tuple(InUse(one["id"], one["file"], one["digest"]) for one in entries[:MOST_PACKS])
        except KeyError as error:
            raise self._unreadable(IN_USE_FILE) from error

    def publishers(self) -> tuple[Publisher, ...]:
        """The keys that were accepted.

        Raises:
            GuidelineError: the list cannot be read.
        """
        try:
            return tuple(
                Publisher(bytes.fromhex(one["key"]), one["name"], dt.date.fromisoformat(one["accepted_on"]))
                for one in self._list(PUBLISHERS_FILE, "publishers")
            )
        except (KeyError, ValueError) as error:
            raise self._unreadable(PUBLISHERS_FILE) from error

    def accepts(self, key: bytes) -> bool:
        """Whether a person said that this key is that of a publisher whose packs may be used."""
        return any(one.key == key for one in self.publishers())

    def read(self, entry: InUse) -> SignedPack:
        """A pack in use, with its signature checked again.

        Raises:
            GuidelineError: its file is missing, was changed, or is signed by a key that is not accepted.
        """
        content = self._bytes(entry.file)
        signed = read_pack_file(content, entry.file)
        if signed.digest != entry.digest or signed.id != entry.pack:
            raise GuidelineError(Fault(entry.file, "this is not the pack that was installed.", _AGAIN))
        if signed.is_signed and not self.accepts(signed.key):
            what = f"the key {fingerprint_of(signed.key)} is not accepted on this computer."
            raise GuidelineError(Fault(entry.file, what, _AGAIN))
        return signed

    def editions(self, pack: str) -> tuple[SignedPack, ...]:
        """Every edition of a pack on the shelf, in use or not, that is whole; the newest first."""
        found = []
        for name in sorted(self._names()):
            if name.startswith(f"{pack}-"):
                try:
                    found.append(read_pack_file(self._bytes(name), name))
                except GuidelineError:
                    continue  # what is not whole can make no plan again
        return tuple(sorted((one for one in found if one.id == pack), key=lambda one: -one.sequence))

    # --- changes -----------------------------------------------------------------------------------------------------

    def accept(self, key: bytes, name: str, on: dt.date) -> None:
        """Note that a person accepted a publisher's key.

        Raises:
            CaseFileError: it cannot be written.
        """
        if self.accepts(key):
            return
        known = [*self.publishers(), Publisher(key, name, on)]
        self._write({PUBLISHERS_FILE: _publishers(known)})

    def put(self, content: bytes) -> InUse:
        """Put a pack file on the shelf and into use, in place of another edition of the same pack. All of it, or nothing.

        Raises:
            GuidelineError: the file is no pack, or more packs are in use than may be.
            CaseFileError: it cannot be written; what was in use still is.
        """
        signed = read_pack_file(content, "the pack")
        new = InUse(signed.id, f"{signed.id}-{signed.sequence}-{signed.digest[:12]}{ENDING}", signed.digest)
        now = self.in_use()
        kept = [new if one.pack == new.pack else one for one in now]
        packs = kept if new in kept else [*kept, new]
        if len(packs) > MOST_PACKS:
            raise GuidelineError(Fault("", f"at most {MOST_PACKS} packs are used at once.", "Remove one first."))
        # The pack is whole on the disk before the list names it.
        self._write({new.file: content})
        self._write({IN_USE_FILE: _in_use(packs)})
        return new

    def remove(self, pack: str) -> InUse:
        """Take a pack out of use. Its file stays on the shelf, so that an old plan can be made again.

        Raises:
            GuidelineError: no such pack is in use.
            CaseFileError: it cannot be written; the pack is still in use.
        """
        now = self.in_use()
        gone = next((one for one in now if one.pack == pack), None)
        if gone is None:
            names = ", ".join(one.pack for one in now) or "none"
            raise GuidelineError(Fault("", f"no pack '{pack}' was installed.", f"Installed packs: {names}."))
        self._write({IN_USE_FILE: _in_use(one for one in now if one.pack != pack)})
        return gone

    # --- files -------------------------------------------------------------------------------------------------------

    def _names(self) -> list[str]:
        return [one for one in os.listdir(self.folder) if one.endswith(ENDING)] if self.folder.is_dir() else []

    def _bytes(self, name: str) -> bytes:
        if os.sep in name or "/" in name or not name.endswith(ENDING):
            raise self._unreadable(IN_USE_FILE)
        try:
            with (self.folder / name).open("rb") as stream:
                return stream.read(MOST_FILE_BYTES + 1)
        except OSError as error:
            raise GuidelineError(Fault(name, f"the pack could not be read ({error.strerror}).", _AGAIN)) from error

    def _list(self, name: str, key: str) -> list[dict[str, str]]:
        path = self.folder / name
        if not path.is_file():
            return []
        try:
            with path.open("rb") as stream:
                entries = json.loads(stream.read(_MOST_BYTES))[key]
        except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
            raise self._unreadable(name) from error
        if not isinstance(entries, list) or not all(_is_texts(one) for one in entries):
            raise self._unreadable(name)
        return entries

    def _unreadable(self, name: str) -> GuidelineError:
        what = "the list of installed guidelines cannot be read."
        return GuidelineError(Fault(str(self.folder / name), what, "Delete the file, then install the packs again."))

    def _write(self, files: dict[str, bytes]) -> None:
        private_folder(self.folder)
        for name, content in files.items():
            write_atomically(self.folder / name, content)


def packs_in_use(shelf: Shelf, beside: Guidelines) -> tuple[tuple[Pack, ...], tuple[Fault, ...]]:
    """The packs in use, read beside the program's guidelines; and why packs that should be in use cannot be.

    A pack that cannot be used is left out as a whole and told; it stops nothing else.
    """
    packs, faults = [], []
    try:
        entries = shelf.in_use()
    except GuidelineError as error:
        return (), tuple(error.faults)
    for entry in entries:
        try:
            packs.append(pack_of(shelf.read(entry), beside))
        except GuidelineError as error:
            faults += [Fault(f"{entry.pack}: {one.where}", one.what, one.remedy) for one in error.faults[:1]]
    return tuple(packs), tuple(faults)


def edition_of(shelf: Shelf, name: str, digest: str, beside: Guidelines) -> Pack | None:
    """The edition of a pack that says exactly what had this digest; None when it is not on the shelf."""
    for signed in shelf.editions(name):
        try:
            pack = pack_of(signed, beside)
        except GuidelineError:
            continue
        if pack.hash == digest:
            return pack
    return None


def pack_of(signed: SignedPack, beside: Guidelines) -> Pack:
    """The pack in a file, marked with who stands behind it.

    Raises:
        GuidelineError: its texts are no pack of that id that fits the program's findings.
    """
    pack = read_pack(signed.texts, beside)
    if pack.id != signed.id:
        what = f"the pack calls itself '{pack.id}', its file says '{signed.id}'."
        raise GuidelineError(Fault(pack.at, what, "Get the file again from its publisher."))
    return replace(
        pack,
        trust="signed" if signed.is_signed else "unsigned",
        publisher=signed.publisher,
        sequence=signed.sequence,
        review_by=min(pack.review_by, signed.review_by),
    )


def _is_texts(entry: object) -> bool:
    return isinstance(entry, dict) and all(isinstance(one, str) for one in entry.values())


def _in_use(packs: Iterable[InUse]) -> bytes:
    data = [{"id": one.pack, "file": one.file, "digest": one.digest} for one in packs]
    return json.dumps({"packs": data}, indent=1).encode()


def _publishers(known: Iterable[Publisher]) -> bytes:
    data = [{"key": one.key.hex(), "name": one.name, "accepted_on": one.accepted_on.isoformat()} for one in known]
    return json.dumps({"publishers": data}, indent=1, ensure_ascii=False).encode()
