"""The findings catalogue by itself, compiled: all that asking questions needs, read in a fraction of the time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hgnen_desktop.core.domain.plain import Reader, Writer
from hgnen_desktop.core.guidelines.findings_schema import Code, Criterion, Finding, Findings, Option, Range, Step
from hgnen_desktop.core.guidelines.seal import opened, sealed

if TYPE_CHECKING:
    from hgnen_desktop.core.guidelines.schema import Guidelines

_CLASSES = (Code, Criterion, Finding, Findings, Option, Range, Step)


def findings_alone(guidelines: Guidelines) -> bytes:
    """The findings catalogue as sealed JSON bytes, with the hash of the guidelines it belongs to."""
    data = Writer(exclude_defaults=True).fields(guidelines, ("steps", "findings"))
    return sealed(guidelines.hash, data, _CLASSES)


def read_findings(content: bytes) -> Findings:
    """The findings catalogue that was compiled to these bytes.

    Raises:
        NotWhole: the bytes are not what :func:`findings_alone` wrote for this program.
    """
    data = opened(content, _CLASSES)
    del data["hash"]
    read: Findings = Reader(trusted=True).of(Findings)(data)
    return read
