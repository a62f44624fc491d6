"""What stands on each sheet of the poster: an overview of the way, and the parts of the tree with the answers at their ends."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from hgnen_desktop.core.brief.signs import Sign
from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.engine.logic import Facts, Truth
from hgnen_desktop.core.engine.reasoner import Reasoner
from hgnen_desktop.core.errors import Fault, GuidelineError
from hgnen_desktop.core.guidelines.schema import Poster
from hgnen_desktop.core.tree.answers import TESTS, LeafAnswer, LeafAnswers, LeafQuestion
from hgnen_desktop.core.tree.model import Tree, TreeNode
from hgnen_desktop.core.wording import lower_first

OVERVIEW = "overview"
DEPENDS = "depends"
"""In the overview, of an answer that needs more than the way to it; what it needs stands on the sheet."""
_MOST_OTHER = (
    3  # questions answered in another way than at an earlier end of the same situation, told as exceptions to it
)


@dataclass(frozen=True, slots=True)
class Place:
    """One box of a sheet.

    Attributes:
        key: its place in the tree.
        answer: the answer that leads here; empty for the first box.
        title: the question or the situation.
        text: what is said of it in a sentence; where the sources are silent, on what.
        asked: at an end, the questions with their answers, without those that stand beside the tree.
        elsewhere: questions that are answered as at an earlier end of the sheet: where that is, and their names.
        goes_on: where what follows is drawn, in words; such a box ends here.
        children: the answers of a question.
        in_scope: whether the sources cover what ends here.
    """

    key: str
    answer: str
    title: str
    text: str = ""
    asked: tuple[LeafQuestion, ...] = ()
    elsewhere: tuple[tuple[str, tuple[str, ...]], ...] = ()
    goes_on: str = ""
    children: tuple[Place, ...] = ()
    in_scope: bool = True

    def walk(self) -> Iterator[Place]:
        """This place and all below it, from the top to the bottom of the sheet."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class PosterSheet:
    """One sheet.

    Attributes:
        id: ``overview`` or the id in the guidelines.
        number: its place among the sheets, from 1; with a letter where what it shows was parted for a smaller paper.
        title: what it shows.
        root: the tree on it, with every answer at every end.
        everywhere: the questions that are answered alike at every end.
        way: of the overview, the questions that lead to the sheets; None on the others.
        sites: the overview as a sheet for each of its parts, for a paper that is too small for the whole; named as those are.
    """

    id: str
    number: str
    title: str
    root: Place
    everywhere: tuple[LeafQuestion, ...] = ()
    way: Place | None = None
    sites: tuple[PosterSheet, ...] = ()


def poster_sheets(tree: Tree, answers: LeafAnswers) -> tuple[PosterSheet, ...]:
    """The overview, and the sheets that the guidelines name.

    Raises:
        GuidelineError: when an end of the tree that the sources cover is on no sheet or on two.
    """
    posters = tree.index.guidelines.posters
    numbers = {poster.id: number for number, poster in enumerate(posters, 2)}
    maker = _Maker(tree, answers)
    everywhere, root = maker.overview(numbers)
    way = maker.way(numbers)
    sites = tuple(
        PosterSheet(
            poster.id, f"1{letter}", f"In short: {poster.title}", replace(root, children=(block,)), everywhere, way
        )
        for letter, poster, block in zip("abcdefghijklmnopqrstuvwxyz", posters, root.children, strict=False)
    )
    sheets = [PosterSheet(OVERVIEW, "1", "The whole pathway, in short", root, everywhere, way, sites)]
    for poster in posters:
        everywhere, root = _set_apart(maker.part(poster))
        sheets.append(PosterSheet(poster.id, str(numbers[poster.id]), poster.title, root, everywhere))
    return tuple(sheets)


def condensed(root: Place) -> Place:
    """The tree with each situation told once: where it is reached again, where it was told and what is answered otherwise."""
    return _condensed(root, (), {})


