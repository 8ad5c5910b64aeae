"""What is said of web annotations and of projects: that a file is damaged, and what of it is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.errors import QT_TRANSLATE_NOOP
from core.incoming import LeftOut

if TYPE_CHECKING:
    from collections import Counter

DAMAGED: Final = QT_TRANSLATE_NOOP("errors", "“{name}” is damaged or incomplete. Export it anew, and import that.")
NO_WORDS: Final = QT_TRANSLATE_NOOP("import", "Annotations that do not say which words they stand on: {count}")
NOTHING_SAID: Final = QT_TRANSLATE_NOOP("import", "Annotations that say nothing: {count}")
REPLIES: Final = QT_TRANSLATE_NOOP("import", "Replies to annotations: {count}")
ELSEWHERE: Final = QT_TRANSLATE_NOOP("import", "Annotations that stand on pages elsewhere on the web: {count}")
OTHER_MEDIA: Final = QT_TRANSLATE_NOOP("import", "Passages of pictures, recordings and pages of PDF files: {count}")
OUTSIDE: Final = QT_TRANSLATE_NOOP("import", "Passages that lie outside of their text: {count}")
NO_TEXT: Final = QT_TRANSLATE_NOOP("import", "Passages of documents whose text is not in the file: {count}")
LOOSE: Final = QT_TRANSLATE_NOOP("import", "Notes that belong to no document: {count}")
_ALL: Final = (NO_WORDS, NOTHING_SAID, REPLIES, ELSEWHERE, OTHER_MEDIA, OUTSIDE, NO_TEXT, LOOSE)


def left_out(counts: Counter[str]) -> tuple[LeftOut, ...]:
    """Return what was counted by the sentences above, in their order."""
    return tuple(LeftOut(sentence, counts[sentence]) for sentence in _ALL if counts[sentence])
