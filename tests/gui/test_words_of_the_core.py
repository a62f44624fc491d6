"""The program's own words are said in the person's language wherever the core makes them; only what a source says stays English."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

import hgnen_desktop.gui
from hgnen_desktop.core.course.words import event_words
from hgnen_desktop.core.domain.case import Decision, Verdict
from hgnen_desktop.core.phrase import Phrase, counted, day_phrase, joined, phrase
from hgnen_desktop.gui import languages
from hgnen_desktop.gui.languages import Language
from hgnen_desktop.gui.words import long_date, short_date, spoken
from tests.gui.looks import settle
from tests.gui.spoken_words import Marking, names_of, shown_texts, strings_of, untold

CASES = ("rectal-nec", "nec-anus-follow-up", "pancreatic-g3-net", "cervical-small-cell-nec")
PAGES = ("summary", "workup", "treatment", "surveillance", "visits", "care_plan")
_OF_THE_CASE = re.compile(r"\d+ [a-z]{3} \d{4}|teaching.*|nanets 2023 v.*|netest abstract v.*|nordic nec.*")


@pytest.fixture
def marked(qapp) -> Iterator[None]:
    language = Marking()
    QCoreApplication.installTranslator(language)
    yield
    QCoreApplication.removeTranslator(language)


@pytest.fixture
def german(qapp) -> Iterator[None]:
    taken = languages.install(Language.GERMAN)
    yield
    for one in taken:
        QCoreApplication.removeTranslator(one)


def test_nothing_on_the_screens_of_a_case_is_said_in_words_that_nobody_can_translate(marked, make_window) -> None:
    window = make_window(1280, 800)
    document, index = window.document, window.document.bench.index
    texts = list(strings_of(index.guidelines))
    names, statements = names_of(texts, index), "\n".join(texts).casefold()
    labels = tuple(one.label.casefold() for one in index.catalogue.findings.values())
    found: dict[str, str] = {}
    for name in CASES:
        document.undo_stack.setClean()
        window.open_teaching(f"{name}.json")
        # What is recorded of the patient reads as in the case file: its label, and the events of the course.
        recorded = [document.case.label, *(event_words(one, index) for one in document.case.course)]
        own = names | {part.strip().casefold() for text in recorded for part in re.split("[,:]", text)}
        item = next(said.items[0] for line in document.brief.answers for said in line.said if said.items)
        document.decide(Decision(item=item, verdict=Verdict.ACCEPTED, on=dt.date(2026, 1, 5)))
        for key in PAGES:
            window.go(key)
            settle()
            for piece in untold(shown_texts(window), own, statements):
                if not piece.startswith(labels) and not _OF_THE_CASE.fullmatch(piece):
                    found[piece] = f"{name}, {key}"
    document.undo_stack.setClean()
    assert found == {}


def test_a_phrase_is_its_english_words_and_is_told_part_by_part(german) -> None:
    said = joined("; ", ("", phrase("{0} on {1}", phrase("accepted"), day_phrase(dt.date(2026, 3, 5)))))
    assert said == "accepted on 5 Mar 2026"
    assert isinstance(said, Phrase)
    assert spoken(said) == f"angenommen am {short_date(dt.date(2026, 3, 5))}"
    assert spoken(counted(1, "for %n day", "for %n days")) == "seit 1 Tag"
    assert spoken(counted(6, "for %n day", "for %n days")) == "seit 6 Tagen"
    assert spoken("Platinum plus etoposide") == "Platinum plus etoposide"


def test_a_date_has_the_names_of_the_language(qapp, german) -> None:
    assert long_date(dt.date(2026, 12, 9)).startswith("Mi")
    assert "Dez" in long_date(dt.date(2026, 12, 9))


def test_a_date_is_english_where_the_window_is(qapp) -> None:
    assert long_date(dt.date(2026, 12, 9)) == "Wed 9 Dec 2026"
    assert short_date(dt.date(2026, 12, 9)) == "9 Dec 2026"


def test_no_screen_takes_its_dates_past_the_language() -> None:
    folder = Path(hgnen_desktop.gui.__file__).parent
    found = [
        file.name
        for file in folder.rglob("*.py")
        if re.search(r"domain\.dates import .*\blong_date\b", file.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_the_page_says_once_that_statements_stay_english(german, make_window) -> None:
    window = make_window(1280, 800)
    window.open_teaching("rectal-nec.json")
    for key in ("summary", "treatment", "course", "home"):
        window.go(key)
        settle()
        said = [text for text in shown_texts(window) if text == languages.note_on_statements()]
        assert len(said) == 1, key
