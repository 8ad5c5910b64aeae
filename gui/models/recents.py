"""The recent documents as a list, with what is known of each."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from core.paths import RESOURCES
from core.spans import Span
from gui.models.reading_progress import unpacked
from gui.widgets.when import full_time, spoken_time

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from core.recent import KnownDocument, Place

RECENT_ROLE: Final = Qt.ItemDataRole.UserRole
"""The Recent of a row."""

_ROOT: Final = QModelIndex()
_NO_UNICODE: Final = re.compile("[\ud800-\udfff]")
"""What Python has for a byte of a file's name that is no character. Looked for at once: a list may hold thousands of names."""
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Recent:
    """A recent document."""

    place: Place
    known: KnownDocument | None = None
    """None as long as the library has not told of it, or if it does not hold it."""
    is_gone: bool = False
    """True if its file is not where it was."""

    @property
    def title(self) -> str:
        """What it is called."""
        return shown_name(self.place.title or self.place.name)

    @property
    def source(self) -> str:
        """Name and folder of its file, or that it is in the library alone."""
        path = self.place.path
        if path is None:
            return QCoreApplication.translate("Recents", "Pasted text, kept in the library")
        folder = QCoreApplication.translate("Recents", "comes with the program") if RESOURCES in path.parents else shown_folder(path.parent)
        return f"{shown_name(path.name)} · {folder}"

    @property
    def where(self) -> str:
        """Where it was left: the headings above, else the number of the paragraph; empty if that is not known."""
        if self.place.headings:
            return " › ".join(self.place.headings)
        return (
            QCoreApplication.translate("Recents", "Paragraph {number}").format(number=self.place.paragraph) if self.place.paragraph else ""
        )

    @property
    def share(self) -> float | None:
        """How much of it has been read, 0 to 1; None if nothing has."""
        length, _, _ = self.place.seen.partition(":")
        if not length.isascii() or not length.isdigit() or not int(length[:12]):
            return None
        return min(1.0, unpacked(self.place.seen).share(Span(0, int(length[:12]))))

    @property
    def read(self) -> str:
        """The same in words."""
        # A text with a line to go is not read.
        return (
            QCoreApplication.translate("Recents", "Not read yet")
            if self.share is None
            else QCoreApplication.translate("Recents", "{percent}% read").format(percent=int(self.share * 100))
        )

    @property
    def annotations(self) -> str:
        """How many annotations it has, empty for none."""
        if self.known is None or not self.known.annotations:
            return ""
        return QCoreApplication.translate("Recents", "%n annotation(s)", "", self.known.annotations)

    @property
    def when(self) -> str:
        """When it was read last."""
        return spoken_time(self.place.opened)

    @property
    def fault(self) -> str:
        """What is wrong with its file, and what can be done; empty if nothing is."""
        if not self.is_gone:
            return ""
        return (
            QCoreApplication.translate("Recents", "The file is gone; its text is in the library")
            if self.known is not None
            else QCoreApplication.translate("Recents", "The file is gone")
        )

    def in_words(self) -> str:
        """Return all of it in one line, for a screen reader."""
        parts = (self.title, self.fault, self.source, self.where, self.read, self.annotations, self.when)
        return QCoreApplication.translate("Recents", ", ").join(part for part in parts if part)


class RecentModel(QAbstractListModel):
    """Recent documents, the newest first; those with certain words if wanted."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[Recent] = []
        self._rows: list[Recent] = []
        self._words = ""

    @property
    def total(self) -> int:
        """How many there are, whatever is looked for."""
        return len(self._all)

    def show_places(self, places: Sequence[Place]) -> None:
        """Show other documents; what was known of one that is still there stays."""
        before = {(one.place.path, one.place.document): one for one in self._all}
        self._all = [replace(before.get((place.path, place.document), Recent(place)), place=place) for place in places]
        self._arrange()

    def learn(self, known: Sequence[tuple[Place, KnownDocument | None]]) -> None:
        """Take what the library knows of documents."""
        told = {(place.path, place.document): one for place, one in known}
        self._change([replace(one, known=told.get((one.place.path, one.place.document), one.known)) for one in self._all])

    def miss(self, gone: Collection[Path]) -> None:
        """Take which files are gone."""
        self._change([replace(one, is_gone=one.place.path in gone) for one in self._all])

    def look_for(self, words: str) -> None:
        """Show those only in whose title, name or folder all of these words stand, as signs or as pinyin."""
        wanted = " ".join(words.split())
        if wanted != self._words:
            self._words = wanted
            self._arrange()

    def look_again(self) -> None:
        """Look anew for the words: pinyin is understood now."""
        if self._words:
            self._arrange()

    def remove(self, row: int) -> Recent:
        """Take a row out and return it."""
        one = self._rows[row]
        self.beginRemoveRows(_ROOT, row, row)
        del self._rows[row]
        self._all.remove(one)
        self.endRemoveRows()
        return one

    def at(self, row: int) -> Recent:
        """Return what stands in a row."""
        return self._rows[row]

    def rowCount(self, parent: _Index = _ROOT, /) -> int:
        """Return how many are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, /, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the title, everything in words for a screen reader, or the value itself."""
        if not index.isValid():
            return None
        one = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return one.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return one.in_words()
        if role == Qt.ItemDataRole.ToolTipRole:
            path = one.place.path
            said = (one.title, shown_name(str(path)) if path is not None else one.source, one.where, one.fault, full_time(one.place.opened))
            return "\n".join(part for part in said if part)
        return one if role == RECENT_ROLE else None

    def _change(self, changed: list[Recent]) -> None:
        if changed != self._all:
            self._all = changed
            shown = self._shown()
            if [(one.place.path, one.place.document) for one in shown] == [(one.place.path, one.place.document) for one in self._rows]:
                self._rows = shown
                if shown:
                    self.dataChanged.emit(self.index(0), self.index(len(shown) - 1))
            else:
                self._arrange()

    def _arrange(self) -> None:
        self.beginResetModel()
        self._rows = self._shown()
        self.endResetModel()

    def _shown(self) -> list[Recent]:
        """Return what is shown: a file that is gone and is read from the library stands there once."""
        stored = {one.place.document for one in self._all if one.place.path is None}
        rows = [one for one in self._all if not (one.is_gone and one.known is not None and one.known.document in stored)]
        if not self._words:
            return rows
        from core.pinyin import matcher

        is_meant = matcher(self._words)
        return [one for one in rows if is_meant(f"{one.title}\n{one.source}") is not None]


def shown_name(name: str) -> str:
    """Return a name that can be painted: the bytes of a file's name need not be Unicode."""
    return os.fsencode(name).decode("utf-8", "replace") if _NO_UNICODE.search(name) else name


def shown_folder(folder: Path) -> str:
    """Return a folder as a person says it: what lies at home begins with a tilde."""
    home = Path.home()
    name = str(folder)
    if folder == home or home in folder.parents:
        name = str(Path("~") / folder.relative_to(home))
    return shown_name(name)
