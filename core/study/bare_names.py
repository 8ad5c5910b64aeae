"""Numbered set phrases that stand in a text without quotation marks: names of the lexicon, and such as have the shape of one.

A plain count (六项主要指标, 四个方面的工作) has the same beginning: what follows the numeral and what stands around the whole decide.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.spans import Span
from core.study import phrase_words as words
from core.study.counted import NUMBER, counts_members

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.study.lexicon import Lexicon

_NUMERAL: Final = re.compile(r"[一二三四五六七八九十百千万亿两几数第\d０-９.．％%]")
"""Behind these a numeral is part of a number."""
_POINTING: Final = re.compile(r"[这那哪每另其各近约余逾]")
"""Behind these it counts what was just told."""
_CUT: Final = re.compile(r"[团组人名次号员师者率期届轮线所座家户市县区省村镇乡级岁倍]")
"""With these behind it a name goes on as something else: 三个代表团."""
_STOP: Final = r"$|[\s，。、；：！？,.;:!?）)】》”’（(—]"
_END: Final = re.compile(rf"{_STOP}|[」』“‘…和与及同等的为是作在中上下方后并以而]|{words.FOLLOWING}")
"""What may stand behind a name of two characters, which could as well be the beginning or the end of other words."""

_PLAIN: Final = re.compile(
    r"(?:工程|大事|战略|关系|板块|红线|答案|块地|规律|会|改造|世界|战役|民主|人群|类户|方面成就|大班子|套班子|类矛盾|项主张|委|条历史经验)$"
)
"""Ends of names of the lexicon that are also said of any other things of that number."""
_ABBREVIATED: Final = re.compile(r"双.|五保|三观|两高")
"""Names of two characters that have become everyday words."""
_UNUSED: Final = frozenset({"两会", "全国两会"})
"""A meeting, though it opens up by its number."""

_ACTING: Final = re.compile(rf"{NUMBER}个(?:{words.HEADS}|服务)")
"""Names that could be the beginning of what such things do: 三个面向群众的窗口."""
_THING: Final = r"[^\W\d一二三四五六七八九十百千万两几第年月日个名人元亩斤公米年次点岁分角是要]{1,3}?"
_KNOWN: Final = re.compile(words.either(words.NAMES))
_MARKED: Final = re.compile(rf"{NUMBER}(?:[个大项种条重])?[“‘「][^“”‘’「」\n，。；：！？]{{1,12}}[”’」]")
_COUNTED: Final = re.compile(rf"[”’」][^，。；：、\n]{{0,6}}?(?:{words.COUNTED_THINGS})")
_SHAPED: Final = re.compile(
    rf"{NUMBER}[个大项种重条](?:{words.HEADS})(?:{words.HEADS_ENDING})?(?={_STOP}|和|与|及|等|为|的(?:{words.OF})|{words.HEADS_BEFORE})"
)
_SHORT: Final = re.compile(
    rf"(?<![两二三四五六七八九][\u4e00-\u9fff]){NUMBER}(?:(?:{words.SHORT_HEADS})|个一)(?={_STOP}|{words.HEADS_BEFORE})"
)
_JOINED: Final = re.compile(rf"{NUMBER}[城网证规位审码标员站线化治医社权资产业生][审证网化]?(?:{words.JOINED})")
_ROW: Final = re.compile(
    rf"[一两二三四五六七八九]{_THING}(?:[一两二三四五六七八九]{_THING}){{1,4}}(?=$|[\s，。；、）)”]|{words.ROW_AFTER})"
)
_ROW_BEFORE: Final = re.compile(rf"(?:{words.ROW_BEFORE})[^，。；：\n]{{0,6}}$")
_CODE: Final = re.compile(
    r"(?<![\d.．/年月第－+＋-])(?!(?:19|20)\d\d\D)(?:\d{1,2}(?:[+＋](?:\d{1,3}|[NnXxＮＸ])){1,6}|\d{4,6})"
    rf"(?=(?:{words.CODE_AFTER})?(?:{words.CODE_OF}))"
)


@dataclass(frozen=True, slots=True)
class BareName:
    """A set phrase without marks."""

    span: Span
    name: str
    is_numbered: bool = True
    is_certain: bool = True
    has_marks: bool = False
    """True if it ends in words in quotation marks: five “X”."""


def of_lexicon(text: str, lexicon: Lexicon) -> Iterator[BareName]:
    """Give the names of the lexicon where they stand in a text, in text order and none inside another; also such as count nothing."""
    best: Span | None = None
    entry = ""
    for span, phrase in lexicon.match(text):
        if best is not None and span.start == best.start:
            # Of one entry the name itself: what an other name adds is no part of it.
            if phrase.name == entry and text.startswith(entry, span.start):
                best = Span(span.start, span.start + len(entry))
            continue
        if best is not None and span.start >= best.end:
            yield from _named(text, best, lexicon)
            best = None
        if best is None or _is_better(text, span, best):
            best, entry = span, phrase.name
    if best is not None:
        yield from _named(text, best, lexicon)


def _is_better(text: str, span: Span, than: Span) -> bool:
    """Return True if a name inside another one, or crossing it, begins with its numeral while the other has words before its own."""
    return span.end >= than.end and counts_members(span.of(text)) and not counts_members(than.of(text))


def _named(text: str, span: Span, lexicon: Lexicon) -> Iterator[BareName]:
    name = span.of(text)
    if name in _UNUSED or (name[0] == "新" and text.startswith("创", max(0, span.start - 1))):
        return
    is_numbered = counts_members(name)
    if is_numbered and span.start and _NUMERAL.match(text, span.start - 1):
        return
    is_cut = _CUT.match(text, span.end) is not None
    if len(name) == 2 and is_cut:
        return
    is_loose = (len(name) == 2 or _ACTING.fullmatch(name) is not None) and _END.match(text, span.end) is None
    is_plain = _PLAIN.search(name) is not None or _ABBREVIATED.fullmatch(name) is not None
    is_whole = not (is_numbered and (is_cut or is_loose))
    yield BareName(span, name, is_numbered, is_whole and (lexicon.is_own(name) or (is_numbered and not is_plain)))


def of_shape(text: str) -> Iterator[BareName]:
    """Give names that no lexicon has to hold, by their shape and by what stands around them; in no order, some inside others."""
    for pattern in (_KNOWN, _MARKED, _SHAPED, _SHORT, _JOINED, _ROW, _CODE):
        for match in pattern.finditer(text):
            start, end = match.span()
            if start and (_NUMERAL.match(text, start - 1) or _POINTING.match(text, start - 1)):
                continue
            if pattern is _MARKED:
                if _COUNTED.match(text, end - 1) is None:
                    yield BareName(Span(start, end - 1), match.group(), has_marks=True)
            elif pattern is _ROW:
                is_certain = _ROW_BEFORE.search(text, max(0, start - 12), start) is not None
                if counts_members(match.group()) and (is_certain or text[start] != "一"):
                    yield BareName(Span(start, end), match.group(), is_certain=is_certain)
            else:
                yield BareName(Span(start, end), match.group())
