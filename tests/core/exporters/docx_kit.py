"""Word files that are written and opened again by python-docx."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import docx

from core.catalogue import Catalogue
from core.exporters.docx import write
from core.exporting import ExportOptions
from core.paths import RESOURCES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement

    from core.exporting import ExportedDocument

CHINESE: Final = Catalogue.load("zh", RESOURCES / "i18n")
W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def exported_file(path: Path, documents: Iterable[ExportedDocument], **options: object) -> Path:
    """Write a Word file and return its path."""
    write(iter(documents), ExportOptions(**options), CHINESE, path)  # type: ignore[arg-type]
    return path


def opened(tmp_path: Path, *documents: ExportedDocument, **options: object) -> Document:
    """Return what python-docx makes of a file."""
    return docx.Document(str(exported_file(tmp_path / "out.docx", documents, **options)))


def lines(document: Document) -> list[tuple[str, str]]:
    """Return the paragraphs with the names of their styles."""
    return [(one.style.name if one.style else "", one.text) for one in document.paragraphs]


def paragraph(document: Document, words: str) -> BaseOxmlElement:
    """Return the element of the first paragraph that begins with some words."""
    return next(one for one in document.element.body.iter(f"{W}p") if _text(one).startswith(words))


def runs(document: Document, words: str) -> list[tuple[str, BaseOxmlElement | None]]:
    """Return the words of the runs of that paragraph, each with the element of its properties."""
    found = ((_text(run), run.find(f"{W}rPr")) for run in paragraph(document, words).iter(f"{W}r"))
    return [(text, properties) for text, properties in found if text]


def _text(element: BaseOxmlElement) -> str:
    return "".join(one.text or "" for one in element.iter(f"{W}t"))


def said(properties: BaseOxmlElement | None, name: str, attribute: str = "val") -> str | None:
    """Return what the properties of a run, or of a paragraph, say under a name."""
    one = None if properties is None else properties.find(f"{W}{name}")
    return None if one is None else one.get(f"{W}{attribute}")


def commented(document: Document) -> dict[str, str]:
    """Return the words of each comment with those it stands on, paragraphs parted by line ends."""
    said = {str(one.comment_id): one.text for one in document.comments}
    return {said[key]: words for key, words in _ranges(document, "comment").items()}


def bookmarked(document: Document) -> dict[str, str]:
    """Return the names of the bookmarks with the words they stand on."""
    names = {one.get(f"{W}id"): one.get(f"{W}name") for one in document.element.body.iter(f"{W}bookmarkStart")}
    return {names[key]: words for key, words in _ranges(document, "bookmark").items()}


def _ranges(document: Document, kind: str) -> dict[str, str]:
    """Return the words between the beginnings and the ends of ranges, by number."""
    start, end = (f"{W}commentRangeStart", f"{W}commentRangeEnd") if kind == "comment" else (f"{W}bookmarkStart", f"{W}bookmarkEnd")
    found: dict[str, str] = {}
    is_open: set[str] = set()
    for event, text in _walk(document.element.body):
        if isinstance(text, str):
            for key in is_open:
                found[key] += text
        elif event == start:
            is_open.add(text.get(f"{W}id"))
            found[text.get(f"{W}id")] = ""
        elif event == end:
            is_open.remove(text.get(f"{W}id"))
    assert not is_open
    return {key: words.strip("\n") for key, words in found.items()}


def _walk(body: BaseOxmlElement) -> Iterator[tuple[str, BaseOxmlElement | str]]:
    for paragraph in body.iter(f"{W}p"):
        for one in paragraph.iter():
            if one.tag == f"{W}t":
                yield "", one.text or ""
            else:
                yield one.tag, one
        yield "", "\n"
