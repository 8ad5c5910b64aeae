"""The words of a query, parted into terms, signs and filters."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from core.query import errors
from core.query.errors import QueryError
from core.query.filters import EXAMPLES, FILTERS, field_of
from core.spans import Span

TERM: Final = "term"
AND: Final = "and"
OR: Final = "or"
NOT: Final = "not"
NEAR: Final = "near"
OPEN: Final = "open"
CLOSE: Final = "close"
FILTER: Final = "filter"

USUAL: Final = 20
"""Code points between two phrases if 近 says no number."""
FARTHEST: Final = 1_000
"""The greatest number that 近 takes."""
NEAR_EXAMPLE: Final = "农业 近10 农村"

_SIGNS: Final = {
    "与": AND,
    "與": AND,
    "AND": AND,
    "&": AND,
    "&&": AND,
    "或": OR,
    "OR": OR,
    "|": OR,
    "||": OR,
    "非": NOT,
    "NOT": NOT,
    "!": NOT,
}
"""Signs that stand alone; English ones in capitals, so that a sentence can be looked for."""
_IN_PARAGRAPH: Final = frozenset({"同段", "PARA"})
_NEAR: Final = re.compile(r"(?:近|NEAR)(?:/?(\d+)(?:个?字)?)?")
_NEAR_LIKE: Final = re.compile(r"近[/\-+.]\S*|NEAR[^A-Za-z]\S*")
"""What is meant as a distance and is none; 近年来 and 近10年 are words."""
_DASHES: Final = "-－−"
_DOUBLE: Final = '"“”„‟＂'
_SINGLE: Final = "'‘’＇"
_CLOSING: Final = {**dict.fromkeys(_DOUBLE, _DOUBLE), **dict.fromkeys(_SINGLE, _SINGLE), "「": "」", "『": "』"}
"""By the sign that opens, those that close; a keyboard may give one for the other."""
_OPENING: Final = "(（"
_CLOSED: Final = ")）"
_BARE: Final = re.compile(r"[^\s()（）]+")
_NAME: Final = re.compile(r"([^\W\d_]+)[:：]")
_LONGEST: Final = 4
"""Characters of what may be meant as a filter's name: 会议指出： is, 省委主要负责同志指出： is not."""
_LONGEST_LATIN: Final = 12
_VALUE: Final = re.compile(r"[^\s()（）,，、;；]+")
_SEPARATOR: Final = re.compile(r"[,，、;；]")


@dataclass(frozen=True, slots=True)
class Token:
    """A part of a query."""

    kind: str
    at: Span
    words: str = ""
    """Of a term, without its quotes; else as typed."""
    within: int | None = None
    """Of `NEAR`, see `core.query.tree.Near.within`."""
    field: str = ""
    """Of a filter: the field of `core.query.tree.Scope`."""
    values: tuple[str, ...] = ()
    """Of a filter."""
    is_quoted: bool = False


def tokens(words: str, *, is_typing: bool = False) -> list[Token]:
    """Return the parts of a query in their order.

    Args:
        words: as typed.
        is_typing: what is not finished at the end is taken as if it were, or left out.

    Raises:
        QueryError: if a quote is not closed or empty, a distance or filter is none.
    """
    return list(_Lexer(words, is_typing=is_typing).tokens())


