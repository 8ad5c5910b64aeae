"""What is known of a document beside its text: fields that its reader can set, and where it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.metadata import FIELDS, UNKNOWN, MetadataState
from gui.widgets.dated import dated
from gui.widgets.fact_field import FactField
from gui.widgets.fact_table import FactTable

if TYPE_CHECKING:
    from core.document import Document
    from core.metadata import Metadata
    from gui.theme import Theme


class DocumentFacts(QWidget):
    """Fields one below the other, then what cannot be changed."""

    field_written = Signal(str, str)  # one of FIELDS, its value as the library holds it; empty for none
    as_recognised_wanted = Signal(str)  # one of FIELDS
    left = Signal()  # Esc was pressed: the keyboard goes back to the page

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        names = {
            "title": self.tr("Title"),
            "speaker": self.tr("Speaker"),
            "date": self.tr("Date"),
            "occasion": self.tr("Occasion"),
            "number": self.tr("Number"),
            "source": self.tr("Source"),
            "kind": self.tr("Kind"),
        }
        self._fields = {name: FactField(theme, names[name], self._check_date if name == "date" else lambda _: None) for name in FIELDS}
        self._source = FactTable(
            theme,
            {
                "file": self.tr("Source file"),
                "format": self.tr("Format"),
                "characters": self.tr("Characters"),
                "pages": self.tr("Pages"),
            },
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.metrics.small_gap)
        for name, field in self._fields.items():
            field.written.connect(lambda words, name=name: self._write(name, words))
            field.as_recognised_wanted.connect(lambda name=name: self.as_recognised_wanted.emit(name))
            field.left.connect(self.left)
            layout.addWidget(field)
        layout.addSpacing(theme.metrics.small_gap)
        layout.addWidget(self._source)
        self.setFocusProxy(self._fields["title"])

    def show_metadata(self, state: MetadataState | None, recognised: Metadata = UNKNOWN) -> None:
        """Show what is known; None while the library has not said it."""
        shown = state or MetadataState()
        for name, field in self._fields.items():
            words = [metadata.value(name) or "" for metadata in (shown.metadata, recognised)]
            value, automatic = map(dated, words) if name == "date" else words
            field.show_value(value, is_set=name in shown.confirmed, recognised=automatic)
            field.set_enabled(is_enabled=state is not None)

    def show_document(self, document: Document) -> None:
        """Show where a document comes from."""
        for field in self._fields.values():
            field.give_up()
        path, text = document.origin.path, document.text
        # As below the title on the page: white space is no character.
        characters = len(text) - sum(map(text.count, " \n\t\u3000"))
        self._source.show_values(
            {
                "file": path.name if path else "",
                "format": _format(document),
                "characters": f"{characters:,}",
                "pages": f"{len(document.pages):,}" if document.pages else "",
            },
            {"file": str(path or "")},
        )

    def name_width(self) -> int:
        """Return the pixels that the longest name takes."""
        return max(self._source.name_width(), *(field.name_width() for field in self._fields.values()))

    def set_name_width(self, width: int) -> None:
        """Let all values begin behind so many pixels."""
        self._source.set_name_width(width)
        for field in self._fields.values():
            field.set_name_width(width)

    def finish(self) -> None:
        """Take what is being written, before the document goes."""
        for field in self._fields.values():
            field.finish()

    def apply_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        for field in self._fields.values():
            field.apply_theme(theme)

    def _write(self, name: str, words: str) -> None:
        if name == "date" and words:
            from core.describing import date_of

            words = date_of(words) or ""
        self.field_written.emit(name, words)

    def _check_date(self, words: str) -> str | None:
        from core.describing import date_of

        if date_of(words) is not None:
            return None
        return self.tr("“{words}” is no date. Write it like {example}, 2026-3-5 or 20260305; a year or a month alone will do, too.").format(
            words=words, example=dated("2026-03-05")
        )


def _format(document: Document) -> str:
    """Return what a document was read from, with the encoding of a plain one."""
    # Not for a start: the words are those of the import report.
    from core.report_words import format_name

    words = format_name(document.origin.reader, QCoreApplication.translate)
    encoding = document.origin.encoding
    return f"{words} · {encoding.upper()}" if encoding else words
