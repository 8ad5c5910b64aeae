"""Characters that PDF programs put in the place of others, because both share one picture in the font."""

from __future__ import annotations

import unicodedata
from typing import Final

_SUPPLEMENT: Final = (
    "⺁厂⺂乙⺃乙⺄乙⺅亻⺇几⺈刀⺉刂⺌小⺍小⺎兀⺏尢⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歹⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫罒⺬示⺭礻⺮竹⺯糹⺰纟⺱罒⺲罒⺳罒"
    "⺶羊⺷羊⺸羊⺹耂⺺肀⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄"
    "⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟"
)
"""Radicals of the block U+2E80 and what is meant by each."""

FOLDED: Final[dict[int, str]] = {
    **{point: unicodedata.normalize("NFKC", chr(point)) for point in range(0x2F00, 0x2FD6)},
    **{ord(sign): meant for sign, meant in zip(_SUPPLEMENT[::2], _SUPPLEMENT[1::2], strict=True)},
    **{point: unicodedata.normalize("NFC", chr(point)) for point in (*range(0xF900, 0xFB00), *range(0x2F800, 0x2FA20))},
    **{point: unicodedata.normalize("NFKC", chr(point)) for point in range(0xFB00, 0xFB07)},
}
"""For `str.translate`: Kangxi and other radicals and compatibility ideographs to the usual characters, Latin ligatures to their letters."""
