"""Who is told to act in a sentence: the body and the person, by where they stand and by how their names end."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from core.spans import Span
from core.study.task_words import STATES, VERBS
from core.study.task_work import behind_leads, is_adverb

if TYPE_CHECKING:
    from collections.abc import Iterator

_BODY: Final = re.compile(
    r"(?:委员会|[林农牧渔]场|办公室|管委会|党工委|指挥部|领导小组|小组|工作组|工作专班|专班|[调督检巡]\S组|项目组|联席会议|常委会|党委会|[村居]委会?|部门|单位|政府|党委|党组|党支部|总支|支部|纪委|[监纪]\S{0,3}委|政法委|党工委|(?:中央|地方|各级|本级|[省市县区镇乡]级?)财政|"
    r"办事处|街道|开发区|高新区|经开区|园区|乡镇|社区|村居|村组|县区|市县|地区|总局|分局|司法所|派出所|税务所|各地|服务中心|中心|大队|支队|总队|中队|公司|集团|企业|银行|合作社|学校|学院|大学|中小学|幼儿园|医院|卫生院|"
    r"机构|机关|法院|检察院|公安|工会|团委|共青团|妇联|残联|工商联|科协|文联|协会|学会|商会|科室|处室|方面|各方|各级|战线|各业|人大|政协|上下|(?:党|社会|群团|各级|基层|行业|自治)组织|团体|党校|报社|电视台|媒体|电台|出版社|物业|业主|施工方|基地|食堂|图书馆|车间|商场|超市|酒店|宾馆|门店|工地|码头|养老院|敬老院|福利院|卫生室|诊所|药店|站所|各系|"
    r"各县|各市|各区|各乡|各镇|各村|各省|各州|各旗|各组|各街|各园|各队|各班|各站|各所|各校|各院|各行|各社|区市|市区|县市|乡村|镇村|村镇|系统|工商户|农户|商户|"
    r"[\u4e00-\u9fff][局厅办委部署队所站科处院校镇乡村社组司会厂矿店县区省州旗盟庭室]|[银分支总央各农工建]行|(?:^|[、和及])[县市区乡镇村]|(?:^|[、和及])各[县市区乡镇村省州旗校院])$"
)
_STRONG: Final = re.compile(
    r"(?:委员会|[调督检巡]\S组|(?:攻坚|整治|专项|考核|评审|验收|调研|指导|督导|巡视|巡察)组|(?:扑火|消防|抢险|救援|巡逻|执法|工作|突击|志愿|治安|应急|民兵|督查|巡查)队|[林农牧渔]场|[\u4e00-\u9fff]公司|[村居]委会|办公室|督查室|研究室|政研室|值班室|管委会|党工委|指挥部|小组|专班|工作组|部门|单位|政府|党委|党组|党支部|支部|纪委|政法委|(?:中央|地方|各级|本级|[省市县区镇乡]级?)财政|办事处|街道|乡镇|社区|村居|各地|各级|各地区|各方面|机关|法院|检察院|工会|团委|妇联|政协|人大|上下|"
    r"[\u4e00-\u9fff](?:局|厅|办|委|镇|中心|大队|支队|各[县市区乡镇村校院]|集团公司|村委会|居委会|公安)|"
    r"(?:^|[、和及])各[县市区乡镇村省州旗校院系部处室科班组站所队厂社店街]{1,2}|各\S{0,8}(?:学校|医院|企业|公司|机构|中心|银行|协会|园区|高校|站所)|[省市县区国]\S{0,8}公司|\S机构)$"
)
_NO_BODY: Final = re.compile(
    r"(?:^[我本贵该你他全]?[区县市镇村省乡]|城市|城镇|农村|乡村|新村|大局|全局|变局|(?<!财)政局|格局|布局|结局|全部|内部|外部|局部|干部|到处|好处|难处|用处|长处|四处|场所|厕所|住所|地区生产|全区|山区|小区|片区|灾区|景区|库区|社会|机会|大会|全会|两会|会议|晚会|"
    r"学会|才会|不会|协会的|进行|执行|运行|实行|先行|可行|试行|银行的|教室|队伍建设|建设|车站|车队|车厂|工厂|问题|我们|公司治理|原则上|以上|以下|国际|国内|省内|市内|全面|各项|地委任|委$(?<=任委)|批示|"
    r"建立组|分组|重组|一组|法办|举办|承办|主办|协办|督办|查办|交办|快办|好办|难办|怎么办|一律不准办|申办|开办|兴办|领办|创办|部署|签署|下署|基本单位|工作单位的)$"
)
_PERSON: Final = re.compile(
    r"(?:干部|职工|党员|书记|主任|局长|市长|县长|区长|镇长|乡长|村长|所长|站长|科长|处长|部长|院长|校长|园长|队长|组长|会长|行长|秘书|助理|经理|董事长|秘书长|常委|委员|一把手”?|(?:长|书记|主任|委员|经理|主席)[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石][\u4e00-\u9fff]{1,2}|领导|负责人|负责同志|同志|班子成员|成员|"
    r"代表人|责任人|联系人|经办人|承办人|当事人|[\u4e00-\u9fff]{1,3}人(?<!工人|个人|每人|家人|病人)|人员|工作者|经营者|生产者|消费者|用户|员|河长|湖长|林长|田长|路长|街长|楼长|班长|[\u4e00-\u9fff]长(?<!增长|成长|延长|特长|专长|时长|助长)|"
    r"同学|老师|教师|教授|班主任|医生|医师|护士|学员|学生|家长|员工|代表|村民|居民|业主|驾驶员|司机|专家|律师|法官|民警|辅警|志愿者|先生|女士|农民|群众|青年|师傅|指导员|包保人|[\u4e00-\u9fff]户(?<!账户|窗户|门户)|[\u4e00-\u9fff]主(?<!民主|自主))$"
)
_NO_PERSON: Final = re.compile(
    r"(?:动员|全员|成员单位|会员|人人|新人|用人|育人|惠及人|法人|让人|[为对向给使]\S*(?:群众|农民|居民)|全体人)$"
)
_MODAL: Final = re.compile(
    r"(?:(?<![主重需首必])要(?![求素点闻害领务件道职目])|也要|都要|均要|还要|应(?:当|该)?(?![对用急变付邀届声])|必须|务必|务须|须|需(?![要求])|不得|不准|不能|不许|严禁|一律|请(?!示)|负责(?!人|同志|任|制|相)|牵头|会同|协助|配合|具体负责|负总责|主抓|承担|负有|分别负责|分别牵头|共同负责|"
    r"统一负责|联合|可根据|原则上|为责任单位|是[^，。；]{0,30}(?:主管部门|监管部门|责任单位|牵头单位|责任主体|责任人|执法机构|管理机构)|为牵头单位|为第一责任人|是第一责任人|是责任主体|作为|任(?=[^，。；]{0,10}(?:组长|指挥长|负责人|召集人|主任|组员|成员))|"
    r"每(?:[个半]?[日天周月季年]|学期|半年)|至少|不再|一旦|(?:接|收)到|发现)"
)
_MODAL_FIRST: Final = frozenset("要也都均还应必务须需不严一请负牵会协配具主承分共统联可原为是作任每至再接收发")
"""What those begin with; most characters begin none of them."""
_FREE: Final = re.compile(
    r"(?:将|把|对|于|在|按|按照|对照|根据|依照|依据|结合|围绕|自行|派|指[定派]|汛期|平时|期间|提前|为|报|应|自(?=收到|受理|接到|签订|发布|行)|向|从|同|与|以|逐[一项户村]|分[别级类]|\d{1,4}[年月日号时点周:：]|年[内底末]|月底|本[周月年季])"
)
_NP: Final = re.compile(r"[\u4e00-\u9fffA-Za-zＸ×·、和及与“”（()）/／·]{2,90}")
_BARRED: Final = re.compile(
    r"[的了是不让使将对向给以]|(?<!一)把|(?<!主)要|我们|你们|他们|专人|加强|推进|开展|完善|落实|提高|围绕|按照|根据|通过|为了|关于"
)
_BY: Final = re.compile(
    r"(?:(?<![自理缘])由(?!于|此|来|每|\d)|需(?![要求经])|(?<![提申邀聘敬报呈])请(?!示|求|假|教|各位代表|予)|责成|要求|督促(?!检查)|委托|授权|指定|安排(?=各|县|市|区|镇))"
)
_EACH: Final = re.compile(r"各[省市县区州旗乡镇村](?:[、和及][省市县区州旗乡镇村])+$")
_EACH_ONE: Final = re.compile(r"各[\u4e00-\u9fff]{1,4}$")
_NO_NAME: Final = re.compile(r"[报送]|赋予|发挥|给予|依靠|面对|[应须需](?![急用对城])|不得|要(?!素)")
"""Nobody's name begins with these."""
_WHICH: Final = re.compile(r"(?:所(?:涉及|属|在)|相关|有关|分管)的(?=[^，。；]{2})")
_LABELLED: Final = re.compile(
    r"(?P<label>[牵责配主承协落实参完督联包分挂]?[头任合管办调实施加与成导系保抓案点]{0,2}(?:县|市|镇|乡|区|级|校|院|局)?"
    r"(?:单位|部门|科室|处室|主体|领导|人|同志))(?:及责任人)?[：:][ \t　]*(?P<who>[^；;。）)\n\t]{2,120})"
)
_IS_LABELLED: Final = re.compile(
    r"(?:责任|牵头|联系|包保|分管)(?:领导|单位|部门|人|责任人)[为是](?P<who>[^，；;。）)\n\t]{2,40})(?=[，；;。）)\n]|$)"
)
_NEXT_LABEL: Final = re.compile(r"[，,、 ](?=[\u4e00-\u9fff]{2,6}[：:])")
_LABEL: Final = re.compile(
    r"牵头|责任|配合|主管|承办|协办|主办|落实|实施|参加|参与|督办|协同|联合|包保|包抓|包案|联系|分管|负责|完成|挂点|包联"
)
_SURNAMES: Final = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
)
_PARTED: Final = re.compile(r"[、，,/／]|(?<!共)和(?!谐|平)|及(?!时)|与(?!会|其)|会同")
_VERB_IN_NAME: Final = re.compile(
    r"(?:发展改革|发改|防火|抗旱|扶贫|包案|禁毒|普法|招商|征收|拆迁|救助|供水|供电|供热|供气|植保|防疫|检疫|抢修|巡察|创建|整治|攻坚|督办|调度|考核|评估|维护|维修|清运|绿化|审计|统计|教育|宣传|组织|住房|建设|管理|监督|监管|检察|执法|交通|运输|规划|保障|服务|信访|维稳|接待|运营|施工|设计|勘察|监理|检测|采购|生产|经营|销售|使用|申报|投资|承包|委托|实施(?=单位|部门|主体|机构|方)|责任|参建|受理|审批|评审|"
    r"审核|登记|许可|承办|主办|协办|承担|牵头|配合|帮扶|驻村|联系|包联|值班|带班|管护|养护|参会|申请|投标|招标|起草|执行|培训|应急|救援|防汛|项目|工程|投保|供应|统筹|协调|指导|主管|分管|包保|接收|移交|编制|审查|验收|推荐|巡[查护河林]|(?:整改|整治|创建|攻坚|改革|迎检|普查|治理)(?=[^，。；]{0,3}(?:办|组|专班|小组|指挥部))|示范|试验|开发|合作|与会|出席|列席|参加|参与|护林|检[查验定]|化验|评估|认证|督[查导]|调解|抢险|保洁|安保|出租|承租|租赁|产权|用地)"
    r"[^，。；、]{0,6}(?:部门?|局|委|办|单位|组|科|处|厅|人|中心|领导|机关|机构|者|员|会|干部|企业|书记|公司|专班|方|站|队|院|长|主任|同志|户)"
)
"""Names that begin as a verb does: 审计局, 施工单位, 驻村干部."""
_NAME_GOES_ON: Final = 8
"""Characters within which a name may end later than at the first verb: 市委｜宣传部｜负责."""
_CASE: Final = re.compile(r"(?:^|(?<=[。；，\n　]))(?P<case>[^，。；：\n]{4,40})(?:的|后|时|者)，(?=应|须|必须|不得|要|可以向)")
_WHO: Final = re.compile(
    r"(?:^|(?<=[。；，\n　 ]))(?:凡(?:是)?)?(?P<who>(?:在[^，。；\n]{2,24}?)?"
    r"(?:从事|负责|参加|参与|出席|列席|承担|申请|持有|使用|经营)[^，。；：\n]{2,60}的"
    r"[^，。；：\n的]{0,6}?(?:人员|人|同志|干部|单位|企业|机构|个人|组织))，?(?=应当?|须|必须|不得|一律|要)"
)
_CASE_NAME: Final = 12
_MOST: Final = 12
"""Clauses of a sentence in which somebody is looked for."""
_ACT_ROOM: Final = 60
_NAME_LENGTH: Final = 4


