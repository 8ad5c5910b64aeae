"""Marks and colours: what the five colours are called and look like, and what each is used for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from core.annotation import COLOURS
from gui.icons import icon
from gui.shades import distance
from gui.theme import THEMES, Theme
from gui.widgets.mark_sample import MarkSample
from gui.widgets.pigments import delivered_name, delivered_use, pigment_title
from gui.widgets.shade_button import ShadeButton

if TYPE_CHECKING:
    from core.settings import Settings

_ALIKE: Final = 10.0
"""Distance in CIELAB below which two marks are taken for each other in a text."""


class Pigments(QWidget):
    """Shows the colours of marks; every change is told at once, there is nothing to confirm.

    Args:
        theme: the tokens it is drawn with.
        parent: see Qt.
    """

    shade_chosen = Signal(str, str)  # one of COLOURS, #RRGGBB or empty for the one as delivered
    named = Signal(str, str, str)  # one of COLOURS, its name and what it is used for, empty as delivered

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chosen: dict[str, str] = {}
        self._build()
        self._connect()

    def show_settings(self, settings: Settings) -> None:
        """Show what is set; what is being written stays."""
        is_painted = self._chosen != settings.pigment_colours
        self._chosen = dict(settings.pigment_colours)
        for row in self._rows:
            for field, held in ((row.name, settings.pigments), (row.use, settings.pigment_uses)):
                if not (field.hasFocus() and field.isModified()) and field.text() != held.get(row.pigment, ""):
                    field.setText(held.get(row.pigment, ""))
            row.reset.setVisible(any(row.pigment in held for held in (settings.pigments, settings.pigment_uses, self._chosen)))
        if is_painted:
            self._show_shades(self._chosen)
        self._name_rows()

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        for row in self._rows:
            row.shade.apply_theme(theme)
            row.reset.setIcon(icon("as-recognised", theme, token="soft"))
        self._show_shades(self._chosen)

    def finish(self) -> None:
        """Take what is being written."""
        for row in self._rows:
            if row.name.isModified() or row.use.isModified():
                self._name(row)

    # Building

    def _build(self) -> None:
        self.setObjectName("Pigments")
        metrics = self._theme.metrics
        self._rows = [_Row(colour, COLOURS[index - 1], self._theme) for index, colour in enumerate(COLOURS)]
        colours = QGridLayout()
        colours.setHorizontalSpacing(metrics.gap)
        colours.setVerticalSpacing(metrics.gap)
        for column, words in enumerate((self.tr("Key"), self.tr("Colour"), self.tr("Name"), self.tr("Used for"), self.tr("On the page"))):
            colours.addWidget(_soft(words), 0, column)
        for at, row in enumerate(self._rows, 1):
            for column, widget in enumerate(row.widgets()):
                colours.addWidget(widget, at, column, Qt.AlignmentFlag.AlignVCenter)
        colours.setColumnStretch(2, 1)
        colours.setColumnStretch(3, 1)
        self._said = _soft("")
        self._said.setObjectName("PigmentsSaid")
        self._said.setWordWrap(True)
        self._said.setFixedHeight(2 * self._said.fontMetrics().lineSpacing())
        self._said.setAlignment(Qt.AlignmentFlag.AlignTop)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(metrics.gap)
        whole.addLayout(colours)
        whole.addWidget(self._said)
        self._show_shades(self._chosen)

    def _connect(self) -> None:
        for row in self._rows:
            row.shade.tried.connect(lambda shade, row=row: self._try(row.pigment, shade))
            row.shade.chosen.connect(lambda shade, row=row: self._choose(row.pigment, shade))
            row.reset.clicked.connect(lambda _=False, row=row: self._reset(row))
            for field in (row.name, row.use):
                field.editingFinished.connect(lambda row=row: self._name(row))

    # Colours

    def _try(self, pigment: str, shade: str) -> None:
        """Show a colour that is looked at in the samples, not yet on the page; an empty one ends that."""
        self._show_shades({**self._chosen, pigment: shade} if shade else self._chosen)
        self._said.setText(self._what_became(pigment, shade) if shade else "")

    def _choose(self, pigment: str, shade: str) -> None:
        if shade == Theme.load(THEMES[0]).marks[pigment]:
            shade = ""
        self._chosen = {one: held for one, held in {**self._chosen, pigment: shade}.items() if held}
        self._show_shades(self._chosen)
        self._said.setText(self._what_became(pigment, shade) if shade else "")
        self.shade_chosen.emit(pigment, shade)

    def _show_shades(self, chosen: dict[str, str]) -> None:
        themes = [Theme.load(name).painted(chosen) for name in THEMES]
        here = next((one for one in themes if one.name == self._theme.name), themes[0])
        for row in self._rows:
            row.shade.show_shade(
                here.marks[row.pigment], chosen.get(row.pigment, themes[0].marks[row.pigment]), is_own=row.pigment in chosen
            )
            row.sample.show_themes(themes)
        self._name_rows()

    def _what_became(self, pigment: str, wanted: str) -> str:
        """Return what has been done to a colour, and whether it looks like another; nothing if neither."""
        paper = Theme.load(THEMES[0]).painted({**self._chosen, pigment: wanted})
        shade = paper.marks[pigment]
        said = []
        if shade != wanted.upper():
            words = self.tr("{wanted} has become {shade}, so that the mark is seen on the page and words on it can be read.")
            said.append(words.format(wanted=wanted.upper(), shade=shade))
        alike = next((one for one in COLOURS if one != pigment and distance(paper.marks[one], shade) < _ALIKE), None)
        if alike:
            said.append(self.tr("It looks much like {colour}.").format(colour=pigment_title(alike)))
        return " ".join(said)

    def _name(self, row: _Row) -> None:
        for field in (row.name, row.use):
            field.setModified(False)
        self.named.emit(row.pigment, row.name.text().strip(), row.use.text().strip())
        self._name_rows()

    def _reset(self, row: _Row) -> None:
        """Let a colour look, be called and be used as delivered."""
        row.shade.setFocus(Qt.FocusReason.OtherFocusReason)
        for field in (row.name, row.use):
            field.clear()
        self._name(row)
        self._choose(row.pigment, "")

    def _name_rows(self) -> None:
        """Name the widgets of each colour by the name that it has now."""
        for row in self._rows:
            for widget, words in (
                (row.shade, self.tr("Colour of {colour}")),
                (row.name, self.tr("Name of {colour}")),
                (row.use, self.tr("What {colour} is used for")),
                (row.sample, self.tr("Sample of {colour}")),
            ):
                widget.setAccessibleName(words.format(colour=pigment_title(row.pigment)))
            row.shade.setToolTip(row.shade.accessibleName())
            row.reset.setAccessibleName(self.tr("{colour}: as delivered").format(colour=pigment_title(row.pigment)))


class _Row:
    """The widgets of a colour."""

    def __init__(self, pigment: str, other: str, theme: Theme) -> None:
        self.pigment = pigment
        self.key = _soft(str(COLOURS.index(pigment) + 1))
        self.shade = ShadeButton(theme)
        self.name = _field("")
        self.name.setPlaceholderText(delivered_name(pigment))
        self.use = _field("")
        self.use.setPlaceholderText(delivered_use(pigment))
        self.sample = MarkSample(pigment, other, theme)
        self.reset = QToolButton()
        self.reset.setObjectName("SettingReset")
        self.reset.setIcon(icon("as-recognised", theme, token="soft"))
        self.reset.setToolTip(QCoreApplication.translate("Pigments", "As delivered"))
        policy = self.reset.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.reset.setSizePolicy(policy)

    def widgets(self) -> tuple[QWidget, ...]:
        """Return them from left to right."""
        return self.key, self.shade, self.name, self.use, self.sample, self.reset


def _soft(words: str) -> QLabel:
    label = QLabel(words)
    label.setObjectName("SoftLabel")
    return label


def _field(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setObjectName("PigmentsField")
    field.setAccessibleName(name)
    return field
