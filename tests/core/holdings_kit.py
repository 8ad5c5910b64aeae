"""Documents of a library as values, for tests of what is made of them."""

from __future__ import annotations

from pathlib import Path

from core.holdings import Holding
from core.metadata import FIELDS, Metadata


def holding(
    document: int = 1,
    title: str | None = "在全县春耕生产动员会上的讲话",
    *,
    name: str = "讲话.docx",
    speaker: str | None = None,
    date: str | None = None,
    occasion: str | None = None,
    source: str | None = None,
    kind: str | None = None,
    confirmed: bool = False,
    characters: int = 3_200,
    read: float | None = None,
    marks: int = 0,
    tags: tuple[str, ...] = (),
    collections: frozenset[str] = frozenset(),
    path: str | None = None,
    added: str = "2026-03-01T08:00:00.000Z",
    opened: str | None = None,
) -> Holding:
    """Return a document of which little is known but what is said here."""
    return Holding(
        document=document,
        name=name,
        metadata=Metadata(title=title, speaker=speaker, date=date, occasion=occasion, source=source, kind=kind),
        confirmed=frozenset(FIELDS) if confirmed else frozenset(),
        characters=characters,
        read=read,
        marks=marks,
        tags=tags,
        collections=collections,
        file=str(Path(path)) if path else None,
        reader="docx/12",
        editions=1,
        added=added,
        opened=opened,
    )
