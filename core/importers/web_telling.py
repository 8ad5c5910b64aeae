"""What the report says of a web page: what stands around the article, and what is no text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.import_report import Tally
from core.importers.characters import tally_pictures
from core.importers.web_tree import texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.importers.lines import Line
    from core.importers.web_page import Page

_NO_TEXT: Final = re.compile(
    r"<!--.*?(?:-->|\Z)|<(script)\b.*?(?:</script\b|\Z)|<(style)\b.*?(?:</style\b|\Z)|<(iframe|video|audio|object|embed|applet|math|canvas)\b",
    re.I | re.S,
)
_BROKEN_OFF: Final = re.compile(r"<[/!]?[A-Za-z][^<>]*\Z")
_END: Final = 2_000
"""Characters at the end of a page that are looked at: a tag is shorter."""
_TOLD: Final = 3
"""Lines around the article of which the report gives the beginning."""
_LOOKED_AT: Final = 20
_BEGINNING: Final = 40
"""Characters of that."""


def tallied(html: str, page: Page, lines: Sequence[Line]) -> Tally:
    """Return what was left out or guessed of a page.

    Args:
        html: its source.
        page: all that shows of it.
        lines: those of the article.
    """
    tally = Tally()
    kept = {id(line) for line in lines}
    around = [line.text for line in page.lines if line.text and id(line) not in kept]
    # The title may have been put together of some of them.
    count = sum(1 for line in page.lines if line.text) - sum(1 for line in lines if line.text)
    if count > 0:
        tally.add("article")
        tally.add("surroundings", count)
        said = " ".join(line.text for line in lines)
        longest = [words for words in sorted(around, key=len, reverse=True)[:_LOOKED_AT] if words not in said]
        for words in longest[:_TOLD]:
            tally.add("surroundings", 0, detail=words[:_BEGINNING])
    tally_pictures(tally, lines)
    tally.add("hidden", sum(any(map(str.strip, texts(element))) for element in page.hidden))
    tally_source(tally, html)
    if lines and _BROKEN_OFF.search(html[-_END:]):
        tally.add("cut-off", at=(len(lines) - 1, len(lines[-1].text)))
    return tally


def tally_source(tally: Tally, html: str) -> None:
    """Count what a page holds that is no text."""
    for found in _NO_TEXT.finditer(html):
        if found[1]:
            tally.add("scripts")
        elif found[3]:
            tally.add("objects", detail=found[3].lower())
