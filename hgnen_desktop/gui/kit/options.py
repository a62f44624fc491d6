"""The options of a finding as a field shows them."""

from __future__ import annotations

from hgnen_desktop.core.guidelines.findings_schema import Finding
from hgnen_desktop.gui.widgets.choice_field import Option


def options_of(finding: Finding) -> list[Option]:
    """The options of a finding with the other names under which each can be typed."""
    return [
        Option(
            option.id,
            option.label,
            option.definition or "",
            tuple((one.name, one.reading or "") for one in option.synonyms),
        )
        for option in finding.options
    ]
