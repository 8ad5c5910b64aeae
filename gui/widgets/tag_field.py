"""The tags of an annotation while they are written: chips, and a field that completes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QApplication, QCompleter, QListView, QWidget

from core.text import storable
from gui.widgets.line_field import LineField
from gui.widgets.tag_chip import TagChip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from gui.theme import Theme

LEAST_ROOM: Final = 110
"""Pixels for the field; with less beside the chips it takes a row of its own."""
_PARTING: Final = re.compile(r"[,，;；、\r\n\u2028\u2029]")
_ROWS: Final = 8
"""So many suggestions are shown at once."""


def tags_in(words: str) -> list[str]:
    """Return the tags that words written in one go stand for: parted by commas, semicolons or line ends; without a # before them."""
    found = (" ".join(part.split()).lstrip("#＃").strip() for part in _PARTING.split(storable(words)))
    return list(dict.fromkeys(tag for tag in found if tag))


class TagField(QWidget):
    """Chips, and behind them the field for another tag. Each tag is told as soon as it is added or removed."""

    changed = Signal(object)  # tuple of tags
    left = Signal(bool)  # the reader went elsewhere; True by Esc
    height_changed = Signal()
    menu_wanted = Signal(str, QPoint)  # tag, place on the screen

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tags: tuple[str, ...] = ()
        self._chips: list[TagChip] = []
        self._height = 0
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setObjectName("TagField")
        self._edit = _Edit(self)
        self._edit.setObjectName("TagEdit")
        self._edit.setPlaceholderText(self.tr("Add a tag…"))
        self._edit.setAccessibleName(self.tr("Add a tag"))
        self._edit.setAccessibleDescription(self.tr("Enter or a comma adds it, Backspace takes the last one away."))
        self._edit.setFont(self._theme.interface_font(self._theme.metrics.small_text))
        self._known = QStringListModel(self)
        self._completer = QCompleter(self._known, self)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setMaxVisibleItems(_ROWS)
        self._suggestions = QListView(self)
        self._suggestions.setObjectName("TagSuggestions")
        self._completer.setPopup(self._suggestions)
        self._edit.setCompleter(self._completer)

    def _connect(self) -> None:
        edit = self._edit
        edit.textEdited.connect(self._part)
        edit.entered.connect(self._enter)
        edit.escaped.connect(lambda: self.left.emit(True))
        edit.emptied.connect(self._take_last)
        edit.stepped.connect(lambda: self._go_to(len(self._tags) - 1))
        edit.left.connect(self._look_whether_left)
        # Qt puts the chosen words into the field after this signal.
        self._completer.activated.connect(lambda _words: self._take(), Qt.ConnectionType.QueuedConnection)

    # What is shown

    def open(self, tags: Sequence[str], known: Sequence[str]) -> None:
        """Show the tags of an annotation and complete from those of the library, in their order."""
        self._edit.clear()
        self._known.setStringList([tag for tag in known if tag not in tags])
        self.show_tags(tags)

    def show_tags(self, tags: Sequence[str]) -> None:
        """Show other tags; what is being written stays."""
        had = next((chip.tag for chip in self._chips if chip.hasFocus()), None)
        self._tags = tuple(tags)
        while len(self._chips) < len(tags):
            self._chips.append(self._new_chip())
        for chip in self._chips[len(tags) :]:
            chip.hide()
        if had is not None and had not in tags:
            self.focus_field()
        self._arrange()

    def focus_field(self) -> None:
        """Give the field the keyboard."""
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish(self) -> None:
        """Take what is written."""
        self._take()

    def wanted_height(self) -> int:
        """Return the height in pixels that chips and field take at this width."""
        return self._height

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        for chip in self._chips:
            chip.apply_theme(theme)

    def fit(self, width: int) -> None:
        """Lay out for a width in pixels."""
        if width != self.width():
            self.resize(width, self.height())

    def tab_stops(self) -> list[QWidget]:
        """Return what Tab visits: chips are reached by the arrows."""
        return [self._edit]

    def has_focus_within(self) -> bool:
        """Return True if the field or a chip has the keyboard."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    # What the reader does

    def _part(self, words: str) -> None:
        """Take what stands before a comma."""
        if _PARTING.search(words):
            parts = _PARTING.split(words)
            self._add(tags_in("\n".join(parts[:-1])))
            self._edit.setText(parts[-1])

    def _enter(self) -> None:
        if self._edit.text().strip():
            self._take()
        else:
            self.left.emit(True)

    def _take(self) -> None:
        words = self._edit.text()
        if words:
            self._edit.hide_suggestions()
        self._edit.clear()
        self._add(tags_in(words))

    def _add(self, tags: Sequence[str]) -> None:
        fresh = [tag for tag in tags if tag not in self._tags]
        if fresh:
            self._tell((*self._tags, *fresh))

    def _take_last(self) -> None:
        if self._tags:
            self._tell(self._tags[:-1])

    def _remove(self, chip: TagChip) -> None:
        at = self._chips.index(chip)
        if at < len(self._tags):
            had_focus = chip.hasFocus()
            self._tell(self._tags[:at] + self._tags[at + 1 :])
            self._go_to(min(at, len(self._tags) - 1) if had_focus else len(self._tags))

    def _tell(self, tags: tuple[str, ...]) -> None:
        self.show_tags(tags)
        self.changed.emit(tags)

    def _step(self, chip: TagChip, step: int) -> None:
        self._go_to(max(self._chips.index(chip) + step, 0))

    def _go_to(self, index: int) -> None:
        """Give a chip the keyboard, behind the last one the field."""
        if 0 <= index < len(self._tags):
            self._chips[index].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.focus_field()

    def _look_whether_left(self) -> None:
        if not self.has_focus_within() and self.isVisible():
            self._take()
            self.left.emit(False)

    # Arrangement

    def _new_chip(self) -> TagChip:
        chip = TagChip(self._theme, self)
        chip.removed.connect(lambda: self._remove(chip))
        chip.stepped.connect(lambda step: self._step(chip, step))
        chip.left.connect(lambda: self.left.emit(True))
        chip.menu_wanted.connect(lambda place: self.menu_wanted.emit(chip.tag, place))
        return chip

    def _arrange(self) -> None:
        """Put the chips one behind the other, the field behind the last."""
        metrics = self._theme.metrics
        gap, width = metrics.small_gap, max(self.width(), metrics.row)
        x = y = 0
        row = metrics.badge_height + metrics.small_gap
        for tag, chip in zip(self._tags, self._chips, strict=False):
            chip.show_tag(tag, width)
            if x and x + chip.width() > width:
                x, y = 0, y + row + gap
            chip.move(x, y)
            chip.show()
            x += chip.width() + gap
        if x and x + LEAST_ROOM > width:
            x, y = 0, y + row + gap
        height = max(self._edit.sizeHint().height(), row)
        self._edit.setGeometry(x, y - (height - row) // 2 if y else 0, width - x, height)
        total = y + height
        if total != self._height:
            self._height = total
            self.height_changed.emit()

    # Qt

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Lay out anew."""
        super().resizeEvent(event)
        self._arrange()


class _Edit(LineField):
    """A field with suggestions; tells of two more keys."""

    emptied = Signal()  # Backspace with nothing before the caret
    stepped = Signal()  # Left with nothing before the caret

    def hide_suggestions(self) -> bool:
        """Hide the list of suggestions; False if it is not open."""
        popup = self.completer().popup()
        if popup is None or not popup.isVisible():
            return False
        popup.hide()
        return True

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        key, is_at_start = event.key(), self.cursorPosition() == 0 and not self.hasSelectedText()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}:
            # Of Esc the suggestions are the topmost: only they are closed.
            if not self.hide_suggestions() or key != Qt.Key.Key_Escape:
                super().keyPressEvent(event)
        elif key == Qt.Key.Key_Backspace and is_at_start:
            self.emptied.emit()
        elif key == Qt.Key.Key_Left and is_at_start:
            self.stepped.emit()
        else:
            super().keyPressEvent(event)
