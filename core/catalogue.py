"""Translations without Qt: the commands word their errors from the same ``.ts`` files as the window."""

from __future__ import annotations

import locale
import os
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

CHINESE: Final = "zh"
ENGLISH: Final = "en"
_LOCALES: Final = {CHINESE: "zh_CN", ENGLISH: "en"}
"""As the files are called."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The finished translations of one language."""

    entries: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """By context and English source."""

    @classmethod
    def load(cls, language: str, folder: Path) -> Catalogue:
        """Return the catalogue of a language from its ``meipi_….ts`` in the folder, an empty one if there is none that can be read."""
        path = folder / f"meipi_{_LOCALES[language]}.ts"
        try:
            return cls(_read(path, path.stat().st_mtime_ns))
        except OSError:
            return cls()

    def translate(self, context: str, source: str) -> str:
        """Return the translation, the source itself where there is none."""
        return self.entries.get((context, source), source)


@lru_cache(maxsize=2)
def _read(path: Path, _changed: int) -> Mapping[tuple[str, str], str]:
    """Return what a file holds, nothing if it is none of translations; an export asks for it as well as whoever wants that."""
    from xml.etree import ElementTree

    entries: dict[tuple[str, str], str] = {}
    try:
        root = ElementTree.parse(path).getroot()
    except ElementTree.ParseError:
        return entries
    for context in root.iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.get("type") is None and translation.text:
                entries[name, message.findtext("source", "")] = translation.text
    return entries


def language(setting: str = "") -> str:
    """Return the language to speak, ``zh`` or ``en``: the setting, else the system's if that is not Chinese, else Chinese.

    A system without a language (unset, C, POSIX) counts as Chinese, as most of these readers' do.
    """
    if setting in _LOCALES:
        return setting
    # The order is POSIX's (Base Definitions, 8.2).
    named = next((value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := os.environ.get(name))), "")
    if not named and os.name == "nt":
        # Windows sets none of them: the locale of the C library names the language in English ("Chinese (Simplified)_China").
        named = locale.setlocale(locale.LC_CTYPE) or ""
    spoken = named.split(".")[0].split("@")[0].split("_")[0].lower()
    return CHINESE if spoken in {"", "c", "posix", "zh"} or spoken.startswith("chinese") else ENGLISH
