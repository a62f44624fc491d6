"""The languages the window speaks, and taking one in at the start. What the guidelines say stays English in all of them."""

from __future__ import annotations

from enum import StrEnum
from functools import cache

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

from hgnen_desktop.core import bundled
from hgnen_desktop.gui.words import later, tr


class Language(StrEnum):
    """A language of the window by its code."""

    ENGLISH = "en"
    SPANISH = "es"
    FRENCH = "fr"
    GERMAN = "de"

    @property
    def own_name(self) -> str:
        """What those who speak it call it; never translated."""
        return _OWN_NAMES[self]


_OWN_NAMES = {
    Language.ENGLISH: "English",
    Language.SPANISH: "Español",
    Language.FRENCH: "Français",
    Language.GERMAN: "Deutsch",
}


def install(language: Language) -> list[QTranslator]:
    """Translate all that is shown from now on: the window's own texts and those of Qt's dialogs.

    Returns:
        What was taken in; it belongs to the application. Empty for English, the language the texts are written in.

    Raises:
        BundledDataMissing: the installation lacks the language.
    """
    if language is Language.ENGLISH:
        return []
    own, qt = (QTranslator(QCoreApplication.instance()) for _ in range(2))
    own.load(compiled(language))
    qt.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for one in (qt, own):
        QCoreApplication.installTranslator(one)
    return [own, qt]


@cache  # Qt reads where the bytes lie and keeps no copy
def compiled(language: Language) -> bytes:
    """The translated texts of the window as Qt reads them; not for English."""
    return bundled.read_bytes("resources", "languages", f"{language}.qm")


def said_in(language: Language, text: str) -> str:
    """A text of the window in another language than the one it speaks now."""
    if language is Language.ENGLISH:
        return text
    one = QTranslator()
    one.load(compiled(language))
    return one.translate("window", text) or text


def note_on_statements() -> str:
    """That clinical statements are not translated, in the language shown; empty where that is English."""
    source = later("Clinical statements are shown in English, as they were checked.")
    shown = tr(source)
    return "" if shown == source else shown
