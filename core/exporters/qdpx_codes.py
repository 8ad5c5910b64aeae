"""The codes of a project of REFI-QDA: one for each colour and tag that is used."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from core.annotation import COLOURS
from core.errors import QT_TRANSLATE_NOOP
from core.exporters.qdpx_elements import element
from core.interchange import fit, guid
from core.pigments import name_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.exporting import ExportOptions

USUAL: Final = {"gamboge": "#DDAE2E", "cinnabar": "#CF664D", "malachite": "#4C9C68", "indigo": "#3B6CA6", "rouge": "#A2579A"}
"""Shades of the colours where the reader has none of their own."""
_HUES: Final = ("#5B7FB5", "#7A9A4C", "#B07A3C", "#8A6BAF", "#3F9A9A", "#B5656F", "#6F7F8F", "#9A8F3C", "#A0587F", "#4F8A5F")
"""Shades of tags, each by its own words, so that it keeps its own."""
_RGB: Final = re.compile("#[0-9A-Fa-f]{6}")
_COLOURS: Final = QT_TRANSLATE_NOOP("export", "Colours")
_TAGS: Final = QT_TRANSLATE_NOOP("export", "Tags")


class Code(NamedTuple):
    """A code as selections name it."""

    guid: str
    name: str
    shade: str


class Codes:
    """Codes of colours and tags, whose names are all different: programs know a code by its name."""

    def __init__(self, options: ExportOptions, translate: Callable[[str, str], str]) -> None:
        self._taken: set[str] = set()
        self._heads = tuple(self._name(translate("export", one)) for one in (_COLOURS, _TAGS))
        self._colours = {}
        for one in COLOURS:
            shade = options.colours.get(one, "")
            name = self._name(name_of(one, options.colour_names, translate))
            self._colours[one] = Code(guid("colour", one), name, shade if _RGB.fullmatch(shade) else USUAL[one])
        self._used: set[str] = set()
        self._tags: dict[str, Code] = {}

    def colour(self, colour: str) -> Code:
        """Return the code of one of `core.annotation.COLOURS`."""
        self._used.add(colour)
        return self._colours[colour]

    def tag(self, tag: str) -> Code:
        """Return the code of a tag."""
        if tag not in self._tags:
            shade = _HUES[hashlib.sha256(tag.encode("utf-8", "surrogatepass")).digest()[0] % len(_HUES)]
            self._tags[tag] = Code(guid("tag", tag), self._name(tag), shade)
        return self._tags[tag]

    def book(self) -> str:
        """Return the codebook, empty if no code was used."""
        parts = (
            (self._heads[0], "colours", [self._colours[one] for one in COLOURS if one in self._used]),
            (self._heads[1], "tags", sorted(self._tags.values(), key=lambda code: code.name)),
        )
        heads = "".join(
            element("Code", *(_code(one) for one in codes), guid=guid(key), name=name, isCodable="false")
            for name, key, codes in parts
            if codes
        )
        return element("CodeBook", element("Codes", heads)) if heads else ""

    def _name(self, wanted: str) -> str:
        """Return a name that no other code has, whether programs tell capitals apart or not."""
        plain = " ".join(fit(wanted).split()) or "…"
        name, number = plain, 1
        while name.casefold() in self._taken:
            number += 1
            name = f"{plain} ({number})"
        self._taken.add(name.casefold())
        return name


def _code(one: Code) -> str:
    return element("Code", guid=one.guid, name=one.name, isCodable="true", color=one.shade)
