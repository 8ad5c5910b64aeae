"""What became of a file's contents: what it was read as, and what was damaged, inferred and left out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QHBoxLayout, QLabel, QMenu, QPushButton, QScrollArea, QVBoxLayout, QWidget

from core.import_report import FATES
from core.report_words import CONTEXT, FATE_NAMES, NOTHING, UNKNOWN, as_text, checked
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.report_finding import ReportFinding

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.document import Document
    from gui.theme import Theme

_WIDTH, _LEAST = 23, 14
"""Width, and least height, in heights of the interface's letters."""
_SHARE: Final = 0.8
"""Part of the window's height that it takes at most."""


class ImportReportDialog(QDialog):
    """Stays open beside the text while its places are looked at.

    Args:
        theme: for sizes.
        parent: the window.
    """

    place_chosen = Signal(int)
    """Code point of the text."""
    reading_wanted = Signal()
    """The file is to be read again, so that there is a report."""
    encoding_wanted = Signal(str)
    """The file is to be read in this encoding (codec)."""
    copied = Signal()
    """The report is in the clipboard."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._window = parent
        self._document: Document | None = None
        self._called = ""
        self._values: dict[str, QLabel] = {}
        self._findings: list[ReportFinding] = []
        self._menu = QMenu(self)
        self._build()
        self._connect()

    def show_report(self, document: Document, name: str, facts: Sequence[tuple[str, str]], *, can_read: bool) -> None:
        """Show the report of a document.

        Args:
            document: the text that is shown.
            name: what it is called.
            facts: what was read, name and value; the values may come later, see `show_facts`.
            can_read: True if its file can be read again.
        """
        self._document = document
        self._called = name
        self._name.show_words(name)
        while (item := self._facts.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self._values = {}
        for row, (label, value) in enumerate(facts):
            soft = QLabel(label)
            soft.setObjectName("SoftLabel")
            self._values[label] = shown = QLabel(value)
            shown.setWordWrap(True)
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            shown.setAccessibleName(f"{label}: {value}")
            self._facts.addWidget(soft, row, 0, Qt.AlignmentFlag.AlignTop)
            self._facts.addWidget(shown, row, 1)
        focus = self.focusWidget()
        had_keyboard = focus is not None and any(one is focus or one.isAncestorOf(focus) for one in self._findings)
        self._fill()
        if had_keyboard:
            self.focus_first()
        self._scroll.verticalScrollBar().setValue(0)
        self.offer_reading(is_possible=can_read)
        if not self.isVisible():
            self._place_beside()

    def offer_reading(self, *, is_possible: bool) -> None:
        """Offer to read the file again, if there is no report and the file is there."""
        self._read.setVisible(is_possible and self._document is not None and self._document.report is None)

    def offer_encodings(self, encodings: Sequence[tuple[str, str]]) -> None:
        """Offer to read the file in another encoding.

        Args:
            encodings: codec, and what it is called; empty if that is not possible.
        """
        self._menu.clear()
        for codec, name in encodings:
            action = self._menu.addAction(name)
            action.setCheckable(True)
            action.setChecked(self._document is not None and codec == self._document.origin.encoding)
            action.triggered.connect(partial(self._choose_encoding, codec))
        # Without a report there is a better button.
        self._encode.setVisible(bool(encodings) and self._document is not None and self._document.report is not None)
        for one in self._findings:
            one.offer_encoding(is_possible=bool(encodings))

    def show_facts(self, facts: Mapping[str, str]) -> None:
        """Show values that were not known at first, by their names."""
        for label, value in facts.items():
            shown = self._values.get(label)
            if shown is not None:
                shown.setText(value)
                shown.setAccessibleName(f"{label}: {value}")

    def focus_first(self) -> None:
        """Give the keyboard to the first finding."""
        first = self._findings[0] if self._findings else self._shut
        # Else a new one would show, and could have it, only in the next turn.
        first.show()
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    # Building

    def _build(self) -> None:
        metrics = self._theme.metrics
        self.setObjectName("ImportReportDialog")
        self.setWindowTitle(self.tr("Import report"))
        self._name = ElidedLabel(Qt.TextElideMode.ElideMiddle)
        self._name.setObjectName("AppName")
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(metrics.pad)
        self._facts.setVerticalSpacing(metrics.small_gap)
        self._facts.setColumnStretch(1, 1)
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(metrics.small_gap)
        inner = QWidget()
        inner.setObjectName("ReportList")
        inner.setLayout(self._list)
        self._scroll = QScrollArea()
        self._scroll.setObjectName("ReportScroll")
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inner)
        self._copy = QPushButton(self.tr("Copy report"))
        self._encode = QPushButton(self.tr("Encoding…"))
        self._encode.setToolTip(self.tr("Read the file in another encoding"))
        self._encode.hide()
        self._read = QPushButton(self.tr("Read the file again"))
        self._read.setObjectName("AccentButton")
        self._shut = QPushButton(self.tr("Close"))
        self._shut.setProperty("closes", True)
        row = QHBoxLayout()
        row.setSpacing(metrics.gap)
        row.addWidget(self._copy)
        row.addWidget(self._encode)
        row.addWidget(self._read)
        row.addStretch(1)
        row.addWidget(self._shut)
        for button in (self._copy, self._encode, self._read, self._shut):
            button.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(metrics.pad, metrics.pad, metrics.pad, metrics.pad)
        layout.setSpacing(metrics.gap)
        layout.addWidget(self._name)
        layout.addLayout(self._facts)
        layout.addWidget(self._scroll, 1)
        layout.addLayout(row)

    def _connect(self) -> None:
        self._copy.clicked.connect(self._copy_report)
        self._encode.clicked.connect(lambda: self._show_encodings(self._encode))
        self._read.clicked.connect(self.reading_wanted)
        self._shut.clicked.connect(self.reject)

    def _place_beside(self) -> None:
        """Take no more than is needed, at the lower right of the window: there it hides little of the text, and not the status line."""
        metrics, letters = self._theme.metrics, self.fontMetrics().height()
        frame = self._window.frameGeometry()
        width = min(max(_WIDTH * letters, self.minimumSizeHint().width()), frame.width())
        around = self.layout()
        if around is None:
            return
        beside = around.sizeHint().height() - self._scroll.sizeHint().height()
        needed = self._list.heightForWidth(width - 4 * metrics.pad) + beside + metrics.pad
        height = max(_LEAST * letters, min(needed, round(_SHARE * frame.height())))
        self.resize(width, height)
        # The bar with the title comes on top of that.
        self.move(frame.right() - width - 2 * metrics.pad, frame.bottom() - height - 4 * letters)

    # What is shown

    def _fill(self) -> None:
        document = self._document
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self._findings = []
        if document is None:
            return
        if document.report is None:
            self._say(QCoreApplication.translate(CONTEXT, UNKNOWN))
        elif not document.report:
            self._say(QCoreApplication.translate(CONTEXT, NOTHING), name="ReportTitle")
            self._say(checked(document.origin.reader, QCoreApplication.translate), name="SoftLabel")
        for fate in FATES:
            found = [one for one in document.report or () if one.fate == fate]
            if not found:
                continue
            heading = QLabel(QCoreApplication.translate(CONTEXT, FATE_NAMES[fate]))
            heading.setObjectName("ReportGroup")
            heading.setProperty("fate", fate)
            self._list.addWidget(heading)
            for one in found:
                shown = ReportFinding(one, self._theme)
                shown.place_chosen.connect(self.place_chosen)
                shown.encoding_wanted.connect(partial(self._show_encodings, shown.encoding_button))
                shown.left.connect(partial(self._focus_beside, shown))
                self._findings.append(shown)
                self._list.addWidget(shown)
        self._list.addStretch(1)
        # The list scrolls up and down only: nothing of it may lie beyond its side.
        self._scroll.setMinimumWidth(self._list.minimumSize().width() + self._scroll.verticalScrollBar().sizeHint().width())

    def _say(self, words: str, *, name: str = "") -> None:
        label = QLabel(words)
        label.setObjectName(name)
        label.setWordWrap(True)
        # There is nothing else that a screen reader could be led to.
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self._list.addWidget(label)

    def _show_encodings(self, button: QPushButton) -> None:
        self._menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _choose_encoding(self, codec: str) -> None:
        if self._document is not None and codec != self._document.origin.encoding:
            self.encoding_wanted.emit(codec)

    def _copy_report(self) -> None:
        if self._document is not None:
            QGuiApplication.clipboard().setText(f"{self._called}\n{as_text(self._document, QCoreApplication.translate)}\n")
            self.copied.emit()

    def _focus_beside(self, finding: ReportFinding, by: int) -> None:
        """Give the keyboard to the finding below or above one."""
        wanted = self._findings[max(0, min(len(self._findings) - 1, self._findings.index(finding) + by))]
        wanted.setFocus(Qt.FocusReason.TabFocusReason)
        self._scroll.ensureWidgetVisible(wanted, 0, self._theme.metrics.gap)
