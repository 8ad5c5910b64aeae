"""The order of a text's families: which encloses which, learned from the whole text.

The usual order (章 节 一、 （一） 1.) is only where we start from. What counts is what stands between a number and the next
one of its own family: between 一、 and 二、 stand （一） and （二）, so 一、 encloses （一）; where 一、 and 二、 stand between
（一） and （二）, it is the other way round. A whole series there counts most; of one that runs on from before, each label
counts a little.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.outline.candidates import Candidate

FRESH: Final = 2.0
"""Weight of a series that begins between two numbers of another."""
RUNNING: Final = 0.5
"""Weight of each label of one that only goes on there."""
MOST: Final = 3
"""So many of them count at most."""
DIVISION: Final = 2
"""Rank of the smallest division of a book, 节."""
ARTICLES: Final = ("article", "english-article")
"""Series that stand inside of every chapter and section."""
USUAL: Final = 0.75
"""Weight of the usual order."""


@dataclass(slots=True)
class _Claim:
    """That a series began and ended between two numbers of another."""

    outer: str
    inner: str
    chain: int
    holds: bool = True


class Within:
    """How much speaks for one family standing inside another."""

    def __init__(self, candidates: Sequence[Candidate]) -> None:
        """Weigh the labels that open blocks, given in text order; linear in their number."""
        self._weight: dict[tuple[str, str], float] = defaultdict(float)
        self._usual: dict[str, float] = {}
        claims: list[_Claim] = []
        newest: dict[str, list[_Claim]] = defaultdict(list)
        reached: dict[str, int] = {}
        # Of each series, the other ones that stand behind its newest label, with the first number of each and their count.
        behind: dict[str, dict[str, list[int]]] = {}
        chains: list[list[int]] = []
        chain_of: dict[str, int] = {}
        for candidate in candidates:
            name = candidate.family.series
            self._usual.setdefault(name, candidate.family.rank)
            goes_on = reached.get(name) == candidate.number - 1
            for claim in newest.pop(name, ()):
                # It goes on behind the step of the other: it had only begun in there.
                claim.holds = claim.holds and not goes_on
            if goes_on:
                for other, (first, count) in behind[name].items():
                    self._weight[name, other] += RUNNING * min(count, MOST)
                    if first == 1:
                        claims.append(_Claim(name, other, chain_of[name]))
                        newest[other].append(claims[-1])
            else:
                chain_of[name] = len(chains)
                chains.append([])
            chains[chain_of[name]].append(candidate.start)
            reached[name] = candidate.number
            behind[name] = {}
            for other, inner in behind.items():
                if other != name:
                    inner.setdefault(name, [candidate.number, 0])[1] += 1
        for claim in claims:
            if claim.holds:
                self._weight[claim.outer, claim.inner] += FRESH
        held = {claim.chain for claim in claims if claim.holds}
        self.spanning = {start for number in held for start in chains[number]}
        """Where the labels begin between which whole series of other families stand."""

    def usual_order(self) -> list[str]:
        """Return the series from the outermost to the innermost as most texts have them."""
        return sorted(self._usual, key=lambda name: (self._usual[name], name))

    def orders(self) -> list[list[str]]:
        """Return the orders worth trying, without repetition: the usual one, the learned one, and that in which the families appear."""
        found = [self.usual_order()]
        for order in (self._learned_order(), list(self._usual)):
            if order not in found and not self._is_upside_down(order):
                found.append(order)
        return found

    def _is_upside_down(self, order: Sequence[str]) -> bool:
        """Return True if chapters stand inside of numbers though none goes on behind them: 一、二、 of a foreword come before 第一章.

        Articles are counted through all chapters and sections, and so tell nothing by going on.
        """
        small: list[str] = []
        for name in order:
            if self._usual[name] > DIVISION:
                small.append(name)
            elif any(outer in ARTICLES or not self._weight.get((outer, name)) for outer in small):
                return True
        return False

    def _learned_order(self) -> list[str]:
        """Return the series from the outermost to the innermost as this text has them: each goes where most speaks for it."""
        order: list[str] = []
        for name in self.usual_order():
            gains = [0.0]
            for other in order:
                outer, inner = self._weight[name, other], self._weight[other, name]
                # A text in which the two run on through each other leaves the usual order.
                gains.append(gains[-1] + inner - outer + USUAL)
            best = max(range(len(gains)), key=lambda place: (gains[place], place))
            order.insert(best, name)
        return order
