"""The five pigments in the reader's language."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from core.annotation import COLOURS

_NAMES: Final = {
    "gamboge": QT_TRANSLATE_NOOP("Pigments", "Gamboge"),
    "cinnabar": QT_TRANSLATE_NOOP("Pigments", "Cinnabar"),
    "malachite": QT_TRANSLATE_NOOP("Pigments", "Malachite"),
    "indigo": QT_TRANSLATE_NOOP("Pigments", "Indigo"),
    "rouge": QT_TRANSLATE_NOOP("Pigments", "Rouge"),
}
_USES: Final = {
    "gamboge": QT_TRANSLATE_NOOP("Pigments", "key points"),
    "cinnabar": QT_TRANSLATE_NOOP("Pigments", "tasks"),
    "malachite": QT_TRANSLATE_NOOP("Pigments", "fine sayings"),
    "indigo": QT_TRANSLATE_NOOP("Pigments", "figures"),
    "rouge": QT_TRANSLATE_NOOP("Pigments", "doubts"),
}


def pigment_name(colour: str) -> str:
    """Return the name of a colour of `COLOURS`."""
    return QCoreApplication.translate("Pigments", str(_NAMES[colour]))


def pigment_title(colour: str) -> str:
    """Return the name of a colour with what it is used for."""
    title = QCoreApplication.translate("Pigments", "{name} · {use}")
    return title.format(name=pigment_name(colour), use=QCoreApplication.translate("Pigments", str(_USES[colour])))


def pigment_key(colour: str) -> str:
    """Return the key that paints with a colour on the page."""
    return str(COLOURS.index(colour) + 1)
