"""Who signed a document at its end, and when: the last lines of letters, notices and circulars (GB/T 9704-2012, 7.3.5)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.describing.dates import dates_in
from core.outline.persons import is_organ, person

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.document import Document

LINES: Final = 14
"""Lines at the end that are looked at."""
LONGEST: Final = 40
"""Code points of such a line at most."""

_AFTER: Final = re.compile(r"[\s（(）)]*(?:[于在].{1,12})?[\s）)]*")
_FORMULA: Final = re.compile(r"此致|敬礼|谢谢.*|特此.*|以上.*|附件?.*|.*[：:。！？；，]")


def read(document: Document) -> Iterator[tuple[str, str]]:
    """Yield the date of the last line that is nothing but a date, and who stands above it or beside it."""
    last = [one for one in document.paragraphs[-LINES:] if one.row is None and one.role is None]
    lines = [document.text[one.span.start : min(one.span.end, one.span.start + LONGEST + 1)] for one in last]
    if len(document.paragraphs) <= LINES:
        # The first lines of a short text are its head.
        lines = lines[len(lines) // 2 :]
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index].strip(" \u3000\t（()）")
        dates = list(dates_in(line)) if len(line) <= LONGEST else []
        if not dates or dates[0].date.count("-") < 1 or not _AFTER.fullmatch(line[dates[0].end :]):
            continue
        beside = line[: dates[0].start].strip(" \u3000\t，,")
        if not beside:
            yield "date", dates[0].date
            above = lines[index - 1].strip() if index else ""
            if (who := _signer(above)) is not None:
                yield "speaker", who
            return
        if (who := _signer(beside)) is not None:
            yield "date", dates[0].date
            yield "speaker", who
            return


def _signer(words: str) -> str | None:
    """Return who a line names; None for a formula or a sentence."""
    if not words or len(words) > LONGEST or _FORMULA.fullmatch(words):
        return None
    who = person(words)
    return " ".join(words.split()) if who is None and all(is_organ(one) for one in words.split()) else who
