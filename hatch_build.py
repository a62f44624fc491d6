"""Build hook: proves the guidelines and compiles them into the wheel, so that the installed program needs no YAML reader."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

BUNDLED = "hgnen_desktop/_bundled"


class CompileGuidelines(BuildHookInterface):
    """Puts the compiled guidelines and their proof into the wheel; a fault in a guideline file stops the build."""

    _scratch: tempfile.TemporaryDirectory[str] | None = None

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return  # a checkout compiles for itself, whenever a guideline file has changed
        # Always the checkout's own compiler: one installed elsewhere may be of another version.
        sys.path.insert(0, self.root)
        try:
            from hgnen_desktop.core.guidelines.altered import SEALS_FILE, seals
            from hgnen_desktop.core.guidelines.compiled_findings import findings_alone
            from hgnen_desktop.core.guidelines.compiler import compile_folder, read_folder
            from hgnen_desktop.core.guidelines.index import Index
            from hgnen_desktop.core.proof.kept import PROOF_FILE, proof_bytes
            from hgnen_desktop.core.proof.prove import prove_guidelines
            from hgnen_desktop.core.proof.versions import version_faults
            from hgnen_desktop.core.review.found import REVIEWS_FILE, check_reviews, reviews_bytes
            from hgnen_desktop.core.vignettes import VIGNETTES_FILE, vignettes_bytes
        finally:
            sys.path.remove(self.root)
        folder = Path(self.root) / "guidelines"
        guidelines = read_folder(folder)
        proof = prove_guidelines(guidelines)
        faults = [*proof.faults(), *version_faults(guidelines.packs), *check_reviews(folder, Index(guidelines))]
        if faults:
            raise ValueError("\n".join(fault.sentence() for fault in faults))
        self._scratch = tempfile.TemporaryDirectory()
        contents = {
            "guidelines.json": compile_folder(folder),
            "findings.json": findings_alone(guidelines),
            PROOF_FILE: proof_bytes(proof),
            VIGNETTES_FILE: vignettes_bytes(folder),
            REVIEWS_FILE: reviews_bytes(folder),
        }
        for name, content in {**contents, SEALS_FILE: seals(contents)}.items():
            target = Path(self._scratch.name) / name
            target.write_bytes(content)
            build_data["force_include"][str(target)] = f"{BUNDLED}/{name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        if self._scratch is not None:
            self._scratch.cleanup()
