"""A document as plain text of at most 80 columns: whole, or as the few lines that a record system takes."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import replace

from hgnen_desktop.core.brief.signs import Sign
from hgnen_desktop.core.careplan.brief_sections import ANSWERS, DATES, DECISION, DO_NOW, LEAD, LOOK, OPEN, STOPS
from hgnen_desktop.core.careplan.document import (
    Block,
    CoursePicture,
    Document,
    Form,
    Heading,
    Line,
    Picture,
    Row,
    Section,
)
from hgnen_desktop.core.careplan.fitting import Measured, counts_that_fit, parted
from hgnen_desktop.core.careplan.plan_document import SINCE
from hgnen_desktop.core.export.teaching_mark import words_over
from hgnen_desktop.core.phrase import day_words
from hgnen_desktop.core.wording import lower_first, saying_sentence, without_controls

WIDTH, MOST_LINES = 80, 25
SIGNS = {
    Sign.FOR: "+",
    Sign.APPROPRIATE: "+",
    Sign.MAY_CONSIDER: "o",
    Sign.IF_INDICATED: "o",
    Sign.NO_CONSENSUS: "=",
    Sign.AGAINST: "x",
    Sign.NOT_FOR_PATIENT: "/",
    Sign.SILENT: "~",
    Sign.OPEN: "?",
    Sign.RUNNING: ">",
    Sign.TO_DO: "[ ]",
    Sign.WAITING: "[.]",
    Sign.DONE: "[v]",
    Sign.DECIDE: "[?]",
    Sign.CAUTION: "!",
    Sign.EVIDENCE: "#",
    Sign.VIEW: "#",
}
_ORDER = (STOPS, DECISION, SINCE, LEAD, DO_NOW, ANSWERS, LOOK, DATES, OPEN)
# Which section is shortened first, and to how many entries before the next one gives way.
_GIVES_WAY = (
    (SINCE, 2), (ANSWERS, 6), (ANSWERS, 4), (DECISION, 3), (ANSWERS, 3), (OPEN, 0), (ANSWERS, 2), (SINCE, 1), (ANSWERS, 1),
    (DO_NOW, 3), (LOOK, 2), (ANSWERS, 0), (DO_NOW, 2), (STOPS, 1), (DECISION, 1), (DATES, 0), (DO_NOW, 1), (LOOK, 1), (LEAD, 1),
    (DO_NOW, 0), (LOOK, 0), (LEAD, 0),
)  # fmt: skip


def wrapped(text: str, indent: str = "", first: str | None = None) -> list[str]:
    """The text in lines of at most 80 columns, without control characters."""
    return textwrap.wrap(
        without_controls(text),
        WIDTH,
        initial_indent=first if first is not None else indent,
        subsequent_indent=indent,
        break_on_hyphens=False,
    )


def legend() -> list[str]:
    """What every sign means."""
    said: dict[str, list[str]] = {}
    for sign, mark in SIGNS.items():
        said.setdefault(mark, []).append(sign.value)
    return wrapped(
        "Signs: " + "; ".join(f"{mark} {' or '.join(words)}" for mark, words in said.items()) + ".", "  ", ""
    )


def document_text(document: Document, *, full: bool = False) -> str:
    """The document as lines of text, ending with a line break; with its record when ``full``."""
    lines = [*_head(document), ""]
    for section in document.sections(full=full):
        lines += [*section_lines(section), ""]
    lines += legend() if full else []
    return "\n".join([*lines, *foot_lines(document.made_with, document.unsigned)]) + "\n"


def text_in_short(document: Document) -> str:
    """The document in at most 25 lines for a record system: the decision first; what is left out is counted.

    Each block is one run of words without signs, so that it can be pasted anywhere; directions stand in words.
    """
    by_key = {section.key: section for section in (*document.first, *document.second)}
    sections = [by_key[key] for key in _ORDER if key in by_key]
    head, foot = _head(document), foot_lines(document.made_with, document.unsigned)
    runs = {section.key: _runs(section) for section in sections}
    lines = _fitted(sections, runs, MOST_LINES - len(head) - len(foot))
    return "\n".join([*head, *lines, *foot]) + "\n"


def _fitted(sections: Sequence[Section], runs: dict[str, list[list[str]]], limit: int) -> list[str]:
    """The lines that there is room for, the last of them with what is left out and where it stands."""
    measured = [Measured(one, 0, tuple(len(run) for run in runs[one.key]), 0) for one in sections]
    lines: list[str] = []
    for kept in range(6):  # lines kept for saying what is left out
        counts = counts_that_fit(measured, _GIVES_WAY, limit - kept)
        lines = [line for one in sections for run in runs[one.key][: counts[one.key]] for line in run]
        left = [
            f"{lower_first(one.title)} ({len(runs[one.key]) - counts[one.key]})"
            for one in sections
            if counts[one.key] < len(runs[one.key])
        ]
        if left:
            lines += wrapped(f"More in the care plan: {', '.join(left)}.", "  ", "")
        if len(lines) <= limit:
            break
    return lines


def _runs(section: Section) -> list[list[str]]:
    """Each block of a section as one run of words; a section of single lines is one run where it has a short title."""
    title = section.title.split(":")[0]
    if section.key in (DATES, OPEN):
        said = "; ".join(_run_words(block, with_tail=section.key != DATES) for block in section.blocks)
        return [wrapped(f"{title}: {said.replace(':;', ':')}", "  ", "")]
    runs = []
    for place, block in enumerate(section.blocks):
        if section.key == LOOK and isinstance(block, Line):
            block = replace(block, text=saying_sentence(block.text))  # what changes an action; the plan has the rest
        is_named = isinstance(block, Line) or section.key == DECISION
        named = f"{title}: " if is_named and not (place and section.key == SINCE) else ""
        runs.append(wrapped(f"{named}{_run_words(block)}", "  ", ""))
    return runs


def _run_words(block: Block, *, with_tail: bool = True) -> str:
    if isinstance(block, Row):
        return f"{block.label}: " + "; ".join(_run_words(line) for line in block.lines)
    if isinstance(block, Line):
        tail = f" ({block.tail})" if block.tail and (with_tail or block.sign is not None) else ""
        after = f"; {block.after}" if block.after else ""
        return " ".join(f"{block.lead} {block.text}{tail}{after}".split())
    return " ".join(block.words())


def lines_in_short(
    sections: Sequence[Section], lines: int, words: int, gives_way: Sequence[tuple[str, int]]
) -> list[str]:
    """Sections in at most so many lines and words; a section that is shortened counts what is left out."""
    made = {one.key: [list(block_lines(block)) for block in one.blocks] for one in sections}
    by_lines = [Measured(one, 1, tuple(len(block) for block in made[one.key]), 1) for one in sections]
    by_words = [
        Measured(one, len(one.title.split()), tuple(len(" ".join(block).split()) for block in made[one.key]), 5)
        for one in sections
    ]
    counts = counts_that_fit(by_lines, gives_way, lines)
    tighter = counts_that_fit(by_words, gives_way, words)
    shown = (parted(one, min(counts[one.key], tighter[one.key]), "with --full")[0] for one in sections)
    return [line for one in shown for line in section_lines(one)]


def _head(document: Document) -> list[str]:
    kind = f"{document.kind.upper()} of {day_words(document.plan_date)}  {document.status}"
    return [
        *wrapped(words_over(), "  ", ""),
        *wrapped(f"{document.label}  {kind}", "  ", ""),
        *wrapped(document.name, "  ", ""),
        *wrapped(document.sentence, "  ", ""),
    ]


def foot_lines(versions: str, unsigned: str) -> list[str]:
    """Whom it is for, with which guidelines it was made, and whether a clinician has signed these."""
    return wrapped(f"For professionals. {versions}{f'; {unsigned}' if unsigned else ''}.", "  ", "")


# --- sections and blocks -----------------------------------------------------------------------------------------------


def section_lines(section: Section) -> list[str]:
    """A section with its title in capitals."""
    lines = [line for block in section.blocks for line in block_lines(block)]
    return [*wrapped(section.title.upper(), "  ", ""), *lines]


def block_lines(block: Block) -> Iterator[str]:
    """A block in lines."""
    if isinstance(block, Line):
        yield from line_lines(block, "  ")
    elif isinstance(block, Heading):
        yield from wrapped(block.text, "    ", "  ")
    elif isinstance(block, Row):
        yield from _row(block)
    elif isinstance(block, Form):
        for label, value in block.rows:
            yield from wrapped(f"{label}: {value or '_' * 30}", "    ", "  ")
    else:
        assert isinstance(block, Picture | CoursePicture)


def _row(row: Row) -> Iterator[str]:
    """A label with its lines: the first on the line of the label where that is not longer."""
    if not row.lines:
        yield from wrapped(row.label, "    ", "  ")
        return
    first, *rest = row.lines
    label = f"{row.label}: " if row.label else ""
    joined = list(line_lines(first, "    ", f"  {label}"))
    alone = [*wrapped(label, "    ", "  "), *line_lines(first, "    ")]
    yield from joined if len(joined) <= len(alone) else alone
    for line in rest:
        yield from line_lines(line, "    ")


def line_lines(line: Line, indent: str, first: str | None = None) -> Iterator[str]:
    """A line with its sign, wrapped; a person's own words keep their line breaks."""
    sign = f"{SIGNS[line.sign]} " if line.sign is not None else ""
    lead = f"{line.lead} " if line.lead else ""
    tail = (f" ({line.tail})" if line.tail else "") + (f"; {line.after}" if line.after else "")
    inside = indent + "  " * line.level
    begin = (first if first is not None else inside) + sign
    after = inside + "  "
    if not line.is_own:
        yield from wrapped(f"{lead}{line.text}{tail}", after, begin)
        return
    own = line.text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n").expandtabs(4).split("\n")
    last = len(own) - 1
    for place, words in enumerate(own):
        said = f"{lead if not place else ''}{words}{tail if place == last else ''}"
        yield from wrapped(said, after, begin if not place else inside) or [""]
