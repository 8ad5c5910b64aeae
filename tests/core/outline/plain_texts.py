"""Texts without any structure: letters, essays, stories, news, dialogues, verse, lists, in Chinese and in English."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

WHO: Final = (
    "外婆",
    "邻居大伯",
    "老船工",
    "小妹",
    "卖豆腐的阿姨",
    "隔壁的木匠",
    "我",
    "父亲",
    "守林人",
    "那个赶车的",
    "同桌",
    "房东",
    "一位老兵",
)
WHERE: Final = ("渡口", "山坡上", "院子里", "老屋的檐下", "集市的尽头", "河滩", "车站", "田埂上", "阁楼里", "学校后面的小树林", "灶台边")
WHEN: Final = (
    "天刚亮",
    "那年冬天",
    "下过雨以后",
    "吃过晚饭",
    "秋收的时候",
    "一个星期天的早上",
    "放学的路上",
    "大雪封山的日子",
    "许多年以后",
)
DID: Final = (
    "慢慢地走着，一句话也不说",
    "把一只旧箱子搬了出来",
    "望着远处的灯火出神",
    "从口袋里摸出两枚温热的鸡蛋",
    "讲起了年轻时候修水库的事",
    "弯下腰去捡被风吹落的柿子",
    "坐在门槛上编竹筐",
    "哼着一支谁也听不懂的歌",
    "在本子上记下当天的天气",
    "给炉子添了一块炭",
)
SIGHT: Final = (
    "雾从河面上升起来，对岸的树只剩下一个淡淡的影子。",
    "风把晒在绳子上的床单吹得鼓鼓的，像一面面帆。",
    "檐下的燕子飞走了，空巢里落着几根草。",
    "路边的野菊花开得正盛，谁也没有去摘。",
    "灯光从窗格里漏出来，一块一块地铺在雪地上。",
    "远处传来狗叫声，近处只有蟋蟀在响。",
    "水缸里的月亮被一片落叶打碎了，过了一会儿又圆起来。",
)
THOUGHT: Final = (
    "我后来才明白，那是一个人能给另一个人的最好的东西。",
    "日子就这样一天一天地过去，没有什么大事，也没有什么可抱怨的。",
    "有些话当时没有说出口，以后也就不必说了。",
    "人老了，记得的往往不是大事，而是某一天下午的阳光。",
    "一来路远，二来雨大，我们到底没有去成。",
    "一方面想早些回家，另一方面又舍不得这里的山水。",
    "第一次离开家的时候，我在车上哭了一路，第二次就好多了。",
    "首先要吃饱肚子，这是外公常挂在嘴边的话。",
    "那是1987年的事了，3月里还下了一场雪，积了有20多厘米。",
    "买菜要算账，一斤是一斤，两斤是两斤，她从不含糊。",
    "他常说做人要一是一、二是二，账可以少，话不能假。",
    "门牌上写着“二、三楼请走侧门”，我站在那里看了很久。",
    "班里数他年纪最小，跑步却总是第一，老师说他是属兔子的。",
    "最后，还是那条老黄狗先认出了我。",
    "书翻到第三章，夹着一片银杏叶，是谁放的已经记不清了。",
)
NEWS: Final = (
    "记者从有关部门获悉，今年的灯会将持续到下月中旬，夜间公交车延长到23:30。",
    "据介绍，这条路线全长12.6公里，沿途设有8个站点。",
    "有关负责人表示，受降雨影响，部分航班出现延误，旅客可以提前查询。",
    "现场的一位观众说：“节目很好看，就是座位少了一点。”",
    "活动吸引了3000多名市民参加，最大的82岁，最小的只有4岁。",
    "截至当天18时，水位已经回落到警戒线以下1.2米。",
    "在刚刚结束的决赛中，主队以三比二取胜，获得第一名。",
    "第一产业增加值同比增长3.1%，第二产业增长5.2%，第三产业增长6.0%。",
    "这家小店已经开了三十四年，换了五任掌柜，招牌却没有换过。",
)
SPOKEN: Final = (
    "你吃过了吗？",
    "还没呢，等你一块儿吃。",
    "外面的雨停了没有？",
    "停了，路上还有点滑。",
    "那我再坐一会儿。",
    "这茶是今年的新茶吧？",
    "哪里，是前年剩下的。",
    "第二天你怎么没来？",
    "一言难尽，改天再说。",
    "好，那就这么定了！",
    "三个人住一间，挤是挤了点。",
    "我记得你从前不是这样的。",
)
VERSE: Final = (
    "风从稻田里走过",
    "带走了一些沙沙的声音",
    "我们坐在河边",
    "数着对岸的灯",
    "一盏亮了",
    "又一盏亮了",
    "谁在远处喊谁的小名",
    "母亲的手很凉",
    "像井水里的月亮",
    "雪落下来",
    "落在没有人走的路上",
    "我把信又读了一遍",
    "然后折好",
    "放回原来的地方",
    "三月的桃花开在墙外",
    "二十年前的那场雨",
    "还在下着",
)
GOODS: Final = ("铁锹", "雨衣", "搪瓷缸", "手电筒", "白布", "麻绳", "煤油", "毛巾", "铅笔", "粗瓷碗", "草帽", "胶鞋")
MEASURES: Final = ("把", "件", "个", "只", "尺", "捆", "斤", "条", "支", "双")
ENGLISH: Final = (
    "I have been meaning to write to you since the harvest, but the days went by faster than I could count them.",
    "The old bridge is gone, and we all have to walk round by the mill now.",
    "Your sister came on Sunday with the children, who have grown beyond belief.",
    "On the one hand I miss the noise of the town, on the other hand I sleep so much better here.",
    "It was the first time that anybody had asked him for his opinion.",
    "There were 14 of us at table, and 3 more came after dark.",
    "Part of the roof came down in the storm of 12 January, but nobody was hurt.",
    "I am not the one to complain, as you know.",
    "When the second letter came, nobody dared to open it.",
    "First of all let me thank you for the parcel, which arrived on Friday.",
    "The dog lies before the fire all day and dreams of hares.",
    "We shall see each other in spring, if the roads allow it.",
)


def plain_text(seed: int) -> tuple[str, str]:
    """Return the kind of the text and its words; the kind goes round with the seed."""
    kind = tuple(KINDS)[seed % len(KINDS)]
    rng = Random(f"plain {seed}")
    lines = KINDS[kind](rng)
    gap = rng.choice(("\n", "\n", "\n\n"))
    indent = rng.choice(("", "\u3000\u3000")) if kind not in ("verse", "English letter", "figures") else ""
    return kind, gap.join(indent + line if line else line for line in lines)


def _sentence(rng: Random) -> str:
    kind = rng.random()
    if kind < 0.15:
        return rng.choice(THOUGHT)
    if kind < 0.35:
        return rng.choice(SIGHT)
    words = f"{rng.choice(WHEN)}，{rng.choice(WHO)}" if rng.random() < 0.6 else rng.choice(WHO)
    return f"{words}在{rng.choice(WHERE)}{rng.choice(DID)}。"


def _paragraph(rng: Random) -> str:
    words = ""
    least = rng.randint(50, 300)
    while len(words) < least:
        words += _sentence(rng)
    return words


def _paragraphs(rng: Random, count: int = 12) -> list[str]:
    return [_paragraph(rng) for _ in range(count)]


def _letter(rng: Random) -> list[str]:
    greeting = rng.choice(("亲爱的朋友：", "爸爸妈妈：", "老同学：", "敬爱的老师："))
    end = [
        rng.choice(("祝你一切都好！", "此致", "盼复。")),
        *rng.choice((["敬礼"], [])),
        rng.choice(("你的老同学", "女儿", "学生敬上")),
        "2026年3月2日夜",
    ]
    return [greeting, "你好！信收到了，迟到今天才回，请不要见怪。", *_paragraphs(rng), *end]


def _essay(rng: Random) -> list[str]:
    return [rng.choice(("檐下的光", "河边的日子", "旧物", "雪夜")), *_paragraphs(rng, 14)]


def _story(rng: Random) -> list[str]:
    lines = [rng.choice(("渡口", "守林人和他的狗", "最后一班船"))]
    for day in ("第一天，", "第二天，", "第三天，", "到了第四天，"):
        lines += [day + _paragraph(rng), *_paragraphs(rng, 2)]
        lines += [f"“{rng.choice(SPOKEN)}”{rng.choice(WHO)}问。", f"“{rng.choice(SPOKEN)}”"]
    return lines


def _news(rng: Random) -> list[str]:
    lines = [
        rng.choice(("古城灯会迎来客流高峰", "水位回落 航线恢复通行", "老街小店的三十四年")),
        rng.choice(("本报讯 ", "本台消息：")) + rng.choice(NEWS),
    ]
    lines += ["".join(rng.sample(NEWS, 3)) + _paragraph(rng) for _ in range(9)]
    return [*lines, rng.choice(("（记者）", "图为灯会现场。", "（完）"))]


def _dialogue(rng: Random) -> list[str]:
    lines = _paragraphs(rng, 2)
    for _ in range(45):
        saying = rng.choice(SPOKEN)
        lines.append(rng.choice((f"“{saying}”", f"“{saying}”{rng.choice(WHO)}说。", f"{rng.choice(WHO)}说：“{saying}”", _paragraph(rng))))
    return lines


def _verse(rng: Random) -> list[str]:
    lines = [rng.choice(("河边", "给母亲", "雪")), ""]
    for _ in range(rng.randint(12, 20)):
        lines += [*rng.sample(VERSE, rng.randint(3, 6)), ""]
    return lines


def _figures(rng: Random) -> list[str]:
    lines = ["今年冬天进的货都在下面，价钱是进价，卖多少再商量。"]
    for _ in range(60):
        count, price = rng.randint(2, 90), rng.randint(1, 400) / 10
        goods, measure = rng.choice(GOODS), rng.choice(MEASURES)
        lines.append(rng.choice((f"{goods}{count}{measure}", f"{goods}\u3000{count}{measure}\u3000{price}元", f"{goods} {count} {price}")))
    return [*lines, *_paragraphs(rng, 5)]


def _diary(rng: Random) -> list[str]:
    lines = []
    for day in sorted(rng.sample(range(1, 29), 9)):
        lines += [f"{rng.choice((3, 4))}月{day}日 {rng.choice(('晴', '阴', '小雨', '大风'))}。{_paragraph(rng)}", _paragraph(rng)]
    return lines


def _english_letter(rng: Random) -> list[str]:
    paragraphs = [" ".join(rng.sample(ENGLISH, rng.randint(3, 6))) for _ in range(8)]
    return ["Dear friend,", *paragraphs, "Yours ever,", "your old neighbour"]


def _english_story(rng: Random) -> list[str]:
    lines = []
    for _ in range(10):
        lines.append(" ".join(rng.sample(ENGLISH, rng.randint(2, 5))))
        lines.append(rng.choice(("“Is that so?” he said.", "“Not today,” she answered.", "Nobody spoke.", "“And then?”")))
    return lines


KINDS: Final[dict[str, Callable[[Random], list[str]]]] = {
    "letter": _letter,
    "essay": _essay,
    "story": _story,
    "news": _news,
    "dialogue": _dialogue,
    "verse": _verse,
    "figures": _figures,
    "diary": _diary,
    "English letter": _english_letter,
    "English story": _english_story,
}
