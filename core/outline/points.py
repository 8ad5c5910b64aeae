"""Decides which candidates are run-ins, series by series within one heading."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from core.errors import QT_TRANSLATE_NOOP
from core.outline.decide import BEGINS, Item, begins, follows, missing, repeated
from core.outline.numbering import LAST
from core.outline.remarks import MIXED, Fault, Remark
from core.outline.tree import RUN_IN

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.outline.candidates import Candidate

_MIXED: Final = QT_TRANSLATE_NOOP("outline", "{0} stands in a row with {1}.")
_VERBS: Final = "是要则"
POINT_RANK: Final = 20.0
"""Behind every family of headings."""
LATE: Final = 3
"""So many members a series has at least that does not begin with its first."""
AHEAD: Final = 40
"""So many candidates are looked at to see whether a series goes on."""
WEAK: Final = 3
"""Of first, … second, … in the middle of a sentence so many make a series."""
DEEPEST: Final = 8
"""So many series may be open at once; a text that opens 一是 （一） ① over and over would be read in quadratic time."""

_COUNTED: Final = ("问题", "原因", "意见", "建议", "任务", "要求", "方面")
"""What a speech counts and may go on to count without the noun."""
_STRONG: Final = "。！？：；:;!?”）)….摄"


@dataclass(slots=True, eq=False)
class Series:
    """A run-in series: 一是…二是…三要…."""

    name: str
    items: list[Item] = field(default_factory=list)
    parent: Item | None = None
    number: int = 0

    @property
    def last(self) -> Candidate:
        """The label that was read last."""
        return _label(self.items[-1])


def _label(item: Item) -> Candidate:
    candidate = item.candidate
    assert candidate is not None
    return candidate


def series_within(candidates: Sequence[Candidate], scope: Item | None) -> list[Series]:
    """Return the series among the candidates between one heading and the next; each has two members at least.

    ``scope`` is the heading; it is the parent of the outer series.
    """
    stack: list[Series] = []
    every: list[Series] = []
    for index, candidate in enumerate(candidates):
        series = _continued(stack, candidate)
        if series is None:
            if candidate.number != 1:
                if not _begins_late(candidate, candidates[index + 1 : index + 1 + AHEAD]):
                    continue
            elif candidate.family.heading and not _has_company(candidates, index):
                continue
            series = _opened(stack, candidate, candidates[index + 1 : index + 1 + AHEAD], scope)
            every.append(series)
        else:
            del stack[stack.index(series) + 1 :]
        _add(series, candidate)
    return _believed(every)


def _has_company(candidates: Sequence[Candidate], index: int) -> bool:
    """Return True if another label stands in the same block behind: （一） alone in its paragraph begins no series there."""
    return index + 1 < len(candidates) and candidates[index + 1].block == candidates[index].block


def _begins_late(candidate: Candidate, ahead: Sequence[Candidate]) -> bool:
    """Return True if 第二点， opens a paragraph and the next two open theirs, or 其次 and 第三 do: the first is written otherwise."""
    if candidate.opens and candidate.family.name == "word" and candidate.number == 2:
        # 因此首先要…: 其次 and 第三 open the paragraphs behind it.
        following = next((one.number for one in ahead if one.opens and one.family.series == candidate.family.series), 0)
        return following == candidate.number + 1
    if not candidate.opens or candidate.family.name not in ("ordinal", "english"):
        return False
    coming = [one.number for one in ahead if one.opens and one.family is candidate.family][: LATE - 1]
    return coming == list(range(candidate.number + 1, candidate.number + LATE))


def _add(series: Series, candidate: Candidate) -> None:
    # 首先 may be followed by 再次 at once: such words leave nothing out.
    number = series.number + 1 if candidate.number == LAST or _skips_a_word(series, candidate) else candidate.number
    faults: tuple[Fault, ...] = ()
    if series.items and number > series.number + 1:
        faults = (missing(series.number, number, candidate.start),)
    elif series.items and number == series.number and candidate.family.name != "word":
        faults = (repeated(number, candidate.start),)
    why = follows(series.number) if series.items else BEGINS
    series.items.append(Item(candidate.start, candidate.end, RUN_IN, POINT_RANK, candidate.block, candidate, series.parent, faults, why))
    series.number = number


def _skips_a_word(series: Series, candidate: Candidate) -> bool:
    return bool(series.items) and candidate.family.name == "word" and candidate.number == series.number + 2


def _continued(stack: Sequence[Series], candidate: Candidate) -> Series | None:
    """Return the open series that the candidate goes on with: the one that fits best, the innermost among equals."""
    best: tuple[tuple[bool, bool, bool, bool], Series] | None = None
    for series in reversed(stack):
        if series.name != candidate.family.series or not _fits(series, candidate):
            continue
        first = _label(series.items[0])
        # An outer 第三， opens its paragraph as 第一， and 第二， did; an inner 第三 stands inside as 首先 and 其次 do.
        exact = candidate.number in (series.number + 1, LAST) or _says_again(series, candidate)
        alike = first.opens == candidate.opens or series.last.opens == candidate.opens
        merit = (exact, series.last.noun == candidate.noun, alike, series.last.family is candidate.family)
        if best is None or merit > best[0]:
            best = merit, series
    return best[1] if best else None


def _is_counted_otherwise(series: Series, candidate: Candidate) -> bool:
    """Return True for 其次 behind 第一个说法是: what a free noun counts goes on with that noun only."""
    noun = series.last.noun
    return candidate.family.name == "word" and noun[:1] == "个" and len(noun) > 1 and noun[1:] not in _COUNTED


def _says_again(series: Series, candidate: Candidate) -> bool:
    """Return True for 其次 behind 其次 in one paragraph: whoever speaks goes on so."""
    is_same = candidate.family.name == "word" and series.last.family is candidate.family and series.last.block == candidate.block
    return is_same and candidate.number == series.number > 1


def _fits(series: Series, candidate: Candidate) -> bool:
    last, step = series.last, candidate.number - series.number
    if candidate.number == LAST:
        return series.number >= 2 and last.number != LAST and _closes(series, candidate)
    if last.number == LAST or candidate.number == 1:
        return False
    if candidate.family.heading:
        return step == 1 and last.block == candidate.block
    strong = candidate.opens or candidate.after in _STRONG
    if _is_counted_otherwise(series, candidate):
        return False
    if last.block != candidate.block and (not strong or (candidate.family.name == "word" and not candidate.opens and not last.opens)):
        return False  # 首先 in the middle of one paragraph and 其次 in that of another are not of one series
    return step == 1 or (strong and step in (0, 2) and last.family is candidate.family)


def _closes(series: Series, candidate: Candidate) -> bool:
    """Return True if 最后 is the last of 首先…其次…, or of 第一，…第二，… in one paragraph; elsewhere it begins the end of a speech."""
    first, last = _label(series.items[0]), series.last
    if candidate.family.name == "english":
        # Finally, opens the next paragraph as First, and Second, opened theirs, or closes their paragraph.
        alike = first.opens and last.opens and candidate.opens and candidate.block == last.block + 1
        return alike or (last.block == candidate.block and not candidate.opens)
    if last.block == candidate.block:
        return first.family.name == "word" or not candidate.opens
    return first.family.name == "word" and (not candidate.opens or first.opens or last.opens)


def _opened(stack: list[Series], candidate: Candidate, ahead: Iterable[Candidate], scope: Item | None) -> Series:
    """Open a series on the stack, under the run-in that holds it or else under the heading."""
    coming = list(ahead)
    while stack and (len(stack) >= DEEPEST or not _holds(stack[-1], candidate, coming)):
        stack.pop()
    series = Series(candidate.family.series, parent=stack[-1].items[-1] if stack else scope)
    stack.append(series)
    return series


def _holds(outer: Series, candidate: Candidate, ahead: Sequence[Candidate]) -> bool:
    """Return True if the last item of ``outer`` has the candidate's series beneath it."""
    last = outer.last
    same = last.block == candidate.block
    if outer.name == candidate.family.series and last.family is candidate.family and last.noun == candidate.noun:
        # 一是 opens the paragraph, and 一是…；二是… inside it divide it further.
        follower = next((c for c in ahead if c.family is candidate.family), None)
        return same and last.opens and follower is not None and follower.number == 2 and follower.block == candidate.block
    if same:
        return True
    # A point may own several paragraphs: it does if its series goes on behind them.
    return any(
        c.family is last.family
        and c.noun == last.noun
        and c.number == outer.number + 1
        and c.opens == last.opens
        and (c.opens or c.family.name != "word")
        for c in ahead
    )


