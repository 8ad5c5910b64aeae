"""What stands for the pictures of a web page; icons, spacers and what counts visits stand for nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.importers.pictures import LONGEST, picture_words
from core.importers.web_styles import declarations
from core.importers.web_tree import texts

if TYPE_CHECKING:
    from core.importers.web_tree import Element, Node

_SMALL: Final = 48
"""Pixels of an icon at most, on its shorter side; a line or a dot is thinner."""
_NO_PICTURE: Final = re.compile(
    r"(?<![a-z])(?:icons?|spacer|blank|pixel|1x1|transparent|dot|line|arrow|logo|loading|placeholder|qr_?code|erweima|ewm|emoji|emotion"
    r"|smil(?:ey|ies)|avatar|bullet|btn|button|share|print|weixin|weibo|beacon|track|stat|count|hm|filetypeimages?)(?![a-z])",
    re.I,
)
_NO_PICTURE_WORDS: Final = re.compile(
    r".*(?:二维码|logo|图标|扫一扫|扫码|头像|关闭|返回|分享|打印|icon|qr\s?code|emoji|分割线|分隔线).{0,12}|\[[^\]]{1,8}\]", re.I
)
_LAZY: Final = ("data-src", "data-original", "data-lazy-src", "data-actualsrc", "data-url", "src")
_PIXELS: Final = re.compile(r"\s*(\d{1,5})(?:\.\d+)?\s*(?:px)?\s*")


def words_of(image: Element) -> str:
    """Return what stands for an ``img``, an empty text for one that shows nothing of the article."""
    source = next((image.get(name) for name in _LAZY if image.get(name)), "")
    alt = image.get("alt").strip()
    style = declarations(image.get("style")) if image.get("style") else {}
    sides = [_pixels(image.get(side)) or _pixels(style.get(side, "")) for side in ("width", "height")]
    known = [side for side in sides if side is not None]
    if known and min(known) <= _SMALL:
        return ""
    names = f"{image.get('class')} {source.rpartition('/')[2] if not source.startswith('data:') else ''}"
    if _NO_PICTURE.search(names) or _NO_PICTURE_WORDS.fullmatch(alt):
        return ""
    if source.startswith("data:") and len(source) < 400:
        # So few bytes hold a dot.
        return ""
    return picture_words(alt or image.get("title"))


def caption_of(figure: Element) -> str:
    """Return what stands for a ``figure`` that holds a picture and its caption, an empty text for any other."""
    images: list[Element] = []
    captions: list[str] = []
    waiting: list[Node] = [figure]
    while waiting:
        node = waiting.pop()
        if isinstance(node, str):
            continue
        if node.name == "img":
            images.append(node)
        elif node.name == "figcaption":
            captions.extend(texts(node))
        elif node.name == "table" or (node.name == "figure" and node is not figure):
            return ""
        else:
            waiting.extend(reversed(node.children))
    caption = " ".join("".join(captions).split())
    if not caption or len(caption) > LONGEST or not any(map(words_of, images)):
        return ""
    return picture_words(caption)


def _pixels(value: str) -> int | None:
    match = _PIXELS.fullmatch(value)
    return int(match[1]) if match else None
