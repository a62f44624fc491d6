"""A pack in one file, signed with Ed25519 in the form of minisign.

The first four lines are a minisign signature of all that follows; ``tail -n +5`` gives what was signed. The trusted comment
carries the public key, so that the signature can be checked by the file alone. That says that nobody changed the file since
it was signed; whether the key is that of the publisher is for a person to say once (:meth:`hgnen_desktop.core.shelf.shelf.Shelf.accept`).

Every byte of the file is either signed, or compared with what it must be.
"""

from __future__ import annotations

import base64
import datetime as dt
import json
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.digest import sha256
from hgnen_desktop.core.errors import Fault, GuidelineError
from hgnen_desktop.core.guidelines.outside import MOST_BYTES, check_texts
from hgnen_desktop.core.storage.signatures import LINES, SignatureError, comment_of, sign, verify

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

ENDING = ".hgpack"
MOST_FILE_BYTES = 2 * MOST_BYTES
FORMAT, FORMAT_VERSION = "hgnen-pack", 1
_ABOUT = "HG-NEN Companion guideline pack"
_COMMENT = re.compile(rf"{FORMAT} {FORMAT_VERSION} key=([A-Za-z0-9+/]{{43}}=)")
_FIELDS = {"format", "version", "id", "publisher", "sequence", "review_by", "files"}
_AGAIN = "Get the file again from its publisher."


@dataclass(frozen=True, slots=True)
class SignedPack:
    """What a pack file holds.

    Attributes:
        id: the pack.
        publisher: who gives it out, in words.
        sequence: counts the publisher's editions; a later one has a higher number.
        review_by: the day on which it has to be looked at again.
        key: the public key that signed it, 32 bytes; empty for a pack that nobody signed.
        texts: its files by name.
        digest: SHA-256 of the whole file, in hexadecimal digits.
    """

    id: str
    publisher: str
    sequence: int
    review_by: dt.date
    key: bytes
    texts: Mapping[str, str]
    digest: str

    @property
    def is_signed(self) -> bool:
        """Whether a publisher stands behind it."""
        return bool(self.key)


def pack_bytes(
    pack: str,
    texts: Mapping[str, str],
    *,
    publisher: str,
    sequence: int,
    review_by: dt.date,
    key: Ed25519PrivateKey | None = None,
) -> bytes:
    """A pack as one file.

    Args:
        pack: its id.
        texts: its files by name.
        publisher: who gives it out.
        sequence: the number of this edition, 1 or more.
        review_by: when it has to be looked at again.
        key: signs it; without one it can be used for teaching only.
    """
    check_texts(texts)
    content = json.dumps(
        {
            "format": FORMAT,
            "version": FORMAT_VERSION,
            "id": pack,
            "publisher": publisher,
            "sequence": sequence,
            "review_by": review_by.isoformat(),
            "files": dict(sorted(texts.items())),
        },
        ensure_ascii=False,
        sort_keys=True,
        separators=(",", ":"),
    ).encode()
    if key is None:
        return content
    public = base64.b64encode(key.public_key().public_bytes_raw()).decode()
    return sign(content, key, _ABOUT, f"{FORMAT} {FORMAT_VERSION} key={public}") + content


def read_pack_file(content: bytes, name: str) -> SignedPack:
    """What a pack file holds, after its signature was checked; a file without one is read as unsigned.

    Args:
        content: the file.
        name: how it is called in messages.

    Raises:
        GuidelineError: it is too large, a byte of it was changed, or it is no pack file.
    """
    if len(content) > MOST_FILE_BYTES:
        most = MOST_FILE_BYTES // 1_000_000
        raise GuidelineError(Fault(name, f"the file is larger than any pack (more than {most} MB).", _AGAIN))
    if content.startswith(b"{"):
        return _read(content, b"", sha256(content).hexdigest(), name)
    key, signed = _checked(content, name)
    return _read(signed, key, sha256(content).hexdigest(), name)


def _checked(content: bytes, name: str) -> tuple[bytes, bytes]:
    """The key that signed the content, and the content without its signature."""
    lines = content.split(b"\n", LINES)
    signature, signed = b"".join(line + b"\n" for line in lines[:LINES]), lines[-1]
    try:
        comment = comment_of(signature, _ABOUT)
    except SignatureError as error:
        what = "this is no guideline pack, or its beginning was changed."
        raise GuidelineError(Fault(name, what, _AGAIN)) from error
    try:
        key = _key_in(comment)
        verify(signed, signature, key, _ABOUT)
    except SignatureError as error:
        what = "the file is not as it was signed: some of it was changed or cut off."
        raise GuidelineError(Fault(name, what, _AGAIN)) from error
    return key, signed


def _key_in(comment: str) -> bytes:
    found = _COMMENT.fullmatch(comment)
    if found is None:
        raise SignatureError("the comment names no key")
    key = base64.b64decode(found[1])
    if base64.b64encode(key).decode() != found[1]:
        raise SignatureError("another form of base64")
    return key


def _read(content: bytes, key: bytes, digest: str, name: str) -> SignedPack:
    strange = GuidelineError(Fault(name, "this is no guideline pack.", _AGAIN))
    try:
        data: Any = json.loads(content)
        json.dumps(data, ensure_ascii=False).encode()  # fails at half of a character, which nothing can show
    except (ValueError, RecursionError) as error:
        raise strange from error
    if not isinstance(data, dict) or data.get("format") != FORMAT or set(data) != _FIELDS:
        raise strange
    version = data["version"]
    if isinstance(version, bool) or not isinstance(version, int) or version < FORMAT_VERSION:
        raise strange
    if version > FORMAT_VERSION:
        what = f"the pack file is of version {version!s:.20}, and this program reads up to {FORMAT_VERSION}."
        raise GuidelineError(Fault(name, what, "Use a newer version of the program."))
    files, sequence = data["files"], data["sequence"]
    is_text = isinstance(files, dict) and all(isinstance(one, str) for one in files.values())
    is_number = isinstance(sequence, int) and not isinstance(sequence, bool) and sequence > 0
    if not is_text or not is_number or not all(isinstance(data[one], str) for one in ("id", "publisher", "review_by")):
        raise strange
    try:
        review_by = dt.date.fromisoformat(data["review_by"])
    except ValueError as error:
        raise strange from error
    check_texts(files)
    return SignedPack(data["id"], data["publisher"], sequence, review_by, key, files, digest)
