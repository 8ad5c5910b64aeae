"""The marks inside a paragraph of Markdown: emphasis, links, pictures, code, escapes, tags.

markdown-it reads them in a time that grows with the square of some texts, and does not take ``**第一条。**为`` for bold, because a mark
between punctuation and a letter must not end there (CommonMark 0.31, 6.2): a rule for languages with blanks. Here no mark is looked at more
than twice, and only ASCII punctuation counts as such.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from core.importers.markdown.preparing import leads
from core.importers.pictures import picture_words
from core.outline.surnames import SURNAMES

if TYPE_CHECKING:
    from collections.abc import Callable, Container

_OTHERS: Final = (
    r"\\(?:[!-/:-@\[-`{-~]|\n)|`+|\[\^[^\]\s]{1,40}\]|<"
    r"|&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});|\*+|_+|~~+|[ \t]*\n[ \t]*"
)
_TOKEN: Final = re.compile(rf"\[{{9,}}|!?\[(?!\^[^\]\s]{{1,40}}\])|\]|{_OTHERS}")
_WITHOUT_LINKS: Final = re.compile(_OTHERS)
_TARGET: Final = re.compile(
    r"\([ \t\n]{0,20}+(?:<([^<>\n]{0,2000}+)>|([^\s()]{0,2000}+(?:\([^\s()]{0,500}+\)[^\s()]{0,500}+){0,9}+))"
    r"(?:[ \t\n]{1,20}+(?:\"[^\"]{0,500}+\"|'[^']{0,500}+'|\([^()]{0,500}+\)))?+[ \t\n]{0,20}+\)"
)
_REFERENCE: Final = re.compile(r"\[([^\[\]]{0,200})\]")
_AUTOLINK: Final = re.compile(r"<((?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]{0,2000}+|[\w.+-]{1,64}+@[\w.-]{1,255}+))>")
_TAG: Final = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]{0,40}+)(?:\s[^<>]{0,2000}+|/)?>")
_PUNCTUATION: Final = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_BEFORE_NAMES: Final = frozenset("长记任志員员長記")
"""Last characters of offices."""
_LONGEST_LABEL: Final = 200


class Piece(NamedTuple):
    """A line of a paragraph, without its marks."""

    text: str
    bold: bool = False
    """True if all of it is."""
    is_picture: bool = False
    """True if nothing else stands in it."""


@dataclass(slots=True)
class _Run:
    """Marks of one kind in a row that may begin emphasis."""

    char: str
    place: int
    """Index in the output."""
    count: int
    """Marks that are left of it."""
    length: int
    is_both: bool
    """True if it may begin emphasis and end it."""


@dataclass(slots=True)
class _State:
    text: str
    is_wrapped: bool
    labels: Container[str]
    note: Callable[[str], str | None]
    out: list[str] = field(default_factory=list)
    runs: list[_Run] = field(default_factory=list)
    waiting: dict[str, int] = field(default_factory=dict)
    """How many runs of each mark are in ``runs``."""
    brackets: list[tuple[int, int, bool]] = field(default_factory=list)
    """Index in the output, offset behind the bracket, True for a picture."""
    bold: dict[int, int] = field(default_factory=dict)
    """Change of the depth of bold type at an index of the output."""
    pictures: set[int] = field(default_factory=set)
    ticks: dict[int, list[int]] | None = None
    """Where runs of backticks stand, by their length."""
    comments: bool = True
    """False if no comment is closed any more."""


def pieces(text: str, *, is_wrapped: bool, labels: Container[str] = (), note: Callable[[str], str | None] = lambda _: None) -> list[Piece]:
    """Return the lines of a paragraph.

    Args:
        text: of the paragraph, with its line ends.
        is_wrapped: join its lines, but for those that end in a hard break.
        labels: names of link addresses that stand elsewhere.
        note: returns what stands for a reference to a footnote, None if there is no such note.
    """
    token = _TOKEN if "](" in text or labels else _WITHOUT_LINKS
    if token.search(text) is None:
        return [Piece(text)]
    state = _State(text, is_wrapped, labels, note)
    place = 0
    while match := token.search(text, place):
        state.out.append(text[place : match.start()])
        place = _read(state, match)
    state.out.append(text[place:])
    return _lines(state)


def _read(state: _State, match: re.Match[str]) -> int:
    """Act on a mark and return where reading goes on."""
    token, out = match[0], state.out
    first = token[0]
    if "\n" in token:
        out.append(_line_end(state, match))
    elif first == "\\":
        out.append(token[1])
    elif first == "`":
        return _code(state, match)
    elif first == "&":
        out.append(html.unescape(token))
    elif first == "<":
        return _angle(state, match.start())
    elif token.startswith("[^"):
        out.append(state.note(token[2:-1]) or token)
    elif first in "![" and len(token) <= 2:
        state.brackets.append((len(out), match.end(), first == "!"))
        out.append(token)
    elif first == "]":
        return _bracket(state, match.end())
    elif first == "[":
        # No link stands in so many.
        out.append(token)
    else:
        _emphasis(state, match)
    return match.end()


def _line_end(state: _State, match: re.Match[str]) -> str:
    token, text = match[0], state.text
    blanks = token[token.index("\n") + 1 :]
    if not state.is_wrapped:
        return "\n" + blanks
    if token[0] == "\\" or token.startswith("  "):
        return "\n"
    before, behind = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    return " " if before.isascii() and behind.isascii() else ""


def _code(state: _State, match: re.Match[str]) -> int:
    if state.ticks is None:
        state.ticks = {}
        for run in re.finditer("`+", state.text):
            state.ticks.setdefault(len(run[0]), []).append(run.start())
    length = len(match[0])
    places = state.ticks.get(length, [])
    index = bisect_right(places, match.start())
    # Behind an escaped tick a run is shorter than it was counted.
    if index == len(places):
        state.out.append(match[0])
        return match.end()
    code = state.text[match.end() : places[index]].replace("\n", " " if state.is_wrapped else "\n")
    if code[:1] == code[-1:] == " " and code.strip():
        code = code[1:-1]
    state.out.append(code)
    return places[index] + length


def _angle(state: _State, start: int) -> int:
    text, out = state.text, state.out
    link = _AUTOLINK.match(text, start)
    if link:
        out.append(link[1])
        return link.end()
    if state.comments and text.startswith("<!--", start):
        end = text.find("-->", start + 4)
        if end >= 0:
            return end + 3
        state.comments = False
    tag = _TAG.match(text, start)
    if tag is None:
        out.append("<")
        return start + 1
    name = tag[2].lower()
    if name == "br":
        out.append("\n")
    elif name in ("b", "strong"):
        _change_bold(state, len(out), -1 if tag[1] else 1)
    elif name == "img":
        alt = re.search(r"\salt\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", tag[0], re.IGNORECASE)
        _add_picture(state, html.unescape(alt[1] or alt[2] or "") if alt else "")
    return tag.end()


def _bracket(state: _State, end: int) -> int:
    """Read what a closing bracket closes, and return where reading goes on."""
    text, out = state.text, state.out
    if not state.brackets:
        out.append("]")
        return end
    place, start, is_picture = state.brackets.pop()
    target = _TARGET.match(text, end)
    label = " ".join(text[start : end - 1].lower().split()) if state.labels and end - start <= _LONGEST_LABEL else ""
    if target and (is_picture or leads(target[1] or target[2] or "")):
        after = target.end()
    elif label:
        reference = _REFERENCE.match(text, end)
        if reference and " ".join((reference[1] or label).lower().split()) in state.labels:
            after = reference.end()
        elif label in state.labels and not label.isdecimal():
            after = end
        else:
            out.append("]")
            return end
    else:
        out.append("]")
        return end
    if is_picture:
        # A picture in the description of another is its description.
        alt = "".join(one[3:-1] if place + index in state.pictures else one for index, one in enumerate(out[place + 1 :], 1))
        _forget(state, place)
        _add_picture(state, alt)
    else:
        out[place] = ""
    return after


def _forget(state: _State, place: int) -> None:
    """Take everything from an index of the output on out of it."""
    while state.runs and state.runs[-1].place >= place:
        state.waiting[state.runs.pop().char] -= 1
    for index in range(place, len(state.out)):
        state.pictures.discard(index)
        change = state.bold.pop(index, 0)
        if change:
            _change_bold(state, place, change)
    del state.out[place:]


def _add_picture(state: _State, alt: str) -> None:
    state.pictures.add(len(state.out))
    state.out.append(picture_words(alt))


def _emphasis(state: _State, match: re.Match[str]) -> None:
    """Read a run of marks: let it close what it can, and wait for what closes the rest."""
    text, out, token = state.text, state.out, match[0]
    char = token[0]
    before, behind = text[match.start() - 1 : match.start()] or " ", text[match.end() : match.end() + 1] or " "
    is_open = not behind.isspace() and (behind not in _PUNCTUATION or before.isspace() or before in _PUNCTUATION)
    is_close = not before.isspace() and (before not in _PUNCTUATION or behind.isspace() or behind in _PUNCTUATION)
    if len(token) == 1 and before.isalnum() and behind.isalnum() and (char == "_" or (before.isascii() and behind.isascii())):
        # snake_case, 3*4*5
        is_open = is_close = False
    if char == "*" and before in SURNAMES and _is_left_open(text, match.start() - 2):
        is_open = is_close = False
    run = _Run(char, len(out), len(token), len(token), is_open and is_close)
    out.append(token)
    if is_close:
        _close(state, run)
    if is_open and run.count:
        state.runs.append(run)
        state.waiting[char] = state.waiting.get(char, 0) + 1
    out[run.place] = char * run.count


def _is_left_open(text: str, place: int) -> bool:
    """Return True if a surname begins behind ``place``: in 书记张**、李** the stars stand for names that are not told."""
    before = text[place] if place >= 0 else " "
    return before in _BEFORE_NAMES or not (before == "*" or "\u3400" <= before <= "\u9fff")


def _close(state: _State, run: _Run) -> None:
    while run.count and state.waiting.get(run.char, 0):
        begun = state.runs[-1]
        if begun.char != run.char:
            # What began inside can no longer end outside.
            state.waiting[state.runs.pop().char] -= 1
            continue
        if (begun.is_both or run.is_both) and (begun.length + run.length) % 3 == 0 and begun.length % 3:
            # ``*甲**乙*`` is not two emphases (CommonMark 0.31, 6.2, rules 9 and 10).
            return
        count = min(begun.count, run.count)
        if count >= 2 and run.char != "~":
            _change_bold(state, begun.place + 1, 1)
            _change_bold(state, run.place, -1)
        begun.count -= count
        run.count -= count
        state.out[begun.place] = begun.char * begun.count
        if not begun.count:
            state.waiting[state.runs.pop().char] -= 1


def _change_bold(state: _State, place: int, by: int) -> None:
    state.bold[place] = state.bold.get(place, 0) + by


def _lines(state: _State) -> list[Piece]:
    """Cut the output at its line ends."""
    found: list[Piece] = []
    words: list[str] = []
    depth = 0
    is_bold = has_words = has_picture = False
    for index, one in enumerate([*state.out, "\n"]):
        depth += state.bold.get(index, 0)
        for number, part in enumerate(one.split("\n") if "\n" in one else (one,)):
            if number:
                text = "".join(words)
                found.append(Piece(text, is_bold and bool(text.strip()), has_picture and not has_words))
                words = []
                is_bold = has_words = has_picture = False
            if part.strip():
                is_bold = depth > 0 and (is_bold or not (has_words or has_picture))
                has_picture = has_picture or index in state.pictures
                has_words = has_words or index not in state.pictures
            words.append(part)
    return found
