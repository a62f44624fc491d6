"""The full record of an assessment as sections: every question with all that is said to it, and what stands behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from hgnen_desktop.core.brief.signs import DIRECTION_SIGNS, Sign
from hgnen_desktop.core.brief.workup import Standing, WorkupLine
from hgnen_desktop.core.careplan.document import Block, Heading, Line, Section, section
from hgnen_desktop.core.engine.assessment import (
    Answer,
    Asked,
    Assessment,
    DecisionResult,
    EvidenceResult,
    Past,
    Remark,
    Result,
)
from hgnen_desktop.core.engine.newer import cited, newer_for
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.guidelines.schema import Caution, Disagreement, Position, SurveillanceRule
from hgnen_desktop.core.phrase import day_words
from hgnen_desktop.core.wording import (
    DIFFERENCES,
    DIRECTION_WORDS,
    TO_CONFIRM,
    decision_words,
    figure_words,
    need_words,
    part_had_words,
    scope_words,
    silent_words,
    source_words,
)

AREAS = {"workup": "Workup, by question", "treatment": "Treatment, by question", "follow_up": "Follow-up, by question"}
_PAST_WORDS = {
    Past.RUNNING: "It is being given.",
    Past.GIVEN: "It was given before.",
    Past.FAILED: "The disease progressed on it.",
}
_STANDING_SIGNS = {
    Standing.TO_DO: Sign.TO_DO,
    Standing.ASK: Sign.OPEN,
    Standing.WAITING: Sign.WAITING,
    Standing.DONE: Sign.DONE,
    Standing.WAIVED: Sign.DONE,
    Standing.OPTIONAL: Sign.MAY_CONSIDER,
    Standing.DISPUTED: Sign.NO_CONSENSUS,
    Standing.NOT_INDICATED: Sign.AGAINST,
}


# These hold for a test whatever is said of it; otherwise each item keeps its own direction.
_RECORDED = (Standing.DONE, Standing.WAITING, Standing.WAIVED)


class Readings:
    """How sources were read where they leave room: a number stands beside the item, the words in a section, each once."""

    def __init__(self) -> None:
        self.words: list[str] = []

    def mark(self, reading: str | None) -> str:
        """What stands beside an item; empty when its source was taken as it is printed."""
        if not reading:
            return ""
        if reading not in self.words:
            self.words.append(reading)
        return f". Our reading: note {self.words.index(reading) + 1}."


class Record:
    """Makes the sections of one assessment.

    Args:
        assessment: what the sources say.
        index: the guidelines it was made with.
        tests: the standing of each test.
        decided: item -> the blocks of what the clinician decided on it.
        readings: those that are told with it elsewhere, so that all are numbered in one row.
    """

    def __init__(
        self,
        assessment: Assessment,
        index: Index,
        tests: Iterable[WorkupLine] = (),
        decided: Mapping[str, tuple[Block, ...]] | None = None,
        readings: Readings | None = None,
    ) -> None:
        self.assessment, self.index = assessment, index
        self.readings = readings or Readings()
        self._tests = {answer.id: line for line in tests for answer in line.answers}
        self._decided = decided or {}

    # --- what the tumor is --------------------------------------------------------------------------------------------

    def why(self) -> Iterator[Block]:
        """Entity and situation, what does not fit together, and the findings that speak for an entity."""
        yield from self._outcome(self.assessment.entity)
        yield from self._outcome(self.assessment.situation)
        if words := scope_words(self.assessment, self.index):
            yield Line(words, Sign.CAUTION)
        for clash in self.assessment.attention:
            yield Line(f"{clash.message} {clash.remedy}", Sign.CAUTION)
        for line in self.assessment.ledger:
            toward = self.index.outcomes[self.index.roles["entity"]][line.entry.toward].label
            words = f"{line.entry.text.rstrip('.')} ({line.entry.weight})"
            yield Line(words, lead=f"Toward {toward}:", tail=line.citations[0].text(), is_small=True)

    def _outcome(self, result: DecisionResult) -> Iterator[Block]:
        text = result.outcome.text if result.outcome is not None else ""
        yield Line(f"{decision_words(result)}{f'. {text}' if text else ''}", lead=f"{result.label}:")
        if result.outcome is None:
            needs = ", ".join(self.index.catalogue.label(need) for need in result.needs)
            yield Line(f"It cannot be decided without: {needs}.", Sign.OPEN)

    # --- by question --------------------------------------------------------------------------------------------------

    def by_question(self) -> tuple[Section, ...]:
        """Every question with its answers, and everything that hangs on them, a section for each area."""
        made: tuple[Section, ...] = ()
        for area, title in AREAS.items():
            asked = [one for one in self.assessment.questions if one.question.area == area]
            made += section(f"record_{area}", title, [block for one in asked for block in self._question(one)])
        return made

    def _question(self, asked: Asked) -> Iterator[Block]:
        yield Heading(f"{asked.question.label}: {asked.question.ask}")
        for _result, blocks in self.answered(asked):
            yield from blocks
        yield from self._beside(asked)

    def answered(self, asked: Asked) -> Iterator[tuple[Result[Any] | None, tuple[Block, ...]]]:
        """Each thing that is said to a question, with the item behind it: answers, those that are not for this patient, silence
        (without an item), what is open, and what others hold.
        """
        for answer in asked.answers:
            yield answer.result, tuple(self._answer(answer))
        for answer in asked.not_for_patient:
            yield answer.result, tuple(self._answer(answer, Sign.NOT_FOR_PATIENT))
        if asked.silence is not None:
            cited = "; ".join(dict.fromkeys(one.text() for one in asked.silence.citations))
            yield None, (Line(asked.silence.silence.text, Sign.SILENT, self._who_is_silent(asked), cited),)
        for result in asked.open:
            needs = ", ".join(self.index.catalogue.label(need) for need in result.needs)
            waits = Line(f"{result.item.title}. {result.item.text}", Sign.OPEN, "Open:", f"waits for {needs}")
            yield result, (waits, self._source(result))
        for one in asked.supposed:
            for answer in one.answers:
                yield answer.result, tuple(self._answer(answer, lead=f"If {one.outcome.label}:"))
        for view in asked.views:
            yield view.result, tuple(self._answer(view, lead=f"View of {view.result.strength.voice}:"))

    def _beside(self, asked: Asked) -> Iterator[Block]:
        """What qualifies the answers to a question and is none, and what is newer than its sources."""
        for caution in asked.cautions:
            yield from self.caution(caution)
        for figures in asked.figures:
            yield from self._figures(figures)
        yield from self.trials(asked.trials)
        for entry in asked.disagreements:
            yield Line(f"{entry.id} {entry.title}", lead=f"{DIFFERENCES[entry.kind]}:", is_small=True)
        for newer in newer_for(self.assessment, self.index, asked.question.id):
            yield Line(f"{newer.title}. {newer.about}", lead="Newer, only named:", tail=cited(newer), is_small=True)

    def _who_is_silent(self, asked: Asked) -> str:
        """All sources, or those that recommend where another holds a view on the same question."""
        return f"{silent_words(self.index)}:" if asked.views else "The sources are silent:"

    def _answer(self, answer: Answer, sign: Sign | None = None, lead: str = "") -> Iterator[Block]:
        item, test = answer.result.item, self._tests.get(answer.id)
        if isinstance(item, Caution):
            # A view that recommends nothing wears the sign of no direction.
            yield Line(item.title, None if item.level == "note" else Sign.CAUTION, lead, is_strong=True)
            yield Line(item.text, level=1)
            yield from self._details(answer)
            return
        words = DIRECTION_WORDS[answer.direction]
        if sign is Sign.NOT_FOR_PATIENT:
            words = f"not for this patient; in general {words}"
        elif test is not None and (answer is test.answers[0] or test.standing in _RECORDED):
            sign, words = _STANDING_SIGNS[test.standing], _test_words(test, words)
        elif isinstance(item, SurveillanceRule) and item.needs_confirmation:
            # Borrowed from other patients: the direction and the vote are not on this one.
            sign, words = Sign.MAY_CONSIDER, f"{Sign.MAY_CONSIDER.value}, {TO_CONFIRM}"
        yield Line(item.title, sign or DIRECTION_SIGNS[answer.direction], lead, words, is_strong=True)
        yield Line(item.text, level=1)
        yield from self._details(answer)

    def _details(self, answer: Answer) -> Iterator[Block]:
        item, test = answer.result.item, self._tests.get(answer.id)
        yield from (Line(f"{side.text}", lead=f"{side.label}:", level=1) for side in getattr(item, "sides", ()))
        regimen = getattr(item, "regimen", None)
        if regimen:
            yield Line(regimen.words(), level=1, is_small=True)
        yield self._source(answer.result)
        yield from self._boundaries(answer.result)
        if answer.past in _PAST_WORDS:
            yield Line(_PAST_WORDS[answer.past], level=1)
        for part in answer.had:
            said = part_had_words(part, self.index.vocabulary)
            yield Line(f"{said[0].upper()}{said[1:]}.", level=1)
        yield from (_remark(one, "Not for this patient:", Sign.NOT_FOR_PATIENT) for one in answer.ruled_out)
        yield from (_remark(one, "Think of:", Sign.CAUTION) for one in answer.weighed)
        for how in answer.hows:
            words = DIRECTION_WORDS[how.item.direction]
            yield Line(f"{how.item.title}. {how.item.text}", lead="How:", tail=words, level=1)
            yield self._source(how, level=2)
        if test is not None and test.record is not None and test.record.result and answer is test.answers[0]:
            yield Line(test.record.result, level=1, is_own=True)
        yield from self._decided.get(answer.id, ())

    def _source(self, result: Result[Any], level: int = 1) -> Line:
        return Line(
            f"{source_words(result)}{self.readings.mark(result.item.interpretation)}", level=level, is_small=True
        )

    @staticmethod
    def _boundaries(result: Result[Any]) -> Iterator[Line]:
        yield from (Line(flag.note, lead="On the boundary:", level=1, is_small=True) for flag in result.boundaries)

    def caution(self, result: Result[Any]) -> Iterator[Line]:
        """A caution with its source."""
        item = result.item
        yield Line(f"{item.title}. {item.text}", None if item.level == "note" else Sign.CAUTION)
        yield self._source(result)
        yield from self._boundaries(result)

    def _figures(self, one: EvidenceResult) -> Iterator[Line]:
        item = one.result.item
        yield Line(f"{item.title}. {item.text}", Sign.EVIDENCE, "Figures:")
        for figure in item.figures:
            mine = "of this patient's stratum" if figure in one.matching else ""
            yield Line(figure_words(figure), tail=mine, level=1, is_small=not mine)
        limits = f" Limits: {item.limits}" if item.limits else ""
        yield Line(f"Population: {item.population}.{limits}", tail=one.result.strength.text(), level=1, is_small=True)

    def trials(self, results: Iterable[Result[Any]]) -> Iterator[Line]:
        """One line a trial, whichever sources name it."""
        from hgnen_desktop.core.engine.named_trials import named_trials

        several = list(results)
        strengths = {one.id: one.strength.text() for one in several}
        for named in named_trials([one.item for one in several], self.index):
            where = "; ".join(strengths[one.id] for one in named.trials)
            yield Line(named.words(), Sign.EVIDENCE, "Trial:", where)

    # --- beside the questions -----------------------------------------------------------------------------------------

    def beside(self) -> tuple[Section, ...]:
        """Cautions, figures and trials of no question, what is background, what is open, and where the sources differ."""
        asked = self.assessment.questions
        told = {one.id for several in asked for one in several.cautions}
        shown = {one.result.id for several in asked for one in several.figures}
        named = {one.id for several in asked for one in several.trials}
        figures = [one for one in self.assessment.evidence if one.result.id not in shown]
        return (
            *section("record_cautions", "Other cautions", self._each(self.caution, self.assessment.cautions, told)),
            *section("record_figures", "Other figures", [line for one in figures for line in self._figures(one)]),
            *section(
                "record_trials",
                "Other trials named by the sources",
                list(self.trials(one for one in self.assessment.trials if one.id not in named)),
            ),
            *section(
                "record_background",
                "Background",
                self._each(self._background, self.assessment.background, told | shown),
            ),
            *section("record_open", "Open questions", self._open()),
            *section("record_differ", "Where the sources differ or stop short", self._disagreements()),
        )

    @staticmethod
    def _each(make: Callable[[Any], Iterator[Line]], results: Iterable[Result[Any]], told: set[str]) -> list[Line]:
        return [line for result in results if result.id not in told for line in make(result)]

    def _background(self, result: Result[Any]) -> Iterator[Line]:
        yield Line(f"{result.item.title}. {result.item.text}")
        yield self._source(result)

    def _open(self) -> Iterator[Block]:
        for need in self.assessment.needed:
            yield Line(f"{need_words(need, self.index)}.", Sign.OPEN)
        waiting: dict[tuple[str, ...], list[str]] = {}
        for result in self.assessment.undetermined:
            waiting.setdefault(tuple(result.needs), []).append(result.item.title)
        if waiting:
            yield Heading("Undetermined until then")
        for needs, titles in waiting.items():
            labels = ", ".join(self.index.catalogue.label(need) for need in needs)
            yield Line(f"{'; '.join(titles)}.", lead=f"Needs {labels}:", is_small=True)

    def _disagreements(self) -> Iterator[Block]:
        for entry in self.assessment.disagreements:
            if entry.severity == "low":
                continue
            yield Heading(f"{entry.id} {entry.title}")
            yield from self.positions(entry)

    def positions(self, entry: Disagreement) -> Iterator[Line]:
        """Who says what where the sources differ, and what the program makes of it."""
        for position in entry.positions:
            yield Line(position.text, lead=f"{position.who}:", tail=self._strength(position), level=1)
        yield Line(entry.handling, lead="Here:", level=1, is_small=True)

    def _strength(self, position: Position) -> str:
        return "; ".join(self.index.citation(one).strength_words() for one in position.statements[:1])

    def readings_section(self) -> tuple[Section, ...]:
        """The readings that the sections made so far point to."""
        lines = [Line(words, lead=f"{number}.", is_small=True) for number, words in enumerate(self.readings.words, 1)]
        return section("record_readings", "How the sources were read where they leave room", lines)


def _test_words(test: WorkupLine, words: str) -> str:
    since = f" since {day_words(test.since)}" if test.since and test.standing is Standing.WAITING else ""
    since = (
        f" on {day_words(test.since)}" if test.since and test.standing in (Standing.DONE, Standing.WAIVED) else since
    )
    said = f"{test.standing.value}{since}"
    return said if test.standing.value == words else f"{said}; {words}"


def _remark(remark: Remark, lead: str, sign: Sign) -> Line:
    cited = "; ".join(one.text() for one in remark.citations) or "our reading"
    return Line(remark.rule.because, sign, lead, cited, level=1)
