"""One sheet, or two side by side, one of which has the reader's attention."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from core.settings import Settings
from gui.pagination import Limits
from gui.panes.page.layout import PageLayout
from gui.panes.page.sheet import Sheet
from gui.widgets.border import LINE, Border

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from core.annotation import Annotation
    from core.document import Document
    from core.outline.tree import Outline
    from gui.panes.page.state import PageState
    from gui.panes.page.together import Together
    from gui.theme import Theme


class Sides(QWidget):
    """Lays out one or two sheets. One of them is active: the one that acts and signals are about."""

    selection_changed = Signal(object)
    """The selected `Span`, empty at the caret if nothing is selected."""
    selection_settled = Signal(object)
    """The selected `Span` once the mouse is released."""
    place_changed = Signal(int)
    """The first visible code point; at once after a rest, and now and then while the scrolling goes on."""
    scrolled = Signal()
    """The view has moved or was laid out anew."""
    ready = Signal()
    """The first picture of a document has been painted."""
    place_clicked = Signal(int)
    """The code point under the mouse after a click without a drag."""
    mark_clicked = Signal(str)
    """Id of the annotation under the mouse; further clicks on the same place go through all that lie there."""
    mark_stretched = Signal(str, object)
    """Id of an annotation one of whose ends was dragged, and its new `Span`."""
    text_pasted = Signal()
    """The reader wants the clipboard's text as a document."""

    side_pressed = Signal(int)
    """The mouse was pressed on the sheet that is not active, or the keyboard came to it: told before the sheet itself hears of it."""
    activated = Signal()
    """The other sheet is the active one now."""
    divided = Signal(object)
    """The widths of the sheets in pixels, a tuple of one or two; with two of them a border of one pixel stands between."""
    room_wanted = Signal(int)
    """Pixels in which both sheets can be read well; 0 with one sheet, which makes do with what it gets."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, limits: Limits | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._limits = limits or Limits()
        self._layout = PageLayout()
        self._spare: Sheet | None = None
        """One that was closed: others may still hold its text widget for the one that has the keyboard."""
        self._share = 0.5
        """How much of the width the left one gets."""
        self._told: tuple[int, ...] = ()
        self._is_focused = False
        self._reading_speed = Settings().reading_speed
        self._border = Border(theme.metrics.small_gap, self)
        self._border.hide()
        self._border.dragged.connect(self._divide_at)
        self._border.pressed_twice.connect(self._halve)
        self._line = _ActiveLine(theme, self)
        self._together: Together | None = None
        """None until sheets are to scroll together."""
        self._sheet = Sheet(theme, self._layout, self._limits, self)
        self._sheets = [self._sheet]
        """Those that are seen, from left to right."""
        self._follow_active()

    # The sides

    def sides(self) -> int:
        """Return how many sheets there are, one or two."""
        return len(self._sheets)

    def active_side(self) -> int:
        """Return which sheet is active: 0 the left or only one, 1 the right one."""
        return self._sheets.index(self._sheet)

    def document_on(self, side: int) -> Document | None:
        """Return what a sheet shows, None if it is empty."""
        return self._sheets[side].document

    def open_side(self) -> None:
        """Add an empty sheet at the right; the active one stays active. With two there is no room for more."""
        if len(self._sheets) > 1:
            return
        sheet, self._spare = self._spare or Sheet(self._theme, self._layout, self._limits, self), None
        self._share = 0.5
        self._sheets.append(sheet)
        sheet.set_focused(self._is_focused)
        sheet.caption.set_speed(self._reading_speed)
        sheet.view.word_at = self._sheet.view.word_at
        sheet.view.setFocusProxy(None)  # type: ignore[arg-type]
        for action in self._sheet.view.actions():
            sheet.view.addAction(action)
        self._follow_sides()
        sheet.show()

    def close_side(self, side: int) -> None:
        """Take a sheet away with what it shows; the other is active from now on. The last one stays."""
        if len(self._sheets) < 2:
            return
        sheet = self._sheets.pop(side)
        if sheet is self._sheet:
            self.activate(0)
        had_keyboard = sheet.view.hasFocus()
        self._spare = sheet
        sheet.hide()
        sheet.clear()
        # Who holds it for the page gives the keyboard to the one that is seen.
        sheet.view.setFocusProxy(self._sheet.view)
        if had_keyboard:
            self._sheet.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._follow_sides()

    def activate(self, side: int) -> None:
        """Let all methods and signals be about this sheet from now on; nothing on it changes.

        The keyboard goes along if it was on the other one.
        """
        sheet = self._sheets[side]
        if sheet is not self._sheet:
            had_keyboard = self._sheet.view.hasFocus()
            for told, passed_on in self._signals():
                told.disconnect(passed_on)
            self._sheet = sheet
            self._follow_active()
            self._place_line()
            if had_keyboard:
                sheet.view.setFocus(Qt.FocusReason.OtherFocusReason)
            self.activated.emit()

    def show_on(self, side: int, document: Document, outline: Outline, annotations: Sequence[Annotation], state: PageState) -> None:
        """Show a document with its marks on a sheet, as it was left; the active sheet and the keyboard stay where they are."""
        sheet = self._sheets[side]
        twin = next((one for one in self._sheets if one is not sheet and one.document is document), None)
        sheet.show_document(document, outline, state.place)
        sheet.marks.show(annotations)
        if twin is not None:
            sheet.show_corrections(twin.corrections)
            sheet.show_others(twin.others)
            sheet.caption.show_facts(twin.caption.facts)
        sheet.restore(state)

    def set_scrolling_together(self, on: bool) -> None:
        """Let the sheet that the reader scrolls take the other along, from where both are now; or let them go again.

        Two that show the same text are brought to the same place of it.
        """
        if on and self._together is None:
            from gui.panes.page.together import Together

            self._together = Together(self)
            self._together.take([sheet.view for sheet in self._sheets])
        if self._together is not None:
            self._together.set_on(on, self.active_side())

    def set_reading_speed(self, speed: int) -> None:
        """Tell how long a document takes at another speed, in characters a minute."""
        self._reading_speed = speed
        for sheet in self._sheets:
            sheet.caption.set_speed(speed)

    def set_focused(self, on: bool) -> None:
        """Dim everything but the paragraph that is read on each sheet, or show all."""
        self._is_focused = on
        for sheet in self._sheets:
            sheet.set_focused(on)

    def keep_on_screen(self, pixels: int) -> None:
        """Let the words stand where they stood on the screen, now that the top of the pages has moved down by so many pixels.

        The first line of a text goes as far as it must to be seen whole.
        """
        for sheet in [self._sheet] if self._together is not None and self._together.is_on else self._sheets:
            first = sheet.view.y_of(0) if sheet.view.scroll_value() <= 0 else None
            sheet.view.shift(pixels if first is None else min(pixels, first))

    def _alike(self) -> Iterator[Sheet]:
        """Yield the active sheet, and the other one if it shows the very same document."""
        document = self._sheet.document
        yield self._sheet
        yield from (sheet for sheet in self._sheets if sheet is not self._sheet and document is not None and sheet.document is document)

    def _all(self) -> Iterator[Sheet]:
        """Yield every sheet there is."""
        yield from self._sheets
        if self._spare is not None:
            yield self._spare

    # What the active sheet tells

    def _follow_active(self) -> None:
        """Pass on what the active sheet tells, and give it the keyboard that is given to the page."""
        for told, passed_on in self._signals():
            told.connect(passed_on)
        self.setFocusProxy(self._sheet.view)

    def _signals(self) -> Iterable[tuple[SignalInstance, SignalInstance]]:
        """Return the signals of the active sheet, each with the one that passes it on."""
        sheet = self._sheet
        return (
            (sheet.selection_changed, self.selection_changed),
            (sheet.selection_settled, self.selection_settled),
            (sheet.place_changed, self.place_changed),
            (sheet.scrolled, self.scrolled),
            (sheet.ready, self.ready),
            (sheet.view.clicked, self.place_clicked),
            (sheet.marks.clicked, self.mark_clicked),
            (sheet.marks.stretched, self.mark_stretched),
            (sheet.view.paste_wanted, self.text_pasted),
        )

    # Where everything stands

    def _follow_sides(self) -> None:
        """Arrange the sheets: there are more or fewer than before."""
        names = [self.tr("Text")] if len(self._sheets) == 1 else [self.tr("Text on the left"), self.tr("Text on the right")]
        for sheet, name in zip(self._sheets, names, strict=True):
            sheet.view.setAccessibleName(name)
            for watched in (sheet.view, sheet.view.viewport()):
                # The last one that is installed hears first.
                watched.installEventFilter(self)
        # The keyboard goes from left to right.
        for left, right in pairwise(self._sheets):
            QWidget.setTabOrder(left.view, right.view)
        if self._together is not None:
            self._together.take([sheet.view for sheet in self._sheets])
        self.updateGeometry()
        self._tell_room()
        self._arrange()

    def _tell_room(self) -> None:
        self.room_wanted.emit(2 * self._sheet.wanted_width() + LINE if len(self._sheets) > 1 else 0)

    def _divide_at(self, x: int) -> None:
        """Give the left sheet the width to which the border is dragged, as far as lines of a readable length stay on both."""
        room = max(1, self.width() - LINE)
        least = min(self._sheet.least_width(), room // 2)
        self._share = min(max(x, least), room - least) / room
        self._arrange()

    def _halve(self) -> None:
        self._share = 0.5
        self._arrange()

    def _arrange(self) -> None:
        """Place sheets, border and line."""
        width, height = self.width(), self.height()
        if len(self._sheets) == 1:
            widths: tuple[int, ...] = (width,)
        else:
            room = max(0, width - LINE)
            least = min(self._sheet.least_width(), room // 2)
            left = min(max(round(self._share * room), least), room - least)
            widths = (left, room - left)
        x = 0
        for sheet, one in zip(self._sheets, widths, strict=True):
            sheet.setGeometry(x, 0, one, height)
            x += one + LINE
        self._border.place(widths[0], height, is_there=len(widths) > 1)
        self._border.raise_()
        self._place_line()
        if widths != self._told:
            self._told = widths
            self.divided.emit(widths)

    def _place_line(self) -> None:
        """Mark the active one of two sheets."""
        self._line.setVisible(len(self._sheets) > 1)
        area = self._sheet.geometry()
        self._line.setGeometry(area.x(), area.y(), area.width(), _ActiveLine.HEIGHT)
        self._line.raise_()

    # Overrides

    def minimumSizeHint(self) -> QSize:
        """Return what the sheets can do with beside one another."""
        hint = self._sheet.minimumSizeHint()
        return QSize(len(self._sheets) * (hint.width() + LINE) - LINE, hint.height())

    def sizeHint(self) -> QSize:
        """Return the room that the sheets would like to have."""
        hint = self._sheet.sizeHint()
        return QSize(len(self._sheets) * (hint.width() + LINE) - LINE, hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell of a press and of the keyboard before a sheet that is not active hears of them; stop neither."""
        if event.type() in {QEvent.Type.MouseButtonPress, QEvent.Type.FocusIn}:
            for side, sheet in enumerate(self._sheets):
                if sheet is not self._sheet and watched in {sheet.view, sheet.view.viewport()}:
                    self.side_pressed.emit(side)
        return super().eventFilter(watched, event)


class _ActiveLine(QWidget):
    """A line over the top of the active one of two sheets."""

    HEIGHT = 2
    """Logical pixels."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("ActiveLine")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        self.apply_theme(theme)

    def apply_theme(self, theme: Theme) -> None:
        """Take the colours of another theme."""
        self._colour = theme.colour("accent")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill it."""
        QPainter(self).fillRect(event.rect(), self._colour)
