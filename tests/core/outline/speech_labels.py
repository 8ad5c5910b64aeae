"""The labels of the generated speeches, and which of them stand inside which."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

HAN: Final = "一二三四五六七八九十"
CIRCLED: Final = "①②③④⑤⑥⑦⑧⑨⑩"
STEMS: Final = "甲乙丙丁戊己庚辛壬癸"
ROMAN: Final = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
NAMES: Final = ("One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten")
ENGLISH_ORDINALS: Final = ("First", "Second", "Third", "Fourth", "Fifth")
ORDER: Final = {2: ("首先", "其次"), 3: ("首先", "其次", "最后"), 4: ("首先", "其次", "再次", "最后")}


@dataclass(frozen=True, slots=True)
class Family:
    """A kind of label: how the n-th is written, and what parts it from its words."""

    name: str
    write: Callable[[int], str]
    blank: str = ""


HEADINGS: Final = {
    family.name: family
    for family in (
        Family("一、", lambda n: HAN[n - 1] + "、"),
        Family("一 、", lambda n: HAN[n - 1] + " 、"),
        Family("—、", lambda n: ("—" if n == 1 else HAN[n - 1]) + "、"),
        Family("一\u3000", lambda n: HAN[n - 1], "\u3000"),
        Family("（一）", lambda n: f"（{HAN[n - 1]}）"),
        Family("(一)", lambda n: f"({HAN[n - 1]})"),
        Family("1.", lambda n: f"{n}."),
        Family("1. ", lambda n: f"{n}.", " "),
        Family("1、", lambda n: f"{n}、"),
        Family("1．", lambda n: f"{n}．"),
        Family("（1）", lambda n: f"（{n}）"),
        Family("①", lambda n: CIRCLED[n - 1]),
        Family("甲、", lambda n: STEMS[n - 1] + "、"),
        Family("第一章", lambda n: f"第{HAN[n - 1]}章", "\u3000"),
        Family("第一节", lambda n: f"第{HAN[n - 1]}节", "\u3000"),
        Family("第一部分", lambda n: f"第{HAN[n - 1]}部分", "\u3000"),
        Family("第一条", lambda n: f"第{_han(n)}条", "\u3000"),
        Family("第一，", lambda n: f"第{HAN[n - 1]}，"),
        Family("none", lambda n: ""),
        Family("Part One", lambda n: f"Part {NAMES[n - 1]}", ": "),
        Family("I.", lambda n: f"{ROMAN[n - 1]}.", " "),
        Family("A.", lambda n: f"{'ABCDEFGHIJ'[n - 1]}.", " "),
    )
}
DECIMALS: Final = ("1", "1.1", "1.1.1")
"""Labels that repeat the numbers above them; a blank behind."""

RUN_INS: Final = {
    family.name: family
    for family in (
        Family("一是", lambda n: HAN[n - 1] + "是"),
        Family("一要", lambda n: HAN[n - 1] + "要"),
        Family("第一，", lambda n: f"第{HAN[n - 1]}，"),
        Family("第一是", lambda n: f"第{HAN[n - 1]}是"),
        Family("其一，", lambda n: f"其{HAN[n - 1]}，"),
        Family("首先", lambda n: ""),
        Family("（1）", lambda n: f"（{n}）"),
        Family("①", lambda n: CIRCLED[n - 1]),
        Family("（一）", lambda n: f"（{HAN[n - 1]}）"),
        Family("First,", lambda n: f"{ENGLISH_ORDINALS[n - 1]},", " "),
    )
}
LISTED: Final = ("（1）", "①", "（一）")
"""Families whose members stand inside a sentence, behind a colon."""


@dataclass(frozen=True, slots=True)
class Scheme:
    """Which families stand inside which, outermost first."""

    families: tuple[str, ...]
    run_ins: tuple[str, ...] = ()
    kind: str = "speech"
    """``speech``, ``report`` (no salutation), ``law`` or ``english``."""
    runs_on: bool = False
    """True if the innermost headings are followed by their paragraph on the same line."""


SCHEMES: Final = (
    Scheme(("一、",), ("一是", "（1）")),
    Scheme(("一、", "（一）"), ("一是", "首先"), runs_on=True),
    Scheme(("一、", "（一）"), ("一要", "①")),
    Scheme(("一、", "（一）", "1."), ("一是",), "report"),
    Scheme(("一、", "（一）", "1.", "（1）"), (), "report", runs_on=True),
    Scheme(("第一部分", "一、", "（一）"), ("第一，", "一是"), runs_on=True),
    Scheme(("第一章", "第一节", "第一条", "（一）"), (), "law", runs_on=True),
    Scheme(("Part One", "I.", "A."), ("First,",), "english"),
    Scheme(("1", "1.1", "1.1.1"), ("一是",), "report"),
    Scheme((), ("第一，", "一是")),
    Scheme(("none",), ("一是", "其一，")),
    Scheme(("第一，",), ("一是", "首先")),
    Scheme(("1、", "（1）"), ("一是",), "report", runs_on=True),
    Scheme(("甲、", "（一）", "1."), ("第一是",), "report"),
    Scheme(("(一)", "1．", "①"), (), "report", runs_on=True),
    Scheme(("第一章", "第一条", "（一）"), (), "law", runs_on=True),
    Scheme(("一、",), ("第一，", "一要")),
    Scheme(("I.", "A.", "1. "), ("First,",), "english"),
    Scheme(("none", "（一）"), ("一是",), runs_on=True),
    Scheme(("一\u3000", "（一）"), ("首先",)),
    Scheme(("一 、", "（一）"), ("一是", "（1）"), runs_on=True),
    Scheme(("—、",), ("一要", "（一）")),
    Scheme((), ("首先", "（1）")),
    Scheme(("1", "1.1"), ("①",), "report"),
    Scheme(("none",), ("First,",), "english"),
)


def label_of(name: str, path: list[int]) -> tuple[str, str]:
    """Return a label and the blank behind it; ``path`` are the numbers from the outermost heading."""
    if name in DECIMALS:
        return ".".join(map(str, path)), " "
    family = HEADINGS[name]
    return family.write(path[-1]), family.blank


def _han(number: int) -> str:
    """Return a Chinese numeral up to 99."""
    tens, units = divmod(number, 10)
    return ("" if tens < 2 else HAN[tens - 1]) + ("十" if tens else "") + (HAN[units - 1] if units else "")
