"""The tree as a vector picture: one page, readable in black and white, with source, version and date on it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from hgnen_desktop.core.brief.signs import Sign
from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.errors import ExportError, Fault
from hgnen_desktop.core.export.pdf_fonts import BOLD, REGULAR, register_fonts
from hgnen_desktop.core.export.platypus import pdfmetrics
from hgnen_desktop.core.export.signs import SIGNS
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.markup import escape
from hgnen_desktop.core.phrase import day_words
from hgnen_desktop.core.signoff.standing import SignOff
from hgnen_desktop.core.signoff.words import pack_words
from hgnen_desktop.core.tree.answers import LeafAnswers
from hgnen_desktop.core.tree.layout import Box, Layout, Measures, Role, elbow, lay_out, lay_out_road
from hgnen_desktop.core.tree.lit import LIGHT_SIGNS, LIGHT_WORDS, Light, LitPath, excluded_words
from hgnen_desktop.core.tree.model import Tree, TreeNode
from hgnen_desktop.core.wording import without_controls

SIZES = {Role.ANSWER: 8.0, Role.TITLE: 8.0, Role.NOTE: 6.5}
FACES = {Role.ANSWER: BOLD, Role.TITLE: REGULAR, Role.NOTE: REGULAR}
_LEADING = {role: size * 1.22 for role, size in SIZES.items()}
MARGIN = 24.0
INSET = 3.0
SIGN_ROOM = 8.0
_SMALL = 7.5
_TITLE = 14.0


@dataclass(frozen=True, slots=True)
class Stroke:
    """How a line is drawn: width in points, and dashes; the sign and the word in the box say the same."""

    width: float
    dashes: tuple[float, ...] = ()


STROKES = {
    None: Stroke(0.8),
    Light.TAKEN: Stroke(2.4),
    Light.POSSIBLE: Stroke(1.2, (5, 2.5)),
    Light.EXCLUDED: Stroke(0.4, (1, 2)),
}


@dataclass(frozen=True, slots=True)
class Drawing:
    """A tree placed for paper or file, with the words around it. Lengths are in points, downward from the top left."""

    layout: Layout
    lit: LitPath
    title: str
    head: tuple[str, ...]
    legend: tuple[str, ...]
    made_on: dt.date

    @property
    def width(self) -> float:
        """The width of the whole picture."""
        return max(self.layout.width, 420.0) + 2 * MARGIN

    @property
    def top(self) -> float:
        """Where the tree begins, below title and head."""
        return MARGIN + _TITLE + 6 + (len(self.head) + len(self.legend)) * (_SMALL + 3) + 10

    @property
    def height(self) -> float:
        """The height of the whole picture."""
        return self.top + self.layout.height + MARGIN

    def texts(self) -> Iterator[tuple[float, float, str, str, float]]:
        """Title, head and legend as (x, baseline, text, face, size)."""
        y = MARGIN + _TITLE
        yield MARGIN, y, self.title, BOLD, _TITLE
        for line in (*self.head, *self.legend):
            y += _SMALL + 3
            yield MARGIN, y + 3, line, REGULAR, _SMALL


def width_of(text: str, role: Role) -> float:
    """The width of a text in points in the face and size of its role."""
    return float(pdfmetrics.stringWidth(text, FACES[role], SIZES[role]))


def make_drawing(
    tree: Tree,
    made_on: dt.date,
    *,
    lit: LitPath | None = None,
    label: str = "",
    folded: frozenset[str] | None = None,
    sign_off: SignOff | None = None,
) -> Drawing:
    """Place the whole tree for file or paper, in the names of its branches.

    Args:
        tree: the tree.
        made_on: the date that is printed.
        lit: a patient's road; the repeats it goes through are unfolded.
        label: what the clinic calls the case of the road.
        folded: the questions to fold; questions that were drawn before, unless told.
        sign_off: what reviewers said of the guidelines; nothing when None.
    """
    register_fonts()
    lit = lit or LitPath()
    closed = tree.repeated() if folded is None else folded
    closed = frozenset(key for key in closed if lit.lights.get(key) not in (Light.TAKEN, Light.POSSIBLE))
    measures = Measures(width_of, _LEADING, 104, 250, 2.5, 18, 2.5, joined=True)
    layout = lay_out(tree, measures, closed, lambda node: _notes(node, lit, closed, tree))
    return _drawing(tree, layout, lit, label, made_on, sign_off)


def make_road_drawing(
    tree: Tree,
    made_on: dt.date,
    lit: LitPath,
    label: str = "",
    answers: LeafAnswers | None = None,
    sign_off: SignOff | None = None,
) -> Drawing:
    """Place a patient's road alone, from the top down: what was answered, what that excludes and why, and what is still open.

    Args:
        tree: the tree.
        made_on: the date that is printed.
        lit: the road.
        label: what the clinic calls the case.
        answers: when given, what the sources answer where the road ends.
        sign_off: what reviewers said of the guidelines; nothing when None.

    Raises:
        ExportError: when no road is lit.
    """
    register_fonts()
    if not lit.lights:
        why = " ".join(lit.unlit_because) or "Name a case."
        raise ExportError(Fault("road", "there is no road to draw.", why))
    measures = Measures(width_of, _LEADING, 0, 680, 3, 16, 4)
    shown = {key for key, light in lit.lights.items() if light is not Light.EXCLUDED}
    layout = lay_out_road(tree, measures, shown, lambda node: _road_notes(node, lit, answers))
    return _drawing(tree, layout, lit, label, made_on, sign_off)


def _drawing(
    tree: Tree, layout: Layout, lit: LitPath, label: str, made_on: dt.date, sign_off: SignOff | None
) -> Drawing:
    head = [
        *source_lines(tree.index, made_on, sign_off),
        f"Drawn {day_words(made_on)}. For professionals; not a medical device.",
    ]
    title = "Decision tree" + (f": {label}" if label else "")
    return Drawing(layout, lit, title, tuple([*head, *lit.unlit_because]), legend(lit), made_on)


def source_lines(index: Index, day: dt.date, sign_off: SignOff | None = None) -> list[str]:
    """Source, version and hash of every pack with how far it is signed off on that day, a line each."""
    said = sign_off or SignOff(index)
    lines = [
        f"{pack.source.short} ({pack.role}), pack {pack.id} {pack.version}, hash {pack.hash[:16]}: "
        f"{pack_words(said, pack, (), day)}"
        for pack in index.guidelines.packs
    ]
    return [*lines, f"Guidelines as a whole: hash {index.guidelines.hash[:16]}"]


def legend(lit: LitPath) -> tuple[str, ...]:
    """What the lines mean, when a road is lit."""
    if not lit.lights:
        return ()
    styles = {Light.TAKEN: "thick line", Light.POSSIBLE: "dashed line", Light.EXCLUDED: "thin dotted line"}
    return ("   ".join(f"{LIGHT_SIGNS[light]} {LIGHT_WORDS[light]}: {style}" for light, style in styles.items()),)


def _notes(node: TreeNode, lit: LitPath, closed: frozenset[str], tree: Tree) -> Iterable[str]:
    if node.key in closed:
        yield _folded_words(node, tree)
    if lit.lights.get(node.key) is Light.POSSIBLE and node.key in lit.reasons:
        yield lit.note(node.key)


def _road_notes(node: TreeNode, lit: LitPath, answers: LeafAnswers | None) -> Iterable[str]:
    """What a step of the road leaves out or leaves open, and what is answered at its end."""
    yield from (one.words for one in node.settled)
    if lit.reasons.get(node.key):
        yield lit.note(node.key)
    yield from excluded_words(node, lit)
    for question in answers.at(node) if answers is not None and node.is_leaf else ():
        said = "   ".join(f"{SIGNS[one.sign]} {one.words()}" for one in question.answers)
        yield f"{question.label}: {said or f'{SIGNS[Sign.SILENT]} no recommendation'}"


def _folded_words(node: TreeNode, tree: Tree) -> str:
    if node.repeats is None:
        return "Folded"
    return "Continues as under: " + " \u203a ".join(one.answer for one in tree.road(node.repeats)[1:])


def edges_in_order(drawing: Drawing) -> list[tuple[Box, Box, Light | None]]:
    """The lines of the tree, those of the patient's road last, so that nothing is drawn over them."""
    order = (None, Light.EXCLUDED, Light.POSSIBLE, Light.TAKEN)
    edges = [(parent, child, drawing.lit.lights.get(child.node.key)) for parent, child in drawing.layout.edges()]
    return sorted(edges, key=lambda edge: order.index(edge[2]))


