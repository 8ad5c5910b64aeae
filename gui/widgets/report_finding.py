"""One finding of an import report: what it is, what it means, and the way to its places."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from core.import_report import noteworthy
from core.report_details import detail_words
from core.report_words import meaning, sentence, title

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from core.import_report import ImportFinding
    from gui.theme import Theme

_STEPS: Final = {
    Qt.Key.Key_Return: 1,
    Qt.Key.Key_Enter: 1,
    Qt.Key.Key_Space: 1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Left: -1,
}
_MENDABLE: Final = frozenset({"encoding", "broken"})
"""Kinds that another encoding may do away with."""
_LONG: Final = re.compile(r"[!-~]{17,}")
_BREAKS: Final = re.compile(r"(?<=[/_.\\-])|(?<=\w{12})(?=\w)")
"""Where a name without blanks may go on in the next line."""
_BESIDE: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class ReportFinding(QFrame):
    """Takes the keyboard: Enter and the arrows lead through its places.

    Args:
        finding: of the report.
        theme: for sizes.
        parent: see Qt.
    """

    place_chosen = Signal(int)
    """Code point of the text."""
    encoding_wanted = Signal()
    """The file is to be read in another encoding."""
    left = Signal(int)
    """The keyboard is to go to the finding below (1) or above (-1)."""

    def __init__(self, finding: ImportFinding, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._finding = finding
        self._at: int | None = None
        self._build(theme)

    @property
    def kind(self) -> str:
        """Return what it tells of."""
        return self._finding.kind

    @property
    def encoding_button(self) -> QPushButton:
        """Return the button that asks for another encoding: seen after `offer_encoding`."""
        return self._encoding

    def offer_encoding(self, *, is_possible: bool) -> None:
        """Offer to read the file in another encoding, if that may mend what is told."""
        self._encoding.setVisible(is_possible and self.kind in _MENDABLE)

    def step(self, by: int) -> None:
        """Go to the next place, or back to the one before; behind the last comes the first."""
        places = self._finding.places
        if not places:
            return
        if self._at is None:
            self._at = 0 if by > 0 else len(places) - 1
        else:
            self._at = (self._at + by) % len(places)
        self._tell_place()
        self.place_chosen.emit(places[self._at])

    def _build(self, theme: Theme) -> None:
        metrics = theme.metrics
        translate = QCoreApplication.translate
        self.setObjectName("ReportFinding")
        self.setProperty("fate", self._finding.fate)
        # Those that the status line counts.
        self.setProperty("worth", bool(noteworthy((self._finding,))))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(sentence(self._finding, translate))
        head = QLabel(title(self._finding, translate))
        head.setObjectName("ReportTitle")
        head.setWordWrap(True)
        self._place = QLabel()
        self._place.setObjectName("ReportPlace")
        row = QHBoxLayout()
        row.setSpacing(metrics.gap)
        row.addWidget(head, 1)
        row.addWidget(self._place, 0, Qt.AlignmentFlag.AlignTop)
        for button in self._buttons():
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(metrics.pad, metrics.gap, metrics.pad, metrics.gap)
        layout.setSpacing(metrics.small_gap)
        layout.addLayout(row)
        layout.addWidget(_wrapped(meaning(self._finding, translate)))
        if self._finding.detail:
            detail = _wrapped(_LONG.sub(_parted, detail_words(self._finding, translate)))
            detail.setObjectName("SoftLabel")
            layout.addWidget(detail)
        self._encoding = _button(self.tr("Read in another encoding…"))
        self._encoding.setAccessibleName(f"{title(self._finding, translate)}: {self._encoding.text()}")
        self._encoding.clicked.connect(self.encoding_wanted)
        self._encoding.hide()
        layout.addWidget(self._encoding, 0, Qt.AlignmentFlag.AlignLeft)
        self._tell_place()

    def _buttons(self) -> list[QPushButton]:
        count = len(self._finding.places)
        words = () if not count else ((self.tr("Show"), 1),) if count == 1 else ((self.tr("Previous"), -1), (self.tr("Next"), 1))
        made = []
        for said, by in words:
            button = _button(said)
            # The whole finding has the keyboard, so that one press of Tab leads to the next.
            button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            button.setAccessibleName(f"{title(self._finding, QCoreApplication.translate)}: {said}")
            button.clicked.connect(lambda _checked=False, by=by: self.step(by))
            made.append(button)
        return made

    def _tell_place(self) -> None:
        count = len(self._finding.places)
        if count < 2:
            return
        if self._at is not None:
            words = self.tr("{number} of {count}").format(number=self._at + 1, count=count)
        elif count < self._finding.count:
            # There are more than are kept, or some that have no place in the text.
            words = self.tr("{count} places").format(count=count)
        else:
            words = ""
        self._place.setText(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to a place, or to another finding: the arrows would move the list."""
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Qt.Key(event.key())
        if is_plain and key in _STEPS and self._finding.places:
            self.step(_STEPS[key])
        elif is_plain and key in _STEPS and self._encoding.isVisible():
            self.encoding_wanted.emit()
        elif is_plain and key in _BESIDE:
            self.left.emit(_BESIDE[key])
        else:
            super().keyPressEvent(event)


def _button(said: str) -> QPushButton:
    button = QPushButton(said)
    button.setObjectName("ReportStep")
    button.setAutoDefault(False)
    return button


def _parted(found: re.Match[str]) -> str:
    """Return a long word with places where a line may end: else it would make the whole list wider than the window."""
    return _BREAKS.sub("\u200b", found[0])


def _wrapped(words: str) -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
