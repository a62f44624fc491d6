"""Where each box of the tree stands: from left to right, children under each other, a question beside the middle of its answers.

The layout knows neither fonts nor screens: widths of text are handed in, so that window, vector file and paper place the
same tree by the same rules. The same tree, folds and measures always give the same places.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import field, replace
from enum import StrEnum

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.tree.model import Tree, TreeNode


class Role(StrEnum):
    """What a line of a box is, and so how it is set."""

    ANSWER = "answer"
    TITLE = "title"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Measures:
    """What the layout must know of the medium. Lengths are in the medium's own unit.

    Attributes:
        width_of: the width of a piece of text set in a role.
        line_height: the height of a line in a role.
        box_width: the width of a question's box; ``leaf_width`` that of a leaf's.
        padding: between the edge of a box and its text.
        gap_x: between the columns; ``gap_y`` between boxes in a column.
        joined: set answer and situation of a leaf as one text, to save room.
        names: show the names of branches alone: the answer that leads to a box.
        wrapped: lines that were broken before, kept for the next layout by the same measures.
    """

    width_of: Callable[[str, Role], float]
    line_height: Mapping[Role, float]
    box_width: float
    leaf_width: float
    padding: float
    gap_x: float
    gap_y: float
    joined: bool = False
    names: bool = False
    wrapped: dict[tuple[str, float, Role], tuple[Line, ...]] = field(default_factory=dict, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a box."""

    text: str
    role: Role


@dataclass(frozen=True, slots=True)
class Box:
    """One node with its place; ``folded`` says how many leaves are folded away below it."""

    node: TreeNode
    x: float
    y: float
    width: float
    height: float
    lines: tuple[Line, ...]
    folded: int = 0

    @property
    def middle(self) -> float:
        """The height at which lines to and from the box are drawn."""
        return self.y + self.height / 2


@dataclass(frozen=True, slots=True)
class Layout:
    """The whole drawing: boxes by key, from the root on, and its size."""

    boxes: Mapping[str, Box]
    width: float
    height: float

    def edges(self) -> Iterable[tuple[Box, Box]]:
        """Each shown question with each of its shown answers."""
        for key, box in self.boxes.items():
            parent = self.boxes.get(key.rpartition(".")[0])
            if parent is not None:
                yield parent, box


Notes = Callable[[TreeNode], Iterable[str]]


def lay_out(
    tree: Tree, measures: Measures, folded: frozenset[str] = frozenset(), notes: Notes = lambda _node: ()
) -> Layout:
    """Place every box that is not folded away.

    Args:
        tree: the tree.
        measures: the medium.
        folded: keys of questions whose answers are not shown.
        notes: further lines of a box, each wrapped like the others.
    """
    return _Placer(measures, folded, notes).place(tree)


def lay_out_road(tree: Tree, measures: Measures, shown: Container[str], notes: Notes = lambda _node: ()) -> Layout:
    """Place some boxes below each other, each moved in by one step from the question above it, so that a long road stands on
    one screen.

    Args:
        tree: the tree.
        measures: the medium; every box is as wide as a leaf, and ``gap_x`` is one step.
        shown: the keys of the boxes; below a box that is not shown nothing is.
        notes: further lines of a box, each wrapped like the others.
    """
    boxes: dict[str, Box] = {}
    wide = replace(measures, box_width=measures.leaf_width)
    y = 0.0
    for node in _shown(tree.root, shown):
        lines = lines_of(node, wide, notes)
        height = sum(measures.line_height[line.role] for line in lines) + 2 * measures.padding
        boxes[node.key] = Box(node, node.key.count(".") * measures.gap_x, y, measures.leaf_width, height, lines)
        y += height + measures.gap_y
    return Layout(boxes, max(box.x + box.width for box in boxes.values()), y - measures.gap_y)


def _shown(node: TreeNode, shown: Container[str]) -> Iterator[TreeNode]:
    yield node
    for child in node.children:
        if child.key in shown:
            yield from _shown(child, shown)


def overview_folds(tree: Tree, rows: int) -> frozenset[str]:
    """What to fold so that at most so many rows of boxes are left: the questions nearest to the root stay open."""
    opened, left = {tree.root.key}, rows - len(tree.root.children)
    waiting = list(tree.root.children)
    for node in waiting:
        if node.children and node.repeats is None and len(node.children) - 1 <= left:
            left -= len(node.children) - 1
            opened.add(node.key)
            waiting += node.children
    return frozenset(key for key, node in tree.nodes.items() if node.children and key not in opened)


