"""Who is named: persons and organs, as short words of a line."""

from __future__ import annotations

import re
from typing import Final

from core.outline.folding import folded
from core.outline.surnames import SURNAMES

LONGEST: Final = 40
"""Code points of an organ's or a person's name at most."""

_FORM: Final = re.compile(r"(?:某[某\w]{0,2}|[×xXＸ✕*＊○〇_]{2,4}|\w[×xXＸ某○〇*＊]{1,3})")
"""Names that are left open: 某某, ×××, 张某某."""
_OFFICE: Final = re.compile(
    r"(?:[省市县区州乡镇村局处科室部委厅站所社]长|书记|主席|总理|主任|省委常委|委员长|[院校会议行董事]长|司令员|政委|秘书长|总[统統裁经經]理?|代表|委员)(?!会|大会|团)"
)
_ORGAN: Final = re.compile(
    r"(?:人民政府|委员会|办公[室厅]|政府|[省市县区镇乡州]委|党委|党组|支部|总工会|联合会|协会|学会|公司|集团|大学|学院|学校|中学|小学|医院|法院|检察院|银行|[分支]行|[局厅部署院社所站处]|领导小组|指挥部)"
)
_WORDS: Final = re.compile(
    r"文[件档稿本章字]|水[表利管库源]|方[案法面式]|计[划劃]|安[全排]|时[间候]|全[文体國国省市县镇村]|温度|高度|黄河|成[果绩]|通[知报告]|经[济费验]|华[北东南中]|龙头"
    r"|[东西南北]方|全体|空[行格间白]|项目|章[节程]|于是|平台|步骤|车间|党[委组课员校]|关于|权[利力限]|常[委务规]|和谐|幸福|农[村业民]|双方|单位|都[市是]|能[力源]|丰收|相关"
)
"""Words that begin like a surname."""
_LONGEST_BARE: Final = 3
"""Characters of a name that no blank sets off from the office before it."""
_TOLD: Final = re.compile(r"记者|通讯员|编辑|责编|来源|供稿|撰稿|摄影|整理|记录|校对|译")
"""Who tells of a speech did not hold it."""
_TITLES: Final = re.compile(r"(?:同志|先生|女士|阁下|教授|博士|院士)$")
_LATIN: Final = re.compile(r"(?:(?:[A-Z][\w.'’-]*|of|the|and|de|van|von|bin|al)\s*,?\s*){1,12}")


def person(words: str) -> str | None:
    """Return the name of a person or organ that ``words`` are: without 同志 and the like, and without an office set off by a blank.

    None where they are something else.
    """
    words = words.strip(" \u3000\t（）()[]〔〕【】“”\"':：,，、—-")
    if not words or len(words) > LONGEST or re.search(r"[。！？；：:!?;《》\d]", words) or _TOLD.search(words):
        return None
    if words.isascii():
        return words if _LATIN.fullmatch(words) or _FORM.fullmatch(words) else None
    tokens = words.split()
    if len(tokens) > 1 and all(len(token) == 1 for token in tokens):
        # 张　三
        tokens = ["".join(tokens)]
    elif len(tokens) > 2 and len(tokens[-1]) == len(tokens[-2]) == 1:
        # 县长　李 小 河
        first = next(index for index in range(len(tokens) - 1, -1, -1) if len(tokens[index]) > 1) + 1
        tokens = [*tokens[:first], "".join(tokens[first:])]
    name = _TITLES.sub("", tokens[-1])
    if is_name(name):
        return name
    if len(tokens) == 1 and (bare := _behind_office(name)):
        return bare
    whole = _TITLES.sub("", " ".join(tokens))
    return whole if has_office(whole) or is_organ(whole) or all(is_name(token) for token in tokens) else None


def _behind_office(words: str) -> str | None:
    """Return the name behind an office that no blank sets off: 镇长李小河."""
    for match in _OFFICE.finditer(folded(words)):
        if match.end() < len(words) and is_name(words[match.end() :]) and len(words) - match.end() <= _LONGEST_BARE:
            return words[match.end() :]
    return None


def is_name(words: str) -> bool:
    """Return True for a Chinese person's name: two to four characters that begin with a surname, or one that is left open."""
    if _FORM.fullmatch(words):
        return True
    bare = words.replace("·", "")
    if _WORDS.match(folded(words)):
        return False
    if not 2 <= len(bare) <= (4 if "·" not in words else 12) or not all("\u3400" <= char <= "\u9fff" for char in bare):
        return False
    return (bare[0] in SURNAMES or "·" in words) and not _ORGAN.search(folded(words)[-2:]) and not has_office(words)


def is_organ(words: str) -> bool:
    """Return True for what ends like the name of an organ."""
    return any(match.end() == len(words) for match in _ORGAN.finditer(folded(words)))


def has_office(words: str) -> bool:
    """Return True for words that name an office."""
    return _OFFICE.search(folded(words)) is not None
