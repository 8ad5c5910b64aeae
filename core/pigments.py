"""What the five colours are called, and what they are meant for, where the reader has given no names of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.errors import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

NAMES: Final = {
    "gamboge": QT_TRANSLATE_NOOP("Pigments", "Gamboge"),
    "cinnabar": QT_TRANSLATE_NOOP("Pigments", "Cinnabar"),
    "malachite": QT_TRANSLATE_NOOP("Pigments", "Malachite"),
    "indigo": QT_TRANSLATE_NOOP("Pigments", "Indigo"),
    "rouge": QT_TRANSLATE_NOOP("Pigments", "Rouge"),
}
USES: Final = {
    "gamboge": QT_TRANSLATE_NOOP("Pigments", "key points"),
    "cinnabar": QT_TRANSLATE_NOOP("Pigments", "tasks"),
    "malachite": QT_TRANSLATE_NOOP("Pigments", "fine sayings"),
    "indigo": QT_TRANSLATE_NOOP("Pigments", "figures"),
    "rouge": QT_TRANSLATE_NOOP("Pigments", "doubts"),
}
TITLE: Final = QT_TRANSLATE_NOOP("Pigments", "{name} · {use}")


def name_of(colour: str, own: Mapping[str, str], translate: Callable[[str, str], str]) -> str:
    """Return the name of a colour of `core.annotation.COLOURS`.

    Args:
        colour: its id.
        own: the reader's own names by id.
        translate: returns the translation of a source in a context.
    """
    return own.get(colour) or translate("Pigments", NAMES[colour])


def title_of(colour: str, names: Mapping[str, str], uses: Mapping[str, str], translate: Callable[[str, str], str]) -> str:
    """Return the name of a colour with what it is used for; arguments as of `name_of`."""
    use = uses.get(colour) or translate("Pigments", USES[colour])
    return translate("Pigments", TITLE).format(name=name_of(colour, names, translate), use=use)
