"""Gathers what an RTF file says: characters into paragraphs, paragraphs into cells and stories, what is left out into a list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from core.importers.assembly import LONGEST, refuse_if_too_long
from core.importers.blocks import Place
from core.importers.counting_labels import bullet, spaced
from core.importers.marking import Marking
from core.importers.pictures import picture_words
from core.importers.rtf.header import Tables
from core.importers.rtf.lists import Lists
from core.importers.rtf.state import BUFFER, COLOURS, FONTS, TEXT, State
from core.importers.rtf.story import RowShape, Story
from core.importers.telling import Telling

if TYPE_CHECKING:
    from core.importers.blocks import Blocks
    from core.importers.marking import Comment
    from core.importers.rtf.lists import OldNumber

MOST_BLOCKS: Final = 400_000
"""Paragraphs and rows that hold something: those of the longest text that is opened."""


@dataclass(slots=True)
class Shape:
    """A shape that is drawn beside the text."""

    has_picture: bool = False
    caption: str = ""
    words: str = ""
    """Those that are drawn, as a title can be."""


class Literal(NamedTuple):
    """A number as its writer put it before a paragraph."""

    text: str
    font: str
    has_signs: bool


class Gathering:
    """What one file says, as far as it was read.

    Args:
        name: of the file, as it can be shown.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self.tables = Tables()
        self.lists: Lists = Lists()
        self.marking = Marking()
        self.notes: list[Blocks] = []
        self.comments: list[Comment] = []
        self.info: dict[str, str] = {}
        self.telling = Telling()
        """What was left out or guessed."""
        self.state = State(self.tables.plain_font())
        self.story = Story()
        self.row: RowShape = RowShape()
        self.comment: dict[str, str] = {}
        """What is said of the comment that is to come."""
        self.instructions: list[str] = []
        """Of the fields that are open."""
        self.shapes: list[Shape] = []
        """Those that are open."""
        self.objects: list[str] = []
        """Kinds of the objects of other programs that are open."""
        self.property_name = ""
        self.picture: dict[str, int | str] = {}
        """What is said of the picture that is read: ``wide``, ``high``, ``caption``."""
        self.old: OldNumber | None = None
        """Number of the older kind that the paragraph has."""
        self._literal: Literal | None = None
        self._stories: list[tuple[Story, Literal | None, OldNumber | None]] = []
        """Those in which the one that is read stands, with the numbers of their paragraphs."""
        self._pending = b""
        """First bytes of a character."""
        self._half = ""
        """First half of a character beyond the basic plane."""
        self._dropping = ""
        self._ended = 0

    def write(self, text: str) -> None:
        """Take characters that a control word stands for."""
        self.flush()
        self.put(text)

    def flush_bytes(self) -> None:
        """End a character of which only the first bytes have come."""
        if self._pending:
            self._pending = b""
            self.count_signs("broken", 1)
            self.put("\ufffd")

    def flush(self) -> None:
        """End a character of which only a part has come."""
        self.flush_bytes()
        if self._half:
            self._half = ""
            self.count_signs("broken", 1)
            self.put("\ufffd")

    def put(self, text: str) -> None:
        """Add characters to what is read now."""
        state = self.state
        if state.mode == TEXT:
            self._show(text)
        elif state.mode == BUFFER:
            state.buffer.append(text)
        elif state.mode == FONTS:
            self.tables.name_font(text)
        elif state.mode == COLOURS:
            self.tables.end_colours(text.count(";"))

    def _show(self, text: str) -> None:
        state = self.state
        if state.hidden or state.deleted:
            self._drop("deleted" if state.deleted else "hidden", text)
            return
        self._dropping = ""
        paragraph = self.story.paragraph
        start = paragraph.length
        paragraph.add(text, bold=state.is_bold, size=state.points)
        colour = self.tables.colour(state.highlight) or self.tables.colour(state.shade)
        if colour:
            self.marking.highlight(Place(paragraph, start), Place(paragraph, paragraph.length), colour)

    def _drop(self, kind: str, text: str) -> None:
        if kind != self._dropping and text.strip():
            self._dropping = kind
            self.count(kind)

    @property
    def shows(self) -> bool:
        """Return True where characters go into the text."""
        return self.state.mode == TEXT and not self.state.hidden and not self.state.deleted

    def count(self, kind: str, detail: str = "", *, count: int = 1) -> None:
        """Count something for the report, here."""
        if count > 0:
            self.telling.add(kind, self.story.place, count=count, detail=detail)

    def count_signs(self, kind: str, count: int) -> None:
        """Count characters that could not be read, where they show: what fields and fonts hold beside the text is missed by nobody."""
        if self.shows:
            self.count(kind, count=count)

    # Paragraphs, cells, rows

    def end_paragraph(self) -> None:
        """End a paragraph."""
        state = self.state
        if state.mode == BUFFER:
            state.buffer.append("\n")
        if state.mode != TEXT:
            return
        self.flush()
        if state.deleted:
            # The next one goes on with it.
            self._drop("deleted", "¶")
            self._literal = None
        elif state.hidden and not self.story.has_words:
            self._literal = None
        else:
            self._end(state, state.level)

    def end_cell(self, level: int) -> None:
        """End a cell and the last paragraph in it."""
        state = self.state
        if state.mode == BUFFER:
            state.buffer.append("\t")
        if state.mode == TEXT:
            self.flush()
            self._end(state, level)
            self.story.end_cell(level)

    def end_row(self, level: int) -> None:
        """End a row of cells."""
        if self.state.mode == TEXT:
            self.flush()
            self.story.end_row(level, self.row)
            self._refuse_endless()

    def _end(self, state: State, level: int) -> None:
        if self._literal is None and state.list_key is None and self.old is None and not self.story.has_words:
            self._interrupt()
            self.story.end_blank(level)
            return
        self.story.end_paragraph(self.tables.look(state), self._label(state), level)
        self._refuse_endless()

    def _interrupt(self) -> None:
        """Let older numbers begin again behind a paragraph without one, unless it only stands beside the text."""
        if not self._stories:
            self.lists.interrupt()

    def _refuse_endless(self) -> None:
        if self._ended + self.story.count > MOST_BLOCKS:
            refuse_if_too_long(LONGEST + 1, name=self._name)

    def plain(self) -> None:
        """Begin with the file's own font, now that it is known."""
        self.state.plain(self.tables.plain_font())

    # Pictures and shapes

    def add_picture(self, words: str) -> None:
        """Put what stands for a picture into the text; that of an object is told with the object."""
        if self.shows:
            self.flush()
            if not self.objects:
                self.count("pictures")
            self.story.paragraph.add_picture(words)

    def begin_shape(self) -> None:
        """Begin a shape."""
        self.shapes.append(Shape())

    def end_shape(self) -> None:
        """End a shape; a picture that it shows stands for it."""
        shape = self.shapes.pop()
        if shape.words and self.shows:
            self.write(shape.words)
        if shape.has_picture:
            self.add_picture(picture_words(shape.caption))

    def add_box(self, blocks: Blocks) -> None:
        """Put the words of a text box behind the paragraph."""
        if blocks:
            self.count("order")
            self.story.paragraph.boxes.append(blocks)

    # Numbers

    def name_number(self, state: State) -> None:
        """Take the number that its writer put before the paragraph, from the group that tells it."""
        self._literal = Literal(state.collected(), state.font.name, state.font.has_signs)

    def _label(self, state: State) -> str:
        """Return what stands before the paragraph; its writer's own words, where there are any."""
        literal, self._literal = self._literal, None
        computed = self.lists.label(state.list_key, state.depth) if state.list_key is not None else None
        if literal is not None:
            text = literal.text.strip()
            if computed is not None and text and (computed.text.strip() == text or (computed.is_bullet and len(text) == 1)):
                # The same, with what stands behind it; a bullet as every font has it.
                return computed.text
            if not text:
                return ""
            if literal.has_signs or (len(text) == 1 and not text.isalnum()) or text == "o":
                return f"{bullet(text, 'symbol' if literal.has_signs else literal.font, state.depth)} "
            return spaced(text, "tab" if literal.text[-1].isspace() else "nothing")
        label = computed.text if computed is not None else ""
        if state.list_key is not None and state.list_key > 0 and not self.lists.knows(state.list_key):
            self.count("numbers-missing")
        if state.list_key is None:
            if self.old is None:
                self._interrupt()
            else:
                label = self.lists.old_label(self.old)
        self.count("numbers", count=int(any(map(str.isalnum, label))))
        return label

    # Stories

    def begin_story(self, *, is_in_diagram: bool = False) -> None:
        """Begin a text beside the one that is being read, in the group that was opened."""
        self.flush()
        self._stories.append((self.story, self._literal, self.old))
        self.story = Story(is_in_diagram=is_in_diagram)
        self.state.mode = TEXT
        self.state.pard()
        self.old = self._literal = None

    def end_text(self) -> None:
        """End the last paragraph of the body."""
        if not self._stories:
            self._end_last(self.state)

    def _end_last(self, state: State) -> None:
        self.flush()
        if self.story.has_words or self._literal is not None:
            self._end(state, state.level)

    def end_story(self, state: State) -> Blocks:
        """End it in the state of its group, and return its blocks."""
        self._end_last(state)
        blocks = self.story.close()
        self._ended += self.story.count
        if self._stories:
            self.story, self._literal, self.old = self._stories.pop()
        return blocks
