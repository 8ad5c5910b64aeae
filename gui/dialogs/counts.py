"""The counts of document, section and selection, as Word counts them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QVBoxLayout

from core.errors import QT_TRANSLATE_NOOP
from gui.widgets.elided_label import ElidedLabel

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from core.counting import Counts
    from gui.theme import Theme

_ROWS: Final = (
    ("words", QT_TRANSLATE_NOOP("Counts", "Words (字数)")),
    ("characters", QT_TRANSLATE_NOOP("Counts", "Characters without blanks")),
    ("characters_and_blanks", QT_TRANSLATE_NOOP("Counts", "Characters with blanks")),
    ("han", QT_TRANSLATE_NOOP("Counts", "Chinese characters, without punctuation")),
    ("other_words", QT_TRANSLATE_NOOP("Counts", "Words and numbers that are not Chinese")),
    ("paragraphs", QT_TRANSLATE_NOOP("Counts", "Paragraphs")),
)
"""Fields of `Counts`, and what they are called."""
_PARTS: Final = {
    "document": QT_TRANSLATE_NOOP("Counts", "Document"),
    "section": QT_TRANSLATE_NOOP("Counts", "This section"),
    "selection": QT_TRANSLATE_NOOP("Counts", "Selection"),
}
_WAITING: Final = "…"


class CountsDialog(QDialog):
    """A table of counts: one column for each part of the text.

    Args:
        theme: its measures.
        parent: the window.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._values: dict[tuple[str, str], QLabel] = {}
        self._heads: dict[str, QLabel] = {}
        self._build()

    def show_counting(self, parts: Sequence[str], section: str) -> None:
        """Open with the columns of these parts, their numbers still to come.

        Args:
            parts: of ``document``, ``section`` and ``selection`` those that there are.
            section: heading of the section that is read.
        """
        for part, head in self._heads.items():
            head.setVisible(part in parts)
            for name, _words in _ROWS:
                value = self._values[part, name]
                value.setVisible(part in parts)
                value.setText(_WAITING)
        self._section.setVisible(bool(section))
        self._section.show_words(self.tr("This section: {heading}").format(heading=section))
        self.adjustSize()
        self.open()

    def show_counts(self, counts: Mapping[str, Counts]) -> None:
        """Show the numbers of each part."""
        for part, counted in counts.items():
            for name, words in _ROWS:
                value = self._values[part, name]
                value.setText(f"{getattr(counted, name):,}")
                value.setAccessibleName(f"{self._heads[part].text()}, {_named(words)}: {value.text()}")

    def _build(self) -> None:
        metrics = self._theme.metrics
        self.setObjectName("CountsDialog")
        self.setWindowTitle(self.tr("Word count"))
        self._section = ElidedLabel(Qt.TextElideMode.ElideRight)
        self._section.setObjectName("SoftLabel")
        table = QGridLayout()
        table.setHorizontalSpacing(metrics.pad * 2)
        table.setVerticalSpacing(metrics.gap)
        table.setColumnStretch(0, 1)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for row, (_name, words) in enumerate(_ROWS, start=1):
            table.addWidget(QLabel(_named(words)), row, 0)
        for column, (part, words) in enumerate(_PARTS.items(), start=1):
            head = QLabel(_named(words))
            head.setObjectName("SoftLabel")
            table.addWidget(head, 0, column, right)
            self._heads[part] = head
            for row, (name, _words) in enumerate(_ROWS, start=1):
                value = QLabel(_WAITING)
                value.setObjectName(f"Count-{part}-{name}")
                value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                value.setMinimumWidth(value.fontMetrics().horizontalAdvance("8,888,888"))
                value.setAlignment(right)
                table.addWidget(value, row, column, right)
                self._values[part, name] = value
        hint = QLabel(self.tr("Counted as Word counts: full-width punctuation is a word each, a run of letters or digits is one."))
        hint.setObjectName("SoftLabel")
        hint.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(self.tr("Close"))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(metrics.pad * 2, metrics.pad, metrics.pad * 2, metrics.pad)
        layout.setSpacing(metrics.pad)
        layout.addWidget(self._section)
        layout.addLayout(table)
        layout.addWidget(hint)
        layout.addWidget(buttons)


def _named(words: str) -> str:
    return QCoreApplication.translate("Counts", words)