def elbow(parent: Box, child: Box) -> tuple[tuple[float, float], ...]:
    """The corners of the line from a question to one of its answers, beside it or below it."""
    start = parent.x + parent.width
    if child.x < start:
        down = parent.x + (child.x - parent.x) / 4
        return (down, parent.y + parent.height), (down, child.middle), (child.x, child.middle)
    turn = (start + child.x) / 2
    return (start, parent.middle), (turn, parent.middle), (turn, child.middle), (child.x, child.middle)


def wrap(text: str, width: float, width_of: Callable[[str], float]) -> list[str]:
    """The text in lines no wider than ``width``; a single longer word is broken between its letters."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if width_of(longer) <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        while width_of(word) > width and len(word) > 1:
            end = next((end for end in range(len(word) - 1, 0, -1) if width_of(word[:end]) <= width), 1)
            lines.append(word[:end])
            word = word[end:]
        line = word
    return [*lines, line] if line else lines


class _Placer:
    def __init__(self, measures: Measures, folded: frozenset[str], notes: Notes) -> None:
        self._measures, self._folded, self._notes = measures, folded, notes
        self._boxes: dict[str, Box] = {}

    def place(self, tree: Tree) -> Layout:
        height = self._place(tree.root, 0, 0)
        boxes = {node.key: self._boxes[node.key] for node in tree.root.walk() if node.key in self._boxes}
        return Layout(boxes, max(box.x + box.width for box in boxes.values()), height)

    def _place(self, node: TreeNode, depth: int, top: float) -> float:
        """Place a node and all below it in the band that begins at ``top``; returns the lower end of the band."""
        measures = self._measures
        lines = lines_of(node, measures, self._notes)
        own = sum(measures.line_height[line.role] for line in lines) + 2 * measures.padding
        shown = () if node.key in self._folded else node.children
        bottom = top
        for child in shown:
            bottom = self._place(child, depth + 1, bottom) + measures.gap_y
        if shown:
            bottom -= measures.gap_y
            first, last = self._boxes[shown[0].key], self._boxes[shown[-1].key]
            y = (first.middle + last.middle - own) / 2
            if y < top:  # a question taller than all its answers: move these down, so that bands never overlap
                self._shift(shown, top - y)
                bottom, y = bottom + top - y, top
        else:
            y = top
        self._boxes[node.key] = Box(
            node=node,
            x=depth * (measures.box_width + measures.gap_x),
            y=y,
            width=measures.leaf_width if node.is_leaf else measures.box_width,
            height=own,
            lines=lines,
            folded=sum(one.is_leaf for one in node.walk()) if node.key in self._folded and node.children else 0,
        )
        return max(bottom, y + own)

    def _shift(self, nodes: Iterable[TreeNode], by: float) -> None:
        for node in nodes:
            box = self._boxes[node.key]
            self._boxes[node.key] = Box(box.node, box.x, box.y + by, box.width, box.height, box.lines, box.folded)
            if node.key not in self._folded:
                self._shift(node.children, by)


def lines_of(node: TreeNode, measures: Measures, notes: Notes) -> tuple[Line, ...]:
    """The text of a box, broken into lines: the answer that leads to it, its question or situation, and its notes."""
    room = (measures.leaf_width if node.is_leaf else measures.box_width) - 2 * measures.padding
    parts = [(node.answer, Role.ANSWER), (node.title, Role.TITLE)]
    if measures.names and node.answer:
        parts = parts[:1]
    if measures.joined and node.is_leaf and node.answer:
        parts = [(f"{node.answer}: {node.title}", Role.TITLE)]
    parts += [(note, Role.NOTE) for note in notes(node)]
    return tuple(line for text, role in parts for line in _wrapped(text, room, role, measures))


def _wrapped(text: str, room: float, role: Role, measures: Measures) -> tuple[Line, ...]:
    found = measures.wrapped.get((text, room, role))
    if found is None:
        broken = wrap(text, room, lambda piece: measures.width_of(piece, role))
        found = measures.wrapped[text, room, role] = tuple(Line(one, role) for one in broken)
    return found
