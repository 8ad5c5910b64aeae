"""What the kinds of annotations are called."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.errors import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable

_NAMES: Final = {
    "highlight": QT_TRANSLATE_NOOP("Kinds", "Highlight"),
    "underline": QT_TRANSLATE_NOOP("Kinds", "Underline"),
    "wavy": QT_TRANSLATE_NOOP("Kinds", "Wavy underline"),
    "strike": QT_TRANSLATE_NOOP("Kinds", "Strike-through"),
    "bookmark": QT_TRANSLATE_NOOP("Kinds", "Bookmark"),
    "document-note": QT_TRANSLATE_NOOP("Kinds", "On the document"),
}


def name_of(kind: str, translate: Callable[[str, str], str]) -> str:
    """Return what one of `core.annotation.KINDS` is called; ``translate`` returns the translation of a source in a context."""
    return translate("Kinds", _NAMES[kind])
