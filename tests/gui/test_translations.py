"""The window in other languages: every text translated, nothing that is filled in lost, and what Qt reads made of what people edit."""

from __future__ import annotations

import re
import runpy
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from hgnen_desktop.gui import languages
from hgnen_desktop.gui.languages import Language
from hgnen_desktop.gui.settings import Settings
from hgnen_desktop.gui.words import tr
from tests import places

TRANSLATED = [one for one in Language if one is not Language.ENGLISH]
MUST_STAY = re.compile(r"\{[^}]*\}|%n|<[^>]+>|&|\n|^ | $|…$")


def translations(language: Language) -> dict[str, list[str]]:
    """Each text with its translation, or with its forms by number."""
    root = ElementTree.parse(places.RESOURCES / "languages" / f"{language}.ts")
    found = {}
    for message in root.iter("message"):
        translation = message.find("translation")
        assert translation is not None
        assert translation.get("type") is None, (
            f"{language}: {message.findtext('source')!r} is {translation.get('type')}"
        )
        forms = [form.text or "" for form in translation.iter("numerusform")]
        found[message.findtext("source") or ""] = forms or [translation.text or ""]
    return found


@pytest.fixture
def spoken(request) -> Iterator[Language]:
    """The window's texts in another language, as long as the test runs."""
    taken = languages.install(request.param)
    yield request.param
    for one in taken:
        QCoreApplication.removeTranslator(one)


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_text_of_the_window_is_translated_and_no_other(language) -> None:
    texts = runpy.run_path(str(places.ROOT / "packaging" / "languages.py"))["texts"](places.PROGRAM)
    found = translations(language)
    assert set(texts) - set(found) == set(), "run packaging/languages.py and translate what is new"
    assert set(found) - set(texts) == set(), "run packaging/languages.py"
    assert [text for text, forms in found.items() if text.strip() and not all(form.strip() for form in forms)] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_nothing_that_is_filled_in_or_pressed_gets_lost(language) -> None:
    wrong = {
        text: form
        for text, forms in translations(language).items()
        for form in forms
        if sorted(MUST_STAY.findall(text)) != sorted(MUST_STAY.findall(form))
    }
    assert wrong == {}


CONFUSED_IS_HARM = [
    ("Accept: {0}", "Decline: {0}", "Defer: {0}"),
    ("accepted", "declined", "deferred", "Assumed"),
    ("Recommended", "Advised against"),
    ("Done", "Not done", "Missed", "Moved", "Cancelled", "Due", "Overdue", "Pending"),
    ("Asked", "Ordered", "Done"),
    ("Checked", "Holds"),
    ("Agree (A)", "Change… (C)", "Question… (Q)"),
    ("Yes", "No", "unknown", "pending"),
]
"""Words that stand for each other on one page, or are read of one thing: who takes one for the other acts on it."""


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_two_words_that_decide_are_one_word_in_another_language(language) -> None:
    found = translations(language)
    for words in CONFUSED_IS_HARM:
        said = [found[word][0].replace("&", "").casefold() for word in words]
        assert len(set(said)) == len(words), said


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_translation_is_longer_than_the_screens_were_tried_with(language) -> None:
    """Screens are tried with words 40 % longer (see test_languages.py); a short word may be longer by some letters."""
    found = translations(language)
    long = {
        text: form
        for text, forms in found.items()
        for form in forms
        if len(form) > max(1.5 * len(text), len(text) + 16)
    }
    assert long == {}


@pytest.mark.parametrize("language", TRANSLATED)
def test_what_qt_reads_says_what_people_translated(language, qapp) -> None:
    read = QTranslator()
    assert read.load(languages.compiled(language))
    for text, forms in translations(language).items():
        if len(forms) == 1:
            assert read.translate("window", text) == forms[0]
        else:
            assert read.translate("window", text, None, 1) == forms[0]
            assert read.translate("window", text, None, 2) == forms[1]


@pytest.mark.parametrize("spoken", [Language.GERMAN], indirect=True)
def test_a_window_speaks_the_language_and_says_what_stays_english(spoken, make_window) -> None:
    window = make_window(1280, 800)
    assert window.menus.undo.text() == translations(spoken)["&Undo"][0]
    assert (
        languages.note_on_statements()
        == translations(spoken)["Clinical statements are shown in English, as they were checked."][0]
    )


def test_the_choice_is_kept_and_counts_from_the_next_start(window) -> None:
    window.menus.languages[Language.FRENCH].trigger()
    assert Settings().language is Language.FRENCH
    told = translations(Language.FRENCH)["{0} counts from the next start of the program."][0]
    assert window.notices.text() == told.format("Français"), "said to whoever chose it"
    assert tr("&Undo") == "&Undo"
    assert languages.note_on_statements() == ""


def test_a_language_nobody_knows_is_english(window) -> None:
    window.settings._store.setValue("look/language", "tlh")
    assert window.settings.language is Language.ENGLISH
    assert languages.install(window.settings.language) == []


def test_the_place_of_the_languages_is_shipped() -> None:
    assert {file.stem for file in Path(places.RESOURCES, "languages").glob("*.qm")} == set(TRANSLATED)
