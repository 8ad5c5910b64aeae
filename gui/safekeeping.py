"""What is done so that nothing gets lost, and what of it the reader is told: the library is claimed, backed up and rescued."""

from __future__ import annotations

import logging
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from core.annotation import Change
from core.errors import LibraryError
from core.keeping import DAILY, OPENING, DamagedLibrary, ElsewhereOpen, MissingLibrary, ReadOnlyLibrary, UnansweringLibrary
from gui import messages
from gui.keeping import BACKUP, COPY, LOOK, RESCUE, SILENT
from gui.widgets.when import full_time

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from core.annotation import Annotation
    from core.errors import ReaderError
    from core.library_state import Found, Rescued
    from gui.asking import Asking
    from gui.bridge import Bridge
    from gui.panes.annotations import AnnotationsPane
    from gui.unsaved import UnsavedNote, UnsavedNotes
    from gui.widgets.status_bar import StatusBar

log = logging.getLogger(__name__)

BEGIN_AFTER: Final = 3000
"""Milliseconds after the start: the first document is open by then, and the machine idle."""
BUSY_AGAIN: Final = 500
TOUCH_EVERY: Final = 60_000
LOOK_AT_DAY_EVERY: Final = 3_600_000
RETRY_AFTER: Final = 5000
"""Milliseconds after which a library that did not answer is asked again."""
ELSEWHERE_AGAIN: Final = 30_000
TOLD_FOR: Final = 12_000
READING: Final = (LOOK, SILENT, BACKUP, COPY)
"""What fails if the library itself is damaged; a restore may fail of a damaged backup."""
REFUSED, READ_ONLY, RESCUING, RESCUED, UNSAVED, UNDONE, FAULTS, LEFT = (
    "library refused",
    "library read only",
    "library being rescued",
    "library rescued",
    "notes unsaved",
    "act not done",
    "library faults",
    "notes left behind",
)
"""Keys of what is told above the page."""


