"""What a file holds that is to be chosen from, as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

from core.errors import QT_TRANSLATE_NOOP
from core.filtering import folded, folded_words
from gui.models.recents import shown_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.members import Member

NAME, FOLDER, KIND, SIZE, CHANGED = range(5)
_ROOT: Final = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex
_RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_CONTEXT: Final = "Members"
_KINDS: Final = {
    QT_TRANSLATE_NOOP("Members", "Word"): ("doc", "docx", "docm", "dot", "dotx", "dotm"),
    QT_TRANSLATE_NOOP("Members", "WPS"): ("wps", "wpt"),
    QT_TRANSLATE_NOOP("Members", "web page"): ("htm", "html", "xhtml", "mht", "mhtml"),
    QT_TRANSLATE_NOOP("Members", "text"): ("txt", "text"),
    QT_TRANSLATE_NOOP("Members", "book"): ("epub",),
    QT_TRANSLATE_NOOP("Members", "archive"): ("zip", "rar", "7z", "gz", "tar"),
    QT_TRANSLATE_NOOP("Members", "picture"): ("jpg", "jpeg", "png", "gif", "bmp", "tif", "tiff", "webp", "heic"),
    QT_TRANSLATE_NOOP("Members", "spreadsheet"): ("xls", "xlsx", "xlsm", "et", "ods", "csv"),
    QT_TRANSLATE_NOOP("Members", "presentation"): ("ppt", "pptx", "pps", "ppsx", "dps", "odp"),
    QT_TRANSLATE_NOOP("Members", "sound or film"): ("mp3", "wav", "m4a", "mp4", "mov", "avi", "mkv", "wmv"),
}
_BY_SUFFIX: Final = {suffix: kind for kind, suffixes in _KINDS.items() for suffix in suffixes}
_WHY_NOT: Final = {
    "link": QT_TRANSLATE_NOOP("Members", "only a link"),
    "locked": QT_TRANSLATE_NOOP("Members", "encrypted by AES"),
    "packing": QT_TRANSLATE_NOOP("Members", "packed in another way"),
    "large": QT_TRANSLATE_NOOP("Members", "too large"),
    "overlap": QT_TRANSLATE_NOOP("Members", "damaged"),
    "deep": QT_TRANSLATE_NOOP("Members", "too deep in archives"),
    "empty": QT_TRANSLATE_NOOP("Members", "empty"),
}
"""What stands in the place of a kind where that is not the reason."""


class MembersModel(QAbstractTableModel):
    """Documents that lie in one file, and what else lies there, which cannot be chosen; in the order in which they were told."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heads = (self.tr("Name"), self.tr("Folder"), self.tr("Kind"), self.tr("Size"), self.tr("Last changed"))
        self._all: Sequence[Member] = ()
        self._rows: Sequence[Member] = ()
        self._said: Sequence[str] = ()
        self._words: list[str] = []

    @property
    def total(self) -> int:
        """How many there are, shown or not."""
        return len(self._all)

    @property
    def readable(self) -> int:
        """How many of those that are shown can be chosen."""
        return sum(one.is_readable for one in self._rows)

    def show(self, members: Sequence[Member]) -> None:
        """Show these, as far as they have the words that are looked for."""
        self._all = members
        self._said = [folded("\n".join((_name(one), _folder(one), kind_of(one)))) for one in members]
        self._arrange()

    def filter(self, words: str) -> None:
        """Show only those whose name, folder or kind holds all these words."""
        self._words = list(folded_words(words))
        self._arrange()

    def at(self, row: int) -> Member:
        """Return the member of a row."""
        return self._rows[row]

    def first_readable(self) -> int | None:
        """Return the first row that can be chosen, None if none can."""
        return next((row for row, one in enumerate(self._rows) if one.is_readable), None)

    def rowCount(self, parent: _Index = _ROOT, /) -> int:
        """Return how many members are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _ROOT, /) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._heads)

    def flags(self, index: _Index, /) -> Qt.ItemFlag:
        """Return no more than that it is there for what cannot be read: it is dimmed then, and passed over."""
        if index.isValid() and not self._rows[index.row()].is_readable:
            return Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index)

    def data(self, index: _Index, /, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell says, all of it in its tip."""
        if not index.isValid():
            return None
        one, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(one, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return shown_name(one.name) if column in {NAME, FOLDER} else self._cell(one, column)
        if role == Qt.ItemDataRole.TextAlignmentRole and column == SIZE:
            return _RIGHT
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, /, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a column is called."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        return _RIGHT if role == Qt.ItemDataRole.TextAlignmentRole and section == SIZE else None

    @staticmethod
    def _cell(one: Member, column: int) -> str:
        if column == NAME:
            return _name(one)
        if column == FOLDER:
            return _folder(one)
        if column == KIND:
            return kind_of(one)
        if column == SIZE:
            format_ = QLocale.DataSizeFormat.DataSizeTraditionalFormat
            return QLocale().formattedDataSize(one.size, 0, format_) if one.size is not None else ""
        # As the clock of another computer had it: no time ago can be told from it.
        return (one.modified or "").replace("T", " ")[:16]

    def _arrange(self) -> None:
        self.beginResetModel()
        self._rows = [one for one, said in zip(self._all, self._said, strict=True) if all(word in said for word in self._words)]
        self.endResetModel()


def kind_of(member: Member) -> str:
    """Return what a member is, or why it cannot be read where that is something else."""
    if member.why_not in _WHY_NOT:
        return QCoreApplication.translate(_CONTEXT, _WHY_NOT[member.why_not])
    _, dot, suffix = member.name.rpartition("/")[2].rpartition(".")
    kind = _BY_SUFFIX.get(suffix.lower())
    if kind is not None:
        return QCoreApplication.translate(_CONTEXT, kind)
    return suffix.upper() if dot and len(suffix) <= 5 and suffix.isascii() else ""


def _name(member: Member) -> str:
    return shown_name(member.title or member.name.rpartition("/")[2])


def _folder(member: Member) -> str:
    return shown_name(member.name.rpartition("/")[0])
