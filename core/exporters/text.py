"""Writes excerpts or skeletons as plain text, as they can be put into a message or a paper."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.dated import dated
from core.errors import QT_TRANSLATE_NOOP
from core.excerpts import STAR, excerpts, grouped, task_words
from core.exporting import NAMELESS, POINTS, SKELETON, Loss
from core.outline.skeleton import TITLE, indented, skeleton_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from core.annotation import Annotation
    from core.catalogue import Catalogue
    from core.excerpts import Excerpt, Translate
    from core.exporting import ExportedDocument, ExportOptions

_STEP: Final = "  "
_RULE: Final = "—" * 12
_BLANK: Final = re.compile(r"\n\s*\n")
_NOTE: Final = QT_TRANSLATE_NOOP("export", "Note: {words}")
_SOURCE: Final = "——"
_KINDS: Final = QT_TRANSLATE_NOOP("export", "{count} underlines, wavy lines and strikes look like highlights.")
_NO_NOTES: Final = QT_TRANSLATE_NOOP("export", "{count} notes are left out.")
_BLANKS: Final = QT_TRANSLATE_NOOP("export", "{count} notes lose their blank lines.")
_PLACES: Final = QT_TRANSLATE_NOOP("export", "{count} annotations are not in a skeleton.")


def write(documents: Iterable[ExportedDocument], options: ExportOptions, words: Catalogue, path: Path) -> None:
    """Write a text in UTF-8, see `core.exporters.Exporter`; a rule stands between two documents."""
    blocks = _skeleton if options.content == SKELETON else _excerpts
    with path.open("w", encoding="utf-8", errors="replace", newline="\n") as stream:
        rule = ""
        for document in documents:
            stream.write(rule + "\n\n".join(blocks(document, options, words.translate)) + "\n")
            rule = f"\n{_RULE}\n\n"


def losses(annotations: Sequence[Annotation], options: ExportOptions) -> Sequence[Loss]:
    """Return what a plain text cannot hold, see `core.exporters.Exporter`."""
    if options.content == SKELETON:
        found = [Loss(_PLACES, len(annotations))]
    else:
        lines = sum(one.kind in {"underline", "wavy", "strike"} for one in annotations)
        points = sum(one.kind == "bookmark" for one in annotations)
        notes = [one.note for one in annotations if one.note.strip()]
        blanks = sum(_BLANK.search(note.strip()) is not None for note in notes)
        told = Loss(_BLANKS, blanks) if options.has_notes else Loss(_NO_NOTES, len(notes))
        found = [Loss(_KINDS, lines), told, Loss(POINTS, points), Loss(NAMELESS, len(annotations))]
    return [loss for loss in found if loss.count]


def _excerpts(document: ExportedDocument, options: ExportOptions, translate: Translate) -> Iterator[str]:
    """Yield the head of a document, then headings and passages."""
    known = document.metadata
    facts = " · ".join(filter(None, (known.speaker, dated(known.date, translate), known.occasion)))
    yield "\n".join(filter(None, (" ".join(document.title.split()), facts)))
    for group in grouped(excerpts(document, options, translate), options, translate):
        if group.heads:
            yield "\n".join(f"{_STEP * (level - 1)}{heading}" for level, heading in group.heads)
        yield from (_excerpt(one, translate) for one in group.excerpts)


def _excerpt(one: Excerpt, translate: Translate) -> str:
    """Return a passage, what the reader wrote and marked it with, and where it stands, one below the other."""
    # A blank line would end what belongs together.
    quote, said = (_BLANK.sub("\n", words.strip("\n")) for words in (one.quote, one.note))
    note = translate("export", _NOTE).format(words=said) if said and quote else said
    looks = " · ".join(filter(None, (one.look, one.values["tags"], STAR if one.has_star else "")))
    task = task_words(one.annotation.task, translate) if one.annotation.task is not None else ""
    source = f"{_SOURCE}{one.source}" if one.source and one.quote else ""
    return "\n".join(filter(None, (quote, note, f"〔{looks}〕", task, source)))


def _skeleton(document: ExportedDocument, options: ExportOptions, _translate: Translate) -> Iterator[str]:
    """Yield the title, then the lines of the skeleton, with the chosen sections whole."""
    bones = list(skeleton_lines(document.text, document.outline))
    chosen = options.sections
    yield "\n".join(bone.words for bone in bones if bone.kind == TITLE) or " ".join(document.title.split())
    rows = [(bone.place, indented(bone)) for bone in bones if bone.kind != TITLE and not any(bone.place in section for section in chosen)]
    for paragraph in document.paragraphs:
        if any(paragraph.span.start in section for section in chosen):
            node = document.outline.node_at(paragraph.span.start)
            level = document.outline.nodes[node].level - 1 if node is not None else 0
            rows.append((paragraph.span.start, _STEP * level + paragraph.span.of(document.text)))
    if rows:
        yield "\n".join(words for _, words in sorted(rows))
