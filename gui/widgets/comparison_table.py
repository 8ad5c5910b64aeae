"""The table of a comparison: both columns scroll as one, only what is near to be seen is laid out."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QMenu, QTableView, QWidget

from gui.models.comparison import NEW, OLD, ComparisonModel
from gui.widgets.comparison_face import GUTTER, ComparisonFace
from gui.widgets.menu_entries import add_entry

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent

    from gui.theme import Theme

_PIECE: Final = 3_000
"""Lines whose heights are estimated in one turn of the event loop: some 5 ms."""
_STILL: Final = 120
"""Milliseconds after which a width is taken for final: until then only what is seen is laid out."""
_TEXT, _PARTNER = "text", "partner"
"""Where a click leads."""
_STEP: Final = 3
"""Lines of text by which an arrow key moves a paragraph that is higher than the view."""


class ComparisonTable(QTableView):
    """Shows a `ComparisonModel`. Signals name lines of that model.

    Enter, a double click, or a click at the border of a cell leads to the text; the space bar to the other place of what was moved, or it
    opens a fold; Alt and an arrow, or a square bracket, goes from difference to difference; F2 lets words of a paragraph be selected.
    """

    _FACE: type[ComparisonFace] = ComparisonFace
    """What draws the cells."""
    place_chosen = Signal(int, int)  # line and column whose place in the text is wanted
    partner_wanted = Signal(int)  # line of a moved paragraph whose other place is to be seen
    step_wanted = Signal(int)  # 1: the next difference, -1: the one before
    left = Signal()
    moved = Signal()  # other lines are seen, or another one is current

    def __init__(self, theme: Theme, size: int, model: ComparisonModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = model
        self._face = self._FACE(theme, size, model, self)
        self._rough = 0
        self._is_settling = self._has_led = False
        self._words = QPersistentModelIndex()
        self.setObjectName("ComparisonTable")
        self.setItemDelegate(self._face)
        self.setModel(model)
        self._build(size)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._leave_words)
        self._piece = QTimer(self, singleShot=True, interval=0)
        self._piece.timeout.connect(self._estimate)
        self._still = QTimer(self, singleShot=True, interval=_STILL)
        self._still.timeout.connect(self._measure)
        model.modelReset.connect(self._begin)
        model.rowsInserted.connect(lambda _parent, first, last: self._take_lines(first, last))
        model.rowsRemoved.connect(lambda *_: self._put(*self._anchor()))

    def _build(self, size: int) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setTabKeyNavigation(False)
        self.viewport().setMouseTracking(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            # Resizing a section of a hidden header costs a twentieth of what a visible one takes.
            header.hide()
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setMinimumSectionSize(1)
        self.verticalScrollBar().setSingleStep(size)

    # What is shown

    def take(self, theme: Theme, size: int) -> None:
        """Draw with another theme and text size."""
        self._face.take(theme, size)
        self._measure()
        self.viewport().update()

    def go_to(self, line: int, column: int = NEW) -> None:
        """Make a line current and show it near the top."""
        if not 0 <= line < self._lines.rowCount():
            return
        if self._lines.paragraph(line, column) is None and not self._lines.is_fold(line):
            column = OLD if column == NEW else NEW
        self.setCurrentIndex(self._lines.index(line, column))
        # What lies between has its estimated height, which may be far from the right one: settled, the line is put there again.
        for _ in range(2):
            self._put(line, self.viewport().height() // 4)
        self.moved.emit()

    def line_seen(self) -> int | None:
        """Return the current line if it is in view, else the first one that is; None without lines."""
        current = self.currentIndex()
        if current.isValid() and self.viewport().rect().intersects(self.visualRect(current)):
            return current.row()
        first = self.rowAt(0)
        return first if first >= 0 else None

    def copy(self) -> None:
        """Put the chosen cells on the clipboard: a paragraph a line, both sides parted by a tab where both are chosen."""
        chosen: dict[int, dict[int, str]] = {}
        for index in self.selectedIndexes():
            chosen.setdefault(index.row(), {})[index.column()] = self._lines.words(index.row(), index.column())
        sides = sorted({side for cells in chosen.values() for side in cells})
        rows = ["\t".join(cells.get(side, "") for side in sides) for _, cells in sorted(chosen.items())]
        # A gap beside what is wanted is no empty paragraph.
        words = "\n".join(row for row in rows if row.strip())
        if words:
            QApplication.clipboard().setText(words)

    def select_words(self) -> None:
        """Let a part of the current cell's words be selected, until Esc is pressed or another cell is chosen."""
        index = self.currentIndex()
        if not index.isValid():
            return
        words = self._face.words_over(index.row(), index.column(), self.visualRect(index).width(), self)
        if words is not None:
            # The table does away with it, and must not while one of its own events is under way.
            words.left.connect(lambda: self._later.start())
            self._words = QPersistentModelIndex(index)
            self.setIndexWidget(index, words)
            words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_words(self) -> None:
        widget = self.indexWidget(self._words)
        had_keyboard = widget is not None and widget.hasFocus()
        if widget is not None:
            self.setIndexWidget(self._words, None)  # type: ignore[arg-type]
        self._words = QPersistentModelIndex()
        if had_keyboard:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    # Heights

    def _begin(self) -> None:
        self._face.forget()
        self._share_width()
        self._measure()

    def _width(self) -> int:
        return max(1, self.viewport().width() // 2)

    def _share_width(self) -> None:
        header, width = self.horizontalHeader(), self.viewport().width()
        header.resizeSection(OLD, width // 2)
        header.resizeSection(NEW, width - width // 2)

    def _measure(self) -> None:
        """Lay out what is seen, and estimate the heights of everything else in turns of the event loop."""
        self._still.stop()
        self._rough = 0
        self._estimate()

    def _estimate(self) -> None:
        line, offset = self._anchor()
        last = min(self._rough + _PIECE, self._lines.rowCount())
        self._resize_roughly(self._rough, last)
        self._rough = last
        self._put(line, offset)
        if self._rough < self._lines.rowCount():
            self._piece.start()

    def _take_lines(self, first: int, last: int) -> None:
        """Take lines that have come in: where a fold was, what was folded."""
        line, offset = self._anchor()
        self._resize_roughly(first, last + 1)
        self._put(line, offset)

    def _resize_roughly(self, first: int, last: int) -> None:
        width, estimates = self._width(), dict[int, int]()
        with self._resizing() as resize:
            for line in range(first, last):
                length = self._lines.length(line)
                height = estimates.get(length)
                if height is None:
                    height = estimates[length] = self._face.estimate(length, width)
                resize(line, height)

    @contextmanager
    def _resizing(self) -> Iterator[Callable[[int, int], None]]:
        """Give what resizes a line; what follows from all of it is done once, at the end."""
        header = self.verticalHeader()
        # While it may be painted, each resizing finds out anew where all lines begin.
        header.setUpdatesEnabled(False)
        was_blocked = header.blockSignals(True)
        yield header.resizeSection
        header.blockSignals(was_blocked)
        header.setUpdatesEnabled(True)
        self.updateGeometries()

    def _anchor(self) -> tuple[int, int]:
        """Return a line in view and where its top is: the first that begins in view, else the one that fills it."""
        first = self.rowAt(0)
        if first < 0:
            return 0, 0
        top = self.rowViewportPosition(first)
        following = first + 1
        if top < 0 and following < self._lines.rowCount():
            below = self.rowViewportPosition(following)
            if below < self.viewport().height() // 2:
                return following, below
        return first, top

    def _put(self, line: int, offset: int) -> None:
        """Scroll so that the top of a line is that far below the top of the view, with all around it laid out."""
        if not 0 <= line < self._lines.rowCount():
            return
        self._settle_around(line, offset)
        bar = self.verticalScrollBar()
        bar.setValue(self.verticalHeader().sectionPosition(line) - offset)
        self.viewport().update()

    def _settle_around(self, line: int, offset: int) -> None:
        """Give the lines their real heights that are seen when a line stands at an offset, and half a page beyond."""
        if self._is_settling:
            return
        self._is_settling = True
        height, count, width = self.viewport().height(), self._lines.rowCount(), self._width()
        with self._resizing() as resize:
            y, at = offset, line
            while at < count and y < height * 3 // 2:
                real = self._face.height(at, width)
                resize(at, real)
                y, at = y + real, at + 1
            y, at = offset, line - 1
            while at >= 0 and y > -height // 2:
                real = self._face.height(at, width)
                resize(at, real)
                y, at = y - real, at - 1
        self._is_settling = False

    # Qt

    def keyboardSearch(self, search: str, /) -> None:
        """Look for nothing: it would put together the words of every line."""

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Share the width anew; what is seen stays, the rest waits until the width is final."""
        line, offset = self._anchor()
        super().resizeEvent(event)
        self._share_width()
        self._put(line, offset)
        self._still.start()

    def scrollContentsBy(self, dx: int, dy: int, /) -> None:
        """Lay out what comes into view; what is seen keeps its place."""
        super().scrollContentsBy(dx, dy)
        if not self._is_settling:
            line, offset = self._anchor()
            if self._lines.rowCount():
                self._put(line, offset)
            self.moved.emit()

    def currentChanged(self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex, /) -> None:
        """Tell that another line is current."""
        super().currentChanged(current, previous)
        self.moved.emit()

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        """Choose a cell; go to the text from its border, to the other place of what was moved, or open a fold."""
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not event.modifiers():
            index = self.indexAt(event.position().toPoint())
            target = self._target(index, event.position().toPoint())
            self._has_led = bool(target)
            if target == _TEXT:
                self.place_chosen.emit(index.row(), index.column())
            elif target == _PARTNER:
                self.partner_wanted.emit(index.row())

    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        """Show by the pointer where a click leads somewhere, and say where."""
        super().mouseMoveEvent(event)
        place = event.position().toPoint()
        target = self._target(self.indexAt(place), place)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if target else Qt.CursorShape.ArrowCursor)
        self.viewport().setToolTip(self.tr("Read on here") if target == _TEXT else "")

    def _target(self, index: QModelIndex, place: QPoint) -> str:
        """Return where a click at a place of the view leads: to the text, to another line, or nowhere."""
        if not index.isValid():
            return ""
        rect = self.visualRect(index)
        line, column = index.row(), index.column()
        if self._lines.is_fold(line) or self._face.is_on_way(line, column, place.y() - rect.top()):
            return _PARTNER
        return _TEXT if place.x() - rect.left() < GUTTER and self._lines.paragraph(line, column) is not None else ""

    def mouseDoubleClickEvent(self, event: QMouseEvent, /) -> None:
        """Go to the text, unless the first click has led elsewhere: what is under the pointer now is another line."""
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and not self._has_led:
            self.place_chosen.emit(index.row(), index.column())

    def contextMenuEvent(self, event: QContextMenuEvent, /) -> None:
        """Offer what keys do with the current cell."""
        index = self.currentIndex()
        if not index.isValid():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        line, column = index.row(), index.column()
        if self._lines.is_fold(line):
            add_entry(menu, self.tr("Show these paragraphs"), lambda: self.partner_wanted.emit(line), self.tr("Space"))
        else:
            add_entry(menu, self.tr("Read on here"), lambda: self.place_chosen.emit(line, column), self.tr("Enter"))
        if self._lines.partner(line) is not None:
            add_entry(menu, self.tr("Go to its other place"), lambda: self.partner_wanted.emit(line), self.tr("Space"))
        if self._lines.paragraph(line, column) is not None:
            add_entry(menu, self.tr("Select words in it"), self.select_words, "F2")
        add_entry(menu, self.tr("Copy"), self.copy, "Ctrl+C")
        menu.addSeparator()
        add_entry(menu, self.tr("Next difference"), lambda: self.step_wanted.emit(1), "Alt+↓")
        add_entry(menu, self.tr("Previous difference"), lambda: self.step_wanted.emit(-1), "Alt+↑")
        menu.popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Go to the text, to another difference, to the other place; copy; leave."""
        index, key = self.currentIndex(), event.key()
        has_alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and index.isValid():
            self.place_chosen.emit(index.row(), index.column())
        elif key == Qt.Key.Key_F2:
            self.select_words()
        elif key == Qt.Key.Key_Space and index.isValid():
            self.partner_wanted.emit(index.row())
        elif (has_alt and key == Qt.Key.Key_Down) or key == Qt.Key.Key_BracketRight:
            self.step_wanted.emit(1)
        elif (has_alt and key == Qt.Key.Key_Up) or key == Qt.Key.Key_BracketLeft:
            self.step_wanted.emit(-1)
        elif event.matches(QKeySequence.StandardKey.Copy) or (key == Qt.Key.Key_C and not event.modifiers()):
            self.copy()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif not self._is_scrolled(key, index):
            super().keyPressEvent(event)

    def _is_scrolled(self, key: int, index: QModelIndex) -> bool:
        """Scroll within a paragraph that is higher than the view, before an arrow key leaves it."""
        rect, height = self.visualRect(index), self.viewport().height()
        bar = self.verticalScrollBar()
        step = _STEP * bar.singleStep()
        if not index.isValid() or not rect.height() or not self.viewport().rect().intersects(rect):
            return False
        if key == Qt.Key.Key_Down and rect.bottom() >= height and rect.height() > height // 2:
            bar.setValue(bar.value() + min(step, rect.bottom() - height + bar.singleStep()))
            return True
        if key == Qt.Key.Key_Up and rect.top() < 0 and rect.height() > height // 2:
            bar.setValue(bar.value() - min(step, bar.singleStep() - rect.top()))
            return True
        return False
