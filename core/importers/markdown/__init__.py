"""Markdown files (CommonMark with tables and footnotes), and Chinese texts that only use a few of its marks.

markdown-it-py finds the blocks; `preparing` reads what stands before that, `inline` the marks inside a line. What the marks say goes into
the facts of the paragraphs, and they themselves out of the text; a number that a list item bears stays as written, never counted anew.

CommonMark is made for English; in Chinese files the same signs often mean something else. Two things are decided once, on the whole file
(`preparing.habits`):

- **Is it Chinese?** Then a line indented by four blanks is an indented paragraph and no code.
- **Is it wrapped?** CommonMark joins the lines of a paragraph; Chinese texts are mostly written with a paragraph on each line. They are
  joined only in English files, and in Chinese ones whose lines are about equally long and mostly end inside a sentence.

A file of more than `MOST_LINES` lines is read as plain text: its marks stay, and the outline knows ``#`` all the same.

A title that only the front matter names becomes the first line: the page of such a file shows it too.

For any file: ``#标题`` without a blank is a heading; emphasis may end before or behind Chinese punctuation, where CommonMark wants a blank;
a row of ``-`` makes a heading only of one short line above it; ``[注](见第三页)`` and ``[1]: 某书`` lead nowhere, and stay text.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from core.importers import text
from core.importers.assembly import refuse_if_too_long
from core.importers.lines import Line, assemble
from core.importers.markdown.blocks import Layout
from core.importers.markdown.preparing import prepared
from core.importers.markdown.telling import tallied

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.document import Document
    from core.importers.source import Source

READER: Final = "markdown/1"
_NO_WORDS: Final = re.compile(r"[\W_]+")
MOST_LINES: Final = 100_000
"""Lines of a file that is read by its marks; each may be a block, and a million of them would take a minute. A longer one is plain text."""


def read(source: Source) -> Document:
    """Return the document in a Markdown file.

    Raises:
        UnreadableFile: if it is empty, no text, or too long.
        ValueError: if the encoding is none of `core.importers.encodings.ENCODINGS`.
    """
    found, codec = text.decoded(source)
    refuse_if_too_long(len(found.text), name=source.name)
    if found.text.count("\n") > MOST_LINES:
        return text.read(source)
    ready = prepared(found.text)
    layout = Layout(ready)
    layout.read(source.progress)
    title = ready.properties.title
    if title and _lacks_at_its_top(title, layout.lines):
        layout.lines.insert(0, Line(title, style="Title"))
    tally = tallied(source, found, codec, ready, layout.lines)
    document = assemble(layout.lines, replace(source, encoding=codec), reader=READER, properties=ready.properties, tally=tally)
    return replace(document, origin=replace(document.origin, broken=found.broken)) if found.broken else document


def _lacks_at_its_top(title: str, lines: Sequence[Line]) -> bool:
    """Return True if there is a text, and it does not begin with this title, be it a little longer or shorter there."""
    first = next((line.text for line in lines if line.text.strip()), "")
    bare, top = (_NO_WORDS.sub("", words).casefold() for words in (title, first))
    return bool(first) and bool(bare) and not (top and (bare in top or top in bare))
