"""The results of a class as a table; no row can be cut off from how far the guidelines behind the questions are signed off."""

from __future__ import annotations

import csv
import io

from hgnen_desktop.core.export.teaching_mark import with_column
from hgnen_desktop.core.teaching.class_results import RESULT_COLUMNS, ClassResults, result_rows


def results_csv(found: ClassResults, review: str) -> str:
    """The results as CSV, one row a question; ``review`` is the state of the guidelines, empty when all is signed off."""
    header, rows = with_column((*RESULT_COLUMNS, "review"), ((*row, review) for row in result_rows(found)))
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return stream.getvalue()
