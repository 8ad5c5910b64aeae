"""What a single line before the body is: a date, a fact, a number, a place, the head of an office, something a page or a file adds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from core.outline.blocks import Block

TITLE_LIMIT: Final = 80
"""Code points of a line of a title at most."""
ENGLISH_LIMIT: Final = 140
ENGLISH_SENTENCE: Final = 60

_YEAR: Final = r"(?:\d{4}|(?:中[华華])?民[国國]\s*(?:\d{1,3}|[一二三四五六七八九十百〇○零]{1,6})|[一二三四五六七八九〇○零]{4})"
_MONTHS: Final = "January|February|March|April|May|June|July|August|September|October|November|December"
_ENGLISH_DATE: Final = (
    r"[（(]?(?:[A-Z][a-z]+day,? +)?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? +(?:of +)?(?:{_MONTHS})|(?:{_MONTHS}) +\d{{1,2}}(?:st|nd|rd|th)?),? +\d{{4}}[)）]?"
)
DATE: Final = re.compile(
    rf"[（(]?\s*{_YEAR}\s*[年./-]\s*[\d一二三四五六七八九十]{{1,3}}\s*(?:[月./-]\s*(?:[\d一二三四五六七八九十]{{1,3}}\s*[日号]?)?)(?:[^。]{{0,12}}|(?:[（(]星期.[)）])?[上下]午\d[^。]{{0,30}})[)）]?"
    rf"|(?:(?:Given|Delivered|Broadcast|Published|Posted|Released|Updated|Last updated):? +(?:on +)?)?{_ENGLISH_DATE}"
)
_DATE_AT: Final = re.compile(rf"[（(]\s*{_YEAR}\s*年[^）)]{{1,16}}[）)]")
_SIGNED_DATE: Final = re.compile(rf"(?P<who>[^。！？；：，]{{2,30}}?)\s*(?P<date>[（(]\s*{_YEAR}\s*[年./-][^（）()]{{1,16}}[）)])")
_ISSUED: Final = re.compile(rf"[^。！？；：，]{{4,30}}?[ \u3000]+{_YEAR}\s*年\s*\d{{1,2}}\s*月\s*\d{{1,2}}\s*日(?:印发)?")
"""Who issued a paper and when, on one line under its number."""
BRACKETS: Final = re.compile(r"[（(〔\[].*[）)〕\]]")
_KEY: Final = re.compile(
    r"原?标题|题目|来源|作者|网址|URL|链接|日期|时间|文种|sidebar|title|date|speakers?|author|source|categories|category|tags|layout|slug|keywords|publisher|(?-i:[a-z]+_[a-z_0-9]+)|主持|议题|主题(?:分类|词)?|关键词"
    r"|(?:参会|与会|出席|列席|参加|缺席|请假)(?:人员|领导|同志|单位)?|记录|审核|签发|密级|等级|字数|副?主编|副标题|内容概述|文|图|图文|公开形式"
    r"|(?:当前)?位置|浏览(?:量|次数)?|阅读(?:量|次数)?|点击(?:量|数|次数)?|字体|文号|索引号|责任编辑|时效性?|有效性"
    r"|(?![各全有相])[^，。《“]{1,6}(?:人|者|单位|时间|日期|地点|来源|编号|字号|机关|机构|分类|方式|种类)",
    re.I,
)
"""The name before a colon in a line of name and value."""
_KEY_LIMIT: Final = 24
"""Code points of such a name with its blanks at most."""
_NUMBERED: Final = re.compile(
    r".*[〔\[［【]\s*[\dX×]{4}\s*[〕\]］】].{0,4}号(?:[ \u3000]+(?:\d{4}年\d{1,2}月\d{1,2}日|签发人?[：:].*|.{2,12}签发|[A-Z]类?))?"
)
"""The number of an official document: XX发〔2026〕3号."""
_ORDER: Final = re.compile(r"[（(]?(?:\d{4}年?)?\s*第\s*(?:\d{1,5}|[一二三四五六七八九十百〇零]{1,7})\s*[号期][）)]?")
_ORDERS: Final = ("令", "公告", "通告", "公报", "决定", "布告", "简报", "纪要")
"""What is numbered 第3号 and not 〔2026〕3号."""
WIRE: Final = re.compile(
    r"(?:新华社|中新社|中新网|新华网|人民网|本报).{0,24}?[电讯]|《[^》]{1,20}》[ （(]*\d{4} *[年/第.-].{0,16}"
    r"|原创\s.*\d{4}[年-]\d{1,2}[月-]\d{1,2}.*"
)
_PLACE: Final = re.compile(r"[^，。；：]{2,20}(?:会议室|会议厅|报告厅|大?礼堂|会场|大会堂|会议中心)")
_PASSED: Final = re.compile(rf"{_YEAR}\s*年[^。]{{2,60}}(?:通过|批准|修订|修正|公布|发布|施行|实施)")
"""When a law was passed, without brackets."""
_PLACE_AND_DATE: Final = re.compile(rf"[A-Z][^.!?]{{2,80}}?[,–—-] *{_ENGLISH_DATE}")
_OCCASION: Final = re.compile(
    r"(?:[A-Z]\w+ )?(?:Commencement|Inaugural|Keynote|Convocation|Memorial|Graduation) (?:Address|Lecture|Speech|Remarks)\b"
)
_OFFICE_HEAD: Final = re.compile(
    r".{2,40}(?:文件|人民政府|委员会|办公室|发电)|(?:明传|传真|内部)电报|内部明电|(?:特急|加急|急件|平急|特提|秘密|机密|绝密|内部资料).{0,8}|\d{6}|[★☆].{0,8}"
)
"""Organ, secrecy, urgency and number of the copy (份号) at the head of an official document."""
_PAGE: Final = re.compile(r"附\s*件\s*\d{0,2}\s*[:：]?|.{2,3}版|.{0,8}第?\s*\d{1,2}\s*版.{0,8}")
"""The page of a newspaper, and 附件 over what is attached."""
_COLUMN: Final = re.compile(r".{2,4}(?:论坛|专栏|园地|文苑|天地|时评|观察|视点|特稿|副刊|要闻|聚焦|热点)")
_FILE: Final = re.compile(r"\S.*\.(?:docx?|wps|pdf|txt|md|rtf|odt|ofd|html?|xlsx?|pptx?)", re.I)
_TRAIL: Final = re.compile(
    r"(?:(?:网站)?首页|主页|Home)\s*(?:[>＞»›/|]+|→|-+>).*|[^>＞»›]{2,20}(?:\s*[>＞»›]+\s*[^>＞»›]{1,20}){2,}"
    r"|(?:(?:Jump|Skip) to|Back to top).{0,60}"
    r"|(?:【|\[|〖)?(?:打印|关闭|返回|分享到?|收藏|字体|字号|登录|注册|无障碍|繁体"
    r"|设为首页|加入收藏|返回首页|我要纠错|扫一扫|点击(?:上方|下方)?[蓝“]|长按|关注我们).{0,40}",
    re.I,
)
"""Where a page stands on its site, and what one can do with it there."""
_SITE: Final = re.compile(r"(?:\s*(?:[_|｜]|\s[-–—－]+\s|--+)\s*[^_|｜。，]{2,24}){1,3}$")
"""The name of the site behind a page's title: …的讲话_江北市人民政府网."""
_SITE_WORDS: Final = re.compile(r"网|站|政府|日报|新闻|客户端|平台|频道")
_GOES_ON: Final = re.compile(r"(?i:(?:on|at|to|for|of|in|and|with|before|from|upon)\b)|[a-z]")
"""How the second line of an English title begins."""
_LEFT_OPEN: Final = re.compile(r"(?:\b(?:of|on|at|to|for|in|and|the|with|from|by|a|an)|[,:–—-])$", re.I)
_SPOKEN: Final = re.compile(r"[A-Za-z]*[a-z]{5}[.!?] +[A-Z\[(]")
"""Where one English sentence ends and the next begins: The President. Mr. Speaker—."""
_ABBREVIATION: Final = re.compile(r"\b(?:[A-Z]|Jr|Sr|Inc|Ltd|Co|etc|Dr|Mr|Mrs)\.$")


