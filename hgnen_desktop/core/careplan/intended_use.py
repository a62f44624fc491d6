"""The intended use, shown at first run, in About and on each care plan."""

from __future__ import annotations

INTENDED_USE = (
    "For professionals who know neuroendocrine neoplasia, for non-urgent planning and teaching in adults. It shows options "
    "with their sources and does not choose. Not for emergencies, children, lung neuroendocrine neoplasms, dosing, or use by "
    "patients. Not a certified medical device."
)
