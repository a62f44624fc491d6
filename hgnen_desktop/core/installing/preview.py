"""What taking a pack into use would change, before anything is changed; and the switch.

A preview reads the pack, runs its test patients and the proof over the sum of all packs, and says which answers, questions,
schedules and cases would be others. :func:`install` takes a previewed pack into use as a whole; nothing is ever half applied.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import Any

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.engine.engine import Engine
from hgnen_desktop.core.errors import Fault, GuidelineError, HgnenError
from hgnen_desktop.core.export.guideline_text import phase_words
from hgnen_desktop.core.guidelines.index import Index, pack_items
from hgnen_desktop.core.guidelines.outside import PACK_FILE, pack_texts, with_packs
from hgnen_desktop.core.guidelines.schema import (
    Definition,
    Evidence,
    Guidelines,
    Item,
    Pack,
    Recommendation,
    SurveillanceRule,
)
from hgnen_desktop.core.phrase import day_words
from hgnen_desktop.core.proof.prove import Proof, prove_guidelines
from hgnen_desktop.core.proof.references import faults_of_pack
from hgnen_desktop.core.proof.versions import version_faults
from hgnen_desktop.core.shelf.shelf import Shelf, pack_of
from hgnen_desktop.core.shelf.signed import MOST_FILE_BYTES, SignedPack, pack_bytes, read_pack_file
from hgnen_desktop.core.storage.signatures import fingerprint_of
from hgnen_desktop.core.tree.compare import Difference, Entry, Side, compare
from hgnen_desktop.core.tree.contents import direction_words
from hgnen_desktop.core.vignettes import failures, in_pack, vignettes_of
from hgnen_desktop.core.workflow import Workbench

MOST_CASES = 2_000
_LOOKED_AT = {"entity", "situation", "options", "against", "workup", "surveillance", "cautions"}


@dataclass(frozen=True, slots=True)
class Choices:
    """What a person chose explicitly.

    Attributes:
        accepted: the fingerprint of a publisher's key that the person accepts, as it was read to them; empty for none.
        older: whether an older edition than the one in use may take its place.
        teaching: whether a pack that nobody signed may be used, for teaching only.
    """

    accepted: str = ""
    older: bool = False
    teaching: bool = False


@dataclass(frozen=True, slots=True)
class ItemChange:
    """One thing that a pack says anew, no longer, or otherwise.

    Attributes:
        kind: ``new``, ``gone`` or ``changed``.
        question: the question it belongs to, in words; empty where it belongs to none.
        words: title, direction and strength as they are then; of what is gone as they were.
        is_schedule: whether it is a rule of follow-up.
        was, now: of what changed, the sentences that stand no longer, and those that stand in their place; both empty where
            it is only told to other patients.
    """

    kind: str
    question: str
    words: str
    is_schedule: bool
    was: tuple[str, ...] = ()
    now: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CaseChange:
    """A case to which something else would be said."""

    name: str
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What checking a pack found.

    Attributes:
        vignettes: how many test patients it brings.
        differing: what differs from what they expect.
        proof: of the sum of all packs.
    """

    vignettes: int
    differing: tuple[str, ...]
    proof: Proof

    def faults(self) -> list[Fault]:
        """Why the pack cannot be used; empty when it holds."""
        return [*self.proof.faults(), *(Fault("vignettes", line) for line in self.differing)]


