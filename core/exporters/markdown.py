"""Markdown for Obsidian, Pandoc and whoever reads plain text: excerpts, the annotated text, the skeleton.

In the annotated text, passages are set in ``<mark>``, ``<u>`` and ``<s>``, and what is written about them stands in footnotes. Both
programs show both as they come; the ``==`` of Obsidian is two signs of equality to Pandoc unless it is told, and around Chinese
punctuation it is to Obsidian too. To a word processor Pandoc hands on the footnotes alone.

At the top of the file stands what is known of the document as YAML, each value quoted. Of several documents each has a chapter.
"""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from core.dated import dated
from core.errors import QT_TRANSLATE_NOOP
from core.excerpts import excerpts, grouped, says_something
from core.exporters.marked import cells, is_whole, lines, tables
from core.exporting import EXCERPTS, NAMELESS, SECTION, SKELETON, TEXT, Loss
from core.links import link_to
from core.markdown_forms import begun, check_template, escaped, inline, joined, link, markdown, tag_name, told_link
from core.outline.skeleton import TITLE, skeleton_lines
from core.outline.tree import HEADING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from core.annotation import Annotation
    from core.catalogue import Catalogue
    from core.excerpts import Excerpt
    from core.exporters.marked import Line, Piece
    from core.exporting import ExportedDocument, ExportOptions
    from core.outline.skeleton import Line as Bone

_TAGS: Final = {"highlight": "mark", "underline": "u", "wavy": "u", "strike": "s"}
_FOOTNOTE: Final = "{note}\n\n{star} {colour} · {tags}\n\n{todo}"
_DEEPEST: Final = 6
"""Levels of headings that Markdown has."""
_UNSAFE: Final = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")
_NAMES: Final = {
    EXCERPTS: QT_TRANSLATE_NOOP("export", "Excerpts"),
    TEXT: QT_TRANSLATE_NOOP("export", "Annotated texts"),
    SKELETON: QT_TRANSLATE_NOOP("export", "Skeletons"),
}
"""What a file of several documents is called."""
_OPEN: Final = QT_TRANSLATE_NOOP("export", "Open in Meipi")
_KINDS: Final = QT_TRANSLATE_NOOP("export", "{count} underlines, wavy lines and strikes look like highlights.")
_COLOURS: Final = QT_TRANSLATE_NOOP("export", "{count} marks have no colours in the text; where there is a footnote, it names the colour.")
_BARE: Final = QT_TRANSLATE_NOOP("export", "{count} marks that say nothing have no footnote and cannot be imported again.")
_TAG_NAMES: Final = QT_TRANSLATE_NOOP("export", "{count} annotations have tags with blanks or marks in them, which become hyphens.")
_PLACES: Final = QT_TRANSLATE_NOOP("export", "{count} annotations are not in a skeleton.")
_NO_NOTES: Final = QT_TRANSLATE_NOOP("export", "{count} notes are left out.")


def write(documents: Iterable[ExportedDocument], options: ExportOptions, words: Catalogue, path: Path) -> None:
    """Write a file, see `core.exporters.Exporter`.

    Raises:
        OSError: if it cannot be written.
        ReaderError: if the reader's template makes no sense.
    """
    check_template(options.template)
    content = {EXCERPTS: _Excerpts, TEXT: _Texts, SKELETON: _Skeletons}[options.content](options, words.translate)
    taken = iter(documents)
    first = next(taken, None)
    if first is None:
        return
    with path.open("w", encoding="utf-8", errors="replace", newline="\n") as stream:
        body = content.document(first)
        head, row = content.front_matter(first), content.facts(first)
        del first
        chapters = _chapters(taken, content)
        second = next(chapters, None)
        if second is None:
            stream.write(f"{head}\n{body}\n")
            return
        stream.write(f"{content.front_matter(None)}\n{_with_facts(body, row)}\n\n{second}\n")
        for chapter in chapters:
            stream.write(f"\n{chapter}\n")


def losses(annotations: Sequence[Annotation], options: ExportOptions) -> Sequence[Loss]:
    """Return what Markdown cannot hold, see `core.exporters.Exporter`."""
    notes = sum(bool(one.note.strip()) for one in annotations)
    found = [Loss(_NO_NOTES, 0 if options.has_notes and options.content != SKELETON else notes)]
    if options.content == SKELETON:
        found.append(Loss(_PLACES, len(annotations)))
    elif options.content == TEXT:
        drawn = [one for one in annotations if one.is_placed and one.kind in _TAGS]
        found.append(Loss(_COLOURS, len(drawn)))
        found.append(Loss(_BARE, sum(not says_something(one, has_notes=options.has_notes) for one in drawn)))
    else:
        found.append(Loss(_KINDS, sum(one.kind in _TAGS and one.kind != "highlight" for one in annotations)))
    if options.content != SKELETON:
        found.append(Loss(NAMELESS, len(annotations)))
        found.append(Loss(_TAG_NAMES, sum(any(tag_name(tag) != tag for tag in one.tags) for one in annotations)))
    return [loss for loss in found if loss.count]


