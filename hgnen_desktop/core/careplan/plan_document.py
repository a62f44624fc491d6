"""The care plan as a document: page 1 says what to do, page 2 why, and the full record everything else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from hgnen_desktop.core.brief.signs import Sign
from hgnen_desktop.core.careplan.brief_sections import (
    ANSWERS,
    DATES,
    DECISION,
    DO_NOW,
    NOTHING_OPEN,
    OPEN,
    STOPS,
    brief_sections,
    sentence,
)
from hgnen_desktop.core.careplan.date_blocks import dates_in_short, every_date, next_dates
from hgnen_desktop.core.careplan.document import (
    Block,
    CoursePicture,
    Document,
    Form,
    Heading,
    Line,
    Row,
    Section,
    section,
)
from hgnen_desktop.core.careplan.entered import entered
from hgnen_desktop.core.careplan.plan import CarePlan, DecisionLine, OptionLine
from hgnen_desktop.core.careplan.plan_words import (
    EARLIER,
    NO_DECISION,
    NONE_NOW,
    UNLISTED,
    option_decision,
    other_decision,
)
from hgnen_desktop.core.careplan.record import AREAS, Record
from hgnen_desktop.core.course.words import outcome_words
from hgnen_desktop.core.domain.case import Decision, Verdict
from hgnen_desktop.core.domain.dates import long_date
from hgnen_desktop.core.engine.newer import cited, how_old, newer_of_all
from hgnen_desktop.core.phrase import day_words
from hgnen_desktop.core.wording import DIRECTION_WORDS, figure_words, first_sentence, verdict_words

# The section of page 1 and the one of the record that says it in full.
_IN_FULL = {
    DO_NOW: AREAS["workup"],
    ANSWERS: AREAS["treatment"],
    DECISION: "All decisions",
    DATES: "Surveillance, every visit",
    OPEN: "Open questions",
}
SINCE = "since"
GOES_ON = "(goes on in the full record)"
_LONGEST_REASON, _LONGEST_NOTE, _LONGEST_NOTES, _MOST_FIGURES = 300, 160, 600, 4


def plan_document(plan: CarePlan, *, full: bool = False) -> Document:
    """The document of a care plan.

    Args:
        plan: the plan.
        full: with the full record.
    """
    decided = {line.result.id: _decided_here(line) for line in plan.decided}
    record = Record(plan.assessment, plan.index, plan.tests, decided)
    return Document(
        kind="Care plan",
        label=plan.title,
        name=plan.name or "",
        plan_date=plan.plan_date,
        is_final=plan.final,
        sentence=sentence(plan.brief),
        first=_first(plan),
        second=_second(plan, record),
        record=_record(plan, record) if full else (),
        versions=versions(plan),
        unsigned=unsigned(plan),
        entered=tuple(entered(plan)),
        number=plan.number,
        seal=plan.seal,
    )


def versions(plan: CarePlan) -> str:
    """The guidelines that a plan was made with."""
    packs = ", ".join(f"{source.short} {source.version}" for source in plan.sources)
    return f"{packs}; hash {plan.assessment.guidelines_hash[:12]}"


def unsigned(plan: CarePlan) -> str:
    """That what the plan shows is not, or only in part, signed off, and that a review is due; empty when neither is so."""
    return plan.review.words()


# --- page 1 ------------------------------------------------------------------------------------------------------------


def _first(plan: CarePlan) -> tuple[Section, ...]:
    """What was decided, then the brief, with decisions and dates as the plan knows them."""
    made = {one.key: one for one in brief_sections(plan.brief, _decided_words(plan))}
    for key in (DECISION, DATES):
        made.pop(key, None)
    still = made.pop(OPEN, None)
    blocks = still.blocks if still is not None else (Line(NOTHING_OPEN),)
    decision = section(DECISION, "Decision", decision_rows(plan))
    has_decided = bool(plan.decided or plan.own_options)
    first = (*section_of(made.pop(STOPS, None)), *decision) if has_decided else ()
    sections = (
        *first,
        *made.values(),
        *(() if has_decided else decision),
        *section(DATES, "Next dates", list(next_dates(plan))),
        *(section(OPEN, "Still needed", blocks) if not plan.brief.is_alone else ()),
    )
    return tuple(replace(one, leads_to=_IN_FULL.get(one.key, "")) for one in sections)


def section_of(found: Section | None) -> tuple[Section, ...]:
    """A section, or nothing where there is none."""
    return () if found is None else (found,)


def _decided_words(plan: CarePlan) -> dict[str, str]:
    """Item -> what was decided on it."""
    return {line.result.id: option_decision(line) for line in plan.decided}


def decision_rows(plan: CarePlan, longest: int = _LONGEST_REASON, where: str = "the full record") -> list[Block]:
    """The present decisions with their reasons, what was chosen first; and that there are others.

    Args:
        plan: the plan.
        longest: characters of a reason or own option; a longer one says where it goes on.
        where: what holds the rest.
    """
    chosen = [line for line in plan.decided if line.decision and line.decision.verdict is Verdict.ACCEPTED]
    others = [line for line in plan.decided if line not in chosen]
    rows: list[Block] = [
        *(_decided_row(line, plan, longest) for line in chosen),
        *(_own_row(one, plan, longest) for one in plan.own_options),
        *(_decided_row(line, plan, longest) for line in others),
    ]
    apart = len(plan.earlier_decisions) + len(plan.unlisted_decisions)
    what = "1 earlier decision stands" if apart == 1 else f"{apart} earlier decisions stand"
    if not rows:
        rows.append(Line(f"{NONE_NOW.rstrip('.')}; {what} in {where}." if apart else NO_DECISION))
    elif apart:
        rows.append(Line(f"{what[0].upper()}{what[1:]} in {where}.", is_small=True))
    return rows


def _decided_row(line: OptionLine, plan: CarePlan, longest: int) -> Row:
    item = line.result.item
    said = f"{DIRECTION_WORDS[item.direction]}, {line.result.strength.in_short()}"
    words = option_decision(line)
    told = (Line(item.title, tail=said), *_reason(line.decision, longest), *_outcome(item.id, plan, longest))
    return Row(words[0].upper() + words[1:], told)


def _own_row(decision: Decision, plan: CarePlan, longest: int) -> Row:
    words = verdict_words(decision, None)
    own = Line(in_short(decision.text or "", longest), tail="not from the sources", is_own=True)
    told = (own, *_reason(decision, longest), *_outcome(decision.item, plan, longest))
    return Row(words[0].upper() + words[1:], told)


def _outcome(item: str, plan: CarePlan, longest: int | None = None) -> tuple[Line, ...]:
    """What became of a decision, where it is recorded."""
    event = plan.outcomes.get(item)
    if event is None:
        return ()
    words = outcome_words(event)
    words = words[0].upper() + words[1:]
    return (Line(in_short(words, longest) if longest else words, is_own=True, level=1),)


def _reason(decision: Decision | None, longest: int | None = None) -> tuple[Line, ...]:
    if decision is None or not decision.reason:
        return ()
    return (Line(in_short(decision.reason, longest) if longest else decision.reason, is_own=True, level=1),)


def in_short(text: str, longest: int) -> str:
    """A person's words on few lines; a text that is longer says where it goes on."""
    words = " ".join(text.split())
    if len(words) <= longest:
        return text if text.count("\n") < 4 else words
    return f"{words[:longest].rsplit(' ', 1)[0]} \u2026 {GOES_ON}"


