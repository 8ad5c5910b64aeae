"""Texts and annotations of any size, always the same for the same seed."""

from __future__ import annotations

import itertools
import random
from typing import TYPE_CHECKING, Final

from core.annotation import COLOURS, AnnotationDraft, Change
from core.session import ReadingSession
from core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

BOOK: Final = 1_400_000
"""Code points of a long text."""
BOOK_PARAGRAPHS: Final = 6_000
FREQUENT: Final = "台账"
TIMES: Final = 2_000
"""How often `FREQUENT` stands in the text of `frequent`, and in no other."""
SHORTEST: Final = 20
"""Code points of the shortest paragraph that is no heading."""
LONGEST: Final = 900

_WHO: Final = ("各村", "各站所", "驻村干部", "镇里", "水管所", "农机站", "网格员", "班子成员", "党支部", "护林员", "合作社", "窗口单位")
_WHEN: Final = ("三月底前", "清明以前", "每周五", "这个月", "农忙之前", "上半年", "当天", "入汛之前", "开春以后", "半个月之内")
_HOW: Final = ("逐户", "逐段", "一件一件", "面对面", "按单子", "带着本子", "不打折扣", "实打实", "早打算", "反复", "认真", "及时")
_WHAT: Final = (
    "把渠道清理干净",
    "把账目讲清楚",
    "把种子送到地头",
    "把矛盾化解在门口",
    "把路灯修好",
    "把农机检修一遍",
    "把防火的责任落到人",
    "把老人家的事情办妥",
    "把文件原文读完",
    "把库存报上来",
    "把学到的办法用起来",
    "把差距写在纸上",
    "把垃圾清出河道",
    "把合同签到户",
)
_WHY: Final = (
    "这件事等不起",
    "这是大家都看得见的",
    "群众心里有一杆秤",
    "不能只挂在墙上",
    "去年的教训还在眼前",
    "话要说在前头",
    "谁也不能例外",
)
_HEADS: Final = (
    "把学习抓紧",
    "把春耕守住",
    "把渠水管好",
    "把小事办实",
    "把责任压实",
    "把账本亮开",
    "把山林看牢",
    "把队伍带好",
    "把作风改过来",
    "把规矩立起来",
)
_DIGITS: Final = "零一二三四五六七八九"
_SENTENCES: Final = 3_000


def speech(paragraphs: int = BOOK_PARAGRAPHS, characters: int = BOOK, seed: int = 1) -> str:
    """Return a speech with headings of three levels (一、（一）1.) and run-ins (一是) in every third paragraph.

    Args:
        paragraphs: lines, headings among them; one (a single line of text), or at least three.
        characters: code points of the whole, line ends among them.
        seed: another one gives another text.
    """
    source = random.Random(seed)
    pool = [_sentence(source) for _ in range(_SENTENCES)]
    heads = list(itertools.islice(_plan(source), paragraphs)) if paragraphs > 1 else [""]
    bodies = heads.count("")
    room = characters - sum(map(len, heads)) - paragraphs + 1
    lengths = iter(_lengths(source, bodies, room))
    lines = [head or _body(source, pool, next(lengths), number % 3 == 0) for number, head in enumerate(heads)]
    return "\n".join(lines)


def book() -> str:
    """Return the long text: 1.4 million code points in 6,000 paragraphs of 20 to 900."""
    return speech()


def frequent() -> str:
    """Return the long text with `FREQUENT` at the ends of `TIMES` paragraphs, in even distances."""
    lines = book().split("\n")
    bodies = [number for number, line in enumerate(lines) if line.endswith("。")]
    for index in range(TIMES):
        number = bodies[index * len(bodies) // TIMES]
        lines[number] = f"{lines[number][:-1]}，记入{FREQUENT}。"
    return "\n".join(lines)


def annotate(library: Path, document: Path, count: int, *, seed: int = 1, notes: int = 10) -> list[Span]:
    """Put a document with annotations into a library; return their spans in text order.

    Args:
        library: the file; made if it is not there.
        document: the text file.
        count: annotations in even distances, of all colours.
        seed: another one gives other lengths.
        notes: every how many of them has a note.
    """
    source = random.Random(seed)
    with ReadingSession(library) as session:
        read = session.read(document)
        outline = session.outline(read)
        plan = session.plan(read)
        assert plan is not None
        opening = session.admit(plan)
        step = len(read.text) // (count + 1)
        changes = []
        for number in range(count):
            start = step * (number + 1)
            span = Span(start, start + source.randint(4, max(5, min(60, step))))
            note = f"第{number + 1}处，会后再问一遍。" if number % notes == 0 else ""
            kind = "underline" if number % 7 == 3 else "highlight"
            draft = AnnotationDraft(span, kind=kind, colour=COLOURS[number % len(COLOURS)], note=note)
            changes.append(Change(before=None, after=session.draft(opening, read.text, outline, draft)))
        stored = session.apply(opening.document, changes)
    return sorted(annotation.span for annotation in stored)


def numeral(number: int) -> str:
    """Return a number from 1 to 9,999 as headings count: 一, 十, 十一, 二十, 一百零一."""
    words = ""
    for power, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // power % 10
        if digit:
            words += _DIGITS[digit] + name
        elif words and number % power and not words.endswith("零"):
            words += "零"
    return words.removeprefix("一") if 10 <= number < 20 else words


def _plan(source: random.Random) -> Iterator[str]:
    """Yield the lines in order: a heading, or nothing where a paragraph stands."""
    yield "在全镇工作会议上的讲话"
    yield "同志们："
    yield ""
    for first in itertools.count(1):
        yield f"{numeral(first)}、{source.choice(_HEADS)}"
        yield ""
        for second in range(1, source.randint(3, 5) + 1):
            yield f"（{numeral(second)}）{source.choice(_HEADS)}"
            yield ""
            for third in range(1, source.randint(2, 4) + 1):
                yield f"{third}.{source.choice(_HEADS)}"
                yield from [""] * source.randint(2, 6)


def _lengths(source: random.Random, count: int, total: int) -> list[int]:
    """Return ``count`` lengths that add up to ``total``, many short and few long ones."""
    mean = total / count
    most = LONGEST if mean < LONGEST / 2 else int(mean * 3)
    drawn = [min(SHORTEST + int(source.expovariate(1 / max(mean - SHORTEST, 1))), most) for _ in range(count)]
    missing = total - sum(drawn)
    while missing:
        for index in range(count):
            share = max(-40, min(40, missing))
            changed = min(max(drawn[index] + share, SHORTEST), most)
            missing -= changed - drawn[index]
            drawn[index] = changed
    return drawn


def _body(source: random.Random, pool: list[str], length: int, has_points: bool) -> str:
    """Return a paragraph of exactly ``length`` code points."""
    pieces: list[str] = []
    size = 0
    while size < length:
        label = f"{_DIGITS[len(pieces) + 1]}是" if has_points and len(pieces) < 4 else ""
        piece = label + source.choice(pool)
        pieces.append(piece)
        size += len(piece)
    cut = "".join(pieces)[: length - 1]
    return (cut[:-1] + "好" if cut[-1] in "，。" else cut) + "。"


def _sentence(source: random.Random) -> str:
    clauses = [f"{source.choice(_WHO)}{source.choice(_HOW)}{source.choice(_WHAT)}" for _ in range(source.randint(1, 3))]
    if source.random() < 0.5:
        clauses[0] = source.choice(_WHEN) + clauses[0]
    if source.random() < 0.4:
        clauses.append(source.choice(_WHY))
    return "，".join(clauses) + "。"
