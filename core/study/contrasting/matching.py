"""What became of each sentence: which of the other text it is, and whether it stands in its place there.

First what is word for word the same within two sections that correspond, then what is alike there in the same order, at last what is the
same or nearly the same anywhere else. A sentence that stands elsewhere as it was is not taken for a rewording of one that is merely
like it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

from core.study.contrasting.reading import in_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from core.study.contrasting.likeness import Likeness
    from core.study.contrasting.pairing import Sections
    from core.study.contrasting.reading import Reading

IN_PLACE: Final = 0.45
"""How alike two sentences are, at least, that stand at the same place."""
ELSEWHERE: Final = 0.7
"""Likewise of one that was moved."""
_BETTER: Final = 0.1
"""How much more alike another one elsewhere has to be for a sentence not to be taken for a rewording."""
_SAME: Final = 1.0
"""Weight of what is the same word for word; of what is alike, what it has beyond the least, and `_ALIKE`."""
_ALIKE: Final = 0.1
_SHORT: Final = 8
"""Characters of a sentence that is not moved if it is said more than once: 各位代表！ goes nowhere."""
_FORMULA: Final = 2
"""A sentence that is like more others is a formula that is said of everything."""
_CLEAR: Final = 0.03
"""How much more alike one of those has to be than all that are in other words."""
_EACH_WITH_EACH: Final = 2_500
"""Pairs of sentences of two sections up to which all are compared; beyond that the likeliest ones."""


class Matching:
    """Pairs of sentences, by their indices."""

    def __init__(self, old: Reading, new: Reading, sections: Sections, likeness: Likeness, candidates: list[list[int]]) -> None:
        self._old, self._new, self._likeness, self._candidates = old, new, likeness, candidates
        self._sections = [*sections.pairs, *sections.parts]
        self.in_place: dict[int, int] = {}
        """From the new text to the old one, in sections that correspond and in their order."""
        self.moved: dict[int, int] = {}
        """Likewise, anywhere else."""
        self._taken: set[int] = set()
        """Sentences of the old text that have a partner."""
        self._old_best: defaultdict[int, float] = defaultdict(float)
        self._new_best: defaultdict[int, float] = defaultdict(float)
        for pair in self._sections:
            self._take_in_order(*pair)
        self._find_better()
        # Anew, now that it is known what stands elsewhere word for word.
        self._forget()
        for pair in self._sections:
            self._take_in_order(*pair)
        self._take_moved()

    def _forget(self) -> None:
        self.in_place.clear()
        self._taken.clear()

    def _take_in_order(self, i: int, j: int) -> None:
        """Take what is the same or alike in two sections, in the order that keeps the most of it."""
        olds = [one for one in self._old.sections[i].members if one not in self._taken]
        news = [other for other in self._new.sections[j].members if other not in self.in_place]
        chain = [(one, other, self._weight(one, other, share)) for one, other, share in self._alike(olds, news)]
        for one, other, _ in in_order([each for each in chain if each[2] > 0]):
            self.in_place[other] = one
            self._taken.add(one)

    def _alike(self, olds: list[int], news: list[int]) -> list[tuple[int, int, float]]:
        if len(olds) * len(news) <= _EACH_WITH_EACH:
            return self._likeness.alike(olds, news, IN_PLACE)
        here = set(olds)
        return [
            (one, other, share)
            for other in news
            for one in self._candidates[other]
            if one in here and (share := self._likeness.of(one, other)) >= IN_PLACE
        ]

    def _weight(self, one: int, other: int, share: float) -> float:
        if share == 1.0:
            return _SAME + len(self._new.sentences[other].words) / 1000
        best = max(self._old_best[one], self._new_best[other])
        return share - IN_PLACE + _ALIKE if best <= share + _BETTER else 0.0

    def _find_better(self) -> None:
        """Find out how alike each sentence that is not word for word in its place is to another one that is not either.

        What is said again and again has no better place elsewhere.
        """
        same = {one for other, one in self.in_place.items() if self._likeness.of(one, other) == 1.0}
        for other, some in enumerate(self._candidates):
            if self.in_place.get(other) in same:
                continue
            alike = [(one, share) for one in some if (share := self._likeness.of(one, other)) >= ELSEWHERE]
            if len(alike) > _FORMULA:
                continue
            for one, share in alike:
                if one not in same:
                    self._old_best[one] = max(self._old_best[one], share)
                    self._new_best[other] = max(self._new_best[other], share)

    def _take_moved(self) -> None:
        """Take what is the same or nearly so anywhere, the most alike first."""
        repeated = self._repeated()
        waiting: list[tuple[int, list[tuple[int, float]]]] = []
        for other, some in enumerate(self._candidates):
            if other in self.in_place or (repeated[self._new.sentences[other].words] and len(self._new.sentences[other].words) < _SHORT):
                continue
            waiting.append((other, [(one, share) for one in some if (share := self._likeness.of(one, other)) >= ELSEWHERE]))
        self._take_likeliest((-share, abs(one - other), one, other) for other, alike in waiting for one, share in alike if share == 1.0)
        pairs = []
        for other, alike in waiting:
            # What stands in its place, or was moved as it was, is no rival any more.
            free = [(one, share) for one, share in alike if one not in self._taken]
            if len(free) <= _FORMULA:
                pairs += [(-share, abs(one - other), one, other) for one, share in free if self._is_clear(one, share, alike)]
        self._take_likeliest(pairs)

    def _is_clear(self, one: int, share: float, alike: list[tuple[int, float]]) -> bool:
        """Tell whether a sentence in other words is meant by one rather than by others that say it of something else.

        A formula of another matter (工业工作取得了新的成绩, now 卫生工作) is new; the very same one said in many places was moved from the
        place where it is missing.
        """
        if len(alike) <= _FORMULA:
            return True
        words = self._old.sentences[one].words
        return all(share - rival >= _CLEAR for at, rival in alike if self._old.sentences[at].words != words)

    def _take_likeliest(self, pairs: Iterable[tuple[float, int, int, int]]) -> None:
        for _, _, one, other in sorted(pairs):
            if one not in self._taken and other not in self.moved:
                self.moved[other] = one
                self._taken.add(one)

    def _repeated(self) -> Mapping[str, bool]:
        """Tell of the words of each sentence whether either text says them more than once."""
        found: defaultdict[str, bool] = defaultdict(bool)
        for reading in (self._old, self._new):
            found.update({words: True for words, count in Counter(one.words for one in reading.sentences).items() if count > 1})
        return found