class Doers(NamedTuple):
    """Who is to act, as far as a sentence tells."""

    unit: Span | None
    person: Span | None
    is_ordered: bool = False
    """True if they are told to act by a word that orders, or by being named as responsible."""


def doers(text: str, sentence: Span) -> Doers:
    """Return the body and the person that a sentence tells to act."""
    unit = person = None
    is_ordered = False
    for span, ordered, may_be_name in sorted(_named(text, sentence), key=lambda one: (not one[1], one[0].start)):
        body, someone = _sorted_out(text, span, may_be_name=may_be_name)
        unit, person = unit or body, person or someone
        is_ordered = is_ordered or (ordered and (body or someone) is not None)
        if unit is not None and person is not None:
            break
    return Doers(unit, person, is_ordered)


def _named(text: str, sentence: Span) -> Iterator[tuple[Span, bool, bool]]:
    """Give what may be who is to act, whether by an order, and whether bare names of persons are to be thought of."""
    start, end = sentence.start, sentence.end
    for match in _LABELLED.finditer(text, start, end):
        if _LABEL.search(match["label"]) and match["label"] != "联系人":
            until = _NEXT_LABEL.search(text, *match.span("who"))
            yield Span(match.start("who"), until.start() if until is not None else match.end("who")).trimmed(text), True, True
    for match in islice(_IS_LABELLED.finditer(text, start, end), _MOST):
        yield Span(*match.span("who")).trimmed(text), True, True
    for match in islice(_BY.finditer(text, start, end), _MOST):
        found = _phrase(text, _behind_which(text, match.end(), end), end, is_by=True)
        if found is not None:
            yield found[0], True, match[0] == "由"
    yield from _in_cases(text, start, end)
    yield from _described(text, start, end)
    at = start
    for _ in range(_MOST):
        found = _phrase(text, behind_leads(text, at, end), end, is_by=False) if at < end else None
        if found is not None:
            yield found[0], found[1], found[1]
        at = _next_clause(text, at, end)


