"""What stands before and after the tree: title, date, speaker, salutation, table of contents, opening, closing."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from core.outline.contents import is_name
from core.outline.kinds import KIND, is_preface
from core.outline.speakers import NAME, is_author, is_speaker
from core.outline.styles import PLAIN
from core.outline.tree import Part
from core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence

    from core.outline.blocks import Block
    from core.outline.styles import Look

FRONT: Final = 15
"""So many blocks may stand before the first words of a speech."""
LOOK: Final = 400
"""So many code points of a block are looked at: enough for any line before the body, cheap for a text that is one line."""
TITLE_LINES: Final = 3
SPEAKER_LINES: Final = 2
"""Office and name may stand on two lines; more are the lines of a form."""
TITLE_LIMIT: Final = 80
"""Code points of a title at most."""
HALF: Final = 24
"""Code points of each of two lines of a title at most, where the first ends in a comma."""
MATTER: Final = 30
"""Lines of a head of names and values at most."""
ATTACHED: Final = 30
"""Lines of a list of attachments at most."""
ENGLISH_LIMIT: Final = 140
ENGLISH_SENTENCE: Final = 60

_YEAR: Final = r"(?:\d{4}|中[华華]民国\s*\d{1,3}|[一二三四五六七八九〇○零]{4})"
_MONTHS: Final = "January|February|March|April|May|June|July|August|September|October|November|December"
_DATE: Final = re.compile(
    rf"[（(]?\s*{_YEAR}\s*[年./-]\s*[\d一二三四五六七八九十]{{1,3}}\s*(?:[月./-]\s*(?:[\d一二三四五六七八九十]{{1,3}}\s*[日号]?)?)(?:[^。]{{0,12}}|(?:[（(]星期.[)）])?[上下]午\d[^。]{{0,30}})[)）]?"
    rf"|(?:(?:Given|Delivered|Broadcast) +(?:on +)?)?[（(]?(?:[A-Z][a-z]+day,? +)?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? +(?:of +)?(?:{_MONTHS})|(?:{_MONTHS}) +\d{{1,2}}(?:st|nd|rd|th)?),? +\d{{4}}[)）]?"
)
_DATE_AT: Final = re.compile(rf"[（(]\s*{_YEAR}\s*年[^）)]{{1,16}}[）)]")
_BRACKETS: Final = re.compile(r"[（(〔\[].*[）)〕\]]")
_TERMS: Final = (
    "代表|委员|同志|来宾|领导|朋友|嘉宾|同学|老师|乡亲|先生|女士|主席|书记|阁下|评委|家长|校友|战友|同仁|同事|专家|委员长|议长|部长|省长|市长|县长|镇长"
    "|总理|会长|院长|校长|董事|股东|记者|听众|观众|员工|党员|青年|小朋友|父老|同胞|贵宾|侨胞"
)
_ADDRESSEE: Final = re.compile(
    r"(?:(?:尊敬|敬爱|亲爱)的.{1,24}|(?:各位|诸位|各)[^在提说讲把了对是要]{1,16}"
    r"|[^在提说讲把了对是要]{1,20}(?:政府|委员会|[局办厅部院所]|单位|部门|公司|支部|党[委组])|"
    rf"[^。]{{0,14}}(?:们|{_TERMS})|(?:大家|同志们|你们|[上下]午|早上|晚上|各位)好"
    r"|(?:女士|先生|同志|朋友|代表|同学|老师|战友|乡亲)们.{0,4})"
)
_SALUTATION: Final = re.compile(r"[^。！？；：:]{2,90}?[：:！]")
_GREETS: Final = re.compile(
    rf"尊敬的|敬爱的|亲爱的|各|诸位|同志|朋友|同学|老师|乡亲|代表们|战友|女士|先生|来宾|父老|主席|[^。！？；：:，]{{0,14}}(?:们|{_TERMS})[：:！，、]"
)
_ENGLISH_SALUTATION: Final = re.compile(
    r"(?:Mr|Mrs|Ms|Mdm|Madam|Ladies|Honou?rable|My fellow|Fellow|Dear|Distinguished|Your Excellenc|Excellenc|Your Majest)\b"
)
_FACT: Final = re.compile(
    r"(标题|题目|来源|作者|网址|URL|链接|日期|时间|发布时间|发布日期|抓取时间|文种|sidebar|title|date|speakers?|author|source|categories|category|tags|layout|slug|keywords|publisher|(?-i:[a-z]+_[a-z_0-9]+)|(?:会议)?(?:时间|地点)|主\s*持\s*人?|议题|主题"
    r"|(?:参会|与会|出席|列席|参加|缺席|请假)(?:人员|领导|同志|单位)?|记\s*录\s*人?|发言人|审核|签发|编号|密级|字数"
    r"|(?:当前)?位置|浏览(?:量|次数)?|阅读(?:量|次数)?|点击(?:量|数|次数)?|字体|字号|更新时间|发文机关|成文日期|文号|索引号|信息来源|责任编辑|生效日期|时效性?)\s*[：:]\s*(.*)",
    re.I,
)
_NUMBERED: Final = re.compile(r".*[〔\[［]\d{4}[〕\]］].{0,4}号(?:[ \u3000]+\d{4}年\d{1,2}月\d{1,2}日)?")
"""The number of an official document: XX发〔2026〕3号."""
_WIRE: Final = re.compile(r"(?:新华社|中新社|中新网|新华网|人民网|本报).{0,24}?[电讯]|《[^》]{1,20}》[ （(]*\d{4}年.{0,16}")
_PLACE: Final = re.compile(r"[^，。；：]{2,20}(?:会议室|会议厅|报告厅|大?礼堂|会场|大会堂|会议中心)")
_TITLE_ON: Final = re.compile(r"第.{1,4}[届次]|关于|转发|印发|(?:政府)?(?:工作)?报告$|公[报告]$|决[议定]$")
_OCCASION: Final = re.compile(
    r"(?:[A-Z]\w+ )?(?:Commencement|Inaugural|Keynote|Convocation|Memorial|Graduation) (?:Address|Lecture|Speech|Remarks)\b"
)
_QUOTES: Final = " \u3000*'\""
_OFFICE_HEAD: Final = re.compile(
    r".{2,40}(?:文件|人民政府|委员会|办公室)|(?:特急|加急|急件|平急|特提|秘密|机密|绝密|内部资料).{0,8}|\d{6}|[★☆].{0,8}"
)
"""Organ, secrecy, urgency and number of the copy (份号) at the head of an official document."""
_ATTACHED: Final = re.compile(r"附件\s*[:：]?\s*1?\s*[.、．]?[^。]{0,60}$")
_ATTACHED_NEXT: Final = re.compile(r"\d{1,2}\s*[.、．][^。]*$")
_MEMBER: Final = re.compile(r"[，、,和与及 \u3000]+|先生们(?=女士)|女士们(?=先生)")


@dataclass(slots=True)
class Front:
    """What stands before the body."""

    title: Span | None = None
    """What a line "title: …" before the text says."""
    is_numbered: bool = False
    """True if the number of an official document stands under the title."""
    title_spans: list[Span] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    body: int = 0
    """Index of the first block that may hold a heading."""
    skipped: set[int] = field(default_factory=set)
    """Blocks that can be no heading without a label: lines of the table of contents, what follows a salutation on its line."""
    apart: set[int] = field(default_factory=set)
    """Endnotes."""
    unread: set[int] = field(default_factory=set)
    """Blocks whose labels count for nothing: the table of contents, the list of what is attached."""


def front(text: str, blocks: Sequence[Block], labelled: Container[int], contents: range, looks: Mapping[int, Look]) -> Front:
    """Read title, date, speaker and salutation off the first blocks.

    ``labelled`` are the blocks that open with the first label of a series: the body begins there at the latest. ``contents`` are those of
    a table of contents.
    """
    found = Front()
    title: list[Span] = []
    ended = is_styled = False
    bracket = ""
    matter = _front_matter(found, text, blocks)
    depths = Counter(block.depth for block in blocks if block.depth)
    levels = Counter(look.level for look in looks.values() if look.level)
    for index, block in enumerate(blocks[: FRONT + len(contents)]):
        if index in contents or index < matter:
            continue
        look = looks.get(index, PLAIN)
        if index in labelled or _is_heading(text, block, look, depths, levels, has_title=bool(title or found.title)):
            break
        words = text[block.start : min(block.end, block.start + LOOK)]
        if bracket:
            # (Delivered by … goes on over the line end.
            bracket = "" if bracket in words else bracket
            found.body = index + 1
            continue
        fact = _FACT.fullmatch(words)
        if fact or set(words) <= set("-=*—_ ") or words.startswith(("<", "![", "|")):
            if fact and (_is_title_fact(found, fact, block.start) or fact[1].endswith("位置")):
                # What stood above was the name of a form, or of a site.
                title.clear()
                ended = False
            ended = ended or (bool(title) and bool(fact))
            found.body = index + 1
            continue
        greeting = _greeting(words, has_title=bool(title))
        if greeting:
            found.parts.append(Part("salutation", Span(block.start + greeting[0], block.start + greeting[1])))
            _lead(found, title, text, block.start, block.start + greeting[0])
            if block.start + greeting[1] == block.end:
                found.body = index + 1
            else:
                found.body = index
                found.skipped.add(index)
            break
        if look.is_title and len(title) < TITLE_LINES and not found.is_numbered and len(words) < LOOK:
            if not is_styled:
                # What stood above, such as an organ's name, is none.
                title.clear()
            is_styled, ended = True, False
            title.append(Span(block.start, _title_end(text, block)))
            found.body = index + 1
            continue
        if not title and _is_half(text, blocks, index):
            title.append(Span(block.start, block.end))
            found.body = index + 1
            continue
        if not _is_front(words):
            _lead(found, title, text, block.start, block.end)
            break
        if _NUMBERED.fullmatch(words):
            ended = found.is_numbered = bool(title)
        elif "http" in words:
            ended = bool(title)
        elif title and f"《{words}》" in title[-1].of(text):
            # The name of the page holds number and title; here the title stands by itself.
            title[:] = [Span(block.start, _title_end(text, block))]
            ended = True
        elif title and (_WIRE.fullmatch(words) or _PLACE.fullmatch(words) or _comes_again(text, title, words)):
            ended = True
        elif _DATE.fullmatch(words):
            found.parts.append(Part("date", Span(block.start, block.end)))
            ended = bool(title)
        elif words.startswith(("—", "--", "－")) or (title and _OCCASION.match(words)):
            ended = True
        elif _BRACKETS.fullmatch(words):
            ended = ended or bool(title)
        elif words[0] in "(（" and not any(mark in words for mark in ")）"):
            bracket = "）" if words[0] == "（" else ")"
        elif (
            title
            and text[title[-1].end - 1] not in "，、"
            and (ended or is_speaker(words) or is_author(words, title[-1].of(text)) or _is_brief(words))
        ):
            speakers = sum(part.kind == "speaker" for part in found.parts)
            if not (is_speaker(words) or is_author(words, title[-1].of(text))) or is_name(words) or speakers == SPEAKER_LINES:
                break
            found.parts.append(Part("speaker", Span(block.start, block.end)))
            ended = True
        elif not title and not block.depth and _OFFICE_HEAD.fullmatch(words) and not _is_title_on(text, blocks, index):
            continue  # the red head of an official document
        elif len(title) < TITLE_LINES and not block.listed and not is_preface(words):
            title.append(Span(block.start, _title_end(text, block)))
            ended = title[-1].end < block.end or bool(block.depth or look.level) or KIND.fullmatch(words[-12:]) is not None
        else:
            break
        found.body = index + 1
    found.unread.update(contents, _attached(text, blocks))
    found.skipped |= found.unread
    if contents:
        found.parts.append(Part("contents", Span(blocks[contents[0]].start, blocks[contents[-1]].end)))
        if contents[0] <= found.body:
            found.body = max(found.body, contents[-1] + 1)
    if title and len(blocks) > found.body:
        found.parts.extend(Part("title", span) for span in title)
        found.title_spans = title
    found.parts.sort(key=lambda part: part.span)
    return found


def _is_brief(words: str) -> bool:
    """Return True for a line too short to be the second of a title, such as 开场白; 章程 is not."""
    bare = "".join(words.split())
    return len(bare) <= NAME and not bare.isascii() and not KIND.fullmatch(bare) and not KIND.fullmatch(bare[-2:])


def _is_heading(text: str, block: Block, look: Look, depths: Mapping[int, int], levels: Mapping[int, int], *, has_title: bool) -> bool:
    """Return True for a line that is no title because the format gives others the same depth, or the title is known already."""
    if block.depth:
        return block.depth > 1 and (has_title or depths[block.depth] > 1)
    if look.level and look.level > 1 and levels[look.level] > 1:
        return True
    return has_title and (look.level is not None or text[block.start] == "【")


def _front_matter(found: Front, text: str, blocks: Sequence[Block]) -> int:
    """Return how many blocks a head of names and values between two rows of --- takes; a title among them is kept."""
    if not blocks or text[blocks[0].start : blocks[0].end] != "---":
        return 0
    for index, block in enumerate(blocks[1:MATTER], start=1):
        words = text[block.start : min(block.end, block.start + LOOK)]
        if words == "---":
            found.body = index + 1
            return index + 1
        fact = _FACT.fullmatch(words)
        if fact:
            _is_title_fact(found, fact, block.start)
    found.title = None
    return 0


def _is_title_fact(found: Front, fact: re.Match[str], begin: int) -> bool:
    """Return True for a line "title: …", whose value is taken; the line begins at ``begin``."""
    if fact[1].lower() not in ("标题", "title"):
        return False
    value = fact[2].strip(_QUOTES)
    if not value:
        return False
    start = begin + fact.start(2) + fact[2].index(value)
    found.title = Span(start, start + len(value))
    return True


def _comes_again(text: str, title: Sequence[Span], words: str) -> bool:
    """Return True for a line that says the end of the title once more."""
    return "".join(span.of(text) for span in title).endswith(words)


def _attached(text: str, blocks: Sequence[Block]) -> set[int]:
    """Return the lines that list what is attached: 附件：1.任务清单, and 2.责任清单 below it."""
    found: set[int] = set()
    for index, block in enumerate(blocks):
        if text.startswith("附件", block.start) and _ATTACHED.match(text, block.start, block.end):
            found.add(index)
            for number in range(index + 1, min(len(blocks), index + ATTACHED)):
                below = blocks[number]
                if below.end - below.start > TITLE_LIMIT or not _ATTACHED_NEXT.match(text, below.start, below.end):
                    break
                found.add(number)
    return found


def is_date(text: str, block: Block) -> bool:
    """Return True if a block is a date and nothing else, in brackets or not."""
    return bool(_DATE.fullmatch(text, block.start, block.end))


def _is_front(words: str) -> bool:
    limit = ENGLISH_LIMIT if words.isascii() else TITLE_LIMIT
    return len(words) <= limit and words[-1] not in "。！？；，：,;:" and "。" not in words and not _is_sentence(words)


def _is_half(text: str, blocks: Sequence[Block], index: int) -> bool:
    """Return True for a first line of a title that ends in a comma: the other half and the date or the occasion stand beneath."""
    if index + 2 >= len(blocks) or text[blocks[index].end - 1] not in "，、" or blocks[index].end - blocks[index].start > HALF:
        return False
    below, third = blocks[index + 1], blocks[index + 2]
    words = text[below.start : min(below.end, below.start + LOOK)]
    return len(words) <= HALF and _is_front(words) and (is_date(text, third) or text.startswith("——", third.start))


def _is_sentence(words: str) -> bool:
    """Return True for English that ends in a full stop and not in an abbreviation."""
    return words[-1] == "." and (". " in words or len(words) > ENGLISH_SENTENCE)


def with_short_title(front: Front, text: str, blocks: Sequence[Block]) -> bool:
    """Take the lines behind the first out of the title; return False if that cannot be right.

    A title over several lines has a date, speaker or salutation behind it. Where the text begins at once, and is divided by lines like
    these further down, the second is the first of those.
    """
    if len(front.title_spans) < 2 or front.is_numbered or any(part.kind not in ("title", "contents") for part in front.parts):
        return False
    first, second = front.title_spans[:2]
    index = next(index for index, block in enumerate(blocks) if block.start == second.start)
    if index < len(blocks) and blocks[index].start - first.end > 2:
        return False
    front.title_spans = [first]
    front.parts = [part for part in front.parts if part.kind != "title" or part.span == first]
    front.body = index
    return True


def _is_title_on(text: str, blocks: Sequence[Block], index: int) -> bool:
    """Return True if an organ's name is the first line of the title: 第…次全体会议公报 or 关于…的决定 follows at once."""
    below = blocks[index + 1] if index + 1 < len(blocks) else None
    return (
        below is not None
        and below.start - blocks[index].end <= 2
        and text[blocks[index].end - 2 : blocks[index].end] != "文件"
        and _TITLE_ON.match(text, below.start, below.end) is not None
    )


