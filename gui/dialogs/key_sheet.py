"""The key sheet: all keys as they are set, and what the mouse does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QDialog, QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from gui.dialogs.key_sections import Section, as_text, filtered, sections
from gui.keys import shown
from gui.widgets.key_block import KeyBlock
from gui.widgets.key_columns import KeyColumns

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from gui.actions import Actions
    from gui.keys import Keys
    from gui.theme import Theme

_WIDTH, _HEIGHT = 88, 60
"""In heights of the interface's letters."""
_MARGIN: Final = 40
"""Pixels of the window that are seen beside it."""
_ABOVE: Final = 88
"""Likewise above and below, where the desktop puts a title."""
_SCROLLS: Final = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class KeySheet(QDialog):
    """Shows keys in columns; what is typed leaves what it means; Esc closes.

    Args:
        keys: those that are set; what changes is shown at once.
        actions: have the words.
        theme: the tokens it is drawn with.
        parent: the window.
    """

    change_wanted = Signal()
    """The keys are to be changed."""
    print_wanted = Signal()

    def __init__(self, keys: Keys, actions: Actions, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._keys = keys
        self._actions = actions
        self._theme = theme
        self._window = parent
        self._build()
        self._connect()

    def open(self) -> None:
        """Show it anew over the window, with all keys."""
        letter = self._theme.metrics.interface_text
        over = self._window.size()
        self.resize(min(_WIDTH * letter, over.width() - _MARGIN), min(_HEIGHT * letter, over.height() - _ABOVE))
        self._said.clear()
        self._field.clear()
        self._show()
        self._field.setFocus()
        super().open()

    def refresh(self) -> None:
        """Show the keys as they are now."""
        if self.isVisible():
            self._show()

    def seek_again(self) -> None:
        """Seek what the field asks for once more: more may be found now."""
        if self._field.text():
            self.refresh()

    def sections(self) -> list[Section]:
        """Return what is shown."""
        return filtered(sections(self._keys, self._actions), self._field.text())

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        self._columns.apply_theme(theme)

    def _build(self) -> None:
        metrics = self._theme.metrics
        self.setObjectName("KeySheet")
        self.setWindowTitle(self.tr("Keys"))
        self._field = QLineEdit(self)
        self._field.setObjectName("KeysFilter")
        self._field.setClearButtonEnabled(True)
        self._field.setPlaceholderText(self.tr("Command, pinyin or key, such as Ctrl+F"))
        self._field.setAccessibleName(self.tr("Filter the keys"))
        self._columns = KeyColumns(self._theme)
        self._scroll = QScrollArea(self)
        self._scroll.setObjectName("KeySheetScroll")
        self._scroll.setAccessibleName(self.tr("Keys"))
        # Keys scroll it from wherever they are pressed.
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._columns)
        self._none = QLabel(self.tr("No command has these words or this key. Empty the field above to see all."), self)
        self._none.setObjectName("PaneHint")
        self._none.setWordWrap(True)
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._change = _button(self.tr("Change keys…"), self)
        self._copy = _button(self.tr("Copy as text"), self)
        self._print = _button(self.tr("Print…"), self)
        self._close = _button(self.tr("Close"), self)
        self._close.setProperty("closes", True)
        self._said = QLabel(self)
        self._said.setObjectName("SoftLabel")
        buttons = QHBoxLayout()
        for button in (self._change, self._copy, self._print):
            buttons.addWidget(button)
        buttons.addWidget(self._said, 1)
        buttons.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(metrics.pad, metrics.pad, metrics.pad, metrics.pad)
        layout.setSpacing(metrics.pad)
        layout.addWidget(self._field)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self._none, 1)
        layout.addLayout(buttons)

    def _connect(self) -> None:
        self._field.textChanged.connect(self._show)
        self._keys.changed.connect(self.refresh)
        self._change.clicked.connect(self.change_wanted)
        self._copy.clicked.connect(self._copy_text)
        self._print.clicked.connect(self.print_wanted)
        self._close.clicked.connect(self.reject)

    def _show(self) -> None:
        found = self.sections()
        self._none.setVisible(not found)
        self._scroll.setVisible(bool(found))
        self._columns.show_blocks([_block(one, self._theme) for one in found])
        self._scroll.verticalScrollBar().setValue(0)

    def _copy_text(self) -> None:
        QApplication.clipboard().setText(as_text(self.sections()))
        self._said.setText(self.tr("The keys are on the clipboard."))

    # Qt

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Scroll by what the field has no use for."""
        if event.key() in _SCROLLS:
            self._scroll.keyPressEvent(event)
        else:
            super().keyPressEvent(event)


def _block(section: Section, theme: Theme) -> KeyBlock:
    return KeyBlock(section.title, [(line.words, tuple(dict.fromkeys(map(shown, line.keys))), line.how) for line in section.lines], theme)


def _button(words: str, parent: QWidget) -> QPushButton:
    button = QPushButton(words, parent)
    # Enter in the field must not press it.
    button.setAutoDefault(False)
    return button
