"""The form of ``shared/derivation.yaml``: which events of a course say what of a patient, and the words people use for them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from typing import Literal

from hgnen_desktop.core.domain.checked import Checked, record
from hgnen_desktop.core.domain.course import FIELDS, EventKind
from hgnen_desktop.core.guidelines.findings_schema import ID, WORDS, Scalar

Only = dict[str, tuple[str, ...]]
"""Field of an event -> the values it may have."""


@record
class Select(Checked):
    """Some events of a course. What an event does not say leaves open whether it belongs to them.

    Attributes:
        kinds: the kinds of event.
        says: what fields must say; a field that says nothing does not.
        only: the same, but a field that says nothing leaves it open. ``only_not``: what fields must not say.
        newest: only the newest of these, before the following are looked at.
        stands: whether the treatment is running on the day, or over.
        during: only treatments that ran when one of these events came.
        gives: only what holds one of these terms of the vocabulary.
        states: only reports that state this finding.
        aimed_at: only radiation aimed at this place; ``aimed_past``: aimed elsewhere, or elsewhere too.
        assuming: what may be taken to be so of these where the course leaves it open, by the names of ``course_assumes``.
    """

    kinds: tuple[EventKind, ...] = field(metadata={"min_length": 1})
    says: Only = field(default_factory=dict)
    only: Only = field(default_factory=dict)
    only_not: Only = field(default_factory=dict)
    newest: bool = False
    stands: Literal["running", "over"] | None = None
    during: Select | None = None
    gives: tuple[str, ...] = ()
    states: str | None = None
    aimed_at: str | None = None
    aimed_past: str | None = None
    assuming: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if (self.aimed_at or self.aimed_past) and set(self.kinds) != {EventKind.RADIATION}:
            raise ValueError("only radiation is aimed ('aimed_at', 'aimed_past')")
        known = {name for kind in self.kinds if isinstance(kind, EventKind) for name in FIELDS[kind]}
        for name in (*self.says, *self.only, *self.only_not):
            if name not in known:
                raise ValueError(f"events of these kinds have no field '{name}'")


@record
class Holds(Checked):
    """One value that a choice can have: when some event is among ``some``, the newest of ``among`` is also in ``newest``,
    or on a past day, before the first of the kinds of ``before`` that the course records.
    """

    value: Scalar
    some: tuple[Select, ...] = ()
    newest: tuple[EventKind, ...] = ()
    among: tuple[EventKind, ...] = ()
    before: tuple[EventKind, ...] = ()

    def __post_init__(self) -> None:
        if [bool(self.some), bool(self.newest), bool(self.before)].count(True) != 1 or bool(self.newest) != bool(
            self.among
        ):
            raise ValueError("a value needs 'some', or 'newest' and 'among', or 'before'")


@record
class Collect(Checked):
    """What a group of events adds to a finding that holds several choices: an option, or what a field of theirs names."""

    select: Select
    option: str | None = None
    from_field: str | None = None
    otherwise: str | None = None

    def __post_init__(self) -> None:
        if (self.option is None) == (self.from_field is None):
            raise ValueError("it adds either an 'option' or what 'from_field' names")
        known = {name for kind in self.select.kinds if isinstance(kind, EventKind) for name in FIELDS[kind]}
        if self.from_field is not None and self.from_field not in known:
            raise ValueError(f"events of these kinds have no field '{self.from_field}'")


@record
class Derivation(Checked):
    """How one finding follows from the course. Exactly one of ``first_of``, ``count``, ``collect`` and ``field_of``.

    Attributes:
        say: one sentence for the person: what was counted.
        needs: nothing is derived while the course holds no such event.
        only_when: finding -> the values it must have, as derived or entered before.
        replaces: answers given beside the course that its events simply outdate, without a question.
        nothing: what a collection is when it is surely empty.
        field: the field of the newest event of ``field_of`` that says something; ``on`` is its date.
    """

    finding: str = field(metadata=ID)
    say: str = field(metadata=WORDS)
    needs: Select | None = None
    only_when: dict[str, tuple[Scalar, ...]] = field(default_factory=dict)
    first_of: tuple[Holds, ...] = ()
    count: tuple[Select, ...] = ()
    collect: tuple[Collect, ...] = ()
    replaces: tuple[Scalar, ...] = ()
    nothing: str | None = None
    field_of: Select | None = None
    field: str | None = None
    at: str = ""

    def __post_init__(self) -> None:
        ways = [bool(self.first_of), bool(self.count), bool(self.collect), self.field_of is not None]
        if sum(ways) != 1:
            raise ValueError("it needs exactly one of first_of, count, collect, field_of")
        if self.field_of is not None:
            known = {name for kind in self.field_of.kinds if isinstance(kind, EventKind) for name in FIELDS[kind]}
            if self.field not in known | {"on"}:
                raise ValueError(f"events of these kinds have no field '{self.field}'")

    def selects(self) -> Iterator[Select]:
        """Every selection of events in it."""
        yield from (one for one in (self.needs, self.field_of) if one is not None)
        yield from self.count
        yield from (one for holds in self.first_of for one in holds.some)
        yield from (one.select for one in self.collect)


@record
class Reported(Checked):
    """What holds when several reports speak of a finding of this step: the newest, or only what all of them say."""

    step: str = field(metadata=ID)
    holds: Literal["newest", "all_agree"]
    at: str = ""


@record
class Ends(Checked):
    """A treatment without a stop has ended when an event of these kinds came after its start."""

    kind: EventKind
    by: tuple[EventKind, ...] = field(metadata={"min_length": 1})
    because: str = field(metadata=WORDS)
    unless: Only = field(default_factory=dict)
    at: str = ""


@record
class Way(Checked):
    """What a person can say of an assumption by one press, and the fields of the event that it then sets."""

    say: str = field(metadata=WORDS)
    sets: dict[str, Scalar] = field(metadata={"min_length": 1})


@record
class Assumes(Checked):
    """What is taken to be so of a treatment while the course does not say it; it is shown as assumed, and an answer goes before it.

    Attributes:
        id: its name, for ``assuming``.
        kinds: the treatments it is about.
        events: it ran when such an event came, or was over then where ``ran`` is false; without any, it runs on the day.
        unless: fields of the treatment that speak against it.
        silent: fields of the treatment that must say nothing, because they are learnt at its end.
        not_since: no such event may have come since it began.
        lapses: finding -> answers beside the course that contradict it for the newest of ``events``.
        fills: what fields of the treatment are taken to say; the only thing assumed then. ``given``: finding -> the values
            it must have for that; ``without``: kinds of event that the course must not hold; ``shown_by``: where only the
            course tells what is given, one of these events must not have come after the treatment began.
        only_asked: nothing is taken to be so; it is asked with the same presses, and an answer on a finding of ``lapses`` settles
            it either way.
        say: the assumption, or what is asked, in a sentence, with ``{treatment}``, ``{event}`` and ``{months}``, which is how
            long after the start of the treatment the event came.
        ways: what a person can say of it: fields of the event where there is one, else of the treatment.
    """

    id: str = field(metadata=ID)
    kinds: tuple[EventKind, ...] = field(metadata={"min_length": 1})
    say: str = field(metadata=WORDS)
    ways: tuple[Way, ...] = field(metadata={"min_length": 2})
    events: tuple[EventKind, ...] = ()
    unless: Only = field(default_factory=dict)
    silent: tuple[str, ...] = ()
    not_since: tuple[EventKind, ...] = ()
    lapses: dict[str, tuple[Scalar, ...]] = field(default_factory=dict)
    ran: bool = True
    only_asked: bool = False
    fills: dict[str, str] = field(default_factory=dict)
    given: dict[str, tuple[Scalar, ...]] = field(default_factory=dict)
    without: tuple[EventKind, ...] = ()
    shown_by: Select | None = None
    at: str = ""

    def __post_init__(self) -> None:
        if self.only_asked and not (self.events and self.lapses):
            raise ValueError("what is only asked needs 'events' and 'lapses'")
        known = {name for kind in self.kinds if isinstance(kind, EventKind) for name in FIELDS[kind]}
        changed = {name for kind in self.events or self.kinds if isinstance(kind, EventKind) for name in FIELDS[kind]}
        for name in (*self.unless, *self.silent, *self.fills):
            if name not in known:
                raise ValueError(f"events of these kinds have no field '{name}'")
        for name in (name for way in self.ways for name in way.sets):
            if name not in changed:
                raise ValueError(f"the event that a press would change has no field '{name}'")


@record
class CourseDate(Checked):
    """A date that the course gives: of its first or newest such event. ``anchors`` are the follow-up anchors it serves,
    ``beside`` the findings that a person judges with it in view.
    """

    id: str = field(metadata=ID)
    label: str = field(metadata=WORDS)
    of: Select
    at_field: Literal["on", "stop"] = "on"
    pick: Literal["first", "newest"] = "newest"
    anchors: tuple[str, ...] = ()
    counts_to: Literal["today", "progression"] | None = None
    beside: tuple[str, ...] = ()
    at: str = ""


@record
class Instead(Checked):
    """Another finding that a name stands for: in events of these kinds, when other findings have these values."""

    value_of: str = field(metadata=ID)
    kinds: tuple[EventKind, ...] = ()
    when: dict[str, tuple[Scalar, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not self.kinds and not self.when:
            raise ValueError("it needs 'kinds' or 'when', otherwise it holds always")


Act = Literal["start", "stop", "pause", "resume", "continue", "not_given", "earlier", "next"]
"""What a line says of a treatment. ``not_given``: it was refused, planned or only spoken of. ``earlier``: it is named to say
when something else came, as in "progression on". ``next``: it came later, on a day that the line does not say.
"""


@record
class CourseWord(Checked):
    """Words that people write for something, and what they stand for in an event.

    Attributes:
        value_of: the finding whose value follows the word; ``instead`` are the cases in which it is another's.
        option: the option that a positive result adds, of a finding that holds several.
        alone: what the word says when no value follows it.
        count_of: the finding that a number before the word counts.
        by_form: the value is also known without the word: a number by its unit, a notation by its form.
        act: what the word says of the treatment beside it, before it or behind it; see :data:`Act`. ``act_before`` and
            ``act_after`` say it of the one before and of the one behind, as in "switched to".
        gives_way: what it sets holds only where no other word of the line sets it, as "chemoradiation" beside "adjuvant".
        remark: the word changes nothing; it is kept as a remark, and nobody has to be asked what it means.
        asks_progression: beside tumor, once treatment has begun, the word asks whether this is progression.
        fits: finding -> the values with which the word goes together; with others a person is asked.
        lesion: the word says that there is tumor; imaging of an organ alone does not.
        negates: what follows or precedes it, up to a comma, or the whole part, is not so or not sure; nothing is read from it.
    """

    words: tuple[str, ...] = field(metadata={"min_length": 1})
    kind: EventKind | None = None
    sets: dict[str, str] = field(default_factory=dict)
    findings: dict[str, Scalar] = field(default_factory=dict)
    value_of: str | None = None
    instead: tuple[Instead, ...] = ()
    option: str | None = None
    by_form: bool = False
    alone: Scalar | None = None
    count_of: str | None = None
    fits: dict[str, tuple[Scalar, ...]] = field(default_factory=dict)
    lesion: bool = False
    act: Act | None = None
    act_before: Act | None = None
    act_after: Act | None = None
    gives_way: bool = False
    remark: bool = False
    asks_progression: bool = False
    negates: Literal["following", "preceding", "whole"] | None = None
    at: str = ""

    def __post_init__(self) -> None:
        known = {name for names in FIELDS.values() for name in names}
        if self.act is not None and (self.act_before is not None or self.act_after is not None):
            raise ValueError(
                "a word says its act either of what stands beside it, or of what stands before and behind it"
            )
        for name in self.sets:
            if name not in known:
                raise ValueError(f"no event has a field '{name}'")
        if self.value_of is None and (self.instead or self.option or self.by_form or self.alone is not None):
            raise ValueError("'instead', 'option', 'alone' and 'by_form' need 'value_of'")


@record
class CourseValue(Checked):
    """Words that reports use for a result, such as *positive*: the first of ``values`` that a finding can have is meant."""

    words: tuple[str, ...] = field(metadata={"min_length": 1})
    values: tuple[Scalar, ...] = field(metadata={"min_length": 1})
    at: str = ""


@record
class CoursePlace(Checked):
    """A place at which radiation may be aimed.

    Attributes:
        words: say it in the site or the technique, as in "whole brain".
        techniques: mean it while no site is named.
        beside: say in the site that another place was irradiated too.
    """

    id: str = field(metadata=ID)
    words: tuple[str, ...] = field(metadata={"min_length": 1})
    techniques: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    at: str = ""


@record
class NewSites(Checked):
    """A finding that names sites of metastases; ``site`` is the one that a number above 0 stands for."""

    finding: str = field(metadata=ID)
    site: str | None = None
    at: str = ""


@record
class CourseNames(Checked):
    """A finding whose options are known in a line by their names and synonyms.

    ``as_site``: the name only says where something was seen, for example in the primary.
    """

    finding: str = field(metadata=ID)
    as_site: bool = False
    at: str = ""


@record
class CourseExample(Checked):
    """A line that shows how one is written; the program's own test reads it."""

    line: str = field(metadata=WORDS)
    at: str = ""


@record
class Assumed(Checked):
    """What is proposed for a field that an entry leaves out, when findings of that day say so; the person confirms it."""

    kind: EventKind
    when: dict[str, tuple[Scalar, ...]] = field(metadata={"min_length": 1})
    sets: dict[str, str] = field(metadata={"min_length": 1})
    at: str = ""

    def __post_init__(self) -> None:
        for name in self.sets:
            if isinstance(self.kind, EventKind) and name not in FIELDS[self.kind]:
                raise ValueError(f"events of this kind have no field '{name}'")
