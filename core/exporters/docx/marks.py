"""The words of a text in runs, with the marks, comments and bookmarks that stand on them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from core.comment_words import NOBODY, Said, comment_words, mark_name, mark_of
from core.errors import QT_TRANSLATE_NOOP
from core.exporters.docx.styles import COMMENT_SIGN
from core.exporters.docx.xml import PLAIN, Look, run
from core.spans import Span, mosaic

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.annotation import Annotation
    from core.catalogue import Catalogue
    from core.exporters.docx.package import Package
    from core.exporters.docx.shades import Shades
    from core.exporting import ExportOptions

_BOOKMARK: Final = QT_TRANSLATE_NOOP("export", "Bookmark")
_LONGEST_NAME: Final = 32
"""Characters of a bookmark's name without its number; Word takes 40."""
_LINE: Final = re.compile(r"[^\n]+")
_NOT_IN_NAMES: Final = re.compile(r"\W+")


class Remarks:
    """Puts what annotations say beside the text.

    Args:
        package: takes the comments.
        options: whether they are wanted, and whose they are where they name nobody.
        words: the file's own.
    """

    def __init__(self, package: Package, options: ExportOptions, words: Catalogue) -> None:
        self._package = package
        self._options = options
        self._author = options.author or NOBODY[options.language]
        self._bookmark = words.translate("export", _BOOKMARK)

    def around(self, one: Annotation, about: str = "") -> tuple[str, str]:
        """Return what stands before and behind the words of an annotation: its bookmarks, and its comment if it says anything.

        Args:
            one: the annotation.
            about: words by which a bookmark is known.
        """
        said = self._said(one)
        begin, end = self.named(mark_name(one, has_comment=bool(said)))
        if one.kind == "bookmark":
            more = self.named(f"{self._bookmark}_{_NOT_IN_NAMES.sub('', about or one.note)}"[:_LONGEST_NAME])
            begin, end = begin + more[0], more[1] + end
        if said:
            number = self._package.comment(said, author=one.author or self._author, created=one.created)
            begin += f'<w:commentRangeStart w:id="{number}"/>'
            sign = f'<w:r><w:rPr><w:rStyle w:val="{COMMENT_SIGN}"/></w:rPr><w:commentReference w:id="{number}"/></w:r>'
            end = f'<w:commentRangeEnd w:id="{number}"/>{sign}{end}'
        return begin, end

    def named(self, name: str) -> tuple[str, str]:
        """Return the beginning and the end of a bookmark; a name that is no annotation's gets a number, so that none is there twice."""
        number = self._package.mark()
        name = name if mark_of(name) else f"{name}_{number}"
        return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>', f'<w:bookmarkEnd w:id="{number}"/>'

    def _said(self, one: Annotation) -> str:
        if not self._options.has_notes:
            return ""
        return comment_words(Said(one.note.strip(), one.star, one.tags, one.task), self._options.language)


class MarkedText:
    """The runs of a text. Stretches of it are asked for in their order, each once.

    Args:
        text: the whole text.
        marks: annotations with a place in it.
        shades: how words under marks are set.
        remarks: what stands around them.
    """

    def __init__(self, text: str, marks: Sequence[Annotation], shades: Shades, remarks: Remarks) -> None:
        self._text = text
        self._marks = marks
        self._shades = shades
        self._remarks = remarks
        spans = [_stretch(text, one) for one in marks]
        self._pieces = mosaic(span if one.kind != "bookmark" else Span(0, 0) for one, span in zip(marks, spans, strict=True))
        self._starts = [piece.start for piece, _ in self._pieces]
        order = range(len(marks))
        self._begins = sorted(order, key=lambda index: (spans[index].start, -spans[index].end))
        self._ends = sorted(order, key=lambda index: (spans[index].end, -spans[index].start))
        self._spans = spans
        self._edges = sorted({edge for span in spans for edge in (span.start, span.end)})
        self._begun = self._ended = 0
        self._behind: dict[int, str] = {}
        """What stands behind the words of each mark that has begun."""

    def runs(self, span: Span, looks: Sequence[tuple[Span, Look]] = ()) -> str:
        """Return the runs of a stretch of the text.

        Args:
            span: the stretch.
            looks: how parts of it are set, before marks are put on; in text order, not overlapping.
        """
        inside = [edge for one, _ in looks for edge in (one.start, one.end) if span.start < edge < span.end]
        inside += self._edges[bisect_right(self._edges, span.start) : bisect_left(self._edges, span.end)]
        edges = [span.start, *sorted(set(inside)), span.end]
        parts: list[str] = []
        for start, end in pairwise(edges):
            parts += self._between(start)
            base = next((look for one, look in looks if start in one), PLAIN)
            parts.append(run(self._text[start:end], self._look(start).over(base)))
        parts += self._ending(span.end)
        return "".join(parts)

    def rest(self) -> str:
        """Return what stands behind the last word: whatever has not begun or ended yet."""
        return "".join(self._between(len(self._text) + 1))

    def _look(self, point: int) -> Look:
        index = bisect_right(self._starts, point) - 1
        if index < 0 or point not in self._pieces[index][0]:
            return PLAIN
        return self._shades.look([self._marks[one] for one in self._pieces[index][1]])

    def _between(self, point: int) -> Iterator[str]:
        """Yield the ends and beginnings up to a place where words follow."""
        yield from self._ending(point)
        while self._begun < len(self._begins) and self._spans[self._begins[self._begun]].start <= point:
            yield self._begin(self._begins[self._begun])
            self._begun += 1
        yield from self._ending(point)

    def _ending(self, point: int) -> Iterator[str]:
        while self._ended < len(self._ends) and self._spans[self._ends[self._ended]].end <= point:
            index = self._ends[self._ended]
            # Whatever covers no words, but blank lines, begins and ends here.
            yield self._begin(index)
            yield self._behind[index]
            self._ended += 1

    def _begin(self, index: int) -> str:
        if index in self._behind:
            return ""
        about = self._spans[index].of(self._text).strip()
        before, self._behind[index] = self._remarks.around(self._marks[index], about)
        return before


def _stretch(text: str, one: Annotation) -> Span:
    """Return the words on which an annotation stands in the file; for a point those of its line behind it, else a line near it."""
    start, end = min(one.span.start, len(text)), min(one.span.end, len(text))
    if end > start:
        return Span(start, end)
    line = text.rfind("\n", 0, start) + 1
    border = text.find("\n", start)
    border = len(text) if border < 0 else border
    if border > start:
        return Span(start, border)
    following = _LINE.search(text, start)
    return Span(line, border) if border > line or following is None else Span(*following.span())