# --- page 2 ------------------------------------------------------------------------------------------------------------


def _second(plan: CarePlan, record: Record) -> tuple[Section, ...]:
    return (
        *_since(plan),
        *section("why", "Why", list(record.why())),
        *section("findings", "Findings", [*finding_rows(plan), *_notes(plan)]),
        *section("course", "Course", course_blocks(plan)),
        *section("dates_why", "Dates", list(dates_in_short(plan))),
        *section("figures", "Figures of this patient's stratum (no personal estimate)", _figures(plan)),
        *section("differ", "Where the sources differ", _differ(plan)),
        *section("sources", "Sources and limits", _sources(plan)),
        Section("signature", "Signature", (signature(plan),)),
    )


def _since(plan: CarePlan) -> tuple[Section, ...]:
    """What has changed since the plan before, and why there is a new one."""
    last = plan.since
    if last is None:
        return ()
    why = [Line(in_short(last.reason, _LONGEST_NOTE), lead="Reason:", is_own=True)] if last.reason else []
    told = [Line(one, is_small=True) for one in last.changes]
    return section(SINCE, f"Changed since plan {last.number} of {long_date(last.on)}", [*why, *told])


def finding_rows(plan: CarePlan) -> Iterator[Row]:
    """The findings, a row for each step of the intake, and what one would miss among them."""
    steps: dict[str, list[str]] = {}
    for line in plan.findings:
        note = "" if line.follows else line.note or ""  # the course says it by itself
        beside = [day_words(line.on) if line.on else "", in_short(note, _LONGEST_NOTE)]
        after = "; ".join(" ".join(one.split()) for one in beside if one)
        steps.setdefault(line.step, []).append(f"{line.label}: {line.value}{f' ({after})' if after else ''}")
    for step, said in steps.items():
        yield Row(step, (Line("; ".join(said), is_own=True),))
    if not steps:
        yield Row("Findings", (Line("None entered."),))
    elif plan.not_entered:
        yield Row("Not entered", (Line(", ".join(plan.not_entered), Sign.OPEN),))


def course_blocks(plan: CarePlan) -> list[Block]:
    """The course as a picture and in words; nothing for a case without one."""
    if plan.course is None:
        return []
    from hgnen_desktop.core.course.picture import described

    return [CoursePicture(plan.course), Line(described(plan.course), is_small=True)]


def _notes(plan: CarePlan) -> Iterator[Row]:
    if plan.notes.strip():
        yield Row("Notes", (Line(in_short(plan.notes.strip(), _LONGEST_NOTES), is_own=True),))


