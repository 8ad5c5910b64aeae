"""Where a PDF is to be saved: asked of the reader, and never the file that is being read."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from core.errors import QT_TRANSLATE_NOOP, ReaderError
from core.members import file_of
from gui import messages

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from core.document import Document

_OWN_FILE: Final = QT_TRANSLATE_NOOP("errors", "“{name}” is the file that you are reading. Choose another name and try again.")
_ENDING: Final = ".pdf"


def asked_file(parent: QWidget, document: Document) -> Path | None:
    """Ask where a document is to be saved; return None if it is not to be."""
    own, stem = document.origin.path, Path(document.name).stem
    proposal = (file_of(own).parent if own else Path.home()) / f"{stem}{_ENDING}"
    if own is not None and _is_same(own, proposal):
        name = QCoreApplication.translate("Printing", "{name} (printed)").format(name=stem)
        proposal = proposal.with_name(f"{name}{_ENDING}")
    title, kinds = QCoreApplication.translate("Printing", "Save as PDF"), QCoreApplication.translate("Printing", "PDF (*.pdf)")
    while True:
        chosen, _ = QFileDialog.getSaveFileName(parent, title, str(proposal), kinds)
        if not chosen:
            return None
        path = Path(chosen if chosen.lower().endswith(_ENDING) else f"{chosen}{_ENDING}")
        if path == Path(chosen) or path == proposal or not path.exists():
            return path if is_free(parent, document, path) else None
        # Nobody was asked whether this one may be replaced: the dialog asks, once it is given the whole name.
        proposal = path


def is_free(parent: QWidget, document: Document, path: Path) -> bool:
    """Return True unless a path leads to the file that is being read; then the reader is told."""
    own = document.origin.path
    if own is None or not _is_same(own, path):
        return True
    messages.show_error(parent, ReaderError(_OWN_FILE, name=path.name))
    return False


def _is_same(one: Path, other: Path) -> bool:
    with suppress(OSError, RuntimeError):
        return one.samefile(other)
    return one == other
