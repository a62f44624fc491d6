"""The pages of the window: one line each.

A new screen touches its own folder under ``views`` and one line of :data:`PAGES`. From that line come its place in the
navigation, its line in the Go menu with the shortcut, its help (F1), the search for commands, and how it is made. A screen
imports nothing of the window: it tells by its signals what a person wants, and :mod:`hgnen_desktop.gui.pages` knows what the
window does on each.
"""

from __future__ import annotations

from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.gui.words import later

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from hgnen_desktop.gui.document import CaseDocument

_VIEWS = "hgnen_desktop.gui.views."
READABLE, BROAD = 104, 132  # the greatest widths of a page, in columns of text


class Group(StrEnum):
    """Where a page stands in the navigation, and what it needs."""

    START = "start"  # needs no case
    ANSWER = "answer"  # the open case, and what follows from it
    INTAKE = "intake"  # the steps of the open case; they share one line
    KNOW = "know"  # needs no case


@dataclass(frozen=True, slots=True)
class Page:
    """One page.

    Attributes:
        key: what the window calls it.
        name: what a person reads, with the mark of its key in the menu.
        icon: a file of ``resources/icons``.
        group: where it stands.
        shortcut: the keys that lead to it; each page has its own, so that a new page moves none.
        view: ``module:Class`` below ``views``, made with the document when it is first shown; empty for Home, which is made
            before any document.
        help: what F1 says.
        widest: the greatest width in columns of text; None for all there is.
        fills: whether it takes the whole place and scrolls by itself.
        under: the page whose line of the navigation stands for it; empty for a line of its own.
    """

    key: str
    name: str
    icon: str
    group: Group
    shortcut: str
    view: str
    help: str
    widest: int | None = BROAD
    fills: bool = False
    under: str = ""

    @property
    def needs_case(self) -> bool:
        """Whether it can be shown only while a case is open."""
        return self.group in (Group.ANSWER, Group.INTAKE)

    @property
    def is_advice(self) -> bool:
        """Whether it shows what follows from answers and sources, which a fault of the program makes doubtful."""
        return self.group is not Group.INTAKE and bool(self.view)

    def make(self, document: CaseDocument) -> QWidget:
        """The screen itself."""
        module, _, name = self.view.partition(":")
        kind: Callable[[CaseDocument], QWidget] = getattr(import_module(_VIEWS + module), name)
        return kind(document)


