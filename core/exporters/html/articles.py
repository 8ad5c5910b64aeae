"""One document of an exported page: its text with the notes beside it, or its excerpts, and its entry in the list at the side."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from core.dated import dated
from core.errors import QT_TRANSLATE_NOOP
from core.excerpts import STAR, excerpts, grouped, says_something, task_words
from core.exporters.html.shades import in_order, mixture
from core.exporters.marked import cells, is_whole, lines, tables
from core.exporting import SECTION, TEXT
from core.html_forms import escaped, link, note
from core.links import link_to
from core.outline.tree import HEADING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from core.annotation import Annotation
    from core.excerpts import Excerpt
    from core.exporters.marked import Line, Piece
    from core.exporting import ExportedDocument, ExportOptions

_OPEN: Final = QT_TRANSLATE_NOOP("export", "Open in Meipi")
_NOTE: Final = QT_TRANSLATE_NOOP("export", "Note {number}")
_TO_PASSAGE: Final = QT_TRANSLATE_NOOP("export", "Back to the passage of note {number}")
_HAN: Final = re.compile("[\u3400-\u9fff]")
_LINES: Final = {"underline": ("u", "line"), "wavy": ("u", "line wavy"), "strike": ("s", "line")}
_SHOWN: Final = 100
"""Code points of a passage on a card; what is seen of it are two lines."""
_DEEPEST: Final = 6
"""Levels of headings that HTML has."""


class Article:
    """Writes one document.

    Args:
        document: with its annotations.
        number: of the document in the file, from 1.
        above: levels of headings above that of its title.
        options: what was chosen.
        translate: returns the translation of a source in a context, in the language of the file.
    """

    def __init__(
        self, document: ExportedDocument, number: int, above: int, *, options: ExportOptions, translate: Callable[[str, str], str]
    ) -> None:
        self._document, self._options, self._translate = document, options, translate
        self._above = above
        self.id = f"d{number}"
        self.mixtures: set[tuple[str, ...]] = set()
        """Colours of marks that lie over one another, of what has been written so far."""
        self._found = {one.annotation.id: one for one in excerpts(document, options, translate)}
        self._heads: list[tuple[int, str, str, str, int]] = []
        """Of the list at the side: level, label, words, id of the place, annotations."""
        self._numbers: dict[str, int] = {}
        """Of notes beside the text, by ids of annotations: in the order in which their passages end."""

    def html(self) -> str:
        """Return the document."""
        body = self._text() if self._options.content == TEXT else self._excerpts()
        has_han = _HAN.search(self._document.text[:2_000]) is not None
        lower = " lower" if self._above else ""
        return f'<article class="article{lower}" id="{self.id}" lang="{"zh-CN" if has_han else "en"}">{"".join(body)}</article>\n'

    def entry(self) -> str:
        """Return its outline as a list of links; after `html`."""
        done = ""
        stack: list[int] = []
        for level, label, words, place, count in self._heads:
            while stack and stack[-1] > level:
                done += "</li></ul>"
                stack.pop()
            if stack and stack[-1] == level:
                done += "</li><li"
            else:
                done += "<ul><li"
                stack.append(level)
            done += ' class="run-in">' if place.startswith(f"{self.id}-p") else ">"
            said = f'<span class="label">{escaped(label)}</span>' if label else ""
            many = f'<span class="count">{count}</span>' if count else ""
            done += f'<a href="#{place}">{said}<span class="words">{escaped(words)}</span>{many}</a>'
        return done + "</li></ul>" * len(stack)

    # The text

    def _text(self) -> Iterator[str]:
        document, counts = self._document, self._counts()
        title: list[str] = []
        rows: list[str] = []
        for some in tables(lines(document)):
            line = some[0]
            if line.part == "title":
                title.append(self._pieces(line.pieces))
                rows.append(self._cards(line.pieces, alone=True))
            else:
                rows += [self._table(some)] if line.row else self._rows(line)
        yield self._header("<br>".join(title))
        yield from self._apart(document.notes_on_it)
        self._heads += [
            (node.level, node.label, node.heading, self._place(at, is_heading=node.kind == HEADING), counts.get(at, 0))
            for at, node in enumerate(document.outline.nodes)
        ]
        yield from rows
        yield from self._apart(document.unplaced)

    def _counts(self) -> dict[int, int]:
        """Return how many marks stand in each heading and run-in, by their indexes."""
        counts: dict[int, int] = {}
        outline = self._document.outline
        for one in self._document.placed:
            at = outline.node_at(one.span.start)
            while at is not None:
                counts[at] = counts.get(at, 0) + 1
                at = outline.nodes[at].parent
        return counts

    def _rows(self, line: Line) -> Iterator[str]:
        """Yield a line with the notes that end in it; a heading, and what runs on behind it, as two."""
        if line.node is None or is_whole(line):
            yield self._row(line, line.pieces, is_heading=line.node is not None, beside=line.pieces)
            return
        # The notes of both stand beside the second, so that they part it from its heading by no gap.
        yield self._row(line, [one for one in line.pieces if one.is_head], is_heading=True, beside=())
        yield self._row(line, [one for one in line.pieces if not one.is_head], is_heading=False, beside=line.pieces)

    def _table(self, some: Sequence[Line]) -> str:
        """Return a table with the notes that end in it."""
        rows = ("".join(f"<td>{self._pieces(cell)}</td>" for cell in row) for row in cells(some))
        table = "".join(f"<tr>{row}</tr>" for row in rows)
        notes = self._cards(piece for line in some for piece in line.pieces)
        return f'<div class="row">{_number(some[0])}<div class="words cells"><table>{table}</table></div>{notes}</div>\n'

    def _row(self, line: Line, pieces: Sequence[Piece], *, is_heading: bool, beside: Sequence[Piece]) -> str:
        """Return pieces of a line, with the notes that end in those that are said to be ``beside``."""
        words = self._pieces(pieces)
        if is_heading and line.node is not None:
            words = self._heading(line.level, words, f' id="{self._place(line.node, is_heading=True)}"', "words head")
        else:
            kind = " matter" if line.part else " tabbed" if "\t" in line.words else ""
            words = f'<p class="words{kind}">{words}</p>'
        number = _number(line) if pieces[0] is line.pieces[0] else ""
        return f'<div class="row">{number}{words}{self._cards(beside)}</div>\n'

    def _heading(self, level: int, words: str, more: str, kind: str) -> str:
        """Return a heading; one that lies deeper than HTML has names for says so."""
        level += self._above + 1
        tag = f"h{min(level, _DEEPEST)}"
        deep = f' aria-level="{level}"' if level > _DEEPEST else ""
        return f'<{tag} class="{kind}"{deep}{more}>{words}</{tag}>'

    def _pieces(self, pieces: Iterable[Piece]) -> str:
        return "".join(map(self._piece, pieces))

    def _piece(self, piece: Piece) -> str:
        words = "<br>" if piece.words == "\n" else escaped(piece.words)
        if words:
            words = self._marked(words, piece.marks)
            if piece.is_label:
                place = f' id="{self._place(piece.point, is_heading=False)}"' if piece.point is not None else ""
                words = f'<b class="point"{place}>{words}</b>'
        return words + "".join(self._reference(one) for one in piece.ends if says_something(one, has_notes=self._options.has_notes))

    def _marked(self, words: str, marks: Sequence[Annotation]) -> str:
        for one in marks:
            if one.kind in _LINES:
                tag, kind = _LINES[one.kind]
                words = f'<{tag} class="{kind} {one.colour}">{words}</{tag}>'
        if grounds := in_order(one.colour for one in marks if one.kind == "highlight"):
            self.mixtures.add(grounds)
            words = f'<mark class="{mixture(grounds)}">{words}</mark>'
        return words

    def _reference(self, mark: Annotation) -> str:
        number = self._numbers.setdefault(mark.id, len(self._numbers) + 1)
        said = escaped(self._translate("export", _NOTE).format(number=number))
        address = f'href="#{self.id}-n{number}" id="{self.id}-r{number}"'
        return f'<a class="ref" {address} role="doc-noteref" aria-label="{said}">{number}</a>'

    def _cards(self, pieces: Iterable[Piece], *, alone: bool = False) -> str:
        found = "".join(self._card(one) for piece in pieces for one in piece.ends if one.id in self._numbers)
        cards = f'<div class="cards">{found}</div>' if found else ""
        return f'<div class="row">{cards}</div>' if cards and alone else cards

    def _card(self, mark: Annotation) -> str:
        one, number = self._found[mark.id], self._numbers[mark.id]
        said = escaped(self._translate("export", _NOTE).format(number=number))
        back = escaped(self._translate("export", _TO_PASSAGE).format(number=number))
        quote = f'<p class="passage">{escaped(_short(one.quote))}</p>'
        return (
            f'<div class="card {mark.colour}" id="{self.id}-n{number}" role="note" aria-label="{said}">'
            f'<a class="no" href="#{self.id}-r{number}" aria-label="{back}">{number}</a>{quote}{self._said(one)}{self._where(one)}</div>'
        )

    # Excerpts

    def _excerpts(self) -> Iterator[str]:
        yield self._header("")
        yield from self._groups(tuple(self._found.values()))

    def _apart(self, marks: Sequence[Annotation]) -> Iterator[str]:
        """Yield the annotations that stand on no words of the text."""
        return self._groups([self._found[one.id] for one in marks if one.id in self._found])

    def _groups(self, found: Sequence[Excerpt]) -> Iterator[str]:
        if not found:
            return
        yield '<div class="row"><section class="groups">'
        # By colour or tag stand excerpts; of a text, what has no place in it.
        options = replace(self._options, grouping=SECTION) if self._options.content == TEXT else self._options
        for group in grouped(found, options, self._translate):
            for level, words in group.heads:
                place = f"{self.id}-g{len(self._heads) + 1}"
                count = len(group.excerpts) if (level, words) == group.heads[-1] else 0
                self._heads.append((level, "", words, place, count))
                yield self._heading(level, escaped(words), f' id="{place}"', "group")
            yield from map(self._excerpt, group.excerpts)
        yield "</section></div>\n"

    def _excerpt(self, one: Excerpt) -> str:
        quote = self._quoted(one)
        source = link(escaped(one.source), one.link)
        caption = f"<figcaption>— {source}</figcaption>" if quote and source else ""
        return f'<figure class="excerpt {one.annotation.colour}">{quote}{caption}{self._said(one)}{self._where(one, quote)}</figure>\n'

    def _quoted(self, one: Excerpt) -> str:
        if not one.quote:
            return ""
        rows = (self._marked(escaped(line.strip()), (one.annotation,)) for line in one.quote.split("\n") if line.strip())
        return f"<blockquote>{''.join(f'<p>{row}</p>' for row in rows)}</blockquote>"

    # What both have

    def _said(self, one: Excerpt) -> str:
        task = one.annotation.task
        done = f'<div class="note">{note(one.note)}</div>' if one.note else ""
        return done + (f'<p class="task">{escaped(task_words(task, self._translate))}</p>' if task else "")

    def _where(self, one: Excerpt, quote: str = "") -> str:
        """Return what belongs to a note, in one line: star, colour, tags, time, and the link back if no source line has it."""
        mark = one.annotation
        parts = [f'<span class="star">{STAR}</span>' if mark.star else "", f"<span>{escaped(one.look)}</span>"]
        parts += [f'<span class="tag">{escaped(tag)}</span>' for tag in mark.tags]
        parts.append(escaped(mark.author))
        made = one.values["created"]
        parts.append(f'<time datetime="{escaped(mark.created)}">{escaped(made)}</time>' if made else "")
        if not quote:
            parts.append(link(self._open(), one.link, ' class="back"') if one.link else "")
        return f'<div class="where">{"".join(parts)}</div>'

    def _header(self, title: str) -> str:
        document, known = self._document, self._document.metadata
        tag = f"h{self._above + 1}"
        facts = [known.speaker, dated(known.date, self._translate), known.occasion, known.number]
        row = " · ".join(escaped(fact) for fact in facts if fact)
        if self._options.has_links:
            # On paper the link goes, and what parts it from the facts with it.
            row += f'<span class="back">{" · " if row else ""}{link(self._open(), link_to(document.document))}</span>'
        head = f"<{tag}>{title or escaped(document.title)}</{tag}>"
        return f'<div class="row"><header>{head}<p class="facts">{row}</p></header></div>\n'

    def _open(self) -> str:
        return escaped(self._translate("export", _OPEN))

    def _place(self, node: int, *, is_heading: bool) -> str:
        """Return the id of a heading or run-in in the page."""
        return f"{self.id}-{'h' if is_heading else 'p'}{node + 1}"


def _number(line: Line) -> str:
    return f'<span class="number" aria-hidden="true">{line.number}</span>' if line.number else ""


def _short(quote: str) -> str:
    """Return a passage as a card has it: one that is long stands in the text beside it."""
    words = " ".join(quote[: 2 * _SHOWN].split())
    return words if len(words) <= _SHOWN else words[:_SHOWN] + "…"
