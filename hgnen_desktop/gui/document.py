"""The open case: the one place that changes it. Every change can be undone, and every change is assessed again.

Screens listen to :attr:`CaseDocument.changed` and read :attr:`CaseDocument.case` and :attr:`CaseDocument.assessment`; they
never keep a copy of either.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from hgnen_desktop.core.domain.case import Answer, Case, Decision, GivenOut, SurveillanceChoices, WorkupRecord
from hgnen_desktop.core.errors import HgnenError
from hgnen_desktop.core.schedule.visit_merge import (
    VisitChanges,
    only_in,
    visit_changes_between,
    with_visit_changes,
)
from hgnen_desktop.core.storage.case_file import NewerFileError, checked_content, load_case, new_case, read_case
from hgnen_desktop.core.storage.history import Stamp, doubts_of, restored, with_entry
from hgnen_desktop.core.storage.shared_file import digest_of, replace_case_file
from hgnen_desktop.gui.case_lock import CaseLock
from hgnen_desktop.gui.drive import beside_window
from hgnen_desktop.gui.words import tr

if TYPE_CHECKING:
    from hgnen_desktop.core.brief.lines import Brief
    from hgnen_desktop.core.careplan.plan import CarePlan, Signer
    from hgnen_desktop.core.careplan.plan_check import PlanCheck
    from hgnen_desktop.core.course.facts import Standing
    from hgnen_desktop.core.domain.course import PartialDate
    from hgnen_desktop.core.domain.kept import HistoryEntry
    from hgnen_desktop.core.engine.assessment import Assessment
    from hgnen_desktop.core.schedule.surveillance import Anchor
    from hgnen_desktop.core.workflow import Workbench


class _Change(QUndoCommand):
    """One step: the case before and the case after, with a name for the undo menu and where on the screen it was made."""

    def __init__(self, document: CaseDocument, text: str, after: Case, merge_key: str | None, place: str) -> None:
        super().__init__(text)
        self.place = place
        self._document, self._before, self._after, self._key = document, document.case, after, merge_key

    def redo(self) -> None:
        self._document._show(self._document._with_what_stays(self._after))

    def undo(self) -> None:
        self._document._show(self._document._with_what_stays(self._before))

    def id(self) -> int:
        return hash(self._key) & 0x7FFFFFFF if self._key else -1

    def mergeWith(self, other: QUndoCommand) -> bool:  # noqa: N802 - Qt's name
        if not isinstance(other, _Change) or other._key != self._key or self._key is None:
            return False
        self._after = other._after
        return True


class CaseDocument(QObject):
    """A case with its assessment, its file and its history.

    Signals:
        changed: the case or its assessment is another one; screens show it again.
        failed: an error that a person should read, as finished sentences.
        saved: the case was written to its file.
        visits_came: visits that others recorded in the file came into the open case, as one finished sentence.

    ``is_valid`` turns false when something broke: what follows from the case is then shown nowhere any more.
    ``open_elsewhere`` says where else the file is open; it is empty when it is open here alone.
    """

    changed = Signal()
    failed = Signal(list)
    saved = Signal()
    visits_came = Signal(str)

    def __init__(
        self,
        bench: Workbench,
        today: Callable[[], dt.date],
        parent: QObject | None = None,
        now: Callable[[], dt.datetime] | None = None,
    ) -> None:
        super().__init__(parent)
        self.bench = bench
        self.undo_stack = QUndoStack(self)
        self.path: Path | None = None
        self.like: Path | None = (
            None  # the file whose protection copies of the case get: its own, or the one it came from
        )
        self.open_elsewhere = ""
        self.is_valid = True
        self._read: str | None = None  # the digest of the file as it was read or written here last
        self._in_file: Case | None = None  # the case as it stood in the file then
        self._came = VisitChanges()  # what others recorded since; no undo takes it out again
        self._lock = CaseLock()
        self._today = today
        self._now = now or today
        self.doubts: tuple[str, ...] = ()  # what does not fit in the history and the plans of the file that was read
        self.initials = ""  # of who works on cases now; for the history, and never kept beyond this run
        self._case = new_case()
        self._as_of = today()
        self._assessment: Assessment | None = None  # made when it is first read
        self._brief: Brief | None = None
        self._seen: Case | None = None
        self._standing: Standing | None = None
        self.read_only = ""
        self.waiting: dict[str, Answer] = {}  # entered, and not taken in until a person says what kind of change it is

    # --- what screens read --------------------------------------------------------------------------------------------

    @property
    def case(self) -> Case:
        """The case as it is now."""
        return self._case

    @property
    def seen(self) -> Case:
        """The case as it stands on the day: with the answers that follow from its course. For reading only."""
        if self._seen is None:
            self._seen = self.bench.seen(self._case, self._as_of)
        return self._seen

    @property
    def standing(self) -> Standing:
        """The case as it stands on the day, with what its course says of each finding."""
        if self._standing is None:
            self._standing = self.bench.standing(self._case, self._as_of)
        return self._standing

    @property
    def assessment(self) -> Assessment:
        """What the sources say of the case as it is now."""
        if self._assessment is None:
            self._assessment = self.bench.assess(self._case, self._as_of)
        return self._assessment

    @property
    def brief(self) -> Brief:
        """The answer first, for the case as it is now; made when it is first read."""
        if self._brief is None:
            self._brief = self.bench.brief(self._case, self.assessment, self.anchor())
        return self._brief

    @property
    def as_of(self) -> dt.date:
        """The date the assessment is for."""
        return self._as_of

    def today(self) -> dt.date:
        """The date on this computer now; later than :attr:`as_of` when the window was left open over midnight."""
        return self._today()

    @property
    def history(self) -> tuple[HistoryEntry, ...]:
        """What is told of each save of the case."""
        return (self._in_file or self._case).history

    @property
    def is_modified(self) -> bool:
        """Whether there are changes that are not in the file."""
        return not self.undo_stack.isClean()

    def anchor(self) -> Anchor | None:
        """The anchor that the clinician has given for surveillance, if any."""
        choices = self._case.surveillance
        if choices.anchor_date is None:
            return None
        from hgnen_desktop.core.schedule.surveillance import Anchor

        return Anchor(choices.anchor_date, choices.anchor_event)

    def plan(self, *, final: bool = False) -> CarePlan:
        """The care plan of the case as it is now.

        Raises:
            PlanError: when findings contradict each other, or the anchor date is not possible.
        """
        return self.bench.plan(self._case, self.as_of, self.anchor(), final=final)

    # --- what screens do ----------------------------------------------------------------------------------------------

    def answer(self, finding: str, answer: Answer) -> None:
        """Answer a finding, or set it to not done, pending or not asked."""
        label = self.bench.catalogue.label(finding)
        self.change(tr("Change {0}").format(label), self._case.with_answer(finding, answer), place=finding)

    def decide(self, decision: Decision) -> None:
        """Record the clinician's decision on an option; an earlier one on the same option is replaced."""
        kept = tuple(one for one in self._case.decisions if one.item != decision.item)
        self.change(tr("Record a decision"), self._case.with_changes(decisions=(*kept, decision)), place="treatment")

    def withdraw_decision(self, item: str) -> None:
        """Take back the decision on an option."""
        kept = tuple(one for one in self._case.decisions if one.item != item)
        self.change(tr("Withdraw a decision"), self._case.with_changes(decisions=kept), place="treatment")

    def record_outcome(self, item: str, carried_out: str, reason: str, on: PartialDate | None = None) -> None:
        """Record what became of a decision: ``yes``, ``partly`` or ``no``, the last two with a reason; ``on`` today if not said."""
        from hgnen_desktop.core.course.acts import decision_outcome
        from hgnen_desktop.core.domain.course import PartialDate

        when = on or PartialDate.of(self._as_of)
        case = decision_outcome(self._case, (item,), carried_out, when, self._today(), reason)
        self.change(tr("Record what became of a decision"), case, place="treatment")

    def record_workup(self, item: str, record: WorkupRecord | None) -> None:
        """Record what was done about a workup item, or take the record back."""
        workup = {key: value for key, value in self._case.workup.items() if key != item}
        if record is not None:
            workup[item] = record
        self.change(tr("Record workup"), self._case.with_changes(workup=workup), place="workup")

    def set_surveillance(self, **changes: object) -> None:
        """Change anchor, rule, choices or visit records (fields of ``SurveillanceChoices``)."""
        surveillance = SurveillanceChoices.model_validate(self._case.surveillance.model_copy(update=changes))
        self.change(tr("Change surveillance"), self._case.with_changes(surveillance=surveillance), place="surveillance")

    def set_identity(self, **changes: object) -> None:
        """Change label, name, birth year, notes or the clinician's own question."""
        case = Case.model_validate(self._case.model_copy(update=changes))
        self.change(tr("Change case details"), case, merge_key="identity:" + ",".join(changes), place="identity")

    def change(self, text: str, case: Case, merge_key: str | None = None, *, place: str = "") -> None:
        """Put another state of the case in place as one step that can be undone.

        Args:
            text: what is changed, for the undo menu.
            case: the state from now on.
            merge_key: steps with the same key that follow each other are undone as one.
            place: where it is shown: a finding, a page, or ``identity``; empty when no one place shows it.
        """
        self._came = only_in(self._came, case)
        if case != self._case:
            self.undo_stack.push(_Change(self, text, case, merge_key, place))

    def undo(self) -> str:
        """Undo the last change; returns its place, as given to :meth:`change`."""
        place = self._place(self.undo_stack.index() - 1)
        self.undo_stack.undo()
        return place

    def redo(self) -> str:
        """Do the last undone change again; returns its place, as given to :meth:`change`."""
        place = self._place(self.undo_stack.index())
        self.undo_stack.redo()
        return place

    def _place(self, step: int) -> str:
        command = self.undo_stack.command(step)
        return command.place if isinstance(command, _Change) else ""

    def keep_given_out(self, given_out: tuple[GivenOut, ...]) -> None:
        """Keep what calendars of this case hold now. It happened outside the program, so it is no step that can be undone;
        the case has to be saved with it."""
        if given_out == self._case.surveillance.given_out:
            return
        surveillance = self._case.surveillance.model_copy(update={"given_out": given_out})
        self.undo_stack.resetClean()
        self._show(self._case.with_changes(surveillance=surveillance))

    def make_final(self, signer: Signer, reason: str = "") -> int:
        """Freeze the plan of the case as it is now and return its number.

        It has been signed, so it is no step that can be undone; the case has to be saved with it.

        Raises:
            PlanError: the plan cannot be made, nothing has changed since the last one, or there is no room for another.
        """
        kept = self.bench.keep_plan(self._case, self.as_of, self.anchor(), signer, reason)
        self.undo_stack.resetClean()
        self._show(kept)
        return kept.plans[-1].number

    def kept_plan(self, number: int) -> tuple[CarePlan | None, PlanCheck]:
        """A final plan of the case made again, and how it compares with what was frozen."""
        return self.bench.kept_plan(self._case, number)

    def _with_what_stays(self, case: Case) -> Case:
        """Another state of the case, with what no undo takes back: what was given out, and the plans that were made final."""
        now = self._case
        surveillance = case.surveillance.model_copy(update={"given_out": now.surveillance.given_out})
        return case.with_changes(surveillance=surveillance, plans=now.plans)

    # --- files --------------------------------------------------------------------------------------------------------

    def start(self, case: Case | None = None, like: Path | None = None) -> None:
        """Work on this case from now on, or on a new empty one; it has no file yet. Its history starts here.

        ``like`` is the file it was read from, where that is not its own: what is kept of it is encrypted as that is.
        """
        self.undo_stack.clear()
        self.like = like
        self._hold(None, None)
        self.read_only, self.doubts = "", ()
        self._in_file, self._came = None, VisitChanges()
        self.waiting.clear()
        self._show(case or new_case())

    def open(self, path: Path) -> bool:
        """Open a case file; on failure the present case stays and :attr:`failed` says why."""
        try:
            catalogue, today = self.bench.catalogue, self._today()
            case, content = beside_window(lambda: read_case(path, catalogue, today))
        except NewerFileError as error:
            return self._look_at(path, error)
        except HgnenError as error:
            self.failed.emit([fault.sentence() for fault in error.faults])
            return False
        self.read_only, self.doubts = "", doubts_of(content, case)
        self.undo_stack.clear()
        self.like = path
        self._hold(path, digest_of(content))
        self._in_file, self._came = case, VisitChanges()
        self.waiting.clear()
        self._show(case)
        return True

    def open_version(self, path: Path, origin: Path) -> bool:
        """Open an earlier version as a case without a file; what its own file tells of saves and final plans stays.

        On failure the present case stays and :attr:`failed` says why.
        """
        if not self.open(path):
            return False
        case, catalogue = self.case, self.bench.catalogue
        with suppress(HgnenError):  # its own file is gone or damaged: the version is all there is
            case = restored(case, beside_window(lambda: load_case(origin, catalogue)))
        self.start(case, like=path)
        self.undo_stack.resetClean()
        return True

    def _look_at(self, path: Path, error: NewerFileError) -> bool:
        """Show what is understood of a file that a newer program wrote. It has no file here, and is never saved."""
        from hgnen_desktop.core.storage.newer_file import parse_newer

        try:
            content, catalogue = error.content, self.bench.catalogue
            case, hidden = beside_window(lambda: parse_newer(content, catalogue))
        except HgnenError as fault:
            self.failed.emit([one.sentence() for one in fault.faults])
            return False
        self.undo_stack.clear()
        self._hold(None, None)
        self._in_file, self._came, self.doubts = None, VisitChanges(), ()
        self.read_only = tr(
            "{0} was written by a newer program. It is shown for reading only: nothing is saved, and the file stays as it is."
        ).format(path.name)
        self._show(case)
        left_out = tr("Not shown, because this program does not know it: {0}.").format(", ".join(hidden))
        self.failed.emit([self.read_only, *([left_out] if hidden else [])])
        return True

    def take_in_visits(self) -> bool:
        """Bring in what others recorded about visits, and gave out, since the file was read: it never conflicts with findings.

        When anything else in the file is another, nothing is taken in, and saving refuses as ever. Says whether visits came.
        """
        if self.path is None or self._in_file is None:
            return False
        path, catalogue, today = self.path, self.bench.catalogue, self._today()
        try:
            case, content = beside_window(lambda: read_case(path, catalogue, today))
        except HgnenError:
            return False  # saving says what is wrong
        changes = visit_changes_between(self._in_file, case) if digest_of(content) != self._read else None
        if changes is None:
            return False
        self._read, self._in_file = digest_of(content), case
        if changes:
            self._came = changes.after(self._came)
            self._show(self._case)
        return changes.is_about_visits

    def save(self, path: Path | None = None) -> bool:
        """Save to ``path`` or to the case's own file; on failure :attr:`failed` says why and the old file is whole.

        The case's own file is written only while nobody else has changed it since it was read.
        """
        target = path or self.path
        if self.read_only:
            self.failed.emit([self.read_only])
            return False
        if target is None:
            return False
        came, like = target == self.path and self.take_in_visits(), self.like
        try:
            case = with_entry(self._in_file, self._case.with_changes(guidelines=self._pinned()), self._stamp())
            content = checked_content(case)
            known = self._read if target == self.path else None
            digest = beside_window(lambda: replace_case_file(target, content, known, like=like))
        except HgnenError as error:
            self.failed.emit([fault.sentence() for fault in error.faults])
            return False
        self.like = target
        self._hold(target, digest)
        self._in_file, self.doubts = case, doubts_of(content, case)
        self.undo_stack.setClean()
        self.saved.emit()
        if came:
            said = tr("Saved. Visits that others recorded in the file meanwhile are in the case now.")
            self.visits_came.emit(said)
        return True

    def _stamp(self) -> Stamp:
        return Stamp(self._now(), self.initials)

    def _pinned(self) -> dict[str, str]:
        """What the case was assessed with; when the assessment broke, what it was assessed with before."""
        if not self.is_valid:
            return self._case.guidelines
        return {pack: f"{version}#{digest[:16]}" for pack, version, digest in self.assessment.packs}

    def release(self) -> None:
        """Let other windows know that the file is no longer open here."""
        self._lock.release()

    def _hold(self, path: Path | None, digest: str | None) -> None:
        self.path, self._read = path, digest
        self.open_elsewhere = self._lock.take(path)

    def _show(self, case: Case) -> None:
        self._case = with_visit_changes(case, self._came)
        self._as_of = self._today()
        self._assessment = self._brief = self._seen = self._standing = None
        self.changed.emit()
