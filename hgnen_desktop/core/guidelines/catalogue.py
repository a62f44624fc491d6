"""The findings catalogue at work: what an answer may hold, in words, and whether a given answer is allowed."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from hgnen_desktop.core.domain.case import Answer, AnswerState, Case
from hgnen_desktop.core.domain.course import PartialDate
from hgnen_desktop.core.domain.numbers import Parsed
from hgnen_desktop.core.domain.reported import Reported, as_typed, parse_reported
from hgnen_desktop.core.errors import Fault
from hgnen_desktop.core.guidelines.findings_schema import Finding, Findings, FindingType, Range, Step
from hgnen_desktop.core.phrase import day_words

if TYPE_CHECKING:
    from hgnen_desktop.core.guidelines.schema import Guidelines


class Catalogue:
    """All findings a case may hold, by id and in the order in which they are asked."""

    def __init__(self, guidelines: Guidelines | Findings) -> None:
        self.steps: tuple[Step, ...] = guidelines.steps
        self.findings: dict[str, Finding] = {finding.id: finding for finding in guidelines.findings}

    def __getitem__(self, finding_id: str) -> Finding:
        return self.findings[finding_id]

    def __contains__(self, finding_id: object) -> bool:
        return finding_id in self.findings

    def of_step(self, step_id: str) -> list[Finding]:
        """The findings of a step, in order."""
        return [finding for finding in self.findings.values() if finding.step == step_id]

    def label(self, finding_id: str) -> str:
        """The finding's name as a person reads it."""
        return self.findings[finding_id].label if finding_id in self.findings else finding_id

    def say(self, finding_id: str, value: Any) -> str:  # noqa: ANN401 - any value a finding may hold
        """A value in words, with its unit."""
        return say_value(self.findings[finding_id], value)

    def say_answer(self, finding_id: str, answer: Answer) -> str:
        """A known answer in words; an option chosen under another name is called by that name, with what it is read as."""
        finding = self.findings[finding_id]
        said = say_value(finding, answer.value)
        option = next((one for one in finding.options if one.id == answer.value), None)
        for synonym in option.synonyms if option is not None and answer.note else ():
            if answer.note == named_note(synonym.name, synonym.reading):
                return f"{synonym.name} (read as {said[:1].lower()}{said[1:]})" if synonym.reading else synonym.name
        return said

    def faults(self, case: Case, as_of: dt.date | None = None) -> list[Fault]:
        """Everything in the case's answers that the catalogue does not allow. ``as_of`` also rejects dates after it."""
        return list(_case_faults(self, case, as_of))


def say_value(finding: Finding, value: Any) -> str:  # noqa: ANN401 - any value a finding may hold
    """A finding's value in words, with its unit."""
    if finding.type is FindingType.YES_NO:
        return "yes" if value else "no"
    labels = {option.id: option.label for option in finding.options}
    if finding.type is FindingType.CHOICE:
        return labels.get(value, str(value))
    if finding.type is FindingType.CHOICES:
        return ", ".join(labels.get(one, str(one)) for one in value) or "none"
    if isinstance(value, Reported):
        return as_typed(value, finding.unit)
    if finding.type is FindingType.NUMBER:
        return f"{value:g}{_unit(finding)}"
    return PartialDate(value).said() if finding.type is FindingType.DATE else str(value)


def read_number(finding: Finding, text: str) -> Parsed[Any]:
    """A number of this finding as a report writes it: int or float where it is exact, otherwise a :class:`Reported`."""
    from decimal import Decimal

    assert finding.possible is not None
    read = parse_reported(
        text, decimals=finding.decimals, unit=finding.unit, possible=(finding.possible.min, finding.possible.max)
    )
    if not isinstance(read.value, Decimal):
        return read
    return Parsed.of(float(read.value) if finding.decimals else int(read.value))


def read_answer(finding: Finding, answer: Answer) -> Answer:
    """An answer whose value may be written in words: a number as text is read, an option may be called by a synonym.

    What cannot be read stays as it is, and :func:`answer_fault` says why.
    """
    value = answer.value
    if answer.state is not AnswerState.KNOWN:
        return answer
    if isinstance(value, str) and finding.type is FindingType.NUMBER:
        read = read_number(finding, value)
        return answer.model_copy(update={"value": read.value}) if read.ok else answer
    if isinstance(value, str) and finding.type is FindingType.TEXT:
        return answer.model_copy(update={"value": finding.notation(value) or value})
    if isinstance(value, str) and finding.type is FindingType.CHOICE:
        return _named(finding, answer, value)
    if isinstance(value, tuple) and finding.type is FindingType.CHOICES:
        several = tuple(dict.fromkeys(finding.named(one) or one for one in value))
        return answer.model_copy(update={"value": several}) if len(several) == len(value) else answer
    return answer


