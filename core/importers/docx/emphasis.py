"""Emphasis in comments as notes have it: words in bold type between ``**``, and so on."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from core.importers.docx.package import child, children, is_on, short
from core.note_text import sign_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_WORDS: Final = frozenset({"w:t", "w:tab", "w:br"})


def put_signs(comment: Element) -> None:
    """Put signs around the words of a comment that are in bold, slanted or struck out, as far as their own runs say so."""
    for paragraph in comment.iter("{*}p"):
        runs = [one for one in paragraph if short(one.tag) == "w:r"]
        words = [(_sign(run), one) for run in runs for one in run if short(one.tag) in _WORDS]
        for sign, some in groupby(words, key=itemgetter(0)):
            texts = [one for _, one in some]
            first, last = texts[0].text or "", texts[-1].text or ""
            # Between signs no blank stands at either end: it would be no emphasis.
            if sign and first.strip() and first[0].strip() and last.strip() and last[-1].strip():
                texts[0].text = sign + first
                texts[-1].text = (texts[-1].text or "") + sign


def _sign(run: Element) -> str:
    told = children(child(run, "w:rPr"))
    return sign_of(
        is_bold=bool(is_on(told.get("w:b"))), is_italic=bool(is_on(told.get("w:i"))), is_struck=bool(is_on(told.get("w:strike")))
    )