def _greeting(words: str, *, has_title: bool) -> tuple[int, int] | None:
    """Return where a salutation stands in the words of a block: at its beginning, or at the end of a short one."""
    match = _SALUTATION.match(words) if _GREETS.match(words) else None
    if match and _is_addressed(match[0]):
        return 0, match.end()
    if len(words) <= 120 and _ENGLISH_SALUTATION.match(words) and (words[-1] in ",:，：" or (has_title and words[-1] not in ".!?")):
        return 0, len(words)
    if len(words) <= TITLE_LIMIT and words[-1] in "：:":
        for start in range(1, len(words) - 2):
            if words[start - 1] in "）) \u3000" and _GREETS.match(words, start) and _is_addressed(words[start:]):
                return start, len(words)
    return None


def _is_addressed(words: str) -> bool:
    """Return True if each member of the salutation is somebody: 各位代表、同志们, but not 同志们在会上提了意见."""
    members = [member for member in _MEMBER.split(words[:-1]) if member]
    return bool(members) and all(_ADDRESSEE.fullmatch(member) for member in members)


def _title_end(text: str, block: Block) -> int:
    """Leave subtitle and date out of a title that runs on: 工作报告——在全镇大会上."""
    cuts = [block.end]
    for mark in ("——", "--"):
        at = text.find(mark, block.start + 4, block.end)
        cuts.append(at if at > 0 else block.end)
    date = _DATE_AT.search(text, block.start + 4, block.end)
    if date:
        cuts.append(date.start())
    end = min(cuts)
    while text[end - 1].isspace():
        end -= 1
    return end


def _lead(found: Front, title: list[Span], text: str, start: int, end: int) -> None:
    """Take a title out of a line in which it ran together with date and speaker: …会上的讲话（2026年3月2日）镇长."""
    date = _DATE_AT.search(text, start, min(end, start + TITLE_LIMIT))
    if title or not date or date.start() - start < 4:
        return
    words = text[start : date.start()]
    if any(mark in words for mark in "。！？；："):
        return
    wire = _WIRE.match(words)
    if wire and wire.end() < len(words):
        start += wire.end()
    cut = text.find("——", start + 4, date.start())
    title.append(Span(start, cut if cut > 0 else date.start()))
    found.parts.append(Part("date", Span(date.start(), date.end())))
    begin = date.end()
    while begin < end and text[begin] in " \u3000":
        begin += 1
    greeting = _SALUTATION.match(text, begin, end) if _GREETS.match(text, begin) else None
    if greeting and _is_addressed(greeting[0]):
        found.parts.append(Part("salutation", Span(begin, greeting.end())))
