"""Texts to be edited: written by rule, some natural and some that say the same again and again, and those of a corpus if there is one."""

from __future__ import annotations

import os
import random
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from core import text as texts
from core.importers import read
from tests.bench import generate
from tests.bench.outlines import CORPUS

if TYPE_CHECKING:
    from collections.abc import Callable

LONGEST: Final = 24_000
"""Of a longer text of the corpus a part of this many code points is taken."""
SHORTEST: Final = 400
_TEXTS_ONLY: Final = frozenset({".txt", ".md"})

_PLACES: Final = (
    "青石镇", "柳湾乡", "河口村", "北坡片区", "云岭县", "东街社区", "石桥村", "老渡口", "南山林场", "白塔街道", "临江新区", "枣园村",
    "高新园区", "沙坪水库", "大榆树村", "城关片区", "九里工业园", "清溪流域", "三岔路口", "梨花沟",
)  # fmt: skip
_ORGANS: Final = (
    "水利局", "农业农村局", "镇党委", "村委会", "审计组", "交通局", "教育局", "卫生院", "供销社", "应急管理局", "自然资源局", "民政局",
    "信访办", "林业站", "市场监管所", "财政所", "工会", "妇联", "县委办公室", "督查专班",
)  # fmt: skip
_VERBS: Final = (
    "摸清", "压实", "理顺", "补齐", "盘活", "推进", "落实", "改善", "核查", "公开", "修订", "完善", "巩固", "提升", "清理", "保障",
    "规范", "统筹", "整合", "检验", "研究", "部署", "督促", "总结",
)  # fmt: skip
_THINGS: Final = (
    "灌区续建工程", "困难群众台账", "农村供水管网", "校舍安全隐患", "村级财务账目", "山洪预警系统", "老旧小区电梯", "基层医疗用药",
    "冬春农田水利", "特色果品销路", "河道采砂秩序", "返乡创业贷款", "政务服务窗口", "护林防火责任", "粮食收储资金", "城乡公交线路",
    "干部轮训计划", "闲置厂房", "养老服务设施", "垃圾分类试点", "行政执法程序", "招商项目用地", "数据共享平台", "信访积案", "危桥改造",
    "高标准农田", "留守儿童关爱制度", "污水处理能力", "产业链配套", "人才公寓",
)  # fmt: skip
_MANNERS: Final = (
    "一户一户地", "不打折扣地", "按月", "分批", "对照清单", "会同有关部门", "从严从实", "因地制宜地", "依法依规", "稳妥有序地",
    "在年底以前", "在汛期到来之前", "深入细致地", "集中力量", "持之以恒地", "联合第三方", "先易后难地",
)  # fmt: skip
_RESULTS: Final = (
    "群众才会信服", "工作才有底气", "问题就不会反弹", "改革才能见到成效", "安全才有保证", "钱才花得明白", "基层才能腾出手来",
    "矛盾就能化解在萌芽状态", "数字才经得起检验", "发展才有后劲", "制度才不会落空", "干部才有奔头",
)  # fmt: skip
_STATES: Final = (
    "进展总体顺利", "还存在不少短板", "比预想的要难", "群众反映较好", "仍需继续努力", "已经初见成效", "差距不容忽视", "效果有待观察",
    "责任还不够清楚", "经费缺口依然较大", "经验值得推广", "形势不容乐观",
)  # fmt: skip
_UNITS: Final = ("万亩", "公里", "户", "万元", "亿元", "个", "人次", "项", "处", "吨", "%", "个百分点")
_SLOGANS: Final = (
    "水来了，路通了，日子就好了。",
    "话要讲到群众心坎上，事要办到群众家门口。",
    "不怕底子薄，就怕志气短。",
    "一张蓝图绘到底，一任接着一任干。",
    "说了就算，定了就干。",
)
_SALUTES: Final = ("同志们！", "各位代表！", "各位乡亲，同志们：", "各位委员！")
_LETTERS: Final = ("GDP", "PM2.5", "5G", "APP", "ISO9001", "B2B", "Wi-Fi")


@dataclass(frozen=True, slots=True)
class Sample:
    """A text to be edited."""

    name: str
    text: str
    """Normal, see `core.text`."""


