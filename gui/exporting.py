"""Exporting: the dialog, the file that is asked for, how far it is, and the way to what was written."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, QObject, QTimer, Signal

from core.exporting import FORMATS, OFFICIAL, PLAIN, TASKS, ExportOptions, page_of
from core.paths import SAMPLE
from gui import export_sources as sources
from gui import messages
from gui.helping import offer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from core.exporting import ExportSummary
    from core.gathering import GatheredMark
    from core.tasks import TaskRow
    from gui.appearance import Appearance
    from gui.asking import Asking
    from gui.bridge import Bridge
    from gui.cataloguing import Cataloguing
    from gui.dialogs.export import ExportDialog
    from gui.exports import Described, Source
    from gui.gathering import Gathering
    from gui.panes.annotations import AnnotationsPane
    from gui.preferences import Preferences
    from gui.theme import Theme
    from gui.widgets.opening_bar import OpeningBar

WRITTEN: Final = "export written"
"""Key of the question that leads to what was written."""
OFFERED_FOR: Final = 30_000
"""Milliseconds for which it stays."""
LEDGER: Final = "xlsx"
"""The usual format of tasks."""
LONG: Final = 300
"""Milliseconds after which an export is told of: most are over by then."""


class Exporting(QObject):
    """Opens the dialog from wherever annotations are, and has done what is decided there.

    Args:
        bridge: counts and writes in the background.
        notes: the cards; what is being written there is stored before anything is counted.
        cataloguing: knows which documents are chosen.
        gathering: knows which annotations of the library are listed.
        asking: shows how far it is, and leads to what was written.
        preferences: keep what was chosen.
        look: the theme.
        window: the dialogs belong to it.
    """

    begun = Signal()
    """What is being written should be stored now."""
    told = Signal(str)
    """A line for the reader."""

    def __init__(
        self,
        bridge: Bridge,
        notes: AnnotationsPane,
        *,
        cataloguing: Cataloguing,
        gathering: Gathering,
        asking: Asking,
        preferences: Preferences,
        look: Appearance,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._notes = notes
        self._cataloguing = cataloguing
        self._gathering = gathering
        self._asking = asking
        self._preferences = preferences
        self._look = look
        self._window = window
        self._dialog: ExportDialog | None = None
        self._bar: OpeningBar | None = None
        self._folder: Path | None = None
        self._written = ""
        self._content = ""
        """What the page from which the dialog was opened wants; empty if that is the reader's choice."""
        self._long = QTimer(self, singleShot=True, interval=LONG)
        self._long.timeout.connect(self._show_work)
        self._offered = QTimer(self, singleShot=True, interval=OFFERED_FOR)
        self._offered.timeout.connect(lambda: asking.withdraw(WRITTEN))
        exports = bridge.exports
        exports.described.connect(self._show_described)
        exports.sampled.connect(self._show_sample)
        exports.progressed.connect(self._show_progress)
        exports.exported.connect(self._tell_written)
        exports.ended.connect(self._end_work)
        exports.failed.connect(self._fail)

    # What the reader does

    def open(self, wanted: str = "") -> None:
        """Open the dialog.

        Args:
            wanted: one of the keys of `gui.export_sources`, empty for what is in front of the reader.
        """
        if self._bridge.document is not None and self._bridge.opening is None and self._bridge.refusal is None:
            self._bridge.when_opened(lambda: self.open(wanted))
            return
        self._open(self._sources(), wanted or self._in_front())

    def export_picked(self, ids: Sequence[str]) -> None:
        """Open the dialog for some annotations of the document that is shown."""
        if self._bridge.opening is not None and ids:
            first = sources.of_picked(self._bridge.opening, ids)
            others = [one for one in self._sources() if one.key != sources.PICKED]
            self._open([first, *others], first.key)

    def export_marks(self, marks: Sequence[GatheredMark]) -> None:
        """Open the dialog for some annotations of the library."""
        if marks:
            self._open([sources.of_listed(marks)], sources.LISTED)

    def export_tasks(self, tasks: Sequence[TaskRow]) -> None:
        """Open the dialog for some tasks, to make a ledger of them (落实台账, 任务分解表)."""
        if tasks:
            self._content = TASKS
            self._open([sources.of_tasks(tasks)], sources.LISTED)

    def export_documents(self, rows: Sequence[int]) -> None:
        """Open the dialog for some documents; without any for the whole library."""
        others = [one for one in self._sources() if one.key != sources.CHOSEN]
        first = sources.of_chosen(rows) if rows else sources.of_library()
        self._open([first, *others] if rows else others, first.key)

    def wear(self, theme: Theme) -> None:
        """Take another theme."""
        del theme
        if self._dialog is not None:
            # It is made anew, in the other dress.
            self._dialog.reject()

    def _open(self, offered: Sequence[Source], wanted: str) -> None:
        if self._dialog is not None:
            self._dialog.activateWindow()
            return
        self.begun.emit()
        from gui.dialogs.export import ExportDialog

        self._bridge.exports.forget()
        self._dialog = dialog = ExportDialog(self._look.theme, FORMATS, offered, self._window)
        offer(dialog, "exporting")
        dialog.format_changed.connect(lambda: dialog.show_options(self._kept(dialog.format.id)))
        dialog.source_changed.connect(self._offer_sections)
        dialog.wanted_changed.connect(self._describe)
        dialog.export_wanted.connect(self._choose_file)
        dialog.finished.connect(self._forget_dialog)
        dialog.begin(wanted, LEDGER if self._content == TASKS else self._preferences.settings.export_format)
        dialog.open()

    # What can be exported

    def _sources(self) -> list[Source]:
        """Return what can be exported now, what is in front of the reader first."""
        found: list[Source] = []
        opening, notes = self._bridge.opening, self._notes
        if opening is not None:
            title = self._bridge.title or (self._bridge.document.name if self._bridge.document else "")
            if notes.picked:
                found.append(sources.of_picked(opening, notes.picked))
            if not notes.filter.is_empty:
                found.append(sources.of_filtered(opening, title, notes.filter))
            found.append(sources.of_document(opening, title))
        if chosen := self._cataloguing.chosen():
            found.append(sources.of_chosen([one.document for one in chosen]))
        if listed := self._gathering.listed:
            found.append(sources.of_listed(listed))
        if (query := self._bridge.search.query) is not None:
            found.append(sources.of_found(query))
        found.append(sources.of_library())
        return found

    def _in_front(self) -> str:
        """Return the key of what the reader has before him."""
        if self._gathering.listed:
            return sources.LISTED
        if self._cataloguing.is_shown:
            return sources.CHOSEN if self._cataloguing.chosen() else sources.LIBRARY
        if self._bridge.opening is None:
            return sources.LIBRARY
        if self._notes.picked:
            return sources.PICKED
        return sources.DOCUMENT if self._notes.filter.is_empty else sources.FILTERED

    # The dialog

    def _kept(self, name: str) -> ExportOptions:
        """Return what was chosen for a format the last time, and what is set."""
        settings = self._preferences.settings
        contents = next((one.contents for one in FORMATS if one.id == name), ("",))
        content = settings.export_contents.get(name, contents[0])
        return ExportOptions(
            content=self._content if self._content in contents else content,
            grouping=settings.export_grouping,
            layout=OFFICIAL if settings.export_official else PLAIN,
            has_notes=settings.export_notes,
            has_links=settings.export_links,
            template=settings.export_template,
            source_template=settings.source_template,
            author=settings.author,
            language="zh" if QLocale().language() == QLocale.Language.Chinese else "en",
            colour_names=dict(settings.pigments),
            colour_uses=dict(settings.pigment_uses),
            colours=dict(settings.pigment_colours),
            page=page_of(settings),
        )

    def _keep(self, name: str, options: ExportOptions) -> None:
        from gui.widgets.export_choices import ALWAYS_NOTED

        settings = self._preferences.settings
        self._preferences.change(
            export_format=name,
            # What the page has asked for is not what the reader usually wants of the format.
            export_contents=settings.export_contents if self._content else {**settings.export_contents, name: options.content},
            export_grouping=options.grouping,
            export_official=options.layout == OFFICIAL,
            # Where it was not asked for it has not been chosen.
            export_notes=settings.export_notes if name in ALWAYS_NOTED else options.has_notes,
            export_links=options.has_links,
            export_template=options.template,
        )

    def _offer_sections(self) -> None:
        """Offer the sections of the document that is shown, if it alone is exported."""
        if self._dialog is not None:
            is_shown = self._dialog.source.key in {sources.PICKED, sources.FILTERED, sources.DOCUMENT}
            self._dialog.show_sections(self._bridge.outline if is_shown else None)

    def _describe(self) -> None:
        if self._dialog is not None:
            wanted = self._dialog.source, self._dialog.format.id, self._dialog.options
            self._bridge.exports.describe(*wanted)
            self._bridge.exports.sample(*wanted)

    def _show_described(self, found: Described) -> None:
        if self._dialog is not None:
            self._dialog.show_described(found)

    def _show_sample(self, words: str) -> None:
        if self._dialog is not None:
            self._dialog.show_sample(words)

    def _choose_file(self) -> None:
        """Ask where the file is to be, and write it."""
        from gui.export_target import ask_target, proposed_name

        dialog = self._dialog
        if dialog is None or dialog.described is None:
            return
        found, one, options, source = dialog.described, dialog.format, dialog.options, dialog.source
        name = proposed_name(found.title, found.documents - 1)
        target = ask_target(dialog, one, self._place(found), name, found.files)
        if target is None:
            return
        self._keep(one.id, options)
        self.begun.emit()
        self._asking.withdraw(WRITTEN)
        self._bridge.exports.export(source, one.id, target.path, options, force=target.is_replaced)
        self._written = target.path.name
        self._long.start()
        dialog.accept()

    def _place(self, found: Described) -> Path:
        """Return the folder that is proposed: that of the last export, of the only document, or that was opened last.

        Nothing is proposed into the program's own folder, nor where nothing may be written.
        """
        if self._folder is not None:
            return self._folder
        if found.documents == 1 and len(found.files) == 1:
            from core.members import file_of

            folder = file_of(next(iter(found.files))).parent
            if folder != SAMPLE.parent and os.access(folder, os.W_OK):
                return folder
        return Path(self._preferences.settings.folder or Path.home())

    def _forget_dialog(self) -> None:
        self._dialog = None
        self._content = ""

    # While it is written, and then

    def _show_work(self) -> None:
        if not self._bridge.exports.is_running:
            return
        if self._bar is None:
            from gui.widgets.opening_bar import OpeningBar

            self._bar = OpeningBar(self._look.theme)
            self._bar.cancelled.connect(self._cancel)
            self._asking.add_bar(self._bar)
        self._bar.show_job(self.tr("Writing “{name}”…").format(name=self._written))

    def _show_progress(self, done: int, total: int) -> None:
        if self._bar is not None and self._bar.isVisible() and total > 1:
            words = self.tr("{done} of {total} documents").format(done=f"{done:,}", total=f"{total:,}")
            self._bar.show_step(words, done, total)

    def _cancel(self) -> None:
        self._bridge.exports.cancel()
        self.told.emit(self.tr("The export was given up; nothing was written."))

    def _end_work(self) -> None:
        self._long.stop()
        if self._bar is not None and self._bar.isVisible():
            had_keyboard = self._bar.isAncestorOf(self._window.focusWidget() or self._window)
            self._bar.hide()
            if had_keyboard:
                self._asking.left.emit()

    def _tell_written(self, path: Path, summary: ExportSummary) -> None:
        """Say what was written, and offer the ways to it."""
        from gui.widgets.question_bar import Question

        # One in which nothing could be written is not proposed again.
        self._folder = path.parent
        marks = self.tr("%n annotation(s)", "", summary.annotations)
        words = self.tr("{annotations} exported to “{name}”.").format(annotations=marks, name=path.name)
        answers = (("open", self.tr("Open the file")), ("folder", self.tr("Open its folder")))

        def take(answer: str) -> None:
            if answer == "open":
                messages.open_outside(path)
            elif answer == "folder":
                messages.open_outside(path.parent)

        self._asking.put(Question(WRITTEN, words, answers), take, is_ahead=True)
        self.told.emit(words)
        self._offered.start()

    def _fail(self, error: object) -> None:
        del error
        if self._dialog is not None:
            self._dialog.reject()
