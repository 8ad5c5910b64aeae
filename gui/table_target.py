"""The file that a table goes to: which one, and in which form."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from core.errors import QT_TRANSLATE_NOOP
from core.tables import CSV, MARKDOWN, TEXT

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

_KINDS: Final = (
    (CSV, QT_TRANSLATE_NOOP("TableTarget", "Table for Excel (*.csv)")),
    (MARKDOWN, QT_TRANSLATE_NOOP("TableTarget", "Markdown (*.md)")),
    (TEXT, QT_TRANSLATE_NOOP("TableTarget", "Plain text (*.txt)")),
)


def ask_table(parent: QWidget, title: str, proposal: str) -> Path | None:
    """Let the reader name a file for a table; one that is there only with his leave.

    Args:
        parent: over which he is asked.
        title: of the dialog.
        proposal: a name for it, with the ending ``.csv``.

    Returns:
        The file, with an ending that says its form; None if he gave it up.
    """
    return ask_file(parent, title, proposal, {QCoreApplication.translate("TableTarget", words): ending for ending, words in _KINDS})


def ask_file(parent: QWidget, title: str, proposal: str, kinds: Mapping[str, str]) -> Path | None:
    """Let the reader name a file of one of several kinds, see `ask_table`.

    Args:
        parent: over which he is asked.
        title: of the dialog.
        proposal: a name for it, with the ending of the first kind.
        kinds: what they are called, as the dialog shows it, and their endings.
    """
    wanted = next(iter(kinds))
    while True:
        chosen, kind = QFileDialog.getSaveFileName(parent, title, proposal, ";;".join(kinds), wanted)
        if not chosen:
            return None
        path = _with_ending(chosen, kinds.get(kind, kinds[wanted]), tuple(kinds.values()))
        if path == Path(chosen) or not path.exists():
            return path
        # Nobody was asked whether this one may be replaced: the dialog asks, once it is given the whole name.
        proposal, wanted = str(path), kind


def _with_ending(chosen: str, kind: str, endings: Sequence[str]) -> Path:
    """Return a path with the ending of a kind, unless it has one that was written by hand: then the kind is still the first one."""
    path = Path(chosen)
    if path.suffix.lower() not in endings:
        return Path(f"{chosen}{kind}")
    return path if kind == endings[0] or path.suffix.lower() == kind else path.with_suffix(kind)
