"""Writes marked passages as cards for Anki: each a gap in its sentence, with note and source on the back; a deck for each document."""

from __future__ import annotations

import tempfile
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from core import html_forms
from core.errors import QT_TRANSLATE_NOOP, ReaderError
from core.excerpts import excerpts, task_words
from core.exporters.apkg.clozes import WORDLESS, as_html, guarded, phrase_of, with_gap
from core.exporting import Loss
from core.interchange import fit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from core.annotation import Annotation
    from core.catalogue import Catalogue
    from core.excerpts import Excerpt
    from core.exporting import ExportedDocument, ExportOptions

_COLLECTION: Final = "collection.anki2"
_MEDIA: Final = "media"
_DECKS: Final = QT_TRANSLATE_NOOP("export", "Meipi")
_NOTE_TYPE: Final = QT_TRANSLATE_NOOP("export", "Meipi cloze")
_COLOUR: Final = QT_TRANSLATE_NOOP("export", "Colour")
_STAR: Final = QT_TRANSLATE_NOOP("export", "Star")
"""Of no use as ``marked``, by which Anki shows stars: it takes that off what it imports."""
_NO_WORDS: Final = QT_TRANSLATE_NOOP("export", "{count} bookmarks and notes on whole documents make no cards.")
_NONE: Final = QT_TRANSLATE_NOOP(
    "errors", "There are no marked passages of which cards could be made. Choose other annotations, or another format."
)


def write(documents: Iterable[ExportedDocument], options: ExportOptions, words: Catalogue, path: Path) -> None:
    """Write a package, see `core.exporters.Exporter`.

    Raises:
        OSError: if it cannot be written.
        ReaderError: if there is no passage of which a card could be made.
    """
    from core.exporters.apkg.decks import fill
    from core.store.anki import write_collection

    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / _COLLECTION
        write_collection(made, lambda cursor: fill(cursor, _decks(documents, options, words)))
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
            package.write(made, _COLLECTION)
            package.writestr(_MEDIA, "{}")


def losses(annotations: Sequence[Annotation], options: ExportOptions) -> Sequence[Loss]:
    """Return of what no card is made, see `core.exporters.Exporter`."""
    count = sum(one.kind in WORDLESS or not one.anchor.quote.strip() for one in annotations)
    return [Loss(_NO_WORDS, count)] if count else []


def _decks(documents: Iterable[ExportedDocument], options: ExportOptions, words: Catalogue) -> Iterator[Any]:
    """Yield a deck for each document that has a card."""
    from core.exporters.apkg.decks import Numbers, deck, note, note_type

    model, numbers = note_type(words.translate("export", _NOTE_TYPE)), Numbers()
    count = 0
    for document in documents:
        # Two colons make a deck within a deck, and Anki takes the other sign out of names.
        title = " ".join(fit(document.title).split()).replace("::", "：").replace('"', "”")
        name = f"{words.translate('export', _DECKS)}::{title}"
        made = deck(numbers.of_deck(name), name)
        for excerpt in excerpts(document, options, words.translate):
            one = excerpt.annotation
            text, phrase = phrase_of(one, document.text)
            if not phrase:
                continue
            count += 1
            made.add_note(
                note(
                    model,
                    (
                        with_gap(text, phrase),
                        _note(excerpt, words),
                        _source(excerpt),
                        _place(excerpt, document, phrase.of(text)),
                    ),
                    guid=one.id,
                    tags=_tags(excerpt, words),
                    number=numbers.of_note(one.id, one.created),
                    changed=one.updated or one.created,
                    due=count,
                )
            )
        if made.notes:
            yield made
    if not count:
        raise ReaderError(_NONE)


def _note(excerpt: Excerpt, words: Catalogue) -> str:
    """Return what is written about the passage, and the task that was made of it."""
    task = excerpt.annotation.task
    line = f"<p>{html_forms.escaped(task_words(task, words.translate))}</p>" if task is not None else ""
    return guarded(html_forms.note(excerpt.note) + line)


def _source(excerpt: Excerpt) -> str:
    """Return where the passage stands, as a link back if links are wanted."""
    source = as_html(excerpt.source)
    return f'<a href="{as_html(excerpt.link)}">{source or as_html(excerpt.link)}</a>' if excerpt.link else source


def _place(excerpt: Excerpt, document: ExportedDocument, phrase: str) -> str:
    """Return the title and the headings above, as far as they do not hold what is asked for."""
    return as_html(" › ".join(one for one in (document.title, *excerpt.heading_path) if phrase not in one))


def _tags(excerpt: Excerpt, words: Catalogue) -> list[str]:
    """Return the tags of a passage, its colour as one of them, without blanks, which would part them."""
    colour = f"{words.translate('export', _COLOUR)}::{excerpt.colour}"
    given = [*excerpt.tags, colour, *([words.translate("export", _STAR)] if excerpt.has_star else [])]
    return list(dict.fromkeys(filter(None, ("_".join(fit(tag).split()) for tag in given))))
