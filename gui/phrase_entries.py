"""The reader's own set phrases: written, corrected, removed, imported and exported, each as a step that can be undone."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog

from core.phrases import GIVEN, Changed, Phrase
from gui import messages
from gui.helping import offer
from gui.library_steps import StepApart
from gui.widgets import phrase_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from core.errors import ReaderError
    from core.phrases import Held, PhraseCard
    from gui.appearance import Appearance
    from gui.bridge import Bridge
    from gui.dialogs.phrases import PhrasesDialog


SOON: Final = 3_000
"""Milliseconds after which the reader's file is looked at for the first time: what is wrong with it is told, but nobody waits for that."""


class PhraseStep(StepApart):
    """A change of the reader's own entries."""


class PhraseEntries(QObject):
    """Opens the list of the reader's entries, and changes them.

    Args:
        bridge: reads and writes them.
        card_of: returns the card of a name that was shown last, None if it was another's.
        look: the theme of the dialog.
        window: the dialog belongs to it.
    """

    told = Signal(str)
    """What is to be said in the status line."""

    def __init__(self, bridge: Bridge, card_of: Callable[[str], PhraseCard | None], *, look: Appearance, window: QWidget) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._card_of = card_of
        self._look = look
        self._window = window
        self._dialog: PhrasesDialog | None = None
        self._editing = ""
        """Name of which the dialog is to show an entry."""
        phrases = bridge.phrases
        phrases.held_read.connect(self._show_held)
        phrases.changed.connect(self._follow_entries)
        phrases.loaded.connect(self._take_loaded)
        phrases.exported.connect(lambda path: self.told.emit(self.tr("Saved as {name}").format(name=path.name)))
        phrases.set_aside.connect(self._tell_aside)
        phrases.failed.connect(self._tell_failure)
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(phrases.read_held)
        self._soon.start()
        bridge.keeping.awake.connect(self._soon.start)

    def manage(self, name: str = "") -> None:
        """Open the list of the reader's own entries.

        Args:
            name: of which an entry is to be written or corrected at once; empty for none.
        """
        from gui.dialogs.phrases import PhrasesDialog

        self._editing = name
        if self._dialog is None:
            self._dialog = dialog = PhrasesDialog(self._look.theme, self._window)
            offer(dialog, "studying", "phrases")
            dialog.finished.connect(self._forget_dialog)
            dialog.put_wanted.connect(self._put)
            dialog.removal_wanted.connect(self._remove)
            dialog.undo_wanted.connect(self._undo)
            dialog.import_wanted.connect(self._import)
            dialog.export_wanted.connect(self._export)
            dialog.open()
        self._bridge.phrases.read_held()

    def _put(self, phrase: Phrase, before: str) -> None:
        dialog = self._dialog

        def done(changed: Changed) -> None:
            # Other than the one that was being corrected.
            is_other = any(one.name != before for one in changed.before)
            words = self.tr("It stands in the place of an entry that you had; undo brings that back.") if is_other else ""
            if dialog is not None and dialog is self._dialog:
                dialog.take_answer(changed.put[0], words)

        def refuse(error: ReaderError) -> None:
            if dialog is not None and dialog is self._dialog:
                dialog.take_answer("", messages.worded(error))
            else:
                self._tell_failure(error)

        self._do([phrase], [before] if before and before != phrase.name else (), self.tr("Write a set phrase"), done, refuse)

    def _remove(self, name: str) -> None:
        self._do((), [name], self.tr("Remove a set phrase"), lambda _changed: None, self._tell_failure)

    def _do(
        self,
        put: Sequence[Phrase],
        dropped: Sequence[str],
        text: str,
        done: Callable[[Changed], None],
        failed: Callable[[ReaderError], None],
    ) -> None:
        """Change entries as a step that can be undone."""
        phrases = self._bridge.phrases

        def keep(changed: Changed) -> None:
            done(changed)
            if changed.was or changed.became:
                turn = partial(phrases.take_back, [changed])
                self._bridge.undo_stack.push(PhraseStep(text, turn, turn))
                self._name_step()

        phrases.change(put, dropped, keep, failed)

    def _undo(self) -> None:
        if self._last_step() and self._bridge.is_ready_to_step():
            self._bridge.undo_stack.undo()

    def _last_step(self) -> str:
        """Return what the last step is called if it is one on entries, else nothing."""
        stack = self._bridge.undo_stack
        is_ours = stack.canUndo() and isinstance(stack.command(stack.index() - 1), PhraseStep)
        return stack.undoText() if is_ours else ""

    def _name_step(self) -> None:
        if self._dialog is not None:
            self._dialog.name_step(self._last_step())

    def _follow_entries(self) -> None:
        """Read again what may be told otherwise now."""
        if self._dialog is not None:
            self._bridge.phrases.read_held()

    def _show_held(self, held: Held) -> None:
        dialog = self._dialog
        if dialog is None:
            wrong = phrase_words.wrong(held)
            if wrong:
                self.told.emit(wrong)
            return
        dialog.show_held(held)
        # The step is on the stack only when it has been done.
        QTimer.singleShot(0, self._name_step)
        name, self._editing = self._editing, ""
        if name:
            self._bridge.phrases.look_up(name, partial(self._edit, name))

    def _edit(self, name: str, entries: Sequence[Phrase]) -> None:
        """Show the entry of a name to be corrected, or a new one with what the text says of it."""
        entry = next((one for one in entries if one.name == name), entries[0] if entries else None)
        if entry is None:
            card = self._card_of(name)
            entry = Phrase(name, card.words if card is not None else (), source=GIVEN)
        if self._dialog is not None:
            self._dialog.edit(entry)

    def _import(self) -> None:
        """Take entries from a file that the reader chooses among his own."""
        chosen, _ = QFileDialog.getOpenFileName(self._dialog, self.tr("Import set phrases"), "", self.tr("Set phrases (*.json)"))
        if chosen:
            self._bridge.phrases.load(Path(chosen))

    def _take_loaded(self, held: Held) -> None:
        def tell(changed: Changed) -> None:
            words = self.tr("%n set phrase(s) imported.", "", len(held.phrases))
            if changed.before:
                words += " " + self.tr(
                    "%n of them stand(s) in the place of entries that you had; undo brings these back.", "", len(changed.before)
                )
            if held.skipped:
                words += " " + self.tr("%n entr(y/ies) without a name passed over.", "", len(held.skipped))
            self._tell(words)

        if held.phrases:
            self._do(held.phrases, (), self.tr("Import set phrases"), tell, self._tell_failure)
        else:
            tell(Changed())

    def _export(self) -> None:
        """Write the reader's entries to a file that he names."""
        from gui.table_target import ask_file

        dialog = self._dialog
        if dialog is None:
            return
        kinds = {self.tr("Set phrases (*.json)"): ".json"}
        path = ask_file(dialog, self.tr("Export set phrases"), self.tr("My set phrases.json"), kinds)
        if path is not None:
            self._bridge.phrases.export(dialog.phrases, path)

    def _tell_aside(self, path: Path) -> None:
        self._tell(self.tr("phrases.json was no list of set phrases; it is kept as {name}.").format(name=path.name))

    def _tell_failure(self, error: ReaderError) -> None:
        self._tell(messages.worded(error))

    def _tell(self, words: str) -> None:
        """Say something where the reader looks."""
        if self._dialog is not None:
            self._dialog.show_refusal(words)
        else:
            self.told.emit(words)

    def _forget_dialog(self) -> None:
        self._dialog = None
