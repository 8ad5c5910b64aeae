"""What is said when the program has met an error of its own: calmly, with a way on, and with a report that can be sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QStyle, QVBoxLayout, QWidget

from gui.theme import Metrics

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

_WIDTH, _HEIGHT = 680, 440
_ICON: Final = 40


class CrashDialog(QDialog):
    """Tells of the error, shows the report, and asks whether to go on.

    It needs nothing of the window, which may be what has broken.

    Args:
        reports: the first error, and any that have come since.
        parent: see Qt.
    """

    log_wanted = Signal()
    quit_wanted = Signal()
    """The reader wants to end the program."""

    def __init__(self, reports: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._metrics = Metrics()
        self._build()
        self._connect()
        self.show_reports(reports)

    def show_reports(self, reports: Sequence[str]) -> None:
        """Show these reports; where the reader has scrolled to stays in view."""
        words = "\n\n".join(reports)
        bar = self._report.verticalScrollBar()
        at = bar.value()
        self._report.setPlainText(words)
        bar.setValue(at)

    def copy(self) -> None:
        """Put the report on the clipboard, and say so."""
        QApplication.clipboard().setText(self._report.toPlainText())
        self._copy.setText(self.tr("Copied"))

    def _build(self) -> None:
        metrics = self._metrics
        self.setObjectName("CrashDialog")
        self.setWindowTitle(QApplication.applicationDisplayName())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.resize(_WIDTH, _HEIGHT)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(metrics.pad * 2, metrics.pad * 2, metrics.pad * 2, metrics.pad * 2)
        layout.setSpacing(metrics.pad)
        layout.addLayout(self._build_words())
        hint = QLabel(
            self.tr(
                "If you send us this report, we can mend it. It says where in the program this was; no text, notes or names stand in it."
            )
        )
        hint.setObjectName("SoftLabel")
        hint.setWordWrap(True)
        layout.addWidget(hint)
        self._report = QPlainTextEdit()
        self._report.setObjectName("CrashReport")
        self._report.setReadOnly(True)
        self._report.setTabChangesFocus(True)
        self._report.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._report.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._report.setAccessibleName(self.tr("Report"))
        hint.setBuddy(self._report)
        layout.addWidget(self._report, 1)
        layout.addLayout(self._build_buttons())
        self._go_on.setFocus()

    def _build_words(self) -> QHBoxLayout:
        picture = QLabel()
        icon = self.style().standardIcon(QStyle.StandardPixmap.SP_MessageBoxWarning)
        picture.setPixmap(icon.pixmap(QSize(_ICON, _ICON), self.devicePixelRatioF()))
        head = QLabel(self.tr("Something went wrong inside Meipi"))
        font = head.font()
        font.setBold(True)
        font.setPixelSize(self._metrics.title_text)
        head.setFont(font)
        said = QLabel(
            self.tr(
                "What you did last may not have been done. Your notes and marks are safe. "
                "You can go on; if it happens again, quit and start Meipi anew."
            )
        )
        said.setWordWrap(True)
        self.setAccessibleName(head.text())
        self.setAccessibleDescription(said.text())
        words = QVBoxLayout()
        words.setSpacing(self._metrics.gap)
        words.addWidget(head)
        words.addWidget(said)
        row = QHBoxLayout()
        row.setSpacing(self._metrics.pad * 2)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return row

    def _build_buttons(self) -> QHBoxLayout:
        self._copy = QPushButton(self.tr("Copy the report"))
        self._log = QPushButton(self.tr("Show the log"))
        self._quit = QPushButton(self.tr("Quit"))
        self._go_on = QPushButton(self.tr("Go on"))
        self._go_on.setObjectName("AccentButton")
        self._go_on.setDefault(True)
        for button in (self._copy, self._log, self._quit):
            button.setAutoDefault(False)
        row = QHBoxLayout()
        row.setSpacing(self._metrics.gap)
        row.addWidget(self._copy)
        row.addWidget(self._log)
        row.addStretch(1)
        row.addWidget(self._quit)
        row.addWidget(self._go_on)
        return row

    def _connect(self) -> None:
        self._copy.clicked.connect(self.copy)
        self._log.clicked.connect(self.log_wanted)
        self._go_on.clicked.connect(self.accept)
        self._quit.clicked.connect(self._leave)

    def _leave(self) -> None:
        self.reject()
        self.quit_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Esc, which must not end the program."""
        if event.key() == Qt.Key.Key_Escape:
            self.accept()
        else:
            super().keyPressEvent(event)
