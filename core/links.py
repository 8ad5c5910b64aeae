"""Links to places in documents of the library: ``meipi://open?document=12&start=340``.

They hold for one library on one computer: a document is named by its row there. Unknown keys are passed over, so that later versions
may add some.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from core.errors import QT_TRANSLATE_NOOP, ReaderError

SCHEME: Final = "meipi"
_LARGEST: Final = 2**63 - 1
"""The largest row that SQLite gives."""
_LONGEST_ID: Final = 64
_LONGEST_SHOWN: Final = 80


class UnfitLink(ReaderError):
    """What should be a link to a place leads nowhere."""


@dataclass(frozen=True, slots=True)
class Link:
    """A place in a document of the library."""

    document: int
    """Its row."""
    start: int | None = None
    """Code point, None for where it was left."""
    annotation: str | None = None
    """Id of an annotation to go to, which knows its place better than a number does."""
    look: str = ""
    """Its kind and colour as `core.comment_words.look_letters` writes them, where a file of ours is to be read back; may be anything."""
    size: int | None = None
    """Characters of its words that are no white space, likewise."""


def is_link(word: str) -> bool:
    """Return True if a word of the command line is meant as a link, whether it leads anywhere or not."""
    return word[: len(SCHEME) + 1].lower() == f"{SCHEME}:"


def link_to(
    document: int, start: int | None = None, annotation: str | None = None, look: str | None = None, size: int | None = None
) -> str:
    """Return the link for `parse`."""
    facts = (("document", document), ("start", start), ("annotation", annotation), ("look", look), ("size", size))
    return f"{SCHEME}://open?{'&'.join(f'{key}={_quoted(value)}' for key, value in facts if value is not None)}"


def parse(url: str) -> Link:
    """Return the place that a link names.

    Raises:
        UnfitLink: if it names none.
    """
    from urllib.parse import parse_qs, urlsplit

    try:
        parts = urlsplit(url)
        held = parse_qs(parts.query, strict_parsing=True)
    except ValueError as error:
        raise _unfit(url) from error
    given = {key: values[0] for key, values in held.items() if len(values) == 1}
    document, start = _number(given.get("document")), _number(given.get("start"))
    annotation = given.get("annotation")
    if (
        parts.scheme != SCHEME
        or parts.netloc.lower() != "open"
        or parts.path not in {"", "/"}
        or not document
        or (start is None) != ("start" not in held)
        or (annotation is None) != ("annotation" not in held)
        or (annotation is not None and not _is_id(annotation))
    ):
        raise _unfit(url)
    return Link(document, start, annotation, given.get("look", ""), _number(given.get("size")))


def _quoted(value: int | str) -> str:
    if isinstance(value, int) or _is_id(value):
        # Of ten thousand links nearly all values: nothing in them has to be quoted.
        return str(value)
    from urllib.parse import quote_plus

    return quote_plus(value)


def _number(word: str | None) -> int | None:
    if word is None or not (word.isascii() and word.isdigit()) or len(word) > len(str(_LARGEST)):
        return None
    number = int(word)
    return number if number <= _LARGEST else None


def _is_id(word: str) -> bool:
    return len(word) <= _LONGEST_ID and word.isascii() and word.replace("-", "").isalnum()


def _unfit(url: str) -> UnfitLink:
    # It may come from any page: what is shown of it is short, and on one line.
    shown = " ".join(url.encode("utf-8", "replace").decode().split())
    shown = shown if len(shown) <= _LONGEST_SHOWN else shown[:_LONGEST_SHOWN] + "…"
    return UnfitLink(QT_TRANSLATE_NOOP("errors", "“{link}” is not a link to a place in Meipi. Copy the link once more."), link=shown)
