"""Quotes in Markdown: block quotes, with what stands below each as its note, under the headings above it; else highlighted words.

Block quotes are what readers of books and this program export; words in ``==…==`` or ``<mark>`` are what Obsidian and others have in a
text, with a footnote behind them for what is said of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from core.importers.exchange.limits import refuse_if_many
from core.importers.exchange.quotes.keys import Keys
from core.importers.exchange.quotes.own_words import Told, bare, has_link, spoken, told
from core.incoming import IncomingDocument, IncomingMark, IncomingSet
from core.links import link_to
from core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_HEADING: Final = re.compile(r"^(#{1,6})\s+(.*?)\s*#*$")
_QUOTE: Final = re.compile(r"^>\s?")
_RULE: Final = re.compile(r"^(?:-{3,}|\*{3,}|_{3,})$")
_TITLE: Final = re.compile(r"^(?:title|标题)\s*:\s*[\"']?(.*?)[\"']?$")
_FOOTNOTE: Final = re.compile(r"^\[\^([^\]\s]{1,40})\]:\s*(.*)$")
_PIECE: Final = re.compile(r"(<(?:mark|u|s)>)|(</(?:mark|u|s)>)|(==)|\[\^([^\]\s]{1,40})\]")
_OTHER_TAGS: Final = re.compile(r"</?(?:strong|em|b|i)>")
_CONTEXT: Final = 32
_MOST_AGAIN: Final = 20_000_000
"""Characters of the passages of one file that are gathered from its text."""
_LONGEST: Final = 4_000
"""Characters of highlighted words that stand together."""


@dataclass(slots=True)
class _Passage:
    """Some words, and the lines about them."""

    path: tuple[str, ...]
    quote: list[str]
    about: list[str] = field(default_factory=list)
    before: str = ""
    """What stands before a bookmark."""


def read(lines: Sequence[str], name: str) -> IncomingSet | None:
    """Return the quotes in the lines of a text, None if there are none.

    Raises:
        UnreadableFile: if there are too many.
    """
    title, begin = _front(lines)
    lines = lines[begin:]
    notes = _footnotes(lines)
    is_own = any(has_link(line) for note in notes.values() for line in note)
    found = list(_quotes(lines))
    if is_own:
        found += _own_passages(lines, notes)
    elif not any(one.quote for one in found):
        found += _highlights(lines, notes)
    if not found:
        return None
    refuse_if_many(len(found), name=name)
    first = {one.path[0] for one in found if one.path}
    keys = Keys("markdown")
    groups: dict[str, list[_Passage]] = {}
    for one in found:
        # Of several documents each has a chapter, and the file a title of its own.
        known = one.path[0] if one.path and (len(first) > 1 or not title) else title
        groups.setdefault(known, []).append(one)
    return IncomingSet("markdown", name, tuple(_document(known, some, keys) for known, some in groups.items()))


def _front(lines: Sequence[str]) -> tuple[str, int]:
    """Return the title in the front matter, if there is one, and where the text behind that begins."""
    if not lines or lines[0] != "---":
        return "", 0
    end = next((index for index, line in enumerate(lines[1:200], 1) if line in {"---", "..."}), 0)
    titles = [found[1] for line in lines[1:end] if (found := _TITLE.match(line))]
    return (titles[0] if titles else ""), end + 1 if end else 0


class _Headings:
    """The headings above a line."""

    def __init__(self) -> None:
        self._path: list[tuple[int, str]] = []

    def take(self, line: str) -> bool:
        """Take a line in; return True if it is a heading."""
        found = _HEADING.match(line)
        if found is None:
            return False
        level = len(found[1])
        self._path = [*((at, words) for at, words in self._path if at < level), (level, bare(found[2]))]
        return True

    @property
    def path(self) -> tuple[str, ...]:
        """Return them, the outermost first."""
        return tuple(words for _, words in self._path)


def _quotes(lines: Sequence[str]) -> Iterator[_Passage]:
    headings = _Headings()
    one: _Passage | None = None
    loose: list[str] = []
    was_quote = in_footnotes = False
    are_own = _own_blocks(lines)
    for index, line in enumerate(lines):
        # Where this program has written, a quotation without a link is part of a note.
        is_quote = line.startswith(">") and (not are_own or index in are_own)
        is_heading = headings.take(line)
        in_footnotes = not is_heading and (in_footnotes or _FOOTNOTE.match(line) is not None)
        if one is not None and (is_heading or _RULE.match(line) or (is_quote and not was_quote) or (are_own and in_footnotes)):
            yield one
            one = None
        if is_heading:
            loose = []
        elif is_quote:
            words = _QUOTE.sub("", line)
            one = one or _Passage(headings.path, [])
            (one.about if has_link(words) else one.quote).append(words)
        elif one is not None:
            one.about.append(line)
        elif not in_footnotes:
            # A note on the whole document, which ends with the link to it.
            loose.append(line)
            if has_link(line):
                yield _Passage(headings.path, [], loose)
                loose = []
        was_quote = is_quote
    if one is not None:
        yield one


def _own_blocks(lines: Sequence[str]) -> set[int]:
    """Return the lines of the block quotes that say which annotations they are."""
    found: set[int] = set()
    begin = 0
    for index, line in enumerate((*lines, "")):
        if line.startswith(">"):
            continue
        if any(has_link(one) for one in lines[begin:index]):
            found.update(range(begin, index))
        begin = index + 1
    return found


def _highlights(lines: Sequence[str], notes: dict[str, list[str]]) -> Iterator[_Passage]:
    for line, path in _text(lines):
        yield from _in_line(line, path, notes)


def _own_passages(lines: Sequence[str], notes: dict[str, list[str]]) -> Iterator[_Passage]:
    """Yield what this program has put footnotes to: each says how many characters before its number are its own."""
    said: list[str] = []
    left = _MOST_AGAIN
    for line, path in _text(lines):
        for part in (*spoken(line), "\n"):
            if isinstance(part, str):
                # Blanks behind blanks would be gone over again and again.
                if part.strip() or (said and said[-1].strip()):
                    said.append(part)
            elif (about := notes.pop(str(part), None)) is not None:
                size = told(about).size or 0
                left -= size
                quote = _last(said, size) if left >= 0 else ""
                yield _Passage(path, [quote] if quote else [], about, _last(said, _CONTEXT))


def _last(said: Sequence[str], size: int) -> str:
    """Return the end of what was said, so long that ``size`` characters of it are no white space."""
    found: list[str] = []
    for part in reversed(said):
        if not size:
            break
        bare = len("".join(part.split()))
        if bare > size:
            at = len(part)
            while size:
                at -= 1
                size -= not part[at].isspace()
            found.append(part[at:])
            break
        found.append(part)
        size -= bare
    return "".join(reversed(found)).strip()


def _text(lines: Sequence[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the lines that are no footnotes with the headings above them; later chapters stand behind the footnotes of the first one."""
    headings = _Headings()
    is_text = True
    for line in lines:
        if headings.take(line):
            is_text = True
        elif _FOOTNOTE.match(line):
            is_text = False
        if is_text:
            yield line, headings.path


