"""What stands in the place of the page while no document is open: how to begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.recent import Place
    from gui.theme import Theme

SHOWN = 6


class EmptyPane(QWidget):
    """A sentence, the ways to open something, and the recent documents."""

    open_wanted = Signal()
    paste_wanted = Signal()
    sample_wanted = Signal()
    place_chosen = Signal(object)
    """Place of a recent document."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._build()
        self._connect()

    def apply_theme(self, theme: Theme) -> None:
        """Take the faces of another theme."""
        self._theme = theme
        self._headline.setFont(theme.text_font(theme.metrics.headline_text, bold=True))

    def show_places(self, places: Sequence[Place]) -> None:
        """List the newest of the recent documents."""
        while item := self._recent.takeAt(0):
            widget = item.widget()
            if widget:
                widget.deleteLater()
        self._recent_title.setVisible(bool(places))
        for place in places[:SHOWN]:
            button = QPushButton(place.title or place.name)
            button.setObjectName("RecentButton")
            button.setFlat(True)
            button.setToolTip(str(place.path) if place.path else self.tr("Kept in the library"))
            button.setAccessibleDescription(button.toolTip())
            button.clicked.connect(lambda _=False, chosen=place: self.place_chosen.emit(chosen))
            self._recent.addWidget(button, alignment=Qt.AlignmentFlag.AlignHCenter)

    def _build(self) -> None:
        self.setObjectName("EmptyPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        metrics = self._theme.metrics
        self._headline = QLabel(self.tr("Open a speech and read it with a pencil in your hand"))
        self._headline.setObjectName("EmptyHeadline")
        self._hint = QLabel(
            self.tr(
                "Drop a Word, PDF, web or text file here, or paste a text with Ctrl+V. Its outline will stand at the left, your "
                "annotations at the right; everything stays on this machine."
            )
        )
        self._hint.setObjectName("SoftLabel")
        for label in (self._headline, self._hint):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
        self._open = QPushButton(self.tr("Open a file…"))
        self._open.setObjectName("AccentButton")
        self._paste = QPushButton(self.tr("New from clipboard"))
        self._sample = QPushButton(self.tr("Look at the sample speech"))
        self._recent_title = QLabel(self.tr("Recent documents"))
        self._recent_title.setObjectName("SoftLabel")
        self._recent_title.hide()
        self._recent = QVBoxLayout()
        self._recent.setSpacing(metrics.small_gap)
        buttons = QHBoxLayout()
        buttons.setSpacing(metrics.gap)
        buttons.addStretch()
        for button in (self._open, self._paste, self._sample):
            buttons.addWidget(button)
        buttons.addStretch()
        # A word-wrapped label knows its height only from the width that the layout gives it: the margins, not an alignment, narrow it.
        layout = QVBoxLayout(self)
        layout.setContentsMargins(metrics.row * 2, 0, metrics.row * 2, 0)
        layout.setSpacing(metrics.pad)
        layout.addStretch(2)
        layout.addWidget(self._headline)
        layout.addWidget(self._hint)
        layout.addSpacing(metrics.pad)
        layout.addLayout(buttons)
        layout.addSpacing(metrics.pad * 2)
        layout.addWidget(self._recent_title, alignment=Qt.AlignmentFlag.AlignHCenter)
        layout.addLayout(self._recent)
        layout.addStretch(3)
        self.apply_theme(self._theme)

    def _connect(self) -> None:
        self._open.clicked.connect(self.open_wanted)
        self._paste.clicked.connect(self.paste_wanted)
        self._sample.clicked.connect(self.sample_wanted)
