"""The JSON Schema (draft 2020-12) of what ``assess --json`` prints, for programs that read it."""

from __future__ import annotations

from hgnen_desktop.core.export.assessment_json import FORMAT, FORMAT_VERSION
from hgnen_desktop.core.export.schema_words import (
    COUNT,
    DATE,
    NUMBER,
    STRING,
    TEXT,
    YES_NO,
    Schema,
    document,
    list_of,
    object_of,
    or_null,
    ref,
)

_STRENGTH: Schema = {**STRING, "description": "a level of the strength scale of its pack"}
_TRUTH: Schema = {"enum": ["true", "unknown", "false"]}
_DIRECTION: Schema = {"enum": ["for", "appropriate", "may_consider", "if_indicated", "no_consensus", "against"]}


_ITEM: Schema = {
    "id": {**STRING, "description": "stable"},
    "pack": STRING,
    "title": STRING,
    "text": STRING,
    "strength": {**STRING, "description": "a level of the strength scale of its pack, or to_confirm"},
    "voice": {**STRING, "description": "who says it"},
    "citation": STRING,
    "citations": list_of(ref("citation")),
    "truth": _TRUTH,
    "interpretation": {**TEXT, "description": "how the source was read where it leaves room"},
    "boundaries": list_of(object_of({"fact": STRING, "note": STRING})),
    "criteria": ref("criteria"),
}
_RECOMMENDATION: Schema = {
    "area": {"enum": ["workup", "treatment"]},
    "group": STRING,
    "direction": _DIRECTION,
    "status": TEXT,
    "part": {"enum": ["answer", "how", "view", "background", None]},
    "restricts": {**YES_NO, "description": "whether it limits the answers that it qualifies"},
    "gives": list_of({"anyOf": [STRING, list_of(STRING)]}),
    "procedure": TEXT,
    "timing": {"enum": ["before_treatment", "no_delay", None]},
    "done_by": list_of(STRING),
    "regimen": or_null(object_of({"drugs": list_of(STRING), "cycles": TEXT, "sequence": TEXT})),
    "sides": list_of(object_of({"label": STRING, "text": STRING})),
    "evidence": list_of(STRING),
    "trials": list_of(STRING),
}
_SPAN = object_of({"min": COUNT, "max": COUNT})
_RULE: Schema = {
    "direction": _DIRECTION,
    "strength_there": {**_STRENGTH, "description": "of the patients it is borrowed from"},
    "setting": STRING,
    "procedure": TEXT,
    "phases": list_of(
        object_of(
            {
                "id": STRING,
                "label": STRING,
                "every": {**_SPAN, "description": "months"},
                "lasts": or_null(_SPAN),
                "ends": {"type": "array"},
                "at_least": YES_NO,
            }
        )
    ),
    "anchors": list_of(object_of({"id": STRING, "label": STRING})),
    "after_end": STRING,
    "needs_confirmation": TEXT,
    "as_indicated": list_of(object_of({"title": STRING, "text": STRING, "statements": list_of(STRING)})),
}
_FIGURE: Schema = {
    "measure": STRING,
    "group": STRING,
    "estimate": NUMBER,
    "unit": STRING,
    "ci": list_of(NUMBER),
    "n": COUNT,
    "range": list_of(NUMBER),
    "p": STRING,
    "note": STRING,
    "statement": STRING,
    "matches_patient": {**YES_NO, "description": "whether the figure is of the patient's own stratum"},
}
_EVIDENCE: Schema = {
    "topic": {"enum": ["prognosis", "treatment", "diagnosis", "background"]},
    "population": STRING,
    "limits": TEXT,
    "figures": list_of(
        object_of(_FIGURE, tuple(name for name in _FIGURE if name not in ("measure", "group", "statement")))
    ),
}
_CAUTION: Schema = {"level": {"enum": ["stop", "caution", "note"]}}
_TRIAL: Schema = {"name": STRING, "nct": TEXT, "tests": STRING, "status": STRING}
_ANSWER: Schema = {
    "had": list_of(
        object_of(
            {
                "past": {"enum": ["never", "running", "given", "failed"]},
                "terms": list_of(STRING),
                "is_choice": {**YES_NO, "description": "alternatives of the answer, otherwise parts of it"},
            }
        )
    ),
    "hows": list_of(ref("item")),
    "ruled_out": list_of(ref("remark")),
    "weighed": list_of(ref("remark")),
    "past": {"enum": ["never", "running", "given", "failed"]},
    "done": YES_NO,
    "named_instead": YES_NO,
    "held_in_every_outcome": YES_NO,
}
# An item carries the fields of its kind; what it is can be read from them (direction, level, phases, figures, nct).
_KINDS: Schema = {**_RULE, **_CAUTION, **_TRIAL, **_RECOMMENDATION}
_WAITING: Schema = {"needs": list_of(STRING)}
_NEWER: Schema = {
    "id": STRING,
    "title": STRING,
    "journal": STRING,
    "published": TEXT,
    "doi": TEXT,
    "registered": list_of(STRING),
    "about": {**STRING, "description": "what it is about; it is only named, and no answer"},
}
_ASKED: Schema = {
    "id": STRING,
    "ask": STRING,
    "label": STRING,
    "area": {"enum": ["workup", "treatment", "follow_up"]},
    "answers": list_of(ref("answer")),
    "not_for_patient": list_of(ref("answer")),
    "views": list_of(ref("answer")),
    "silence": or_null(object_of({"id": STRING, "text": STRING, "citations": list_of(ref("citation"))})),
    "cautions": list_of(STRING),
    "evidence": list_of(STRING),
    "trials": list_of(STRING),
    "disagreements": list_of(STRING),
    "open": list_of(ref("waiting")),
    "supposed": list_of(
        object_of({"decision": STRING, "outcome": STRING, "label": STRING, "answers": list_of(ref("answer"))})
    ),
    "newer": list_of(object_of(_NEWER)),
}
_DECISION: Schema = {
    "decision": STRING,
    "outcome": {**TEXT, "description": "null while several are possible"},
    "label": TEXT,
    "in_scope": YES_NO,
    "possible": list_of(object_of({"id": STRING, "label": STRING})),
    "needs": list_of(STRING),
    "path": list_of(
        object_of(
            {
                "node": STRING,
                "question": STRING,
                "answers": list_of(object_of({"answer": STRING, "truth": _TRUTH, "leads_to": STRING})),
            }
        )
    ),
}
_PLAN = object_of(
    {
        "said": list_of(STRING),
        "situation": list_of(STRING),
        "stops": list_of(STRING),
        "added": list_of(STRING),
        "removed": list_of(STRING),
    }
)
ASSESSMENT_DEFINITIONS: Schema = {
    "citation": object_of(
        {"statement": STRING, "source": STRING, "section": STRING, "strength": _STRENGTH, "voice": STRING}
    ),
    "criteria": object_of(
        {"asked": STRING, "truth": _TRUTH, "fact": STRING, "found": TEXT, "parts": list_of(ref("criteria"))},
        ("fact", "found", "parts"),
        "what was asked, what was found, and whether it is met",
    ),
    "clash": object_of({"id": STRING, "message": STRING, "remedy": STRING}),
    "decision": object_of(_DECISION),
    "remark": object_of(
        {"id": STRING, "because": STRING, "citations": list_of(ref("citation")), "interpretation": TEXT}
    ),
    "item": object_of({**_ITEM, **_KINDS}, tuple(_KINDS), "an item with the fields of its kind"),
    "waiting": object_of({**_ITEM, **_KINDS, **_EVIDENCE, **_WAITING}, (*_KINDS, *_EVIDENCE)),
    "answer": object_of({**_ITEM, **_KINDS, **_ANSWER}, tuple(_KINDS)),
    "figures": object_of({**_ITEM, **_EVIDENCE}),
    "asked": object_of(_ASKED, about="a question of the situation with all that is said to it, the first answer first"),
}
ASSESSMENT_FIELDS: Schema = {
    "format": {"const": FORMAT},
    "version": {"const": FORMAT_VERSION},
    "case": object_of({"case_id": STRING, "label": STRING}),
    "as_of": DATE,
    "guidelines": object_of(
        {"hash": STRING, "packs": list_of(object_of({"id": STRING, "version": STRING, "hash": STRING}))}
    ),
    "contradictions": list_of(ref("clash")),
    "attention": list_of(ref("clash")),
    "in_scope": YES_NO,
    "out_of_scope": list_of(ref("item")),
    "entity": ref("decision"),
    "situation": ref("decision"),
    "decisions": {"type": "object", "additionalProperties": ref("decision")},
    "ledger": list_of(
        object_of(
            {
                "id": STRING,
                "toward": STRING,
                "text": STRING,
                "weight": STRING,
                "citations": list_of(ref("citation")),
            }
        )
    ),
    "questions": list_of(ref("asked")),
    "stops": list_of(ref("item")),
    "background": list_of(ref("item")),
    "cautions": list_of(ref("item")),
    "surveillance": list_of(ref("item")),
    "evidence": list_of(ref("figures")),
    "trials": list_of(ref("item")),
    "disagreements": list_of(
        object_of(
            {
                "id": STRING,
                "title": STRING,
                "kind": STRING,
                "severity": {"enum": ["high", "medium", "low"]},
                "positions": list_of(object_of({"who": STRING, "text": STRING, "citations": list_of(ref("citation"))})),
                "handling": STRING,
            }
        )
    ),
    "undetermined": list_of(ref("waiting")),
    "needed": list_of(
        object_of(
            {
                "finding": STRING,
                "label": STRING,
                "state": STRING,
                "settles_situation": YES_NO,
                "questions": list_of(STRING),
            }
        )
    ),
    "changes": list_of(object_of({"finding": STRING, "label": STRING, "plans": list_of(_PLAN)})),
}
ASSESSMENT_SCHEMA: Schema = document("HG-NEN assessment", ASSESSMENT_FIELDS, ASSESSMENT_DEFINITIONS)
