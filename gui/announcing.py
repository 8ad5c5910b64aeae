"""The line above the page that tells what became of the annotations when the text was another than before.

It is one question with the key `CARRIED`. ``review`` is answered by `gui.reviewing`, which hears `Announcing.review_wanted`; other parts of
the window add answers of their own by `Announcing.offer` and are told when one of them is chosen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.editions import Carried
    from core.session import Opening
    from gui.asking import Asking
    from gui.bridge import Bridge

CARRIED: Final = "carried"
"""Key of the question above the page."""
REVIEW: Final = "review"
"""Its answer that opens the review."""
TOLD_FOR: Final = 12_000
"""Milliseconds for which the line stays if nothing waits for the reader."""


class Announcing(QObject):
    """Puts the line there when a document is opened, and takes it away once nothing waits.

    Args:
        bridge: opens documents.
        asking: puts bars above the page.
        parent: see Qt.
    """

    review_wanted = Signal()

    def __init__(self, bridge: Bridge, asking: Asking, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._asking = asking
        self._extra: Sequence[tuple[str, str]] = ()
        self._take_extra: Callable[[str], object] = lambda _answer: None
        self._awaits = False
        self._opening: Opening | None = None
        # The turn of the event loop in which marks and cards come is full enough.
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._tell)
        self._told = QTimer(self, singleShot=True, interval=TOLD_FOR)
        self._told.timeout.connect(self.withdraw)
        bridge.document_opened.connect(self._tell_soon)
        bridge.document_left.connect(self.withdraw)
        bridge.document_closed.connect(self.withdraw)
        bridge.annotations_changed.connect(lambda _changes: self._look_again())

    def offer(self, answers: Sequence[tuple[str, str]], take: Callable[[str], object]) -> None:
        """Let the line have more answers where a file was changed, after that of the review.

        Args:
            answers: key and words of each.
            take: called with the key of the one that is chosen.
        """
        self._extra, self._take_extra = tuple(answers), take

    def withdraw(self) -> None:
        """Tell no more of it."""
        self._awaits = False
        self._opening = None
        self._later.stop()
        self._told.stop()
        self._asking.withdraw(CARRIED)

    def _tell_soon(self, opening: Opening) -> None:
        self.withdraw()
        if not self._bridge.is_return:
            self._opening = opening
            self._later.start()

    def _tell(self) -> None:
        opening, self._opening = self._opening, None
        if opening is None:
            return
        extra = self._extra if opening.became else ()
        if opening.edition != opening.newest or not (opening.carried or extra):
            return
        # Most openings have nothing to tell.
        from core.editions import Carried
        from gui.widgets.question_bar import Question

        carried = opening.carried or Carried()
        if not (carried.total or extra):
            return
        self._awaits = bool(carried.unsettled)
        answers = ((REVIEW, self.tr("Review")),) if self._awaits else ()
        self._asking.put(Question(CARRIED, self._words(carried, is_changed=opening.became), (*answers, *extra)), self._take_answer)
        if not self._awaits:
            self._told.start()

    def _words(self, carried: Carried, *, is_changed: bool) -> str:
        """Say how many annotations stand where."""
        counts = (
            (carried.anchored, self.tr("{count} in place")),
            (carried.moved, self.tr("{count} moved")),
            (carried.to_review, self.tr("{count} to review")),
            (carried.orphan, self.tr("{count} not found")),
        )
        if not carried.total:
            return self.tr("The text has changed.")
        said = self.tr(", ").join(words.format(count=count) for count, words in counts if count)
        if not is_changed:
            return self.tr("Annotations of another edition were brought here: {said}.").format(said=said)
        if carried.anchored == carried.total:
            return self.tr("The text has changed; all annotations are in place ({count}).").format(count=carried.total)
        return self.tr("The text has changed: {said}.").format(said=said)

    def _take_answer(self, answer: str) -> None:
        self._awaits = False
        self._told.stop()
        if answer == REVIEW:
            self.review_wanted.emit()
        elif answer:
            self._take_extra(answer)

    def _look_again(self) -> None:
        """Tell no more that something waits once nothing does."""
        if self._awaits and all(one.is_placed for one in self._bridge.annotations()):
            self.withdraw()
