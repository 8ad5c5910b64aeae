"""The window: builds the panes and joins their signals."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMenu

from gui import menus, messages
from gui.actions import NEEDS_DOCUMENT, NEEDS_PAGE, PAGE, Actions
from gui.acts import acts_of
from gui.annotating import Annotating
from gui.announcing import Announcing
from gui.appearance import Appearance
from gui.asking import Asking
from gui.citing import Citing
from gui.comparing import Comparing
from gui.correcting import Correcting
from gui.describing import Describing
from gui.files import Files
from gui.frame import Frame, column
from gui.going import Going
from gui.grouping import Grouping
from gui.libraries import Libraries
from gui.managing import Managing
from gui.middle import Middle
from gui.noting import Noting
from gui.outlining import Outlining
from gui.overseeing import Overseeing
from gui.painting import Painting
from gui.panes.annotations import AnnotationsPane
from gui.panes.outline import OutlinePane
from gui.panes.reader import ReaderPane
from gui.placing import Placing
from gui.progress import Progress
from gui.reading import Reading
from gui.rereading import Rereading
from gui.restoring import Restoring
from gui.reviewing import Reviewing
from gui.safekeeping import Safekeeping
from gui.shelving import Shelving
from gui.side_bars import SideBars
from gui.skimming import Skimming
from gui.tagging import Tagging
from gui.tasking import Tasking
from gui.undoing import Undoing
from gui.widgets.columns import Columns
from gui.widgets.popup_bar import PopupBar
from gui.widgets.status_bar import StatusBar
from gui.widgets.top_bar import NoticeBar, TopBar

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QCloseEvent

    from core.document import Document
    from core.errors import ReaderError
    from core.outline import Outline
    from core.recent import RecentPlaces
    from gui.bridge import Bridge
    from gui.preferences import Preferences
    from gui.theme import Theme

REMEMBER_AFTER: Final = 2000
"""Milliseconds without scrolling after which the place is kept."""
NOTICE_TIME: Final = 12_000
"""Milliseconds for which a notice stays."""


class MainWindow(Frame):
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

    def watch_library(self) -> None:
        """Begin to keep the library safe: once the window has been shown."""
        self._safekeeping.start()

    def tell(self, words: str) -> None:
        """Show a line above the page until it is dismissed."""
        self._notice.show_notice(words)

    # Building

    def _build(self, recent: RecentPlaces) -> None:
        theme = self._theme
        self._actions = Actions(self)
        self._appearance = Appearance(self._preferences, self._actions, theme, self)
        self._files = Files(self._bridge, recent, self)
        self._top = TopBar(theme)
        self._notice = NoticeBar(theme)
        self._status = StatusBar(theme)
        self._outline = OutlinePane(theme)
        self._reader = ReaderPane(theme)
        self._notes = AnnotationsPane(theme)
        self._reader.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._popup = PopupBar(theme, self._reader)
        self._middle = Middle(self._reader, theme)
        self._asking = Asking(self._bridge, self._reader.page_actions_widget, self._appearance)
        self._announcing = Announcing(self._bridge, self._asking, self)
        self._columns = Columns(self._outline, column(self._asking.bars, column(self._notice, self._middle)), self._notes, theme)
        self._bars = SideBars(self._columns, self._outline, self._notes, self._actions)
        self.setCentralWidget(column(self._top, self._columns, self._status))
        self._reading = Reading(
            self._bridge, reader=self._reader, outline=self._outline, notes=self._notes, status=self._status, popup=self._popup
        )
        self._annotating = Annotating(self._bridge, self._reader, self._preferences, self)
        self._grouping = Grouping(self._bridge, self._reader, self._annotating, self)
        self._citing = Citing(self._bridge, self._reader, self._annotating, self._preferences, self)
        self._painting = Painting(self._appearance, self._citing, self._preferences, self)
        self._tagging = Tagging(self._bridge, self._annotating, self._notes, self._appearance)
        self._noting = Noting(self._bridge, self._annotating, self._notes, self._preferences, self._appearance)
        self._correcting = Correcting(self._bridge, self._reader, self._annotating, self._appearance)
        self._undoing = Undoing(self._bridge.undo_stack, self._actions, self._notes.finish, self, is_ready=self._bridge.is_ready_to_step)
        self._progress = Progress(self._bridge, self._reader)
        self._remember_timer = QTimer(self, singleShot=True, interval=REMEMBER_AFTER)
        self._actions.attach(PAGE, self._reader.page_actions_widget)
        menus.offer(self._outline.tree_actions_widget, menus.OUTLINE_MENU, self._actions)
        for dots in (self._popup, self._notes.dots_actions_widget):
            menus.offer(dots, menus.DOTS_MENU, self._actions)
        self._build_menus()
        self._reader.set_layout(self._appearance.layout)
        self._notes.set_mode(self._preferences.settings.cards)
        self._outlining = Outlining(self._bridge, self._reader, self._outline, self._appearance)
        self._overseeing = Overseeing(self._bridge, self._notes, self._appearance)
        self._going = Going(self._bridge, self._reader, self._appearance)
        self._describing = Describing(self._bridge, self._reader)
        self._skimming = Skimming(self._bridge, self._reader, self._middle, self._appearance)
        self._tasking = Tasking(self._bridge, self._reader, self._middle, self._appearance)
        self._managing = Managing(self._bridge, self._annotating, self._citing, self._notes)
        self._restoring = Restoring(self._bridge, self._notes, self._appearance)
        self._comparing = Comparing(self._bridge, self._reader, self._middle, self._appearance)
        self._shelving = Shelving(self._bridge, self._reader, self._asking, self._appearance)
        self._rereading = Rereading(self._bridge, self._reader, self._asking)
        self._announcing.offer(self._shelving.became_answers(), self._shelving.answer_became)
        self._placing = Placing(self._bridge, self._reader, self._annotating, self._asking)
        self._reviewing = Reviewing(
            self._bridge,
            reader=self._reader,
            middle=self._middle,
            notes=self._notes,
            marks=self._annotating,
            announcing=self._announcing,
            placing=self._placing,
            look=self._appearance,
        )
        unsaved = self._annotating.unsaved
        self._libraries = Libraries(
            self._bridge, notes=self._notes, unsaved=unsaved, preferences=self._preferences, look=self._appearance, window=self
        )
        self._safekeeping = Safekeeping(
            self._bridge, asking=self._asking, notes=self._notes, unsaved=unsaved, status=self._status, window=self
        )

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
        bridge.password_wanted.connect(self._stay)
        bridge.recognition_offered.connect(self._stay)
        bridge.document_left.connect(self._leave_document)
        bridge.document_read.connect(self._show_document)
        bridge.outline_ready.connect(reading.show_outline)
        bridge.outline_ready.connect(self._name_window)
        bridge.outline_ready.connect(self._skimming.follow)
        bridge.outline_edited.connect(reading.update_outline)
        bridge.outline_edited.connect(self._name_window)
        bridge.outline_edited.connect(self._skimming.follow)
        bridge.document_opened.connect(reading.show_annotations)
        bridge.document_opened.connect(self._name_window)
        bridge.document_opened.connect(self._overseeing.describe)
        bridge.document_closed.connect(self._show_nothing)
        bridge.metadata_changed.connect(self._name_window)
        bridge.metadata_changed.connect(self._overseeing.describe)
        bridge.text_reworded.connect(reading.show_reworded)
        bridge.text_reworded.connect(self._progress.follow)
        bridge.text_reworded.connect(lambda _found: self._overseeing.follow(bridge.outline))
        bridge.text_reworded.connect(lambda _found: self._skimming.follow(bridge.outline))
        bridge.corrections_changed.connect(self._overseeing.list_corrections)
        bridge.annotations_changed.connect(reading.change_annotations)
        bridge.failed.connect(self._show_failure)
        bridge.noticed.connect(self._show_notice)
        bridge.saving.connect(self._status.show_saving)
        bridge.saved.connect(self._status.show_saved)
        bridge.undo_stack.indexChanged.connect(self._undoing.name)
        files.failed.connect(self._show_failure)
        self._safekeeping.other_wanted.connect(self._libraries.choose_other)
        self._safekeeping.backups_wanted.connect(self._libraries.open)
        self._safekeeping.close_wanted.connect(self.close)
        self._libraries.told.connect(self.tell)
        self._asking.place_chosen.connect(self._skimming.read_on)
        self._asking.given_up.connect(partial(self._show_failure, None))
        self._asking.left.connect(reader.focus_page)
        self._appearance.theme_changed.connect(self._asking.wear)
        self._appearance.theme_changed.connect(self._top.apply_theme)
        self._appearance.theme_changed.connect(self._outline.apply_theme)
        self._appearance.theme_changed.connect(reader.apply_theme)
        self._appearance.theme_changed.connect(notes.apply_theme)
        self._appearance.theme_changed.connect(self._popup.apply_theme)
        self._appearance.theme_changed.connect(self._middle.apply_theme)
        self._appearance.theme_changed.connect(self._skimming.wear)
        self._appearance.theme_changed.connect(self._tasking.wear)
        self._appearance.theme_changed.connect(self._reviewing.wear)
        self._appearance.theme_changed.connect(self._restoring.wear)
        self._appearance.theme_changed.connect(self._comparing.wear)
        self._appearance.layout_changed.connect(reader.set_layout)
        self._appearance.layout_changed.connect(self._skimming.measure)
        self._appearance.layout_changed.connect(self._comparing.measure)
        self._appearance.noticed.connect(lambda words: self._notice.show_notice(words, NOTICE_TIME))
        self._outline.place_chosen.connect(self._skimming.read_on)
        self._outline.place_chosen.connect(lambda _point: self._columns.shut_drawer(self._outline))
        self._outline.renamed.connect(self._outlining.rename)
        self._outline.promotion_wanted.connect(self._outlining.promote)
        self._outline.demotion_wanted.connect(self._outlining.demote)
        self._outline.removal_wanted.connect(self._outlining.remove)
        self._outline.join_wanted.connect(self._outlining.join)
        self._outline.restore_wanted.connect(self._outlining.restore)
        self._outline.dismissal_wanted.connect(self._outlining.restore)
        self._outline.as_recognised_wanted.connect(self._outlining.as_recognised)
        self._outlining.failed.connect(self._show_notice)
        self._skimming.place_chosen.connect(reading.jump)
        self._skimming.shown_changed.connect(self._follow_middle)
        self._skimming.place_chosen.connect(self._tasking.leave)
        self._skimming.place_chosen.connect(self._comparing.leave)
        self._comparing.place_chosen.connect(reading.jump)
        self._comparing.edition_wanted.connect(self._shelving.read)
        self._comparing.shown_changed.connect(self._follow_middle)
        self._comparing.noticed.connect(lambda words: self._notice.show_notice(words, NOTICE_TIME))
        self._shelving.comparison_wanted.connect(self._comparing.show)
        self._shelving.newest_comparison_wanted.connect(self._comparing.show_newest)
        self._shelving.begun.connect(notes.flush)
        self._rereading.begun.connect(notes.flush)
        self._rereading.noticed.connect(lambda words: self._notice.show_notice(words, NOTICE_TIME))
        self._skimming.place_chosen.connect(self._reviewing.leave)
        self._tasking.shown_changed.connect(self._follow_middle)
        self._tasking.annotation_wanted.connect(reading.jump_to_annotation)
        self._reviewing.shown_changed.connect(self._follow_middle)
        self._reviewing.noticed.connect(lambda words: self._notice.show_notice(words, NOTICE_TIME))
        self._reviewing.annotation_wanted.connect(reading.jump_to_annotation)
        self._reviewing.place_shown.connect(reading.follow_place)
        self._going.place_chosen.connect(self._skimming.read_on)
        self._notes.overview_wanted.connect(self._overseeing.make)
        bridge.outline_ready.connect(self._overseeing.follow)
        bridge.outline_edited.connect(self._overseeing.follow)
        self._overseeing.place_chosen.connect(self._skimming.read_on)
        self._overseeing.left.connect(reader.focus_page)
        self._overseeing.field_written.connect(self._describing.write)
        self._overseeing.as_recognised_wanted.connect(self._describing.as_recognised)
        self._appearance.theme_changed.connect(self._overseeing.wear)
        self._overseeing.taking_back_wanted.connect(self._correcting.take_back)
        self._correcting.asked.connect(self._popup.hide)
        self._correcting.noticed.connect(lambda words: self._status.tell(words, NOTICE_TIME))
        self._progress.changed.connect(self._outline.set_read)
        reading.outline_filled.connect(lambda: self._outline.set_read(self._progress.seen))
        reading.outline_filled.connect(self._outlining.choose)
        self._middle.open_wanted.connect(files.choose)
        self._middle.paste_wanted.connect(files.paste)
        self._middle.sample_wanted.connect(files.open_sample)
        self._middle.place_chosen.connect(files.open_place)
        reader.ready.connect(bridge.go_on)
        reader.selection_settled.connect(self._offer_marks)
        reader.selection_changed.connect(reading.take_back_offer)
        reader.scrolled.connect(reading.follow_page)
        reader.scrolled.connect(self._progress.turn)
        reader.place_changed.connect(reading.follow_place)
        reader.place_changed.connect(lambda _point: self._remember_timer.start())
        reader.mark_clicked.connect(reading.open_card)
        reader.mark_stretched.connect(self._annotating.stretch)
        reader.text_pasted.connect(files.paste)
        reader.files_dropped.connect(lambda paths: files.open_path(paths[0]))
        reader.customContextMenuRequested.connect(self._show_page_menu)
        notes.chosen.connect(self._tasking.leave)
        notes.chosen.connect(self._comparing.leave)
        notes.chosen.connect(self._reviewing.choose)
        notes.review_wanted.connect(self._reviewing.open)
        notes.review_wanted.connect(lambda _id: self._columns.shut_drawer(notes))
        notes.placing_wanted.connect(self._reviewing.place)
        notes.placing_wanted.connect(lambda _id: self._columns.shut_drawer(notes))
        notes.trash_wanted.connect(self._restoring.open)
        notes.tasks_wanted.connect(self._tasking.show)
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
        self._annotating.tags_wanted.connect(reading.write_tags)
        self._annotating.task_wanted.connect(reading.write_task)
        self._annotating.card_wanted.connect(reading.show_card)
        self._annotating.card_opened.connect(reading.open_card)
        reading.notes_wanted.connect(self._bars.open_notes)
        reading.history_changed.connect(self._enable_history)
        self._popup.colour_chosen.connect(self._annotating.highlight)
        self._popup.kind_chosen.connect(self._annotating.draw)
        self._popup.note_chosen.connect(self._annotating.note)
        self._popup.tag_chosen.connect(self._annotating.tag)
        self._popup.task_chosen.connect(self._annotating.task)
        self._popup.more_chosen.connect(lambda place: menus.pop_up(self, menus.MORE_MENU, self._actions, place))
        self._popup.copy_chosen.connect(reader.copy)
        self._remember_timer.timeout.connect(self._remember)
        for action_id, act in self._acts().items():
            self._actions[action_id].triggered.connect(lambda _=False, act=act: act())
        QShortcut(QKeySequence("F10"), self, self._top.menu_button.showMenu)
        self.file_dropped.connect(files.open_path)
        self.back_pressed.connect(reading.go_back)
        self.forward_pressed.connect(reading.go_forward)
        self.escape_pressed.connect(self._escape)

    def _acts(self) -> dict[str, Callable[[], object]]:
        """Return what each action does."""
        of_parts = acts_of(
            files=self._files,
            marks=self._annotating,
            groups=self._grouping,
            citing=self._citing,
            look=self._appearance,
            reading=self._reading,
            reader=self._reader,
            outline=self._outline,
            outlining=self._outlining,
        )
        return of_parts | {
            "file.close": self._close_document,
            "library.manage": self._libraries.open,
            "file.quit": self.close,
            "edit.undo": self._undoing.undo,
            "edit.redo": self._undoing.redo,
            "annotation.colours": self._painting.ask,
            "text.correct": self._correcting.ask,
            "go.to": self._going.ask,
            "go.outline": self._bars.go_to_outline,
            "go.overview": self._bars.go_to_overview,
            "view.side_bar": self._bars.toggle_outline,
            "view.note_bar": self._bars.toggle_notes,
            "view.skeleton": self._skimming.toggle,
            "view.tasks": self._tasking.toggle,
            "document.editions": self._shelving.open_list,
            "document.compare": self._comparing.show_newest,
            "annotation.review": self._reviewing.open,
            "annotation.filter": self._bars.go_to_filter,
            "annotation.trash": self._bars.go_to_trash,
            "view.full_screen": lambda: self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen),
            "help.about": lambda: messages.show_about(self, QApplication.applicationVersion()),
        }

    # What the bridge tells

    def _show_document(self, document: Document, outline: Outline) -> None:
        self._middle.show_page()
        self._skimming.forget()
        self._notice.hide()
        left = self._files.left_at()
        place = self._bridge.source.place
        self._reading.show_document(document, outline, (left.offset if left else 0) if place is None else place)
        self._progress.begin(left.seen if left else "")
        self._outline.set_read(self._progress.seen)
        self._overseeing.follow(outline)
        if self._goto is not None:
            self._reader.go_to(self._goto)
            self._goto = None
        self._top.set_title(document.name)
        self._name_window()
        self.setWindowFilePath(str(document.origin.path or ""))
        self._actions.enable(NEEDS_DOCUMENT, enabled=True)
        self._undoing.name()
        self._reader.focus_page()
        self._remember_timer.start()

    def _name_window(self, *_: object) -> None:
        document = self._bridge.document
        self.setWindowTitle(self._bridge.title or (document.name if document else ""))

    def _leave_document(self) -> None:
        self._notes.flush()
        self._overseeing.finish()
        self._remember()

    def _show_nothing(self) -> None:
        self._reading.show_nothing()
        self._progress.stop()
        self._overseeing.clear()
        self._skimming.forget()
        self._middle.show_empty(self._files.places())
        self._top.set_title("")
        self.setWindowTitle(QApplication.applicationDisplayName())
        self._actions.enable(NEEDS_DOCUMENT, enabled=False)
        self._undoing.name()

    def _stay(self, *_: object) -> None:
        """Show what was there before: a file is not opened, or not yet."""
        if self._bridge.document is None:
            self._show_nothing()
        else:
            # The status line has said that another document is being opened.
            self._reading.follow_place(self._reader.place())

    def _show_failure(self, error: ReaderError | None) -> None:
        """Tell what went wrong; None if the reader has given up."""
        self._goto = None
        self._stay()
        if error is not None and not self._safekeeping.take(error):
            messages.show_error(self, error)

    def _show_notice(self, sentence: ReaderError) -> None:
        self._notice.show_notice(messages.worded(sentence), NOTICE_TIME)

    def _follow_middle(self, *_: object) -> None:
        """Say what stands in the middle, and take away what acts on a page that is not seen."""
        self._actions["view.skeleton"].setChecked(self._skimming.is_shown)
        self._actions["view.tasks"].setChecked(self._tasking.is_shown)
        is_covered = self._skimming.is_shown or self._tasking.is_shown or self._reviewing.is_shown or self._comparing.is_shown
        self._actions.enable(NEEDS_PAGE, enabled=not is_covered and self._bridge.document is not None)
        if is_covered:
            self._popup.hide()

    # What the reader does

    def _offer_marks(self, selection: object) -> None:
        if self._preferences.settings.popup_on_selection and not self._placing.is_asked:
            self._reading.offer_marks(selection)  # type: ignore[arg-type]

    def _show_page_menu(self, position: QPoint) -> None:
        ids = menus.page_menu(
            is_selected=bool(self._reader.selection()),
            is_marked=self._reader.mark_in_hand() is not None,
            is_grouped=self._grouping.is_in_hand,
        )
        menus.pop_up(self, ids, self._actions, self._reader.mapToGlobal(position))

    def _close_document(self) -> None:
        self._notes.flush()
        self._overseeing.finish()
        self._remember(is_open=False)
        self._bridge.close_document()

    def _escape(self) -> None:
        """Close the topmost: popup bar, drawer, selection, question or opening, full screen."""
        if self._popup.isVisible():
            self._popup.hide()
        elif self._columns.shut_drawers():
            self._reader.focus_page()
        elif self._reader.selection():
            self._reader.clear_selection()
        elif self._asking.is_shown:
            self._asking.close_topmost()
        elif self.isFullScreen():
            self.setWindowState(self.windowState() & ~Qt.WindowState.WindowFullScreen)

    def _enable_history(self) -> None:
        self._actions["go.back"].setEnabled(self._reading.history.can_go_back)
        self._actions["go.forward"].setEnabled(self._reading.history.can_go_forward)

    # The window itself

    def _remember(self, *, is_open: bool = True) -> None:
        self._files.remember(self._reader.place(), self._bridge.title, self._progress.kept(), is_open=is_open)

    def _restore_geometry(self) -> None:
        settings = self._preferences.settings
        metrics = self._theme.metrics
        self.place(settings.geometry, metrics)
        self._bars.restore(settings, metrics)
        self._enable_history()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Write what is not yet written, then go; what cannot be written is asked about."""
        self._notes.flush()
        self._overseeing.finish()
        if not self._safekeeping.lets_close():
            event.ignore()
            return
        self._remember()
        self._preferences.change(geometry=self.placement(), **self._bars.kept())
        self._preferences.flush()
        super().closeEvent(event)
