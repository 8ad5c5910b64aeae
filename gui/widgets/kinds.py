"""The kinds of marks in the reader's language."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_NAMES: Final = {
    "highlight": QT_TRANSLATE_NOOP("Kinds", "Highlight"),
    "underline": QT_TRANSLATE_NOOP("Kinds", "Underline"),
    "wavy": QT_TRANSLATE_NOOP("Kinds", "Wavy underline"),
    "strike": QT_TRANSLATE_NOOP("Kinds", "Strike-through"),
    "bookmark": QT_TRANSLATE_NOOP("Kinds", "Bookmark"),
    "document-note": QT_TRANSLATE_NOOP("Kinds", "On the document"),
}


def kind_name(kind: str) -> str:
    """Return the name of a kind of `core.annotation.KINDS`."""
    return QCoreApplication.translate("Kinds", str(_NAMES[kind]))
