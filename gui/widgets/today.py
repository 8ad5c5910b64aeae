"""What is to be learnt today, as a quiet line: each entry leads to where it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable


class Today(QWidget):
    """Stands where there is something to be done, and is hidden otherwise. Entries are in the order of their keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: dict[str, QPushButton] = {}
        self.setObjectName("Today")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._title = QLabel(self.tr("Today"))
        self._title.setObjectName("WelcomeTitle")
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._title)
        self.hide()

    def set(self, key: str, words: str, callback: Callable[[], object]) -> None:
        """Put an entry in the line, in the place of what the same key has told before.

        Args:
            key: of who tells it.
            words: what is to be done, as “2 portions”; empty if there is nothing.
            callback: leads there.
        """
        had_keyboard = False
        if (old := self._entries.pop(key, None)) is not None:
            had_keyboard = old.hasFocus()
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        if words:
            self._entries[key] = button = QPushButton(words)
            button.setObjectName("WelcomeLink")
            # Read out by itself it says what the line is about.
            button.setAccessibleName(self.tr("Today: {words}").format(words=words))
            button.clicked.connect(lambda: callback())
            self._row.insertWidget(1 + sum(other < key for other in self._entries if other != key), button)
            if had_keyboard:
                button.setFocus()
        self.setVisible(bool(self._entries))

    def words(self) -> list[str]:
        """Return what the line says, entry by entry."""
        return [self._entries[key].text() for key in sorted(self._entries)]
