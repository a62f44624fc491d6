"""The seal on compiled knowledge: what was checked when it was compiled, and is still so, is not checked again."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import MISSING, fields
from typing import Any

from hgnen_desktop.core.digest import blake2b

_SEAL = 64  # characters of the digest
_ORDER = 2  # raised when the knowledge is written in another order, so that what was compiled before is not read


class NotWhole(ValueError):
    """Compiled knowledge that was cut off, changed, or written for another form of the knowledge."""


def sealed(digest: str, data: dict[str, Any], classes: Iterable[type[Any]]) -> bytes:
    """JSON bytes with two marks in front, so that both can be read without parsing the rest.

    Args:
        digest: of the files the knowledge was compiled from.
        data: the knowledge, in the order in which it is read.
        classes: the data classes it is read to.
    """
    rest = json.dumps(data, ensure_ascii=False, separators=(",", ":"))[1:].encode()
    return f'{{"hash":"{digest}","seal":"{_seal(digest, rest, classes)}",'.encode() + rest


def opened(content: bytes, classes: Iterable[type[Any]]) -> dict[str, Any]:
    """What was sealed, with its ``hash``.

    Raises:
        NotWhole: the bytes are not what was sealed, or were sealed for classes of another form.
    """
    found: dict[str, Any] = json.loads(whole(content, classes))
    del found["seal"]
    return found


def whole(content: bytes, classes: Iterable[type[Any]]) -> str:
    """As :func:`opened`, as the text that was sealed.

    Raises:
        NotWhole: the bytes are not what was sealed, or were sealed for classes of another form.
    """
    before, mark, after = content[:400].partition(b'"seal":"')
    rest = content[len(content[:400]) - len(after) + _SEAL + 2 :] if mark else b""
    digest = before.removeprefix(b'{"hash":"').removesuffix(b'",').decode("utf-8", "replace")
    if not mark or after[:_SEAL] != _seal(digest, rest, classes).encode():
        raise NotWhole("compiled knowledge is not whole")
    return content.decode()


def _seal(digest_of_files: str, rest: bytes, classes: Iterable[type[Any]]) -> str:
    form = [
        (
            cls.__name__,
            [(one.name, one.type, "" if one.default is MISSING else repr(one.default)) for one in fields(cls)],
        )
        for cls in classes
    ]
    digest = blake2b(repr((_ORDER, digest_of_files, form)).encode(), digest_size=_SEAL // 2)
    digest.update(rest)
    return digest.hexdigest()