PAGES: tuple[Page, ...] = (
    Page(
        "home",
        later("&Home"),
        "home",
        Group.START,
        "Alt+Home",
        "",
        later(
            "Begin a new case, open a case file, or look around in a teaching case. A case file can also be dragged into "
            "the window. The guideline packs are listed with their version and review state."
        ),
    ),
    Page(
        "due",
        later("&Due list"),
        "due",
        Group.START,
        "Ctrl+L",
        "due.due_view:DueView",
        later(
            "Who is overdue, due and coming, over folders of case files. Type to search; Enter opens a case on its visits; Ctrl+D "
            "records the chosen visit as done today, Ctrl+Shift+D as done on a date. F5 reads the folders again. A visit recorded "
            "here goes straight into its case file; nothing else is stored."
        ),
        widest=None,
    ),
    Page(
        "summary",
        later("Summary"),
        "summary",
        Group.ANSWER,
        "Alt+0",
        "summary.summary_view:SummaryView",
        later(
            "What to do now, and each question of this situation with its answer in a line. Enter or a click on a line opens what "
            "stands behind it. What is still needed is answered in place."
        ),
        widest=None,
    ),
    Page(
        "course",
        later("Course"),
        "course",
        Group.ANSWER,
        "Alt+Shift+0",
        "course.course_view:CourseView",
        later(
            "What happened, one line an event: a date, what was done or found, and Enter; what was understood is shown back and "
            "taken with a second Enter. Lines, treatments and progression follow from it, each with its reason. Nothing is "
            "overwritten: an event is corrected or struck out with a reason, and any past day can be looked at."
        ),
        widest=None,
    ),
    Page(
        "intake",
        later("Intake"),
        "patient",
        Group.INTAKE,
        "Ctrl+Shift+I",
        "intake.step_view:StepView",
        later(
            "Answer what is known. A result can also be set to not done or pending: both count as unknown, never as "
            "negative. Questions that do not arise for this patient are folded away. The line on top of the panel on the right "
            "says what the last answer changed; the panel shows the assessment as it is now."
        ),
        widest=READABLE,
    ),
    Page(
        "workup",
        later("Workup"),
        "workup",
        Group.ANSWER,
        "Alt+1",
        "workup.workup_view:WorkupView",
        later(
            "What to do now, what to ask, what is awaited and what is done, one line each. Enter or Right opens a line to what "
            "the sources say and to recording; yes and no are answered where they stand. While the page is in view every line "
            "stays in its place. The buttons on top copy or save one request for each recipient."
        ),
    ),
    Page(
        "treatment",
        later("Treatment"),
        "treatment",
        Group.ANSWER,
        "Alt+2",
        "treatment.treatment_view:TreatmentView",
        later(
            "The questions of this patient's situation with their answers; nothing is preselected. Enter or Right opens a "
            "question, Left closes it, Up and Down go through them. Accept, decline with a reason, defer, or add your own: your "
            "decision is kept apart from what the sources say."
        ),
    ),
    Page(
        "surveillance",
        later("Surveillance"),
        "surveillance",
        Group.ANSWER,
        "Alt+3",
        "decide.surveillance:SurveillanceView",
        later(
            "Choose the rule inside the range of the source and the event that dates are counted from. Every visit "
            "is an explicit date with its window."
        ),
    ),
    Page(
        "visits",
        later("Visits"),
        "history",
        Group.ANSWER,
        "Alt+4",
        "follow_up.follow_up_view:FollowUpView",
        later(
            "Record what became of each visit; the dates of the others stay unless you ask for it. Choose a visit and press "
            "Enter, or Ctrl+D for done today and Ctrl+Shift+D for done on a date. Alt+C saves the calendar, Alt+S the patient "
            "sheet, Alt+T the table; Alt+A begins another setting. Save the calendar over the one given out last: what changed "
            "and what is taken out come beside it."
        ),
    ),
    Page(
        "care_plan",
        later("Care plan"),
        "care_plan",
        Group.ANSWER,
        "Alt+5",
        "decide.care_plan:CarePlanView",
        later(
            "The preview is the very document that is saved. Make final signs the plan by a name: it is numbered and kept in the "
            "case as it is, and a later plan says what changed. Choose a plan in the list to see it again."
        ),
    ),
    Page(
        "history",
        later("History of this case"),
        "history",
        Group.ANSWER,
        "Ctrl+H",
        "history.history_view:HistoryView",
        later(
            "Who saved the case when, and what changed, by name and without its value. An entry that was taken out, and a case "
            "that was changed outside of the program, are told on top."
        ),
        under="care_plan",
    ),
    Page(
        "evidence",
        later("Evidence"),
        "evidence",
        Group.ANSWER,
        "Alt+6",
        "decide.evidence:EvidenceView",
        later(
            "What the studies found, as pictures with their intervals, and which strata this patient belongs to. Strata of a "
            "cohort are no prediction for a person."
        ),
    ),
    Page(
        "tree",
        later("Decision tree"),
        "tree",
        Group.KNOW,
        "Alt+7",
        "tree.tree_view:TreeView",
        later(
            "The whole pathway as the program evaluates it, with the way of the open case. Choose a node to see its question, "
            "criteria and sources; the list beside the picture says the same in words."
        ),
        fills=True,
    ),
    Page(
        "learn",
        later("Learn"),
        "learn",
        Group.KNOW,
        "Alt+8",
        "learn.learn_view:LearnView",
        later(
            "Teaching cases for every end of the tree, with learning points, and a quiz made from the rules. F5 tells the chosen "
            "case as a lesson on the full screen: Right, Space or Page Down goes on, Left goes back, Escape ends."
        ),
        fills=True,
    ),
    Page(
        "guideline",
        later("Guideline"),
        "guideline",
        Group.KNOW,
        "Alt+9",
        "guideline.guideline_view:GuidelineView",
        later(
            "Every statement of the sources, what the panel could not agree on, where the sources are silent, and how the "
            "guidelines were checked."
        ),
        fills=True,
    ),
    Page(
        "review",
        later("Review of the guidelines"),
        "done",
        Group.KNOW,
        "Ctrl+Shift+R",
        "review.review_view:ReviewView",
        later(
            "Read the guidelines one item after another, as a clinician reads them, with the paper beside you. A agrees, C asks "
            "for a change, Q asks a question; Left and Right go back and on, N goes to the next that is not read, T takes your "
            "word back; Up, Down and Space scroll. Each word is kept at once, and you go on where you stopped. A packet is for "
            "reviewers who install nothing."
        ),
        fills=True,
        under="guideline",
    ),
)
