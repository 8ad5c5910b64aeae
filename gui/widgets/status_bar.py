"""The line at the bottom: where the reader is, and whether everything is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

if TYPE_CHECKING:
    from gui.theme import Theme

CHARACTERS_A_MINUTE: Final = 350
"""Reading speed for the minutes that are left."""


class StatusBar(QWidget):
    """Path of headings at the left; page, paragraph, per cent, minutes, broken bytes, saved at the right."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("StatusBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._path = QLabel()
        self._path.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._path.setAccessibleName(self.tr("Section"))
        self._broken = QLabel()
        self._page = QLabel()
        self._page.setToolTip(self.tr("Page of the file at this place"))
        self._paragraph = QLabel()
        self._paragraph.setToolTip(self.tr("Number of this paragraph, as in the margin"))
        self._percent = QLabel()
        self._minutes = QLabel()
        self._saved = QLabel()
        self._saved.setObjectName("SavedLabel")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.metrics.pad, theme.metrics.small_gap, theme.metrics.pad, theme.metrics.small_gap)
        layout.setSpacing(theme.metrics.pad * 2)
        layout.addWidget(self._path, 1)
        for label in (self._broken, self._page, self._paragraph, self._percent, self._minutes, self._saved):
            layout.addWidget(label)
        self._place = ""
        self._unsaved = 0
        self._told = QTimer(self, singleShot=True)
        self._told.timeout.connect(self._show_path)
        self.clear()

    def tell(self, words: str, milliseconds: int) -> None:
        """Say something for a while where the path stands; nothing in the window moves for it."""
        self._path.setText(words)
        self._path.setToolTip(words)
        self._told.start(milliseconds)

    def show_place(self, path: tuple[str, ...], paragraph: int | None, share: float, left: int) -> None:
        """Tell where the reader is.

        Args:
            path: headings above the place, outermost first.
            paragraph: its number from 1, None in title matter.
            share: part of the text that has been read, 0 to 1.
            left: code points that are still to be read.
        """
        self._place = " › ".join(path)
        if not self._told.isActive():
            self._show_path()
        _say(self._paragraph, self.tr("Paragraph {number}").format(number=paragraph) if paragraph else "")
        self._percent.setText(self.tr("{percent}% read").format(percent=round(share * 100)))
        minutes = -(-left // CHARACTERS_A_MINUTE)
        self._minutes.setText(self.tr("About {minutes} min left").format(minutes=minutes))

    def show_page(self, page: int | None, count: int) -> None:
        """Tell on which page of the file the reader is.

        Args:
            page: its number from 1, None for a file without pages.
            count: of all pages.
        """
        _say(self._page, self.tr("p. {page} of {count}").format(page=page, count=count) if page else "")

    def show_broken(self, count: int) -> None:
        """Tell how many places of the file could not be decoded; nothing if none."""
        _say(self._broken, self.tr("{count} unreadable places, shown as \ufffd").format(count=count) if count else "")

    def show_saving(self) -> None:
        """Say that something is still to be written."""
        if not self._unsaved:
            self._saved.setText(self.tr("Saving…"))

    def show_saved(self) -> None:
        """Say that everything is committed, unless something was refused."""
        if not self._unsaved:
            self._saved.setText(self.tr("Saved"))

    def set_unsaved(self, count: int) -> None:
        """Take note how many notes the library has refused: while there are any, nothing else is said of saving."""
        was, self._unsaved = self._unsaved, count
        if bool(was) != bool(count):
            self._saved.setProperty("unsaved", bool(count))
            self._saved.style().polish(self._saved)
        if count:
            self._saved.setText(self.tr("%n note(s) not saved", "", count))
        elif was:
            self.show_saved()

    def show_opening(self, name: str) -> None:
        """Say that a document is being read."""
        self._path.setText(self.tr("Opening {name}…").format(name=name) if name else self.tr("Opening…"))

    def _show_path(self) -> None:
        metrics = self._path.fontMetrics()
        self._path.setText(metrics.elidedText(self._place, Qt.TextElideMode.ElideRight, max(self._path.width(), 200)))
        self._path.setToolTip(self._place)

    def clear(self) -> None:
        """Say nothing: no document is open."""
        self._told.stop()
        self._place = ""
        for label in (self._path, self._percent, self._minutes):
            label.clear()
        if not self._unsaved:
            self._saved.clear()
        for label in (self._broken, self._page, self._paragraph):
            _say(label, "")


def _say(label: QLabel, words: str) -> None:
    """Show words, or no label at all: an empty one would leave a gap in the row."""
    label.setText(words)
    label.setVisible(bool(words))
