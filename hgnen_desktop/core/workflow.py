"""The jobs a person does, in one place for the window and the command line: open, assess, plan, export.

Everything here is handed its date; the clock is read once, in the window's application object or the command line.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from hgnen_desktop.core.errors import Fault, PlanError
from hgnen_desktop.core.guidelines.catalogue import Catalogue
from hgnen_desktop.core.guidelines.library import load_findings, load_guidelines

if TYPE_CHECKING:
    from hgnen_desktop.core.brief.lines import Brief
    from hgnen_desktop.core.careplan.plan import CarePlan, Signer
    from hgnen_desktop.core.careplan.plan_check import PlanCheck
    from hgnen_desktop.core.course.derive import Deriver
    from hgnen_desktop.core.course.picture import Picture
    from hgnen_desktop.core.course.standing import Standing
    from hgnen_desktop.core.domain.case import Case
    from hgnen_desktop.core.domain.kept import KeptPlan
    from hgnen_desktop.core.engine.assessment import Assessment
    from hgnen_desktop.core.engine.engine import Engine
    from hgnen_desktop.core.guidelines.index import Index
    from hgnen_desktop.core.guidelines.schema import Guidelines
    from hgnen_desktop.core.schedule.surveillance import Anchor
    from hgnen_desktop.core.schedule.visits import VisitLine
    from hgnen_desktop.core.signoff.standing import SignOff


class Workbench:
    """One set of guidelines, ready to work on cases."""

    def __init__(self, guidelines: Guidelines | None = None) -> None:
        """Load the program's own guidelines unless others are handed in.

        Raises:
            GuidelineError: when the guidelines cannot be used.
        """
        self._guidelines = guidelines
        self.catalogue = Catalogue(guidelines or load_findings(_faults))
        self._engine: Engine | None = None
        self.left_out: tuple[Fault, ...] = ()
        """Why installed packs could not be used; known once the engine is made."""
        self._own: Guidelines | None = None
        self._not_as_built: list[Fault] | None = None
        self._deriver: Deriver | None = None
        self._sign_off: SignOff | None = None
        self._loading = threading.Lock()

    @property
    def engine(self) -> Engine:
        """The engine; made when it is first needed, so that a case can be entered before all knowledge is loaded.

        It may be asked for in any thread; whoever comes second waits for the first.

        Raises:
            GuidelineError: when the guidelines cannot be used.
        """
        if self._engine is None:
            with self._loading:
                if self._engine is None:
                    from hgnen_desktop.core.engine.engine import Engine

                    self._engine = Engine(self._guidelines or self._in_use())
        return self._engine

    def _in_use(self) -> Guidelines:
        """The program's own guidelines and the packs that were installed beside them."""
        from hgnen_desktop.core.shelf.found import with_installed

        self._own = load_guidelines(_faults)
        guidelines, self.left_out = with_installed(self._own)
        return guidelines

    @property
    def own(self) -> Guidelines:
        """The program's own guidelines, without the packs that were installed beside them."""
        whole = self.index.guidelines
        return whole if self._own is None else self._own

    def not_as_built(self) -> list[Fault]:
        """Why the guidelines in use are not those that were proven when the program was built, or of a checkout not those that
        their version is noted to say; empty when they are.

        Looked at once, when there is time and at the latest before a plan is made final.
        """
        if self._not_as_built is None and self._guidelines is not None:
            self._not_as_built = []  # whoever hands guidelines in knows where they are from
        if self._not_as_built is None:
            from hgnen_desktop.core.guidelines.library import not_as_built
            from hgnen_desktop.core.proof.versions import version_faults

            self._not_as_built = [*not_as_built(self.own), *version_faults(self.own.packs)]
        return self._not_as_built

    @property
    def is_loaded(self) -> bool:
        """Whether all knowledge is loaded already."""
        return self._engine is not None

    @property
    def index(self) -> Index:
        """The guidelines by name."""
        return self.engine.index

    @property
    def sign_off(self) -> SignOff:
        """What reviewers said of the guidelines; read when it is first asked for."""
        if self._sign_off is None:
            from hgnen_desktop.core.review.found import load_sign_off

            self._sign_off = load_sign_off(self.index)
        return self._sign_off

    @sign_off.setter
    def sign_off(self, other: SignOff) -> None:
        """Another state of the review, because something was said."""
        self._sign_off = other

    def open(self, path: Path, as_of: dt.date | None = None, today: dt.date | None = None) -> Case:
        """Read a case file; see :func:`hgnen_desktop.core.storage.case_file.load_case` for what is refused.

        With ``today`` a case may hold what came after ``as_of``: it is then looked back at.
        """
        return self.open_standing(path, as_of, today).case

    def open_standing(self, path: Path, as_of: dt.date | None = None, today: dt.date | None = None) -> Standing:
        """As :meth:`open`, with what the course says and what does not fit together in it."""
        from hgnen_desktop.core.storage.case_file import load_case

        case = load_case(path, self.catalogue, max(as_of, today) if as_of and today else as_of)
        return self.standing(case, as_of)

    def standing(self, case: Case, as_of: dt.date | None = None) -> Standing:
        """The case as it stands on a day, with what its course says; see :func:`hgnen_desktop.core.course.standing.stand`."""
        if not case.course:
            from hgnen_desktop.core.course.facts import Standing, known_by

            return Standing(known_by(case, as_of), {})
        from hgnen_desktop.core.course.standing import stand

        return stand(case, self.deriver, as_of)

    def seen(self, case: Case, as_of: dt.date | None = None) -> Case:
        """The case with the answers that hold on a day, entered or following from its course; never saved."""
        if not case.course:
            from hgnen_desktop.core.course.facts import known_by

            return known_by(case, as_of)
        from hgnen_desktop.core.course.standing import stand

        return stand(case, self.deriver, as_of, answers_only=True).case

    @property
    def deriver(self) -> Deriver:
        """What works out a course; made when it is first needed."""
        if self._deriver is None:
            from hgnen_desktop.core.course.derive import Deriver

            self._deriver = Deriver(self.index)
        return self._deriver

    def assess(self, case: Case, as_of: dt.date) -> Assessment:
        """Everything the sources say of the case on that date; any past day can be asked for."""
        return self.engine.assess(self.seen(case, as_of), as_of)

    def brief(self, case: Case, assessment: Assessment, anchor: Anchor | None) -> Brief:
        """The answer first: what this patient's clinician must do, with the next visits where they can be dated.

        Args:
            case: the case.
            assessment: what the sources say of it; its ``as_of`` is the day.
            anchor: the event and date that visits are counted from.
        """
        from hgnen_desktop.core.brief.brief import make_brief

        dates: list[VisitLine] = []
        if anchor is not None and not assessment.withheld:
            from hgnen_desktop.core.careplan.plan_dates import date_visits
            from hgnen_desktop.core.schedule.surveillance import DEFAULT_HORIZON_MONTHS

            with contextlib.suppress(PlanError):  # said where the rule and the anchor are chosen
                dated = date_visits(case, assessment, self.index, anchor, None, DEFAULT_HORIZON_MONTHS)
                for found in ((one.waiting() for one in dated), (one.coming() for one in dated)):
                    dates += sorted((line for lines in found for line in lines), key=lambda line: line.present)
        standing = self.standing(case, assessment.as_of)
        return make_brief(standing.case, assessment, self.index, dates, standing.asks)

    def plan(
        self,
        case: Case,
        as_of: dt.date,
        anchor: Anchor | None,
        *,
        final: bool = False,
        horizon_months: int | None = None,
        signer: Signer | None = None,
    ) -> CarePlan:
        """The care plan of the case, dated from the anchor and signed by a name when one is given.

        Raises:
            PlanError: when findings contradict each other, or the anchor date is not possible.
        """
        from hgnen_desktop.core.careplan.plan import make_plan
        from hgnen_desktop.core.schedule.anchor_checks import check_anchor
        from hgnen_desktop.core.schedule.surveillance import DEFAULT_HORIZON_MONTHS

        if anchor is not None:
            check_anchor(anchor.date, case.birth_year)
        horizon = horizon_months or DEFAULT_HORIZON_MONTHS
        standing = self.standing(case, as_of)
        assessment = self.engine.assess(standing.case, as_of)
        plan = make_plan(
            standing.case,
            assessment,
            self.index,
            anchor,
            final=final,
            horizon_months=horizon,
            signer=signer,
            asks=standing.asks,
            course=self.course_picture(case, as_of),
            sign_off=self.sign_off,
        )
        if not case.plans:
            return plan
        from dataclasses import replace

        from hgnen_desktop.core.careplan.kept_plan import said_by, since

        return replace(plan, since=since(case.plans[-1], said_by(plan)))

    def course_picture(self, case: Case, as_of: dt.date) -> Picture | None:
        """The course of a case as a picture on a day; None while it has no dated event."""
        if not case.course:
            return None
        from hgnen_desktop.core.course.decided import as_events
        from hgnen_desktop.core.course.picture import picture_of

        return picture_of(self.deriver.timeline(case.course, as_of), self.index, as_of, as_events(case))

    def keep_plan(self, case: Case, as_of: dt.date, anchor: Anchor | None, signer: Signer, reason: str = "") -> Case:
        """The case with its plan of that day made final: frozen with what it was made from, and numbered.

        Raises:
            PlanError: the plan cannot be made, nothing has changed since the last one, there is no room for another, or the
                guidelines in use are not as they were compiled.
        """
        from hgnen_desktop.core.careplan.kept_plan import kept

        found = self.not_as_built()
        if found:
            raise PlanError(found)
        plan = self.plan(case, as_of, anchor, final=True, signer=signer)
        return case.with_changes(plans=(*case.plans, kept(case, plan, anchor, reason)))

    def kept_plan(self, case: Case, number: int) -> tuple[CarePlan | None, PlanCheck]:
        """A final plan of the case made again from what was kept, and how it compares with what was frozen.

        Args:
            case: the case that keeps it.
            number: which plan; there must be one of this number.

        Returns:
            the plan, None when it cannot be made again; and what was found.
        """
        from hgnen_desktop.core.careplan.kept_plan import as_kept
        from hgnen_desktop.core.careplan.plan_check import check_plan

        place, found = _plan_of(case, number)
        then = self._as_then(found)
        again = then._made_again(case, found)
        check = check_plan(found, again, then.index)
        before = case.plans[place - 1] if place else None
        return (None if again is None else as_kept(again, found, before)), check

    def kept_case(self, case: Case, number: int) -> Case:
        """The case as a final plan was made from it, with the answers that held on its day.

        Raises:
            CaseFileError: what was kept cannot be read.
        """
        _place, found = _plan_of(case, number)
        return self.seen(self._made_from(case, found)[0], found.on)

    def _made_again(self, case: Case, found: KeptPlan) -> CarePlan | None:
        from hgnen_desktop.core.careplan.plan import Signer
        from hgnen_desktop.core.errors import HgnenError

        who = found.signer
        try:
            inputs, anchor = self._made_from(case, found)
            signer = Signer(who.name, who.role, who.institution)
            return self.plan(inputs, found.on, anchor, final=True, signer=signer)
        except HgnenError:
            return None  # what is not as the program wrote it; the check says so

    def _as_then(self, found: KeptPlan) -> Workbench:
        """A workbench with the editions of installed packs that a plan was made with, where they are still on the shelf."""
        now = {pack.id: pack.hash for pack in self.index.packs.values() if pack.trust != "bundled"}
        made = {name: said.partition("#")[2] for name, said in found.packs.items() if name not in self._bundled}
        if self._guidelines is not None or made == now:
            return self
        from hgnen_desktop.core.guidelines.outside import with_packs
        from hgnen_desktop.core.shelf.found import own_shelf
        from hgnen_desktop.core.shelf.shelf import edition_of

        packs = [edition_of(own_shelf(), name, digest, self.own) for name, digest in made.items()]
        return Workbench(with_packs(self.own, [pack for pack in packs if pack is not None]))

    @property
    def _bundled(self) -> frozenset[str]:
        return frozenset(pack.id for pack in self.own.packs)

    def _made_from(self, case: Case, found: KeptPlan) -> tuple[Case, Anchor | None]:
        from hgnen_desktop.core.careplan.kept_plan import made_from
        from hgnen_desktop.core.errors import CaseFileError
        from hgnen_desktop.core.storage.case_file import case_from_fields
        from hgnen_desktop.core.storage.strict_json import read_json

        try:
            fields, anchor = made_from(read_json(found.inputs.encode()), case)
            return case_from_fields(fields, self.catalogue), anchor
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise CaseFileError(Fault(f"plan {found.number}", "what it was made from cannot be read.")) from error


def _plan_of(case: Case, number: int) -> tuple[int, KeptPlan]:
    return next((place, one) for place, one in enumerate(case.plans) if one.number == number)


def _faults(guidelines: Guidelines) -> list[Fault]:
    # Imported only when something was newly compiled: an installed program was proven when it was built.
    from hgnen_desktop.core.proof.prove import refusals

    return refusals(guidelines)
