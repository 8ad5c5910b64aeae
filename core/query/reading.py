"""A reader's words to a query, and back.

::

    query  = choice                      filters stand beside the terms, outside parentheses
    choice = every { 或 every }
    every  = near { [与] near }
    near   = { 非 } atom { 近10 atom }
    atom   = phrase | "(" choice ")"

A document answers a query that says only what is not to occur if filters say where; else such a query is refused.
"""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Final

from core.query import errors
from core.query.errors import QueryError
from core.query.filters import EXAMPLES, FILTERS, PIGMENTS, narrowed
from core.query.lexing import AND, CLOSE, FILTER, NEAR, NEAR_EXAMPLE, NOT, OPEN, OR, TERM, USUAL, Token, tokens
from core.query.tree import ALL, All, AnyOf, Near, Phrase, Query, Scope, Without
from core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.query.tree import Node

__all__ = ["DEEPEST", "LIMIT", "QueryError", "examples", "read", "written"]

LIMIT: Final = 400
"""Code points of a query."""
DEEPEST: Final = 20
"""Parentheses inside one another."""
_MOST_PAIRS: Final = 64
"""Choices that two sides of 近 make."""

examples: Final = (
    "乡村振兴",
    "春耕 粮食",
    "春耕 或 秋收",
    "粮食 非 进口",
    "(春耕 或 秋收) 粮食",
    "“三农”工作",
    "农业 近10 农村",
    "科技 同段 人才",
    "粮食 年:2020-2024",
    "就业 讲话人:李 文种:报告",
    "安全 章节:农业",
    "颜色:朱砂 标签:待办",
)
"""One for each sign, as the help shows them."""


def read(
    words: str,
    *,
    where: str = ALL,
    is_any_script: bool = False,
    is_typing: bool = False,
    scope: Scope | None = None,
    colours: Mapping[str, str] | None = None,
) -> Query:
    """Return what a reader's words mean; blanks alone mean nothing.

    Args:
        words: as typed; signs may be of either width.
        where: one of `core.query.tree.PLACES`.
        is_any_script: simplified and traditional characters are alike.
        is_typing: what is not finished at the end is read as far as it makes sense, and no fault of it is told.
        scope: what narrows beside the words; filters in the words add to it.
        colours: the reader's own names of the colours, by those of `core.annotation.COLOURS`.

    Raises:
        QueryError: if they cannot be understood: the only thing that is raised.
    """
    if len(words) > LIMIT:
        raise QueryError(errors.TOO_LONG, Span(LIMIT, len(words)), limit=LIMIT)
    parts = tokens(words, is_typing=is_typing)
    found = scope or Scope()
    for token in parts:
        if token.kind == FILTER:
            is_unfinished = is_typing and token.at.end >= len(words.rstrip())
            found = narrowed(found, token.field, token.values, token.at, colours=colours, is_unfinished=is_unfinished)
    tree = _Parser(_without_filters(parts), is_typing=is_typing).tree()
    if tree is not None and not _is_bounded(tree) and found.is_empty:
        if not is_typing:
            is_choice = isinstance(tree, AnyOf)
            template = errors.ANY_WITHOUT if is_choice else errors.ONLY_WITHOUT
            raise QueryError(template, Span(0, len(words)), example="农业 非 林业")
        tree = None
    return Query(tree, found, where, is_any_script)


def written(query: Query) -> str:
    """Return words that `read` to a query of the same tree and scope; rows of documents are no words and are left out."""
    parts = [] if query.tree is None else [_written(query.tree)]
    for field in fields(Scope):
        values = getattr(query.scope, field.name)
        if field.name in FILTERS and values:
            parts.append(f"{FILTERS[field.name][0]}:{','.join(_value(field.name, value) for value in values)}")
    return " ".join(parts)


