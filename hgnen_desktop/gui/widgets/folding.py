"""What opens and closes by its header, whose state is the only record of it."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QWidget


class Folding(QWidget):
    """A header that is checked while what stands behind it is shown."""

    header: QAbstractButton

    @property
    def is_open(self) -> bool:
        """Whether what stands behind the header is shown."""
        return self.header.isChecked()

    def set_open(self, opened: bool) -> None:
        """Open or close it."""
        self.header.setChecked(opened)
