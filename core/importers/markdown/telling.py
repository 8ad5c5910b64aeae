"""What the report says of a Markdown file: by what stands in the file and not in its lines any more."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.import_report import Tally
from core.importers.characters import tally_characters, tally_decoding, tally_pictures

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.importers.encodings import Decoded
    from core.importers.lines import Line
    from core.importers.markdown.preparing import Prepared
    from core.importers.source import Source

_TAG: Final = re.compile(r"</?[A-Za-z][A-Za-z0-9-]*(?:[\s/][^<>]{0,1000})?>")
_COMMENT: Final = "<!--"
_SCRIPT: Final = re.compile(r"<script\b", re.I)
_IMAGE: Final = re.compile(r"!\[|<img\b", re.I)


def tallied(source: Source, decoded: Decoded, codec: str, ready: Prepared, lines: Sequence[Line]) -> Tally:
    """Return what was left out or guessed of a file.

    Args:
        source: the file.
        decoded: its text.
        codec: in which that was.
        ready: the file as its blocks were read.
        lines: that were made of it.
    """
    tally = Tally()
    tally_decoding(tally, source.data, decoded, codec, is_told=source.encoding is not None)
    texts = [line.text for line in lines]
    tally_characters(tally, texts, decoded)
    tally.add("front-matter", ready.head)
    if _IMAGE.search(decoded.text):
        tally_pictures(tally, lines)
    if "<" in decoded.text:
        # What stands as code is still there.
        shown = "\n".join(texts)
        tally.add("hidden", decoded.text.count(_COMMENT) - shown.count(_COMMENT))
        tally.add("markup", _count(_TAG, decoded.text) - _count(_TAG, shown))
        tally.add("scripts", _count(_SCRIPT, decoded.text) - _count(_SCRIPT, shown))
    return tally


def _count(pattern: re.Pattern[str], text: str) -> int:
    return sum(1 for _ in pattern.finditer(text))
