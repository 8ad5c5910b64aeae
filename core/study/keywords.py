"""The words that stand for what a text is about: jieba's and the set phrases in it, by how often they stand there and how rare they are.

A set phrase counts as a whole wherever it stands, and what it is made of counts as well, unless that stands nowhere else.
"""

from __future__ import annotations

import re
from collections import defaultdict
from math import sqrt
from typing import TYPE_CHECKING, Final, Protocol

from core.overview import Keyword
from core.segment import Segmenter

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from core.spans import Span
    from core.study.lexicon import Lexicon

MOST: Final = 30
"""Keywords of a text."""
_LEAST: Final = ((600, 1), (5_000, 2), (200_000, 3))
"""Up to how many characters of a text a word has to stand there how often to tell anything of it; in a longer one, four times."""
_WEIGHED: Final = 400
"""Words, the most frequent ones first, whose rarity is asked for: what is rarer in the text than these stands for little of it."""
_LOWEST: Final = 0.25
"""Weight below which a word is no keyword, against the weightiest one."""
_WORD: Final = re.compile(r"[\u3400-\u9FFF\uF900-\uFAFF\U00020000-\U0003FFFF]{2,}|[A-Za-z][A-Za-z-]{2,}")
_NUMBER: Final = re.compile(
    r"第?[〇零一二三四五六七八九十百千万亿两几半数]+(?:[是要个年月日次项条名人元位天种件些批家户点分时余多亩吨里米斤倍座台套头届株只辆栋句遍]|句话|公[里斤顷]|平方米|线)?"
    r"|[百千十一二三四五六七八九两几]+分之[〇零一二三四五六七八九十百两几点]+"
)
"""Numerals, with what is counted by them, and labels: words to jieba, and figures or points to a reader."""
_TIME: Final = re.compile(r"[今去前明后本当每上下][年月日周]|[年月季岁][底初末内中前]|[上下]半年|近年来?|目前|当前|今后")
"""Points in time, which are deadlines."""
_HERE: Final = re.compile(r"[我本全该][国省市区县镇乡村州旗党院校厂]|各.*")
"""我区, 全镇, 各乡镇: where somebody speaks, without its name."""
_GUESSED: Final = re.compile(r"[以使因被把将从向对于让由其又也并][\u3400-\u9FFF]|[\u3400-\u9FFF][要到将会了着]")
"""Not in jieba's table and guessed by it: 使党, 因党, 党要 are pieces of a sentence."""
_OPENING: Final = re.compile(
    r"(?:^|[^\w\s%]|\n|\s|[要须应]|深入|扎实|全面|进一步|不断|着力|继续|大力|切实|积极|加快|持续|稳步|有效|认真|坚决|更加|有序|统筹|协同)$"
)
"""What stands before a word that opens a clause; 深入 before 推进 is part of it."""
_BEFORE: Final = 4
_CLOSED: Final = re.compile(r"\W|_|$")
_DOUBT: Final = 2
"""Places elsewhere that every word is taken to have besides: few places prove nothing."""
_ENGLISH: Final = frozenset({
    "the", "and", "for", "are", "but", "not", "you", "all", "any", "can", "her", "was", "one", "our", "out", "has", "him", "his", "how",
    "its", "who", "did", "get", "she", "too", "use", "that", "this", "with", "have", "from", "they", "will", "been", "their", "would",
    "there", "what", "about", "which", "when", "make", "like", "into", "year", "them", "than", "then", "these", "some", "other", "more",
    "your", "just", "also", "over", "such", "because", "while", "where", "those", "were", "must", "every", "shall", "should", "could",
    "only", "very", "never", "here", "why", "most", "first", "under", "after", "before", "through", "against", "between", "since", "until",
    "upon", "around", "know", "going", "keep", "let", "got", "come", "take", "need", "want", "put", "said", "say", "both", "each", "many",
    "much", "same", "own", "still", "even", "ever", "again", "back", "well", "new", "now", "per", "cent", "http", "https", "www",
    "com", "htm", "html", "cn", "org",
})  # fmt: skip
"""jieba's table knows Chinese words only: to it these would be rare."""


