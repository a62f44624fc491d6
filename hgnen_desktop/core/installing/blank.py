"""The blank pack: what an author begins with, and what tests use. It holds and says one thing."""

from __future__ import annotations

from pathlib import Path

from hgnen_desktop.core.bundled import read_bytes
from hgnen_desktop.core.errors import Fault, GuidelineError
from hgnen_desktop.core.guidelines.outside import PACK_FILE, PACK_ID
from hgnen_desktop.core.storage.atomic import write_together

BLANK = "blank"
_FILES = (PACK_FILE, "strengths.yaml", "statements.yaml", "board.yaml", "vignettes/board.yaml")


def blank_texts(name: str = BLANK) -> dict[str, str]:
    """The files of the blank pack, called by another id."""
    texts = {one: read_bytes("resources", "blank_pack", *one.split("/")).decode() for one in _FILES}
    return {one: text.replace(f"id: {BLANK}", f"id: {name}") for one, text in texts.items()}


def write_new(folder: Path) -> list[Path]:
    """Write a new pack that holds into a folder, which gives it its id; returns the files.

    Raises:
        GuidelineError: the folder's name is no id of a pack, or the folder holds something already.
        CaseFileError: it cannot be written.
    """
    name = folder.name
    if not PACK_ID.fullmatch(name):
        what = f"'{name}' cannot be the id of a pack: it is made of small letters, digits and '_'."
        raise GuidelineError(Fault(str(folder), what, "Name another folder."))
    try:
        if folder.exists() and any(folder.iterdir()):
            raise GuidelineError(Fault(str(folder), "there is something here already.", "Name a new folder."))
        (folder / "vignettes").mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise GuidelineError(Fault(str(folder), f"the folder could not be made ({error.strerror}).")) from error
    files = {folder / one: text.encode() for one, text in blank_texts(name).items()}
    write_together(files)
    return list(files)
