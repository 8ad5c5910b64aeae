"""Finds out whose words a document holds, when and where they were said: from its first lines, its name and its file's properties.

Each source is read by itself and gives findings; the most trusted one that has something to say of a field is believed:

1. `heads`: the lines before the body, and what the title says (`titles`, `kinds`);
   and where the text was published (`provenance`);
2. `signatures`: who signed at the end, and when; `provenance` likewise;
3. `names`: the name of the file;
4. `properties`: the fields of the file, without what a program puts there by itself.

A date counts only where a document's date stands (`dates` reads it), never within the prose. Only the first and the last lines are read.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from core.metadata import Metadata
from core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.document import Document
    from core.outline.tree import Outline

VERSION: Final = 2
"""Raised whenever something else is found: documents that were described before are described anew when they are opened."""
HEAD: Final = 3_000
"""Code points at the beginning whose outline tells the title, if no other is known."""

LONGEST: Final = 400
"""Code points of a value at most."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What one place says of a document."""

    field: str
    """One of `core.metadata.FIELDS`."""
    value: str
    source: str
    """``lines``, ``end``, ``name`` or ``properties``."""


def describe(document: Document, outline: Outline) -> Metadata:
    """Return what is known of a document.

    Args:
        document: as it was read.
        outline: of its text, or of its beginning.
    """
    values: dict[str, str] = {}
    for finding in findings(document, outline):
        values.setdefault(finding.field, finding.value)
    return Metadata(**values)


def describe_beginning(document: Document) -> Metadata:
    """Return what is known of a document whose outline is not; that of its first lines is read here, which takes some milliseconds."""
    return describe(document, _outline_of_head(document))


def findings(document: Document, outline: Outline) -> Iterator[Finding]:
    """Yield what all sources say, the most trusted first; several may speak of one field."""
    from core.describing import heads, names, properties, provenance, signatures
    from core.describing.kinds import kind_of

    sources = (
        ("lines", heads.read(document, outline)),
        ("lines", provenance.read_beginning(document)),
        ("end", signatures.read(document)),
        ("end", provenance.read_end(document)),
        ("name", names.read(document)),
        ("properties", properties.read(document)),
    )
    for source, found in sources:
        for field, words in found:
            value = " ".join(words.split())
            if value and len(value) <= LONGEST:
                yield Finding(field, value, source)
                if field == "title" and (kind := kind_of(value)):
                    yield Finding("kind", kind, source)


def date_of(words: str) -> str | None:
    """Return a date in a usual spelling (2026年3月5日, 二〇二六年三月, March 5, 2026, 20260305) as `Metadata.date` holds it, else None."""
    from core.describing.dates import date_of as read

    return read(words)


def _outline_of_head(document: Document) -> Outline:
    """Return the outline of the first lines."""
    from core.outline import recognise

    if len(document.text) <= HEAD:
        return recognise(document.text, document.paragraphs)
    last = document.paragraph_at(HEAD) or 0
    paragraphs = list(document.paragraphs[: last + 1])
    # One line may be the whole text.
    end = min(paragraphs[-1].span.end, HEAD)
    paragraphs[-1] = replace(paragraphs[-1], span=Span(paragraphs[-1].span.start, end))
    return recognise(document.text[:end], [one for one in paragraphs if one.span])