def shortened(root: Place) -> Place:
    """The tree with what an earlier end answers alike named there instead of repeated."""
    return _shortened(root, (), {})


def parted(sheet: PosterSheet, fits: Callable[[Place], bool]) -> tuple[PosterSheet, ...]:
    """The sheet, or several that each fit; every end of it is on one of them. One that still does not fit stays as it is."""
    roots = [sheet.root] if fits(sheet.root) else list(_parts(sheet.root, fits))
    if len(roots) == 1:
        return (sheet,)
    letters = "abcdefghijklmnopqrstuvwxyz"
    return tuple(
        replace(sheet, number=f"{sheet.number}{letter}", title=f"{sheet.title}: {_shown(root, sheet.root)}", root=root)
        for letter, root in zip(letters, roots, strict=False)
    )


def _parts(root: Place, fits: Callable[[Place], bool]) -> Iterator[Place]:
    """As many neighboring answers to a sheet as fit; an answer that is too large alone is parted below."""
    taken: list[Place] = []
    for child in root.children:
        if fits(replace(root, children=(*taken, child))):
            taken.append(child)
            continue
        if taken:
            yield replace(root, children=tuple(taken))
            taken = []
        if not child.children or fits(replace(root, children=(child,))):
            taken = [child]
            continue
        *full, last = _parts(child, lambda part: fits(replace(root, children=(part,))))
        yield from (replace(root, children=(part,)) for part in full)
        taken = [last]  # what is left over may stand beside what follows
    if taken:
        yield replace(root, children=tuple(taken))


def _shown(root: Place, whole: Place) -> str:
    """What a part shows: its answers, and of one that is itself parted what is shown of it."""
    of = {child.key: child for child in whole.children}
    named = (
        child.answer if child == of[child.key] else f"{child.answer} ({_shown(child, of[child.key])})"
        for child in root.children
    )
    return "; ".join(named)


