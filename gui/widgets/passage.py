"""What an annotation stands on, in a few words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.annotation import Annotation


def path_words(path: Sequence[str]) -> str:
    """Return headings in one line, the outermost first."""
    return " › ".join(path)


def passage_words(annotation: Annotation) -> str:
    """Return the words of its passage in one line; of a bookmark those that follow its place, of a note on the document that it is one."""
    if annotation.kind == "document-note":
        return QCoreApplication.translate("Passage", "Note on the document")
    if annotation.kind == "bookmark":
        words = annotation.anchor.suffix.strip().partition("\n")[0]
        return QCoreApplication.translate("Passage", "Bookmark: {words}").format(words=words)
    return " ".join(annotation.anchor.quote.split("\n"))
