"""The start page, in the place of the page: how to begin, and the recent documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from gui.icons import icon
from gui.keys import delivered
from gui.models.recents import RecentModel
from gui.widgets.button_rows import ButtonRows
from gui.widgets.recent_list import RecentList

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from pathlib import Path

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent

    from core.recent import KnownDocument, Place
    from gui.theme import Theme
    from gui.widgets.today import Today

WIDEST: Final = 54
"""Of the column, in characters of the interface."""
EMBLEM: Final = 64
"""Side of the program's picture, in pixels."""
MANY: Final = 10
"""Documents up to which nobody looks for one by its name."""
TYPED_AFTER: Final = 120
"""Milliseconds after the last key when words are looked for."""


class WelcomePane(QWidget):
    """A sentence, the ways to open something, and the recent documents."""

    open_wanted = Signal()
    folder_wanted = Signal()
    paste_wanted = Signal()
    sample_wanted = Signal()
    news_wanted = Signal()
    place_chosen = Signal(object)  # Recent
    behind_wanted = Signal(object)  # Place
    beside_wanted = Signal(object)  # Place
    folder_shown = Signal(object)  # Place
    removal_wanted = Signal(object)  # Place
    filter_entered = Signal()
    painted = Signal()
    """What is shown can be seen: now there is time for what takes longer."""
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._keys_named: Callable[..., str] = delivered
        self._is_told = False
        self._today: Today | None = None
        self._build()
        self._connect()
        self.apply_theme(theme)

    def apply_theme(self, theme: Theme) -> None:
        """Take the faces and colours of another theme."""
        self._theme = theme
        metrics = theme.metrics
        self._headline.setFont(theme.text_font(metrics.headline_text, bold=True))
        self._column.setMaximumWidth(WIDEST * metrics.interface_text)
        self._hide_news.setIcon(icon("close", theme, token="soft"))
        self._list.apply_theme(theme)
        self._fit()

    def show_places(self, places: Sequence[Place]) -> None:
        """List the recent documents, the newest first."""
        self._is_told = False
        self._field.clear()
        self._model.look_for("")
        self._model.show_places(places)
        self._choose(0)
        self._fit()

    def learn(self, known: Sequence[tuple[Place, KnownDocument | None]]) -> None:
        """Show what the library knows of documents."""
        self._model.learn(known)

    def miss(self, gone: Collection[Path]) -> None:
        """Show which files are gone."""
        self._model.miss(gone)

    def offer_beside(self, *, offered: bool) -> None:
        """Say whether there is a document beside which another could be opened."""
        self._list.offer_beside(offered=offered)

    def show_news(self, version: str) -> None:
        """Tell of a new version, an empty one of none."""
        self._tell_news.setText(self.tr("What is new in version {version}").format(version=version))
        self._news.setVisible(bool(version))

    def look_again(self) -> None:
        """Look anew for what stands in the filter: pinyin is understood now."""
        self._model.look_again()

    def tell_today(self, key: str, words: str, callback: Callable[[], object]) -> None:
        """Tell in a line what is to be done today; see `gui.widgets.today.Today.set`."""
        if self._today is None and words:
            from gui.widgets.today import Today

            self._today = Today(self)
            self._today_place.addWidget(self._today, alignment=Qt.AlignmentFlag.AlignHCenter)
        if self._today is not None:
            self._today.set(key, words, callback)

    def take_keyboard(self) -> None:
        """Give the keyboard to the list; where there is none, to the first way to open something."""
        (self._list if self._list.isVisibleTo(self) else self._open).setFocus(Qt.FocusReason.OtherFocusReason)

    def name_keys(self, named: Callable[..., str]) -> None:
        """Name the keys as they are set.

        Args:
            named: returns what a sentence says for actions of `gui.actions`, as `gui.keys.Keys.named`.
        """
        self._keys_named = named
        self._fit()

    def _build(self) -> None:
        self.setObjectName("WelcomePane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        metrics = self._theme.metrics
        self._headline = QLabel(self.tr("Open a speech and read it with a pencil in your hand"))
        self._headline.setObjectName("WelcomeHeadline")
        self._hint = QLabel()
        self._hint.setObjectName("SoftLabel")
        for label in (self._headline, self._hint):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
        self._column = QWidget()
        column = QVBoxLayout(self._column)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.pad)
        column.addWidget(self._build_news(), alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._build_emblem(), alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._headline)
        column.addWidget(self._hint)
        column.addSpacing(metrics.small_gap)
        column.addWidget(self._build_buttons())
        self._today_place = QHBoxLayout()
        column.addLayout(self._today_place)
        column.addSpacing(metrics.pad)
        column.addWidget(self._build_recents(), 1)
        self._rows = rows = QVBoxLayout()
        rows.setContentsMargins(0, metrics.row, 0, metrics.row)
        rows.addStretch(2)
        rows.addWidget(self._column)
        rows.addStretch(3)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(metrics.row, 0, metrics.row, 0)
        layout.addStretch(1)
        layout.addLayout(rows, 1000)
        layout.addStretch(1)

    def _build_emblem(self) -> QLabel:
        """Build the place of the program's picture, which is drawn once everything else can be seen."""
        self._emblem = QLabel()
        self._emblem.setFixedSize(EMBLEM, EMBLEM)
        return self._emblem

    def _draw_emblem(self) -> None:
        if self._emblem.pixmap().isNull() and not self._emblem.isHidden():
            from gui.emblem import emblem_pixmap

            self._emblem.setPixmap(emblem_pixmap(EMBLEM, self.devicePixelRatioF()))

    def _build_news(self) -> QWidget:
        self._news = QWidget()
        self._news.setObjectName("WelcomeNews")
        self._news.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._tell_news = QPushButton()
        self._tell_news.setObjectName("WelcomeLink")
        self._hide_news = QToolButton()
        self._hide_news.setObjectName("CardTool")
        self._hide_news.setToolTip(self.tr("Hide this line"))
        self._hide_news.setAccessibleName(self.tr("Hide this line"))
        row = QHBoxLayout(self._news)
        row.setContentsMargins(self._theme.metrics.gap, 0, self._theme.metrics.small_gap, 0)
        row.setSpacing(0)
        row.addWidget(self._tell_news)
        row.addWidget(self._hide_news)
        self._news.hide()
        return self._news

    def _build_buttons(self) -> ButtonRows:
        self._open = QPushButton(self.tr("Open a file…"))
        self._open.setObjectName("AccentButton")
        self._folder = QPushButton(self.tr("Open a folder…"))
        self._paste = QPushButton(self.tr("New from clipboard"))
        self._sample = QPushButton(self.tr("Look at the sample speech"))
        return ButtonRows((self._open, self._folder, self._paste, self._sample), self._theme.metrics.gap)

    def _build_recents(self) -> QWidget:
        metrics = self._theme.metrics
        self._recents = QWidget()
        title = QLabel(self.tr("Recent documents"))
        title.setObjectName("WelcomeTitle")
        self._field = QLineEdit()
        self._field.setObjectName("FilterField")
        self._field.setPlaceholderText(self.tr("Filter by title, name or folder…"))
        self._field.setAccessibleName(self.tr("Filter recent documents"))
        self._field.setClearButtonEnabled(True)
        self._field.setMaximumWidth(metrics.side_bar)
        self._model = RecentModel(self)
        self._list = RecentList(self._theme)
        self._list.setModel(self._model)
        self._list.setAccessibleName(self.tr("Recent documents"))
        self._list.setAccessibleDescription(self.tr("Enter opens a document, Del takes it off this list."))
        self._none = QLabel(self.tr("No recent document has these words in its title, name or folder. Esc shows all of them again."))
        self._none.setObjectName("PaneHint")
        self._none.setWordWrap(True)
        self._none.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._typed = QTimer(self, singleShot=True, interval=TYPED_AFTER)
        head = QHBoxLayout()
        head.setContentsMargins(metrics.pad, 0, 0, 0)
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(self._field, 2)
        layout = QVBoxLayout(self._recents)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(metrics.gap)
        layout.addLayout(head)
        layout.addWidget(self._list, 1000)
        layout.addWidget(self._none, 1000)
        layout.addStretch(1)
        # The list takes what is left of the height, and no more than its rows need.
        self._list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        return self._recents

    def _connect(self) -> None:
        self.painted.connect(self._draw_emblem)
        self._open.clicked.connect(self.open_wanted)
        self._folder.clicked.connect(self.folder_wanted)
        self._paste.clicked.connect(self.paste_wanted)
        self._sample.clicked.connect(self.sample_wanted)
        self._tell_news.clicked.connect(self.news_wanted)
        self._tell_news.clicked.connect(self._news.hide)
        self._hide_news.clicked.connect(self._news.hide)
        self._field.textChanged.connect(lambda _words: self._typed.start())
        self._field.textEdited.connect(lambda _words: self.filter_entered.emit())
        self._field.returnPressed.connect(self._open_first)
        self._typed.timeout.connect(self._filter)
        self._model.modelReset.connect(self._fit)
        self._list.wanted.connect(lambda row: self.place_chosen.emit(self._model.at(row)))
        self._list.behind_wanted.connect(lambda row: self.behind_wanted.emit(self._model.at(row).place))
        self._list.beside_wanted.connect(lambda row: self.beside_wanted.emit(self._model.at(row).place))
        self._list.folder_wanted.connect(lambda row: self.folder_shown.emit(self._model.at(row).place))
        self._list.removal_wanted.connect(self._remove)

    def _filter(self) -> None:
        self._typed.stop()
        self._model.look_for(self._field.text())
        self._choose(0)

    def _open_first(self) -> None:
        self._filter()
        if self._model.rowCount():
            self.place_chosen.emit(self._model.at(0))

    def _remove(self, row: int) -> None:
        self.removal_wanted.emit(self._model.remove(row).place)
        self._choose(min(row, self._model.rowCount() - 1))
        had_keyboard = self._list.hasFocus()
        self._fit()
        if had_keyboard:
            self.take_keyboard()

    def _choose(self, row: int) -> None:
        if 0 <= row < self._model.rowCount():
            self._list.setCurrentIndex(self._model.index(row))

    def _fit(self) -> None:
        """Show what there is: a first start has no list, and few documents need no filter."""
        total, shown = self._model.total, self._model.rowCount()
        self._recents.setVisible(bool(total))
        self._emblem.setVisible(not total)
        if self._is_told:
            self._draw_emblem()
        # A list takes what there is of the height; without one everything stands together, a little above the middle.
        self._rows.setStretch(1, 1000 if total else 0)
        self._field.setVisible(total > MANY)
        self._list.setVisible(bool(shown))
        self._list.setMaximumHeight(self._list.height_of(shown))
        self._list.setMinimumHeight(self._list.height_of(min(shown, 2)))
        self._none.setVisible(bool(total and not shown))
        if total:
            words = self.tr("Drop files or a folder here, or paste a text with {paste}.")
        else:
            words = self.tr(
                "Drop a Word, WPS, PDF, OFD, web or text file here, or paste a text with {paste}. Its outline will stand at the left, your "
                "annotations at the right; everything stays on this machine."
            )
        self._hint.setText(words.format(paste=self._keys_named("edit.paste")))

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Tell once that it can be seen."""
        super().paintEvent(event)
        if not self._is_told:
            self._is_told = True
            QTimer.singleShot(0, self.painted.emit)

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Hand the keyboard on."""
        super().focusInEvent(event)
        self.take_keyboard()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Go from the filter into the list, and leave with Esc."""
        if event.key() == Qt.Key.Key_Escape and self._field.text():
            self._field.clear()
            self._filter()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Down and self._field.hasFocus():
            self.take_keyboard()
        else:
            super().keyPressEvent(event)
