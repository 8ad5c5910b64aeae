"""Words that the dictionary does not know, names above all, among characters that stand alone.

A hidden Markov model: each character begins a word (B), is inside one (M), ends one (E) or is one (S). The numbers are jieba's; that of
how likely a character is in each place stands in its ``finalseg/prob_emit.p``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

NEVER: Final = -3.14e100
STARTS: Final = {"B": -0.26268660809250016, "M": NEVER, "E": NEVER, "S": -1.4652633398537678}
"""The logarithm of how often a run begins so."""
STEPS: Final = {
    "B": (("S", -0.7211965654669841), ("E", -0.5897149736854513)),
    "M": (("M", -1.2603623820268226), ("B", -0.916290731874155)),
    "E": (("M", -0.33344856811948514), ("B", -0.510825623765990)),
    "S": (("S", -0.6658631448798212), ("E", -0.8085250474669937)),
}
"""What may stand before each place, with the logarithm of how often it is followed so; of two equal ones the first counts."""
_TOKEN: Final = re.compile(r"V(\S+)\np(\d+)\n|g(\d+)\n|F(\S+)\n")


class Model:
    """Parts a run of Han characters by how likely each is to begin a word, to end one, and so on.

    Args:
        emissions: the logarithm of that for each place and character.
    """

    def __init__(self, emissions: Mapping[str, Mapping[str, float]]) -> None:
        self._emissions = emissions

    def ends(self, run: str) -> list[int]:
        """Return where each word ends."""
        places = self._places(run)
        found = [at + 1 for at, place in enumerate(places) if place in "ES"]
        return found if found and found[-1] == len(run) else [*found, len(run)]

    def _places(self, run: str) -> str:
        """Return the place of each character on the likeliest way (Viterbi)."""
        said = self._emissions
        weights = {place: STARTS[place] + said[place].get(run[0], NEVER) for place in STARTS}
        came: list[dict[str, str]] = []
        for char in run[1:]:
            befores: dict[str, str] = {}
            now: dict[str, float] = {}
            for place, (one, other) in STEPS.items():
                emission = said[place].get(char, NEVER)
                first, second = weights[one[0]] + one[1] + emission, weights[other[0]] + other[1] + emission
                now[place], befores[place] = (first, one[0]) if first >= second else (second, other[0])
            came.append(befores)
            weights = now
        place = "S" if weights["S"] >= weights["E"] else "E"
        places = [place]
        for befores in reversed(came):
            place = befores[place]
            places.append(place)
        return "".join(reversed(places))


def read_emissions(data: bytes) -> dict[str, dict[str, float]]:
    r"""Return what jieba's file says of characters.

    It is a pickle of protocol 0: lines, among which a character is met as ``V\u4e00`` with the number it is stored under (``p3``), later as
    ``g3``, and its logarithm as ``F-3.65``. Unpickled it would hold the interpreter for 25 ms.
    """
    found: dict[str, dict[str, float]] = {}
    stored: dict[str, str] = {}
    key = ""
    group: dict[str, float] = {}
    for token in _TOKEN.finditer(data.decode("ascii")):
        fresh, number, again, value = token.groups()
        if value is not None:
            group[key] = float(value)
            continue
        key = stored[again] if fresh is None else _unescaped(fresh)
        if fresh is not None:
            stored[number] = key
        if key in STARTS:
            group = found.setdefault(key, {})
    return found


def _unescaped(word: str) -> str:
    return chr(int(word[2:], 16)) if word.startswith("\\u") else word
