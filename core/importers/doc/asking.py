"""Numbers that a Word file's own tables cannot tell any more, asked of LibreOffice where it is installed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.importers import office
from core.importers.blocks import Paragraph

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from core.importers.blocks import Blocks
    from core.importers.source import Source

_OF_OURS: Final = re.compile(r"\[(?:\d+|图[^\[\]]*)\]")
"""What stands in our text for notes and pictures, of which LibreOffice writes nothing into a text file."""


def put_labels(blocks: Blocks, without: Collection[Paragraph], source: Source) -> None:
    """Give labels to paragraphs, if LibreOffice has them, and the same words as we have everywhere.

    Args:
        blocks: the text.
        without: the paragraphs of it that lack one.
        source: the file.

    Raises:
        Cancelled: if its progress was cancelled.
    """
    theirs = office.labelled(source.data, ".doc", source.progress)
    if theirs is None:
        return
    paragraphs = list(_paragraphs(blocks))
    ours = [_OF_OURS.sub("", one.text if one in without else one.label + one.text) for one in paragraphs]
    found = office.labels(ours, theirs)
    if found is None:
        return
    for paragraph, label in zip(paragraphs, found, strict=True):
        if paragraph in without:
            paragraph.label = label


def _paragraphs(blocks: Blocks) -> Iterator[Paragraph]:
    """Yield the paragraphs of the text in their order, those in tables too."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            for row in block.rows:
                for cell in row:
                    yield from _paragraphs(cell)
