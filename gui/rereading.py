"""What happens when another program has changed the file that is shown: told above the page, read again at the same passage."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from gui.commands import are_lasting
from gui.file_watch import FileWatch
from gui.opening import Kept

if TYPE_CHECKING:
    from pathlib import Path

    from core.document import Document
    from core.outline import Outline
    from gui.asking import Asking
    from gui.bridge import Bridge
    from gui.panes.reader import ReaderPane

CHANGED: Final = "file-changed"


class Rereading(QObject):
    """Offers to read a changed file again; nothing is read unasked.

    Args:
        bridge: reads.
        reader: the page, whose place is kept.
        asking: puts the question above it.
    """

    begun = Signal()
    """The file is about to be read again: what is being written is to be stored."""
    noticed = Signal(str)
    """A line for the reader."""

    def __init__(self, bridge: Bridge, reader: ReaderPane, asking: Asking) -> None:
        super().__init__(reader)
        self._bridge = bridge
        self._reader = reader
        self._asking = asking
        self._watch = FileWatch(bridge.shelf, self)
        self._watch.changed.connect(self._ask)
        self._watch.back.connect(self._withdraw)
        self._watch.gone.connect(self._tell_gone)
        self._cut: Path | None = None
        self._is_reading = False
        self._is_asked = False
        self._is_wanted = False
        bridge.document_left.connect(self._leave)
        bridge.failed.connect(lambda _error: self._ask_again())
        bridge.choice_wanted.connect(lambda *_: self._ask_again())
        asking.given_up.connect(self._ask_again)
        bridge.document_read.connect(self._begin)
        bridge.opened_again.connect(self._look_now)
        bridge.document_opened.connect(lambda _opening: self._tell_cut())
        bridge.document_closed.connect(self._end)

    def read_again(self) -> None:
        """Read the file of what is shown once more; it is shown at the same passage, and what can be undone stays if that is possible."""
        document = self._bridge.document
        if document is None or document.origin.path is None:
            return
        self._withdraw()
        self.begun.emit()
        is_lasting = are_lasting(self._bridge.undo_stack)
        self._cut = None if is_lasting else document.origin.path
        self._is_reading = True
        self._bridge.read_again(Kept(document.text, self._reader.place(), keeps_steps=is_lasting))

    def _look_now(self) -> None:
        """Look at the file of what is shown: the reader has opened it once more, and wants to see what it holds now."""
        held = self._bridge.held
        if held is not None and held.document.origin.path is not None:
            self._watch.watch(held.as_read)
            self._is_wanted = True
            self._watch.look()

    def _begin(self, document: Document, _outline: Outline) -> None:
        self._is_reading = self._is_wanted = False
        if document.origin.path != self._cut:
            self._cut = None
        self._withdraw()
        held = self._bridge.held
        if self._bridge.is_return and held is not None:
            # After an act of the reader on the text that is shown it is another one than that of the file.
            self._watch.watch(held.as_read, held.file_seen)
        else:
            self._watch.watch(document)

    def _leave(self) -> None:
        """Note how the file was when it was last told of; what was told and not answered is told again."""
        held = self._bridge.held
        if held is not None:
            held.file_seen = None if self._is_asked else self._watch.known

    def _withdraw(self) -> None:
        self._is_asked = False
        self._asking.withdraw(CHANGED)

    def _tell_cut(self) -> None:
        """Say that the steps from before are gone, once the new text is there."""
        cut, self._cut = self._cut, None
        document = self._bridge.document
        if cut is not None and document is not None and document.origin.path == cut:
            self.noticed.emit(self.tr("What was done before the file was read again can no longer be undone."))

    def _ask_again(self) -> None:
        """Offer it once more where the file could not be read, or that was given up: it may be locked for a moment."""
        if self._is_reading:
            self._is_reading = False
            self._ask()

    def _end(self) -> None:
        self._is_reading = self._is_wanted = False
        self._withdraw()
        self._watch.watch(None)

    def _ask(self) -> None:
        document = self._bridge.document
        if document is None:
            return
        if self._is_wanted:
            self._is_wanted = False
            self.read_again()
            return
        from gui.widgets.question_bar import Question

        words = self.tr("“{name}” has been changed by another program.").format(name=document.name)
        answers = (("read", self.tr("Read it again")), ("ignore", self.tr("Ignore")))
        self._is_asked = True
        self._asking.put(Question(CHANGED, words, answers), self._answer, is_ahead=True)

    def _answer(self, answer: str) -> None:
        self._is_asked = False
        if answer == "read":
            self.read_again()

    def _tell_gone(self) -> None:
        document = self._bridge.document
        self._withdraw()
        if document is not None:
            self.noticed.emit(self.tr("“{name}” is no longer where it was. Its text stays readable here.").format(name=document.name))