class _Lexer:
    """Goes through the words once."""

    def __init__(self, words: str, *, is_typing: bool) -> None:
        self._words = words
        self._is_typing = is_typing
        self._end = len(words.rstrip())
        self._at = 0

    def tokens(self) -> list[Token]:
        found: list[Token] = []
        while self._at < len(self._words):
            if self._words[self._at].isspace():
                self._at += 1
            elif token := self._token():
                found.append(token)
        return found

    def _token(self) -> Token | None:
        start, character = self._at, self._words[self._at]
        if character in _OPENING or character in _CLOSED:
            self._at += 1
            return Token(OPEN if character in _OPENING else CLOSE, Span(start, start + 1), character)
        if character in _CLOSING:
            return self._quoted_term()
        if character in _DASHES and self._words[start + 1 : start + 2].strip().strip(_CLOSED):
            self._at += 1
            return Token(NOT, Span(start, start + 1), character)
        if name := _NAME.match(self._words, start):
            field = field_of(name[1])
            if field is not None:
                return self._filter(field, name.end())
            if self._is_meant_as_filter(name):
                names = " · ".join(one[0] for one in FILTERS.values())
                raise QueryError(errors.NO_FILTER, Span(start, name.end()), filter=name[1], names=names)
        return self._bare()

    def _bare(self) -> Token | None:
        match = _BARE.match(self._words, self._at)
        if match is None:
            raise AssertionError(self._words)
        at, words = Span(*match.span()), match[0]
        self._at = at.end
        sign = unicodedata.normalize("NFKC", words)
        if sign in _SIGNS:
            return Token(_SIGNS[sign], at, words)
        if sign in _IN_PARAGRAPH:
            return Token(NEAR, at, words)
        if near := _NEAR.fullmatch(sign):
            within = int(near[1]) if near[1] else USUAL
            if within <= FARTHEST:
                return Token(NEAR, at, words, within)
            raise QueryError(errors.DISTANCE, at, words=words, limit=FARTHEST, example=NEAR_EXAMPLE)
        if _NEAR_LIKE.fullmatch(sign):
            if self._is_typing and at.end == self._end:
                return None
            raise QueryError(errors.DISTANCE, at, words=words, limit=FARTHEST, example=NEAR_EXAMPLE)
        if words in _DASHES:
            if self._is_typing and at.end == self._end:
                return None
            raise QueryError(errors.DASH, at, example="农业 -林业")
        return Token(TERM, at, words)

    def _quoted_term(self) -> Token | None:
        """Return a phrase in quotes; what goes on directly behind them makes the quotes signs of a longer phrase: “三农”问题."""
        start = self._at
        words = self._quoted()
        if self._at < len(self._words) and (more := _BARE.match(self._words, self._at)):
            self._at = more.end()
            return Token(TERM, Span(start, self._at), self._words[start : self._at])
        return Token(TERM, Span(start, self._at), words, is_quoted=True) if words else None

    def _quoted(self) -> str:
        """Go over what stands in quotes and return it; a sign that would close is written twice to stand for itself."""
        start = self._at
        closing = _CLOSING[self._words[start]]
        found: list[str] = []
        at = start + 1
        while at < len(self._words) and (self._words[at] not in closing or self._words[at + 1 : at + 2] == self._words[at]):
            found.append(self._words[at])
            at += 2 if self._words[at] in closing else 1
        if at >= len(self._words):
            if not self._is_typing:
                raise QueryError(errors.QUOTE, Span(start, len(self._words)), words=self._words[start:].strip())
        elif not found and (at + 1 < self._end or not self._is_typing):
            raise QueryError(errors.EMPTY_QUOTES, Span(start, at + 1))
        self._at = min(at + 1, len(self._words))
        return "".join(found)

    def _filter(self, field: str, at: int) -> Token | None:
        """Go over the values of a filter: parted by commas, in quotes where they hold blanks."""
        start, self._at = self._at, at
        values: list[str] = []
        while self._at < len(self._words):
            if self._words[self._at] in _CLOSING:
                values.append(self._quoted())
            elif match := _VALUE.match(self._words, self._at):
                values.append(match[0])
                self._at = match.end()
            if not (separator := _SEPARATOR.match(self._words, self._at)):
                break
            self._at = separator.end()
        typed = self._words[start:at]
        given = tuple(value for value in values if value.strip())
        if not given:
            if self._at >= self._end and self._is_typing:
                return None
            raise QueryError(errors.EMPTY_FILTER, Span(start, at), filter=typed, example=EXAMPLES[field])
        return Token(FILTER, Span(start, self._at), typed, field=field, values=given)

    def _is_meant_as_filter(self, name: re.Match[str]) -> bool:
        """Return True if what stands before a colon is short enough for a name, and no address follows (https://)."""
        longest = _LONGEST_LATIN if name[1].isascii() else _LONGEST
        return len(name[1]) <= longest and not self._words.startswith("//", name.end())