def _named(finding: Finding, answer: Answer, name: str) -> Answer:
    """The answer with the option that people call so; the name is kept in the note where the option does not say it."""
    option = finding.named(name)
    if option in (None, name):
        return answer
    synonym = finding.synonym(name)
    note = answer.note or (named_note(*synonym) if synonym is not None else None)
    return answer.model_copy(update={"value": option, "note": note})


def named_note(name: str, reading: str | None) -> str:
    """What is noted with an answer that was given under another name: the name, and how the sources are read for it."""
    return f"{name}: {reading}" if reading else f"{name}."


def read_answers(catalogue: Catalogue, case: Case) -> Case:
    """The case with every answer read by :func:`read_answer`; the same case when nothing was written in words."""
    changed = {}
    for name, answer in case.findings.items():
        if name in catalogue and isinstance(answer.value, str | tuple):
            read = read_answer(catalogue[name], answer)
            if read != answer:
                changed[name] = read
    return case.with_changes(findings={**case.findings, **changed}) if changed else case


def allowed_in_words(finding: Finding) -> str:
    """What the finding may hold, as a phrase for messages and the case template."""
    if finding.type is FindingType.YES_NO:
        return "true or false"
    names = ", ".join(f'"{option.id}"' for option in finding.options)
    if finding.type is FindingType.CHOICE:
        return f"one of {names}"
    if finding.type is FindingType.CHOICES:
        alone = f'; "{finding.exclusive}" stands alone' if finding.exclusive else ""
        return f"a list of any of {names}, each once{alone}"
    if finding.type is FindingType.DATE:
        return 'a date as "YYYY-MM-DD", a month as "YYYY-MM" or a year as "YYYY"'
    if finding.type is FindingType.TEXT:
        return f'a notation like "{finding.example}"'
    if finding.possible is None:
        return "a number"
    kind = "a whole number" if finding.decimals == 0 else "a number"
    decimals = (
        f", with at most {finding.decimals} decimal{'' if finding.decimals == 1 else 's'}" if finding.decimals else ""
    )
    return f"{kind} from {finding.possible.min:g} to {finding.possible.max:g}{_unit(finding)}{decimals}{_forms(finding.possible)}"


def _forms(possible: Range) -> str:
    """The other forms in which a report gives a number, with numbers that the finding can have."""
    low = int(possible.min + 0.7 * (possible.max - possible.min))
    high = min(low + max(1, round((possible.max - possible.min) / 10)), possible.max)
    return f', or as the report has it, for example ">{low}" or "{low}-{high:g}"'


def place_in_words(place: Iterable[str | int]) -> str:
    """The way to a place inside a file, as a message names it; entries of a list are counted from 1."""
    return " > ".join(f"entry {part + 1}" if isinstance(part, int) else shortened(part) for part in place)


def shortened(text: str) -> str:
    """Someone's text for a message: cut to a readable length, and nothing in it that a terminal would obey."""
    visible = "".join(char if char.isprintable() else "\ufffd" for char in text[:61])
    return visible if len(visible) <= 60 else f"{visible[:57]}..."


def quoted(value: Any) -> str:  # noqa: ANN401 - any value a file may hold
    """A value as a message names it, cut to a readable length."""
    if isinstance(value, Reported):
        value = value.text
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, str):
        text = repr(value[:61])
    else:  # as it is written in a case file: true and null, not another language's True and None
        text = json.dumps(value[:61] if isinstance(value, list | tuple) else value, ensure_ascii=False, default=str)
    return text if len(text) <= 60 else f"{text[:57]}..."


def _unit(finding: Finding) -> str:
    if finding.unit is None:
        return ""
    return f" {finding.unit}"


def _case_faults(catalogue: Catalogue, case: Case, as_of: dt.date | None) -> Iterable[Fault]:
    if as_of is not None:
        yield from _dates_ahead(case, as_of)
    for finding_id, answer in case.findings.items():
        if finding_id not in catalogue:
            what = "there is no finding with this name."
            yield Fault(_place(finding_id), what, _nearest(finding_id, catalogue.findings))
            continue
        finding = catalogue[finding_id]
        fault = answer_fault(finding, answer)
        if fault:
            yield Fault(_place(finding_id), *fault)
        if as_of is not None and answer.on is not None and answer.on > as_of:
            yield Fault(
                f"{_place(finding_id)} > on",
                f"the date {day_words(answer.on)} is in the future (after {day_words(as_of)}).",
                "Enter the date of the result.",
            )
        if as_of is not None and finding.type is FindingType.DATE and answer.state is AnswerState.KNOWN:
            try:
                entered = PartialDate(str(answer.value))
                if entered.first > as_of:
                    yield Fault(
                        _place(finding_id),
                        f"the date {entered.said()} is in the future (after {day_words(as_of)}).",
                        "Enter a date up to that day.",
                    )
            except ValueError:
                continue


