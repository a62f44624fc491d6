"""JSON as every output of the program writes it."""

from __future__ import annotations

import json
import re

from hgnen_desktop.core.errors import readable


def json_text(data: object) -> str:
    """The data as JSON whose characters can all be seen: what could steer a terminal is escaped, and reads back the same."""
    return re.sub(r"[^\n -~]", _escaped, json.dumps(data, ensure_ascii=False, indent=2))


def json_bytes(data: object) -> bytes:
    """The same as the content of a file."""
    return f"{json_text(data)}\n".encode()


def _escaped(found: re.Match[str]) -> str:
    char = found.group()
    if "\ud800" <= char <= "\udfff":  # of a file name that is not UTF-8: no JSON text can hold it
        return json.dumps(readable(char))[1:-1]
    return char if char.isprintable() else json.dumps(char)[1:-1]
