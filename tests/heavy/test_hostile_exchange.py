"""Files of annotations that are too large, broken, or made to do harm: one sentence, in time, and nothing is lost of those that are not."""

from __future__ import annotations

import io
import json
import zipfile
from typing import TYPE_CHECKING

import pytest

from core.errors import UnreadableFile
from core.importers import exchange
from core.importers.exchange.here import read_here
from core.importers.exchange.packing import packed, unpacked
from core.session import ReadingSession
from tests.core.library_kit import document, opened

if TYPE_CHECKING:
    from pathlib import Path


def written(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def project(text: bytes) -> bytes:
    """Return a project with this in its place."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("project.qde", text)
    return made.getvalue()


def annotations(count: int) -> bytes:
    """Return so many Web Annotations."""
    one = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "Annotation",
        "body": {"type": "TextualBody", "value": "好😀"},
        "target": {
            "source": "讲话.txt",
            "selector": {"type": "TextQuoteSelector", "exact": "喝水不是小事", "prefix": "层\n", "suffix": "。群众"},
        },
    }
    return json.dumps([{**one, "id": f"https://example.org/{number}"} for number in range(count)]).encode()


def test_a_large_file_is_read_apart_and_says_the_same(tmp_path: Path) -> None:
    data = annotations(3_000)
    here = read_here(data, "批注.jsonld")
    assert here is not None
    assert here.count == 3_000
    assert exchange.read(written(tmp_path, "批注.jsonld", data)) == here == unpacked(packed(here))


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("炸弹.qdpx", project(b"<Project>" + b"\n" * 400_000_000)),
        ("笑话.qdpx", project(b'<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "' + b"&a;" * 10_000 + b'">]><Project>&b;</Project>')),
        ("半个.qdpx", project(b"<Project></Project>")[:60]),
        ("深.jsonld", b"[" * 600_000),
        ("长.jsonld", b'[{"type":"Annotation","target":"' + b"x" * 3_000_000 + b'"}]'),
        ("太多.jsonld", annotations(50_001)),
        ("标记.md", b"<mark>a</mark>b" * 60_000 + "\n\n[^1]: 好\n".encode()),
        ("行.txt", "“一句话在这里。”\n".encode() * 400_000),
        ("零.txt", b"\0" * 3_000_000),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_file_made_to_do_harm_ends_with_a_sentence_and_changes_nothing(tmp_path: Path, name: str, data: bytes) -> None:
    with ReadingSession(tmp_path / "library.db") as session:
        opening = opened(session, document())
        with pytest.raises(UnreadableFile) as caught:
            session.incoming.read(written(tmp_path, name, data))
        assert "\n" not in str(caught.value)
        assert session.annotations(opening.document) == ()
