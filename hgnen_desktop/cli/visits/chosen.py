"""The plan of visits that a command line describes: rule, anchor, choices, and the clinic's days."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, get_args

from hgnen_desktop.cli.arguments import day
from hgnen_desktop.core.domain.case import Weekday
from hgnen_desktop.core.domain.dates import WEEKDAYS
from hgnen_desktop.core.errors import Fault, PlanError
from hgnen_desktop.core.phrase import day_words

if TYPE_CHECKING:
    from hgnen_desktop.core.domain.case import Case, ClinicDays, ClosedDays, OwnRule, SurveillanceChoices
    from hgnen_desktop.core.follow_up_rules import RuleFinder
    from hgnen_desktop.core.guidelines.index import Index

_SHORT = tuple(WEEKDAYS[weekday][:3].casefold() for weekday in get_args(Weekday))

_NO_DATE = "there is no date to count visits from, and the case holds none, so nothing is dated."


def chosen_plan(options: argparse.Namespace, case: Case, finder: RuleFinder) -> SurveillanceChoices:
    """What the case holds, with what was given on the command line in its place.

    Raises:
        PlanError: when something given is not possible.
    """
    now = case.surveillance
    changes: dict[str, Any] = {}
    if options.anchor is not None:
        if now.visits and now.anchor_date not in (None, options.anchor):
            what = f"the case has visits recorded that are counted from {day_words(now.anchor_date)}."
            raise PlanError(Fault("--anchor", what, "Leave --anchor out, or change the plan in the case."))
        changes |= {"anchor_date": options.anchor, "anchor_event": None}
    elif now.anchor_date is None:
        changes |= {"anchor_date": day_of_course(options.anchor_event, case, finder.index)}
    if options.rule is not None:
        _known_rule(options.rule, finder)
        changes |= {"rule": options.rule, "own_rule": None}
    own = _own_rule(options)
    if own is not None:
        changes |= {"rule": None, "own_rule": own}
    if options.anchor_event is not None:
        changes["anchor_event"] = event_words(options.anchor_event, finder)
    clinic = clinic_days(options)
    if clinic is not None:
        changes["clinic_days"] = clinic
    if options.window is not None:
        changes["window_days"] = window_days(options)
    return now.model_copy(update=changes)


def day_of_course(event: str | None, case: Case, index: Index) -> dt.date:
    """The day of an event that the course of the case gives.

    Raises:
        PlanError: when it gives none; the events that it does date are named.
    """
    from hgnen_desktop.core.course.anchors import course_anchors
    from hgnen_desktop.core.course.derive import Deriver
    from hgnen_desktop.core.course.standing import stand
    from hgnen_desktop.core.schedule.anchor_checks import event_label

    rules = [rule for pack in index.packs.values() for rule in pack.surveillance]
    found = [one for one in course_anchors(stand(case, Deriver(index)), rules, index) if one.date is not None]
    wanted = {event_label(rule, event) for rule in rules} if event is not None else set()
    dated = next((one.date for one in found if one.event in wanted), None)
    if dated is not None:
        return dated
    named = "; ".join(f"--anchor-event '{one.event}' ({one.source})" for one in found)
    more = f", or count from the course: {named}" if named else ""
    raise PlanError(Fault("--anchor", _NO_DATE, f"Add --anchor YYYY-MM-DD{more}."))


def _known_rule(rule: str, finder: RuleFinder) -> None:
    if rule not in [one.id for one in finder.rules]:
        allowed = ", ".join(one.id for one in finder.rules)
        raise PlanError(Fault("--rule", f"there is no rule '{rule}'.", f"Allowed: {allowed}."))


def event_words(text: str, finder: RuleFinder) -> str:
    """The label of an event that the guidelines name, or the person's own words, which only an own rule can be counted from.

    Raises:
        PlanError: when the words do not fit on one line.
    """
    from hgnen_desktop.core.schedule.anchor_checks import event_label

    if len(text) > 200 or not text.isprintable():
        raise PlanError(Fault("--anchor-event", "the event must fit on one line of 200 characters.", "Shorten it."))
    return next((words for rule in finder.rules if (words := event_label(rule, text))), text)


def with_choices(now: SurveillanceChoices, texts: Sequence[str], finder: RuleFinder) -> SurveillanceChoices:
    """The plan with points that the source leaves open chosen, written as ``later/every=6``.

    Raises:
        PlanError: when there is no such point, or the rule is the clinic's own.
    """
    from hgnen_desktop.core.batch import choices_for

    rule = next((one for one in finder.rules if one.id == now.rule), None)
    if rule is None:
        raise PlanError(Fault("--choose", "a rule of the clinic's own leaves nothing open.", "Leave --choose out."))
    return now.model_copy(update={"choices": {**now.choices, **choices_for(rule, texts)}})


def _own_rule(options: argparse.Namespace) -> OwnRule | None:
    given = [options.own_rule, options.every, options.visits]
    if given == [None, None, None]:
        return None
    if None in given or options.rule is not None:
        raise PlanError(
            Fault("--own-rule", "a rule of the clinic's own needs --own-rule, --every and --visits, and no --rule.", "")
        )
    from pydantic import ValidationError

    from hgnen_desktop.core.domain.case import OwnRule

    try:
        return OwnRule.model_validate(
            {"text": options.own_rule, "every_months": options.every, "visits": options.visits}
        )
    except ValidationError as error:
        raise PlanError(
            Fault(
                "--own-rule",
                "the rule is not possible.",
                "Text of 1 to 200 characters, --every 1 to 60, --visits 1 to 60.",
            )
        ) from error


def clinic_days(options: argparse.Namespace) -> ClinicDays | None:
    """The clinic's days as given; None when nothing is.

    Raises:
        PlanError: when a weekday or closed day is none, or a region or denomination has no country.
    """
    more = (options.denomination, options.closed)
    if not (options.country or options.region or options.clinic_days is not None or options.shift or any(more)):
        return None
    from hgnen_desktop.core.domain.case import ClinicDays, ShiftTo

    if options.region and not options.country:
        raise PlanError(Fault("--region", "a region needs its country.", "Add --country."))
    if options.denomination and not options.country:
        raise PlanError(Fault("--denomination", "a denomination needs its country.", "Add --country."))
    return ClinicDays(
        country=options.country.upper() if options.country else None,
        subdivision=options.region,
        weekdays=_weekdays(options.clinic_days),
        shift=ShiftTo(options.shift or "next"),
        denominations=tuple(dict.fromkeys(name.strip().casefold() for name in options.denomination)),
        closed=tuple(_closed(text) for text in options.closed),
    )


def _weekdays(text: str | None) -> tuple[Weekday, ...]:
    """Weekdays written as ``mon,wed``, or longer; Monday to Friday when nothing was."""
    names = [name.strip().casefold() for name in ("mon,tue,wed,thu,fri" if text is None else text).split(",")]
    found = {
        weekday: [one for one in names if len(one) >= 3 and WEEKDAYS[weekday].casefold().startswith(one)]
        for weekday in get_args(Weekday)
    }
    wrong = [name for name in names if not any(name in known for known in found.values())]
    if wrong:
        raise PlanError(Fault("--clinic-days", f"'{wrong[0]}' is not a weekday.", f"Allowed: {', '.join(_SHORT)}."))
    return tuple(weekday for weekday, known in found.items() if known)


def _closed(text: str) -> ClosedDays:
    """Closed days written as ``2026-12-24..2026-12-31=reason``; ``..`` with the last day, and the reason, may be left out."""
    from hgnen_desktop.core.domain.case import ClosedDays

    days, _, reason = text.partition("=")
    first, to, last = days.partition("..")
    try:
        begins = day(first.strip())
        ends = day(last.strip()) if to else begins
    except argparse.ArgumentTypeError as error:
        remedy = "Write them like 2026-12-24..2026-12-31, with =reason behind if you want."
        raise PlanError(Fault("--closed", f"'{text[:60]}' names no days.", remedy)) from error
    if len(reason) > 200 or not reason.isprintable():
        raise PlanError(Fault("--closed", "the reason must fit on one line of 200 characters.", "Shorten it."))
    return ClosedDays(first=begins, last=ends, reason=reason.strip())


def window_days(options: argparse.Namespace) -> int | None:
    """The clinic's window as given; None when it is not.

    Raises:
        PlanError: when it is not possible.
    """
    if options.window is not None and not 0 <= options.window <= 60:
        raise PlanError(Fault("--window", f"{options.window} days is not possible.", "Allowed: 0 to 60."))
    return None if options.window is None else int(options.window)
