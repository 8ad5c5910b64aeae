"""Review in the place of the page: one annotation after the other, its old text beside what may be its new one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from gui.models.passages import beside, excerpt
from gui.widgets.candidate_list import CandidateList, PlaceRow
from gui.widgets.edition_words import edition_number
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.pane_button import PaneButton
from gui.widgets.pane_head import PaneHead
from gui.widgets.passage import path_words
from gui.widgets.review_end import ReviewEnd
from gui.widgets.review_subject import ReviewSubject
from gui.widgets.two_texts import TwoTexts

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFocusEvent

    from core.annotation import Annotation
    from core.editions import Candidate, Review
    from gui.theme import Theme

LOADING_AFTER: Final = 200
"""Milliseconds after which it is told that the passages are being looked for: mostly they are there by then."""
_AHEAD: Final = 6
"""Characters before a place that its row begins with."""
_BEHIND: Final = 60
"""Characters of it, and after it, that the row shows at most."""
_TOLD: Final = 500
"""Characters of a note that are told to a screen reader."""
_DIGITS: Final = {Qt.Key(Qt.Key.Key_1.value + at): at for at in range(9)}
_ENTER: Final = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_ARROWS: Final = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}


class ReviewPane(QWidget):
    """Shows one annotation to decide on, and tells what the reader decides. Everything can be done with the keys that the buttons name."""

    accepted = Signal(object)
    """The Candidate that is right."""
    skipped = Signal(int)
    """1 to decide later and see the next one, -1 to see the one before."""
    dismissed = Signal()
    """The passage is gone: the annotation is kept without a place."""
    placing_wanted = Signal(object)
    """The place is to be shown in the page: the chosen Candidate to begin at, None without one."""
    place_shown = Signal(int)
    """Code point of the place that is shown at the right."""
    all_wanted = Signal()
    """All that are very like are right."""
    again_wanted = Signal()
    """Those that were left out are to be seen from the beginning."""
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._review: Review | None = None
        self._is_reading = False
        self._colour = ""
        self._text = ""
        self._path_at: Callable[[int], tuple[str, ...]] = lambda _point: ()
        self._build()
        self._connect()

    # Building

    def _build(self) -> None:
        self.setObjectName("ReviewPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._views = QStackedWidget()
        self._views.addWidget(self._build_work())
        self._end = ReviewEnd(self._theme, self.tr("Back to the text"))
        self._views.addWidget(self._end)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._build_head())
        layout.addWidget(self._views, 1)
        self._loading = QTimer(self, singleShot=True, interval=LOADING_AFTER)

    def _build_head(self) -> QWidget:
        title = QLabel(self.tr("Review annotations"))
        title.setObjectName("AppName")
        self._count = QLabel()
        self._count.setObjectName("SoftLabel")
        self._all = PaneButton()
        self._all.hide()
        self._back = PaneButton(self.tr("Back to the text"))
        kept = self._back.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self._back.setSizePolicy(kept)
        self._back.setToolTip(self.tr("Nothing that was decided gets lost (Esc)"))
        return PaneHead(self._theme, (title, self._count, None, self._all, self._back))

    def _build_work(self) -> QWidget:
        metrics = self._theme.metrics
        self._subject = ReviewSubject(self._theme)
        self._texts = TwoTexts(self._theme)
        self._caption = QLabel(self.tr("Where it may stand now"))
        self._caption.setObjectName("TextCaption")
        self._list = CandidateList(self._theme)
        self._accept = self._button(self.tr("Accept"), self.tr("Enter"), "AccentAnswer")
        self._skip = self._button(self.tr("Later"), "→")
        self._gone = self._button(self.tr("It is gone"), self.tr("Delete"))
        self._gone.setToolTip(self.tr("The text has this passage no more: the annotation is kept with its old text"))
        self._hand = self._button(self.tr("Show in the text…"), "P")
        self._hand.setToolTip(self.tr("See the place in the text, and select the passage there if it is another one"))
        self._keys = ElidedLabel(Qt.TextElideMode.ElideRight)
        self._keys.setObjectName("TextPlace")
        self._keys.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        buttons = QHBoxLayout()
        buttons.setSpacing(metrics.gap)
        for button in (self._accept, self._skip, self._gone, self._hand):
            buttons.addWidget(button)
        buttons.addWidget(self._keys, 1)
        work = QWidget()
        rows = QVBoxLayout(work)
        rows.setContentsMargins(metrics.pad, metrics.pad, metrics.pad, metrics.pad)
        rows.setSpacing(metrics.gap)
        rows.addWidget(self._subject)
        rows.addWidget(self._texts, 1)
        rows.addWidget(self._caption)
        rows.addWidget(self._list)
        rows.addLayout(buttons)
        return work

    def _button(self, words: str, key: str, name: str = "Answer") -> QPushButton:
        """Return a button that leaves the arrows to the pane: to Qt they mean another button."""
        button = QPushButton()
        button.setObjectName(name)
        button.installEventFilter(self)
        self._name(button, words, key)
        return button

    def _name(self, button: QPushButton, words: str, key: str) -> None:
        """Say what a button does, and by which key."""
        button.setText(self.tr("{act}  {key}").format(act=words, key=key))
        button.setAccessibleName(words)

    @staticmethod
    def _propose(button: QPushButton, *, is_proposed: bool) -> None:
        """Dress a button as what is most likely wanted, or as one of several."""
        name = "AccentAnswer" if is_proposed else "Answer"
        if button.objectName() != name:
            button.setObjectName(name)
            button.style().unpolish(button)
            button.style().polish(button)

    def _connect(self) -> None:
        self._list.chosen.connect(self._show_texts)
        self._list.taken.connect(self._take)
        self._accept.clicked.connect(self._take)
        self._skip.clicked.connect(lambda: self.skipped.emit(1))
        self._gone.clicked.connect(self.dismissed)
        self._hand.clicked.connect(self._ask_place)
        self._all.clicked.connect(self.all_wanted)
        self._end.again_wanted.connect(self.again_wanted)
        self._end.back_wanted.connect(self.left)
        self._back.clicked.connect(self.left)
        self._loading.timeout.connect(lambda: self._end.show_words(self.tr("Looking for the passages…")))

    # What is shown

    def begin(self) -> None:
        """Say that the passages are being looked for, if it takes long."""
        had_keyboard = self._has_keyboard()
        self._review = None
        self._count.clear()
        self._all.hide()
        self._back.show()
        self._is_reading = True
        self._tell("")
        self._loading.start()
        if had_keyboard:
            self.focus_work()

    def take_text(self, text: str, path_at: Callable[[int], tuple[str, ...]]) -> None:
        """Take the text as it is now, and what returns the headings above a code point of it."""
        self._text, self._path_at = text, path_at

    def show_review(self, review: Review, one: Annotation, number: int, total: int) -> None:
        """Show an annotation to decide on.

        Args:
            review: its old text and the places where it may stand now.
            one: the annotation as it is by now.
            number: of this one, from 1.
            total: of how many.
        """
        self._loading.stop()
        had_keyboard = self._has_keyboard()
        self._is_reading = False
        self._review, self._colour = review, one.colour
        self._count.setText(self.tr("{number} / {total}").format(number=number, total=total))
        self._count.setAccessibleName(self.tr("{number} of {total}").format(number=number, total=total))
        self._subject.show_annotation(one, self._reason(review))
        old = self.tr("As it was: {edition}").format(edition=edition_number(review.then))
        self._texts.name_sides(old, self.tr("As it may be now"))
        has_places = bool(review.candidates)
        self._caption.setVisible(has_places)
        self._list.setVisible(has_places)
        self._accept.setVisible(has_places)
        is_orphan = review.annotation.status == "orphan"
        self._name(self._gone, self.tr("Leave it") if is_orphan else self.tr("It is gone"), self.tr("Delete"))
        self._propose(self._hand, is_proposed=not has_places)
        others = self.tr("↑ ↓ 1-{count}: place   ").format(count=len(review.candidates)) if len(review.candidates) > 1 else ""
        self._keys.show_words(others + self.tr("←: before"))
        self._list.show_places([self._row(place) for place in review.candidates])
        self._views.setCurrentIndex(0)
        self._back.show()
        if not has_places:
            self._show_none()
        self._describe(one, review)
        if had_keyboard or not self.isVisible():
            self.focus_work()

    def _describe(self, one: Annotation, review: Review) -> None:
        """Let a screen reader, which is at the places or the first button, know what is being decided on."""
        old = excerpt(review.old_text, review.old_span).words()
        told = "\n".join(part for part in (self._count.accessibleName(), self._reason(review), old, one.note[:_TOLD]) if part)
        for widget in (self._list, self._hand):
            widget.setAccessibleDescription(told)

    def offer_all(self, count: int) -> None:
        """Offer to accept so many at once; fewer than two are accepted one by one."""
        self._all.setVisible(count > 1)
        self._all.setText(self.tr("Accept %n that are very like", "", count))

    def show_end(self, words: str, left: int) -> None:
        """Say that there is nothing more.

        Args:
            words: a sentence.
            left: how many were left out and can be seen again.
        """
        had_keyboard = self._has_keyboard()
        self._review = None
        self._count.clear()
        self._all.hide()
        self._is_reading = False
        self._back.hide()
        self._tell(words)
        self._end.offer_ways(self.tr("See %n again", "", left) if left else "")
        if had_keyboard:
            self.focus_work()

    def _tell(self, words: str) -> None:
        self._loading.stop()
        self._end.show_words(words)
        self._views.setCurrentIndex(1)

    def focus_work(self) -> None:
        """Give the keyboard to the places, to what is to be done without them, or to the way back."""
        if not self._is_reading and self._views.currentWidget() is self._end:
            self._end.focus_back()
            return
        if self._is_reading:
            # A key that is pressed too early does nothing.
            target: QWidget = self
        elif not self._list.isHidden():
            target = self._list
        else:
            target = self._hand if self._accept.isHidden() else self._accept
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        self._subject.apply_theme(theme)
        self._texts.apply_theme(theme)
        self._list.apply_theme(theme)

    def _reason(self, review: Review) -> str:
        if review.annotation.status == "orphan":
            return self.tr("The text no longer has this passage.")
        if len(review.candidates) > 1:
            return self.tr("This passage may stand at %n places.", "", len(review.candidates))
        return self.tr("The place of this passage is not certain.")

    def _row(self, place: Candidate) -> PlaceRow:
        span, text = place.span, self._text
        before, words = text[max(0, span.start - _AHEAD) : span.start], text[span.start : min(span.end, span.start + _BEHIND)]
        path = self._path_at(span.start)
        is_same = self._review is not None and span.of(text) == self._review.old_span.of(self._review.old_text)
        likeness = self.tr("the same words") if is_same and span else self.tr("{percent}% alike").format(percent=round(place.likeness))
        after = text[span.end : span.end + _BEHIND] if len(words) == len(span) else "…"
        return PlaceRow(_in_one_line(before), _in_one_line(words), _in_one_line(after), path[-1] if path else "", likeness)

    def _show_texts(self, row: int) -> None:
        review = self._review
        if review is None or not 0 <= row < len(review.candidates):
            return
        place = review.candidates[row].span
        old, new = beside(review.old_text, review.old_span, self._text, place)
        self._texts.show_places(path_words(review.annotation.anchor.heading_path), path_words(self._path_at(place.start)))
        self._texts.show_texts(old, new, self._colour)
        self.place_shown.emit(place.start)

    def _show_none(self) -> None:
        if self._review is not None:
            self._texts.show_places(path_words(self._review.annotation.anchor.heading_path), "")
            self._texts.show_texts(
                excerpt(self._review.old_text, self._review.old_span),
                None,
                self._colour,
                missing=self.tr("Nothing like it was found in the text. Select its passage in the text, or leave it as it is."),
            )

    # What the reader does

    @property
    def _chosen(self) -> Candidate | None:
        review, row = self._review, self._list.row
        return review.candidates[row] if review is not None and 0 <= row < len(review.candidates) else None

    def _take(self) -> None:
        chosen = self._chosen
        if chosen is not None:
            self.accepted.emit(chosen)
        elif self._review is not None:
            self._ask_place()

    def _ask_place(self) -> None:
        if self._review is not None:
            self.placing_wanted.emit(self._chosen)

    def _has_keyboard(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and (focused is self or self.isAncestorOf(focused))

    # Qt

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Hand the keyboard on."""
        super().focusInEvent(event)
        if not self._is_reading:
            self.focus_work()

    def eventFilter(self, button: QObject, event: QEvent, /) -> bool:
        """Take the arrows from a button."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _ARROWS:
            self.keyPressEvent(event)
            return True
        return super().eventFilter(button, event)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Do what the buttons say; nothing but Enter and Esc at the end."""
        key, focused = Qt.Key(event.key()), QApplication.focusWidget()
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not is_plain:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in _ENTER and isinstance(focused, QPushButton):
            focused.click()
        elif self._review is None:
            super().keyPressEvent(event)
        elif key in _ENTER:
            self._take()
        elif key in _DIGITS:
            self._list.choose(_DIGITS[key])
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._list.choose(self._list.row + (1 if key == Qt.Key.Key_Down else -1))
        elif key in {Qt.Key.Key_Right, Qt.Key.Key_Left}:
            self.skipped.emit(1 if key == Qt.Key.Key_Right else -1)
        elif key == Qt.Key.Key_Delete:
            self.dismissed.emit()
        elif key == Qt.Key.Key_P:
            self._ask_place()
        else:
            super().keyPressEvent(event)


def _in_one_line(words: str) -> str:
    return words.replace("\n", " ")
