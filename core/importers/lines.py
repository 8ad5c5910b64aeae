"""Paragraphs as a format gives them, and the document that they make: the last step of every importer but that of plain text."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from core.document import PICTURE, Document, Origin, Paragraph
from core.errors import QT_TRANSLATE_NOOP, UnreadableFile
from core.importers.assembly import refuse_if_too_long
from core.importers.pictures import LONGEST
from core.importers.pictures import PICTURE as PICTURE_WORDS
from core.metadata import UNKNOWN, Metadata
from core.offers import Offer
from core.spans import Span
from core.text import digest, normalise

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.import_report import Tally
    from core.importers.source import Source

NEAR: Final = 16
"""Characters on both sides of a mark that tell it from another one on the same words."""
TOLD: Final = 500
"""Characters at each end of a mark's words that tell it from another one: of thousands of marks on a whole text they are enough."""


_LABEL: Final = re.compile(r"第?[（(]?[一二三四五六七八九十百\d]+[、.．）)章节部]")
"""What a caption does not begin with."""


@dataclass(slots=True)
class Line:
    """One paragraph before normalisation; see `Paragraph` for what the fields mean."""

    text: str = ""
    """May hold line ends (breaks inside the paragraph; those at its ends are dropped) and tabs (between the cells of a table's row); blank
    for an empty line."""
    indent: int = 0
    """Columns, beside the white space that ``text`` begins with."""
    style: str | None = None
    outline_level: int | None = None
    bold: bool | None = None
    size: float | None = None
    alignment: str | None = None
    row: tuple[int, int] | None = None
    role: str | None = None
    pages: tuple[tuple[int, int], ...] = ()
    """Offsets in ``text`` and the number of the page that begins there (from 1): for a line that begins a page or runs over its end."""


class Mark(NamedTuple):
    """An annotation of the file, on a stretch of its lines."""

    start: tuple[int, int]
    """Index of the line, offset in its text."""
    end: tuple[int, int]
    kind: str = "highlight"
    colour: str = "gamboge"
    note: str = ""
    author: str = ""
    created: str | None = None
    """ISO 8601 in UTC."""
    own_id: str | None = None
    """As `core.offers.Offer.own_id`."""


def assemble(
    lines: Sequence[Line],
    source: Source,
    *,
    reader: str,
    marks: Iterable[Mark] = (),
    properties: Metadata | None = None,
    tally: Tally | None = None,
) -> Document:
    """Return the document that lines make; each break inside one begins a paragraph with the same facts.

    Args:
        lines: in reading order; of several blank ones in a row one stays, at the ends none.
        source: what they were read from.
        reader: importer and its number, see `Origin`.
        marks: annotations of the file; those on nothing but white space are dropped.
        properties: what the file's own fields say.
        tally: what was left out or guessed; None from an importer that does not count.

    Raises:
        UnreadableFile: if the text is too long, or nothing but white space.
    """
    refuse_if_too_long(sum(len(line.text) for line in lines) + len(lines), name=source.name)
    page = _Page()
    for line in lines:
        page.add(line)
    text = page.text()
    if not text:
        raise UnreadableFile(QT_TRANSLATE_NOOP("errors", "“{name}” is empty. Choose a file with text in it."), name=source.name)
    marks = list(marks)
    wanted = {one for mark in marks for one in (mark.start, mark.end)} | (tally.places if tally else set())
    at = _offsets(wanted, lines, page.starts)
    return Document(
        text=text,
        paragraphs=tuple(page.paragraphs),
        origin=Origin(path=source.path, file_digest=source.digest, reader=reader, encoding=source.encoding),
        name=source.name,
        text_digest=digest(text),
        pages=page.pages(len(text)),
        properties=properties or UNKNOWN,
        offers=_offers(text, marks, at),
        report=tally.report(lambda place: min(at[place], len(text))) if tally else None,
    )