class Preview:
    """A pack beside what is in use now.

    Args:
        content: the pack file.
        name: how it is called in messages.
        shelf: where packs lie on this computer.
        own: the program's own guidelines.

    Raises:
        GuidelineError: the pack cannot be read, with file and line where there is one.
    """

    def __init__(self, content: bytes, name: str, shelf: Shelf, own: Guidelines) -> None:
        self.content, self.shelf, self.own = content, shelf, own
        self.signed: SignedPack = read_pack_file(content, name)
        self.pack: Pack = pack_of(self.signed, own)
        if faults := faults_of_pack(own, self.pack):
            raise GuidelineError(faults)  # what it would change cannot even be said
        in_use = [(one.pack, shelf.read(one)) for one in shelf.in_use()]
        self.before_signed: SignedPack | None = next((one for pack, one in in_use if pack == self.pack.id), None)
        packs = {pack: pack_of(one, own) for pack, one in in_use}
        self.before: Pack | None = packs.get(self.pack.id)
        self.now = with_packs(own, packs.values())
        self.then = with_packs(own, {**packs, self.pack.id: self.pack}.values())

    # --- whether it may be used ----------------------------------------------------------------------------------------

    def refusals(self, choices: Choices) -> list[Fault]:
        """Why it is not taken into use, by what it is; empty when it may be."""
        return [fault for fault in (self._trust(choices), self._sequence(choices), self._version()) if fault]

    def _trust(self, choices: Choices) -> Fault | None:
        if not self.signed.is_signed:
            if choices.teaching:
                return None
            what = "nobody signed this pack, so that it can be used for teaching only."
            return Fault(self.pack.id, what, "Choose teaching ('--teaching'); each page then says so.")
        said = fingerprint_of(self.signed.key)
        if self.shelf.accepts(self.signed.key) or _plain(choices.accepted) == _plain(said):
            return None
        what = f"it is signed by a key that was not accepted yet: {said}."
        remedy = f"Ask the publisher ({self.signed.publisher}) for the fingerprint; if it is this one, accept it."
        return Fault(self.pack.id, what, remedy)

    def _sequence(self, choices: Choices) -> Fault | None:
        before = self.before_signed
        if before is None or choices.older or self.signed.sequence >= before.sequence:
            return None
        what = f"it is edition {self.signed.sequence}, older than edition {before.sequence} that is in use."
        return Fault(self.pack.id, what, "Choose the older one explicitly ('--older') if that is meant.")

    def _version(self) -> Fault | None:
        """An edition that says other things is another version: a plan names the version it was made with."""
        if self.pack.versions and (faults := version_faults([self.pack])):
            return faults[0]
        for signed in self.shelf.editions(self.pack.id):
            try:
                other = pack_of(signed, self.own)
            except GuidelineError:
                continue
            if other.version == self.pack.version and other.hash != self.pack.hash:
                what = f"it says other things than version {other.version} that was installed before, under the same number."
                return Fault(self.pack.at, what, "Its publisher raises the version whenever what it says changes.")
        return None

    # --- what it would change ----------------------------------------------------------------------------------------

    @cached_property
    def check(self) -> Found:
        """Its test patients and the proof over the sum of all packs; takes some seconds."""
        return check_pack(self.pack, self.signed.texts, self.then)

    def changes(self) -> tuple[ItemChange, ...]:
        """What the pack says anew, otherwise and no longer, by question; schedules last."""
        index = Index(self.then)
        old = _items(self.before) if self.before is not None else {}
        new = _items(self.pack)
        before = Index(self.now)
        made = [_change("new", one, index) for name, one in new.items() if name not in old]
        made += [_change("gone", one, before) for name, one in old.items() if name not in new]
        for name, (first, second) in self._changed.items():
            change = _change("changed", new[name], index)
            made.append(replace(change, was=tuple(one.words for one in first), now=tuple(one.words for one in second)))
        return tuple(sorted(made, key=lambda one: (one.is_schedule, one.question)))

    @cached_property
    def _changed(self) -> dict[str, tuple[tuple[Entry, ...], tuple[Entry, ...]]]:
        """What both editions say under one id and not alike: the sentences of the old one alone, and of the new one alone."""
        old = _items(self.before) if self.before is not None else {}
        before, then = Index(self.now), Index(self.then)
        found = {}
        for name, new in _items(self.pack).items():
            if name in old and old[name] != new:
                first, second = _sentences(old[name], before), _sentences(new, then)
                found[name] = (
                    tuple(Entry(name, one) for one in first if one not in second),
                    tuple(Entry(name, one) for one in second if one not in first),
                )
        return found

    def cases(
        self, paths: Iterable[Path], as_of: dt.date, tell: Callable[[int], None] | None = None
    ) -> tuple[tuple[CaseChange, ...], int, tuple[Fault, ...]]:
        """Which of these cases would change: those, how many were read, and why others could not be.

        Args:
            paths: case files.
            as_of: the day they are assessed for.
            tell: called with the number of cases read so far.
        """
        now, then = Workbench(self.now), Workbench(self.then)
        changed, read, faults = [], 0, []
        for path in list(paths)[:MOST_CASES]:
            try:
                case = now.open(path, as_of)
                pair = [(case, bench.assess(case, as_of)) for bench in (now, then)]
                found = () if any(one.withheld for _, one in pair) else compare(pair[0], pair[1], then.index)
            except HgnenError as error:
                faults += [Fault(path.name, one.what, one.remedy) for one in error.faults[:1]]
                continue
            read += 1
            told = tuple(_other_words(one, then.index.stops) for one in found if one.topic in _LOOKED_AT)
            told = tuple(one for one in (*told, *self._said_otherwise(pair)) if one.differs)
            if told:
                changed.append(CaseChange(path.name, told))
            if tell is not None:
                tell(read)
        return tuple(changed), read, tuple(faults)

    def _said_otherwise(self, pair: Sequence[Side]) -> Iterator[Difference]:
        """What a case is told before and after under one id, in other words: another interval, another text."""
        for name, (first, second) in self._changed.items():
            if all(name in assessment.applies for _case, assessment in pair):
                yield Difference("says otherwise", first, second)


