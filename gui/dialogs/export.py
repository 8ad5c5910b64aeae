"""The dialog of an export: which format, what of it, what is exported, and beforehand what the format cannot hold."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from core.exporting import SKELETON, TASKS, TEXT
from gui.models.export_formats import FormatModel
from gui.widgets.choice_box import ChoiceBox
from gui.widgets.export_choices import ExportChoices
from gui.widgets.format_face import FormatFace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex

    from core.exporting import ExportOptions, Format
    from core.outline.tree import Outline
    from gui.exports import Described, Source
    from gui.theme import Theme

_WIDTH, _HEIGHT = 940, 720
_AROUND: Final = 88
"""What the window has more than the dialog, at least: its frame is seen, too."""
_FORMATS: Final = 312
_SAMPLE_ROWS: Final = 6
ASKED_AFTER: Final = 200
"""Milliseconds after the last change when is found out what would be in the file: letters of a template come one after the other."""


class ExportDialog(QDialog):
    """Takes the reader's wishes; what is to happen goes out as a signal, and what is found out comes in.

    Args:
        theme: the window's.
        formats: that there are.
        sources: what can be exported, at least one.
        parent: the window.
    """

    wanted_changed = Signal()
    """`source`, `format` or `options` are others: `show_described` is to be called."""
    format_changed = Signal()
    """Another format is chosen: `show_options` is to be called."""
    source_changed = Signal()
    """Something else is to be exported: `show_sections` is to be called."""
    export_wanted = Signal()

    def __init__(self, theme: Theme, formats: Sequence[Format], sources: Sequence[Source], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sources = tuple(sources)
        self._described: Described | None = None
        self._model = FormatModel(formats, self)
        self._soon = QTimer(self, singleShot=True, interval=ASKED_AFTER)
        self._build()
        self._connect()
        for before, after in pairwise((self._list, self._source, *self._choices.stops(), self._sample, self._close, self._export)):
            self.setTabOrder(before, after)
        self._list.setFocus()

    def _build(self) -> None:
        metrics = self._theme.metrics
        self.setObjectName("ExportDialog")
        self.setWindowTitle(self.tr("Export"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window = self.parentWidget()
        room = window.size() if window is not None else self.screen().availableSize()
        self.resize(min(_WIDTH, room.width() - _AROUND), min(_HEIGHT, room.height() - _AROUND))
        self._list = QListView()
        self._list.setObjectName("FormatList")
        self._list.setModel(self._model)
        self._list.setItemDelegate(FormatFace(self._theme, self._list))
        self._list.setAccessibleName(self.tr("Formats"))
        self._list.setFixedWidth(_FORMATS)
        self._list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        columns = QHBoxLayout()
        columns.setSpacing(metrics.pad)
        columns.addWidget(self._list)
        columns.addLayout(self._build_side(), 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(metrics.pad, metrics.pad, metrics.pad, metrics.pad)
        layout.setSpacing(metrics.pad)
        layout.addLayout(columns, 1)
        layout.addLayout(self._build_foot())

    def _build_side(self) -> QVBoxLayout:
        metrics = self._theme.metrics
        self._source = ChoiceBox(self.tr("What is exported"))
        for one in self._sources:
            self._source.addItem(one.words, one.key)
        self._source.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._counts = _words("ExportCounts", self)
        self._losses = _words("ExportLosses", self)
        self._losses.hide()
        self._choices = ExportChoices(self._theme)
        self._choices.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._sample_title = QLabel(self.tr("How it begins"))
        self._sample_title.setObjectName("RuleCaption")
        self._sample = QPlainTextEdit()
        self._sample.setObjectName("WordingText")
        self._sample.setReadOnly(True)
        self._sample.setTabChangesFocus(True)
        self._sample.setMinimumHeight(_SAMPLE_ROWS * metrics.row * 4 // 5)
        self._sample.setAccessibleName(self.tr("How it begins"))
        inside = QWidget()
        inside.setObjectName("ExportInside")
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, metrics.gap, 0)
        rows.setSpacing(metrics.gap)
        self._choices.begin_with(self.tr("What is exported"), self._source, self._counts)
        for widget in (self._choices, self._losses, self._sample_title):
            rows.addWidget(widget)
        rows.addWidget(self._sample, 1)
        self.show_sample("")
        # Without a sample what stands above keeps together.
        rows.addStretch(0)
        area = QScrollArea()
        area.setObjectName("ExportArea")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        column = QVBoxLayout()
        column.addWidget(area, 1)
        return column

    def _build_foot(self) -> QHBoxLayout:
        self._export = QPushButton(self.tr("Export…"))
        self._export.setObjectName("AccentButton")
        self._export.setDefault(True)
        self._close = QPushButton(self.tr("Cancel"))
        self._close.setAutoDefault(False)
        self._close.setProperty("closes", True)
        self._said = QLabel(self.tr("The name and place of the file are asked next."))
        self._said.setObjectName("SoftLabel")
        row = QHBoxLayout()
        row.setSpacing(self._theme.metrics.gap)
        row.addWidget(self._said, 1)
        row.addWidget(self._close)
        row.addWidget(self._export)
        return row

    def _connect(self) -> None:
        self._list.selectionModel().currentChanged.connect(self._choose_format)
        self._list.activated.connect(lambda _index: self._ask())
        self._source.activated.connect(lambda _at: self._choose_source())
        self._choices.changed.connect(self._wait)
        self._soon.timeout.connect(self.wanted_changed)
        self._export.clicked.connect(self._ask)
        self._close.clicked.connect(self.reject)

    # What is chosen

    @property
    def source(self) -> Source:
        """Return what is to be exported."""
        return self._sources[max(self._source.currentIndex(), 0)]

    @property
    def format(self) -> Format:
        """Return the format."""
        return self._model.at(max(self._list.currentIndex().row(), 0))

    @property
    def options(self) -> ExportOptions:
        """Return what is chosen for the format."""
        return self._choices.options

    def begin(self, source: str, name: str) -> None:
        """Choose a source and a format by their keys; the signals of both tell of it."""
        at = max(self._source.findData(source), 0)
        self._source.setCurrentIndex(at)
        self._list.setCurrentIndex(self._model.index(self._model.row_of(name), 0))
        self._choose_source()

    def show_options(self, options: ExportOptions) -> None:
        """Show what was chosen for the format the last time."""
        self._choices.show_format(self.format, options)
        self._ask_now()

    def show_sections(self, outline: Outline | None) -> None:
        """Offer the sections of the only document, None if there are several."""
        self._choices.show_sections(outline)

    def _choose_format(self, current: QModelIndex) -> None:
        if current.isValid():
            self.format_changed.emit()

    def _choose_source(self) -> None:
        self.source_changed.emit()
        self._ask_now()

    def _wait(self) -> None:
        self._said_nothing()
        self._soon.start()

    def _ask_now(self) -> None:
        self._said_nothing()
        self._soon.stop()
        self.wanted_changed.emit()

    def _ask(self) -> None:
        if self._export.isEnabled():
            self.export_wanted.emit()

    # What is found out

    def _said_nothing(self) -> None:
        self._described = None
        self._export.setEnabled(False)

    @property
    def described(self) -> Described | None:
        """Return what would be in the file, None until that is known."""
        return self._described

    def show_described(self, found: Described) -> None:
        """Say what would be in the file, and what of it the format cannot hold."""
        self._described = found
        documents = self.tr("%n document(s)", "", found.documents)
        is_ledger = self.options.content == TASKS
        annotations = self.tr("%n task(s)", "", found.annotations) if is_ledger else self.tr("%n annotation(s)", "", found.annotations)
        is_text = self.options.content in {TEXT, SKELETON}
        can_be = found.documents > 0 and (is_text or found.annotations > 0)
        if can_be:
            self._counts.setText(self.tr("{documents}, {annotations}").format(documents=documents, annotations=annotations))
        else:
            nothing = self.tr("There are no tasks here. Make tasks of some annotations first, or export the list of annotations.")
            words = self.tr("There is nothing to export here: no annotation passes. Choose something else above.")
            self._counts.setText(nothing if is_ledger else words)
        said = [QCoreApplication.translate("export", one.sentence).format(count=one.count) for one in found.losses]
        self._losses.setText("\n".join((self.tr("What this format cannot hold:"), *(f"· {words}" for words in said))))
        self._losses.setVisible(bool(said) and can_be)
        self._export.setEnabled(can_be)

    def show_sample(self, words: str) -> None:
        """Show how the file begins; empty where that is nothing to be read."""
        self._sample.setPlainText(words)
        for widget in (self._sample, self._sample_title):
            widget.setVisible(bool(words))


def _words(name: str, dialog: QDialog) -> QLabel:
    label = QLabel(dialog)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
