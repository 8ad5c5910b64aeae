"""What the program is, where it keeps its things, and what it is made of."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.licences import components, licence_text, versions_text
from core.paths import RESOURCES
from gui import messages
from gui.widgets.elided_label import ElidedLabel

if TYPE_CHECKING:
    from pathlib import Path

    from core.licences import Component
    from gui.theme import Theme

_WIDTH, _HEIGHT = 840, 660
_ICON: Final = 64
_LIST: Final = 232
_COMPONENT: Final = Qt.ItemDataRole.UserRole


class AboutDialog(QDialog):
    """Says name and version; opens the folders; shows the licence of each part.

    Args:
        theme: its sizes.
        version: of the program.
        places: what it is called, in the reader's language, and the file or folder.
        parent: the window.
    """

    def __init__(self, theme: Theme, version: str, places: tuple[tuple[str, Path], ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._version = version
        self._build(places)
        self._connect()
        self._list.setCurrentRow(0)
        self._list.setFocus()

    # Building

    def _build(self, places: tuple[tuple[str, Path], ...]) -> None:
        metrics = self._theme.metrics
        self.setObjectName("AboutDialog")
        self.setWindowTitle(self.tr("About Meipi"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(_WIDTH, _HEIGHT)
        line = QFrame()
        line.setObjectName("ColumnBorder")
        line.setFixedHeight(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(metrics.pad * 2, metrics.pad * 2, metrics.pad * 2, metrics.pad)
        layout.setSpacing(metrics.pad)
        layout.addLayout(self._build_head())
        layout.addLayout(self._build_places(places))
        layout.addWidget(line)
        layout.addWidget(_caption(self.tr("Made with the works of others, under their licences")))
        layout.addLayout(self._build_parts(), 1)
        layout.addWidget(self._build_buttons())

    def _build_head(self) -> QHBoxLayout:
        metrics = self._theme.metrics
        picture = QLabel()
        picture.setPixmap(QIcon(str(RESOURCES / "desktop" / "meipi.svg")).pixmap(QSize(_ICON, _ICON), self.devicePixelRatioF()))
        name = QLabel(QGuiApplication.applicationDisplayName())
        name.setFont(self._theme.text_font(metrics.headline_text, bold=True))
        said = QLabel(self.tr("Version {version}. MIT licence.").format(version=self._version))
        said.setObjectName("SoftLabel")
        what = QLabel(
            self.tr(
                "Reads, marks and annotates Chinese speeches and official documents. Everything stays on this machine; nothing is sent."
            )
        )
        what.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(metrics.small_gap)
        for one in (name, said, what):
            words.addWidget(one)
        head = QHBoxLayout()
        head.setSpacing(metrics.pad * 2)
        head.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        return head

    def _build_places(self, places: tuple[tuple[str, Path], ...]) -> QGridLayout:
        table = QGridLayout()
        table.setHorizontalSpacing(self._theme.metrics.pad)
        table.setVerticalSpacing(self._theme.metrics.small_gap)
        table.setColumnStretch(1, 1)
        for row, (words, path) in enumerate(places):
            head = QLabel(words)
            head.setObjectName("SoftLabel")
            said = ElidedLabel(Qt.TextElideMode.ElideMiddle)
            said.show_words(str(path))
            button = QPushButton(self.tr("Open"))
            button.setObjectName("LibraryButton")
            button.setAutoDefault(False)
            button.setAccessibleName(self.tr("Open the folder: {place}").format(place=words))
            button.clicked.connect(partial(_open_folder, path))
            table.addWidget(head, row, 0)
            table.addWidget(said, row, 1)
            table.addWidget(button, row, 2)
        return table

    def _build_parts(self) -> QHBoxLayout:
        self._list = QListWidget()
        self._list.setObjectName("OwnWords")
        self._list.setAccessibleName(self.tr("What the program is made with"))
        self._list.setFixedWidth(_LIST)
        self._list.setUniformItemSizes(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for one in components():
            item = QListWidgetItem(f"{one.name} {one.version}")
            item.setData(_COMPONENT, one)
            item.setSizeHint(QSize(0, self._theme.metrics.row))
            self._list.addItem(item)
        self._licence = QLabel()
        self._licence.setObjectName("RuleCaption")
        self._licence.setWordWrap(True)
        self._home = QLabel()
        self._home.setObjectName("SoftLabel")
        self._home.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text = QPlainTextEdit()
        self._text.setObjectName("WordingText")
        self._text.setReadOnly(True)
        # Licences are written in lines of 80 characters.
        self._text.setFont(self._theme.interface_font(self._theme.metrics.small_text))
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(self.tr("Licence"))
        column = QVBoxLayout()
        column.setSpacing(self._theme.metrics.small_gap)
        column.addWidget(self._licence)
        column.addWidget(self._home)
        column.addWidget(self._text, 1)
        row = QHBoxLayout()
        row.setSpacing(self._theme.metrics.pad)
        row.addWidget(self._list)
        row.addLayout(column, 1)
        return row

    def _build_buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox()
        self._copy = box.addButton(self.tr("Copy the versions"), QDialogButtonBox.ButtonRole.ActionRole)
        self._copy.setToolTip(self.tr("For a request: versions of the program, the system and its parts, and nothing of yours."))
        self._close = box.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        for button in (self._copy, self._close):
            button.setAutoDefault(False)
        return box

    def _connect(self) -> None:
        self._list.currentItemChanged.connect(lambda item, _: self._show(item.data(_COMPONENT)))
        self._copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(versions_text(self._version)))
        self._close.clicked.connect(self.reject)

    def _show(self, component: Component) -> None:
        self._licence.setText(component.licence)
        self._home.setText(component.home)
        self._text.setPlainText(licence_text(component))
        self._text.setAccessibleDescription(f"{component.name}: {component.licence}")


def _open_folder(path: Path) -> None:
    """Open the folder in which something lies."""
    messages.open_outside(path if path.is_dir() else path.parent)


def _caption(words: str) -> QLabel:
    label = QLabel(words)
    label.setObjectName("RuleCaption")
    label.setWordWrap(True)
    return label