def is_date(text: str, block: Block) -> bool:
    """Return True if a block is a date and nothing else, in brackets or not."""
    return bool(DATE.fullmatch(text, block.start, block.end))


def fact(words: str) -> tuple[str, int] | None:
    """Return the name in a line of name and value, and where the value begins; None for any other line. Blanks may spread the name."""
    at = min((place for mark in ":：｜|/" if (place := words.find(mark, 0, _KEY_LIMIT)) > 0), default=0)
    key = "".join(words[:at].split()).strip("【】[]*")
    if not _KEY.fullmatch(key):
        return None
    at += 1
    while at < len(words) and words[at] in " \u3000*":
        at += 1
    return key, at


def is_number(words: str, title: str) -> bool:
    """Return True for the number of an official document: XX发〔2026〕3号, or 第3号 under 令 and the like."""
    return _NUMBERED.fullmatch(words) is not None or (title.endswith(_ORDERS) and _ORDER.fullmatch(words) is not None)


def is_added(words: str) -> bool:
    """Return True for what a site or a folder adds: the trail to a page, its buttons, the name of a file, a rule, a picture."""
    return (
        set(words) <= set("-=*—_ ")
        or words.startswith(("<", "![", "|"))
        or _FILE.fullmatch(words) is not None
        or _PAGE.fullmatch(words) is not None
        or (len(words) <= TITLE_LIMIT and _TRAIL.fullmatch(words) is not None)
    )