def _place(finding_id: str) -> str:
    return f"findings > {shortened(finding_id)}"


def _dates_ahead(case: Case, as_of: dt.date) -> Iterable[Fault]:
    """What is recorded as having happened, with a date after ``as_of``."""
    if case.birth_year is not None and case.birth_year > as_of.year:
        what = f"{case.birth_year} is in the future (after {day_words(as_of)})."
        yield Fault("birth_year", what, "Correct the year of birth.")
    records = [(place_in_words(("decisions", number)), one.on) for number, one in enumerate(case.decisions)]
    records += [(f"workup > {shortened(item)}", record.on) for item, record in case.workup.items()]
    records += [(place_in_words(("visit_notes", number)), one.on) for number, one in enumerate(case.visit_notes)]
    for where, on in records:
        if on is not None and on > as_of:
            what = f"the date {day_words(on)} is in the future (after {day_words(as_of)})."
            yield Fault(f"{where} > on", what, "Correct the date.")


def _nearest(name: str, known: Iterable[str]) -> str:
    import difflib

    # A name much longer than any real one resembles none of them, and comparing it would take long.
    close = difflib.get_close_matches(name, list(known), n=1) if len(name) < 100 else []
    hint = f"Did you mean '{close[0]}'? " if close else ""
    return f"{hint}'hgnen-desktop case template' lists every name."


def answer_fault(finding: Finding, answer: Answer) -> tuple[str, str] | None:
    """What is wrong with an answer, as (what, remedy); None when it is allowed."""
    if answer.state is not AnswerState.KNOWN:
        if answer.value is not None:
            return (
                f"the state is '{answer.state}' but there is a value ({quoted(answer.value)}).",
                "Set the state to 'known', or remove the value.",
            )
        return None
    if answer.value is None:
        return "the state is 'known' but there is no value.", f"Allowed: {allowed_in_words(finding)}."
    if isinstance(answer.value, str) and finding.type is FindingType.NUMBER:
        problem = read_number(finding, answer.value).problem
        what = problem.message if problem else f"{quoted(answer.value)} is not a number."
        meant = " Write the one that is meant." if what.endswith("?") else ""
        return f"{what}{meant}", f"Allowed: {allowed_in_words(finding)}."
    if not _fits(finding, answer.value):
        what = f"{quoted(answer.value)} is not a value that {finding.label} can have."
        return what, f"Allowed: {allowed_in_words(finding)}."
    return None


def _fits(finding: Finding, value: Any) -> bool:  # noqa: ANN401 - any value a file may hold
    match finding.type:
        case FindingType.YES_NO:
            return isinstance(value, bool)
        case FindingType.CHOICE:
            return isinstance(value, str) and any(option.id == value for option in finding.options)
        case FindingType.CHOICES:
            options = {option.id for option in finding.options}
            if not isinstance(value, tuple) or not set(value) <= options or len(set(value)) != len(value):
                return False
            return not (finding.exclusive in value and len(value) > 1)
        case FindingType.TEXT:
            return isinstance(value, str) and finding.notation(value) == value
        case FindingType.DATE:
            try:
                return isinstance(value, str) and bool(PartialDate(value))
            except ValueError:
                return False
        case _:
            return _number_fits(finding, value)


def _number_fits(finding: Finding, value: Any) -> bool:  # noqa: ANN401 - any value a file may hold
    if isinstance(value, Reported):
        # The text is what a person sees and the interval what decides: in a case they always say the same.
        return bool(read_number(finding, value.text).value == value)
    if isinstance(value, bool) or not isinstance(value, int | float) or finding.possible is None:
        return False
    if not finding.possible.min <= value <= finding.possible.max:
        return False
    # Exactly: 55.0000000001 would be shown as 55 and yet lie above a threshold of 55.
    return round(value, finding.decimals or 0) == value


def implausible(finding: Finding, value: float | Reported) -> str | None:
    """What is unusual in a possible number, as a sentence; None when it is usual, as far as it is known."""
    usual = finding.plausible
    if usual is None or not (value < usual.min or value > usual.max):
        return None
    said = say_value(finding, value)
    return f"{finding.label} {said} is unusual; usually it is {usual.min:g} to {usual.max:g}{_unit(finding)}."
