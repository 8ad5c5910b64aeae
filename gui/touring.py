"""Four hints for the first start: each beside what it speaks of, gone as soon as its thing is done, and never again afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QTimer, Signal

from core.annotation import COLOURS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QToolButton, QWidget

    from core.annotation import Change
    from gui.actions import Actions
    from gui.appearance import Appearance
    from gui.bridge import Bridge
    from gui.keys import Keys
    from gui.middle import Middle
    from gui.panes.outline import OutlinePane
    from gui.preferences import Preferences
    from gui.theme import Theme
    from gui.widgets.columns import Columns
    from gui.widgets.hint import Hint

BEGIN_AFTER: Final = 1_500
"""Milliseconds after the first document is shown: it is looked at first."""
NEXT_AFTER: Final = 700
"""Milliseconds after the thing of one hint was done: what came of it is looked at first."""
OUTLINE, SELECT, NOTE, COMMANDS = "outline", "select", "note", "commands"
ALL: Final = (OUTLINE, SELECT, NOTE, COMMANDS)


class Places(NamedTuple):
    """Where hints may lie and what they point at."""

    body: QWidget
    """What fills the window."""
    side: QWidget
    """The bar that the outline stands in."""
    outline: OutlinePane
    notes: QWidget
    menu: QToolButton


class Touring(QObject):
    """Shows the hints, over the bars at the sides only, so that nothing that is read is covered.

    Args:
        bridge: tells of documents and marks.
        places: what the hints lie over.
        columns: knows which bars have a column of their own.
        middle: what the page stands in.
        actions: tell that what a hint speaks of was done.
        keys: those that the hints speak of.
        preferences: know whether the hints were there already.
        look: the theme.
    """

    told = Signal(str)
    """Why nothing is seen yet."""

    def __init__(
        self,
        bridge: Bridge,
        places: Places,
        columns: Columns,
        middle: Middle,
        *,
        actions: Actions,
        keys: Keys,
        preferences: Preferences,
        look: Appearance,
    ) -> None:
        super().__init__(places.body)
        self._bridge = bridge
        self._places = places
        self._columns = columns
        self._middle = middle
        self._keys = keys
        self._preferences = preferences
        self._look = look
        self._hint: Hint | None = None
        self._now: str | None = None
        self._left: list[str] = []
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._go_on)
        keys.changed.connect(self._say)
        bridge.document_opened.connect(lambda _opening: self._begin_once())
        bridge.annotations_changed.connect(self._follow_marks)
        for action_id in ("help.palette", "help.keys"):
            actions[action_id].triggered.connect(lambda: self.do(COMMANDS))
        places.menu.menu().aboutToShow.connect(lambda: self.do(COMMANDS))

    @property
    def hint(self) -> Hint | None:
        """Return the bubble, None before the first hint and after the last."""
        return self._hint

    def begin(self) -> None:
        """Show the hints from the first one, whether they were there before or not."""
        self._end()
        self._left = list(ALL)
        if self._bridge.document is None:
            self.told.emit(self._told_without_document())
        else:
            self._go_on()

    def do(self, thing: str) -> None:
        """Take note that the reader has done what a hint speaks of: it is not needed any more."""
        if self._now == thing:
            self._now = None
            self._hide()
            self._later.start(NEXT_AFTER)
        elif thing in self._left:
            self._left.remove(thing)

    def wear(self, theme: Theme) -> None:
        """Take another theme."""
        if self._hint is not None:
            self._hint.apply_theme(theme)
            self._place()

    def _begin_once(self) -> None:
        if self._preferences.settings.hints_shown:
            # From now on: a reader who closes the window has seen as much of them as was wanted.
            self._preferences.change(hints_shown=False)
            self._left = list(ALL)
            self._later.start(BEGIN_AFTER)
        elif self._left and self._now is None and not self._later.isActive():
            self._later.start(BEGIN_AFTER)

    def _go_on(self) -> None:
        """Show the next hint; after the last one nothing is left of them."""
        self._later.stop()
        if self._left[:1] == [OUTLINE] and not self._places.outline.has_headings:
            # There is nothing to click.
            self._left.pop(0)
        self._now = self._left.pop(0) if self._left else None
        if self._now is None:
            self._end()
            return
        self._ready_hint()
        self._say()

    def _say(self) -> None:
        """Let the bubble say what the hint says, with the keys as they are set."""
        if self._hint is not None and self._now is not None:
            self._hint.say(self._words(self._now), ALL.index(self._now) + 1, len(ALL))
            self._place()

    def _end(self) -> None:
        self._later.stop()
        self._left, self._now = [], None
        self._hide()
        if self._hint is not None:
            for widget in self._watched():
                widget.removeEventFilter(self)
            self._hint.deleteLater()
            self._hint = None

    def _hide(self) -> None:
        """Take the bubble away; the keyboard goes back to the page if it was there."""
        if self._hint is not None and self._hint.isVisible():
            keyboard = self._hint.window().focusWidget()
            had_keyboard = keyboard is not None and self._hint.isAncestorOf(keyboard)
            self._hint.hide()
            if had_keyboard:
                self._middle.focus_shown()

    def _words(self, hint: str) -> str:
        named = self._keys.named
        if hint == OUTLINE:
            return self.tr("Click a heading of the outline to go there. {back} brings you back.").format(back=named("go.back"))
        if hint == SELECT:
            colours = named(*(f"annotation.{colour}" for colour in COLOURS))
            return self.tr("Select words on the page with the mouse and choose a colour; {colours} does the same.").format(colours=colours)
        if hint == NOTE:
            return self.tr("Each mark has its card beside its words. {note} writes a note there.").format(note=named("annotation.note"))
        return self.tr("Everything stands in the menu. {palette} finds a command by its name, {keys} shows all keys.").format(
            palette=named("help.palette"), keys=named("help.keys")
        )

    def _told_without_document(self) -> str:
        words = self.tr("The hints come when a document is open: open one with {open}, or open the sample speech.")
        return words.format(open=self._keys.named("file.open"))

    # Where it lies

    def _place(self) -> None:
        """Put the bubble where its thing is; where no bar is seen it waits for one."""
        if self._hint is None or self._now is None:
            return
        if self._bridge.document is None or not self._middle.is_page_shown:
            self._hide()
            return
        from gui.widgets.hint import LEFT, RIGHT, UP

        side, notes = self._column(self._places.side), self._column(self._places.notes)
        outline = self._within(self._places.outline, side)
        menu = self._places.menu
        tip = menu.mapTo(self._places.body, QPoint(menu.width() // 2, 0)).x()
        under = outline.top() + self._places.outline.headings_end() if outline is not None else None
        tries: dict[str, tuple[tuple[QRect | None, str, int | None, int | None], ...]] = {
            OUTLINE: ((outline, UP, None, under),),
            SELECT: ((notes, LEFT, None, None), (side, RIGHT, None, None)),
            NOTE: ((notes, UP, None, None), (side, RIGHT, None, None)),
            COMMANDS: ((side, UP, tip, None),),
        }
        if not any(area is not None and self._hint.point(area, side, at=at, under=under) for area, side, at, under in tries[self._now]):
            self._hide()

    def _column(self, bar: QWidget) -> QRect | None:
        """Return where a bar is, None if it is not seen or lies over the page itself."""
        if bar.isHidden() or not bar.isVisible() or self._columns.is_drawer(bar):
            return None
        return QRect(bar.mapTo(self._places.body, QPoint(0, 0)), bar.size())

    def _within(self, pane: QWidget, column: QRect | None) -> QRect | None:
        """Return where a pane of a column is, None if another one is shown there."""
        if column is None or not pane.isVisible():
            return None
        return QRect(pane.mapTo(self._places.body, QPoint(0, 0)), pane.size())

    def _watched(self) -> Sequence[QWidget]:
        return (self._places.body, self._places.side, self._places.outline, self._places.notes)

    def _ready_hint(self) -> Hint:
        if self._hint is None:
            from gui.widgets.hint import Hint

            self._hint = Hint(self._look.theme, self._places.body)
            self._hint.next_wanted.connect(self._go_on_by_hand)
            self._hint.never_wanted.connect(self._end)
            for widget in self._watched():
                widget.installEventFilter(self)
            self._middle.currentChanged.connect(self._place_soon)
        return self._hint

    def _go_on_by_hand(self) -> None:
        keyboard = self._hint.window().focusWidget() if self._hint is not None else None
        has_keyboard = keyboard is not None and self._hint is not None and self._hint.isAncestorOf(keyboard)
        self._go_on()
        if has_keyboard and (self._hint is None or not self._hint.isVisible()):
            self._middle.focus_shown()

    def _place_soon(self) -> None:
        self._after_events(self._place)

    def _after_events(self, act: Callable[[], object]) -> None:
        QTimer.singleShot(0, self, act)

    # What the reader does

    def _follow_marks(self, changes: Sequence[Change]) -> None:
        for change in changes:
            if change.after is not None and change.before is None:
                self.do(SELECT)
            if change.after is not None and change.after.note and (change.before is None or change.before.note != change.after.note):
                self.do(NOTE)

    def eventFilter(self, _watched: QObject, event: QEvent, /) -> bool:
        """Follow what the bubble lies over."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide}:
            self._place_soon()
        return False
