"""Finding and loading the guidelines: compiled JSON in an installed program, compiled on demand in a checkout."""

from __future__ import annotations

import os
from importlib.resources import files
from pathlib import Path

from hgnen_desktop.core.errors import Fault, GuidelineError
from hgnen_desktop.core.guidelines.schema import Guidelines

_CHECKOUT = Path(__file__).resolve().parents[3]


def load_guidelines() -> Guidelines:
    """The guidelines that belong to this program.

    An installed program loads ``_bundled/guidelines.json``. In a checkout the YAML is the truth: the compiled copy in
    ``build/`` is used only while its fingerprint matches the files, and made again when it does not.

    Raises:
        GuidelineError: when the guidelines are missing or do not have the right form.
    """
    bundled = files("hgnen_desktop") / "_bundled" / "guidelines.json"
    if bundled.is_file():
        return Guidelines.model_validate_json(bundled.read_bytes())
    folder = guideline_folder()
    return load_folder(folder, _CHECKOUT / "build" / "guidelines.json")


def guideline_folder() -> Path:
    """Where the authored YAML lies in a checkout.

    Raises:
        GuidelineError: when the program does not run from a checkout.
    """
    folder = _CHECKOUT / "guidelines"
    if not folder.is_dir():
        raise GuidelineError(Fault("", "The bundled guidelines are missing.", "Please install the program again."))
    return folder


def load_folder(folder: Path, compiled: Path | None = None) -> Guidelines:
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
    if compiled is not None:
        _keep(content, compiled)
    return Guidelines.model_validate_json(content)


def _keep(content: bytes, compiled: Path) -> None:
    """Store the compiled copy; where that is not allowed the program just compiles again next time."""
    temporary = compiled.with_name(f"{compiled.name}.{os.getpid()}")
    try:
        compiled.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_bytes(content)
        os.replace(temporary, compiled)
    except OSError:
        temporary.unlink(missing_ok=True)
