"""What a case keeps of its own past: the plans that were made final, and one entry for each time it was saved.

Both only grow. A plan holds what it was made from and what it said, so that it can be made again; an entry names what changed
and holds no value, so that the history knows no more of the patient than the case does.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import field
from typing import Any

from hgnen_desktop.core.digest import sha256
from hgnen_desktop.core.domain.answer import Day
from hgnen_desktop.core.domain.checked import Checked, record

MOST_PLANS, LONGEST_KEPT = 200, 400_000
MOST_ENTRIES, MOST_NAMED = 500, 60
_SHORT = {"max_length": 200}
_MARK = {"pattern": r"^[0-9a-f]{32}$"}
_SEAL = {"pattern": r"^[0-9a-f]{64}$"}
_KEPT = {"max_length": LONGEST_KEPT}


@record
class Signature(Checked):
    """Who signed a plan."""

    name: str = field(metadata={"min_length": 1, "max_length": 200})
    role: str = field(default="", metadata=_SHORT)
    institution: str = field(default="", metadata=_SHORT)


@record
class KeptPlan(Checked):
    """A final plan as it was frozen.

    Attributes:
        number: 1 for the first plan of the case.
        on: the day of the plan.
        signer: who signed it; a plan is not made final without a name.
        reason: why it was made, in the signer's words; may be empty.
        program: the version of the program that made it.
        guidelines: the hash of all guidelines; ``packs`` has version and hash of each, as ``1.0.0#hash``.
        inputs: what it was made from, as JSON: the case without its label and name, and the anchor.
        said: what it said, as JSON: the brief, the decisions and the dates.
        words: the digest of every word of its full record.
        before: the seal of the plan before it; empty for the first.
        seal: the digest of all of the above.
    """

    number: int = field(metadata={"ge": 1, "le": MOST_PLANS})
    on: Day
    signer: Signature
    reason: str = field(default="", metadata=_SHORT)
    program: str = field(metadata=_SHORT)
    guidelines: str = field(metadata=_SHORT)
    packs: dict[str, str] = field(default_factory=dict)
    inputs: str = field(metadata=_KEPT)
    said: str = field(metadata=_KEPT)
    words: str = field(metadata=_SEAL)
    before: str = field(default="", metadata={"pattern": r"^([0-9a-f]{64})?$"})
    seal: str = field(metadata=_SEAL)

    @property
    def short_seal(self) -> str:
        """The beginning of the seal, as it is printed."""
        return self.seal[:12]

    @property
    def is_whole(self) -> bool:
        """Whether it is still as it was frozen."""
        return self.seal == seal_of(self.model_dump(exclude=("seal",)))


@record
class HistoryEntry(Checked):
    """One save of the case, or many old ones in one entry.

    Attributes:
        at: when, in UTC (``2026-11-30T15:20:00Z``), or the day alone.
        since: when the first save was that it tells of; None when it is one save.
        saves: of how many saves it tells.
        who: initials; empty when none were given.
        what: names of what was added (``+``), changed (``~``) and removed (``-``), for example ``~findings/tumor.ki67``.
        more: how many further names there were.
        program: the version of the program, and ``packs`` the guidelines, where they are other than in the entry before.
        gap: whether the file had been changed outside of the program since the entry before.
        mark: the digest of the case as it was saved, without this history.
        link: the digest of this entry and the link before it.
    """

    at: str = field(metadata={"pattern": r"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}Z)?$"})
    since: str | None = field(default=None, metadata={"pattern": r"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}Z)?$"})
    saves: int = field(default=1, metadata={"ge": 1, "le": 1_000_000})
    who: str = field(default="", metadata={"max_length": 40})
    what: tuple[str, ...] = field(default=(), metadata={"max_length": 400})
    more: int = field(default=0, metadata={"ge": 0, "le": 1_000_000})
    program: str | None = field(default=None, metadata=_SHORT)
    packs: dict[str, str] | None = None
    gap: bool = False
    mark: str = field(metadata=_MARK)
    link: str = field(metadata=_MARK)


def canonical(data: Any) -> str:  # noqa: ANN401 - whatever JSON holds
    """The one text of JSON data: names in order, nothing between, so that equal data have equal digests."""
    return json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def in_order(data: Any) -> str:  # noqa: ANN401 - whatever JSON holds
    """JSON data as text in the order in which they were entered: a plan tells the findings of a report in that order."""
    return json.dumps(data, separators=(",", ":"), ensure_ascii=False)


def seal_of(data: Mapping[str, Any]) -> str:
    """The digest of JSON data."""
    return sha256(canonical(data).encode()).hexdigest()
