"""Signing the file of a review with the reviewer's Ed25519 key.

The signature stands in the file itself, below it as comments, so that one file is sent and none is lost on the way. Without
their ``# `` the four lines are minisign's signature of what stands above them.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hgnen_desktop.core.review.yaml_file import write_yaml_review
from hgnen_desktop.core.signoff.marks import Review
from hgnen_desktop.core.storage.signatures import SignatureError, key_from_text, key_text, sign, verify

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

_MARK = b"# Signature of everything above this line\n"
_ABOUT = "a review of the guidelines"
_BEFORE = b"# "


def sign_review(review: Review, key: Ed25519PrivateKey) -> bytes:
    """The file of a review, with the public key of the reviewer in it and the signature below it."""
    public = key_text(key.public_key().public_bytes_raw())
    content = write_yaml_review(replace(review, reviewer=replace(review.reviewer, key=public)))
    lines = sign(content, key, _ABOUT, f"{len(review.marks)} items").splitlines()
    return b"".join([content, _MARK, *(_BEFORE + line + b"\n" for line in lines)])


def is_signed(content: bytes, key: str) -> bool:
    """Whether a file is signed by the key that it names; False where it names none and carries no signature.

    Args:
        content: the file.
        key: the public key as the file names it; empty for none.

    Raises:
        SignatureError: it names a key and is not signed by it, or is signed and names none.
    """
    body, mark, below = content.partition(_MARK)
    if not mark and not key:
        return False
    if not mark:
        raise SignatureError("it names a key and carries no signature")
    if not key:
        raise SignatureError("it carries a signature and names no key")
    if not all(line.startswith(_BEFORE) for line in below.splitlines()):
        raise SignatureError("something stands below its signature")
    signature = b"".join(line.removeprefix(_BEFORE) + b"\n" for line in below.splitlines())
    verify(body, signature, key_from_text(key), _ABOUT)
    return True
