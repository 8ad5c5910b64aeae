"""Words of a text with the line that says where they stand, from a reader's template.

A template is text with ``{fields}``. It falls into clauses at commas, semicolons, colons, Chinese full stops, middle dots and bars outside
of brackets. A clause whose fields are all empty goes, with the mark before it; inside a clause an empty field takes along brackets that
hold nothing else, and the words of its number: 第{paragraph}段, p. {page}.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import count
from typing import TYPE_CHECKING, Final

from core.errors import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

FIELDS: Final = ("title", "speaker", "date", "paragraph", "page", "path")
"""Title of the document, who spoke, when; number of the paragraph and of the page; headings above the passage."""
USUAL: Final = QT_TRANSLATE_NOOP("Citing", "{title}, paragraph {paragraph}")
"""The template while the reader has written none, to be translated in the context ``Citing``."""

_BRACKETS: Final = dict(zip("《〈（〔【「『“([", "》〉）〕】」』”)]", strict=True))
_FIELD: Final = re.compile(r"\{(\w+)\}")
_INNER_TITLE: Final = str.maketrans("《》", "〈〉")


def with_source(words: str, template: str, values: Mapping[str, str]) -> str:
    """Return the words and, on a line of its own, where they stand; the words alone if nothing of it is known.

    Args:
        words: the passage.
        template: see above; what stands in braces and is none of `FIELDS` stays as it is.
        values: by the names of `FIELDS`; one that is not there is empty.
    """
    source = source_line(template, values)
    return f"{words}\n{source}" if source else words


def source_line(template: str, values: Mapping[str, str]) -> str:
    """Return the template with its fields filled in; empty if it has fields and all of them are."""
    return " ".join((filled(template, values) or "").split())


def filled(template: str, values: Mapping[str, str], fields: tuple[str, ...] = FIELDS) -> str | None:
    """Return a line of a template with its fields filled in, None if it has fields and all of them are empty.

    Args:
        template: of one line, see above.
        values: by the names of ``fields``; one that is not there is empty.
        fields: that there are.
    """
    piece = _clauses(_Tokens(template, fields), "", values)
    return None if piece.is_void else piece.words


@lru_cache(maxsize=32)
def fields_in(template: str) -> frozenset[str]:
    """Return what stands in braces in a template, be it the name of a field or not."""
    return frozenset(_FIELD.findall(template))


def numbers(places: Iterable[int | None]) -> str:
    """Return the number of a paragraph or page, or two of them from the first to the last; empty where there is none."""
    return "–".join(map(str, dict.fromkeys(one for one in places if one is not None)))


def headings(path: Iterable[str]) -> str:
    """Return the headings above a passage as the field ``path`` has them."""
    return " › ".join(path)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of a template, filled in."""

    words: str
    has_field: bool
    has_value: bool

    @property
    def is_void(self) -> bool:
        """True if it was there for the sake of fields, and they are empty."""
        return self.has_field and not self.has_value


class _Tokens:
    """The tokens of a template, taken one after the other: kind (empty for other words) and text."""

    def __init__(self, template: str, fields: tuple[str, ...]) -> None:
        self._tokens = _split(template, fields)
        self._at = count()

    def next(self) -> tuple[str, str] | None:
        """Return the next token, None after the last."""
        at = next(self._at)
        return self._tokens[at] if at < len(self._tokens) else None


@lru_cache(maxsize=32)
def _split(template: str, fields: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Return the tokens of a template; the same one is filled in thousands of times."""
    return tuple(_tokens(template, _token(fields)))


@lru_cache(maxsize=8)
def _token(fields: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        r"(?P<field>(?:第|\b(?:paragraph|para|page|pp?)\.?\s*)?\{(?:" + "|".join(fields) + r")\}[段页节章条号]?)"
        r"|(?P<mark>\s*[，,；;：:、。·•|]\s*)"
        r"|(?P<open>[" + re.escape("".join(_BRACKETS)) + r"])"
        r"|(?P<close>[" + re.escape("".join(_BRACKETS.values())) + r"])"
    )


def _tokens(template: str, token: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    at = 0
    for match in token.finditer(template):
        if match.start() > at:
            yield "", template[at : match.start()]
        yield match.lastgroup or "", match.group()
        at = match.end()
    if at < len(template):
        yield "", template[at:]


def _clauses(tokens: _Tokens, end: str, values: Mapping[str, str], opened: str = "") -> _Piece:
    """Return what stands up to the bracket ``end`` (empty: to the last token), without the clauses that are void."""
    whole, mark, clause = "", "", list[_Piece]()
    is_first, has_field, has_value = True, False, False

    def close() -> None:
        nonlocal whole, is_first
        is_void = any(piece.has_field for piece in clause) and not any(piece.has_value for piece in clause)
        if not is_void:
            whole += ("" if is_first else mark) + "".join(piece.words for piece in clause if not piece.is_void)
            is_first = False

    while token := tokens.next():
        kind, text = token
        if kind == "close" and text == end:
            break
        if kind == "mark":
            close()
            mark, clause = text, []
            continue
        piece = _piece(kind, text, tokens, values, opened)
        has_field, has_value = has_field or piece.has_field, has_value or piece.has_value
        clause.append(piece)
    close()
    return _Piece(whole, has_field, has_value)


def _piece(kind: str, text: str, tokens: _Tokens, values: Mapping[str, str], opened: str) -> _Piece:
    if kind == "field":
        match = _FIELD.search(text)
        value = values.get(match.group(1), "").strip() if match else ""
        # 《学习〈决定〉》: a title inside of a title has the single marks (GB/T 15834-2011, 4.15.3.5).
        value = value.translate(_INNER_TITLE) if opened == "《" else value
        return _Piece(_FIELD.sub(lambda _: value, text), has_field=True, has_value=bool(value))
    if kind == "open":
        end = _BRACKETS[text]
        inner = _clauses(tokens, end, values, text)
        return _Piece(text + inner.words + end, inner.has_field, inner.has_value)
    return _Piece(text, has_field=False, has_value=False)
