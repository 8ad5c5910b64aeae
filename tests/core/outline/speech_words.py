"""Words of the generated speeches: real-looking sentences of the public-sector kind, without any name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from random import Random


def _words(text: str, mark: str = " ") -> tuple[str, ...]:
    return tuple(text.split(mark))


TOPICS: Final = _words(
    "春耕备种 水渠清淤 森林防火 饮水安全 账目公开 便民服务 农技培训 校车运行 环境整治 养老服务 道路养护 项目建设 安全生产 信访接待 "
    "粮食收储 "
    "基层党建 作风建设 人才引进 营商环境 防汛备汛 耕地保护 医保征缴 垃圾分类 集市管理 档案整理 农机检修 技能培训 就业帮扶 文化下乡 "
    "河道治理 "
    "社区治理 用电保障 产业发展 改革创新 学习教育 民生实事 财源建设 执法规范 应急值守 仓储物流"
)
ACTORS: Final = _words(
    "各村 各站所 水管所 农技站 窗口单位 包村干部 党员干部 网格员 施工单位 业务科室 牵头部门 各支部 值班人员 分管领导 全体职工 有关方面 "
    "驻村工作队 村民小组"
)
DEEDS: Final = (
    "把{t}摆到更加突出的位置",
    "把{t}当作一件实实在在的事来办",
    "对{t}逐项排查、逐户登记",
    "围绕{t}列出任务清单和责任清单",
    "把{t}的进度按周公布在公示栏里",
    "拿出专门的时间研究{t}",
    "就{t}听取群众的意见",
    "把{t}同日常工作结合起来",
    "对{t}中的老问题开展回头看",
    "带着感情去做{t}",
    "严格按照程序推进{t}",
    "在{t}上多下绣花功夫",
    "把{t}的经费管好用好",
    "把{t}的经验写成看得懂的材料",
    "为{t}配齐人手和工具",
    "对{t}实行台账管理，办结一件销号一件",
    "主动上门讲清{t}的政策",
    "把{t}的短板一项一项补起来",
)
TAILS: Final = (
    "不能只停在会上、写在纸上",
    "做到底数清、情况明",
    "让群众看得见、摸得着、信得过",
    "该整改的整改，该问责的问责",
    "确保按时按质完成任务",
    "防止前紧后松、虎头蛇尾",
    "真正把好事办好、实事办实",
    "形成上下贯通的工作合力",
    "做到件件有着落、事事有回音",
    "决不允许推诿扯皮",
    "力争比去年有明显进步",
    "把功夫下在平时",
    "既看数字，也看群众的脸色",
    "切实减轻基层的负担",
    "争取早一天见到成效",
    "不搞形式，不走过场",
    "为全年工作打下良好基础",
    "把责任落实到具体的人",
)
LEADS: Final = (
    "从目前的情况看，",
    "实践证明，",
    "下一步，",
    "去年以来，",
    "入汛以后，",
    "在具体工作中，",
    "对这件事，",
    "越是任务重的时候，",
    "按照会议的安排，",
    "为了做好这项工作，",
    "需要说明的是，",
    "与此同时，",
    "",
    "",
    "",
    "",
    "",
)
REMARKS: Final = (
    "这件事说起来容易，做起来并不轻松。",
    "群众的眼睛是雪亮的，干没干事，干得好不好，大家心里都有一杆秤。",
    "有的同志习惯于坐在办公室里听汇报，对下面的真实情况知道得不多，遇到问题就容易拍脑袋。",
    "过去我们吃过这方面的亏，教训是深刻的，不能好了伤疤忘了疼。",
    "检查组走访了几个自然村，同干部群众坐在一条板凳上拉家常，听到了不少会议室里听不到的话。",
    "成绩要讲够，问题也要讲透，讲透了才知道劲往哪里使。",
    "工作是一步一步做出来的，办法是一点一点想出来的。",
    "任务能不能完成，关键看干部的精神状态。",
    "今年的天气比往年复杂，准备工作宁可早一点、细一点。",
    "我们既要看到有利条件，增强信心，也要看到存在的困难，保持清醒。",
    "这项工作涉及面广，牵扯的部门多，离开了配合谁也干不成。",
    "会后请大家把今天讲的内容带回去，结合实际认真研究。",
    "制度定了就要执行，不能让制度成为墙上的摆设。",
    "账算清楚了，心里就踏实了。",
    "群众反映的问题，有的当天就能解决，有的需要一段时间，不论哪一种，都要有人回话。",
    "老办法管用的继续用，不管用的要赶紧改。",
)
FIGURES: Final = (
    "全年共完成投资{n}万元，比上年增长{m}%。",
    "到上月底，已经清理渠道{n}公里，修复桥涵{m}座。",
    "全镇参加培训的有{n}人次，发放资料{m}份。",
    "收到意见建议{n}条，其中{m}条当场作了答复。",
    "窗口平均办理时间由{n}分钟缩短到{m}分钟。",
    "库存种子{n}吨、化肥{m}吨，能够满足需要。",
)
VERBS: Final = _words("扎实推进 切实加强 着力抓好 持续深化 全力做好 统筹抓好 认真落实 稳步推动 全面加强 不断改进 从严抓好 主动服务")
HEADS: Final = (
    "{v}{t}",
    "{v}{t}",
    "{v}{t}，{w}",
    "{w}，{v}{t}",
    "坚持{a}，{v}{t}",
    "以更实的举措推进{t}",
    "把{t}抓紧抓实抓出成效",
    "聚焦{t}，补齐短板弱项",
    "在{t}上见真章",
    "{t}要常抓不懈",
    "{t}情况",
    "关于{t}",
    "强化{t}的责任落实",
)
AIMS: Final = _words("夯实发展基础 提升服务水平 守住安全底线 激发内生动力 凝聚工作合力 改善群众生活 增强发展后劲 筑牢防护屏障")
WAYS: Final = _words("问题导向 群众路线 依法办事 系统观念 实事求是 分类指导 因地制宜 循序渐进")
SHORT: Final = _words(
    "分段包干 逐段验收 按月公布 清点库存 排好路线 备足物料 落实专人 严格考核 畅通渠道 减少环节 规范程序 盘活资产 摸清底数 建好台账 "
    "公开结果 "
    "抓好培训 守住底线 完善机制 压实责任 配强力量"
)
ANNOUNCED: Final = (
    "重点抓好以下几项工作：",
    "当前要做好这样几件事：",
    "具体来说：",
    "要在几个方面下功夫：",
    "主要有以下考虑：",
    "对此提几点要求：",
)

DECOYS: Final = (
    "这样做，一方面可以把人手腾出来，另一方面也能让群众少跑几趟路。",
    "驻村第一书记要带好这个头，遇到难事先站出来。",
    "发展仍然是第一要务，质量始终放在第一位。",
    "2025年11月8日，全体干部在会议室里集中学习了一整天。",
    "十三届五次会议以来，各项工作有了新的起色。",
    "十三届五次会议的精神，要原原本本地传达到每一名党员。",
    "说话办事要一是一、二是二，账目上不能有半点含糊。",
    "坚持一是一，二是二，不掺水分。",
    "要把“三个代表”的要求体现到日常工作里去。",
    "“三个一遍”的做法很好：走一遍、办一遍、回头看一遍。",
    "推动一、二、三产业融合发展，把加工和销售的环节留在本地。",
    "具体办法见第三章，这里不再重复。",
    "责任划分按照方案第二部分执行，有关表格附后。",
    "根据管理办法第十二条的规定，逾期不报的视为放弃。",
    "公示牌上写得很清楚：“一、按时到岗；二、按时交接。”",
    "有位老同志在座谈会上说：“一是盼修路，二是盼通水，别的没有要求。”",
    "渠道全长3.5公里，分为2个标段，合同价4.26万元。",
    "要做到首先想到群众，事事为群众着想。",
    "三、四级渠道由村里负责，干渠由水管所负责。",
    "会议从上午9:30开到中午12:00，讨论得很充分。",
    "这个比例由1.2%提高到1.8%，位居第一。",
    "第一、第二季度的任务已经完成，第三季度的任务正在分解。",
)
"""Sentences that only look as if they divided the text; each ends a thought, so that any prose may stand around it."""

DECOY_OPENINGS: Final = (
    "3.5公里的支渠已经全部清完，验收不过的地方推倒重来，费用由施工单位承担。",
    "2026年是打基础的一年，各项工作都要往前赶。",
    "三、四月份是防火最紧的时候，谁也不能离岗，电话要有人接。",
    "一、二、三产业都要有人管，先从粮食加工做起，不要贪大求全。",
    "十三届五次会议对今年的工作作了全面部署，我们要认真贯彻。",
    "100多名干部分成若干个小组，用了半个月的时间走访。",
    "3月10日和11日，检查组分头看了几个现场，总的印象是好的。",
    "第一书记来了以后，村里的会开得少了，事办得多了。",
    "第一季度的任务完成得不错，大家都很辛苦。",
    "一方面任务重，另一方面人手少，这个矛盾要靠改进方法来解决。",
    "首先要有人管，这一条最要紧，没有人管，再好的办法也是空的。",
    "“一是一，二是二”，这句老话放在今天也不过时。",
)
"""The same at the beginning of a paragraph."""

MEETINGS: Final = _words("工作会议 动员部署会 推进会 座谈会 总结表彰会 专题培训班")
SPEAKERS: Final = _words("镇长 镇党委书记 局党组书记、局长 办公室主任 所长")
GREETINGS: Final = ("同志们：", "各位代表：", "各位领导、同志们：", "同志们、朋友们：", "尊敬的各位领导、各位来宾：")
MOTTOS: Final = ("守住底线，稳中求进", "凝心聚力抓落实", "实干当先，久久为功", "以优良作风保障发展", "真抓实干开新局", "牢记宗旨，服务群众")
FAREWELLS: Final = (
    "同志们，任务已经明确，关键在于落实。让我们振奋精神，扎实工作，努力完成全年的各项任务！",
    "同志们，做好今年的工作意义重大。希望大家以更加饱满的热情投入到工作中去，不辜负群众的期望。",
    "同志们！蓝图已经绘就，重在真抓实干。让我们团结一心，埋头苦干，把今天的部署变成明天的成果。",
)
THANKS: Final = ("谢谢大家！", "我就讲这些，谢谢大家。", "")

ENGLISH_TOPICS: Final = _words(
    "the canals; the seed stores; the village roads; the night school; the forest watch; the water works; the clinic; the grain market; "
    "the school buses; the public accounts; the repair shops; the training courses",
    "; ",
)
ENGLISH_DEEDS: Final = (
    "We have to look after {t} before the rains begin",
    "Every village will report on {t} once a month",
    "The office has asked for more hands to keep up {t}",
    "Nobody can say that {t} did well enough last year",
    "It is time to speak plainly about the cost of {t}",
    "The people who use {t} know best what is wanting",
    "A small sum set aside for {t} has gone a long way",
)
ENGLISH_TAILS: Final = (
    ", and that is what the plan is for.",
    ", although much has been done already.",
    ", so that nothing is left to chance.",
    ", because the work does not wait.",
    ".",
    ", as the figures of the last quarter show.",
)
ENGLISH_HEADS: Final = (
    "Repairing {t}",
    "A Fresh Look at {t}",
    "Keeping Up {t}",
    "What {t} Need",
    "Lessons from {t}",
    "A Plan for {t}",
    "Paying for {t}",
)
ENGLISH_SHORT: Final = (
    "count what is in store",
    "repair what can be repaired",
    "publish the accounts",
    "listen to the people",
    "train the younger staff",
    "keep the roads open",
    "write down who is to do what",
)
ENGLISH_DECOYS: Final = (
    "On the one hand the task is hard, on the other hand there are more of us.",
    "In the first place it was raining, and nobody had thought of that.",
    "The 12 pumps were tested on 3 March 2026 and 4.5 per cent failed.",
    "See Part Two for the tables.",
)


def sentence(rng: Random) -> str:
    """Return a sentence of 15 to 70 characters that divides nothing."""
    kind = rng.random()
    if kind < 0.12:
        return rng.choice(REMARKS)
    if kind < 0.18:
        return rng.choice(FIGURES).format(n=rng.randint(12, 980), m=rng.randint(2, 60))
    deed = rng.choice(DEEDS).format(t=rng.choice(TOPICS))
    must = rng.choice(("要", "应当", "必须", "需要", "都要"))
    words = rng.choice(LEADS) + rng.choice(ACTORS) + must + deed
    for tail in rng.sample(TAILS, rng.choice((1, 1, 1, 2))):
        words += "，" + tail
    return words + "。"


def prose(rng: Random, least: int, decoys: float = 0.0) -> str:
    """Return sentences of at least ``least`` characters together; ``decoys`` is the chance of one that looks like a label."""
    words = ""
    while len(words) < least:
        words += sentence(rng)
        if rng.random() < decoys:
            words += rng.choice(DECOYS)
    return words


def deed(rng: Random) -> str:
    """Return what is to be done, without a mark at its end."""
    return rng.choice(DEEDS).format(t=rng.choice(TOPICS))


def heading(rng: Random) -> str:
    """Return a heading of 4 to 25 characters, without a mark at its end."""
    return rng.choice(HEADS).format(v=rng.choice(VERBS), t=rng.choice(TOPICS), w=rng.choice(AIMS), a=rng.choice(WAYS))


def english_sentence(rng: Random) -> str:
    """Return an English sentence."""
    if rng.random() < 0.06:
        return rng.choice(ENGLISH_DECOYS)
    return rng.choice(ENGLISH_DEEDS).format(t=rng.choice(ENGLISH_TOPICS)) + rng.choice(ENGLISH_TAILS)


def english_deed(rng: Random) -> str:
    """Return what is to be done, as words that may follow a comma, without a mark at its end."""
    words = rng.choice(ENGLISH_DEEDS).format(t=rng.choice(ENGLISH_TOPICS))
    return words[0].lower() + words[1:]


def english_prose(rng: Random, least: int) -> str:
    """Return English sentences of at least ``least`` characters together."""
    words = ""
    while len(words) < least:
        words += (" " if words else "") + english_sentence(rng)
    return words


def english_heading(rng: Random) -> str:
    """Return a heading in title case."""
    return rng.choice(ENGLISH_HEADS).format(t=rng.choice(ENGLISH_TOPICS).title())
