"""Ten thousand annotations on two hundred texts, out and back, and files as large as are read."""

from __future__ import annotations

import random
import weakref
from typing import TYPE_CHECKING

import pytest

from core.annotation import COLOURS, KINDS
from core.importers.exchange import jsonld, qdpx
from core.importers.exchange.limits import fit
from core.outline.tree import Outline
from core.spans import Span
from tests.core.excerpt_kit import SPEECH, exported, placed
from tests.core.exporters.exchange_kit import written

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from core.annotation import Annotation
    from core.exporting import ExportedDocument

DOCUMENTS, EACH = 200, 50


def some(number: int) -> ExportedDocument:
    """Return a text of a few thousand characters with overlapping annotations of all kinds, always the same for a number."""
    chance = random.Random(number)
    text = "\n".join(f"第{number}件之{part}：𠮷{SPEECH.strip()}" for part in range(20))
    return exported(
        text, [one(text, number * EACH + count, chance) for count in range(EACH)], number + 1, name=f"{number}.txt", recognise=Outline
    )


def one(text: str, number: int, chance: random.Random) -> Annotation:
    kind = chance.choice(KINDS)
    start = chance.randrange(len(text) - 400)
    is_point = kind in {"bookmark", "document-note"}
    span = Span(0, 0) if kind == "document-note" else Span(start, start if is_point else start + chance.randrange(2, 300))
    if not is_point:
        span = span.trimmed(text)
    return placed(
        text,
        span,
        number + 1,
        () if is_point else ("一、把责任压到人头", "（一）水库要有人住"),
        kind=kind,
        colour=chance.choice(COLOURS),
        note=chance.choice(["", "要列出名单，按月报送。" * 3]) or ("全文传达" if kind == "document-note" else ""),
        tags=tuple(chance.sample(["责任", "物资", "值守", "巡查", "报告"], chance.randrange(3))),
        star=chance.random() < 0.1,
        task={"task": "排班", "due": "四月十日前"} if chance.random() < 0.1 else None,
        status="orphan" if chance.random() < 0.05 and not is_point else "anchored",
        updated="2026-03-06T01:12:00.000Z",
    )


def stream(made: dict[str, Annotation]) -> Iterator[ExportedDocument]:
    """Yield the documents, of which an exporter may hold no more than the last one, and put down their annotations."""
    held: list[weakref.ref[ExportedDocument]] = []
    for number in range(DOCUMENTS):
        assert sum(each() is not None for each in held) <= 1
        document = some(number)
        held.append(weakref.ref(document))
        made.update((mark.id, mark) for mark in document.annotations)
        yield document


@pytest.mark.parametrize(("name", "module"), [("jsonld", jsonld), ("qdpx", qdpx)])
def test_ten_thousand_annotations_come_back_whole(tmp_path: Path, name: str, module: object) -> None:
    wanted: dict[str, Annotation] = {}
    data = written(name, stream(wanted), tmp_path / "a")  # type: ignore[arg-type]
    back = fit(module.read(data, "a"))  # type: ignore[attr-defined]
    found = {mark.own_id: mark for document in back.documents for mark in document.marks}
    assert len(found) == DOCUMENTS * EACH
    assert found.keys() == wanted.keys()
    for key, mark in wanted.items():
        here = found[key]
        assert (here.quote, here.note, here.tags, here.kind, here.colour, here.star, here.task) == (
            mark.anchor.quote,
            mark.note,
            mark.tags,
            mark.kind,
            mark.colour,
            mark.star,
            mark.task,
        )
        assert here.heading_path == mark.anchor.heading_path
        assert here.span == mark.span or not mark.is_placed or mark.kind == "document-note"
    assert back.left_out == ()
