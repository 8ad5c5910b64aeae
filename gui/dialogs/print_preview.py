"""What will be printed, seen beforehand: the pages, and at their side what a reader may choose."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from gui.print_options import PAGE, PAPERS, SKELETON, PrintOptions, pages_in
from gui.widgets.choice_box import ChoiceBox
from gui.widgets.page_strip import WHOLE, WIDTH, PageStrip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from gui.theme import Theme
    from gui.widgets.page_strip import Pages

_WIDTH: Final = 1000
_HEIGHT: Final = 720
_SIDE: Final = 232


class PrintPreview(QDialog):
    """Shows the pages and takes the reader's wishes; what is to happen goes out as a signal.

    Args:
        theme: the window's.
        options: what was chosen last.
        parent: the window.
    """

    options_changed = Signal(object)
    """PrintOptions: other pages are wanted."""
    print_wanted = Signal(object)
    """list[int]: the pages with these numbers, from 1."""
    pdf_wanted = Signal(object)
    """list[int], likewise."""

    def __init__(self, theme: Theme, options: PrintOptions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._options = options
        self._pages: Pages | None = None
        self._said = ""
        self._build()
        self._connect()
        self._follow_options()
        self._tell()
        self.strip.setFocus()

    # What is shown

    def show_pages(self, pages: Pages) -> None:
        """Show other pages; they may still be growing."""
        self._pages = pages
        self.strip.show_pages(pages)
        self._tell()

    def say(self, words: str) -> None:
        """Say something of the pages; empty to say nothing."""
        self._said = words
        self._tell()

    def show_progress(self, part: float) -> None:
        """Take notice of pages that have come; ``part``: how much of the text stands on pages, 0 to 1."""
        self.strip.grow()
        self._progress.setValue(round(100 * part))
        self._progress.setVisible(part < 1)
        self._tell()

    # Building

    def _build(self) -> None:
        metrics = self._theme.metrics
        self.setObjectName("PrintPreview")
        self.setWindowTitle(self.tr("Print"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        room = self.screen().availableSize()
        self.resize(min(_WIDTH, room.width()), min(_HEIGHT, room.height()))
        self.strip = PageStrip(self._theme, self)
        left = QVBoxLayout()
        left.setSpacing(metrics.gap)
        left.addWidget(self.strip, 1)
        left.addLayout(self._build_row())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(metrics.pad, metrics.pad, metrics.pad, metrics.pad)
        layout.setSpacing(metrics.pad)
        layout.addLayout(left, 1)
        layout.addWidget(self._build_side())

    def _build_row(self) -> QHBoxLayout:
        """Build what turns the pages and zooms."""
        self._previous = _button(self.tr("Previous page"), "‹")
        self._next = _button(self.tr("Next page"), "›")
        self._place = QLabel()
        self._place.setObjectName("SoftLabel")
        self._smaller = _button(self.tr("Smaller"), "−")
        self._larger = _button(self.tr("Larger"), "+")
        self._percent = QLabel()
        self._percent.setObjectName("SoftLabel")
        self._whole = _button(self.tr("Whole page"))
        self._wide = _button(self.tr("Page width"))
        row = QHBoxLayout()
        row.setSpacing(self._theme.metrics.gap)
        for widget in (self._previous, self._next, self._place):
            row.addWidget(widget)
        row.addStretch(1)
        for widget in (self._smaller, self._percent, self._larger, self._whole, self._wide):
            row.addWidget(widget)
        return row

    def _build_side(self) -> QWidget:
        side = QWidget()
        side.setMinimumWidth(_SIDE)
        side.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.metrics.gap)
        self._content = _choice(self.tr("Content"), ((PAGE, self.tr("Full text")), (SKELETON, self.tr("Skeleton"))))
        self.layout_choice = _choice(self.tr("Layout"), ((False, self.tr("As set for reading")), (True, self.tr("Official layout"))))
        self._paper = _choice(self.tr("Paper"), [(name, self.tr("Letter") if name == "Letter" else name) for name in PAPERS])
        self._way = _choice(self.tr("Orientation"), ((False, self.tr("Upright")), (True, self.tr("Landscape"))))
        self._marks = QCheckBox(self.tr("Marks"))
        self._notes = QCheckBox(self.tr("Notes, as a list after the text"))
        self._numbers = QCheckBox(self.tr("Paragraph numbers"))
        self._grey = QCheckBox(self.tr("For a printer without colours"))
        self._range = QLineEdit()
        self._range.setObjectName("PrintField")
        self._range.setPlaceholderText(self.tr("all, or such as 1-3, 5"))
        self._range.setAccessibleName(self.tr("Pages"))
        for caption, box in (
            (self.tr("Content"), self._content),
            (self.tr("Layout"), self.layout_choice),
            (self.tr("Paper"), self._paper),
            (self.tr("Orientation"), self._way),
        ):
            column.addWidget(_caption(caption))
            column.addWidget(box)
        for check in (self._marks, self._notes, self._numbers, self._grey):
            column.addWidget(check)
        column.addWidget(_caption(self.tr("Pages")))
        column.addWidget(self._range)
        self._hint = QLabel()
        self._hint.setObjectName("SoftLabel")
        self._hint.setWordWrap(True)
        # The others decide how wide the side is.
        self._hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        column.addWidget(self._hint)
        column.addStretch(1)
        self._progress = QProgressBar()
        self._progress.setObjectName("OpeningProgress")
        self._progress.setTextVisible(False)
        self._progress.setRange(0, 100)
        self._progress.setAccessibleName(self.tr("Pages are being laid out"))
        column.addWidget(self._progress)
        column.addLayout(self._build_buttons())
        return side

    def _build_buttons(self) -> QVBoxLayout:
        self._print = _button(self.tr("Print…"))
        self._print.setObjectName("AccentButton")
        self._pdf = _button(self.tr("Save as PDF…"))
        self._cancel = _button(self.tr("Cancel"))
        self._cancel.setProperty("closes", True)
        self._print.setDefault(True)
        column = QVBoxLayout()
        column.setSpacing(self._theme.metrics.gap)
        for button in (self._print, self._pdf, self._cancel):
            column.addWidget(button)
        return column

    def _connect(self) -> None:
        strip = self.strip
        strip.page_changed.connect(self._tell)
        strip.zoomed.connect(self._tell)
        self._previous.clicked.connect(lambda: strip.go_to(strip.current - 1))
        self._next.clicked.connect(lambda: strip.go_to(strip.current + 1))
        self._smaller.clicked.connect(lambda: strip.zoom_by(-1))
        self._larger.clicked.connect(lambda: strip.zoom_by(1))
        self._whole.clicked.connect(lambda: strip.zoom_to(WHOLE))
        self._wide.clicked.connect(lambda: strip.zoom_to(WIDTH))
        self._content.activated.connect(lambda: self._choose(content=self._content.currentData()))
        self.layout_choice.activated.connect(lambda: self._choose(official=self.layout_choice.currentData()))
        self._paper.activated.connect(lambda: self._choose(paper=self._paper.currentData()))
        self._way.activated.connect(lambda: self._choose(landscape=self._way.currentData()))
        self._marks.clicked.connect(lambda on: self._choose(marks=on))
        self._notes.clicked.connect(lambda on: self._choose(notes=on))
        self._numbers.clicked.connect(lambda on: self._choose(numbers=on))
        self._grey.clicked.connect(lambda on: self._choose(grey=on))
        self._range.textChanged.connect(self._tell)
        self._print.clicked.connect(lambda: self._emit(self.print_wanted))
        self._pdf.clicked.connect(lambda: self._emit(self.pdf_wanted))
        self._cancel.clicked.connect(self.reject)

    # What the reader does

    def _choose(self, **values: Any) -> None:
        options = replace(self._options, **values)
        if options != self._options:
            self._options = options
            self._follow_options()
            self.options_changed.emit(options)

    def _follow_options(self) -> None:
        """Show what is chosen, and offer only what makes a difference."""
        options = self._options
        for box, value in (
            (self._content, options.content),
            (self.layout_choice, options.official),
            (self._paper, "A4" if options.official else options.paper),
            (self._way, options.landscape and not options.official),
        ):
            box.setCurrentIndex(box.findData(value))
        for check, is_on in (
            (self._marks, options.marks),
            (self._notes, options.notes),
            (self._numbers, options.numbers),
            (self._grey, options.grey),
        ):
            check.setChecked(is_on)
        self._paper.setEnabled(not options.official)
        self._way.setEnabled(not options.official)
        self._numbers.setEnabled(not options.official and options.content == PAGE)

    def _chosen(self) -> Sequence[int] | None:
        """Return the numbers of the pages that are wanted, None if what is written makes no sense."""
        return pages_in(self._range.text(), len(self._pages) if self._pages is not None else 0)

    def _emit(self, signal: Any) -> None:
        chosen = self._chosen()
        if chosen:
            signal.emit(chosen)

    def _tell(self) -> None:
        """Say which page is seen and what will be printed."""
        count, strip = len(self._pages) if self._pages is not None else 0, self.strip
        is_done = self._pages is not None and self._pages.is_done
        pattern = self.tr("Page {page} of {count}") if is_done else self.tr("Page {page} of {count} so far")
        self._place.setText(pattern.format(page=min(strip.current + 1, count), count=count) if count else "")
        strip.describe(self._place.text())
        self._percent.setText(f"{strip.percent} %")
        self._previous.setEnabled(strip.current > 0)
        self._next.setEnabled(strip.current + 1 < count)
        chosen = self._chosen()
        is_wrong = is_done and chosen is None
        self._hint.setText(
            self.tr("There is no such page. Write numbers from 1 to {count}.").format(count=count) if is_wrong else self._said
        )
        for button in (self._print, self._pdf):
            button.setEnabled(is_done and bool(chosen))

    # Qt

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Press the button that has the keyboard with Enter; in the field of pages Enter prints nothing yet."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.focusWidget() is self._range:
            self._print.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        super().keyPressEvent(event)


def _choice(name: str, items: Sequence[tuple[object, str]]) -> ChoiceBox:
    box = ChoiceBox(name)
    for value, words in items:
        box.addItem(words, value)
    return box


def _caption(words: str) -> QLabel:
    label = QLabel(words)
    label.setObjectName("RuleCaption")
    return label


def _button(words: str, sign: str = "") -> QPushButton:
    """Return a button; one that shows a sign says its words when the mouse rests on it, and to a screen reader."""
    button = QPushButton(sign or words)
    button.setObjectName("LibraryButton")
    button.setAutoDefault(False)
    if sign:
        button.setToolTip(words)
        button.setAccessibleName(words)
    return button