class _Page:
    """Puts normal lines one under another."""

    def __init__(self) -> None:
        self.paragraphs: list[Paragraph] = []
        self.starts: list[int] = []
        """Where each line begins in the text; a blank one where the next does."""
        self._pieces: list[str] = []
        self._length = 0
        self._is_blank = False
        self._begun: dict[int, int] = {}
        self._number: int | None = None

    def add(self, line: Line) -> None:
        """Add a line."""
        normal = normalise(line.text)
        if not normal.text:
            self._is_blank = True
            self.starts.append(self._length + 2 if self._pieces else 0)
            self._begin_pages(line, "", self.starts[-1])
            return
        if self._pieces:
            self._pieces.append("\n\n" if self._is_blank else "\n")
            self._length += len(self._pieces[-1])
        self._is_blank = False
        role = PICTURE if self._is_caption(line, normal.text) else line.role
        start = self._length
        self.starts.append(start)
        self._pieces.append(normal.text)
        self._length += len(normal.text)
        number = next((number for offset, number in reversed(line.pages) if not offset), self._number)
        self._begin_pages(line, normal.text, start)
        for part, indent in zip(normal.text.split("\n"), normal.indents, strict=True):
            if part:
                self.paragraphs.append(
                    Paragraph(
                        Span(start, start + len(part)),
                        line.indent + indent,
                        style=line.style,
                        outline_level=line.outline_level,
                        bold=line.bold,
                        size=line.size,
                        alignment=line.alignment,
                        page=number,
                        row=line.row,
                        role=role,
                    )
                )
            start += len(part) + 1

    def _is_caption(self, line: Line, text: str) -> bool:
        """Return True for a short centred line right under a picture; under one that begins a document its title may stand."""
        above = self.paragraphs[-1] if self.paragraphs else None
        if above is None or above.role != PICTURE or line.alignment != "center" or self.paragraphs[0].role == PICTURE:
            return False
        is_plain = line.role is None and line.row is None and line.outline_level is None and not line.bold
        is_first = self._pieces[-2].startswith(PICTURE_WORDS[:2])
        return is_plain and is_first and len(text) <= LONGEST and "\n" not in text and not _LABEL.match(text)

    def text(self) -> str:
        """Return the whole text."""
        return "".join(self._pieces)

    def pages(self, length: int) -> tuple[int, ...]:
        """Return where each page begins; one without text where the next begins."""
        found: list[int] = []
        place = length
        for number in range(max(self._begun, default=0), 0, -1):
            place = min(place, self._begun.get(number, place))
            found.append(place)
        if found:
            found[-1] = 0
        return tuple(reversed(found))

    def _begin_pages(self, line: Line, normal: str, start: int) -> None:
        for offset, number in line.pages:
            self._number = number
            self._begun.setdefault(number, start + (_carried(line.text, normal, [offset])[0] if offset else 0))


def _carried(raw: str, normal: str, offsets: Sequence[int]) -> list[int]:
    """Return where the characters at ``offsets`` (rising) of a raw text stand in its normal form; for one that was cut off, the next."""
    if raw == normal:
        return [min(offset, len(normal)) for offset in offsets]
    found: list[int] = []
    place = 0
    for index, char in enumerate(raw):
        while len(found) < len(offsets) and offsets[len(found)] <= index:
            found.append(place)
        if len(found) == len(offsets):
            break
        # Normalising takes characters out or puts one in the place of one: whatever does not match was taken out.
        if place < len(normal) and (char == normal[place] or normalise(f"a{char}a").text == f"a{normal[place]}a"):
            place += 1
    return found + [place] * (len(offsets) - len(found))


def _offsets(places: set[tuple[int, int]], lines: Sequence[Line], starts: Sequence[int]) -> dict[tuple[int, int], int]:
    """Return where places in lines stand in the whole text."""
    at: dict[tuple[int, int], int] = {}
    ordered = sorted(places)
    begin = 0
    while begin < len(ordered):
        line = ordered[begin][0]
        end = bisect_left(ordered, (line + 1, 0), begin)
        normal = normalise(lines[line].text).text
        carried = _carried(lines[line].text, normal, [offset for _, offset in ordered[begin:end]])
        at.update(zip(ordered[begin:end], (starts[line] + one for one in carried), strict=True))
        begin = end
    return at


def _offers(text: str, marks: Iterable[Mark], at: dict[tuple[int, int], int]) -> tuple[Offer, ...]:
    """Return the marks where they stand in the whole text."""
    found: list[Offer] = []
    alike: Counter[str] = Counter()
    for mark in marks:
        start, end = (min(at[one], len(text)) for one in (mark.start, mark.end))
        words = text[start:end]
        if not words.strip():
            continue
        start, end = start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())
        identity = _identity(text, Span(start, end), mark)
        key = hashlib.sha256(f"{identity}\0{alike[identity]}".encode()).hexdigest()[:32]
        alike[identity] += 1
        found.append(Offer(key, Span(start, end), mark.kind, mark.colour, mark.note, mark.author, mark.created, mark.own_id))
    return tuple(sorted(found, key=lambda offer: (offer.span.start, offer.span.end)))


def _identity(text: str, span: Span, mark: Mark) -> str:
    """Return what tells a mark from others: what it says and when it was made, else also the words it stands on."""
    said = (mark.kind, mark.colour, mark.note, mark.author, mark.created or "")
    if mark.own_id:
        return mark.own_id
    if mark.created:
        # The words may be edited, and the comment is still the same.
        return "\0".join(said)
    words = (
        text[span.start : span.end] if len(span) <= 2 * TOLD else text[span.start : span.start + TOLD] + text[span.end - TOLD : span.end]
    )
    around = (text[max(0, span.start - NEAR) : span.start], words, text[span.end : span.end + NEAR])
    return "\0".join((*said, *around))
