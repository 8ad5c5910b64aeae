"""Gives the file that Qt has written of some pages its text and its bookmarks."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING, Final

from core.pdf_objects import Bookmark, UnlikeQt
from core.pdf_text import folded, rewritten
from gui.paper.look import UNIT

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.pdf_text import Drawn
    from gui.paper.sheaf import Sheaf

log = logging.getLogger(__name__)

_HAN: Final = re.compile("[\u3400-\u9fff]")


def ordered(
    content: bytes, drawn: Sequence[Drawn], sheaf: Sheaf, numbers: Sequence[int], told: Callable[[int, int], None]
) -> tuple[bytes, bool]:
    """Return a file with the text of its pages, and whether all of it is sure.

    Args:
        content: the file as Qt's writer has made it.
        drawn: what was drawn on each page.
        sheaf: the pages.
        numbers: which of them were drawn, from 1.
        told: called with the pages that are done and how many there are; what it raises ends the work.
    """
    left: list[int] = []
    language = "zh-CN" if _HAN.search(sheaf.subject.document.text, 0, 5_000) else "en"
    try:
        whole = rewritten(content, drawn, language=language, bookmarks=_bookmarks(sheaf, numbers), told=told, left=left.append)
    except UnlikeQt:
        # Better a file whose text cannot all be copied than none.
        log.exception("The text of a PDF could not be put in order")
        return folded(content), False
    return whole, not left


def _bookmarks(sheaf: Sheaf, numbers: Sequence[int]) -> list[Bookmark]:
    at = {number - 1: index for index, number in enumerate(numbers)}
    height = sheaf.look.height
    return [
        Bookmark(heading.level, heading.words, at[heading.page], (height - heading.top) / UNIT)
        for heading in sheaf.flow.headings
        if heading.page in at
    ]