def clause(dice: random.Random) -> str:
    """Return a clause as reports have it."""
    place, organ, verb, thing = dice.choice(_PLACES), dice.choice(_ORGANS), dice.choice(_VERBS), dice.choice(_THINGS)
    amount = f"{dice.choice((dice.randint(2, 99), dice.randint(100, 9999), round(dice.uniform(0.5, 98), 1)))}{dice.choice(_UNITS)}"
    return dice.choice(
        (
            f"{organ}要{dice.choice(_MANNERS)}{verb}{thing}",
            f"{place}的{thing}{dice.choice(_STATES)}",
            f"{dice.choice(_MANNERS)}{verb}{place}的{thing}",
            f"全年{verb}{thing}{amount}",
            f"{place}新增{thing}{amount}，比上年增长{dice.randint(1, 30)}.{dice.randint(0, 9)}%",
            f"把{thing}同{dice.choice(_THINGS)}结合起来",
            f"{verb}{thing}，{dice.choice(_RESULTS)}",
            f"只有{verb}好{thing}，{dice.choice(_RESULTS)}",
            f"既要{verb}{thing}，又要{dice.choice(_VERBS)}{dice.choice(_THINGS)}",
            f"{dice.randint(2015, 2025)}年{dice.randint(1, 12)}月{dice.randint(1, 28)}日，{organ}在{place}召开现场会",
            f"有的同志把“{thing}”挂在嘴边，却没有{verb}过一次",
            f"{place}、{dice.choice(_PLACES)}和{dice.choice(_PLACES)}已经先行一步",
            f"{organ}牵头，{dice.choice(_ORGANS)}配合，{dice.choice(_MANNERS)}{verb}",
            f"使用{dice.choice(_LETTERS)}办理{thing}的占{dice.randint(10, 95)}%",
        )
    )


def sentence(dice: random.Random) -> str:
    """Return a sentence of one to four clauses."""
    mark = dice.choice("。。。。。；！？")
    return "，".join(clause(dice) for _ in range(dice.choice((1, 2, 2, 3, 4)))) + mark


def report(dice: random.Random) -> str:
    """Return a report with headings of two levels."""
    found = [f"{dice.choice(_PLACES)}{dice.randint(2016, 2025)}年工作报告", dice.choice(_SALUTES)]
    for first in range(1, 6):
        found.append(f"{generate.numeral(first)}、{dice.choice(_VERBS)}{dice.choice(_THINGS)}")
        for second in range(1, dice.randint(3, 5)):
            found.append(f"（{generate.numeral(second)}）{dice.choice(_VERBS)}{dice.choice(_THINGS)}")
            found += [_paragraph(dice) for _ in range(dice.randint(1, 4))]
    return "\n".join(found)


def rally(dice: random.Random) -> str:
    """Return a speech that says the same again and again: one refrain, one salutation before every part, 一是二是三是 everywhere."""
    refrain, salute = dice.choice(_SLOGANS), dice.choice(_SALUTES)
    found = [f"在{dice.choice(_PLACES)}动员大会上的讲话", salute]
    for part in range(dice.randint(8, 12)):
        found.append(f"{salute}{sentence(dice)}{refrain}" if part % 2 else f"{salute}\n{sentence(dice)}")
        thing = dice.choice(_THINGS)
        found.append(f"抓好{thing}，要做到三条：" + "".join(f"{label}是{clause(dice)}；" for label in "一二三")[:-1] + "。" + refrain)
        found.append(f"要{dice.choice(_VERBS)}、要{dice.choice(_VERBS)}、要{dice.choice(_VERBS)}，{dice.choice(_RESULTS)}。")
        found += [_paragraph(dice) + (refrain if dice.random() < 0.4 else "") for _ in range(dice.randint(1, 3))]
    return "\n".join([*found, refrain, "谢谢大家！"])