class Background(Protocol):
    """What knows how rare words are, see `core.study.background`."""

    def rarity(self, words: Collection[str]) -> Mapping[str, float]:
        """Return how rare each of some words is."""
        ...


def keywords(
    text: str, background: Background, lexicon: Lexicon | None = None, *, taught: Iterable[str] = (), most: int = MOST
) -> tuple[Keyword, ...]:
    """Return the keywords of a text, the weightiest first, each with its places in order.

    Args:
        text: a normal text.
        background: what its words are held against.
        lexicon: set phrases that are kept whole.
        taught: words of the reader's own.
        most: how many at most.
    """
    whole = _phrases(text, lexicon) if lexicon is not None else {}
    places = _words(text, taught) | whole
    least = next((times for longest, times in _LEAST if len(text) <= longest), 4)
    frequent = sorted((word for word, at in places.items() if len(at) >= least), key=lambda word: -len(places[word]))[:_WEIGHED]
    rarity = background.rarity(frequent)
    # The square root, since a text repeats what its kind of text repeats: by the plain number 推进 would stand before all it is about.
    weights = {word: sqrt(len(places[word])) * rarity[word] for word in frequent if rarity[word] > 0}
    for word in sorted(weights, key=lambda word: -weights[word])[: 4 * most]:
        if word not in whole:
            weights[word] *= 1 - _opening(text, places[word]) ** 2
    chosen = sorted(weights, key=lambda word: (-weights[word], places[word][0].start))
    chosen = _without_parts(chosen[: 2 * most], places, whole)[:most]
    greatest = weights[chosen[0]] if chosen else 1.0
    return tuple(Keyword(word, weights[word] / greatest, tuple(places[word])) for word in chosen if weights[word] >= _LOWEST * greatest)


def _words(text: str, taught: Iterable[str]) -> dict[str, list[Span]]:
    """Return the places of jieba's words that may say something of a text."""
    segmenter = Segmenter(only=text)
    segmenter.teach(taught)
    found: defaultdict[str, list[Span]] = defaultdict(list)
    for span in segmenter.words(text):
        if span.end - span.start > 1:
            found[span.of(text)].append(span)
    return {word: at for word, at in found.items() if _tells(word) and (_GUESSED.fullmatch(word) is None or segmenter.is_known(word))}


def _tells(word: str) -> bool:
    if word.isascii():
        # XXX stands for what is to be filled in.
        return _WORD.fullmatch(word) is not None and len(set(word.lower())) > 1 and word.lower() not in _ENGLISH
    return _WORD.fullmatch(word) is not None and not any(pattern.fullmatch(word) for pattern in (_NUMBER, _TIME, _HERE))


def _opening(text: str, places: Sequence[Span]) -> float:
    """Return in what part of its places a word opens a clause and has an object or the like behind it.

    That is how 推进, 加强 and 落实 stand nearly everywhere: a text is about what comes behind them. No list of them is needed.
    """
    leading = sum(
        _CLOSED.match(text, span.end) is None and _OPENING.search(text[max(0, span.start - _BEFORE) : span.start]) is not None
        for span in places
    )
    return leading / (len(places) + _DOUBT)


def _phrases(text: str, lexicon: Lexicon) -> dict[str, list[Span]]:
    """Return the places of the set phrases, as they are written in the text."""
    found: defaultdict[str, list[Span]] = defaultdict(list)
    for span, _ in lexicon.match(text):
        places = found[span.of(text)]
        # A name may be that of several entries, and may overlap itself.
        if not places or span.start >= places[-1].end:
            places.append(span)
    return {word: at for word, at in found.items() if "\n" not in word}


def _without_parts(chosen: Sequence[str], places: Mapping[str, list[Span]], whole: Collection[str]) -> list[str]:
    """Leave out words that stand nowhere but in a set phrase that is chosen itself."""
    phrases = [word for word in chosen if word in whole]
    inside: defaultdict[str, set[int]] = defaultdict(set)
    for phrase in phrases:
        for word in chosen:
            if word != phrase and word in phrase:
                offsets = [match.start() for match in re.finditer(f"(?={re.escape(word)})", phrase)]
                inside[word].update(span.start + offset for span in places[phrase] for offset in offsets)
    return [word for word in chosen if not all(span.start in inside[word] for span in places[word])]
