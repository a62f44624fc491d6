"""The JSON Schema (draft 2020-12) of what ``assess --json`` prints, for programs that read it."""

from __future__ import annotations

from typing import Any

from hgnen_desktop.core.export.assessment_json import FORMAT, FORMAT_VERSION

_Schema = dict[str, Any]
_STRING: _Schema = {"type": "string"}
_TEXT: _Schema = {"type": ["string", "null"]}
_YES_NO: _Schema = {"type": "boolean"}
_COUNT: _Schema = {"type": "integer"}
_NUMBER: _Schema = {"type": "number"}
_DATE: _Schema = {"type": "string", "format": "date"}
_STRENGTH: _Schema = {
    "enum": ["consensus", "majority", "no_consensus", "stated", "expert_opinion", "evidence", "reported"]
}
_TRUTH: _Schema = {"enum": ["true", "unknown", "false"]}
_DIRECTION: _Schema = {"enum": ["for", "appropriate", "may_consider", "if_indicated", "no_consensus", "against"]}


def _object(fields: _Schema, optional: tuple[str, ...] = (), about: str = "") -> _Schema:
    """An object with exactly these fields; all are required but the optional ones."""
    made: _Schema = {
        "type": "object",
        "properties": fields,
        "required": [name for name in fields if name not in optional],
        "additionalProperties": False,
    }
    return {"description": about, **made} if about else made


def _list(of: _Schema) -> _Schema:
    return {"type": "array", "items": of}


def _ref(name: str) -> _Schema:
    return {"$ref": f"#/$defs/{name}"}


def _or_null(of: _Schema) -> _Schema:
    return {"anyOf": [of, {"type": "null"}]}


