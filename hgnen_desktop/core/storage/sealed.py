"""Bytes that only a passphrase opens: AES-256-GCM, and Argon2id between the passphrase and the key.

A folder has one random key. It is wrapped by a key made from the passphrase; this wrapping, the *lock*, stands at the head
of every sealed file, so that a file copied alone to another place is opened by the same passphrase. Of the folder's key and
a random salt each content gets a key of its own, and everything before the encrypted part is authenticated with it.

What is wrapped is not looked at: bytes go in, bytes come out. The form of a sealed file::

    a line of text that says what this is, and the version
    lock:    memory in KiB (4 bytes) - passes (2) - lanes (1) - zero (1) - salt (16) - nonce (12) - wrapped key (48)
    content: salt (32) - nonce (12) - encrypted content, 16 bytes longer than the content
"""

from __future__ import annotations

import os
import struct
from typing import TYPE_CHECKING

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.errors import CaseFileError, Fault

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

# The libraries of the encryption are loaded when a sealed file is met, never before: most people have none.

MARK = b"HG-NEN Companion encrypted case"
_BEGINNING = MARK + b", version 1. It opens in the program, with its passphrase.\n"
_FORM = struct.Struct(">IHBB16s12s48s")
_SALT, _NONCE, _TAG, _KEY = 32, 12, 16, 32
OVERHEAD = len(_BEGINNING) + _FORM.size + _SALT + _NONCE + _TAG
"""How many bytes longer a sealed content is."""

# As RFC 9106 recommends where memory is limited: about a fifth of a second on a slow computer.
_MEMORY, _PASSES, _LANES = 65_536, 3, 4
# A file from elsewhere must not take the computer's memory or its time.
_MOST_MEMORY, _MOST_PASSES, _MOST_LANES = 262_144, 10, 16
LEAST_CHARACTERS, MOST_CHARACTERS = 8, 1_000


class SealError(CaseFileError):
    """A sealed content cannot be opened. Nobody is told whether the passphrase or a changed byte is the reason."""


@dataclass(frozen=True, slots=True)
class Lock:
    """A folder's key, wrapped by a passphrase; ``raw`` is its form in a file."""

    raw: bytes


def is_sealed(content: bytes) -> bool:
    """Whether these are the first bytes of a sealed file."""
    return content.startswith(MARK)


def new_key() -> bytes:
    """A new random key for a folder."""
    return os.urandom(_KEY)


def make_lock(key: bytes, passphrase: str) -> Lock:
    """Wrap a folder's key by a passphrase.

    Raises:
        CaseFileError: when the passphrase is too short or too long.
    """
    check_passphrase(passphrase)
    head = struct.pack(">IHBB", _MEMORY, _PASSES, _LANES, 0) + os.urandom(16)
    nonce = os.urandom(_NONCE)
    wrapped = _cipher(_derive(passphrase, head)).encrypt(nonce, key, _BEGINNING + head)
    return Lock(head + nonce + wrapped)


def open_lock(lock: Lock, passphrase: str, where: str) -> bytes:
    """The folder's key, by its passphrase. Takes a fifth of a second and 64 MB.

    Raises:
        SealError: when the passphrase is not the right one, or the lock was changed or asks for too much.
        CaseFileError: when there is not enough memory.
    """
    memory, passes, lanes, zero, _salt, nonce, wrapped = _FORM.unpack(lock.raw)
    is_possible = 8 * lanes <= memory <= _MOST_MEMORY and 1 <= passes <= _MOST_PASSES and 1 <= lanes <= _MOST_LANES
    if not is_possible or zero != 0:
        raise refused(where)
    head = lock.raw[: _FORM.size - _NONCE - len(wrapped)]
    return _opened(_derive(passphrase, head), nonce, wrapped, _BEGINNING + head, where)


def seal(content: bytes, lock: Lock, key: bytes) -> bytes:
    """The content as a sealed file, under a lock and its key."""
    salt, nonce = os.urandom(_SALT), os.urandom(_NONCE)
    head = _BEGINNING + lock.raw + salt + nonce
    return head + _cipher(_content_key(key, salt)).encrypt(nonce, content, head)


def lock_of(content: bytes) -> Lock | None:
    """The lock of a sealed file, of which the first :data:`OVERHEAD` bytes are enough; None when it is cut or of another form."""
    raw = content[len(_BEGINNING) : len(_BEGINNING) + _FORM.size]
    return Lock(raw) if content.startswith(_BEGINNING) and len(raw) == _FORM.size else None


def unseal(content: bytes, key: bytes, where: str) -> bytes:
    """What was sealed.

    Raises:
        SealError: when it was changed or cut, or the key is another.
    """
    begins = OVERHEAD - _TAG
    head, wrapped = content[:begins], content[begins:]
    if lock_of(content) is None or len(wrapped) < _TAG:
        raise refused(where)
    salt, nonce = head[-_SALT - _NONCE : -_NONCE], head[-_NONCE:]
    return _opened(_content_key(key, salt), nonce, wrapped, head, where)


def wrap(content: bytes, key: bytes, about: bytes) -> bytes:
    """A few bytes under a key, together with what they belong to."""
    nonce = os.urandom(_NONCE)
    return nonce + _cipher(_content_key(key, about[:_SALT])).encrypt(nonce, content, about)


def unwrap(wrapped: bytes, key: bytes, about: bytes, where: str) -> bytes:
    """The reverse of :func:`wrap`.

    Raises:
        SealError: when anything was changed.
    """
    return _opened(_content_key(key, about[:_SALT]), wrapped[:_NONCE], wrapped[_NONCE:], about, where)


def check_passphrase(passphrase: str) -> None:
    """Refuse a passphrase that anybody could try out, or that nobody types.

    Raises:
        CaseFileError: with what is asked of one.
    """
    if not LEAST_CHARACTERS <= len(passphrase.strip()) <= MOST_CHARACTERS:
        what = f"it has {len(passphrase.strip())} characters, and needs {LEAST_CHARACTERS} to {MOST_CHARACTERS}."
        raise CaseFileError(Fault("passphrase", what, "A few words that you can remember make a good one."))


def refused(where: str) -> SealError:
    """The one sentence for a wrong passphrase and for every changed byte."""
    what = "it could not be opened: the passphrase is not the right one, or the file was changed or damaged."
    return SealError(Fault(where, what, "Check the passphrase, also upper and lower case; or open a saved copy."))


def _derive(passphrase: str, head: bytes) -> bytes:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    memory, passes, lanes, _zero = struct.unpack(">IHBB", head[:8])
    import unicodedata

    typed = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    try:
        return Argon2id(salt=head[8:], length=_KEY, iterations=passes, lanes=lanes, memory_cost=memory).derive(typed)
    except MemoryError as error:
        what = f"there is not enough memory to try it; {memory // 1024} MB are needed for a moment."
        raise CaseFileError(Fault("passphrase", what, "Close other programs and try again.")) from error


def _content_key(key: bytes, salt: bytes) -> bytes:
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(SHA256(), _KEY, salt=salt, info=MARK).derive(key)


def _cipher(key: bytes) -> AESGCM:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    return AESGCM(key)


def _opened(key: bytes, nonce: bytes, wrapped: bytes, about: bytes, where: str) -> bytes:
    from cryptography.exceptions import InvalidTag

    try:
        content = _cipher(key).decrypt(nonce, wrapped, about)
    except (InvalidTag, ValueError) as error:
        raise refused(where) from error
    return bytes(content)
