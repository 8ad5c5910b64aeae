"""Which of the documents that answer a query stand first.

Title first, then headings, then whole words, then how dense the places are, then how recent the document is. Nothing depends on the day
on which is searched or on other documents: the same query gives the same order until a document changes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.query.matching import contains, leaves, matches
from core.query.tree import Phrase, Query

if TYPE_CHECKING:
    from core.finding import Hits, IsWhole
    from core.query.matching import Answer, Searched
    from core.query.tree import Near
    from core.spans import Span

_TITLE: Final = 16.0
_WHOLE_TITLE: Final = 6.0
_HEADINGS: Final = 8.0
_WORDS: Final = 2.0
_DENSITY: Final = 3.0
_RECENCY: Final = 2.0
"""A title weighs more than all that follows together, and so do headings; of the others each can make up for a little of another."""
_USUAL: Final = 3_000
"""Characters of a document of middling length."""
_MANY: Final = 4.0
"""Places in a document of middling length that give half of what density can give."""
_SAMPLE: Final = 3
"""Places of which is asked whether they are whole words, some 20 µs each; a page of fifty documents waits for that at every key."""
_FIRST, _LAST = 1950, 2050
"""Years between which a document becomes more recent."""
_HAN: Final = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_PARTICLES: Final = frozenset("的了和与及是在对为把被从向以要就也都不等着过上中下这那各")
"""Characters that are mostly words of their own: beside them a word begins or ends."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a document that answers; shares go from 0 to 1."""

    hits: int = 0
    """Places in the text and in notes."""
    characters: int = 0
    """Of the text."""
    title: float = 0.0
    """Share of the wanted phrases that stand in the title."""
    covered: float = 0.0
    """Share of the title that they make up: 1 where it is what is looked for."""
    headings: float = 0.0
    """Share of the wanted phrases that stand in a heading."""
    words: float = 0.0
    """Share of the places that are whole words."""
    date: str | None = None
    """See `core.metadata.Metadata.date`."""


def score(facts: Facts) -> float:
    """Return by what documents are sorted, the highest first."""
    length = 0.3 + 0.7 * facts.characters / _USUAL
    density = facts.hits / (facts.hits + _MANY * length) if facts.hits else 0.0
    return (
        _TITLE * facts.title
        + _WHOLE_TITLE * facts.covered * facts.covered * facts.title
        + _HEADINGS * facts.headings
        + _WORDS * facts.words
        + _DENSITY * density
        + _RECENCY * _recency(facts.date)
    )


def facts_of(query: Query, searched: Searched, found: Answer, *, date: str | None = None, is_whole: IsWhole | None = None) -> Facts:
    """Return what ranks a document that has been looked through.

    Args:
        query: what is looked for.
        searched: the document; its headings count if they are given.
        found: its places.
        date: of the document.
        is_whole: tells whole words by the dictionary; None for a guess by what stands beside a place.
    """
    wanted = list(dict.fromkeys(leaves(query.tree)))
    in_title = in_headings = 0
    headings = "\n".join(line for line, _ in searched.headings)
    for leaf in wanted:
        in_title += _stands(leaf, searched.title, is_any_script=query.is_any_script)
        in_headings += _stands(leaf, headings, is_any_script=query.is_any_script)
    title = len(searched.title.strip())
    share = 1 / len(wanted) if wanted else 0.0
    return Facts(
        hits=len(found) - len(found.title),
        characters=len(searched.text),
        title=in_title * share,
        covered=sum(map(len, found.title)) / title if title else 0.0,
        headings=in_headings * share,
        words=_whole_share(searched.text, found.text, is_whole or is_likely_whole),
        date=date,
    )


def _stands(leaf: Phrase | Near, line: str, *, is_any_script: bool) -> bool:
    """Return True if something stands in a line; of one phrase that is told without a query of its own."""
    if isinstance(leaf, Phrase):
        return contains(leaf.words, line, is_any_script=is_any_script)
    return bool(matches(Query(leaf, is_any_script=is_any_script), line))


def is_likely_whole(text: str, span: Span) -> bool:
    """Return True if a place looks like whole words without a dictionary: marks, blanks or particles stand at both sides."""
    before, behind = text[max(0, span.start - 1) : span.start], text[span.end : span.end + 1]
    return all(not one or one in _PARTICLES or not (_HAN.match(one) or one.isalnum()) for one in (before, behind))


def _whole_share(text: str, hits: Hits, is_whole: IsWhole) -> float:
    """Return the share of the first places that are whole words."""
    first = hits[:_SAMPLE]
    return sum(is_whole(text, span) for span in first) / len(first) if first else 0.0


def _recency(date: str | None) -> float:
    """Return how recent a date is, 0 for one that is not known."""
    if not date:
        return 0.0
    year = int(date[:4]) + (int(date[5:7]) - 1) / 12 if len(date) >= 7 else float(int(date[:4]))
    return min(max((year - _FIRST) / (_LAST - _FIRST), 0.0), 1.0)
