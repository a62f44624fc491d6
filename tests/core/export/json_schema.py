"""Judges JSON by a schema, with the words that the program's own schemas use; others are refused."""

from __future__ import annotations

import datetime as dt
from typing import Any

TYPES = {
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list),
    "string": lambda value: isinstance(value, str),
    "boolean": lambda value: isinstance(value, bool),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "number": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
    "null": lambda value: value is None,
}
KNOWN = {
    "$schema", "$defs", "$ref", "title", "description", "format", "type", "properties", "required",
    "additionalProperties", "items", "enum", "const", "anyOf",
}  # fmt: skip


def faults(value: Any, schema: dict[str, Any], root: dict[str, Any] | None = None, at: str = "$") -> list[str]:  # noqa: ANN401 - any JSON value
    """Where a value is not what a schema says. It knows the words that this schema uses, and refuses others."""
    assert set(schema) <= KNOWN, set(schema) - KNOWN
    root = schema if root is None else root
    if "$ref" in schema:
        return faults(value, root["$defs"][schema["$ref"].removeprefix("#/$defs/")], root, at)
    if "anyOf" in schema:
        return [] if any(not faults(value, one, root, at) for one in schema["anyOf"]) else [f"{at}: none of the forms"]
    found = []
    if "const" in schema and value != schema["const"]:
        found.append(f"{at}: {value!r} is not {schema['const']!r}")
    if "enum" in schema and value not in schema["enum"]:
        found.append(f"{at}: {value!r} is not allowed")
    if schema.get("format") == "date" and isinstance(value, str):
        dt.date.fromisoformat(value)
    names = schema.get("type", [])
    if names and not any(TYPES[name](value) for name in ([names] if isinstance(names, str) else names)):
        return [f"{at}: {value!r} is not of type {names}"]
    if isinstance(value, list) and "items" in schema:
        found += [
            one for place, part in enumerate(value) for one in faults(part, schema["items"], root, f"{at}[{place}]")
        ]
    if isinstance(value, dict):
        found += _object_faults(value, schema, root, at)
    return found


def _object_faults(value: dict[str, Any], schema: dict[str, Any], root: dict[str, Any], at: str) -> list[str]:
    found = [f"{at}: {name} is missing" for name in schema.get("required", []) if name not in value]
    more = schema.get("additionalProperties", True)
    for name, part in value.items():
        if name in schema.get("properties", {}):
            found += faults(part, schema["properties"][name], root, f"{at}.{name}")
        elif more is False:
            found.append(f"{at}: {name} is not in the schema")
        elif isinstance(more, dict):
            found += faults(part, more, root, f"{at}.{name}")
    return found