def _other_words(difference: Difference, stops: Container[str]) -> Difference:
    """Only what is said otherwise: neither that a voice is named beside a strength, now that two packs recommend, nor that a
    pack does not speak of a patient.
    """
    first, second = ({(one.id, one.words) for one in side} for side in (difference.first, difference.second))
    return Difference(
        difference.topic,
        first=tuple(one for one in difference.first if (one.id, one.words) not in second and one.id not in stops),
        second=tuple(one for one in difference.second if (one.id, one.words) not in first and one.id not in stops),
    )


def case_files(folder: Path) -> list[Path]:
    """The case files of a folder, those in folders inside it too."""
    return sorted(path for path in folder.rglob("*.json") if path.is_file())


def read_file_or_folder(path: Path) -> bytes:
    """A pack file; a folder in which a pack is written, or its ``pack.yaml``, is read as a pack that nobody signed.

    Raises:
        GuidelineError: it cannot be read, is larger than any pack, or is one of the other files of a pack.
    """
    if path.is_dir():
        return unsigned_bytes(path)
    if path.suffix.lower() in (".yaml", ".yml"):
        return unsigned_bytes(_folder_of(path))
    try:
        with path.open("rb") as stream:
            return stream.read(MOST_FILE_BYTES + 1)
    except OSError as error:
        raise GuidelineError(Fault(str(path), f"the pack could not be read ({error.strerror}).")) from error


def _folder_of(path: Path) -> Path:
    """The folder of a pack, one of whose files was chosen in its place."""
    if path.name != PACK_FILE:
        what = "this is one of the files in which a pack is written, not a pack."
        remedy = f"Choose the signed file (.hgpack), or to look at a pack that is being written, its {PACK_FILE}."
        raise GuidelineError(Fault(path.name, what, remedy))
    return path.parent


def unsigned_bytes(folder: Path) -> bytes:
    """A folder in which a pack is written, as a pack file without a signature."""
    texts = pack_texts(folder)
    head = _head(texts)
    review_by = dt.date.fromisoformat(head["review_by"]) if _is_day(head.get("review_by")) else dt.date(9999, 12, 31)
    return pack_bytes(str(head.get("id", "")), texts, publisher="", sequence=1, review_by=review_by)


def _head(texts: dict[str, str]) -> dict[str, Any]:
    from hgnen_desktop.core.guidelines.strict_yaml import read_yaml

    return read_yaml(texts[PACK_FILE], PACK_FILE)


def _is_day(value: object) -> bool:
    try:
        dt.date.fromisoformat(str(value))
    except ValueError:
        return False
    return True


