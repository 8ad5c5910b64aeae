"""Candidates: every place that could be a label, found in one pass and not yet believed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from core.outline.blocks import scan
from core.outline.numbering import COUNT, FAMILIES, HAN, ROMAN, Family, letter_of, number_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.outline.blocks import Block

_NAMES: Final = "First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth"
_ORDINAL: Final = (
    # 第一书记, 第一要务, 第一产业 are names; a mark or one of these verbs makes it a point.
    rf"第(?P<ordinal>{HAN})(?:(?:是|就是)(?!第)|[，,：:]|、(?!第)|(?=[。；])|[ \u3000]+"
    "|要(?![务素义件点津害位])|(?=[讲抓看靠把让对从][^第])|(?=(?:便|就)[要应须是]|应当|必须|不[能要许准可得])"
    "|(?P<noun_behind>个(?:方面|问题|原因|意见|建议|任务|要求)?|[点条](?:意见|建议|体会|要求|原因)?|件(?:事情?|工作)|方面|项(?:工作|任务)|句话)(?:[，,：:]|就?是)"
    "|(?P<told>[种类]|[个种类层][一-鿿]{2,4})[：:]|(?P<felt>个(?!时期|阶段|世纪|五年|十年)[一-鿿]{2,4}?)就?是|(?P<kinds>种)，)"
)
_POINT: Final = rf"其(?P<that>{HAN})(?:是|[，,：:、]|(?=[。]))|(?P<point>{HAN})(?:是|要|则[要是]?|来(?=[，,]))"
_POINT_OPENS: Final = _POINT.replace("是|要", "是|要|曰")
"""一曰 names the members of a series where it opens a paragraph; inside one it lists words."""
_WORD: Final = r"(?P<word>首先|其次|再次|再者|最后(?:一点)?)(?:[，,：:、]|(?=[^，一]))"
_BUT: Final = "(?:(?:最后[，,]?|然而|但是?)(?=第[二三四五六七八九十]))?"
"""What may stand before an ordinal of a series that is under way; it is no part of the label."""
_DASHES: Final = r"(?: *[,:]| +[-–—]|\.(?= +[A-Z]))"
_STEMS: Final = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES: Final = "子丑寅卯辰巳午未申酉戌亥"
_ROUND: Final = rf"[（(] ?(?:(?P<bracketed>{HAN})|(?P<round>\d{{1,2}})|(?P<round_stem>[{_STEMS}])) ?[）)][、.．]?"
_OFFICE: Final = "Part|Chapter|Section|Article|Slide|Topic|Lesson|Unit|Step|Module|Act|Scene|Question|Day"
_NOUNS: Final = (
    "议题|任务|案例|问题|模块|专题|主题|目标|措施|要点|单元|建议|经验|启示|体会|故事|环节|议程|举措|行动"
    "|工程|对策|策略|原则|特点|原因|挑战|趋势|附录|话题|场景"
)
"""议题一： 任务二 and the like."""
_CIRCLED: Final = "(?P<circled>[①-⑳➀-➉])|(?P<black>[❶-❿])"
_SIGNS: Final = rf"(?:{_CIRCLED}|(?P<paren>[⑴-⒇])|(?P<paren_han>[㈠-㈩])|(?P<circled_han>[㊀-㊉]))[、.]?"

_OPENING: Final = re.compile(
    rf"第[ \u3000]?(?P<numeral>{HAN}|\d{{1,3}})[ \u3000]?(?P<unit>编|卷|辑|章|部分|篇章?|节|条(?!意见|建议|体会|要求|原因)|讲|课"
    r"|单元|板块|幕|页)(?P<behind>[ \u3000：:、.，,*]*)"
    rf"|(?P<han>{HAN})[ \u3000]?(?:、|[．.](?!\d)|(?P<weak>[，,：:]))"
    rf"|{_ROUND}"
    rf"|【(?P<square>{HAN})】"
    rf"|(?:{_NOUNS})[ ]?(?P<noun>{HAN}|\d{{1,2}})(?:[ ]?[：:、．|｜]|\.(?!\d)|[ \u3000]+|$)"
    rf"|(?P<half_han>{HAN})[）)]"
    r"|(?P<decimal>\d{1,2}(?:[.．]\d{1,2}){1,3})(?:[.．、]?[ \u3000]+(?=\D)|(?=[一-鿿]))"
    r"|(?P<digit>\d{1,3}) ?(?:[、．]|\.(?!\d)|\.(?=(?:19|20)\d\d年))"
    r"|(?P<half>\d{1,3}) ?[）)]"
    r"|(?P<keycap>\d)\ufe0f?\u20e3"
    r"|(?P<dotted>[⒈-⒛])"
    rf"|(?P<stem>[{_STEMS}])[ \u3000]?[、.．]"
    rf"|(?P<branch>[{_BRANCHES}])[ \u3000]?、(?![{_BRANCHES}])"
    r"|(?P<formal>[壹贰叁肆伍陆柒捌玖拾])(?:[ \u3000]?[、.．]|[ \u3000]+)"
    rf"|(?P<office>(?i:{_OFFICE}))[ .]*(?P<count>(?i:{COUNT})|{ROMAN}|\d{{1,3}})(?P<stop>[.:：、]?(?: *[-–—])?)(?![\w'’])"
    rf"|(?P<roman>{ROMAN})[ ]?(?:[、．：]|\.(?!\w\.)|[）)])"
    r"|(?P<letter>[A-Z])[ ]?(?:[、．]|\.(?!\w\.)|[）)])"
    r"|(?:[（(](?P<small>[A-Za-z])[）)]|(?P<low>[a-z])(?:[)）、]|\.(?!\w\.)))"
    rf"|{_SIGNS}|(?:最后[一两][点条个件]，)?{_BUT}{_ORDINAL}|{_POINT_OPENS}|{_WORD}"
    rf"|(?P<serial>\d{{1,3}}[.)]? +)?(?:(?:And|But) +)?(?P<english>(?i:{_NAMES})(?:ly)?|(?i:Finally|Lastly)){_DASHES}"
    r"|(?P<blank>\d{1,2})[ \u3000]+(?=[A-Za-z一-鿿“《])"
    rf"|(?P<bare>{HAN})(?:[ \u3000]+|$)"
)
"""What may open a block. Alternatives differ in their first characters or in the mark that ends them; none can run away."""

_INSIDE: Final = re.compile(
    r"[。！？；：，,;:!?.”’）)…摄][ \u3000]*(?:and +|or +)?(?=[（(①-⑳❶-❿➀-➉⑴-⒇㈠-㈩㊀-㊉第其一二三四五六七八九十再首最然但\dAE-Tefnst])"
    rf"(?:{_POINT}|{_BUT}{_ORDINAL}|{_WORD}|{_ROUND}|{_SIGNS}"
    rf"|(?P<han>{HAN})(?:、|[.．](?!\d))"
    r"|(?P<digit>\d{1,2})(?:[、．]|\.(?!\d))"
    r"|(?P<half>\d{1,2})[）)]"
    rf"|(?:And +)?(?P<english>(?i:{_NAMES})(?:ly)?|(?i:Finally|Lastly)){_DASHES})"
)
"""What may stand behind a mark inside a block, or behind a caption (记者 某某/摄) whose line end was lost; the mark comes first so that
the matcher can skip to it."""

_COUNTED: Final = ("noun_behind", "told", "felt", "kinds")
"""Groups that hold what an ordinal counts."""
_UNITS: Final = {
    "编": "book",
    "卷": "book",
    "辑": "book",
    "篇": "book",
    "部分": "part",
    "章": "chapter",
    "节": "section",
    "条": "article",
    "篇章": "book",
}
_OFFICES: Final = ("part", "chapter", "section", "article")
_FAMILY: Final = {
    "square": "bracketed",
    "keycap": "circled",
    "low": "bracketed-letter",
    "round": "bracketed-digit",
    "round_stem": "bracketed-stem",
    "half": "half-digit",
    "half_han": "bracketed",
    "paren": "bracketed-digit",
    "paren_han": "bracketed",
    "circled_han": "circled-han",
    "dotted": "digit",
    "small": "bracketed-letter",
}
_DECIMALS: Final = {2: "decimal", 3: "decimal-3", 4: "decimal-4"}
_ENDS: Final = "。！？!?"
_CHINESE: Final = re.compile("[一-鿿]")
NEAR: Final = 30
"""Code points behind a bare number in which a Chinese text has Chinese."""
ENGLISH_SENTENCE: Final = 30
"""Code points of an English line that ends in a full stop and still may be a title."""
_CLASS: Final = re.compile("班[和与、，的同]")
"""Behind （一） these make the name of a class at school."""
_REFERENCE: Final = "的说里中讲是规提内"
"""Behind 第三条 these make a sentence about an article."""


class Candidate(NamedTuple):
    """A label as it stands."""

    start: int
    end: int
    """End of the label, its closing mark included; blanks behind it are left out."""
    family: Family
    number: int
    block: int
    """Index of the block that holds it."""
    opens: bool
    """True if it stands at the beginning of its block."""
    after: str
    """The mark before it; empty where it opens its block."""
    doubtful: bool = False
    """True if only its neighbours in the series can make it a label: 第一条 without a blank behind it."""
    noun: str = ""
    """What an ordinal counts: 个问题 of 第一个问题：."""


def find(text: str, blocks: Sequence[Block]) -> list[Candidate]:
    """Return every candidate in text order."""
    found: list[Candidate] = []
    for index, block in enumerate(blocks):
        begin = block.start
        match = _OPENING.match(text, begin, block.end)
        if match:
            candidate = _opening(text, block, index, match)
            if candidate:
                found.append(candidate)
                begin = candidate.end - 1
        for inner in scan(_INSIDE, text, begin, block.end):
            candidate = _inside(text, index, inner)
            if candidate:
                found.append(candidate)
    return _with_roman_or_letter(found, text)


def _opening(text: str, block: Block, index: int, match: re.Match[str]) -> Candidate | None:
    kind = match.lastgroup or ""
    doubtful = False
    if kind in _COUNTED:
        kind = "ordinal"
    if kind in ("unit", "behind"):
        kind = _UNITS.get(match["unit"], "lesson")
        numeral = match["numeral"]
        if not match["behind"].strip("，,") and match.end() < block.end and not _is_title(text, match.end(), block.end):
            if text[match.end()] in _REFERENCE:
                return None  # 第一条说的是…: a sentence about an article
            doubtful = True
    elif match["office"]:
        office = match["office"].lower()
        kind, numeral = "english-" + (office if office in _OFFICES else "other"), match["count"]
        words = text[match.end() : min(block.end, match.end() + 90)].lstrip()
        # Part One of the plan deals with …: a sentence about a part.
        if not match["stop"] and words and (words[0].islower() or not _is_title(text, match.end(), min(block.end, match.end() + 90))):
            return None
    elif kind == "blank" and not _CHINESE.search(text, match.end(), min(block.end, match.end() + NEAR)):
        return None  # the English number paragraphs so: 14 The United Nations …
    elif kind == "weak":
        kind, numeral, doubtful = "han", match["han"], True
    elif kind == "decimal":
        numerals = re.split("[.．]", match["decimal"])
        kind, numeral = _DECIMALS[len(numerals)], numerals[-1]
    else:
        numeral = match[kind]
    if kind in ("han", "point", "digit") and _is_enumeration(text, match, kind):
        return None
    if kind == "bracketed" and _CLASS.match(text, match.end()):
        return None
    # The English number paragraphs: 6 First, we must ….
    start = match.end("serial") if match["serial"] else match.start()
    if kind == "ordinal" and not match[0].startswith("最后一") and not match[0].startswith("最后两"):
        start = text.index("第", start)
    return _candidate(text, index, match, kind, numeral, start=start, doubtful=doubtful)


def _inside(text: str, index: int, match: re.Match[str]) -> Candidate | None:
    kind = match.lastgroup or ""
    if kind in _COUNTED:
        kind = "ordinal"
    if kind in ("han", "point", "digit") and _is_enumeration(text, match, kind):
        return None
    start = match.start() + 1
    while text[start] in " \u3000":
        start += 1
    for word in ("and ", "or "):
        if text.startswith(word, start):
            start += len(word)
            while text[start] == " ":
                start += 1
    if (match[0][0] in ".’" and kind != "english") or (match[0][0] == "摄" and text[match.start() - 1] not in "/／"):
        return None
    if kind == "ordinal":
        start = text.index("第", start)
    return _candidate(text, index, match, kind, match[kind], start=start, after=match[0][0])


def _candidate(
    text: str, index: int, match: re.Match[str], kind: str, numeral: str, *, start: int, after: str = "", doubtful: bool = False
) -> Candidate | None:
    number = letter_of(numeral) if kind in ("letter", "small", "low") else number_of(numeral)
    if number is None:
        return None
    end = match.end()
    while end > start and text[end - 1] in " \u3000*":
        end -= 1
    noun = next((match[name] for name in _COUNTED if match[name]), "") if kind == "ordinal" else ""
    return Candidate(
        start, end, FAMILIES[_FAMILY.get(kind, kind)], number, index, opens=not after, after=after, doubtful=doubtful, noun=noun
    )


_LISTED: Final = re.compile(rf"({HAN}|\d+)(、|[级类等]|月(?!{HAN}日)|产业|季度)")


_DIGITS: Final = re.compile(r"(\d{1,3})(?=[、号楼栋班组队连期机线站台区段标])")


def _is_enumeration(text: str, match: re.Match[str], kind: str) -> bool:
    """Return True for 一、二、三产业 and 一是一，二是二, which count things and divide nothing."""
    numeral = match[kind]
    if kind == "digit":
        # 1、2号楼 counts two of them; 1、2月份的工作 is a heading.
        other = _DIGITS.match(text, match.end()) if text[match.end() - 1] == "、" else None
        return other is not None and int(other[1]) == int(numeral) + 1
    if kind == "han":
        listed = _LISTED.match(text, match.end())
        # 一、三月份的工作 and 一、2月份的工作 are headings, 三、四月份 is not.
        return listed is not None and (listed[2] == "、" or _follow(numeral, listed[1]))
    behind = match.end() + len(numeral)
    return text.startswith(numeral, match.end()) and not text[behind : behind + 1].isalpha()


def _follow(numeral: str, other: str) -> bool:
    """Return True for two Chinese numbers that follow each other."""
    return not other.isdecimal() and number_of(other) == (number_of(numeral) or 0) + 1


def _is_title(text: str, start: int, end: int) -> bool:
    """Return True if the rest of a block reads as a title: short and without an end of a sentence."""
    is_english = end == start or text[start : start + 8].isascii()
    if is_english and end - start > ENGLISH_SENTENCE and text[end - 1] in ".;,":
        return False
    limit = 90 if is_english else 30
    return end - start <= limit and not any(mark in text[start:end] for mark in _ENDS + "，；")


def _with_roman_or_letter(found: list[Candidate], text: str) -> list[Candidate]:
    """Read I. V. X. as letters where H. U. W. stood before them, and as Roman numerals elsewhere."""
    letter = 0
    for index, candidate in enumerate(found):
        if candidate.family.name == "letter":
            letter = candidate.number
        elif candidate.family.name == "roman" and text[candidate.start : candidate.start + 1] in "VIX":
            place = letter_of(text[candidate.start])
            if place == letter + 1 and not text[candidate.start + 1 : candidate.start + 2].isalpha():
                letter = place
                found[index] = candidate._replace(family=FAMILIES["letter"], number=place)
    return found
