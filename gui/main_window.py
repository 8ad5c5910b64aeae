"""The window: builds the panes and joins their signals."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from core.annotation import COLOURS
from gui import menus, messages
from gui.actions import OUTLINE, PAGE, Actions
from gui.acts import acts_of
from gui.annotating import Annotating
from gui.appearance import Appearance
from gui.files import Files
from gui.panes.annotations import AnnotationsPane
from gui.panes.outline import OutlinePane
from gui.panes.reader import ReaderPane
from gui.reading import Reading
from gui.widgets.columns import Columns
from gui.widgets.popup_bar import PopupBar
from gui.widgets.status_bar import StatusBar
from gui.widgets.top_bar import NoticeBar, TopBar

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QMouseEvent

    from core.document import Document
    from core.errors import ReaderError
    from core.outline import Outline
    from core.recent import RecentPlaces
    from gui.bridge import Bridge
    from gui.panes.empty import EmptyPane
    from gui.preferences import Preferences
    from gui.theme import Theme

REMEMBER_AFTER: Final = 2000
"""Milliseconds without scrolling after which the place is kept."""
NOTICE_TIME: Final = 12_000
"""Milliseconds for which a notice stays."""
NEEDS_DOCUMENT: Final = (
    "file.save_text",
    "file.close",
    "edit.copy",
    "edit.select_all",
    *(f"annotation.{colour}" for colour in COLOURS),
    *(f"annotation.{act}" for act in ("underline", "note", "remove", "card", "previous", "next")),
)


class MainWindow(QMainWindow):
    """One window with one document.

    Args:
        bridge: the session behind the panes.
        recent: the file of recent places.
        preferences: what the reader has set.
        theme: the tokens the window is dressed in.
    """

    def __init__(self, bridge: Bridge, recent: RecentPlaces, preferences: Preferences, theme: Theme) -> None:
        super().__init__()
        self._bridge = bridge
        self._preferences = preferences
        self._theme = theme
        self._goto: int | None = None
        self._build(recent)
        self._connect_signals()
        self._restore_geometry()
        if not bridge.is_busy:
            self._show_nothing()

    @property
    def files(self) -> Files:
        """Return the ways to open a document."""
        return self._files

    def go_to_when_shown(self, point: int) -> None:
        """Show the document that is being opened at a code point, not where it was left."""
        self._goto = point

    def tell(self, words: str) -> None:
        """Show a line above the page until it is dismissed."""
        self._notice.show_notice(words)

    # Building

    def _build(self, recent: RecentPlaces) -> None:
        self.setAcceptDrops(True)
        theme = self._theme
        self._actions = Actions(self)
        self._files = Files(self._bridge, recent, self)
        self._top = TopBar(theme)
        self._notice = NoticeBar(theme)
        self._status = StatusBar(theme)
        self._outline = OutlinePane(theme)
        self._reader = ReaderPane(theme)
        self._empty: EmptyPane | None = None
        self._notes = AnnotationsPane(theme)
        self._reader.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._popup = PopupBar(theme, self._reader)
        self._centre = QStackedWidget()
        self._centre.addWidget(self._reader)
        middle = _column(self._notice, self._centre)
        self._columns = Columns(self._outline, middle, self._notes, theme)
        self.setCentralWidget(_column(self._top, self._columns, self._status))
        self._reading = Reading(
            self._bridge, reader=self._reader, outline=self._outline, notes=self._notes, status=self._status, popup=self._popup
        )
        self._annotating = Annotating(self._bridge, self._reader, self._preferences.settings.last_colour, self)
        self._remember_timer = QTimer(self, singleShot=True, interval=REMEMBER_AFTER)
        self._actions.attach(PAGE, self._reader.page_actions_widget)
        self._actions.attach(OUTLINE, self._outline.tree_actions_widget)
        self._build_menus()
        self._appearance = Appearance(self._preferences, self._actions, theme, self)
        self._reader.set_layout(self._appearance.layout)
        self._notes.set_mode(self._preferences.settings.cards)

    def _build_menus(self) -> None:
        menu = QMenu(self)
        menu.aboutToShow.connect(lambda: menus.fill_main(menu, self._actions, self._files.menus(menu)))
        self._top.set_menu(menu)
        for action_id in ("file.open", "go.back", "go.forward"):
            self._top.add_action(self._actions[action_id], self._actions.picture(action_id))
        for action_id in ("view.side_bar", "view.note_bar"):
            self._top.add_toggle(self._actions[action_id])

    def _connect_signals(self) -> None:
        """Join everything; one connection a line."""
        bridge, reader, notes, files, reading = self._bridge, self._reader, self._notes, self._files, self._reading
        bridge.opening_started.connect(self._status.show_opening)
        bridge.document_left.connect(self._leave_document)
        bridge.document_read.connect(self._show_document)
        bridge.outline_ready.connect(reading.show_outline)
        bridge.outline_ready.connect(self._name_window)
        bridge.document_opened.connect(reading.show_annotations)
        bridge.document_closed.connect(self._show_nothing)
        bridge.annotations_changed.connect(reading.change_annotations)
        bridge.failed.connect(self._show_failure)
        bridge.noticed.connect(self._show_notice)
        bridge.saved.connect(self._status.show_saved)
        bridge.undo_stack.indexChanged.connect(self._name_undo)
        files.failed.connect(self._show_failure)
        self._appearance.theme_changed.connect(self._top.apply_theme)
        self._appearance.theme_changed.connect(self._outline.apply_theme)
        self._appearance.theme_changed.connect(reader.apply_theme)
        self._appearance.theme_changed.connect(notes.apply_theme)
        self._appearance.theme_changed.connect(self._popup.apply_theme)
        self._appearance.layout_changed.connect(reader.set_layout)
        self._appearance.noticed.connect(lambda words: self._notice.show_notice(words, NOTICE_TIME))
        self._outline.place_chosen.connect(reading.jump)
        self._outline.place_chosen.connect(lambda _point: self._columns.shut_drawer(self._outline))
        reader.selection_settled.connect(self._offer_marks)
        reader.selection_changed.connect(reading.take_back_offer)
        reader.scrolled.connect(reading.follow_page)
        reader.place_changed.connect(reading.follow_place)
        reader.place_changed.connect(lambda _point: self._remember_timer.start())
        reader.mark_clicked.connect(reading.open_card)
        reader.text_pasted.connect(files.paste)
        reader.files_dropped.connect(lambda paths: files.open_path(paths[0]))
        reader.customContextMenuRequested.connect(self._show_page_menu)
        notes.chosen.connect(reading.jump_to_annotation)
        notes.note_typed.connect(self._status.show_saving)
        notes.note_changed.connect(self._annotating.keep_note)
        notes.note_finished.connect(self._annotating.finish_note)
        self._annotating.note_kept.connect(self._status.show_saved)
        notes.colour_picked.connect(self._annotating.recolour)
        notes.removal_requested.connect(lambda annotation_id: self._annotating.remove([annotation_id]))
        notes.left.connect(reader.focus_page)
        notes.wheel_turned.connect(reader.scroll_by_wheel)
        notes.mode_changed.connect(lambda mode: self._preferences.change(cards=mode))
        self._annotating.note_wanted.connect(reading.write_note)
        self._annotating.card_wanted.connect(reading.show_card)
        self._annotating.card_opened.connect(reading.open_card)
        self._annotating.coloured.connect(lambda colour: self._preferences.change(last_colour=colour))
        reading.notes_wanted.connect(lambda: self._columns.set_wanted(self._notes, wanted=True))
        reading.history_changed.connect(self._enable_history)
        self._popup.colour_chosen.connect(self._annotating.highlight)
        self._popup.kind_chosen.connect(lambda _kind: self._annotating.underline())
        self._popup.note_chosen.connect(self._annotating.note)
        self._popup.copy_chosen.connect(reader.copy)
        self._columns.shown_changed.connect(self._check_bars)
        self._remember_timer.timeout.connect(self._remember)
        for action_id, act in self._acts().items():
            self._actions[action_id].triggered.connect(lambda _=False, act=act: act())
        QShortcut(QKeySequence("F10"), self, self._top.menu_button.showMenu)

    def _acts(self) -> dict[str, Callable[[], object]]:
        """Return what each action does."""
        of_parts = acts_of(
            files=self._files,
            marks=self._annotating,
            look=self._appearance,
            reading=self._reading,
            reader=self._reader,
            outline=self._outline,
        )
        return of_parts | {
            "file.close": self._close_document,
            "file.quit": self.close,
            "edit.undo": partial(self._travel, self._bridge.undo_stack.undo),
            "edit.redo": partial(self._travel, self._bridge.undo_stack.redo),
            "go.outline": self._go_to_outline,
            "view.side_bar": partial(self._toggle, self._outline, "view.side_bar"),
            "view.note_bar": partial(self._toggle, self._notes, "view.note_bar"),
            "view.full_screen": lambda: self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen),
            "help.about": lambda: messages.show_about(self, QApplication.applicationVersion()),
        }

    # What the bridge tells

    def _show_document(self, document: Document, outline: Outline) -> None:
        self._centre.setCurrentWidget(self._reader)
        self._notice.hide()
        self._reading.show_document(document, outline, self._files.place())
        if self._goto is not None:
            self._reader.go_to(self._goto)
            self._goto = None
        self._top.set_title(document.name)
        self._name_window(outline)
        self.setWindowFilePath(str(document.origin.path or ""))
        self._actions.enable(NEEDS_DOCUMENT, enabled=True)
        self._name_undo()
        self._reader.focus_page()
        self._remember_timer.start()

    def _name_window(self, outline: Outline) -> None:
        document = self._bridge.document
        self.setWindowTitle(outline.title or (document.name if document else ""))

    def _leave_document(self) -> None:
        self._notes.flush()
        self._remember()

    def _show_nothing(self) -> None:
        self._reading.show_nothing()
        empty = self._empty_pane()
        empty.show_places(self._files.places())
        self._centre.setCurrentWidget(empty)
        self._top.set_title("")
        self.setWindowTitle(QApplication.applicationDisplayName())
        self._actions.enable(NEEDS_DOCUMENT, enabled=False)
        self._name_undo()

    def _empty_pane(self) -> EmptyPane:
        """Return what stands without a document, built when it is first needed: most starts show a text."""
        if self._empty is None:
            from gui.panes.empty import EmptyPane

            self._empty = EmptyPane(self._theme)
            self._empty.open_wanted.connect(self._files.choose)
            self._empty.paste_wanted.connect(self._files.paste)
            self._empty.sample_wanted.connect(self._files.open_sample)
            self._empty.place_chosen.connect(self._files.open_place)
            self._appearance.theme_changed.connect(self._empty.apply_theme)
            self._centre.addWidget(self._empty)
        return self._empty

    def _show_failure(self, error: ReaderError) -> None:
        self._goto = None
        if self._bridge.document is None:
            self._show_nothing()
        else:
            # It may have said that another document is being opened.
            self._reading.follow_place(self._reader.place())
        messages.show_error(self, error)

    def _show_notice(self, sentence: ReaderError) -> None:
        self._notice.show_notice(messages.worded(sentence), NOTICE_TIME)

    def _name_undo(self) -> None:
        stack = self._bridge.undo_stack
        undo, redo = self._actions["edit.undo"], self._actions["edit.redo"]
        undo.setEnabled(stack.canUndo())
        redo.setEnabled(stack.canRedo())
        undo.setText(self.tr("Undo {step}").format(step=stack.undoText()) if stack.canUndo() else self.tr("Undo"))
        redo.setText(self.tr("Redo {step}").format(step=stack.redoText()) if stack.canRedo() else self.tr("Redo"))

    # What the reader does

    def _offer_marks(self, selection: object) -> None:
        if self._preferences.settings.popup_on_selection:
            self._reading.offer_marks(selection)  # type: ignore[arg-type]

    def _show_page_menu(self, position: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        ids = menus.SELECTION_MENU if self._reader.selection() else menus.MARK_MENU
        menus.fill(menu, ids, self._actions, {})
        menu.popup(self._reader.mapToGlobal(position))

    def _close_document(self) -> None:
        self._notes.flush()
        self._remember(is_open=False)
        self._bridge.close_document()

    def _travel(self, step: Callable[[], None]) -> None:
        """Undo or redo; a note that is being written is a step by then."""
        self._notes.finish()
        step()

    def _go_to_outline(self) -> None:
        self._columns.set_wanted(self._outline, wanted=True)
        self._outline.setFocus()

    def _toggle(self, bar: QWidget, action_id: str) -> None:
        self._columns.set_wanted(bar, wanted=self._actions[action_id].isChecked())

    def _escape(self) -> None:
        """Close the topmost: popup bar, drawer, selection, full screen."""
        if self._popup.isVisible():
            self._popup.hide()
        elif self._columns.shut_drawers():
            self._reader.focus_page()
        elif self._reader.selection():
            self._reader.clear_selection()
        elif self.isFullScreen():
            self.setWindowState(self.windowState() & ~Qt.WindowState.WindowFullScreen)

    def _check_bars(self) -> None:
        self._actions["view.side_bar"].setChecked(self._outline.isVisibleTo(self._columns))
        self._actions["view.note_bar"].setChecked(self._notes.isVisibleTo(self._columns))

    def _enable_history(self) -> None:
        self._actions["go.back"].setEnabled(self._reading.history.can_go_back)
        self._actions["go.forward"].setEnabled(self._reading.history.can_go_forward)

    # The window itself

    def _remember(self, *, is_open: bool = True) -> None:
        self._files.remember(self._reader.place(), self._bridge.outline.title, is_open=is_open)

    def _restore_geometry(self) -> None:
        settings = self._preferences.settings
        metrics = self._theme.metrics
        self.setMinimumSize(metrics.window_minimum_width, metrics.window_minimum_height)
        if not settings.geometry or not self.restoreGeometry(QByteArray.fromBase64(settings.geometry.encode())):
            available = self.screen().availableGeometry()
            self.resize(min(metrics.window_width, available.width()), min(metrics.window_height, available.height()))
        self._columns.set_widths(settings.outline_width or metrics.side_bar, settings.annotations_width or metrics.note_bar)
        self._columns.set_wanted(self._outline, wanted=settings.outline_shown)
        self._columns.set_wanted(self._notes, wanted=settings.annotations_shown)
        self._check_bars()
        self._enable_history()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Write what is not yet written, then go."""
        self._notes.flush()
        self._remember()
        outline, notes = self._columns.widths()
        self._preferences.change(
            geometry=bytes(self.saveGeometry().toBase64().data()).decode(),
            outline_width=outline,
            annotations_width=notes,
            outline_shown=self._columns.is_wanted(self._outline),
            annotations_shown=self._columns.is_wanted(self._notes),
        )
        self._preferences.flush()
        super().closeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go back and forward by the side buttons, wherever nothing inside takes them."""
        if event.button() == Qt.MouseButton.BackButton:
            self._reading.go_back()
        elif event.button() == Qt.MouseButton.ForwardButton:
            self._reading.go_forward()
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Esc where nothing inside wanted it: as a shortcut it would never reach a field."""
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self._escape()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files anywhere on the window."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the file that was dropped."""
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self._files.open_path(files[0])


def _column(*widgets: QWidget) -> QWidget:
    """Return a widget that holds others one below the other; the second gets the room."""
    whole = QWidget()
    layout = QVBoxLayout(whole)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for widget in widgets:
        layout.addWidget(widget)
    layout.setStretchFactor(widgets[1], 1)
    return whole