def _without_filters(parts: Sequence[Token]) -> list[Token]:
    """Return the parts without filters, and without the 与 that ties one to the words.

    Raises:
        QueryError: if a filter stands where it would narrow a part only.
    """
    found: list[Token] = []
    depth = 0
    for index, token in enumerate(parts):
        depth += (token.kind == OPEN) - (token.kind == CLOSE)
        if token.kind != FILTER:
            if not (token.kind == AND and index and parts[index - 1].kind == FILTER):
                found.append(token)
            continue
        before = parts[index - 1].kind if index else ""
        behind = parts[index + 1].kind if index + 1 < len(parts) else ""
        if depth > 0 or before in (OR, NOT, NEAR) or behind in (OR, NEAR):
            raise QueryError(errors.FILTER_PLACE, token.at, filter=token.words, example=f"农业 或 农村 {EXAMPLES[token.field]}")
        if before == AND and found and found[-1].kind == AND:
            found.pop()
    return found


class _Parser:
    """Reads parts from left to right."""

    def __init__(self, parts: Sequence[Token], *, is_typing: bool) -> None:
        self._parts = list(parts)
        self._at = 0
        self._depth = 0
        if is_typing:
            self._finish()

    def tree(self) -> Node | None:
        if not self._parts:
            return None
        found = self._choice()
        if token := self._next():
            raise QueryError(errors.CLOSE, token.at)
        return found

    def _finish(self) -> None:
        """Leave out signs at the end that wait for words, and close what is open."""
        while self._parts and self._parts[-1].kind in (AND, OR, NOT, NEAR, OPEN):
            self._parts.pop()
        depth = 0
        for token in self._parts:
            depth += (token.kind == OPEN) - (token.kind == CLOSE)
        end = self._parts[-1].at.end if self._parts else 0
        self._parts += [Token(CLOSE, Span(end, end))] * max(0, depth)

    def _next(self) -> Token | None:
        return self._parts[self._at] if self._at < len(self._parts) else None

    def _take(self, *kinds: str) -> Token | None:
        token = self._next()
        if token is None or token.kind not in kinds:
            return None
        self._at += 1
        return token

    def _choice(self) -> Node:
        found = [self._every()]
        while self._take(OR):
            found.append(self._every())
        return _tied(AnyOf, found)

    def _every(self) -> Node:
        found = [self._near()]
        while (token := self._next()) and token.kind not in (OR, CLOSE):
            self._take(AND)
            found.append(self._near())
        return _tied(All, found)

    def _near(self) -> Node:
        is_not = False
        while self._take(NOT):
            is_not = not is_not
        found = [self._atom()]
        signs: list[Token] = []
        while sign := self._take(NEAR):
            signs.append(self._distance(sign))
            found.append(self._atom())
        if signs:
            found = [_near(left, right, sign) for left, right, sign in zip(found, found[1:], signs, strict=False)]
        node = _tied(All, found)
        return _without(node) if is_not else node

    def _distance(self, sign: Token) -> Token:
        """Return a sign with the number behind it: 近 10 is 近10 where another word follows."""
        token = self._next()
        follows = self._parts[self._at + 1].kind if self._at + 1 < len(self._parts) else ""
        is_number = token is not None and token.kind == TERM and not token.is_quoted and token.words.isdecimal() and len(token.words) <= 3
        if token is None or not is_number or sign.within != USUAL or sign.at.end >= token.at.start or sign.words[-1:].isdecimal():
            return sign
        if follows not in (TERM, OPEN):
            return sign
        self._at += 1
        return Token(NEAR, sign.at, sign.words, int(token.words))

    def _atom(self) -> Node:
        token = self._next()
        if token is not None and token.kind == TERM:
            self._at += 1
            return Phrase(token.words)
        if token is not None and token.kind == OPEN:
            return self._parenthesised(token)
        raise self._missing(token)

    def _parenthesised(self, opening: Token) -> Node:
        self._at += 1
        self._depth += 1
        if self._depth > DEEPEST:
            raise QueryError(errors.TOO_DEEP, opening.at, limit=DEEPEST)
        if closing := self._take(CLOSE):
            raise QueryError(errors.EMPTY_PARENTHESES, Span(opening.at.start, closing.at.end))
        found = self._choice()
        if not self._take(CLOSE):
            raise QueryError(errors.OPEN, opening.at)
        self._depth -= 1
        return found

    def _missing(self, token: Token | None) -> QueryError:
        """Return what is wrong where a word was to stand."""
        before = self._parts[self._at - 1] if self._at else None
        sign = before if token is None or (before is not None and before.kind in (AND, OR, NOT, NEAR)) else token
        if sign is None:
            raise AssertionError(self._parts)
        if sign.kind == OPEN:
            return QueryError(errors.OPEN, sign.at)
        if sign.kind == NOT:
            return QueryError(errors.BEHIND, sign.at, sign=sign.words, example="农业 非 林业")
        if sign.kind == CLOSE:
            return QueryError(errors.CLOSE, sign.at)
        example = {AND: "农业 与 农村", OR: "农业 或 农村"}.get(sign.kind, NEAR_EXAMPLE)
        return QueryError(errors.SIDES, sign.at, sign=sign.words, example=example)


