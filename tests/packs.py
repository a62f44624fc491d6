"""Small packs from elsewhere for tests, beside the program's own guidelines or beside none of them."""

from __future__ import annotations

from dataclasses import replace

from hgnen_desktop.core.engine.engine import Engine
from hgnen_desktop.core.guidelines.outside import read_pack, with_packs
from hgnen_desktop.core.guidelines.schema import Guidelines, Pack

PACK = """
id: {name}
version: "1.0.0"
catalogue: 1
title: Protocol of the {name} clinic
role: recommends
voice: The {name} clinic
encoded_on: "2026-01-10"
review_by: "2027-01-10"
source: {{id: {name}-protocol, short: {name} 2026, authors: The clinic, title: A protocol, journal: None, licence: CC0}}
"""
STATEMENTS = """
strengths:
  - {id: IA, words: IA, means: agreed}
  - {id: IIB, words: IIB, means: agreed, certainty: low}
  - {id: stated, words: Stated, means: stated, short: stated}
statements:
  - {id: S-1, section: Page 1, kind: recommendation_for, strength: IIB, text: It is done.}
  - {id: S-2, section: Page 2, kind: recommendation_against, strength: stated, text: It is not done.}
  - {id: S-3, section: Page 3, kind: caution, strength: stated, text: The protocol ends here.}
"""


def recommendation(name: str = "advice", **fields: str) -> str:
    """One recommendation as YAML; each field may be written otherwise."""
    written = {
        "area": "treatment",
        "group": "Advice",
        "title": "Advice of the clinic",
        "text": "It is done.",
        "questions": "[chemotherapy-first]",
        "part": "answer",
        "gives": "[platinum, etoposide]",
        "direction": "for",
        "statements": "[S-1]",
        **fields,
    }
    lines = "".join(f"    {field}: {value}\n" for field, value in written.items() if value)
    return f"recommendations:\n  - id: {name}\n{lines}"


def stop(name: str, when: str) -> str:
    """A stop of a pack's scope as YAML."""
    return (
        f"cautions:\n  - {{id: {name}, level: stop, ends_advice: true, title: Not covered, text: The protocol ends here., "
        f"statements: [S-3], applies_when: {when}}}\n"
    )


def texts_of(name: str, *sections: str, pack: str = "") -> dict[str, str]:
    """The files of a pack."""
    files = {"pack.yaml": PACK.format(name=name) + pack, "statements.yaml": STATEMENTS}
    return files | {f"entries{number}.yaml": section for number, section in enumerate(sections)}


def pack_beside(guidelines: Guidelines, name: str, *sections: str, pack: str = "") -> Pack:
    """A small pack, read beside these guidelines."""
    return read_pack(texts_of(name, *sections, pack=pack), guidelines)


def engine_with(guidelines: Guidelines, *packs: Pack) -> Engine:
    """The engine over these guidelines and the packs beside them."""
    return Engine(with_packs(guidelines, packs))


def bare(guidelines: Guidelines) -> Guidelines:
    """Guidelines that say what a patient's situation is, and advise nothing but follow-up: quick to prove anything beside."""
    sections = (
        *("ledger", "recommendations", "cautions", "evidence", "trials", "definitions", "disagreements"),
        *("feasibility", "silences", "newer"),
    )
    packs = tuple(replace(pack, **dict.fromkeys(sections, ())) for pack in guidelines.packs)
    return replace(guidelines, packs=packs, phrases=(), asked_when=(), glossary=())
