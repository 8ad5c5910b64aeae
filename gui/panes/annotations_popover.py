"""What annotations are filtered by besides their colour: a small window that acts while it is being filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QToolButton,
)

from core.annotation import KINDS
from core.filtering import Filter
from gui.widgets.choice_box import ChoiceBox
from gui.widgets.kinds import kind_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from core.spans import Span
    from gui.models.annotations import Section
    from gui.theme import Theme

TYPED_AFTER: Final = 150
"""Milliseconds after the last key when words are looked for."""
_ROWS: Final = 5
"""Tags that are seen at once."""


class FilterPopover(QFrame):
    """Words, kinds, tags, section, notes, stars and tasks. What is chosen goes out at once."""

    filter_changed = Signal(object)  # Filter, without colours
    cleared = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._theme = theme
        self._spans: list[Span | None] = [None]
        self._build()
        self._connect()

    def _build(self) -> None:
        metrics = self._theme.metrics
        self.setObjectName("FilterPopover")
        self.setAccessibleName(self.tr("Filter"))
        self._words = QLineEdit()
        self._words.setObjectName("FilterField")
        self._words.setPlaceholderText(self.tr("Words in passage or note"))
        self._words.setAccessibleName(self.tr("Words in passage or note"))
        self._words.setClearButtonEnabled(True)
        self._section = self._box(self.tr("Section"))
        self._note = self._box(self.tr("Note"))
        for words, value in ((self.tr("Any"), None), (self.tr("With a note"), True), (self.tr("Without a note"), False)):
            self._note.addItem(words, value)
        self._kinds = {kind: QToolButton() for kind in KINDS}
        kinds = QGridLayout()
        kinds.setSpacing(metrics.small_gap)
        for at, (kind, button) in enumerate(self._kinds.items()):
            button.setObjectName("KindButton")
            button.setText(kind_name(kind))
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setSizePolicy(button.sizePolicy().Policy.Expanding, button.sizePolicy().Policy.Fixed)
            kinds.addWidget(button, at // 2, at % 2)
        self._tags = QListWidget()
        self._tags.setObjectName("FilterTags")
        self._tags.setAccessibleName(self.tr("Tags"))
        self._starred = QCheckBox(self.tr("Starred only"))
        self._tasks = QCheckBox(self.tr("Open tasks only"))
        self._form = QFormLayout(self)
        self._form.setContentsMargins(metrics.pad, metrics.pad, metrics.pad, metrics.pad)
        self._form.setSpacing(metrics.gap)
        self._form.addRow(self._words)
        self._form.addRow(kinds)
        self._form.addRow(self.tr("Tags"), self._tags)
        self._form.addRow(self.tr("Section"), self._section)
        self._form.addRow(self.tr("Note"), self._note)
        self._form.addRow(self._starred)
        self._form.addRow(self._tasks)
        self._count = QLabel()
        self._count.setObjectName("FilterSaid")
        self._clear = QPushButton(self.tr("Clear"))
        self._clear.setObjectName("Answer")
        foot = QHBoxLayout()
        foot.addWidget(self._count, 1)
        foot.addWidget(self._clear)
        self._form.addRow(foot)
        self.setFixedWidth(metrics.note_bar)
        self._typed = QTimer(self, singleShot=True, interval=TYPED_AFTER)

    def _box(self, name: str) -> ChoiceBox:
        box = ChoiceBox(name)
        box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(8)
        return box

    def _connect(self) -> None:
        self._words.textChanged.connect(lambda _words: self._typed.start())
        self._words.returnPressed.connect(self.close)
        self._typed.timeout.connect(self._tell)
        self._section.currentIndexChanged.connect(self._tell)
        self._note.currentIndexChanged.connect(self._tell)
        self._tags.itemChanged.connect(self._tell)
        for button in self._kinds.values():
            button.toggled.connect(self._tell)
        for check in (self._starred, self._tasks):
            check.toggled.connect(self._tell)
        self._clear.clicked.connect(self.cleared)

    def show_filter(self, chosen: Filter, tags: Sequence[str], sections: Sequence[Section], here: Section | None) -> None:
        """Show what is chosen, and what there is to be chosen from.

        Args:
            chosen: the filter.
            tags: of the document, sorted.
            sections: headings in the order of the text.
            here: the section that is being read, None for none.
        """
        parts = (self._words, self._section, self._note, self._tags, self._starred, self._tasks, *self._kinds.values())
        blockers = [QSignalBlocker(part) for part in parts]
        self._words.setText(chosen.words)
        self._note.setCurrentIndex(self._note.findData(chosen.has_note))
        for kind, button in self._kinds.items():
            button.setChecked(kind in chosen.kinds)
        self._starred.setChecked(chosen.is_starred)
        self._tasks.setChecked(chosen.is_open_task)
        self._show_tags(tags, chosen)
        self._show_sections(sections, here, chosen.section)
        del blockers

    def show_count(self, words: str, *, is_filtered: bool) -> None:
        """Say how many annotations pass."""
        self._count.setText(words)
        self._clear.setEnabled(is_filtered)

    def focus_words(self) -> None:
        """Give the keyboard to the words."""
        self._words.setFocus(Qt.FocusReason.PopupFocusReason)
        self._words.selectAll()

    def _show_tags(self, tags: Sequence[str], chosen: Filter) -> None:
        self._tags.clear()
        for tag in tags:
            item = QListWidgetItem(tag, self._tags)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if tag in chosen.tags else Qt.CheckState.Unchecked)
        if tags:
            self._tags.setCurrentRow(0)
            row = self._tags.sizeHintForRow(0)
            self._tags.setFixedHeight(min(len(tags), _ROWS) * row + 2 * self._theme.metrics.small_gap)
        self._form.setRowVisible(self._tags, bool(tags))

    def _show_sections(self, sections: Sequence[Section], here: Section | None, chosen: Span | None) -> None:
        titles = [self.tr("Whole text")]
        if here is not None:
            titles.append(self.tr("This section: {title}").format(title=here.title))
        self._spans = [None, *([here.span] if here is not None else []), *(section.span for section in sections)]
        self._section.clear()
        # All at once: one by one a book's headings take 4 ms.
        self._section.addItems([*titles, *("\u2003" * (section.level - 1) + section.title for section in sections)])
        self._section.setCurrentIndex(self._spans.index(chosen) if chosen in self._spans else 0)
        self._form.setRowVisible(self._section, bool(sections))

    def _tell(self) -> None:
        at = self._section.currentIndex()
        items = [self._tags.item(at) for at in range(self._tags.count())]
        self.filter_changed.emit(
            Filter(
                kinds=frozenset(kind for kind, button in self._kinds.items() if button.isChecked()),
                tags=frozenset(item.text() for item in items if item.checkState() == Qt.CheckState.Checked),
                words=self._words.text(),
                section=self._spans[at] if at >= 0 else None,
                has_note=self._note.currentData(),
                is_starred=self._starred.isChecked(),
                is_open_task=self._tasks.isChecked(),
            )
        )

    def hideEvent(self, event: object, /) -> None:
        """Look for the words at once that were typed last."""
        if self._typed.isActive():
            self._typed.stop()
            self._tell()
        super().hideEvent(event)  # type: ignore[arg-type]

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Close with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)
