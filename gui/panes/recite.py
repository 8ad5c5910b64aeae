"""Reciting (背诵) in the place of the page: a passage of which more is left out with each turn, by keyboard."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QWidget

from core.reciting import SHARES
from gui.panes.page.paragraph import paragraph
from gui.widgets.pane_button import PaneButton
from gui.widgets.pane_head import PaneHead
from gui.widgets.stacking import stack

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFocusEvent

    from core.reciting import Recital
    from gui.panes.page.layout import PageLayout
    from gui.theme import Theme

_LINE: Final = "＿"
"""Stands for a character that is left out: as wide as one, so that lines break where they did."""
_LARGER: Final = 1.1


class RecitePane(QWidget):
    """Shows a passage. Space leaves out more, Backspace less, H helps with the next word; a click shows one word."""

    left = Signal()

    def __init__(self, theme: Theme, layout: PageLayout, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._layout = layout
        self._recital: Recital | None = None
        self._turn = 0
        self._helped: set[int] = set()
        """Words whose first character is shown."""
        self._seen: set[int] = set()
        """Words that are shown whole although they are left out."""
        self._build()
        self._connect()
        self.measure(layout)

    def _build(self) -> None:
        self.setObjectName("RecitePane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = QLabel(self.tr("Recite"))
        self._title.setObjectName("AppName")
        self._where = QLabel()
        self._where.setObjectName("SoftLabel")
        self._firsts = QCheckBox(self.tr("First characters  F"))
        self._firsts.setAccessibleName(self.tr("First characters"))
        self._firsts.setToolTip(self.tr("Of each word that is left out the first character stays"))
        self._back = PaneButton(self.tr("Back to the text"))
        head = PaneHead(self._theme, (self._title, self._where, self._firsts, self._back), wide=(self._where,))
        passage = self._build_passage()
        stack(self, head, passage, self._build_foot(), wide=passage)

    def _build_passage(self) -> QScrollArea:
        metrics = self._theme.metrics
        self._passage = QLabel()
        self._passage.setTextFormat(Qt.TextFormat.RichText)
        self._passage.setWordWrap(True)
        self._passage.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._passage.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
        self._passage.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ground = QWidget()
        ground.setObjectName("RecallGround")
        row = QHBoxLayout(ground)
        row.setContentsMargins(2 * metrics.pad, 2 * metrics.pad, 2 * metrics.pad, 2 * metrics.pad)
        row.addStretch(1)
        row.addWidget(self._passage, 100)
        row.addStretch(1)
        self._area = QScrollArea()
        self._area.setObjectName("RecallFace")
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.setWidget(ground)
        return self._area

    def _build_foot(self) -> QWidget:
        metrics = self._theme.metrics
        self._less = self._button(self.tr("Less"), self.tr("Backspace"))
        self._more = self._button(self.tr("Leave out more"), self.tr("Space"), "AccentAnswer")
        self._hint = self._button(self.tr("Hint"), "H")
        self._hint.setToolTip(self.tr("Show how the next word begins; once more, all of it"))
        self._share = QLabel()
        self._share.setObjectName("SoftLabel")
        foot = QWidget()
        foot.setObjectName("RecallFoot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(metrics.pad, metrics.gap, metrics.pad, metrics.gap)
        row.setSpacing(metrics.gap)
        row.addStretch(1)
        for widget in (self._less, self._more, self._hint, self._share):
            row.addWidget(widget)
        row.addStretch(1)
        return foot

    def _button(self, words: str, key: str, name: str = "Answer") -> QPushButton:
        button = QPushButton(self.tr("{act}  {key}").format(act=words, key=key))
        button.setObjectName(name)
        button.setAccessibleName(words)
        button.installEventFilter(self)
        return button

    def _connect(self) -> None:
        self._firsts.installEventFilter(self)
        self._firsts.toggled.connect(lambda _on: self._fill())
        self._less.clicked.connect(lambda: self.turn(-1))
        self._more.clicked.connect(lambda: self.turn(1))
        self._hint.clicked.connect(self.help)
        self._passage.linkActivated.connect(lambda word: self.reveal(int(word)))
        self._back.clicked.connect(self.left)

    # What is shown

    @property
    def said(self) -> str:
        """Return what is seen, as plain words."""
        return self._set(lambda words, _at: words, lambda words: words)

    @property
    def is_parted(self) -> bool:
        """True once words can be left out of the passage."""
        return self._recital is not None and bool(self._recital.words)

    def show_recital(self, recital: Recital, where: str) -> None:
        """Show a passage whole: the first turn is reading it.

        Args:
            recital: of the passage.
            where: its headings.
        """
        self._recital, self._turn = recital, 0
        self._where.setText(where)
        self._area.verticalScrollBar().setValue(0)
        self._show_turn()

    def take_words(self, recital: Recital) -> None:
        """Know the words of the passage that is shown; the turn stays."""
        if self._recital is not None and self._recital.text == recital.text:
            self._recital = recital
            self._fill()

    def turn(self, step: int) -> None:
        """Leave out more, or less again."""
        wanted = min(max(self._turn + step, 0), len(SHARES) - 1)
        if wanted != self._turn:
            self._turn = wanted
            self._show_turn()

    def help(self) -> None:
        """Show how the next word that is left out begins, or all of it where that is shown already."""
        left = sorted(self._hidden() - self._seen)
        if not left:
            return
        recital, word = self._recital, left[0]
        is_whole = self._firsts.isChecked() or word in self._helped or (recital is not None and len(recital.words[word]) == 1)
        (self._seen if is_whole else self._helped).add(word)
        self._fill()

    def reveal(self, word: int) -> None:
        """Show a word that is left out, until the next turn."""
        self._seen.add(word)
        self._fill()

    def measure(self, layout: PageLayout) -> None:
        """Take the reader's face, size and measures."""
        self._layout = layout
        self._passage.setMaximumWidth(round(layout.text_size * _LARGER * (min(layout.column, 38) + 0.5)))
        self._fill()

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        self.measure(self._layout)

    def focus_passage(self) -> None:
        """Give the keyboard to the passage."""
        self._area.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_turn(self) -> None:
        self._helped.clear()
        self._seen.clear()
        self._share.setText(self.tr("{share}% left out").format(share=SHARES[self._turn]))
        for button, is_open in ((self._less, self._turn > 0), (self._more, self._turn < len(SHARES) - 1), (self._hint, self._turn > 0)):
            if button.hasFocus() and not is_open:
                self.focus_passage()
            button.setEnabled(is_open)
        self._fill()

    def _hidden(self) -> frozenset[int]:
        return self._recital.hidden(self._turn) if self._recital is not None else frozenset()

    def _fill(self) -> None:
        shown, ground = self._theme.colour("link").name(), self._theme.colour("selection").name()

        def blank(words: str, at: int) -> str:
            return f'<a href="{at}" style="color:{shown}; text-decoration:none">{escape(words)}</a>'

        html = self._set(blank, lambda words: f'<span style="background-color:{ground}">{escape(words)}</span>', escape)
        lines = [paragraph(line or "&nbsp;", self._theme, self._layout, _LARGER) for line in html.split("\n")]
        self._passage.setText("".join(lines))
        self._area.setAccessibleName(self.said)
        if self.isVisible():
            QAccessible.updateAccessibility(QAccessibleEvent(self._area, QAccessible.Event.NameChanged))

    def _set(self, blank: Callable[[str, int], str], seen: Callable[[str], str], plain: Callable[[str], str] = str) -> str:
        """Return the passage as it is seen.

        Args:
            blank: dresses what stands for a word that is left out, by its index.
            seen: dresses a word that is shown although it is left out.
            plain: dresses everything else.
        """
        recital = self._recital
        if recital is None:
            return ""
        hidden, at, found = self._hidden(), 0, []
        for index, span in enumerate(recital.words):
            if index not in hidden:
                continue
            found.append(plain(recital.text[at : span.start]))
            words = span.of(recital.text)
            if index in self._seen:
                found.append(seen(words))
            else:
                first = words[0] if self._firsts.isChecked() or index in self._helped else _LINE
                found.append(blank(first + _LINE * (len(words) - 1), index))
            at = span.end
        found.append(plain(recital.text[at:]))
        return "".join(found)

    # Qt

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Hand the keyboard on."""
        super().focusInEvent(event)
        self.focus_passage()

    def eventFilter(self, button: QObject, event: QEvent, /) -> bool:
        """Take from a button the keys that mean something here; Space and Enter stay its own."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key not in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._is_taken(event):
                return True
        return super().eventFilter(button, event)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Do what the buttons say."""
        if not self._is_taken(event):
            super().keyPressEvent(event)

    def _is_taken(self, event: QKeyEvent) -> bool:
        """Do what a key says; return False if it says nothing here."""
        key, focused = Qt.Key(event.key()), QApplication.focusWidget()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and isinstance(focused, QPushButton):
            focused.click()
        elif key in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if not event.isAutoRepeat():
                self.turn(1)
        elif key == Qt.Key.Key_Backspace:
            self.turn(-1)
        elif key == Qt.Key.Key_H:
            self.help()
        elif key == Qt.Key.Key_F:
            self._firsts.toggle()
        else:
            return False
        return True