def _footnotes(lines: Sequence[str]) -> dict[str, list[str]]:
    notes: dict[str, list[str]] = {}
    last: list[str] | None = None
    for line in lines:
        found = _FOOTNOTE.match(line)
        if found:
            last = notes.setdefault(found[1], [])
            last.append(found[2])
        elif _HEADING.match(line):
            last = None
        elif last is not None:
            last.append(line.removeprefix("    "))
    return notes


def _in_line(line: str, path: tuple[str, ...], notes: dict[str, list[str]]) -> Iterator[_Passage]:
    """Yield the highlighted words of a line: those that have a footnote with it, once for each; a footnote counts once."""
    depth = at = 0
    run, is_told = "", True
    for found in (*_PIECE.finditer(line), None):
        words = _OTHER_TAGS.sub("", line[at : found.start() if found else len(line)])
        if depth:
            run = (run + words)[-_LONGEST:]
        elif words:
            if run and not is_told:
                yield _Passage(path, [run])
            run, is_told = "", True
        if found is None:
            break
        at = found.end()
        if found[4] is None:
            depth = max(0, depth + (1 if found[1] or (found[3] and not depth) else -1))
            is_told = is_told and not run and not depth
        elif (about := notes.pop(found[4], None)) is not None:
            if run:
                yield _Passage(path, [run], about)
            is_told = True
    if run and not is_told:
        yield _Passage(path, [run])


def _document(name: str, some: Sequence[_Passage], keys: Keys) -> IncomingDocument:
    said = [told(one.about) for one in some]
    marks = tuple(mark for one, what in zip(some, said, strict=True) if (mark := _mark(one, what, name, keys.of)) is not None)
    rows = {what.document for what in said if what.document is not None}
    return IncomingDocument(name, marks, location=link_to(rows.pop()) if len(rows) == 1 else "")


def _mark(one: _Passage, what: Told, name: str, key_of: Callable[..., str]) -> IncomingMark | None:
    quote = "\n".join(one.quote if one.before else map(bare, one.quote)).strip()
    kind = what.kind or ("highlight" if quote else "bookmark" if one.before else "document-note")
    if not quote and what.own_id is None:
        return None
    return IncomingMark(
        key_of(what.own_id or "", name, quote, "" if what.own_id else what.note),
        quote,
        prefix=one.before if not quote else "",
        span=None if what.start is None else Span(what.start, what.start + (0 if kind == "bookmark" else len(quote))),
        kind=kind,
        colour=what.colour,
        note=what.note,
        tags=what.tags,
        star=what.star,
        task=what.task,
        own_id=what.own_id,
        heading_path=one.path,
    )
