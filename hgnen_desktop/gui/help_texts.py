"""The help of each page (F1)."""

from __future__ import annotations

from hgnen_desktop.gui.words import later, tr

_KEYS = later(
    "Keys\n"
    "Enter: next question.  Alt+D: not done.  Alt+P: pending.  Delete: clear a choice.\n"
    "Alt+Left: back to where you were.  Alt+PgUp, Alt+PgDown: page before and after.  Ctrl+1 to Ctrl+7: steps.\n"
    "Alt+1 to Alt+6: Workup, Treatment, Surveillance, Visits, Care plan, Evidence.\n"
    "Alt+7 to Alt+9: Decision tree, Learn, Guideline.  Ctrl+L: due list.\n"
    "Ctrl+K: find a command, page, question or a button of this page.  Ctrl+Z: undo.  Ctrl+S: save.  F9: assessment panel."
)

_PAGES = {
    "home": later(
        "Begin a new case, open a case file, or look around in a teaching case. A case file can also be dragged into "
        "the window. The guideline packs are listed with their version and review state."
    ),
    "step": later(
        "Answer what is known. Each question can also be set to not done or pending: both count as unknown, never as "
        "negative. Questions that do not arise for this patient are folded away. The line under a question says what the "
        "last answer changed; the panel on the right shows the assessment as it is now."
    ),
    "workup": later(
        "What to do now, what to ask, what is awaited and what is done, one line each. Enter or Right opens a line to what the "
        "sources say and to recording; yes and no are answered where they stand. While the page is in view every line stays "
        "in its place. The buttons on top copy or save one request for each recipient."
    ),
    "treatment": later(
        "The questions of this patient's situation with their answers, in the order of the sources; nothing is preselected. "
        "Enter or Right opens a question, Left closes it, Up and Down go through them. Accept, decline with a reason, defer, "
        "or add your own: your decision is kept apart from what the sources say."
    ),
    "surveillance": later(
        "Choose the rule inside the range of the source and the event that dates are counted from. Every visit "
        "is an explicit date with its window."
    ),
    "visits": later(
        "Record what became of each visit; the dates of the others stay unless you ask for it. Choose a visit and press "
        "Enter, or Ctrl+D for done today and Ctrl+Shift+D for done on a date. Alt+C saves the calendar, Alt+S the patient sheet, "
        "Alt+T the table; Alt+A begins another setting. Save the calendar over the one given out last: what changed and what is "
        "taken out come beside it."
    ),
    "due": later(
        "Who is overdue, due and coming, over folders of case files. Type to search; Enter opens a case on its visits; Ctrl+D "
        "records the chosen visit as done today, Ctrl+Shift+D as done on a date. F5 reads the folders again. A visit recorded here "
        "goes straight into its case file; nothing else is stored."
    ),
    "evidence": later(
        "What the studies found, as pictures with their intervals, and which strata this patient belongs to. Strata of a "
        "cohort are no prediction for a person."
    ),
    "tree": later(
        "The whole pathway as the program evaluates it, with the way of the open case. Choose a node to see its question, "
        "criteria and sources; the list beside the picture says the same in words."
    ),
    "learn": later("Teaching cases for every end of the tree, with learning points, and a quiz made from the rules."),
    "guideline": later(
        "Every statement of the sources, what the panel could not agree on, where the sources are silent, and how the "
        "guidelines were checked."
    ),
    "care_plan": later("The preview is the very document that is saved."),
}


def help_text(key: str, hint: str = "") -> str:
    """The help of a page, with the keys that work everywhere."""
    kind = "step" if key.startswith("step:") else key
    parts = [tr(hint)] if hint else []
    parts += [tr(_PAGES.get(kind, "")), tr(_KEYS)]
    return "\n\n".join(part for part in parts if part)
