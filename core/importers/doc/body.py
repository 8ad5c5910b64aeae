"""Reads the texts of a Word file, run by run: what shows, in its final wording.

Source: MS-DOC, 2.4 (paragraphs, tables), 2.8.25 (fields), 2.6 (what modifiers mean).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from core.importers.blocks import Paragraph, Place
from core.importers.doc.content import BEGIN, END, NOTE, REFER, SHAPE
from core.importers.doc.field_kinds import FieldKinds
from core.importers.doc.forms import shown_in_form
from core.importers.doc.tables import MOST_SPANNED, Open, RowShape, shape_of
from core.importers.fields import Fields
from core.importers.pictures import picture_words
from core.importers.symbols import of_font

if TYPE_CHECKING:
    from core.importers.blocks import Blocks
    from core.importers.doc.content import Content
    from core.importers.doc.numbering import Numbering
    from core.importers.doc.setting import ParagraphSetting, Run
    from core.importers.doc.stories import Stretch
    from core.importers.marking import Marking
    from core.importers.telling import Telling
    from core.progress import Progress

STEP: Final = 1_000
"""Paragraphs between two looks at the progress."""
MOST_TABLES: Final = 50_000
"""Tables of a document at most; what is in others stands where they would."""
DRAWN: Final = 200
"""Words at most of shapes that are drawn letters."""

_ENDS: Final = re.compile("[\r\7\f]")
"""Marks that end a paragraph, a cell or a row, and a page or section."""
_SIGNS: Final = re.compile("[\1\x13-\x15]")
"""Characters that stand for something else: a picture; beginning, middle and end of a field."""
_WORDS: Final = dict.fromkeys((*range(9), *range(0x0F, 0x20))) | {0x0B: "\n", 0x0C: "\n", 0x0E: "\n", 0x1E: "-"}
"""What shows of other control characters: of breaks of a line, a page and a column, and of a hyphen at which no line ends."""
_PRIVATE: Final = re.compile("[\uf020-\uf0ff]")
"""Where the signs of symbol fonts have their places."""
_CELL: Final = "\7"
_SYMBOL: Final = "("
"""What stands in the place of a sign of a symbol font."""


class Body:
    """Reads parts of one file, one after the other.

    Args:
        content: of the file.
        numbering: its automatic numbers, which count on from part to part.
        marking: takes note of comments and highlights.
        telling: takes note of what is not in the text.
        progress: told of a long walk, and asked whether to go on.
    """

    def __init__(self, content: Content, numbering: Numbering, marking: Marking, telling: Telling, progress: Progress) -> None:
        self.content = content
        self.numbering = numbering
        self.marking = marking
        self.telling = telling
        self.progress = progress
        self.tables = MOST_TABLES
        """How many may still be opened."""
        self.notes: list[int] = []
        """Numbers of the notes in the order in which the text refers to them."""
        self.unnumbered: list[Paragraph] = []
        """Paragraphs that have a number which the file does not tell any more."""

    def read(self, stretch: Stretch, *, is_text: bool = False) -> Blocks:
        """Return the blocks of a part: the text itself, to which all else is tied, or a note, a comment, a box."""
        return _Walk(self, stretch, is_text=is_text).blocks()


class _Walk:
    """One walk through a part."""

    def __init__(self, body: Body, stretch: Stretch, *, is_text: bool) -> None:
        self._body = body
        self._content = body.content
        self._text = body.content.text
        self._start, self._end = stretch
        self._events = body.content.events if is_text else []
        self._event = bisect_left(self._events, (self._start,))
        self._section_ends = body.content.section_ends if is_text else frozenset()
        self._levels = [Open()]
        self._room = MOST_SPANNED
        self._fields = Fields()
        self._kinds = FieldKinds(body.telling)
        self._shapes: dict[tuple[tuple[int, bytes], ...], RowShape] = {}
        self._near = 0, 0

    def blocks(self) -> Blocks:
        """Walk and return what was found."""
        done = 0
        start = self._start
        for match in _ENDS.finditer(self._text, self._start, self._end):
            mark = match.start()
            if match[0] == "\f" and mark not in self._section_ends:
                # The paragraph goes on on the next page.
                continue
            self._paragraph(start, mark)
            start = mark + 1
            done += 1
            if not done % STEP:
                self._body.progress.tell(start - self._start, self._end - self._start)
        if start < self._end:
            self._paragraph(start, self._end)
        self._to_depth(0)
        self._levels[0].drop_carried()
        return self._levels[0].cell

    # Paragraphs and tables

    def _paragraph(self, start: int, mark: int) -> None:
        """Read a paragraph up to its mark."""
        near, of_characters = self._near
        settings = self._content.paragraph_settings
        number = settings.number_at(min(mark, self._end - 1), near)
        setting = self._content.paragraphs.paragraph(settings.setting(number))
        self._near = max(0, number), of_characters
        self._to_depth(setting.depth)
        level, is_in_table = self._levels[-1], len(self._levels) > 1
        paragraph, level.carried = level.carried or Paragraph(setting.look), None
        paragraph.look = setting.look
        self._runs(paragraph, start, mark, setting.istd)
        self._fields.end_paragraph()
        last = self._run_at(mark, setting.istd) if mark < self._end else None
        if is_in_table and setting.ends_row:
            self._end_row(paragraph, setting, last)
        elif is_in_table and (setting.ends_cell or self._text[mark : mark + 1] == _CELL):
            self._add(paragraph, setting, last)
            level.end_cell()
        elif last is not None and last.is_deleted:
            level.carried = paragraph
        else:
            self._add(paragraph, setting, last)

    def _add(self, paragraph: Paragraph, setting: ParagraphSetting, last: Run | None) -> None:
        """Add a paragraph where it stands; an empty one whose mark is hidden does not show."""
        if last is not None and last.is_hidden and not paragraph.length and not paragraph.boxes:
            return
        self._levels[-1].cell.append(paragraph)
        if len(self._levels) > 1:
            self._levels[-1].wait([(paragraph, setting)])
        else:
            self._number(paragraph, setting)

    def _number(self, paragraph: Paragraph, setting: ParagraphSetting) -> None:
        """Give a paragraph the number that comes next."""
        numbering = self._body.numbering
        missing = numbering.missing
        label = numbering.label(setting.ilfo, setting.ilvl, setting.istd, setting.anld, setting.old_level)
        if label is not None:
            paragraph.label = label.text
            if any(map(str.isalnum, label.text)):
                self._body.telling.add("numbers", Place(paragraph, 0))
        elif numbering.missing > missing:
            self._body.unnumbered.append(paragraph)

    def _end_row(self, paragraph: Paragraph, setting: ParagraphSetting, last: Run | None) -> None:
        level = self._levels[-1]
        if paragraph.length or paragraph.boxes:
            level.cell.append(paragraph)
        if last is not None and last.is_deleted:
            self._body.telling.add("deleted")
            level.drop_row()
        else:
            if setting.row not in self._shapes:
                self._shapes[setting.row] = shape_of(setting.row)
            level.end_row(self._shapes[setting.row])
            self._number_row(self._shapes[setting.row])

    def _number_row(self, shape: RowShape) -> None:
        """Number the paragraphs of the row that has ended, or in a table within another leave that to the end of the outer row."""
        waiting = self._levels[-1].take_waiting(shape)
        if len(self._levels) > 2:
            self._levels[-2].wait(waiting)
        else:
            for paragraph, setting in waiting:
                self._number(paragraph, setting)

    def _to_depth(self, depth: int) -> None:
        """Open and close tables until that many are open."""
        while len(self._levels) > depth + 1:
            # A row without an end.
            self._number_row(RowShape())
            self._room = self._levels.pop().end(self._room)
        while len(self._levels) < depth + 1 and self._body.tables > 0:
            self._body.tables -= 1
            self._levels[-1].drop_carried()
            self._levels.append(Open())
            self._levels[-2].cell.append(self._levels[-1].table)

    # Runs

    def _run_at(self, place: int, istd: int) -> Run:
        settings = self._content.character_settings
        number = settings.number_at(place, self._near[1])
        self._near = self._near[0], max(0, number)
        return self._content.characters.run(istd, settings.setting(number))

    def _runs(self, paragraph: Paragraph, start: int, end: int, istd: int) -> None:
        settings = self._content.character_settings
        place = start
        while place < end:
            run = self._run_at(place, istd)
            stop = min(end, settings.end(self._near[1], end))
            while self._event < len(self._events) and self._events[self._event].at <= place:
                self._happen(paragraph, run)
            if self._event < len(self._events):
                stop = min(stop, self._events[self._event].at)
            self._characters(paragraph, place, stop, run)
            place = stop
        # A stretch may end before the mark; what begins with it belongs to the next paragraph.
        while self._event < len(self._events) and self._events[self._event].at <= end and self._events[self._event].kind == END:
            self._happen(paragraph, None)

    def _characters(self, paragraph: Paragraph, start: int, end: int, run: Run) -> None:
        """Add characters that are set in one way."""
        text = self._text[start:end]
        if run.symbol and run.is_special:
            text = text.replace(_SYMBOL, run.symbol)
        place = 0
        for match in _SIGNS.finditer(text):
            if match.start() > place:
                self._put(paragraph, text[place : match.start()], run)
            place = match.end()
            self._sign(paragraph, match[0], run, start + place)
        if place < len(text):
            self._put(paragraph, text[place:] if place else text, run)

    def _sign(self, paragraph: Paragraph, sign: str, run: Run, behind: int) -> None:
        """Act on a character that stands for something else; ``behind`` is the place after it."""
        if run.is_deleted:
            return
        if sign == "\x13":
            self._fields.begin()
            self._kinds.begin(self._text, behind, paragraph)
        elif sign == "\x14":
            self._fields.separate()
        elif sign == "\x15":
            self._put(paragraph, self._fields.end(), run)
            self._put(paragraph, self._kinds.end(paragraph), run)
        elif sign == "\1":
            self._picture(paragraph, run)

    def _put(self, paragraph: Paragraph, text: str, run: Run) -> None:
        """Add text that stands for itself."""
        text = text.translate(_WORDS)
        if not text:
            return
        telling = self._body.telling
        if run.is_deleted:
            telling.add_passage("deleted", Place(paragraph, paragraph.length))
        elif not self._fields.show:
            self._fields.instruct(text)
        elif run.is_hidden:
            if text.strip():
                telling.add_passage("hidden", Place(paragraph, paragraph.length))
        else:
            start = paragraph.length
            if run.sign_font:
                text = _PRIVATE.sub(lambda match: of_font(run.sign_font, ord(match[0])), text)
            if lost := text.count("\ufffd"):
                telling.add("replaced", Place(paragraph, start), count=lost)
            paragraph.add(self._content.pieces.whole(text), bold=run.bold, size=run.size)
            if run.colour:
                self._body.marking.highlight(Place(paragraph, start), Place(paragraph, paragraph.length), run.colour)

    def _shows(self, run: Run) -> bool:
        return self._fields.show and not run.is_deleted and not run.is_hidden

    # What stands in the text for something else

    def _happen(self, paragraph: Paragraph, run: Run | None) -> None:
        """Act on what is tied to this place."""
        event = self._events[self._event]
        self._event += 1
        place = Place(paragraph, paragraph.length)
        marking = self._body.marking
        match event.kind:
            case _ if event.kind == BEGIN:
                marking.begin(event.number, place)
            case _ if event.kind == END:
                marking.end(event.number, place)
            case _ if event.kind == REFER:
                marking.refer(event.number, place)
            case _ if event.kind == NOTE and run is not None and self._shows(run):
                self._note(paragraph, event.number, run)
            case _ if event.kind == SHAPE and run is not None and not run.is_deleted and not run.is_hidden:
                self._shape(paragraph, event.number)

    def _note(self, paragraph: Paragraph, number: int, run: Run) -> None:
        notes = self._body.notes
        notes.append(number)
        if self._content.notes[number].has_number:
            self._put(paragraph, f"[{len(notes)}]", run)

    def _picture(self, paragraph: Paragraph, run: Run) -> None:
        """Add what stands for a picture or an object in the line."""
        if run.is_form and run.data is not None and run.is_special:
            self._kinds.fill(shown_in_form(self._content.data, run.data))
        if not self._shows(run) or not run.is_special or run.is_form:
            return
        shape = self._content.picture(run.data) if run.data is not None else None
        if shape is None or not shape.is_picture:
            return
        self._kinds.tell_picture(Place(paragraph, paragraph.length), is_object=run.is_object)
        paragraph.add_picture(picture_words(shape.caption))

    def _shape(self, paragraph: Paragraph, number: int) -> None:
        """Add what is drawn beside the text and tied to this place: pictures, letters, and texts in boxes."""
        content, telling = self._content, self._body.telling
        # Each shows once, however often the text is tied to it.
        members = content.take_members(number)
        for member in members:
            shape = content.shapes.get(member)
            if shape is not None and shape.is_picture and not shape.is_hidden:
                telling.add("pictures", Place(paragraph, paragraph.length))
                paragraph.add_picture(picture_words(shape.caption))
            elif shape is not None and shape.words:
                paragraph.add(" ".join(shape.words.split())[:DRAWN])
            box = content.take_box(member)
            if box is not None and not content.text[box.start : box.end].isspace():
                telling.add("order", Place(paragraph, paragraph.length))
                paragraph.boxes.append(self._box(box, is_in_group=len(members) > 1))

    def _box(self, box: Stretch, *, is_in_group: bool) -> Blocks:
        """Return what stands in a box, but for the marks at its end that are no lines."""
        blocks = self._body.read(box)
        while blocks and isinstance(blocks[-1], Paragraph) and not blocks[-1].length and not blocks[-1].boxes:
            blocks.pop()
        for one in blocks:
            if isinstance(one, Paragraph):
                one.is_in_diagram = is_in_group
        return blocks
