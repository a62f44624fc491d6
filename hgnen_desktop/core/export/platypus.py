"""What the documents use of reportlab's page layout, loaded in two thirds of the time: see :mod:`hgnen_desktop.core.late_patterns`."""

from __future__ import annotations

from hgnen_desktop.core.late_patterns import late_patterns

with late_patterns("reportlab"):
    from reportlab.platypus import (
        BaseDocTemplate,
        Flowable,
        Frame,
        HRFlowable,
        KeepTogether,
        PageBreak,
        PageTemplate,
        Paragraph,
        SimpleDocTemplate,
        Spacer,
        Table,
        TableStyle,
    )

__all__ = [
    "BaseDocTemplate",
    "Flowable",
    "Frame",
    "HRFlowable",
    "KeepTogether",
    "PageBreak",
    "PageTemplate",
    "Paragraph",
    "SimpleDocTemplate",
    "Spacer",
    "Table",
    "TableStyle",
]
