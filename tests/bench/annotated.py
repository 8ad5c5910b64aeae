"""A library of annotated speeches, always the same for the same seed: what is exported and imported in one go."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Final

from core.annotation import COLOURS, AnnotationDraft, Change
from core.session import ReadingSession
from core.spans import Span
from tests.bench import generate

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from core.outline.tree import Outline

DOCUMENTS: Final = 200
ANNOTATIONS: Final = 10_000
CHARACTERS: Final = 5_000
"""Code points of a document: a speech of half an hour."""
PARAGRAPHS: Final = 40
_TAGS: Final = ("春耕", "水利", "责任", "数字", "要求", "提法")
_KINDS: Final = ("highlight",) * 7 + ("underline", "wavy", "strike")


def make(library: Path, folder: Path, *, documents: int = DOCUMENTS, annotations: int = ANNOTATIONS, seed: int = 1) -> list[Path]:
    """Make a library of speeches with annotations of every kind and return their files.

    Args:
        library: the file of the library.
        folder: where the files of the documents are written.
        documents: how many.
        annotations: of all documents together, evenly; one in fifty is a bookmark, one a document a note on it.
        seed: another one gives others.
    """
    source = random.Random(seed)
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    with ReadingSession(library) as session:
        for number in range(documents):
            text = generate.speech(PARAGRAPHS, CHARACTERS, seed=seed * 1_000 + number)
            file = folder / f"第{number + 1}份讲话.txt"
            file.write_text(f"在第{generate.numeral(number + 1)}次全镇工作会议上的讲话\n\n{text}", encoding="utf-8")
            files.append(file)
            read = session.read(file)
            opening = session.admit(session.plan(read))
            outline = session.outline(read)
            count = annotations // documents + (number < annotations % documents)
            drafts = _drafts(source, read.text, outline, count)
            session.apply(opening.document, [Change(None, session.draft(opening, read.text, outline, draft)) for draft in drafts])
    return files


def _drafts(source: random.Random, text: str, outline: Outline, count: int) -> Iterator[AnnotationDraft]:
    yield AnnotationDraft(Span(0, 0), kind="document-note", note="通读一遍，重点看责任分工。")
    for number in range(1, count):
        start = source.randrange(len(text) - 100)
        length = source.choice((4, 8, 16, 16, 30, 60))
        # Some reach over the end of a paragraph, and many overlap.
        span = Span(start, start + length)
        if number % 50 == 1:
            yield AnnotationDraft(Span(start, start), kind="bookmark", note="从这里接着读")
            continue
        yield AnnotationDraft(
            span,
            kind=source.choice(_KINDS),
            colour=source.choice(COLOURS),
            note=f"第{number}条：与去年的提法比较，注意“{text[start : start + 4]}”。\n落实到人。" if number % 2 else "",
            tags=tuple(source.sample(_TAGS, source.choice((0, 1, 1, 2)))),
            star=number % 9 == 0,
            task={"task": "报送进展", "lead": "镇水利站", "person": "王大山", "due": "4月5日前", "state": "doing"}
            if number % 20 == 3
            else None,
            author="" if number % 5 else "李春和",
        )
