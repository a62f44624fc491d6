"""The tree in words: the indented twin of the picture, the reasons of one item, the difference of two patients, the sources."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any

from hgnen_desktop.core.engine.assessment import Check
from hgnen_desktop.core.engine.logic import Truth
from hgnen_desktop.core.export.assessment_json import check_data, citation_data
from hgnen_desktop.core.export.document_text import wrapped
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.guidelines.schema import Criterion
from hgnen_desktop.core.phrase import day_words
from hgnen_desktop.core.signoff.standing import SignOff
from hgnen_desktop.core.tree.answers import LeafAnswers
from hgnen_desktop.core.tree.compare import Difference, Entry
from hgnen_desktop.core.tree.contents import Contents, LeafItem, direction_words
from hgnen_desktop.core.tree.explain import Explanation, Turn
from hgnen_desktop.core.tree.lit import Light, LitPath
from hgnen_desktop.core.tree.model import Tree, TreeNode
from hgnen_desktop.core.tree.sources import Topic
from hgnen_desktop.core.wording import TRUTH_SIGNS

_LIGHT_TRUTHS = {Light.TAKEN: "taken", Light.POSSIBLE: "possible", Light.EXCLUDED: "excluded"}


# --- the tree ----------------------------------------------------------------------------------------------------------


def tree_text(
    tree: Tree,
    made_on: dt.date,
    lit: LitPath | None = None,
    label: str = "",
    contents: Contents | None = None,
    sign_off: SignOff | None = None,
) -> str:
    """The tree as an indented list. Questions that were drawn before are named, not repeated, unless the road goes on there."""
    # Measures for paper with a heavy library, which a page that shows one criterion does not need.
    from hgnen_desktop.core.export.tree_svg import legend, source_lines

    lit = lit or LitPath()
    made = f"Drawn {day_words(made_on)}. For professionals; not a medical device."
    lines = wrapped(f"Decision tree{f': {label}' if label else ''}", "  ", "")
    for words in (*source_lines(tree.index, made_on, sign_off), made, *legend(lit)):
        lines += wrapped(words, "  ", "")
    for sentence in lit.unlit_because:
        lines += wrapped(sentence)
    answers = LeafAnswers(contents) if contents is not None else None
    lines += ["", *_node_lines(tree, tree.root, lit, answers, 0)]
    return "\n".join(lines) + "\n"


def _node_lines(tree: Tree, node: TreeNode, lit: LitPath, answers: LeafAnswers | None, level: int) -> Iterator[str]:
    indent = "  " * level
    arrow = f"{node.answer} -> " if node.answer else ""
    mark = lit.note(node.key).partition(" ")[0]
    yield from wrapped(f"{arrow}{node.title}", f"{indent}    ", f"{indent}{mark or '-'} ")
    for one in node.settled:
        yield from wrapped(f"({one.words})", f"{indent}    ")
    if node.key in lit.reasons and lit.reasons[node.key]:
        yield from wrapped(f"{_LIGHT_TRUTHS[lit.lights[node.key]]}: {lit.reasons[node.key]}", f"{indent}    ")
    if node.is_leaf:
        yield from _leaf_lines(node, answers, f"{indent}    ")
        return
    if node.repeats is not None and lit.lights.get(node.key) not in (Light.TAKEN, Light.POSSIBLE):
        same = " > ".join(one.answer for one in tree.road(node.repeats)[1:])
        yield from wrapped(f"Continues as under: {same}", f"{indent}    ")
        return
    for child in node.children:
        yield from _node_lines(tree, child, lit, answers, level + 1)


def _leaf_lines(node: TreeNode, answers: LeafAnswers | None, indent: str) -> Iterator[str]:
    """What the sources answer at an end of the tree: what to do now, and each question of the situation with its answers."""
    if node.why:
        yield from wrapped(node.why, indent)
    if answers is None:
        return
    asked = [one for one in (answers.tests(node), *answers.at(node)) if one is not None]
    for question in (one for one in asked if one.answers):
        yield from wrapped(question.label, f"{indent}  ", indent)
        for answer in question.answers:
            yield from wrapped(answer.words(), f"{indent}      ", f"{indent}    - ")
    silent = [one.label for one in asked if not one.answers]
    if silent:
        yield from wrapped(f"No recommendation: {'; '.join(silent)}", f"{indent}  ", indent)


def tree_data(
    tree: Tree, made_on: dt.date, lit: LitPath | None = None, contents: Contents | None = None
) -> dict[str, Any]:
    """The tree for programs: every node once, children by key, and how it stands to the patient."""
    lit = lit or LitPath()
    packs = [{"id": pack.id, "version": pack.version, "hash": pack.hash} for pack in tree.index.guidelines.packs]
    return {
        "format": "hgnen-tree",
        "version": 1,
        "drawn_on": made_on.isoformat(),
        "guidelines": {"hash": tree.index.guidelines.hash, "packs": packs},
        "unlit_because": list(lit.unlit_because),
        "nodes": [_node_data(tree.index, node, lit, contents) for node in tree.root.walk()],
    }


def _node_data(index: Index, node: TreeNode, lit: LitPath, contents: Contents | None) -> dict[str, Any]:
    data: dict[str, Any] = {
        "key": node.key,
        "decision": node.decision,
        "node": node.node,
        "answer": node.answer,
        "criterion": criterion_text(index, node.branch.when) if node.branch is not None else "",
        "question": node.question,
        "outcome": node.outcome.id if node.outcome is not None else None,
        "label": node.title,
        "in_scope": node.outcome.in_scope if node.outcome is not None else None,
        "silent": node.outcome.silent if node.outcome is not None else None,
        "settles": [{"decision": one.decision, "outcome": one.outcome} for one in node.settled],
        "children": [child.key for child in node.children],
        "repeats": node.repeats,
        "light": lit.lights.get(node.key),
        "reason": lit.reasons.get(node.key),
        "citations": [citation_data(one) for one in index.citations(node.statements)],
    }
    if node.is_leaf and contents is not None:
        found = contents.at(node.key)
        names = ("workup", "options", "against", "surveillance", "cautions")
        data["contents"] = {name: [leaf_item_data(one) for one in getattr(found, name)] for name in names}
    return data


def leaf_item_data(one: LeafItem) -> dict[str, Any]:
    """An item at a leaf for programs."""
    return {
        "id": one.item.id,
        "title": one.item.title,
        "direction": direction_words(one.item),
        "strength": one.citation.strength,
        "society": one.citation.society,
        "citation": one.citation.text(),
        "always": one.always,
    }


def criterion_text(index: Index, criterion: Criterion) -> str:
    """A criterion in one line."""
    if criterion.fact is not None:
        return index.phrase(criterion)
    parts = [criterion_text(index, child) for child in criterion.children()]
    if criterion.none_of is not None:
        return f"none of ({'; '.join(parts)})"
    return f"({(' and ' if criterion.all_of is not None else ' or ').join(parts)})"


# --- one item ----------------------------------------------------------------------------------------------------------


def explanation_text(explanation: Explanation) -> str:
    """Why one item is shown or not, as lines of text."""
    item = explanation.item
    shown = {Truth.TRUE: "It applies to this case.", Truth.FALSE: "It does not apply to this case."}
    lines = wrapped(f"{item.id}: {item.title} [{direction_words(item)}]", "  ", "")
    lines += [*wrapped(item.text, "  "), "", shown.get(explanation.truth, "Whether it applies is undetermined.")]
    for sentence in explanation.held_back:
        lines += wrapped(f"It is not shown: {sentence}", "  ", "")
    lines += [
        "",
        "CRITERIA (asked; found; met, not met or unknown)",
        *check_lines(explanation.check, 1),
        "",
        "STATEMENTS",
    ]
    for statement, citation in explanation.statements:
        source = f"{citation.strength_words()}; {citation.text()}"
        lines += wrapped(f"{statement.id} ({source}): {statement.text}", "    ", "  ")
    if item.interpretation:
        lines += ["", *wrapped(f"Our reading: {item.interpretation}", "  ", "")]
    lines += ["", "WHAT WOULD TURN IT (one finding changed, all others as they are)", *_turn_lines(explanation.turns)]
    return "\n".join(lines) + "\n"


def check_lines(check: Check, level: int = 0) -> Iterator[str]:
    """A line of reasoning with its parts: sign, asked, found, met or not."""
    indent = "  " * level
    found = f"; found: {check.found}" if check.found is not None else ""
    yield from wrapped(
        f"{check.asked}{found}; {check.truth.word}", f"{indent}    ", f"{indent}{TRUTH_SIGNS[check.truth]} "
    )
    for part in check.parts:
        yield from check_lines(part, level + 1)


_TURN_WORDS = {
    Truth.TRUE: "would make it apply",
    Truth.UNKNOWN: "would leave it open",
    Truth.FALSE: "would make it not apply",
}


def turn_words(turns: Iterable[Turn]) -> list[str]:
    """What would turn an item, one sentence a finding and answer."""
    groups: dict[tuple[str, Truth], list[str]] = {}
    for turn in turns:
        groups.setdefault((turn.label, turn.truth), []).append(turn.said)
    order = [Truth.TRUE, Truth.FALSE, Truth.UNKNOWN]
    ranked = sorted(groups.items(), key=lambda entry: order.index(entry[0][1]))
    return [f"{label} = {' or '.join(said)}: {_TURN_WORDS[truth]}." for (label, truth), said in ranked]


def _turn_lines(turns: Iterable[Turn]) -> list[str]:
    words = turn_words(turns)
    return [line for one in words for line in wrapped(one, "    ", "  ")] or ["  No single finding turns it."]


def explanation_data(explanation: Explanation) -> dict[str, Any]:
    """Why one item is shown or not, for programs."""
    return {
        "format": "hgnen-explanation",
        "version": 1,
        "item": explanation.item.id,
        "title": explanation.item.title,
        "direction": direction_words(explanation.item),
        "truth": explanation.truth.name.lower(),
        "shown": explanation.shown,
        "held_back": list(explanation.held_back),
        "criteria": check_data(explanation.check),
        "statements": [{**citation_data(citation), "text": one.text} for one, citation in explanation.statements],
        "turns": [
            {"finding": turn.finding, "value": turn.value, "said": turn.said, "truth": turn.truth.name.lower()}
            for turn in explanation.turns
        ],
    }


# --- two patients ------------------------------------------------------------------------------------------------------


def comparison_data(first: str, second: str, differences: Iterable[Difference]) -> dict[str, Any]:
    """Only what differs between two patients, for programs."""
    return {
        "format": "hgnen-comparison",
        "version": 1,
        "first": first,
        "second": second,
        "differences": [
            {"topic": one.topic, "first": _side_data(one.first), "second": _side_data(one.second)}
            for one in differences
        ],
    }


def _side_data(entries: Iterable[Entry]) -> list[dict[str, str]]:
    return [{"id": entry.id, "words": entry.words, "source": entry.source} for entry in entries]


# --- the sources -------------------------------------------------------------------------------------------------------


def sources_text(topics: Iterable[Topic]) -> str:
    """Where the sources agree, differ or are silent, topic by topic."""
    return "\n".join(line for topic in topics for line in [*_topic_lines(topic), ""])


def _topic_lines(topic: Topic) -> Iterator[str]:
    yield from wrapped(f"{topic.topic or 'No recommendation'} [{topic.concord}]", "  ", "")
    yield from wrapped(f"In: {'; '.join(topic.situations.values())}", "      ", "  ")
    for voice, sayings in topic.voices.items():
        for one in sayings:
            yield from wrapped(f"{voice}: {one.title} [{one.direction}; {one.strength}]", "      ", "  - ")
    for source, titles in topic.figures.items():
        yield from wrapped(f"{source}, figures: {'; '.join(titles)}", "      ", "  - ")
    if topic.silent:
        yield from wrapped(f"Silent: {', '.join(topic.silent)}", "      ", "  ")
    for entry in topic.disagreements:
        yield from wrapped(f"{entry.id} {entry.title} ({entry.kind})", "      ", "  ! ")
