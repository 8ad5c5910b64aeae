"""What the names of boxes and the words of lines tell of what stands around an article, on Chinese pages above all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from core.importers.web_tree import Element

SENTENCE: Final = re.compile(r"[，。；：！？、…”]|[,.;:!?](?:\s|$)")
"""What stands in prose, and seldom in menus."""
_SENTENCE_ENDS: Final = frozenset("。！？；")
DATE: Final = re.compile(r"(?<!\d)(\d{4})\s*[-年/.]\s*(\d{1,2})\s*[-月/.]\s*(\d{1,2})(?!\d)日?")

_AROUND_ELEMENTS: Final = frozenset({"nav", "footer", "aside", "form", "menu", "dialog"})
_AROUND_ROLES: Final = frozenset({"navigation", "banner", "contentinfo", "search", "complementary", "menu", "menubar", "toolbar", "dialog"})
_AROUND: Final = re.compile(
    r"(?<![a-z])(?:nav|menu|crumb|bread|foot(?!note)|copyright|copy(?![a-z])|share|bdshare|jiathis|social|relat|recommend|tuijian|xiangguan"
    r"|xgxw|xgwz|xgyd|xgjd|comment|pinglun|reply|replies|side(?:bar|nav|menu)|tool|pag(?:er|ination)|page(?:nav|bar)|prev|next|hot|rank|paihang"
    r"|ads?(?![a-z])|advert|guanggao|gg(?![a-z])|banner|popup|modal|login|search|qr_?code|ewm|erweima|print|fontsize|zihao"
    r"|(?:friend|yq|yl)_?links?|tags?(?![a-z])|subscri|praise|zan(?![a-z])|reward|dashang|weizhi|location|position|dqwz|dangqian|guide"
    r"|skip|toast|download|app_?down|statement|disclaim|shengming|mianze|profile|author_?(?:box|card|info)|bshare|jubao)",
    re.I,
)
_TEXT: Final = re.compile(
    r"js_content|ucap-content|articlebody|article[_-]?(?:content|body|text|con)|zoom|zoomcon|trs_editor|trs_uedit\w*|custom_unionstyle"
    r"|rm_txt_con|pages_content|v_news_content|vsb_content\w*|news[_-]?(?:content|con|text|body)|detail-content|artical_content",
    re.I,
)
"""What the programs behind many sites call the box of a text."""
_ARTICLE: Final = re.compile(
    r"(?:txt|con|art|artical|detail|info|post|entry|xl|xxgk|wz|nr|zw|page|text|main)[_-]?(?:content|con|text|txt|main|nr|body|article)"
    r"|content|wenzhang|zhengwen|nr|zw|p-detail|detail|conten|text|article",
    re.I,
)
_WHOLE: Final = frozenset({"article", "main"})
"""Elements that hold an article, with what stands over and under it."""
_AIDS: Final = frozenset({"sr-only", "visually-hidden", "screen-reader-text", "mw-editsection", "visuallyhidden"})
_PARTS_OF_NAMES: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")

_TOOLS: Final = (
    r"打印(?:本[页頁文]|此[页頁])?|列印|关闭(?:窗口|本页|页面)?|關閉|收藏(?:本页)?|返回(?:顶部|首页|列表|上一?页)?|回到顶部|TOP|保存|复制链接"
    r"|分享(?:到|至|给好友)?.{0,20}|[字宋]?[体號号][大小]?\s*[:：]?\s*[\[【（(]?\s*(?:特大|超大|大|默认|小)[\s|/·\]】）)大中小默认标准]*|大\s*中\s*小|[+A-]{1,2}"
    r"|字体(?:大小)?[:：]?|微信|微博|新浪微博|腾讯微博|QQ空间|QQ好友|QQ|朋友圈|人人网|豆瓣|复制|评论(?:\s*\d+)?|点赞|在看|赞(?:\s*\d+)?|收听|朗读|语音播报|播放|无障碍|我要纠错|纠错|举报|投诉"
    r"|(?:浏览|阅读|点击|访问|点击率|阅读量|浏览量|点击数|访问量|人气)(?:次数|量|数)?\s*[:：]?\s*[\[(（]?\s*[\d,万+]*\s*[\])）]?\s*次?"
)
_GAP: Final = r"[\s【\[(（|｜丨·•】\])）]"
# Without steps back: the gaps would match in any number of ways.
_TOOL: Final = re.compile(rf"{_GAP}*+(?:{_TOOLS})(?:{_GAP}++(?:{_TOOLS})?+)*+", re.I)
_TOOL_IN_LINE: Final = re.compile(
    rf"(?:^|[\s|｜丨【\[(（]+)(?:{_TOOLS})(?=$|[\s|｜丨】\])）])[】\])）]*|[【\[(（]\s*(?:字[体号]|打印|关闭|大\s*中\s*小)[^】\])）]{{0,20}}[】\])）]",
    re.I,
)
_FOLLOW: Final = re.compile(
    r"(?:.{0,4}请|打开|用)?(?:手机|微信)?(?:扫一扫|扫码|扫描?(?:上方|下方|左侧|右侧)?(?:的)?二维码|长按.{0,4}二维码)"
    r"(?:[，,]?(?:可以)?(?:关注|下载|加入|识别|阅读|分享|在手机|添加|查看|进入|打开).{0,30}|[！!。]?)"
    r"|(?:微信扫|用微信).{0,40}|点击.{0,8}(?:蓝字|关注我).{0,20}"
    r"|↑{1,4}.*|点击(?:下方|左下角)?.{0,4}阅读原文.{0,60}|.{0,12}(?:点赞|在看|转发).{0,2}(?:点赞|在看|转发).{0,16}"
)
"""What asks to follow an account."""
_FURNITURE: Final = re.compile(
    r".{0,12}(?:版权所有|著作权所有|copyright|©|all rights reserved).*"
    r"|.*(?:ICP[备证]|公网安备|网站标识码).{0,4}[\d号:：].*"
    r"|.*(?:信息网络传播视听节目|互联网新闻信息服务)许可证?.{0,8}\d{5,}.*"
    r"|[上下前后]一(?:篇文章|[篇条页則则])\s*(?:[:：>].*)?|阅读原文|(?:原文|本文)?(?:链接|地址)[:：]\s*https?://\S+"
    r"|(?:(?:您|你)?(?:现在|当前|目前)(?:的|所在)*|(?:您|你)(?:的|所在)*|所在)(?:位置|页面)\s*[:：].*|首\s*页\s*[>»›/-].*"
    r"|(?:您好[，,]?)?欢迎(?:您|你)?(?:访问|光临|来到|浏览).{0,20}(?:网站|网|门户|平台|频道)(?:[！!，,。].{0,80})?|已?跳转到?.{0,30}|正在加载.{0,10}|加载中.{0,6}|展开(?:全文|更多)?|收起|查看更多.{0,4}|更多\s*[>»+›]{0,4}",
    re.I,
)
_PAGE: Final = re.compile("|".join(one.pattern for one in (_TOOL, _FURNITURE, _FOLLOW)), re.I)
_OUTER: Final = re.compile(
    r"(?:主办|承办|协办|主管|维护|运行)(?:单位)?\s*[:：].*|(?:地址|邮编|电话|传真|邮箱|技术支持|联系我们|网站地图)\s*[:：]?.*|(?:免责|版权|郑重)?声明\s*[:：].*|友情链接.*"
    r"|(?:建议|推荐)(?:使用|您).{0,40}浏览.*|.{0,12}(?:最新文章|热门文章|热点推荐|热门推荐|精彩推荐|猜你喜欢|为您推荐).{0,6}|发表评论.*|(?:全部|最新|热门|网友)评论.*"
    r"|觉得不错.{0,16}|关于我们.*",
    re.I,
)
_END: Final = re.compile(
    r"[\s\W]{0,6}(?:相关|推荐|延伸|拓展|扩展|更多|热门|往期|精彩)(?:阅读|新闻|报道|报導|文章|链接|資訊|信息|专题|推荐|内容|资讯|稿件|解读|文件|附件下载|回顾|评论)[\s\W]{0,6}"
    r"|[\s\W]{0,4}(?:热点|热门|精彩|编辑|为您|猜你)(?:推荐|排行|新闻|喜欢)[\s\W]{0,6}|[\s\W]{0,4}友情链接[\s\W]{0,4}|[\s\W]{0,4}(?:网友|发表|全部|热门|最新)评论.{0,12}",
    re.I,
)
_EDITOR: Final = re.compile(
    r"[\s(（\[【]*(?:本[文期])?(?:责任编辑|責任編輯|责编|责任校对|编辑|编\s*审|校对|审核|审签|初审|复审|终审|监制|值班编辑|录入|排版"
    r"|上传|信息员)\s*[:：丨|｜/].{0,60}",
    re.I,
)
_HEAD: Final = re.compile(
    r"(?:来源|來源|作者|发布(?:时间|日期|机构|人)|發布時間|时间|日期|记者|稿源|供稿|撰稿|通讯员|文号|source|author|published|posted by)"
    r"\s*[:：|｜丨/]"
    r"|(?:来源|作者|记者|通讯员|文/)\s*\S{2,12}|(?<![a-z])by\s",
    re.I,
)
_ATTACHMENT: Final = re.compile(r"\W*附\s*[件表图录]|\W*(?:Attachment|Annex)|.*\.(?:docx?|wps|pdf|xlsx?|et|ofd|zip|rar)\W*", re.I)
_TITLE_NAME: Final = re.compile(
    r"(?<![a-z])(?:title|tit|bt|biaoti|headline|heading|activity-name|h1|titile|titl|name)(?![a-z])|title|biaoti", re.I
)


def _is_called(element: Element, pattern: re.Pattern[str]) -> bool:
    names = f"{element.get('class')[:200]} {element.get('id')[:200]}"
    return any(pattern.fullmatch(name) for name in names.split())


def names_of(element: Element) -> str:
    """Return class, id and role of an element, its words parted as they are in camelCase."""
    if not element.has_attributes:
        return ""
    names = " ".join(element.get(name) for name in ("class", "id"))[:200]
    return _PARTS_OF_NAMES.sub("_", names)


def is_aid(element: Element) -> bool:
    """Return True for an element that shows to nobody, or is no part of what it stands in."""
    return any(name in _AIDS for name in element.get("class").split())


def is_around(element: Element) -> bool:
    """Return True for a box that by its name holds what stands around an article; boxes of an article are called so too at times."""
    if element.name in _AROUND_ELEMENTS or element.get("role").strip().lower() in _AROUND_ROLES:
        return True
    names = names_of(element)
    return bool(names) and _AROUND.search(names) is not None


def is_text(element: Element) -> bool:
    """Return True for a box that by its name holds the text of an article and nothing else."""
    return element.get("itemprop").lower() == "articlebody" or _is_called(element, _TEXT)


def may_be_text(element: Element) -> bool:
    """Return True for a box that by its name or kind holds an article, perhaps with what stands around it."""
    return element.name in _WHOLE or element.get("role").strip().lower() in _WHOLE or _is_called(element, _ARTICLE)


def is_title_box(element: Element) -> bool:
    """Return True for a box that by its name holds a title."""
    names = names_of(element)
    return bool(names) and _TITLE_NAME.search(names) is not None


def is_furniture(words: str) -> bool:
    """Return True for a line that belongs to the page and not to what it says."""
    return len(words) <= 160 and _PAGE.fullmatch(words) is not None


def is_outer(words: str) -> bool:
    """Return True for a line, no furniture, that belongs to the page if it does not stand among the text."""
    return len(words) <= 160 and _OUTER.fullmatch(words) is not None


def ends_article(words: str) -> bool:
    """Return True for the heading of what follows articles."""
    return len(words) <= 30 and _END.fullmatch(words) is not None


def asks_to_follow(words: str) -> bool:
    """Return True for a line that asks to follow an account, as stands at the end of what accounts publish."""
    return len(words) <= 100 and _FOLLOW.fullmatch(words) is not None


def names_editors(words: str) -> bool:
    """Return True for a line that says who put the text on the page."""
    return len(words) <= 80 and _EDITOR.fullmatch(words) is not None


def tells_origin(words: str) -> bool:
    """Return True for a line of date, source or author as it stands under titles."""
    return len(words) <= 160 and words[-1:] not in _SENTENCE_ENDS and (has_date(words) or _HEAD.search(words) is not None)


def has_date(words: str) -> bool:
    """Return True if a whole date stands in the words."""
    return DATE.search(words) is not None


def is_attachment(words: str) -> bool:
    """Return True for a line that names an attachment."""
    return len(words) <= 160 and _ATTACHMENT.match(words) is not None


def without_tools(words: str) -> str:
    """Return a line of date and source without the page's tools in it, such as the choice of a size; each word once in a row."""
    kept: list[str] = []
    for word in _TOOL_IN_LINE.sub(" ", words).split():
        if not kept or kept[-1] != word:
            kept.append(word)
    return " ".join(kept).strip("|｜丨 ")
