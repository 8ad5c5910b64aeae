"""Takes a reader on from where he was, in a text that has become another one since: as soon as the library has told how they correspond."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from core.left import Left
from core.recent import Place
from gui.models.reading_progress import unpacked
from gui.tab_list import moved_place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.session import Opening
    from core.spans import Span
    from gui.bridge import Bridge
    from gui.corrections import Reworded
    from gui.files import Files
    from gui.open_document import OpenDocument
    from gui.panes.page.state import PageState
    from gui.panes.reader import ReaderPane
    from gui.progress import Progress
    from gui.tabs import Tabs


class _Shown(NamedTuple):
    """A text that is shown at a place that may not be the one that is meant."""

    held: OpenDocument
    place: Place | None
    """Where it was left, None if it never was read."""
    state: PageState
    """Where it is seen for as long as the reader does nothing."""


class Now(NamedTuple):
    """Where the reader is."""

    offset: int
    seen: str
    """What has been read, packed."""
    digest: str
    """Of the text in which that counts."""


class Resuming(QObject):
    """Waits for the library to tell what has become of the text that was read, and shows the passage that was left.

    The reader who has moved meanwhile stays where he is.

    Args:
        bridge: asks the library, which compares the texts once, for marks and places.
        reader: the page.
        files: knows where documents were left.
        tabs: have places of their own.
        progress: what was read goes along.
    """

    def __init__(self, bridge: Bridge, reader: ReaderPane, files: Files, tabs: Tabs, progress: Progress) -> None:
        super().__init__(reader)
        self._bridge = bridge
        self._reader = reader
        self._files = files
        self._tabs = tabs
        self._progress = progress
        self._shown: _Shown | None = None
        self._has_stayed: bool | None = None
        bridge.left_of = self.left
        # Before the page shows the other text: after that nobody could tell whether the reader had moved.
        bridge.text_reworded.connect(self._note_rewording)

    def left(self, held: OpenDocument) -> tuple[Left, ...]:
        """Return where a document was left, in the texts that were shown then: what the library is asked for."""
        points: dict[str, list[int]] = {}
        seen: dict[str, Sequence[Span]] = {}
        for place in self._places(held):
            if place.digest:
                points.setdefault(place.digest, []).append(place.offset)
                if place.seen and place.digest not in seen:
                    seen[place.digest] = unpacked(place.seen).spans()
        return tuple(Left(digest, tuple(dict.fromkeys(some)), tuple(seen.get(digest, ()))) for digest, some in points.items())

    def begin(self, *, is_sent: bool) -> None:
        """Note where a text is shown that the library has not told of yet.

        Args:
            is_sent: True if the reader has asked for another place than the one where it was left.
        """
        held, tab = self._bridge.held, self._tabs.current
        self._shown = self._has_stayed = None
        if held is None or tab is None or self._bridge.is_looked_into or is_sent or (held.opening is not None and held.digest):
            return
        if self._bridge.source.place is not None and not self._bridge.is_return:
            # It is shown where it is to be shown; what was read goes along.
            self._shown = _Shown(held, tab.place, self._reader.state()._replace(place=-1))
        elif tab.place.digest and tab.place.digest != held.digest:
            self._shown = _Shown(held, tab.place, self._reader.state())
        elif not (self._bridge.is_return or tab.place.digest or tab.place.offset or tab.place.opened):
            self._shown = _Shown(held, None, self._reader.state())

    def take(self, opening: Opening) -> None:
        """Show the passage that was left, where it stands in this text."""
        shown, self._shown = self._shown, None
        held = self._bridge.held
        if held is None or self._bridge.is_return:
            return
        self._move_tabs(held, opening)
        if shown is None or shown.held is not held:
            return
        place = shown.place if shown.place is not None else self._under_other_name(opening)
        if place is None:
            return
        point, seen = moved_place(opening, place, held.document.name)
        if place.digest == opening.digest and shown.place is None:
            seen = unpacked(place.seen).spans()
        point = min(point, len(held.document.text)) if point is not None and self._has_moved_nothing(shown) else None
        goes = point is not None and not self._is_seen_first(point)
        if seen is not None:
            # What stood there in its place was not what is read.
            self._progress.resume(seen, is_fresh_read=not goes)
        if point is not None and goes:
            self._reader.go_to(point, flash=False, caret=False)

    def now(self) -> Now:
        """Return where the reader is, to be kept; as it was for as long as the library has not told of the text and he has done nothing."""
        shown, held = self._shown, self._bridge.held
        if shown is not None and shown.held is held and shown.place is not None and self._is_at(shown):
            return Now(shown.place.offset, shown.place.seen, shown.place.digest)
        return Now(self._reader.place(), self._progress.kept(), held.digest if held is not None else "")

    def _places(self, held: OpenDocument) -> Iterator[Place]:
        is_known = False
        for tab in self._tabs:
            if tab.held is held or (tab.held is None and tab.holds(held.document, held.source)):
                is_known = is_known or bool(tab.place.digest)
                yield tab.place
        path, row = held.document.origin.path, held.row
        left = self._files.left(Place(path, row if path is None else None, held.document.name)) if not is_known else None
        if left is not None:
            yield left

    def _move_tabs(self, held: OpenDocument, opening: Opening) -> None:
        """Take along the places of all tabs of a document."""
        for tab in self._tabs:
            if tab.held is held or (tab.held is None and tab.holds(held.document, held.source)):
                tab.follow(opening)

    def _under_other_name(self, opening: Opening) -> Place | None:
        """Return where the same text was left as another file, the last time that it was read."""
        named = [Place(path, None, path.name) for path in opening.known_as]
        found = [self._files.left(one) for one in (*named, Place(None, opening.document, ""))]
        same = [one for one in found if one is not None and one.digest == opening.digest]
        return max(same, key=lambda one: one.opened, default=None)

    def _note_rewording(self, _found: Reworded) -> None:
        if self._shown is not None:
            self._has_stayed = self._is_at(self._shown)

    def _has_moved_nothing(self, shown: _Shown) -> bool:
        stayed, self._has_stayed = self._has_stayed, None
        return self._is_at(shown) if stayed is None else stayed

    def _is_at(self, shown: _Shown) -> bool:
        state = self._reader.state()
        return (state.place, state.anchor, state.caret) == (shown.state.place, shown.state.anchor, shown.state.caret)

    def _is_seen_first(self, point: int) -> bool:
        here = self._reader.place()
        return point == here or point in self._reader.line_span(here)
