"""What the files of a comparison say: names of classes, counts by section, figures."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from core.contrast import BEGINNING, CLASSES, CLOSING, DROPPED, MOVED, NEW, REWORDED, SAME, WHOLE, place_of, rows
from core.errors import QT_TRANSLATE_NOOP
from core.spans import Span, mosaic

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from core.catalogue import Catalogue
    from core.contrast import Contrasted, ContrastRow, FigurePair

NAMES: Final = {
    SAME: QT_TRANSLATE_NOOP("export", "same"),
    REWORDED: QT_TRANSLATE_NOOP("export", "reworded"),
    MOVED: QT_TRANSLATE_NOOP("export", "moved"),
    NEW: QT_TRANSLATE_NOOP("export", "new"),
    DROPPED: QT_TRANSLATE_NOOP("export", "dropped"),
}
TITLE: Final = QT_TRANSLATE_NOOP("export", "Comparison of “{old}” and “{new}”")
SUMMARY: Final = QT_TRANSLATE_NOOP("export", "Summary")
SIDE_BY_SIDE: Final = QT_TRANSLATE_NOOP("export", "Side by side")
PHRASES: Final = QT_TRANSLATE_NOOP("export", "Set phrases")
FIGURES: Final = QT_TRANSLATE_NOOP("export", "Figures for the same subject")
SECTION: Final = QT_TRANSLATE_NOOP("export", "Sections")
SUBJECT: Final = QT_TRANSLATE_NOOP("export", "Subject")
ALL: Final = QT_TRANSLATE_NOOP("export", "All sentences")
UNNAMED: Final = {
    WHOLE: QT_TRANSLATE_NOOP("export", "(without a heading)"),
    BEGINNING: QT_TRANSLATE_NOOP("export", "(beginning)"),
    CLOSING: QT_TRANSLATE_NOOP("export", "(closing)"),
}
MOVED_SECTION: Final = QT_TRANSLATE_NOOP("export", "section moved")
KEPT: Final = QT_TRANSLATE_NOOP("export", "kept")
NONE: Final = QT_TRANSLATE_NOOP("export", "none")
CLASS: Final = QT_TRANSLATE_NOOP("export", "Class")


@dataclass(frozen=True)
class Telling:
    """A comparison with the words of a file."""

    found: Contrasted
    words: Catalogue

    def tr(self, source: str) -> str:
        """Return words in the file's language."""
        return self.words.translate("export", source)

    @cached_property
    def title(self) -> str:
        """What the file is called."""
        return self.tr(TITLE).format(old=self.found.old.name, new=self.found.new.name)

    @cached_property
    def rows(self) -> tuple[ContrastRow, ...]:
        """What stands side by side."""
        return rows(self.found.contrast)

    def classes(self) -> list[str]:
        """Return the names of the classes, in their order."""
        return [self.tr(NAMES[kind]) for kind in CLASSES]

    def counts(self) -> Iterator[tuple[int | None, str, list[int]]]:
        """Give lines of the summary: index of the pair of sections, None for all; its name; how many sentences there are of each class."""
        contrast = self.found.contrast
        yield None, self.tr(ALL), [contrast.counts.get(kind, 0) for kind in CLASSES]
        for number, pair in enumerate(contrast.sections):
            counts = Counter(one.kind for one in pair.sentences)
            yield number, self.heading(number), [counts[kind] for kind in CLASSES]

    def heading(self, number: int) -> str:
        """Return what a pair of sections is called: by the second document, where it is there."""
        pair = self.found.contrast.sections[number]
        name = pair.new_heading or pair.old_heading or self.tr(UNNAMED[place_of(self.found.contrast, number)])
        return f"{name}（{self.tr(MOVED_SECTION)}）" if pair.is_moved else name

    def phrases(self) -> Iterator[tuple[str, str]]:
        """Give what became of set phrases, and which."""
        contrast = self.found.contrast
        for name, some in (
            (NAMES[NEW], contrast.phrases_new),
            (NAMES[DROPPED], contrast.phrases_dropped),
            (KEPT, contrast.phrases_kept),
        ):
            yield self.tr(name), "、".join(f"“{one}”" for one in some) or self.tr(NONE)

    def figures(self) -> Iterator[tuple[str, str, str]]:
        """Give subjects of both documents, with what either says."""
        for pair in self.found.contrast.figures:
            if pair.old is not None and pair.new is not None:
                yield pair.subject, *self._values(pair)

    def _values(self, pair: FigurePair) -> tuple[str, str]:
        assert pair.old is not None
        assert pair.new is not None
        return pair.old.span.of(self.found.old.text), pair.new.span.of(self.found.new.text)


def pieces(text: str, span: Span, changes: Iterable[Span]) -> Iterator[tuple[str, bool]]:
    """Give a sentence in pieces, each with whether it is not in the other text."""
    parts = [span, *(change.clipped(span) for change in changes)]
    for piece, covering in mosaic(parts):
        yield piece.of(text), len(covering) > 1
