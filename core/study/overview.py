"""What there is to say of a text at a glance: its sections by weight, its keywords, and what the finders find in it."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from core.outline.tree import HEADING
from core.overview import Overview, SectionWeight
from core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from core.outline.tree import Outline
    from core.study.keywords import Background
    from core.study.lexicon import Lexicon

_BLANK: Final = re.compile(r"\s")


def overview(text: str, outline: Outline, lexicon: Lexicon, background: Background, taught: Iterable[str] = ()) -> Overview:
    """Return all there is to say of a text.

    Args:
        text: a normal text.
        outline: of that text.
        lexicon: the set phrases that are known.
        background: what its words are held against.
        taught: words of the reader's own.
    """
    asked = finders(text, outline, lexicon, background, taught)
    return Overview(section_weights(text, outline), **{part: find() for part, find in asked.items()})


def finders(
    text: str, outline: Outline, lexicon: Lexicon, background: Background, taught: Iterable[str] = ()
) -> Mapping[str, Callable[[], tuple[Any, ...]]]:
    """Return what finds each part of an overview but the weights, by its name; see `overview`. Nothing is loaded for a part before that."""

    @cache
    def phrases() -> tuple[Any, ...]:
        from core.study.phrases import find

        return find(text, lexicon)

    def figures() -> tuple[Any, ...]:
        from core.study.figures import find

        return find(text, phrases())

    def proposals() -> tuple[Any, ...]:
        from core.study.tasks import find

        return find(text, outline)

    def keywords() -> tuple[Any, ...]:
        from core.study.keywords import keywords

        return keywords(text, background, lexicon, taught=taught)

    return {"phrases": phrases, "figures": figures, "proposals": proposals, "keywords": keywords}


def section_weights(text: str, outline: Outline) -> tuple[SectionWeight, ...]:
    """Return how much of a text each of its sections is, without white space, in text order; those of run-ins are none."""
    blanks = array("q", (match.start() for match in _BLANK.finditer(text)))

    def characters(start: int, end: int) -> int:
        return end - start - (bisect_left(blanks, end) - bisect_left(blanks, start))

    whole = characters(0, len(text)) or 1
    found = []
    for node in outline.nodes:
        if node.kind == HEADING:
            count = characters(node.offset, node.end)
            found.append(SectionWeight(Span(node.offset, node.end), node.line, node.level, count, count / whole))
    return tuple(found)