def quoted(value: str) -> str:
    """Return a value as YAML takes it for nothing but a string (YAML 1.2, 7.3.1): in double quotes, on one line."""
    return _UNSAFE.sub(lambda sign: f"\\u{ord(sign[0]):04x}", json.dumps(" ".join(value.split()), ensure_ascii=False))


def _chapters(documents: Iterator[ExportedDocument], content: _Content) -> Iterator[str]:
    while (document := next(documents, None)) is not None:
        body, facts = content.document(document), content.facts(document)
        # Of many texts one is held at a time.
        del document
        yield _with_facts(body, facts)


def _with_facts(body: str, facts: str) -> str:
    """Return a chapter with what is known of its document under its title."""
    title, gap, rest = body.partition("\n\n")
    return "\n\n".join(filter(None, (title, facts, rest if gap else "")))


class _Content:
    """Makes what is wanted of a document, from its title on."""

    def __init__(self, options: ExportOptions, translate: Callable[[str, str], str]) -> None:
        self.options, self.translate = options, translate

    def document(self, document: ExportedDocument) -> str:
        """Return the title as a heading of the first level, a blank line, and what is wanted, without a line end behind it."""
        raise NotImplementedError

    def facts(self, document: ExportedDocument) -> str:
        """Return what is known of a document, in one line."""
        known = document.metadata
        parts = [known.speaker or "", dated(known.date, self.translate), known.occasion or "", known.number or ""]
        line = " · ".join(escaped(part) for part in parts if part)
        return " · ".join(filter(None, (line, self._link(document))))

    def front_matter(self, document: ExportedDocument | None) -> str:
        """Return what is known of the only document, None for several, as YAML between its fences."""
        if document is None:
            rows = [f"title: {quoted(self.translate('export', _NAMES[self.options.content]))}", f"created: {date.today().isoformat()}"]
        else:
            rows = list(self._rows(document))
        return "\n".join(["---", *rows, "---", ""])

    def _rows(self, document: ExportedDocument) -> Iterator[str]:
        known = document.metadata
        yield f"title: {quoted(document.title)}"
        for name in ("speaker", "date", "occasion", "number", "kind", "source"):
            value = known.value(name)
            if value and name == "date" and len(value) == len("2026-03-02"):
                # Obsidian knows a day by its having no quotes; no other word can be one.
                yield f"date: {date.fromisoformat(value).isoformat()}"
            elif value:
                yield f"{name}: {quoted(value)}"
        yield f"file: {quoted(document.name)}"
        if names := sorted({tag_name(tag) for one in document.annotations for tag in one.tags} - {""}):
            yield "tags:"
            yield from (f"  - {quoted(name)}" for name in names)
        if self.options.has_links:
            yield f"link: {quoted(link_to(document.document))}"

    def _title(self, document: ExportedDocument) -> str:
        return f"# {escaped(document.title)}"

    def _link(self, document: ExportedDocument) -> str:
        return link(self.translate("export", _OPEN), link_to(document.document)) if self.options.has_links else ""

    def _groups(self, found: Sequence[Excerpt], above: int) -> Iterator[str]:
        """Yield excerpts with the headings of their groups, one block after the other."""
        # By colour or tag stand excerpts; of a text, what has no place in it.
        options = replace(self.options, grouping=SECTION) if self.options.content == TEXT else self.options
        for group in grouped(found, options, self.translate):
            for level, heading in group.heads:
                yield f"{'#' * min(level + above, _DEEPEST)} {escaped(heading)}"
            yield joined(markdown(one, self.options.template, self.translate) for one in group.excerpts)


class _Excerpts(_Content):
    """The passages alone."""

    def document(self, document: ExportedDocument) -> str:
        found = excerpts(document, self.options, self.translate)
        return "\n\n".join([self._title(document), *self._groups(found, 1)])


