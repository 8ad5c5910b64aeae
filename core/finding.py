"""What a reader looks for in a text, and every place of it.

Words are found in whatever case and width they stand, unless the reader wants them exactly as typed: ``,`` finds ``，`` and ``gdp``
finds ``ＧＤＰ``. A pattern sees the text as it is, see `core.patterns`.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import accumulate, islice
from typing import TYPE_CHECKING, Any, Final, overload

from core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    IsWhole = Callable[[str, Span], bool]
    """Tells whether a span of a text begins and ends where words do."""

LIMIT: Final = 1_000
"""Code points of what is looked for, at most."""
PART: Final = 100_000
"""Code points in which whole words are looked for at a time: some 0.1 s for words of middling frequency, at most 0.4 s."""
_PIECE: Final = 100_000
"""Code points that are looked through before the interpreter is given away: a millisecond or two."""
_FEW: Final = 4
"""Other ways to write the characters of some words that are replaced in a text; with more of them an expression is as fast."""

_ALIKE: Final = {
    '"': "“”„‟〝〞",
    "“": '"',
    "”": '"',
    "'": "‘’‚‛",
    "‘": "'",
    "’": "'",
    "-": "‐‑‒–—−",
    "—": "―─–",
    "·": "•‧・･",
    " ": "\t\u00a0",
}
"""Signs that are written for one another: what stands behind is found by what stands before it, whichever the keyboard gives."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for."""

    words: str = ""
    is_exact: bool = False
    """Only what is written exactly so, in case and width."""
    is_word: bool = False
    """Only where a word begins and ends."""
    is_pattern: bool = False
    """The words are a regular expression."""

    def __bool__(self) -> bool:
        """Return True if anything is looked for."""
        return bool(self.words)


class Hits(Sequence[Span]):
    """Places in a text, in its order; none overlaps another and none is empty. Tens of thousands of them take little room.

    Args:
        starts: code points, rising.
        ends: those at which they end.
    """

    __slots__ = ("ends", "starts")

    def __init__(self, starts: Iterable[int] = (), ends: Iterable[int] = ()) -> None:
        self.starts = starts if isinstance(starts, array) else array("l", starts)
        self.ends = ends if isinstance(ends, array) else array("l", ends)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.starts)

    @overload
    def __getitem__(self, index: int) -> Span: ...
    @overload
    def __getitem__(self, index: slice) -> Hits: ...
    def __getitem__(self, index: int | slice) -> Span | Hits:
        """Return one of them, or some."""
        if isinstance(index, slice):
            return Hits(self.starts[index], self.ends[index])
        return Span(self.starts[index], self.ends[index])

    def __iter__(self) -> Iterator[Span]:
        """Yield them in their order; what `Sequence` offers would ask for each by its index."""
        return map(Span, self.starts, self.ends)

    def __add__(self, later: Hits) -> Hits:
        """Return these and others that stand behind them."""
        return Hits(self.starts + later.starts, self.ends + later.ends)

    def __eq__(self, other: object) -> bool:
        """Return True if the other ones are the same places."""
        return isinstance(other, Hits) and self.starts == other.starts and self.ends == other.ends

    def __hash__(self) -> int:
        """Return a hash that goes with equality."""
        return hash((len(self), self.starts[0] if self.starts else -1))

    def at_or_after(self, point: int) -> int:
        """Return the index of the first that begins at a code point or after it; their number if there is none."""
        return bisect_left(self.starts, point)

    def touching(self, span: Span) -> range:
        """Return the indexes of those that share a code point with a span."""
        return range(bisect_right(self.ends, span.start), bisect_left(self.starts, span.end))

    def index_of(self, span: Span) -> int | None:
        """Return the index of the very place, None if it is not among them."""
        at = self.at_or_after(span.start)
        return at if at < len(self) and self[at] == span else None

    def nearest(self, span: Span) -> Span | None:
        """Return the place itself, or the one that begins nearest to where it does; None if there is none."""
        at = self.at_or_after(span.start)
        return min((self[one] for one in (at, at - 1) if 0 <= one < len(self)), key=lambda one: abs(one.start - span.start), default=None)


def find_words(
    text: str, query: Query, *, within: Span | None = None, is_whole: IsWhole | None = None, ask: Callable[[], None] | None = None
) -> Hits:
    """Return every place of the words, each as near to the beginning as those before it allow.

    Args:
        text: is looked through; linear in its length.
        query: not a pattern.
        within: where they have to stand, None for anywhere.
        is_whole: tells what a whole word is, if only those are wanted.
        ask: called now and then; what it raises ends the search.
    """
    bounds = Span(0, len(text)) if within is None else within
    if not query.words or len(query.words) > len(bounds):
        return Hits()
    if query.is_word and is_whole is not None:
        return _whole(text, query.words, None if query.is_exact else _expression(query.words), bounds, is_whole, ask)
    length = len(query.words)
    split = partial(_split, query.words) if query.is_exact else _splitter(query.words, alike)
    ends = _ends(text, length, split, bounds, ask)
    return Hits(array("l", map((-length).__add__, ends)), ends)


