"""What is asked and told while a file opens: its password, whether its pictures are to be read, its own annotations; how far it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from core.annotation import Change
from gui import messages
from gui.commands import ChangeAnnotations

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from core.errors import ReaderError
    from core.offers import Offer
    from core.session import Opening
    from gui.appearance import Appearance
    from gui.bridge import Bridge
    from gui.theme import Theme
    from gui.widgets.opening_bar import OpeningBar
    from gui.widgets.passage_list import Passage
    from gui.widgets.question_bar import Question, QuestionBar

LONG: Final = 300
"""Milliseconds after which an opening is told of: most are over by then."""
QUOTE: Final = 40
"""Characters of a passage that its row shows."""
PASSWORD, RECOGNITION, OFFERS = "password", "recognition", "offers"
PAGED: Final = (".pdf",)
"""Suffixes of files whose steps are pages."""


class Asking(QObject):
    """Puts bars above the page, each made when it is first needed: most files open at once and ask for nothing.

    Args:
        bridge: opens the files.
        page: has the keyboard while a text is read; Tab leads from it to what is asked.
        look: the theme.
    """

    place_chosen = Signal(int)
    """The reader wants to see a passage before answering."""
    given_up = Signal()
    """What was to be opened will not be: what is shown stays."""
    left = Signal()
    """The keyboard was in a bar that is gone."""

    def __init__(self, bridge: Bridge, page: QWidget, look: Appearance) -> None:
        super().__init__(page)
        self._page = page
        self._bridge = bridge
        self._look = look
        self._questions: QuestionBar | None = None
        self._opening: OpeningBar | None = None
        self._offers: Sequence[Offer] = ()
        self._put_off: set[int] = set()
        """Rows of the documents whose offers were answered: they are not made again when their tab is shown again."""
        self._answered: dict[str, Callable[[str], object]] = {}
        self._name = ""
        self._recognises = False
        self._step = (0, 0)
        self._long = QTimer(self, singleShot=True, interval=LONG)
        self._long.timeout.connect(self._show_opening)
        self.bars = QWidget()
        layout = QVBoxLayout(self.bars)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._connect()
        if bridge.opening_name is not None:
            # The first document was asked for before there was a window.
            self._begin_opening(bridge.opening_name)

    def _connect(self) -> None:
        bridge = self._bridge
        bridge.opening_started.connect(self._begin_opening)
        bridge.opening_progressed.connect(self._follow_opening)
        bridge.opening_ended.connect(self._end_opening)
        bridge.password_wanted.connect(self._ask_password)
        bridge.recognition_offered.connect(self._offer_recognition)
        bridge.opened_again.connect(lambda: self._withdraw(PASSWORD, RECOGNITION))
        bridge.document_left.connect(self._forget_document)
        bridge.document_opened.connect(self._offer_annotations)
        bridge.document_closed.connect(self._forget_document)

    @property
    def is_shown(self) -> bool:
        """True while something is asked, or a long opening is told of."""
        return self._is_opening or (self._questions is not None and self._questions.question is not None)

    def close_topmost(self) -> None:
        """Give up what is being opened, else close what is asked without an answer."""
        if self._is_opening:
            self._cancel()
        elif self._questions is not None:
            self._questions.close_question()

    @property
    def _is_opening(self) -> bool:
        return self._opening is not None and self._opening.isVisible()

    def wear(self, theme: Theme) -> None:
        """Take another theme."""
        if self._questions is not None:
            self._questions.apply_theme(theme)

    # For other parts of the window

    def put(self, question: Question, answered: Callable[[str], object], *, is_ahead: bool = False) -> None:
        """Ask something for another part of the window; a question with the same key is asked in the new words.

        Args:
            question: its key is none of this module's.
            answered: called with the key of the answer, with an empty one if the question was closed. Not called if it is withdrawn.
            is_ahead: ask it before what is asked already, which waits.
        """
        self._answered[question.key] = answered
        self._question_bar().ask(question, is_ahead=is_ahead)

    def add_bar(self, bar: QWidget) -> None:
        """Put a bar of another part of the window over all others."""
        self._bar_layout().insertWidget(0, bar)

    def withdraw(self, *keys: str) -> None:
        """Ask these no more."""
        for key in keys:
            self._answered.pop(key, None)
        self._withdraw(*keys)

    def focus(self, key: str) -> None:
        """Give the keyboard to a question, if it is the one that is shown."""
        question = self._questions.question if self._questions is not None else None
        if question is not None and question.key == key:
            self._question_bar().focus_question()

    # Opening

    def _begin_opening(self, name: str) -> None:
        """Tell of a file that is being opened, if it takes long."""
        self._withdraw(PASSWORD, RECOGNITION)
        self._name, self._step, self._recognises = name, (0, 0), False
        if self._opening is not None and self._is_opening:
            self._show_opening()
        else:
            self._long.start()

    def _follow_opening(self, done: int, total: int) -> None:
        """Tell how far it is."""
        self._step = (done, total)
        if self._opening is not None and self._is_opening:
            self._show_step()

    def _end_opening(self) -> None:
        """Tell nothing more of it."""
        self._long.stop()
        if self._opening is not None and self._is_opening:
            had_keyboard = _has_keyboard(self._opening)
            self._opening.hide()
            if had_keyboard:
                self.left.emit()

    def _show_opening(self) -> None:
        if self._opening is None:
            from gui.widgets.opening_bar import OpeningBar

            self._opening = OpeningBar(self._look.theme)
            self._opening.cancelled.connect(self._cancel)
            self._bar_layout().insertWidget(0, self._opening)
            QWidget.setTabOrder(self._page, self._opening.cancel_button)
        if self._recognises:
            words = self.tr("Recognising the text of “{name}”…").format(name=self._name)
        else:
            words = self.tr("Opening “{name}”…").format(name=self._name) if self._name else self.tr("Opening…")
        self._opening.show_job(words)
        self._show_step()

    def _show_step(self) -> None:
        done, total = self._step
        if self._opening is None or not total:
            return
        if self._name.casefold().endswith(PAGED):
            words = self.tr("Page {done} of {total}").format(done=min(done + 1, total), total=total)
        else:
            words = self.tr("{percent}%").format(percent=done * 100 // total)
        self._opening.show_step(words, done, total)

    def _cancel(self) -> None:
        self._bridge.cancel_opening()
        self.given_up.emit()

    # Asking

    def _ask_password(self, path: Path, is_wrong: bool) -> None:
        """Ask for the password of a file; again if the last one was wrong."""
        if is_wrong:
            words = self.tr("That is not the password of “{name}”. Try again.").format(name=path.name)
        else:
            words = self.tr("“{name}” opens with a password only.").format(name=path.name)
        self._ask(PASSWORD, words, (("open", self.tr("Open")), ("cancel", self.tr("Cancel"))))
        if not isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit):
            self._question_bar().focus_question()

    def _offer_recognition(self, _path: Path, error: ReaderError) -> None:
        """Offer to have the text of scanned pages recognised."""
        self._ask(RECOGNITION, messages.worded(error), (("recognise", self.tr("Recognise the text")), ("cancel", self.tr("Not now"))))
        if self._bridge.document is None:
            # There is nothing else to do with the keyboard.
            self._question_bar().focus_question()

    def _offer_annotations(self, opening: Opening) -> None:
        """Offer the annotations that the file itself holds and the reader has not answered."""
        self._forget_document()
        if not opening.offers or (self._bridge.is_return and opening.document in self._put_off):
            return
        self._offers = opening.offers
        words = self.tr("This file holds {what} of its own.").format(what=self._counted(opening.offers))
        answers = (("take", self.tr("Take over")), ("later", self.tr("Not now")), ("never", self.tr("Never")))
        self._ask(OFFERS, words, answers, passages=self._passages(opening.offers))

    def _forget_document(self) -> None:
        """Ask nothing more about a document that is no longer shown."""
        self._offers = ()
        self._withdraw(OFFERS)

    def _ask(self, key: str, words: str, answers: tuple[tuple[str, str], ...], *, passages: tuple[Passage, ...] = ()) -> None:
        from gui.widgets.question_bar import Question

        self._question_bar().ask(Question(key, words, answers, is_password=key == PASSWORD, passages=passages))

    def _question_bar(self) -> QuestionBar:
        if self._questions is None:
            from gui.widgets.question_bar import QuestionBar

            self._questions = QuestionBar(self._look.theme)
            self._questions.answered.connect(self._take_answer)
            self._questions.closed.connect(lambda key: self._take_answer(key, "", ""))
            self._questions.place_chosen.connect(self.place_chosen)
            self._questions.left.connect(self.left)
            self._bar_layout().addWidget(self._questions)
            self._questions.follow_in_tabs(self._page)
        return self._questions

    def _bar_layout(self) -> QVBoxLayout:
        layout = self.bars.layout()
        assert isinstance(layout, QVBoxLayout)
        return layout

    def _withdraw(self, *keys: str) -> None:
        if self._questions is not None:
            for key in keys:
                self._questions.withdraw(key)

    # Answers

    def _take_answer(self, question: str, answer: str, typed: str) -> None:
        if question in self._answered:
            self._answered.pop(question)(answer)
        elif question == PASSWORD and answer == "open":
            self._bridge.open_again(password=typed)
        elif question == RECOGNITION and answer == "recognise":
            self._bridge.open_again(recognise=True)
            self._recognises = True
        elif question in {PASSWORD, RECOGNITION}:
            self._cancel()
        else:
            offers, self._offers = self._offers, ()
            if self._bridge.document_id is not None:
                self._put_off.add(self._bridge.document_id)
            if answer == "take":
                self._bridge.when_opened(lambda: self._take_over(offers))
            elif answer == "never":
                self._bridge.decline_offers(offers)

    def _take_over(self, offers: Sequence[Offer]) -> None:
        """Make annotations of offers, in one step for undo."""
        changes = [Change(None, annotation) for annotation in self._bridge.offered(offers)]
        if changes:
            step = ChangeAnnotations(self._bridge, changes, self.tr("Take over the file's annotations"))
            self._bridge.undo_stack.push(step)

    # Words

    def _counted(self, offers: Sequence[Offer]) -> str:
        comments = sum(bool(offer.note) for offer in offers)
        highlights = sum(not offer.note and offer.kind == "highlight" for offer in offers)
        marks = len(offers) - comments - highlights
        said = [
            *([self.tr("%n comment(s)", "", comments)] if comments else ()),
            *([self.tr("%n highlight(s)", "", highlights)] if highlights else ()),
            *([self.tr("%n other mark(s)", "", marks)] if marks else ()),
        ]
        last = said.pop()
        return self.tr("{some} and {last}").format(some=self.tr(", ").join(said), last=last) if said else last

    def _passages(self, offers: Sequence[Offer]) -> tuple[Passage, ...]:
        from gui.widgets.passage_list import Passage

        document = self._bridge.document
        text = document.text if document else ""
        return tuple(Passage(offer.span.start, self._row(offer, " ".join(offer.span.of(text).split()))) for offer in offers)

    def _row(self, offer: Offer, quote: str) -> str:
        quote = self.tr("“{words}”").format(words=quote if len(quote) <= QUOTE else quote[: QUOTE - 1] + "…")
        note = " ".join(offer.note.split())
        if note and offer.author:
            note = self.tr("{author}: {note}").format(author=offer.author, note=note)
        return f"{note}  {quote}" if note else quote


def _has_keyboard(widget: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and widget.isAncestorOf(focused)