class _Texts(_Content):
    """The whole text, its passages marked, with footnotes."""

    def __init__(self, options: ExportOptions, translate: Callable[[str, str], str]) -> None:
        super().__init__(options, translate)
        self._count = 0
        self._found: dict[str, Excerpt] = {}
        """Of the document, by ids of annotations."""
        self._numbers: dict[str, int] = {}
        """Of its footnotes, in the order in which their passages end; counted on through all documents."""

    def document(self, document: ExportedDocument) -> str:
        self._found = found = {one.annotation.id: one for one in excerpts(document, self.options, self.translate)}
        self._numbers = {}
        title: list[str] = []
        body: list[str] = []
        for some in tables(lines(document)):
            if some[0].part == "title":
                title.append(self._pieces(some[0].pieces))
            else:
                body += self._block(some)
        head = f"# {''.join(title)}" if "".join(title).strip() else self._title(document)
        apart = [found[one.id] for one in (*document.notes_on_it, *document.unplaced) if one.id in found]
        notes = [self._footnote(number, found[key]) for key, number in self._numbers.items()]
        return "\n\n".join([head, *body, *self._groups(apart, 1), *notes])

    def _block(self, some: Sequence[Line]) -> Iterator[str]:
        """Yield a table, or what `_line` gives of the only line."""
        if not some[0].row:
            yield from self._line(some[0])
            return
        head, *rows = cells(some)
        yield "\n".join([self._row(head), f"|{' --- |' * len(head)}", *map(self._row, rows)])

    def _row(self, row: Sequence[Sequence[Piece]]) -> str:
        return f"| {' | '.join(''.join(map(self._piece, cell)) for cell in row)} |"

    def _line(self, line: Line) -> Iterator[str]:
        """Yield a paragraph; a heading, and what runs on behind it as a paragraph."""
        sign = f"{'#' * min(line.level + 1, _DEEPEST)} " if line.level else ""
        if not sign or is_whole(line):
            yield sign + self._pieces(line.pieces)
            return
        yield sign + self._pieces([one for one in line.pieces if one.is_head])
        yield self._pieces([one for one in line.pieces if not one.is_head])

    def _pieces(self, pieces: Sequence[Piece]) -> str:
        """Return pieces with signs around them and footnotes behind them; what begins a list is escaped."""
        done = "".join(map(self._piece, pieces))
        is_open = bool(pieces) and not pieces[0].marks and not pieces[0].is_label
        # A sign before the first words keeps them from beginning anything.
        return begun("".join(piece.words for piece in pieces), done) if is_open else done

    def _piece(self, piece: Piece) -> str:
        words = "<br>" if piece.words == "\n" else inline(piece.words.replace("\t", " "))
        tags = dict.fromkeys(_TAGS[one.kind] for one in piece.marks if one.kind in _TAGS)
        if words:
            for tag in ("strong", *tags) if piece.is_label else tags:
                words = f"<{tag}>{words}</{tag}>"
        return words + "".join(f"[^{self._number(one)}]" for one in piece.ends if says_something(one, has_notes=self.options.has_notes))

    def _number(self, one: Annotation) -> int:
        if one.id not in self._numbers:
            self._count += 1
            self._numbers[one.id] = self._count
        return self._numbers[one.id]

    def _footnote(self, number: int, one: Excerpt) -> str:
        said = markdown(one, _FOOTNOTE, self.translate)
        back = link(self.translate("export", _OPEN), told_link(one))
        rows = "\n\n".join(filter(None, (said, back))).split("\n")
        # What goes on in a footnote is set in by four blanks.
        return "\n".join([f"[^{number}]: {rows[0]}", *(f"    {row}" if row else "" for row in rows[1:])])


class _Skeletons(_Texts):
    """Headings, run-ins, first sentences, and the chosen sections whole."""

    def document(self, document: ExportedDocument) -> str:
        chosen = self.options.sections
        bones = skeleton_lines(document.text, document.outline)
        rows: list[tuple[int, bool, list[str]]] = []
        title = ""
        for bone in bones:
            if bone.kind == TITLE:
                title = title or f"# {escaped(bone.words)}"
            elif not any(bone.place in section for section in chosen):
                rows.append((bone.place, bool(bone.head) and bone.kind != HEADING, list(self._bone(bone))))
        if chosen:
            bare = replace(document, annotations=(), recognise=lambda: document.outline)
            whole = (line for line in lines(bare) if any(line.start in section for section in chosen))
            rows += [(some[0].start, False, "\n\n".join(self._block(some)).split("\n")) for some in tables(whole)]
        body: list[str] = []
        was_item = False
        for _, is_item, some in sorted(rows, key=lambda row: row[0]):
            body += [] if is_item and was_item else [""]
            body += some
            was_item = is_item
        return "\n".join([title or self._title(document), *body])

    def _bone(self, bone: Bone) -> Iterator[str]:
        if bone.kind == HEADING:
            sign = "#" * min(bone.level + 1, _DEEPEST)
            rest = bone.words[bone.head :]
            if bone.head > len(bone.label) and any(map(str.isalnum, rest)):
                yield f"{sign} {escaped(bone.words[: bone.head])}"
                yield ""
                yield escaped(rest)
            else:
                yield f"{sign} {escaped(bone.words)}"
        elif bone.head:
            label = inline(bone.words[: bone.head])
            yield f"- <strong>{label}</strong>{inline(bone.words[bone.head :])}"
        else:
            yield escaped(bone.words)
