"""The five pigments: their names in the reader's language, and their shade for lines."""

from __future__ import annotations

from itertools import combinations_with_replacement
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor

from core import pigments
from core.annotation import COLOURS
from gui.shades import contrast

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gui.theme import Theme

LEAST_CONTRAST: Final = 3.0
"""Of what is no text with its ground (WCAG 2.2, 1.4.11)."""
_STEPS: Final = 20
"""Mixtures that are tried between a pigment and ink."""

_own_names: dict[str, str] = {}
_own_uses: dict[str, str] = {}
"""What the reader calls the colours: as the language, the same in the whole application."""


def name_pigments(names: Mapping[str, str], uses: Mapping[str, str]) -> None:
    """Call the colours, and what they are used for, as the reader does; one that is not there as delivered."""
    for own, given in ((_own_names, names), (_own_uses, uses)):
        own.clear()
        own.update({colour: words for colour, words in given.items() if words.strip()})


def pigment_name(colour: str) -> str:
    """Return the name of a colour of `COLOURS`."""
    return pigments.name_of(colour, _own_names, QCoreApplication.translate)


def pigment_use(colour: str) -> str:
    """Return what a colour is used for."""
    return _own_uses.get(colour) or delivered_use(colour)


def pigment_title(colour: str) -> str:
    """Return the name of a colour with what it is used for."""
    return pigments.title_of(colour, _own_names, _own_uses, QCoreApplication.translate)


def delivered_name(colour: str) -> str:
    """Return the name that a colour has without the reader."""
    return QCoreApplication.translate("Pigments", pigments.NAMES[colour])


def delivered_use(colour: str) -> str:
    """Return what a colour is meant for without the reader."""
    return QCoreApplication.translate("Pigments", pigments.USES[colour])


def pigment_key(colour: str) -> str:
    """Return the key that paints with a colour on the page."""
    return str(COLOURS.index(colour) + 1)


def line_shade(theme: Theme, colour: str) -> QColor:
    """Return the shade in which a line along words is drawn: the pigment's strong one, with as much ink as makes it seen.

    It stands out from the page and from every mark, two mixed ones too, by `LEAST_CONTRAST`.
    """
    grounds = [theme.colours["paper"], *(theme.mark(pair).name() for pair in combinations_with_replacement(COLOURS, 2))]
    edge, ink = theme.edge(colour), theme.colour("ink")
    shades = (_mixed(edge, ink, part / _STEPS) for part in range(_STEPS + 1))
    return next((shade for shade in shades if all(contrast(shade.name(), ground) >= LEAST_CONTRAST for ground in grounds)), ink)


def _mixed(one: QColor, other: QColor, part: float) -> QColor:
    pairs = zip((one.red(), one.green(), one.blue()), (other.red(), other.green(), other.blue()), strict=True)
    return QColor(*(round(a + (b - a) * part) for a, b in pairs))
