"""Which sections of two texts speak of the same: by what stands in them, by their headings, and by what they stand below."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from core.study.contrasting.reading import in_order, subtrees
from core.study.contrasting.topics import Topics

if TYPE_CHECKING:
    from core.study.contrasting.likeness import Likeness
    from core.study.contrasting.reading import Reading, Section

_TELLING: Final = 0.5
"""How alike two sentences are that speak for their sections."""
_HEADING, _BELOW, _NEAR, _PARENTS = 0.7, 0.5, 0.04, 0.15
"""What counts beside their own sentences: headings, what stands below, the place in the text, and that the sections above correspond."""
_LEAST: Final = 0.32
_TOPIC: Final = 1.0
"""Likewise: what they are about."""
_PART, _PART_BELOW = 0.5, 0.04
"""Share of a section that has to stand in another one for being split off it, or put into it; and where both stand below the same."""


@dataclass(slots=True)
class Sections:
    """Pairs of sections by their indices, in the order of the new text."""

    pairs: list[tuple[int, int]] = field(default_factory=list)
    """The ones that correspond, each section once."""
    parts: list[tuple[int, int]] = field(default_factory=list)
    """Where a section was split or several became one: one of each pair stands in ``pairs`` as well."""
    moved: set[tuple[int, int]] = field(default_factory=set)


def paired(old: Reading, new: Reading, likeness: Likeness, candidates: list[list[int]]) -> Sections:
    """Return which sections correspond."""
    shared = _shared(old, new, likeness, candidates)
    found = Sections(_best(old.sections, new.sections, shared, Topics(old, new)))
    found.parts = _parts(old.sections, new.sections, shared, found.pairs)
    found.moved = _moved(old.sections, new.sections, found.pairs)
    return found


def _shared(old: Reading, new: Reading, likeness: Likeness, candidates: list[list[int]]) -> dict[tuple[int, int], float]:
    """Return how many characters two sections have in common; what stands in many sections counts little for each."""
    shared: defaultdict[tuple[int, int], float] = defaultdict(float)
    for number, some in enumerate(candidates):
        sentence = new.sentences[number]
        alike = [(one, likeness.of(one, number)) for one in some]
        for one, share in alike:
            if share >= _TELLING:
                rivals = sum(1 for _, other in alike if other >= share - 0.1)
                shared[old.sentences[one].section, sentence.section] += share * share * len(sentence.words) / rivals
    return shared


def _best(olds: list[Section], news: list[Section], shared: dict[tuple[int, int], float], topics: Topics) -> list[tuple[int, int]]:
    """Return the pairs that are most alike, each section once."""
    scores = _scores(olds, news, shared, topics)
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    # Twice: the second time it is known which sections above correspond.
    for _ in range(2):
        above = dict(pairs)
        pairs, taken = {0: 0}, {0}
        for i, section in enumerate(olds):
            for j, other in enumerate(news):
                if section.is_closing and other.is_closing:
                    pairs[i] = j
                    taken.add(j)
        ranked = sorted(((-score - _for_parents(olds[i], news[j], above), i, j) for (i, j), score in scores.items()))
        for score, i, j in ranked:
            if -score < _LEAST:
                break
            if i not in pairs and j not in taken:
                pairs[i] = j
                taken.add(j)
    return sorted(pairs.items(), key=lambda pair: pair[1])


def _scores(olds: list[Section], news: list[Section], shared: dict[tuple[int, int], float], topics: Topics) -> dict[tuple[int, int], float]:
    below = _shared_below(olds, news, shared)
    old_sizes, new_sizes = _sizes(olds), _sizes(news)
    spoken_of = topics.shared()
    scores: dict[tuple[int, int], float] = {}
    for i, j in {*spoken_of, *below, *topics.named()}:
        one, other = olds[i], news[j]
        if one.level and other.level:
            named = topics.headings(i, j)
            topic = spoken_of.get((i, j), 0.0)
            own = _share(shared.get((i, j), 0.0), one.size, other.size)
            all_below = _share(below.get((i, j), 0.0), old_sizes[i], new_sizes[j])
            if named or own > 0.05 or all_below > 0.05 or topic > 0.1:
                near = 1 - abs(i / len(olds) - j / len(news))
                scores[i, j] = (
                    own + _HEADING * named + _BELOW * all_below + _TOPIC * topic + _NEAR * near - 0.1 * (one.level != other.level)
                )
    return scores


def _share(common: float, size: int, other: int) -> float:
    return min(1.0, 2 * common / (size + other)) if size + other else 0.0


def _sizes(sections: list[Section]) -> list[int]:
    return [sum(sections[index].size for index in below) for below in subtrees(sections)]


def _shared_below(olds: list[Section], news: list[Section], shared: dict[tuple[int, int], float]) -> dict[tuple[int, int], float]:
    """Return likewise of sections with all that stands below them."""
    above_old, above_new = _lines(olds), _lines(news)
    found: defaultdict[tuple[int, int], float] = defaultdict(float)
    for (i, j), common in shared.items():
        for one in above_old[i]:
            for other in above_new[j]:
                found[one, other] += common
    return found


def _lines(sections: list[Section]) -> list[list[int]]:
    """Return for each section itself and those it stands below."""
    found = []
    for index in range(len(sections)):
        line: list[int] = []
        at: int | None = index
        while at is not None:
            line.append(at)
            at = sections[at].parent
        found.append(line)
    return found


def _for_parents(one: Section, other: Section, above: dict[int, int]) -> float:
    if one.parent is None or other.parent is None:
        return 0.0
    return _PARENTS if above.get(one.parent) == other.parent else 0.0


def _parts(
    olds: list[Section], news: list[Section], shared: dict[tuple[int, int], float], pairs: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Return for sections that stand alone the one that much of them comes from, or has gone into.

    It is the likelier one if it corresponds to what they stand below: last year's subsections are this year's paragraphs.
    """
    partner, back = dict(pairs), {j: i for i, j in pairs}
    old_lines, new_lines = _lines(olds), _lines(news)
    found: dict[tuple[bool, int], tuple[float, int, int]] = {}
    for (i, j), common in shared.items():
        if not (olds[i].level and news[j].level) or (i in partner) == (j in back):
            continue
        is_from = i in partner
        line, other = (new_lines[j], back) if is_from else (old_lines[i], partner)
        there = i if is_from else j
        is_below = any(other.get(one) == there for one in line)
        if common >= (_PART_BELOW if is_below else _PART) * (news[j].size if is_from else olds[i].size):
            key = is_from, j if is_from else i
            found[key] = max(found.get(key, (0.0, 0, 0)), (common, i, j))
    return sorted(((i, j) for _, i, j in found.values()), key=lambda pair: (pair[1], pair[0]))


def _moved(olds: list[Section], news: list[Section], pairs: list[tuple[int, int]]) -> set[tuple[int, int]]:
    """Return the pairs that stand in another place: below another section, or in another order among those below the same one."""
    partner = dict(pairs)
    groups: defaultdict[int | None, list[tuple[int, int, float]]] = defaultdict(list)
    moved = set()
    sizes = _sizes(olds)
    for i, j in pairs:
        above, there = olds[i].parent, news[j].parent
        if above in partner and partner[above] != there and there in partner.values():
            moved.add((i, j))
        else:
            groups[there].append((i, j, 1.0 + sizes[i]))
    for group in groups.values():
        kept = {(i, j) for i, j, _ in in_order(group)}
        moved.update((i, j) for i, j, _ in group if (i, j) not in kept)
    return moved
