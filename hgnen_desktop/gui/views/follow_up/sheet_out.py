"""The patient sheet onto paper, or into two files: a page to print and one that is easy to read on a phone."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from hgnen_desktop.core.export.formats import VISIT_FORMATS, VisitsGiven, named
from hgnen_desktop.core.export.sheet_content import SheetSettings
from hgnen_desktop.core.schedule.visits import CaseFollowUp
from hgnen_desktop.gui.drive import write_together
from hgnen_desktop.gui.views.decide import base
from hgnen_desktop.gui.views.follow_up import paper
from hgnen_desktop.gui.words import tr

_PAPER, _PHONE = named(VISIT_FORMATS, "pdf"), named(VISIT_FORMATS, "html")


def print_sheet(view: CaseFollowUp, settings: SheetSettings, parent: QWidget) -> str:
    """Ask for a printer and print the sheet; what was done, or nothing when a person does not want to.

    Raises:
        HgnenError: when the sheet cannot be made.
    """
    content = _PAPER.make(VisitsGiven(view, settings))
    return tr("Sent to the printer") if paper.print_pdf(content, tr("Patient sheet"), parent) else ""


def save_sheet(view: CaseFollowUp, settings: SheetSettings, suggested: Path, parent: QWidget) -> str:
    """Ask for a name and write the sheet as PDF, and beside it as a page for a phone; what was done, or nothing.

    Raises:
        HgnenError: when the sheet cannot be made or written.
    """
    # Made before a name is asked for: a refusal comes at once.
    given = VisitsGiven(view, settings)
    content, page_content = _PAPER.make(given), _PHONE.make(given)
    path = base.ask_where_to_save(parent, tr("Save the patient sheet"), str(suggested), base.file_kind(_PAPER))
    if path is None:
        return ""
    path = path if path.suffix else path.with_suffix(_PAPER.suffix)
    page = path.with_suffix(_PHONE.suffix)
    write_together({path: content, page: page_content})
    return tr("Saved as {0}, and as {1} for a phone.").format(path.name, page.name)
