"""Files made to do harm, opened in the window: one sentence, and what was being read goes on."""

from __future__ import annotations

import os
import tempfile
from typing import TYPE_CHECKING, Final

import pytest

from tests.core.importers.hostile_kit import body, bomb_archive, deflated_bomb, word
from tests.core.importers.pdf_kit import written

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.gui.window_kit import Sitting

SENTENCE: Final = "谁的堤段谁负责，谁的水闸谁看守。"


def _heavy_pdf() -> bytes:
    """Return a file whose page unpacks to three gigabytes."""
    packed = b"\x78\xda" + deflated_bomb(b" " * 2**20, 3000) + bytes(4)
    return written(
        (
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
            b"<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(packed), packed),
        )
    )


FILES: Final[dict[str, Callable[[], bytes]]] = {
    "压缩.docx": lambda: bomb_archive("word/document.xml", b"<w:p/>" * 170_000, 3000),
    "实体.docx": lambda: word(body("<w:p><w:r><w:t>&a;</w:t></w:r></w:p>", '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>')),
    "压缩.pdf": _heavy_pdf,
    "标签.html": lambda: b"<!DOCTYPE html><html><body>" + b"<p>" * 2_000_000,
    "讲话\n-\u202e.doc": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
}


@pytest.mark.parametrize("name", FILES)
def test_the_window_lives_on_after_a_hostile_file(
    name: str, reading: Sitting, speech: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "for temporary files"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    file = tmp_path / name
    file.write_bytes(FILES[name]())
    with reading.qtbot.waitSignal(reading.bridge.failed, timeout=60_000):
        reading.window.files.open_path(file)
    complaint = reading.complaint()
    assert complaint is not None
    assert name in complaint.text()
    complaint.close()
    assert os.listdir(folder) == []
    assert not reading.bridge.is_busy
    reading.select(SENTENCE)
    reading.trigger("annotation.gamboge")
    assert reading.marks(speech) == [(SENTENCE, "highlight", "gamboge")]
