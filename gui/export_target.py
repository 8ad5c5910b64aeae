"""The file of an export: what it is called at first, and where the reader wants it; never a document's own file."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from core.errors import QT_TRANSLATE_NOOP, ReaderError
from core.members import file_of
from gui import messages
from gui.models.export_formats import format_name

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtWidgets import QWidget

    from core.exporting import Format

_OWN_FILE: Final = QT_TRANSLATE_NOOP("errors", "“{name}” is the file of a document that is exported. Choose another name and try again.")
_FORBIDDEN: Final = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]+')
"""What no name of a file may have on some system (Windows has the most)."""
_LONGEST: Final = 80
"""Characters of a title that become a name: 255 bytes are the limit of most file systems."""


class Target(NamedTuple):
    """Where an export goes."""

    path: Path
    is_replaced: bool
    """True if something is there, and the reader lets it be replaced."""


def proposed_name(title: str, others: int) -> str:
    """Return what a file is called at first, without its ending.

    Args:
        title: of the first document.
        others: how many documents there are beside it.
    """
    words = " ".join(_FORBIDDEN.sub(" ", title).split())[:_LONGEST].strip(" .")
    if not words:
        words = QCoreApplication.translate("Exporting", "Annotations")
    pattern = QCoreApplication.translate("Exporting", "{title} and {count} more") if others else "{title}"
    return pattern.format(title=words, count=others)


def ask_target(parent: QWidget, one: Format, folder: Path, name: str, own: Collection[Path]) -> Target | None:
    """Let the reader name the file; one that is there only with his leave.

    Args:
        parent: over which he is asked.
        one: the format.
        folder: where it is proposed.
        name: that is proposed, without an ending.
        own: the documents' own files.

    Returns:
        None if he gave it up.
    """
    title = QCoreApplication.translate("Exporting", "Export as")
    kinds = f"{format_name(one)} (*{one.suffix})"
    proposal = folder / f"{name}{one.suffix}"
    if _is_own(proposal, own):
        pattern = QCoreApplication.translate("Exporting", "{name} (annotations)")
        proposal = folder / f"{pattern.format(name=name)}{one.suffix}"
    while True:
        chosen, _ = QFileDialog.getSaveFileName(parent, title, str(proposal), kinds)
        if not chosen:
            return None
        path = Path(chosen if chosen.lower().endswith(one.suffix) else f"{chosen}{one.suffix}")
        if path == Path(chosen) or path == proposal or not path.exists():
            if not _is_own(path, own):
                return Target(path, path.exists())
            messages.show_error(parent, ReaderError(_OWN_FILE, name=path.name))
            return None
        # Nobody was asked whether this one may be replaced: the dialog asks, once it is given the whole name.
        proposal = path


def _is_own(path: Path, own: Collection[Path]) -> bool:
    """Return True if a path leads to the file of a document."""
    if path in own:
        return True
    # The same file may have other names; of ten thousand each would have to be asked of the disk.
    alike = [one for one in map(file_of, own) if one.name.casefold() == path.name.casefold()]
    for one in alike:
        with suppress(OSError, RuntimeError):
            if one.samefile(path):
                return True
    return False
