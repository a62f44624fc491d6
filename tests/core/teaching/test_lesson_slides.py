"""The slides of a lesson: 16:9, nothing beyond the page, its marks on each, and neither title nor outline tells the answer."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence

import pytest
from pypdf import PdfReader
from pypdf.generic import Destination

from hgnen_desktop.core.export.formats import LESSON_FORMATS, named
from hgnen_desktop.core.export.lesson_pdf import HEIGHT, WIDTH, lesson_pdf
from hgnen_desktop.core.teaching.cases import TeachingCase
from hgnen_desktop.core.teaching.lesson import Lesson, make_lesson
from hgnen_desktop.core.workflow import Workbench
from tests.core.conftest import AS_OF
from tests.core.export.tagged import heard

FOOT = 30.0  # points; the foot stands below


@pytest.fixture(scope="module")
def lesson(bench: Workbench, teaching: tuple[TeachingCase, ...]) -> Lesson:
    case = next(one.case for one in teaching if one.file == "nec-colon-later-line.json")
    return make_lesson(bench.engine, bench.deriver, case, AS_OF)


@pytest.fixture(scope="module")
def slides(lesson: Lesson) -> PdfReader:
    content = lesson_pdf(lesson)
    assert {"H1", "P"} <= {one.role for one in heard(content).kids}
    return PdfReader(io.BytesIO(content))


def test_every_slide_is_wide_marked_and_numbered(slides: PdfReader) -> None:
    for number, page in enumerate(slides.pages, 1):
        assert (float(page.mediabox.width), float(page.mediabox.height)) == (WIDTH, HEIGHT)
        text = page.extract_text()
        assert "Teaching case \u00b7 guidelines not yet clinically signed off" in text
        assert f"page {number} of {len(slides.pages)}" in text
    assert 9 * WIDTH == 16 * HEIGHT


def test_nothing_stands_beyond_the_page_or_in_its_foot(slides: PdfReader) -> None:
    for page in slides.pages:
        places: list[float] = []

        def keep(text: str, moved: list[float], at: list[float], _font: object, _size: float) -> None:
            if text.strip() and "signed off" not in text and not text.startswith("page "):
                places.append(moved[5] + at[5])  # noqa: B023 - called at once

        page.extract_text(visitor_text=keep)
        assert FOOT <= min(places) <= max(places) <= HEIGHT


def test_all_of_the_lesson_is_on_the_slides(slides: PdfReader, lesson: Lesson) -> None:
    printed = "".join("".join(page.extract_text().split()) for page in slides.pages)
    for step in lesson.steps:
        assert "".join(step.title.split()) in printed
        for part in step.parts:
            assert "".join(part[0].text.split())[:25] in printed
    last = slides.pages[-1].extract_text()
    assert "Sources" in last
    assert "Endocrine-Related Cancer" in last


def outlined(entries: Sequence[object]) -> Iterator[str]:
    for entry in entries:
        if isinstance(entry, Destination):
            yield str(entry.title)
        elif isinstance(entry, list):
            yield from outlined(entry)


def test_title_language_and_outline_do_not_tell_the_diagnosis(slides: PdfReader, lesson: Lesson) -> None:
    assert slides.metadata is not None
    assert slides.metadata.title == f"Lesson: {lesson.title}"
    assert str(slides.root_object["/Lang"]) == "en-US"
    titles = list(outlined(slides.outline))
    moments = sum(title.startswith(("The patient, ", "What happened since, ")) for title in titles)
    assert moments == 4
    assert len(titles) == len(lesson.steps)
    assert not [title for title in titles[:3] if "NEC" in title or "carcinoma" in title]


def test_the_same_lesson_gives_the_same_bytes(lesson: Lesson) -> None:
    assert named(LESSON_FORMATS, "pdf").make(lesson) == lesson_pdf(lesson)
    assert b"What settles it" not in named(LESSON_FORMATS, "text").make(lesson)
    assert b"WHAT SETTLES IT" in named(LESSON_FORMATS, "text").make(lesson)
