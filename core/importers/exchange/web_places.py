"""Where a web annotation stands: its target's source and selectors (Web Annotation Data Model, sections 3.2 and 4)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_DEEPEST: Final = 8
"""How often a selector may be refined by another (4.2.9)."""
_MOST: Final = 100
_FARTHEST: Final = 2**31
_CHARACTERS: Final = re.compile(r"char=(\d{1,10}),(\d{1,10})")
"""A part of a plain text by numbers (RFC 5147, 2.1)."""


@dataclass(frozen=True, slots=True)
class Place:
    """A passage as a target names it."""

    source: str
    """Name of the document, empty if it is not said."""
    quote: str = ""
    prefix: str = ""
    suffix: str = ""
    span: Span | None = None
    """As it is said: in code points by the model, in UTF-16 by programs that run in browsers."""
    is_whole: bool = False
    """True if the annotation is on the whole document."""

    @property
    def is_point(self) -> bool:
        """Return True for a place between two characters, where a bookmark may be."""
        return not self.quote and self.span is not None


def place_of(target: object) -> Place | None:
    """Return where a target is, None if it names no words: only numbers, parts of a page's structure, of a picture or a recording."""
    if isinstance(target, str):
        return Place(target.partition("#")[0], is_whole=True)
    if not isinstance(target, dict):
        return None
    source = _name(target.get("source")) or _name(target)
    selectors = list(_selectors(target.get("selector")))
    if not selectors:
        return Place(source.partition("#")[0], is_whole=True)
    words = next((one for one in selectors if isinstance(_exact(one), str)), None)
    span = next((found for one in selectors if (found := _numbers(one)) is not None), None)
    if words is None:
        return None
    exact = _exact(words)
    prefix, suffix = (_word(words.get(key)) for key in ("prefix", "suffix"))
    if span is not None and len(span) != len(exact):
        # Counted in UTF-16, or wrong: where it begins is still the nearest that is said.
        span = Span(span.start, span.start + len(exact))
    return Place(source, exact, prefix, suffix, span)


def span_of(start: object, end: object) -> Span | None:
    """Return a range that was said, None if it can be none."""
    if type(start) is not int or type(end) is not int or not 0 <= start <= end < _FARTHEST:
        return None
    return Span(start, end)


def _selectors(said: object, depth: int = 0) -> Iterator[Mapping[str, Any]]:
    """Yield selectors and those they are refined by; any of them may be the one that is understood."""
    for one in (said if isinstance(said, list) else [said])[:_MOST]:
        if isinstance(one, dict):
            yield one
            if depth < _DEEPEST and "refinedBy" in one:
                yield from _selectors(one["refinedBy"], depth + 1)
        elif isinstance(one, str):
            yield {"id": one}


def _exact(selector: Mapping[str, Any]) -> Any:
    """Return the words of a selector; Recogito calls them ``quote``."""
    return selector.get("exact", selector.get("quote"))


def _numbers(selector: Mapping[str, Any]) -> Span | None:
    if selector.get("type") == "DataPositionSelector":
        # It counts bytes (4.2.6).
        return None
    if isinstance(value := selector.get("value"), str) and (found := _CHARACTERS.search(value)):
        return span_of(int(found[1]), int(found[2]))
    return span_of(selector.get("start"), selector.get("end"))


def _name(said: object) -> str:
    if isinstance(said, dict):
        said = said.get("id", said.get("@id"))
    return _word(said)


def _word(said: object) -> str:
    return said if isinstance(said, str) else ""
