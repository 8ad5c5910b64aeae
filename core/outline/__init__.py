"""Reads the structure of a speech out of its text.

How a text becomes an `Outline` (`core.outline.reading` puts it together):

1. `blocks`: lines that a page broke are joined again, page numbers and running heads go (`wrapping`, `pages`); the patterns then look
   at a copy in one width and script (`folding`), equally long; at the end all offsets are carried back.
2. `candidates`: one pass finds everything that could be a label; `lone_lines` and `lost_lines` add what only its surroundings show.
3. `parts`, `contents`, `closing`: what stands before and after the tree, and which lines are a table of contents. `front` reads the
   lines around the title one by one; what a single line is say `front_lines`, `greetings`, `speakers`, `persons` and `kinds`.
4. `order`, `decide`: the text itself says which family of labels encloses which; the labels are read front to back with the open
   series on a stack, by the usual order and by the learned one; the reading that explains more with fewer faults wins.
5. `lines`, `sentence_lines`, `styles`: headings without a label, and what a format says of its lines.
6. `points`: run-ins, series by series within one heading; a series needs two members.
7. `slips`, `nodes`: faults of the words; levels, ends, words and reasons of the nodes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.outline.tree import HEADING, RUN_IN, Node, Outline, Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.document import Paragraph

__all__ = ["HEADING", "RUN_IN", "Node", "Outline", "Part", "recognise"]


def recognise(text: str, paragraphs: Sequence[Paragraph]) -> Outline:
    """Return the outline of a normalised text, see `core.outline.reading.recognise`.

    Loaded when it is first called: who only wants the values need not wait for the patterns to be compiled.
    """
    from core.outline.reading import recognise as read

    return read(text, paragraphs)
