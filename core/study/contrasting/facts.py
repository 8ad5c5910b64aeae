"""Set phrases that only one of two documents has, and figures for the same subject."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.contrast import FigurePair
from core.study import figures
from core.study.contrasting.reading import folded_words
from core.study.lexicon import key

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from core.figures import Figure
    from core.phrases import PhrasePlace
    from core.study.contrasting.matching import Matching
    from core.study.contrasting.pairing import Sections
    from core.study.contrasting.reading import Reading

_SENTENCE, _SECTION, _PART, _ANYWHERE = 3, 2, 1, 0
"""How near two figures are to one another: in a sentence and what it has become, in sections that correspond, below such, or not at all."""
_SPOKEN_ALIKE: Final = {_SENTENCE: 0.5, _SECTION: 0.8, _PART: 1.0, _ANYWHERE: 1.0}
"""How alike two subjects have to be."""
_TELLING: Final = 4
"""Characters of a subject that tells by itself what is counted: 投资 is said of everything."""
_MANY: Final = 200
"""Figures of one unit in a section that are compared by what their subjects have in common."""
_TIMES: Final = ("全年", "年内", "今年", "去年", "全市", "全县", "全区", "全省", "全国", "力争", "预计")
"""What may stand before a subject without making it another."""


def names(places: Iterable[PhrasePlace]) -> dict[str, int]:
    """Return what phrases are named and where first, each once, in order; those that may as well be something else are left out."""
    found: dict[str, tuple[str, int]] = {}
    for place in places:
        if place.is_certain:
            found.setdefault(key(place.name), (place.name, place.span.start))
    return dict(found.values())


def parted(old: Collection[str], new: Collection[str]) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Return the phrases that only the second text has, those that only the first has, and those that both have."""
    before, now = set(map(key, old)), set(map(key, new))
    return (
        tuple(one for one in new if key(one) not in before),
        tuple(one for one in old if key(one) not in now),
        tuple(one for one in new if key(one) in before),
    )


@dataclass(frozen=True, slots=True)
class _Counted:
    """A figure with what it is compared by."""

    figure: Figure
    subject: str
    sentence: int


def figure_pairs(
    old: Reading, new: Reading, places: tuple[Sequence[PhrasePlace], Sequence[PhrasePlace]], sections: Sections, matching: Matching
) -> tuple[FigurePair, ...]:
    """Return the figures for a subject of both texts that are not the same, in the order of the second, then those without another."""
    olds, news = list(_counted(old, places[0])), list(_counted(new, places[1]))
    partner = _partners(old, new, olds, news, sections, matching)
    taken = set(partner.values())
    both = [FigurePair(news[j].subject, olds[i].figure, news[j].figure) for j, i in sorted(partner.items())]
    come = [FigurePair(one.subject, None, one.figure) for number, one in enumerate(news) if number not in partner]
    gone = [FigurePair(one.subject, one.figure, None) for number, one in enumerate(olds) if number not in taken]
    return (*(pair for pair in both if not _is_same(pair)), *come, *gone)


def _is_same(pair: FigurePair) -> bool:
    assert pair.old is not None
    assert pair.new is not None
    return (pair.old.value, pair.old.high) == (pair.new.value, pair.new.high)


def _counted(reading: Reading, places: Sequence[PhrasePlace]) -> Iterator[_Counted]:
    """Give the figures of which the text says what they count."""
    starts = [sentence.span.start for sentence in reading.sentences]
    for figure in figures.find(reading.text, places):
        sentence = bisect_right(starts, figure.span.start) - 1
        if figure.subject is not None and sentence >= 0:
            yield _Counted(figure, _plain(reading.text[figure.subject.start : figure.subject.end]), sentence)


def _plain(subject: str) -> str:
    words = folded_words(subject)
    for time in _TIMES:
        if len(words) > len(time) + 1:
            words = words.removeprefix(time)
    return words


def _partners(
    old: Reading, new: Reading, olds: list[_Counted], news: list[_Counted], sections: Sections, matching: Matching
) -> dict[int, int]:
    """Return which figure of the first text each of the second corresponds to: the nearest and most alike first."""
    nearby = _Nearby(old, new, olds, sections, matching)
    said = [Counter((one.subject, one.figure.unit) for one in some) for some in (olds, news)]
    found = []
    for j, other in enumerate(news):
        for near, i in nearby.of(other):
            one = olds[i]
            if near < _SENTENCE and min(len(one.subject), len(other.subject)) < _TELLING:
                continue
            if near == _ANYWHERE and any(each[other.subject, other.figure.unit] != 1 for each in said):
                continue
            alike = _alike(one.subject, other.subject)
            if alike >= _SPOKEN_ALIKE[near]:
                is_grown = one.figure.comparison == other.figure.comparison
                # Of a row of a table with several columns what is still the same.
                is_other = (one.figure.value, one.figure.high) != (other.figure.value, other.figure.high)
                found.append((-near, -alike, not is_grown, is_other, abs(i / len(olds) - j / len(news)), i, j))
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for *_, i, j in sorted(found):
        if j not in partner and i not in taken:
            partner[j] = i
            taken.add(i)
    return partner


def _alike(one: str, other: str) -> float:
    from rapidfuzz.distance import Indel

    if one == other:
        return 1.0
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) >= _TELLING and longer.endswith(shorter):
        return 0.9
    return Indel.normalized_similarity(one, other)


class _Nearby:
    """Knows which figures of the first text may be meant by one of the second, and how near they stand."""

    def __init__(self, old: Reading, new: Reading, olds: Sequence[_Counted], sections: Sections, matching: Matching) -> None:
        self._new = new
        self._partner = {**matching.moved, **matching.in_place}
        self._in_sentence: defaultdict[tuple[int, str], list[int]] = defaultdict(list)
        self._in_section: defaultdict[tuple[int, str], list[int]] = defaultdict(list)
        self._named: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        self._tops = [_top(old, old.sentences[one.sentence].section) for one in olds]
        self._pairs = {*sections.pairs, *sections.parts}
        self._olds_of: defaultdict[int, list[int]] = defaultdict(list)
        for i, j in self._pairs:
            self._olds_of[j].append(i)
        for number, one in enumerate(olds):
            unit = one.figure.unit
            self._in_sentence[one.sentence, unit].append(number)
            self._in_section[old.sentences[one.sentence].section, unit].append(number)
            self._named[one.subject, unit].append(number)

    def of(self, other: _Counted) -> Iterator[tuple[int, int]]:
        """Give how near, and the number of a figure; one may be given again as standing farther away."""
        unit, section = other.figure.unit, self._new.sentences[other.sentence].section
        partner = self._partner.get(other.sentence)
        if partner is not None:
            for number in self._in_sentence.get((partner, unit), ()):
                yield _SENTENCE, number
        for i in self._olds_of[section]:
            # Of a text without headings only those that are called the same.
            some = self._in_section.get((i, unit), ())
            for number in some if len(some) <= _MANY else ():
                yield _SECTION, number
        top = _top(self._new, section)
        for number in self._named.get((other.subject, unit), ()):
            yield (_PART if (self._tops[number], top) in self._pairs else _ANYWHERE), number


def _top(reading: Reading, section: int) -> int:
    """Return the section of the first level that one stands in."""
    while (above := reading.sections[section].parent) is not None:
        section = above
    return section
