"""The proof that was made of exactly these guidelines by exactly this program, kept beside the compiled guidelines.

A proof takes seconds and depends on nothing else. ``guidelines check`` never looks here: it always proves afresh.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from hgnen_desktop.core.guidelines.fingerprint import fingerprint
from hgnen_desktop.core.guidelines.library import keep_beside, kept_beside
from hgnen_desktop.core.guidelines.schema import Guidelines
from hgnen_desktop.core.proof.prove import CHECKS, Proof, prove_guidelines

PROOF_FILE = "proof.json"
_CORE = Path(__file__).resolve().parents[1]
_PROVES = ("domain", "engine", "guidelines", "proof")  # the parts of the program that a proof comes from


def kept_or_made(guidelines: Guidelines) -> Proof:
    """The kept proof of these guidelines; when there is none that can be used, it is made and kept."""
    content = kept_beside(PROOF_FILE)
    proof = read_proof(content, guidelines) if content is not None else None
    if proof is None:
        proof = prove_guidelines(guidelines)
        keep_beside(PROOF_FILE, proof_bytes(proof))
    return proof


def proof_bytes(proof: Proof) -> bytes:
    """A proof as JSON, with what it was made by."""
    return _as_made_by(_program() or "", proof)


def _as_made_by(program: str, proof: Proof) -> bytes:
    return json.dumps({"made_by": program, **asdict(proof)}, ensure_ascii=False, separators=(",", ":")).encode()


def read_proof(content: bytes, guidelines: Guidelines) -> Proof | None:
    """A kept proof; None when it is of other guidelines, by another program, or not whole."""
    try:
        data = json.loads(content)
        proof = TypeAdapter(Proof).validate_python(data)
        program = _program() or str(data["made_by"])
    except (KeyError, ValueError, ValidationError, RecursionError):
        return None
    # What is left out would read as "no fault found": only what is written again to the same bytes is whole, and a proof
    # that got as far as looking for faults has looked for every kind of them.
    whole = _as_made_by(program, proof) == content and (set(proof.found) == set(CHECKS) or not proof.passed)
    return proof if proof.hash == guidelines.hash and whole else None


def _program() -> str | None:
    """What this program is; None where its source is not there: a frozen program, and the proof that was frozen with it."""
    files = sorted(path for part in _PROVES for path in (_CORE / part).glob("*.py"))
    return fingerprint(files, _CORE) if files else None
