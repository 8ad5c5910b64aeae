"""Filters of a query: their names, and what their values mean."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from core.annotation import COLOURS
from core.query import errors
from core.query.errors import QueryError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.query.tree import Scope
    from core.spans import Span

FILTERS: Final = {
    "speakers": ("讲话人", "作者", "speaker"),
    "titles": ("标题", "title"),
    "years": ("年", "年份", "year"),
    "occasions": ("场合", "occasion"),
    "kinds": ("文种", "kind"),
    "sources": ("来源", "source"),
    "tags": ("标签", "tag"),
    "colours": ("颜色", "colour", "color"),
    "sections": ("章节", "section"),
    "collections": ("文集", "collection"),
}
"""Fields of `Scope`, each with the names by which it is written, the first of them in messages."""
EXAMPLES: Final = {
    "speakers": "讲话人:李",
    "titles": "标题:报告",
    "years": "年:2020-2024",
    "occasions": "场合:全国两会",
    "kinds": "文种:讲话",
    "sources": "来源:新华社",
    "tags": "标签:春耕",
    "colours": "颜色:朱砂",
    "sections": "章节:农业",
    "collections": "文集:农业文件",
}
_BY_NAME: Final = {name: field for field, names in FILTERS.items() for name in names}
PIGMENTS: Final = dict(zip(("藤黄", "朱砂", "石绿", "花青", "胭脂"), COLOURS, strict=True))
_DIGITS: Final = str.maketrans("〇零一二三四五六七八九", "00123456789")
_YEARS: Final = re.compile(r"(?:(\d{4})年?)?(?:\s*([-‐‑–—－~～至到])\s*(?:(\d{4})年?)?)?")
_LAST: Final = 9999


def field_of(name: str) -> str | None:
    """Return the field of `Scope` that a filter's name means, None if it is none."""
    return _BY_NAME.get(name.strip().lower())


def narrowed(
    scope: Scope,
    field: str,
    values: Sequence[str],
    at: Span,
    *,
    colours: Mapping[str, str] | None = None,
    is_unfinished: bool = False,
) -> Scope:
    """Return a scope with what one filter adds to it.

    Args:
        scope: what others have said.
        field: of `Scope`.
        values: as typed, not empty.
        at: where the filter stands in the query.
        colours: the reader's own names of colours, by those of `core.annotation.COLOURS`.
        is_unfinished: the last of the values is being typed: it is left out if it means nothing.

    Raises:
        QueryError: if a year or colour is none.
    """
    meant: list[Any] = []
    for index, value in enumerate(values):
        try:
            meant.append(_years(value, at) if field == "years" else _colour(value, at, colours or {}) if field == "colours" else value)
        except QueryError:
            if not is_unfinished or index < len(values) - 1:
                raise
    before: tuple[Any, ...] = getattr(scope, field)
    return replace(scope, **{field: tuple(dict.fromkeys((*before, *meant)))})


def _years(value: str, at: Span) -> tuple[int, int]:
    match = _YEARS.fullmatch(value.strip().translate(_DIGITS))
    if match is None or not (match[1] or match[3]):
        raise QueryError(errors.YEAR, at, words=value, example=EXAMPLES["years"])
    first = int(match[1]) if match[1] else 0
    last = int(match[3]) if match[3] else _LAST if match[2] else first
    return min(first, last), max(first, last)


def _colour(value: str, at: Span, own: Mapping[str, str]) -> str:
    word = value.strip().lower()
    by_name = {**{id_: id_ for id_ in COLOURS}, **PIGMENTS, **{name.strip().lower(): id_ for id_, name in own.items() if id_ in COLOURS}}
    if word in by_name:
        return by_name[word]
    names = [own.get(id_) or pigment for pigment, id_ in PIGMENTS.items()]
    raise QueryError(errors.COLOUR, at, words=value, names=" · ".join(names))
