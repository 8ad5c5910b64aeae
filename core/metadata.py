"""What is known of a document beside its text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

FIELDS: Final = ("title", "speaker", "date", "occasion", "number")


@dataclass(frozen=True, slots=True)
class Metadata:
    """Whose words a document holds, and when and where they were said; None for what is not known."""

    title: str | None = None
    speaker: str | None = None
    """Who spoke or signed: a person or an organ."""
    date: str | None = None
    """ISO 8601, as exactly as it is known: ``2026``, ``2026-03`` or ``2026-03-05``."""
    occasion: str | None = None
    """Where it was said: a meeting, a visit."""
    number: str | None = None
    """Number of an official document (发文字号), such as ``〔2026〕3号`` with the organ's word before it."""


UNKNOWN: Final = Metadata()
