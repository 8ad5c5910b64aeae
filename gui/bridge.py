"""The reading session as slots and signals: the only object that calls the core's session."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from core.errors import QT_TRANSLATE_NOOP, ReaderError
from gui.edition_shelf import EditionShelf
from gui.library_bridge import LibraryBridge
from gui.open_document import UNLOOKED, OpenDocument
from gui.opening import Openings, Request, Source
from gui.parking import BESIDE, PAINTED_AFTER
from gui.recents import Recents
from gui.reviews import Reviews
from gui.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from core.document import Document
    from core.outline import Outline
    from core.recent import Place
    from core.session import Opening, Outlined, Plan, ReadingSession
    from gui.corrections import Reworded
    from gui.opening import Kept

WATCH_INTERVAL: Final = 1000
"""Milliseconds between two looks for another program's commits."""


class Bridge(LibraryBridge):
    """Opens documents, stores annotations and tells the panes.

    All slots are called, and all signals sent, in the window's thread.
    """

    opening_started = Signal(str)
    """Name of what is being opened."""
    opening_progressed = Signal(int, int)
    """Of a file that takes long: steps done, and all of them (pages mostly)."""
    opening_failed = Signal(object)
    """ReaderError, right before `failed` tells of it: why what was being opened cannot be shown."""
    opening_ended = Signal()
    """What was being opened is shown, has failed, was cancelled, or something is asked about it."""
    password_wanted = Signal(object, bool)
    """Path of an encrypted file; True if the password that was given is wrong. `open_again` goes on."""
    recognition_offered = Signal(object, object)
    """Path of a file of scanned pages, and the ReaderError that says so. `open_again` goes on."""
    choice_wanted = Signal(object, object)
    """Path of a file that holds several documents, and the SeveralDocuments that tells of them: the reader opens what is meant."""
    opened_again = Signal()
    """What was to be opened is open, and shown: its file may hold something else by now."""

    def __init__(self, session: ReadingSession, parent: QObject | None = None, *, is_library_fixed: bool = False) -> None:
        super().__init__(session, parent, is_library_fixed=is_library_fixed)
        self.keeping.resting.connect(self._rest)
        self.keeping.awake.connect(self._renew)
        self.edition_lost.connect(self._find_again)
        self._opening = Openings(session, self._tasks, self)
        self.vocabulary = Vocabulary(session, self._tasks, self.keeping, self)
        self.reviews = Reviews(session, self._tasks, self)
        self.recents = Recents(session, self._tasks, self.keeping, self)
        self.shelf = EditionShelf(session, self._tasks, self)
        self._near = 0
        self._opening.started.connect(self.opening_started)
        self._opening.progressed.connect(self.opening_progressed)
        self._opening.ended.connect(self.opening_ended)
        self._opening.password_wanted.connect(self.password_wanted)
        self._opening.recognition_offered.connect(self.recognition_offered)
        self._opening.choice_wanted.connect(self.choice_wanted)
        self._opening.failed.connect(self.opening_failed)
        self._opening.failed.connect(self.failed)
        self._opening.read.connect(self._show)
        self.shelf.failed.connect(self.failed)
        self.vocabulary.failed.connect(self.failed)
        self.reviews.failed.connect(self.failed)
        self._work_timer.timeout.connect(self.go_on)
        self._watch.setInterval(WATCH_INTERVAL)

    # Opening

    @property
    def opening_name(self) -> str | None:
        """Return the name of the file that is being opened, None while there is none."""
        return self._opening.name

    @property
    def opening_path(self) -> Path | None:
        """Return the file that is being opened, None while there is none."""
        return self._opening.path

    def encodings(self) -> Sequence[tuple[str, str]]:
        """Return the encodings a file can be read again in: codec, and what it is called."""
        return self._session.encodings()

    def open_file(
        self,
        path: Path,
        encoding: str | None = None,
        *,
        near: int = 0,
        password: str | None = None,
        recognise: bool = False,
        kept: Kept | None = None,
    ) -> None:
        """Read a file, show it, then bring its annotations.

        Args:
            path: the file.
            encoding: a codec to read it with, None to find out.
            near: code point that will be seen first.
            password: of an encrypted file.
            recognise: read the pictures of scanned pages by an OCR program.
            kept: where it is to be seen first, None for where it was left.
        """
        held = next((one for one in self._all_held() if one.document.origin.path == path), None)
        if held is not None and encoding is None and password is None and kept is None and not recognise:
            self._open_held(held)
            return
        self._near = near
        self._opening.begin(Request(path, encoding, near, password, recognise, kept))

    def read_again(self, kept: Kept) -> None:
        """Read the file once more of what is shown, and show it at the same passage.

        Args:
            kept: what is shown, and where it is read.
        """
        document = self.document
        if document is not None and document.origin.path is not None:
            self._near = kept.point
            # Another program may have saved it in another encoding, unless the reader knows better.
            encoding = self.source.encoding
            self._opening.begin(Request(document.origin.path, encoding, kept.point, None, recognise=False, kept=kept))

    def open_again(self, *, password: str | None = None, recognise: bool = False) -> None:
        """Try the file that was asked for last once more, with a password or with its pages recognised."""
        self._opening.begin_again(password=password, recognise=recognise)

    def cancel_opening(self) -> None:
        """Give up what is being opened, or what was asked about it; what is shown stays."""
        self._opening.cancel()

    def open_stored(
        self, document: int, name: str, *, near: int = 0, edition: int | None = None, home: Path | None = None, kept: Kept | None = None
    ) -> None:
        """Show a document as the library holds it.

        Args:
            document: its row.
            name: what it is called.
            near: code point that will be seen first.
            edition: number of the edition, None for the newest.
            home: the document's file, which holds another edition.
            kept: see `open_file`.
        """
        held = next((one for one in self._all_held() if one.is_newest_of(document)), None)
        if held is not None and edition is None and kept is None:
            self._open_held(held)
            return
        self._near = near
        source = Source(row=document, edition=edition, home=home)
        self._opening.begin_other(name, lambda: self._session.stored(document, edition), near=near, kept=kept, source=source)

    def _open_held(self, held: OpenDocument) -> None:
        """Go to a document that is open: nothing is read twice, and what can be undone stays."""
        self.cancel_opening()
        if held is not self._open:
            self.return_to(held)
        elif held.refusal is not None:
            held.refusal = None
            self.ask_library_again()
        self.opened_again.emit()

    def open_pasted(self, *, html: str | None, text: str) -> None:
        """Make a document of what the clipboard held; its text lives in the library."""
        self._opening.begin_other("", lambda: self._session.paste(html=html or "", text=text))

    def read_beside(self, place: Place) -> None:
        """Read what is to be seen beside the active document, which stays active; `beside_read` brings it, its marks come later."""
        path, row, session = place.path, place.document, self._session

        def read() -> tuple[Outlined, Source]:
            if path is not None:
                return session.outlined(session.read(path, None), place.offset), Source()
            return session.outlined(session.stored(row or 0), place.offset), Source(row=row)

        self._tasks.run(BESIDE, read, lambda found: self._take_beside(*found), self.noticed.emit)

    def close_document(self) -> None:
        """Show nothing. Whoever holds other documents goes on holding them."""
        self.cancel_opening()
        left = self._open
        self._leave()
        self._open = None
        if left is not None:
            left.waiting.clear()
            self.let_go(left)
        self.document_closed.emit()
        self.steps_changed.emit()

    def close(self) -> None:
        """End the background work and close the library."""
        self._watch.stop()
        self._work = None
        self._work_timer.stop()
        self.cancel_opening()
        self.recents.cancel_looking()
        self._clear_steps()
        self._close_made()
        # An answer that came later would open the library again and start what watches it.
        self._tasks.close()
        self._session.close()
        self.keeping.leave()

    def show_what_is_read(self) -> None:
        """Show a document that has been read meanwhile now, before the window is painted without it."""
        self._tasks.deliver()

    def _show(self, found: Outlined, source: Source) -> None:
        document, outline, is_outlined = found
        before = self._open
        self.is_in_place = before is not None and self._is_the_same(before, document, source)
        row_before = self.document_id if source.is_again else None
        if before is not None:
            self.document_left.emit()
        # What was shown has gone on being read and admitted until now: it would have stayed if this file could not be read.
        self._park()
        steps = self._new_stack()
        if before is not None and row_before is not None:
            before.steps, steps = steps, before.steps
        self._open = held = OpenDocument(
            document, outline, outline, is_outlined, None, {}, steps, source, as_read=document, row_before=row_before
        )
        held.near = self._near if source.place is None else source.place
        self._work = partial(self._study, held)
        if before is None and is_outlined:
            # A start is over the sooner if the library is asked while this thread shows the text.
            self.go_on()
        self._tell_read(held)
        self.steps_changed.emit()
        self._work_timer.start(PAINTED_AFTER)

    def go_on(self) -> None:
        """Begin what is left to do with the text that is shown, in workers. To be called once it has been painted.

        Workers take the interpreter from a thread that paints, for up to 15 ms at a time with a long text.
        """
        self._work_timer.stop()
        work, self._work = self._work, None
        if work:
            work()

    def _study(self, held: OpenDocument) -> None:
        document = held.document
        if held.is_outlined:
            self._ask_library(held.as_read or document)
            return

        def take(outline: Outline) -> None:
            self._take_outline(outline)
            if self._open is held and held.opening is None and not self._tasks.is_busy("plan"):
                self._ask_library(held.as_read or document)

        # One after the other: two at once would take the interpreter from the window twice as often, and end no sooner.
        self._tasks.run("outline", lambda: self._session.outline(document), take, self.failed.emit)

    def _ask_library(self, document: Document) -> None:
        # A library that is at rest is asked when it wakes.
        if self.keeping.refusal is None:
            left = self.left_of(self._open) if self._open is not None else ()
            self._tasks.run("plan", lambda: self._planned(document, left), self._admit, self._refuse)

    def ask_library_again(self) -> None:
        """Ask the library once more for what it knows of the document that is shown: it may be another one, or hold something else.

        The page stays where it is; what could be undone cannot be any more.
        """
        if self._open is not None and self._open.as_read is not None and self._work is None:
            self._watch.stop()
            self._correcting.forget()
            self.undo_stack.clear()
            self._ask_library(self._open.as_read)

    def _renew(self) -> None:
        """Ask for everything that is open, each document when it is shown: the library may hold something else."""
        for held in self.parked:
            held.forget_library(None)
        self.ask_library_again()

    def _find_again(self) -> None:
        """Find what is shown under the number that it has by now, and tell what the reader has lost by that."""
        if self.undo_stack.count():
            sentence = QT_TRANSLATE_NOOP(
                "errors",
                "Editions of this text were joined or parted in another window. What was done here before can no longer be undone.",
            )
            self.noticed.emit(ReaderError(sentence))
        self.ask_library_again()

    def _rest(self) -> None:
        """Let go of the library: something is done with the whole of it."""
        self._watch.stop()
        self._tasks.cancel("plan")

    def _refuse(self, error: ReaderError) -> None:
        """Take note that the library tells nothing of the document: acts that have waited for it are not done."""
        if self._open is not None and self._open.opening is None:
            self._open.refusal = error
            self._open.waiting.clear()
        self.failed.emit(error)

    def _admit(self, plan: Plan) -> None:
        if not self._open:
            return
        try:
            opening = self._session.admit(plan)
        except ReaderError as error:
            self._refuse(error)
            return
        # If its disk is pulled out, none is begun in its place.
        self.keeping.is_expected = True
        if opening.corrected is None and self._open.document is self._open.as_read:
            self._take_opening(opening)
        else:
            # The reader has corrected the text: that is what is shown, and in what all places count. Or has, where the library comes anew.
            self._correcting.recall(opening, opening.corrected or self._open.as_read or plan.read, self._open.near, self._open_corrected)
        if opening.edition > 1:
            self._correcting.list_all(opening, self._list_corrections)
        else:
            self._list_corrections(())

    def _open_corrected(self, opening: Opening, found: Reworded) -> None:
        if self._open:
            is_again = self._open.opening is not None
            self._show_reworded(found)
            self._take_opening(opening)
            if is_again:
                # What the reader has done while the text was made ready is newer than what the library told before.
                self._open.version = UNLOOKED
                self.look_for_others()

    def _take_opening(self, opening: Opening) -> None:
        if not self._open:
            return
        if self._open.row_before not in {None, opening.document}:
            # The file holds another document by now.
            self.undo_stack.clear()
        self._open.take_opening(opening)
        self._correcting.show(opening, self._open.document)
        self._open.version = self._session.data_version()
        self._note_shown(self._open)
        self._told = ""
        self.document_opened.emit(opening)
        is_by_hand = bool(self._open.edits) or self._open.outline is not self._open.recognised
        if opening.rule_set != self._open.rule_set:
            self._read_by(opening.rule_set)
        elif is_by_hand and self._open.is_outlined:
            self._open.put_outline(self._open.recognised)
            self.outline_ready.emit(self._open.outline)
        if opening.notice and opening.replaced is None:
            # What the file held before is asked about.
            self.noticed.emit(opening.notice)
        self._do_what_waited()
        self._watch.start()
