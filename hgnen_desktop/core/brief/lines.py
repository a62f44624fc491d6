"""What a brief is made of: plain data, made once and read by every view."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from hgnen_desktop.core.brief.signs import Sign
from hgnen_desktop.core.dataclass import dataclass

if TYPE_CHECKING:
    from hgnen_desktop.core.schedule.visits import VisitLine


@dataclass(frozen=True, slots=True)
class Said:
    """One piece of a line.

    Attributes:
        sign: what it is: a direction, silence, open.
        text: its words.
        firmness: direction and voice where the sign does not say them, a reason, what it waits for.
        items: the items that stand behind it.
        after: what is said of it in another voice or of this patient; never part of its firmness.
        voice: whose silence or view it is; empty for all sources together, or where the text names them.
        is_apart: whether it is never joined with another.
    """

    sign: Sign
    text: str
    firmness: str = ""
    items: tuple[str, ...] = ()
    after: str = ""
    voice: str = ""
    is_apart: bool = False


@dataclass(frozen=True, slots=True)
class ToDo:
    """One thing to do now, with the question it belongs to; what settles the situation belongs to none and names findings.

    ``note`` says when it is done; of a decision it is the question in words.
    """

    sign: Sign
    text: str
    question: str
    items: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """A question with its answer in a line."""

    question: str
    label: str
    ask: str
    said: tuple[Said, ...]
    is_follow_up: bool = False


@dataclass(frozen=True, slots=True)
class Look:
    """Something to look at before acting, with the question it qualifies and the item or finding behind it."""

    text: str
    question: str | None
    item: str


@dataclass(frozen=True, slots=True)
class Missing:
    """A finding that could turn an answer, with the questions it could turn, in words."""

    finding: str
    label: str
    state: str
    turns: str


@dataclass(frozen=True, slots=True)
class Brief:
    """The answer for one patient on one day.

    Attributes:
        label: what the clinic calls the case.
        who: age, sex, site, performance status, as far as they are known.
        entity, situation: in a line each; ``tumor`` are the findings that settle them, as entered.
        stops: why no advice is given, or what has to be settled before any is used.
        do_now: at most six; ``more_to_do`` counts what is left over.
        answers: each question of the situation that has something to say, in a line.
        look: at most three things that change an action.
        decisions: what the clinician decided on the present questions.
        dates: the next visits.
        missing: at most five findings that would turn an answer.
        is_alone: whether ``stops`` stand alone, because nothing else can be said until they are settled.
        decided_apart: how many decisions are of an earlier line, or on options that the present questions do not have.
    """

    label: str
    as_of: dt.date
    who: tuple[str, ...]
    entity: str
    situation: str
    tumor: tuple[str, ...]
    course: tuple[str, ...]
    stops: tuple[str, ...]
    do_now: tuple[ToDo, ...]
    answers: tuple[AnswerLine, ...]
    look: tuple[Look, ...]
    decisions: tuple[Said, ...]
    dates: tuple[VisitLine, ...]
    missing: tuple[Missing, ...]
    more_to_do: int = 0
    is_alone: bool = False
    decided_apart: int = 0
