"""What a Word file is read from: its pieces, settings and stories, made ready once for all that is read of it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from core.importers.doc.fkp import Settings
from core.importers.doc.fonts import font_names
from core.importers.doc.pieces import Pieces
from core.importers.doc.setting import Characters, Paragraphs
from core.importers.doc.shapes import picture_at, shapes_of
from core.importers.doc.stories import Stories

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.importers.doc.fib import Fib
    from core.importers.doc.shapes import Shape
    from core.importers.doc.stories import Stretch
    from core.importers.doc.stylesheet import Stylesheet

MOST_PICTURES: Final = 20_000
"""Pictures in the lines at most."""
BEGIN: Final = "begin"
END: Final = "end"
REFER: Final = "refer"
NOTE: Final = "note"
SHAPE: Final = "shape"


class Event(NamedTuple):
    """Something that is tied to a place in the text."""

    at: int
    kind: str
    """`END` sorts after `BEGIN`, which is right for a comment on a point."""
    number: int
    """Of the comment, the note or the shape."""


class Content:
    """The contents of one file.

    Args:
        fib: tells where everything is.
        stylesheet: its styles.
        data: the stream ``Data``.
        name: of the file, for what is told of it.

    Raises:
        UnreadableFile: if the text is too long.
    """

    def __init__(self, fib: Fib, stylesheet: Stylesheet, data: bytes, name: str) -> None:
        self.data = data
        self.pieces = Pieces(fib, name)
        self.text = self.pieces.text
        pieces = self.pieces.pieces
        self.character_settings = Settings(fib.word, fib.range("PlcfBteChpx"), pieces, of_paragraphs=False)
        self.paragraph_settings = Settings(fib.word, fib.range("PlcfBtePapx"), pieces, of_paragraphs=True)
        self.characters = Characters(stylesheet, font_names(fib.range("SttbfFfn")))
        self.paragraphs = Paragraphs(stylesheet, self.characters, data)
        self.stories = Stories(fib, len(self.text))
        self.section_ends = self.stories.section_ends()
        self.notes = self.stories.notes()
        self.remarks = self.stories.remarks()
        self._boxes = dict(self.stories.boxes())
        anchors = self.stories.anchors()
        self.shapes = shapes_of(fib.range("DggInfo")) if anchors else {}
        self._members = _members(self.shapes)
        self._pictures: dict[int, Shape | None] = {}
        self.events = self._events(anchors)

    def _events(self, anchors: Mapping[int, int]) -> list[Event]:
        events = [Event(at, SHAPE, number) for at, number in anchors.items()]
        events += (Event(note.at, NOTE, number) for number, note in enumerate(self.notes))
        for number, remark in enumerate(self.remarks):
            events.append(Event(remark.at, REFER, number))
            if remark.begin is not None and remark.end is not None:
                events += (Event(remark.begin, BEGIN, number), Event(remark.end, END, number))
        return sorted(events)

    def take_members(self, number: int) -> list[int]:
        """Return the shapes of a group the first time that they are asked for; of a shape that stands alone itself."""
        return self._members.pop(number, [] if number in self.shapes else [number])

    def picture(self, at: int) -> Shape | None:
        """Return the picture in the stream ``Data`` at a place, None if there is none that is worth a sign."""
        if at not in self._pictures and len(self._pictures) < MOST_PICTURES:
            self._pictures[at] = picture_at(self.data, at)
        return self._pictures.get(at)

    def take_box(self, number: int) -> Stretch | None:
        """Return the text in a shape the first time that it is asked for, None if there is none."""
        return self._boxes.pop(number, None)

    def left_boxes(self) -> int:
        """Return how many boxes with words were not asked for: those of shapes that are nowhere tied to the text, and of older files."""
        if not self.stories.boxes():
            return int(self.has_words(self.stories.story("boxes")))
        return sum(map(self.has_words, self._boxes.values()))

    def has_lost_remarks(self) -> bool:
        """Return True if there are words of comments, and nothing tells where they belong."""
        return not self.remarks and self.has_words(self.stories.story("comments"))

    def has_words(self, stretch: Stretch) -> bool:
        """Return True if there is a letter or a figure in a stretch."""
        return any(map(str.isalnum, self.text[stretch.start : stretch.end]))


def _members(shapes: Mapping[int, Shape]) -> dict[int, list[int]]:
    """Return the shapes of each group, with the group itself, by its number."""
    found: defaultdict[int, list[int]] = defaultdict(list)
    for number, shape in shapes.items():
        found[shape.top].append(number)
    return found
