"""The page of the help: it loads nothing but our own pictures, and follows no link by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QTextCursor, QTextDocument, QTextOption
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from core.help_pages import picture_path
from gui.dialogs.help.dressing import Dressing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from core.help_pages import HelpPage
    from gui.theme import Theme

_COLUMN: Final = 46
"""Full-width characters in a line, at most."""
_SIDES: Final = 28
"""Pixels left free at both sides, at least."""
_SIZES: Final = (11, 32)
_MOST_MARKED: Final = 300
"""Places of words that are marked on a page: each is a cursor that follows every change of the document."""
_VEIL: Final = 70
"""How much of the night lies over a picture that was taken by day, of 255."""


class HelpPageView(QTextBrowser):
    """Shows a page.

    Args:
        theme: its faces and colours.
        parent: see Qt.
    """

    link_chosen = Signal(str)
    """Address of a link, as it stands in the page."""
    section_changed = Signal(int)
    """Number of the heading under which the upper edge is, after scrolling."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._size = theme.metrics.interface_text + 1
        self._page: HelpPage | None = None
        self._heads: list[int] = []
        self._words: tuple[str, ...] = ()
        self._places: list[int] = []
        self._section = -1
        self._laid_width = 0
        self._column = 0
        self.setObjectName("HelpPage")
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Page of the help"))
        self.anchorClicked.connect(lambda url: self.link_chosen.emit(url.toString()))
        self.verticalScrollBar().valueChanged.connect(lambda _: self._follow())

    # What is shown

    def show_page(self, page: HelpPage, *, words: Sequence[str] = ()) -> None:
        """Show a page from its beginning, with all places of some words marked."""
        self._page = page
        self._words = tuple(dict.fromkeys(words))
        self.setAccessibleDescription(page.title)
        self._lay_out()
        self.verticalScrollBar().setValue(0)
        self._follow()

    def show_again(self, page: HelpPage) -> None:
        """Show the same page with other words of the interface, at the same place."""
        if self._page is not None and page.markdown != self._page.markdown:
            self._page = page
            self._again()

    def go_to(self, section: int) -> None:
        """Bring a heading to the upper edge, the caret with it."""
        if 0 <= section < len(self._heads):
            cursor = QTextCursor(self.document())
            cursor.setPosition(self._heads[section])
            self.setTextCursor(cursor)
            top = 0 if section == 0 else self._top_of(section) - self._theme.metrics.pad
            self.verticalScrollBar().setValue(round(top))

    def go_to_words(self, section: int) -> None:
        """Bring the first marked words of a section into view."""
        self.go_to(section)
        end = self._heads[section + 1] if section + 1 < len(self._heads) else self.document().characterCount()
        here = [start for start in self._places if self._heads[section] <= start < end]
        if here:
            caret = QTextCursor(self.document())
            caret.setPosition(min(here))
            self.setTextCursor(caret)
            self.ensureCursorVisible()

    def wear(self, theme: Theme) -> None:
        """Put on another theme, at the same place."""
        self._size += theme.metrics.interface_text - self._theme.metrics.interface_text
        self._theme = theme
        self._again()

    def zoom(self, step: int) -> None:
        """Make the text larger or smaller by so many pixels; 0 gives it its normal size."""
        normal = self._theme.metrics.interface_text + 1
        least, most = _SIZES
        self._size = min(max(self._size + step, least), most) if step else normal
        self._again()

    @property
    def section(self) -> int:
        """Number of the heading under which the upper edge is."""
        return max(0, self._section)

    # Laying out

    def _again(self) -> None:
        """Lay the page out anew; what was at the upper edge stays there."""
        if self._page is not None:
            place = self.cursorForPosition(self.viewport().rect().topLeft()).position()
            self._lay_out()
            cursor = QTextCursor(self.document())
            cursor.setPosition(place)
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + self.cursorRect(cursor).top())

    def _lay_out(self) -> None:
        if self._page is None:
            return
        self.setExtraSelections([])
        width = self._set_column()
        self._heads = Dressing(self._theme, self._size, width).show(self.document(), self._page.markdown)
        self._section = -1
        self.setExtraSelections(self._mark())

    def _set_column(self) -> int:
        """Give the column its width, in the middle; return it."""
        self._laid_width = self.width()
        outer = self.width() - self._theme.metrics.scroll_bar
        width = max(1, min(_COLUMN * self._size, outer - 2 * _SIDES))
        side = (outer - width) // 2
        self._column = width
        self.setViewportMargins(side, self._theme.metrics.pad, max(0, outer - width - side), 0)
        return width

    def _mark(self) -> list[QTextEdit.ExtraSelection]:
        """Find the words, and return how they are marked."""
        self._places = []
        found: list[QTextEdit.ExtraSelection] = []
        for word in self._words:
            at = self.document().find(word)
            while not at.isNull() and len(found) < _MOST_MARKED:
                one = QTextEdit.ExtraSelection()
                one.cursor = at
                one.format.setBackground(self._theme.colour("hit"))
                one.format.setForeground(self._theme.colour("ink"))
                found.append(one)
                self._places.append(at.selectionStart())
                at = self.document().find(word, at)
        return found

    def _top_of(self, section: int) -> float:
        block = self.document().findBlock(self._heads[section])
        return self.document().documentLayout().blockBoundingRect(block).top()

    def _follow(self) -> None:
        """Tell which section is read now."""
        if not self._heads:
            return
        edge = self.verticalScrollBar().value() + 3 * self._theme.metrics.row
        section = max((number for number in range(len(self._heads)) if self._top_of(number) <= edge), default=0)
        if section != self._section:
            self._section = section
            self.section_changed.emit(section)

    # Qt

    def loadResource(self, kind: int, name: QUrl | str, /) -> object:
        """Load a picture of ours, and nothing else."""
        path = picture_path(name.toString() if isinstance(name, QUrl) else name)
        if path is None or kind != QTextDocument.ResourceType.ImageResource.value:
            return None
        picture = QImage(str(path))
        if picture.isNull():
            return None
        # Exactly as large as it is drawn: Qt would scale what is not once more, and roughly.
        width = min(round(self._column * self.devicePixelRatioF()), picture.width())
        picture = picture.convertToFormat(QImage.Format.Format_RGB32)
        height = round(picture.height() * width / picture.width())
        picture = picture.scaled(QSize(width, height), Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
        if self._theme.dark:
            painter = QPainter(picture)
            veil = QColor(self._theme.colour("paper"))
            veil.setAlpha(_VEIL)
            painter.fillRect(picture.rect(), veil)
            painter.end()
        return picture

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Fit the column and the pictures."""
        super().resizeEvent(event)
        # The margins that the column is given resize what is inside them once more.
        if self.width() != self._laid_width:
            self._again()
