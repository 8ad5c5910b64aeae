"""What formats, contents and groupings of an export are called, and what each is good for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from core.errors import QT_TRANSLATE_NOOP
from core.exporting import ANNOTATIONS, COLOUR, EXCERPTS, SECTION, SKELETON, TAG, TASKS, TEXT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.exporting import Format

PURPOSE_ROLE: Final = int(Qt.ItemDataRole.UserRole)
"""The sentence that says what a format is good for."""
_ROOT: Final = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex
_PURPOSES: Final = {
    "docx": QT_TRANSLATE_NOOP("ExportFormats", "For the director and colleagues: highlights and comments as Word and WPS have them"),
    "markdown": QT_TRANSLATE_NOOP("ExportFormats", "For Obsidian and the like: excerpts with links back to their passages"),
    "html": QT_TRANSLATE_NOOP("ExportFormats", "For any browser: text, outline and notes in one file"),
    "pdf": QT_TRANSLATE_NOOP("ExportFormats", "For printing and filing: fixed pages with the notes in the margin"),
    "csv": QT_TRANSLATE_NOOP("ExportFormats", "For other programs: a line for each annotation, opens in Excel"),
    "xlsx": QT_TRANSLATE_NOOP("ExportFormats", "For keeping track: a list of annotations, or the ledger of tasks"),
    "text": QT_TRANSLATE_NOOP("ExportFormats", "For messages and mails: words and where they stand, nothing else"),
    "jsonld": QT_TRANSLATE_NOOP("ExportFormats", "For other annotation programs, and for Meipi on another computer"),
    "qdpx": QT_TRANSLATE_NOOP("ExportFormats", "For research: QualCoder, NVivo, MAXQDA and ATLAS.ti open it"),
    "apkg": QT_TRANSLATE_NOOP("ExportFormats", "For learning by heart: marked words become gaps to be filled"),
}
_CONTENTS: Final = {
    TEXT: QT_TRANSLATE_NOOP("ExportFormats", "Whole text with annotations"),
    EXCERPTS: QT_TRANSLATE_NOOP("ExportFormats", "Excerpts"),
    SKELETON: QT_TRANSLATE_NOOP("ExportFormats", "Skeleton as a handout"),
    ANNOTATIONS: QT_TRANSLATE_NOOP("ExportFormats", "List of annotations"),
    TASKS: QT_TRANSLATE_NOOP("ExportFormats", "Ledger of tasks"),
}
_GROUPINGS: Final = {
    SECTION: QT_TRANSLATE_NOOP("ExportFormats", "By section"),
    COLOUR: QT_TRANSLATE_NOOP("ExportFormats", "By colour"),
    TAG: QT_TRANSLATE_NOOP("ExportFormats", "By tag"),
}


def format_name(one: Format) -> str:
    """Return what a format is called."""
    return QCoreApplication.translate("export", one.name)


def purpose(one: Format) -> str:
    """Return the sentence that says what a format is good for."""
    return QCoreApplication.translate("ExportFormats", _PURPOSES[one.id])


def content_name(content: str) -> str:
    """Return what one of `core.exporting.CONTENTS` is called."""
    return QCoreApplication.translate("ExportFormats", _CONTENTS[content])


def grouping_name(grouping: str) -> str:
    """Return what one of `core.exporting.GROUPINGS` is called."""
    return QCoreApplication.translate("ExportFormats", _GROUPINGS[grouping])


class FormatModel(QAbstractListModel):
    """Formats in the order in which they are offered."""

    def __init__(self, formats: Sequence[Format], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._formats = tuple(formats)

    def at(self, row: int) -> Format:
        """Return the format of a row."""
        return self._formats[row]

    def row_of(self, name: str) -> int:
        """Return the row of a format, the first one if it is not there."""
        return next((row for row, one in enumerate(self._formats) if one.id == name), 0)

    # Qt

    def rowCount(self, parent: _Index = _ROOT, /) -> int:
        """Return how many formats there are."""
        return 0 if parent.isValid() else len(self._formats)

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole), /) -> Any:
        """Return a name, its ending and the sentence; a screen reader hears all of it."""
        if not index.isValid():
            return None
        one = self._formats[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return format_name(one)
        if role == PURPOSE_ROLE:
            return purpose(one)
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{purpose(one)} (*{one.suffix})"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{format_name(one)}: {purpose(one)}"
        return None
