"""Compiled knowledge is read as it was sealed, or not at all."""

from __future__ import annotations

import gc
import os
import random
import time
from dataclasses import replace
from pathlib import Path

import pytest

from hgnen_desktop.core.domain.plain import Reader
from hgnen_desktop.core.errors import GuidelineError
from hgnen_desktop.core.guidelines import fingerprint as fingerprints
from hgnen_desktop.core.guidelines import library, seal
from hgnen_desktop.core.guidelines.altered import altered, broken_seals, seals
from hgnen_desktop.core.guidelines.compiled import compiled, read_compiled
from hgnen_desktop.core.guidelines.compiled_findings import findings_alone, read_findings
from hgnen_desktop.core.guidelines.compiler import read_folder
from hgnen_desktop.core.guidelines.domains import all_criteria
from hgnen_desktop.core.guidelines.fingerprint import fingerprint
from hgnen_desktop.core.guidelines.index import Index, pack_items
from hgnen_desktop.core.guidelines.schema import Guidelines
from hgnen_desktop.core.guidelines.seal import NotWhole
from hgnen_desktop.core.proof.versions import version_faults
from tests.places import GUIDELINES


@pytest.fixture(scope="module")
def authored() -> Guidelines:
    return read_folder(GUIDELINES)


def test_what_is_read_is_what_was_compiled(authored: Guidelines) -> None:
    content = compiled(authored)
    assert read_compiled(content) == authored
    assert repr(read_compiled(content)) == repr(authored)  # in Python True equals 1
    assert compiled(read_compiled(content)) == content
    found = read_findings(findings_alone(authored))
    assert (found.steps, found.findings) == (authored.steps, authored.findings)


def test_criteria_that_read_the_same_are_one_object(authored: Guidelines) -> None:
    criteria = [criterion for _, criterion in all_criteria(Index(read_compiled(compiled(authored))))]
    assert len({id(one) for one in criteria}) == len({repr(one) for one in criteria}) < len(criteria)


def test_texts_that_name_something_are_one_object_wherever_they_stand(authored: Guidelines) -> None:
    read = read_compiled(compiled(authored))
    named = [one.id for pack in read.packs for one in pack.statements]
    named += [name for pack in read.packs for item in pack_items(pack) for name in (item.id, *item.statements)]
    assert len({id(one) for one in named}) == len(set(named)) < len(named)


def test_nothing_that_read_it_is_left_behind(authored: Guidelines) -> None:
    content = compiled(authored)
    gc.collect()
    gc.disable()
    try:
        before = [one for one in gc.get_objects() if type(one) is Reader]
        assert read_compiled(content).packs
        assert [one for one in gc.get_objects() if type(one) is Reader] == before
    finally:
        gc.enable()


def test_what_was_compiled_in_another_order_is_refused(authored: Guidelines, monkeypatch) -> None:
    with monkeypatch.context() as before:
        before.setattr(seal, "_ORDER", 1)
        content = compiled(authored)
        assert read_compiled(content) == authored
    with pytest.raises(NotWhole):
        read_compiled(content)


def test_a_changed_or_cut_copy_is_refused(authored: Guidelines) -> None:
    chance = random.Random(3)
    for content, read in ((compiled(authored), read_compiled), (findings_alone(authored), read_findings)):
        after = content.index(b'"seal":"')
        for _ in range(60):
            place = chance.randrange(after, len(content))
            changed = bytes([content[place] ^ (1 << chance.randrange(7))])
            with pytest.raises(NotWhole):
                read(content[:place] + changed + content[place + 1 :])
            with pytest.raises(NotWhole):
                read(content[:place])
        for strange in (b"", b"{}", b"[]", b"\xff", b'{"hash":"","seal":"'):
            with pytest.raises(NotWhole):
                read(strange)


@pytest.mark.parametrize("name", [library.GUIDELINES_FILE, library.FINDINGS_FILE])
def test_a_damaged_installation_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    (tmp_path / "_bundled").mkdir()
    (tmp_path / "_bundled" / name).write_bytes(b'{"hash":"0"}')
    monkeypatch.setattr(library, "files", lambda _package: tmp_path)
    load = library.load_guidelines if name == library.GUIDELINES_FILE else library.load_findings
    with pytest.raises(GuidelineError, match="are damaged"):
        load()


