"""Slips in the words themselves: quotes and brackets that nobody closes, and places left to be filled in."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Final

from core.errors import QT_TRANSLATE_NOOP
from core.outline.blocks import scan
from core.outline.remarks import PLACEHOLDER, UNCLOSED, Fault, Remark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.outline.blocks import Block, Draft

MOST: Final = 200
"""So many slips of a text are told at most."""
AFTER: Final = 4
"""In so many paragraphs behind it a quotation may still be closed."""
LONGEST: Final = 5_000
"""Code points of a paragraph in which brackets are matched; a text in one line is looked at in pieces."""

_UNCLOSED: Final = QT_TRANSLATE_NOOP("outline", "{0} is opened and never closed by {1}.")
_PLACEHOLDER: Final = QT_TRANSLATE_NOOP("outline", "{0} is still to be filled in.")

_PAIRS: Final = {"“": "”", "「": "」", "『": "』", "《": "》", "（": "）", "(": "）", "【": "】"}
_OPENINGS: Final = ("“", "「", "『", "《", "（", "(", "【")
_SAME: Final = {")": "）"}
_OPENING: Final = re.compile("[" + "".join(_OPENINGS) + "]")
_SIGN: Final = re.compile("[“”「」『』《》（）()【】]")
_HAN: Final = "一二三四五六七八九十百千零〇○"
_GAP_SIGN: Final = re.compile("[Xx×〇○_＿△□*]")


@cache
def _gap() -> re.Pattern[str]:
    """Return the pattern of a place to be filled in; compiled when a text has a sign of one, which few have."""
    return re.compile(
        # 20XX, XX镇, but neither XXL nor part XX: one neighbour has to be Chinese or a digit.
        r"(?<![A-Za-z])(?:(?<=[\d一-鿿，。、；：（“《])[Xx]{2,}(?![A-Za-z])|[Xx]{2,}(?=[一-鿿，。、；：）”》%])|X{4,}(?![A-Za-z])|[Xx](?=年|月[^光]|[日号]\b))"
        rf"|×{{2,}}|×(?=[年月日省市县区乡镇村])|(?<![{_HAN}\d])[〇○]{{2,}}(?![{_HAN}\d])|(?<=[^_\n])_{{3,}}|_{{3,}}(?=[^_\n])|＿{{2,}}|△{{2,}}|□{{2,}}|\*{{4,}}(?=[一-鿿])"
    )


def slips(page: Draft) -> list[Fault]:
    """Return the faults in text order, at most `MOST`; offsets count in the draft."""
    found = [*islice(_gaps(page), MOST), *islice(_unclosed(page), MOST)]
    return sorted(found, key=lambda fault: fault.offset)[:MOST]


def _gaps(page: Draft) -> Iterator[Fault]:
    text = page.folded
    after = 0
    for sign in scan(_GAP_SIGN, text, 0, len(text)):
        # The whole pattern at every place of a long text would take as long as all the rest.
        match = _gap().match(text, sign.start()) if sign.start() >= after else None
        if match is None:
            continue
        start, end = match.span()
        after = end
        alone = (start == 0 or text[start - 1] == "\n") and (end == len(text) or text[end] == "\n")
        if not alone:
            yield Fault(PLACEHOLDER, Remark(_PLACEHOLDER, (page.text[start : min(end, start + 20)],)), start)


def _unclosed(page: Draft) -> Iterator[Fault]:
    text, blocks = page.folded, page.blocks
    for index, block in enumerate(blocks):
        start = block.start
        while start < block.end:
            end = min(block.end, start + LONGEST)
            words = text[start:end]
            if _OPENING.search(words) and any(words.count(sign) > words.count(_PAIRS[sign]) for sign in _OPENINGS):
                left = _left_open(words)
                if left is not None and not (end == block.end and _goes_on(text, blocks, index, words[left])):
                    sign = words[left]
                    closing = ")" if sign == "(" else _PAIRS[sign]
                    yield Fault(UNCLOSED, Remark(_UNCLOSED, (sign, closing)), start + left)
            start = end


def _left_open(words: str) -> int | None:
    """Return where the first sign stands that is opened and not closed."""
    open_signs: list[tuple[str, int]] = []
    for match in _SIGN.finditer(words):
        sign = match[0]
        if sign in _PAIRS:
            open_signs.append((_PAIRS[sign], match.start()))
            continue
        sign = _SAME.get(sign, sign)
        for place in range(len(open_signs) - 1, max(-1, len(open_signs) - 8), -1):
            if open_signs[place][0] == sign:
                # What was opened inside of it and not closed stays open.
                del open_signs[place]
                break
    return open_signs[0][1] if open_signs else None


def _goes_on(text: str, blocks: list[Block], index: int, sign: str) -> bool:
    """Return True if a quotation goes on in the next paragraphs: each begins with the sign anew, or one closes it."""
    closing = _PAIRS[sign]
    for block in blocks[index + 1 : index + 1 + AFTER]:
        if sign in "“「『" and text.startswith(sign, block.start):
            return True
        words = text[block.start : min(block.end, block.start + LONGEST)]
        opens, closes = words.find(sign), words.find(closing)
        if closes >= 0 and (opens < 0 or closes < opens):
            return True
    return False
