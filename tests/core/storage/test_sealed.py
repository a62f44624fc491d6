"""What only a passphrase opens: a changed byte, a wrong passphrase, and what a hostile file may ask for."""

from __future__ import annotations

import struct
import subprocess
import sys

import pytest

from hgnen_desktop.core.errors import CaseFileError
from hgnen_desktop.core.storage import sealed
from hgnen_desktop.core.storage.sealed import OVERHEAD, Lock, SealError, lock_of, make_lock, new_key, open_lock, unseal

PASSPHRASE = "correct horse battery"
CONTENT = b'{"format": "hgnen-case"}' * 9
WHERE = "case.json"


@pytest.fixture
def quick(monkeypatch) -> None:
    """The derivation with as little memory and time as there can be."""
    monkeypatch.setattr(sealed, "_MEMORY", 64)
    monkeypatch.setattr(sealed, "_PASSES", 1)


@pytest.fixture
def made(quick) -> tuple[bytes, bytes]:
    key = new_key()
    return sealed.seal(CONTENT, make_lock(key, PASSPHRASE), key), key


def opened(content: bytes, passphrase: str = PASSPHRASE) -> bytes:
    lock = lock_of(content)
    if lock is None:
        raise sealed.refused(WHERE)
    return unseal(content, open_lock(lock, passphrase, WHERE), WHERE)


def test_what_was_sealed_is_opened_by_the_passphrase_and_is_little_longer(made) -> None:
    content, _key = made
    assert opened(content) == CONTENT
    assert len(content) == len(CONTENT) + OVERHEAD
    assert CONTENT[:20] not in content


def test_a_wrong_passphrase_and_each_changed_byte_are_told_in_the_same_sentence(made) -> None:
    content, _key = made
    with pytest.raises(SealError) as wrong:
        opened(content, "correct horse batterx")
    said = str(wrong.value)
    for place in range(len(content)):
        changed = bytearray(content)
        changed[place] ^= 1
        with pytest.raises(SealError) as refusal:
            opened(bytes(changed))
        assert str(refusal.value) == said, f"byte {place}"
    for length in (0, 10, OVERHEAD - 1, OVERHEAD, len(content) - 1):
        with pytest.raises(SealError):
            opened(content[:length])
    with pytest.raises(SealError):
        opened(content + b"x")


def test_two_cases_of_a_folder_are_not_mixed_and_the_same_content_never_looks_the_same(made) -> None:
    first, key = made
    lock = lock_of(first)
    assert lock is not None
    second = sealed.seal(CONTENT, lock, key)
    assert first[-len(CONTENT) :] != second[-len(CONTENT) :]
    head = OVERHEAD - 16
    with pytest.raises(SealError):
        unseal(first[:head] + second[head:], key, WHERE)


@pytest.mark.parametrize(
    ("memory", "passes", "lanes", "zero"),
    [
        (2**32 - 1, 1, 1, 0),
        (64, 65535, 1, 0),
        (64, 1, 255, 0),
        (64, 1, 0, 0),
        (0, 1, 1, 0),
        (64, 0, 1, 0),
        (64, 1, 1, 9),
    ],
)
def test_a_file_cannot_ask_for_more_memory_or_time_than_a_computer_has(
    made, monkeypatch, memory: int, passes: int, lanes: int, zero: int
) -> None:
    content, _key = made
    lock = lock_of(content)
    assert lock is not None

    def never(*_arguments: object) -> bytes:
        raise AssertionError("it was derived")

    monkeypatch.setattr(sealed, "_derive", never)
    with pytest.raises(SealError):
        open_lock(Lock(struct.pack(">IHBB", memory, passes, lanes, zero) + lock.raw[8:]), PASSPHRASE, WHERE)


def test_the_present_measure_can_be_read_back() -> None:
    lock = make_lock(new_key(), PASSPHRASE)
    memory, passes, lanes, _zero = struct.unpack(">IHBB", lock.raw[:8])
    assert (memory, passes, lanes) == (65_536, 3, 4)
    assert open_lock(lock, PASSPHRASE, WHERE)


def test_a_passphrase_is_the_same_however_its_letters_are_put_together(quick) -> None:
    key = new_key()
    lock = make_lock(key, "Grüße aus Köln")
    assert open_lock(lock, "Gru\u0308ße aus Ko\u0308ln", WHERE) == key


@pytest.mark.parametrize("passphrase", ["", "short", "       ", "x" * 1001])
def test_a_passphrase_that_protects_nothing_is_refused(passphrase: str) -> None:
    with pytest.raises(CaseFileError, match="needs 8 to 1000"):
        make_lock(new_key(), passphrase)


def test_too_little_memory_is_told_in_a_sentence(quick, monkeypatch) -> None:
    from cryptography.hazmat.primitives.kdf import argon2

    class Starved:
        def __init__(self, **_options: object) -> None:
            pass

        def derive(self, _typed: bytes) -> bytes:
            raise MemoryError

    lock = make_lock(new_key(), PASSPHRASE)
    monkeypatch.setattr(argon2, "Argon2id", Starved)
    with pytest.raises(CaseFileError, match="not enough memory"):
        open_lock(lock, PASSPHRASE, WHERE)


def test_the_library_is_loaded_for_encrypted_cases_alone() -> None:
    code = (
        "import sys; from hgnen_desktop.core.storage import shared_file, protection, backups; "
        "sys.exit(any(name.startswith('cryptography') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
