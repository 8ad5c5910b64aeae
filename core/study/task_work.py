"""What a clause asks for: its verb, and whether there is a concrete object of work.

The lists hold what official Chinese uses again and again: verbs of doing, verbs of mind, words that name no work.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from core.spans import Span
from core.study.task_words import ADVERBS, MIND, STATES, VAGUE, VERBS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LONGEST_ADVERB: Final = max(map(len, ADVERBS))

_SURE: Final = ("确保", "力争", "保证", "争取")
_PAIRS: Final = frozenset(verb[:2] for verb in VERBS)
_SINGLE: Final = re.compile(
    r"(?:抓|建|修|办|用|管|将|把|对|向|给|为|让|使|请|由|凡|在|于|从|就|报|送|发|种|治|查|守|护|保|设|按|加挂|补|拆|改)(?=[^，。；：、]{2})"
)
"""Verbs of one character; 将 把 对 向 count only with a verb behind them."""
_MIND_PAIRS: Final = frozenset(verb[:2] for verb in MIND if len(verb) == 2)
_ANY: Final = _PAIRS | frozenset(verb[:2] for verb in MIND)
_MIND_LONGER: Final = tuple(sorted((verb for verb in MIND if len(verb) > 2), key=len, reverse=True))
_MINDED: Final = re.compile(
    r"(?:提高|提升|增强|强化|树立|统一|坚定|端正|转变)[^，。；]{0,6}(?:站位|思想|意识|认识|观念|信心|信念|自觉性?|责任感|使命感|紧迫感|忧患|担当|自信|定力)(?:和[^，。；]{1,8})?$|"
    r"(?:思想|行动|认识)[^，。；]{0,8}统一到|放在[^，。；]{0,16}(?:位置|首位)(?:上|来抓)?$|作为[^，。；]{0,16}(?:任务|追求|目标|方向|遵循)$|(?:作出|做出|创造)[^，。；]{0,8}贡献|而(?:努力|不懈)?奋斗$|"
    r"引起[^，。；]{0,4}(?:重视|关注)|^(?:高度)?重视$|克服[^，。；]{0,12}(?:思想|心理|情绪|作风)|加以解决$|狠下功夫|上下功夫|再上新台阶|更上一层楼|开创[^，。；]{0,12}局面|谱写[^，。；]{0,16}篇章"
)
_WEAK: Final = re.compile(
    r"各项工作|各项任务|各项事业|目标任务|全年的?工作|工作要求|工作总?基调|主线|主题|基调|大局|全局|局面|格局|发展理念|发展思想|发展战略|高质量发展|科学发展|跨越式?发展|可持续发展|协调发展|健康发展|快速发展|又好又快|"
    r"经济社会|增长|发展方式|发展|改革开放|稳增长|调结构|促改革|推改革|惠民生|防风险|保稳定|稳定|进步|提升|提高|增强|改善|效能|成效|实效|质量|效益|水平|能力|活力|动力|潜力|合力|创造力|生产力|竞争力|凝聚力|力度|作用|优势|"
    r"信心|决心|恒心|站位|意识|认识|思想|行动|步调|精神|实质|内涵|初心|使命|担当|责任|作风|姿态|状态|干劲|劲头|热情|积极性|主动性|创造性|智慧|力量|贡献|成绩|胜利|成就|目标|方向|原则|要求|任务|部署|决策|安排|"
    r"新征程|新时代|新局面|新篇章|新台阶|新突破|新形势|现代化|共同富裕|美好生活|美好|生活|人民|群众|国情|规律|实际|客观|需求|形势|机遇|挑战|问题|困难|事情?|工作|方面|环节|领域|重点|关键|中心|核心|基础|保障|支撑|"
    r"坚实|良好|平稳|较快|全面|深入|扎实|更好|更加|更大|优异|显著|明显|有效|有力|不断|持续|重要|重大|新的|我们|我国|全国|全党|各族|国民经济|循环|民生底线|底线|风险|良性|互动|同步|衔接|统一|结合|市场和?政府|有为|有效市场"
)
_CONCRETE: Final = re.compile(
    r"《[^》]+》|“[^”]{2,}”|\d|[二两三四五六七八九十百千万]+(?:个|项|条|座|家|户|亩|公里|万|亿|名|人|次|所|处|场|套|批|辆|台)|百分之|"
    r"项目|工程|园区|基地|平台|中心(?!工作|任务|城)|系统|设施|设备|管网|道路|公路|铁路|桥|隧道|水库|河道|水厂|电站|电网|变电站|机场|港口|码头|车站|客运站|停车场|广场|公园|小区|社区|住房|房屋|厕所|楼|校|医院|卫生院|"
    r"养老院|敬老院|幼儿园|图书馆|体育馆|展馆|市场(?!主体|化|活力|经济)|商场|超市|仓库|仓储|大棚|温室|农田|耕地|林地|草原|湿地|水源地?|流域|矿|厂|车间|生产线|企业|公司|合作社|银行|协会|机构|窗口|站点|网点|"
    r"制度|机制|办法|方案|规划|计划|预案|清单|台账|台帐|标准|规范|规程|规定|条例|细则|法规|法律|意见|通知|报告|材料|档案|表格|名单|账户|证照|合同|协议|责任书|承诺书|审批|手续|流程|事项|"
    r"政策|举措|措施|资金|经费|补贴|贷款|专项债|税|费|投资|预算|债务|保险|低保|养老|医保|社保|就业|工资|待遇|基金|债券|"
    r"疫苗|药物|药品|食品|防控|检测|病毒|隐患|事故|安全生产|消防|防汛|抗旱|应急|救灾|救助|帮扶|扶贫|脱贫|污染|垃圾|污水|扬尘|排放|节能|减排|绿化|造林|生态|环境整治|环保|"
    r"队伍|人员|干部|教师|医生|人才|专班|小组|支部|党员|班子|志愿者|培训|招聘|会议|活动|行动(?!统一)|讲座|座谈|调研|检查|督查|考核|评比|评选|演练|宣传|学习|公示|"
    r"产业|农业|工业|服务业|旅游|物流|商贸|电商|电子商务|种植|养殖|畜牧|粮食|蔬菜|水果|牲畜|种子|化肥|农药|农机|科技|技术|研发|创新平台|数据|信息化|网络|网格|信访|积案|矛盾纠纷|违法|犯罪|案件|扫黑除恶|治安|"
    r"体系|服务|管理|建设|改造|整治|治理|保护|开发|监管|执法|教育|文化|卫生|医疗|体育|科研|档案|统计|民族|宗教|双拥|征兵|人口|老龄|残疾人|妇女|儿童|户籍|土地|宅基地|征收|拆迁|搬迁|招商|营商环境|口岸|外贸|出口|消费"
)
_RESULT: Final = re.compile(r"(?:促进|实现|增强|推动|推进|保持|形成|营造|激发|助力|增进|让|使|为|确保|保障|努力|开创|打造|创造)")
_STATE: Final = re.compile(
    r"(?:投入(?:使用|运营|生产|运行)|正式(?:运营|启用|挂牌)|建成|开工(?:建设)?|竣工|完工|投产|达产|通车|投用|启用|落地|签约|完成(?:核准|审批|备案|选址|验收|征收|投资)|入驻|运营|上线|挂牌)(?:使用|投产|运营|开业)?[。；;，]?$|"
    r"(?:达到|达|涨幅|控制在|保持在|提高到|提升到|增长|下降|降至|增至|突破|不低于|不少于|不超过)[^，。；]{0,4}[\d一二两三四五六七八九十百]"
)
_STATEMENT: Final = re.compile(
    r"^[^，]{1,40}(?<![正凡但还或尤其特别就而一二三四五六七八九十])(?:是(?!否)|仍然|依然|仍|具有|面临|处于|取决于|时间紧|任务重|责任大|要求高|难度大|包括|涉及|共有|位于|属于|证明|显示|反映|意味着|标志着|彰显|表明|说明|十分|非常|越来越)"
)
_LEADS: Final = re.compile(
    r"[ \t\u3000（(]*(?:(?:第[一二三四五六七八九十百零〇\d]+条[ \t\u3000]*|"
    r"(?:第?[一二三四五六七八九十]{1,3}|\d{1,2})(?:是要?|要|、|．|\.(?!\d))|"
    r"[（(][一二三四五六七八九十\d]+[）)]|会后|"
    r"会议(?:原则)?(?:上)?(?:要求|强调|决定|明确|指出|议定|同意|认为|确定|提出)|同时|此外|另外|其中|今后|当前|目前|近期|下一步|下步|今年|明年|年内|全年|特别是|尤其是|全[省市县区州旗镇乡村校院系国](?=[^，。；]{2})|对此|为此|因此|凡|希望|要求|责成|督促|强调|同意|决定|原则上|平时|"
    r"每年|每月|每周|每日|届时|并且?|且|但|而|若|以及|即日起|从现在起|会前|最后|首先|其次|再次|一方面|另一方面|必要时|请|由|各项工作|"
    r"(?:到|至|于|在)?(?:\d{4}年)?(?:[\d一二三四五六七八九十]{1,3}月(?:份|底|末|初|中旬|上旬|下旬)?(?:\d{1,2}[日号])?(?:上午|下午|晚上?)?(?:\d{1,2}[:：]\d\d时?|\d{1,2}[时点])?|年底|年末|季度末|月底|[一二三四]季度末?|[上下]半年|本[周月年](?:底|末|内)?|\d{1,2}[日号]|春节|国庆|元旦|汛期|入冬|开学|“?[五七十]一”?|[今明当次]日(?:上午|下午|晚上?)?(?:\d{1,2}[:：]\d\d时?|\d{1,2}[时点])?)(?:[之以]?[前内])?|"
    r"[\u4e00-\u9fff]{2,6}期间|[\u4e00-\u9fff]{0,8}(?:开学|放假|来临|到来|结束|汛期|入汛|供暖|投用)[之以]?前|"
    r"(?:自|从)[^，。；]{1,16}起|(?:于|在)?[\d一二三四五六七八九十两半]{1,3}个?(?:工作日|日|天|周|月|小时|分钟)[之以]?内|(?:于|在)?(?:\d{4}年)?\d{1,2}月\d{1,2}日[之以]?前|"
    r"(?:到|至|于|在)?\d{4}年(?:底|末|内)?(?:[之以]?前)?)[，,]?)+"
)
_MAXIM: Final = re.compile(r"[^。；]{4,60}，[^，]{1,40}(?:仍然|依然)是|[\u4e00-\u9fff]{2,6}则[\u4e00-\u9fff]{2,6}[，。；]")
_CLAUSE: Final = re.compile(r"(?:[^，,；;。！？!?：:\n]|(?<=\d)[:：](?=\d))+")
_SUBJECT: Final = 12
_CORE: Final = 30
_LEAD: Final = re.compile(
    r"^(?:会议[^，]{2,5}|(?:按照|根据|依据|针对|结合|通过|以(?!上|下|[^，]{2,14}(?:印发|下发|公布|发布|通报|上报|报送)$)|为了|本着|面对|随着|经(?![常济营费])|如|若|关于)[^，]*|(?:在|从|对|对于|凡|自)[^，]*(?:的|的[^，的]{1,5}|中|下|上|时|前|后|起|方面|来说|而言)|"
    r"为(?![^，]*(?:做好|提供|服务|发放|办理))[^，]*|(?:到|至|力争)?(?:\d{4}年|今年|明年|年内|[上下]半年|[^，]{0,8}[前底末内]))$"
)
_TOWARDS: Final = re.compile(r"(?:围绕|聚焦|依托|立足|着眼|按照|遵照|遵循|依照|根据|结合|通过|针对|坚持|围绕|对照)")
_GROUND: Final = re.compile(
    r"(?:要求|部署|精神|标准|规定|目标|原则|思路|方针|任务|总体|主线|重点|决策|理念|思想|基调|方法|办法|步骤|方式|实际|情况|问题|意见|机遇|契机|"
    r"职责|程序|分工|安排|工作|事项)$"
)
_MEANS: Final = re.compile(r"(?:形式|方式|方法|办法|手段|途径|渠道|措施|举措|机制|活动|行动|建设|改革|努力|工作|等)$")
_TIME: Final = re.compile(r"[^，。；、]{1,24}?(?:[之以]?[前内]|[之以]后|期间)(?=[^的，。；])")
_NOISE: Final = re.compile(
    r"有效市场|有为政府|市场主体|市场化|市场活力|管理水平|服务水平|[\u4e00-\u9fff]{2}代表大会|战略部署|两会|大会|服务群众|为民服务|服务人民|服务为先|干部群众|党员干部"
)
_PREDICATE: Final = re.compile(
    r"(?<![主重需纪摘概只首必])(?:要|应当|应该|必须|务必|须|应|不得|不准|严禁|禁止|一律|都要|也要)(?![求素点闻害领务])"
)


class Clause(NamedTuple):
    """A clause of a sentence."""

    span: Span
    verb: int
    """Where its verb begins; -1 if it begins with none."""
    is_of_mind: bool
    has_object: bool
    """Names something to work on, by not being general only."""
    is_concrete: bool
    """Names a project, a measure, a paper, a body, a system, a service or a number."""


def clauses(text: str, sentence: Span, doers: Sequence[Span] = ()) -> Iterator[Clause]:
    """Give the clauses of a sentence with what each asks for.

    Args:
        text: a normal text.
        sentence: of which.
        doers: who is to act; a clause that begins with them has its verb behind them.
    """
    for match in _CLAUSE.finditer(text, sentence.start, sentence.end):
        start, end = behind_leads(text, match.start(), match.end()), match.end()
        if any(one.start <= start and one.end >= end for one in doers):
            continue
        for one in doers:
            if start <= one.start <= start + _SUBJECT and one.end < end:
                start = behind_leads(text, one.end, end)
        yield _read(text, start, end)


def behind_leads(text: str, start: int, end: int) -> int:
    """Return where the subject or the verb of a clause may begin, behind its number and words of time."""
    match = _LEADS.match(text, start, end)
    return match.end() if match is not None and match.end() < end else start


def _read(text: str, start: int, end: int) -> Clause:
    while start < end and text[start] in " \t　“‘（(—-":
        start += 1
    if (order := _PREDICATE.match(text, start, end)) is not None and text[start : start + 2] not in VERBS:
        start = behind_leads(text, order.end(), end)
    verb = verb_at(text, start, end)
    if verb < 0 and (order := _PREDICATE.search(text, start, end)) is not None and order.end() < end:
        verb = verb_at(text, order.end(), end)
        start = order.end() if verb < 0 else start
    if verb < 0 and (time := _TIME.match(text, start, end)) is not None and (behind := verb_at(text, time.end(), end)) >= 0:
        start, verb = time.end(), behind
    if verb < 0 and _TOWARDS.match(text, start, end) is not None:
        verb = _works_on(text, start + 2, end)
    words = text[start:end]
    mind = is_of_mind(text, verb, end) if verb >= 0 else _MINDED.search(words) is not None
    rest = words[verb - start + 2 :] if verb >= 0 else words
    concrete = bool(_CONCRETE.search(_NOISE.sub("", rest)))
    return Clause(Span(start, end), verb, mind, concrete or _is_said(rest), concrete)


def _is_said(words: str) -> bool:
    """Return True if something is left of the words without those that say nothing of a work."""
    left = _WEAK.sub("", words)
    return len(re.sub(r"[的地得和与及、以之其了着一在上中下为把将到对更]", "", left)) >= 2


def verb_at(text: str, start: int, end: int) -> int:
    """Return where the verb begins with which the clause begins, behind adverbs; -1 if there is none."""
    at = start
    found = taken = -1
    while at < end:
        if text[at : at + 2] in _ANY:
            found = at
            if text.startswith(_SURE, at):
                return at
            step = _adverb(text, at, end)
            if not step:
                return found
            at += step
            continue
        step = _adverb(text, at, end)
        if not step:
            break
        taken = at if text[at] == "将" else taken
        at += step
    if found >= 0:
        return found
    if taken >= 0 and _holds_verb(text, taken, end):
        return taken
    return at if at < end and _SINGLE.match(text, at, end) and _holds_verb(text, at, end) else -1


def _holds_verb(text: str, at: int, end: int) -> bool:
    """Return True for 抓, 建, and for 把, 将, 对 with a verb behind what they take."""
    if text[at] not in "将把对向给为让使凡由按在于从就":
        return True
    return any(
        text[i : i + 2] in _PAIRS and text[i : i + 2] not in STATES and text[i + 2 : i + 3] != "的"
        for i in range(at + 3, min(end, at + 60) - 1)
    )


def _adverb(text: str, at: int, end: int) -> int:
    """Return the length of the adverb at a place, 0 if there is none."""
    for length in range(min(_LONGEST_ADVERB, end - at), 0, -1):
        if text[at : at + length] in ADVERBS:
            after = at + length
            return length + (1 if text[after : after + 1] in {"地", "、"} and after + 1 < end else 0)
    return 0


def is_adverb(words: str) -> bool:
    """Return True if words may stand before a verb."""
    return words in ADVERBS


def is_of_mind(text: str, verb: int, end: int) -> bool:
    """Return True if the verb is one of thinking and wanting, or the clause asks for an attitude."""
    if text.startswith(_SURE, verb):
        inner = verb_at(text, verb + 2, end)
        return inner >= 0 and is_of_mind(text, inner, end)
    words = text[verb:end]
    return words[:2] in _MIND_PAIRS or words.startswith(_MIND_LONGER) or bool(_MINDED.search(words))


def is_state(words: str) -> bool:
    """Return True if a clause tells a state that is planned: 项目投入使用, 入园企业达到7家."""
    return bool(_STATE.search(words))


def is_statement(words: str) -> bool:
    """Return True if a sentence tells how things are."""
    return bool(_STATEMENT.match(words)) or bool(_MAXIM.match(words))


def is_lead(text: str, clause: Clause) -> bool:
    """Return True if a clause only says on what ground, for what end or by when."""
    for at in (clause.span.start, clause.verb):
        if at >= 0 and _TOWARDS.match(text, at) is not None:
            return _works_on(text, at + 2, clause.span.end) < 0
    return bool(_LEAD.match(clause.span.of(text)))


def _works_on(text: str, start: int, end: int) -> int:
    """Return where another verb stands in the clause, and not within what a 的 makes a quality: 对照清单认领任务; -1 if nowhere."""
    if text.startswith("通过", start - 2) and _MEANS.search(text, start, end):
        return -1
    last = text.rfind("的", start, end)
    first = last if last >= 0 and (text[start - 2] not in "根按依对" or _GROUND.search(text, last, end)) else start
    return next((at for at in range(first + 1, end - 3) if text[at : at + 2] in VERBS and text[at + 2] != "的"), -1)


def is_result(text: str, clause: Clause) -> bool:
    """Return True if a clause only tells what the work is good for."""
    return clause.verb >= 0 and bool(_RESULT.match(text, clause.verb)) and not clause.is_concrete


def is_vague(text: str, clause: Clause) -> bool:
    """Return True if the verb says how things shall grow rather than what is done: 加强, 提高, 鼓励."""
    return clause.verb >= 0 and text[clause.verb : clause.verb + 2] in VAGUE


def core(text: str, clause: Clause) -> Span:
    """Return the verb with its object, at most 30 characters."""
    start = clause.verb if clause.verb >= 0 else clause.span.start
    return Span(start, min(clause.span.end, start + _CORE)).trimmed(text)