def _near(left: Node, right: Node, sign: Token) -> Node:
    """Return two sides near one another; of a side with a choice, each of it."""
    sides = [_phrases(left), _phrases(right)]
    if not all(sides) or len(sides[0]) * len(sides[1]) > _MOST_PAIRS:
        raise QueryError(errors.NEAR_SIDES, sign.at, sign=sign.words, example="(农业 或 林业) 近10 补贴")
    return _tied(AnyOf, [Near(one, other, sign.within) for one in sides[0] for other in sides[1]])


def _phrases(node: Node) -> list[Phrase]:
    """Return a phrase or a choice of phrases as a list, an empty one for anything else."""
    if isinstance(node, Phrase):
        return [node]
    parts = node.parts if isinstance(node, AnyOf) else ()
    return [part for part in parts if isinstance(part, Phrase)] if all(isinstance(part, Phrase) for part in parts) else []


def _tied(kind: type[All] | type[AnyOf], found: Sequence[Node]) -> Node:
    """Return parts as one node, those of the same kind as its own parts."""
    parts: list[Node] = []
    for node in found:
        parts += node.parts if isinstance(node, kind) else (node,)
    return parts[0] if len(parts) == 1 else kind(tuple(parts))


def _without(node: Node) -> Node:
    return node.part if isinstance(node, Without) else Without(node)


def _is_bounded(node: Node) -> bool:
    """Return True if a document has to hold something in order to answer."""
    match node:
        case All(parts):
            return any(_is_bounded(part) for part in parts)
        case AnyOf(parts):
            return all(_is_bounded(part) for part in parts)
        case Without():
            return False
        case _:
            return True


def _written(node: Node) -> str:
    match node:
        case Phrase(words):
            return _term(words)
        case Near(left, right, within):
            sign = "同段" if within is None else f"近{within}"
            return f"{_term(left.words)} {sign} {_term(right.words)}"
        case All(parts):
            return " ".join(f"({_written(part)})" if isinstance(part, AnyOf) else _written(part) for part in parts)
        case AnyOf(parts):
            return " 或 ".join(_written(part) for part in parts)
        case Without(part):
            return f"非 {_written(part)}" if isinstance(part, Phrase) else f"非 ({_written(part)})"


def _term(words: str) -> str:
    """Return a phrase as it has to be written, in quotes only where it would mean something else."""
    quoted = _in_quotes(words)
    try:
        parts = tokens(words)
    except QueryError:
        return quoted
    is_plain = len(parts) == 1 and parts[0].kind == TERM and parts[0].words == words and not words.isdecimal()
    return words if is_plain else quoted


def _in_quotes(words: str) -> str:
    return '"' + "".join(one * 2 if one in '"“”„‟＂' else one for one in words) + '"'


def _value(field: str, value: str | tuple[int, int]) -> str:
    if isinstance(value, tuple):
        first, last = value
        return f"{first:04}" if first == last else f"{first:04}-{last:04}"
    if field == "colours":
        return next((name for name, id_ in PIGMENTS.items() if id_ == value), value)
    return value if _is_plain_value(value) else _in_quotes(value)


def _is_plain_value(value: str) -> bool:
    return not any(one.isspace() or one in "()（）,，、;；\"“”„‟＂'‘’＇「『" for one in value)
