"""The proof as text and as data."""

from __future__ import annotations

from typing import Any

from hgnen_desktop.core.errors import Fault
from hgnen_desktop.core.proof.prove import Proof

COUNT_WORDS = {
    "gaps": "combinations for which a decision has no answer",
    "overlaps": "combinations for which a decision has two answers",
    "unreachable": "outcomes that no patient reaches",
    "non_discriminating": "questions whose answer changes nothing",
    "never_fires": "entries that can never appear, or that a stop of their pack always hides",
    "never_silent": "entries that can never be absent",
    "always_answered": "tests that would always read as done",
    "unanswered": "questions of a situation that may stay without answer or declared silence",
    "never_said": "silences that are never said",
    "alone": "what qualifies an answer and may stand without it",
    "blocks_nothing": "rules on what can be given that never meet an answer",
    "undeclared_contradictions": "opposite advice that no disagreement in its question declares",
    "unused": "findings that no rule uses",
    "dangling": "names that lead nowhere or are misused",
    "not_encoded": "statements that no item carries and no reason leaves out",
}


def proof_text(proof: Proof) -> str:
    """The proof for people, ending with a line break."""
    lines = ["HG-NEN Companion: how the guidelines were checked"]
    lines += [f"  {pack} {version}  hash {digest[:16]}" for pack, version, digest in proof.packs]
    lines += [f"Content hash: {proof.hash}", ""]
    lines.append(f"{'Decision':<22}{'findings':>9}{'outcomes':>9}{'combinations':>13}{'gaps':>6}{'overlaps':>9}")
    for one in proof.decisions:
        lines.append(
            f"{one.decision:<22}{len(one.findings):>9}{one.outcomes:>9}{one.combinations:>13}{len(one.gaps):>6}{len(one.overlaps):>9}"
        )
    lines += [
        "",
        f"{proof.items} items; {proof.patients_tried} partial patients tried in the search for witnesses.",
        "",
    ]
    lines += [f"{count:>5}  {COUNT_WORDS[name]}" for name, count in proof.counts.items()]
    if proof.between:
        lines += ["", *between_lines(proof)]
    lines += ["", *_coverage(proof), ""]
    lines += [fault.sentence() for fault in proof.faults()]
    lines.append("The guidelines hold." if proof.passed else "The guidelines do not hold; see above.")
    return "\n".join(lines) + "\n"


def between_lines(proof: Proof) -> list[str]:
    """Where packs differ, which is no fault."""
    if not proof.between:
        return []
    differ = "1 difference" if len(proof.between) == 1 else f"{len(proof.between)} differences"
    return [f"{differ} between packs, each shown in its own voice:", *(f"  {one}" for one in proof.between)]


def proof_data(proof: Proof) -> dict[str, Any]:
    """The proof for programs."""
    return {
        "passed": proof.passed,
        "hash": proof.hash,
        "packs": [{"id": pack, "version": version, "hash": digest} for pack, version, digest in proof.packs],
        "counts": proof.counts,
        "items": proof.items,
        "patients_tried": proof.patients_tried,
        "between_packs": proof.between,
        "decisions": [
            {
                "id": one.decision,
                "label": one.label,
                "facts": list(one.findings),
                "outcomes": one.outcomes,
                "combinations": one.combinations,
                "gaps": len(one.gaps),
                "overlaps": len(one.overlaps),
                "unreachable": len(one.unreachable),
                "non_discriminating": len(one.non_discriminating),
            }
            for one in proof.decisions
        ],
        "coverage": {
            "statements": sum(one.statements for one in proof.coverage),
            "carried": sum(one.carried for one in proof.coverage),
            "left_out": {name: reason for one in proof.coverage for name, reason in one.left_out.items()},
            "missing": [name for one in proof.coverage for name in one.missing],
            "sections": [
                {
                    "pack": one.pack,
                    "section": one.section,
                    "statements": one.statements,
                    "carried": one.carried,
                    "missing": one.missing,
                }
                for one in proof.coverage
            ],
        },
        "faults": [_fault_data(fault) for fault in proof.faults()],
    }


def _coverage(proof: Proof) -> list[str]:
    total = sum(one.statements for one in proof.coverage)
    carried = sum(one.carried for one in proof.coverage)
    left = {name: reason for one in proof.coverage for name, reason in one.left_out.items()}
    lines = [f"Statements of the sources: {total}; carried by an item: {carried}; left out with a reason: {len(left)}."]
    lines += [f"  {name}: {reason}" for name, reason in left.items()]
    return lines


def _fault_data(fault: Fault) -> dict[str, str]:
    return {"where": fault.where, "what": fault.what, "remedy": fault.remedy}
