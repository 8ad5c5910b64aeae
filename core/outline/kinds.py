"""The kinds of documents, and the parts of one that have a name of their own: 讲话 办法, 前言 结语."""

from __future__ import annotations

import re
from typing import Final

KIND: Final = re.compile(
    r"(?:讲话|报告|发言|致辞|致词|演讲|讲稿|规定|法|通知|章程|办法|条例|细则|纪要|决定|意见|方案|制度|规则|准则|公告|公报|通报|批复|请示|复函|提纲|要点|总结"
    r"|计划|规划|守则|决议|宣言|讲义|主持词|开幕词|闭幕词|贺信|倡议书|公约|规程|标准|材料|稿|汇报|体会|建议|答辞|祝酒词|悼词)(?:[（(].{1,12}[)）])?"
)
"""The last word of a title, by which it is complete."""
_COMPLETE: Final = re.compile(
    rf"的{KIND.pattern}$|(?:讲话|谈话|发言|致[辞词]|演讲|讲稿|主持词|[开闭]幕[词辞]|纪要|公报|公告|通告|倡议书"
    r"|贺信|一封信|答记者问|通知|实施意见|实施方案|工作报告|工作总结|汇报|公约|祝酒词|悼词|答辞)"
    r"(?:[（(].{1,12}[)）])?$"
)
_PAPER: Final = re.compile("(?:总结|报告|方案|规划|计划|办法|条例|细则|规定|章程|纪要|决定|提纲|要点|手册|汇编|文集|选编|名单|规则|清单)$")
_COLLECTION: Final = re.compile("(?:文集|选集|文选|全集|选编|汇编|文稿)(?:第.{1,3}[卷册辑]|[（(].{1,3}[卷册辑]?[)）])?")
_ON: Final = re.compile("[的和与及暨并、，]|以及")
"""What goes on with a line that seemed complete: …工作要点, 的通知."""
_PREFACE: Final = re.compile(
    r"(?:[前引序导]\s*言|导\s*语|序|绪\s*论|结\s*语|结束语|后\s*记|小\s*结|尾\s*声|凡\s*例|编[写辑]说明|致\s*谢|(?i:preface|introduction|conclusion|foreword))"
)
_IMPRINT: Final = re.compile(r"版\s*权\s*(?:信\s*息|页|说明)?|出版(?:说明|信息)|(?i:copyright(?: page)?)")
_VOLUME: Final = re.compile(r"第[一二三四五六七八九十百\d]{1,4}[卷编編部篇辑輯册冊]|[上中下][卷编編篇部册冊]")
_END: Final = re.compile(r"结\s*语|结束语|后\s*记|小\s*结|尾\s*声|(?i:conclusion)")


def is_complete(title: str, below: str) -> bool:
    """Return True if the words of a title end in the kind of document it is, and the line ``below`` does not go on with them."""
    return _COMPLETE.search("".join(title[-40:].split())) is not None and not _ON.match(below)


def names_paper(words: str) -> bool:
    """Return True for words that end like the title of a whole paper or book, and not of a chapter."""
    bare = "".join(words.split())
    return _PAPER.search(bare) is not None or is_complete(bare, "")


def is_collection(words: str) -> bool:
    """Return True for the name of a book in which papers are collected: 某某文集（下卷）."""
    match = _COLLECTION.search(words)
    return match is not None and match.start() > 0 and match.end() == len(words)


def is_preface(words: str) -> bool:
    """Return True for 前言, 结语 and the like: headings that stand beside the numbered ones."""
    return bool(_PREFACE.fullmatch(words))


def is_end(words: str) -> bool:
    """Return True for 结语 and the like, which stand at the end of what they sum up."""
    return bool(_END.fullmatch(words))


def is_imprint(words: str) -> bool:
    """Return True for 版权信息 and the like: what a book says of its making, under a heading of its own."""
    return bool(_IMPRINT.fullmatch(words))


def is_volume(words: str) -> bool:
    """Return True for 上编, 第一卷: a part of a book that has no other name."""
    return bool(_VOLUME.fullmatch(words))
