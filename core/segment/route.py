"""The words of a run of characters that are the likeliest together, by the frequencies of a dictionary.

Two ways that are equally likely are told apart as by jieba 0.42.1 (``Tokenizer.calc``): sums are made in the same order, and the longer
first word wins.
"""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.segment.lexicon import Lexicon


def route(run: str, lexicon: Lexicon) -> list[int]:
    """Return where each word ends, without a guess at words that are not in the dictionary: those stay single characters."""
    nexts = _nexts(run, lexicon)
    ends = []
    at = 0
    while at < len(run):
        at = nexts[at]
        ends.append(at)
    return ends


def _nexts(run: str, lexicon: Lexicon) -> list[int]:
    """Return for each character where the best word ends that begins with it."""
    length = len(run)
    all_words = log(lexicon.total)
    weights = [0.0] * (length + 1)
    nexts = [0] * length
    for start in range(length - 1, -1, -1):
        group = lexicon.group(run[start])
        best, best_end = -1e300, 0
        end = start + 1
        frequency = group.get(run[start])
        while frequency is not None:
            if frequency:
                weight = log(frequency) - all_words + weights[end]
                if weight >= best:
                    best, best_end = weight, end
            end += 1
            if end > length:
                break
            frequency = group.get(run[start:end])
        if not best_end:
            best, best_end = log(group.get(run[start]) or 1) - all_words + weights[start + 1], start + 1
        weights[start], nexts[start] = best, best_end
    return nexts


def suggested(word: str, lexicon: Lexicon) -> int:
    """Return a frequency at which ``word`` is likelier than the words it is made of, as jieba's ``suggest_freq``."""
    total = float(lexicon.total)
    share = 1.0
    start = 0
    for end in _joined(word, route(word, lexicon)):
        share *= (_known(word[start:end], lexicon, 1)) / total
        start = end
    return max(int(share * lexicon.total) + 1, _known(word, lexicon, 1))


def _joined(word: str, ends: list[int]) -> list[int]:
    """Return the ends without those inside a row of single Latin letters and digits, which are one word to jieba."""
    found: list[int] = []
    was_letter = False
    start = 0
    for end in ends:
        is_letter = end - start == 1 and word[start].isascii() and word[start].isalnum()
        if is_letter and was_letter:
            found.pop()
        found.append(end)
        start, was_letter = end, is_letter
    return found


def _known(word: str, lexicon: Lexicon, other: int) -> int:
    frequency = lexicon.frequency(word)
    return other if frequency is None else frequency