def _behind_which(text: str, at: int, end: int) -> int:
    """Return the place behind 所涉及的, 相关的 and the like."""
    match = _WHICH.match(text, at, end)
    return match.end() if match is not None else at


def _in_cases(text: str, start: int, end: int) -> Iterator[tuple[Span, bool, bool]]:
    """Give who is to act in a case that is put first, as 住宿学生退宿的，应当 does."""
    for match in _CASE.finditer(text, start, end):
        at = behind_leads(text, match.start("case"), match.end("case"))
        ends = [
            to for to in range(at + 2, min(at + _CASE_NAME, match.end("case"))) if _ends_name(text[at:to], is_modal=True, may_be_name=False)
        ]
        if ends and not _BARRED.search(text[at : ends[-1]]):
            yield Span(at, ends[-1]), True, False


def _described(text: str, start: int, end: int) -> Iterator[tuple[Span, bool, bool]]:
    """Give who is told to act by what they do: 从事检测工作的人员，必须."""
    for match in _WHO.finditer(text, start, end):
        yield Span(*match.span("who")), True, False


def _next_clause(text: str, at: int, end: int) -> int:
    while at < end and text[at] not in "，,；;：:。！？（(":
        at += 1
    return at + 1


def _phrase(text: str, start: int, end: int, *, is_by: bool) -> tuple[Span, bool] | None:
    """Return the words from ``start`` up to what is to be done, and whether that is an order; None if they name nobody."""
    match = _NP.match(text, start, min(end, start + _ACT_ROOM * 2))
    if match is None or _NO_NAME.match(text, start) or (_begins_otherwise(text, start) and not _VERB_IN_NAME.match(text, start)):
        return None
    best: tuple[Span, bool] | None = None
    for at in range(start + 2, min(match.end(), start + _ACT_ROOM) + 1):
        words = text[start:at]
        if _BARRED.search(text, max(start, at - 3), at) or (best is not None and at - best[0].end > _NAME_GOES_ON):
            break
        kind = _act(text, at, end, is_by=is_by)
        is_modal = kind == "modal" or is_by
        if kind and words.count("（") == words.count("）") and _ends_name(words, is_modal=is_modal, may_be_name=is_modal):
            best = Span(start, at), is_modal
            if kind == "modal":
                break
    return best