def rules(dice: random.Random) -> str:
    """Return a regulation: articles that begin and end alike."""
    found = [f"{dice.choice(_PLACES)}{dice.choice(_THINGS)}管理办法（试行）"]
    number = 0
    for chapter in range(1, 6):
        found.append(f"第{generate.numeral(chapter)}章　{dice.choice(_VERBS)}与{dice.choice(_VERBS)}")
        for _ in range(dice.randint(5, 8)):
            number += 1
            body = dice.choice(
                (
                    f"{dice.choice(_ORGANS)}应当{dice.choice(_MANNERS)}{dice.choice(_VERBS)}{dice.choice(_THINGS)}，并向社会公布。",
                    "有下列情形之一的，由主管部门责令限期改正：",
                    f"本办法所称{dice.choice(_THINGS)}，是指由{dice.choice(_ORGANS)}{dice.choice(_VERBS)}的{dice.choice(_THINGS)}。",
                    f"{dice.choice(_ORGANS)}和{dice.choice(_ORGANS)}不得以任何理由拒绝、拖延或者推诿。",
                )
            )
            found.append(f"第{generate.numeral(number)}条　{body}")
            if body.endswith("："):
                found += [f"（{generate.numeral(item)}）未按规定{clause(dice)}的；" for item in range(1, dice.randint(3, 6))]
    return "\n".join([*found, f"第{generate.numeral(number + 1)}条　本办法自发布之日起施行。"])


def talk(dice: random.Random) -> str:
    """Return questions and answers, the speakers' names before every one."""
    found = [f"就{dice.choice(_THINGS)}答记者问"]
    for _ in range(dice.randint(14, 20)):
        found.append(f"记者：请问{dice.choice(_ORGANS)}，{clause(dice)}，下一步有什么考虑？")
        found.append(f"主任：谢谢你的提问。{_paragraph(dice)}")
        found += [_paragraph(dice) for _ in range(dice.choice((0, 0, 1, 2)))]
    return "\n".join(found)


def one_line(dice: random.Random) -> str:
    """Return a text that has lost its line ends."""
    return "".join(report(dice).split("\n"))


def wrapped(dice: random.Random) -> str:
    """Return a report with hard line ends, as mail and old programs write it."""
    width = dice.randint(26, 38)
    lines = report(dice).split("\n")
    return "\n".join(line[at : at + width] for line in lines for at in range(0, len(line), width))


def ledger(dice: random.Random) -> str:
    """Return lines that differ in little: a list of places with figures."""
    thing = dice.choice(_THINGS)
    found = [f"{thing}完成情况（单位：万元）"]
    for number in range(1, dice.randint(90, 130)):
        place, organ = dice.choice(_PLACES), dice.choice(_ORGANS)
        found.append(
            f"{number}. {place}：计划{dice.randint(10, 999)}，完成{dice.randint(10, 999)}，由{organ}负责，{dice.choice(_STATES)}。"
        )
    return "\n".join(found)


def plain(dice: random.Random) -> str:
    """Return a speech as the bench has them: few words, many of them often."""
    return generate.speech(120, 12_000, dice.randrange(1_000))


WRITTEN: Final[dict[str, Callable[[random.Random], str]]] = {
    "report": report,
    "rally": rally,
    "rules": rules,
    "talk": talk,
    "one line": one_line,
    "wrapped": wrapped,
    "ledger": ledger,
    "plain": plain,
}


def samples(seed: int) -> list[Sample]:
    """Return one text of each kind that is written by rule."""
    found = []
    for name, write in WRITTEN.items():
        found.append(Sample(name, texts.normalise(write(random.Random(f"{seed} {name}"))).text))
    return found


def corpus(seed: int) -> list[Sample]:
    """Return the texts of the corpus, of a long one any part; none where there is no corpus."""
    folder = os.environ.get(CORPUS)
    found = []
    for path in sorted(Path(folder).rglob("*")) if folder else []:
        # What was written about the documents is none of them.
        if path.suffix not in _TEXTS_ONLY or path.parent == Path(folder or "") or "study" in path.parts:
            continue
        whole = read(path).text
        if len(whole) >= SHORTEST:
            found.append(Sample(path.stem, _part(whole, random.Random(f"{seed} {path.stem}"))))
    return found


def pool(seed: int) -> list[str]:
    """Return sentences of no sample, for what is added and reworded."""
    dice = random.Random(f"{seed} pool")
    return [sentence(dice) for _ in range(400)]


def _part(text: str, dice: random.Random) -> str:
    if len(text) <= LONGEST:
        return text
    start = text.find("\n", dice.randrange(len(text) - LONGEST)) + 1
    end = text.rfind("\n", start, start + LONGEST)
    return texts.normalise(text[start : end if end > start + SHORTEST else start + LONGEST]).text


def _paragraph(dice: random.Random) -> str:
    return "".join(sentence(dice) for _ in range(dice.randint(1, 5)))
