"""Finding and loading the guidelines: compiled JSON in an installed program, compiled on demand in a checkout."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from hgnen_desktop.core.bundled import files
from hgnen_desktop.core.errors import Fault, GuidelineError
from hgnen_desktop.core.guidelines.findings_schema import Findings
from hgnen_desktop.core.guidelines.fingerprint import fingerprint, knowledge_files, put_in_place
from hgnen_desktop.core.guidelines.seal import NotWhole

if TYPE_CHECKING:
    from hgnen_desktop.core.guidelines.schema import Guidelines

    Check = Callable[[Guidelines], list[Fault]]

_Read = TypeVar("_Read")
GUIDELINES_FILE = "guidelines.json"
FINDINGS_FILE = "findings.json"
_LIE_SO = "fingerprint.txt"
_CHECKOUT = Path(__file__).resolve().parents[3]


def load_guidelines(check: Check | None = None) -> Guidelines:
    """The guidelines that belong to this program.

    An installed program loads ``_bundled/guidelines.json``. In a checkout the YAML is the truth: the compiled copy in
    ``build/`` is used only while its fingerprint matches the files, and made again when it does not.

    Args:
        check: looks for faults in newly compiled guidelines; with any, they are refused.

    Raises:
        GuidelineError: when the guidelines are missing, do not have the right form, or are refused by the check.
    """
    from hgnen_desktop.core.guidelines.compiled import read_compiled

    bundled = files("hgnen_desktop") / "_bundled" / GUIDELINES_FILE
    if bundled.is_file():
        return _whole(read_compiled, bundled.read_bytes())
    return load_folder(guideline_folder(), _CHECKOUT / "build" / GUIDELINES_FILE, check)


def load_findings(check: Check | None = None) -> Findings | Guidelines:
    """The findings catalogue alone, which is all that asking questions needs; it loads in a fraction of the time.

    Raises:
        GuidelineError: as :func:`load_guidelines`, when the guidelines have to be compiled first.
    """
    from hgnen_desktop.core.guidelines.compiled_findings import findings_alone, read_findings

    bundled = files("hgnen_desktop") / "_bundled" / FINDINGS_FILE
    if bundled.is_file():
        return _whole(read_findings, bundled.read_bytes())
    compiled = _CHECKOUT / "build" / FINDINGS_FILE
    content = _current_copy(compiled, guideline_folder())
    if content is not None:
        with contextlib.suppress(NotWhole):  # made again
            return read_findings(content)
    guidelines = load_guidelines(check)
    put_in_place(findings_alone(guidelines), compiled)
    return guidelines


def not_as_built(guidelines: Guidelines) -> list[Fault]:
    """Why the guidelines in use are not those that were compiled; empty when they are. Takes part of a second.

    In a checkout the files are the truth, and are compiled anew at each change; an installed program compares every file
    that ships with the guidelines with its digest of the build.
    """
    from hgnen_desktop.core.guidelines.altered import SEALS_FILE, altered, broken_seals

    faults = altered(guidelines)
    if not faults and (files("hgnen_desktop") / "_bundled").is_dir():
        faults = broken_seals(kept_beside, kept_beside(SEALS_FILE) or b"")
    return faults


def not_as_compiled(guidelines: Guidelines) -> list[Fault]:
    """As :func:`not_as_built`; in a checkout the files are compiled anew beside it, which takes some seconds."""
    faults = not_as_built(guidelines)
    if faults or (files("hgnen_desktop") / "_bundled").is_dir():
        return faults
    from hgnen_desktop.core.guidelines.compiled import compiled
    from hgnen_desktop.core.guidelines.compiler import compile_folder

    if compile_folder(guideline_folder()) == compiled(guidelines):
        return []
    what = "the compiled copy that the program uses is not what the files say."
    return [Fault(f"build/{GUIDELINES_FILE}", what, "Delete it; it is compiled again by itself.")]


def kept_beside(name: str) -> bytes | None:
    """A file that is kept beside the compiled guidelines of this program; None when there is none."""
    bundled = files("hgnen_desktop") / "_bundled"
    try:
        return (bundled / name if bundled.is_dir() else _CHECKOUT / "build" / name).read_bytes()
    except OSError:
        return None


def keep_beside(name: str, content: bytes) -> None:
    """Keep a file beside the compiled guidelines; an installed program, whose files are fixed, keeps nothing."""
    if not (files("hgnen_desktop") / "_bundled").is_dir():
        put_in_place(content, _CHECKOUT / "build" / name)


def guideline_folder() -> Path:
    """Where the authored YAML lies in a checkout.

    Raises:
        GuidelineError: when the program does not run from a checkout.
    """
    folder = _CHECKOUT / "guidelines"
    if not folder.is_dir():
        raise GuidelineError(Fault("", "The bundled guidelines are missing.", "Please install the program again."))
    return folder


def load_folder(folder: Path, compiled: Path | None = None, check: Check | None = None) -> Guidelines:
    """The guidelines authored in ``folder``, through the compiled copy when that is not stale."""
    from hgnen_desktop.core.guidelines.compiled import read_compiled

    content = _current_copy(compiled, folder) if compiled is not None else None
    if content is not None:
        with contextlib.suppress(NotWhole):  # made again
            return read_compiled(content)
    from hgnen_desktop.core.guidelines.compiler import compile_folder

    content = compile_folder(folder)
    guidelines = read_compiled(content)
    faults = check(guidelines) if check is not None else []
    if faults:
        raise GuidelineError(faults)
    if compiled is not None:
        put_in_place(content, compiled)
    return guidelines


def _whole(read: Callable[[bytes], _Read], content: bytes) -> _Read:
    try:
        return read(content)
    except NotWhole as error:
        raise GuidelineError(
            Fault("", "The bundled guidelines are damaged.", "Please install the program again.")
        ) from error


def _fingerprint(folder: Path, kept: Path) -> str:
    try:
        return fingerprint(knowledge_files(folder), folder, kept)
    except OSError as error:
        raise GuidelineError(Fault(f"{error.filename}:1", f"the file could not be read ({error.strerror}).")) from error


def _current_copy(compiled: Path, folder: Path) -> bytes | None:
    """The compiled file, if it was made from the files of ``folder``; looked for in the raw bytes, because parsing is what
    it saves.
    """
    try:
        content = compiled.read_bytes()
    except OSError:
        return None
    return (
        content if f'"hash":"{_fingerprint(folder, compiled.with_name(_LIE_SO))}"'.encode() in content[:200] else None
    )
