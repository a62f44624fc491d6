"""How long the PDF of a care plan takes, beside reportlab setting the same words in the same face on plain pages.

``python tests/benchmarks/bench_pdf.py`` prints the processor time of the two pages and of the full record, for every bundled
case, and what reportlab alone needs for the words of each: one paragraph a line, no tables, no fitting to two pages.
"""

from __future__ import annotations

import datetime as dt
import html
import io
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle

from hgnen_desktop.core.careplan.plan_document import plan_document
from hgnen_desktop.core.export.document_text import document_text
from hgnen_desktop.core.export.pdf import document_pdf
from hgnen_desktop.core.export.pdf_fonts import REGULAR, register_fonts
from hgnen_desktop.core.export.platypus import Paragraph, SimpleDocTemplate
from hgnen_desktop.core.workflow import Workbench

CASES = Path(__file__).parents[2] / "resources" / "cases"
AS_OF, ROUNDS = dt.date(2026, 11, 20), 3


def plain_pages(text: str) -> bytes:
    """The words alone, set by reportlab."""
    style = ParagraphStyle("plain", fontName=REGULAR, fontSize=8, leading=10)
    buffer = io.BytesIO()
    SimpleDocTemplate(buffer, pagesize=A4, initialFontName=REGULAR).build(
        [Paragraph(html.escape(line), style) for line in text.splitlines() if line.strip()]
    )
    return buffer.getvalue()


def milliseconds(work: Callable[[], bytes]) -> float:
    """Processor time of one call, median of several."""
    taken = []
    for _ in range(ROUNDS):
        began = time.process_time()
        assert work().startswith(b"%PDF")
        taken.append((time.process_time() - began) * 1000)
    return statistics.median(taken)


def main() -> None:
    """Measure and print."""
    bench = Workbench()
    register_fonts()
    for full in (False, True):
        ours, bare = [], []
        for path in sorted(CASES.glob("*.json"))[:: 4 if full else 1]:  # a full record takes ten times as long
            document = plan_document(bench.plan(bench.open(path, AS_OF), AS_OF, None), full=full)
            text = document_text(document, full=full)
            ours.append(milliseconds(lambda document=document: document_pdf(document)))
            bare.append(milliseconds(lambda text=text: plain_pages(text)))
        median, base = statistics.median(ours), statistics.median(bare)
        what = "with the full record" if full else "two pages"
        print(
            f"{what:<22}{median:7.1f} ms  longest {max(ours):7.1f} ms   reportlab alone {base:7.1f} ms   ratio {median / base:.2f}"
        )


if __name__ == "__main__":
    main()
