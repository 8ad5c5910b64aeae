"""Who speaks or writes: the line of an office and a name, or of an organ, under the title."""

from __future__ import annotations

import re
from typing import Final

from core.outline.kinds import KIND, is_preface
from core.outline.persons import has_office, is_name, is_organ, person
from core.outline.surnames import SURNAMES

NAME: Final = 4
"""Characters of a person's name at most."""
LIMIT: Final = 80
"""Code points of an English line that names the speaker at most."""
BYLINE: Final = 30
"""Code points of a line with a Chinese name at most."""

FOREIGN: Final = 5
"""Characters of a part of a foreign name at most."""
_SIGNS: Final = "□■◆◇●○◎△▲▪·• \u3000"
"""What newspapers set before an author."""
_POSTS: Final = "员師师长長委任官手家授士裁理监監工记記表"
"""Last characters of the names of offices, professions and posts."""
_PLACES: Final = "省市县縣区區州乡鄉镇鎮村旗盟"
"""江北市 begins like a name."""
_PARTICLE: Final = re.compile("[的了是在和与把被不]")
_COMPOUND: Final = re.compile(
    "欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|东方|東方|皇甫|尉迟|尉遲|公孙|公孫|慕容|令狐|端木|夏侯|长孙|長孫|宇文|司徒|西门|西門"
)
"""Surnames of two characters: other names have three at most, but for those that carry two surnames."""
_OFFICE: Final = re.compile(
    r"[省市县区州乡镇村局处科室部委办院校所站司官署行察事团]长|[长司]官|书记|主任|总理|总[统統裁]|主席|秘书|校长|院长|议员|[政府会委局办厅部社]$|人民政府|委员会|记者|作者"
)
_NAMED: Final = re.compile(r"(?P<organ>\S{4,24})(?P<more>[ \u3000]+\S{2,12})?[ \u3000]+(?P<name>\S)[ \u3000]?\S{1,2}")
"""Where somebody works or learns, and a name: 柳河镇水利站  王 建国."""
_ORGAN: Final = re.compile(
    r"[组处科室院所站队系校社团]$|(?:中心|公司|街道|支部|总队|支队|大队|集团|学校|大学)$"
    r"|.{2,16}[组部处科室局办委院校所站会司队系][ \u3000]+\S{2,4}$"
)
"""Who wrote a paper: taken for that only under a title that is complete."""
_COMPLETE: Final = re.compile(
    r"(?:讲话|报告|发言|致辞|演讲|讲稿|通知|章程|办法|条例|细则|纪要|决定|方案|公报|通报|提纲|要点|总结|材料|体会|汇报|倡议书|主持词|提案)(?:[（(].{1,12}[)）])?$"
)
_WRITER: Final = re.compile(r"\S.{1,20}[ \u3000]+(?:主编|编著|编写|编|著|译|撰|整理|执笔)")
"""Who made a book: 陈大河　编著."""
_ENGLISH_SPEAKER: Final = re.compile(
    r"(?i:(?:(?:an? |the )?(?:opening|closing|keynote)? ?(?:remarks|address|speech|statement|lecture|talk|sermon"
    r"|delivered|presented|given)(?: delivered)? )?by )"
)
_ENGLISH_OFFICE: Final = re.compile(
    r"(?:The )?(?:(?:Vice |Deputy |Prime |Under )?(?:Chair(?:man|woman)?|President|Senator|Minister|Secretary(?:-General)?"
    r"|Governor|Mayor|Representative|Ambassador|Commissioner|Director|Congress(?:man|woman)|Professor|Chancellor)|(?:Dr|Prof|Rep|Sen|Gov|Hon|Mr|Mrs|Ms)\.?|Sir|Lord|Lady)"
    r"(?: [A-Z][\w.'’-]*){2,4}"
)
"""An office and a name: Chairman John Smith."""


def is_speaker(words: str) -> bool:
    """Return True for an office and a name, or a name alone; it stands under a title."""
    bare = "".join(words.split())
    if is_preface(bare) or KIND.fullmatch(bare[-12:]) or KIND.search(bare[-4:]):
        return False
    named = _NAMED.fullmatch(words)
    return (
        (len(bare) <= NAME and bare[:1] in SURNAMES)
        or (named is not None and named["name"] in SURNAMES and (not named["more"] or is_organ(named["organ"])))
        or (len(bare) <= 30 and bool(_OFFICE.search(bare)))
        or (len(words) <= LIMIT and (_ENGLISH_SPEAKER.match(words) or _ENGLISH_OFFICE.fullmatch(words)) is not None)
    )


def is_byline(words: str) -> bool:
    """Return True for a name alone, or behind an office, whatever stands around it: 镇长　李小河, 张大山同志."""
    if len(words) > BYLINE or words.isascii():
        return False
    words = words.lstrip(_SIGNS)
    who = person(words)
    if who is None or not is_name(who) or who[-1] in _PLACES or is_preface(who) or KIND.search(who) or _PARTICLE.search(who):
        return False
    if any(len(part) > FOREIGN for part in who.split("·")):
        return False  # 江北文化丛书·碑刻卷
    if len(who) == NAME and "·" not in who and who[1] not in SURNAMES and not _COMPOUND.match(who):
        return False
    bare = "".join(words.split()).removesuffix("同志")
    office = bare[: -len(who)]
    has_post = len(words.split()) > 1 and office[-1:] in _POSTS
    return bare == who or (bare.endswith(who) and (has_office(office) or is_organ(office) or has_post))


def is_author(words: str, title: str) -> bool:
    """Return True for the organ or the person that a paper names under its title, once that is complete: 县委组织部课题组."""
    if _WRITER.fullmatch(words):
        return True
    return len(words) <= 30 and _ORGAN.search(words) is not None and _COMPLETE.search(title) is not None and not KIND.search(words[-4:])
