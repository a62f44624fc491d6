"""Why a question is asked, who can answer it, and what the sources say that makes it matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hgnen_desktop.core.guidelines.findings_schema import Finding, Supplier
from hgnen_desktop.core.guidelines.glossary import meaning_sources, meaning_words
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.widgets.labels import caption, plain_label
from hgnen_desktop.gui.words import later, spoken, tr

if TYPE_CHECKING:
    from hgnen_desktop.core.guidelines.index import Index

SUPPLIERS = {
    Supplier.CLINIC: later("the treating clinic"),
    Supplier.PATHOLOGY: later("pathology"),
    Supplier.IMAGING: later("imaging"),
    Supplier.LABORATORY: later("the laboratory"),
    Supplier.MOLECULAR: later("molecular pathology"),
}


def reasons(finding: Finding, index: Index, parent: QWidget) -> QWidget:
    """The help of one question, ready to be shown below it."""
    widget = QWidget(parent)
    column = QVBoxLayout(widget)
    column.setContentsMargins(theme.SPACE_12, 0, 0, 0)
    column.setSpacing(theme.SPACE_4)
    columns = theme.LINE_COLUMNS + 8
    column.addWidget(plain_label(finding.question, wrap=True, columns=columns))
    if finding.help:
        column.addWidget(plain_label(finding.help, wrap=True, columns=columns))
    column.addWidget(plain_label(finding.why, wrap=True, columns=columns))
    if finding.record_only:
        column.addWidget(caption(tr("For the record only: the answer changes no advice.")))
    column.addWidget(caption(tr("Supplied by {0}.").format(tr(SUPPLIERS[finding.supplied_by]))))
    options = (option.label for option in finding.options)
    texts = [finding.label, finding.question, finding.help or "", finding.why, *options]
    for one in index.glossary.used(texts):
        words = f"{one.term}: {meaning_words(one)} ({meaning_sources(one, index)})"
        column.addWidget(plain_label(words, size=theme.TextSize.CAPTION, wrap=True, columns=columns + 16))
    for statement_id in finding.statements:
        citation = index.citation(statement_id)
        text = index.statements[statement_id].text
        said = f"{text}\n{spoken(citation.strength_words())} \u00b7 {citation.text()} \u00b7 {statement_id}"
        column.addWidget(
            plain_label(said, size=theme.TextSize.CAPTION, wrap=True, selectable=True, columns=columns + 16)
        )
    return widget
