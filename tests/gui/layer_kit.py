"""Layers of others' annotations for tests of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.anchors import Anchor
from core.annotation import Annotation
from core.incoming import NEW, IncomingMark, Proposal, Taking
from core.layers import Layer
from core.session import ReadingSession
from core.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

WANG = Layer("a" * 32, "王主任", "ochre", "王主任.jsonld", "2026-03-01T08:00:00.000Z")
LI = Layer("b" * 32, "李某某", "azure", "李某某.jsonld", "2026-03-02T08:00:00.000Z")


def anchor_of(text: str, words: str) -> Anchor:
    """Return where words stand in a text."""
    at = text.index(words)
    return Anchor.of(text, Span(at, at + len(words)))


def put_layer(library: Path, file: Path, layer: Layer, marks: Sequence[tuple[str, str, tuple[str, ...]]]) -> None:
    """Put annotations of somebody else on a file in a library that no window has open.

    Args:
        library: is begun if it is not there.
        file: is admitted.
        layer: in which they are put.
        marks: words of the text, a note, and tags; what is tagged 任务 is a task.
    """
    with ReadingSession(library) as session:
        read = session.read(file)
        opening = session.admit(session.plan(read))
        found = []
        for number, (words, note, tags) in enumerate(marks):
            anchor = anchor_of(read.text, words)
            key = f"{layer.id[:16]}{number:016x}"
            task = {"task": note} if "任务" in tags else None
            found.append(Annotation(key, "highlight", "indigo", anchor, note, tags, task=task, author=layer.name, edition=opening.edition))
        proposals = tuple(Proposal(IncomingMark(one.id, one.anchor.quote), NEW, one) for one in found)
        session.layers.put(layer, [Taking(opening.document, read.name, opening.edition, proposals)])
