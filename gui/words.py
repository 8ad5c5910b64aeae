"""Words: the dictionary is loaded when nobody is waiting, and what a reader calls a word is made one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from core.errors import ReaderError, UnfitWord
from gui.commands import ChangeWords
from gui.helping import offer
from gui.messages import worded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.spans import Span
    from gui.annotating import Annotating
    from gui.appearance import Appearance
    from gui.bridge import Bridge
    from gui.dialogs.words import WordsDialog
    from gui.panes.reader import ReaderPane

IDLE: Final = 2_000
"""Milliseconds without an act of the reader on an open document, after which the dictionary is loaded."""
UNDISTURBED: Final = 500
"""Milliseconds from an open document to the reading of the reader's own words: the first pictures have the interpreter to themselves."""


class Words(QObject):
    """Finds the word at a place, and turns what the reader does with words of his own into undoable steps.

    Args:
        bridge: has the vocabulary.
        reader: the page.
        marks: knows what is selected.
        look: the theme of the dialog.
    """

    noticed = Signal(str)
    """A line for the reader."""

    def __init__(self, bridge: Bridge, reader: ReaderPane, marks: Annotating, look: Appearance) -> None:
        super().__init__(reader)
        self._bridge = bridge
        self._vocabulary = bridge.vocabulary
        self._reader = reader
        self._marks = marks
        self._look = look
        self._dialog: WordsDialog | None = None
        self._idle = QTimer(self, singleShot=True, interval=IDLE)
        self._idle.timeout.connect(self._load)
        self._soon = QTimer(self, singleShot=True, interval=UNDISTURBED)
        self._soon.timeout.connect(self._vocabulary.read)
        self._vocabulary.changed.connect(self._show_words)
        bridge.document_opened.connect(self._begin)
        bridge.others_wrote.connect(self._vocabulary.read)
        bridge.document_closed.connect(self._soon.stop)
        bridge.document_closed.connect(self._idle.stop)
        reader.scrolled.connect(self._put_off)
        reader.selection_changed.connect(self._put_off)
        reader.set_words(self.word_at)

    def word_at(self, text: str, point: int) -> Span:
        """Return the word that holds a code point of a text.

        Before the dictionary is there only its words around the place are looked up in its file: that takes some 10 ms.
        """
        return self._vocabulary.segmenter.glance_at(text, point)

    # Loading

    def _begin(self, _opening: object) -> None:
        if not self._bridge.is_return:
            self._soon.start()
        if not self._vocabulary.is_loaded:
            self._idle.start()

    def _put_off(self, *_: object) -> None:
        if self._idle.isActive():
            self._idle.start()

    def _load(self) -> None:
        if self._bridge.is_busy:
            self._idle.start()
        else:
            self._vocabulary.load()

    # The reader's own words

    def add_selected(self) -> None:
        """Make a word of what is selected, else of what the mark in hand covers."""
        document, mark = self._bridge.document, self._marks.mark_in_hand()
        span = self._marks.selected() or (mark.span if mark else None)
        if document is None:
            return
        if not span:
            self.noticed.emit(self.tr("Select the characters that are one word first."))
            return
        self._bridge.when_opened(lambda: self._add_and_tell(span.of(document.text)))

    def _add_and_tell(self, written: str) -> None:
        refusal = self._refusal(written)
        if refusal:
            self.noticed.emit(refusal)
            return
        word = _fit(written)
        self._bridge.undo_stack.push(ChangeWords(self._vocabulary, [word], [], self.tr("Add a word")))
        if word in self._vocabulary.words:
            self.noticed.emit(self.tr("“{word}” is one word now.").replace("{word}", word))

    def _refusal(self, written: str) -> str:
        """Return a sentence that says why what was written cannot become a word, empty if it can."""
        try:
            word = _fit(written)
        except UnfitWord as unfit:
            return worded(unfit)
        return self.tr("“{word}” is one of your words already.").replace("{word}", word) if word in self._vocabulary.words else ""

    # Asked for in the list, and answered there

    def add(self, written: str) -> str:
        """Make a word of what was written; return a sentence that says why it is none, empty if it is one now."""
        return self._refusal(written) or self._do([_fit(written)], [], self.tr("Add a word"))

    def remove(self, words: Sequence[str]) -> str:
        """Take words out from among the reader's own; return a sentence that says why they stay, empty if they are gone."""
        return self._do([], words, self.tr("Remove %n word(s)", "", len(words))) if words else ""

    def _do(self, put: Sequence[str], dropped: Sequence[str], text: str) -> str:
        refusals: list[ReaderError] = []
        self._bridge.undo_stack.push(ChangeWords(self._vocabulary, put, dropped, text, failed=refusals.append))
        return worded(refusals[0]) if refusals else ""

    # The list of them

    def manage(self) -> None:
        """Open the list of the reader's own words."""
        from gui.dialogs.words import WordsDialog

        self._vocabulary.read()
        self._dialog = dialog = WordsDialog(self._look.theme, self._reader.window())
        offer(dialog, "marking", "select")
        dialog.finished.connect(self._forget_dialog)
        dialog.adding_wanted.connect(lambda written: dialog.take_answer(self.add(written)))
        dialog.removal_wanted.connect(lambda words: dialog.show_refusal(self.remove(words)))
        dialog.undo_wanted.connect(self._undo)
        self._show_words()
        dialog.open()

    def _forget_dialog(self) -> None:
        self._dialog = None

    def _undo(self) -> None:
        if self._last_step() and self._bridge.is_ready_to_step():
            self._bridge.undo_stack.undo()

    def _last_step(self) -> str:
        """Return what the last step is called if it is one on words, else nothing."""
        stack = self._bridge.undo_stack
        is_ours = stack.canUndo() and isinstance(stack.command(stack.index() - 1), ChangeWords)
        return stack.undoText() if is_ours else ""

    def _show_words(self) -> None:
        if self._dialog is not None:
            self._dialog.show_words(self._vocabulary.words)
            # The step is on the stack only when it has been done.
            QTimer.singleShot(0, self._name_step)

    def _name_step(self) -> None:
        if self._dialog is not None:
            self._dialog.name_step(self._last_step())


def _fit(written: str) -> str:
    """Return what was written as a word is stored.

    Raises:
        UnfitWord: if it is none.
    """
    # Most starts make no word.
    from core.words import fit_word

    return fit_word(written)
