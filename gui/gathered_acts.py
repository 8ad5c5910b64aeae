"""What is done with annotations where those of the library are listed: copied, recoloured, tagged, moved to the trash; and the menu."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QMenu

from core.annotation import COLOURS, Change, timestamp
from gui.commands import ChangeEverywhere
from gui.widgets.menu_entries import add_entry
from gui.widgets.pigments import pigment_title

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QPoint

    from core.annotation import Annotation
    from core.gathering import GatheredMark
    from gui.appearance import Appearance
    from gui.bridge import Bridge
    from gui.copying import Copying
    from gui.panes.gathered import GatheredPane
    from gui.widgets.tags_popover import TagsPopover


class GatheredActs(QObject):
    """Does it to annotations of any documents, each act one step for undo.

    Args:
        bridge: reaches the library.
        copying: puts annotations on the clipboard.
        finish: stores what is being written on a card.
        look: the theme.
        pane: the list; its window is the menu's.
    """

    passage_wanted = Signal(object)
    """A `GatheredMark`."""
    export_wanted = Signal(object)
    """A list of them."""
    recall_wanted = Signal(object)
    """A list of annotations."""

    def __init__(self, bridge: Bridge, copying: Copying, finish: Callable[[], None], *, look: Appearance, pane: GatheredPane) -> None:
        super().__init__(pane)
        self._bridge = bridge
        self._copying = copying
        self._finish = finish
        self._look = look
        self._pane = pane
        self._tags: TagsPopover | None = None
        self._tagged: Sequence[GatheredMark] = ()
        self._is_recalled: Callable[[], bool] = lambda: False
        self._stored: dict[str, Annotation] = {}
        bridge.whole.stored.connect(lambda _document, changes: self._keep(changes))
        pane.copy_wanted.connect(self.copy)
        pane.passages_copy_wanted.connect(self.copy_with_source)
        pane.removal_wanted.connect(self.remove)
        pane.menu_wanted.connect(self.open_menu)

    def offer_recall(self, is_offered: Callable[[], bool]) -> None:
        """Offer recall cards in the menu while something says so."""
        self._is_recalled = is_offered

    def open_menu(self, marks: Sequence[GatheredMark], place: QPoint) -> None:
        """Offer what can be done with annotations, at a place of the screen."""
        menu = QMenu(self._pane.window())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if len(marks) == 1:
            (one,) = marks
            add_entry(menu, self.tr("Go to the passage"), lambda: self.passage_wanted.emit(one))
            add_entry(menu, self.tr("Only this document"), lambda: self._pane.narrow_to(one))
            menu.addSeparator()
        colours = menu.addMenu(self.tr("Colour"))
        for colour in COLOURS:
            add_entry(colours, pigment_title(colour), partial(self.recolour, marks, colour))
        add_entry(menu, self.tr("Tags…"), lambda: self._ask_tags(marks, place))
        if self._is_recalled():
            words = self.tr("Recall card") if len(marks) == 1 else self.tr("Recall cards")
            add_entry(menu, words, lambda: self.recall_wanted.emit([self._newest(one) for one in marks]))
        menu.addSeparator()
        add_entry(menu, self.tr("Copy"), lambda: self.copy(marks), "Ctrl+C")
        add_entry(menu, self.tr("Copy with source"), lambda: self.copy_with_source(marks), "Ctrl+Shift+C")
        add_entry(menu, self.tr("Export…"), lambda: self.export_wanted.emit(marks))
        menu.addSeparator()
        words = self.tr("Delete") if len(marks) == 1 else self.tr("Delete %n annotation(s)", "", len(marks))
        add_entry(menu, words, lambda: self.remove(marks))
        menu.popup(place)

    def copy(self, marks: Sequence[GatheredMark]) -> None:
        """Put annotations on the clipboard as a table."""
        self._bridge.gathered.write_out(marks, self._pane.heads(), self._pane.names(), QApplication.clipboard().setText)

    def copy_with_source(self, marks: Sequence[GatheredMark]) -> None:
        """Put passages with their notes on the clipboard in every form, and where each stands."""
        self._finish()
        self._copying.copy_gathered([replace(one, annotation=self._newest(one)) for one in marks])

    def recolour(self, marks: Sequence[GatheredMark], colour: str) -> None:
        """Give annotations another colour."""
        found = self._change(marks, lambda one: one.with_changes(colour=colour))
        self._do(found, self.tr("Recolour %n annotation(s)", "", len(found)))

    def remove(self, marks: Sequence[GatheredMark]) -> None:
        """Move annotations to the trash."""
        self._finish()
        found = [(one.document, Change(self._newest(one), None)) for one in marks]
        self._do(found, self.tr("Delete %n annotation(s)", "", len(found)))

    def _ask_tags(self, marks: Sequence[GatheredMark], place: QPoint) -> None:
        """Let the reader add tags to annotations and take them off, at a place of the screen."""
        if self._tags is None:
            from gui.widgets.tags_popover import TagsPopover

            self._tags = TagsPopover(self._look.theme, self._pane)
            # Queued: a list may not be filled anew while one of its items tells of a click.
            self._tags.tag_set.connect(self._set_tag, Qt.ConnectionType.QueuedConnection)
        self._tagged = marks
        self._fill_tags()
        self._tags.move(place)
        self._tags.show()
        self._tags.focus_field()

    def _set_tag(self, tag: str, is_set: bool) -> None:
        """Add a tag to the annotations whose tags are shown, or take it off them."""
        found = self._change(self._tagged, lambda one: one.with_tag(tag, is_set=is_set))
        words = self.tr("Tag %n annotation(s)", "", len(found)) if is_set else self.tr("Take a tag off %n annotation(s)", "", len(found))
        self._do(found, words)
        self._fill_tags()

    def _fill_tags(self) -> None:
        if self._tags is not None:
            counts = Counter(tag for one in self._tagged for tag in self._newest(one).tags)
            self._tags.show_tags(counts, len(self._tagged), self._pane.known_tags())

    def _change(self, marks: Sequence[GatheredMark], act: Callable[[Annotation], Annotation]) -> list[tuple[int, Change]]:
        """Return what an act changes, what is being written included."""
        self._finish()
        now = timestamp()
        pairs = [(one.document, self._newest(one)) for one in marks]
        return [(row, Change(before, act(before).with_changes(updated=now))) for row, before in pairs if act(before) != before]

    def _do(self, changes: Sequence[tuple[int, Change]], words: str) -> None:
        by_document: dict[int, list[Change]] = {}
        for row, change in changes:
            by_document.setdefault(row, []).append(change)
        if by_document:
            self._bridge.undo_stack.push(ChangeEverywhere(self._bridge.whole, tuple(by_document.items()), words))

    def _newest(self, one: GatheredMark) -> Annotation:
        """Return an annotation as it is now: the list is read again a while after each change."""
        mark = one.annotation
        shown = self._bridge.annotation(mark.id) if one.document == self._bridge.document_id else None
        return shown or max(mark, self._stored.get(mark.id, mark), key=lambda one: one.updated)

    def _keep(self, changes: Sequence[Change]) -> None:
        self._stored.update((one.id, one.after) for one in changes if one.after is not None)
