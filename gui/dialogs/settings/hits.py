"""Which settings some words mean: in the reader's language, in English, in Chinese and in pinyin."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QCoreApplication

from core.catalogue import CHINESE, Catalogue
from core.paths import RESOURCES
from core.pinyin import matcher
from core.settings_table import FILE, SECTIONS, TABLE
from gui.dialogs.settings.controls import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from core.settings_table import Entry

Found = tuple[int, ...]
_TITLES: Final = dict(SECTIONS)
_ESCAPED: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


class Hit(NamedTuple):
    """Which code points of an entry's words are meant; none of both if something else of it is, such as a choice."""

    label: Found = ()
    explanation: Found = ()


class Index:
    """Looks through the table; the words of the other language are read when they are first needed."""

    def __init__(self) -> None:
        self._others: dict[str, tuple[str, ...]] = {}

    def find(self, query: str) -> dict[str, Hit]:
        """Return what is found of each entry that the words mean, by its name; a heading that they mean brings all under it."""
        match = matcher(query)
        if not self._others:
            self._others = dict(_other_words())
        found = {}
        for entry in (*TABLE, FILE):
            label, explanation = match(tr(entry.label)), match(tr(entry.explanation))
            beside = (tr(entry.group), tr(_TITLES[entry.section]), *map(tr, entry.words), *self._others[entry.name])
            if label is not None or explanation is not None or any(match(words) is not None for words in beside):
                found[entry.name] = Hit(label or (), explanation or ())
        return found


def _other_words() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the name of each entry, and its words in English and Chinese."""
    # Where the window speaks Chinese its own words are the Chinese ones.
    is_chinese = QCoreApplication.translate("Settings", "General") != "General"
    chinese = Catalogue() if is_chinese else Catalogue.load(CHINESE, RESOURCES / "i18n")
    for entry in (*TABLE, FILE):
        english = _words(entry)
        yield entry.name, (*english, *(chinese.translate("Settings", words) for words in english if not is_chinese))


def _words(entry: Entry) -> tuple[str, ...]:
    return tuple(filter(None, (entry.label, entry.explanation, entry.group, _TITLES[entry.section], *entry.words)))


def painted(words: str, found: Iterable[int], colour: str) -> str:
    """Return words as HTML, with what was found in bold and a colour."""
    meant = frozenset(found)
    parts = []
    for is_meant, run in groupby(range(len(words)), key=lambda at: at in meant):
        shown = "".join(_ESCAPED.get(words[at], words[at]) for at in run)
        parts.append(f'<b style="color:{colour}">{shown}</b>' if is_meant else shown)
    return "".join(parts)
