"""The reader's corrections of the text that is shown: each is made in a worker, one after the other."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QObject, Signal

from core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.corrections import Correction
    from core.document import Document
    from core.errors import ReaderError
    from core.outline import Outline
    from core.session import Opening, Plan, ReadingSession
    from gui.tasks import Tasks

    Act = Callable[[Opening, Document], Document]
    """Changes the text in the library and returns the document as it is then."""

LANE: Final = "corrections"
LIST: Final = "list of corrections"
_FEW: Final = 2
"""Characters that tell a place by themselves."""


@dataclass(frozen=True, slots=True)
class Reworded:
    """A document whose text has become another."""

    document: Document
    outline: Outline
    is_outlined: bool
    """False while the outline is only that of what is seen first."""
    corrections: Sequence[Correction]
    plan: Plan | None
    """To be admitted; None where that is done."""
    changed: Span
    """What was replaced, in the text before."""
    length: int
    """Of what stands in its place."""

    def moved(self, point: int) -> int:
        """Return where a place of the text before stands now; of one in what was replaced, the nearest that is there."""
        if point <= self.changed.start:
            return point
        if point >= self.changed.end:
            return point + self.length - len(self.changed)
        return min(point, self.changed.start + self.length)


def in_context(correction: Correction, text: str) -> tuple[str, str]:
    """Return what stood there and what stands there now; of a character or two with those beside them, or nobody would know the place."""
    before, after, span = correction.before, correction.after, correction.span
    if correction.is_applied and min(len(before), len(after)) < _FEW:
        ahead = _beside(text[max(0, span.start - 1) : span.start])
        behind = _beside(text[span.end : span.end + 1])
        return ahead + before + behind, ahead + after + behind
    return before, after


def _beside(character: str) -> str:
    return character if character.isalnum() else ""


class _Wish(NamedTuple):
    act: Act
    near: int
    done: Callable[[str | None], None]
    failed: Callable[[], None]


class Corrections(QObject):
    """Makes corrections and takes them back, in the order in which they are asked for.

    Args:
        session: makes them.
        tasks: the workers.
        parent: see Qt.
    """

    made = Signal(object)
    """Reworded: to be shown before the next one is made."""
    failed = Signal(object)
    """ReaderError."""
    begun = Signal()
    """Something is on its way to the library."""
    ended = Signal()
    """It is there, or could not be done."""

    def __init__(self, session: ReadingSession, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._tasks = tasks
        self._shown: tuple[Opening, Document] | None = None
        self._wishes: deque[_Wish] = deque()

    @property
    def is_busy(self) -> bool:
        """True while a correction is on its way to the library."""
        return bool(self._wishes)

    def show(self, opening: Opening, document: Document) -> None:
        """Start from this text from now on: it is shown, and the library knows it."""
        self._shown = (opening, document)

    def begin(self, act: Act, *, near: int, done: Callable[[str | None], None], failed: Callable[[], None]) -> None:
        """Change the text.

        Args:
            act: what is done, in a worker.
            near: code point that is seen.
            done: called when the text is shown, with the id of the correction that is new, None if none is.
            failed: called if it could not be done; the reader has been told.
        """
        # What comes of this tells of all of them.
        self._tasks.cancel(LIST)
        self._wishes.append(_Wish(act, near, done, failed))
        if len(self._wishes) == 1:
            self._go_on()

    def recall(self, opening: Opening, document: Document, near: int, done: Callable[[Opening, Reworded], None]) -> None:
        """Make ready the text of a document that its reader has corrected before.

        Args:
            opening: of the document.
            document: as corrected.
            near: code point that is seen.
            done: called with the opening and what is to be shown.
        """

        def read() -> Reworded:
            _, outline, is_outlined = self._session.outlined(document, near)
            end = len(document.text)
            return Reworded(document, outline, is_outlined, (), None, Span(end, end), 0)

        self._tasks.run(LANE, read, lambda found: done(opening, found), self.failed.emit)

    def list_all(self, opening: Opening, done: Callable[[Sequence[Correction]], None]) -> None:
        """Look up the corrections of a document; ``done`` is called with them."""
        self._tasks.run(LIST, lambda: self._session.corrections(opening.document, opening.edition), done, self.failed.emit)

    def forget(self) -> None:
        """Wait for nothing more: another document is shown. What is being made is made."""
        self._shown = None
        self._wishes.clear()
        for lane in (LANE, LIST):
            self._tasks.cancel(lane)

    def _go_on(self) -> None:
        if not self._wishes or self._shown is None:
            self._wishes.clear()
            return
        wish, (opening, document) = self._wishes[0], self._shown
        self.begun.emit()
        self._tasks.run(LANE, lambda: self._work(wish, opening, document), self._take, self._fail)

    def _work(self, wish: _Wish, opening: Opening, before: Document) -> tuple[Reworded | None, str | None]:
        """Change the text; return it, None if it is the same, and the id of a new correction. In a worker."""
        known = {one.id for one in self._session.corrections(opening.document)}
        document = wish.act(opening, before)
        if document.text == before.text:
            return None, None
        plan = self._session.plan(document)
        found = self._session.corrections(opening.document)
        new = next((one.id for one in found if one.id not in known), None)
        changed, length = _difference(before.text, document.text)
        _, outline, is_outlined = self._session.outlined(document, wish.near)
        return Reworded(document, outline, is_outlined, found, plan, changed, length), new

    def _take(self, answer: tuple[Reworded | None, str | None]) -> None:
        wish = self._wishes.popleft()
        found, new = answer
        if found is not None:
            self.made.emit(found)
        self.ended.emit()
        wish.done(new)
        self._go_on()

    def _fail(self, error: ReaderError) -> None:
        wish = self._wishes.popleft()
        wish.failed()
        self.ended.emit()
        self.failed.emit(error)
        self._go_on()


def _difference(old: str, new: str) -> tuple[Span, int]:
    """Return what of the old text is not in the new one, as one stretch, and how long that is which stands there now."""
    most = min(len(old), len(new))
    ahead = _longest(lambda length: old[:length] == new[:length], most)
    behind = _longest(lambda length: old[len(old) - length :] == new[len(new) - length :], most - ahead)
    return Span(ahead, len(old) - behind), len(new) - behind - ahead


def _longest(is_same: Callable[[int], bool], most: int) -> int:
    """Return the greatest length up to ``most`` that is the same: twenty comparisons of slices, and not a million of characters."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if is_same(middle) else (low, middle - 1)
    return low
