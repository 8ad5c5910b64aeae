"""Of which place a figure is told: a county's product, another one's and the country's are no one row of numbers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection

COUNTRY: Final = "全国"
OWN_LEVEL: Final = "本级"
"""Of a city or county without what lies in it: 市本级一般公共预算收入."""

_UNIT: Final = "(?:自治区|自治州|自治县|自治旗|省|(?<!城)市|县|(?<!地)区|旗|州|盟|(?<!城)镇|乡)"
_NAME: Final = f"[\u3400-\u9fff]{{1,8}}?{_UNIT}(?![省市县区旗州盟](?![长委])|[场值间级民域村])"
_PLACE: Final = re.compile(_NAME)
_NO_NAME: Final = re.compile("[全我本各该两此每外]|人均|户均|城镇|城区|农村|民营|工业|农业|其中")
"""With which words begin that only look like the name of a place, or say of which the whole text is: 全县, 我市."""
_BEFORE: Final = re.compile("^(?:[0-9〇零一二三四五六七八九十]{2,4}年|去年|今年|预计|其中|关于|中共|代表|在|于|向)+")
"""What may stand before a name."""
_TITLE: Final = re.compile(f"(?:^|[\\s（(《“—－-]|年)((?:{_NAME}){{1,3}})")
_HEAD: Final = re.compile(
    f"(?:^|[\\s（(《“—－，,：:-]|在|于|代表|年|日|向)((?:{_NAME}){{1,3}})(?=\\s*(?:代?[省市县区旗州盟镇乡]长|[省市县区旗州盟镇乡]?委|人民政府|第.{{1,6}}届|人民代表大会))",
    re.MULTILINE,
)
_COUNTRY: Final = re.compile("全国人民代表大会|国务院总理|国家统计局")
_READ: Final = 400
"""Characters at the beginning of a text that tell whose it is."""


def named(subject: str) -> str:
    """Return the place that the words of a subject begin with, `OWN_LEVEL` for 市本级, empty if they name none."""
    words = _BEFORE.sub("", "".join(subject.split()))
    if words.startswith(("全国", "我国", "国内")):
        return COUNTRY
    if re.match("[省市县区旗州盟镇乡]?本级", words):
        return OWN_LEVEL
    return _last(words)


def of_document(title: str, text: str) -> str:
    """Return the place whose report a text is, as its title or its first lines tell; empty if they do not."""
    head = text[:_READ]
    if _COUNTRY.search(f"{title}\n{head}"):
        return COUNTRY
    for pattern, words in ((_TITLE, title), (_HEAD, head)):
        for match in pattern.finditer(words):
            if place := _last(match[1]):
                return place
    return ""


def settled(subject: str, wanted: str, document: str) -> str:
    """Return the place of a figure.

    Args:
        subject: what is counted, as the text has it.
        wanted: the key of what is followed: what that begins with is no place (农牧区改造).
        document: the place whose report the text is.
    """
    place = named(subject)
    place = "" if place and wanted.startswith(place) else place
    return f"{document}{OWN_LEVEL}" if place == OWN_LEVEL else place or document


def only_one(places: Collection[str]) -> str | None:
    """Return the place that is meant where none is named, among all that are told of a subject; None if that is not certain."""
    others = {place for place in places if place}
    one = next(iter(others)) if len(others) == 1 else None
    return None if one is None or one == COUNTRY or one.endswith(OWN_LEVEL) else one


def _last(words: str) -> str:
    """Return the smallest of the places with which words begin: 江州市东江县 is 东江县."""
    found, words = "", _BEFORE.sub("", words)
    while (match := _PLACE.match(words)) is not None and not _NO_NAME.match(words):
        found, words = match[0], words[match.end() :]
    return found
