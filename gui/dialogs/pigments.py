"""Marks and colours: what the five colours are called and look like, and what goes along with a mark."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from core.annotation import COLOURS
from core.quoting import FIELDS, with_source
from gui.shades import distance
from gui.theme import THEMES, Theme
from gui.widgets.mark_sample import MarkSample
from gui.widgets.pigments import delivered_name, delivered_use, pigment_title
from gui.widgets.shade_button import ShadeButton

if TYPE_CHECKING:
    from core.settings import Settings

_ALIKE: Final = 10.0
"""Distance in CIELAB below which two marks are taken for each other in a text."""


class Pigments(QDialog):
    """Shows the settings of marks; every change is told at once, there is nothing to confirm.

    Args:
        theme: the tokens it is drawn with.
        template: of the line under words copied with their source, while the reader has written none.
        parent: the window.
    """

    shade_chosen = Signal(str, str)  # one of COLOURS, #RRGGBB or empty for the one as delivered
    named = Signal(str, str, str)  # one of COLOURS, its name and what it is used for, empty as delivered
    author_written = Signal(str)
    template_written = Signal(str)  # empty for the one of the language
    popup_chosen = Signal(bool)  # True if the bar comes with a selection

    def __init__(self, theme: Theme, template: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._template = template
        self._chosen: dict[str, str] = {}
        self._build()
        self._connect()

    def show_settings(self, settings: Settings) -> None:
        """Fill in what is set."""
        self._chosen = dict(settings.pigment_colours)
        for row in self._rows:
            row.name.setText(settings.pigments.get(row.pigment, ""))
            row.use.setText(settings.pigment_uses.get(row.pigment, ""))
        self._author.setText(settings.author)
        self._source.setText(settings.source_template)
        (self._with_selection if settings.popup_on_selection else self._by_click).setChecked(True)
        self._show_shades(self._chosen)
        self._said.clear()

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self._theme = theme
        for row in self._rows:
            row.shade.apply_theme(theme)
        self._show_shades(self._chosen)

    # Building

    def _build(self) -> None:
        self.setObjectName("Pigments")
        self.setWindowTitle(self.tr("Marks and colours"))
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
        self._close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        # Enter ends what is written in a field, not the dialog.
        self._close.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(metrics.pad, metrics.pad, metrics.pad, metrics.pad)
        whole.setSpacing(metrics.gap)
        whole.addLayout(colours)
        whole.addWidget(self._said)
        whole.addLayout(self._others())
        whole.addWidget(self._close)

    def _others(self) -> QFormLayout:
        """Return what goes along with a mark: popup bar, author, source."""
        self._with_selection = QRadioButton(self.tr("with a selection"))
        self._by_click = QRadioButton(self.tr("by right click only"))
        group = QButtonGroup(self)
        choice = QHBoxLayout()
        for button in (self._with_selection, self._by_click):
            group.addButton(button)
            choice.addWidget(button)
        choice.addStretch(1)
        self._author = _field(self.tr("Author"))
        self._author.setPlaceholderText(self.tr("put on new annotations"))
        self._source = _field(self.tr("Line of the source"))
        self._source.setPlaceholderText(self._template)
        self._source.setToolTip(self.tr("Fields: {fields}").format(fields=" ".join(f"{{{field}}}" for field in FIELDS)))
        self._example = QLabel()
        self._example.setObjectName("PigmentsExample")
        self._example.setTextFormat(Qt.TextFormat.PlainText)
        self._example.setAccessibleName(self.tr("Example"))
        self._example.setWordWrap(True)
        fields = _soft(self._source.toolTip())
        fields.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        form = QFormLayout()
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("Bar of colours"), choice)
        form.addRow(self.tr("Author"), self._author)
        form.addRow(self.tr("Copy with source"), self._source)
        form.addRow("", fields)
        form.addRow("", self._example)
        return form

    def _connect(self) -> None:
        for row in self._rows:
            row.shade.tried.connect(lambda shade, row=row: self._try(row.pigment, shade))
            row.shade.chosen.connect(lambda shade, row=row: self._choose(row.pigment, shade))
            for field in (row.name, row.use):
                field.editingFinished.connect(lambda row=row: self._name(row))
        self._with_selection.toggled.connect(self.popup_chosen)
        self._author.editingFinished.connect(self._tell_author)
        self._source.editingFinished.connect(self._tell_template)
        self._source.textChanged.connect(self._show_example)
        self._close.rejected.connect(self.accept)
        self._show_example()

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
        self.named.emit(row.pigment, row.name.text().strip(), row.use.text().strip())
        self._name_rows()

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

    # The others

    def _tell_author(self) -> None:
        self.author_written.emit(self._author.text().strip())

    def _tell_template(self) -> None:
        self.template_written.emit(self._source.text().strip())

    def _show_example(self) -> None:
        values = {
            "title": self.tr("On the spring ploughing"),
            "speaker": self.tr("Zhou Shuisheng"),
            "date": self.tr("2 March 2026"),
            "paragraph": "14",
            "page": "3",
            "path": self.tr("II. The fields"),
        }
        template = self._source.text().strip() or self._template
        self._example.setText(with_source(self.tr("Seed and fertiliser reach every farm in March."), template, values))

    # Qt

    def done(self, result: int, /) -> None:
        """Take what is being written, then close."""
        for row in self._rows:
            self._name(row)
        self._tell_author()
        self._tell_template()
        super().done(result)


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

    def widgets(self) -> tuple[QWidget, ...]:
        """Return them from left to right."""
        return self.key, self.shade, self.name, self.use, self.sample


def _soft(words: str) -> QLabel:
    label = QLabel(words)
    label.setObjectName("SoftLabel")
    return label


def _field(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setObjectName("PigmentsField")
    field.setAccessibleName(name)
    return field
