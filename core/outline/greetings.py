"""Salutations: whom a speech addresses, at the beginning of a line or at the end of the lines before it."""

from __future__ import annotations

import re
from typing import Final

SHORT: Final = 80
"""Code points of a line at the end of which a salutation may stand."""
ENGLISH: Final = 120
"""Code points of an English salutation at most."""

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
_ENGLISH_MEMBERS: Final = re.compile(
    r"M(?:r|rs|s|adam)\.? (?:Vice )?[A-Z][\w'’-]+, (?:and )?"
    r"(?:M(?:r|rs|s|adam)\.? |Members of|[Mm]y |Honou?rable |[Dd]istinguished |[Ll]adies).*"
)
"""Several whom a speech addresses, with commas between."""
_MEMBER: Final = re.compile(r"[，、,和与及 \u3000]+|先生们(?=女士)|女士们(?=先生)")


def greeting(words: str, *, has_title: bool) -> tuple[int, int] | None:
    """Return where a salutation stands in the words of a block: at its beginning, or at the end of a short one."""
    match = _SALUTATION.match(words) if _GREETS.match(words) else None
    if match and _is_addressed(match[0]):
        return 0, match.end()
    if len(words) <= ENGLISH and _ENGLISH_SALUTATION.match(words) and (words[-1] in ",:，：" or (has_title and words[-1] not in ".!?")):
        return 0, len(words)
    if len(words) <= ENGLISH and words[-1] not in ".!?" and _ENGLISH_MEMBERS.fullmatch(words):
        return 0, len(words)
    if len(words) <= SHORT and words[-1] in "：:":
        for start in range(1, len(words) - 2):
            if words[start - 1] in "）) \u3000" and _GREETS.match(words, start) and _is_addressed(words[start:]):
                return start, len(words)
    return None


def _is_addressed(words: str) -> bool:
    """Return True if each member of the salutation is somebody: 各位代表、同志们, but not 同志们在会上提了意见."""
    members = [member for member in _MEMBER.split(words[:-1]) if member]
    return bool(members) and all(_ADDRESSEE.fullmatch(member) for member in members)


def greeting_end(text: str, begin: int, end: int) -> int | None:
    """Return where the salutation ends that begins at ``begin``; None if there is none."""
    match = _SALUTATION.match(text, begin, end) if _GREETS.match(text, begin) else None
    return match.end() if match and _is_addressed(match[0]) else None
