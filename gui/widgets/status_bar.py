"""The line at the bottom: where the reader is, and whether everything is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMargins, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from core.settings import Settings
from gui.theme import restyle
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.heading_path import HeadingPath

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from core.outline.tree import Node
    from gui.theme import Theme
    from gui.widgets.speed_popover import SpeedPopover

CALM, WORTH_LOOKING, DAMAGED = "calm", "worth looking", "damaged"
"""How what is said of an import is meant."""
_LONG: Final = 120
"""Minutes from which on hours are told."""
_LEAST_PATH: Final = 12
"""Full-width characters that the path keeps; what matters less than it gives way."""


class StatusBar(QWidget):
    """Path of headings at the left; count of the selection, import, page, paragraph, per cent, minutes, saved at the right."""

    place_chosen = Signal(int)
    """Code point of the heading that was clicked in the path."""
    speed_changed = Signal(int)
    """Characters a minute, as the reader has set them."""
    counts_wanted = Signal()
    """The count of the selection was clicked."""
    report_wanted = Signal()
    """What was said of the import was clicked."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._left = 0
        self._speed = Settings().reading_speed
        self._unsaved = 0
        self._tone = CALM
        self._popover: SpeedPopover | None = None
        self._told = QTimer(self, singleShot=True)
        self._build()
        self._connect()
        self.clear()

    def _build(self) -> None:
        metrics = self._theme.metrics
        self.setObjectName("StatusBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._path = HeadingPath(self._theme)
        self._words = ElidedLabel(Qt.TextElideMode.ElideRight)
        self._counted = _button()
        self._counted.setToolTip(self.tr("Counts of document, section and selection"))
        self._import = _button()
        self._import.setProperty("tone", CALM)
        self._import.setToolTip(self.tr("What was left out, inferred or damaged when the file was read"))
        self._page = QLabel()
        self._page.setToolTip(self.tr("Page of the file at this place"))
        self._paragraph = QLabel()
        self._paragraph.setToolTip(self.tr("Number of this paragraph, as in the margin"))
        self._percent = QLabel()
        self._minutes = _button()
        self._minutes.setToolTip(self.tr("Set how fast you read"))
        self._saved = QLabel()
        self._saved.setObjectName("SavedLabel")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(metrics.pad, metrics.small_gap, metrics.pad, metrics.small_gap)
        layout.setSpacing(metrics.pad * 2)
        layout.addWidget(self._path, 1)
        layout.addWidget(self._words, 1)
        self._at_right = (self._counted, self._import, self._page, self._paragraph, self._percent, self._minutes, self._saved)
        for widget in self._at_right:
            layout.addWidget(widget)

    def _connect(self) -> None:
        self._told.timeout.connect(self._show_path)
        self._path.place_chosen.connect(self.place_chosen)
        self._counted.clicked.connect(self.counts_wanted)
        self._import.clicked.connect(self.report_wanted)
        self._minutes.clicked.connect(self._ask_speed)

    def apply_theme(self, theme: Theme) -> None:
        """Choose anew what is shown: the words may have another size."""
        self._theme = theme
        self._fit()

    def tell(self, words: str, milliseconds: int) -> None:
        """Say something for a while where the path stands; nothing above moves for it."""
        self._show_words(words)
        self._told.start(milliseconds)

    def show_place(self, path: Sequence[Node], paragraph: int | None, share: float, left: int) -> None:
        """Tell where the reader is.

        Args:
            path: headings above the place, outermost first.
            paragraph: its number from 1, None in title matter.
            share: part of the text that stands before the end of what is seen, 0 to 1.
            left: code points that stand after it.
        """
        self._path.show_path(path)
        if not self._told.isActive():
            self._show_path()
        self._left = left
        self._say_all(
            (self._paragraph, self.tr("Paragraph {number}").format(number=paragraph) if paragraph else ""),
            # A place, and not what was read: that stands in the outline and on the start page. A text with a line to go is not at its end.
            (self._percent, self.tr("{percent}% through").format(percent=int(share * 100))),
            (self._minutes, self._minutes_left()),
        )

    def set_speed(self, speed: int) -> None:
        """Take another reading speed, in characters a minute."""
        if speed != self._speed:
            self._speed = speed
            if self._minutes.text():
                self._say(self._minutes, self._minutes_left())

    def show_selected(self, count: int | None) -> None:
        """Tell how many words are selected; None if nothing is."""
        self._say(self._counted, "" if count is None else self.tr("{count} words selected").format(count=f"{count:,}"))

    def show_page(self, page: int | None, count: int) -> None:
        """Tell on which page of the file the reader is.

        Args:
            page: its number from 1, None for a file without pages.
            count: of all pages.
        """
        self._say(self._page, self.tr("p. {page} of {count}").format(page=page, count=count) if page else "")

    def show_import(self, words: str, *, tone: str = CALM) -> None:
        """Say in a word what the file was read as, or that something of it is worth looking at; a click tells the rest.

        Args:
            words: what is said.
            tone: `CALM`, `WORTH_LOOKING` or `DAMAGED`.
        """
        if tone != self._tone:
            self._tone = tone
            self._import.setProperty("tone", tone)
            restyle(self._import)
        self._say(self._import, words)

    def show_saving(self) -> None:
        """Say that something is still to be written."""
        if not self._unsaved:
            self._say(self._saved, self.tr("Saving…"))

    def show_saved(self) -> None:
        """Say that everything is committed, unless something was refused."""
        if not self._unsaved:
            self._say(self._saved, self.tr("Saved"))

    def set_unsaved(self, count: int) -> None:
        """Take note how many notes the library has refused: while there are any, nothing else is said of saving."""
        was, self._unsaved = self._unsaved, count
        if bool(was) != bool(count):
            self._saved.setProperty("unsaved", bool(count))
            restyle(self._saved)
        if count:
            self._say(self._saved, self.tr("%n note(s) not saved", "", count))
        elif was:
            self.show_saved()

    def show_opening(self, name: str) -> None:
        """Say that a document is being read."""
        self._show_words(self.tr("Opening {name}…").format(name=name) if name else self.tr("Opening…"))

    def clear(self) -> None:
        """Say nothing: no document is open."""
        self._told.stop()
        self._path.show_path(())
        self._show_path()
        for widget in self._at_right:
            if widget is not self._saved or not self._unsaved:
                self._say(widget, "")

    def _show_words(self, words: str) -> None:
        self._words.show_words(words)
        self._words.show()
        self._path.hide()
        self._fit()

    def _show_path(self) -> None:
        self._words.show_words("")
        self._words.hide()
        self._path.show()
        self._fit()

    def _minutes_left(self) -> str:
        minutes = -(-self._left // self._speed)
        if minutes < _LONG:
            return self.tr("About {minutes} min left").format(minutes=minutes)
        return self.tr("About {hours} h left").format(hours=round(minutes / 60))

    def _ask_speed(self) -> None:
        if self._popover is None:
            from gui.widgets.speed_popover import SpeedPopover

            self._popover = SpeedPopover(self._theme, self)
            self._popover.speed_changed.connect(self.set_speed)
            self._popover.speed_changed.connect(self.speed_changed)
        self._popover.ask(self._speed, self._minutes)

    # What has room

    def _say(self, widget: QLabel | QToolButton, words: str) -> None:
        """Show words, or nothing at all: an empty label would leave a gap in the row."""
        self._say_all((widget, words))

    def _say_all(self, *said: tuple[QLabel | QToolButton, str]) -> None:
        """Show several at once: what is shown is chosen for all of them together."""
        changed = [(widget, words) for widget, words in said if words != widget.text()]
        for widget, words in changed:
            widget.setText(words)
        if changed:
            self._fit()

    def _fit(self) -> None:
        """Show what has words and room.

        Page, paragraph and an import of which there is nothing to say give way to the path, since other panes tell of them, and to what is
        told, which is read once.
        """
        layout = self.layout()
        if layout is None:
            return
        margins = layout.contentsMargins()
        at_left = max(_LEAST_PATH * self._theme.metrics.small_text, self._words.whole_width())
        room = self.width() - margins.left() - margins.right() - at_left
        wanted = [widget for widget in self._at_right if widget.text()]
        calm, worth = ((self._import,), ()) if self._tone == CALM else ((), (self._import,))
        for droppable in (*calm, self._page, self._paragraph, *worth, self._counted, self._percent):
            if sum(widget.sizeHint().width() + layout.spacing() for widget in wanted) <= room:
                break
            if droppable in wanted:
                wanted.remove(droppable)
        for widget in self._at_right:
            widget.setVisible(widget in wanted)
        # Else what is told would be cut for as long as the others are still there.
        layout.activate()

    # Overrides

    def minimumSizeHint(self) -> QSize:
        """Ask for no width: the window may be narrower than all that could be told. The height is the same whatever is told."""
        layout = self.layout()
        margins = layout.contentsMargins() if layout is not None else QMargins()
        return QSize(0, max(super().minimumSizeHint().height(), margins.top() + self._path.minimumSizeHint().height() + margins.bottom()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose anew what is shown."""
        super().resizeEvent(event)
        self._fit()


def _button() -> QToolButton:
    button = QToolButton()
    button.setObjectName("StatusButton")
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
    return button
