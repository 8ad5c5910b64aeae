"""The document at a glance: whose words it holds, where it comes from, how long it is, and what its writer may have overlooked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from core.outline.tree import RUN_IN, Outline
from gui.keys import delivered
from gui.models.faults import POINT_ROLE, FaultModel
from gui.widgets.correction_list import CorrectionList
from gui.widgets.document_facts import DocumentFacts
from gui.widgets.fact_table import FactTable
from gui.widgets.fault_list import FaultList

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QShowEvent

    from core.corrections import Correction
    from core.document import Document
    from core.metadata import Metadata, MetadataState
    from gui.theme import Theme

_TITLE_MATTER: Final = frozenset({"title", "speaker", "date"})


class OverviewPane(QWidget):
    """Sections one below the other: the document, its figures, its corrections if there are any, its faults. Filled when it is seen."""

    place_chosen = Signal(int)  # code point of the fault that was chosen
    left = Signal()  # Esc was pressed: the keyboard goes back to the page
    field_written = Signal(str, str)  # a field of the metadata and its new value, empty for none
    as_recognised_wanted = Signal(str)  # a field that the program is to tell again
    taking_back_wanted = Signal(str)  # id of a correction

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._outline = Outline()
        self._text = ""
        self._is_stale = True
        self._build()
        self._connect()

    def name_keys(self, named: Callable[..., str]) -> None:
        """Name the keys as they are set.

        Args:
            named: returns what a sentence says for actions of `gui.actions`, as `gui.keys.Keys.named`.
        """
        words = self.tr("What the open text holds, and what its writer may have overlooked, will stand here. Open a text with {open}.")
        self._hint.setText(words.format(open=named("file.open")))

    def _build(self) -> None:
        self.setObjectName("OverviewPane")
        metrics = self._theme.metrics
        self._facts = DocumentFacts(self._theme)
        self._figures = FactTable(
            self._theme,
            {
                "paragraphs": self.tr("Paragraphs"),
                "headings": self.tr("Headings"),
                "run-ins": self.tr("Run-in points"),
            },
        )
        names = max(self._facts.name_width(), self._figures.name_width(), metrics.side_bar // 4)
        for facts in (self._facts, self._figures):
            facts.set_name_width(names)
        self._model = FaultModel(self)
        self._faults = FaultList(self._theme)
        self._faults.setModel(self._model)
        self._faults.setAccessibleName(self.tr("Faults"))
        self._none = QLabel(self.tr("No faults were found: the numbers follow one another, and quotes and brackets are closed."))
        self._none.setObjectName("SoftLabel")
        self._none.setWordWrap(True)
        self._corrections: CorrectionList | None = None
        self._corrected = _Section(self._theme, self.tr("Corrections"))
        self._corrected.hide()
        self._about = _Section(self._theme, self.tr("Document"), self._facts)
        self._counted = _Section(self._theme, self.tr("Figures"), self._figures)
        self._checked = _Section(self._theme, self.tr("Faults"), self._none, self._faults)
        self._inside = QWidget()
        self._inside.setObjectName("OverviewSections")
        sections = QVBoxLayout(self._inside)
        sections.setContentsMargins(metrics.pad, metrics.pad, metrics.pad, metrics.pad)
        sections.setSpacing(metrics.pad)
        for section in (self._about, self._counted, self._corrected, self._checked):
            sections.addWidget(section)
        sections.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setObjectName("OverviewScroll")
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setAccessibleName(self.tr("Overview"))
        self._scroll.setWidget(self._inside)
        self._hint = QLabel()
        self.name_keys(delivered)
        self._hint.setObjectName("PaneHint")
        self._hint.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._views = QStackedLayout(self)
        self._views.addWidget(self._scroll)
        self._views.addWidget(self._hint)
        self.setFocusProxy(self._faults)

    def _connect(self) -> None:
        self._faults.place_chosen.connect(self.place_chosen)
        self._faults.row_entered.connect(self._show_row)
        self._faults.left.connect(self.left)
        self._facts.left.connect(self.left)
        self._facts.field_written.connect(self.field_written)
        self._facts.as_recognised_wanted.connect(self.as_recognised_wanted)

    def show_overview(self, outline: Outline, text: str) -> None:
        """Show a text with its outline; of another outline of the same text, the fault that has the keyboard stays."""
        if text != self._text:
            self._scroll.verticalScrollBar().setValue(0)
        self._outline, self._text = outline, text
        self._is_stale = True
        if self.isVisible():
            self._fill()

    def show_document(self, document: Document) -> None:
        """Show where the text comes from; what is known of it follows."""
        self._facts.show_document(document)
        self._facts.show_metadata(None)

    def show_metadata(self, state: MetadataState | None, recognised: Metadata) -> None:
        """Show what is known of the document, None while the library has not said it; a field that is being written stays open."""
        self._facts.show_metadata(state, recognised)

    def show_corrections(self, corrections: Sequence[Correction], text: str) -> None:
        """List the reader's corrections of the text; without any nothing is said of them."""
        if corrections and self._corrections is None:
            self._corrections = CorrectionList(self._theme)
            self._corrections.place_chosen.connect(self.place_chosen)
            self._corrections.taking_back_wanted.connect(self.taking_back_wanted)
            self._corrections.left.connect(self.left)
            self._corrected.add(self._corrections)
        if self._corrections is not None:
            self._corrections.show_corrections(corrections, text)
        title = self.tr("Corrections {count}").format(count=len(corrections)) if corrections else self.tr("Corrections")
        self._corrected.set_title(title)
        self._corrected.setVisible(bool(corrections))

    def finish(self) -> None:
        """Take what is being written in a field."""
        self._facts.finish()

    def clear(self) -> None:
        """Show that there is no document."""
        self.show_overview(Outline(), "")

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        self._faults.apply_theme(theme)
        self._facts.apply_theme(theme)

    # --- filling

    def _fill(self) -> None:
        self._is_stale = False
        outline, text = self._outline, self._text
        self._views.setCurrentWidget(self._scroll if text else self._hint)
        run_ins = sum(node.kind == RUN_IN for node in outline.nodes)
        figures = {
            "paragraphs": _paragraphs(outline, text),
            "headings": len(outline.nodes) - run_ins,
            "run-ins": run_ins,
        }
        self._figures.show_values({name: f"{figure:,}" for name, figure in figures.items()})
        self._fill_faults()

    def _fill_faults(self) -> None:
        at = self._faults.currentIndex()
        point = at.data(POINT_ROLE) if at.isValid() else None
        self._model.show(self._outline, self._text)
        row = None if point is None else self._model.row_at(point)
        self._faults.setCurrentIndex(self._model.index(row or 0, 0))
        count = self._model.rowCount()
        self._checked.set_title(self.tr("Faults {count}").format(count=count) if count else self.tr("Faults"))
        self._faults.setVisible(bool(count))
        self._none.setVisible(not count)
        self.setFocusProxy(self._faults if count else self._facts)

    def _show_row(self, row: QRect) -> None:
        """Scroll to the row that the keyboard is on."""
        if self._faults.hasFocus():
            top = self._faults.mapTo(self._inside, row.topLeft())
            self._scroll.ensureVisible(top.x(), top.y() + row.height() // 2, 0, row.height())

    # --- Qt

    def showEvent(self, event: QShowEvent, /) -> None:
        """Fill in what has changed while it was not seen."""
        super().showEvent(event)
        if self._is_stale:
            self._fill()


class _Section(QWidget):
    """Widgets under a heading."""

    def __init__(self, theme: Theme, title: str, *widgets: QWidget) -> None:
        super().__init__()
        self.setObjectName("OverviewSection")
        self._title = QLabel()
        self._title.setObjectName("OverviewHeading")
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(theme.metrics.small_gap)
        self._rows.addWidget(self._title)
        for widget in widgets:
            self.add(widget)
        self.set_title(title)

    def add(self, widget: QWidget) -> None:
        self._rows.addWidget(widget)

    def set_title(self, title: str) -> None:
        self._title.setText(title)


def _paragraphs(outline: Outline, text: str) -> int:
    """Return how many paragraphs the page numbers: lines that are neither empty nor title matter."""
    matter = [part.span.of(text) for part in outline.parts if part.kind in _TITLE_MATTER]
    return _lines(text) - sum(map(_lines, matter))


def _lines(text: str) -> int:
    return sum(map(bool, text.split("\n")))
