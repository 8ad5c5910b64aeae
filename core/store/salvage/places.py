"""Holds places against the text that they count in: a damaged offset or quote is mended where the rest of the row and the text tell it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.anchors import CONTEXT

if TYPE_CHECKING:
    from core.store.salvage.merging import Values

PLACED: Final = frozenset({"anchored", "moved"})
_LEAST: Final = 8
"""Characters of context that have to agree."""
_ONE_SIDE: Final = 16
"""So many where they stand on one side only."""


def mend_place(row: Values, text: str, *, is_sound: bool) -> None:
    """Mend a row of ``anchors`` whose offsets count in ``text``.

    Args:
        row: is changed.
        text: of its edition.
        is_sound: True if the text is what was stored: then it tells damaged words beside the offsets.
    """
    start, end, quote = row["start"], row["end"], row["quote"]
    if row["status"] in PLACED:
        if not (start <= end <= len(text) and text[start:end] == quote):
            found = _found(row, text)
            if found is not None:
                start, end = found, found + len(quote)
            elif is_sound and _is_beside_its_context(row, text):
                row["quote"] = text[start:end]
        if is_sound and text[start:end] == row["quote"]:
            row["prefix"], row["suffix"] = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    row["start"] = min(start, len(text))
    row["end"] = max(row["start"], min(end, len(text)))


def settled_place(row: Values, text: str) -> bool:
    """Give a row the one place in another text where its words stand as they stood; return False if there is none."""
    start = row["start"]
    quote = row["quote"]
    if quote and text[start : start + len(quote)] == quote and text[max(0, start - CONTEXT) : start] == row["prefix"]:
        found: int | None = start
    else:
        found = _found(row, text)
    if found is None:
        return False
    row["start"], row["end"] = found, found + len(quote)
    return True


def _found(row: Values, text: str) -> int | None:
    """Return the one place where the words stand between their context, or beside it on one side."""
    prefix, quote, suffix = row["prefix"], row["quote"], row["suffix"]
    for before, behind, least in ((prefix, suffix, _LEAST), ("", suffix, _ONE_SIDE), (prefix, "", _ONE_SIDE)):
        words = before + quote + behind
        at = text.find(words) if len(before) + len(behind) >= (least if quote else _ONE_SIDE) else -1
        if at >= 0 and text.find(words, at + 1) < 0:
            return at + len(before)
    return None


def _is_beside_its_context(row: Values, text: str) -> bool:
    """Return True if the offsets are those of the row, and only its quote is damaged."""
    start, end, prefix, suffix = row["start"], row["end"], row["prefix"], row["suffix"]
    if not start <= end <= len(text) or not row["quote"]:
        return False
    is_before = len(prefix) >= _LEAST and text[max(0, start - CONTEXT) : start] == prefix
    is_behind = len(suffix) >= _LEAST and text[end : end + CONTEXT] == suffix
    return is_before or is_behind
