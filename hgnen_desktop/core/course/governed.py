"""What the verb of a line does to a treatment of the course: an entry in place of the one that stood, never a change of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from hgnen_desktop.core.course.derive import Deriver
from hgnen_desktop.core.course.line_words import Reading
from hgnen_desktop.core.course.timeline import Timeline
from hgnen_desktop.core.course.words import dated, event_words
from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.course import FIELDS, TREATMENTS, Event, EventKind, PartialDate, next_id
from hgnen_desktop.core.engine.logic import Truth

PAUSED = "paused"
_ONE_AFTER_ANOTHER = (EventKind.SYSTEMIC, EventKind.PRRT, EventKind.PROGRESSION, EventKind.DEATH)


@dataclass(frozen=True, slots=True)
class Governed:
    """The entries that a verb makes, or a sentence that asks. Without both, the course holds no such treatment."""

    events: tuple[Event, ...] = ()
    asks: str = ""


class Governor:
    """Applies verbs to the treatments of one course on the day of a line."""

    def __init__(self, deriver: Deriver, course: tuple[Event, ...], day: PartialDate) -> None:
        self._deriver, self._course, self._day = deriver, course, day
        self._words = deriver.index.vocabulary
        self._timeline: Timeline = deriver.timeline(course, day.last)

    def stopped(self, reading: Reading, *, is_pause: bool = False) -> Governed:
        """What a line stops or holds: the newest treatment that fits and may be running."""
        running = self._newest(one for one in self._fitting(reading) if self._may_run(one) or _has_no_day(one))
        if part := next((one for one in running if not self._is_whole(one, reading)), None):
            return Governed(asks=self._asks_of_a_part(part, reading))
        if ended := next(
            (one for one in self._course if one.stop is not None and one.id in {each.id for each in running}), None
        ):
            return Governed(
                asks=f"{event_words(ended, self._deriver.index)} has a stop already ({dated(ended)}). Choose that entry in the table "
                "and correct it, if it is wrong."
            )
        pause = PAUSED if is_pause else None
        return Governed(
            tuple(
                self._entered(one, reading, stop=self._day, ended=None, note=joined(one.note, pause)) for one in running
            )
        )

    def continued(self, reading: Reading, said: str = "") -> Governed:
        """What a line says goes on; ``said`` is kept as it was typed."""
        running = self._newest(one for one in self._fitting(reading) if self._may_run(one))
        note = f"{self._day.said()}: {said}" if said else None
        return Governed(tuple(self._entered(one, reading, ended=False, note=joined(one.note, note)) for one in running))

    def resumed(self, reading: Reading, said: str) -> Governed:
        """What is taken up again: after a pause the same line goes on; where other things came between it is a line of its
        own, which has no entry yet.
        """
        given = self._newest(self._fitting(reading))
        if not given or self._may_run(given[0]):
            return self.continued(reading, said)
        if any(self._came_since(one) for one in given):
            return Governed()
        if not all(_is_paused(one) for one in given) and reading.sets.get("ended") is not False:
            return Governed(
                asks=f"{event_words(given[0], self._deriver.index)} ({dated(given[0])}) had ended. Write 'started' if this is a "
                "new line of treatment, or 'resumed after a pause' if it is the same one."
            )
        entries = []
        for one in given:
            pause = f"{PAUSED} {one.stop.said() if one.stop else 'until'} to {self._day.said()}"
            kept = (one.note or "").removesuffix(PAUSED).rstrip("; ")
            entries.append(self._entered(one, reading, stop=None, ended=False, note=joined(kept, pause)))
        return Governed(tuple(entries))

    def was_given(self, reading: Reading) -> bool:
        """Whether the course holds such a treatment."""
        return bool(self._fitting(reading))

    def running_already(self, reading: Reading) -> Event | None:
        """A line of these drugs, or of more or fewer of them, that may be running: a second one would count twice."""
        wanted = self._words.parts(tuple(reading.terms))
        given = [(one, self._words.parts(one.regimens)) for one in self._timeline.events if self._may_run(one)]
        overlaps = (
            one
            for one, parts in given
            if wanted and parts and (self._words.holds(parts, wanted) or self._words.holds(wanted, parts))
        )
        return next(overlaps, None)

    # --- looking ------------------------------------------------------------------------------------------------------

    def _fitting(self, reading: Reading) -> list[Event]:
        """Treatments of the course that hold what was named, or are of the kind that was."""
        wanted = self._words.parts(tuple(reading.terms))
        kinds = [kind for kind in reading.kinds if kind in TREATMENTS]
        return [
            event
            for event in self._timeline.events
            if event.kind in TREATMENTS
            and (not wanted or self._words.holds(self._words.parts(event.regimens), wanted))
            and (wanted or not kinds or event.kind in kinds)
            and all(name.casefold() in (event.drugs or "").casefold() for name in reading.drugs)
        ]

    def _may_run(self, event: Event) -> bool:
        return self._timeline.is_running(event) is not Truth.FALSE

    @staticmethod
    def _newest(events: Iterable[Event]) -> list[Event]:
        """The newest, and what began with it on the same day."""
        found = [(event.on.first, event) for event in events if event.on is not None]
        last = max((on for on, _ in found), default=None)
        return [event for on, event in found if on == last]

    def _is_whole(self, event: Event, reading: Reading) -> bool:
        wanted = self._words.parts(tuple(reading.terms))
        given = self._words.parts(event.regimens)
        return not wanted or (self._words.holds(wanted, given) and (not event.drugs or bool(reading.drugs)))

    def _came_since(self, event: Event) -> bool:
        return any(
            one.kind in _ONE_AFTER_ANOTHER
            and self._timeline.is_after(one, event) is not Truth.FALSE
            and one is not event
            for one in self._timeline.events
        )

    # --- entering -----------------------------------------------------------------------------------------------------

    def _entered(self, event: Event, reading: Reading, **changes: Any) -> Event:  # noqa: ANN401 - fields of an event
        """A new entry that stands in place of one, with what the line adds."""
        names = [name for name in FIELDS[event.kind] if name in reading.sets and name != "ended"]
        if changes.get("ended") is False:
            names = [name for name in names if name != "stopped_for"]
        if event.response is not None:  # the best one stands; a progression is an event of its own
            names = [name for name in names if name != "response"]
        told = {name: reading.sets[name] for name in names}
        entered = event.model_copy(
            update={**told, **changes, "id": next_id(self._course, event.kind), "corrects": event.id}
        )
        self._course = (*self._course, entered)
        return entered

    def _asks_of_a_part(self, event: Event, reading: Reading) -> str:
        index = self._deriver.index
        named = " + ".join([*(self._words.label(term) for term in reading.terms), *reading.drugs])
        return (
            f"{named} was given as a part of {event_words(event, index)} ({dated(event)}). If all of it ended, name all of it; "
            "if the rest goes on, write that it all stopped, and a line of what is given now."
        )


def _has_no_day(event: Event) -> bool:
    """Whether a treatment is said to have stopped, and not when."""
    return bool(event.ended) and event.stop is None


def _is_paused(event: Event) -> bool:
    return (event.note or "").endswith(PAUSED)


def joined(*notes: str | None) -> str | None:
    """Remarks one after the other, each once."""
    return "; ".join(dict.fromkeys(note for note in notes if note)) or None