def _forms(series: Series, text: str) -> list[str]:
    """Return what follows the number in each label of a series 一是 二是 三要."""
    return [text[item.label_end - 1] for item in series.items]


def tell(series: Series, text: str) -> None:
    """Say of a believed series how long it is, and which labels do not fit."""
    first, last = series.items[0], series.items[-1]
    first.why = begins(len(series.items), text[first.start : first.label_end], text[last.start : last.label_end])
    _mark_mixed(series, text)


def _mark_mixed(series: Series, text: str) -> None:
    """Note the labels of another form than most of their series: 一是 二是 三要; of three members at least."""
    if series.name != "point" or len(series.items) < 3:
        return
    forms = _forms(series, text)
    usual = max(dict.fromkeys(forms), key=forms.count)
    for index, item in enumerate(series.items):
        if forms[index] != usual and forms[index] in _VERBS and usual in _VERBS:
            other = series.items[index - 1 if index else 1]
            labels = (text[item.start : item.label_end], text[other.start : other.label_end])
            item.faults = (*item.faults, Fault(MIXED, Remark(_MIXED, labels), item.start))


def _is_weak(series: Series) -> bool:
    """Return True for first, … second, … that stand behind commas only."""
    return series.name == "english" and all(_label(item).after == "," for item in series.items)


def _believed(every: Iterable[Series]) -> list[Series]:
    """Drop the series of too few members; what stood under such a member moves up."""
    lone: dict[int, Item | None] = {}
    kept = []
    for series in every:
        while series.parent is not None and id(series.parent) in lone:
            series.parent = lone[id(series.parent)]
        for item in series.items:
            item.parent = series.parent
        if len(series.items) < 2 or (len(series.items) < WEAK and _is_weak(series)):
            for item in series.items[1:]:
                lone[id(item)] = series.parent
            lone[id(series.items[0])] = series.parent
        else:
            kept.append(series)
    return kept
