"""Who the patient is and where the course stands, in a line each, and what has to be settled before any advice is used."""

from __future__ import annotations

from collections.abc import Iterator

from hgnen_desktop.core.domain.case import Case
from hgnen_desktop.core.engine.assessment import Assessment
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.phrase import phrase
from hgnen_desktop.core.wording import decision_words, lower_first

_MOST_POSSIBLE = 3  # situations named while it is open


def headline(case: Case, index: Index, about: str) -> tuple[str, ...]:
    """What is known of the ``patient`` or the ``tumor``, in the order in which it is said."""
    known = case.known()
    return tuple(
        f"{index.catalogue.label(one.id)} {lower_first(index.say(one.id, known[one.id]))}"
        if _needs_name(one.id, index)
        else index.catalogue.say_answer(one.id, case.answer(one.id))
        for one in index.guidelines.headline
        if one.about == about and one.id in known
    )


def _needs_name(finding: str, index: Index) -> bool:
    """Whether a value says nothing without the name of its finding: numbers and yes or no."""
    return not index.catalogue[finding].options


def course_words(case: Case, assessment: Assessment, index: Index) -> Iterator[str]:
    """What runs and what was given, each said as what it is; what runs is not told again as given."""
    known, roles = case.known(), assessment.roles
    running = names_in(known.get(roles["running"]))
    for one in index.guidelines.headline:
        if one.about == "course" and one.id in known:
            is_running = one.id == roles["running"]
            names = [name for name in names_in(known[one.id]) if is_running or name not in running]
            if names:
                said = ", ".join(lower_first(index.say(one.id, (name,))) for name in names)
                yield phrase("Running: {0}", said) if is_running else phrase("Given: {0}", said)


def names_in(value: object) -> tuple[str, ...]:
    """The names in the value of a finding that may hold several; none where it is not known."""
    return value if isinstance(value, tuple) else ()


def situation_words(assessment: Assessment) -> str:
    """The situation, or those still possible where they are few."""
    situation = assessment.situation
    if situation.outcome is None and len(situation.possible) > _MOST_POSSIBLE:
        return phrase("Not settled yet")
    return decision_words(situation)


def stops(assessment: Assessment) -> Iterator[str]:
    """Why no advice is given, or what has to be settled before any is used."""
    yield from (f"{clash.message} {clash.remedy}" for clash in assessment.contradictions)
    yield from _silent_sources(assessment)
    if not assessment.contradictions and not assessment.is_ended:
        stops = [one.item for one in assessment.cautions if one.item.level == "stop" and not one.item.ends_advice]
        yield from (f"{item.title}. {item.text}" for item in stops)


def _silent_sources(assessment: Assessment) -> Iterator[str]:
    """Why the sources do not speak of the patient; with the name of the source where another one does."""
    for stop in assessment.out_of_scope:
        said = f"{stop.item.title}. {stop.item.text}"
        if assessment.is_ended:
            yield said
        elif stop.pack in assessment.main_packs:
            yield f"{stop.strength.source}: {said}"
