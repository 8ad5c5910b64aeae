"""Documents with annotations of all kinds, and what an importer has to give back of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from core.anchors import Anchor
from core.annotation import COLOURS, KINDS, Annotation
from core.catalogue import Catalogue
from core.exporters import exporter
from core.exporting import ANNOTATIONS, ExportOptions
from core.incoming import IncomingMark
from core.spans import Span
from core.tasks import FIELDS
from core.text import normalise
from tests.core.excerpt_kit import exported

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from core.exporting import ExportedDocument

OPTIONS = ExportOptions(content=ANNOTATIONS, author="李明")
# Whatever a library can hold: no lone surrogates, no NUL.
WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30) | st.sampled_from(
    [
        "落实到人。",
        "<b>&amp;</b>\r\n]]>",
        "\n\n两空行\n\n\n",
        "meipi:{}",
        "=1+1",
        "𠮷野家\U0010ffff\x0b\x85\ufffe",
        "</Description>",
        '尾\n\nMeipi\nmeipi:{"id":1}',
    ]
)
NAMES = WORDS.map(lambda words: " ".join(words.split())).filter(bool)
TEXTS = st.lists(WORDS | st.sampled_from(["一要抓紧，二要抓实。", "𠮷字出于《玉篇》。", "责任到人"]), min_size=1, max_size=6).map(
    lambda lines: normalise("\n".join(lines)).text
)
TIMES = st.datetimes().map(lambda when: when.isoformat(timespec="milliseconds") + "Z")
IDS = st.uuids().map(lambda one: one.hex)


@st.composite
def annotations(draw: st.DrawFn, text: str) -> Annotation:
    """Return an annotation of any kind on a text, or on one that has gone."""
    kind = draw(st.sampled_from(KINDS))
    status = draw(st.sampled_from(["anchored", "anchored", "moved", "to-review", "orphan"]))
    edges = sorted(draw(st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))))
    span = Span(edges[0], edges[0] if kind in {"bookmark", "document-note"} else edges[1])
    path = tuple(draw(st.lists(NAMES, max_size=2)))
    anchor = Anchor.of(text, span, path)
    if kind == "document-note":
        status, anchor = "anchored", Anchor(Span(0, 0), "", "", "")
    elif status in {"to-review", "orphan"}:
        anchor = Anchor(span, draw(WORDS) if kind != "bookmark" else "", draw(WORDS), draw(WORDS), path)
    return Annotation(
        id=draw(IDS),
        kind=kind,
        colour=draw(st.sampled_from(COLOURS)),
        anchor=anchor,
        note=draw(WORDS.filter(bool) if kind == "document-note" else WORDS),
        tags=tuple(draw(st.lists(NAMES | st.sampled_from(["藤黄", "标签", "Abc", "abc"]), max_size=3, unique=True))),
        star=draw(st.booleans()),
        task=draw(st.none() | st.dictionaries(st.sampled_from(FIELDS), WORDS, max_size=3)),
        group=draw(st.none() | IDS),
        author=draw(st.just("") | NAMES),
        status=status,
        edition=1,
        created=draw(TIMES),
        updated=draw(TIMES),
    )


@st.composite
def documents(draw: st.DrawFn) -> ExportedDocument:
    """Return a document with up to eight annotations, which may overlap."""
    text = draw(TEXTS)
    some = draw(st.lists(annotations(text), max_size=8, unique_by=lambda one: one.id))
    return exported(text, some, number=draw(st.integers(1, 2**62)))


def written(name: str, found: Sequence[ExportedDocument], path: Path, options: ExportOptions = OPTIONS) -> bytes:
    """Return what an exporter writes."""
    exporter(name).write(iter(found), options, Catalogue(), path)
    return path.read_bytes()


def expected(one: Annotation, **other: object) -> IncomingMark:
    """Return the mark that an annotation of ours comes back as; ``other`` takes the place of what differs by format."""
    values: dict[str, object] = {
        "key": one.id,
        "quote": one.anchor.quote,
        "prefix": one.anchor.prefix,
        "suffix": one.anchor.suffix,
        "span": None if one.kind == "document-note" else one.span,
        "kind": one.kind,
        "colour": one.colour,
        "note": one.note,
        "is_noteless": not one.note,
        "tags": one.tags,
        "star": one.star,
        "task": None if one.task is None else dict(one.task),
        "group": one.group,
        "author": one.author or OPTIONS.author,
        "created": one.created,
        "updated": one.updated,
        "own_id": one.id,
        "heading_path": one.anchor.heading_path,
    }
    return IncomingMark(**(values | other))  # type: ignore[arg-type]
