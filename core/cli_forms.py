"""The forms in which the commands print an outline, annotations and documents. The contract is ``resources/help/commands.md``."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from core.metadata import FIELDS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from core.annotation import Annotation
    from core.catalogue import Catalogue
    from core.document import Document
    from core.holdings import Holding
    from core.outline.remarks import Remark
    from core.outline.tree import Node, Outline


def outline_object(outline: Outline, catalogue: Catalogue, *, with_why: bool) -> dict[str, Any]:
    """Return the outline as the contract's JSON."""
    return {
        "title": outline.title,
        "parts": [{"kind": part.kind, "start": part.span.start, "end": part.span.end} for part in outline.parts],
        "nodes": [
            {
                "level": node.level,
                "kind": node.kind,
                "label": node.label,
                "heading": node.heading,
                "offset": node.offset,
                "end": node.end,
                "parent": node.parent,
                "faults": [remark_of(fault.remark, catalogue) for fault in node.faults],
            }
            | ({"why": remark_of(node.why, catalogue)} if with_why else {})
            for node in outline.nodes
        ],
        "faults": [
            {"kind": fault.kind, "offset": fault.offset, "node": node, "sentence": remark_of(fault.remark, catalogue)}
            for fault, node in outline.faults()
        ],
    }


def annotation_object(one: Annotation) -> dict[str, Any]:
    """Return an annotation as the contract's JSON; a document note has neither start nor end."""
    has_place = one.kind != "document-note"
    return {
        "id": one.id,
        "kind": one.kind,
        "colour": one.colour,
        "start": one.span.start if has_place else None,
        "end": one.span.end if has_place else None,
        "quote": one.anchor.quote,
        "prefix": one.anchor.prefix,
        "suffix": one.anchor.suffix,
        "heading_path": list(one.anchor.heading_path),
        "note": one.note,
        "tags": list(one.tags),
        "star": one.star,
        "task": None if one.task is None else dict(one.task),
        "group": one.group,
        "author": one.author,
        "edition": one.edition,
        "status": one.status,
        "created": one.created,
        "updated": one.updated,
    }


def holding_object(one: Holding, collections: Mapping[str, str]) -> dict[str, Any]:
    """Return a document of the library as the contract's JSON.

    Args:
        one: the document.
        collections: names of collections by their ids.
    """
    return {
        "document": one.document,
        "name": one.name,
        "metadata": {field: one.metadata.value(field) for field in FIELDS},
        "confirmed": [field for field in FIELDS if field in one.confirmed],
        "characters": one.characters,
        "read": one.read,
        "marks": one.marks,
        "tags": list(one.tags),
        "collections": sorted(collections[key] for key in one.collections if key in collections),
        "path": None if one.path is None else _shown(one.path),
        "reader": one.reader,
        "editions": one.editions,
        "added": one.added,
        "opened": one.opened,
        "removed": one.removed,
    }


def holding_line(one: Holding) -> str:
    """Return a document of the library on one line, parted by tabs as the contract says; what is not known is empty."""
    known = one.metadata
    said = (known.date, known.speaker, one.shown_title, known.occasion, known.kind, known.source)
    read = "" if one.read is None else f"{one.read:.0%}"
    path = "" if one.path is None else _shown(one.path)
    # In a library that cannot be written the texts of an older program stay uncounted.
    characters = str(one.characters) if one.characters else ""
    parts = (str(one.document), *said, characters, read, str(one.marks), " ".join(one.tags), path)
    return "\t".join(" ".join((part or "").split()) for part in parts)


def _shown(path: Path) -> str:
    """Return a path as text, whatever bytes its name has."""
    return os.fsencode(path).decode("utf-8", "replace")


def report_object(document: Document, catalogue: Catalogue) -> dict[str, Any]:
    """Return the report of an import as the contract's JSON; the findings are null where none are known."""
    from core.report_words import importer_of, sentence

    return {
        "format": importer_of(document.origin.reader),
        "encoding": document.origin.encoding,
        "characters": len(document.text),
        "findings": None
        if document.report is None
        else [
            {
                "kind": one.kind,
                "fate": one.fate,
                "count": one.count,
                "places": list(one.places),
                "detail": one.detail,
                "sentence": sentence(one, catalogue.translate),
            }
            for one in document.report
        ],
    }


def report_rows(document: Document, catalogue: Catalogue) -> list[str]:
    """Return the report of an import as lines: what was read, then each group with its findings."""
    from core.report_words import as_text

    return as_text(document, catalogue.translate).split("\n")


def row_of(node: Node) -> str:
    """Return a heading as a row of an indented list."""
    return ("  " * (node.level - 1) + node.line).rstrip()


def skeleton_rows(text: str, outline: Outline) -> list[tuple[Node | None, str]]:
    """Return headings and run-ins, each on one row with its first sentence; of a text without headings, those of its paragraphs."""
    from core.outline.skeleton import SENTENCE, indented, skeleton

    rows: list[tuple[Node | None, str]] = []
    for line in skeleton(text, outline).lines:
        if line.node is None:
            if line.kind == SENTENCE:
                rows.append((None, line.words))
        elif line.kind == SENTENCE:
            rows[-1] = (rows[-1][0], f"{rows[-1][1]}\u3000{line.words}")
        else:
            rows.append((outline.nodes[line.node], indented(line)))
    return rows


def remark_of(remark: Remark, catalogue: Catalogue) -> str:
    """Return what is said of an outline in the reader's language."""
    return catalogue.translate("outline", remark.template).format(*remark.values)