def check_pack(pack: Pack, texts: dict[str, str] | Any, whole: Guidelines) -> Found:  # noqa: ANN401 - any mapping
    """Run a pack's test patients and prove the sum of all packs.

    Args:
        pack: the pack.
        texts: its files by name.
        whole: the guidelines with the pack among them; the others hold.
    """
    proof = prove_guidelines(whole, only=pack.id)
    if proof.dangling:
        return Found(0, (), proof)
    engine, run, differing = Engine(whole), 0, list[str]()
    for name, text in texts.items():
        if not name.startswith("vignettes/"):
            continue
        try:
            for vignette, case in vignettes_of(text, name):
                run += 1
                found = failures(in_pack(vignette, engine.index, pack.id), case, engine)
                differing += [f"{vignette.at} {vignette.name}: {line}" for line in found]
        except GuidelineError as error:
            differing += [fault.sentence() for fault in error.faults]
    return Found(run, tuple(differing), proof)


def install(preview: Preview, choices: Choices, on: dt.date) -> None:
    """Take a previewed pack into use, in place of another edition of it.

    Raises:
        GuidelineError: it may not be used, does not hold, or its publisher is not accepted; nothing is changed then.
        CaseFileError: it could not be written; what was in use still is.
    """
    faults = [*preview.refusals(choices), *preview.check.faults()]
    if faults:
        raise GuidelineError(faults)
    if preview.signed.is_signed:
        preview.shelf.accept(preview.signed.key, preview.signed.publisher, on)
    preview.shelf.put(preview.content)


def _plain(fingerprint: str) -> str:
    return "".join(fingerprint.split()).upper()


def _items(pack: Pack) -> dict[str, Item]:
    """What a pack says to a patient, without the places in its files."""
    return {item.id: replace(item, at="") for item in pack_items(pack) if not isinstance(item, Definition | Evidence)}


def _change(kind: str, item: Item, index: Index) -> ItemChange:
    asked = ", ".join(index.questions[name].label for name in item.questions if name in index.questions)
    strength = index.citation(item.statements[0]).in_short()
    words = f"{item.title}: {direction_words(item)}, {strength}"
    return ItemChange(kind, asked, words, isinstance(item, SurveillanceRule))


def _sentences(item: Item, index: Index) -> tuple[str, ...]:
    """What an item says to a clinician, sentence by sentence."""
    citation = index.citation(item.statements[0])
    said = [f"{item.title}: {direction_words(item)}, {citation.in_short()}", item.text]
    if isinstance(item, SurveillanceRule):
        said += [phase_words(one) for one in item.phases]
        said += [f"{one.title}: {one.text}" for one in item.as_indicated]
        said += [f"counted from {' or '.join(one.label for one in item.anchors)}", item.after_end]
    if isinstance(item, Recommendation):
        said += [item.regimen.words()] if item.regimen else []
        said += [f"{one.label}: {one.text}" for one in item.sides]
    return tuple(said)


def preview_in_words(preview: Preview) -> Iterator[str]:
    """Which pack it is, and what it would change, a line each."""
    pack, before = preview.pack, preview.before
    was = f" in place of {before.version}" if before is not None else ""
    yield f"{pack.source.short}: {pack.title}, version {pack.version}{was}"
    who = f"signed by {preview.signed.publisher}, edition {preview.signed.sequence}, key {fingerprint_of(preview.signed.key)}"
    yield who if preview.signed.is_signed else "not signed: for teaching only"
    yield f"review by {day_words(pack.review_by)}"
    yield from changes_in_words(preview)


def changes_in_words(preview: Preview) -> Iterator[str]:
    """What a pack would change, a line each, and of what it says otherwise what was and what is."""
    changes = preview.changes()
    for one in changes:
        yield f"{one.kind}: {one.question}: {one.words}" if one.question else f"{one.kind}: {one.words}"
        yield from (f"    - {words}" for words in one.was)
        yield from (f"    + {words}" for words in one.now)
        if one.kind == "changed" and not one.was and not one.now:
            yield "    told in the same words, to other patients or beside other things"
    if not changes:
        yield "nothing that it says to a patient changes"
