"""Finding and loading the guidelines: compiled JSON in an installed program, compiled on demand in a checkout."""

from __future__ import annotations

import os
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

from hgnen_desktop.core.errors import Fault, GuidelineError
from hgnen_desktop.core.guidelines.schema import Guidelines

Check = Callable[[Guidelines], list[Fault]]
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
    bundled = files("hgnen_desktop") / "_bundled" / "guidelines.json"
    if bundled.is_file():
        return Guidelines.model_validate_json(bundled.read_bytes())
    folder = guideline_folder()
    return load_folder(folder, _CHECKOUT / "build" / "guidelines.json", check)


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
    from hgnen_desktop.core.guidelines.fingerprint import fingerprint, knowledge_files

    current = fingerprint(knowledge_files(folder), folder)
    if compiled is not None and compiled.is_file():
        content = compiled.read_bytes()
        # The hash is looked for in the raw bytes: parsing a stale file would cost what the compiled copy saves.
        if f'"hash":"{current}"'.encode() in content[:200]:
            return Guidelines.model_validate_json(content)
    from hgnen_desktop.core.guidelines.compiler import compile_folder

    content = compile_folder(folder)
    guidelines = Guidelines.model_validate_json(content)
    faults = check(guidelines) if check is not None else []
    if faults:
        raise GuidelineError(faults)
    if compiled is not None:
        _keep(content, compiled)
    return guidelines


def _keep(content: bytes, compiled: Path) -> None:
    """Store the compiled copy; where that is not allowed the program just compiles again next time."""
    temporary = compiled.with_name(f"{compiled.name}.{os.getpid()}")
    try:
        compiled.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_bytes(content)
        os.replace(temporary, compiled)
    except OSError:
        temporary.unlink(missing_ok=True)
