"""Electronic books (EPUB 2 and 3): all text in reading order, headings by the contents, footnotes, without what shops have locked."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from core.import_report import Tally
from core.importers.characters import tally_characters, tally_pictures
from core.importers.encodings import REPLACEMENT, Decoded
from core.importers.epub.contents import contents_of, of_beginnings, with_titles
from core.importers.epub.headings import ENOUGH, beginning, best, join_headings, mark_large, set_headings
from core.importers.epub.notes import fill_notes, in_order, mark_notes
from core.importers.epub.package import Package, elements
from core.importers.epub.pages import Pages
from core.importers.lines import Line, assemble
from core.importers.web_headings import settle_headings
from core.importers.web_lines import lay_out
from core.importers.web_page import PageLine
from core.importers.web_tree import Element, texts
from core.outline.contents import is_name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.document import Document
    from core.importers.epub.contents import Entry
    from core.importers.source import Source
    from core.importers.web_page import Page

READER: Final = "epub/1"
CONTENTS: Final = "TOC 1"


@dataclass(slots=True)
class _Book:
    """What was read of a book."""

    page: Page
    """All its files as one page."""
    bounds: list[int]
    """The first line of each file, and the number of all lines."""
    notes: set[int]
    """Identities of elements that are notes."""
    contents: list[int]
    """Numbers of the files that hold a table of contents."""


def read(source: Source) -> Document:
    """Return the text of an electronic book as a document.

    Raises:
        UnreadableFile: if it is damaged, locked, without text or too large.
        Cancelled: if its progress was cancelled.
    """
    tally = Tally()
    package = Package(source, tally)
    numbers, root, pages = _read_pages(package, source, tally)
    if not _bodies(root):
        raise package.refusal()
    book = _laid_out(root, pages)
    page = book.page
    tally.add("hidden", len(page.hidden))
    mark_notes(page, book.notes)
    join_headings(page)
    settle_headings(page.lines)
    _mark_contents(book)
    found = set_headings(page, _contents(book, package, pages, numbers))
    stops = sorted({*book.bounds, *found, 0, len(page.lines)})
    fill_notes(page, stops)
    lines = _parted(book, in_order(page, stops, book.notes))
    _count(lines, package, tally)
    return assemble(lines, source, reader=READER, properties=package.metadata(), tally=tally)


def _read_pages(package: Package, source: Source, tally: Tally) -> tuple[dict[str, int], Element, Pages]:
    """Return the number of each file, the book as one tree, and what was learned on the way."""
    wanted = package.pages()
    others = package.others({page.path for page in wanted})
    numbers = {path: number for number, path in enumerate([*(page.path for page in wanted), *others])}
    pages = Pages(package, numbers, tally)
    root, book = Element(""), Element("div")
    # What relative sizes are taken of.
    book.attributes["style"] = "font-size:12pt"
    root.children.append(book)
    for done, page in enumerate(wanted):
        words = package.text(page.path)
        if words is None:
            continue
        body = pages.page(page.path, words)
        if page.kind.startswith("cover") or not done:
            _leave_cover(body, tally)
        book.children.append(body)
        source.progress.tell(done + 1, len(numbers) + 2)
    for path in others:
        # What no reader shows by itself is read if a sign in the text leads there, as to notes in a file of their own.
        words = package.text(path) if path in pages.linked else None
        if words is None:
            tally.add("unknown-parts", detail=path.rpartition("/")[2])
        else:
            book.children.append(pages.page(path, words))
    return numbers, root, pages


def _bodies(root: Element) -> list[Element]:
    """Return the files of a book in its tree."""
    return [body for book in root.children if isinstance(book, Element) for body in book.children if isinstance(body, Element)]


def _leave_cover(body: Element, tally: Tally) -> None:
    """Take the pictures off a first page that holds nothing else."""
    if not any(words.strip() for words in texts(body, without=("title", "script"))):
        tally.add("pictures", sum(element.name == "img" for element in elements(body)))
        body.children.clear()


def _laid_out(root: Element, pages: Pages) -> _Book:
    page = lay_out(root)
    files = {id(element): number for number, element in enumerate(_bodies(root))}
    of_box = [-1] * len(page.boxes)
    for box, element in enumerate(page.boxes):
        of_box[box] = files.get(id(element), of_box[page.parents[box]])
    firsts = [len(page.lines)] * (len(files) + 1)
    for index in range(len(page.lines) - 1, -1, -1):
        firsts[of_box[page.lines[index].box]] = index
    # A file without lines begins where the next one does.
    for number in range(len(files) - 1, -1, -1):
        firsts[number] = min(firsts[number], firsts[number + 1])
    return _Book(page, firsts, pages.notes, [files[one] for one in files if one in pages.contents])


def _mark_contents(book: _Book) -> None:
    """Give the lines of tables of contents the style that such lines have in Word: they are no headings."""
    for number in book.contents:
        for line in book.page.lines[book.bounds[number] : book.bounds[number + 1]]:
            if line.role is None and not is_name(line.text):
                line.style, line.outline_level = CONTENTS, None


def _contents(book: _Book, package: Package, pages: Pages, numbers: Mapping[str, int]) -> Sequence[tuple[Entry, int, int]]:
    """Return the best entries that there are for a book, as `_targets` does: of its contents, of titles, of how its files begin.

    Where sizes alone make headings, these get their levels here.
    """
    found = best(book.page, [_targets(book, with_titles(entries, pages.titles), numbers) for entries in contents_of(package)])
    if len(found) >= ENOUGH or any(line.outline_level is not None for line in book.page.lines) or mark_large(book.page):
        return found
    lines = {begin: beginning(book.page, begin, end) for begin, end in pairwise(book.bounds) if end > begin}
    begins = [begin for begin, words in lines.items() if words]
    return [(entry, begin, begin + 1) for entry, begin in zip(of_beginnings([*lines.values()]), begins, strict=False)] or found


def _targets(book: _Book, entries: Sequence[Entry], numbers: Mapping[str, int]) -> list[tuple[Entry, int, int]]:
    """Return the entries of the contents, each with the line that it leads to and the one before which its words must stand."""
    page = book.page
    at: dict[str, int] = {}
    first: dict[int, int] = {}
    for index, line in enumerate(page.lines):
        box = line.box
        while box not in first:
            first[box] = index
            name = page.boxes[box].get("id")
            if name:
                at.setdefault(name, index)
            box = page.parents[box]
        for name in line.anchors:
            at.setdefault(name, index)
    below = len(page.lines)
    for box in range(len(page.boxes) - 1, -1, -1):
        # A box without words stands for what comes next, such as the mark of a new page over a heading.
        below = first.get(box, below)
        name = page.boxes[box].get("id")
        if name and below < len(page.lines):
            at.setdefault(name, below)
    begins: list[tuple[Entry, int]] = []
    for entry in entries:
        number = numbers.get(entry.path, -1)
        begin = at.get(f"{number}!{entry.place}", at.get(f"{number}!"))
        if begin is not None:
            begins.append((entry, begin))
    stops = sorted({*(begin for _, begin in begins), *book.bounds, len(page.lines)})
    return [(entry, begin, stops[bisect_right(stops, begin)]) for entry, begin in begins]


def _parted(book: _Book, order: Sequence[int]) -> list[Line]:
    """Return the lines in that order, an empty one between two files."""
    starts = set(book.bounds)
    lines: list[Line] = []
    for index in order:
        if lines and index in starts:
            lines.append(Line())
        lines.append(book.page.lines[index])
    return lines


def _count(lines: Sequence[Line], package: Package, tally: Tally) -> None:
    """Count what stands in the lines for something else, and what was computed."""
    tally_pictures(tally, lines)
    if package.has_odd:
        tally_characters(tally, [line.text for line in lines], Decoded(REPLACEMENT, package.broken))
    for index, line in enumerate(lines):
        if isinstance(line, PageLine) and line.marker:
            tally.add("numbers", at=(index, 0))
