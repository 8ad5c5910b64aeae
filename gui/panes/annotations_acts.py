"""What can be done to one card or to several at once, and the menu that offers it."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from core.annotation import COLOURS
from gui.mnemonics import letter
from gui.widgets.pigments import pigment_title

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from core.annotation import Annotation
    from gui.theme import Theme
    from gui.widgets.tags_popover import TagsPopover


class CardActs(QObject):
    """Tells by signals what the reader wants done to annotations, whose ids come first, in the order shown."""

    colour_picked = Signal(object, str)  # ids, one of COLOURS
    tag_set = Signal(object, str, bool)  # ids, tag; True if all are to have it, False if none is
    star_set = Signal(object, bool)  # ids; True if all are to have a star
    copy_wanted = Signal(object, bool)  # ids; True as Markdown
    export_wanted = Signal(object)  # ids
    recall_wanted = Signal(object)  # ids
    removal_wanted = Signal(object)  # ids
    note_wanted = Signal(str)  # id
    passage_wanted = Signal(str)  # id

    def __init__(self, theme: Theme, get: Callable[[str], Annotation | None], known: Callable[[], Iterable[str]], pane: QWidget) -> None:
        """Begin.

        Args:
            theme: the tokens that windows are drawn with.
            get: returns an annotation by its id.
            known: returns the tags there are; asked when tags are written.
            pane: over which menus open.
        """
        super().__init__(pane)
        self._theme = theme
        self._get = get
        self._known = known
        self._pane = pane
        self._tags: TagsPopover | None = None
        self._tagged: Sequence[str] = ()
        self._is_recalled: Callable[[], bool] = lambda: False
        self._more: Callable[[QMenu, Annotation], None] = lambda _menu, _annotation: None

    def offer_more(self, more: Callable[[QMenu, Annotation], None]) -> None:
        """Let something else add to the menu of one card."""
        self._more = more

    def offer_recall(self, is_offered: Callable[[], bool]) -> None:
        """Offer recall cards in the menu while something says so."""
        self._is_recalled = is_offered

    def are_starred(self, ids: Sequence[str]) -> bool:
        """Return True if all have a star."""
        return all(one.star for one in map(self._get, ids) if one)

    def refresh(self) -> None:
        """Take note that annotations have changed."""
        if self._tags is not None and self._tags.isVisible():
            self._fill_tags()

    def open_menu(self, ids: Sequence[str], at: QPoint) -> None:
        """Open the menu of one card or of several."""
        menu = QMenu(self._pane.window())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if len(ids) == 1:
            menu.addAction(self.tr("Go to the passage"), lambda: self.passage_wanted.emit(ids[0])).setObjectName("go")
            menu.addAction(self.tr("Write the note"), lambda: self.note_wanted.emit(ids[0])).setObjectName("note")
            annotation = self._get(ids[0])
            if annotation is not None:
                self._more(menu, annotation)
            menu.addSeparator()
        colours = menu.addMenu(self.tr("Colour"))
        colours.menuAction().setObjectName("colour")
        for colour in COLOURS:
            colours.addAction(pigment_title(colour), partial(self.colour_picked.emit, ids, colour)).setObjectName(colour)
        menu.addAction(self.tr("Tags…"), lambda: self.ask_tags(ids, at)).setObjectName("tags")
        is_starred = self.are_starred(ids)
        words = self.tr("Take the star off") if is_starred else self.tr("Star")
        menu.addAction(words, lambda: self.star_set.emit(ids, not is_starred)).setObjectName("star")
        if self._is_recalled():
            words = self.tr("Recall card") if len(ids) == 1 else self.tr("Recall cards")
            menu.addAction(words, lambda: self.recall_wanted.emit(ids)).setObjectName("recall")
        menu.addSeparator()
        menu.addAction(self.tr("Copy with source"), lambda: self.copy_wanted.emit(ids, False)).setObjectName("source")
        menu.addAction(self.tr("Copy as Markdown"), lambda: self.copy_wanted.emit(ids, True)).setObjectName("Markdown")
        menu.addAction(self.tr("Export…"), lambda: self.export_wanted.emit(ids)).setObjectName("export")
        menu.addSeparator()
        words = self.tr("Delete") if len(ids) == 1 else self.tr("Delete %n annotation(s)", "", len(ids))
        menu.addAction(words, lambda: self.removal_wanted.emit(ids)).setObjectName("delete")
        letter(menu)
        letter(colours)
        menu.popup(at)

    def ask_tags(self, ids: Sequence[str], at: QPoint) -> None:
        """Let the reader add tags to annotations and take them off, at a place of the screen."""
        if self._tags is None:
            from gui.widgets.tags_popover import TagsPopover

            self._tags = TagsPopover(self._theme, self._pane)
            # Queued: a list may not be filled anew while one of its items tells of a click.
            self._tags.tag_set.connect(self._set_tag, Qt.ConnectionType.QueuedConnection)
        self._tagged = tuple(ids)
        self._fill_tags()
        # Below the place, or above it where the screen ends: the bar with its button is the lowest thing in the window.
        room = self._pane.screen().availableGeometry()
        size = self._tags.size()
        top = at.y() if at.y() + size.height() <= room.bottom() else max(at.y() - size.height(), room.top())
        self._tags.move(max(min(at.x(), room.right() - size.width()), room.left()), top)
        self._tags.show()
        self._tags.focus_field()

    def _set_tag(self, tag: str, is_set: bool) -> None:
        self.tag_set.emit(self._tagged, tag, is_set)
        self._fill_tags()

    def _fill_tags(self) -> None:
        if self._tags is not None:
            found = [one for one in map(self._get, self._tagged) if one]
            counts = Counter(tag for one in found for tag in one.tags)
            self._tags.show_tags(counts, len(found), sorted(self._known()))