def _figures(plan: CarePlan) -> list[Line]:
    """A figure of each stratum that the patient belongs to, all of the measure that most of them have: of several figures the
    first few would be those of some strata only, and may be the kinder ones.
    """
    measures = Counter(figure.measure for one in plan.prognosis for figure in one.matching)
    common = max(measures, key=measures.__getitem__, default="")
    return [
        Line(figure_words(figure), Sign.EVIDENCE, tail=one.result.strength.source)
        for one in plan.prognosis
        for figure in [figure for figure in one.matching if figure.measure == common][:1]
    ][:_MOST_FIGURES]


def _differ(plan: CarePlan) -> list[Line]:
    """Conflicts of weight, by what is done here; first those that touch a question of treatment. Where a source only stops
    short or can be read in two ways stands in the full record."""
    of_treatment = {
        entry.id
        for asked in plan.assessment.questions
        if asked.question.area == "treatment"
        for entry in asked.disagreements
    }
    high = [one for one in plan.assessment.disagreements if one.severity == "high" and one.kind == "conflict"]
    high.sort(key=lambda entry: entry.id not in of_treatment)
    return [Line(first_sentence(entry.handling), lead=f"{entry.title}:", is_small=True) for entry in high]


def _sources(plan: CarePlan) -> list[Line]:
    lines = [
        Line(f"{one.printed_in}", lead=f"{one.short}:", tail=f"pack {one.version}; {one.review}", is_small=True)
        for one in plan.sources
    ]
    newer = newer_of_all(plan.assessment, plan.index)
    if words := how_old(plan.index.packs.values(), len(newer)):
        named = "; ".join(f"{one.title} ({cited(one)})" for one in newer)
        lines.append(Line(f"{words}: {named}." if named else f"{words}.", is_small=True))
    return [*lines, Line(plan.intended_use, lead="Intended use.", is_small=True)]


def signature(plan: CarePlan) -> Form:
    """Who signs; lines to fill in by hand where nothing is known, and a final plan that nobody signed says so."""
    signer = plan.signer
    if signer is None:
        state = "not signed: a final plan needs a name" if plan.final else ""
        return Form((("Name", state), ("Role", ""), ("Institution", ""), ("Date", ""), ("Signature", "")))
    rows = (("Name", signer.name), ("Role", signer.role), ("Institution", signer.institution))
    return Form((*rows, ("Date", f"{day_words(plan.plan_date)}"), ("Signature", "")))


# --- the full record -----------------------------------------------------------------------------------------------------


def _record(plan: CarePlan, record: Record) -> tuple[Section, ...]:
    made = (
        *section("record_findings", "All findings", list(_all_findings(plan))),
        *record.by_question(),
        *section("record_decision", _IN_FULL[DECISION], list(_all_decisions(plan))),
        *section("record_dates", _IN_FULL[DATES], list(every_date(plan))),
        *record.beside(),
    )
    return (*made, *record.readings_section(), *section("record_sources", "Sources in full", _all_sources(plan)))


def _all_findings(plan: CarePlan) -> Iterator[Block]:
    step = None
    for line in plan.findings:
        if line.step != step:
            step = line.step
            yield Heading(step)
        value = f"{line.value} ({day_words(line.on)})" if line.on else line.value
        notes = (Line(line.note, is_own=True, is_small=True),) if line.note else ()
        yield Row(line.label, (Line(value), *notes))
    if plan.notes:
        yield Heading("Notes")
        yield Line(plan.notes, is_own=True)
    if plan.question:
        yield Heading("The clinician's question")
        yield Line(plan.question, is_own=True)


def _all_decisions(plan: CarePlan) -> Iterator[Block]:
    for line in plan.decided:
        told = (*_reason(line.decision), *_outcome(line.result.id, plan))
        yield Row(line.result.item.title, (Line(option_decision(line)), *told))
    for decision in plan.own_options:
        words = f"{verdict_words(decision, None)}; not from the sources"
        told = (*_reason(decision), *_outcome(decision.item, plan))
        yield Row("The clinician's own", (Line(decision.text or "", tail=words, is_own=True), *told))
    if not plan.decided and not plan.own_options:
        yield Line(NONE_NOW if plan.unlisted_decisions or plan.earlier_decisions else NO_DECISION)
    for heading, others in ((UNLISTED, plan.unlisted_decisions), (EARLIER, plan.earlier_decisions)):
        if others:
            yield Heading(heading)
        yield from (_other(one, plan) for one in others)


def _other(line: DecisionLine, plan: CarePlan) -> Row:
    told = (*_reason(line.decision), *_outcome(line.decision.item, plan))
    return Row(line.decision.line or "", (Line(other_decision(line), is_own=True), *told))


def _decided_here(line: OptionLine) -> tuple[Block, ...]:
    """The decision below its option."""
    return (Row("Decision", (Line(option_decision(line), is_strong=True), *_reason(line.decision))),)


def _all_sources(plan: CarePlan) -> list[Line]:
    lines = []
    for one in plan.sources:
        pack = f"Pack {one.pack} {one.version}, hash {one.hash}; {one.review}. License: {one.licence}"
        lines += [Line(one.reference), Line(pack, level=1, is_small=True)]
    return [*lines, *(Line(one, is_own=True, is_small=True) for one in plan.review_lines)]