class _Maker:
    def __init__(self, tree: Tree, answers: LeafAnswers) -> None:
        self._tree, self._answers = tree, answers
        self._reasoner = Reasoner(tree.index)
        self._posters = tree.index.guidelines.posters
        for leaf in tree.leaves():
            on = [poster.id for poster in self._posters if self._is_on(poster, leaf)]
            if leaf.outcome is not None and leaf.outcome.in_scope and len(on) != 1:
                where = f"on the sheets {', '.join(on)}" if on else "on no sheet"
                raise GuidelineError(Fault("posters", f"'{leaf.title}' ({leaf.key}) is {where} of the poster."))

    def _is_on(self, poster: Poster, node: TreeNode) -> bool:
        unsettled = {name: frozenset(outcomes) for name, outcomes in self._tree.index.outcomes.items()}
        settled = {decision: frozenset({outcome}) for decision, outcome in node.environment.items()}
        return self._reasoner.truth(poster.when, Facts({}, {**unsettled, **settled})) is Truth.TRUE

    # --- the overview -----------------------------------------------------------------------------------------------

    def overview(self, numbers: Mapping[str, int]) -> tuple[tuple[LeafQuestion, ...], Place]:
        """Each sheet with its situations, each situation once with its answers in short; what is alike everywhere first."""
        root = self._tree.root
        blocks = tuple(self._block(poster, numbers[poster.id]) for poster in self._posters)
        everywhere, whole = _common(Place(root.key, "", root.title, children=blocks))
        told = _told_before(blocks)
        parted = []
        for block in whole.children:
            shared, rest = _common(block)
            ends = tuple(_named(end, *told[end.key]) if end.key in told else end for end in rest.children)
            parted.append(replace(rest, asked=shared, children=ends))
        return everywhere, replace(whole, children=tuple(parted))

    def _block(self, poster: Poster, number: int) -> Place:
        drawn = self.part(poster)
        leaves: dict[str, list[TreeNode]] = {}
        for end in (self._tree.nodes[place.key] for place in drawn.walk() if not place.children):
            if end.outcome is not None and end.outcome.in_scope:
                leaves.setdefault(end.outcome.id, []).append(end)
        start = next(self._starts(poster, self._tree.root))
        ends = tuple(self._in_short(several) for several in leaves.values())
        return Place(start.key, "", poster.title, goes_on=_sheet_words([number]), children=ends)

    def _in_short(self, leaves: list[TreeNode]) -> Place:
        """A situation with what is answered at any of its ends."""
        first, outcome = leaves[0], leaves[0].outcome
        assert outcome is not None
        several = [self._asked(leaf) for leaf in leaves]
        asked: dict[str, list[LeafQuestion]] = {}
        for questions in several:
            for one in questions:
                asked.setdefault(one.id, []).append(one)
        joined = tuple(self._joined(found, len(leaves)) for found in asked.values())
        text = outcome.text or "" if outcome.silent else ""
        return Place(first.key, "", outcome.label, text, tuple(one for one in joined if one.answers))

    def _joined(self, asked: list[LeafQuestion], ends: int) -> LeafQuestion:
        """A question as it is answered at the ends of a situation, in short: what does not hold at all of them is marked."""
        question = self._tree.index.questions.get(asked[0].id)
        is_schedule = question is not None and question.area == "follow_up"
        found: dict[tuple[Sign, str, str], list[str]] = {}
        for one in (answer for several in asked for answer in several.answers):
            # What is said in the same way of several stands together; of a schedule the intervals are enough.
            for text in [one.text.rpartition(": ")[2]] if is_schedule else one.text.split("; "):
                found.setdefault((one.sign, _begun(text), one.firmness), []).append(one.when)
        answers = (
            LeafAnswer(sign, text, firmness, DEPENDS if any(whens) or len(whens) < ends else "", ())
            for (sign, text, firmness), whens in found.items()
        )
        return replace(asked[0], answers=tuple(answers))

    def way(self, numbers: Mapping[str, int]) -> Place:
        """The questions that lead to the sheets; whatever else is answered leads to what the sources do not cover."""
        way = _covered(self._way(self._tree.root, numbers))
        assert way is not None
        return way

    def _way(self, node: TreeNode, numbers: Mapping[str, int]) -> Place:
        """The way to the sheets; what was drawn before names the sheets that it leads to."""
        here = [numbers[one.id] for one in self._posters if self._is_on(one, node)]
        if node.is_leaf and not here:
            return self._end(node, ())
        if here:
            return Place(node.key, node.answer, self._settled(node) or node.title, goes_on=_sheet_words(here))
        if node.repeats is not None:
            below = {numbers[one.id] for one in self._posters for at in node.walk() if self._is_on(one, at)}
            before = " \u203a ".join(one.answer for one in self._tree.road(node.repeats)[1:])
            words = f"as under {before}; {lower_first(_sheet_words(sorted(below)))}"
            return Place(node.key, node.answer, self._settled(node) or node.title, goes_on=words)
        return Place(
            node.key, node.answer, node.title, children=tuple(self._way(child, numbers) for child in node.children)
        )

    def _settled(self, node: TreeNode) -> str:
        """What the road has settled here, for example ``G3 NET``."""
        outcomes = self._tree.index.outcomes
        names = [outcomes[one.decision][one.outcome].label for one in node.settled]
        return " \u00b7 ".join(dict.fromkeys(names))

    # --- a part -----------------------------------------------------------------------------------------------------

    def part(self, poster: Poster) -> Place:
        """Where a sheet begins, all of it below; several beginnings stand under the question that parts them."""
        starts: dict[tuple[object, ...], TreeNode] = {}
        for node in self._starts(poster, self._tree.root):
            site = tuple(node.environment[decision] for decision in sorted(poster.when.facts()))
            starts.setdefault((node.node, node.outcome, site), node)
        if not starts:
            raise GuidelineError(Fault(poster.at, f"the sheet '{poster.id}' of the poster shows nothing."))
        first = next(iter(starts.values()))
        if len(starts) == 1:
            return replace(self._place(first), answer="")
        above = self._tree.nodes[first.key.rpartition(".")[0]]
        return Place(above.key, "", above.title, children=tuple(self._place(one) for one in starts.values()))

    def _starts(self, poster: Poster, node: TreeNode) -> Iterator[TreeNode]:
        if node.repeats is not None:
            return
        if self._is_on(poster, node):
            yield node
            return
        for child in node.children:
            yield from self._starts(poster, child)

    def _place(self, node: TreeNode) -> Place:
        if node.is_leaf:
            return self._end(node, self._asked(node))
        return Place(node.key, node.answer, node.title, children=tuple(self._place(child) for child in node.children))

    def _asked(self, leaf: TreeNode) -> tuple[LeafQuestion, ...]:
        """What is to be tested, then the questions on treatment and follow-up."""
        tests = self._answers.tests(leaf)
        return (*((tests,) if tests is not None else ()), *self._answers.at(leaf))

    @staticmethod
    def _end(node: TreeNode, asked: tuple[LeafQuestion, ...]) -> Place:
        in_scope = node.outcome is not None and node.outcome.in_scope
        return Place(node.key, node.answer, node.title, node.why, asked, in_scope=in_scope)