def test_a_file_changed_within_its_size_and_time_is_seen(tmp_path) -> None:
    file = tmp_path / "one.yaml"
    file.write_text("threshold: 55")
    before, times = fingerprint([file], tmp_path), file.stat()
    assert fingerprint([file], tmp_path) == before
    file.write_text("threshold: 20")
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert fingerprint([file], tmp_path) != before


def test_a_copy_that_was_changed_and_sealed_anew_is_not_what_was_compiled(authored: Guidelines) -> None:
    assert altered(read_compiled(compiled(authored))) == []
    main = next(pack for pack in authored.packs if pack.surveillance)
    (rule, *others) = main.surveillance
    phase = rule.phases[0]
    longer = replace(phase, every=replace(phase.every, min=phase.every.min + 1, max=phase.every.max + 1))
    changed = replace(main, surveillance=(replace(rule, phases=(longer, *rule.phases[1:])), *others))
    packs = tuple(changed if pack is main else pack for pack in authored.packs)
    found = altered(read_compiled(compiled(replace(authored, packs=packs))))
    assert [fault.where for fault in found] == [main.id]
    term = replace(authored.vocabulary[0], label="Another word")
    shared = replace(authored, vocabulary=(term, *authored.vocabulary[1:]))
    assert "not as they were compiled" in altered(read_compiled(compiled(shared)))[0].what


def test_the_hash_of_the_files_is_sealed_too(authored: Guidelines) -> None:
    content = compiled(authored)
    other = content.replace(authored.hash.encode(), bytes(reversed(authored.hash.encode())), 1)
    with pytest.raises(NotWhole):
        read_compiled(other)


def test_files_that_ship_beside_are_compared_with_the_build() -> None:
    files = {"guidelines.json": b"{}", "proof.json": b"[]"}
    kept = seals(files)
    assert broken_seals(files.get, kept) == []
    assert [fault.where for fault in broken_seals({**files, "proof.json": b"[1]"}.get, kept)] == ["proof.json"]
    assert [fault.where for fault in broken_seals({"proof.json": b"[]"}.get, kept)] == ["guidelines.json"]
    assert broken_seals(files.get, b"")[0].where == "seals.json"


def test_each_pack_says_what_its_version_is_noted_to_say(authored: Guidelines) -> None:
    assert [fault.sentence() for fault in version_faults(authored.packs)] == []


@pytest.mark.skipif(os.name != "posix", reason="rights of POSIX systems")
def test_what_is_compiled_is_for_its_owner_alone_to_change(tmp_path) -> None:
    before = os.umask(0)
    try:
        fingerprints.put_in_place(b"x", tmp_path / "build" / "guidelines.json")
    finally:
        os.umask(before)
    kept = tmp_path / "build" / "guidelines.json"
    assert [one.stat().st_mode & 0o022 for one in (kept, kept.parent)] == [0, 0]
    kept.parent.chmod(0o555)
    fingerprints.put_in_place(b"y", kept)  # as much as is allowed, without a word
    kept.parent.chmod(0o755)
    assert list(kept.parent.iterdir()) == [kept]


def test_from_one_start_to_the_next_files_that_lie_untouched_are_not_read_again(tmp_path, monkeypatch) -> None:
    file, kept = tmp_path / "one.yaml", tmp_path / "build" / "fingerprint.txt"

    def next_start() -> str:
        fingerprints._last.clear()
        return fingerprint([file], tmp_path, kept)

    file.write_text("threshold: 55")
    truth = next_start()
    assert not kept.exists(), "a file written a moment ago could be written again within the same moment"
    later = time.time_ns() + 10_000_000_000
    monkeypatch.setattr(fingerprints.time, "time_ns", lambda: later)
    assert next_start() == truth
    state, _ = kept.read_text().split()
    kept.write_text(f"{state} remembered")
    assert next_start() == "remembered", "it was read again"

    times = file.stat()
    file.write_text("threshold: 20")
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
    changed = next_start()
    assert changed not in (truth, "remembered")
    for damaged in (b"", b"one", b"\xff\xfe x", b"one two three"):
        kept.write_bytes(damaged)
        assert next_start() == changed
    kept.unlink()
    kept.mkdir()
    assert next_start() == changed
    file.unlink()
    assert next_start() not in (truth, changed)
