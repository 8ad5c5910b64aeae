"""Sections and sentences in the order in which two documents are read side by side."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from core.contrast import CLASSES, DROPPED, MOVED, NEW, REWORDED, SAME, SectionPair, SentencePair
from core.spans import Span
from core.study.contrasting.wording import differences

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.study.contrasting.matching import Matching
    from core.study.contrasting.pairing import Sections
    from core.study.contrasting.reading import Reading


def listed(old: Reading, new: Reading, sections: Sections, matching: Matching) -> tuple[SectionPair, ...]:
    """Return the sections in the order of the new text, with what was dropped where it stood; each sentence stands in one of them once."""
    first: dict[tuple[int, int], int] = {}
    for other, one in sorted(matching.in_place.items()):
        first.setdefault((old.sentences[one].section, new.sentences[other].section), other)
    # A section that has nothing in common with its own stands before what else has become part of that.
    unmet = {**dict.fromkeys(sections.parts, len(new.sentences)), **dict.fromkeys(sections.pairs, -1)}
    both = sorted(unmet, key=lambda pair: (pair[1], first.get(pair, unmet[pair]), pair[0]))
    pairs: list[tuple[int | None, int | None]] = [*both]
    has_old, has_new = {i for i, _ in pairs}, {j for _, j in pairs}
    pairs = _filled(pairs, len(old.sections), len(new.sections), has_old, has_new)
    shares = _shared_out(old, new, pairs, matching)
    found = [_section(old, new, *pair, pair in sections.moved, sentences, matching) for pair, sentences in zip(pairs, shares, strict=True)]
    return tuple(one for one in found if one.level or one.sentences)


def _section(
    old: Reading,
    new: Reading,
    i: int | None,
    j: int | None,
    is_moved: bool,
    sentences: Sequence[tuple[int | None, int | None]],
    matching: Matching,
) -> SectionPair:
    one, other = (old.sections[i] if i is not None else None), (new.sections[j] if j is not None else None)
    either = other or one
    assert either is not None
    return SectionPair(
        one.span if one is not None else None,
        other.span if other is not None else None,
        one.heading if one is not None else "",
        other.heading if other is not None else "",
        either.level,
        is_moved,
        tuple(_sentence(old, new, *each, matching) for each in sentences),
    )


def counted(pairs: Iterable[SectionPair]) -> dict[str, int]:
    """Return how many sentences of each class there are."""
    counts = Counter(one.kind for pair in pairs for one in pair.sentences)
    return {kind: counts[kind] for kind in CLASSES}


def _filled(
    pairs: Sequence[tuple[int | None, int | None]], olds: int, news: int, has_old: set[int | None], has_new: set[int | None]
) -> list[tuple[int | None, int | None]]:
    """Return pairs in the order of the new side, with those of the new side that stand alone, and of the old where they stood."""
    by_new: defaultdict[int | None, list[tuple[int | None, int | None]]] = defaultdict(list)
    for pair in pairs:
        by_new[pair[1]].append(pair)
    rows: list[tuple[int | None, int | None]] = []
    for j in range(news):
        rows += by_new[j] if j in has_new else [(None, j)]
    behind: defaultdict[int, list[int]] = defaultdict(list)
    last = -1
    for i in range(olds):
        if i in has_old:
            last = i
        else:
            behind[last].append(i)
    found: list[tuple[int | None, int | None]] = [(i, None) for i in behind.pop(-1, ())]
    for at, pair in enumerate(rows):
        found.append(pair)
        if pair[0] is not None and pair[0] in behind and all(later[0] != pair[0] for later in rows[at + 1 : at + 2]):
            found += [(i, None) for i in behind.pop(pair[0])]
    return found


def _shared_out(
    old: Reading, new: Reading, pairs: Sequence[tuple[int | None, int | None]], matching: Matching
) -> list[list[tuple[int | None, int | None]]]:
    """Return the sentences of each pair of sections, in order."""
    gone = {*matching.moved.values(), *matching.in_place.values()}
    left_out = {number for number in range(len(old.sentences)) if number not in gone}
    news = _held(old, new, pairs, matching)
    shares = []
    for at, (i, _) in enumerate(pairs):
        olds = old.sections[i].members if i is not None else []
        mine = [number for number in olds if number in left_out]
        left_out.difference_update(mine)
        shares.append(_in_reading_order(news[at], olds, mine, matching.in_place))
    return shares


def _held(old: Reading, new: Reading, pairs: Sequence[tuple[int | None, int | None]], matching: Matching) -> list[list[int]]:
    """Return the sentences of the new text that stand in each pair.

    Where several sections have become one, each holds what is its own there and what follows that.
    """
    rows: defaultdict[int, list[int]] = defaultdict(list)
    for at, (_, j) in enumerate(pairs):
        if j is not None:
            rows[j].append(at)
    found: list[list[int]] = [[] for _ in pairs]
    for j, some in rows.items():
        row_of = {pairs[at][0]: at for at in reversed(some)}
        row = some[0]
        for number in new.sections[j].members:
            one = matching.in_place.get(number)
            row = row_of.get(old.sentences[one].section, row) if one is not None else row
            found[row].append(number)
    return found


def _in_reading_order(
    news: list[int], olds: list[int], dropped: list[int], in_place: dict[int, int]
) -> list[tuple[int | None, int | None]]:
    home, gone = set(olds), set(dropped)
    there = {one for number in news if (one := in_place.get(number)) in home and one is not None}
    behind: defaultdict[int, list[int]] = defaultdict(list)
    last = -1
    for number in olds:
        if number in there:
            last = number
        elif number in gone:
            behind[last].append(number)
    found: list[tuple[int | None, int | None]] = [(number, None) for number in behind[-1]]
    for number in news:
        one = in_place.get(number)
        found.append((one, number))
        if one is not None:
            found += [(each, None) for each in behind[one]]
    return found


def _sentence(old: Reading, new: Reading, one: int | None, other: int | None, matching: Matching) -> SentencePair:
    if other is None:
        assert one is not None
        return SentencePair(DROPPED, old.sentences[one].span, None, 0.0)
    moved = matching.moved.get(other)
    partner = one if one is not None else moved
    if partner is None:
        return SentencePair(NEW, None, new.sentences[other].span, 0.0)
    spans = old.sentences[partner].span, new.sentences[other].span
    is_same = old.sentences[partner].words == new.sentences[other].words
    if is_same:
        return SentencePair(SAME if moved is None else MOVED, *spans)
    before, behind = old.words_of(partner), new.words_of(other)
    old_changes, new_changes = differences(before, behind)
    changed = sum(span.end - span.start for span in (*old_changes, *new_changes))
    return SentencePair(
        REWORDED if moved is None else MOVED,
        *spans,
        round(1 - changed / (len(before) + len(behind)), 3),
        _shifted(old_changes, spans[0].start),
        _shifted(new_changes, spans[1].start),
    )


def _shifted(spans: Iterable[Span], by: int) -> tuple[Span, ...]:
    return tuple(Span(span.start + by, span.end + by) for span in spans)
