"""The JSON Schema of what ``plan --json`` writes; it holds that of the assessment."""

from __future__ import annotations

from hgnen_desktop.core.brief.signs import Sign
from hgnen_desktop.core.domain.case import AnswerState, Verdict
from hgnen_desktop.core.export.assessment_schema import ASSESSMENT_DEFINITIONS, ASSESSMENT_FIELDS
from hgnen_desktop.core.export.plan_json import FORMAT, FORMAT_VERSION
from hgnen_desktop.core.export.schedule_schema import ANCHOR, PLAN_FIELDS, VISIT
from hgnen_desktop.core.export.schema_words import (
    COUNT,
    DATE,
    DATE_OR_NULL,
    NUMBER,
    STRING,
    TEXT,
    YES_NO,
    Schema,
    document,
    list_of,
    map_of,
    object_of,
    one_of,
    or_null,
    ref,
)

_COUNT_OR_NULL: Schema = {"type": ["integer", "null"]}
_SAID: Schema = object_of(
    {
        "sign": one_of(Sign),
        "text": STRING,
        "firmness": STRING,
        "voice": STRING,
        "after": STRING,
        "items": list_of(STRING),
    },
    about="an answer in a line",
)
_BRIEF: Schema = object_of(
    {
        "who": list_of(STRING),
        "entity": STRING,
        "situation": STRING,
        "tumor": list_of(STRING),
        "course": list_of(STRING),
        "stops": list_of(STRING),
        "do_now": list_of(
            object_of(
                {"sign": one_of(Sign), "text": STRING, "note": STRING, "question": STRING, "items": list_of(STRING)}
            )
        ),
        "more_to_do": COUNT,
        "answers": list_of(
            object_of({"question": STRING, "label": STRING, "ask": STRING, "said": list_of(ref("said"))})
        ),
        "look": list_of(object_of({"text": STRING, "question": STRING, "item": STRING})),
        "decisions": list_of(ref("said")),
        "dates": list_of(object_of({"visit": STRING, "date": DATE, "what": STRING})),
        "missing": list_of(object_of({"finding": STRING, "label": STRING, "state": STRING, "turns": STRING})),
    },
    about="what page 1 of the plan says",
)
_REPORTED: Schema = {"type": "object", "description": "a number as the report gives it, in the form of a case file"}
_FINDING: Schema = object_of(
    {
        "finding": {**STRING, "description": "its stable id"},
        "step": STRING,
        "label": STRING,
        "state": one_of(AnswerState),
        "value": {"anyOf": [STRING, NUMBER, YES_NO, list_of(STRING), _REPORTED, {"type": "null"}]},
        "words": {**STRING, "description": "the value as a person reads it"},
        "on": DATE_OR_NULL,
        "note": TEXT,
    }
)
_DECISION: Schema = object_of(
    {
        "item": STRING,
        "verdict": one_of(Verdict),
        "reason": STRING,
        "text": STRING,
        "on": DATE,
        "line": STRING,
        "words": STRING,
        "present": {**YES_NO, "description": "false for earlier lines of treatment and decisions that were replaced"},
        "among_options": YES_NO,
    },
    ("reason", "text", "on", "line"),
)
_DATED: Schema = object_of(
    {
        "rule": TEXT,
        "own_rule": YES_NO,
        "title": STRING,
        "strength": TEXT,
        "citation": STRING,
        "doubt": TEXT,
        "anchor": ref("anchor"),
        "choices": list_of(
            object_of(
                {
                    "key": STRING,
                    "question": STRING,
                    "source_says": STRING,
                    "allowed": map_of(STRING),
                    "used": COUNT,
                    "chosen": YES_NO,
                }
            )
        ),
        "recorded": {**YES_NO, "description": "whether the case holds this follow-up, so that visits can be recorded"},
        "visits": list_of(ref("visit")),
        "as_indicated": list_of(object_of({"title": STRING, "text": STRING, "statements": list_of(STRING)})),
        "needs_confirmation": TEXT,
        "goes_on": YES_NO,
        "horizon_months": _COUNT_OR_NULL,
        "after_end": STRING,
    }
)
PLAN_SCHEMA: Schema = document(
    "HG-NEN care plan",
    {
        "format": {"const": FORMAT},
        "version": {"const": FORMAT_VERSION},
        "plan_date": DATE,
        "status": {"enum": ["draft", "final"]},
        "number": _COUNT_OR_NULL,
        "seal": TEXT,
        "since": or_null(object_of({"number": COUNT, "plan_date": DATE, "reason": TEXT, "changes": list_of(STRING)})),
        "label": STRING,
        "question": TEXT,
        "signer": or_null(object_of({"name": STRING, "role": STRING, "institution": STRING})),
        "brief": _BRIEF,
        "findings": list_of(_FINDING),
        "notes": STRING,
        "assessment": object_of(ASSESSMENT_FIELDS, ("changes",)),
        "decisions": list_of(_DECISION),
        "surveillance": list_of(_DATED),
        "past_surveillance": list_of(object_of({**PLAN_FIELDS, "end_reason": TEXT})),
        "surveillance_notes": list_of(STRING),
        "sources": list_of(
            object_of(
                {
                    "pack": STRING,
                    "version": STRING,
                    "hash": STRING,
                    "reference": STRING,
                    "review": STRING,
                    "licence": STRING,
                }
            )
        ),
        "intended_use": STRING,
    },
    {**ASSESSMENT_DEFINITIONS, "said": _SAID, "visit": VISIT, "anchor": ANCHOR},
)
