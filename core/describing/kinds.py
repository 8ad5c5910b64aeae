"""What sort of text a document is (文种), as its title says: 讲话, 政府工作报告, 通知.

The kinds of official documents are those of the regulation of 2012 (党政机关公文处理工作条例, article 8); beside them stand what is
said and written in the political life of China. A title that ends with none of these words tells nothing.
"""

from __future__ import annotations

import re
from typing import Final

from core.describing.numbers import without_number
from core.outline.folding import folded

LONGEST: Final = 200
"""Code points of a title that are looked at."""

_KINDS: Final = {
    # What a title ends with, the longer ones first where one ends like another.
    "政府工作报告": "政府工作报告",
    "工作报告": "报告",
    "执行情况报告": "报告",
    "报告": "报告",
    "答记者问": "答记者问",
    "答中外记者问": "答记者问",
    "讲话": "讲话",
    "发言": "发言",
    "表态": "发言",
    "谈话": "谈话",
    "演讲": "演讲",
    "讲演": "演讲",
    "演说": "演讲",
    "主持词": "主持词",
    "主持辞": "主持词",
    "开幕词": "开幕词",
    "开幕辞": "开幕词",
    "闭幕词": "闭幕词",
    "闭幕辞": "闭幕词",
    "新年贺词": "贺词",
    "新年贺辞": "贺词",
    "贺词": "贺词",
    "贺辞": "贺词",
    "祝词": "致辞",
    "祝辞": "致辞",
    "祝酒词": "致辞",
    "祝酒辞": "致辞",
    "致辞": "致辞",
    "致词": "致辞",
    "答谢词": "致辞",
    "欢迎词": "致辞",
    "悼词": "悼词",
    "党课": "党课",
    "党课讲稿": "党课",
    "贺信": "贺信",
    "贺电": "贺电",
    "慰问信": "慰问信",
    "慰问电": "慰问电",
    "感谢信": "感谢信",
    "公开信": "公开信",
    "一封信": "信",
    "回信": "回信",
    "倡议书": "倡议书",
    "倡议": "倡议书",
    "承诺书": "承诺书",
    "述职述廉": "述职报告",
    "述职报告": "述职报告",
    "决议": "决议",
    "决定": "决定",
    "命令": "命令",
    "公报": "公报",
    "公告": "公告",
    "通告": "通告",
    "意见": "意见",
    "通知": "通知",
    "通报": "通报",
    "请示": "请示",
    "批复": "批复",
    "议案": "议案",
    "复函": "函",
    "函": "函",
    "会议纪要": "纪要",
    "纪要": "纪要",
    "会议记录": "记录",
    "条例": "条例",
    "规定": "规定",
    "办法": "办法",
    "细则": "细则",
    "规则": "规则",
    "章程": "章程",
    "准则": "准则",
    "方案": "方案",
    "预案": "预案",
    "规划": "规划",
    "计划": "计划",
    "工作要点": "要点",
    "工作总结": "总结",
    "总结": "总结",
    "白皮书": "白皮书",
    "声明": "声明",
    "宣言": "宣言",
    "建议": "建议",
    "提案": "提案",
    "说明": "说明",
    "汇报": "汇报",
    "社论": "社论",
}
_END: Final = re.compile(rf"(?:{'|'.join(sorted(_KINDS, key=len, reverse=True))})$")
_SAID: Final = frozenset({"讲话", "发言", "谈话", "演讲", "致辞"})
_ABOUT: Final = re.compile(
    r"(?:如何|怎样|怎么|浅谈|试论|论|谈谈?|学习|认真学习|深入学习|贯彻|读|再读|重温|什么是)(?![^在]*(?:(?:会|班|仪式|典礼)[上时]|期间))"
)
"""Who writes about a speech has not held one; 学习……宣讲会上的讲话 is one."""
_BEHIND: Final = re.compile(
    r"(?:[（(][^（）()]{1,40}[）)]|[〔\[【][^〔〕\[\]【】]{1,24}[〕\]】]|(?:的)?(?:稿|提纲|要点|摘要|摘录|节选|全文|实录|草案|初稿)|[\d\s.．_-]+|[—–-]{1,2}.{0,30})$"
)
"""What stands behind the word: （摘要）, 稿, a number, a subtitle."""
_LAW: Final = re.compile(r"中华人民共和国[\u3400-\u9fff]{1,20}法$")
_ROUNDS: Final = 4


def kind_of(title: str) -> str | None:
    """Return what sort of text has this title, None where it does not say so."""
    plain = re.sub(r"\s+", "", folded(without_number(title[:LONGEST]))).strip("《》“”\"'。.")
    if _LAW.match(plain):
        return "法律"
    for _ in range(_ROUNDS):
        match = _END.search(plain)
        if match:
            kind = _KINDS[match[0]]
            return None if kind in _SAID and _ABOUT.match(plain) else kind
        shorter = _BEHIND.sub("", plain)
        if shorter == plain:
            return None
        plain = shorter
    return None
