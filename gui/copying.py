"""Annotations over the clipboard: as rich text, as Markdown and as plain text at once, so that whoever pastes gets what it can take."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QMimeData, QObject, Signal
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from core.annotation import Annotation
    from core.excerpts import Excerpt
    from core.exporting import ExportedDocument, ExportOptions
    from core.gathering import GatheredMark
    from core.outline.tree import Outline
    from gui.annotating import Annotating
    from gui.bridge import Bridge
    from gui.panes.annotations import AnnotationsPane
    from gui.preferences import Preferences

MARKDOWN = "text/markdown"
"""RFC 7763."""


class _Forms(NamedTuple):
    """What is put on the clipboard."""

    plain: str
    markdown: str
    rich: str


class Copying(QObject):
    """Puts annotations on the clipboard: passage, note, tags, task, and where each stands.

    Args:
        bridge: knows the annotations of the document that is shown.
        marks: knows the mark in hand.
        notes: the cards; what is being written on one is stored first.
        preferences: the reader's templates, colours and name.
    """

    told = Signal(str)
    """What is to be said in the status line."""

    def __init__(self, bridge: Bridge, marks: Annotating, notes: AnnotationsPane, preferences: Preferences) -> None:
        super().__init__(notes)
        self._bridge = bridge
        self._marks = marks
        self._notes = notes
        self._preferences = preferences

    def copy(self) -> None:
        """Copy the annotations whose cards are selected, else the mark in hand."""
        mark = self._marks.mark_in_hand()
        ids = self._notes.picked or ([mark.id] if mark else [])
        if ids:
            self.copy_ids(ids)
        else:
            self.told.emit(self.tr("Put the caret on a mark, or select cards, to copy annotations."))

    def copy_ids(self, ids: Sequence[str], *, is_markdown: bool = False) -> None:
        """Copy annotations of the document that is shown, in the order of their ids.

        Args:
            ids: of the annotations.
            is_markdown: True to put Markdown in the place of the plain text too, for a field that takes nothing else.
        """
        self._notes.finish()
        annotations = [one for one in map(self._bridge.annotation, ids) if one]
        shown = self._shown(annotations)
        if shown is not None and annotations:
            self._put(self._excerpts([shown], [one.id for one in annotations]), is_markdown=is_markdown)

    def copy_gathered(self, marks: Sequence[GatheredMark]) -> None:
        """Copy annotations of any documents, as they are now; numbers of paragraphs are known of the document that is shown only."""
        by_document: dict[int, list[GatheredMark]] = {}
        for one in marks:
            by_document.setdefault(one.document, []).append(one)
        documents = [
            (row == self._bridge.document_id and self._shown([one.annotation for one in some])) or _elsewhere(some)
            for row, some in by_document.items()
        ]
        self._put(self._excerpts(documents, [one.annotation.id for one in marks]))

    # What is copied

    def _shown(self, annotations: Sequence[Annotation]) -> ExportedDocument | None:
        """Return the document that is shown with some annotations, None if it is not in the library yet."""
        from core.exporting import ExportedDocument
        from core.metadata import UNKNOWN

        bridge, document = self._bridge, self._bridge.document
        if document is None or bridge.document_id is None:
            return None
        return ExportedDocument(
            document=bridge.document_id,
            name=bridge.title or document.name,
            metadata=bridge.metadata.metadata if bridge.metadata else UNKNOWN,
            path=document.origin.path,
            edition=max((one.edition for one in annotations), default=1),
            text=document.text,
            text_digest=document.text_digest,
            paragraphs=tuple(document.paragraphs),
            pages=document.pages,
            annotations=tuple(annotations),
            recognise=lambda: bridge.outline,
        )

    def _excerpts(self, documents: Iterable[ExportedDocument], ids: Sequence[str]) -> list[Excerpt]:
        from core.excerpts import excerpts

        options = self._options()
        found = {one.annotation.id: one for document in documents for one in excerpts(document, options, QCoreApplication.translate)}
        return [found[one] for one in ids if one in found]

    def _options(self) -> ExportOptions:
        from core.exporting import ExportOptions

        settings = self._preferences.settings
        return ExportOptions(
            has_links=settings.export_links,
            template=settings.export_template,
            source_template=settings.source_template,
            author=settings.author,
            colour_names=settings.pigments,
            colour_uses=settings.pigment_uses,
        )

    def _put(self, found: Sequence[Excerpt], *, is_markdown: bool = False) -> None:
        forms = self._forms(found)
        data = QMimeData()
        data.setText(forms.markdown if is_markdown else forms.plain)
        data.setData(MARKDOWN, forms.markdown.encode())
        if not is_markdown:
            data.setHtml(forms.rich)
        QApplication.clipboard().setMimeData(data)
        count = len(found)
        if is_markdown:
            self.told.emit(self.tr("%n annotation(s) copied as Markdown", "", count))
        else:
            self.told.emit(self.tr("%n annotation(s) copied: rich text, Markdown and plain text", "", count))

    def _forms(self, found: Sequence[Excerpt]) -> _Forms:
        from core.excerpts import task_words
        from core.html_forms import rich
        from core.markdown_forms import joined, markdown
        from gui.theme import Theme

        translate: Callable[[str, str], str] = QCoreApplication.translate
        settings = self._preferences.settings
        # What is pasted into a letter stands on white, whatever the window looks like.
        theme = Theme.load("paper").painted(settings.pigment_colours)
        tasks = (task_words(one.annotation.task, translate) if one.annotation.task else "" for one in found)
        plain = ("\n".join(filter(None, (one.quote, one.note, task, one.source))) for one, task in zip(found, tasks, strict=True))
        return _Forms(
            "\n\n".join(plain),
            joined(markdown(one, self._template(), translate) for one in found),
            rich(found, theme.marks, theme.edges, translate),
        )

    def _template(self) -> str:
        """Return the reader's template for excerpts; the usual one where theirs is wrong, which is told when files are exported."""
        from core.errors import ReaderError
        from core.markdown_forms import COPIED, check_template

        template = self._preferences.settings.export_template
        try:
            check_template(template)
        except ReaderError:
            return COPIED
        return template or COPIED


def _elsewhere(marks: Sequence[GatheredMark]) -> ExportedDocument:
    """Return a document that need not be open, without its text."""
    from core.exporting import ExportedDocument
    from core.metadata import Metadata

    one = marks[0]
    return ExportedDocument(
        document=one.document,
        name=one.title,
        metadata=Metadata(title=one.title, speaker=one.speaker, date=one.date),
        path=one.path,
        edition=max(mark.annotation.edition for mark in marks),
        text="",
        text_digest="",
        paragraphs=(),
        pages=(),
        annotations=tuple(mark.annotation for mark in marks),
        recognise=_no_outline,
    )


def _no_outline() -> Outline:
    from core.outline.tree import Outline

    return Outline()