def _begins_otherwise(text: str, start: int) -> bool:
    """Return True if a verb or an adverb begins here."""
    if text.startswith("第三方", start):
        return False
    return text[start : start + 2] in VERBS or any(is_adverb(text[start : start + length]) for length in (2, 3, 4))


def _act(text: str, at: int, end: int, *, is_by: bool) -> str:
    """Return ``modal`` if an order begins here, ``free`` if a verb or its adverb does, else nothing."""
    if text[at : at + 1] in _MODAL_FIRST and _MODAL.match(text, at, end):
        return "modal"
    pair = text[at : at + 2]
    if is_by and pair[:1] in {"作", "报", "送", "交", "办", "管"}:
        return "free"
    if pair in VERBS and (is_by or pair not in STATES) and text[at + 2 : at + 3] != "的":
        return "free"
    return "free" if _FREE.match(text, at, end) or is_adverb(pair) else ""


def _ends_name(words: str, *, is_modal: bool, may_be_name: bool) -> bool:
    bare = re.sub(r"（[^（）]*）|等$", "", words)
    last = _PARTED.split(bare)[-1]
    if may_be_name and _is_name(last):
        return True
    if _PERSON.search(last) and not _NO_PERSON.search(last):
        return True
    if _NO_BODY.search(last) and not _EACH.search(bare):
        return False
    return bool((_BODY if is_modal else _STRONG).search(bare))