class Safekeeping(QObject):
    """Watches over the library while the window is open.

    Args:
        bridge: has the keeping.
        asking: tells above the page.
        notes: where notes are written.
        unsaved: notes that the library has not taken.
        status: says whether everything is saved.
        window: parent of what is shown over it.
    """

    other_wanted = Signal()
    """Another library is to be opened."""
    backups_wanted = Signal()
    """The dialog of backups is to be opened."""
    close_wanted = Signal()
    """The window is to be closed, whatever has not been saved."""

    def __init__(
        self, bridge: Bridge, *, asking: Asking, notes: AnnotationsPane, unsaved: UnsavedNotes, status: StatusBar, window: QWidget
    ) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._keeping = bridge.keeping
        self._asking = asking
        self._notes = notes
        self._unsaved = unsaved
        self._status = status
        self._window = window
        self._shown: ReaderError | None = None
        self._before: tuple[str, list[Annotation]] | None = None
        self._is_beyond_rescue = False
        self._is_given_up = False
        self._said_unsaved = ""
        self._closed: set[str] = set()
        self._day = ""
        self._begin_timer = QTimer(self, singleShot=True, interval=BEGIN_AFTER)
        self._retry_timer = QTimer(self, singleShot=True)
        self._touch_timer = QTimer(self, interval=TOUCH_EVERY)
        self._day_timer = QTimer(self, interval=LOOK_AT_DAY_EVERY)
        self._connect()

    def _connect(self) -> None:
        keeping = self._keeping
        self._begin_timer.timeout.connect(self._begin)
        self._retry_timer.timeout.connect(self._ask_again)
        self._touch_timer.timeout.connect(keeping.touch)
        self._day_timer.timeout.connect(self.look_at_day)
        keeping.begun.connect(self._take_found)
        keeping.claim_refused.connect(self._take_refusal)
        keeping.resting.connect(self._notes.flush)
        keeping.rescued.connect(self._tell_rescued)
        keeping.failed.connect(self._take_failure)
        keeping.turned.connect(self._begin_with_other)
        keeping.moved.connect(self._begin_with_other)
        self._bridge.document_opened.connect(self._go_on)
        self._bridge.saved.connect(lambda: self._asking.withdraw(UNDONE))
        self._unsaved.changed.connect(self._count_unsaved)
        self._unsaved.refused.connect(self._tell_unsaved)

    # Beginning and ending

    def start(self) -> None:
        """Begin to watch over the library, a while after the first picture."""
        self._begin_timer.start()

    def lets_close(self) -> bool:
        """Return True if the window may be closed; if something is unsaved, ask what is to become of it."""
        if self._is_given_up or not len(self._unsaved):
            return True
        self._unsaved.try_again()
        if not len(self._unsaved):
            return True
        from gui.leftovers import ENDING

        application = QGuiApplication.instance()
        if application is not None and application.property(ENDING):
            self._leave_behind()
            return True
        words = self.tr("%n note(s) could not be saved. Copy what you wrote before you close, or it is lost.", "", len(self._unsaved))
        messages.ask_to_leave(self._window, words, copy=self.copy_unsaved, leave=self._give_up)
        return False

    def _leave_behind(self) -> None:
        """Write the notes that are not saved to a file of their own."""
        from gui.leftovers import leave

        path = leave(self.unsaved_text())
        log.warning("%d notes could not be saved; they are in %s", len(self._unsaved), path or "no file")

    def copy_unsaved(self) -> None:
        """Put the notes that are not saved on the clipboard, each under its passage."""
        QGuiApplication.clipboard().setText(self.unsaved_text())

    def unsaved_text(self) -> str:
        """Return the notes that are not saved, each under its passage."""
        parts = [(kept.annotation.anchor.quote, written(kept)) for kept in self._unsaved.notes()]
        return "\n\n".join(
            "\n".join(part for part in (self.tr("“{words}”").format(words=quote) if quote else "", note) if part) for quote, note in parts
        )

    def look_at_day(self) -> None:
        """Make the backup of another day than that of the last one."""
        if self._keeping.is_held and _today() != self._day:
            self._day = _today()
            self._keeping.back_up_silently(DAILY)

    def _begin(self) -> None:
        if self._bridge.is_busy or self._keeping.busy:
            self._begin_timer.start(BUSY_AGAIN)
        elif not self._keeping.is_held and self._keeping.refusal is None:
            self._keeping.begin()

    def _begin_with_other(self, *_: object) -> None:
        self._asking.withdraw(REFUSED, READ_ONLY, RESCUED, FAULTS)
        self._begin_timer.start(BUSY_AGAIN)

    def _tell_leftovers(self) -> None:
        """Tell of what could not be saved when the program had to end."""
        from gui.leftovers import left

        paths = left()
        if not paths:
            return
        words = self.tr("The program had to end before all notes were saved. What was missing lies at {path}.").format(path=paths[0])

        def take(answer: str) -> None:
            if answer == "open":
                messages.open_outside(paths[0])
                self._tell_leftovers()
            elif answer == "remove":
                paths[0].unlink(missing_ok=True)
                self._tell_leftovers()

        self._put(LEFT, words, (("open", self.tr("Open the file")), ("remove", self.tr("Delete the file"))), take)

    def _take_found(self, found: Found) -> None:
        self._shown = None
        self._asking.withdraw(REFUSED)
        self._tell_leftovers()
        if found.is_rollback:
            words = self.tr("The library's disk allows the simpler journal only: it is as safe, saving takes a little longer.")
            self._status.tell(words, TOLD_FOR)
        if found.faults:
            words = self.tr(
                "The library was not closed properly, and the check found %n fault(s). A backup can bring back what is missing.",
                "",
                found.faults,
            )
            self._tell(FAULTS, words, ("backups", self.tr("Backups…")))
        if found.is_read_only:
            self._tell_read_only(self.tr("The library can only be read. Texts and marks are shown; nothing new is saved."))
            return
        self._touch_timer.start()
        self._day_timer.start()
        self._day = _today()
        self._keeping.back_up_silently(OPENING)

    def _take_refusal(self, error: ReaderError) -> None:
        """Use a library no more that another computer has claimed meanwhile."""
        if isinstance(error, ElsewhereOpen):
            self._keeping.refuse(error)
            self._bridge.forget_library(error)
        if not self.take(error):
            self._begin_timer.start(ELSEWHERE_AGAIN)

    # What goes wrong

    def take(self, error: ReaderError) -> bool:
        """Tell of an error in a way of its own; False if it is none of those that concern the library as a whole."""
        if error is self._shown:
            # An act of the reader has met what is told above the page.
            return False
        if isinstance(error, DamagedLibrary) and not self._is_beyond_rescue:
            self._rescue()
        elif isinstance(error, ReadOnlyLibrary) and error is self._bridge.refusal:
            self._shown = error
            self._tell_read_only(messages.worded(error))
        elif isinstance(error, MissingLibrary):
            # What is there when it comes back is opened anew: the old connection may lead nowhere.
            self._keeping.refuse(error)
            self._tell_refused(error)
        elif isinstance(error, DamagedLibrary | ElsewhereOpen) or (isinstance(error, LibraryError) and error is self._bridge.refusal):
            self._tell_refused(error)
        elif isinstance(error, UnansweringLibrary):
            # The act can be done again once there is room, or the other program ready: nothing has to be answered before.
            self._put(UNDONE, messages.worded(error), (), lambda _answer: None)
        else:
            return False
        return True

    def _tell_refused(self, error: ReaderError) -> None:
        before, self._shown = self._shown, error
        # Asked again by itself, it is told again only where it has something else to say, and not if the reader has closed it.
        is_same = before is not None and before.template == error.template
        if not is_same or (str(before) != str(error) and REFUSED not in self._closed):
            self._closed.discard(REFUSED)
            rescue = (("again", self.tr("Rescue it")), ("backups", self.tr("Restore a backup…")))
            self._tell(REFUSED, messages.worded(error), *(rescue if isinstance(error, DamagedLibrary) else self._ways_out()))
        if not isinstance(error, DamagedLibrary):
            self._retry_timer.start(ELSEWHERE_AGAIN if isinstance(error, ElsewhereOpen) else RETRY_AFTER)

    def _tell_read_only(self, words: str) -> None:
        self._tell(READ_ONLY, words, *self._ways_out())

    def _ways_out(self) -> tuple[tuple[str, str], ...]:
        answers = (("again", self.tr("Try again")), ("other", self.tr("Open another library…")))
        return answers[:1] if self._keeping.is_fixed else answers

    def _ask_again(self) -> None:
        """Ask a library again that has refused."""
        self._is_beyond_rescue = False
        self._keeping.try_again()
        self._begin_timer.start(BUSY_AGAIN)

    def _go_on(self) -> None:
        """Take note that the library has answered."""
        self._shown = None
        self._retry_timer.stop()
        self._asking.withdraw(REFUSED)
        self._put_back()

    # Rescuing

    def _rescue(self) -> None:
        if self._keeping.busy:
            return
        document = self._bridge.document
        self._before = (document.text, self._bridge.annotations()) if document else None
        self._asking.withdraw(REFUSED, UNSAVED)
        words = self.tr("The library is damaged. What can be read of it is being rescued; you can go on reading.")
        self._tell(RESCUING, words, ("folder", self.tr("Open its folder")))
        self._keeping.rescue()

    def _tell_rescued(self, found: Rescued) -> None:
        self._asking.withdraw(RESCUING)
        # A disk that breaks each library anew would be filled with what is set aside: the next rescue is asked for.
        self._is_beyond_rescue = True
        self._begin_timer.start(BUSY_AGAIN)
        counts = (self.tr("%n document(s)", "", found.documents), self.tr("%n annotation(s)", "", found.annotations))
        words = self.tr("The library was damaged. Rescued: {documents}, {annotations}.").format(documents=counts[0], annotations=counts[1])
        if found.from_backup and found.backup:
            words += self.tr(" %n of them come(s) from the backup of {when}.", "", found.from_backup).format(when=full_time(found.backup))
        words += self.tr(" The damaged file lies at {path}.").format(path=found.set_aside)
        self._tell(RESCUED, words, ("folder", self.tr("Open its folder")), ("backups", self.tr("Restore a backup…")))

    def _put_back(self) -> None:
        """Give a library that was rescued what the window still knows and it does not."""
        before, self._before = self._before, None
        document = self._bridge.document
        if before is None or document is None or before[0] != document.text:
            return
        lost = [Change(None, one) for one in before[1] if self._bridge.annotation(one.id) is None]
        if lost:
            # What cannot be put back was told of with what was rescued.
            self._bridge.apply(lost, failed=lambda _error: None)

    def _take_failure(self, what: str, error: ReaderError) -> None:
        if isinstance(error, DamagedLibrary) and what in READING:
            self.take(error)
        if what == RESCUE:
            self._is_beyond_rescue = True
            self._before = None
            self._asking.withdraw(RESCUING)
            self._tell_refused(error)

    # Notes that are not saved

    def _count_unsaved(self, count: int) -> None:
        self._status.set_unsaved(count)
        if not count:
            self._asking.withdraw(UNSAVED)

    def _tell_unsaved(self, error: LibraryError) -> None:
        if isinstance(error, DamagedLibrary | ElsewhereOpen | MissingLibrary) and self.take(error):
            return
        if self._keeping.busy:
            # It is told already what is done with the library.
            return
        self._said_unsaved = messages.worded(error) + self.tr(" What you wrote stays here and is saved by itself as soon as that works.")
        self._put_unsaved()

    def _put_unsaved(self) -> None:
        answers = (("save", self.tr("Try again")), ("copy", self.tr("Copy what I wrote")))
        self._put(UNSAVED, self._said_unsaved, answers, self._answer_unsaved)

    def _answer_unsaved(self, answer: str) -> None:
        if answer == "save":
            self._unsaved.try_again()
        elif answer == "copy":
            self.copy_unsaved()
        if answer and len(self._unsaved):
            self._put_unsaved()

    def _give_up(self) -> None:
        self._is_given_up = True
        self.close_wanted.emit()

    # Above the page

    def _put(self, key: str, words: str, answers: tuple[tuple[str, str], ...], answered: Callable[[str], object]) -> None:
        from gui.widgets.question_bar import Question

        self._asking.put(Question(key, words, answers), answered, is_ahead=True)

    def _tell(self, key: str, words: str, *answers: tuple[str, str]) -> None:
        """Tell something that stays until it is closed or settled, whatever is opened from it."""

        def take(answer: str) -> None:
            if not answer:
                self._closed.add(key)
            elif answer != "again":
                self._tell(key, words, *answers)
            self._answer(answer)

        self._put(key, words, answers, take)

    def _answer(self, answer: str) -> None:
        if answer == "again":
            self._shown = None
            self._ask_again()
        elif answer == "other":
            self.other_wanted.emit()
        elif answer == "backups":
            self.backups_wanted.emit()
        elif answer == "folder":
            messages.open_outside(self._keeping.path.parent)


def written(kept: UnsavedNote) -> str:
    """Return what is written on a card and not saved, as text."""
    task = kept.fields.get("task") or {}
    lines = (kept.fields.get("note", ""), " ".join(f"#{tag}" for tag in kept.fields.get("tags", ())), " ".join(filter(None, task.values())))
    return "\n".join(line for line in lines if line)


def _today() -> str:
    """Return the day, in local time: that is when a reader's day begins."""
    return datetime.now(UTC).astimezone().date().isoformat()
