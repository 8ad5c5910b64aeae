"""The words of a card: a marked phrase as the gap (cloze) in its sentence, in HTML in which no word of the document is an order to Anki."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.spans import Span

if TYPE_CHECKING:
    from core.annotation import Annotation

WORDLESS: Final = frozenset({"bookmark", "document-note"})
"""Kinds of annotations that stand on no words."""
_STOPS, _CLOSERS = "。！？!?", "”’」』）)》〉】〕"
_SENTENCE_END: Final = re.compile(rf"[{_STOPS}]+[{_CLOSERS}]*|\n+")
_MOST: Final = 160
"""Code points beside a phrase that are shown, on each side."""
_ELLIPSIS: Final = "…"
_WORD: Final = re.compile(r"\w")
_IN_TAG: Final = {
    # {{c1::…}} is a gap, [sound:…] and [latex] are played and set: none of them if its signs are named.
    "{": "&#123;",
    "}": "&#125;",
    "[": "&#91;",
    # It stands between the fields of a note.
    "\x1f": "",
}
_IN_TAGS: Final = str.maketrans(_IN_TAG)
# \( begins a formula, unless an element ends between the two.
_BETWEEN_TAGS: Final = str.maketrans({**_IN_TAG, "\\": "<span>&#92;</span>"})
_SIGNS: Final = str.maketrans({**_IN_TAG, "\\": "<span>&#92;</span>", "&": "&amp;", "<": "&lt;", ">": "&gt;", "\n": "<br>"})
_TAG: Final = re.compile(r"(<[^<>]*>)")


def as_html(words: str) -> str:
    """Return words as HTML that shows just them."""
    # Between the words of a gap and its hint stand two colons.
    return _fit(words).translate(_SIGNS).replace("::", ":&#58;")


def _fit(words: str) -> str:
    return words if words.isascii() else words.encode("utf-8", "replace").decode()


def guarded(markup: str) -> str:
    """Return HTML in which no word and no address is an order to Anki."""
    parts = (part.translate(_IN_TAGS if at % 2 else _BETWEEN_TAGS) for at, part in enumerate(_TAG.split(markup)))
    return "".join(parts).replace("::", ":&#58;")


def phrase_of(one: Annotation, text: str) -> tuple[str, Span]:
    """Return the text in which an annotation's words stand, and where; the span is empty if it is on no words.

    Args:
        one: on a passage of ``text`` if it has a place, else only its own context is known.
        text: of the document.
    """
    if one.kind in WORDLESS:
        return "", Span(0, 0)
    anchor = one.anchor
    if one.is_placed:
        start, end = anchor.span.start, anchor.span.end
    else:
        text = anchor.prefix + anchor.quote + anchor.suffix
        start, end = len(anchor.prefix), len(anchor.prefix) + len(anchor.quote)
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    return text, Span(start, start + len(words.strip()))


def with_gap(text: str, phrase: Span) -> str:
    """Return the sentence around a phrase, or the sentences that it reaches over, with the phrase as a gap.

    Where it is the whole sentence, the one before it stands there too, else the one after it: a gap alone would be a riddle.
    """
    around = _sentence(text, phrase)
    if not _WORD.search(text[around.start : phrase.start] + text[phrase.end : around.end]):
        around = _wider(text, around)
    before, after = text[around.start : phrase.start].lstrip(), text[phrase.end : around.end].rstrip()
    before = before if len(before) <= _MOST else _ELLIPSIS + before[-_MOST:]
    after = after if len(after) <= _MOST else after[:_MOST] + _ELLIPSIS
    return f"{as_html(before)}{{{{c1::{as_html(phrase.of(text))}}}}}{as_html(after)}"


def _sentence(text: str, phrase: Span) -> Span:
    """Return from the beginning of the sentence in which a phrase begins to the end of the one in which it ends."""
    return Span(_beginning(text, phrase.start), _ending(text, phrase.end))


def _beginning(text: str, point: int) -> int:
    line = text.rfind("\n", 0, point) + 1
    ends = [match.end() for match in _SENTENCE_END.finditer(text, max(line, point - 4 * _MOST), point)]
    return max(end for end in (line, *ends) if end <= point)


def _ending(text: str, point: int) -> int:
    """Return where the sentence ends; at ``point`` itself if the phrase has taken its end along."""
    if match := _SENTENCE_END.search(text, max(0, point - 1)):
        return max(point, match.end() - len(match[0]) + len(match[0].rstrip("\n")))
    return len(text)


def _wider(text: str, around: Span) -> Span:
    line = text.rfind("\n", 0, around.start) + 1
    if head := text[line : around.start].rstrip(_STOPS + _CLOSERS):
        return Span(_beginning(text, line + len(head)), around.end)
    if around.end < len(text) and text[around.end] != "\n":
        return Span(around.start, _ending(text, around.end + 1))
    # It is a whole paragraph: a heading, mostly.
    return around
