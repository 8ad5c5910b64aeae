"""The text at a glance: what it is, how long, and what its writer may have overlooked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from core.outline.tree import RUN_IN, Outline
from gui.models.faults import POINT_ROLE, FaultModel
from gui.widgets.fault_list import FaultList

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from gui.theme import Theme

_TITLE_MATTER: Final = frozenset({"title", "speaker", "date"})
_BRACKETS: Final = " \u3000（）()〔〕【】[]"
_OCCASION: Final = re.compile(r"在(.{2,60}?)上的")
"""What a title names: 在…会上的讲话."""


class OverviewPane(QWidget):
    """Sections one below the other: the text, its figures, its faults. Filled when it is seen."""

    place_chosen = Signal(int)  # code point of the fault that was chosen
    left = Signal()  # Esc was pressed: the keyboard goes back to the page

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._outline = Outline()
        self._text = ""
        self._is_stale = True
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setObjectName("OverviewPane")
        metrics = self._theme.metrics
        self._facts = _Facts(self._theme, {"speaker": self.tr("Speaker"), "date": self.tr("Date"), "occasion": self.tr("Occasion")})
        self._figures = _Facts(
            self._theme,
            {
                "characters": self.tr("Characters"),
                "paragraphs": self.tr("Paragraphs"),
                "headings": self.tr("Headings"),
                "run-ins": self.tr("Run-in points"),
            },
        )
        self._title = QLabel()
        self._title.setObjectName("OverviewTitle")
        self._title.setWordWrap(True)
        self._model = FaultModel(self)
        self._faults = FaultList(self._theme)
        self._faults.setModel(self._model)
        self._faults.setAccessibleName(self.tr("Faults"))
        self._none = QLabel(self.tr("No faults were found: the numbers follow one another, and quotes and brackets are closed."))
        self._none.setObjectName("SoftLabel")
        self._none.setWordWrap(True)
        self._about = _Section(self._theme, self.tr("The text"), self._title, self._facts)
        self._counted = _Section(self._theme, self.tr("Figures"), self._figures)
        self._checked = _Section(self._theme, self.tr("Faults"), self._none, self._faults)
        self._inside = QWidget()
        self._inside.setObjectName("OverviewSections")
        sections = QVBoxLayout(self._inside)
        sections.setContentsMargins(metrics.pad, metrics.pad, metrics.pad, metrics.pad)
        sections.setSpacing(metrics.pad)
        for section in (self._about, self._counted, self._checked):
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
        self._hint = QLabel(self.tr("What the open text holds, and what its writer may have overlooked, will stand here."))
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

    def show_overview(self, outline: Outline, text: str) -> None:
        """Show a text with its outline; of another outline of the same text, the fault that has the keyboard stays."""
        if text != self._text:
            self._scroll.verticalScrollBar().setValue(0)
        self._outline, self._text = outline, text
        self._is_stale = True
        if self.isVisible():
            self._fill()

    def clear(self) -> None:
        """Show that there is no document."""
        self.show_overview(Outline(), "")

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        self._faults.apply_theme(theme)

    # --- filling

    def _fill(self) -> None:
        self._is_stale = False
        outline, text = self._outline, self._text
        self._views.setCurrentWidget(self._scroll if text else self._hint)
        self._title.setText(outline.title or self.tr("Without a title"))
        named = {kind: _words_of(outline, text, kind) for kind in ("speaker", "date")}
        occasion = _OCCASION.search(outline.title or "")
        self._facts.show_values({**named, "occasion": occasion[1] if occasion else ""})
        run_ins = sum(node.kind == RUN_IN for node in outline.nodes)
        figures = {
            # As below the title on the page: white space is no character.
            "characters": len(text) - sum(map(text.count, "\n \t\u3000")),
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
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.metrics.small_gap)
        layout.addWidget(self._title)
        for widget in widgets:
            layout.addWidget(widget)
        self.set_title(title)

    def set_title(self, title: str) -> None:
        self._title.setText(title)


class _Facts(QWidget):
    """Names at the left, values at the right; what has no value is left out."""

    def __init__(self, theme: Theme, names: dict[str, str]) -> None:
        super().__init__()
        self._labels: dict[str, tuple[QLabel, QLabel]] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.metrics.pad)
        grid.setVerticalSpacing(theme.metrics.small_gap)
        grid.setColumnMinimumWidth(0, theme.metrics.side_bar // 4)
        grid.setColumnStretch(1, 1)
        for row, (fact, words) in enumerate(names.items()):
            name, value = QLabel(words), QLabel()
            name.setObjectName("SoftLabel")
            value.setWordWrap(True)
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, row, 1, Qt.AlignmentFlag.AlignTop)
            self._labels[fact] = name, value

    def show_values(self, values: dict[str, str]) -> None:
        for fact, (name, value) in self._labels.items():
            value.setText(values[fact])
            value.setAccessibleName(f"{name.text()} {values[fact]}")
            for label in (name, value):
                label.setVisible(bool(values[fact]))
        self.setVisible(any(values.values()))


def _words_of(outline: Outline, text: str, kind: str) -> str:
    """Return the words of all parts of a kind, without the brackets around them."""
    return " ".join(part.span.of(text).strip(_BRACKETS + "\n") for part in outline.parts if part.kind == kind)


def _paragraphs(outline: Outline, text: str) -> int:
    """Return how many paragraphs the page numbers: lines that are neither empty nor title matter."""
    matter = [part.span.of(text) for part in outline.parts if part.kind in _TITLE_MATTER]
    return _lines(text) - sum(map(_lines, matter))


def _lines(text: str) -> int:
    return sum(map(bool, text.split("\n")))
