"""What recall cards show, made of the text as it is now: so that a card follows what becomes of its mark and its document."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.outline.tree import RUN_IN
from core.recall import GAP, RecallFace
from core.recall_headings import find, line_end
from core.spans import Span
from core.study.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.outline.tree import Outline

_CLOSING: Final = "。！？；!?;”’」』）)》】 \t\u3000"
_PAUSES: Final = "，、：,:"
_EDGES: Final = _PAUSES + " \t\u3000"
"""Stay at the ends of what is left out."""
_BARE: Final = 2
"""Characters of a sentence that are not marked and say nothing yet."""
_CUE: Final = 2
"""Characters with which a sentence begins that is asked as a whole."""
_TELLING: Final = 4
"""Characters in a row by which words are known."""
_SHORT: Final = 8
"""Characters of a sentence that is asked without a cue, or of a rest that is no question by itself."""
_MOST: Final = 8
"""Sentences of a section without marks and points."""
_LABEL: Final = re.compile(
    r"第[〇零一二三四五六七八九十百千\d]+[章节条款编篇部分]*[，、\s]*|[（(][〇零一二三四五六七八九十\d]+[)）]\s*"
    r"|[〇零一二三四五六七八九十\d]+(?:[、.．]\s*|[是要]|方面，?)"
)
"""A number with which a sentence begins: it is no cue."""
_LATIN: Final = re.compile(r"\s*[A-Za-z0-9’'\-]+(?:\s+[A-Za-z0-9’'\-]+)?")
"""Words of Latin script and numbers are not cut through."""
_NOTE: Final = re.compile(r"注释|[\[【〔［]\d+[\]】〕］]")
"""What a line begins with that belongs to no section."""


def mark_face(text: str, span: Span, *, path: Sequence[str] = (), title: str = "", note: str = "") -> RecallFace | None:
    """Return the sentences of a mark with the marked words left out, None if it marks none.

    Of a sentence that is marked as a whole the beginning stays, as a cue. Each `core.recall.GAP` has its words in ``answer``, in order.

    Args:
        text: a normal text.
        span: the marked words in it.
        path: headings above it, outermost first.
        title: of the document.
        note: of the mark.
    """
    span = span.clipped(Span(0, len(text)))
    touched = [one for one in _around(text, span) if one.start < span.end and span.start < one.end]
    gaps = [gap for one in touched if (gap := _gap(text, one, span)) is not None]
    if not gaps:
        return None
    begin, end = touched[0].start, touched[-1].end
    if end - begin - sum(map(len, gaps)) < _SHORT:
        begin = _sentence_before(text, begin)
    pieces, at = [], begin
    for gap in gaps:
        pieces += [text[at : gap.start], GAP]
        at = gap.end
    pieces.append(text[at:end])
    answer = tuple(gap.of(text) for gap in gaps)
    return RecallFace("".join(pieces), answer, context([one for one in path if not _tells(one, answer)], title), note)


def section_face(text: str, outline: Outline, path: Sequence[str], marks: Iterable[Span], *, title: str = "") -> RecallFace | None:
    """Return a heading and its key sentences, None if the outline has no such heading, or nothing stands below it.

    Those are the sentences that the reader has marked; without any its points and lower headings; without these the first sentence of each
    of its paragraphs.

    Args:
        text: a normal text.
        outline: of it.
        path: the headings down to the one that is asked for, see `core.recall_headings.subject_at`; its own words are enough where
            the ones above are others now.
        marks: what is marked in the text.
        title: of the document.
    """
    index = find(text, outline, path)
    if index is None:
        return None
    node = outline.nodes[index]
    # What a point begins with is its heading, and no answer to it.
    body = Span(line_end(text, node) if node.kind == RUN_IN else node.head_end, node.end)
    found = _marked(text, body, marks) or _below(text, outline, index) or _beginnings(text, body)
    if not found:
        return None
    above = outline.path_at(node.offset)[:-1]
    return RecallFace(node.line, tuple(found), context(above, title))


def section_span(text: str, outline: Outline, path: Sequence[str]) -> Span | None:
    """Return where a heading stands, None if the outline has none like it; see `section_face`."""
    index = find(text, outline, path)
    return None if index is None else Span(outline.nodes[index].offset, outline.nodes[index].head_end)


def context(path: Sequence[str], title: str) -> str:
    """Return document and headings as one line."""
    return " › ".join(one for one in (title, *path) if one)


def _tells(heading: str, answer: Sequence[str]) -> bool:
    """Return True if a heading holds some of the words that are asked for: that of a point is the beginning of its sentence."""
    return any(words[at : at + _TELLING] in heading for words in answer for at in range(max(1, len(words) - _TELLING + 1)))


def _around(text: str, span: Span) -> list[Span]:
    """Return the sentences of the lines in which a passage stands."""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", max(span.start, span.end - 1))
    return list(sentences(text, start, len(text) if end < 0 else end))


def _gap(text: str, sentence: Span, span: Span) -> Span | None:
    """Return what is left out of a sentence, None if nothing worth asking for is marked in it."""
    end = sentence.end
    while end > sentence.start and text[end - 1] in _CLOSING:
        end -= 1
    core = Span(sentence.start, end)
    gap = _without_edges(text, span.clipped(core)) if core.start < span.end and span.start < core.end else Span(core.end, core.end)
    if not any(char.isalnum() for char in gap.of(text)):
        return None
    if len(core) - len(gap) > _BARE or len(core) <= _SHORT:
        return gap
    return _without_edges(text, Span(_cue_end(text, core), core.end))


def _without_edges(text: str, span: Span) -> Span:
    start, stop = span.start, span.end
    while start < stop and text[start] in _EDGES:
        start += 1
    while stop > start and text[stop - 1] in _EDGES:
        stop -= 1
    return Span(start, stop)


def _cue_end(text: str, core: Span) -> int:
    """Return where the cue of a sentence ends: behind its first pause, if more than a few words follow it; a number is none."""
    label = _LABEL.match(text, core.start, core.end)
    begin = label.end() if label is not None and core.end - label.end() > _SHORT // 2 else core.start
    for at in range(begin + 1, core.end - _SHORT // 2):
        if text[at] in _PAUSES or text[at] == "\t":
            return at + 1
    latin = _LATIN.match(text, begin, core.end)
    if latin is not None and latin.end() < core.end:
        return latin.end()
    return begin + (_CUE if core.end - begin < 3 * _SHORT // 2 else 2 * _CUE)


def _sentence_before(text: str, at: int) -> int:
    """Return where the sentence before a place begins, the place itself at the beginning of a text."""
    start = at
    while start > 0 and text[start - 1] in "\n \t\u3000":
        start -= 1
    line = text.rfind("\n", 0, start) + 1
    found = list(sentences(text, line, start))
    return found[-1].start if found else at


def _marked(text: str, body: Span, marks: Iterable[Span]) -> list[str]:
    """Return the sentences in which something is marked, each once."""
    found: dict[Span, None] = {}
    for span in sorted(marks, key=lambda one: one.start):
        if body.start <= span.start and span.end <= body.end and len(span):
            found |= {one: None for one in _around(text, span) if one.start < span.end and span.start < one.end}
    return [one.of(text) for one in found]


def _below(text: str, outline: Outline, index: int) -> list[str]:
    """Return the first sentences of the points right below a heading, or the lower headings."""
    children = [node for node in outline.nodes if node.parent == index]
    points = [node for node in children if node.kind == RUN_IN]
    if points:
        return [one.of(text) for node in points if (one := next(sentences(text, node.offset, node.end), None)) is not None]
    return [node.line for node in children]


def _beginnings(text: str, body: Span) -> list[str]:
    """Return the first sentence of each paragraph of a section, at most a few."""
    found: list[str] = []
    at = body.start
    while at < body.end and len(found) < _MOST:
        end = text.find("\n", at, body.end)
        end = body.end if end < 0 else end
        first = next(sentences(text, at, end), None)
        if first is not None and any(char.isalnum() for char in first.of(text)) and not _NOTE.match(text, first.start):
            found.append(first.of(text))
        at = end + 1
    return found
