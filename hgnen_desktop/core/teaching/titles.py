"""What lists call teaching cases: who the patient is and how the case begins, never the diagnosis."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Any, TypeVar

from hgnen_desktop.core.bundled import root
from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.case import Answer, AnswerState, Case
from hgnen_desktop.core.domain.course import PartialDate
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.wording import lower_first

CaseT = TypeVar("CaseT")
_TITLE = ("patient", "title")  # of what is said about a patient, see Headline


def neutral_title(case: Case, index: Index) -> str:
    """What a list calls a case while its diagnosis may still be asked: where the tumor is, who the patient is, how it begins.

    For example ``Cervix, 43 years, female, no treatment yet`` or ``Colon, 62 years, male, course from 16 Sep 2024``.
    """
    return _title(case.known(), {name: case.answer(name) for name in case.known()}, _begins(case), index)


def in_order(cases: Iterable[CaseT], of: Callable[[CaseT], Case], index: Index) -> tuple[CaseT, ...]:
    """Cases as a list shows them: by the site as the catalogue orders them, then by title. The order tells no diagnosis."""
    return tuple(sorted(cases, key=lambda one: _place(of(one).known(), neutral_title(of(one), index), index)))


def _place(known: Mapping[str, object], title: str, index: Index) -> tuple[int, str]:
    site = index.roles["site"]
    sites = [one.id for one in index.catalogue[site].options]
    return sites.index(str(known[site])) if known.get(site) in sites else len(sites), title.casefold()


def _begins(case: Case) -> PartialDate | None:
    return min((event.on for event in case.course if event.on is not None), key=lambda day: day.first, default=None)


def _title(known: Collection[str], answers: Mapping[str, Answer], begins: PartialDate | None, index: Index) -> str:
    said = [index.catalogue.say_answer(name, answers[name]) for name in _titles(index) if name in known]
    said += [f"course from {begins.said()}"] if begins is not None else []
    words = ", ".join(lower_first(one) for one in said)
    return words[:1].upper() + words[1:] if words else "A patient"


def _titles(index: Index) -> Sequence[str]:
    """The findings of a title, in order; the site first, because it is what one looks for in a list."""
    names = [one.id for one in index.guidelines.headline if one.about in _TITLE]
    names.remove(index.roles["performance_status"])
    return sorted(names, key=lambda name: name != index.roles["site"])


@dataclass(frozen=True, slots=True)
class Listed:
    """A bundled case as a list names it."""

    file: str
    title: str


def listed_cases(index: Index) -> tuple[Listed, ...]:
    """The bundled cases by their titles, which do not name the diagnosis; of each file only what the title says is read.

    Raises:
        BundledDataMissing: when the folder is not there.
    """
    folder = root("resources") / "cases"
    files = [one for one in folder.iterdir() if one.name.endswith(".json")]
    found = (_listed(one.name, json.loads(one.read_bytes()), index) for one in files)
    return tuple(listed for _where, listed in sorted(found, key=lambda one: one[0]))


def _listed(name: str, data: Mapping[str, Any], index: Index) -> tuple[tuple[int, str], Listed]:
    found = {one: data["findings"][one] for one in _titles(index) if one in data["findings"]}
    answers = {
        one: Answer(state=AnswerState(answer["state"]), value=answer.get("value")) for one, answer in found.items()
    }
    known = {one: answer.value for one, answer in answers.items() if answer.state is AnswerState.KNOWN}
    days = [PartialDate(event["on"]) for event in data.get("course", ()) if "on" in event]
    title = _title(known, answers, min(days, key=lambda day: day.first, default=None), index)
    return _place(known, title, index), Listed(name, title)
