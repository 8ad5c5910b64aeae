"""How a paragraph or characters of a document of an office program look, as far as it matters here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

BODY_LEVEL: Final = 9
"""Outline level of text that is no heading."""
USUAL_SIZE: Final = 10.5
"""Points of Word's own body text in Chinese, where the file does not say."""


@dataclass(frozen=True, slots=True)
class Look:
    """What is known of a paragraph or of characters; None where nothing is said."""

    name: str | None = None
    outline_level: int | None = None
    """From 0; `BODY_LEVEL` for text."""
    alignment: str | None = None
    first_line: float | None = None
    """Points; first-line indents in characters are in ``first_characters``."""
    first_characters: float | None = None
    left: float | None = None
    bold: bool | None = None
    size: float | None = None
    is_hidden: bool | None = None

    def over(self, below: Look) -> Look:
        """Return this look where it says something, else what ``below`` says."""
        if self is PLAIN:
            return below
        return Look(
            self.name if self.name is not None else below.name,
            self.outline_level if self.outline_level is not None else below.outline_level,
            self.alignment if self.alignment is not None else below.alignment,
            self.first_line if self.first_line is not None else below.first_line,
            self.first_characters if self.first_characters is not None else below.first_characters,
            self.left if self.left is not None else below.left,
            self.bold if self.bold is not None else below.bold,
            self.size if self.size is not None else below.size,
            self.is_hidden if self.is_hidden is not None else below.is_hidden,
        )


PLAIN: Final = Look()
