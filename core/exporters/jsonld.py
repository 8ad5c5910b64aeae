"""Annotations as the W3C's Web Annotation Data Model has them (Recommendation of 23 February 2017), in JSON-LD.

One file is one collection with one page (sections 5.1 and 5.2), an annotation a line. What the model has no word for has a name of our
own (``meipi:``), declared in a second context, so that the file stays JSON-LD and nothing is lost on the way back.
"""

from __future__ import annotations

import hashlib
import json
import re
from typing import TYPE_CHECKING, Any, Final

from core.excerpts import excerpts
from core.interchange import NAME, TERMS, TEXT, guid, guid_of
from core.links import link_to

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path
    from typing import BinaryIO

    from core.annotation import Annotation
    from core.catalogue import Catalogue
    from core.excerpts import Translate
    from core.exporting import ExportedDocument, ExportOptions, Loss

CONTEXT: Final = (
    "http://www.w3.org/ns/anno.jsonld",
    {"meipi": TERMS, "meipi:headings": {"@container": "@list"}, "meipi:link": {"@type": "@id"}},
)
_HAN: Final = re.compile("[\u3400-\u9fff]")


def write(documents: Iterable[ExportedDocument], options: ExportOptions, words: Catalogue, path: Path) -> None:
    """Write a collection of annotations; see `core.exporters.Exporter`."""
    with path.open("wb") as stream:
        _Collection(stream, options, words.translate).write(documents)


def losses(annotations: Sequence[Annotation], options: ExportOptions) -> tuple[Loss, ...]:
    """Return nothing: the format holds all there is."""
    return ()


class _Collection:
    """Writes annotations as they come; what counts them stands behind them, since JSON knows no order."""

    def __init__(self, stream: BinaryIO, options: ExportOptions, translate: Translate) -> None:
        self._stream, self._options, self._translate = stream, options, translate
        self._titles: list[str] = []
        self._count = 0
        self._ids = hashlib.sha256()

    def write(self, documents: Iterable[ExportedDocument]) -> None:
        self._put(f'{{"@context": {_json(CONTEXT)},\n"type": "AnnotationCollection",\n')
        for document in documents:
            self._titles.append(document.title)
            source = _source(document)
            places = {one.annotation.id: one.source for one in excerpts(document, self._options, self._translate)}
            for one in document.annotations:
                # A note on the whole document is nothing without its words.
                if self._options.has_notes or one.kind != "document-note":
                    self._add(_annotation(one, document, source, self._options) | _cited(places[one.id]))
        identity = guid("collection", self._ids.hexdigest())
        if self._count:
            page = {"type": "AnnotationPage", "id": f"urn:uuid:{guid('page', identity)}", "partOf": f"urn:uuid:{identity}", "startIndex": 0}
            self._put(f"\n],\n{_json(page)[1:]},\n")
        self._end(identity)

    def _add(self, one: dict[str, Any]) -> None:
        # The model wants no page without annotations (5.2): it begins with the first.
        self._put('"first": {"items": [\n' if not self._count else ",\n")
        self._put(_json(one))
        self._ids.update(one["id"].encode())
        self._count += 1

    def _end(self, identity: str) -> None:
        label = self._titles[0] if len(self._titles) == 1 else NAME
        facts = {
            "id": f"urn:uuid:{identity}",
            "label": label,
            "total": self._count,
            "generator": {"type": "Software", "name": NAME},
        }
        self._put(_json(facts)[1:] + "\n")

    def _put(self, words: str) -> None:
        # A name of a file may hold bytes that are no characters, which JSON can write as escapes.
        self._stream.write(words.encode("utf-8", "backslashreplace"))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _source(document: ExportedDocument) -> dict[str, Any]:
    """Return the text that annotations stand in (3.2.1): named by its digest, which is the same in a colleague's library."""
    source: dict[str, Any] = {"id": TEXT + document.text_digest, "type": "Text", "format": "text/plain"}
    if _HAN.search(document.text):
        source["language"] = "zh"
    return source | {"meipi:title": document.title, "meipi:name": document.name, "meipi:digest": document.text_digest}


def _annotation(one: Annotation, document: ExportedDocument, source: dict[str, Any], options: ExportOptions) -> dict[str, Any]:
    note = one.note if options.has_notes else ""
    found: dict[str, Any] = {
        "id": f"urn:uuid:{guid_of(one.id)}",
        "type": "Annotation",
        "motivation": _motivation(one, note),
        "creator": {"type": "Person", "name": one.author or options.author},
        "created": one.created,
        "modified": one.updated,
        "body": _bodies(one, note),
        "target": {"source": source, "selector": _selectors(one)},
    }
    if not found["target"]["selector"]:
        found["target"] = source
    if not (one.author or options.author):
        del found["creator"]
    return {key: value for key, value in found.items() if value} | _own(one, document, options)


def _cited(line: str) -> dict[str, str]:
    """Return the line that says to a reader where the passage stands."""
    return {"meipi:source": line} if line else {}


def _motivation(one: Annotation, note: str) -> str:
    """Return why it was made (3.3.5); one alone, as the model would have it."""
    if one.kind == "bookmark":
        return "bookmarking"
    return "commenting" if note else "tagging" if one.tags else "highlighting"


def _bodies(one: Annotation, note: str) -> list[dict[str, Any]]:
    """Return the note and the tags as embedded texts (3.2.4)."""
    found: list[dict[str, Any]] = []
    if note:
        body = {"type": "TextualBody", "purpose": "commenting", "value": note, "format": "text/plain"}
        found.append(body | ({"language": "zh"} if _HAN.search(note) else {}))
    return found + [{"type": "TextualBody", "purpose": "tagging", "value": tag, "format": "text/plain"} for tag in one.tags]


def _selectors(one: Annotation) -> list[dict[str, Any]]:
    """Return where it stands, by numbers of code points (4.2.5) and by its words (4.2.4).

    Of a passage that is not in this text for certain the numbers would be wrong; a note on the whole document stands nowhere.
    """
    if one.kind == "document-note":
        return []
    anchor = one.anchor
    quote = {"type": "TextQuoteSelector", "exact": anchor.quote, "prefix": anchor.prefix, "suffix": anchor.suffix}
    if not one.is_placed:
        return [quote]
    return [{"type": "TextPositionSelector", "start": one.span.start, "end": one.span.end}, quote]


def _own(one: Annotation, document: ExportedDocument, options: ExportOptions) -> dict[str, Any]:
    """Return what the model has no word for."""
    found: dict[str, Any] = {"meipi:kind": one.kind, "meipi:colour": one.colour}
    if options.has_notes and not one.note:
        # Else nobody knows whether there is none or it was left out.
        found["meipi:noteless"] = True
    if one.star:
        found["meipi:star"] = True
    if one.task is not None:
        found["meipi:task"] = {f"meipi:{key}": value for key, value in one.task.items()}
    if one.group:
        found["meipi:group"] = one.group
    if one.anchor.heading_path:
        found["meipi:headings"] = list(one.anchor.heading_path)
    if one.status != "anchored":
        found["meipi:status"] = one.status
    if not one.is_placed and one.kind != "document-note":
        found |= {"meipi:start": one.span.start, "meipi:end": one.span.end}
    found["meipi:edition"] = one.edition
    if options.has_links:
        found["meipi:link"] = link_to(document.document, annotation=one.id)
    return found
