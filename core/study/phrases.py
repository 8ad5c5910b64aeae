"""Set phrases (提法) in a text: names whose numerals count their members, and words in quotation marks that package their content."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from core.own_phrases import bare
from core.phrases import NUMBERED, QUOTED, PhrasePlace
from core.study.bare_names import of_lexicon, of_shape
from core.study.counted import counts_members
from core.study.lexicon import Lexicon, in_simplified
from core.study.phrase_lists import members_of
from core.study.quoted import are_sayings, are_titles, chained, judge, quotations

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from core.spans import Span
    from core.study.bare_names import BareName


def find(text: str, lexicon: Lexicon | None = None) -> tuple[PhrasePlace, ...]:
    """Return the set phrases of a text, every place of each, in text order; one inside another stands behind it.

    Those that are not certain, such as metaphors in quotation marks and names of plans, are given as well, but are not counted; what the
    reader has an entry for is.

    Args:
        text: a normal text, see `core.text`.
        lexicon: what is known; None for what the program brings.
    """
    known = _usual() if lexicon is None else lexicon
    # As many characters as before: what is found has its place in the text itself.
    plain = in_simplified(text)
    shaped = list(of_shape(plain))
    held = [one for one in shaped if one.has_marks]
    bearing = _covered(len(plain), (one.span for one in held))
    # Of five “X” the words in marks are no phrase of their own.
    quoted = [one for one in _quoted(plain, known) if not bearing[one.span.start]]
    places = [*quoted, *_unquoted(plain, (*held, *of_lexicon(plain, known), *shaped), quoted)]
    places.sort(key=lambda place: (place.span.start, -place.span.end))
    found = members_of(plain, tuple(places), known)
    return found if plain is text else tuple(replace(one, name=bare(one.span.of(text))) for one in found)


def _quoted(text: str, lexicon: Lexicon) -> Iterator[PhrasePlace]:
    found = sorted(quotations(text), key=lambda one: one.span)
    for chain in chained(found, text):
        is_title, is_saying = are_titles(chain, text), are_sayings(chain, text)
        for one in chain:
            verdict = judge(one, text)
            if verdict is None or (is_title and not lexicon.of(one.words)):
                continue
            kind = NUMBERED if counts_members(one.words) else QUOTED
            yield PhrasePlace(one.span, kind, bare(one.words), is_certain=(verdict and not is_saying) or lexicon.is_own(one.words))


def _unquoted(text: str, named: Iterable[BareName], quoted: Sequence[PhrasePlace]) -> Iterator[PhrasePlace]:
    """Give names without marks of their own; of those that cross each other the one that is given first."""
    taken = _covered(len(text), (one.span for one in quoted if one.kind == NUMBERED and not _has_parts(one.name)))
    whole = {one.span for one in quoted}
    for one in named:
        if one.span in whole or any(taken[one.span.start : one.span.end]):
            continue
        taken[one.span.start : one.span.end] = b"\1" * len(one.span)
        yield PhrasePlace(one.span, NUMBERED if one.is_numbered else QUOTED, bare(one.name), is_certain=one.is_certain)


def _has_parts(name: str) -> bool:
    return "、" in name or "，" in name


def _covered(length: int, spans: Iterable[Span]) -> bytearray:
    """Return for each character whether one of the spans holds it."""
    covered = bytearray(length)
    for span in spans:
        covered[span.start : span.end] = b"\1" * len(span)
    return covered


@cache
def _usual() -> Lexicon:
    return Lexicon.load()
