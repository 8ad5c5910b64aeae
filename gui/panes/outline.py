"""The outline at the left: a filter box and the tree of headings and run-ins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QSignalBlocker, Qt, Signal, SignalInstance
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from core.outline.tree import Outline
from gui.keys import delivered
from gui.models.outline import OFFSET_ROLE, OutlineModel
from gui.models.outline_text import as_markdown, as_text
from gui.widgets.branch_opener import BranchOpener
from gui.widgets.outline_filter import OutlineFilter
from gui.widgets.outline_tree import OutlineTree

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from gui.models.reading_progress import SeenText
    from gui.theme import Theme
    from gui.widgets.set_aside import SetAside

_OPEN_BELOW: Final = 400
"""An outline of fewer items is opened whole, a longer one only where it is read."""


class OutlinePane(QWidget):
    """Shows where the reader is, and leads to any place of the outline.

    What a reader changes in it goes out as a signal; the outline that comes of it comes back by `update_outline`.
    """

    place_chosen = Signal(int)  # code point where the chosen item begins
    renamed = Signal(int, str)  # index of a node, its new heading without the label
    promotion_wanted = Signal(int)  # index of a node
    demotion_wanted = Signal(int)  # index of a node
    removal_wanted = Signal(int)  # index of a node
    join_wanted = Signal(int)  # index of a node that is to be one with the next
    restore_wanted = Signal(str)  # id of the edit that removed a heading
    dismissal_wanted = Signal(str)  # id of an edit without a place that is to be forgotten
    as_recognised_wanted = Signal()
    filter_entered = Signal()  # the keyboard has come to the filter, where pinyin may be typed

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._keys_named: Callable[..., str] = delivered
        self._has_text = False
        self._has_headings = False
        self._shut: set[int] = set()
        self._build()
        self._connect()

    def name_keys(self, named: Callable[..., str]) -> None:
        """Name the keys as they are set.

        Args:
            named: returns what a sentence says for actions of `gui.actions`, as `gui.keys.Keys.named`.
        """
        self._keys_named = named
        self._show_state()

    def _build(self) -> None:
        metrics = self._theme.metrics
        self.setObjectName("OutlinePane")
        self._filter = OutlineFilter(self)
        self._model = OutlineModel(self)
        self._tree = OutlineTree(self._theme, self, ground="panel")
        self._tree.setModel(self._model)
        self._opener = BranchOpener(self._tree, self._model)
        self._tree.setAccessibleName(self.tr("Outline"))
        self._empty = QLabel(self)
        self._empty.setObjectName("PaneHint")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._views = QStackedLayout()
        self._views.addWidget(self._tree)
        self._views.addWidget(self._empty)
        above = QVBoxLayout()
        above.setContentsMargins(metrics.gap, metrics.gap, metrics.gap, metrics.gap)
        above.addWidget(self._filter)
        self._layout = layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(above)
        below = QVBoxLayout()
        below.setContentsMargins(metrics.gap, 0, 0, 0)
        below.addLayout(self._views)
        layout.addLayout(below, 1)
        self._removed: SetAside | None = None
        self._lost: SetAside | None = None
        self.setFocusProxy(self._tree)
        self._tree.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._show_state()

    def _connect(self) -> None:
        self._tree.item_chosen.connect(self._choose)
        self._filter.textChanged.connect(self._filter_changed)
        self._filter.entered.connect(self._enter_tree)
        self._filter.focused.connect(self._prepare_filter)
        self._tree.renamed.connect(self._tell_name)

    def show_outline(self, outline: Outline, text: str) -> None:
        """Show the outline of ``text``, the words its spans point into."""
        self._has_text, self._has_headings = bool(text), _has_headings(outline)
        with QSignalBlocker(self._filter):
            self._filter.clear()
        self._model.set_filter("")
        self._model.show(outline, text)
        if self._model.size <= _OPEN_BELOW:
            self._tree.expandAll()
        self.show_removed(())
        self.show_lost(())
        self._show_state()

    def update_outline(self, outline: Outline, text: str | None = None, moved: Callable[[int], int] = lambda point: point) -> None:
        """Show the outline as it is now: filter, open branches, keyboard's place and scrolling stay.

        Args:
            outline: of the same text, or of one that is nearly the same.
            text: that one, None for the same.
            moved: returns where a place of the text before stands in that one.
        """
        at = self._tree.currentIndex()
        place = moved(at.data(OFFSET_ROLE)) if at.isValid() else None
        anchor = at if at.isValid() and self._tree.is_in_view(at) else self._tree.indexAt(QPoint(0, 0))
        fixed = (moved(anchor.data(OFFSET_ROLE)), self._tree.visualRect(anchor).y()) if anchor.isValid() else None
        shut = {moved(point) for point in self._opener.shut_places()}
        self._has_headings = _has_headings(outline)
        if not self._model.update(outline, text, moved):
            return
        self._opener.open_all_but(shut)
        if place is not None:
            self._tree.put_keyboard(self._model.index_near(place))
        if fixed is not None:
            self._tree.keep_height(self._model.index_near(fixed[0]), fixed[1])
        self._show_state()

    def shut_branches(self) -> set[int]:
        """Return where the branches begin that the reader has shut, whatever the filter opens at present."""
        return set(self._shut) if self._model.has_filter else self._opener.shut_places()

    def shut(self, points: Collection[int]) -> None:
        """Shut the branches that begin at these code points."""
        for index in self._model.branches() if points else ():
            if self._model.place_of(index) in points:
                self._tree.collapse(index)

    def clear(self) -> None:
        """Show that there is no document."""
        self.show_outline(Outline(), "")

    def set_counts(self, counts: Mapping[int, int]) -> None:
        """Say by node index how many annotations begin in each section, those below it included."""
        # For each signal the tree would look for the place of every item in it, shown or not: 80 ms for the 7,000 of a book.
        with QSignalBlocker(self._model):
            self._model.set_counts(counts)
        self._tree.viewport().update()

    def set_read(self, seen: SeenText) -> None:
        """Say what of the text has been read; every row shows how much of its section that is."""
        with QSignalBlocker(self._model):
            self._model.set_read(seen)
        self._tree.viewport().update()

    def show_removed(self, entries: Sequence[tuple[str, str]]) -> None:
        """Offer what the reader has taken out of the outline: id of the edit, label and heading, in the order of the text."""
        if entries and self._removed is None:
            self._removed = self._set_aside(self.tr("Restore"), self.restore_wanted, is_struck=True)
            whole = QPushButton(self.tr("As recognised"))
            whole.setToolTip(self.tr("Take back all that was changed in this outline"))
            whole.clicked.connect(lambda: self.as_recognised_wanted.emit())
            self._removed.add_button(whole)
        if self._removed is not None:
            self._removed.show_entries(self.tr("%n heading(s) removed", "", len(entries)), entries)

    def show_lost(self, entries: Sequence[tuple[str, str]]) -> None:
        """Tell which changes found no place in this edition of the text: id of the edit, and what it was, in words."""
        if entries and self._lost is None:
            self._lost = self._set_aside(self.tr("Forget"), self.dismissal_wanted, is_struck=False)
        if self._lost is not None:
            self._lost.show_entries(self.tr("%n change(s) without a place", "", len(entries)), entries)

    def set_current(self, point: int) -> None:
        """Mark the section that holds a code point, open its branch and bring it into view."""
        index = self._model.set_current(point)
        if index is not None and index.isValid():
            self._reveal(index)

    def expand_to_level(self, level: int | None) -> None:
        """Show the items down to a level (from 1), all of them for None, and keep the current one in view."""
        self._opener.stop()
        if level is None:
            self._tree.expandAll()
        elif level == 1:
            self._tree.collapseAll()
        else:
            self._tree.expandToDepth(level - 2)
        at = self._tree.currentIndex()
        if at.isValid():
            self._tree.scrollTo(at)

    @property
    def has_headings(self) -> bool:
        """True if the text that is shown has any."""
        return self._has_headings

    def headings_end(self) -> int:
        """Return where the last heading that is seen ends, in pixels from the top of the pane."""
        viewport, last = self._tree.viewport(), self._model.index(self._model.rowCount() - 1, 0)
        while self._tree.isExpanded(last) and self._model.rowCount(last):
            last = self._model.index(self._model.rowCount(last) - 1, 0, last)
        end = min(self._tree.visualRect(last).bottom() + 1, viewport.height())
        return viewport.mapTo(self, QPoint(0, end)).y()

    @property
    def tree_actions_widget(self) -> QWidget:
        """The widget that has the focus while keys act on the tree; its actions are its context menu."""
        return self._tree

    def outline_text(self, node: int | None = None) -> str:
        """Return a node with all below it as indented text, for None the whole outline."""
        return as_text(self._model.rows(node))

    def outline_markdown(self, node: int | None = None) -> str:
        """Return a node with all below it as Markdown, for None the whole outline under the title."""
        return as_markdown(None if node is not None else self._model.title, self._model.rows(node))

    def copy_outline(self) -> None:
        """Put the whole outline on the clipboard as indented text."""
        QGuiApplication.clipboard().setText(self.outline_text())

    def copy_markdown(self) -> None:
        """Put the whole outline on the clipboard as Markdown."""
        QGuiApplication.clipboard().setText(self.outline_markdown())

    def copy_branch(self) -> None:
        """Put the item that has the keyboard, with all below it, on the clipboard as indented text."""
        node = self.current_node()
        if node is not None:
            QGuiApplication.clipboard().setText(self.outline_text(node))

    def copy_branch_markdown(self) -> None:
        """Put the item that has the keyboard, with all below it, on the clipboard as Markdown."""
        node = self.current_node()
        if node is not None:
            QGuiApplication.clipboard().setText(self.outline_markdown(node))

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        self._tree.apply_theme(theme)

    # --- the reader's hand

    def current_point(self) -> int:
        """Return the code point where the current item begins, -1 if there is none."""
        index = self._tree.currentIndex()
        return int(index.data(OFFSET_ROLE)) if index.isValid() else -1

    def current_node(self) -> int | None:
        """Return the node that keys and the context menu act on, None if there is none or it is no heading."""
        return self._model.node_of(self._tree.currentIndex())

    def select_node(self, node: int) -> None:
        """Make a node the one that keys act on, and bring it into view."""
        index = self._model.index_of(node)
        if index.isValid():
            self._tree.put_keyboard(index)
            self._tree.scrollTo(index)

    def rename_current(self) -> None:
        """Open a field over the heading of the current node; `renamed` tells what was written."""
        if self.current_node() is not None:
            self._tree.write_over(self._tree.currentIndex())

    def promote_current(self) -> None:
        """Ask that the current node move one level up."""
        self._ask(self.promotion_wanted)

    def demote_current(self) -> None:
        """Ask that the current node move one level down."""
        self._ask(self.demotion_wanted)

    def remove_current(self) -> None:
        """Ask that the current node be taken out of the outline."""
        self._ask(self.removal_wanted)

    def join_current(self) -> None:
        """Ask that the current node and the next be one."""
        self._ask(self.join_wanted)

    def open_removed(self) -> None:
        """Open the list of what was removed, from which it can be restored."""
        if self._removed is not None:
            self._removed.open_list()

    def _set_aside(self, act: str, chosen: SignalInstance, *, is_struck: bool) -> SetAside:
        """Return a new list for the foot of the pane; most outlines need none."""
        from gui.widgets.set_aside import SetAside

        aside = SetAside(self._theme, act, is_struck=is_struck, parent=self)
        aside.chosen.connect(chosen)
        self._layout.addWidget(aside)
        return aside

    def _ask(self, signal: SignalInstance) -> None:
        node = self.current_node()
        if node is not None:
            signal.emit(node)

    def _tell_name(self, index: QPersistentModelIndex, words: str) -> None:
        node = self._model.node_of(index)
        if node is not None:
            self.renamed.emit(node, words)

    # --- following

    def _choose(self, index: QModelIndex) -> None:
        self.place_chosen.emit(index.data(OFFSET_ROLE))

    def _reveal(self, index: QModelIndex) -> None:
        """Open what encloses an item and scroll to it; the keyboard's place follows unless it is in use."""
        if self._tree.is_writing:
            # A field moves with its row; to lose sight of it would be worse than not to follow.
            return
        if not self._tree.hasFocus():
            self._tree.put_keyboard(index)
        self._tree.scrollTo(index)

    # --- filter

    def _filter_changed(self, words: str) -> None:
        if not self._model.has_filter:
            self._shut = self._opener.shut_places()
        self._model.set_filter(words)
        # With a filter only ancestors of what was found have children: the tree is small.
        self._opener.open_all_but(self._shut)
        current = self._model.current_index()
        if not self._model.has_filter and current.isValid():
            self._reveal(current)
        self._show_state()

    def filter_again(self) -> None:
        """Look anew for what stands in the filter: pinyin is understood now."""
        if self._model.has_filter:
            at = self._tree.currentIndex()
            place = self._model.place_of(at) if at.isValid() else None
            self._model.filter_again()
            self._opener.open_all_but(self._shut)
            if place is not None:
                self._tree.put_keyboard(self._model.index_near(place))
            self._show_state()
        if self._filter.hasFocus():
            self._model.prepare_filter()

    def _prepare_filter(self) -> None:
        self.filter_entered.emit()
        self._model.prepare_filter()

    def _enter_tree(self) -> None:
        """Move from the filter box to the first item that matches."""
        index = self._model.first_match()
        if index.isValid():
            self._tree.setCurrentIndex(index)
        self._tree.setFocus(Qt.FocusReason.TabFocusReason)

    # --- empty states

    def _show_state(self) -> None:
        if self._model.rowCount() and (self._has_headings or self._model.has_filter):
            self._views.setCurrentWidget(self._tree)
            return
        if self._model.has_filter:
            words = self.tr("No heading contains these words. Esc in the field above shows all of them again.")
        elif self._has_text:
            words = self.tr("No headings were found in this text. Select words that are one and use {make}.")
            words = words.format(make=self._keys_named("outline.make"))
        else:
            words = self.tr("The headings of the open text will stand here. Open a text with {open}.")
            words = words.format(open=self._keys_named("file.open"))
        had_keyboard = self._tree.hasFocus()
        self._empty.setText(words)
        self._views.setCurrentWidget(self._empty)
        if had_keyboard:
            self._filter.setFocus(Qt.FocusReason.OtherFocusReason)


def _has_headings(outline: Outline) -> bool:
    """Return False for a text that is one opening from its beginning to its end: that is no outline."""
    return bool(outline.nodes) or len(outline.parts) > 1
