"""What else is told of two documents: the summary by section, the set phrases, the figures for the same subject."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Signal

from core.contrast import BEGINNING, CLASSES, CLOSING, WHOLE, place_of
from core.errors import QT_TRANSLATE_NOOP
from gui.models.contrast import FactModel
from gui.widgets.choice_table import ChoiceTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from core.figures import Figure
    from core.spans import Span
    from gui.models.contrast import ContrastSheet
    from gui.theme import Theme

OLD, NEW = 0, 1
NAMES: Final = {
    "same": QT_TRANSLATE_NOOP("Contrast", "same"),
    "reworded": QT_TRANSLATE_NOOP("Contrast", "reworded"),
    "moved": QT_TRANSLATE_NOOP("Contrast", "moved"),
    "new": QT_TRANSLATE_NOOP("Contrast", "new"),
    "dropped": QT_TRANSLATE_NOOP("Contrast", "dropped"),
}


def class_name(kind: str) -> str:
    """Return what a class is called."""
    return QCoreApplication.translate("Contrast", NAMES[kind])


class SummaryTable(ChoiceTable):
    """How many sentences of each class there are, in all and in each section; Enter leads to the section."""

    section_wanted = Signal(int)  # index of a pair of sections

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, (50, 10, 10, 10, 10, 10), parent)
        self._rows = FactModel(range(1, 6), self)
        self.setModel(self._rows)
        self.setAccessibleName(self.tr("Sentences of each kind by section"))
        self.taken.connect(lambda row: self.section_wanted.emit(row - 1) if row else None)

    def show_sheet(self, sheet: ContrastSheet) -> None:
        """Tell of a comparison."""
        contrast = sheet.found.contrast
        lines = [[self.tr("All sentences"), *(str(contrast.counts.get(kind, 0)) for kind in CLASSES)]]
        unnamed = {WHOLE: self.tr("(without a heading)"), BEGINNING: self.tr("(beginning)"), CLOSING: self.tr("(closing)")}
        for number, pair in enumerate(contrast.sections):
            counts = Counter(one.kind for one in pair.sentences)
            name = "\u3000" * max(0, pair.level - 1) + (pair.new_heading or pair.old_heading or unnamed[place_of(contrast, number)])
            name = self.tr("{heading} (moved)").format(heading=name) if pair.is_moved else name
            lines.append([name, *(str(counts[kind]) for kind in CLASSES)])
        self._rows.show([self.tr("Section"), *map(class_name, CLASSES)], lines)


class PhraseTable(ChoiceTable):
    """Set phrases that are new, dropped and kept; Enter leads to the first place of one."""

    place_wanted = Signal(int, int)  # side, code point

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, (70, 30), parent)
        self._rows = FactModel((), self)
        self._places: Sequence[tuple[int, int]] = ()
        self.setModel(self._rows)
        self.setAccessibleName(self.tr("Set phrases of both documents"))
        self.taken.connect(lambda row: self.place_wanted.emit(*self._places[row]))

    def show_sheet(self, sheet: ContrastSheet) -> None:
        """Tell of a comparison."""
        contrast = sheet.found.contrast
        lines, places = [], []
        for some, side, state in (
            (contrast.phrases_new, NEW, class_name("new")),
            (contrast.phrases_dropped, OLD, class_name("dropped")),
            (contrast.phrases_kept, NEW, self.tr("kept")),
        ):
            for name in some:
                lines.append([name, state])
                places.append((side, contrast.phrase_starts.get(name, 0)))
        self._places = places
        self._rows.show([self.tr("Set phrase"), self.tr("What became of it")], lines)


class FigureTable(ChoiceTable):
    """Figures for the same subject in both documents, then those of one alone; Enter leads to the place."""

    place_wanted = Signal(int, int)  # side, code point

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, (40, 24, 24, 12), parent)
        self._rows = FactModel((3,), self)
        self._places: Sequence[tuple[int, int]] = ()
        self.setModel(self._rows)
        self.setAccessibleName(self.tr("Figures for the same subject"))
        self.taken.connect(lambda row: self.place_wanted.emit(*self._places[row]))

    def show_sheet(self, sheet: ContrastSheet) -> None:
        """Tell of a comparison."""
        found = sheet.found
        lines, places = [], []
        for pair in found.contrast.figures:
            old, new = (
                figure.span.of(text) if figure is not None else ""
                for figure, text in ((pair.old, found.old.text), (pair.new, found.new.text))
            )
            lines.append([pair.subject, old, new, _change(pair.old, pair.new)])
            one: Span | None = pair.new.span if pair.new is not None else pair.old.span if pair.old is not None else None
            places.append((NEW if pair.new is not None else OLD, one.start if one is not None else 0))
        self._places = places
        self._rows.show([self.tr("Subject"), found.old.name, found.new.name, self.tr("Change")], lines)


def _change(old: Figure | None, new: Figure | None) -> str:
    """Return how much more or less the new figure is: in points where both are per cent, else in per cent of the old one."""
    if old is None or new is None:
        return ""
    if old.unit == "%":
        change = _signed(f"{new.value - old.value:+.4g}")
        return QCoreApplication.translate("Contrast", "{change} points").format(change=change)
    return _signed(f"{100 * (new.value - old.value) / old.value:+.1f}%") if old.value else ""


def _signed(number: str) -> str:
    """Return a number with the sign that is as wide as the plus."""
    return number.replace("-", "−")
