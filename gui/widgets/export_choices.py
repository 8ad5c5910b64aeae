"""What can be chosen for a format of an export: only what makes a difference for it is shown."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from core.exporting import ANNOTATIONS, EXCERPTS, GROUPINGS, LAYOUTS, SKELETON, TASKS, TEXT, ExportOptions
from core.markdown_forms import FIELDS, USUAL
from core.text import storable
from gui.models.export_formats import content_name, grouping_name
from gui.widgets.choice_box import ChoiceBox
from gui.widgets.section_tree import SectionTree

if TYPE_CHECKING:
    from core.exporting import Format
    from core.outline.tree import Outline
    from gui.theme import Theme

_LAID_OUT: Final = ("docx",)
"""Formats that know the layout of official documents."""
_GROUPED: Final = ("docx", "markdown", "html", "text")
"""Formats whose excerpts can stand together in several ways."""
_LINKED: Final = ("docx", "markdown", "html", "csv", "xlsx", "apkg")
"""Formats that can lead back to a passage."""
_LINKED_TEXT: Final = ("markdown", "html")
"""Those whose whole text can, too."""
ALWAYS_NOTED: Final = ("jsonld", "qdpx")
"""Formats that are nothing without what was written."""
_TEMPLATED: Final = ("markdown",)
_TEMPLATE_ROWS: Final = 4
_SECTION_ROWS: Final = 7


class ExportChoices(QWidget):
    """Boxes and fields; `options` says what is chosen in them."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._format: Format | None = None
        self._options = ExportOptions()
        self._has_sections = False
        self._build()
        self._connect()

    def _build(self) -> None:
        metrics = self._theme.metrics
        self._content = ChoiceBox(self.tr("Content"))
        self._grouping = ChoiceBox(self.tr("Order"))
        for one in GROUPINGS:
            self._grouping.addItem(grouping_name(one), one)
        self._layout = ChoiceBox(self.tr("Layout"))
        for one, words in zip(LAYOUTS, (self.tr("Plain"), self.tr("Official document (GB/T 9704-2012)")), strict=True):
            self._layout.addItem(words, one)
        self._notes = QCheckBox(self.tr("With my notes"))
        self._links = QCheckBox(self.tr("With links back to the passages"))
        self._sections = SectionTree()
        self._sections.setFixedHeight(_SECTION_ROWS * metrics.row)
        self._template = QPlainTextEdit()
        self._template.setObjectName("WordingText")
        self._template.setTabChangesFocus(True)
        self._template.setFixedHeight(_TEMPLATE_ROWS * metrics.row * 4 // 5)
        self._template.setAccessibleName(self.tr("Template of an excerpt"))
        self._fields = QLabel(self.tr("Fields: {fields}").format(fields=" ".join(f"{{{one}}}" for one in FIELDS)))
        self._fields.setObjectName("TypeHint")
        self._fields.setWordWrap(True)
        self._usual = QPushButton(self.tr("As delivered"))
        self._usual.setObjectName("SetAsideButton")
        self._usual.setAutoDefault(False)
        written = QVBoxLayout()
        written.setSpacing(metrics.small_gap)
        below = QHBoxLayout()
        below.setSpacing(metrics.gap)
        below.addWidget(self._fields, 1)
        below.addWidget(self._usual, 0, Qt.AlignmentFlag.AlignTop)
        written.addWidget(self._template)
        written.addLayout(below)
        self._written = QWidget()
        written.setContentsMargins(0, 0, 0, 0)
        self._written.setLayout(written)
        form = self._form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(metrics.pad)
        form.setVerticalSpacing(metrics.gap)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for words, field in (
            (self.tr("Content"), self._content),
            (self.tr("Order"), self._grouping),
            (self.tr("Layout"), self._layout),
            ("", self._notes),
            ("", self._links),
            (self.tr("Whole sections"), self._sections),
            (self.tr("Template"), self._written),
        ):
            form.addRow(_caption(words), field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(form)
        layout.addStretch(1)

    def _connect(self) -> None:
        self._content.activated.connect(lambda _at: self._choose())
        self._grouping.activated.connect(lambda _at: self._choose())
        self._layout.activated.connect(lambda _at: self._choose())
        self._notes.clicked.connect(lambda _on: self._choose())
        self._links.clicked.connect(lambda _on: self._choose())
        self._sections.changed.connect(self._choose)
        self._template.textChanged.connect(self._choose)
        self._usual.clicked.connect(lambda: self._template.setPlainText(USUAL))

    def begin_with(self, words: str, field: QWidget, below: QWidget) -> None:
        """Put something before the choices.

        Args:
            words: its caption.
            field: what it is.
            below: what is said of it.
        """
        self._form.insertRow(0, _caption(words), field)
        self._form.insertRow(1, _caption(""), below)

    def stops(self) -> tuple[QWidget, ...]:
        """Return what Tab leads through."""
        return (self._content, self._grouping, self._layout, self._notes, self._links, self._sections, self._template, self._usual)

    @property
    def options(self) -> ExportOptions:
        """Return what is chosen."""
        is_noted = self._format is not None and self._format.id in ALWAYS_NOTED
        return replace(self._options, has_notes=True) if is_noted else self._options

    def show_format(self, one: Format, options: ExportOptions) -> None:
        """Show what can be chosen for a format, and what is; a content that it has not becomes its usual one."""
        content = options.content if options.content in one.contents else one.contents[0]
        self._format, self._options = one, replace(options, content=content)
        with QSignalBlocker(self._template):
            self._content.clear()
            for each in one.contents:
                self._content.addItem(content_name(each), each)
            for box, value in ((self._content, content), (self._grouping, options.grouping), (self._layout, options.layout)):
                box.setCurrentIndex(box.findData(value))
            self._notes.setChecked(options.has_notes)
            self._links.setChecked(options.has_links)
            if self._template.toPlainText() != (options.template or USUAL):
                self._template.setPlainText(options.template or USUAL)
        self._follow()

    def show_sections(self, outline: Outline | None) -> None:
        """Offer the sections of the only document that is exported; None if there are several."""
        self._sections.show_outline(outline) if outline is not None else self._sections.clear()
        self._has_sections = bool(self._sections.topLevelItemCount())
        self._options = replace(self._options, sections=())
        self._follow()

    def _choose(self) -> None:
        written = storable(self._template.toPlainText())
        self._options = replace(
            self._options,
            content=self._content.currentData(),
            grouping=self._grouping.currentData(),
            layout=self._layout.currentData(),
            has_notes=self._notes.isChecked(),
            has_links=self._links.isChecked(),
            sections=self._sections.sections(),
            template="" if written.strip() in {"", USUAL} else written,
        )
        self._follow()
        self.changed.emit()

    def _follow(self) -> None:
        """Show only what makes a difference."""
        if self._format is None:
            return
        name, content = self._format.id, self._options.content
        is_of_marks = content in {EXCERPTS, ANNOTATIONS, TASKS}
        for field, is_shown in (
            (self._content, len(self._format.contents) > 1),
            (self._grouping, content == EXCERPTS and name in _GROUPED),
            (self._layout, name in _LAID_OUT),
            (self._notes, name not in ALWAYS_NOTED and (is_of_marks or content == TEXT)),
            (self._links, name in _LINKED and (is_of_marks or (content == TEXT and name in _LINKED_TEXT))),
            (self._sections, content == SKELETON and self._has_sections),
            (self._written, content == EXCERPTS and name in _TEMPLATED),
        ):
            self._form.setRowVisible(field, is_shown)
        self._usual.setEnabled(bool(self._options.template))


def _caption(words: str) -> QLabel:
    label = QLabel(words)
    label.setObjectName("RuleCaption")
    return label
