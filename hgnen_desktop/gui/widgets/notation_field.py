"""A field for a short notation, such as a TNM category."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from hgnen_desktop.core.domain.numbers import Parsed, ProblemKind, shown, trimmed
from hgnen_desktop.gui.widgets.entry_field import EntryField, Limits
from hgnen_desktop.gui.words import tr


class NotationField(EntryField):
    """A text of a given form. ``value_changed(str | None)``.

    Args:
        name: what it is, for screen readers and messages.
        read: gives the text as it is kept, or None when it does not have the form.
        example: a text of the form, shown in an empty field and in messages.
    """

    def __init__(
        self, name: str, *, read: Callable[[str], str | None], example: str, parent: QWidget | None = None
    ) -> None:
        self._read, self._example = read, example
        super().__init__(name, limits=Limits(), columns=20, parent=parent)
        self.line.setPlaceholderText(example)

    def value(self) -> str | None:
        """The notation, once it was understood."""
        return self._value if isinstance(self._value, str) else None

    def set_value(self, value: str | None) -> None:
        """Show a stored notation. Emits no ``value_changed``."""
        self._set_value(value)

    def _parse(self, text: str) -> Parsed[str]:
        typed = trimmed(text)
        if not typed:
            return Parsed.refused(ProblemKind.EMPTY, tr("Nothing has been entered."))
        found = self._read(typed)
        if found is None:
            message = tr("{0} is not written as it should be here. Write it like {1}.")
            return Parsed.refused(ProblemKind.UNREADABLE, message.format(shown(typed), self._example))
        return Parsed.of(found)

    def _written(self, value: object) -> str:
        return str(value)

    def _echoed(self, value: object) -> str:
        return "" if self.line.text().strip() == value else tr("read as {0}").format(value)

    def _named(self, value: object) -> str:
        return str(value)
