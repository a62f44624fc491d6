"""Ed25519 signatures in the form of minisign, and the keys that make them.

A signature is four lines: a comment that nothing protects, the signature of the content (hashed with BLAKE2b), a comment
that is protected, and the signature of both. Here the first comment must be the one expected, and each line is read in the
one form that says it, so that no byte of a signature can be changed unseen.
"""

from __future__ import annotations

import base64
import binascii
from pathlib import Path
from typing import TYPE_CHECKING

from hgnen_desktop.core.digest import sha256
from hgnen_desktop.core.errors import Fault, HgnenError
from hgnen_desktop.core.storage.atomic import write_atomically

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

# OpenSSL is loaded when something signed is met, never before: most people have nothing signed.

LINES = 4
_UNTRUSTED, _TRUSTED = b"untrusted comment: ", b"trusted comment: "
_PURE, _HASHED, _NUMBER = b"Ed", b"ED", 8
_MOST_BYTES = 10_000


class SignatureError(ValueError):
    """A signature is none of this content by this key."""


def fingerprint_of(key: bytes) -> str:
    """A public key as two people read it to each other, in groups of four."""
    digits = sha256(key).hexdigest()[:32].upper()
    return " ".join(digits[place : place + 4] for place in range(0, len(digits), 4))


def key_text(public: bytes) -> str:
    """A public key as minisign's ``-P`` takes it."""
    return base64.b64encode(_PURE + _number(public) + public).decode()


def key_from_text(text: str) -> bytes:
    """A public key of 32 bytes from the form of :func:`key_text`, which is also that of minisign's key files.

    Raises:
        SignatureError: it is none.
    """
    content = _bytes(text.strip().splitlines()[-1].encode() if text.strip() else b"")
    if len(content) != len(_PURE) + _NUMBER + 32 or content[:2] != _PURE:
        raise SignatureError("this is no public key")
    return content[len(_PURE) + _NUMBER :]


def sign(content: bytes, key: Ed25519PrivateKey, about: str, comment: str) -> bytes:
    """The four lines that sign a content.

    Args:
        content: what is signed.
        key: the secret key.
        about: what is signed, in words; not protected, and expected word for word when it is verified.
        comment: protected by the signature; one line of ASCII.
    """
    public = key.public_key().public_bytes_raw()
    signed, said = key.sign(_digest(content)), comment.encode("ascii")
    lines = (
        _UNTRUSTED + about.encode(),
        base64.b64encode(_HASHED + _number(public) + signed),
        _TRUSTED + said,
        base64.b64encode(key.sign(signed + said)),
    )
    return b"".join(line + b"\n" for line in lines)


def comment_of(signature: bytes, about: str) -> str:
    """The protected comment of a signature that was not verified yet.

    Raises:
        SignatureError: it is no signature of the form that :func:`sign` writes.
    """
    lines = signature.split(b"\n")
    if len(lines) != LINES + 1 or lines[0] != _UNTRUSTED + about.encode() or lines[LINES]:
        raise SignatureError("this is no signature")
    if not lines[2].startswith(_TRUSTED) or not lines[2].isascii():
        raise SignatureError("this is no signature")
    return lines[2].removeprefix(_TRUSTED).decode()


def verify(content: bytes, signature: bytes, public: bytes, about: str) -> None:
    """Check that this key signed this content.

    Raises:
        SignatureError: it did not, or a byte of content or signature was changed.
    """
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    comment = comment_of(signature, about).encode()
    lines = signature.split(b"\n")
    first, last = _bytes(lines[1]), _bytes(lines[3])
    before = len(_HASHED) + _NUMBER
    if first[:before] != _HASHED + _number(public):
        raise SignatureError("another key signed this")
    try:
        key = Ed25519PublicKey.from_public_bytes(public)
        key.verify(first[before:], _digest(content))
        key.verify(last, first[before:] + comment)
    except (ValueError, InvalidSignature) as error:
        raise SignatureError("the signature does not fit") from error


def make_key(path: Path) -> bytes:
    """Make a secret key, keep it in a new file that its owner alone can read, and return its public half, 32 bytes.

    Raises:
        HgnenError: there is a file of that name already, or it cannot be written.
    """
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

    if path.exists():
        what = "there is a file already, and a key is never overwritten."
        raise HgnenError(Fault(str(path), what, "Name another file."))
    key = Ed25519PrivateKey.generate()
    write_atomically(path, key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    return key.public_key().public_bytes_raw()


def read_key(path: Path) -> Ed25519PrivateKey:
    """The secret key in a file.

    Raises:
        HgnenError: the file cannot be read, or holds no Ed25519 key without a passphrase.
    """
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    try:
        with path.open("rb") as stream:
            key = load_pem_private_key(stream.read(_MOST_BYTES), None)
    except OSError as error:
        raise HgnenError(Fault(str(path), f"the key could not be read ({error.strerror}).")) from error
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        remedy = "'hgnen-desktop guidelines key FILE' makes one."
        raise HgnenError(Fault(str(path), "this is no key that can sign.", remedy)) from error
    if not isinstance(key, Ed25519PrivateKey):
        raise HgnenError(Fault(str(path), "this is a key of another kind.", "An Ed25519 key is needed."))
    return key


def _digest(content: bytes) -> bytes:
    from hashlib import blake2b

    return blake2b(content).digest()


def _number(public: bytes) -> bytes:
    """The eight bytes by which minisign calls a key."""
    return _digest(public)[:_NUMBER]


def _bytes(text: bytes) -> bytes:
    """Base64 in the one form that says these bytes."""
    try:
        found = base64.b64decode(text, validate=True)
    except binascii.Error as error:
        raise SignatureError("this is no base64") from error
    if base64.b64encode(found) != text:
        raise SignatureError("this is another form of base64")
    return found
