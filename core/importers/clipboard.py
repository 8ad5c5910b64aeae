"""Documents from the clipboard: plain text as it is, of HTML the paragraphs only, and all of them: a reader has chosen what to copy."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from core.errors import QT_TRANSLATE_NOOP, UnreadableFile
from core.import_report import Tally, found_at
from core.importers.assembly import LONGEST, make_document
from core.importers.lines import Line
from core.text import REPLACEMENT, normalise

if TYPE_CHECKING:
    from core.document import Document
    from core.import_report import Report

READER: Final = "clipboard/1"
NAME_LIMIT: Final = 30
"""Characters of a document's name taken from its text."""

_MOST_HTML: Final = LONGEST * 4
"""Characters of HTML that are looked at: of a longer one the text is surely not what a reader meant to paste."""
_SENTENCE_END: Final = "。！？；!?;"
_PAUSES: Final = _SENTENCE_END + "，、：,:"


def from_text(text: str) -> Document:
    """Return the text as a document that has no file, named after its title or first words.

    Raises:
        UnreadableFile: if it is blank or too long.
    """
    if len(text) > LONGEST:
        raise _too_long()
    normal = normalise(text).text
    if not normal:
        raise UnreadableFile(QT_TRANSLATE_NOOP("errors", "The clipboard holds no text. Copy some text first."))
    file_digest = hashlib.sha256(normal.encode("utf-8")).hexdigest()
    document = make_document(text, path=None, file_digest=file_digest, reader=READER, name=name_of(normal))
    return replace(document, report=_report(document.text, Tally()))


def from_html(html: str) -> Document:
    """Return the paragraphs of an HTML page or fragment as a document that has no file.

    Raises:
        UnreadableFile: if it holds no text, or is too long.
    """
    from core.importers.characters import tally_pictures
    from core.importers.web_telling import tally_source

    if len(html) > _MOST_HTML:
        raise _too_long()
    document = from_text(text_of(html))
    tally = Tally()
    tally_source(tally, html)
    if "<img" in html.lower():
        tally_pictures(tally, [Line(document.text)])
    return replace(document, report=_report(document.text, tally))


def name_of(text: str) -> str:
    """Return what to call a normal text: its first line, or the first words of it.

    A salutation (同志们：) names nothing: the line after it does.
    """
    lines = [line for line in text[: 20 * NAME_LIMIT].split("\n") if line]
    first = next((line for line in lines if line[-1] not in ":："), lines[0] if lines else "")
    if len(first) > NAME_LIMIT:
        head = first[: NAME_LIMIT - 1]
        cut = max(head.rfind(mark) for mark in _PAUSES)
        first = head[:cut] if cut >= NAME_LIMIT // 4 else head + "…"
    return first.rstrip(_PAUSES) or first


def text_of(html: str) -> str:
    """Return the text of HTML: a line for each block and ``<br>``, the cells of a table row parted by tabs, lists with their numbers."""
    from core.importers.web_lines import lay_out
    from core.importers.web_tree import parse

    return "\n".join(line.text for line in lay_out(parse(html)).lines)


def _report(text: str, tally: Tally) -> Report:
    """Return a report with the characters that were lost before the text was copied."""
    for place in found_at(text, REPLACEMENT):
        tally.add("replaced", at=(0, place))
    return tally.report(lambda place: place[1])


def _too_long() -> UnreadableFile:
    """Return the refusal of a text beyond the limit."""
    return UnreadableFile(
        QT_TRANSLATE_NOOP("errors", "The copied text is longer than {millions} million characters. Copy a part of it."),
        millions=LONGEST // 1_000_000,
    )
