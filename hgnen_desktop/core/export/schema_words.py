"""What the JSON Schemas (draft 2020-12) of the program's outputs are written with."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Any

from hgnen_desktop.core.export.teaching_mark import KEY

Schema = dict[str, Any]

STRING: Schema = {"type": "string"}
TEXT: Schema = {"type": ["string", "null"]}
YES_NO: Schema = {"type": "boolean"}
COUNT: Schema = {"type": "integer"}
NUMBER: Schema = {"type": "number"}
DATE: Schema = {"type": "string", "format": "date"}
DATE_OR_NULL: Schema = {"type": ["string", "null"], "format": "date"}


def object_of(fields: Schema, optional: tuple[str, ...] = (), about: str = "") -> Schema:
    """An object with exactly these fields; all are required but the optional ones."""
    made: Schema = {
        "type": "object",
        "properties": fields,
        "required": [name for name in fields if name not in optional],
        "additionalProperties": False,
    }
    return {"description": about, **made} if about else made


def map_of(of: Schema) -> Schema:
    """An object whose names are not known beforehand."""
    return {"type": "object", "additionalProperties": of}


def list_of(of: Schema) -> Schema:
    """An array of such values."""
    return {"type": "array", "items": of}


def ref(name: str) -> Schema:
    """A form that is defined once in the document."""
    return {"$ref": f"#/$defs/{name}"}


def or_null(of: Schema) -> Schema:
    """Such a value, or none."""
    return {"anyOf": [of, {"type": "null"}]}


def one_of(values: Iterable[StrEnum]) -> Schema:
    """One of the values that the program knows."""
    return {"enum": [one.value for one in values]}


def document(title: str, fields: Schema, definitions: Schema | None = None) -> Schema:
    """A whole document with these fields.

    Args:
        title: what it is.
        fields: its fields; all are required. What is for teaching only says so in a further one.
        definitions: forms that its fields refer to.
    """
    whole = object_of({KEY: STRING, **fields}, optional=(KEY,))
    made: Schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title, **whole}
    return {**made, "$defs": definitions} if definitions else made
