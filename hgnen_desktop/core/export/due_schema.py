"""The JSON Schema of what ``due --json`` prints."""

from __future__ import annotations

from hgnen_desktop.core.export.due_table import FORMAT, FORMAT_VERSION
from hgnen_desktop.core.export.schema_words import (
    COUNT,
    DATE,
    DATE_OR_NULL,
    STRING,
    YES_NO,
    Schema,
    document,
    list_of,
    map_of,
    object_of,
    one_of,
)
from hgnen_desktop.core.schedule.due import DueGroup
from hgnen_desktop.core.schedule.waiting import WaitKind

_COUNT_OR_NULL: Schema = {"type": ["integer", "null"]}
DUE_SCHEMA: Schema = document(
    "HG-NEN due list",
    {
        "format": {"const": FORMAT},
        "version": {"const": FORMAT_VERSION},
        "as_of": DATE,
        "lines": list_of(
            object_of(
                {
                    "group": one_of(DueGroup),
                    "case_id": STRING,
                    "label": STRING,
                    "entity": STRING,
                    "rule": STRING,
                    "own_rule": YES_NO,
                    "visit": STRING,
                    "what": STRING,
                    "date": DATE_OR_NULL,
                    "original": DATE_OR_NULL,
                    "days": {**_COUNT_OR_NULL, "description": "to the date; negative when it has passed"},
                    "more": {**COUNT, "description": "further visits of the case that are not listed"},
                    "notes": list_of(STRING),
                    "file": STRING,
                }
            )
        ),
        "same_case_id": {
            **map_of(list_of(STRING)),
            "description": "case ids that stand in several files, with the files",
        },
        "waiting": list_of(
            object_of(
                {
                    "for": one_of(WaitKind),
                    "what": STRING,
                    "since": DATE_OR_NULL,
                    "days": _COUNT_OR_NULL,
                    "label": STRING,
                    "entity": STRING,
                    "file": STRING,
                }
            )
        ),
    },
)