def _sheet_words(numbers: list[int]) -> str:
    if len(numbers) == 1:
        return f"Sheet {numbers[0]}"
    return f"Sheets {', '.join(map(str, numbers[:-1]))} and {numbers[-1]}"


def _set_apart(root: Place) -> tuple[tuple[LeafQuestion, ...], Place]:
    """The questions that every end of the tree answers alike, and the tree without them."""
    ends = [place for place in root.walk() if place.asked]
    if len(ends) < 2:  # noqa: PLR2004 - of a single end everything stands at the end
        return (), root
    shared = [one for one in ends[0].asked if one.answers and all(one in place.asked for place in ends)]
    return tuple(shared), _without(root, shared)


def _without(place: Place, shared: list[LeafQuestion]) -> Place:
    asked = tuple(one for one in place.asked if one not in shared)
    return replace(place, asked=asked, children=tuple(_without(child, shared) for child in place.children))


def _begun(text: str) -> str:
    """A title at the beginning of an answer; a marker such as p53 stays as it is."""
    return f"{text[:1].upper()}{text[1:]}" if text[:2].isalpha() else text


def _told_before(blocks: tuple[Place, ...]) -> dict[str, tuple[str, frozenset[str]]]:
    """Of each situation that an earlier sheet shows: what that is about, and the questions that are answered otherwise here."""
    drawn: dict[str, tuple[str, Place]] = {}
    found: dict[str, tuple[str, frozenset[str]]] = {}
    for block in blocks:
        for end in block.children:
            before, there = drawn.setdefault(end.title, (block.title, end))
            other = frozenset(one.id for one in end.asked if one not in there.asked)
            if (
                there is not end
                and len(other) <= _MOST_OTHER
                and {one.id for one in end.asked} >= {one.id for one in there.asked}
            ):
                found[end.key] = before, other
    return found


def _named(end: Place, before: str, other: frozenset[str]) -> Place:
    """A situation that was told on an earlier sheet, with what is answered otherwise here."""
    asked = tuple(one for one in end.asked if one.id in other)
    words = f"as under {before}" + (", except for what follows" if asked else "")
    return replace(end, text="", asked=asked, goes_on=words)


def _covered(place: Place) -> Place | None:
    """The way without the answers that lead to no sheet."""
    children = tuple(one for one in map(_covered, place.children) if one is not None)
    return replace(place, children=children) if children or place.goes_on else None


def briefly(overview: Place) -> Place:
    """The overview with what an earlier situation of the same sheet answers alike named there instead of repeated."""
    return replace(overview, children=tuple(map(_briefly, overview.children)))


