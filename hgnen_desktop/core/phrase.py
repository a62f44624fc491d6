"""Words of the program itself inside what the core says: English as they stand, and sayable by a screen in another language."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Protocol

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class Speaker(Protocol):
    """What says phrases in another language."""

    def say(self, template: str) -> str:
        """A text in that language."""

    def count(self, number: int, one: str, many: str) -> str:
        """A number with its text for one and for many."""

    def date(self, day: dt.date) -> str:
        """A day without its weekday."""


class Phrase(str):
    """A text that knows what it was made of. Everywhere it is a plain English text; a screen may say it in the person's
    language with :meth:`told`, in which what a source says stays English.

    ``template`` holds ``{0}``, ``{1}`` ... in the place of ``parts``, or ``%n`` in the place of ``number``; of a ``day`` it is
    empty.
    """

    __slots__ = ("day", "number", "parts", "template")
    template: tuple[str, ...]
    parts: tuple[str, ...]
    number: int | None
    day: dt.date | None

    def told(self, speaker: Speaker) -> str:
        """The words in another language."""
        if self.day is not None:
            return speaker.date(self.day)
        if self.number is not None:
            return speaker.count(self.number, *self.template)
        said = (part.told(speaker) if isinstance(part, Phrase) else part for part in self.parts)
        return speaker.say(self.template[0]).format(*said)


def template(text: str) -> str:
    """Marks the text of a phrase that is made elsewhere, for example one in a table of a module."""
    return text


def phrase(text: str, *parts: str) -> Phrase:
    """A phrase, ``{0}``, ``{1}`` ... in the place of what stands in it."""
    return _made(text.format(*parts), (text,), parts)


def counted(number: int, one: str, many: str) -> Phrase:
    """A phrase with its number, ``%n`` in both forms."""
    return _made((one if number == 1 else many).replace("%n", str(number)), (one, many), number=number)


def day_words(day: dt.date) -> str:
    """A day as a person reads it, the same on every computer and never another way round: ``20 Nov 2026``."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year:04}"


def day_phrase(day: dt.date) -> Phrase:
    """A day inside a sentence, which a screen says in the person's language."""
    return _made(day_words(day), day=day)


def joined(between: str, parts: Iterable[str]) -> Phrase:
    """Texts beside each other, the empty ones left out; ``between`` is a sign and no word."""
    several = [part for part in parts if part]
    return phrase(between.join(f"{{{place}}}" for place in range(len(several))), *several)


def _made(
    english: str,
    text: tuple[str, ...] = (),
    parts: tuple[str, ...] = (),
    *,
    number: int | None = None,
    day: dt.date | None = None,
) -> Phrase:
    made = Phrase(english)
    made.template, made.parts, made.number, made.day = text, parts, number, day
    return made