def is_column(words: str) -> bool:
    """Return True for the name of a journal's column, which stands over a title."""
    return _COLUMN.fullmatch(words) is not None


def is_occasion(words: str) -> bool:
    """Return True for the wire, the journal, the place or the occasion under a title."""
    return any(one.fullmatch(words) for one in (WIRE, _PLACE, _ISSUED, _PASSED, _PLACE_AND_DATE)) or _OCCASION.match(words) is not None


def is_office_head(words: str) -> bool:
    """Return True for a line at the head of an official document; its characters may be spread: 江 北 市 文 件."""
    return _OFFICE_HEAD.fullmatch(words) is not None or _OFFICE_HEAD.fullmatch("".join(words.split())) is not None


def is_front(words: str) -> bool:
    """Return True for a line that is no sentence."""
    limit = ENGLISH_LIMIT if words.isascii() else TITLE_LIMIT
    return len(words) <= limit and words[-1] not in "。！？；，：,;:" and "。" not in words and not _is_sentence(words)


def _is_sentence(words: str) -> bool:
    """Return True for English that ends in a full stop and not in an abbreviation, or goes on behind one."""
    return _SPOKEN.search(words) is not None or (words[-1] == "." and (". " in words or len(words) > ENGLISH_SENTENCE))


def goes_on(above: str, below: str, *, has_gap: bool) -> bool:
    """Return True if an English line goes on with the title ``above``; ``has_gap``: a blank line stands between.

    A short sentence such as "Thank you." and the name of a place do not.
    """
    if below[-1] in ".!?" and not _ABBREVIATION.search(below):
        return False
    if _GOES_ON.match(below) or _LEFT_OPEN.search(above):
        return True
    return not has_gap and above.isupper() == below.isupper()


def signed_date(words: str) -> tuple[int, int] | None:
    """Return where who speaks ends and the date begins in 某某某（2026年3月2日）; None for any other line."""
    match = _SIGNED_DATE.fullmatch(words)
    return (match.end("who"), match.start("date")) if match else None


def date_at(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the first date in brackets."""
    return _DATE_AT.search(text, start, end)


def title_end(text: str, block: Block) -> int:
    """Leave subtitle, date and the name of the site out of a title that runs on: 工作报告——在全镇大会上."""
    cuts = [block.end]
    for mark in ("——", "--"):
        at = text.find(mark, block.start + 4, block.end)
        cuts.append(at if at > 0 else block.end)
    date, site = date_at(text, block.start + 4, block.end), _SITE.search(text, block.start + 4, block.end)
    cuts.append(date.start() if date else block.end)
    cuts.append(site.start() if site and _SITE_WORDS.search(site[0]) else block.end)
    end = min(cuts)
    while text[end - 1].isspace():
        end -= 1
    return end