def are_bodies(words: str) -> bool:
    """Return True if words are names of bodies only: 县发展改革局、各乡镇."""
    names = [name for name in re.split(r"[、，；;,]", words) if name]
    return (
        bool(names)
        and _STRONG.search(names[0]) is not None
        and all(_BODY.search(name) and (not _NO_BODY.search(name) or _EACH_ONE.match(name)) for name in names)
    )


def _is_name(words: str) -> bool:
    """Return True for what looks like the name of a person: 李明, 王建国."""
    return 2 <= len(words) <= _NAME_LENGTH - 1 and words[0] in _SURNAMES and not _BODY.search(words)


def _sorted_out(text: str, span: Span, *, may_be_name: bool) -> tuple[Span | None, Span | None]:
    """Return the bodies and the persons among what a phrase names, each from the first to the last in a row."""
    if "的" in span.of(text):
        return (None, span) if _PERSON.search(span.of(text)) else (span, None)
    bodies: list[Span] = []
    persons: list[Span] = []
    at = span.start
    may_be_name = may_be_name or _PERSON.search(span.of(text)) is not None
    for part in [*_PARTED.finditer(text, span.start, span.end), None]:
        to = part.start() if part is not None else span.end
        one = Span(at, max(at, to)).trimmed(text)
        words = re.sub(r"（[^（）]*）?$", "", one.of(text))
        if one:
            is_person = (_PERSON.search(words) and not _NO_PERSON.search(words)) or (may_be_name and _is_name(words))
            (persons if is_person else bodies).append(one)
        at = part.end() if part is not None else to
    return _joined(bodies), _joined(persons)


def _joined(spans: list[Span]) -> Span | None:
    return Span(spans[0].start, spans[-1].end) if spans else None
