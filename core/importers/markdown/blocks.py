"""Lays the blocks of a Markdown file out as lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

from core.document import NOTE, PICTURE
from core.importers.lines import Line
from core.importers.markdown.inline import pieces
from core.importers.markdown.web import lines_of_html
from core.progress import Progress

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from markdown_it.token import Token

    from core.importers.markdown.inline import Piece
    from core.importers.markdown.preparing import Prepared

NESTING: Final = 200
"""Tokens inside one another; `core.importers.markdown.preparing` sees to it that there are never so many, as what stands deeper is lost."""
UNDERLINED: Final = 60
"""Code points of a line that a row of = or - makes a heading, at most."""
TOLD: Final = 500
"""Lines, or tokens, after which progress is told again."""
STEP: Final = 2
"""Columns by which a quote, or an item of a list in a list, is indented."""


class Layout:
    """Reads blocks into lines."""

    def __init__(self, ready: Prepared) -> None:
        self.lines: list[Line] = []
        self._ready = ready
        self._wrapped = ready.habits.is_wrapped
        self._parser = MarkdownIt("commonmark", {"maxNesting": NESTING}).enable("table").disable("reference")
        self._parser.block.ruler.before("table", "plain", self._plain_line)
        if ready.habits.is_chinese:
            self._parser.disable("code")
        self._notes = _Notes(ready)
        self._tables = 0
        self._source: Sequence[str] = ()
        self._quotes = 0
        self._lists = 0
        self._progress = Progress()
        self._next = 0
        self._label = ""
        """What the next paragraph begins with: the number of its list item."""

    def read(self, progress: Progress) -> None:
        """Read the text and behind it its notes.

        Raises:
            Cancelled: if ``progress`` was cancelled.
        """
        self._progress = progress
        self._read(self._ready.lines)
        # The notes are short.
        self._progress = Progress()
        for reference, words in self._notes.in_order():
            first = len(self.lines)
            self._read(words)
            del self.lines[first : next((i for i in range(first, len(self.lines)) if self.lines[i].text.strip()), len(self.lines))]
            for line in self.lines[first:]:
                line.role, line.outline_level, line.style, line.row = NOTE, None, None, None
            if len(self.lines) > first:
                self.lines[first].text = f"{reference} {self.lines[first].text.lstrip()}"
                self.lines.insert(first, Line())

    def _read(self, source: Sequence[str]) -> None:
        self._source = source
        self._next = 0
        tokens: list[Token] = []
        state = StateBlock("\n".join(source).replace("\0", "\N{REPLACEMENT CHARACTER}"), self._parser, {}, tokens)
        self._parser.block.tokenize(state, state.line, state.lineMax)
        index = 0
        self._next = 0
        while index < len(tokens):
            if index >= self._next:
                self._next = index + TOLD
                self._progress.tell(len(tokens) + index, 2 * len(tokens))
            index = self._token(tokens, index)

    def _plain_line(self, state: StateBlock, line: int, end: int, _silent: bool) -> bool:
        """Take a paragraph of one line that begins with no ASCII character: the parser need not try its ten rules on it.

        It is asked first at the beginning of each block, and so also tells how far the parser is.
        """
        if line >= self._next:
            self._next = line + TOLD
            self._progress.tell(line, 2 * len(self._source))
        start = state.bMarks[line] + state.tShift[line]
        if state.src[start].isascii() or (line + 1 < end and not state.isEmpty(line + 1)):
            return False
        state.line = line + 1
        state.push("paragraph_open", "p", 1)
        inline = state.push("inline", "", 0)
        inline.content = state.src[start : state.eMarks[line]].strip()
        inline.map = [line, line + 1]
        state.push("paragraph_close", "p", -1)
        return True

    def _token(self, tokens: Sequence[Token], index: int) -> int:
        """Lay out what one token begins, and return the index of the next one."""
        token = tokens[index]
        kind = token.type
        if kind == "table_open":
            return self._table(tokens, index)
        if kind == "inline":
            opening = tokens[index - 1]
            if opening.type == "heading_open":
                self._heading(token, opening)
            else:
                self._paragraph(token)
        elif kind in ("blockquote_open", "blockquote_close"):
            self._quotes += token.nesting
        elif token.type in ("bullet_list_open", "ordered_list_open", "bullet_list_close", "ordered_list_close"):
            self._lists += token.nesting
        elif kind == "list_item_open":
            self._label = f"{token.info}{token.markup} " if token.info else ""
        elif kind == "list_item_close":
            self._label = ""
        elif kind in ("fence", "code_block"):
            self._blank_before(token)
            for line in token.content.split("\n"):
                self._add(line)
        elif kind == "html_block":
            self._blank_before(token)
            self._html(token.content)
        return index + 1

    def _heading(self, token: Token, opening: Token) -> None:
        level = int(opening.tag[1])
        words = token.content.split("\n")
        if opening.markup in "=-":
            if len(words) > 1 and (len(words) > 3 or not self._wrapped):
                # Lines of a paragraph each; only the last one is underlined.
                self._paragraph(token, "\n".join(words[:-1]))
                words = words[-1:]
            elif len(words) == 1:
                self._blank_before(token)
            if sum(map(len, words)) > UNDERLINED or words[-1].rstrip("*_ ")[-1:] in "。；，！？：;,:":
                self._lay(self._pieces("\n".join(words)))
                return
        else:
            self._blank_before(token)
        found = [one for one in self._pieces(" ".join(words)) if one.text.strip()]
        for piece in found:
            self._add(piece.text, level=level, bold=piece.bold, is_picture=piece.is_picture)

    def _paragraph(self, token: Token, content: str | None = None) -> None:
        self._blank_before(token)
        first = self._source[token.map[0]] if token.map and token.level <= 1 else ""
        bare = first.lstrip()
        # The token has the indents of all lines but the first.
        self._lay(self._pieces(token.content if content is None else content), first[: len(first) - len(bare)])

    def _lay(self, found: Iterable[Piece], indent: str = "") -> None:
        for number, piece in enumerate(found):
            self._add((piece.text if number else indent + piece.text), bold=piece.bold, is_picture=piece.is_picture)

    def _add(self, text: str, *, level: int | None = None, bold: bool = False, is_picture: bool = False) -> None:
        if self._label:
            bare = text.lstrip()
            text = text[: len(text) - len(bare)] + self._label + bare
            self._label = ""
        self.lines.append(
            Line(
                text,
                indent=STEP * (self._quotes + max(0, self._lists - 1)),
                style=f"Heading {level}" if level else None,
                outline_level=level,
                bold=bold or None,
                role=PICTURE if is_picture else None,
            )
        )

    def _table(self, tokens: Sequence[Token], index: int) -> int:
        self._blank_before(tokens[index])
        cells: list[str] = []
        row = 0
        while tokens[index].type != "table_close":
            token = tokens[index]
            if token.type == "inline":
                cells.append(" ".join(" ".join(one.text.split()) for one in self._pieces(token.content)))
            elif token.type == "tr_close":
                if any(cells):
                    self._add("\t".join(cells))
                    self.lines[-1].row = (self._tables, row)
                    row += 1
                cells = []
            index += 1
        self._tables += 1
        return index + 1

    def _html(self, content: str) -> None:
        found, self._tables = lines_of_html(content, self._tables)
        for line in found:
            self._add(line.text, level=line.outline_level, bold=bool(line.bold), is_picture=line.role == PICTURE)
            self.lines[-1].row, self.lines[-1].alignment = line.row, line.alignment

    def _blank_before(self, token: Token) -> None:
        """Keep an empty line that stands before a block."""
        if token.map and token.map[0] and not self._source[token.map[0] - 1].strip(" \t>"):
            self.lines.append(Line())

    def _pieces(self, text: str) -> list[Piece]:
        return pieces(text, is_wrapped=self._wrapped, labels=self._ready.labels, note=self._notes.reference)


class _Notes:
    """The footnotes, and what stands for each in the text: its label if all are numbers, else its place in the order of the references."""

    def __init__(self, ready: Prepared) -> None:
        self._notes = ready.notes
        self._keeps = all(label.isdecimal() for label, _ in ready.notes)
        self._known = {label for label, _ in ready.notes}
        self._numbers: dict[str, int] = {}

    def reference(self, label: str) -> str | None:
        """Return what refers to a note, None if there is no such note."""
        if label not in self._known:
            return None
        number = self._numbers.setdefault(label, len(self._numbers) + 1)
        return f"[{label}]" if self._keeps else f"[{number}]"

    def in_order(self) -> list[tuple[str, list[str]]]:
        """Return what refers to each note, and its lines; those that nothing refers to come last."""
        for label, _ in self._notes:
            self.reference(label)
        order = sorted(self._notes, key=lambda note: self._numbers[note[0]])
        return [(self.reference(label) or "", words) for label, words in order]
