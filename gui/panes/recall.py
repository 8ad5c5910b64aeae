"""Recall (复习) in the place of the page: one card after the other, by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from core.recall import GOOD, RATINGS
from gui.panes.recall_face import RecallFaceView
from gui.widgets.pane_button import PaneButton
from gui.widgets.pane_head import PaneHead
from gui.widgets.recall_words import day_words, due_words, interval_words, rating_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import timedelta

    from PySide6.QtGui import QFocusEvent

    from core.recall import RecallCard, RecallDay, RecallSight
    from gui.panes.page.layout import PageLayout
    from gui.theme import Theme

_DIGITS: Final = {Qt.Key(Qt.Key.Key_0.value + rating): rating for rating in RATINGS}
_ENTER: Final = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_LONGEST: Final = 120_000
"""Milliseconds that an answer may have taken: more were spent with something else."""


class RecallPane(QWidget):
    """Shows a card and tells what the reader does with it. Everything can be done with the keys that the buttons name."""

    rated = Signal(object, int, int)
    """The card, one of `core.recall.RATINGS`, and milliseconds since it was asked."""
    suspended = Signal(object)  # RecallCard
    removed = Signal(object)  # RecallCard
    passage_wanted = Signal(object)  # RecallCard
    undo_wanted = Signal()
    more_wanted = Signal()
    """New cards are to come beyond those of the day."""
    waking_wanted = Signal()
    """Suspended cards are to come again."""
    left = Signal()

    def __init__(self, theme: Theme, layout: PageLayout, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._card: RecallCard | None = None
        self._sight: RecallSight | None = None
        self._is_answered = False
        self._asked = QElapsedTimer()
        self._build(layout)
        self._connect()

    # Building

    def _build(self, layout: PageLayout) -> None:
        self.setObjectName("RecallPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._face = RecallFaceView(self._theme, layout)
        self._hint = QLabel()
        self._hint.setObjectName("PaneHint")
        self._hint.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._more = self._button(self.tr("More new cards today"), "M")
        self._wake = self._button(self.tr("Let suspended cards come again"), "W")
        ends = QWidget()
        rows = QVBoxLayout(ends)
        rows.addStretch(2)
        rows.addWidget(self._hint)
        for button in (self._more, self._wake):
            rows.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        rows.addStretch(3)
        self._views = QStackedWidget()
        self._views.addWidget(self._face)
        self._views.addWidget(ends)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._build_head())
        whole.addWidget(self._views, 1)
        whole.addWidget(self._build_foot())
        self._views.setCurrentIndex(1)

    def _build_head(self) -> QWidget:
        title = QLabel(self.tr("Recall"))
        title.setObjectName("AppName")
        self._count = QLabel()
        self._count.setObjectName("SoftLabel")
        self._undo = self._button(self.tr("Undo"), "U", "SkeletonButton")
        self._undo.setEnabled(False)
        self._back = PaneButton(self.tr("Back to the text"))
        return PaneHead(self._theme, (title, self._count, None, self._undo, self._back))

    def _build_foot(self) -> QWidget:
        metrics = self._theme.metrics
        self._show_answer = self._button(self.tr("Show the answer"), self.tr("Space"), "AccentAnswer")
        self._ratings = {rating: self._button(rating_words(rating), str(rating)) for rating in RATINGS}
        self._ratings[GOOD].setObjectName("AccentAnswer")
        self._passage = self._button(self.tr("Open the passage"), "E", "SkeletonButton")
        self._suspend = self._button(self.tr("Suspend"), "S", "SkeletonButton")
        self._suspend.setToolTip(self.tr("The card stays and comes no more"))
        self._remove = self._button(self.tr("Delete the card"), self.tr("Del"), "SkeletonButton")
        self._remove.setToolTip(self.tr("What it was made of stays as it is"))
        self._foot = QWidget()
        self._foot.setObjectName("RecallFoot")
        answers, others = QHBoxLayout(), QHBoxLayout()
        for row in (answers, others):
            row.setSpacing(metrics.gap)
            row.addStretch(1)
        answers.addWidget(self._show_answer)
        for button in self._ratings.values():
            answers.addWidget(button)
        for button in (self._passage, self._suspend, self._remove):
            others.addWidget(button)
        for row in (answers, others):
            row.addStretch(1)
        rows = QVBoxLayout(self._foot)
        rows.setContentsMargins(metrics.pad, metrics.gap, metrics.pad, metrics.gap)
        rows.setSpacing(metrics.gap)
        rows.addLayout(answers)
        rows.addLayout(others)
        return self._foot

    def _button(self, words: str, key: str, name: str = "Answer") -> QPushButton:
        button = QPushButton(self.tr("{act}  {key}").format(act=words, key=key))
        button.setObjectName(name)
        button.setAccessibleName(words)
        button.installEventFilter(self)
        return button

    def _connect(self) -> None:
        self._show_answer.clicked.connect(self.show_answer)
        for rating, button in self._ratings.items():
            button.clicked.connect(lambda _=False, rating=rating: self._rate(rating))
        self._passage.clicked.connect(self._open_passage)
        self._suspend.clicked.connect(self._suspend_card)
        self._remove.clicked.connect(self._remove_card)
        self._undo.clicked.connect(self.undo_wanted)
        self._more.clicked.connect(self.more_wanted)
        self._wake.clicked.connect(self.waking_wanted)
        self._back.clicked.connect(self.left)

    # What is shown

    @property
    def card(self) -> RecallCard | None:
        """Return the card that is asked."""
        return self._card

    @property
    def is_answered(self) -> bool:
        """True while the answer is seen."""
        return self._is_answered

    @property
    def said(self) -> str:
        """Return what is seen, as plain words."""
        return self._face.said if self._card is not None else self._hint.text()

    def show_sight(self, sight: RecallSight, made_by: Callable[[], str]) -> None:
        """Show the card that comes now, or say why none does.

        Args:
            sight: what there is.
            made_by: returns how cards are made, for whoever has none.
        """
        self._sight, self._card, self._is_answered = sight, sight.card, False
        self._count.setText(day_words(sight.day) if sight.day.total else "")
        self._foot.setVisible(sight.card is not None)
        had_keyboard = self._has_keyboard()
        if sight.card is not None and sight.face is not None:
            self._views.setCurrentIndex(0)
            self._offer_answer(is_answered=False)
            self._face.show_face(sight.face, sight.card.source, is_answered=False)
            self._asked.restart()
        else:
            self._views.setCurrentIndex(1)
            self._more.setVisible(sight.day.is_more and not sight.wait)
            self._wake.setVisible(sight.day.suspended > 0)
            words = self._why(sight, made_by)
            self._hint.setText(words)
            self._hint.setAccessibleName(words)
        if had_keyboard or not self.isVisible():
            self.focus_work()

    def show_offers(self, card: str, offers: Sequence[timedelta]) -> None:
        """Write on the buttons after what time the card would come again."""
        if self._card is None or self._card.id != card:
            return
        for rating, after in zip(RATINGS, offers, strict=True):
            words, when = rating_words(rating), interval_words(after)
            self._ratings[rating].setText(self.tr("{act}  {key} · {when}").format(act=words, key=rating, when=when))
            self._ratings[rating].setAccessibleName(self.tr("{act}, again in {when}").format(act=words, when=when))

    def show_answer(self) -> None:
        """Show what was left out, and the ratings."""
        if self._card is None or self._sight is None or self._sight.face is None or self._is_answered:
            return
        self._is_answered = True
        had_keyboard = self._has_keyboard()
        self._offer_answer(is_answered=True)
        self._face.show_face(self._sight.face, self._card.source, is_answered=True)
        if had_keyboard:
            self.focus_work()

    def take_back(self) -> None:
        """Let the card that is seen be answered again, if nobody knows what comes next."""
        if self._sight is not None:
            self._card = self._sight.card

    def enable_undo(self, *, enabled: bool) -> None:
        """Say whether there is an answer to be taken back."""
        if self._undo.hasFocus() and not enabled:
            self.focus_work()
        self._undo.setEnabled(enabled)

    def measure(self, layout: PageLayout) -> None:
        """Take the reader's face, size and measures."""
        self._face.measure(layout)

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        self._face.apply_theme(theme)

    def focus_work(self) -> None:
        """Give the keyboard to the card, or to the way on."""
        if self._card is None:
            ways: tuple[QWidget, ...] = (self._more, self._wake, self._back)
            target = next(one for one in ways if not one.isHidden())
        else:
            target = self._face
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer_answer(self, *, is_answered: bool) -> None:
        self._show_answer.setVisible(not is_answered)
        for rating, button in self._ratings.items():
            button.setVisible(is_answered)
            if not is_answered:
                button.setText(self.tr("{act}  {key}").format(act=rating_words(rating), key=rating))
                button.setAccessibleName(rating_words(rating))

    def _why(self, sight: RecallSight, made_by: Callable[[], str]) -> str:
        """Return why no card comes."""
        day = sight.day
        if not day.total:
            return made_by()
        if sight.wait:
            return self.tr("The next card comes {when}.").format(when=due_words(sight.wait))
        words = [self._done(day)]
        if day.suspended:
            words.append(self.tr("%n card(s) are suspended.", "", day.suspended))
        if day.next_due:
            words.append(self.tr("The next cards are due {when}.").format(when=due_words(day.next_due)))
        return "\n".join(words)

    def _done(self, day: RecallDay) -> str:
        if not day.done:
            return self.tr("No card is due today.")
        answers = self.tr("%n answer(s)", "", day.done)
        return self.tr("That is all for today: {answers}, {known} of them known.").format(answers=answers, known=day.known)

    # What the reader does

    def _go_on(self) -> None:
        """Show the answer; once it is seen, take what most answers are."""
        if self._is_answered:
            self._rate(GOOD)
        else:
            self.show_answer()

    def _rate(self, rating: int) -> None:
        if self._is_answered and (card := self._give_up()) is not None:
            self.rated.emit(card, rating, min(self._asked.elapsed(), _LONGEST))

    def _suspend_card(self) -> None:
        if (card := self._give_up()) is not None:
            self.suspended.emit(card)

    def _remove_card(self) -> None:
        if (card := self._give_up()) is not None:
            self.removed.emit(card)

    def _open_passage(self) -> None:
        if self._card is not None:
            self.passage_wanted.emit(self._card)

    def _give_up(self) -> RecallCard | None:
        """Return the card, of which nothing more is heard until the next one comes: a key that is struck twice means one card."""
        card, self._card = self._card, None
        return card

    def _has_keyboard(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and (focused is self or self.isAncestorOf(focused))

    # Qt

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Hand the keyboard on."""
        super().focusInEvent(event)
        self.focus_work()

    def eventFilter(self, button: QObject, event: QEvent, /) -> bool:
        """Take from a button the keys that mean something here; Space and Enter stay its own."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key not in _ENTER and key != Qt.Key.Key_Space and self._is_taken(event):
                return True
        return super().eventFilter(button, event)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Do what the buttons say."""
        if not self._is_taken(event):
            super().keyPressEvent(event)

    def _is_taken(self, event: QKeyEvent) -> bool:
        """Do what a key says; return False if it says nothing here."""
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        focused = QApplication.focusWidget()
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in _ENTER and isinstance(focused, QPushButton):
            focused.click()
        elif key == Qt.Key.Key_U and self._undo.isEnabled():
            self.undo_wanted.emit()
        elif key == Qt.Key.Key_M and self._more.isVisible():
            self.more_wanted.emit()
        elif key == Qt.Key.Key_W and self._wake.isVisible():
            self.waking_wanted.emit()
        elif self._card is None:
            return False
        elif key in _ENTER or key == Qt.Key.Key_Space:
            # One that is held down must not run through all cards.
            if not event.isAutoRepeat():
                self._go_on()
        elif key in _DIGITS:
            self._rate(_DIGITS[key])
        elif key == Qt.Key.Key_S:
            self._suspend_card()
        elif key == Qt.Key.Key_E:
            self._open_passage()
        elif key == Qt.Key.Key_Delete:
            self._remove_card()
        else:
            return False
        return True
