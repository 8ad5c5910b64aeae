"""Puts the library in order: its trash, the files that are missing, the documents that are alike and the quiet offer to join them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from gui.helping import offer

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from core.adding import AddSummary
    from core.errors import ReaderError
    from core.holdings import Holding
    from core.likeness import AlikePair
    from gui.appearance import Appearance
    from gui.asking import Asking
    from gui.bridge import Bridge
    from gui.curating import Curating
    from gui.dialogs.duplicates import DuplicatesDialog
    from gui.dialogs.missing import MissingDialog
    from gui.dialogs.removed import RemovedDialog

ALIKE: Final = "alike documents"
"""Key of the question above the page."""


class Tidying(QObject):
    """Opens the dialogs, each filled by workers, and does what is decided there.

    Args:
        bridge: reaches the library.
        curating: has the steps.
        asking: offers to look at documents that are alike.
        look: the theme.
    """

    begun = Signal()
    """Documents are about to be joined: what is being written is to be stored."""

    def __init__(self, bridge: Bridge, curating: Curating, asking: Asking, look: Appearance) -> None:
        super().__init__(curating)
        self._bridge = bridge
        self._curating = curating
        self._asking = asking
        self._look = look
        self._removed: RemovedDialog | None = None
        self._missing: MissingDialog | None = None
        self._duplicates: DuplicatesDialog | None = None
        self._found: tuple[AlikePair, ...] = ()
        self._new: set[int] = set()
        bridge.acts.changed.connect(lambda _documents: self._follow())
        bridge.acts.progressed.connect(self._tell)
        bridge.additions.ended.connect(self._look_at_new)
        bridge.keeping.resting.connect(self._shut)

    # The trash

    def open_trash(self) -> None:
        """List the documents in the trash."""
        from gui.dialogs.removed import RemovedDialog

        self._removed = dialog = RemovedDialog(self._look.theme, self._curating.window)
        dialog.restore_wanted.connect(self._curating.restore)
        dialog.removal_wanted.connect(self._curating.delete)
        dialog.finished.connect(self._drop_removed)
        offer(dialog, "library", "trash")
        dialog.open()
        self._follow()

    def _drop_removed(self) -> None:
        self._removed = None

    def _fill_removed(self, holdings: tuple[Holding, ...]) -> None:
        if self._removed is not None:
            self._removed.show_removed(holdings)

    # Missing files

    def open_missing(self) -> None:
        """List the documents whose file is not where it was."""
        from gui.dialogs.missing import MissingDialog

        self._shut()
        self._missing = dialog = MissingDialog(self._look.theme, self._curating.window)
        dialog.search_wanted.connect(self._search)
        dialog.file_chosen.connect(self._relocate)
        dialog.reading_wanted.connect(self.read)
        dialog.cancelled.connect(self._bridge.acts.stop_looking)
        dialog.finished.connect(self._drop_missing)
        offer(dialog, "library", "missing")
        # Not before the window: a search may take a while, and the reader goes on reading.
        dialog.show()
        self._bridge.acts.read_missing(self._fill_missing, self._give_up_missing)

    def read(self, holding: Holding) -> None:
        """Show a document: its file where that is there, else its text as the library holds it."""
        from core.members import is_there

        if holding.path is not None and is_there(holding.path):
            self._bridge.open_file(holding.path)
        else:
            self._bridge.open_stored(holding.document, holding.name)

    def _drop_missing(self) -> None:
        self._missing = None

    def _fill_missing(self, holdings: tuple[Holding, ...]) -> None:
        if self._missing is not None:
            self._missing.show_missing(holdings)

    def _search(self, folder: Path, documents: Sequence[int]) -> None:
        if self._missing is not None:
            self._missing.begin(folder)
            self._bridge.acts.look_for_missing(folder, documents, self._tell_missing, self._give_up_search)

    def _give_up_missing(self, error: ReaderError) -> None:
        """Show no list that will never be filled."""
        if self._missing is not None:
            self._missing.reject()
        self._bridge.failed.emit(error)

    def _give_up_search(self, error: ReaderError) -> None:
        if self._missing is not None:
            self._missing.tell("")
        self._bridge.failed.emit(error)

    def _relocate(self, document: int, path: Path) -> None:
        self._bridge.acts.relocate(document, path, self._tell_relocated)

    def _tell_missing(self, found: tuple[int, ...]) -> None:
        if self._missing is not None:
            words = (
                self.tr("%n file(s) were found.", "", len(found))
                if found
                else self.tr("None of the files is there. Try a folder above it, or choose the file yourself.")
            )
            self._missing.tell(words)
            self._bridge.acts.read_missing(self._fill_missing)

    def _tell_relocated(self, found: tuple[int, ...]) -> None:
        if self._missing is not None:
            if found:
                self._missing.tell(self.tr("The file was found."))
                self._bridge.acts.read_missing(self._fill_missing)
            else:
                self._missing.tell(
                    self.tr(
                        "That file holds another text. Choose the right one; to take it for a new edition, open it and join both texts."
                    )
                )

    # Documents that are alike

    def open_duplicates(self) -> None:
        """Compare all documents with one another, and list those that are alike."""
        dialog = self._ready_duplicates()
        dialog.begin()
        self._bridge.acts.look_for_alike(None, self._fill_duplicates, self._tell_failure)

    def _ready_duplicates(self) -> DuplicatesDialog:
        from gui.dialogs.duplicates import DuplicatesDialog

        self._shut()
        self._duplicates = dialog = DuplicatesDialog(self._look.theme, self._curating.window)
        dialog.join_wanted.connect(self.join)
        dialog.apart_wanted.connect(self.keep_apart)
        dialog.reading_wanted.connect(self.read)
        dialog.cancelled.connect(self._bridge.acts.stop_looking)
        dialog.finished.connect(self._drop_duplicates)
        offer(dialog, "library", "duplicates")
        dialog.show()
        return dialog

    def _drop_duplicates(self) -> None:
        self._duplicates = None

    def _fill_duplicates(self, pairs: tuple[AlikePair, ...]) -> None:
        if self._duplicates is not None:
            self._duplicates.show_pairs(pairs)

    def _tell_failure(self, error: ReaderError) -> None:
        if self._duplicates is not None:
            self._duplicates.give_up()
        self._bridge.failed.emit(error)

    def keep_apart(self, pairs: Sequence[tuple[int, int]]) -> None:
        """Offer these for joining no more, in one step."""
        acts = self._bridge.acts
        new = acts.keep_apart(pairs)
        if not new:
            return
        self._take_out(lambda one: one.pair.key in set(pairs))
        self._curating.take(
            self.tr("Keep %n pair(s) apart", "", len(new)),
            self.tr("%n pair(s) of documents will not be offered for joining again.", "", len(new)),
            lambda: bool(acts.keep_apart(new)),
            lambda: acts.offer_again(new),
        )

    def join(self, kept: Holding, joined: Holding) -> None:
        """Make the editions of one document editions of another, and offer to part them again."""
        self.begun.emit()
        self._bridge.hold(is_held=True)
        rows = (kept.document, joined.document)
        self._bridge.shelf.join(*rows, lambda number: self._tell_joined(rows, number), self._let_go)

    def _let_go(self) -> None:
        self._bridge.hold(is_held=False)
        self._take_out(lambda _one: False)

    def _tell_joined(self, rows: tuple[int, int], number: int | None) -> None:
        self._show_changed(rows)
        self._take_out(lambda one: rows[1] in one.pair.key)
        if number is not None:
            # Joined again, the edition has another number.
            numbers = [number]
            self._curating.take(
                self.tr("Join two documents"),
                self.tr("The documents were joined: they are editions of one now."),
                lambda: self._join_again(rows, numbers),
                lambda: self._part(rows, numbers[-1]),
            )

    def _join_again(self, rows: tuple[int, int], numbers: list[int]) -> bool:
        """Join once more, in a worker; what cannot be done is told by it."""

        def take(number: int | None) -> None:
            if number is not None:
                numbers.append(number)
            self._show_changed(rows)

        self.begun.emit()
        self._bridge.hold(is_held=True)
        self._bridge.shelf.join(*rows, take, self._let_go)
        return True

    def _part(self, rows: tuple[int, int], number: int) -> bool:
        """Part what was joined, likewise."""
        self.begun.emit()
        self._bridge.hold(is_held=True)
        self._bridge.shelf.part(rows[0], number, lambda _row: self._show_changed(rows), self._let_go)
        return True

    def _show_changed(self, rows: tuple[int, int]) -> None:
        """Ask the library anew for what is open of these documents."""
        self._bridge.ask_again_for(rows)
        self._bridge.hold(is_held=False)
        self._bridge.holdings.note(rows)

    def _take_out(self, is_settled: Callable[[AlikePair], bool]) -> None:
        """List no more what is settled."""
        if self._duplicates is not None:
            self._duplicates.show_pairs([one for one in self._duplicates.pairs() if not is_settled(one)])

    # After an addition

    def _look_at_new(self, summary: AddSummary, is_quiet: bool) -> None:
        """Look whether what was added is alike to anything in the library, and say so if it is."""
        self._new.update(summary.documents)
        if self._new and not self._bridge.additions.is_running and self._duplicates is None and self._missing is None:
            wanted, self._new = frozenset(self._new), set()
            # Nobody has asked for it: if it fails, nothing is said.
            self._bridge.acts.look_for_alike(wanted, lambda pairs: self._offer(pairs, wanted), lambda _error: None)

    def _offer(self, pairs: tuple[AlikePair, ...], added: frozenset[int]) -> None:
        self._found = pairs
        if not pairs:
            return
        from gui.widgets.question_bar import Question

        words = self.tr(
            "%n document(s) that were added are much like others in the library: they may be editions of one text.",
            "",
            len({row for one in pairs for row in one.pair.key} & added),
        )
        answers = (("look", self.tr("Look at them…")), ("later", self.tr("Not now")))
        self._asking.put(Question(ALIKE, words, answers), self._answer)

    def _answer(self, answer: str) -> None:
        if answer == "look":
            self._ready_duplicates().show_pairs(self._found)

    # All of them

    def _follow(self) -> None:
        """Read again what is listed, after an act here."""
        if self._removed is not None:
            self._bridge.acts.read_removed(self._fill_removed)

    def _tell(self, done: int, total: int) -> None:
        for dialog in (self._missing, self._duplicates):
            if dialog is not None:
                dialog.looking.tell(done, total)

    def _shut(self) -> None:
        """Close what lists documents of a library that is at rest."""
        self._asking.withdraw(ALIKE)
        for dialog in (self._removed, self._missing, self._duplicates):
            if dialog is not None:
                dialog.reject()
