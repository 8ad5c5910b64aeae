"""The window: joins the signals of its parts."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut

from gui import menus, messages
from gui.actions import NEEDS_PAGE
from gui.acts import acts_of
from gui.frame import Frame
from gui.parts import NOTICE_TIME, Parts
from gui.showing import Showing
from gui.side_tabs import SEARCH

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QCloseEvent

    from core.errors import ReaderError
    from core.open_tabs import OpenTabs
    from core.recent import RecentPlaces
    from core.settings import Loaded
    from gui.arriving import Arriving
    from gui.bridge import Bridge
    from gui.files import Files
    from gui.library_parts import LibraryParts
    from gui.preferences import Preferences
    from gui.theme import Theme
    from gui.widgets.question_bar import Question


class MainWindow(Frame):
    """The one window.

    Args:
        bridge: the session behind the panes.
        recent: the file of recent places.
        preferences: what the reader has set.
        theme: the tokens the window is dressed in.
    """

    leaving = Signal()
    """The window is being closed, and nothing keeps it any more."""

    def __init__(self, bridge: Bridge, recent: RecentPlaces, preferences: Preferences, theme: Theme) -> None:
        super().__init__()
        self._bridge = bridge
        self._preferences = preferences
        self._theme = theme
        self._parts = Parts(self, bridge, recent, preferences, theme, join=self._join_library)
        self.setCentralWidget(self._parts.body)
        self.lead_through(*self._parts.stops())
        self._showing = Showing(bridge, self._parts, self)
        self._arriving: Arriving | None = None
        self._connect_signals()
        self._restore_geometry()
        if not bridge.is_busy:
            self._showing.show_nothing()

    @property
    def files(self) -> Files:
        """Return the ways to open a document."""
        return self._parts.files

    def go_to_when_shown(self, point: int) -> None:
        """Show the document that is being opened at a code point, not where it was left."""
        self._showing.goto = point

    def restore_tabs(self, kept: OpenTabs) -> None:
        """Show the tabs of the last session. The document of the active one is being opened."""
        self._parts.tabs.restore(kept)

    def watch_settings(self, found: Loaded) -> None:
        """Follow the file of the settings, and tell if it was of no use: once the window has been shown."""
        self._parts.setting.start(found)

    def keep_tabs(self, *, is_kept: bool) -> None:
        """Keep the tabs for the next start, or leave that to another window."""
        self._showing.keeps_tabs = is_kept

    def arrivals(self) -> Arriving:
        """Return what takes in what comes from outside; made when it is first asked for."""
        if self._arriving is None:
            from gui.arriving import Arriving

            self._arriving = Arriving(self._bridge, self._parts, self.go_to_when_shown, self)
            self._arriving.failed.connect(self._show_failure)
        return self._arriving

    def dialog_makers(self) -> tuple[Callable[[], object], ...]:
        """Return what makes dialogs before they are wanted: once the window has been shown."""
        return (
            # Those with the most widgets first: they are felt if they are wanted before they are made.
            self._parts.overseeing.prepare,
            lambda: self._parts.library.charting.prepare(),
            lambda: self._parts.library.recalling.prepare(),
            self._parts.setting.prepare,
            self._parts.setting.prepare_section,
            self._parts.keying.prepare,
            self._parts.helping.prepare_pages,
            self._parts.helping.prepare,
            lambda: self._parts.library.cataloguing.prepare(),
            lambda: self._parts.library.contrasting.prepare(),
        )

    def library_makers(self) -> tuple[Callable[[], object], ...]:
        """Return what makes all that deals with the whole library, one after the other, right after the first picture."""
        from gui.warming import SEARCH_MODULES

        side = self._parts.side
        needed = SEARCH_MODULES if side.shown == SEARCH and not side.is_made(SEARCH) else ()
        loaders = (partial(import_module, name) for name in needed)
        return self.make_library_parts, *loaders, side.fulfil, lambda: self._parts.library.cataloguing.make_page()

    def make_library_parts(self) -> None:
        """Make what deals with the whole library, unless the reader has asked for it already: once the window has been shown."""
        self._parts.library  # noqa: B018 - made when it is asked for

    def watch_library(self) -> None:
        """Begin to keep the library safe: once the window has been shown."""
        self._parts.safekeeping.start()

    def tell(self, words: str) -> None:
        """Show a line above the page until it is dismissed."""
        self._parts.notice.show_notice(words)

    def ask(self, question: Question, answered: Callable[[str], object]) -> None:
        """Ask something above the page."""
        self._parts.asking.put(question, answered)

    def _connect_signals(self) -> None:
        """Join everything; one connection a line."""
        bridge, parts = self._bridge, self._parts
        reader, notes, files, reading = parts.reader, parts.notes, parts.files, parts.reading
        bridge.opening_started.connect(parts.status.show_opening)
        bridge.password_wanted.connect(self._showing.stay)
        bridge.recognition_offered.connect(self._showing.stay)
        bridge.choice_wanted.connect(self._showing.stay)
        bridge.document_left.connect(self._showing.leave_document)
        bridge.document_read.connect(self._showing.show_document)
        bridge.outline_ready.connect(reading.show_outline)
        bridge.outline_ready.connect(self._showing.name_window)
        bridge.outline_ready.connect(parts.skimming.follow)
        bridge.outline_edited.connect(reading.update_outline)
        bridge.outline_edited.connect(self._showing.name_window)
        bridge.outline_edited.connect(parts.skimming.follow)
        bridge.document_opened.connect(reading.show_annotations)
        bridge.document_opened.connect(lambda _opening: notes.take_drafts(parts.annotating.unsaved.drafts()))
        bridge.document_opened.connect(parts.resuming.take)
        bridge.document_opened.connect(self._showing.name_window)
        bridge.document_opened.connect(parts.overseeing.describe)
        bridge.document_closed.connect(self._showing.show_nothing)
        parts.tabs.changed.connect(parts.tabbing.refresh)
        parts.tabs.changed.connect(self._showing.timer.start)
        parts.tabs.leaving.connect(self._showing.leave_document)
        parts.tabs.turned.connect(self._showing.turn)
        parts.tabs.turned.connect(parts.correcting.shut)
        bridge.document_read.connect(lambda *_: parts.tabbing.forget_missed())
        parts.tabs.missed.connect(parts.tabbing.tell_missed)
        parts.asking.given_up.connect(parts.tabs.give_up)
        parts.appearance.theme_changed.connect(parts.tab_row.apply_theme)
        reader.divided.connect(parts.tab_row.divide)
        reader.room_wanted.connect(parts.columns.make_way)
        bridge.metadata_changed.connect(self._showing.name_window)
        bridge.metadata_changed.connect(parts.overseeing.describe)
        bridge.text_reworded.connect(reading.show_reworded)
        bridge.text_reworded.connect(parts.progress.follow)
        bridge.text_reworded.connect(lambda _found: parts.overseeing.follow(bridge.outline))
        bridge.text_reworded.connect(lambda _found: parts.skimming.follow(bridge.outline))
        bridge.corrections_changed.connect(parts.overseeing.list_corrections)
        bridge.annotations_changed.connect(reading.change_annotations)
        bridge.failed.connect(self._show_failure)
        bridge.noticed.connect(self._show_notice)
        bridge.saving.connect(parts.status.show_saving)
        bridge.saved.connect(parts.status.show_saved)
        bridge.steps_changed.connect(parts.undoing.name)
        files.failed.connect(self._show_failure)
        files.chosen.connect(parts.browsing.take)
        parts.browsing.chosen.connect(parts.tabs.open_paths)
        parts.browsing.import_wanted.connect(lambda paths: parts.library.taking.take_files(paths))
        parts.unpacking.chosen.connect(parts.tabs.open_paths)
        parts.welcoming.folder_wanted.connect(parts.browsing.ask)
        parts.welcoming.news_wanted.connect(parts.helping.show_news)
        parts.safekeeping.other_wanted.connect(parts.libraries.choose_other)
        parts.safekeeping.backups_wanted.connect(parts.libraries.open)
        parts.safekeeping.close_wanted.connect(self.close)
        parts.libraries.told.connect(self.tell)
        parts.asking.place_chosen.connect(parts.skimming.read_on)
        parts.asking.given_up.connect(partial(self._show_failure, None))
        parts.asking.left.connect(parts.middle.focus_shown)
        parts.appearance.theme_changed.connect(parts.asking.wear)
        parts.appearance.theme_changed.connect(parts.status.apply_theme)
        parts.appearance.theme_changed.connect(parts.top.apply_theme)
        parts.appearance.theme_changed.connect(parts.outline.apply_theme)
        parts.appearance.theme_changed.connect(reader.apply_theme)
        parts.appearance.theme_changed.connect(notes.apply_theme)
        parts.appearance.theme_changed.connect(parts.popup.apply_theme)
        parts.appearance.theme_changed.connect(parts.welcoming.wear)
        parts.appearance.theme_changed.connect(parts.skimming.wear)
        parts.appearance.theme_changed.connect(parts.tasking.wear)
        parts.appearance.theme_changed.connect(parts.reviewing.wear)
        parts.appearance.theme_changed.connect(parts.restoring.wear)
        parts.appearance.theme_changed.connect(parts.comparing.wear)
        parts.appearance.layout_changed.connect(reader.set_layout)
        parts.appearance.layout_changed.connect(parts.skimming.measure)
        parts.appearance.layout_changed.connect(parts.comparing.measure)
        parts.official.noticed.connect(lambda words: parts.notice.show_notice(words, NOTICE_TIME))
        reader.ready.connect(parts.official.tell)
        parts.appearance.noticed.connect(lambda words: parts.notice.show_notice(words, NOTICE_TIME))
        parts.outline.place_chosen.connect(parts.skimming.read_on)
        parts.outline.place_chosen.connect(lambda _point: parts.columns.shut_drawer(parts.side))
        parts.outline.renamed.connect(parts.outlining.rename)
        parts.outline.promotion_wanted.connect(parts.outlining.promote)
        parts.outline.demotion_wanted.connect(parts.outlining.demote)
        parts.outline.removal_wanted.connect(parts.outlining.remove)
        parts.outline.join_wanted.connect(parts.outlining.join)
        parts.outline.restore_wanted.connect(parts.outlining.restore)
        parts.outline.dismissal_wanted.connect(parts.outlining.restore)
        parts.outline.as_recognised_wanted.connect(parts.outlining.as_recognised)
        parts.outlining.failed.connect(self._show_notice)
        parts.outline.filter_entered.connect(parts.spelling.prepare)
        parts.spelling.ready.connect(parts.outline.filter_again)
        parts.skimming.place_chosen.connect(reading.jump)
        parts.skimming.shown_changed.connect(self._follow_middle)
        parts.skimming.place_chosen.connect(parts.tasking.leave)
        parts.skimming.place_chosen.connect(parts.overseeing.leave)
        parts.skimming.place_chosen.connect(parts.comparing.leave)
        parts.comparing.place_chosen.connect(reading.jump)
        parts.comparing.edition_wanted.connect(parts.shelving.read)
        parts.comparing.shown_changed.connect(self._follow_middle)
        parts.comparing.noticed.connect(lambda words: parts.notice.show_notice(words, NOTICE_TIME))
        parts.shelving.comparison_wanted.connect(parts.comparing.show)
        parts.shelving.newest_comparison_wanted.connect(parts.comparing.show_newest)
        parts.shelving.begun.connect(notes.flush)
        parts.rereading.begun.connect(notes.flush)
        parts.rereading.noticed.connect(lambda words: parts.notice.show_notice(words, NOTICE_TIME))
        parts.skimming.place_chosen.connect(parts.reviewing.leave)
        parts.tasking.shown_changed.connect(self._follow_middle)
        parts.tasking.annotation_wanted.connect(reading.jump_to_annotation)
        parts.tasking.place_chosen.connect(parts.skimming.read_on)
        parts.tasking.export_wanted.connect(lambda tasks: parts.library.exporting.export_tasks(tasks))
        parts.reviewing.shown_changed.connect(self._follow_middle)
        parts.reviewing.noticed.connect(lambda words: parts.notice.show_notice(words, NOTICE_TIME))
        parts.reviewing.annotation_wanted.connect(reading.jump_to_annotation)
        parts.reviewing.place_shown.connect(reading.follow_place)
        parts.going.place_chosen.connect(parts.skimming.read_on)
        parts.top.find_wanted.connect(parts.finding.open)
        parts.finding.page_wanted.connect(parts.skimming.leave)
        parts.finding.page_wanted.connect(parts.tasking.leave)
        parts.finding.page_wanted.connect(parts.comparing.leave)
        parts.finding.page_wanted.connect(parts.reviewing.leave)
        parts.finding.told.connect(lambda words: parts.status.tell(words, NOTICE_TIME))
        parts.tabs.turned.connect(parts.finding.search_again)
        bridge.document_read.connect(lambda *_: parts.finding.search_again())
        bridge.text_reworded.connect(parts.finding.follow_text)
        parts.appearance.theme_changed.connect(parts.finding.wear)
        parts.notes.overview_wanted.connect(parts.overseeing.make)
        bridge.outline_ready.connect(parts.overseeing.follow)
        bridge.outline_edited.connect(parts.overseeing.follow)
        parts.overseeing.place_chosen.connect(parts.skimming.read_on)
        parts.overseeing.left.connect(parts.middle.focus_shown)
        parts.overseeing.shown_changed.connect(self._follow_middle)
        parts.overseeing.told.connect(lambda words: parts.status.tell(words, NOTICE_TIME))
        parts.overseeing.field_written.connect(parts.describing.write)
        parts.overseeing.as_recognised_wanted.connect(parts.describing.as_recognised)
        parts.appearance.theme_changed.connect(parts.overseeing.wear)
        parts.overseeing.taking_back_wanted.connect(parts.correcting.take_back)
        parts.correcting.asked.connect(parts.popup.hide)
        parts.status.place_chosen.connect(parts.skimming.read_on)
        parts.status.counts_wanted.connect(parts.counting.ask)
        parts.status.report_wanted.connect(parts.reporting.open)
        parts.reporting.place_chosen.connect(parts.skimming.read_on)
        parts.copying.told.connect(lambda words: parts.status.tell(words, NOTICE_TIME))
        parts.reporting.told.connect(lambda words: parts.status.tell(words, NOTICE_TIME))
        bridge.document_opened.connect(lambda _opening: parts.reporting.follow_soon())
        bridge.text_reworded.connect(lambda _found: parts.reporting.follow())
        bridge.failed.connect(lambda _error: parts.reporting.follow_soon())
        parts.status.speed_changed.connect(lambda speed: self._preferences.change(reading_speed=speed))
        reader.selection_changed.connect(parts.counting.follow_selection)
        reader.selection_changed.connect(parts.auto_scroll.follow_selection)
        bridge.document_left.connect(parts.auto_scroll.stop)
        bridge.document_closed.connect(parts.auto_scroll.stop)
        parts.appearance.theme_changed.connect(parts.auto_scroll.wear)
        parts.words.noticed.connect(lambda words: parts.status.tell(words, NOTICE_TIME))
        parts.correcting.noticed.connect(lambda words: parts.status.tell(words, NOTICE_TIME))
        parts.printing.begun.connect(notes.flush)
        parts.printing.told.connect(lambda words: parts.status.tell(words, NOTICE_TIME))
        parts.progress.changed.connect(parts.outline.set_read)
        reading.outline_filled.connect(lambda: parts.outline.set_read(parts.progress.seen))
        reading.outline_filled.connect(parts.outlining.choose)
        parts.appearance.theme_changed.connect(parts.touring.wear)
        parts.outline.place_chosen.connect(lambda _point: parts.touring.do("outline"))
        parts.touring.told.connect(lambda words: parts.status.tell(words, NOTICE_TIME))
        parts.welcoming.told.connect(lambda words: parts.status.tell(words, NOTICE_TIME))
        parts.welcoming.about_to_show.connect(self._showing.remember)
        parts.welcoming.shown_changed.connect(self._follow_middle)
        parts.skimming.place_chosen.connect(parts.welcoming.leave)
        parts.finding.page_wanted.connect(parts.welcoming.leave)
        notes.chosen.connect(parts.welcoming.leave)
        reader.ready.connect(bridge.go_on)
        reader.selection_settled.connect(self._offer_marks)
        reader.selection_changed.connect(reading.take_back_offer)
        reader.scrolled.connect(reading.follow_page)
        reader.scrolled.connect(parts.progress.turn)
        reader.place_changed.connect(reading.follow_place)
        reader.place_changed.connect(lambda _point: self._showing.timer.start())
        reader.mark_clicked.connect(reading.open_card)
        reader.mark_stretched.connect(parts.annotating.stretch)
        reader.text_pasted.connect(files.paste)
        reader.files_dropped.connect(lambda paths: parts.library.adding.take_drop(paths))
        reader.customContextMenuRequested.connect(self._show_page_menu)
        notes.chosen.connect(parts.tasking.leave)
        notes.chosen.connect(parts.comparing.leave)
        notes.chosen.connect(parts.reviewing.choose)
        notes.review_wanted.connect(parts.reviewing.open)
        notes.review_wanted.connect(lambda _id: parts.columns.shut_drawer(notes))
        notes.placing_wanted.connect(parts.reviewing.place)
        notes.placing_wanted.connect(lambda _id: parts.columns.shut_drawer(notes))
        notes.trash_wanted.connect(parts.restoring.open)
        notes.tasks_wanted.connect(parts.tasking.show)
        notes.export_wanted.connect(lambda: parts.library.exporting.open())
        notes.acts.export_wanted.connect(lambda ids: parts.library.exporting.export_picked(ids))
        notes.note_typed.connect(parts.status.show_saving)
        notes.note_changed.connect(parts.annotating.keep_note)
        notes.note_finished.connect(parts.annotating.finish_note)
        parts.annotating.note_kept.connect(parts.status.show_saved)
        notes.colour_picked.connect(parts.annotating.recolour)
        notes.removal_requested.connect(lambda annotation_id: parts.annotating.remove([annotation_id]))
        notes.left.connect(parts.middle.focus_shown)
        notes.wheel_turned.connect(reader.scroll_by_wheel)
        notes.mode_changed.connect(lambda mode: self._preferences.change(cards=mode))
        parts.annotating.note_wanted.connect(reading.write_note)
        parts.annotating.tags_wanted.connect(reading.write_tags)
        parts.annotating.task_wanted.connect(reading.write_task)
        parts.annotating.card_wanted.connect(reading.show_card)
        parts.annotating.card_opened.connect(reading.open_card)
        reading.notes_wanted.connect(parts.bars.open_notes)
        parts.keying.change_wanted.connect(lambda: parts.setting.open("keys"))
        reading.history_changed.connect(self._enable_history)
        parts.popup.colour_chosen.connect(parts.annotating.highlight)
        parts.popup.kind_chosen.connect(parts.annotating.draw)
        parts.popup.note_chosen.connect(parts.annotating.note)
        parts.popup.tag_chosen.connect(parts.annotating.tag)
        parts.popup.task_chosen.connect(parts.annotating.task)
        parts.popup.more_chosen.connect(lambda place: menus.pop_up(self, menus.MORE_MENU, parts.actions, place))
        parts.popup.copy_chosen.connect(reader.copy)
        for action_id, act in self._acts().items():
            parts.actions[action_id].triggered.connect(lambda _=False, act=act: act())
        QShortcut(QKeySequence("F10"), self, self._open_menu)
        self.files_dropped.connect(lambda paths, over: parts.library.adding.take_drop(paths, over))
        bridge.keeping.begun.connect(lambda found: parts.library.watching.begin(found))
        self.leaving.connect(parts.helping.close)
        self.back_pressed.connect(reading.go_back)
        self.forward_pressed.connect(reading.go_forward)
        self.escape_pressed.connect(self._escape)

    def _join_library(self, library: LibraryParts) -> None:
        """Join what has just been made; something else than the page may stand in the middle by then."""
        from gui.library_joints import join_library

        join_library(self._parts, library, self._follow_middle)

    def _acts(self) -> dict[str, Callable[[], object]]:
        """Return what each action does."""
        return acts_of(self._parts) | {
            "file.close": self._parts.tabs.close_current,
            "file.window": lambda: self.arrivals().open_window(),
            "edit.copy_link": lambda: self.arrivals().copy_link(),
            "help.log": messages.open_log_folder,
            "file.quit": self.close,
            "view.full_screen": self._parts.full_screen.toggle,
        }

    # What the bridge tells

    def _show_failure(self, error: ReaderError | None) -> None:
        """Tell what went wrong; None if the reader has given up."""
        self._showing.goto = None
        self._showing.stay()
        if error is not None and not self._parts.tabs.tells(error) and not self._parts.safekeeping.take(error):
            self._parts.helping.show_error(error)

    def _show_notice(self, sentence: ReaderError) -> None:
        self._parts.notice.show_notice(messages.worded(sentence), NOTICE_TIME)

    def _follow_middle(self, *_: object) -> None:
        """Say what stands in the middle, and take away what acts on a page that is not seen."""
        parts, library = self._parts, self._parts.made_library
        standing = {
            "view.skeleton": parts.skimming.is_shown,
            "view.overview": parts.overseeing.is_shown,
            "view.tasks": parts.tasking.is_shown,
            "go.welcome": parts.welcoming.is_shown,
            **(library.pages_shown() if library is not None else {}),
        }
        for action_id, is_shown in standing.items():
            parts.actions[action_id].setChecked(is_shown)
        is_covered = any(standing.values()) or parts.reviewing.is_shown or parts.comparing.is_shown
        self._parts.actions.enable(NEEDS_PAGE, enabled=not is_covered and self._bridge.document is not None)
        if is_covered:
            self._parts.popup.hide()

    # What the reader does

    def _offer_marks(self, selection: object) -> None:
        if self._preferences.settings.popup_on_selection and not self._parts.placing.is_asked:
            self._parts.reading.offer_marks(selection)  # type: ignore[arg-type]

    def _show_page_menu(self, position: QPoint) -> None:
        ids = menus.page_menu(
            is_selected=bool(self._parts.reader.selection()),
            is_marked=self._parts.reader.mark_in_hand() is not None,
            is_grouped=self._parts.grouping.is_in_hand,
        )
        menus.pop_up(self, ids, self._parts.actions, self._parts.reader.mapToGlobal(position))

    def _escape(self) -> None:
        """Close the topmost: popup bar, bar that finds, drawer, asking for a passage, moving by itself, selection, question, screen."""
        if self._parts.popup.isVisible():
            self._parts.popup.hide()
        elif self._parts.finding.close():
            pass
        elif self._parts.columns.shut_drawers():
            self._parts.middle.focus_shown()
        elif self._parts.placing.is_asked:
            self._parts.placing.cancel()
        elif self._parts.auto_scroll.is_moving:
            self._parts.auto_scroll.stop()
        elif self._parts.reader.selection():
            self._parts.reader.clear_selection()
        elif self._parts.auto_scroll.is_on:
            self._parts.auto_scroll.stop()
        elif self._parts.asking.is_shown:
            self._parts.asking.close_topmost()
        elif self.isFullScreen():
            self._parts.full_screen.leave()

    def _open_menu(self) -> None:
        self._parts.full_screen.open_upper()
        self._parts.top.menu_button.showMenu()

    def _enable_history(self) -> None:
        self._parts.actions["go.back"].setEnabled(self._parts.reading.history.can_go_back)
        self._parts.actions["go.forward"].setEnabled(self._parts.reading.history.can_go_forward)

    # The window itself

    def _restore_geometry(self) -> None:
        settings = self._preferences.settings
        metrics = self._theme.metrics
        self.place(settings.geometry, metrics)
        self._parts.bars.restore(settings, metrics)
        self._enable_history()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Write what is not yet written, then go; what cannot be written is asked about."""
        self._parts.notes.flush()
        self._parts.overseeing.finish()
        self._parts.setting.finish()
        if not self._parts.safekeeping.lets_close():
            event.ignore()
            return
        self.leaving.emit()
        self._parts.finding.end()
        self._showing.remember()
        self._showing.note_reading()
        self._preferences.change(geometry=self.placement(), **self._parts.bars.kept())
        self._preferences.flush()
        self._parts.files.finish()
        super().closeEvent(event)
