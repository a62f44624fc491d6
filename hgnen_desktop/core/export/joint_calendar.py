"""The calendars of many patients as one file: the same events as in each patient's own, each with the mark of its case.

The earlier joint file is the record of what was given out; for each patient the events with that mark are the calendar given out
before. Patients who are no longer asked for keep their events, because a row left out by mistake must not take visits away.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.case import GivenOut
from hgnen_desktop.core.errors import ExportError, Fault
from hgnen_desktop.core.export.calendar import given_out_in

MARK = "X-HGNEN-CASE"
_EVENT = re.compile(rb"BEGIN:VEVENT\r\n.*?END:VEVENT\r\n", re.DOTALL)
_OWN_MARK = re.compile(rb"\A(BEGIN:VEVENT\r\n)X-HGNEN-CASE:([^\r\n]*)\r\n")
_JOINT = b"X-HGNEN-JOINT:1\r\n"
_END = b"END:VCALENDAR\r\n"


@dataclass(frozen=True, slots=True)
class EarlierJoint:
    """What a joint calendar given out before holds: the mark of a case -> its events as they stand in its own calendar."""

    events: Mapping[str, tuple[bytes, ...]]

    def of(self, mark: str) -> list[GivenOut]:
        """What was given out of one case.

        Raises:
            ExportError: when an event cannot be read.
        """
        events = self.events.get(mark)
        return given_out_in(events) if events else []

    def title(self, mark: str) -> str:
        """What the events of a case are called, for a person who looks for them."""
        return next((one.title for one in self.of(mark)), "")


def read_joint(content: bytes | None) -> EarlierJoint:
    """The joint calendar given out before; empty when there is none.

    Raises:
        ExportError: when the file is not a joint calendar of this program.
    """
    if content is None:
        return EarlierJoint({})
    what = "this is not a joint calendar of this program."
    strange = ExportError(Fault("earlier joint calendar", what, "Choose another folder."))
    if not content.startswith(b"BEGIN:VCALENDAR\r\n") or _JOINT not in content or not content.endswith(_END):
        raise strange
    events: dict[str, list[bytes]] = {}
    for event in _EVENT.findall(content):
        mark = _OWN_MARK.match(event)
        if mark is None:
            continue
        try:
            events.setdefault(mark[2].decode(), []).append(_OWN_MARK.sub(rb"\1", event))
        except UnicodeDecodeError as error:
            raise strange from error
    return EarlierJoint({mark: tuple(found) for mark, found in events.items()})


def joint_calendar(frame: bytes, cases: Iterable[tuple[str, Iterable[bytes]]]) -> bytes:
    """One calendar of many.

    Args:
        frame: the calendar of any of these cases; what stands before its events is taken over.
        cases: (mark, events) of each case.
    """
    place = frame.find(b"BEGIN:VEVENT\r\n")
    head = frame[:place] if place >= 0 else frame.removesuffix(_END)
    head = re.sub(rb"X-HGNEN-CASE:[^\r\n]*\r\n", _JOINT, head, count=1)
    marked = [
        event.replace(b"\r\n", f"\r\n{MARK}:{mark}\r\n".encode(), 1) for mark, events in cases for event in events
    ]
    return head + b"".join(marked) + _END