def finder(words: str, like: Callable[[str], str] | None = None) -> Callable[[str, Span | None], Hits]:
    """Return what finds every place of the same words in many texts, as `find_words` does.

    Args:
        words: not empty.
        like: returns the characters that one of the words finds, itself among them; None for `alike`.

    Returns:
        A function of a text and of where in it the places have to stand, None for anywhere.
    """
    split = _splitter(words, like or alike)
    length = len(words)

    def find(text: str, within: Span | None = None) -> Hits:
        ends = _ends(text, length, split, Span(0, len(text)) if within is None else within, None)
        return Hits(array("l", map((-length).__add__, ends)), ends)

    return find


def only_whole(text: str, hits: Hits, is_whole: IsWhole, ask: Callable[[], None] | None = None) -> Hits:
    """Return those of the places that begin and end where words do."""
    kept: list[int] = []
    for index, span in enumerate(hits):
        if ask is not None:
            ask()
        if is_whole(text, span):
            kept.append(index)
    return Hits([hits.starts[index] for index in kept], [hits.ends[index] for index in kept])


def alike(character: str) -> str:
    """Return the characters that a typed one finds, itself first."""
    found = dict.fromkeys(character)
    for one in (character.lower(), character.upper(), character.title(), *_ALIKE.get(_narrow(character), "")):
        if len(one) == 1:
            found[one] = None
    for one in tuple(found):
        found[_narrow(one)] = None
        found[_wide(one)] = None
    return "".join(found)


def _narrow(character: str) -> str:
    """Return the half-width form of a full-width character, the character itself if it has none."""
    code = ord(character)
    return chr(code - 0xFEE0) if 0xFF01 <= code <= 0xFF5E else " " if code == 0x3000 else _NARROW.get(character, character)


def _wide(character: str) -> str:
    code = ord(character)
    return chr(code + 0xFEE0) if 0x21 <= code <= 0x7E else "\u3000" if code == 0x20 else _WIDE.get(character, character)


_NARROW: Final = dict(zip("。「」、・￠￡￢￣￥￦", "｡｢｣､･¢£¬¯¥₩", strict=True))
"""What is half width here and is not written in ASCII."""
_WIDE: Final = {narrow: wide for wide, narrow in _NARROW.items()}


def _expression(words: str, like: Callable[[str], str] = alike) -> re.Pattern[str] | None:
    """Return what finds the words in any case and width, None if they can be written one way only: most Chinese words."""
    classes = [like(character) for character in words]
    if all(len(one) == 1 for one in classes):
        return None
    return re.compile("".join(re.escape(one) if len(one) == 1 else f"[{re.escape(one)}]" for one in classes))


def _splitter(words: str, like: Callable[[str], str]) -> Callable[[str], list[Any]]:
    """Return what parts a text at the places of the words."""
    expression = _expression(words, like)
    if expression is None:
        return partial(_split, words)
    others = [(other, one) for one in dict.fromkeys(words) for other in like(one) if other != one]
    met = [other for other, _ in others]
    if len(met) > _FEW or len({*met}) < len(met) or not {*met}.isdisjoint(words):
        return expression.split
    return partial(_split_replaced, words, others)


def _split(words: str, text: str) -> list[str]:
    return text.split(words)


def _split_replaced(words: str, others: Sequence[tuple[str, str]], text: str) -> list[str]:
    """Part a text in which each of some characters stands for one of the words: several times as fast as by an expression."""
    for other, one in others:
        text = text.replace(other, one)
    return text.split(words)


def _ends(text: str, length: int, split: Callable[[str], list[Any]], bounds: Span, ask: Callable[[], None] | None) -> array[int]:
    """Return where the places end: from what stands between them, without a step of the interpreter for each.

    Args:
        text: is looked through.
        length: of every place.
        split: parts a text at its places, as they are found from its beginning.
        bounds: where the places stand.
        ask: see `find_words`.
    """
    ends = array("l")
    at = bounds.start
    while at < bounds.end:
        if ask is not None:
            ask()
        # A place that begins in this piece may end in the next.
        stop = min(at + _PIECE, bounds.end)
        between = split(text[at : min(stop + length - 1, bounds.end)])
        between.pop()
        ends.extend(islice(accumulate(map(length.__add__, map(len, between)), initial=at), 1, None))
        at = max(stop, ends[-1] if between else 0)
    return ends


def _whole(
    text: str, words: str, expression: re.Pattern[str] | None, bounds: Span, is_whole: IsWhole, ask: Callable[[], None] | None
) -> Hits:
    """Return the places that are whole words; one that is not may overlap one that is."""
    starts, ends = array("l"), array("l")
    length = len(words)
    wanted = expression or re.compile(re.escape(words))
    at = bounds.start
    while at < bounds.end:
        if ask is not None:
            ask()
        match = wanted.search(text, at, min(at + _PIECE, bounds.end))
        if match is None:
            at = max(at + 1, min(at + _PIECE, bounds.end) - length + 1)
            continue
        at = match.start() + 1
        if is_whole(text, Span(match.start(), match.end())):
            starts.append(match.start())
            ends.append(match.end())
            at = match.end()
    return Hits(starts, ends)
