"""The sections of the settings: rows on cards, made of the table, and the two that are made of something of their own."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from core.settings_table import FILE, LIBRARY, PLACE, entries
from gui.dialogs.settings.controls import tr
from gui.dialogs.settings.place import PlaceRow
from gui.dialogs.settings.row import SettingRow
from gui.theme import restyle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from core.settings import Settings
    from core.settings_table import Entry
    from gui.actions import Actions
    from gui.dialogs.settings.hits import Hit
    from gui.dialogs.settings.row import Aid
    from gui.keys import Keys
    from gui.theme import Theme

    Row = SettingRow | PlaceRow


class Section(QWidget):
    """What the dialog asks of each section."""

    changed = Signal(str, object)
    """Name and value of a setting."""
    reset_wanted = Signal(str)
    """Name of a setting."""
    library_wanted = Signal()
    folder_wanted = Signal(object)
    """Path of a folder."""

    def show_settings(self, settings: Settings) -> None:
        """Show what is set."""

    def show_hits(self, query: str, found: Mapping[str, Hit] | None) -> None:
        """Show only what was found for a query, painted; None for everything."""

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""

    def reveal(self, name: str) -> None:
        """Bring a setting into view and give it the keyboard."""

    def finish(self) -> None:
        """Take what is still being written."""


class TableSection(Section):
    """Shows the entries of the table, each group on a card.

    Args:
        name: of the section.
        theme: the tokens it wears.
        parent: where it is shown.
        path_of: returns where the file of an entry lies.
        aids: what helps to write some lines, by the setting's name.
    """

    def __init__(self, name: str, theme: Theme, parent: QWidget, *, path_of: Callable[[str], Path], aids: Mapping[str, Aid]) -> None:
        super().__init__(parent)
        self._theme = theme
        self._path_of = path_of
        self._aids = aids
        self._rows: dict[str, Row] = {}
        self._cards: list[tuple[QLabel, QFrame, list[Row]]] = []
        self._build(name)

    def show_settings(self, settings: Settings) -> None:
        """Show what is set."""
        for row in self._rows.values():
            if isinstance(row, SettingRow):
                row.show_settings(settings)
            else:
                row.show_path(self._path_of(row.entry.name))

    def show_hits(self, query: str, found: Mapping[str, Hit] | None) -> None:
        """Show only the rows that were found, painted, and the cards that have any."""
        for name, row in self._rows.items():
            row.setVisible(found is None or name in found)
            row.show_hit(None if found is None else found.get(name))
        for heading, card, rows in self._cards:
            seen = [row for row in rows if not row.isHidden()]
            card.setVisible(bool(seen))
            heading.setVisible(bool(seen) and bool(heading.text()))
            _draw_lines(rows, seen)

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        for row in self._rows.values():
            row.apply_theme(theme)

    def reveal(self, name: str) -> None:
        """Bring a setting into view and give it the keyboard."""
        row = self._rows.get(name)
        if row is not None:
            self._scroll.ensureWidgetVisible(row)
            row.take_keyboard()

    def _build(self, name: str) -> None:
        metrics = self._theme.metrics
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self._scroll, inner = _scroll_area(self)
        whole.addWidget(self._scroll)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, metrics.pad, metrics.pad)
        column.setSpacing(metrics.small_gap)
        shown = (*entries(name), FILE) if name == LIBRARY else entries(name)
        for heading, some in groupby(shown, key=lambda entry: entry.group):
            self._add_card(column, inner, heading, some)
        column.addStretch(1)

    def _row(self, entry: Entry, card: QFrame) -> Row:
        row: Row
        if entry.kind == PLACE:
            more = QCoreApplication.translate("Settings", "Library and backups…") if entry is not FILE else ""
            row = PlaceRow(entry, self._theme, card, more=more)
            row.more_wanted.connect(self.library_wanted)
            row.folder_wanted.connect(lambda: self.folder_wanted.emit(self._path_of(entry.name).parent))
        else:
            row = SettingRow(entry, self._theme, self._aids.get(entry.name), card)
            row.changed.connect(self.changed)
            row.reset_wanted.connect(self.reset_wanted)
        self._rows[entry.name] = row
        return row

    def _add_card(self, column: QVBoxLayout, inner: QWidget, heading: str, listed: Iterable[Entry]) -> None:
        label = QLabel(tr(heading), inner)
        label.setObjectName("SettingsHeading")
        label.setVisible(bool(heading))
        card = QFrame(inner)
        card.setObjectName("SettingsCard")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(0, 0, 0, 0)
        rows = [self._row(entry, card) for entry in listed]
        inside.setSpacing(0)
        for row in rows:
            inside.addWidget(row)
        column.addWidget(label)
        column.addWidget(card)
        column.addSpacing(self._theme.metrics.gap)
        self._cards.append((label, card, rows))
        _draw_lines(rows, rows)


class ColoursSection(Section):
    """Shows the table of the colours.

    Args:
        theme: the tokens it wears.
        parent: where it is shown.
    """

    shade_chosen = Signal(str, str)
    named = Signal(str, str, str)
    """See `gui.dialogs.pigments.Pigments`."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        from gui.dialogs.pigments import Pigments

        super().__init__(parent)
        area, inner = _scroll_area(self)
        # Samples of all themes, in words of another language or in large letters.
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, theme.metrics.pad, theme.metrics.pad)
        card = QFrame(inner)
        card.setObjectName("SettingsCard")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(theme.metrics.pad, theme.metrics.pad, theme.metrics.gap, theme.metrics.pad)
        self._pigments = pigments = Pigments(theme, card)
        pigments.shade_chosen.connect(self.shade_chosen)
        pigments.named.connect(self.named)
        inside.addWidget(pigments)
        column.addWidget(card)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def show_settings(self, settings: Settings) -> None:
        """Show what is set."""
        self._pigments.show_settings(settings)

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._pigments.apply_theme(theme)

    def finish(self) -> None:
        """Take what is still being written."""
        self._pigments.finish()


class KeysSection(Section):
    """Shows the table of the keys.

    Args:
        keys: those that are set.
        actions: have the words.
        theme: the tokens it wears.
        parent: where it is shown.
    """

    def __init__(self, keys: Keys, actions: Actions, theme: Theme, parent: QWidget) -> None:
        from gui.dialogs.keys_page import KeysPage

        super().__init__(parent)
        self._page = page = KeysPage(keys, actions, theme, self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(page)

    def show_hits(self, query: str, found: Mapping[str, Hit] | None) -> None:
        """Show the actions that the query means."""
        self._page.filter(query if found is not None else "")

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._page.apply_theme(theme)


def _scroll_area(parent: QWidget) -> tuple[QScrollArea, QWidget]:
    """Return an area, and the empty widget in it that is to be filled."""
    area = QScrollArea(parent)
    area.setObjectName("SettingsSection")
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    # The rows take the keyboard; whatever has it is scrolled into view.
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    inner = QWidget(area)
    inner.setObjectName("SettingsInner")
    area.setWidget(inner)
    return area, inner


def _draw_lines(rows: list[Row], seen: list[Row]) -> None:
    """Draw a line above each row that is seen but the first."""
    for row in rows:
        is_first = bool(seen) and row is seen[0]
        if row.property("first") != is_first:
            row.setProperty("first", is_first)
            restyle(row)
