"""A line for a short text of a person's own, with room for so many characters."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from hgnen_desktop.gui import theme
from hgnen_desktop.gui.announce import announce
from hgnen_desktop.gui.widgets.labels import caption
from hgnen_desktop.gui.words import tr


class TextLine(QLineEdit):
    """A text of at most ``longest`` characters. What does not fit is left out, and :attr:`too_long` says so.

    The owner puts ``too_long`` below the line.
    """

    def __init__(self, name: str, longest: int, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(longest)
        self.setMinimumHeight(theme.TARGET)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        words = tr("Only {0} characters fit here. The end of the text was left out.").format(f"{longest:,}")
        self.too_long = caption(words, role="problem")
        self.too_long.hide()
        self._stored, self._as_shown = "", ""
        self.inputRejected.connect(lambda: self._tell_too_long(is_cut=True))
        self.textChanged.connect(self._text_changed)

    def show_stored(self, text: str) -> None:
        """Show a text as the case holds it."""
        if text != self.entered():
            self.setText(text)
            self._stored, self._as_shown = text, self.text()

    def entered(self) -> str:
        """The text as it is now; while nobody changes it, exactly the stored one, of which a line may not hold every sign."""
        return self._stored if self.text() == self._as_shown else self.text()

    def told(self) -> str:
        """The sentence below the line; empty when there is none."""
        return "" if self.too_long.isHidden() else self.too_long.plain()

    def _text_changed(self, text: str) -> None:
        # Qt counts halves of characters, of which an emoji has two; the last one may have found no room.
        if 2 * len(text) < self.maxLength() or len(text.encode("utf-16-le")) < 2 * self.maxLength() - 2:
            self._tell_too_long(is_cut=False)

    def _tell_too_long(self, *, is_cut: bool) -> None:
        if self.too_long.isHidden() is not is_cut:
            return
        self.too_long.setVisible(is_cut)
        self.setAccessibleDescription(self.told())
        if is_cut and self.isVisible():
            announce(self, self.told())
