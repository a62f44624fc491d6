"""The brief as sections of a document: what stands on page 1, what ``assess`` prints, what a board reads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from hgnen_desktop.core.brief.lines import AnswerLine, Brief, Missing, Said, ToDo
from hgnen_desktop.core.brief.signs import Sign
from hgnen_desktop.core.careplan.document import Block, Line, Row, Section, section
from hgnen_desktop.core.domain.dates import long_date
from hgnen_desktop.core.schedule.visits import LineState
from hgnen_desktop.core.wording import lower_first

# A piece with one of these signs is read rightly only with its direction in front of it.
_LEADS = {
    Sign.NO_CONSENSUS: "No consensus:",
    Sign.AGAINST: "Advised against:",
    Sign.NOT_FOR_PATIENT: "Not for this patient:",
    Sign.SILENT: "The sources are silent:",
    Sign.OPEN: "Open:",
    Sign.RUNNING: "Running:",
}
STOPS, LEAD, DO_NOW, ANSWERS, LOOK = "stops", "lead", "do_now", "answers", "look"
DECISION, DATES, OPEN = "decision", "dates", "open"
NOTHING_OPEN = "Nothing that would change the advice."


def sentence(brief: Brief) -> str:
    """The patient in one sentence, as on the phone, and the situation."""
    who = [one if place == 0 else lower_first(one) for place, one in enumerate(brief.who)]
    what = [brief.entity, *(_inside(one) for one in brief.tumor)]
    course = "".join(f" {one}." for one in brief.course)
    named = f"{', '.join(who)}: " if who else ""
    return f"{named}{', '.join(what)}.{course} Situation: {brief.situation}."


def _inside(words: str) -> str:
    """A list of values as it stands inside a sentence."""
    return ", ".join(lower_first(one) for one in words.split(", "))


def brief_sections(brief: Brief, decided: Mapping[str, str] | None = None) -> tuple[Section, ...]:
    """The brief in the order in which it is read: stops first and, where nothing else can be said, alone.

    ``decided`` says of an item what was decided on it; the words stand behind the answer then.
    """
    brief = _marked(brief, decided) if decided else brief
    return (
        *section(STOPS, "Settle first", [Line(words, Sign.CAUTION) for words in brief.stops]),
        *_lead(brief),
        *section(DO_NOW, "Do now", _do_now(brief)),
        *section(ANSWERS, "Questions of this situation", _answers(brief)),
        *section(LOOK, "Look here before acting", [Line(one.text, Sign.CAUTION) for one in brief.look]),
        *section(DECISION, "Decided", list(_decided(brief))),
        *section(DATES, "Next dates", list(_dates(brief))),
        *section(OPEN, "Would change the plan", open_lines(brief)),
    )


def _decided(brief: Brief) -> Iterator[Line]:
    yield from (Line(one.text, tail=one.firmness) for one in brief.decisions)
    if brief.decided_apart:
        decisions = "1 decision is" if brief.decided_apart == 1 else f"{brief.decided_apart} decisions are"
        yield Line(f"{decisions} of an earlier line, or on an option no longer listed.", is_small=True)


def _marked(brief: Brief, decided: Mapping[str, str]) -> Brief:
    """The brief with what was decided behind the answers it was decided on."""
    answers = tuple(
        replace(line, said=tuple(_with_decision(one, decided) for one in line.said)) for line in brief.answers
    )
    return replace(brief, answers=answers)


def _with_decision(said: Said, decided: Mapping[str, str]) -> Said:
    """The piece with what was decided on it: it stands alone in the brief."""
    marks = [decided[item] for item in said.items if item in decided]
    return replace(said, after="; ".join(part for part in (said.after, *marks) if part)) if marks else said


def _dates(brief: Brief) -> Iterator[Line]:
    """The next visits, those at which the same is done together; an overdue one says so. In follow-up also that none is dated."""
    days: dict[str, list[str]] = {}
    for one in brief.dates:
        state = f" ({one.state.value})" if one.state in (LineState.OVERDUE, LineState.MISSED) else ""
        days.setdefault(one.visit.what, []).append(f"{long_date(one.present)}{state}")
    for what, several in days.items():
        yield Line(", ".join(several), lead=f"{what}:")
    first = brief.answers[0] if brief.answers else None
    if not days and first is not None and first.is_follow_up and first.said[0].sign in (Sign.FOR, Sign.MAY_CONSIDER):
        yield Line("None is dated yet: choose the day to count from.")


def said_line(said: Said, label: str = "") -> Line:
    """One piece of an answer: its direction and firmness can never be lost.

    Args:
        said: the piece.
        label: what stands before it; not repeated when the piece says nothing else.
    """
    lead = _LEADS.get(said.sign, "")
    if said.sign is Sign.SILENT and said.voice:
        return Line(said.text, said.sign)
    if said.sign is Sign.VIEW:
        return Line(said.text, said.sign, f"{said.voice}:", said.firmness, said.after)
    if said.text.lower() == label.lower() and not lead:
        return Line(said.sign.value, said.sign, tail=said.firmness, after=said.after)
    parts = (said.firmness,) if lead else (said.sign.value, said.firmness)
    return Line(said.text, said.sign, lead, ", ".join(part for part in parts if part), said.after)


def _lead(brief: Brief) -> tuple[Section, ...]:
    """The first question of the situation, when there is nothing to decide on it: it is what one asks first all the same."""
    first = brief.answers[0] if brief.answers else None
    if first is None or first.question in _to_be_decided(brief) or not _leads(brief, first):
        return ()
    return section(LEAD, first.label, [said_line(said, first.label) for said in first.said])


def _leads(brief: Brief, line: AnswerLine) -> bool:
    """Whether an answer can stand at the top: not while something has to be asked first, nothing that is only advice against,
    and follow-up only once no treatment is to be decided on.
    """
    is_asked_first = any(one.sign is Sign.OPEN for one in brief.do_now)
    is_too_early = line.is_follow_up and bool(_to_be_decided(brief))
    return not (is_asked_first or is_too_early) and any(one.sign is not Sign.AGAINST for one in line.said)


def _to_be_decided(brief: Brief) -> set[str]:
    return {one.question for one in brief.do_now if one.sign is Sign.DECIDE}


def _do_now(brief: Brief) -> Iterator[Block]:
    """What to decide with the answers of its question, what comes before treatment, what to ask for, what is awaited."""
    answers = {one.question: one for one in brief.answers}
    decide = next((place for place, one in enumerate(brief.do_now) if one.sign is Sign.DECIDE), 0)
    for one in brief.do_now:
        if one.sign is Sign.OPEN:
            yield Row("Ask first", (Line(one.text, Sign.OPEN, tail=one.note),))
    for one in brief.do_now:
        if one.sign is Sign.DECIDE:
            yield _to_decide(one, answers.get(one.question))
    requests = [(place, one) for place, one in enumerate(brief.do_now) if one.sign is Sign.TO_DO]
    for label, several in (
        ("Before that", [one for place, one in requests if place < decide]),
        ("Ask for", [one for place, one in requests if place >= decide]),
    ):
        if several:
            yield Row(label, tuple(_request(one) for one in several))
    waiting = [one for one in brief.do_now if one.sign is Sign.WAITING]
    if waiting:
        yield Row("Waiting", tuple(Line(one.text, Sign.WAITING, tail=one.note) for one in waiting))
    if brief.more_to_do:
        yield Line(f"and {brief.more_to_do} more under Workup", is_small=True)


def _request(one: ToDo) -> Line:
    return Line(one.text, Sign.TO_DO, tail=one.note)


def _to_decide(one: ToDo, answer: AnswerLine | None) -> Row:
    if answer is None:
        return Row("To decide", (Line(one.text, Sign.DECIDE),))
    return Row(f"To decide: {lower_first(answer.label)}", tuple(said_line(said, answer.label) for said in answer.said))


def _answers(brief: Brief) -> Iterator[Block]:
    """Every question that is not told above, in their order; those to which the sources say nothing come last."""
    told = _to_be_decided(brief)
    if brief.answers and _leads(brief, brief.answers[0]):
        told.add(brief.answers[0].question)
    rest = [one for one in brief.answers if one.question not in told]
    for answer in sorted(rest, key=lambda one: all(said.sign is Sign.SILENT for said in one.said)):
        yield Row(answer.label, tuple(said_line(said, answer.label) for said in answer.said))


def open_lines(brief: Brief) -> Iterator[Line]:
    """The findings that would turn an answer, together with others that turn the same."""
    groups: dict[tuple[str, str], list[Missing]] = {}
    for one in brief.missing:
        groups.setdefault((one.turns, one.state), []).append(one)
    for (turns, state), several in groups.items():
        named = ", ".join([several[0].label, *(lower_first(one.label) for one in several[1:])])
        yield Line(named, Sign.OPEN, tail=f"{state}; could change: {turns}" if turns else state)