def tree_svg(drawing: Drawing) -> str:
    """The picture as SVG text. The same drawing always gives the same text."""
    parts = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{drawing.width:.1f}" height="{drawing.height:.1f}" '
        f'viewBox="0 0 {drawing.width:.1f} {drawing.height:.1f}" font-family="DejaVu Sans, Verdana, sans-serif" '
        'fill="black" stroke="none" role="img">',
        f"<title>{escape(without_controls(drawing.title))}</title>",
        '<rect width="100%" height="100%" fill="white"/>',
    ]
    parts += [_text(x, y, text, face == BOLD, size) for x, y, text, face, size in drawing.texts()]
    parts.append(f'<g transform="translate({MARGIN:.1f} {drawing.top:.1f})">')
    for parent, child, light in edges_in_order(drawing):
        points = " ".join(f"{x:.1f},{y:.1f}" for x, y in elbow(parent, child))
        parts.append(f'<polyline points="{points}" fill="none" {_stroke(STROKES[light])}/>')
    for box in drawing.layout.boxes.values():
        parts += _box(box, drawing.lit.lights.get(box.node.key))
    return "\n".join([*parts, "</g>", "</svg>"]) + "\n"


def baselines(box: Box) -> Iterator[tuple[float, str, Role]]:
    """Each line of a box with the height of its baseline."""
    y = box.y + (box.height - sum(SIZES[line.role] * 1.22 for line in box.lines)) / 2
    for line in box.lines:
        y += SIZES[line.role] * 1.22
        yield y - SIZES[line.role] * 0.27, line.text, line.role


def _box(box: Box, light: Light | None) -> Iterator[str]:
    stroke = STROKES[light]
    corner = 0 if box.node.is_leaf else 6
    yield (
        f'<rect x="{box.x:.1f}" y="{box.y:.1f}" width="{box.width:.1f}" height="{box.height:.1f}" rx="{corner}" '
        f'fill="white" {_stroke(stroke)}/>'
    )
    if light is not None:
        yield _text(box.x - SIGN_ROOM, box.middle - 2, LIGHT_SIGNS[light], True, SIZES[Role.TITLE])
    for y, text, role in baselines(box):
        yield _text(box.x + INSET, y, text, FACES[role] == BOLD, SIZES[role])


def _stroke(stroke: Stroke) -> str:
    dashes = f' stroke-dasharray="{" ".join(f"{one:g}" for one in stroke.dashes)}"' if stroke.dashes else ""
    return f'stroke="black" stroke-width="{stroke.width:g}"{dashes}'


def _text(x: float, y: float, text: str, bold: bool, size: float) -> str:
    weight = ' font-weight="bold"' if bold else ""
    return f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size:g}"{weight}>{escape(without_controls(text))}</text>'
