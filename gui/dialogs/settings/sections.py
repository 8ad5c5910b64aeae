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
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from core.settings import Settings
    from core.settings_table import Entry
    from gui.dialogs.keys_page import KeysPage
    from gui.dialogs.pigments import Pigments
    from gui.dialogs.settings.hits import Hit
    from gui.dialogs.settings.row import Aid
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
        path_of: returns where the file of an entry lies.
        aids: what helps to write some lines, by the setting's name.
    """

    def __init__(self, name: str, theme: Theme, *, path_of: Callable[[str], Path], aids: Mapping[str, Aid]) -> None:
        super().__init__()
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

    def finish(self) -> None:
        """Take what is still being written."""
        for row in self._rows.values():
            if isinstance(row, SettingRow):
                row.control.finish()

    def _build(self, name: str) -> None:
        metrics = self._theme.metrics
        inner = QWidget()
        inner.setObjectName("SettingsInner")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, metrics.pad, metrics.pad)
        column.setSpacing(metrics.small_gap)
        shown = (*entries(name), FILE) if name == LIBRARY else entries(name)
        for heading, some in groupby(shown, key=lambda entry: entry.group):
            self._add_card(column, heading, [self._row(entry) for entry in some])
        column.addStretch(1)
        self._scroll = _scrolled(inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)

    def _row(self, entry: Entry) -> Row:
        row: Row
        if entry.kind == PLACE:
            more = QCoreApplication.translate("Settings", "Library and backups…") if entry is not FILE else ""
            row = PlaceRow(entry, self._theme, more=more)
            row.more_wanted.connect(self.library_wanted)
            row.folder_wanted.connect(lambda: self.folder_wanted.emit(self._path_of(entry.name).parent))
        else:
            row = SettingRow(entry, self._theme, self._aids.get(entry.name))
            row.changed.connect(self.changed)
            row.reset_wanted.connect(self.reset_wanted)
        self._rows[entry.name] = row
        return row

    def _add_card(self, column: QVBoxLayout, heading: str, rows: list[Row]) -> None:
        label = QLabel(tr(heading))
        label.setObjectName("SettingsHeading")
        label.setVisible(bool(heading))
        card = QFrame()
        card.setObjectName("SettingsCard")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(0, 0, 0, 0)
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
        pigments: the table.
        theme: the tokens it wears.
    """

    def __init__(self, pigments: Pigments, theme: Theme) -> None:
        super().__init__()
        self._pigments = pigments
        inner = QWidget()
        inner.setObjectName("SettingsInner")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, theme.metrics.pad, theme.metrics.pad)
        card = QFrame()
        card.setObjectName("SettingsCard")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(theme.metrics.pad, theme.metrics.pad, theme.metrics.gap, theme.metrics.pad)
        inside.addWidget(pigments)
        column.addWidget(card)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(_scrolled(inner))

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
        page: the table.
    """

    def __init__(self, page: KeysPage) -> None:
        super().__init__()
        self._page = page
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(page)

    def show_hits(self, query: str, found: Mapping[str, Hit] | None) -> None:
        """Show the actions that the query means."""
        self._page.filter(query if found is not None else "")

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._page.apply_theme(theme)


def _scrolled(inner: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setObjectName("SettingsSection")
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    # The rows take the keyboard; whatever has it is scrolled into view.
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inner)
    return area


def _draw_lines(rows: list[Row], seen: list[Row]) -> None:
    """Draw a line above each row that is seen but the first."""
    for row in rows:
        is_first = bool(seen) and row is seen[0]
        if row.property("first") != is_first:
            row.setProperty("first", is_first)
            restyle(row)
