"""The editions of the document that is shown: listed, read, joined with those of another text, and parted again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from core.members import file_of
from gui.commands import are_lasting
from gui.helping import offer
from gui.opening import Kept

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.editions import ListedDocument, ListedEdition
    from core.session import Opening
    from gui.appearance import Appearance
    from gui.asking import Asking
    from gui.bridge import Bridge
    from gui.dialogs.editions import EditionsDialog
    from gui.dialogs.join_document import JoinDialog
    from gui.panes.reader import ReaderPane
    from gui.widgets.edition_bar import EditionBar

REPLACED: Final = "replaced"
JOINED: Final = "joined"
COMPARE, PART = "compare", "part"
"""Answers of the line that tells what became of the annotations, when a file has become a new edition."""


class Shelving(QObject):
    """Opens what is asked for, each at the passage that was read before, and tells in a bar what can be taken back.

    Args:
        bridge: opens, and reaches the editions.
        reader: the page, whose place is kept.
        asking: puts bars above it.
        look: the theme.
    """

    begun = Signal()
    """The library is about to be changed, and what is shown read anew: what is being written is to be stored."""
    comparison_wanted = Signal(int, int)
    """Numbers of the editions that are to stand left and right."""
    newest_comparison_wanted = Signal()
    """What is on the page is to be compared with the newest edition, or with the one before it."""

    def __init__(self, bridge: Bridge, reader: ReaderPane, asking: Asking, look: Appearance) -> None:
        super().__init__(reader)
        self._bridge = bridge
        self._reader = reader
        self._asking = asking
        self._look = look
        self._bar: EditionBar | None = None
        self._later: Callable[[], None] | None = None
        self._editions: EditionsDialog | None = None
        self._join_dialog: JoinDialog | None = None
        bridge.document_opened.connect(self._arrive)
        bridge.document_read.connect(lambda *_: self._forget())
        bridge.document_closed.connect(self._forget)
        bridge.document_left.connect(self._shut_dialogs)
        bridge.document_closed.connect(self._shut_dialogs)

    # The list

    def open_list(self) -> None:
        """List the editions of what is shown."""
        if self._bridge.opening is None:
            return
        from gui.dialogs.editions import EditionsDialog

        self._editions = dialog = EditionsDialog(self._name, self._look.theme, self._reader.window())
        offer(dialog, "editions", "list")
        dialog.read_wanted.connect(self.read)
        dialog.comparison_wanted.connect(self.comparison_wanted)
        dialog.part_wanted.connect(self.part)
        dialog.join_wanted.connect(self._open_join)
        dialog.finished.connect(self._drop_dialogs)
        dialog.open()
        self._list(self._fill)

    def _fill(self, editions: tuple[ListedEdition, ...]) -> None:
        opening = self._bridge.opening
        if self._editions is not None and opening is not None:
            self._editions.show_editions(editions, opening.edition)

    def _drop_dialogs(self) -> None:
        """Fill nothing that is being closed."""
        self._editions = self._join_dialog = None

    def _shut_dialogs(self) -> None:
        """Close what lists the editions of a text that is shown no more: another program may have handed over a file meanwhile."""
        for dialog in (self._editions, self._join_dialog):
            if dialog is not None:
                dialog.reject()

    @property
    def _name(self) -> str:
        document = self._bridge.document
        return self._bridge.title or (document.name if document else "")

    # Reading

    def read(self, number: int, point: int | None = None) -> None:
        """Read an edition, at the passage that is read now, or at a code point of its own text."""
        opening = self._bridge.opening
        if opening is None or number == opening.edition:
            return
        self._list(lambda editions: self._read(opening, editions, number, point))

    def read_newest(self) -> None:
        """Go back from an old edition to the newest, at the same passage."""
        opening = self._bridge.opening
        if opening is not None:
            self.read(opening.newest)

    def _read(self, opening: Opening, editions: tuple[ListedEdition, ...], number: int, point: int | None) -> None:
        wanted = next((one for one in editions if one.number == number), None)
        document = self._bridge.document
        if wanted is None or document is None:
            return
        is_lasting = are_lasting(self._bridge.undo_stack)
        kept = Kept(document.text if point is None else None, self._reader.place() if point is None else point, keeps_steps=is_lasting)
        near = kept.point
        home = document.origin.path or self._bridge.source.home
        holders = [path for one in editions if one.is_newest for path in one.holders]
        # Of several files that hold it the one that was open before an old edition was looked into.
        holders.sort(key=lambda path: path != home)
        # Where its reader has corrected it, opening the file shows that; the text as it is in the file is a row of its own.
        is_first = wanted is next((one for one in editions if one.is_newest), None)
        file = next((path for path in holders if file_of(path).is_file()), None) if is_first else None
        if file is not None:
            self._bridge.open_file(file, near=near, kept=kept)
        else:
            edition = None if is_first else number
            self._bridge.open_stored(opening.document, document.name, near=near, edition=edition, home=home, kept=kept)

    def _list(self, then: Callable[[tuple[ListedEdition, ...]], None]) -> None:
        """Call ``then`` with the editions of what is shown, if that is still shown when they are known."""
        opening = self._bridge.opening
        if opening is None:
            return
        row = opening.document
        self._bridge.shelf.list_editions(row, lambda editions: then(editions) if self._bridge.document_id == row else None)

    # The bar over an old edition

    def _arrive(self, opening: Opening) -> None:
        self._asking.withdraw(REPLACED, JOINED)
        later, self._later = self._later, None
        if later is not None:
            later()
        if self._editions is not None:
            # Joined or parted in another window, they have other numbers.
            self._list(self._fill)
        if opening.replaced is not None and not self._bridge.is_return:
            self._ask_replaced(opening, opening.replaced)
        if opening.newest == opening.edition:
            self._hide_bar()
            return
        from gui.widgets.edition_words import edition_number

        bar = self._ready_bar()
        words = self.tr("{edition} · not the newest").format(edition=edition_number(opening.edition))
        bar.show_edition(words)
        self._list(lambda editions: self._date_bar(opening, editions))

    def _date_bar(self, opening: Opening, editions: tuple[ListedEdition, ...]) -> None:
        one = next((one for one in editions if one.number == opening.edition), None)
        if one is None or self._bar is None or self._bar.isHidden() or self._bridge.opening is not opening:
            return
        from gui.widgets.edition_words import edition_day, edition_number

        words = self.tr("{edition} · {day} · not the newest")
        self._bar.show_edition(words.format(edition=edition_number(one.number), day=edition_day(one.made)))

    def _hide_bar(self) -> None:
        if self._bar is not None and not self._bar.isHidden():
            had_keyboard = self._bar.isAncestorOf(self._bar.focusWidget() or self._reader)
            self._bar.hide()
            if had_keyboard:
                self._reader.focus_page()

    def _forget(self) -> None:
        self._later = None
        self._asking.withdraw(REPLACED, JOINED)
        self._hide_bar()

    def _ready_bar(self) -> EditionBar:
        if self._bar is None:
            from gui.widgets.edition_bar import EditionBar

            self._bar = EditionBar(self._look.theme)
            self._bar.newest_wanted.connect(self.read_newest)
            self._bar.comparison_wanted.connect(self.newest_comparison_wanted)
            self._asking.add_bar(self._bar)
            self._bar.follow_in_tabs(self._reader.page_actions_widget)
        return self._bar

    # What a file has become

    def answer_became(self, answer: str) -> None:
        """Do what the reader says to a file that was taken for a new edition of what it held before."""
        opening = self._bridge.opening
        if answer == COMPARE:
            self.newest_comparison_wanted.emit()
        elif answer == PART and opening is not None:
            self.part(opening.edition)

    def became_answers(self) -> tuple[tuple[str, str], ...]:
        """Return what the reader can say to such a file: key and words of each answer."""
        return ((COMPARE, self.tr("Compare")), (PART, self.tr("Another text: keep them apart")))

    def _ask_replaced(self, opening: Opening, before: int) -> None:
        """Tell that the file holds another text than before, and offer to take it for a new edition of the same."""
        document = self._bridge.document
        if document is None:
            return
        from gui.widgets.question_bar import Question

        words = self.tr(
            "“{name}” now holds another text than before. It was opened as a text of its own; the earlier one is kept with its annotations."
        )
        answers = (("fine", self.tr("All right")), ("join", self.tr("Make it a new edition of the earlier one")))
        question = Question(REPLACED, words.format(name=document.name), answers)
        self._asking.put(question, lambda answer: self._join(before, opening.document, "") if answer == "join" else None)

    # Joining and parting

    def _open_join(self) -> None:
        """Ask which text is to be joined with the one that is shown."""
        from gui.dialogs.join_document import JoinDialog

        row = self._bridge.document_id
        if row is None or self._editions is None:
            return
        self._editions.accept()
        self._join_dialog = dialog = JoinDialog(self._name, self._look.theme, self._reader.window())
        offer(dialog, "editions", "list")
        dialog.decided.connect(lambda other, name: self._join(row, other, name))
        dialog.finished.connect(self._drop_dialogs)
        dialog.open()
        self._bridge.shelf.list_documents(lambda found: self._fill_join(found, row))

    def _fill_join(self, documents: tuple[ListedDocument, ...], row: int) -> None:
        if self._join_dialog is not None:
            self._join_dialog.show_documents([one for one in documents if one.document != row])

    def _join(self, document: int, other: int, name: str) -> None:
        """Make the editions of ``other`` editions of ``document``, show that anew, and offer to take it back."""
        self._begin()
        self._bridge.shelf.join(document, other, lambda number: self._tell_joined(number, name, (document, other)), self._give_up)

    def _tell_joined(self, number: int | None, name: str, rows: tuple[int, int]) -> None:
        from gui.widgets.menu_entries import short

        words = self.tr("“{name}” was joined with this text.").format(name=short(name)) if name else self.tr("Joined.")
        # Another tab may have been chosen meanwhile.
        if self._bridge.ask_again_for(rows) and number is not None:
            self._later = lambda: self._offer_undo(words, lambda: self.part(number, is_told=False))

    def part(self, edition: int, *, is_told: bool = True) -> None:
        """Make an edition of what is shown a text of its own, show anew what is on the page, and offer to take it back.

        Args:
            edition: its number.
            is_told: False if that itself takes something back.
        """
        opening = self._bridge.opening
        if opening is None:
            return
        row = opening.document
        self._begin()
        self._bridge.shelf.part(row, edition, lambda new: self._tell_parted(row, new, is_told=is_told), self._give_up)

    def _tell_parted(self, document: int, new: int, *, is_told: bool) -> None:
        if self._bridge.ask_again_for((document, new)) and is_told:
            words = self.tr("The edition is a text of its own now.")
            self._later = lambda: self._offer_undo(words, lambda: self._join(document, new, ""))

    def _begin(self) -> None:
        self.begun.emit()
        self._asking.withdraw(REPLACED, JOINED)
        self._bridge.hold(is_held=True)

    def _give_up(self) -> None:
        self._bridge.hold(is_held=False)

    def _offer_undo(self, words: str, undo: Callable[[], None]) -> None:
        from gui.widgets.question_bar import Question

        answers = (("fine", self.tr("All right")), ("undo", self.tr("Undo")))
        self._asking.put(Question(JOINED, words, answers), lambda answer: undo() if answer == "undo" else None, is_ahead=True)
