"""The key sheet: opened, printed, and the way from it to the settings; the keys that popup bar and panes name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gui.helping import offer
from gui.keys import shown

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from gui.actions import Actions
    from gui.appearance import Appearance
    from gui.dialogs.key_sheet import KeySheet
    from gui.keys import Keys
    from gui.panes.annotations import AnnotationsPane
    from gui.panes.outline import OutlinePane
    from gui.spelling import Spelling
    from gui.widgets.popup_bar import PopupBar


class Keying(QObject):
    """Opens the sheet, which is made when it is first wanted, and keeps the popup bar and the bars at the sides true to the keys.

    Args:
        keys: those that are set.
        actions: have the words.
        look: the theme.
        spelling: loads pinyin.
        popup: shows keys.
        panes: name keys where they are empty.
        window: the sheet's parent.
    """

    change_wanted = Signal()
    """The settings of the keys are to be opened."""

    def __init__(
        self,
        keys: Keys,
        actions: Actions,
        *,
        look: Appearance,
        spelling: Spelling,
        popup: PopupBar,
        panes: tuple[OutlinePane, AnnotationsPane],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._keys = keys
        self._actions = actions
        self._look = look
        self._spelling = spelling
        self._window = window
        self._popup = popup
        self._panes = panes
        self._sheet: KeySheet | None = None
        keys.changed.connect(self._name)
        if keys.is_any_changed:
            self._name()

    def open(self) -> None:
        """Show all keys."""
        self.prepare()
        if self._sheet is not None:
            self._sheet.open()
        self._spelling.prepare_soon()

    def prepare(self) -> None:
        """Make the sheet, unseen, so that it opens sooner."""
        if self._sheet is None:
            self._sheet = self._made()

    def _name(self) -> None:
        self._popup.show_keys(lambda action_id: next(map(shown, self._keys.sequences(action_id)), ""))
        for pane in self._panes:
            pane.name_keys(self._keys.named)

    def _made(self) -> KeySheet:
        from gui.dialogs.key_sheet import KeySheet

        sheet = KeySheet(self._keys, self._actions, self._look.theme, self._window)
        offer(sheet, "keys")
        sheet.change_wanted.connect(self._change)
        sheet.print_wanted.connect(self._print)
        self._look.theme_changed.connect(sheet.apply_theme)
        self._spelling.ready.connect(sheet.seek_again)
        return sheet

    def _change(self) -> None:
        if self._sheet is not None:
            self._sheet.reject()
        self.change_wanted.emit()

    def _print(self) -> None:
        from PySide6.QtGui import QTextDocument
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        from gui.dialogs.key_sections import as_html

        if self._sheet is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self._sheet)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, on=False)
        if dialog.exec() == QPrintDialog.DialogCode.Accepted:
            document = QTextDocument()
            font = self._look.theme.interface_font()
            font.setPointSizeF(8.5)
            document.setDefaultFont(font)
            document.setHtml(as_html(self._sheet.sections(), self._sheet.windowTitle()))
            document.print_(printer)
