"""A web page in one file: the annotated text with its outline and notes beside it, or excerpts; of several documents with a list of them.

It loads nothing and runs nothing, which its policy says to whoever shows it; what comes from documents and notes is escaped.
"""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from base64 import b64encode
from typing import TYPE_CHECKING, Final

from core.errors import QT_TRANSLATE_NOOP
from core.exporters.html.articles import Article
from core.exporters.html.styles import sheet
from core.exporting import EXCERPTS, TEXT, Loss
from core.html_forms import escaped

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from core.annotation import Annotation
    from core.catalogue import Catalogue
    from core.exporting import ExportedDocument, ExportOptions

_NAMES: Final = {TEXT: QT_TRANSLATE_NOOP("export", "Annotated texts"), EXCERPTS: QT_TRANSLATE_NOOP("export", "Excerpts")}
_OUTLINE: Final = QT_TRANSLATE_NOOP("export", "Outline")
_DOCUMENTS: Final = QT_TRANSLATE_NOOP("export", "Documents")
_SKIP: Final = QT_TRANSLATE_NOOP("export", "To the text")
_MADE_BY: Final = QT_TRANSLATE_NOOP("export", "Exported from Meipi")
_NO_NOTES: Final = QT_TRANSLATE_NOOP("export", "{count} notes are left out.")


def write(documents: Iterable[ExportedDocument], options: ExportOptions, words: Catalogue, path: Path) -> None:
    """Write a file, see `core.exporters.Exporter`.

    Raises:
        OSError: if it cannot be written.
    """
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace", newline="\n", dir=path.parent) as bodies:
        made = _Page(options, words, is_alone=True)
        taken = iter(documents)
        first = next(taken, None)
        second = next(taken, None)
        if second is not None:
            made = _Page(options, words, is_alone=False)
        while first is not None:
            bodies.write(made.article(first))
            # Of many texts two are held at a time.
            first, second = second, None if second is None else next(taken, None)
        bodies.seek(0)
        with path.open("w", encoding="utf-8", errors="replace", newline="\n") as stream:
            stream.write(made.head())
            shutil.copyfileobj(bodies, stream)
            stream.write(made.foot())


def losses(annotations: Sequence[Annotation], options: ExportOptions) -> Sequence[Loss]:
    """Return what a page cannot hold, see `core.exporters.Exporter`."""
    notes = 0 if options.has_notes else sum(bool(one.note.strip()) for one in annotations)
    return [Loss(_NO_NOTES, notes)] if notes else []


class _Page:
    """What stands around the documents."""

    def __init__(self, options: ExportOptions, words: Catalogue, *, is_alone: bool) -> None:
        self._options, self._words, self._is_alone = options, words, is_alone
        self._title = self._tr(_NAMES[options.content])
        self._entries: list[str] = []
        self._mixtures: set[tuple[str, ...]] = set()

    def article(self, document: ExportedDocument) -> str:
        """Return a document, and keep what the head says of it."""
        above = 0 if self._is_alone else 1
        made = Article(document, len(self._entries) + 1, above, options=self._options, translate=self._words.translate)
        done = made.html()
        entry = made.entry()
        self._mixtures |= made.mixtures
        if self._is_alone:
            self._title = document.title
        else:
            name = f'<a href="#{made.id}">{escaped(document.title)}</a>'
            entry = f"<details><summary>{name}</summary>{entry}</details>" if entry else f'<ul class="alone"><li>{name}</li></ul>'
        self._entries.append(entry)
        return done

    def head(self) -> str:
        """Return everything before the documents; after all of them."""
        style = sheet(self._options.colours, self._mixtures)
        digest = b64encode(hashlib.sha256(style.encode()).digest()).decode()
        policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
        language = "zh-CN" if self._options.language == "zh" else "en"
        title = escaped(" ".join(self._title.split()))
        name = self._tr(_OUTLINE if self._is_alone else _DOCUMENTS)
        heading = "" if self._is_alone else f'<div class="row"><h1>{title}</h1></div>'
        side = "".join(self._entries)
        if side:
            side = f'<nav aria-label="{escaped(name)}"><p class="title">{escaped(name)}</p>{side}</nav>\n'
        return (
            f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
            f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">\n'
            f'<meta name="generator" content="Meipi">\n<title>{title}</title>\n<style>{style}</style>\n</head>\n'
            f'<body>\n<a class="skip" href="#text">{escaped(self._tr(_SKIP))}</a>\n<div class="page{"" if side else " bare"}">\n'
            f'{side}<main id="text">\n{heading}\n'
        )

    def foot(self) -> str:
        """Return everything behind the documents."""
        return f'<p class="end">{escaped(self._tr(_MADE_BY))}</p>\n</main>\n</div>\n</body>\n</html>\n'

    def _tr(self, source: str) -> str:
        return self._words.translate("export", source)
