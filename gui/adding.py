"""Adding documents to the library: asked for, dropped, gone on with; how far it is and what has come of it, in a strip."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from gui.helping import offer

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from core.adding import Addition, AddProgress, AddSummary, FilesFound
    from gui.appearance import Appearance
    from gui.asking import Asking
    from gui.bridge import Bridge
    from gui.preferences import Preferences
    from gui.theme import Theme
    from gui.widgets.adding_strip import AddingStrip

MANY: Final = 5
"""Files that open, each in a tab, when they are dropped; of more it is asked what is meant."""
LONG: Final = 300
"""Milliseconds after which is told that files are looked for: mostly they are found by then."""
QUIET: Final = 20
"""Files of watched folders that are added without a strip."""
TAKING: Final = frozenset({"LibraryPane", "HoldingsPane"})
"""Names of the widgets that show the library: what is dropped on them is added to it."""
DROPPED, FOLDER, UNFINISHED = "files dropped", "folder added", "addition unfinished"
"""Keys of what is asked above the page."""


class Adding(QObject):
    """The reader's acts of adding, and what is shown of them.

    Args:
        bridge: adds in the background.
        asking: asks above the page.
        preferences: know which folder was used last.
        look: the theme.
        window: what the dialogs belong to.
        place: where the strip stands once it is made.
    """

    opening_wanted = Signal(object)
    """List of `Path`, files and folders, that are to be opened and not added."""
    annotations_dropped = Signal(object)
    """List of `Path` of files that hold nothing but annotations."""
    left = Signal()
    """The keyboard was in the strip, and goes on elsewhere."""

    def __init__(
        self, bridge: Bridge, asking: Asking, preferences: Preferences, look: Appearance, window: QWidget, *, place: QWidget
    ) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._additions = bridge.additions
        self._asking = asking
        self._preferences = preferences
        self._look = look
        self._window = window
        self._strip: AddingStrip | None = None
        self._is_work_shown = self._is_rest_offered = False
        self._long = QTimer(self, singleShot=True, interval=LONG)
        self._long.timeout.connect(self._tell_looking)
        self._summaries: list[AddSummary] = []
        self._last: AddSummary | None = None
        self._beside: list[str] = []
        self._place = place
        self._connect()

    def _connect(self) -> None:
        additions = self._additions
        additions.looked.connect(self._show_looked)
        additions.found.connect(self._take_found)
        additions.progressed.connect(self._show_progress)
        additions.ended.connect(self._take_summary)
        additions.changed.connect(self._follow)
        additions.unfinished_read.connect(self._offer_unfinished)
        self._bridge.keeping.turned.connect(lambda _path: self._forget())

    def wear(self, theme: Theme) -> None:
        """Take another theme."""
        if self._strip is not None:
            self._strip.apply_theme(theme)

    # What the reader does

    def choose_files(self) -> None:
        """Ask for files and add them."""
        # A start chooses nothing.
        from PySide6.QtWidgets import QFileDialog

        from core.folders import ARCHIVES, READABLE

        patterns = " ".join(f"*{end}" for end in (*READABLE, *ARCHIVES))
        filters = (self.tr("Documents ({patterns})").format(patterns=patterns), self.tr("All files (*)"))
        names, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Add files to the library"), self._last_folder(), ";;".join(filters))
        if names:
            self._preferences.change(folder=str(Path(names[0]).parent))
            self._additions.begin([Path(name) for name in names])

    def choose_folder(self) -> None:
        """Ask for a folder, then how deep to look into it, and add its documents."""
        from PySide6.QtWidgets import QFileDialog

        name = QFileDialog.getExistingDirectory(self._window, self.tr("Add a folder to the library"), self._last_folder())
        if not name:
            return
        self._preferences.change(folder=name)
        folder = Path(name)
        words = self.tr("Add the documents in “{name}” to the library?").format(name=folder.name or name)
        answers = (
            ("deep", self.tr("With the folders within it")),
            ("flat", self.tr("This folder only")),
            ("watch", self.tr("Add and watch it")),
        )

        def take(answer: str) -> None:
            if answer == "watch":
                self._bridge.watched.watch(folder, is_recursive=True)
            if answer:
                self._additions.begin([folder], is_recursive=answer != "flat")

        self._ask(FOLDER, words, answers, take)

    def take_drop(self, paths: Sequence[Path], over: QWidget | None = None) -> None:
        """Add what was dropped on the library; elsewhere open it, and of a folder or of many files ask what is meant.

        Args:
            paths: files and folders.
            over: what they were dropped on.
        """
        # A start would wait for it.
        from gui.taking import holds_annotations

        if paths and all(map(holds_annotations, paths)):
            self.annotations_dropped.emit(list(paths))
            return
        if _takes_in(over):
            self._additions.begin(paths)
            return
        # Of thousands nobody waits until the disk has told which of them are folders.
        if len(paths) <= MANY and not any(path.is_dir() for path in paths):
            self.opening_wanted.emit(list(paths))
            return
        from gui.models.added import MOST_OPENED

        answers = [("add", self.tr("Add to the library")), ("open", self.tr("Open"))]
        if len(paths) > MOST_OPENED:
            words = self.tr("Add %n file(s) and folder(s) to the library?", "", len(paths))
            del answers[1:]
        elif len(paths) == 1:
            words = self.tr("“{name}” is a folder. Add its documents to the library, or open some of them?").format(name=paths[0].name)
        else:
            words = self.tr("Add %n file(s) and folder(s) to the library, or open them?", "", len(paths))

        def take(answer: str) -> None:
            if answer == "add":
                self._additions.begin(paths)
            elif answer == "open":
                self.opening_wanted.emit(list(paths))

        self._ask(DROPPED, words, tuple(answers), take)

    def _ask(self, key: str, words: str, answers: tuple[tuple[str, str], ...], take: Callable[[str], None]) -> None:
        from gui.widgets.question_bar import Question

        self._asking.put(Question(key, words, answers), take, is_ahead=True)
        self._asking.focus(key)

    # What was left before all was done

    def _offer_unfinished(self, found: Sequence[Addition]) -> None:
        self._is_rest_offered = bool(found)
        if not found:
            self._asking.withdraw(UNFINISHED)
            return
        from gui.widgets.question_bar import Question

        waiting, total = sum(one.waiting for one in found), sum(one.total for one in found)
        words = self.tr("%n file(s) of {total} were not added to the library before the program ended.", "", waiting)
        answers = (("go on", self.tr("Go on")), ("later", self.tr("Not now")), ("never", self.tr("Give up")))

        def take(answer: str) -> None:
            self._is_rest_offered = False
            for one in found:
                if answer == "go on":
                    self._additions.resume(one.id)
                elif answer == "never":
                    self._additions.give_up(one.id)

        self._asking.put(Question(UNFINISHED, words.format(total=f"{total:,}"), answers), take)

    # How far it is

    def _take_found(self, found: FilesFound) -> None:
        """Note what has to be told beside the counts."""
        if found.closed:
            self._beside.append(self.tr("%n folder(s) could not be looked into.", "", len(found.closed)))
        if found.is_cut:
            self._beside.append(self.tr("There is more than is looked at in one go: add the folders within it one by one."))
        if not found.files:
            self._beside.insert(0, self.tr("There is no document in what was chosen: no Word, PDF, OFD, EPUB, web, Markdown or text file."))
            self._summaries.append(_joined(()))

    def _tell_looking(self) -> None:
        if self._additions.is_looking and not self._additions.is_running:
            self._show_work(self.tr("Looking for documents…"))

    def _show_looked(self, documents: int, looked: int) -> None:
        if self._is_work_shown and self._additions.is_looking and not self._additions.is_running:
            words = self.tr("Looking for documents… {documents} found among {looked} files and folders")
            self._show_work(words.format(documents=f"{documents:,}", looked=f"{looked:,}"))

    def _show_work(self, words: str) -> None:
        self._is_work_shown = True
        self._ready_strip().show_work(words)

    def _show_progress(self, progress: AddProgress) -> None:
        if self._additions.is_quiet and progress.total <= QUIET:
            return
        from gui.models.recents import shown_name

        self._is_work_shown = True
        words = self.tr("Adding to the library: {name}").format(name=shown_name(progress.path.name))
        if self._additions.waiting:
            words += " " + self.tr("(%n more addition(s) after this)", "", self._additions.waiting)
        step = self.tr("{done} of {total}").format(done=f"{progress.done:,}", total=f"{progress.total:,}")
        self._ready_strip().show_step(words, step, progress.done, progress.total)

    def _follow(self) -> None:
        """Show that something has begun, or what has come of all once nothing is done any more."""
        additions = self._additions
        if additions.is_looking and not additions.is_running:
            if not self._is_work_shown and not self._long.isActive():
                self._long.start()
        elif not additions.is_running and not additions.is_beginning:
            self._show_result()

    def _take_summary(self, summary: AddSummary, is_quiet: bool) -> None:
        # Of what nobody has asked for only what failed has to be told here.
        if not is_quiet or summary.counts["failed"]:
            self._summaries.append(summary)
        if self._is_rest_offered:
            # Some of it may have been added just now.
            self._additions.read_unfinished()

    # What has come of it

    def _show_result(self) -> None:
        was_shown, self._is_work_shown = self._is_work_shown, False
        if not self._summaries:
            if was_shown and self._strip is not None:
                self._strip.conceal()
            return
        from gui.models.added import summed_up

        self._last = last = _joined(self._summaries)
        self._summaries = []
        beside, self._beside = self._beside, []
        words = " ".join([*([summed_up(last)] if last.files or last.waiting or not beside else ()), *beside])
        self._ready_strip().show_result(words, can_go_on=bool(self._additions.stopped), has_details=bool(last.files))

    def show_details(self) -> None:
        """Show what has become of each file that was added last."""
        if self._last is None:
            return
        from gui.dialogs.added import AddedDialog

        dialog = AddedDialog(self._last, self._look.theme, self._window)
        offer(dialog, "library", "adding")
        dialog.opening_wanted.connect(self.opening_wanted)
        dialog.again_wanted.connect(self._additions.begin_files)
        # The page can be read meanwhile, and what failed be looked after one by one.
        dialog.show()

    def _choose(self, what: str) -> None:
        from gui.widgets.adding_strip import CANCEL, DETAILS, GO_ON

        if what == CANCEL:
            self._additions.cancel()
        elif what == GO_ON:
            self._additions.resume_stopped()
        elif what == DETAILS:
            self.show_details()

    def _forget(self) -> None:
        """Tell nothing of a library that is used no more."""
        self._summaries, self._beside, self._last = [], [], None
        self._is_rest_offered = False
        self._asking.withdraw(UNFINISHED)
        if self._strip is not None:
            self._strip.conceal()

    def _ready_strip(self) -> AddingStrip:
        if self._strip is None:
            from gui.widgets.adding_strip import AddingStrip

            self._strip = AddingStrip(self._look.theme, self._place)
            self._strip.chosen.connect(self._choose)
            self._strip.left.connect(self.left)
            layout = self._place.layout()
            if layout is not None:
                layout.addWidget(self._strip)
        return self._strip

    def _last_folder(self) -> str:
        # Whether it is still there is seen to by whoever shows the folders.
        return self._preferences.settings.folder or str(Path.home())


def _joined(summaries: Sequence[AddSummary]) -> AddSummary:
    """Return what has come of additions that went on one after another as of one."""
    # A start would wait for its values to be made.
    from core.adding import AddSummary

    return AddSummary(
        tuple(one for summary in summaries for one in summary.files),
        sum(summary.waiting for summary in summaries),
        any(summary.was_cancelled for summary in summaries),
    )


def _takes_in(widget: QWidget | None) -> bool:
    while widget is not None:
        if widget.objectName() in TAKING:
            return True
        widget = widget.parentWidget()
    return False
