"""The dialog of all settings: sections at the left, a field that looks through all of them above. What is changed holds at once."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.settings import Settings
from core.settings_table import FILE, KEYS, LIBRARY, SECTIONS, entries
from gui.dialogs.settings.controls import tr
from gui.dialogs.settings.hits import Index
from gui.widgets.menu_entries import short

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent

    from gui.dialogs.settings.hits import Hit
    from gui.dialogs.settings.sections import Section
    from gui.theme import Theme

_STANDARD: Final = Settings()
_STEPS: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class SettingsDialog(QDialog):
    """Shows one section at a time, each made when it is first wanted.

    Args:
        theme: the tokens it wears.
        settings: what is set.
        make: returns a new section by its name, and the widget it is shown in.
        count: returns how much of a section that is not made of the table a query means, by its name.
        parent: the window.
    """

    changed = Signal(dict)
    """Values of settings by their names; of a slider that is dragged at most one each time round the event loop."""
    library_wanted = Signal()
    folder_wanted = Signal(object)
    """Path of a folder to be opened."""

    def __init__(
        self,
        theme: Theme,
        settings: Settings,
        *,
        make: Callable[[str, QWidget], Section],
        count: Mapping[str, Callable[[str], int]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._settings = settings
        self._make = make
        self._count = count
        self._index = Index()
        self._sections: dict[str, Section] = {}
        self._found: Mapping[str, Hit] | None = None
        self._before_search = SECTIONS[0][0]
        self._pending: dict[str, Any] = {}
        self._filtered: set[str] = set()
        """The sections that show a part of what they have."""
        self._undo: dict[str, dict[str, Any]] = {}
        """What a section held before it was set as delivered, by its name."""
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._build()
        self._connect()

    def open_at(self, section: str, setting: str) -> None:
        """Show a section, and a setting in it with the keyboard; empty for what was seen last, and for the field above."""
        self._field.clear()
        if section:
            self._choose(section)
        elif self._list.currentRow() < 0:
            self._choose(self._names[0])
        # It has not followed what was changed while it was closed.
        self._show_section()
        if self.isVisible():
            self.raise_()
        else:
            self.show()
        self.activateWindow()
        if setting:
            self._shown().reveal(setting)
        else:
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def prepare(self) -> Iterator[None]:
        """Make what is seen first, unless something is seen already, in turns."""
        if not self._sections:
            self._choose(self._names[0])
            self._shown()
            yield
            self._show_section()

    def show_settings(self, settings: Settings) -> None:
        """Show what is set, wherever it was changed."""
        self._settings = settings
        if self.isVisible():
            self._shown().show_settings(settings)
            self._show_resets()

    def finish(self) -> None:
        """Take what is still being written, or has not been told."""
        for section in self._sections.values():
            section.finish()
        self._timer.stop()
        self._tell()

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        for section in self._sections.values():
            section.apply_theme(theme)

    def search(self) -> None:
        """Show what the field asks for: once more when pinyin has come to be known."""
        query = self._field.text().strip()
        was_searching = self._found is not None
        if query and not was_searching:
            self._before_search = self._name
        self._found = self._index.find(query) if query else None
        counts = {name: self._counted(name, query) for name in self._names}
        for at, name in enumerate(self._names):
            item = self._list.item(at)
            title = tr(dict(SECTIONS)[name])
            item.setText(f"{title}　{counts[name]}" if query else title)
            item.setHidden(bool(query) and not counts[name])
        self._nothing.setText(
            self.tr("Nothing is called “{words}”. Look for a word such as size, or for its pinyin.").format(words=short(query))
        )
        if query and not counts[self._name]:
            first = next((name for name in self._names if counts[name]), "")
            self._choose(first)
        elif not query and was_searching:
            self._choose(self._before_search)
        self._show_section()

    # Building

    def _build(self) -> None:
        metrics = self._theme.metrics
        self.setObjectName("Settings")
        self.setWindowTitle(self.tr("Settings"))
        self.resize(metrics.settings_width, metrics.settings_height)
        self._names = [name for name, _ in SECTIONS]
        self._field = QLineEdit(self)
        self._field.setObjectName("SettingsSearch")
        self._field.setPlaceholderText(self.tr("Search, also by pinyin"))
        self._field.setAccessibleName(self.tr("Search the settings"))
        self._field.setClearButtonEnabled(True)
        self._list = QListWidget(self)
        self._list.setObjectName("SettingsSections")
        self._list.setAccessibleName(self.tr("Sections"))
        self._list.setFixedWidth(metrics.settings_list)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.addItems([tr(title) for _, title in SECTIONS])
        self._title = QLabel(self)
        self._title.setObjectName("SettingsTitle")
        self._nothing = QLabel()
        self._nothing.setObjectName("PaneHint")
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._nothing)
        self._back = QPushButton(self.tr("Undo: as it was before"), self)
        self._reset = QPushButton(self.tr("This section as delivered"), self)
        self._close = QPushButton(self.tr("Close"), self)
        self._close.setProperty("closes", True)
        self._foot = foot = QHBoxLayout()
        foot.setSpacing(metrics.gap)
        foot.addWidget(self._reset)
        foot.addWidget(self._back)
        foot.addStretch(1)
        foot.addWidget(self._close)
        for button in (self._reset, self._back, self._close):
            # Enter ends what is written in a field, not the dialog.
            button.setAutoDefault(False)
        right = QVBoxLayout()
        right.setSpacing(metrics.gap)
        right.addWidget(self._title)
        right.addWidget(self._stack, 1)
        right.addLayout(foot)
        left = QVBoxLayout()
        left.setSpacing(metrics.gap)
        left.addWidget(self._field)
        left.addWidget(self._list, 1)
        self._field.setFixedWidth(metrics.settings_list)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(metrics.pad, metrics.pad, metrics.pad, metrics.pad)
        whole.setSpacing(2 * metrics.pad)
        whole.addLayout(left)
        whole.addLayout(right, 1)

    def _connect(self) -> None:
        self._timer.timeout.connect(self._tell)
        self._field.textChanged.connect(self.search)
        self._field.installEventFilter(self)
        self._list.currentRowChanged.connect(lambda _row: self._show_section())
        self._reset.clicked.connect(self._reset_section)
        self._back.clicked.connect(self._undo_reset)
        self._close.clicked.connect(self.accept)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self._field.setFocus)

    # Sections

    @property
    def _name(self) -> str:
        """Return the name of the section that is chosen."""
        return self._names[max(0, self._list.currentRow())]

    def _shown(self) -> Section:
        """Return the section that is chosen, made if it is not yet there."""
        section = self._sections.get(self._name)
        if section is None:
            section = self._sections[self._name] = self._make(self._name, self._stack)
            section.changed.connect(self._note)
            section.reset_wanted.connect(lambda name: self._take({name: getattr(_STANDARD, name)}))
            section.library_wanted.connect(self.library_wanted)
            section.folder_wanted.connect(self.folder_wanted)
            self._stack.addWidget(section)
            # What is made later would come behind the buttons below it.
            # What a box drops down is a window of its own.
            inside = (one for one in section.findChildren(QWidget) if one.window() is self)
            last = [one for one in inside if one.focusPolicy() & Qt.FocusPolicy.TabFocus][-1]
            for before, after in pairwise((last, *self._foot_buttons())):
                QWidget.setTabOrder(before, after)
        return section

    def _foot_buttons(self) -> list[QWidget]:
        """Return what stands below the section, from left to right."""
        items = (self._foot.itemAt(at) for at in range(self._foot.count()))
        return [widget for item in items if item is not None and (widget := item.widget()) is not None]

    def _choose(self, name: str) -> None:
        """Select a section without showing it; an empty name leaves all as it is."""
        if name:
            self._list.blockSignals(True)
            self._list.setCurrentRow(self._names.index(name))
            self._list.blockSignals(False)

    def _show_section(self) -> None:
        query = self._field.text().strip()
        is_empty = bool(query) and all(self._item(name).isHidden() for name in self._names)
        self._title.setText("" if is_empty else tr(dict(SECTIONS)[self._name]))
        if is_empty:
            self._stack.setCurrentWidget(self._nothing)
        else:
            section = self._shown()
            section.show_settings(self._settings)
            if query or self._name in self._filtered:
                section.show_hits(query, self._found)
                (self._filtered.add if query else self._filtered.discard)(self._name)
            self._stack.setCurrentWidget(section)
        self._show_resets()

    def _item(self, name: str) -> QListWidgetItem:
        return self._list.item(self._names.index(name))

    def _counted(self, name: str, query: str) -> int:
        """Return how many settings of a section were found."""
        found = self._found or {}
        listed = sum(one.name in found for one in entries(name)) + (name == LIBRARY and FILE.name in found)
        return max(listed, self._count[name](query) if name in self._count and query else 0)

    # Setting

    def _note(self, name: str, value: object) -> None:
        self._pending[name] = value
        self._timer.start()

    def _tell(self) -> None:
        values = dict(self._pending)
        self._pending.clear()
        if values:
            self._take(values)

    def _take(self, values: dict[str, Any]) -> None:
        """Set values; what is set by hand after a section was set as delivered stays if that is undone."""
        for held in self._undo.values():
            for name in values:
                held.pop(name, None)
        self.changed.emit(values)

    # As delivered

    def _resets(self) -> dict[str, Any]:
        """Return the values as delivered of what differs from them in the section that is chosen."""
        names = [one.name for one in entries(self._name) if one.can_reset]
        return {name: getattr(_STANDARD, name) for name in names if getattr(self._settings, name) != getattr(_STANDARD, name)}

    def _reset_section(self) -> None:
        self.finish()
        values = self._resets()
        self._undo[self._name] = {name: getattr(self._settings, name) for name in values}
        self.changed.emit(values)
        self._show_resets()
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _undo_reset(self) -> None:
        self.changed.emit(self._undo.pop(self._name))
        self._show_resets()
        self._reset.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_resets(self) -> None:
        # The table of keys has buttons of its own.
        is_own = self._name == KEYS or self._stack.currentWidget() is self._nothing
        self._reset.setVisible(not is_own)
        self._reset.setEnabled(bool(self._resets()))
        self._back.setVisible(not is_own and bool(self._undo.get(self._name)))

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Let the arrows go through the sections while the field has the keyboard, and Esc empty it."""
        if event.type() == QEvent.Type.KeyPress:
            key: QKeyEvent = event  # type: ignore[assignment]
            if key.key() in _STEPS:
                self._step(_STEPS[Qt.Key(key.key())])
                return True
            if key.key() == Qt.Key.Key_Escape and self._field.text():
                self._field.clear()
                return True
        return super().eventFilter(watched, event)

    def _step(self, by: int) -> None:
        """Go to the next section in view."""
        at = self._list.currentRow() + by
        while 0 <= at < len(self._names) and self._list.item(at).isHidden():
            at += by
        if 0 <= at < len(self._names):
            self._list.setCurrentRow(at)

    def done(self, result: int, /) -> None:
        """Take what is being written, then close; what was set as delivered stays so."""
        self.finish()
        self._undo.clear()
        super().done(result)
