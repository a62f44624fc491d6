"""The JSON Schema of what ``schedule --json`` writes; the care plan tells visits in the same form."""

from __future__ import annotations

from hgnen_desktop.core.export.schedule_table import FORMAT, FORMAT_VERSION
from hgnen_desktop.core.export.schema_words import (
    COUNT,
    DATE,
    DATE_OR_NULL,
    STRING,
    TEXT,
    YES_NO,
    Schema,
    document,
    list_of,
    object_of,
    one_of,
    or_null,
    ref,
)
from hgnen_desktop.core.schedule.visits import LineState

ANCHOR: Schema = object_of({"date": DATE, "event": TEXT})
VISIT: Schema = object_of(
    {
        "id": {**STRING, "description": "stable for as long as rule and anchor stay"},
        "date": {**DATE, "description": "as it stands now"},
        "original": {**DATE, "description": "as counted from the anchor"},
        "state": {**one_of(LineState), "description": "as of the day of the document"},
        "earliest": DATE_OR_NULL,
        "latest": DATE_OR_NULL,
        "shift": or_null(object_of({"from": DATE, "reason": STRING})),
        "recounted": DATE_OR_NULL,
        "months": COUNT,
        "what": STRING,
        "counted": STRING,
        "notes": list_of(STRING),
    }
)
_CHOICE: Schema = object_of(
    {
        "key": STRING,
        "source_says": STRING,
        "used": COUNT,
        "chosen": {**YES_NO, "description": "whether a person chose it; otherwise the closest follow-up is dated"},
    }
)
PLAN_FIELDS: Schema = {
    "rule": TEXT,
    "own_rule": YES_NO,
    "title": STRING,
    "source": STRING,
    "anchor": ref("anchor"),
    "choices": list_of(_CHOICE),
    "goes_on": YES_NO,
    "ended_on": DATE_OR_NULL,
    "needs_confirmation": TEXT,
    "as_indicated": list_of(STRING),
    "after_end": STRING,
    "visits": list_of(ref("visit")),
}
SCHEDULE_SCHEMA: Schema = document(
    "HG-NEN visits of a case",
    {
        "format": {"const": FORMAT},
        "version": {"const": FORMAT_VERSION},
        "case_id": STRING,
        "label": STRING,
        "as_of": DATE,
        "plans": {**list_of(object_of(PLAN_FIELDS)), "description": "plans that ended first, the present one last"},
        "notes": list_of(STRING),
    },
    {"visit": VISIT, "anchor": ANCHOR},
)