def _briefly(block: Place) -> Place:
    drawn: dict[LeafQuestion, str] = {}
    ends = []
    for end in block.children:
        elsewhere: dict[str, list[str]] = {}
        for one in end.asked:
            there = drawn.setdefault(one, end.title)
            if there != end.title and sum(len(answer.text) for answer in one.answers) > len(there):
                elsewhere.setdefault(there, []).append(one.label)
        labels = [label for several in elsewhere.values() for label in several]
        own = tuple(one for one in end.asked if one.label not in labels)
        ends.append(replace(end, asked=own, elsewhere=tuple((there, tuple(one)) for there, one in elsewhere.items())))
    return replace(block, children=tuple(ends))


def sure_tests(root: Place) -> Place:
    """The overview without the tests that hang on a finding; they stand on the sheets."""
    asked = (
        replace(one, answers=tuple(answer for answer in one.answers if not answer.when)) if one.id == TESTS else one
        for one in root.asked
    )
    kept = tuple(one for one in asked if one.answers)
    return replace(root, asked=kept, children=tuple(map(sure_tests, root.children)))


def _common(root: Place) -> tuple[tuple[LeafQuestion, ...], Place]:
    """What every end below answers alike, and the places without it; of the tests each that is asked for at every end."""
    ends = [place for place in root.walk() if not place.children]
    alike = [one for one in ends[0].asked if all(one in place.asked for place in ends)]
    tests = [{one.id: one for one in place.asked}.get(TESTS) for place in ends]
    every = [
        one for one in (tests[0].answers if tests[0] else ()) if all(test and one in test.answers for test in tests)
    ]
    if every and tests[0] not in alike:
        alike.insert(0, LeafQuestion(TESTS, tests[0].label if tests[0] else "", tuple(every)))
    return tuple(alike), _left(root, alike)


def _left(place: Place, alike: list[LeafQuestion]) -> Place:
    """A place and all below it without these answers; a question of which nothing is left is not asked there."""
    gone = {one.id: set(one.answers) for one in alike}
    rest = (
        replace(one, answers=tuple(answer for answer in one.answers if answer not in gone.get(one.id, ())))
        for one in place.asked
    )
    asked = tuple(one for one in rest if one.answers)
    return replace(place, asked=asked, children=tuple(_left(child, alike) for child in place.children))


# Situation -> how it was reached on the sheet, and what is answered there.
_Drawn = dict[str, list[tuple[str, tuple[LeafQuestion, ...]]]]


def _condensed(place: Place, road: tuple[str, ...], drawn: _Drawn) -> Place:
    if place.children:
        children = tuple(_condensed(child, (*road, child.answer), drawn) for child in place.children)
        return replace(place, children=children)
    if not place.asked:
        return place
    for before, there in drawn.setdefault(place.title, []):
        other = tuple(one for one in place.asked if one not in there)
        if [one.id for one in place.asked] == [one.id for one in there] and len(other) <= _MOST_OTHER:
            words = f"as under {before}" + (", except for what follows" if other else "")
            return replace(place, text="", asked=other, goes_on=words)
    drawn[place.title].append((" \u203a ".join(road), place.asked))
    return place


def _shortened(place: Place, road: tuple[str, ...], drawn: dict[LeafQuestion, str]) -> Place:
    if place.children:
        children = tuple(_shortened(child, (*road, child.answer), drawn) for child in place.children)
        return replace(place, children=children)
    here = " \u203a ".join(road)
    elsewhere: dict[str, list[str]] = {}
    for one in place.asked:
        if one.answers and drawn.setdefault(one, here) != here:
            elsewhere.setdefault(drawn[one], []).append(one.label)
    own = tuple(one for one in place.asked if not one.answers or drawn[one] == here)
    return replace(place, asked=own, elsewhere=tuple((there, tuple(labels)) for there, labels in elsewhere.items()))