_ITEM: _Schema = {
    "id": {**_STRING, "description": "stable"},
    "pack": _STRING,
    "title": _STRING,
    "text": _STRING,
    "strength": {"enum": [*_STRENGTH["enum"], "to_confirm"]},
    "voice": {**_STRING, "description": "who says it"},
    "citation": _STRING,
    "citations": _list(_ref("citation")),
    "truth": _TRUTH,
    "interpretation": {**_TEXT, "description": "how the source was read where it leaves room"},
    "boundaries": _list(_object({"fact": _STRING, "note": _STRING})),
    "criteria": _ref("criteria"),
}
_RECOMMENDATION: _Schema = {
    "area": {"enum": ["workup", "treatment"]},
    "group": _STRING,
    "direction": _DIRECTION,
    "status": _TEXT,
    "part": {"enum": ["answer", "how", "view", "background", None]},
    "restricts": {**_YES_NO, "description": "whether it limits the answers that it qualifies"},
    "gives": _list({"anyOf": [_STRING, _list(_STRING)]}),
    "procedure": _TEXT,
    "timing": {"enum": ["before_treatment", "no_delay", None]},
    "done_by": _list(_STRING),
    "regimen": _or_null(_object({"drugs": _list(_STRING), "cycles": _TEXT, "sequence": _TEXT})),
    "sides": _list(_object({"label": _STRING, "text": _STRING})),
    "evidence": _list(_STRING),
    "trials": _list(_STRING),
}
_SPAN = _object({"min": _COUNT, "max": _COUNT})
_RULE: _Schema = {
    "direction": _DIRECTION,
    "strength_there": {**_STRENGTH, "description": "of the patients it is borrowed from"},
    "setting": _STRING,
    "procedure": _TEXT,
    "phases": _list(
        _object(
            {
                "id": _STRING,
                "label": _STRING,
                "every": {**_SPAN, "description": "months"},
                "lasts": _or_null(_SPAN),
                "ends": {"type": "array"},
                "at_least": _YES_NO,
            }
        )
    ),
    "anchors": _list(_object({"id": _STRING, "label": _STRING})),
    "after_end": _STRING,
    "needs_confirmation": _TEXT,
    "as_indicated": _list(_object({"title": _STRING, "text": _STRING, "statements": _list(_STRING)})),
}
_FIGURE: _Schema = {
    "measure": _STRING,
    "group": _STRING,
    "estimate": _NUMBER,
    "unit": _STRING,
    "ci": _list(_NUMBER),
    "n": _COUNT,
    "range": _list(_NUMBER),
    "p": _STRING,
    "note": _STRING,
    "statement": _STRING,
    "matches_patient": {**_YES_NO, "description": "whether the figure is of the patient's own stratum"},
}
_EVIDENCE: _Schema = {
    "topic": {"enum": ["prognosis", "treatment", "diagnosis", "background"]},
    "population": _STRING,
    "limits": _TEXT,
    "figures": _list(
        _object(_FIGURE, tuple(name for name in _FIGURE if name not in ("measure", "group", "statement")))
    ),
}
_CAUTION: _Schema = {"level": {"enum": ["stop", "caution", "note"]}}
_TRIAL: _Schema = {"name": _STRING, "nct": _TEXT, "tests": _STRING, "status": _STRING}
_ANSWER: _Schema = {
    "had": _list(
        _object(
            {
                "past": {"enum": ["never", "running", "given", "failed"]},
                "terms": _list(_STRING),
                "is_choice": {**_YES_NO, "description": "alternatives of the answer, otherwise parts of it"},
            }
        )
    ),
    "hows": _list(_ref("item")),
    "ruled_out": _list(_ref("remark")),
    "weighed": _list(_ref("remark")),
    "past": {"enum": ["never", "running", "given", "failed"]},
    "done": _YES_NO,
    "named_instead": _YES_NO,
    "held_in_every_outcome": _YES_NO,
}
# An item carries the fields of its kind; what it is can be read from them (direction, level, phases, figures, nct).
_KINDS: _Schema = {**_RULE, **_CAUTION, **_TRIAL, **_RECOMMENDATION}
_WAITING: _Schema = {"needs": _list(_STRING)}
_ASKED: _Schema = {
    "id": _STRING,
    "ask": _STRING,
    "label": _STRING,
    "area": {"enum": ["workup", "treatment", "follow_up"]},
    "answers": _list(_ref("answer")),
    "not_for_patient": _list(_ref("answer")),
    "views": _list(_ref("answer")),
    "silence": _or_null(_object({"id": _STRING, "text": _STRING, "citations": _list(_ref("citation"))})),
    "cautions": _list(_STRING),
    "evidence": _list(_STRING),
    "trials": _list(_STRING),
    "disagreements": _list(_STRING),
    "open": _list(_ref("waiting")),
    "supposed": _list(
        _object({"decision": _STRING, "outcome": _STRING, "label": _STRING, "answers": _list(_ref("answer"))})
    ),
}
_DECISION: _Schema = {
    "decision": _STRING,
    "outcome": {**_TEXT, "description": "null while several are possible"},
    "label": _TEXT,
    "in_scope": _YES_NO,
    "possible": _list(_object({"id": _STRING, "label": _STRING})),
    "needs": _list(_STRING),
    "path": _list(
        _object(
            {
                "node": _STRING,
                "question": _STRING,
                "answers": _list(_object({"answer": _STRING, "truth": _TRUTH, "leads_to": _STRING})),
            }
        )
    ),
}
_PLAN = _object(
    {
        "said": _list(_STRING),
        "situation": _list(_STRING),
        "contradictions": _list(_STRING),
        "stops": _list(_STRING),
        "added": _list(_STRING),
        "removed": _list(_STRING),
    }
)
_DEFINITIONS: _Schema = {
    "citation": _object(
        {"statement": _STRING, "source": _STRING, "section": _STRING, "strength": _STRENGTH, "voice": _STRING}
    ),
    "criteria": _object(
        {"asked": _STRING, "truth": _TRUTH, "fact": _STRING, "found": _TEXT, "parts": _list(_ref("criteria"))},
        ("fact", "found", "parts"),
        "what was asked, what was found, and whether it is met",
    ),
    "clash": _object({"id": _STRING, "message": _STRING, "remedy": _STRING}),
    "decision": _object(_DECISION),
    "remark": _object(
        {"id": _STRING, "because": _STRING, "citations": _list(_ref("citation")), "interpretation": _TEXT}
    ),
    "item": _object({**_ITEM, **_KINDS}, tuple(_KINDS), "an item with the fields of its kind"),
    "waiting": _object({**_ITEM, **_KINDS, **_EVIDENCE, **_WAITING}, (*_KINDS, *_EVIDENCE)),
    "answer": _object({**_ITEM, **_KINDS, **_ANSWER}, tuple(_KINDS)),
    "figures": _object({**_ITEM, **_EVIDENCE}),
    "asked": _object(_ASKED, about="a question of the situation with all that is said to it, the first answer first"),
}
ASSESSMENT_SCHEMA: _Schema = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "HG-NEN assessment",
    **_object(
        {
            "format": {"const": FORMAT},
            "version": {"const": FORMAT_VERSION},
            "case": _object({"case_id": _STRING, "label": _STRING}),
            "as_of": _DATE,
            "guidelines": _object(
                {"hash": _STRING, "packs": _list(_object({"id": _STRING, "version": _STRING, "hash": _STRING}))}
            ),
            "contradictions": _list(_ref("clash")),
            "attention": _list(_ref("clash")),
            "in_scope": _YES_NO,
            "out_of_scope": _list(_ref("item")),
            "entity": _ref("decision"),
            "situation": _ref("decision"),
            "decisions": {"type": "object", "additionalProperties": _ref("decision")},
            "ledger": _list(
                _object(
                    {
                        "id": _STRING,
                        "toward": _STRING,
                        "text": _STRING,
                        "weight": _STRING,
                        "citations": _list(_ref("citation")),
                    }
                )
            ),
            "questions": _list(_ref("asked")),
            "stops": _list(_ref("item")),
            "background": _list(_ref("item")),
            "cautions": _list(_ref("item")),
            "surveillance": _list(_ref("item")),
            "evidence": _list(_ref("figures")),
            "trials": _list(_ref("item")),
            "disagreements": _list(
                _object(
                    {
                        "id": _STRING,
                        "title": _STRING,
                        "kind": _STRING,
                        "severity": {"enum": ["high", "medium", "low"]},
                        "positions": _list(
                            _object({"who": _STRING, "text": _STRING, "citations": _list(_ref("citation"))})
                        ),
                        "handling": _STRING,
                    }
                )
            ),
            "undetermined": _list(_ref("waiting")),
            "needed": _list(
                _object(
                    {
                        "finding": _STRING,
                        "label": _STRING,
                        "state": _STRING,
                        "settles_situation": _YES_NO,
                        "questions": _list(_STRING),
                    }
                )
            ),
            "changes": _list(_object({"finding": _STRING, "label": _STRING, "plans": _list(_PLAN)})),
        }
    ),
    "$defs": _DEFINITIONS,
}
